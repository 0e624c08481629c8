internal import HipReportAnalysis
internal import HipReportDocument
internal import HipReportModel

/// What was done: the week's days, planned against done, and which directions the training reached.
enum TrainingSection {
  static func section(_ context: ReportContext) -> Section {
    let adherence = context.analysis.adherence
    var blocks: [Block] = [.dayStrip(strip(adherence)), .paragraph(summary(context))]
    if context.analysis.coverage.contains(where: {
      $0.daysSinceStrength != nil || $0.daysSinceMobility != nil
    }) {
      blocks.append(.table(coverage(context)))
    }
    let scores = OutcomeLine.sentences(context)
    if !scores.isEmpty { blocks.append(.paragraph(scores.joined(separator: " "))) }
    return Section(id: "training", title: "What was done", blocks: blocks)
  }

  private static func strip(_ adherence: Adherence) -> DayStrip {
    DayStrip(
      days: adherence.week.map { day in
        let (mark, words): (DayStrip.Mark, String) =
          switch day.mark {
          case .trained: (.done, "trained")
          case .nothingDone: (.nothingDone, "no training")
          case .notRecorded: (.notRecorded, "not recorded")
          case .ahead: (.ahead, "still ahead")
          }
        return DayStrip.Day(
          label: Display.weekday(day.day), mark: mark,
          description: "\(Display.weekday(day.day)) \(Display.day(day.day)): \(words)")
      },
      caption: "■ trained   □ written, no training   · nothing written")
  }

  static func summary(_ context: ReportContext) -> String {
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
    let week = context.analysis.pain.filter { context.week.contains($0.day) }
    if let worst = week.max(by: { $0.worst < $1.worst }) {
      parts.append(
        "Worst pain of the week \(Display.number(worst.worst))/10 on \(Display.day(worst.day)), recorded on \(Display.count(week.count, "day", "days"))."
      )
    } else {
      parts.append("Pain was not recorded this week.")
    }
    return parts.joined(separator: " ")
  }

  private static func coverage(_ context: ReportContext) -> Table {
    func since(_ days: Int?) -> Table.Cell {
      guard let days else { return .init("never", tone: .muted) }
      return .init(days == 0 ? "today" : "\(days) d ago", tone: days >= 14 ? .alert : .plain)
    }
    return Table(
      caption: "Days trained in the last \(DirectionCoverage.windowDays), by direction",
      columns: [
        .init("Direction"), .init("Strength", .trailing), .init("Mobility", .trailing),
        .init("Last strength", .trailing), .init("Last mobility", .trailing)
      ],
      rows: context.analysis.coverage.map { coverage in
        [
          .init(Display.sentence(Words.direction(coverage.direction))),
          .init("\(coverage.strengthDays)", tone: coverage.strengthDays == 0 ? .alert : .plain),
          .init("\(coverage.mobilityDays)"), since(coverage.daysSinceStrength),
          since(coverage.daysSinceMobility)
        ]
      })
  }
}
