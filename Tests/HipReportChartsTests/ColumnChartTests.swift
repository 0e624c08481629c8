import Foundation
import HipReportDocument
import Testing

@testable import HipReportCharts

/// Charts in a column of a printed page: smaller than a page's, with letters as large.
@Suite struct ColumnChartTests {
  static let charts: [String: Chart] = {
    let motion = SampleCharts.awkwardMotion
    let all: [(Chart, Double)] = [
      (SampleCharts.chart("range-of-motion", .rangeOfMotion(SampleCharts.rangeOfMotion())), 324),
      (SampleCharts.chart("range-of-motion-awkward", .rangeOfMotion(motion)), 324),
      (SampleCharts.chart("symptoms", .symptoms(SampleCharts.symptoms())), 196),
      (SampleCharts.chart("symptoms-awkward", .symptoms(SampleCharts.awkwardSymptoms)), 196),
      (SampleCharts.chart("strength", .strength(SampleCharts.strength())), 316),
      (SampleCharts.chart("strength-awkward", .strength(SampleCharts.awkwardStrength)), 316),
      (SampleCharts.chart("outcomes", .outcomes(SampleCharts.outcomes())), 324),
      (SampleCharts.chart("outcomes-awkward", .outcomes(SampleCharts.awkwardOutcomes)), 324)
    ]
    return Dictionary(
      uniqueKeysWithValues: all.map { chart, width in
        var chart = chart
        chart.size = .column(width)
        return (chart.name, chart)
      })
  }()

  @Test("It is as wide as its column, and lower than on a page", arguments: charts.keys.sorted())
  func size(name: String) throws {
    let chart = try #require(Self.charts[name])
    var page = chart
    page.size = .full
    let (column, full) = (ChartRendering.script(for: chart), ChartRendering.script(for: page))
    #expect(column.width == chart.size.width && full.width == ChartSize.full.width)
    #expect(column.height < full.height)
  }

  @Test(
    "No letters are smaller than 6.5 points but the names of events, of 6",
    arguments: charts.keys.sorted())
  func letters(name: String) throws {
    let script = ChartRendering.script(for: try #require(Self.charts[name])).body
    let sizes = script.matches(of: /font 'Inter(?: Bold)?,([0-9.]+)'/).compactMap {
      Double($0.output.1)
    }
    #expect(sizes.count > 3)
    #expect(sizes.allSatisfy { $0 >= 6 }, "\(sizes.min() ?? 0)")
  }

  /// A text at a fixed place, with the points that it reaches from and to.
  private static func texts(_ script: String) -> [(text: String, from: Double, to: Double)] {
    script.matches(
      of:
        /set label [0-9]+ '(.*)' at screen ([0-9.]+)\/W,.*? (left|center|right) front font 'Inter( Bold)?,([0-9.]+)'/
    ).compactMap { match -> (text: String, from: Double, to: Double)? in
      guard let x = Double(match.output.2), let size = Double(match.output.5) else { return nil }
      let text = String(match.output.1).replacing("''", with: "'")
      let width = ChartText.width(text, ChartFont(size, bold: match.output.4 != nil))
      let from =
        match.output.3 == "left" ? x : match.output.3 == "right" ? x - width : x - width / 2
      return (text, from, from + width)
    }
  }

  @Test("No text reaches beyond the column", arguments: charts.keys.sorted())
  func edges(name: String) throws {
    let chart = try #require(Self.charts[name])
    let texts = Self.texts(ChartRendering.script(for: chart).body)
    #expect(texts.count > 5)
    for (text, from, to) in texts {
      #expect(from >= -0.5 && to <= chart.size.width + 0.5, "\(text): \(from) to \(to)")
    }
  }

  @Test(
    "The script of a column is the one on file",
    arguments: ["range-of-motion", "symptoms", "strength"])
  func golden(name: String) throws {
    let chart = try #require(Self.charts[name])
    let text = ChartRendering.fullScript(for: chart, output: "/chart.svg", format: .svg)
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Golden/\(name)-column.gp")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try Data(text.utf8).write(to: file)
      Issue.record("wrote \(file.lastPathComponent); run again without UPDATE_GOLDEN")
      return
    }
    #expect(text == (try String(contentsOf: file, encoding: .utf8)))
  }

  @Test("gnuplot draws it, and the picture says which size it is")
  func drawn() {
    let charts = Self.charts.keys.sorted().compactMap { Self.charts[$0] }
    let outcome = ChartRenderer().render(charts)
    #expect(outcome.failures.isEmpty, "\(outcome.failures)")
    #expect(outcome.images.map(\.size) == charts.map(\.size))
  }
}
