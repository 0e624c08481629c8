internal import HipReportAnalysis
internal import HipReportDocument
internal import HipReportModel

/// What was done: the week's days, planned against done, and the calendar behind it.
enum TrainingSection {
  static func section(_ context: ReportContext) -> Section {
    var blocks: [Block] = [.dayStrip(strip(context)), .paragraph(summary(context))]
    if let chart = AdherenceChartComposer.chart(context) { blocks.append(.detail(.chart(chart))) }
    if !context.analysis.plannedExercises.isEmpty {
      blocks.append(.detail(.table(planned(context))))
    }
    return Section(id: "training", title: phrase("section.training"), blocks: blocks)
  }

  static func strip(_ context: ReportContext) -> DayStrip {
    let isPatient = context.voice == .patient
    return DayStrip(
      days: context.analysis.adherence.week.map { day in
        let (mark, words): (DayStrip.Mark, String) =
          switch day.mark {
          case .trained: (.done, phrase("day.trained"))
          case .nothingDone: (.nothingDone, phrase("day.no-training"))
          case .notRecorded:
            (.notRecorded, isPatient ? phrase("day.nothing-written") : phrase("day.not-recorded"))
          case .ahead: (.ahead, phrase("day.ahead"))
          }
        return DayStrip.Day(
          label: Display.weekday(day.day), mark: mark,
          description: "\(Display.weekday(day.day)) \(Display.day(day.day)): \(words)")
      },
      caption: phrase("day.key"))
  }

  private static func summary(_ context: ReportContext) -> String {
    let adherence = context.analysis.adherence
    var parts: [String] = []
    if let planned = adherence.planned {
      parts.append(phrase("training.planned", ["planned": planned, "done": adherence.done]))
    } else {
      parts.append(phrase("training.unplanned", ["done": adherence.done]))
    }
    parts.append(
      phrase("training.written", ["days": adherence.daysWithData, "window": Adherence.windowDays])
    )
    parts.append(pain(context.analysis.painWeek))
    if let days = context.analysis.treatmentDays { parts.append(treatment(days)) }
    return parts.joined(separator: " ")
  }

  /// Before, during and after exercise, the worst of the week, and the days of which nothing is known.
  static func pain(_ week: PainWeek) -> String {
    guard let worst = week.worst else { return phrase("pain.not-recorded") }
    let times = [
      (phrase("pain.before"), week.before), (phrase("pain.during"), week.during),
      (phrase("pain.after"), week.after)
    ]
    .compactMap { name, range in range.map { "\(name) \(Self.range($0))" } }
    let exercise =
      times.isEmpty ? "" : " \(phrase("pain.exercise", ["times": times.joined(separator: ", ")]))"
    let blank =
      week.blankDays > 0
      ? phrase("pain.blank", ["days": phrase("count.days", count: week.blankDays)]) : ""
    return
      phrase(
        "pain.worst",
        [
          "value": Display.number(worst.worst), "day": Display.day(worst.day), "exercise": exercise,
          "recorded": phrase("count.days", count: week.recordedDays), "blank": blank
        ])
  }

  private static func range(_ range: PainWeek.Range) -> String {
    range.lowest == range.highest
      ? Display.number(range.lowest)
      : "\(Display.number(range.lowest))–\(Display.number(range.highest))"
  }

  static func treatment(_ days: TreatmentDays) -> String {
    let since =
      days.lastReport.map { phrase("training.since-report", ["day": Display.day($0)]) }
      ?? phrase("training.since-evaluation")
    return
      phrase(
        "training.treatment",
        [
          "days": phrase("count.treatment-days", count: days.count), "since": since,
          "limit": days.limit
        ])
  }

  private static func planned(_ context: ReportContext) -> Table {
    let hasPlan = context.analysis.plannedExercises.contains(where: \.isPlanned)
    func number(_ value: Int?) -> Table.Cell { .init(value.map { "\($0)" } ?? "–") }
    return Table(
      caption: phrase("training.caption"),
      columns: [
        .init(phrase("column.exercise")), .init(phrase("column.planned"), .trailing),
        .init(phrase("column.done"), .trailing),
        .init(phrase("column.work-sets"), .trailing), .init(phrase("column.plan"))
      ],
      rows: context.analysis.plannedExercises.map { exercise in
        let isShort = exercise.plannedSessions.map { exercise.doneSessions < $0 } ?? false
        return [
          .init(Display.shortened(exercise.name, 60)), number(exercise.plannedSessions),
          .init("\(exercise.doneSessions)", tone: isShort ? .alert : .plain),
          .init("\(exercise.doneSets)"),
          .init(exercise.isPlanned || !hasPlan ? "" : phrase("training.not-in-plan"), tone: .muted)
        ]
      })
  }
}
