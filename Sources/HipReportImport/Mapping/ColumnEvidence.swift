internal import HipReportCSV
internal import HipReportModel

/// What the whole column says of its dates and its decimal sign, which no single cell can prove.
struct ColumnEvidence {
  /// The conventions of one file.
  struct Conventions {
    var dates = DayText.Order.ymd
    /// By column.
    var decimals: [Int: NumberText.Decimal] = [:]
    /// The texts of columns that hold a few known ones, from rows of the right width.
    var closed: [Int: Set<String>] = [:]
    /// What texts of a field mean because its column holds no others.
    var values: [LogField: [String: String]] = [:]
    var problems: [Problem] = []
  }

  enum Problem: Equatable {
    /// Every date of the column fits both orders.
    case datesOpen(column: Int, example: String)
    /// Some dates fit one order only, some the other.
    case datesMixed(column: Int, dmy: String, mdy: String)
    case decimalsOpen(column: Int, example: String)
    case decimalsMixed(column: Int, point: String, comma: String)
    /// A column that nothing uses names several persons.
    case personsUnused(column: Int, count: Int)
    /// Readings of one session differ in a column that nothing uses.
    case personsPossible(column: Int, count: Int)
  }

  private struct Numbers {
    var point: String?
    var comma: String?
    var either: String?
  }

  /// A column, and its texts that were looked at: each says the same every time.
  private final class Column {
    let index: Int
    let texts = RepeatedTexts()

    init(_ index: Int) { self.index = index }

    func isNew(_ cell: CellBytes) -> Bool {
      if cell.isEmpty { return false }
      let count = texts.count
      return texts.number(of: cell).map { $0 == count } ?? true
    }
  }

  private let compiled: CompiledMapping
  private let path: String
  private let date: Column?
  private let numberColumns: [Column]
  private var dmy: String?
  private var mdy: String?
  private var open: String?
  /// From the first day to the last, if the day comes first, and if the month does.
  private var spans: [DayText.Order: ClosedRange<CalendarDay>] = [:]
  private var numbers: [Int: Numbers] = [:]
  private let closedColumns: [Column]
  /// Columns that seem to say whose row it is, and are not read as the patient.
  private let personColumns: [Column]
  /// Columns that may say so by what they hold.
  private var split: PersonSplit?
  private let ignored: Set<Int>
  private var closed: [Int: Set<String>] = [:]
  private let pairColumns: [(field: LogField, column: Column)]
  private var pairTexts: [LogField: Set<String>] = [:]
  private let personal: [Int]
  /// By column, where the first text stands that may be read in two ways, or that speaks against an earlier one.
  private(set) var openPlaces: [Int: Finding] = [:]

  init(_ compiled: CompiledMapping, path: String = "") {
    self.compiled = compiled
    self.path = path
    let sources = compiled.templates.flatMap { template in
      LogField.numeric.compactMap { template.sources[$0.rawValue]?.index }
        + template.fallbacks.filter { LogField.numericSet.contains($0.field) }.map(\.source.index)
    }
    closedColumns = compiled.closed.map(Column.init)
    personal = PersonTitles.columns(of: compiled.titles)
    pairColumns = compiled.pairs.keys.compactMap { field in
      compiled.column(of: field).map { (field, Column($0)) }
    }
    ignored = Set(compiled.ignored)
    if compiled.says(.patient) || compiled.templates.isEmpty {
      personColumns = []
    } else {
      let unused = compiled.unused + compiled.ignored
      let persons = unused.filter { TitleWords(compiled.titles[$0]).namesPerson }
      personColumns = persons.map(Column.init)
      if compiled.says(.direction) {
        split = PersonSplit(
          columns: unused.filter { !persons.contains($0) }, titles: compiled.titles,
          date: compiled.columns(of: [.date]).first, keys: compiled.columns(of: PersonSplit.fields),
          path: path)
      }
    }
    numberColumns = Set(sources).sorted().map(Column.init)
    date = compiled.templates.lazy.compactMap { $0.sources[LogField.date.rawValue]?.index }.first
      .map(Column.init)
  }

  mutating func look(at record: CSVRecord) {
    // In a row of another width a cell may stand under another column's title.
    guard record.count == compiled.titles.count else { return }
    split?.look(at: record)
    for column in closedColumns where column.isNew(record[column.index]) {
      closed[column.index, default: []].insert(record.text(column.index))
    }
    for (field, column) in pairColumns where column.isNew(record[column.index]) {
      let text = record.text(column.index)
      if compiled.missing.contains(CompiledMapping.written(text)) { continue }
      pairTexts[field, default: []].insert(CompiledMapping.folded(text))
    }
    for column in personColumns
    where column.isNew(record[column.index]) && column.texts.count == 2 {
      openPlaces[column.index] = finding(record, column.index)
    }
    // A year that comes first leaves nothing open.
    if let date, !record[date.index].beginsWithYear, date.isNew(record[date.index]) {
      lookAtDate(record, date.index)
    }
    for column in numberColumns where column.isNew(record[column.index]) {
      lookAtNumber(record, column.index)
    }
  }

  private func finding(_ record: CSVRecord, _ column: Int) -> Finding {
    record.finding(column, path, titles: compiled.titles, personal: personal)
  }

