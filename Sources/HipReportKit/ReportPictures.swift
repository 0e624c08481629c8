internal import HipReportCharts
public import HipReportDiagnostics
public import HipReportDocument
internal import HipReportRendering

/// The pictures of a report, drawn by one gnuplot process.
public struct ReportPictures: Sendable {
  public let images: [ChartImage]
  /// What was drawn: pictures of other values than the page's have no place on it.
  let charts: [Chart]
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
    let charts = charts(report)
    let drawing = rendering.submit(charts)
    // The pictures are taken in any case: gnuplot's folder must not be left behind.
    let meanwhile = Result { try whileDrawing(report) }
    let pictures = ReportPictures(drawing.finish(), of: charts)
    return (report, try meanwhile.get(), pictures)
  }

  /// What gnuplot is told to draw, for measuring gnuplot alone.
  public static func script(for charts: [Chart]) -> String { ChartRenderer.script(for: charts) }

  init(_ outcome: ChartOutcome, of charts: [Chart]) {
    self.charts = charts
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

/// A gnuplot for the pictures of one report after the other. Not Sendable: one worker a thread.
public final class PictureWorker {
  private let worker: ChartWorker

  public init(gnuplotPath: String? = nil) {
    worker = ChartWorker(ChartRenderer(gnuplotPath: gnuplotPath))
  }

  /// Takes away pictures that runs which were killed left in memory.
  static func sweep() { ChartWorker.sweep() }

  /// Starts gnuplot already; what goes wrong is told with the pictures.
  public func start() { worker.start() }

  /// Has the pictures of a report drawn while the caller goes on with `whileDrawing`.
  func draw<Meanwhile>(
    _ report: PatientReport, forPaper: Bool = false, whileDrawing: () throws -> Meanwhile
  ) throws -> (Meanwhile, PatientOwned<ReportPictures>) {
    let charts = report.document.pictures(forPaper: forPaper)
    let drawing = worker.submit(charts)
    let meanwhile = Result { try whileDrawing() }
    let pictures = ReportPictures(drawing.finish(), of: charts)
    return (try meanwhile.get(), PatientOwned(report.patient, pictures))
  }
}
