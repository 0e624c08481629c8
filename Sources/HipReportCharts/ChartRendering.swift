internal import Glibc
public import HipReportDocument

/// A gnuplot that has been started and waits for its charts. It draws once and is then used up; one
/// that never draws ends when it goes out of scope.
public struct ChartRendering: ~Copyable {
  private let session: Result<GnuplotSession, GnuplotSession.Failure>
  private let timeLimit: Duration

  init(path: String?, timeLimit: Duration) {
    self.timeLimit = timeLimit
    do throws(GnuplotSession.Failure) {
      session = .success(try GnuplotSession(path: path))
    } catch {
      session = .failure(error)
    }
  }

  /// Draws the charts and ends gnuplot.
  public consuming func render(_ charts: [Chart]) -> ChartOutcome {
    render(charts, script: Self.script)
  }

  /// The script of a chart; pure, so that it is tested without gnuplot.
  static func script(for chart: Chart) -> GnuplotScript {
    switch chart.specification {
    case .rangeOfMotion(let chart): RangeOfMotionScript.script(for: chart)
    case .change(let chart): ChangeScript.script(for: chart)
    case .symptoms(let chart): SymptomScript.script(for: chart)
    }
  }

  /// The script of a chart between the lines that every chart starts and ends with.
  static func fullScript(
    for chart: Chart, number: Int, output: String,
    script: (Chart) -> GnuplotScript = ChartRendering.script
  ) -> String {
    let script = script(chart)
    return ChartStyle.prologue(output: output, width: ChartStyle.width, height: script.height)
      + script.body + ChartStyle.epilogue(number: number)
  }

  /// Draws with scripts of the caller's making, which is how tests make a chart fail.
  consuming func render(_ charts: [Chart], script: (Chart) -> GnuplotScript) -> ChartOutcome {
    switch session {
    case .failure(.notInstalled):
      return Self.allFailed(charts, .notInstalled)
    case .failure(.cannotStart(let errno)):
      return Self.allFailed(charts, .cannotStart(errno: errno))
    case .success(let session):
      guard let folder = PrivateFolder() else {
        return Self.allFailed(charts, .cannotStart(errno: errno))
      }
      defer { folder.remove() }
      return Self.draw(charts, script, with: session, in: folder, within: timeLimit)
    }
  }

  private static func allFailed(_ charts: [Chart], _ reason: ChartFailureReason) -> ChartOutcome {
    ChartOutcome(failures: charts.map { ChartFailure(chart: $0.name, reason: reason) })
  }

  private static func draw(
    _ charts: [Chart], _ script: (Chart) -> GnuplotScript, with session: GnuplotSession,
    in folder: PrivateFolder, within limit: Duration
  ) -> ChartOutcome {
    let deadline = ContinuousClock.now + limit
    for (number, chart) in charts.enumerated() {
      // Written one by one: gnuplot draws a chart while the next script is made.
      let isWritten = session.write(
        fullScript(
          for: chart, number: number, output: folder.file(fileName(number)), script: script),
        within: deadline - .now)
      if !isWritten { break }
    }
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

  private static func fileName(_ number: Int) -> String { "c\(number).svg" }

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
