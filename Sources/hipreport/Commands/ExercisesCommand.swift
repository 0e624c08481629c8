import ArgumentParser
import HipReportDiagnostics
import HipReportKit

struct ExercisesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exercises", abstract: "The exercise catalogue.",
    discussion: """
      Each word must begin a word of the name, a synonym, a direction (also IR and ER), a muscle, the chain, the \
      load, the contraction or the purpose (strength, mobility). Without words, everything is listed.

      Exit status: 0 found; 1 nothing found.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(help: "What to look for.")
  var words: [String] = []

  @Flag(help: "Show each exercise in full; an exact name shows that exercise alone.")
  var details = false

  @Option(help: "text or json.")
  var format: Format = .text

  func run() throws {
    let search = ExerciseSearch(words, exact: details)
    if let diagnostic = search.diagnostic { Console.message(diagnostic.text()) }
    switch format {
    case .json: Console.write(search.json)
    case .text: if search.count > 0 { Console.write(search.text(inFull: details)) }
    }
    if search.count == 0 { throw ExitStatus.notDone }
  }
}
