internal import HipReportAnalysis
internal import HipReportDocument
internal import HipReportModel
internal import HipReportReference

/// Six panels of range of motion over time: the series of each direction and side that is measured most.
enum RangeOfMotionChartComposer {
  /// No line is drawn across a longer gap.
  private static let longestJoinedGap = 28

  static func chart(_ context: ReportContext) -> Chart {
    let lastWeek = context.chartWeek(context.asOf)
    let words = context.chartWords
    let isPatient = context.voice == .patient
    let specification = RangeOfMotionChart(
      panels: Direction.allCases.map { panel($0, context) },
      // Six small panels have no room for the words of an event; they stand in the chart of symptoms.
      moments: moments(context).map { ChartMoment(week: $0.week, kind: $0.kind, label: "") },
      lastWeek: lastWeek, axisTitle: words.axis,
      key: .init(
        left: words.left, right: words.right, errorBand: phrase("graph.error-band"),
        reference: phrase("graph.motion.reference"), goal: words.goal,
        visit: phrase("graph.motion.visit"), event: phrase("graph.event")))
    return Chart(
      name: "range-of-motion",
      title: isPatient ? phrase("graph.motion.title.patient") : phrase("graph.motion.title"),
      message: isPatient
        ? phrase("graph.motion.message.patient")
        : phrase("graph.motion.message"),
      alternativeText: alternativeText(context), dataTable: dataTable(context),
      specification: .rangeOfMotion(specification))
  }

  /// One series a side: passive before active, then the one with most sessions.
  static func shownSeries(_ direction: Direction, _ context: ReportContext) -> [RangeOfMotionResult]
  {
    [Side.left, .right].compactMap { side in
      context.analysis.rangeOfMotion.filter {
        $0.key.direction == direction && $0.key.side == side
      }.max { a, b in
        (a.key.motion == .active ? 0 : 1, a.series.sessions.count)
          < (b.key.motion == .active ? 0 : 1, b.series.sessions.count)
      }
    }
  }

  private static func panel(
    _ direction: Direction, _ context: ReportContext
  ) -> RangeOfMotionChart.Panel {
    let results = shownSeries(direction, context)
    return .init(
      title: Display.sentence(context.chartWords.direction(direction)),
      lines: results.map { line($0, context) }, levels: levels(results, direction, context),
      note: results.isEmpty
        ? context.voice == .patient
          ? phrase("graph.motion.not-measured.patient") : phrase("motion.not-measured") : "")
  }

  private static func line(
    _ result: RangeOfMotionResult, _ context: ReportContext
  ) -> RangeOfMotionChart.Line {
    var runs: [[RangeOfMotionChart.Point]] = []
    var previous: RangeOfMotionSession?
    for session in result.series.sessions {
      let point = RangeOfMotionChart.Point(
        week: context.chartWeek(session.day), degrees: session.value)
      let joins =
        previous.map {
          $0.device == session.device && session.day - $0.day <= longestJoinedGap
        } ?? false
      if joins { runs[runs.count - 1].append(point) } else { runs.append([point]) }
      previous = session
    }
    var band: RangeOfMotionChart.Band?
    if let baseline = result.baseline, let error = result.error, context.voice == .clinician {
      band = .init(
        low: baseline.value - error.value, high: baseline.value + error.value,
        fromWeek: context.chartWeek(baseline.day), toWeek: context.chartWeek(result.now.day))
    }
    return .init(
      side: result.key.side == .left ? .left : .right, runs: runs, errorBand: band,
      endLabel: Display.degrees(result.now.value))
  }

  private static func levels(
    _ results: [RangeOfMotionResult], _ direction: Direction, _ context: ReportContext
  ) -> [RangeOfMotionChart.Level] {
    var levels: [RangeOfMotionChart.Level] = []
    if context.voice == .clinician, let norm = results.compactMap(\.reference).first {
      levels.append(
        .init(
          kind: .reference, degrees: norm.mean,
          text: phrase("graph.motion.reference-level", ["value": Display.degrees(norm.mean)])))
    }
    for goal in context.record.currentGoals where goal.decision != .dropped {
      guard case .rangeOfMotion(direction, _)? = goal.measure, let value = goal.value else {
        continue
      }
      levels.append(
        .init(
          kind: .goal, degrees: value,
          text: phrase("graph.goal-level", ["value": Display.degrees(value)]))
      )
    }
    return levels
  }

  /// Evaluations, and events that the clinician entered; reviews of signals are no events of the hip.
  static func moments(_ context: ReportContext) -> [ChartMoment] {
    let visits = context.record.visits.filter { $0.label.lowercased().contains("evaluation") }
      .map { ChartMoment(week: context.chartWeek($0.day), kind: .visit, label: "") }
    let events = context.record.events.filter {
      !SafetyAnalysis.isReview($0.label) && $0.day >= context.chartStart
    }.map { ChartMoment(week: context.chartWeek($0.day), kind: .event, label: $0.label) }
    return visits + events
  }

  private static func alternativeText(_ context: ReportContext) -> String {
    let sentences = Direction.allCases.flatMap { shownSeries($0, context) }.map { result in
      let name = Display.sentence(context.name(of: result.key))
      let now = phrase(
        "graph.motion.value",
        ["value": Display.degrees(result.now.value), "day": Display.day(result.now.day)])
      guard let baseline = result.baseline, baseline != result.now else {
        return "\(name): \(now)."
      }
      let comparison = result.change == nil ? " \(phrase("graph.motion.not-compared"))" : ""
      return
        phrase(
          "graph.motion.alternative",
          [
            "series": name, "value": Display.degrees(baseline.value),
            "day": Display.day(baseline.day), "now": now, "comparison": comparison
          ])
    }
    let missing = Direction.allCases.filter { shownSeries($0, context).isEmpty }
    let rest =
      missing.isEmpty
      ? ""
      : " \(phrase("graph.motion.missing", ["directions": Display.list(missing.map(context.chartWords.direction))]))"
    return sentences.joined(separator: " ") + rest
  }

  private static func dataTable(_ context: ReportContext) -> Table {
    let labels = SeriesLabels(context.analysis.rangeOfMotion)
    let isPatient = context.voice == .patient
    func label(_ key: SeriesKey) -> String {
      isPatient ? labels.patientLabel(key) : labels.label(key)
    }
    // Who measured with what is the clinic's matter.
    let setting: [Table.Column] =
      isPatient
      ? []
      : [
        .init(phrase("column.trials"), .trailing), .init(phrase("column.device")),
        .init(phrase("column.rater"))
      ]
    return Table(
      caption: isPatient
        ? phrase("graph.motion.caption.patient") : phrase("graph.motion.caption"),
      columns: [
        .init(isPatient ? phrase("column.movement") : phrase("column.series")),
        .init(phrase("column.day")), .init(phrase("column.mean"), .trailing)
      ]
        + setting,
      rows: context.analysis.rangeOfMotion.flatMap { result in
        result.series.sessions.map { session in
          [
            .init(label(result.key)), .init(session.day.description),
            .init(Display.number(session.value))
          ]
            + (isPatient
              ? []
              : [
                .init("\(session.trials)"),
                .init(session.device.map(Words.position) ?? phrase("series.not-recorded")),
                .init(session.rater ?? phrase("series.not-recorded"))
              ])
        }
      })
  }
}
