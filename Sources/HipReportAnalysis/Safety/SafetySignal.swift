public import HipReportModel
public import HipReportReference

/// A safety signal: all entries of one code since the last review of it.
public struct SafetySignal: Sendable, Equatable {
  public var definition: SafetySignalDefinition
  /// After raising.
  public var signalClass: SignalClass
  /// What raised it, such as `timing at_rest` or `with fever`.
  public var raisedBy: String?
  public var first: CalendarDay
  public var last: CalendarDay
  /// Distinct days with an entry.
  public var days: Int
  /// The day of the review that closed it.
  public var reviewed: CalendarDay?
  /// The exercise named most often, and the last one among equals.
  public var exercise: String?
  /// Sessions of that exercise up to "now", and how many of them had this signal.
  public var exerciseSessions: Int
  public var exerciseSessionsWithSignal: Int
  /// Of the latest entry that states it.
  public var timing: SymptomTiming?
  public var rows: [RowReference]

  public var code: String { definition.code }
  public var isOpen: Bool { reviewed == nil }
}

/// What somebody should ask about; never a signal by itself.
public struct SafetyQuestion: Sendable, Equatable {
  public var day: CalendarDay
  /// The codes that the words hint at; empty for an unknown symptom.
  public var codes: [String]
  public var text: String
  public var exercise: String?
  public var row: RowReference
}

/// Signals and questions of one patient up to a day.
public struct SafetyAnalysis: Sendable, Equatable {
  /// Open ones first; among those the higher class, then the newer.
  public var signals: [SafetySignal]
  public var questions: [SafetyQuestion]

  public var open: [SafetySignal] { signals.filter(\.isOpen) }
  public var highestOpenClass: SignalClass? { open.map(\.signalClass).max() }

  public static func analyse(_ record: ClinicalRecord, week: CalendarWeek) -> SafetyAnalysis {
    let entries = SignalEntry.all(of: record) { SafetySignalDefinition.signal(code: $0) != nil }
    let reviews = record.events.filter { isReview($0.label) }
    var groups: [GroupKey: [SignalEntry]] = [:]
    for entry in entries {
      let review = reviews.filter {
        $0.day >= entry.day && ($0.symptom == nil || $0.symptom == entry.code)
      }.map(\.day).min()
      groups[GroupKey(code: entry.code, reviewed: review), default: []].append(entry)
    }
    let openEntries = groups.filter { $0.key.reviewed == nil }.flatMap(\.value)
    let signals = groups.compactMap { key, own -> SafetySignal? in
      guard let definition = SafetySignalDefinition.signal(code: key.code) else { return nil }
      let context = RaiseContext(
        own: own, others: key.reviewed == nil ? openEntries : [],
        earlier: entries.filter { $0.code == key.code })
      return signal(definition, own, reviewed: key.reviewed, context, record)
    }
    return SafetyAnalysis(
      signals: signals.sorted(by: comesFirst), questions: questions(of: record, week: week))
  }

  private struct GroupKey: Hashable {
    var code: String
    var reviewed: CalendarDay?
  }

  package static func isReview(_ label: String) -> Bool {
    label.lowercased().filter(\.isLetter) == "signalreviewed"
  }

  private static func comesFirst(_ a: SafetySignal, _ b: SafetySignal) -> Bool {
    if a.isOpen != b.isOpen { return a.isOpen }
    if a.signalClass != b.signalClass { return a.signalClass > b.signalClass }
    if a.last != b.last { return a.last > b.last }
    return (a.code, a.first) < (b.code, b.first)
  }

  private static func signal(
    _ definition: SafetySignalDefinition, _ entries: [SignalEntry], reviewed: CalendarDay?,
    _ context: RaiseContext, _ record: ClinicalRecord
  ) -> SafetySignal? {
    let days = Set(entries.map(\.day)).sorted()
    guard let first = days.first, let last = days.last else { return nil }
    let raise = context.strongestRaise(of: definition)
    let exercise = mostFrequentExercise(entries)
    let id = exercise.flatMap { ExerciseCatalogue.exercise(named: $0)?.id }
    // Two names of one exercise of the catalogue are the same exercise.
    func isSame(_ name: String, _ otherID: String?) -> Bool {
      name == exercise || (id != nil && id == otherID)
    }
    let sessions = exercise.map { _ in
      Set(record.sets.filter { isSame($0.exercise, $0.exerciseID) }.map(\.day))
    }
    let withSignal = exercise.map { _ in
      Set(
        entries.filter { entry in
          entry.exercise.map { isSame($0, ExerciseCatalogue.exercise(named: $0)?.id) } ?? false
        }.map(\.day))
    }
    return SafetySignal(
      definition: definition, signalClass: raise?.to ?? definition.baseClass,
      raisedBy: raise?.reason, first: first, last: last, days: days.count, reviewed: reviewed,
      exercise: exercise, exerciseSessions: (sessions ?? []).union(withSignal ?? []).count,
      exerciseSessionsWithSignal: withSignal?.count ?? 0,
      timing: entries.last { $0.timing != nil }?.timing, rows: entries.map(\.row))
  }

  private static func mostFrequentExercise(_ entries: [SignalEntry]) -> String? {
    var counts: [String: Int] = [:]
    var best: String?
    for name in entries.compactMap(\.exercise) {
      counts[name, default: 0] += 1
      if counts[name, default: 0] >= counts[best ?? "", default: 0] { best = name }
    }
    return best
  }

  /// The words of the week's notes, and every symptom code that nobody knows.
  private static func questions(of record: ClinicalRecord, week: CalendarWeek) -> [SafetyQuestion] {
    record.notes.filter { week.contains($0.day) }.compactMap { note in
      let codes = SafetyWords.codes(in: note.text)
      guard note.kind == .unknownSymptom || !codes.isEmpty else { return nil }
      return SafetyQuestion(
        day: note.day, codes: codes, text: note.text, exercise: note.exercise, row: note.row)
    }
  }
}
