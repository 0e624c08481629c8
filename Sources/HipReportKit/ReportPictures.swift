internal import HipReportCharts
public import HipReportDiagnostics
public import HipReportDocument

/// The pictures of a report, drawn by one gnuplot process.
public struct ReportPictures: Sendable {
  public let images: [ChartImage]
  /// Set when a picture is missing: the report is made without it.
  public let diagnostic: Diagnostic?

  /// Starts gnuplot, lets the caller make the report meanwhile, and has its charts drawn while the caller goes on with
  /// `whileDrawing`.
  public static func draw<Report, Meanwhile>(
    gnuplotPath: String? = nil, for report: () throws -> Report, charts: (Report) -> [Chart],
    whileDrawing: (Report) throws -> Meanwhile
  ) throws -> (Report, Meanwhile, ReportPictures) {
    let rendering = ChartRenderer(gnuplotPath: gnuplotPath).start()
    let report = try report()
    let drawing = rendering.submit(charts(report))
    // The pictures are taken in any case: gnuplot's folder must not be left behind.
    let meanwhile = Result { try whileDrawing(report) }
    let pictures = ReportPictures(drawing.finish())
    return (report, try meanwhile.get(), pictures)
  }

  /// What gnuplot is told to draw, for measuring gnuplot alone.
  public static func script(for charts: [Chart]) -> String { ChartRenderer.script(for: charts) }

  private init(_ outcome: ChartOutcome) {
    images = outcome.images
    var reasons: [String] = []
    for failure in outcome.failures where !reasons.contains(failure.reason.description) {
      reasons.append(failure.reason.description)
    }
    // One may be missing in two sizes.
    var names: [String] = []
    for failure in outcome.failures where !names.contains(failure.chart) {
      names.append(failure.chart)
    }
    diagnostic =
      outcome.failures.isEmpty
      ? nil : KitMessages.chartsMissing(reasons, names)
  }
}
