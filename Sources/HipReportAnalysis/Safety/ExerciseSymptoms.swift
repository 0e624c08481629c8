public import HipReportModel

/// One symptom with one exercise: how often, and when it was felt.
public struct ExerciseSymptoms: Sendable, Equatable {
  public var exercise: String
  public var name: String
  public var code: String
  /// Days with an entry of each timing.
  public var during: Int
  public var within2Hours: Int
  public var nextDay: Int
  /// At rest, or without a timing.
  public var otherTiming: Int
  /// Distinct days with an entry.
  public var days: [CalendarDay]
  /// Days on which the exercise was done: those with a set of it, and those on which it was felt during it or soon after.
  public var sessions: Int

  /// Every symptom that was felt and names an exercise; pain that rose after a set counts as felt within two hours.
  public static func all(of record: ClinicalRecord) -> [ExerciseSymptoms] {
    var entries: [Pair: [(day: CalendarDay, timing: SymptomTiming?)]] = [:]
    var names: [String: String] = [:]
    for symptom in record.symptoms where symptom.isPresent {
      guard let exercise = symptom.exercise, !exercise.isEmpty else { continue }
      let identity = ExerciseIdentity(named: exercise)
      names[identity.slug] = identity.name
      entries[Pair(exercise: identity.slug, code: symptom.code), default: []]
        .append((symptom.day, symptom.timing))
    }
    var identities = ExerciseIdentities()
    for set in record.sets {
      guard let timing = SignalEntry.timingOfRise(set) else { continue }
      let identity = identities.identity(of: set)
      names[identity.slug] = identity.name
      entries[Pair(exercise: identity.slug, code: SignalEntry.painIncrease), default: []]
        .append((set.day, timing))
    }
    guard !entries.isEmpty else { return [] }
    var sessions: [String: Set<CalendarDay>] = [:]
    for set in record.sets {
      let slug = identities.identity(of: set).slug
      if names[slug] != nil { sessions[slug, default: []].insert(set.day) }
    }
    return entries.map { pair, felt in
      func days(_ timings: [SymptomTiming?]) -> Int {
        Set(felt.filter { timings.contains($0.timing) }.map(\.day)).count
      }
      let unlogged = felt.filter { $0.timing == .during || $0.timing == .within2Hours }.map(\.day)
      return ExerciseSymptoms(
        exercise: pair.exercise, name: names[pair.exercise] ?? pair.exercise, code: pair.code,
        during: days([.during]), within2Hours: days([.within2Hours]), nextDay: days([.nextDay]),
        otherTiming: days([.atRest, nil]), days: Set(felt.map(\.day)).sorted(),
        sessions: (sessions[pair.exercise] ?? []).union(unlogged).count)
    }.sorted { ($1.days.count, $0.exercise, $0.code) < ($0.days.count, $1.exercise, $1.code) }
  }

  private struct Pair: Hashable {
    let exercise: String
    let code: String
  }
}
