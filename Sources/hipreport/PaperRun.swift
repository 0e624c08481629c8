import ArgumentParser
import HipReportDiagnostics
import HipReportKit

/// The library's sizes of paper, by their names on the command line.
enum Sheet: String, ExpressibleByArgument, CaseIterable {
  case a4, letter

  var paper: Paper { self == .letter ? .letter : .a4 }
}

/// What every command that can make a PDF takes.
struct PaperOptions: ParsableArguments {
  @Flag(help: "Also write the report as a PDF.")
  var pdf = false

  @Option(help: "The paper of the PDF: a4 or letter.")
  var paper: Sheet = .a4

  @Option(
    name: .customLong("typst"),
    help: "The Typst to make the PDF with, as an absolute path.")
  var typst: String?

  func validate() throws {
    if let typst, !typst.hasPrefix("/") {
      throw ValidationError("--typst needs an absolute path, such as /usr/local/bin/typst")
    }
  }

  /// `printed` is true for `--format pdf`, and `nil` without `--format`.
  func validate(printed: Bool?) throws {
    if pdf, printed != nil {
      throw ValidationError("--pdf writes a file beside the others; leave out --format")
    }
    if printed == true, Console.isTerminal(.data) {
      throw ValidationError("a PDF is no text for a terminal: send it to a file, or use --pdf")
    }
  }

  /// A press that gets ready while the report is made.
  func press() -> PaperPress {
    let press = PaperPress(paper: paper.paper, typstPath: typst)
    press.start()
    return press
  }
}

/// The PDF of one report, and its part in the exit status.
struct PaperRun {
  let paper: ReportPaper?
  private let failure: ReportPaperError?

  init(_ report: PatientReport, _ pictures: ReportPictures, _ press: PaperPress) {
    do {
      paper = try press.print(report.document, images: pictures.images)
      failure = nil
    } catch {
      paper = nil
      failure = error
    }
  }

  /// `nil` where no PDF was asked for.
  init?(_ outcome: Result<ReportPaper, ReportPaperError>?) {
    switch outcome {
    case .success(let made)?: (paper, failure) = (made, nil)
    case .failure(let error)?: (paper, failure) = (nil, error)
    case nil: return nil
    }
  }

  /// Writes the PDF, or takes away an older one: it would show another state of the data than the page beside it.
  static func write(_ run: PaperRun?, as name: String, in folder: ReportFolder) throws {
    if let paper = run?.paper {
      try folder.write(paper.bytes, as: name)
    } else {
      folder.remove(name)
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
