import Foundation
import HipReportDocument
import Testing

@testable import HipReportCharts

@Suite struct TrainingLayoutTests {
  private static func lines(_ specification: ChartSpecification) -> [String] {
    ChartRendering.script(for: SampleCharts.chart("x", specification)).body
      .components(separatedBy: "\n")
  }

  /// The values of the tics of the vertical axes, panel by panel.
  private static func tics(_ specification: ChartSpecification) -> [[Double]] {
    lines(specification).filter { $0.hasPrefix("set ytics (") }.map { line in
      line.matches(of: /' (-?[0-9.]+)[,)]/).compactMap { Double($0.1) }
    }
  }

  /// The rows of each data block; a blank line gives an empty row.
  private static func blocks(_ specification: ChartSpecification) -> [[[Double]]] {
    lines(specification).joined(separator: "\n").components(separatedBy: " << EOD\n").dropFirst()
      .map { block in
        block.components(separatedBy: "\nEOD")[0].components(separatedBy: "\n").map { row in
          row.split(separator: " ").compactMap { Double($0) }
        }
      }
  }

  private static func triangles(_ specification: ChartSpecification) -> Int {
    lines(specification).count { $0.contains("point pt 9 ") && $0.contains("at first") }
  }

  private static func oneLine(_ points: [StrengthChart.Point]) -> StrengthChart {
    var chart = SampleCharts.strength()
    chart.panels = [chart.panels[0]]
    chart.panels[0].flags = []
    chart.panels[0].lines = [SampleCharts.strengthLine(.left, points, end: "")]
    return chart
  }

  @Test("One session is one mark: no line goes anywhere, and the axis still shows a week")
  func oneSession() {
    var chart = Self.oneLine(SampleCharts.sessions(1, weeks: 0, from: 4))
    chart.lastWeek = 0
    chart.moments = []
    let blocks = Self.blocks(.strength(chart))
    #expect(blocks.map(\.count) == [1, 1])
    #expect(Self.lines(.strength(chart)).contains { $0.contains("set xrange [-0.04:1.04]") })
  }

  @Test("A load is drawn in steps, a time from point to point")
  func steps() {
    var points = SampleCharts.sessions(2, weeks: 3, from: 4)
    points[1].value = 6
    var chart = Self.oneLine(points)
    #expect(Self.blocks(.strength(chart))[0] == [[0, 4], [3, 4], [3, 6]])
    chart.panels[0].lines[0].isStepped = false
    #expect(Self.blocks(.strength(chart))[0] == [[0, 4], [3, 6]])
  }

  @Test("No line joins two runs of sessions")
  func runsStayApart() {
    let blocks = Self.blocks(.strength(SampleCharts.strength()))
    #expect(blocks.contains { $0.contains([]) })
    #expect(Self.blocks(.sparkline(SampleCharts.sparkline()))[0].contains([]))
  }

  @Test("Sides at one value are drawn apart, the first above; others stand where they are")
  func apart() {
    func first(_ right: Double) -> [Double] {
      var chart = Self.oneLine(SampleCharts.sessions(1, weeks: 0, from: 4))
      chart.panels[0].lines.append(
        SampleCharts.strengthLine(.right, SampleCharts.sessions(1, weeks: 0, from: right), end: ""))
      return Self.blocks(.strength(chart))[..<2].map { $0[0][1] }
    }
    let shared = first(4)
    #expect(shared[0] < 4 && shared[1] > 4)
    #expect(first(6) == [6, 4])
  }

  @Test("Twelve personal bests are marked, of more only the newest")
  func bests() {
    func marked(_ count: Int) -> Int {
      var points = SampleCharts.sessions(count, weeks: 12, from: 1, by: 0)
      for index in points.indices {
        points[index].value = Double(index)
        points[index].isBest = true
      }
      return Self.triangles(.strength(Self.oneLine(points)))
    }
    #expect(marked(0) == 0)
    #expect(marked(12) == 12)
    #expect(marked(13) == 1)
    #expect(marked(200) == 1)
  }

  @Test("Of tics without room some are left out, never the highest or the lowest")
  func thinnedTics() {
    var chart = Self.oneLine(SampleCharts.sessions(20, weeks: 12))
    for count in [1, 2, 5, 40, 400] {
      chart.panels[0].tics = (0..<count).map { ChartTic(Double($0), "\($0) kg") }
      let kept = Self.tics(.strength(chart))[0]
      #expect(kept.first == 0)
      #expect(kept.last == Double(count - 1))
      #expect(kept.count <= min(count, 14))
    }
  }

  @Test("Scores have four to six tics, from end to end where a round step allows it")
  func scoreTics() {
    func tics(_ range: ClosedRange<Double>) -> [Double] {
      var chart = SampleCharts.outcomes()
      chart.panels = [SampleCharts.score("", "", range, [])]
      return Self.tics(.outcomes(chart))[0]
    }
    #expect(tics(0...80) == [0, 20, 40, 60, 80])
    #expect(tics(0...100) == [0, 20, 40, 60, 80, 100])
    #expect(tics(0...10) == [0, 2, 4, 6, 8, 10])
    #expect(tics(0...30) == [0, 10, 20, 30])
    #expect(tics(1...5) == [1, 2, 3, 4, 5])
    #expect(tics(-7...7) == [-5, 0, 5])
    #expect(tics(0...0.4).count >= 4)
  }

  @Test("A day of a short history is no wider than one of a long history is made")
  func dayWidth() {
    func width(_ weeks: Int) -> Double {
      let lines = Self.lines(.adherence(SampleCharts.adherence(weeks: weeks)))
      let margins = lines.first { $0.hasPrefix("set lmargin") } ?? ""
      let ends = margins.matches(of: /screen ([0-9.]+)\/W/).compactMap { Double($0.1) }
      return ends.count == 2 ? (ends[1] - ends[0]) / Double(weeks) : 0
    }
    for weeks in [1, 2, 4, 12] { #expect(abs(width(weeks) - 22) < 0.1) }
    #expect(width(53) > 5)
  }

  @Test("A day with nothing done, a day without an entry and a day outside are three things")
  func threeKindsOfNothing() {
    var chart = SampleCharts.adherence(weeks: 1)
    chart.weeks[0].signalDays = []
    chart.weeks[0].done = 0
    func plots(_ mark: AdherenceChart.Mark) -> [String] {
      chart.weeks[0].days = Array(repeating: mark, count: 7)
      return Self.lines(.adherence(chart)).filter { $0.hasPrefix("plot") }
    }
    #expect(plots(.nothingDone)[0].contains("boxxyerror"))
    #expect(plots(.notRecorded)[0].contains("points pt 7"))
    #expect(plots(.outside)[0] == "plot NaN notitle")
    // A week without any entry has a dot in place of its bar, a week of rest has nothing.
    #expect(plots(.notRecorded)[1].contains("points pt 7"))
    #expect(plots(.nothingDone)[1] == "plot NaN notitle")
    #expect(plots(.outside)[1] == "plot NaN notitle")
  }
}
