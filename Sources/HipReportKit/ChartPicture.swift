internal import HipReportCharts
public import HipReportDiagnostics
public import HipReportDocument

/// Why there is no picture of a chart.
public struct ChartPictureError: Error, Sendable {
  public let diagnostic: Diagnostic
  /// True where a program is missing, and not a fault of the chart.
  public let isProgramMissing: Bool
}

/// One chart as the bytes of a file.
public enum ChartPicture {
  /// Throws ``ChartPictureError``.
  public static func bytes(
    of chart: Chart, format: ChartFileFormat, gnuplotPath: String? = nil
  ) throws -> [UInt8] {
    switch ChartRenderer(gnuplotPath: gnuplotPath).picture(of: chart, format: format) {
    case .success(let bytes): return bytes
    case .failure(let reason):
      let isMissing =
        switch reason {
        case .notInstalled, .cannotStart, .stopped: true
        case .cannotWrite, .timedOut, .refused, .notWellFormed: false
        }
      throw ChartPictureError(
        diagnostic: ChartMessages.notDrawn(
          chart.name, reason.description, isMissing: isMissing),
        isProgramMissing: isMissing)
    }
  }
}
