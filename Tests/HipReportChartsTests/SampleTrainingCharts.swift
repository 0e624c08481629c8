import HipReportDocument

/// Made-up charts of strength, training days, scores, and the small ones of tables.
extension SampleCharts {
  /// One chart of each form.
  static var seven: [Chart] {
    three + [
      chart("strength", .strength(strength())), chart("adherence", .adherence(adherence())),
      chart("outcomes", .outcomes(outcomes())), chart("sparkline", .sparkline(sparkline()))
    ]
  }

  // MARK: Strength

  static let strengthKey = StrengthChart.Key(
    left: "Left", right: "Right", both: "Both", unrecorded: "side not recorded",
    size: "larger mark = more repetitions", above: "12 repetitions or more without fatigue",
    effortNotRecorded: "fatigue not recorded", best: "personal best",
    symptom: "symptom with this exercise", event: "event")

  static func tics(_ values: [Double], unit: String = "kg") -> [ChartTic] {
    values.map { value in
      let sign = value < 0 ? "−" : ""
      return ChartTic(value, value == 0 ? "body wt" : "\(sign)\(Int(value.magnitude)) \(unit)")
    }
  }

  /// Sessions whose repetitions rise to twelve and whose load then takes a step.
  static func sessions(
    _ count: Int, weeks: Double, from start: Double = 0, by step: Double = 2, lag: Int = 0,
    effort: StrengthChart.Effort? = nil
  ) -> [StrengthChart.Point] {
    var load = start
    var repetitions = 7 + lag
    var best = -Double.infinity
    return (0..<count).map { index in
      let share = count > 1 ? Double(index) / Double(count - 1) : 0
      defer {
        repetitions += index % 2
        if repetitions > 13 {
          repetitions = 7
          load += step
        }
      }
      let isBest = load > best && index > 0
      best = max(best, load)
      return StrengthChart.Point(
        week: share * weeks, value: load, repetitions: repetitions,
        effort: effort ?? (repetitions >= 12 ? .above : .recorded), isBest: isBest)
    }
  }

  static func strengthLine(
    _ side: ChartSide, _ points: [StrengthChart.Point], stepped: Bool = true, end: String
  ) -> StrengthChart.Line {
    StrengthChart.Line(side: side, runs: [points], isStepped: stepped, endLabel: end)
  }

  static func strength() -> StrengthChart {
    let seconds = (0...12).map { (week: Int) -> StrengthChart.Point in
      let value = Double(20 + week * 3 + week * 5 % 7)
      return StrengthChart.Point(
        week: Double(week), value: value, repetitions: nil, effort: .notRecorded, isBest: false)
    }
    var gap = strengthLine(.both, sessions(12, weeks: 12, from: 20, by: 10), end: "20 kg × 12")
    gap.runs = [Array(gap.runs[0][..<4]), Array(gap.runs[0][8...])]
    let panels: [StrengthChart.Panel] = [
      .init(
        title: "Lateral step-up", story: "body weight × 7 → 4 kg × 13",
        tics: tics([0, 2, 4, 6, 8]),
        lines: [
          strengthLine(.left, sessions(36, weeks: 11.8), end: "4 kg × 13"),
          strengthLine(.right, sessions(36, weeks: 11.8, lag: 3), end: "4 kg × 13")
        ],
        flags: [.init(week: 3.2, mark: .modify), .init(week: 7.4, mark: .contact)], note: ""),
      .init(
        title: "Side plank", story: "20 s → 60 s", tics: tics([20, 40, 60], unit: "s"),
        lines: [strengthLine(.right, seconds, stepped: false, end: "60 s")], flags: [], note: ""
      ),
      .init(
        title: "Band side-step", story: "yellow × 7 → red × 12",
        tics: [.init(1, "yellow"), .init(2, "red"), .init(3, "green")],
        lines: [
          strengthLine(
            .unrecorded, sessions(20, weeks: 9, from: 1, by: 1, effort: .notRecorded),
            end: "red × 12")
        ], flags: [], note: ""),
      .init(
        title: "Leg press", story: "20 kg × 7 → 20 kg × 12", tics: tics([10, 20, 30]),
        lines: [gap], flags: [], note: "")
    ]
    return StrengthChart(
      panels: panels, moments: [ChartMoment(week: 8.4, kind: .event, label: "")], lastWeek: 12,
      axisTitle: "weeks since baseline", key: strengthKey)
  }

