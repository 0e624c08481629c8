internal import HipReportDocument

/// Charts that gnuplot is drawing. It must be finished: that alone takes its folder away.
public struct ChartDrawing: ~Copyable {
  private enum State {
    case drawing(GnuplotSession, PrivateFolder, deadline: ContinuousClock.Instant)
    case failed(ChartFailureReason)
  }

  private let charts: [Chart]
  private let state: State

  init(_ charts: [Chart], failed reason: ChartFailureReason) {
    self.charts = charts
    state = .failed(reason)
  }

  init(
    _ charts: [Chart], _ session: GnuplotSession, _ folder: PrivateFolder,
    _ deadline: ContinuousClock.Instant
  ) {
    self.charts = charts
    state = .drawing(session, folder, deadline: deadline)
  }

  static func fileName(_ number: Int) -> String { "c\(number).svg" }

  /// Waits until gnuplot is done and takes its pictures.
  public consuming func finish() -> ChartOutcome {
    switch state {
    case .failed(let reason):
      return ChartOutcome(failures: charts.map { ChartFailure(chart: $0.name, reason: reason) })
    case .drawing(let session, let folder, let deadline):
      defer { folder.remove() }
      return Self.outcome(of: charts, session, folder, deadline)
    }
  }

  private static func outcome(
    of charts: [Chart], _ session: GnuplotSession, _ folder: PrivateFolder,
    _ deadline: ContinuousClock.Instant
  ) -> ChartOutcome {
    let ending = session.finish(within: deadline - .now)
    let verdicts = verdicts(in: session.printed())

    var outcome = ChartOutcome()
    for (number, chart) in charts.enumerated() {
      let failure: ChartFailureReason
      switch verdicts[number] {
      case nil: failure = ending.isTimeUp ? .timedOut : .stopped
      case .failed(let message): failure = .refused(message)
      case .drawn:
        if let file = folder.contents(fileName(number)),
          let svg = SVGCleaner.clean(file, for: chart)
        {
          outcome.images.append(ChartImage(name: chart.name, svg: svg))
          continue
        }
        failure = .notWellFormed
      }
      outcome.failures.append(ChartFailure(chart: chart.name, reason: failure))
    }
    return outcome
  }

  private enum Verdict {
    case drawn
    case failed(String)
  }

  /// The status lines among what gnuplot printed, by the number of the chart. The first one counts.
  private static func verdicts(in printed: String) -> [Int: Verdict] {
    var result: [Int: Verdict] = [:]
    for line in printed.split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 3)
      guard parts.count >= 3, parts[0] == ChartStyle.statusMark, let number = Int(parts[1]),
        let error = Int(parts[2]), result[number] == nil
      else { continue }
      result[number] =
        error == 0 ? .drawn : .failed(parts.count > 3 ? String(parts[3]) : "error \(error)")
    }
    return result
  }
}
