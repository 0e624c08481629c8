import Foundation
import HipReportDocument
import Testing

@testable import HipReportCharts

@Suite(.serialized) struct ChartRendererTests {
  private static let names = SampleCharts.three.map(\.name)

  private func allFail(_ reason: ChartFailureReason) -> ChartOutcome {
    ChartOutcome(failures: Self.names.map { ChartFailure(chart: $0, reason: reason) })
  }

  @Test("One gnuplot draws all forms, in the order given")
  func drawsAll() {
    let outcome = ChartRenderer().render(SampleCharts.seven)
    #expect(outcome.failures == [])
    #expect(outcome.images.map(\.name) == SampleCharts.seven.map(\.name))
  }

  @Test("No chart is no work")
  func noCharts() {
    #expect(ChartRenderer(gnuplotPath: "/nonexistent/gnuplot").render([]) == ChartOutcome())
  }

  @Test("The same charts give the same bytes")
  func sameBytes() {
    let first = ChartRenderer().render(SampleCharts.three)
    let second = ChartRenderer().start().render(SampleCharts.three)
    #expect(first == second)
  }

  @Test("Without gnuplot every chart says that it is not installed")
  func missing() {
    let outcome = ChartRenderer(gnuplotPath: "/nonexistent/gnuplot").render(SampleCharts.three)
    #expect(outcome == allFail(.notInstalled))
    #expect(ChartFailureReason.notInstalled.description == "gnuplot is not installed")
  }

  @Test("A file that is no program, or no absolute path, cannot be started")
  func noProgram() {
    let folder = ChartRenderer(gnuplotPath: "/usr").render(SampleCharts.three)
    #expect(folder == allFail(.cannotStart(errno: EACCES)))
    let relative = ChartRenderer(gnuplotPath: "gnuplot").render(SampleCharts.three)
    #expect(relative == allFail(.cannotStart(errno: EINVAL)))
  }

  @Test("A gnuplot that ends at once loses the charts and nothing else")
  func endsAtOnce() {
    let before = signal(SIGPIPE, SIG_DFL)
    defer { signal(SIGPIPE, before) }
    for _ in 0..<5 {
      let many = Array(repeating: SampleCharts.three, count: 5).flatMap { $0 }
      let outcome = ChartRenderer(gnuplotPath: "/bin/false").render(many)
      #expect(outcome.images == [])
      #expect(outcome.failures.map(\.reason) == many.map { _ in .stopped })
    }
  }

  @Test("A gnuplot that hangs is stopped when the time is up, even with its pipe full")
  func hangs() throws {
    let program = FileManager.default.temporaryDirectory.appending(path: "h\(UUID().uuidString)")
    try Data("#!/bin/sh\n/bin/sleep 60\n".utf8).write(to: program)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o700], ofItemAtPath: program.path)
    defer { try? FileManager.default.removeItem(at: program) }
    let many = Array(repeating: SampleCharts.three, count: 10).flatMap { $0 }
    let renderer = ChartRenderer(gnuplotPath: program.path, timeLimitSeconds: 0.3)
    for charts in [SampleCharts.three, many] {
      let clock = ContinuousClock()
      let start = clock.now
      let outcome = renderer.render(charts)
      #expect(clock.now - start < .seconds(20))
      #expect(outcome.images == [])
      #expect(outcome.failures.map(\.reason) == charts.map { _ in .timedOut })
    }
  }

  @Test("A chart that gnuplot refuses does not lose the next one")
  func oneBadChart() {
    let outcome = ChartRenderer().start().render(SampleCharts.three) { chart in
      guard chart.name == "change" else { return ChartRendering.script(for: chart) }
      var script = GnuplotScript(height: 100)
      script.command("set multiplot")
      script.plot(["no_such_function(x)"])
      return script
    }
    #expect(outcome.images.map(\.name) == ["range-of-motion", "symptoms"])
    #expect(
      outcome.failures == [
        ChartFailure(
          chart: "change", reason: .refused("undefined function: no_such_function"))
      ])
    let alone = ChartRenderer().render([SampleCharts.three[2]])
    #expect(outcome.images.last == alone.images.first)
  }

  @Test("What was drawn before gnuplot hung is kept")
  func hangsLater() {
    let renderer = ChartRenderer(timeLimitSeconds: 3)
    let outcome = renderer.start().render(SampleCharts.three) { chart in
      guard chart.name == "change" else { return ChartRendering.script(for: chart) }
      var script = GnuplotScript(height: 100)
      script.command("pause 60")
      return script
    }
    #expect(outcome.images.map(\.name) == ["range-of-motion"])
    #expect(outcome.failures.map(\.reason) == [.timedOut, .timedOut])
  }

  @Test("A gnuplot that was started and never used goes away")
  func startedOnly() {
    do { _ = ChartRenderer().start() }
    let outcome = ChartRenderer().render(SampleCharts.three)
    #expect(outcome.images.count == 3)
  }
}
