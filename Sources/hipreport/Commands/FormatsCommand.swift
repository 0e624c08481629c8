import ArgumentParser
import HipReportKit

struct FormatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "formats", abstract: "The formats that are read, and their mapping files.",
    subcommands: [ListFormats.self, ShowFormat.self], defaultSubcommand: ListFormats.self)
}

struct ListFormats: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Every format with whose export it is.")

  func run() {
    let formats = FormatProfiles.descriptions
    let width = formats.map(\.name.count).max() ?? 0
    for (name, about) in formats {
      Console.write(name + String(repeating: " ", count: width - name.count + 2) + about + "\n")
    }
    Console.write(
      "\nA format is recognised by its header, in any order of the columns. Another CSV: copy the nearest one\n"
        + "(hipreport formats show strong > mine.map.yaml), edit it, and name it with --map.\n")
  }
}

struct ShowFormat: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "The mapping file of one format, to be copied and edited.",
    discussion: "Of patient-log it prints the columns, which are the fields of every mapping file.")

  @Argument(help: "The name of a format.")
  var name: String

  func run() throws {
    guard let text = FormatProfiles.text(of: name) else {
      throw ValidationError(
        "there is no mapping file \"\(name)\"; known: \(([FormatProfiles.logName] + FormatProfiles.names).joined(separator: ", "))"
      )
    }
    Console.write(text)
  }
}
