internal import HipReportDocument

/// Charts that gnuplot is drawing. It must be finished: that alone takes its folder away.
public struct ChartDrawing: ~Copyable {
  private enum State {
    case drawing(GnuplotSession, PrivateFolder, deadline: ContinuousClock.Instant)
    case failed(ChartFailureReason)
  }

  private let charts: [Chart]
  private let format: ChartFileFormat
  private let state: State

  init(_ charts: [Chart], _ format: ChartFileFormat, failed reason: ChartFailureReason) {
    self.charts = charts
    self.format = format
    state = .failed(reason)
  }

  init(
    _ charts: [Chart], _ format: ChartFileFormat, _ session: GnuplotSession,
    _ folder: PrivateFolder, _ deadline: ContinuousClock.Instant
  ) {
    self.charts = charts
    self.format = format
    state = .drawing(session, folder, deadline: deadline)
  }

  static func fileName(_ number: Int, _ format: ChartFileFormat) -> String {
    "c\(number).\(format.rawValue)"
  }

  /// Waits until gnuplot is done and takes its pictures, made fit for a page.
  public consuming func finish() -> ChartOutcome {
    let charts = charts
    var outcome = ChartOutcome()
    let files = taken { file, chart in SVGCleaner.clean(file, for: chart, purpose: .page) }
    for (chart, file) in zip(charts, files) {
      switch file {
      case .success(let svg): outcome.images.append(ChartImage(name: chart.name, svg: svg))
      case .failure(let reason):
        outcome.failures.append(ChartFailure(chart: chart.name, reason: reason))
      }
    }
    return outcome
  }

  /// Waits until gnuplot is done and takes its pictures as files.
  consuming func pictures() -> [Result<[UInt8], ChartFailureReason>] {
    let format = format
    return taken { file, chart in ChartFile.finished(file, for: chart, format: format) }
  }

  /// What `finish` makes of each file; where that is nothing, the file is of no use.
  private consuming func taken<Picture>(
    _ finish: ([UInt8], Chart) -> Picture?
  ) -> [Result<Picture, ChartFailureReason>] {
    switch state {
    case .failed(let reason): return charts.map { _ in .failure(reason) }
    case .drawing(let session, let folder, let deadline):
      defer { folder.remove() }
      let ending = session.finish(within: deadline - .now)
      let verdicts = Self.verdicts(in: session.printed())
      return charts.enumerated().map { number, chart in
        switch verdicts[number] {
        case nil: return .failure(ending.isTimeUp ? .timedOut : .stopped)
        case .failed(let message): return .failure(.refused(message))
        case .drawn:
          let file = folder.contents(Self.fileName(number, format))
          guard let picture = file.flatMap({ finish($0, chart) }) else {
            return .failure(.notWellFormed)
          }
          return .success(picture)
        }
      }
    }
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
