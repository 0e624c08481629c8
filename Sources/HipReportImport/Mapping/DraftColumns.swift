/// What the columns of an unknown sheet probably are.
struct DraftColumns {
  struct Column {
    var title: String
    /// A few cells, for a comment.
    var sample: String
    /// Different texts of the column.
    var cells: [String]
  }

  typealias Field = (field: LogField, column: Column, unit: String?)
  typealias Measure = (column: Column, set: [(String, String)], phase: String?)

  private(set) var fields: [Field] = []
  /// By side: `reps left`.
  private(set) var sided: [(field: LogField, column: Column, unit: String?, side: String)] = []
  private(set) var measures: [Measure] = []
  private(set) var setCount: Column?
  /// Beside an exercise: numbers of sets, and words for rows that are none.
  private(set) var mixed: [Column] = []
  /// Further columns that name the patient.
  private(set) var otherPersons: [Column] = []
  /// Columns that may say whose rows these are, by what they hold.
  private(set) var suspects: [Column] = []
  private(set) var rest: [Column] = []
  private(set) var words: [String] = []
  private(set) var hasMissing = false

  init(_ titles: [String], _ cells: [[String]], suspects suspected: Set<Int> = []) {
    let date = Self.dateColumn(titles, cells)
    let headers = Set(titles.map { TitleWords($0).words })
    var persons: [Column] = []
    for (index, title) in titles.enumerated() where !title.isEmpty {
      let column = Column(
        title: title, sample: DraftSample.text(title, cells[index]), cells: cells[index])
      let guess = TitleGuess.of(title, cells: cells[index], among: headers)
      switch index == date ? .field(.date, unit: nil) : guess {
      case .field(.patient, _): persons.append(column)
      case .field(let field, let unit)
      where !fields.contains { $0.field == field } && (field != .date || index == date):
        fields.append((field, column, unit))
        words += MappingDraft.unknownWords(of: field, cells[index])
        if field == .set, Self.isMixed(column) { mixed.append(column) }
      case .sided(let field, let unit, let side): sided.append((field, column, unit, side))
      case .measure(let direction, let side, let motion, let phase):
        var set = [("direction", direction)]
        if let side { set.append(("side", side)) }
        if let motion { set.append(("motion", motion)) }
        measures.append((column, set, phase))
      case .setCount where setCount == nil: setCount = column
      default:
        if TitleWords(title).namesPerson {
          persons.append(column)
        } else if suspected.contains(index) {
          suspects.append(column)
        } else if case .unknown = guess, Self.isMixed(column) {
          mixed.append(column)
        } else {
          rest.append(column)
        }
      }
      hasMissing = hasMissing || cells[index].contains(where: TitleGuess.saysNothing)
    }
    name(persons)
    settle()
  }

  /// A title of a built-in format before others.
  private mutating func name(_ persons: [Column]) {
    guard
      let first = persons.first(where: {
        TitleGuess.known($0.title) == .field(.patient, unit: nil)
      }) ?? persons.first
    else { return }
    fields.insert((.patient, first, nil), at: fields.first?.field == .date ? 1 : 0)
    otherPersons = persons.filter { $0.title != first.title }
  }

  /// What has no use in a sheet of this kind is listed as not used: no column is lost.
  private mutating func settle() {
    if kind != "set" {
      rest += sided.map(\.column)
      sided = []
    }
    if !has(.exercise) {
      rest += mixed
      mixed = []
    }
    if let count = setCount, kind != "set" || repeatedFields.isEmpty {
      rest.append(count)
      setCount = nil
    }
    // With phases the days are stated apart.
    if hasPhases, let index = fields.firstIndex(where: { $0.field == .date }) {
      rest.append(fields.remove(at: index).column)
    }
  }

  /// The first column of days, one that is called so before others. A sum at the foot of the table is no day, and a day of
  /// birth is none of an observation.
  static func dateColumn(_ titles: [String], _ cells: [[String]]) -> Int? {
    let days = titles.indices.filter { index in
      let others = cells[index].filter { !DraftSample.isDay($0) }
      return others.count < cells[index].count && !TitleWords(titles[index]).isPersonal
        && others.allSatisfy {
          TotalsRow.begins($0) || TitleGuess.saysNothing($0)
            || others.count * 10 < cells[index].count
        }
    }
    return days.first { TitleGuess.known(titles[$0]) == .field(.date, unit: nil) } ?? days.first
  }

  private static func isMixed(_ column: Column) -> Bool {
    let words = mixedWords(column)
    let numbers = column.cells.count { TitleGuess.startsWithNumber($0) && !DraftSample.isDay($0) }
    return numbers > 0 && (1...8).contains(words.count)
      && words.allSatisfy { $0.count <= 40 && !DraftSample.isDay($0) }
  }

  static func mixedWords(_ column: Column) -> [String] {
    column.cells.filter { !TitleGuess.startsWithNumber($0) && !TitleGuess.saysNothing($0) }
  }

  func has(_ field: LogField) -> Bool { fields.contains { $0.field == field } }

  var hasPhases: Bool { measures.contains { $0.phase != nil } }

  var kind: String? {
    if !measures.isEmpty || (has(.direction) && has(.value)) { return "rom" }
    let done = [LogField.reps, .holdSeconds, .load]
    if has(.exercise), done.contains(where: has) || !sided.isEmpty { return "set" }
    return nil
  }

  /// The field that says how often the row's set was done: repetitions or seconds, if there is only one of them.
  var repeatedFields: [LogField] {
    if !sided.isEmpty { return [] + Set(sided.map(\.field)) }
    guard has(.reps) != has(.holdSeconds) else { return [] }
    return [has(.reps) ? .reps : .holdSeconds]
  }
}

/// The cells that a draft shows beside a title.
enum DraftSample {
  /// As many are shown.
  private static let samples = 3

  /// Nothing that tells who somebody is, or how to reach them.
  static func text(_ title: String, _ cells: [String]) -> String {
    let words = TitleWords(title)
    let isPersonal = words.isPersonal || TitleGuess.known(title) == .field(.patient, unit: nil)
    if cells.contains(where: isContact) || (isPersonal && !words.namesExercise) {
      return "(not shown)"
    }
    return cells.prefix(samples).map(MappingDraft.shown).joined(separator: ", ")
  }

  /// A day of the calendar: a telephone number may have three parts as well.
  static func isDay(_ cell: String) -> Bool {
    guard let day = DayText(cell) else { return false }
    return day.iso(.dmy, zone: nil) != nil || day.iso(.mdy, zone: nil) != nil
  }

  /// An address or a telephone number.
  private static func isContact(_ cell: String) -> Bool {
    if cell.contains("@") { return true }
    let digits = cell.count { $0.isNumber }
    guard (7...15).contains(digits), !isDay(cell),
      cell.allSatisfy({ $0.isNumber || "+()-/. ".contains($0) })
    else { return false }
    return cell.hasPrefix("+") || cell.hasPrefix("0") || cell.hasPrefix("(")
      || cell.contains("-") || cell.contains(" ") || cell.contains("/")
  }
}
