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

  /// What gnuplot was told to draw, for measuring gnuplot alone.
  public var script: String { ChartRenderer.script(for: charts) }

  init(_ outcome: ChartOutcome, of charts: [Chart]) {
    self.charts = charts
    images = outcome.images
    // One may be missing in two sizes; the many small ones of the tables are one thing to a reader.
    let small = Set(charts.filter(\.isSmall).map(\.name))
    var names: [String] = []
    for failure in outcome.failures {
      let name = small.contains(failure.chart) ? "small charts" : failure.chart
      if !names.contains(name) { names.append(name) }
    }
    diagnostic =
      outcome.failures.isEmpty
      ? nil : KitMessages.chartsMissing(outcome.failures.map(\.reason), names)
  }
}

extension Chart {
  fileprivate var isSmall: Bool {
    if case .sparkline = specification { true } else { false }
  }
}

/// A gnuplot for the pictures of one report after the other. Not Sendable: one worker a thread.
public final class PictureWorker {
  private let worker: ChartWorker

  public init(gnuplotPath: String? = nil) {
    worker = ChartWorker(ChartRenderer(gnuplotPath: gnuplotPath))
  }

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