  private mutating func lookAtDate(_ record: CSVRecord, _ column: Int) {
    let text = record.text(column)
    guard let day = DayText(text), case .either = day.form else { return }
    let wereMixed = dmy != nil && mdy != nil
    defer {
      if !wereMixed, dmy != nil, mdy != nil { openPlaces[column] = finding(record, column) }
    }
    for order in day.orders { widen(order, to: day) }
    switch day.orders {
    case [.dmy]: dmy = dmy ?? text
    case [.mdy]: mdy = mdy ?? text
    case [.dmy, .mdy]:
      if open == nil { openPlaces[column] = finding(record, column) }
      open = open ?? text
    default: break
    }
  }

  private mutating func widen(_ order: DayText.Order, to date: DayText) {
    guard let day = date.iso(order, zone: nil).flatMap(CalendarDay.init(iso:)) else { return }
    let known = spans[order] ?? day...day
    spans[order] = min(known.lowerBound, day)...max(known.upperBound, day)
  }

  /// What each order would make of the dates; empty for a single day, which the example shows.
  var readings: String {
    guard let dmy = spans[.dmy], let mdy = spans[.mdy], dmy.lowerBound < dmy.upperBound else {
      return ""
    }
    return
      "with the day first they run from \(dmy.lowerBound) to \(dmy.upperBound), with the month first from \(mdy.lowerBound) to \(mdy.upperBound); "
  }

  private mutating func lookAtNumber(_ record: CSVRecord, _ column: Int) {
    let number = String(NumberText.split(record.text(column)).number)
    var seen = numbers[column] ?? Numbers()
    let wereMixed = seen.point != nil && seen.comma != nil
    switch NumberText.evidence(number) {
    case .point: seen.point = seen.point ?? number
    case .comma: seen.comma = seen.comma ?? number
    case .either:
      if seen.either == nil { openPlaces[column] = finding(record, column) }
      seen.either = seen.either ?? number
    case nil: return
    }
    if !wereMixed, seen.point != nil, seen.comma != nil {
      openPlaces[column] = finding(record, column)
    }
    numbers[column] = seen
  }

  /// Columns that somebody has listed as not wanted, and that seem to say whose row it is.
  var personsIgnored: [(column: Int, count: Int)] {
    persons.filter { ignored.contains($0.column) }.map { ($0.column, $0.count) }
  }

  private var persons: [(column: Int, count: Int, problem: Problem)] {
    personColumns.filter { $0.texts.count > 1 }.map {
      ($0.index, $0.texts.count, .personsUnused(column: $0.index, count: $0.texts.count))
    }
      + (split?.found ?? []).map {
        ($0.column, $0.count, .personsPossible(column: $0.column, count: $0.count))
      }
  }

  /// Where a finding about a column belongs.
  func place(_ column: Int) -> Finding? {
    openPlaces[column] ?? split?.found.first { $0.column == column }?.place
  }

  /// The stated conventions win; else what the columns prove; else a problem that stops the import.
  func conventions(
    statedDates: DayText.Order?, statedDecimal: NumberText.Decimal?
  ) -> Conventions {
    var result = Conventions()
    result.closed = closed
    for (field, texts) in pairTexts {
      result.values[field] = compiled.pairs[field]?.first { Set($0.keys) == texts }
    }
    let locale = compiled.mapping.locale
    let column = date?.index ?? 0
    if let stated = statedDates ?? DayText.Order(rawValue: locale.dateOrder) {
      result.dates = stated
    } else if let dmy, let mdy {
      result.problems.append(.datesMixed(column: column, dmy: dmy, mdy: mdy))
    } else if dmy != nil {
      result.dates = .dmy
    } else if mdy != nil {
      result.dates = .mdy
    } else if let open {
      result.problems.append(.datesOpen(column: column, example: open))
    }
    result.problems += persons.filter { !ignored.contains($0.column) }.map(\.problem)
    let decimal =
      statedDecimal
      ?? (locale.decimal == "." ? .point : locale.decimal == "," ? .comma : nil)
    // A comma that is proved in one column does not settle another: exports mix them. It settles an open one.
    let isCommaSomewhere = numbers.values.contains { $0.comma != nil }
    let isPointSomewhere = numbers.values.contains { $0.point != nil }
    for (column, seen) in numbers.sorted(by: { $0.key < $1.key }) {
      if let decimal {
        result.decimals[column] = decimal
      } else if let point = seen.point, let comma = seen.comma {
        result.problems.append(.decimalsMixed(column: column, point: point, comma: comma))
      } else if seen.comma != nil {
        result.decimals[column] = .comma
      } else if seen.point != nil {
        result.decimals[column] = .point
      } else if isCommaSomewhere != isPointSomewhere {
        result.decimals[column] = isCommaSomewhere ? .comma : .point
      } else if let example = seen.either {
        result.problems.append(.decimalsOpen(column: column, example: example))
      }
    }
    return result
  }
}

extension LogField {
  /// Fields whose cells are numbers.
  static let numeric: [LogField] = [
    .value, .reps, .holdSeconds, .distanceMetres, .durationSeconds, .load, .rpe, .rir, .painBefore,
    .pain, .painAfter, .leverMetres, .set, .trial, .sets, .sessionsPerWeek
  ]

  static let numericSet = Set(numeric)
}
