internal import HipReportModel
public import HipReportReference

/// The error of one session and of a change between two, from a published minimal detectable change.
///
/// *Answers*: how large must a difference be before it is more than measuring differences?
/// *Formula*: the table's MDC95 holds for two sessions of two trials, so SEM = MDC95 / (1.96 √2). Session and trial
/// errors stand as 3.0 to 1.8, so with r = SEM² / (9 + 3.24/2) a session of k trials has the variance
/// R(k) = r (9 + 3.24/k), and the MDC95 of a change is 1.96 √(R₁ + R₂).
/// *Assumes*: normal errors, the same examiner and device, no learning.
/// *Needs*: two sessions. *Degenerate cases*: none, the variance is never zero.
/// *Reference*: Pua et al. 2008 (SEM); the split of session and trial is a design choice.
public struct MeasurementErrorModel: Sendable, Equatable {
  /// Where the figure comes from.
  public var published: RangeOfMotionError
  /// r, in degrees squared.
  private let unitVariance: Double

  private static let sessionShare = 9.0
  private static let trialShare = 3.24
  package static let z95 = 1.96

  public init(_ published: RangeOfMotionError) {
    self.published = published
    let sem = published.minimalDetectableChange / (Self.z95 * 2.0.squareRoot())
    unitVariance = sem * sem / (Self.sessionShare + Self.trialShare / 2)
  }

  /// The variance of the mean of `trials` readings of one session, in degrees squared.
  public func variance(trials: Int) -> Double {
    unitVariance * (Self.sessionShare + Self.trialShare / Double(max(1, trials)))
  }

  /// MDC95 of the difference between two sessions, in degrees.
  public func minimalDetectableChange(_ first: Int, _ second: Int) -> Double {
    Self.z95 * (variance(trials: first) + variance(trials: second)).squareRoot()
  }

  /// Strictly greater, after rounding both to 1e-9: the binary fractions of two readings must not decide.
  static func isBeyond(_ difference: Double, _ error: Double) -> Bool {
    (abs(difference) * 1e9).rounded() > (error * 1e9).rounded()
  }
}
