public import HipReportModel

/// What a rule is called, everywhere; in the order in which reports list what the rules find.
public enum RuleID: String, Sendable, CaseIterable {
  case stretchWithoutGain = "stretch-without-gain"
  case measuredBetterFeltSame = "measured-better-felt-same"
  case feltBetterMeasuredSame = "felt-better-measured-same"
  case windowBelow = "window-below"
  case windowAbove = "window-above"
  case limitedAndUntrained = "limited-and-untrained"
  case tightAndWeakAdductors = "tight-and-weak-adductors"
  case rotationNeglected = "rotation-neglected"
  case startWhereMostLimited = "start-where-most-limited"
  case internalAgainstExternal = "internal-against-external"
  case hamstringDominance = "hamstring-dominance"
  case keepAnAnchor = "keep-an-anchor"
}

/// A number that a rule decides by, and where it comes from.
public struct RuleThreshold: Sendable, Equatable {
  public var name: String
  public var value: Double
  /// The therapist's text, a publication, or "design choice".
  public var origin: String

  static let therapist = "the therapist's text"
  static let design = "design choice"

  init(_ name: String, _ value: Double, _ origin: String = design) {
    self.name = name
    self.value = value
    self.origin = origin
  }
}

/// A remark of the therapist's text that values of one patient may call for.
///
/// A rule only reads values that an analysis has computed, or counts rows where none has; what was not written down is no
/// ground. It finds facts and their figures: composition has the words.
public protocol Rule: Sendable {
  var id: RuleID { get }
  /// The therapist's text, and the publications behind the figures.
  var citation: String { get }
  var thresholds: [RuleThreshold] { get }
  func findings(in context: RuleContext) -> [Finding]
}

/// What a rule looks at: the record up to "now", and all values that were computed of it.
public struct RuleContext: Sendable {
  public var record: ClinicalRecord
  public var analysis: PatientAnalysis

  var asOf: CalendarDay { analysis.period.asOf }

  /// Measured, answered or written within the last four weeks.
  func isCurrent(_ day: CalendarDay) -> Bool {
    asOf - day < RangeOfMotionAnalysis.staleAfterDays
  }

  func result(_ key: SeriesKey) -> RangeOfMotionResult? {
    analysis.rangeOfMotion.first { $0.key == key }
  }

  /// Series that say something of today: measured lately, and the last reading is as expected. Where a hip is measured both
  /// ways, the passive range.
  var currentSeries: [RangeOfMotionResult] {
    analysis.rangeOfMotion.currentPassiveFirst.filter { !$0.verdict.isGuarded }
  }
}
