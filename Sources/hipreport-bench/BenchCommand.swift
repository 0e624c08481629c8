internal import ArgumentParser

/// Measures what the program claims of itself. Nobody installs it.
@main struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hipreport-bench",
    abstract: "Measures what hipreport claims of itself.",
    subcommands: [
      SimulateCommand.self, AnalysisCommand.self, OutboxDrillCommand.self, OutboxRunCommand.self
    ])
}
