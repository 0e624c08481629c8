internal import Glibc
public import HipReportDocument

/// Why a chart has no picture.
public enum ChartFailureReason: Error, Equatable, CustomStringConvertible {
  case notInstalled
  case cannotStart(errno: Int32)
  /// What gnuplot is to draw cannot be written, on a full disk say.
  case cannotWrite(errno: Int32)
  case timedOut
  /// gnuplot ended before it came to the chart.
  case stopped
  /// gnuplot refused the chart, in its own words.
  case refused(String)
  /// There is no file, or not a whole one.
  case notWellFormed

  public var description: String {
    switch self {
    case .notInstalled: "gnuplot is not installed"
    case .cannotStart(let errno): "gnuplot could not be started (error \(errno))"
    case .cannotWrite(let errno):
      "the charts cannot be written for gnuplot: \(String(cString: strerror(errno)))"
    case .timedOut: "gnuplot took too long and was stopped"
    case .stopped: "gnuplot ended before the chart was drawn"
    case .refused(let message): "gnuplot refused the chart: \(message)"
    case .notWellFormed: "gnuplot left no usable picture"
    }
  }
}

/// A chart without a picture, and why.
public struct ChartFailure: Sendable, Equatable {
  /// The `name` of the chart.
  public var chart: String
  public var reason: ChartFailureReason

  public init(chart: String, reason: ChartFailureReason) {
    self.chart = chart
    self.reason = reason
  }
}

/// What became of the charts: every chart is in one of the two lists, in the order it was given.
public struct ChartOutcome: Sendable, Equatable {
  public var images: [ChartImage]
  public var failures: [ChartFailure]

  public init(images: [ChartImage] = [], failures: [ChartFailure] = []) {
    self.images = images
    self.failures = failures
  }
}

/// Draws charts with gnuplot.
public struct ChartRenderer: Sendable {
  let gnuplotPath: String?
  let timeLimit: Duration

  /// `gnuplotPath` is absolute; without it gnuplot is looked for where it is usually installed. The
  /// time limit holds for all charts of one call together.
  public init(gnuplotPath: String? = nil, timeLimitSeconds: Double = 30) {
    self.gnuplotPath = gnuplotPath
    let limit = timeLimitSeconds.isFinite ? min(max(timeLimitSeconds, 0), 86_400) : 30
    timeLimit = .seconds(limit)
  }

  /// The script that draws the charts, with pictures named `c0.svg`, `c1.svg`, … in the working folder: what
  /// gnuplot alone needs for the same work.
  public static func script(for charts: [Chart]) -> String {
    charts.enumerated().map { number, chart in
      ChartRendering.fullScript(
        for: chart, output: ChartDrawing.fileName(number, .svg), format: .svg)
        + ChartStyle.epilogue(number: number)
    }.joined()
  }

  /// Draws the charts in one gnuplot process.
  public func render(_ charts: [Chart]) -> ChartOutcome {
    charts.isEmpty ? ChartOutcome() : start().render(charts)
  }

  /// Draws a chart into a file of its own form: an SVG that stands alone, a PNG of three pixels a point, or a PDF
  /// of one page as large as the chart. The same chart gives the same bytes with the same gnuplot and fonts.
  public func picture(
    of chart: Chart, format: ChartFileFormat
  ) -> Result<[UInt8], ChartFailureReason> {
    pictures(of: [chart], format: format).first ?? .failure(.stopped)
  }

  /// Draws several charts into such files in one gnuplot process; the results stand in the order of the charts.
  public func pictures(
    of charts: [Chart], format: ChartFileFormat
  ) -> [Result<[UInt8], ChartFailureReason>] {
    charts.isEmpty ? [] : start().pictures(of: charts, format: format)
  }

  /// Starts gnuplot already, so that its start-up overlaps with the work of making the charts.
  public func start() -> ChartRendering {
    ChartRendering(path: gnuplotPath, timeLimit: timeLimit)
  }
}
