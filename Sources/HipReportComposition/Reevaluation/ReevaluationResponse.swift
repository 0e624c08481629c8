internal import HipReportAnalysis
internal import HipReportDocument
internal import HipReportModel

/// What was done, week by week, and how pain went along.
enum ReevaluationAdherence {
  static func section(_ source: ReevaluationReport.Source) -> Section {
    let weeks = source.reevaluation.weeks
    let caption = phrase("reeval.weeks.what")
    var blocks: [Block] = [
      .table(
        table(
          weeks.suffix(mostWeeks),
          weeks.count > mostWeeks
            ? phrase(
              "reeval.weeks.newest", ["most": mostWeeks, "weeks": weeks.count, "what": caption])
            : phrase("reeval.weeks.all", ["what": caption])))
    ]
    if weeks.count > mostWeeks {
      blocks.append(
        .detail(
          .table(table(weeks.dropLast(mostWeeks), phrase("reeval.weeks.before", ["what": caption])))
        ))
    }
    if !source.reevaluation.pain.isEmpty { blocks.append(.table(pain(source.reevaluation.pain))) }
    if let chart = AdherenceChartComposer.chart(source.context) {
      blocks.append(.detail(.chart(chart)))
    }
    return Section(id: "training", title: phrase("section.training.reeval"), blocks: blocks)
  }

  /// Of a long period the older weeks stand on the screen, not on the printed sheet.
  private static let mostWeeks = 8

  private static func table(
    _ weeks: ArraySlice<ReevaluationAnalysis.Week>, _ caption: String
  ) -> Table {
    Table(
      caption: caption,
      columns: [
        .init(phrase("column.week")), .init(phrase("column.done"), .trailing),
        .init(phrase("column.planned"), .trailing),
        .init(phrase("column.days-written"), .trailing),
        .init(phrase("column.worst-pain"), .trailing)
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
        phrase("reeval.pain.caption", ["days": PainTime.days]),
      columns: [
        .init(phrase("column.when")), .init(phrase("column.before"), .trailing),
        .init(phrase("column.during"), .trailing),
        .init(phrase("column.after"), .trailing), .init(phrase("column.worst"), .trailing),
        .init(phrase("column.days-recorded"), .trailing)
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
    case .baseline: phrase("reeval.pain.start")
    case .last: phrase("reeval.pain.last")
    case .now: phrase("reeval.pain.now")
    }
  }
}
