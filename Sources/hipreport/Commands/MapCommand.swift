import ArgumentParser
import HipReportKit

struct MapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map", abstract: "Draft a mapping file for a CSV that no format fits.",
    discussion: """
      The draft names the file's own columns with a few of their cells. What is not sure is marked TODO. Write it to a \
      file, mend it, and name it with --map.
      """)

  @Argument(help: "A CSV file, or - for standard input.")
  var input: String

  func run() throws {
    let draft = try ReportRun.orFindings(quiet: false) { try MappingDraft.text(ofFile: input) }
    Console.write(draft)
  }
}
