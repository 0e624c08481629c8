import ArgumentParser
import HipReportDiagnostics
import HipReportKit

/// The library's sizes of paper, by their names on the command line.
enum Sheet: String, ExpressibleByArgument, CaseIterable {
  case a4, letter

  var paper: Paper { self == .letter ? .letter : .a4 }
}

/// The PDF of one report, and its part in the exit status.
struct PaperRun {
  let paper: ReportPaper?
  private let failure: ReportPaperError?

  static func started(_ path: String?) -> TypstWorker {
    let worker = TypstWorker(path: path)
    worker.start()
    return worker
  }

  init(
    _ report: PatientReport, _ pictures: ReportPictures, _ sheet: Sheet, _ worker: TypstWorker
  ) {
    do {
      paper = try ReportPaper(
        report.document, images: pictures.images, paper: sheet.paper, worker: worker)
      failure = nil
    } catch {
      paper = nil
      failure = error
    }
  }

  /// Says what is to be said, and ends the program where there is no PDF.
  func finish(quiet: Bool) throws {
    if let failure {
      Console.message(failure.diagnostic.text())
      throw failure.isProgramMissing ? ExitStatus.programMissing : ExitStatus.notDone
    }
    if let paper { Console.report(paper.diagnostics, quiet: quiet) }
  }
}
