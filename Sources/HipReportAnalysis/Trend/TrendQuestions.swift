/// What charts and re-evaluations ask of a fitted series.
extension TrendResult {
  /// Where the true angle was, for the line and the band of a chart. Weeks count as those of the sessions; before the first
  /// session it is taken as at the first.
  package func levels(at weeks: [Double]) -> [TrendEstimate] {
    estimates(weeks.map { .level(at: sinceStart($0)) })
  }

  /// The same without ranges, where only their order is asked.
  func expectedLevels(at weeks: [Double]) -> [Double] {
    let quantities = weeks.map { TrendQuantity.level(at: sinceStart($0)) }
    let posterior = TrendPosterior(TrendDesign(sessions), quantities, grid: .describe)
    return quantities.indices.compactMap { posterior?.mixture($0).mean }
  }

  /// Between two evaluations, from all sessions.
  package func change(from first: Double, to last: Double) -> TrendEstimate? {
    estimates([.change(from: sinceStart(first), to: sinceStart(last))]).first
  }

  private func sinceStart(_ week: Double) -> Double {
    max(0, week - (sessions.lazy.map(\.week).min() ?? 0))
  }

  private func estimates(_ quantities: [TrendQuantity]) -> [TrendEstimate] {
    guard
      let posterior = TrendPosterior(TrendDesign(sessions), quantities, grid: .describe)
    else { return [] }
    return quantities.indices.map { TrendEstimate(posterior.mixture($0)) }
  }
}
