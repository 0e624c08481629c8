import ArgumentParser
import HipReportDiagnostics
import HipReportKit

struct MapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map", abstract: "Draft a mapping file for a CSV that no format fits.",
    discussion: """
      The draft names the file's own columns with a few of their cells. What is not sure is marked TODO. Saved beside \
      the sheet as NAME.map.yaml it is used by itself; a file elsewhere is named with --map.
      """)

  @Argument(help: "A CSV file, or - for standard input.")
  var input: String

  @Option(help: "The file to write, which must not exist yet; without it, standard output.")
  var output: String = "-"

  func run() throws {
    try ReportRun.orFindings(quiet: false) {
      let draft = try MappingDraft.text(ofFile: input)
      if output == "-" { return Console.write(draft) }
      // A mapping that somebody has mended is worth more than a draft.
      try PrivateFile.writeNew(draft, to: output)
      Console.message(
        Diagnostic.printable(
          "wrote \(output): mend what is marked TODO, then: hipreport check \(input)"
        ))
    }
  }
}