  /// A year of one exercise, three sessions a week, both sides, fatigue not always recorded.
  static var strengthOfAYear: StrengthChart {
    var chart = strength()
    chart.panels = [chart.panels[0]]
    chart.lastWeek = 52
    chart.moments = [
      ChartMoment(week: 20, kind: .event, label: "new programme"),
      ChartMoment(week: 22, kind: .event, label: "flare"),
      ChartMoment(week: 40, kind: .event, label: "back to running")
    ]
    chart.panels[0].tics = tics(Array(stride(from: 0, through: 24, by: 2)))
    chart.panels[0].lines = [
      strengthLine(.left, sessions(150, weeks: 51.8), end: "20 kg × 12"),
      strengthLine(.right, sessions(150, weeks: 51.6, lag: 4), end: "22 kg × 8")
    ]
    for index in stride(from: 60, to: 90, by: 2) {
      chart.panels[0].lines[0].runs[0][index].effort = .notRecorded
    }
    return chart
  }

  /// Every panel another awkward case: no line, one session, negative and equal values, far too many tics, long texts,
  /// all sides at one value.
  static var awkwardStrength: StrengthChart {
    var chart = strength()
    func panel(_ title: String, _ ticks: [ChartTic], _ lines: [StrengthChart.Line]) {
      chart.panels.append(
        .init(title: title, story: "", tics: ticks, lines: lines, flags: [], note: ""))
    }
    chart.panels = []
    panel("No session", tics([0, 5]), [])
    chart.panels[0].note = "no session in this period"
    panel(
      "One session", tics([10]),
      [strengthLine(.left, sessions(1, weeks: 0, from: 10), end: "10 kg × 7")])
    panel(
      "Assisted pull-up", tics([-20, -10, 0]),
      [strengthLine(.both, sessions(24, weeks: 12, from: -20, by: 5), end: "−15 kg × 11")])
    let flat = sessions(10, weeks: 12, from: 8, by: 0)
    panel(
      "All equal", tics([8]),
      [.left, .right, .both, .unrecorded].map { strengthLine($0, flat, end: "8 kg × 11") })
    panel(
      long, tics((0...40).map(Double.init)),
      [strengthLine(.left, sessions(30, weeks: 12, by: 10), end: long)])
    chart.panels[4].story = long
    chart.panels[4].tics[40].text = long
    let marks: [SymptomChart.Lane.Mark] = [.absent, .noted, .modify, .contact, .emergency]
    chart.panels[4].flags = marks.enumerated().map {
      StrengthChart.Flag(week: Double($0 * 3), mark: $1)
    }
    panel(
      "Many bests", tics([0, 30]),
      [strengthLine(.left, sessions(30, weeks: 12, by: 1), end: "29 kg × 8")])
    for index in chart.panels[5].lines[0].runs[0].indices {
      chart.panels[5].lines[0].runs[0][index].value = Double(index)
      chart.panels[5].lines[0].runs[0][index].isBest = true
    }
    chart.moments = [ChartMoment(week: 3, kind: .event, label: long)]
    chart.axisTitle = long
    chart.key.above = long
    return chart
  }

  // MARK: Training days

  static let adherenceKey = AdherenceChart.Key(
    strength: "strength", mobility: "mobility only", nothingDone: "nothing done",
    notRecorded: "not recorded", signal: "safety signal")

  static func adherence(weeks count: Int = 12) -> AdherenceChart {
    let names = [
      "Jan", "", "", "", "Feb", "", "", "", "Mar", "", "", "", "", "Apr", "", "", "", "May", "", ""
    ]
    let weeks = (0..<count).map { week in
      let days = (0..<7).map { day -> AdherenceChart.Mark in
        if week == 0 && day < 2 || week == count - 1 && day > 4 { return .outside }
        if week % 12 == 5 { return .notRecorded }
        switch (week * 7 + day * 5) % 9 {
        case 0, 1, 2: return .strength
        case 3, 4: return .mobility
        case 5, 6: return .nothingDone
        default: return day == 6 ? .notRecorded : .strength
        }
      }
      return AdherenceChart.Week(
        label: "\(week + 1)", month: names[week % names.count], days: days,
        done: days.count { $0 == .strength || $0 == .mobility },
        signalDays: week % 4 == 2 ? [1, 4] : [])
    }
    return AdherenceChart(
      weeks: weeks, planned: ChartTic(5, "plan 5"),
      weekdays: ["Mon", "", "Wed", "", "Fri", "", "Sun"], title: "Training days",
      barsTitle: "Training days a week", axisTitle: "week of care", key: adherenceKey)
  }

