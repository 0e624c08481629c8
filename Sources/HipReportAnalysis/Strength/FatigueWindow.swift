public import HipReportModel
internal import HipReportReference

/// Where fatigue comes in the sets of one exercise: the therapist's window of 5 to 12 repetitions.
///
/// *Answers*: was the work of the last two sessions right, too light or too heavy? *Formula*: every work set at the
/// session's hardest resistance is judged by its repetitions and its fatigue (two repetitions in reserve or fewer); a
/// session is what most of its told sets are, the more cautious of equals; it is above only if no set tells of fatigue
/// and all of them, told or not, have 12 repetitions. *Needs*:
/// repetitions and a fatigue entry, and a session of the last 28 days; without them nothing is guessed. *Degenerate
/// cases*: an open signal puts the exercise on hold whatever its sets say. *What it does not show*: which exercise would be right; only an assessment can.
public struct FatigueWindow: Sendable, Equatable {
  public enum State: String, Sendable {
    /// Above in two sessions running, at the same resistance.
    case progress
    /// Above once.
    case readySoon = "ready_soon"
    case inZone = "in_zone"
    /// Fewer than 12 repetitions, not fatigued.
    case addRepetitions = "add_reps"
    case tooHeavy = "too_heavy"
    case hold
    case unknown
  }

  public static let repetitions = 5...12
  static let sessionsJudged = 2

  public var exercise: String
  /// As reports print it.
  public var name: String
  public var direction: Direction?
  /// Of a window that speaks of one side because the other's says something else; else `nil`.
  public var side: Side?
  /// The newest session.
  public var last: CalendarDay
  /// Over the work sets at the hardest resistance of the last two sessions: fatigued before the window, …
  public var below: Int
  /// … in it, …
  public var inside: Int
  /// … not by its end, …
  public var above: Int
  /// … not yet, and stopped before its end, …
  public var short: Int
  /// … and not told.
  public var fatigueUnknown: Int
  public var state: State
  /// `window.good-morning`, with the side where the sides differ.
  public var id: String { "window.\(exercise)" + (side.map { ".\($0.rawValue)" } ?? "") }
  /// What the sets alone say; the same as `state` unless that is a hold.
  public var stateOfSets: State
  /// Fatigue came, but only after the window.
  public var isFatigueLate: Bool
  /// The codes of the open signals that hold it.
  public var heldBy: [String]
  /// The sets that were judged, at the hardest resistance of the last two sessions.
  public var rows: [RowReference] = []

  public static func all(
    of record: ClinicalRecord, holds: ProgressionHolds, asOf: CalendarDay
  ) -> [FatigueWindow] {
    var exercises: [ExerciseIdentity: [ExerciseSet]] = [:]
    var identities = ExerciseIdentities()
    for set in record.sets.inOrderDone
    where set.isWork && (set.repetitions ?? 0) > 0 {
      let identity = identities.identity(of: set)
      guard identity.isStrength, set.seconds(as: identity.known) == nil else { continue }
      exercises[identity, default: []].append(set)
    }
    return exercises.flatMap { windows(of: $0, $1, holds, asOf) }.sorted {
      ($0.direction?.order ?? 9, $0.exercise, StrengthKey.sideRank($0.side))
        < ($1.direction?.order ?? 9, $1.exercise, StrengthKey.sideRank($1.side))
    }
  }

  /// One window, unless left and right are in different states: a tired side must not speak for the other.
  private static func windows(
    of identity: ExerciseIdentity, _ sets: [ExerciseSet], _ holds: ProgressionHolds,
    _ asOf: CalendarDay
  ) -> [FatigueWindow] {
    let sides = Set(sets.map(\.side))
    if sides.isSuperset(of: [.left, .right]) {
      let windows = sides.compactMap { side -> FatigueWindow? in
        var window = window(of: identity, sets.filter { $0.side == side }, holds, asOf)
        window?.side = side
        return window
      }
      let current = windows.filter { asOf - $0.last < StrengthVerdict.staleAfterDays }
      if Set(current.map(\.stateOfSets)).count > 1 { return current }
    }
    return [window(of: identity, sets, holds, asOf)].compactMap { $0 }
  }

