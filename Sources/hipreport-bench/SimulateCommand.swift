internal import ArgumentParser
internal import Foundation

struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "How often the statistics err, on made-up series, beside what was published of them.",
    discussion: """
      Draws series of which the truth is known, runs what hipreport ships on them, and compares the rates with published
      ones. Ends with 1 if a number is further off than 3.5 standard errors of both simulations.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case markdown, json }

  @Option(help: "Of all random numbers; the same seed gives the same table.")
  var seed: UInt64 = 20_260_301

  @Option(help: "Series for a full cell of the trend table; the others are drawn in proportion.")
  var replicates = 10_000

  @Flag(help: "A twentieth of the series, in seconds.")
  var quick = false

  @Option(
    help: "Only these: \(Simulation.all.map(\.name).joined(separator: ", ")).")
  var only: [String] = []

  @Option(help: "markdown or json.")
  var format = Format.markdown

  @Flag(help: "Puts the tables into the method pages of the current folder's repository.")
  var write = false

  func validate() throws {
    let names = Set(Simulation.all.map(\.name))
    for name in only where !names.contains(name) {
      throw ValidationError("no simulation is called \(name)")
    }
    if replicates < 1 { throw ValidationError("--replicates needs a number above 0") }
  }

  func run() throws {
    let drawn = quick ? replicates / 20 : replicates
    let settings = SimulationSettings(
      repetition: Repetition(seed: seed), scale: Double(drawn) / 10_000)
    var tables: [SimulationTable] = []
    for simulation in Simulation.all where only.isEmpty || only.contains(simulation.name) {
      let start = ContinuousClock.now
      tables += simulation.run(settings)
      let seconds = (ContinuousClock.now - start) / .seconds(1)
      FileHandle.standardError.write(
        Data("\(simulation.name): \(String(format: "%.1f", seconds)) s\n".utf8))
    }
    switch format {
    case .markdown:
      for table in tables { print("## \(table.name)\n\n\(table.markdown)\n") }
    case .json: print(SimulationJSON.text(tables, seed: seed, replicates: drawn))
    }
    if write { try MethodPages.write(tables, seed: seed, replicates: drawn) }
    let missed = tables.flatMap(\.missed)
    for line in missed { FileHandle.standardError.write(Data("not met: \(line)\n".utf8)) }
    if !missed.isEmpty { throw ExitCode(1) }
  }
}
