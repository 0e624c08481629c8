public import HipReportDiagnostics
public import HipReportDocument
public import HipReportRendering

/// A report could not be set on paper.
public struct ReportPaperError: Error, Sendable {
  public let diagnostic: Diagnostic
  /// True where Typst is missing, and not a fault of the page.
  public let isProgramMissing: Bool
}

/// A report as the bytes of a PDF, and what has to be said about it.
public struct ReportPaper: Sendable {
  public let bytes: [UInt8]
  public let pages: Int
  public let diagnostics: [Diagnostic]

  /// Throws ``ReportPaperError``. The worker may be kept for the next report.
  public init(
    _ document: Document, images: [ChartImage], paper: Paper = .a4, worker: TypstWorker
  ) throws(ReportPaperError) {
    do {
      let file = try worker.file(of: document, images: images, paper: paper)
      bytes = file.bytes
      pages = file.pages
      var found: [Diagnostic] = []
      if let meant = document.pages, pages > meant {
        found.append(PaperMessages.overflow(pages: pages, meant: meant))
      }
      if !file.hasAllLetters { found.append(PaperMessages.letters()) }
      diagnostics = found
    } catch {
      let isMissing =
        switch error {
        case .notInstalled, .cannotStart: true
        case .timedOut, .refused: false
        }
      throw ReportPaperError(
        diagnostic: isMissing
          ? PaperMessages.missing(error.description) : PaperMessages.notMade(error.description),
        isProgramMissing: isMissing)
    }
  }
}

/// The wording of what may be wrong with a PDF.
enum PaperMessages {
  static func missing(_ reason: String) -> Diagnostic {
    Diagnostic(
      .error, "pdf.missing", reason,
      consequence: "no PDF was made; the HTML page prints well from a browser",
      hint: "scripts/setup pdf")
  }

  static func notMade(_ reason: String) -> Diagnostic {
    Diagnostic(
      .error, "pdf.not-made", reason,
      consequence: "no PDF was made; the HTML page prints well from a browser",
      hint: "scripts/setup pdf brings the version of Typst that the page is made for")
  }

  static func overflow(pages: Int, meant: Int) -> Diagnostic {
    Diagnostic(
      .warning, "pdf.overflow",
      "the PDF has \(pages) pages; it is meant to have \(meant)",
      consequence: "nothing was cut or made smaller", hint: "print all \(pages) pages")
  }

  static func letters() -> Diagnostic {
    Diagnostic(
      .warning, "pdf.letters", "no font on this machine has some letters of the report",
      consequence:
        "the PDF shows boxes in their place, and does not claim to be accessible",
      hint: "install a font that has them, such as apt-get install fonts-noto-cjk")
  }
}
