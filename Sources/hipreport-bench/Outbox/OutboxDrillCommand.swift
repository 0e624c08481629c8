internal import ArgumentParser
internal import Foundation

/// Kills runs at every step, lets mail programs fail in every way and disks fill up, and counts what was delivered.
struct OutboxDrillCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outbox-drill",
    abstract: "Every fault at every step of the outbox: delivered once, lost never.",
    discussion: """
      Each run has an outbox and a mailbox of its own: one, two or eight processes at once, killed at a step, with a mail \
      program that works, refuses, hangs, dies, kills its caller or is missing, on a disk that may be full. Then the \
      schedule runs again; where the ledger says uncertain or failed, somebody looks into the mailbox and sends with a \
      reason what is not there. Ends with 1 unless each message was delivered once.
      """)

  @Option(help: "How many runs.")
  var runs = 600

  func validate() throws {
    if runs < 1 { throw ValidationError("--runs must be at least 1: nothing was tried otherwise") }
  }

  func run() throws {
    let executable = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().path
    let base = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "outbox-drill-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: base, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: base) }

    var (faults, uncertain, killed) = (0, 0, 0)
    for (number, scenario) in OutboxScenario.all(runs).enumerated() {
      let folder = base.appending(path: "\(number)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let verdict = try OutboxPlay(
        scenario: scenario, folder: folder.path, executable: executable
      ).play()
      uncertain += verdict.wasUncertain ? 1 : 0
      killed += verdict.killed
      for fault in verdict.faults {
        faults += 1
        print("run \(number) (\(scenario.name)): \(fault)")
      }
      try? FileManager.default.removeItem(at: folder)
    }
    print(
      "outbox: \(runs) runs, \(killed) processes killed, \(uncertain) times somebody had to look; "
        + (faults == 0 ? "delivered 1, lost 0, each time" : "\(faults) faults"))
    if faults > 0 { throw ExitCode(1) }
  }
}
