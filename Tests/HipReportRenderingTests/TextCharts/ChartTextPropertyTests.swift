import HipReportDocument
import Testing

@testable import HipReportRendering

/// Charts of any numbers: no drawing may fail, leave its width, or show what is no number.
@Suite struct ChartTextPropertyTests {
  private static let awful: [Double] = [
    .nan, .infinity, -.infinity, 1e300, -1e300, .greatestFiniteMagnitude, 1e-300, 0, -0.0, 999_999
  ]

  private struct Dice {
    var generator: SeededGenerator

    mutating func number(_ range: ClosedRange<Double>) -> Double {
      Int.random(in: 0..<6, using: &generator) == 0
        ? ChartTextPropertyTests.awful.randomElement(using: &generator) ?? 0
        : Double.random(in: range, using: &generator)
    }

    mutating func list<Element>(_ most: Int, _ make: (inout Dice) -> Element) -> [Element] {
      (0..<Int.random(in: 0...most, using: &generator)).map { _ in make(&self) }
    }

    mutating func pick<Element>(_ values: [Element]) -> Element {
      values[Int.random(in: 0..<values.count, using: &generator)]
    }
  }

  private static func motion(_ dice: inout Dice) -> RangeOfMotionChart {
    .init(
      panels: dice.list(7) { dice in
        .init(
          title: "Flexion",
          lines: dice.list(3) { dice in
            .init(
              side: dice.pick(ChartSide.allCases),
              runs: dice.list(3) { dice in
                dice.list(9) { .init(week: $0.number(-2...14), degrees: $0.number(-40...150)) }
              },
              errorBand: .init(
                low: dice.number(-40...50), high: dice.number(0...150),
                fromWeek: dice.number(-1...13), toWeek: dice.number(-1...13)), endLabel: "22°")
          },
          levels: dice.list(3) {
            .init(kind: .goal, degrees: $0.number(0...150), text: "goal 45°")
          }, note: "not measured")
      },
      moments: dice.list(4) { .init(week: $0.number(-1...13), kind: .event, label: "flare") },
      lastWeek: dice.number(0...400), axisTitle: "weeks", key: SampleTextCharts.motionKey)
  }

  private static func change(_ dice: inout Dice) -> ChangeChart {
    .init(
      groups: dice.list(6) { dice in
        .init(
          title: "Flexion",
          rows: dice.list(4) { dice in
            .init(
              side: .left, label: "Left", change: dice.pick([nil, dice.number(-50...50)]),
              error: dice.pick([nil, dice.number(0...20)]), values: "22° → 31°", changeText: "+9°",
              mark: dice.pick([.gain, .loss, .within, .notCompared]), note: "")
          })
      }, axisTitle: "degrees", key: SampleTextCharts.changeKey)
  }

  private static func symptoms(_ dice: inout Dice) -> SymptomChart {
    .init(
      pain: dice.list(90) { .init(week: $0.number(-1...13), value: $0.number(-1...11)) },
      weekWorst: dice.list(14) {
        .init(fromWeek: $0.number(-1...13), toWeek: $0.number(-1...13), value: $0.number(0...10))
      },
      unrecordedWeeks: dice.list(20) { $0.number(-1...13) },
      lanes: dice.list(5) { dice in
        .init(
          label: "numbness",
          entries: dice.list(9) {
            .init(
              week: $0.number(-1...13),
              mark: $0.pick([.emergency, .contact, .modify, .noted, .absent]))
          })
      }, moments: [], lastWeek: dice.number(0...60), title: "Pain", axisTitle: "weeks",
      key: SampleTextSymptoms.key)
  }

  private static func strength(_ dice: inout Dice) -> StrengthChart {
    var chart = SampleTextTraining.strength(weeks: 1)
    chart.lastWeek = dice.number(0...60)
    chart.panels = dice.list(5) { dice in
      .init(
        title: "Bridge", story: "4 kg × 8",
        tics: dice.list(9) { ChartTic($0.number(0...20), "4 kg") },
        lines: dice.list(4) { dice in
          .init(
            side: dice.pick(ChartSide.allCases),
            runs: dice.list(3) { dice in
              dice.list(9) {
                .init(
                  week: $0.number(-1...13), value: $0.number(0...20), repetitions: 8,
                  effort: $0.pick([.above, .recorded, .notRecorded]), isBest: $0.pick([true, false])
                )
              }
            }, isStepped: dice.pick([true, false]), endLabel: "4 kg × 9")
        }, flags: dice.list(3) { .init(week: $0.number(-1...13), mark: .modify) }, note: "nothing")
    }
    return chart
  }

  private static func outcomes(_ dice: inout Dice) -> OutcomeChart {
    var chart = SampleTextTraining.outcomes
    chart.lastWeek = dice.number(0...60)
    for index in chart.panels.indices {
      chart.panels[index].points = dice.list(9) {
        .init(week: $0.number(-1...13), score: $0.number(0...100))
      }
      chart.panels[index].scores = dice.pick([0...100, 0...0, -.infinity ... .infinity])
      chart.panels[index].goal = ChartTic(dice.number(0...100), "goal")
    }
    return chart
  }

  @Test("Charts of any numbers are drawn within 80 columns and show no number that is none")
  func anyNumbers() {
    var dice = Dice(generator: SeededGenerator(seed: 4))
    for _ in 0..<150 {
      var sparkline = SampleTextCharts.sparkline
      sparkline.runs = dice.list(30) { dice in
        dice.list(90) { .init(week: $0.number(0...52), degrees: $0.number(0...90)) }
      }
      sparkline.smallestSpan = dice.number(0...20)
      let charts: [ChartSpecification] = [
        .rangeOfMotion(Self.motion(&dice)), .change(Self.change(&dice)),
        .symptoms(Self.symptoms(&dice)), .strength(Self.strength(&dice)),
        .outcomes(Self.outcomes(&dice)), .sparkline(sparkline)
      ]
      for chart in charts {
        for ascii in [false, true] {
          let lines = ChartTextRenderer(ascii: ascii).lines(of: chart)
          #expect(lines.allSatisfy { $0.count <= 80 && $0.last != " " })
          #expect(!lines.contains { $0.contains("nan") || $0.contains("inf") })
        }
      }
    }
  }
}
