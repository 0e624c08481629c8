internal import HipReportDocument

/// Charts that gnuplot is drawing. It must be finished: that alone takes its folder away.
public struct ChartDrawing: ~Copyable {
  private enum State {
    case drawing(GnuplotSession, Batch)
    case failed(ChartFailureReason)
  }

  /// What one gnuplot draws for one report.
  struct Batch {
    /// Of this report alone: a picture that another one left behind cannot be found here.
    var folder: PrivateFolder
    /// The number of the first chart in the status lines.
    var first: Int
    /// How many of the charts gnuplot was told of, and why not the next one.
    var submitted = 0
    var fault: ChartFailureReason?
    var deadline: ContinuousClock.Instant
    /// gnuplot draws for other reports afterwards.
    var isKept: Bool
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
    _ charts: [Chart], _ format: ChartFileFormat, _ session: GnuplotSession, _ batch: Batch
  ) {
    self.charts = charts
    self.format = format
    state = .drawing(session, batch)
  }

  static func fileName(_ number: Int, _ format: ChartFileFormat) -> String {
    "c\(number).\(format.rawValue)"
  }

  /// Waits until gnuplot is done and takes its pictures, made fit for a page.
  public consuming func finish() -> ChartOutcome {
    var outcome = ChartOutcome()
    let taken = taken { file, chart, _ in SVGCleaner.clean(file, for: chart, purpose: .page) }
    for (chart, picture) in taken {
      switch picture {
      case .success(let svg):
        outcome.images.append(ChartImage(name: chart.name, svg: svg, size: chart.size))
      case .failure(let reason):
        outcome.failures.append(ChartFailure(chart: chart.name, reason: reason))
      }
    }
    return outcome
  }

  /// Waits until gnuplot is done and takes its pictures as files.
  consuming func pictures() -> [Result<[UInt8], ChartFailureReason>] {
    taken { file, chart, format in ChartFile.finished(file, for: chart, format: format) }
      .map(\.picture)
  }

  /// Each chart with what `finish` makes of its file; where that is nothing, the file is of no use.
  ///
  /// The charts come back with their pictures: what was copied out of a value before it is consumed was found empty
  /// afterwards in optimized builds (Swift 6.3.1).
  private consuming func taken<Picture>(
    _ finish: ([UInt8], Chart, ChartFileFormat) -> Picture?
  ) -> [(chart: Chart, picture: Result<Picture, ChartFailureReason>)] {
    switch state {
    case .failed(let reason): return charts.map { ($0, .failure(reason)) }
    case .drawing(let session, let batch):
      defer { batch.folder.remove() }
      let (verdicts, isTimeUp) = Self.wait(for: session, batch)
      return charts.enumerated().map { number, chart in
        switch verdicts[batch.first + number] {
        case nil where number >= batch.submitted:
          return (chart, .failure(batch.fault ?? .stopped))
        case nil: return (chart, .failure(isTimeUp ? .timedOut : .stopped))
        case .failed(let message): return (chart, .failure(.refused(message)))
        case .drawn:
          let file = batch.folder.contents(Self.fileName(number, format))
          guard let picture = file.flatMap({ finish($0, chart, format) }) else {
            return (chart, .failure(.notWellFormed))
          }
          return (chart, .success(picture))
        }
      }
    }
  }

  /// One that is kept is done when the last chart that it was told of has its status; any other when it has ended.
  private static func wait(
    for session: GnuplotSession, _ batch: Batch
  ) -> (verdicts: [Int: Verdict], isTimeUp: Bool) {
    let limit = batch.deadline - .now
    guard batch.isKept else {
      let ending = session.finish(within: limit)
      return (verdicts(in: session.printed()), ending.isTimeUp)
    }
    let last = batch.first + batch.submitted - 1
    var found: [Int: Verdict] = [:]
    let (_, isTimeUp) = session.printed(within: limit) { text in
      found = verdicts(in: text)
      return batch.submitted == 0 || found[last] != nil
    }
    return (found, isTimeUp)
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
