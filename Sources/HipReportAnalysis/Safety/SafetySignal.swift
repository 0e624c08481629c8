public import HipReportModel
public import HipReportReference

/// A safety signal: all entries of one code since the last review of it.
public struct SafetySignal: Sendable, Equatable {
  public var definition: SafetySignalDefinition
  /// After raising.
  public var signalClass: SignalClass
  /// What raised it; `nil` where nothing did.
  public var raise: [RaiseCondition]?
  public var first: CalendarDay
  public var last: CalendarDay
  /// Distinct days with an entry.
  public var days: Int
  /// The day of the review that closed it.
  public var reviewed: CalendarDay?
  /// Every exercise that it was felt with, the one named most often first.
  public var exercises: [String]
  /// Sessions of those exercises up to "now", and how many of them had this signal.
  public var exerciseSessions: Int
  public var exerciseSessionsWithSignal: Int
  /// Of the latest entry that states it.
  public var timing: SymptomTiming?
  public var rows: [RowReference]

  /// The side or sides that the entries state.
  public var side: Side?
  /// An entry of it names no exercise.
  public var isFeltWithoutExercise: Bool

  public var code: String { definition.code }
  /// What raised it, such as `timing at_rest` or `with fever`.
  public var raisedBy: String? { raise.map { $0.map(\.code).joined(separator: ", ") } }
  public var exercise: String? { exercises.first }
  public var isOpen: Bool { reviewed == nil }
}

/// Signals and questions of one patient up to a day.
public struct SafetyAnalysis: Sendable, Equatable {
  /// Open ones first; among those the higher class, then the newer.
  public var signals: [SafetySignal]
  /// Signals of days after "now": not part of the report's week, and not to be hidden by it either.
  public var later: [SafetySignal] = []
  public var questions: [SafetyQuestion]

  public var open: [SafetySignal] { signals.filter(\.isOpen) }
  public var highestOpenClass: SignalClass? { open.map(\.signalClass).max() }

  /// Codes of open pain at night, at rest or on weight-bearing: a sudden loss of movement beside one is for a call.
  package var painThatAsksForACall: [String] {
    open.filter { signal in
      ["night_pain", "groin_pain_weight_bearing", "cannot_bear_weight"].contains(signal.code)
        || (signal.timing == .atRest && signal.code.contains("pain"))
    }.map(\.code)
  }

  public static func analyse(_ record: ClinicalRecord, week: CalendarWeek) -> SafetyAnalysis {
    let entries = SignalEntry.all(of: record) { SafetySignalDefinition.signal(code: $0) != nil }
    let reviews = record.events.filter { isReview($0.label) }
    var groups: [GroupKey: [SignalEntry]] = [:]
    for entry in entries {
      let review = reviews.filter { $0.closes(entry) }.map(\.day).min()
      groups[GroupKey(code: entry.code, reviewed: review), default: []].append(entry)
    }
    let openEntries = groups.filter { $0.key.reviewed == nil }.flatMap(\.value)
    let signals = groups.compactMap { key, own -> SafetySignal? in
      guard let definition = SafetySignalDefinition.signal(code: key.code) else { return nil }
      let context = RaiseContext(
        own: own, others: key.reviewed == nil ? openEntries : own,
        earlier: entries.filter { $0.code == key.code })
      return signal(definition, own, reviewed: key.reviewed, context, record)
    }
    return SafetyAnalysis(
      signals: signals.sorted(by: comesFirst),
      questions: SafetyQuestion.all(of: record, reviews: reviews, week: week))
  }

  private struct GroupKey: Hashable {
    var code: String
    var reviewed: CalendarDay?
  }

  package static func isReview(_ label: String) -> Bool {
    DatedLabel.Event(label: label) == .signalReviewed
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
    let exercises = exercisesByFrequency(entries)
    let ids = Set(exercises.compactMap { ExerciseCatalogue.exercise(named: $0)?.id })
    // Two names of one exercise of the catalogue are the same exercise.
    let sessions =
      exercises.isEmpty
      ? []
      : Set(
        record.sets.lazy.filter { set in
          exercises.contains(set.exercise) || set.exerciseID.map(ids.contains) ?? false
        }.map(\.day))
    let felt = entries.filter { $0.exercise != nil }
    let withSignal = Set(felt.map(\.day))
    // Felt during an exercise or soon after it, that day had a session, also where no set of it was logged.
    let unlogged = Set(
      felt.filter { $0.timing == .during || $0.timing == .within2Hours }.map(\.day))
    let sides = Set(entries.compactMap(\.side))
    return SafetySignal(
      definition: definition, signalClass: raise?.to ?? definition.baseClass,
      raise: raise?.conditions, first: first, last: last, days: days.count, reviewed: reviewed,
      exercises: exercises, exerciseSessions: sessions.union(unlogged).count,
      exerciseSessionsWithSignal: min(withSignal.count, sessions.union(unlogged).count),
      timing: entries.last { $0.timing != nil }?.timing, rows: entries.map(\.row),
      side: sides.count > 1 ? .both : sides.first,
      isFeltWithoutExercise: entries.contains { ($0.exercise ?? "").isEmpty })
  }

  /// Most often first; among equals in the order in which they appeared.
  private static func exercisesByFrequency(_ entries: [SignalEntry]) -> [String] {
    var counts: [(name: String, count: Int)] = []
    for name in entries.compactMap(\.exercise) {
      if let index = counts.firstIndex(where: { $0.name == name }) {
        counts[index].count += 1
      } else {
        counts.append((name, 1))
      }
    }
    return counts.enumerated()
      .sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
      .map(\.element.name)
  }
}

extension DatedLabel {
  /// A review closes the entries up to its day, of its symptom and side if it names them; not those that are known to have
  /// come after it, in the evening after a visit.
  fileprivate func closes(_ entry: SignalEntry) -> Bool {
    if day == entry.day, let time, let felt = entry.time, felt > time { return false }
    return day >= entry.day && (symptom == nil || symptom == entry.code)
      && (side == nil || side == .both || side == entry.side)
  }

  /// Words name no side for certain: a review of the symptom answers for them.
  func answers(_ code: String, of written: CalendarDay) -> Bool {
    day >= written && (symptom == nil || symptom == code)
  }
}
