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
      name: "strength", title: isPatient ? "Your exercises over time" : "Strength over time",
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
            size: "larger mark = more repetitions",
            above: points.contains { $0.effort == .above }
              ? (isPatient ? "12 or more, not tired" : "12 or more, not fatigued") : "",
            effortNotRecorded: points.contains { $0.effort == .notRecorded }
              ? (isPatient ? "tiredness not written" : "fatigue not recorded") : "",
            best: points.contains(where: \.isBest) ? "personal best" : "",
            symptom: panels.contains { !$0.flags.isEmpty } ? "symptom with it" : "",
            event: moments.isEmpty ? "" : "event"))))
  }

  /// The exercises trained most lately, of those with most sessions; in the order of the directions.
  static func shown(_ context: ReportContext) -> [[StrengthCurve]] {
    let groups = ExerciseRow.inOrder(context.analysis.strength).map(\.curves)
    func rank(_ group: [StrengthCurve]) -> (Int, Int) {
      let last = group.map(\.now.day).max() ?? context.chartStart
      return ((context.asOf - last) / 28, -(group.map(\.points.count).max() ?? 0))
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
      tics: StrengthAxis.tics(of: curves), lines: curves.map { line($0, context) },
      flags: flags(lead, context), note: "")
  }

  private static func line(_ curve: StrengthCurve, _ context: ReportContext) -> StrengthChart.Line {
    var runs: [[StrengthChart.Point]] = []
    var previous: CalendarDay?
    for point in curve.points {
      let places = point.session.topSets
      let told = places.compactMap(\.wasFatiguing)
      let isAbove =
        !told.isEmpty && !told.contains(true)
        && places.allSatisfy { ($0.repetitions ?? 0) >= 12 }
      let shown = StrengthChart.Point(
        week: context.chartWeek(point.day), value: point.value,
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
      side: side, runs: runs, isStepped: curve.measure == .load || curve.measure == .level,
      endLabel: StrengthDisplay.value(curve.now, of: curve, context.voice))
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
    let count =
      best == 0
      ? "No personal best this week."
      : "\(Display.count(best, "personal best", "personal bests")) this week."
    let isEstimated = context.analysis.strength.contains { $0.measure == .oneRepetitionMaximum }
    let once =
      context.voice == .patient && isEstimated
      ? " “Once” is what you could probably move one time." : ""
    return shown < exercises
      ? "\(count) \(shown) of \(exercises) exercises are drawn; all stand in the table.\(once)"
      : count + once
  }

  private static func alternativeText(_ groups: [[StrengthCurve]]) -> String {
    groups.joined().map { curve in
      "\(StrengthDisplay.name(curve)): \(StrengthDisplay.story(curve)), \(Display.count(curve.points.count, "session", "sessions"))."
    }.joined(separator: " ")
  }

  private static func dataTable(_ context: ReportContext) -> Table {
    Table(
      caption: "The best set of every session",
      columns: [
        .init("Exercise"), .init("Day"), .init("Best set"), .init("Counted in"),
        .init("Value", .trailing), .init("Sets", .trailing), .init("Personal best")
      ],
      rows: context.analysis.strength.flatMap { curve in
        curve.points.map { point in
          [
            .init(StrengthDisplay.name(curve)), .init(point.day.description),
            .init(StrengthDisplay.set(point.best)), .init(StrengthDisplay.measure(curve)),
            .init(Display.load(point.value)), .init("\(point.session.sets.count)"),
            .init(point.isPersonalBest ? "yes" : "")
          ]
        }
      })
  }
}
