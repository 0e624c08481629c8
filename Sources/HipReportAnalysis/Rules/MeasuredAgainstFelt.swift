public import HipReportModel
internal import HipReportReference

/// What was measured beside what the patient says of it.
public struct MeasuredAgainstFelt: Sendable, Equatable {
  /// How tight it felt, 0 to 10.
  public struct TightnessCourse: Sendable, Equatable {
    public var first: Double
    public var now: Double
    public var day: CalendarDay
  }

  /// Series that have improved; of the reverse those that have not.
  public var motion: [RangeOfMotionResult] = []
  public var curves: [StrengthCurve] = []
  public var tests: [StrengthTestSeries] = []
  /// Scores that have not changed; of the reverse those that are better.
  public var scores: [OutcomeResult] = []
  public var tightness: TightnessCourse?

  var because: [String] {
    motion.map(\.id) + tests.map(\.id) + curves.map(\.id) + scores.map(\.id)
      + (tightness == nil ? [] : [Tightness.id])
  }
}

/// What the patient says of hip and pain, as far as it can show a change.
struct Felt {
  /// From this rating of change on, up or down, it counts as one.
  static let rating = 3.0
  /// First and newest score are as far apart, and the newest as recent.
  static let days = 28
  /// On the scale of 0 to 10, as for a rise of pain.
  static let tightnessChange = SignalEntry.painRise
  /// Those of the hip, of pain and of what it keeps from doing; not of the pelvic floor, the back or the mood.
  static let measures: Set = [
    "GROC", "PSFS", "NPRS", "NRS", "PGQ", "PGQ-S", "PGQ-A", "LEFS", "iHOT-12", "HOOS", "HOOS-12"
  ]

  static let thresholds = [
    RuleThreshold("rating of change that counts", rating, "Wang et al. 2011, Phys Ther 91:675"),
    RuleThreshold("days from the first score to the newest, at least", Double(days)),
    RuleThreshold("points of 10 by which tightness changes", tightnessChange)
  ]
  static let citation =
    "measure against perception, design choice; errors and important changes as each score cites them"

  private(set) var better: [OutcomeResult] = []
  private(set) var same: [OutcomeResult] = []
  private(set) var worse: [OutcomeResult] = []
  /// Where it is no less than it was.
  private(set) var tightness: MeasuredAgainstFelt.TightnessCourse?

  init(_ context: RuleContext) {
    for outcome in context.analysis.outcomes
    where Self.measures.contains(outcome.measure) && context.isCurrent(outcome.now.day) {
      switch Self.direction(outcome) {
      case .improved: better.append(outcome)
      case .worse: worse.append(outcome)
      case .stable: same.append(outcome)
      case .notBeyondError, .cannotSay: break
      }
    }
    let rated = Tightness(context.record).entries.filter { $0.isPresent && $0.severity != nil }
    if let first = rated.first, let last = rated.last, let before = first.severity,
      let now = last.severity, last.day - first.day >= Self.days, context.isCurrent(last.day),
      // Where there was little to lose, nothing can be lost.
      before >= Self.tightnessChange, before - now < Self.tightnessChange
    {
      tightness = .init(first: before, now: now, day: last.day)
    }
  }

  /// `stable` stands for felt the same, `cannotSay` for what the score cannot show.
  private static func direction(_ outcome: OutcomeResult) -> VerdictKind {
    if outcome.measure == "GROC" {
      return outcome.now.value >= rating
        ? .improved : outcome.now.value <= -rating ? .worse : .stable
    }
    switch outcome.reason {
    case .beyondError: return outcome.verdict
    case .noError where outcome.isAsLargeAsImportant: return outcome.isBetter ? .improved : .worse
    case .withinError, .noError:
      return canImprove(outcome) && outcome.now.day - outcome.baseline.day >= days
        ? .stable : .cannotSay
    case .firstValue, .notASeries, .unknownMeasure: return .cannotSay
    }
  }

  /// The first score leaves room for a change that would count: pain of 1 cannot fall by 2.
  private static func canImprove(_ outcome: OutcomeResult) -> Bool {
    let needed = [outcome.detectableChange, outcome.importantChange?.lowerBound].compactMap { $0 }
    guard let definition = outcome.definition, let least = needed.max() else { return false }
    let room =
      definition.higherIsBetter
      ? definition.scores.upperBound - outcome.baseline.value
      : outcome.baseline.value - definition.scores.lowerBound
    return room > least + 1e-9
  }
}
