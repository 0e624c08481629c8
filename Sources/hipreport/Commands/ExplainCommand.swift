import ArgumentParser
import Glibc
import HipReportDiagnostics
import HipReportKit

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Where a number comes from; or what a finding means, and how to mend it.",
    usage: """
      hipreport explain ID INPUT...
      hipreport explain --list INPUT...
      hipreport explain [CODE]
      """,
    discussion: """
      Every result has an identifier, such as rom.internal_rotation.right.passive.seated; analyze prints them and \
      --list names them all. A beginning or an end that only one has will do. The rows, what was left out, the formula, \
      the threshold and its source are printed. Names that begin with reeval. are results of the re-evaluation, whose \
      period --since and --until choose, as there.

      Every finding has a code, such as import.width; it stands in brackets behind the word error, warning or note. \
      Without a word, all codes are listed.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(
    help: ArgumentHelp(
      "The identifier of a result and the files it was computed from, or the code of a finding.",
      valueName: "id-or-code"))
  var words: [String] = []

  @OptionGroup var reading: ReadingOptions

  @Flag(help: "List the identifiers of all results of the input.")
  var list = false

  @Option(
    help: "The day that the period of the re-evaluation begins with, for its own results.",
    transform: DayArgument.parse)
  var since: CalendarDay?

  @Option(help: "The day that it ends with.", transform: DayArgument.parse)
  var until: CalendarDay?

  @Option(help: "text or json.")
  var format: Format = .text

  /// A lone word is a code, unless it is there to be read.
  private var isCode: Bool { !list && words.count == 1 && !Self.isInput(words[0]) }

  private static func isInput(_ word: String) -> Bool {
    word == "-" || access(word, F_OK) == 0
  }

  func validate() throws {
    if list, words.isEmpty {
      throw ValidationError("--list needs a CSV file or a patient's folder")
    }
    if until != nil, reading.asOf != nil {
      throw ValidationError("--until and --as-of say the same: give one of them")
    }
    guard isCode, DiagnosticGuide.entry(words[0]) == nil else { return }
    let shown = Diagnostic.printable(String(words[0].prefix(80)))
    let hint =
      DiagnosticGuide.nearest(words[0]).map { "did you mean \($0)?" }
      ?? "hipreport explain lists them all; for a number, name its file too: hipreport explain ID INPUT"
    throw ValidationError("there is no code “\(shown)”; \(hint)")
  }

  func run() throws {
    if words.isEmpty {
      return Console.write(format == .json ? DiagnosticGuide.json : DiagnosticGuide.list)
    }
    if let entry = DiagnosticGuide.entry(words[0]), !list, words.count == 1 {
      return Console.write(format == .json ? entry.json : entry.text)
    }
    let isList = list || words.count == 1
    let explanations = try results(of: isList ? words : Array(words.dropFirst()))
    if isList {
      Console.write(format == .json ? explanations.listJSON : explanations.listText)
      return
    }
    try ReportRun.orFindings(quiet: reading.quiet) {
      let found = try explanations.find(words[0])
      Console.write(
        format == .json ? ResultExplanations.json(found) : ResultExplanations.text(found))
    }
  }

  /// An open signal stands before any number, here as everywhere.
  private func results(of inputs: [String]) throws -> ResultExplanations {
    var request = reading.request(inputs)
    request.since = since
    if let until { request.asOf = until }
    return try ReportRun.make(request, quiet: reading.quiet, isReevaluation: true) { report in
      let alerts = report.alertText(
        for: ChartTextRenderer(ascii: false), isQuiet: true,
        usesColour: Console.usesColour(on: .messages))
      if !alerts.isEmpty { Console.message(alerts) }
    }.explanations
  }
}