  private static func window(
    of identity: ExerciseIdentity, _ sets: [ExerciseSet], _ holds: ProgressionHolds,
    _ asOf: CalendarDay
  ) -> FatigueWindow? {
    let days = Set(sets.map(\.day)).sorted().suffix(sessionsJudged)
    guard let last = days.last else { return nil }
    let sessions = days.map { day in WindowSession(sets.filter { $0.day == day }, identity) }
    guard let newest = sessions.last else { return nil }
    let previous = sessions.count > 1 ? sessions[0] : nil
    let judged = sessions.flatMap(\.sets)
    func count(_ place: SetPlace?) -> Int { judged.count { $0 == place } }
    let isStale = asOf - last >= StrengthVerdict.staleAfterDays
    let stateOfSets: State =
      switch newest.place {
      case _ where isStale: .unknown
      case nil: .unknown
      case .below: .tooHeavy
      case .inside: .inZone
      case .short: .addRepetitions
      case .late: .readySoon
      case .above:
        previous?.place == .above && previous?.resistance == newest.resistance
          ? .progress : .readySoon
      }
    let heldBy = holds.codes(exercise: identity.slug, chain: identity.known?.chain)
    return FatigueWindow(
      exercise: identity.slug, name: identity.name,
      direction: sets.compactMap(\.statedDirection).min() ?? identity.known?.directions.first,
      side: nil, last: last,
      below: count(.below), inside: count(.inside), above: count(.above) + count(.late),
      short: count(.short), fatigueUnknown: count(nil),
      state: heldBy.isEmpty ? stateOfSets : .hold, stateOfSets: stateOfSets,
      isFatigueLate: newest.place == .late && !isStale, heldBy: heldBy,
      rows: sessions.flatMap(\.rows))
  }
}

/// Where one set stands to the window; none where its fatigue was not told.
enum SetPlace: Int {
  // In the order of caution.
  case below, inside, late, short, above

  init?(_ set: ExerciseSet) {
    guard let repetitions = set.repetitions, let wasFatiguing = set.wasFatiguing else { return nil }
    let window = FatigueWindow.repetitions
    switch (wasFatiguing, repetitions) {
    case (true, ..<window.lowerBound): self = .below
    case (true, window): self = .inside
    case (true, _): self = .late
    case (false, ..<window.upperBound): self = .short
    case (false, _): self = .above
    }
  }
}

/// The work sets of one day at the hardest resistance of each side and kind: kilograms and a band have no order.
private struct WindowSession {
  let sets: [SetPlace?]
  /// Of those sets.
  let rows: [RowReference]
  /// Every set reaches the end of the window, whether its fatigue was told or not.
  private let areAllLong: Bool
  /// A harder one begins anew.
  let resistance: [Place: Double]

  /// Where resistances have an order. The words for one do not count: `red` and `Red band` are the same.
  struct Place: Hashable {
    let side: Side?
    let kind: Resistance.Kind
  }

  init(_ sets: [ExerciseSet], _ identity: ExerciseIdentity) {
    let kinds = Set(sets.map { Resistance.of($0, identity.known).kind }).subtracting([.body])
    // Body weight is the zero of the only other kind there is.
    let zero = kinds.count == 1 ? kinds.first.flatMap { $0.isUnranked ? nil : $0 } : nil
    let placed = sets.map { set in
      let resistance = Resistance.of(set, identity.known)
      let kind = resistance.kind == .body ? zero ?? .body : resistance.kind
      return (set: set, place: Place(side: set.side, kind: kind), level: resistance.level)
    }
    var tops: [Place: Double] = [:]
    for (_, place, level) in placed { tops[place] = max(tops[place] ?? level, level) }
    resistance = tops
    let judged = placed.filter { $0.level == tops[$0.place] }.map(\.set)
    self.sets = judged.map(SetPlace.init)
    rows = judged.map(\.row)
    areAllLong = judged.allSatisfy {
      ($0.repetitions ?? 0) >= FatigueWindow.repetitions.upperBound
    }
  }

  /// `nil` where too little of fatigue was told.
  var place: SetPlace? {
    let told = sets.compactMap { $0 }
    guard !told.isEmpty else { return nil }
    // Many write fatigue down for one set of three. A harder step is thought of when no set tells of fatigue and every
    // one of them, told or not, was long enough; where a silent one was not, nobody can say.
    if told.allSatisfy({ $0 == .above }) { return areAllLong ? .above : nil }
    var counts: [SetPlace: Int] = [:]
    for place in told { counts[place, default: 0] += 1 }
    if let most = Self.leading(counts), most != .above { return most }
    // Most are above, but not all: the others hold the step back.
    counts[.above] = nil
    return Self.leading(counts)
  }

  /// The most frequent place, of equals the more cautious one.
  private static func leading(_ counts: [SetPlace: Int]) -> SetPlace? {
    let most = counts.values.max()
    return counts.filter { $0.value == most }.keys.min { $0.rawValue < $1.rawValue }
  }
}

extension Direction {
  var order: Int { Direction.allCases.firstIndex(of: self) ?? 9 }
}
