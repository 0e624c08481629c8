/// What the trend lets be said of the change since the first session.
///
/// *Answers*: has it improved, become worse, stayed, or can nothing be said yet?
/// *Formula*: P = probability that the change is above zero. Improved from P ≥ .975, confirmed if the session before said
/// so too or P ≥ .99; worse mirrored; steady if P(|change| < 5°) ≥ .90; else not beyond the error, leaning better from
/// P ≥ .90 and worse below .10. A last reading further from its expectation than two standard deviations holds it: upward,
/// nothing is said; downward, the fall stands and is to be measured again.
/// *Assumes*: what the trend assumes. *Needs*: a trend. *Reference*: thresholds are design choices, checked by simulation.
package struct TrendVerdict: Sendable, Equatable {
  package var kind: VerdictKind
  package var isConfirmed = false
  package var lean: Verdict.Lean?
  package var isSmall = false
  package var reason: Verdict.Reason

  package static let sure = 0.975
  package static let surer = 0.99
  package static let leaning = 0.90
  package static let steady = 0.90
  package static let notSmall = 0.80

  /// `before` is what was said after the session before, `isFallBeyondError` whether the last session is below the first
  /// one by more than the error of the two.
  package init(_ trend: TrendResult, before: VerdictKind?, isFallBeyondError: Bool) {
    let p = trend.probabilityOfRise
    let fell = p <= 1 - Self.sure
    (kind, reason) = (.notBeyondError, .withinError)
    if p >= Self.sure {
      (kind, reason) = (.improved, .beyondError)
      isConfirmed = before == .improved || p >= Self.surer
      isSmall = trend.probabilityOfAtLeastSmall < Self.notSmall
    } else if fell {
      (kind, reason) = (.worse, .beyondError)
      isConfirmed = before == .worse || p <= 1 - Self.surer
    } else if trend.probabilityOfStable >= Self.steady {
      kind = .stable
    } else if p >= Self.leaning {
      lean = .better
    } else if p <= 1 - Self.leaning {
      lean = .worse
    }
    if trend.latest.isRaised { hold(trend.latest, isFallBeyondError: isFallBeyondError || fell) }
  }

  /// The guard holds what is good news, and never silences a fall.
  private mutating func hold(_ latest: LatestReading, isFallBeyondError: Bool) {
    isConfirmed = false
    lean = nil
    isSmall = false
    kind = isFallBeyondError ? .worse : .cannotSay
    reason =
      latest.z > 0
      ? isFallBeyondError ? .beyondError : .latestAbove(expected: latest.expected)
      : .latestBelow(drop: latest.z * latest.deviation)
  }
}
