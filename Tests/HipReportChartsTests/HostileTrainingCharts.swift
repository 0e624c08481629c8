import HipReportDocument

/// The charts of training, scores and tables with one text, or with numbers that are none, in every place.
enum HostileTrainingCharts {
  static func with(_ text: String) -> [(name: String, specification: ChartSpecification)] {
    [
      ("strength", .strength(strength(text))), ("adherence", .adherence(adherence(text))),
      ("outcomes", .outcomes(outcomes(text)))
    ]
  }

  private static func strength(_ text: String) -> StrengthChart {
    var chart = SampleCharts.strength()
    chart.key = .init(
      left: text, right: text, both: text, unrecorded: text, size: text, above: text,
      effortNotRecorded: text, best: text, symptom: text, event: text)
    chart.axisTitle = text
    chart.moments = [.init(week: 3, kind: .event, label: text)]
    for index in chart.panels.indices {
      chart.panels[index].title = text
      chart.panels[index].story = text
      chart.panels[index].note = text
      for tic in chart.panels[index].tics.indices { chart.panels[index].tics[tic].text = text }
      for line in chart.panels[index].lines.indices {
        chart.panels[index].lines[line].endLabel = text
      }
    }
    chart.panels[2].lines = []
    return chart
  }

  private static func adherence(_ text: String) -> AdherenceChart {
    var chart = SampleCharts.adherence(weeks: 3)
    chart.key = .init(
      strength: text, mobility: text, nothingDone: text, notRecorded: text, signal: text)
    chart.title = text
    chart.barsTitle = text
    chart.axisTitle = text
    chart.planned?.text = text
    chart.weekdays = Array(repeating: text, count: 7)
    for index in chart.weeks.indices {
      chart.weeks[index].label = text
      chart.weeks[index].month = text
    }
    return chart
  }

  private static func outcomes(_ text: String) -> OutcomeChart {
    var chart = SampleCharts.outcomes()
    chart.key = .init(score: text, errorBand: text, importantChange: text, goal: text)
    chart.axisTitle = text
    for index in chart.panels.indices {
      chart.panels[index].title = text
      chart.panels[index].direction = text
      chart.panels[index].endLabel = text
      chart.panels[index].importantChange?.text = text
      chart.panels[index].goal?.text = text
    }
    return chart
  }

  static var withoutNumbers: [ChartSpecification] {
    let broken: [Double] = [.nan, .infinity, -.infinity, 1e300, -1e12]
    var strength = SampleCharts.strength()
    strength.panels[0].tics = broken.map { ChartTic($0, "x") }
    strength.panels[0].flags = broken.map { .init(week: $0, mark: .contact) }
    strength.panels[1].lines[0].runs = [
      broken.map { value in
        StrengthChart.Point(
          week: 1, value: value, repetitions: .max, effort: .above, isBest: true)
      }
    ]
    strength.panels[2].lines[0].runs = [
      broken.map { week in
        StrengthChart.Point(
          week: week, value: 1, repetitions: .min, effort: .recorded, isBest: true)
      }, []
    ]
    strength.panels[3].tics = []
    strength.moments = broken.map { ChartMoment(week: $0, kind: .event, label: "x") }
    var endless = strength
    endless.lastWeek = .infinity

    var adherence = SampleCharts.adherence(weeks: 3)
    adherence.planned = ChartTic(.nan, "x")
    adherence.weeks[0].done = -3
    adherence.weeks[1].done = 1_000_000
    adherence.weeks[2].signalDays = [.min, .max]
    var far = adherence
    far.planned = ChartTic(1e300, "x")

    var outcomes = SampleCharts.outcomes()
    outcomes.panels[0].points = broken.map { .init(week: $0, score: 3) }
    outcomes.panels[1].points = broken.map { .init(week: 1, score: $0) }
    outcomes.panels[1].goal = ChartTic(.nan, "x")
    outcomes.panels[2].scores = -Double.infinity...Double.infinity
    outcomes.panels[2].errorBand = 1...Double.infinity
    outcomes.panels[3].scores = 0...1e300
    outcomes.lastWeek = .nan

    return [
      .strength(strength), .strength(endless), .adherence(adherence), .adherence(far),
      .outcomes(outcomes), .sparkline(SampleCharts.awkwardSparkline),
      .sparkline(
        .init(
          side: .left, runs: [broken.map { .init(week: $0, degrees: $0) }], reference: 1e300,
          smallestSpan: .nan))
    ]
  }
}
