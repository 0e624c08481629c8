public import HipReportModel
public import HipReportReference

/// What somebody should ask about; never a signal by itself.
public struct SafetyQuestion: Sendable, Equatable {
  /// What it was read from.
  public enum Origin: Sendable {
    /// Words of a note.
    case note
    /// A row about a symptom that could not be used.
    case unusedRow
    /// Strong pain of which the numbers tell no rise.
    case numbers
  }

  public var day: CalendarDay
  /// The codes that the words hint at; empty for an unknown symptom.
  public var codes: [String]
  public var text: String
  public var origin = Origin.note
  public var exercise: String?
  public var row: RowReference

  /// The words are the patient's own, not made from numbers.
  public var isOwnWords: Bool { origin != .numbers }

  /// The most urgent of the signals that it asks about; `nil` where none is known.
  public var highestClass: SignalClass? {
    codes.compactMap { SafetySignalDefinition.signal(code: $0)?.baseClass }.max()
  }

  /// What it asks about is a reason to call the clinic or to get care.
  public var isUrgent: Bool { highestClass.map { $0 >= .contact } ?? false }
}

/// Where questions come from.
extension SafetyQuestion {
  /// Every row about a symptom that could not be used, until it is mended; then what notes and numbers hint at. The most
  /// urgent come first.
  static func all(
    of record: ClinicalRecord, reviews: [DatedLabel], week: CalendarWeek
  ) -> [SafetyQuestion] {
    let questions =
      unused(in: record) + worded(in: record, reviews, week) + strongPains(of: record, week: week)
    return questions.enumerated()
      .sorted { ($1.element.urgency, $0.offset) < ($0.element.urgency, $1.offset) }
      .map(\.element)
  }

  private var urgency: Int {
    switch highestClass {
    case .emergency: 2
    case .contact: 1
    case .modify, nil: 0
    }
  }

  private static func unused(in record: ClinicalRecord) -> [SafetyQuestion] {
    record.notes.filter { $0.kind == .unusedSymptom }.map { note in
      let code = note.text.split(separator: ":").first.map(String.init) ?? ""
      return SafetyQuestion(
        day: note.day, codes: SafetySignalDefinition.signal(code: code) == nil ? [] : [code],
        text: note.text, origin: .unusedRow, exercise: note.exercise, row: note.row)
    }
  }

  /// Of the week's notes; and of an older one that may mean a call or care, until somebody has reviewed it: a swollen calf is
  /// no smaller a question on Monday.
  private static func worded(
    in record: ClinicalRecord, _ reviews: [DatedLabel], _ week: CalendarWeek
  ) -> [SafetyQuestion] {
    let worded = record.notes.filter { $0.kind == .text }.compactMap { note -> SafetyQuestion? in
      guard note.day <= week.sunday else { return nil }
      let codes = SafetyWords.codes(in: note.text).filter { code in
        !reviews.contains { $0.answers(code, of: note.day) }
      }
      let question = SafetyQuestion(
        day: note.day, codes: codes, text: note.text, exercise: note.exercise, row: note.row)
      return !codes.isEmpty && (week.contains(note.day) || question.isUrgent) ? question : nil
    }
    // The same words on several sets of one day are one question.
    var asked: Set<String> = []
    return worded.filter { question in
      asked.insert("\(question.day) \(question.exercise ?? "") \(question.text)").inserted
    }
  }

  /// Strong pain that the numbers do not tell a rise of: after an exercise or during it, with nothing recorded before, or
  /// strong from the beginning. One question a day and exercise.
  private static func strongPains(
    of record: ClinicalRecord, week: CalendarWeek
  ) -> [SafetyQuestion] {
    var asked: Set<String> = []
    return record.sets.filter { week.contains($0.day) }.compactMap { set in
      guard SignalEntry.timingOfRise(set) == nil, let text = strongPain(of: set),
        asked.insert("\(set.day) \(set.exercise)").inserted
      else { return nil }
      return SafetyQuestion(
        day: set.day, codes: [SignalEntry.painIncrease], text: text, origin: .numbers,
        exercise: set.exercise, row: set.row)
    }
  }

  private static func strongPain(of set: ExerciseSet) -> String? {
    if let after = set.painAfter, after >= strongPain, set.painBefore == nil,
      set.painDuring == nil
    {
      return "pain after it \(shown(after)) of 10, none recorded before or during"
    }
    // More than 5 of 10 is more than a pain-monitoring rule allows, whatever it was before.
    let before = set.painBefore.map { "\(shown($0)) before" } ?? "none recorded before"
    if let during = set.painDuring, during > strongPain {
      return "pain during it \(shown(during)) of 10, \(before)"
    }
    if let after = set.painAfter, after > strongPain {
      let during = set.painDuring.map { "\(shown($0)) during" } ?? "none recorded during"
      return "pain after it \(shown(after)) of 10, \(before), \(during)"
    }
    return nil
  }

  private static func shown(_ value: Double) -> String {
    value == value.rounded() ? "\(Int(value))" : "\((value * 10).rounded() / 10)"
  }

  private static let strongPain = 5.0
}
