/// What charts and re-evaluations ask of a fitted series.
extension TrendResult {
  /// Where the true angle was, for the line and the band of a chart. Weeks count as those of the sessions; before the first
  /// session it is taken as at the first.
  package func levels(at weeks: [Double]) -> [TrendEstimate] {
    estimates(weeks.map { .level(at: sinceStart($0)) })
  }

  /// The same at each of its sessions without ranges, where only their order is asked: a range for each of many sessions
  /// would take the square of their number.
  var expectedLevels: [Double] {
    let design = TrendDesign(sessions)
    let sorted = LevelSmoother(design).levels(.describe)
    var levels = Array(repeating: 0.0, count: sessions.count)
    for (place, session) in design.order.enumerated() { levels[session] = sorted[place] }
    return levels
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
