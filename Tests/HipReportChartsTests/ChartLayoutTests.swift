import Foundation
import HipReportDocument
import Testing

@testable import HipReportCharts

@Suite struct ChartLayoutTests {
  @Test("Labels that have room stay where they belong")
  func spreadKeepsPlaces() {
    #expect(LabelSpread.places([10, 30, 50], gap: 8, within: 0...96) == [10, 30, 50])
    #expect(LabelSpread.places([], gap: 8, within: 0...96) == [])
    #expect(LabelSpread.places([120], gap: 8, within: 0...96) == [96])
  }

  @Test("Labels at one value part around it, the first above")
  func spreadParts() {
    #expect(LabelSpread.places([50, 50], gap: 8, within: 0...96) == [54, 46])
    #expect(LabelSpread.places([50, 49, 90], gap: 8, within: 0...96) == [53.5, 45.5, 90])
  }

  @Test("Spread labels never touch, keep their order and stay within the limits")
  func spreadHolds() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<500 {
      let wanted = (0..<Int.random(in: 2...8, using: &generator)).map { _ in
        Double.random(in: -20...120, using: &generator)
      }
      let places = LabelSpread.places(wanted, gap: 8, within: 0...96)
      let order = wanted.indices.sorted { wanted[$0] < wanted[$1] }
      for (low, high) in zip(order, order.dropFirst()) {
        #expect(places[high] - places[low] >= 8 - 1e-9)
      }
      #expect(places.allSatisfy { $0 >= -1e-9 && $0 <= 96 + 1e-9 })
    }
  }

  @Test("More labels than fit stand closer, in order")
  func spreadCrowded() {
    let places = LabelSpread.places(Array(repeating: 5, count: 25), gap: 8, within: 0...96)
    #expect(places.first == 96)
    #expect(places.last == 0)
  }

  @Test("The time axis has at most seven tics, from zero, whatever the length")
  func weekTics() {
    for last in [0, 0.4, 1, 2, 6, 7, 12, 26, 52, 57, 60, 104, 400, 5000] {
      let tics = ChartTimeAxis(lastWeek: last, moments: []).tics
      #expect((2...7).contains(tics.count), "\(last)")
      #expect(tics.first?.at == 0)
      #expect(tics.allSatisfy { $0.at <= max(last, 1) })
    }
    #expect(
      ChartTimeAxis(lastWeek: 12, moments: []).tics.map(\.text) == [
        "0", "2", "4", "6", "8", "10", "12"
      ])
    #expect(
      ChartTimeAxis(lastWeek: 52, moments: []).tics.map(\.text) == ["0", "13", "26", "39", "52"])
  }

  @Test("Tics of degrees are round, signed where a change is meant, and not too many")
  func degreeTics() {
    #expect(
      ChartDegrees.tics(-12...18, atMost: 6, signed: true).map(\.text)
        == ["−10°", "−5°", "0°", "+5°", "+10°", "+15°"])
    #expect(
      ChartDegrees.tics(0...45, atMost: 6, signed: false).map(\.text)
        == ["0°", "10°", "20°", "30°", "40°"])
    #expect(ChartDegrees.tics(0...1e7, atMost: 6, signed: false).count <= 7)
  }

  @Test("All panels span the same degrees, 45 or as many as the widest needs")
  func equalSpans() {
    func spans(_ chart: RangeOfMotionChart) -> [Double] {
      let script = RangeOfMotionScript.script(for: chart).body
      return script.split(separator: "\n").compactMap { line in
        guard let start = line.range(of: "set yrange [")?.upperBound else { return nil }
        let ends = line[start...].dropLast().split(separator: ":").compactMap { Double($0) }
        return ends.count == 2 ? ends[1] - ends[0] : nil
      }
    }
    var chart = SampleCharts.rangeOfMotion()
    #expect(spans(chart) == Array(repeating: 45, count: 6))
    chart.panels[2].lines[0].runs[0][0].degrees = -40
    #expect(spans(chart) == Array(repeating: 90, count: 6))
  }

  @Test("A text is cut with an ellipsis only where it is too wide")
  func fitted() {
    let font = ChartFont(7)
    #expect(ChartText.fitted("Flexion", 100, font) == "Flexion")
    let cut = ChartText.fitted(SampleCharts.long, 60, font)
    #expect(cut.hasSuffix("…"))
    #expect(ChartText.width(cut, font) <= 60.01)
    #expect(ChartText.wrapped(SampleCharts.long, 60, font, lines: 3).count == 3)
    #expect(ChartText.wrapped("", 60, font, lines: 3) == [])
  }

  @Test("No line joins two runs")
  func runsStayApart() {
    let chart = SampleCharts.rangeOfMotion()
    let blocks = RangeOfMotionScript.script(for: chart).body.components(separatedBy: "<< EOD\n")
    #expect(blocks.dropFirst().allSatisfy { $0.prefix { $0 != "E" }.contains("\n\n") })
  }
}
