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
    submit(charts).finish()
  }

  /// Hands the charts to gnuplot and returns while it draws.
  public consuming func submit(_ charts: [Chart]) -> ChartDrawing {
    submit(charts, script: Self.script)
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
    submit(charts, script: script).finish()
  }

  private consuming func submit(
    _ charts: [Chart], script: (Chart) -> GnuplotScript
  ) -> ChartDrawing {
    switch session {
    case .failure(.notInstalled): return ChartDrawing(charts, failed: .notInstalled)
    case .failure(.cannotStart(let errno)):
      return ChartDrawing(charts, failed: .cannotStart(errno: errno))
    case .success(let session):
      guard let folder = PrivateFolder() else {
        return ChartDrawing(charts, failed: .cannotStart(errno: errno))
      }
      let deadline = ContinuousClock.now + timeLimit
      for (number, chart) in charts.enumerated() {
        // Written one by one: gnuplot draws a chart while the next script is made.
        let isWritten = session.write(
          Self.fullScript(
            for: chart, number: number, output: folder.file(ChartDrawing.fileName(number)),
            script: script),
          within: deadline - .now)
        if !isWritten { break }
      }
      return ChartDrawing(charts, session, folder, deadline)
    }
  }
}
