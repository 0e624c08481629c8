import HipReportDocument

enum SampleTextTraining {
  // MARK: Strength

  static func strength(weeks: Int) -> StrengthChart {
    StrengthChart(
      panels: [
        .init(
          title: "Lateral step-up", story: "body weight × 8 → 10 kg × 9",
          tics: [(0.0, "body wt"), (4, "4 kg"), (8, "8 kg"), (10, "10 kg")].map {
            ChartTic($0, $1)
          },
          lines: [
            line(.left, weeks, 10, "10 kg × 9"), line(.right, weeks, 6, "6 kg × 12")
          ], flags: [.init(week: 3, mark: .modify), .init(week: 3.01, mark: .emergency)], note: ""),
        .init(
          title: "Side step with band", story: "yellow × 10 → blue × 12",
          tics: ["yellow", "red", "green", "blue"].enumerated().map { ChartTic(Double($0), $1) },
          lines: [line(.both, weeks, 3, "blue × 12")], flags: [], note: ""),
        .init(
          title: "Clamshell", story: "", tics: [], lines: [], flags: [], note: "no load recorded")
      ],
      moments: [.init(week: 2, kind: .event, label: "programme change")],
      lastWeek: Double(weeks), axisTitle: "weeks since baseline",
      key: .init(
        left: "Left", right: "Right", both: "Both", unrecorded: "side not recorded",
        size: "larger mark = more repetitions", above: "12 or more without fatigue",
        effortNotRecorded: "fatigue not recorded", best: "personal best", symptom: "symptom",
        event: "event"))
  }

  private static func line(
    _ side: ChartSide, _ weeks: Int, _ highest: Double, _ endLabel: String
  ) -> StrengthChart.Line {
    let points = (0...(weeks * 2)).map { step in
      let level = (highest * Double(step) / Double(weeks * 2)).rounded(.down)
      return StrengthChart.Point(
        week: Double(step) / 2, value: level, repetitions: 8 + step % 5,
        effort: step % 5 == 4 ? .above : step % 3 == 0 ? .notRecorded : .recorded,
        isBest: step > 0 && step % 8 == 0)
    }
    let half = points.count / 2
    return .init(
      side: side, runs: [Array(points[..<half]), Array(points[half...])], isStepped: true,
      endLabel: endLabel)
  }

  /// One point, a side that was not written down, no tics, no numbers, and long words.
  static var awkwardStrength: StrengthChart {
    var chart = strength(weeks: 1)
    chart.panels[0].title = SampleTextCharts.long
    chart.panels[0].story = SampleTextCharts.long
    chart.panels[0].tics = [ChartTic(.nan, "nothing"), ChartTic(5, SampleTextCharts.long)]
    chart.panels[1].tics = []
    chart.panels[1].lines = [
      .init(
        side: .unrecorded,
        runs: [
          [
            .init(week: 0.5, value: 4, repetitions: nil, effort: .above, isBest: true),
            .init(week: 0.7, value: -.infinity, repetitions: 3, effort: .above, isBest: true)
          ]
        ], isStepped: false, endLabel: "4 kg × 12")
    ]
    return chart
  }

  // MARK: Adherence

  static func adherence(weeks: Int) -> AdherenceChart {
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    ]
    return AdherenceChart(
      weeks: (0..<weeks).map { week in
        let days = (0..<7).map { day -> AdherenceChart.Mark in
          if week == 0, day < 2 { return .outside }
          if week == 5 { return .notRecorded }
          switch (week * 3 + day * 5) % 7 {
          case 0, 1, 2: return .strength
          case 3: return .mobility
          case 4: return .nothingDone
          default: return .notRecorded
          }
        }
        return .init(
          label: "\(week + 1)", month: week % 4 == 0 ? months[week / 4 % 12] : "", days: days,
          done: days.count { $0 == .strength || $0 == .mobility } + (week == 3 ? 3 : 0),
          signalDays: week == 2 ? [1, 4] : [])
      }, planned: ChartTic(5, "planned: 5"),
      weekdays: ["Mon", "", "Wed", "", "Fri", "", "Sun"], title: "Training by day",
      barsTitle: "training days a week", axisTitle: "week of care",
      key: .init(
        strength: "strength", mobility: "mobility only", nothingDone: "no training",
        notRecorded: "not recorded", signal: "safety signal"))
  }

  // MARK: Outcomes

  static let outcomes = OutcomeChart(
    panels: [
      .init(
        title: "HOOS-JR", direction: "higher is better",
        points: [(0.0, 55.0), (4, 61), (8, .nan), (12, 73.5)].map { .init(week: $0, score: $1) },
        scores: 0...100, errorBand: 37...73, importantChange: ChartTic(73, "important 73"),
        goal: ChartTic(85, "goal 85"), endLabel: "73.5"),
      .init(
        title: "NPRS", direction: "lower is better", points: [.init(week: 3, score: 4)],
        scores: 0...10, errorBand: nil, importantChange: nil, goal: nil, endLabel: "4"),
      .init(
        title: "PSFS", direction: "higher is better", points: [], scores: 0...10, errorBand: nil,
        importantChange: nil, goal: nil, endLabel: "")
    ], lastWeek: 12, axisTitle: "weeks since baseline",
    key: .init(
      score: "score", errorBand: "baseline ± smallest detectable change",
      importantChange: "important change", goal: "goal"))
}
