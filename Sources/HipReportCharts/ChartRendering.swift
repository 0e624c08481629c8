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

  /// Draws each chart into a file of its own form and ends gnuplot. The results stand in the order of the charts.
  public consuming func pictures(
    of charts: [Chart], format: ChartFileFormat
  ) -> [Result<[UInt8], ChartFailureReason>] {
    pictures(of: charts, format: format, script: Self.script)
  }

  /// Hands the charts to gnuplot and returns while it draws.
  public consuming func submit(_ charts: [Chart]) -> ChartDrawing {
    submit(charts, .svg, script: Self.script)
  }

  /// The script of a chart; pure, so that it is tested without gnuplot.
  static func script(for chart: Chart) -> GnuplotScript {
    let frame = ChartFrame(chart.size)
    return switch chart.specification {
    case .rangeOfMotion(let chart): RangeOfMotionScript.script(for: chart, in: frame)
    case .change(let chart): ChangeScript.script(for: chart)
    case .symptoms(let chart): SymptomScript.script(for: chart, in: frame)
    case .strength(let chart): StrengthScript.script(for: chart, in: frame)
    case .adherence(let chart): AdherenceScript.script(for: chart)
    case .outcomes(let chart): OutcomeScript.script(for: chart, in: frame)
    case .sparkline(let chart): SparklineScript.script(for: chart)
    }
  }

  /// The script of a chart behind the lines that every chart starts with.
  static func fullScript(
    for chart: Chart, output: String, format: ChartFileFormat,
    script: (Chart) -> GnuplotScript = ChartRendering.script
  ) -> String {
    let script = script(chart)
    return ChartStyle.prologue(
      output: output, format: format, width: script.width, height: script.height) + script.body
  }

  /// Draws with scripts of the caller's making, which is how tests make a chart fail.
  consuming func render(_ charts: [Chart], script: (Chart) -> GnuplotScript) -> ChartOutcome {
    submit(charts, .svg, script: script).finish()
  }

  consuming func pictures(
    of charts: [Chart], format: ChartFileFormat, script: (Chart) -> GnuplotScript
  ) -> [Result<[UInt8], ChartFailureReason>] {
    submit(charts, format, script: script).pictures()
  }

  private consuming func submit(
    _ charts: [Chart], _ format: ChartFileFormat, script: (Chart) -> GnuplotScript
  ) -> ChartDrawing {
    switch session {
    case .failure(let failure):
      return ChartDrawing(charts, format, failed: ChartFailureReason(failure))
    case .success(let session):
      return Self.submit(charts, format, to: session, timeLimit, isKept: false, script: script)
    }
  }

  static func submit(
    _ charts: [Chart], _ format: ChartFileFormat, to session: GnuplotSession,
    _ timeLimit: Duration, isKept: Bool, script: (Chart) -> GnuplotScript
  ) -> ChartDrawing {
    guard let folder = PrivateFolder() else {
      return ChartDrawing(charts, format, failed: .cannotStart(errno: errno))
    }
    var batch = ChartDrawing.Batch(
      folder: folder, first: session.takeNumbers(charts.count), deadline: .now + timeLimit,
      isKept: isKept)
    for (number, chart) in charts.enumerated() {
      // gnuplot reads its standard input byte by byte, one system call each: the script goes through a file of
      // ours, and the pipe carries what loads it. One by one: it draws a chart while the next script is made.
      let file = folder.file("c\(number).gp")
      let text = Self.fullScript(
        for: chart, output: folder.file(ChartDrawing.fileName(number, format)), format: format,
        script: script)
      guard folder.write(text, to: file) else {
        batch.fault = .cannotWrite(errno: errno)
        break
      }
      let command =
        "load \(GnuplotString.quoted(file))\n" + ChartStyle.epilogue(number: batch.first + number)
      guard session.write(command, within: batch.deadline - .now) else { break }
      batch.submitted += 1
    }
    return ChartDrawing(charts, format, session, batch)
  }
}

extension ChartFailureReason {
  init(_ failure: GnuplotSession.Failure) {
    switch failure {
    case .notInstalled: self = .notInstalled
    case .cannotStart(let errno): self = .cannotStart(errno: errno)
    }
  }
}
