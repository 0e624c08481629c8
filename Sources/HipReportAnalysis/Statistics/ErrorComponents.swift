/// The variance of measuring, split into what differs between sessions and what differs between trials of one session.
///
/// *Answers*: how much does the mean of k trials, or of several sessions, vary if nothing changes?
/// *Formula*: R = (σ_d² + σ_e²/k) / m for the mean of m sessions of k trials each.
/// *Assumes*: the same examiner and device; independent sessions. *Needs*: one trial.
/// *Degenerate cases*: fewer than one trial or session counts as one.
package struct ErrorComponents: Sendable, Equatable {
  /// σ_d², which more trials do not reduce.
  package var session: Double
  /// σ_e², of one trial.
  package var trial: Double

  package init(session: Double, trial: Double) {
    self.session = session
    self.trial = trial
  }

  package func variance(trials: Int, sessions: Int = 1) -> Double {
    (session + trial / Double(max(1, trials))) / Double(max(1, sessions))
  }
}

/// The standard error of measurement of one value, as a study of reliability gives it.
///
/// *Answers*: how large is the error of a single measurement?
/// *Formula*: SEM = SD √(1 − ICC); the MDC of two measurements = z √2 SEM.
/// *Assumes*: the study's people vary like those who are measured. *Needs*: SD and ICC of one study.
/// *Degenerate cases*: an ICC outside 0 to 1, or an SD that is not above zero: `nil`. An ICC of 1 leaves no error: `nil`.
package struct StandardErrorOfMeasurement: Sendable, Equatable {
  package var value: Double

  package init?(standardDeviation: Double, reliability: Double) {
    let value = standardDeviation * (1 - reliability).squareRoot()
    guard standardDeviation > 0, reliability >= 0, value > 0, value.isFinite else { return nil }
    self.value = value
  }

  /// Of one measurement against another.
  package func minimalDetectableChange(_ z: Double = Distribution.z95) -> Double {
    z * 2.0.squareRoot() * value
  }
}

/// The error of one trial, from the trials themselves.
///
/// *Answers*: how repeatable are the trials of this examiner?
/// *Formula*: σ_e = √(Σ (x − x̄)² / Σ (k − 1)), each session against its own mean.
/// *Assumes*: the same spread in every session. *Needs*: one session with two trials; six degrees of freedom before it
/// may replace a published value.
/// *Degenerate cases*: no session with two trials: `nil`.
package struct TrialError: Sendable, Equatable {
  /// σ_e.
  package var value: Double
  package var degreesOfFreedom: Int

  /// The trials of each session.
  package init?(sessions: [[Double]]) {
    degreesOfFreedom = sessions.reduce(0) { $0 + max(0, $1.count - 1) }
    let squares = sessions.reduce(0.0) { sum, trials in
      let mean = trials.reduce(0, +) / Double(trials.count)
      return trials.reduce(sum) { $0 + ($1 - mean) * ($1 - mean) }
    }
    guard degreesOfFreedom > 0, squares.isFinite else { return nil }
    value = (squares / Double(degreesOfFreedom)).squareRoot()
  }
}
