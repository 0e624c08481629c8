import ArgumentParser
import HipReportDiagnostics
import HipReportKit

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "What a finding means, what it does to the report, and how to mend it.",
    discussion: """
      Every finding has a code, such as import.width; it stands in brackets behind the word error, warning or note. \
      Without a code, all of them are listed.
      """)

  @Argument(help: "The code of a finding.")
  var code: String?

  func validate() throws {
    guard let code, DiagnosticGuide.entry(code) == nil else { return }
    let shown = Diagnostic.printable(String(code.prefix(80)))
    let hint =
      DiagnosticGuide.nearest(code).map { "did you mean \($0)?" }
      ?? "hipreport explain lists them all"
    throw ValidationError("there is no code “\(shown)”; \(hint)")
  }

  func run() {
    if let entry = code.flatMap(DiagnosticGuide.entry) {
      Console.write(entry.text)
    } else {
      Console.write(DiagnosticGuide.list)
    }
  }
}
