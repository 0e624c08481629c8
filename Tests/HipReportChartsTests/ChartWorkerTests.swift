import Foundation
import HipReportDocument
import Testing

@testable import HipReportCharts

/// One gnuplot for the charts of many reports.
@Suite(.serialized) struct ChartWorkerTests {
  private static let alone = ChartRenderer().render(SampleCharts.three)

  /// Draws all but the second chart as they are, and this one with another script.
  private func script(_ command: String) -> (Chart) -> GnuplotScript {
    { chart in
      guard chart.name == "change" else { return ChartRendering.script(for: chart) }
      var script = GnuplotScript(height: 100)
      script.command(command)
      return script
    }
  }

  @Test("Report after report, the pictures are those of a gnuplot that draws one report")
  func same() {
    let worker = ChartWorker()
    for _ in 0..<3 { #expect(worker.submit(SampleCharts.three).finish() == Self.alone) }
    #expect(worker.submit([]).finish() == ChartOutcome())
    #expect(
      worker.submit(SampleCharts.three.reversed()).finish().images == Self.alone.images.reversed())
  }

  @Test("A chart that is refused is missing in its own report, and in no other")
  func refused() {
    let worker = ChartWorker()
    let outcome = worker.submit(
      SampleCharts.three, script: script("plot no_such_function(x)")
    ).finish()
    #expect(outcome.failures.map(\.chart) == ["change"])
    #expect(outcome.images == [Self.alone.images[0], Self.alone.images[2]])
    #expect(worker.submit(SampleCharts.three).finish() == Self.alone)
  }

  @Test("Words of gnuplot's that look like another chart's status make no picture")
  func spoofed() {
    let worker = ChartWorker()
    // The numbers of the next report's charts, said to be drawn.
    let says = script("print \"HR 3 0 \\nHR 4 0 \\nHR 5 0 \"; plot no_such_function(x)")
    _ = worker.submit(SampleCharts.three, script: says).finish()
    let next = worker.submit(SampleCharts.three, script: script("plot no_such_function(x)"))
      .finish()
    #expect(next.images == [Self.alone.images[0], Self.alone.images[2]])
  }

  @Test(
    "One that hangs or ends is replaced for the next report",
    arguments: ["pause 60", "exit gnuplot"])
  func replaced(command: String) {
    let worker = ChartWorker(ChartRenderer(timeLimitSeconds: 3))
    let outcome = worker.submit(SampleCharts.three, script: script(command)).finish()
    #expect(outcome.images == [Self.alone.images[0]])
    #expect(
      outcome.failures.map(\.reason)
        == Array(repeating: command == "exit gnuplot" ? .stopped : .timedOut, count: 2))
    #expect(worker.submit(SampleCharts.three).finish() == Self.alone)
  }

  @Test("Without gnuplot each report says so")
  func missing() {
    let worker = ChartWorker(ChartRenderer(gnuplotPath: "/nonexistent/gnuplot"))
    worker.start()
    for _ in 0..<2 {
      let outcome = worker.submit(SampleCharts.three).finish()
      #expect(outcome.failures.map(\.reason) == Array(repeating: .notInstalled, count: 3))
    }
  }

  @Test("A folder of pictures that a dead process left is taken away; those of living ones stay")
  func sweep() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/true")
    try process.run()
    process.waitUntilExit()
    let parent = URL(
      filePath: FileManager.default.fileExists(atPath: "/dev/shm") ? "/dev/shm" : "/tmp")
    let dead = parent.appending(path: "hipreport-\(process.processIdentifier)-tested")
    try FileManager.default.createDirectory(at: dead, withIntermediateDirectories: true)
    try Data("<svg/>".utf8).write(to: dead.appending(path: "c0.svg"))
    let own = try #require(PrivateFolder())
    defer { own.remove() }
    PrivateFolder.sweep()
    #expect(!FileManager.default.fileExists(atPath: dead.path))
    #expect(FileManager.default.fileExists(atPath: own.path))
  }
}
