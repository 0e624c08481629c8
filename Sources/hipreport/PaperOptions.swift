import ArgumentParser
import HipReportKit

/// The library's sizes of paper, by their names on the command line.
enum Sheet: String, ExpressibleByArgument, CaseIterable {
  case a4, letter

  var paper: Paper { self == .letter ? .letter : .a4 }
}

/// The Typst to make PDFs with.
struct TypstOption: ParsableArguments {
  @Option(
    name: .customLong("typst"), help: "The Typst to make PDFs with, as an absolute path.")
  var path: String?

  func validate() throws {
    if let path, !path.hasPrefix("/") {
      throw ValidationError("--typst needs an absolute path, such as /usr/local/bin/typst")
    }
  }
}

/// What every command that can make a PDF takes.
struct PaperOptions: ParsableArguments {
  @Flag(help: "Also write the report as a PDF.")
  var pdf = false

  @Option(help: "The paper of the PDF: a4 or letter.")
  var paper: Sheet = .a4

  @OptionGroup var typst: TypstOption

  /// A press that gets ready while the report is made.
  func press() -> PaperPress {
    let press = PaperPress(paper: paper.paper, typstPath: typst.path)
    press.start()
    return press
  }
}
