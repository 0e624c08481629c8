internal import HipReportAnalysis
internal import HipReportDocument
internal import HipReportModel
internal import HipReportReference

/// The course of the exercises, one panel an exercise with its sides apart, and marks where a symptom was felt with it.
enum StrengthChartComposer {
  /// More panels would be too small to read on one page.
  static let mostPanels = 6
  private static let longestJoinedGap = 28

  /// `nil` where no exercise has a curve.
  static func chart(_ context: ReportContext) -> Chart? {
    let groups = shown(context)
    guard !groups.isEmpty else { return nil }
    let panels = groups.map { panel($0, context) }
    let words = context.chartWords
    let lines = panels.flatMap(\.lines)
    let points = lines.flatMap(\.runs).joined()
    func has(_ side: ChartSide) -> Bool { lines.contains { $0.side == side } }
    let isPatient = context.voice == .patient
    let moments = RangeOfMotionChartComposer.moments(context).filter { $0.kind == .event }
      .map { ChartMoment(week: $0.week, kind: .event, label: "") }
    return Chart(
      name: "strength",
      title: isPatient ? phrase("graph.strength.title.patient") : phrase("graph.strength.title"),
      message: message(context, shown: groups.count), alternativeText: alternativeText(groups),
      dataTable: dataTable(context),
      specification: .strength(
        StrengthChart(
          panels: panels,
          moments: moments,
          lastWeek: context.chartWeek(context.asOf), axisTitle: words.axis,
          key: .init(
            left: has(.left) ? words.left : "", right: has(.right) ? words.right : "",
            both: has(.both) ? words.both : "",
            unrecorded: has(.unrecorded) ? words.unrecorded : "",
            size: phrase("graph.strength.size"),
            above: points.contains { $0.effort == .above }
              ? (isPatient
                ? phrase("graph.strength.above.patient") : phrase("graph.strength.above")) : "",
            effortNotRecorded: points.contains { $0.effort == .notRecorded }
              ? (isPatient
                ? phrase("graph.strength.effort.patient") : phrase("window.not-recorded")) : "",
            best: points.contains(where: \.isBest) ? phrase("graph.strength.best") : "",
            symptom: panels.contains { !$0.flags.isEmpty } ? phrase("graph.strength.symptom") : "",
            event: moments.isEmpty ? "" : phrase("graph.event")))))
  }

  /// The exercises trained most lately, of those with most sessions; in the order of the directions.
  static func shown(_ context: ReportContext) -> [[StrengthCurve]] {
    let groups = ExerciseRow.inOrder(context.analysis.strength).map(\.curves)
    func rank(_ group: [StrengthCurve]) -> (Int, Int, Int) {
      let last = group.map(\.now.day).max() ?? context.chartStart
      // What is no work of the hip gives way.
      return (
        group[0].key.direction == nil ? 1 : 0, (context.asOf - last) / 28,
        -(group.map(\.points.count).max() ?? 0)
      )
    }
    return groups.enumerated().sorted {
      let (a, b) = (rank($0.element), rank($1.element))
      return a != b ? a < b : $0.offset < $1.offset
    }.prefix(mostPanels).sorted { $0.offset < $1.offset }.map(\.element)
  }

  private static func panel(
    _ curves: [StrengthCurve], _ context: ReportContext
  ) -> StrengthChart.Panel {
    let lead = curves[0]
    return .init(
      title: Display.shortened(lead.exercise, 60), story: StrengthDisplay.story(curves),
      tics: StrengthAxis.tics(of: curves, showsLoad: context.voice == .patient),
      lines: curves.map { line($0, context) },
      flags: flags(lead, context), note: "")
  }

  private static func line(_ curve: StrengthCurve, _ context: ReportContext) -> StrengthChart.Line {
    var runs: [[StrengthChart.Point]] = []
    var previous: CalendarDay?
    // What could be moved once invites to try it: the patient's chart shows what was moved.
    let showsLoad = context.voice == .patient && curve.measure == .oneRepetitionMaximum
    for point in curve.points {
      let places = point.session.topSets
      let told = places.compactMap(\.wasFatiguing)
      let isAbove =
        !told.isEmpty && !told.contains(true)
        && places.allSatisfy { ($0.repetitions ?? 0) >= 12 }
      let shown = StrengthChart.Point(
        week: context.chartWeek(point.day),
        value: showsLoad ? point.best.resistance.level : point.value,
        repetitions: point.best.repetitions,
        effort: told.isEmpty ? .notRecorded : isAbove ? .above : .recorded,
        isBest: point.isPersonalBest)
      if let previous, point.day - previous <= longestJoinedGap {
        runs[runs.count - 1].append(shown)
      } else {
        runs.append([shown])
      }
      previous = point.day
    }
    let side: ChartSide =
      switch curve.key.side {
      case .left: .left
      case .right: .right
      case .both: .both
      case nil: .unrecorded
      }
    return .init(
      side: side, runs: runs,
      isStepped: curve.measure == .load || curve.measure == .level || showsLoad,
      endLabel: showsLoad
        ? StrengthDisplay.set(curve.now.best) : StrengthDisplay.value(curve.now, of: curve))
  }

  private static func flags(
    _ curve: StrengthCurve, _ context: ReportContext
  ) -> [StrengthChart.Flag] {
    context.analysis.exerciseSymptoms.filter { $0.exercise == curve.key.exercise }
      .flatMap { symptoms in
        symptoms.days.map { day in
          StrengthChart.Flag(
            week: context.chartWeek(day),
            mark: SymptomChartComposer.mark(of: symptoms.code, on: day, context))
        }
      }.sorted { $0.week < $1.week }
  }

  private static func message(_ context: ReportContext, shown: Int) -> String {
    let exercises = Set(context.analysis.strength.map(\.key.exercise)).count
    let best = context.analysis.strength.flatMap(\.points).count {
      $0.isPersonalBest && context.week.contains($0.day)
    }
    // No cheer beside an open signal.
    let isQuiet = context.voice == .patient && !context.analysis.safety.open.isEmpty
    let count =
      isQuiet
      ? phrase("graph.strength.each-mark")
      : best == 0
        ? phrase("graph.strength.no-best")
        : phrase("graph.strength.bests", ["bests": phrase("count.personal-bests", count: best)])
    return shown < exercises
      ? phrase("graph.strength.drawn", ["message": count, "shown": shown, "exercises": exercises])
      : count
  }

  private static func alternativeText(_ groups: [[StrengthCurve]]) -> String {
    groups.joined().map { curve in
      "\(StrengthDisplay.name(curve)): \(StrengthDisplay.story(curve)), \(phrase("count.sessions", count: curve.points.count))."
    }.joined(separator: " ")
  }

  private static func dataTable(_ context: ReportContext) -> Table {
    Table(
      caption: phrase("graph.strength.caption"),
      columns: [
        .init(phrase("column.exercise")), .init(phrase("column.day")),
        .init(phrase("column.best-set")), .init(phrase("column.counted-in")),
        .init(phrase("column.value"), .trailing), .init(phrase("column.sets"), .trailing),
        .init(phrase("column.personal-best"))
      ],
      rows: context.analysis.strength.flatMap { curve in
        curve.points.map { point in
          [
            .init(StrengthDisplay.name(curve)), .init(point.day.description),
            .init(StrengthDisplay.set(point.best)), .init(StrengthDisplay.measure(curve)),
            .init(Display.load(point.value)), .init("\(point.session.sets.count)"),
            .init(point.isPersonalBest ? phrase("yes") : "")
          ]
        }
      })
  }
}
