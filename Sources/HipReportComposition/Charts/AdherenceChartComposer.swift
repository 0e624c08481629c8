internal import HipReportAnalysis
internal import HipReportDocument
internal import HipReportModel
internal import HipReportReference

/// The calendar of training: nothing done and nothing written are not the same.
enum AdherenceChartComposer {
  /// A year fits; what is older stands in the data.
  private static let mostWeeks = 53

  /// `nil` where no training was ever logged.
  static func chart(_ context: ReportContext) -> Chart? {
    guard let first = context.record.sets.map(\.day).min() else { return nil }
    let days = DayMarks(context)
    let start = CalendarWeek(containing: min(first, max(context.chartStart, first - 7)))
    let last = CalendarWeek(containing: max(context.asOf, context.week.monday))
    let count = min((last.monday - start.monday) / 7 + 1, mostWeeks)
    let weeks = (0..<count).map { CalendarWeek(containing: last.monday - 7 * (count - 1 - $0)) }
    let isPatient = context.voice == .patient
    let planned = context.analysis.adherence.planned
    return Chart(
      name: "adherence",
      title: isPatient ? phrase("graph.adherence.title.patient") : phrase("graph.adherence.title"),
      message: message(weeks, days, planned, context),
      alternativeText: alternativeText(weeks, days, planned),
      dataTable: dataTable(weeks, days),
      specification: .adherence(
        AdherenceChart(
          weeks: weeks.enumerated().map { index, week in
            self.week(week, after: index > 0 ? weeks[index - 1] : nil, days, context)
          },
          planned: planned.map { ChartTic(Double($0), phrase("graph.plan", ["days": $0])) },
          weekdays: Display.weekdays.enumerated().map { $0.isMultiple(of: 2) ? $1 : "" },
          title: isPatient
            ? phrase("graph.adherence.days.patient") : phrase("graph.adherence.days"),
          barsTitle: phrase("graph.adherence.bars"),
          axisTitle: isPatient
            ? phrase("graph.adherence.axis.patient") : phrase("graph.adherence.axis"),
          key: .init(
            strength: phrase("graph.adherence.strength"),
            mobility: phrase("graph.adherence.mobility"),
            nothingDone: isPatient
              ? phrase("day.no-training") : phrase("graph.adherence.no-training"),
            notRecorded: phrase("day.nothing-written"),
            signal: isPatient
              ? phrase("graph.adherence.signal.patient") : phrase("graph.adherence.signal")))))
  }

  private static func week(
    _ week: CalendarWeek, after previous: CalendarWeek?, _ days: DayMarks, _ context: ReportContext
  ) -> AdherenceChart.Week {
    let starts = week.days.first { $0.civil.day == 1 } ?? (previous == nil ? week.monday : nil)
    let number = (week.monday - CalendarWeek(containing: context.analysis.episodeStart).monday) / 7
    return .init(
      label: number >= 0 ? "\(number + 1)" : "", month: starts.map(Display.month) ?? "",
      days: week.days.map(days.mark), done: days.trained(in: week),
      signalDays: week.days.indices.filter { days.signals.contains(week.days[$0]) })
  }

  private static func message(
    _ weeks: [CalendarWeek], _ days: DayMarks, _ planned: Int?, _ context: ReportContext
  ) -> String {
    let done = weeks.map(days.trained)
    let total = phrase("count.training-days", count: done.reduce(0, +))
    let span = phrase("count.weeks", count: weeks.count)
    guard let planned, context.voice == .clinician else {
      return phrase("graph.adherence.message", ["days": total, "weeks": span])
    }
    let full = done.count { $0 >= planned }
    return
      phrase(
        "graph.adherence.message-planned",
        [
          "days": total, "weeks": span, "planned": planned,
          "reached": phrase("count.weeks", count: full)
        ])
  }

  private static func alternativeText(
    _ weeks: [CalendarWeek], _ days: DayMarks, _ planned: Int?
  ) -> String {
    let plan = planned.map { " \(phrase("graph.adherence.planned", ["days": $0]))" } ?? ""
    let list = weeks.map { "\(Display.day($0.monday)): \(days.trained(in: $0))" }
    return phrase("graph.adherence.alternative", ["weeks": list.joined(separator: ", ")]) + plan
  }

  private static func dataTable(_ weeks: [CalendarWeek], _ days: DayMarks) -> Table {
    Table(
      caption: phrase("graph.adherence.caption"),
      columns: [
        .init(phrase("column.week")), .init(phrase("column.trained"), .trailing),
        .init(phrase("column.mobility-only"), .trailing),
        .init(phrase("column.no-training"), .trailing),
        .init(phrase("column.nothing-written"), .trailing)
      ],
      rows: weeks.map { week in
        let marks = week.days.map(days.mark)
        func count(_ mark: AdherenceChart.Mark) -> Table.Cell {
          .init("\(marks.count { $0 == mark })")
        }
        return [
          .init(week.description), .init("\(days.trained(in: week))"), count(.mobility),
          count(.nothingDone), count(.notRecorded)
        ]
      })
  }
}

/// What is known of each day of the record.
private struct DayMarks {
  let signals: Set<CalendarDay>
  private let strength: Set<CalendarDay>
  private let trained: Set<CalendarDay>
  private let recorded: Set<CalendarDay>
  private let first: CalendarDay
  private let last: CalendarDay

  init(_ context: ReportContext) {
    let record = context.record
    trained = Set(record.sets.map(\.day))
    strength = Set(
      record.sets.filter { set in
        set.exerciseID.flatMap { ExerciseCatalogue.exercise(id: $0) }?.purpose != .mobility
      }.map(\.day))
    recorded = Set(record.observationDays + record.visits.map(\.day))
    signals = Set(
      record.symptoms.filter {
        $0.isPresent && SafetySignalDefinition.signal(code: $0.code) != nil
      }.map(\.day)
        // Pain that rose after a set is a signal too, read from its numbers.
        + context.analysis.exerciseSymptoms.filter {
          SafetySignalDefinition.signal(code: $0.code) != nil
        }.flatMap(\.days))
    first = recorded.min() ?? context.asOf
    last = context.asOf
  }

  func mark(_ day: CalendarDay) -> AdherenceChart.Mark {
    if day < first || day > last { return .outside }
    if strength.contains(day) { return .strength }
    if trained.contains(day) { return .mobility }
    return recorded.contains(day) ? .nothingDone : .notRecorded
  }

  func trained(in week: CalendarWeek) -> Int {
    week.days.count { trained.contains($0) && $0 <= last }
  }
}
