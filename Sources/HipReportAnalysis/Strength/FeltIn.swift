public import HipReportModel
internal import HipReportReference

/// Where an exercise was felt, as far as it was written down.
///
/// *Answers*: do the hamstrings do the glutes' work? *Formula*: sets of the last 28 days with an entry, counted by what it
/// says. *Needs*: two entries before anything is said of technique. *What it does not show*: which muscle worked.
public struct FeltIn: Sendable, Equatable {
  public static let windowDays = 28
  static let leastEntries = 2

  public var exercise: String
  public var name: String
  public var direction: Direction?
  public var glutes: Int
  public var hamstrings: Int
  public var both: Int
  /// Anything else, such as `lower back`.
  public var other: Int

  /// `felt-in.glute-bridge`
  public var id: String { "felt-in.\(exercise)" }

  public var entries: Int { glutes + hamstrings + both + other }

  /// Every entry names the hamstrings alone, in an exercise of hip extension.
  public var isHamstringsOnly: Bool {
    direction == .extension_ && hamstrings >= Self.leastEntries && hamstrings == entries
  }

  public static func all(of record: ClinicalRecord, asOf: CalendarDay) -> [FeltIn] {
    var counts: [String: FeltIn] = [:]
    var identities = ExerciseIdentities()
    let start = asOf - (windowDays - 1)
    for set in record.sets where set.isWork && set.day >= start && set.day <= asOf {
      guard let text = set.feltIn?.lowercased(), !text.isEmpty else { continue }
      let identity = identities.identity(of: set)
      var felt =
        counts[identity.slug]
        ?? FeltIn(
          exercise: identity.slug, name: identity.name,
          direction: set.statedDirection ?? identity.known?.directions.first, glutes: 0,
          hamstrings: 0, both: 0, other: 0)
      let isGlutes = text.contains("glut")
      let isHamstrings = text.contains("ham")
      switch (isGlutes, isHamstrings) {
      case (true, true): felt.both += 1
      case (true, false): felt.glutes += 1
      case (false, true): felt.hamstrings += 1
      case (false, false): if text == "both" { felt.both += 1 } else { felt.other += 1 }
      }
      counts[identity.slug] = felt
    }
    return counts.values.sorted {
      ($0.direction?.order ?? 9, $0.exercise) < ($1.direction?.order ?? 9, $1.exercise)
    }
  }
}
