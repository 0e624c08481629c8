import Foundation
import HipReportDocument
import Testing

@testable import HipReportCharts

/// The scripts as files, so that a change of a form is read as a change of its script.
@Suite struct GoldenScriptTests {
  static let charts: [String: Chart] = {
    let all =
      SampleCharts.seven + [
        SampleCharts.chart("range-of-motion-awkward", .rangeOfMotion(SampleCharts.awkwardMotion)),
        SampleCharts.chart(
          "range-of-motion-one-point", .rangeOfMotion(SampleCharts.rangeOfMotion(weeks: 0))),
        SampleCharts.chart("change-awkward", .change(SampleCharts.awkwardChange)),
        SampleCharts.chart("symptoms-awkward", .symptoms(SampleCharts.awkwardSymptoms)),
        SampleCharts.chart(
          "symptoms-without-lanes", .symptoms(SampleCharts.symptoms(weeks: 1, lanes: false))),
        SampleCharts.chart("strength-awkward", .strength(SampleCharts.awkwardStrength)),
        SampleCharts.chart("strength-of-a-year", .strength(SampleCharts.strengthOfAYear)),
        SampleCharts.chart("adherence-awkward", .adherence(SampleCharts.awkwardAdherence)),
        SampleCharts.chart("adherence-one-week", .adherence(SampleCharts.adherence(weeks: 1))),
        SampleCharts.chart("outcomes-awkward", .outcomes(SampleCharts.awkwardOutcomes)),
        SampleCharts.chart("sparkline-awkward", .sparkline(SampleCharts.awkwardSparkline)),
        SampleCharts.chart(
          "sparkline-without-points",
          .sparkline(.init(side: .both, runs: [], reference: nil, smallestSpan: 20)))
      ]
    return Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })
  }()

  @Test("The script of a chart is the one on file", arguments: charts.keys.sorted())
  func scriptIsOnFile(name: String) throws {
    let chart = try #require(Self.charts[name])
    let script = ChartRendering.script(for: chart)
    let text =
      ChartStyle.prologue(
        output: "/chart.svg", format: .svg, width: script.width, height: script.height)
      + script.body + ChartStyle.epilogue(number: 0)
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Golden/\(name).gp")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try Data(text.utf8).write(to: file)
      Issue.record("wrote \(file.lastPathComponent); run again without UPDATE_GOLDEN")
      return
    }
    let golden = try String(contentsOf: file, encoding: .utf8)
    #expect(text == golden)
  }
}
