internal import HipReportAnalysis
internal import HipReportDocument
internal import HipReportModel

/// What was done, week by week, and how pain went along.
enum ReevaluationAdherence {
  static func section(_ source: ReevaluationReport.Source) -> Section {
    let weeks = source.reevaluation.weeks
    let caption = "training days done and planned, days with an entry, worst pain"
    var blocks: [Block] = [
      .table(
        table(
          weeks.suffix(mostWeeks),
          weeks.count > mostWeeks
            ? "The newest \(mostWeeks) of \(weeks.count) weeks: \(caption)"
            : "By week of the period: \(caption)"))
    ]
    if weeks.count > mostWeeks {
      blocks.append(
        .detail(.table(table(weeks.dropLast(mostWeeks), "The weeks before: \(caption)"))))
    }
    if !source.reevaluation.pain.isEmpty { blocks.append(.table(pain(source.reevaluation.pain))) }
    if let chart = AdherenceChartComposer.chart(source.context) {
      blocks.append(.detail(.chart(chart)))
    }
    return Section(id: "training", title: "Adherence and response", blocks: blocks)
  }

  /// Of a long period the older weeks stand on the screen, not on the printed sheet.
  private static let mostWeeks = 8

  private static func table(
    _ weeks: ArraySlice<ReevaluationAnalysis.Week>, _ caption: String
  ) -> Table {
    Table(
      caption: caption,
      columns: [
        .init("Week"), .init("Done", .trailing), .init("Planned", .trailing),
        .init("Days written", .trailing), .init("Worst pain", .trailing)
      ],
      rows: weeks.map { week in
        [
          .init(Display.week(week.week)), .init("\(week.done)"),
          .init(week.planned.map { "\($0)" } ?? "–"), .init("\(week.daysWithData)"),
          .init(week.worstPain.map { "\(Display.number($0))/10" } ?? "–")
        ]
      })
  }

  private static func pain(_ times: [PainTime]) -> Table {
    func figure(_ value: Double?) -> String { value.map(Display.number) ?? "–" }
    return Table(
      caption:
        "Pain with exercise, 0 to 10, in \(PainTime.days) days each: mean of the days’ highest entries; worst of any entry",
      columns: [
        .init("When"), .init("Before", .trailing), .init("During", .trailing),
        .init("After", .trailing), .init("Worst", .trailing), .init("Days recorded", .trailing)
      ],
      rows: times.map { time in
        [
          .init("\(occasion(time)), \(Display.day(time.from)) – \(Display.day(time.to))"),
          .init(figure(time.before)), .init(figure(time.during)), .init(figure(time.after)),
          .init(figure(time.worst)), .init("\(time.recordedDays)")
        ]
      })
  }

  static func occasion(_ time: PainTime) -> String {
    switch time.occasion {
    case .baseline: "Start"
    case .last: "Last report"
    case .now: "Now"
    }
  }
}
