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
    return Section(id: "training", title: "What was done", blocks: blocks)
  }

  static func strip(_ context: ReportContext) -> DayStrip {
    let isPatient = context.voice == .patient
    return DayStrip(
      days: context.analysis.adherence.week.map { day in
        let (mark, words): (DayStrip.Mark, String) =
          switch day.mark {
          case .trained: (.done, "trained")
          case .nothingDone: (.nothingDone, "no training")
          case .notRecorded: (.notRecorded, isPatient ? "nothing written" : "not recorded")
          case .ahead: (.ahead, "still ahead")
          }
        return DayStrip.Day(
          label: Display.weekday(day.day), mark: mark,
          description: "\(Display.weekday(day.day)) \(Display.day(day.day)): \(words)")
      },
      caption: "■ trained   □ written, no training   · nothing written")
  }

  private static func summary(_ context: ReportContext) -> String {
    let adherence = context.analysis.adherence
    var parts: [String] = []
    if let planned = adherence.planned {
      parts.append("Planned \(planned), done \(adherence.done).")
    } else {
      parts.append("Done \(adherence.done); no plan stated.")
    }
    parts.append(
      "Something was written on \(adherence.daysWithData) of the last \(Adherence.windowDays) days."
    )
    parts.append(pain(context.analysis.painWeek))
    if let days = context.analysis.treatmentDays { parts.append(treatment(days)) }
    return parts.joined(separator: " ")
  }

  /// Before, during and after exercise, the worst of the week, and the days of which nothing is known.
  static func pain(_ week: PainWeek) -> String {
    guard let worst = week.worst else { return "Pain was not recorded this week." }
    let times = [("before", week.before), ("during", week.during), ("after", week.after)]
      .compactMap { name, range in range.map { "\(name) \(Self.range($0))" } }
    let exercise = times.isEmpty ? "" : " (exercise: \(times.joined(separator: ", ")))"
    let blank =
      week.blankDays > 0 ? "; \(Display.count(week.blankDays, "day", "days")) not recorded" : ""
    return
      "Worst pain of the week \(Display.number(worst.worst))/10 on \(Display.day(worst.day))\(exercise), recorded on \(Display.count(week.recordedDays, "day", "days"))\(blank)."
  }

  private static func range(_ range: PainWeek.Range) -> String {
    range.lowest == range.highest
      ? Display.number(range.lowest)
      : "\(Display.number(range.lowest))–\(Display.number(range.highest))"
  }

  static func treatment(_ days: TreatmentDays) -> String {
    let since =
      days.lastReport.map { "since the report of \(Display.day($0))" } ?? "since the evaluation"
    return
      "\(Display.count(days.count, "treatment day", "treatment days")) \(since) (progress report at \(days.limit))."
  }

  private static func planned(_ context: ReportContext) -> Table {
    let hasPlan = context.analysis.plannedExercises.contains(where: \.isPlanned)
    func number(_ value: Int?) -> Table.Cell { .init(value.map { "\($0)" } ?? "–") }
    return Table(
      caption: "This week, exercise by exercise",
      columns: [
        .init("Exercise"), .init("Planned", .trailing), .init("Done", .trailing),
        .init("Work sets", .trailing), .init("Plan")
      ],
      rows: context.analysis.plannedExercises.map { exercise in
        let isShort = exercise.plannedSessions.map { exercise.doneSessions < $0 } ?? false
        return [
          .init(Display.shortened(exercise.name, 60)), number(exercise.plannedSessions),
          .init("\(exercise.doneSessions)", tone: isShort ? .alert : .plain),
          .init("\(exercise.doneSets)"),
          .init(exercise.isPlanned || !hasPlan ? "" : "not in the plan", tone: .muted)
        ]
      })
  }
}