  static var awkwardAdherence: AdherenceChart {
    var chart = adherence(weeks: 53)
    chart.title = long
    chart.barsTitle = long
    chart.axisTitle = long
    chart.planned = ChartTic(9, long)
    chart.weekdays = Array(repeating: long, count: 9)
    chart.key.nothingDone = long
    chart.weeks[3].signalDays = [-1, 7, 3, 3]
    chart.weeks[4].days = []
    chart.weeks[8].month = long
    chart.weeks[10].label = "a long name"
    return chart
  }

  // MARK: Scores

  static let outcomeKey = OutcomeChart.Key(
    score: "score", errorBand: "baseline ± smallest detectable change",
    importantChange: "important change", goal: "goal")

  static func score(
    _ title: String, _ direction: String, _ scores: ClosedRange<Double>, _ values: [Double],
    error: Double? = nil, important: Double? = nil, goal: Double? = nil
  ) -> OutcomeChart.Panel {
    let points = values.enumerated().map { OutcomeChart.Point(week: Double($0 * 3), score: $1) }
    return OutcomeChart.Panel(
      title: title, direction: direction, points: points, scores: scores,
      errorBand: error.flatMap { error in values.first.map { ($0 - error)...($0 + error) } },
      importantChange: important.map { ChartTic($0, "important \(Int($0))") },
      goal: goal.map { ChartTic($0, "goal \(Int($0))") },
      endLabel: values.last.map { "\(Int($0))" } ?? "")
  }

  static func outcomes() -> OutcomeChart {
    OutcomeChart(
      panels: [
        score(
          "LEFS", "higher is better", 0...80, [38, 42, 40, 51, 58], error: 9, important: 47,
          goal: 70),
        score(
          "HOOS-12", "higher is better", 0...100, [41, 44, 52, 60, 63], error: 12, important: 57),
        score(
          "Pain on a scale", "lower is better", 0...10, [7, 6, 6, 4, 3], error: 2, important: 5,
          goal: 2),
        score("Chair stands in 30 s", "higher is better", 0...30, [9, 12, 13])
      ], lastWeek: 12, axisTitle: "weeks since baseline", key: outcomeKey)
  }

  static var awkwardOutcomes: OutcomeChart {
    var chart = outcomes()
    chart.panels = [
      score(long, long, 0...100, [95], error: 12, important: 100, goal: 100),
      score("No score", "higher is better", 0...100, []),
      score("Change felt", "higher is better", -7...7, [-7, 0, 7, 7, 7], important: 2, goal: 7),
      score("Beyond the scale", "", 0...10, [12, 8, 4], error: 20),
      score("No scale", "", 5...5, [5, 5, 5], goal: 5)
    ]
    chart.panels[0].endLabel = long
    chart.panels[0].goal?.text = long
    chart.key.goal = long
    return chart
  }

  // MARK: Small ones

  static func sparkline(_ side: ChartSide = .left) -> SparklineChart {
    SparklineChart(
      side: side,
      runs: [
        (0..<6).map { .init(week: Double($0), degrees: 19 + Double($0)) },
        (8..<13).map { .init(week: Double($0), degrees: 15 + Double($0) * 1.2) }
      ],
      reference: 38, smallestSpan: 20)
  }

  /// Numbers that are none, equal values, and points alone in their runs.
  static var awkwardSparkline: SparklineChart {
    SparklineChart(
      side: .right,
      runs: [
        [.init(week: .nan, degrees: 3)], [], [.init(week: 1, degrees: -4)],
        [.init(week: 5, degrees: -4)],
        [.init(week: 9, degrees: -4), .init(week: 10, degrees: .infinity)]
      ], reference: .nan, smallestSpan: 0)
  }
}
