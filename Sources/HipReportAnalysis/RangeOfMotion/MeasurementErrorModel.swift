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
  /// In degrees squared.
  package let components: ErrorComponents

  private static let sessionShare = 9.0
  private static let trialShare = 3.24
  /// As the publications round it: with theirs a session of two trials gets back exactly the table's figure.
  package static let z95 = 1.96

  public init(_ published: RangeOfMotionError) {
    self.published = published
    let sem = published.minimalDetectableChange / (Self.z95 * 2.0.squareRoot())
    let unit = sem * sem / (Self.sessionShare + Self.trialShare / 2)
    components = ErrorComponents(session: unit * Self.sessionShare, trial: unit * Self.trialShare)
  }

  /// The variance of the mean of `trials` readings of one session, in degrees squared.
  public func variance(trials: Int) -> Double { components.variance(trials: trials) }

  /// A session's mean with its error.
  package func measured(_ session: RangeOfMotionSession) -> MeasuredValue {
    MeasuredValue(session.value, variance: variance(trials: session.trials))
  }

  /// MDC95 of the difference between two sessions, in degrees. Without an error nothing would be beyond it.
  public func minimalDetectableChange(_ first: Int, _ second: Int) -> Double {
    MeasuredDifference.standardError(variance(trials: first), variance(trials: second))
      .map { Self.z95 * $0 } ?? .infinity
  }
}
