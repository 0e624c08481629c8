public import HipReportDocument
public import HipReportRendering

/// Sets many reports on paper, one after the other, with one Typst process. Not Sendable: one press a thread.
///
/// The process is started by ``start()`` or by the first report, and ends with the press. A report that it refuses does
/// not end it. If it dies, it is started again and the report put to it once more; one that takes too long is given up,
/// and the next report begins with a fresh process. The same report gives the same bytes, whatever came before it.
public final class PaperPress {
  private let worker: TypstWorker
  private let paper: Paper

  /// `typstPath` is absolute; without it, Typst is looked for below the user's data folder and on the PATH. The time limit
  /// holds for each report.
  public init(paper: Paper = .a4, typstPath: String? = nil, timeLimitSeconds: Double = 30) {
    worker = TypstWorker(path: typstPath, timeLimitSeconds: timeLimitSeconds)
    self.paper = paper
  }

  /// Starts Typst already, so that its start overlaps with other work.
  public func start() { worker.start() }

  /// How often Typst died and was started again.
  public var restarts: Int { worker.restarts }

  /// The report as a PDF. `images` are the pictures of `Document.chartsOnPaper`, among others. Throws
  /// ``ReportPaperError``: one report without its PDF is no reason to stop.
  public func print(
    _ document: Document, images: [ChartImage]
  ) throws(ReportPaperError) -> ReportPaper {
    try ReportPaper(document, images: images, paper: paper, worker: worker)
  }
}
