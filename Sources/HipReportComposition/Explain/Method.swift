internal import HipReportAnalysis

/// One way of computing, by the name under which results refer to it. A method that computes otherwise gets another number.
package struct Method: Sendable, Equatable {
  package let id: String
  package let text: String
  /// Where it or its figures were published, or which data file holds them.
  package let source: String

  init(_ id: String, _ text: String, _ source: String) {
    self.id = id
    self.text = text
    self.source = source
  }

  package static let all: [Method] = [
    Method(
      "rom.mdc/1",
      "change of two sessions against 1.96 sqrt(R1 + R2); R(k) = r (9 + 3.24/k), r from the table's MDC95",
      "rom_mdc_defaults.csv"),
    Method(
      "rom.trend/describe-1",
      "state-space trend with known measurement error; improved from P(change > 0) >= .975",
      "Taylor, Cumberland and Sy 1994; rom_mdc_defaults.csv"),
    Method(
      "rom.forecast/forecast-1", "the same with damped rates; unlikely below P = .20",
      "Taylor, Cumberland and Sy 1994"),
    Method(
      "rom.plateau/1", "P(mean rate of the last 6 weeks < 0.5 degrees a week) >= .80",
      "design choice, simulated"),
    Method(
      "rom.check/1",
      "weighted least squares with the known error; median of pairwise slopes, Kendall interval",
      "Theil 1950; Sen 1968"),
    Method("rom.several/1", "Holm over all series on 2 min(P, 1 - P) at .05", "Holm 1979"),
    Method(
      "rom.limitation/1", "distance below the mean of the matching sample, in its SD",
      "rom_norms.csv"),
    Method(
      "strength.curve/1", OneRepetitionMaximum.formula, "Epley 1985; Reynolds et al. 2006"),
    Method(
      "strength.index/\(DirectionStrength.method)",
      "state-space index of log capacity over exercises; refused where the newest is uncertain by more than .20",
      "de Haan and Krsinich 2014; design choices, simulated"),
    Method(
      "strength.rate/\(DirectionStrength.method)",
      "the same for one exercise, without novelty and own gain; mean of the last four weeks",
      "design choice"),
    Method(
      "strength.window/1",
      "fatigue in 5 to 12 repetitions, judged on the last two sessions at the hardest resistance",
      "the therapist's text"),
    Method(
      "strength.test/1", "change of the logarithm against 1.96 x sqrt(2) x 6 %",
      "Thorborg et al. 2010"),
    Method(
      "outcome.mdc/1", "newest minus first score against the published detectable change",
      "outcome_measures.csv"),
    Method(
      "since-last/1",
      "the same analysis with now at the end of the week or period before, compared by verdict",
      "design choice"),
    Method(
      "period.treatment-days/1", "distinct days with an evaluation, treatment or re-evaluation",
      "Medicare Benefit Policy Manual, chapter 15, section 220.3"),
    Method(
      "period.certification/1",
      "plan of care certified within 30 days of the first treatment day, then at least every 90 days",
      "Medicare Benefit Policy Manual, chapter 15, section 220.1.3"),
    Method(
      "barrier.device/1", "the newest session is of another device than the first: not compared",
      "design choice"),
    Method(
      "barrier.rater/1", "sessions of several raters: held against the error between raters",
      "rom_mdc_defaults.csv"),
    Method(
      "barrier.event/1", "events of the period that the log names", "design choice"),
    Method(
      "barrier.programme/1", "events of the period called programme change", "design choice"),
    Method(
      "barrier.gap/1", "more than seven days of the period without any entry", "design choice"),
    Method(
      "barrier.not-measured/1", "directions that no row of the episode measures", "design choice"),
    Method(
      "barrier.stale/1", "series without a session for 28 days", "design choice"),
    Method(
      "barrier.effort/1", "work sets with repetitions that do not say whether they tired",
      "the therapist's text"),
    Method(
      "findings/1", "each rule with its citation and thresholds: RuleRegistry, Findings.md",
      "the therapist's text"),
    Method(
      "safety.signals/1", "codes raise, numbers support; open until reviewed",
      "safety_signals.csv, safety_raises.csv")
  ]
}
