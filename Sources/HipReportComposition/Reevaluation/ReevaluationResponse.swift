internal import HipReportAnalysis
internal import HipReportDocument
internal import HipReportModel

/// What was done, week by week, and how pain went along.
enum ReevaluationAdherence {
  static func section(_ source: ReevaluationReport.Source) -> Section {
    var blocks: [Block] = [.table(table(source))]
    if let chart = AdherenceChartComposer.chart(source.context) {
      blocks.append(.detail(.chart(chart)))
    }
    return Section(id: "training", title: "Adherence and response", blocks: blocks)
  }

  private static func table(_ source: ReevaluationReport.Source) -> Table {
    Table(
      caption:
        "By week of the period: training days done and planned, days with an entry, worst pain",
      columns: [
        .init("Week"), .init("Done", .trailing), .init("Planned", .trailing),
        .init("Days written", .trailing), .init("Worst pain", .trailing)
      ],
      rows: source.reevaluation.weeks.map { week in
        [
          .init(Display.week(week.week)), .init("\(week.done)"),
          .init(week.planned.map { "\($0)" } ?? "–"), .init("\(week.daysWithData)"),
          .init(week.worstPain.map { "\(Display.number($0))/10" } ?? "–")
        ]
      })
  }
}

/// The symptoms of the period with their dates and exercises.
enum ReevaluationSymptoms {
  static func section(_ source: ReevaluationReport.Source) -> Section {
    let entries = source.context.record.symptoms.filter { source.period.contains($0.day) }
    let codes = Set(entries.map(\.code)).sorted()
    var blocks: [Block] = [
      codes.isEmpty
        ? .paragraph("No entry about a symptom in the period; what was not written is not known.")
        : .table(table(entries, codes, source.period))
    ]
    if let section = SymptomSection.section(source.context) {
      blocks += section.blocks.filter {
        if case .detail = $0 { true } else { false }
      }
      blocks += section.blocks.filter {
        if case .chart = $0 { true } else { false }
      }.map { .detail($0) }
    }
    return Section(id: "symptoms", title: "Symptoms", blocks: blocks)
  }

  private static func table(
    _ entries: [SymptomEntry], _ codes: [String], _ period: ReevaluationPeriod
  ) -> Table {
    let days = period.end - period.start + 1
    return Table(
      caption: "Of \(Display.count(days, "day", "days")) of the period; not recorded is not “no”",
      columns: [
        .init("Symptom"), .init("Present", .trailing), .init("“No”", .trailing),
        .init("Not recorded", .trailing), .init("Dates"), .init("Exercises")
      ],
      rows: codes.map { code in
        let all = entries.filter { $0.code == code }
        let recorded = Set(all.map(\.day))
        let present = all.filter(\.isPresent)
        let dates = Set(present.map(\.day)).sorted()
        var exercises: [String] = []
        for name in present.compactMap(\.exercise) where !exercises.contains(name) {
          exercises.append(name)
        }
        return [
          .init(Display.sentence(Words.symptom(code))), .init("\(dates.count)"),
          .init("\(recorded.count - dates.count)"), .init("\(days - recorded.count)"),
          .init(shown(dates.map(Display.day))),
          .init(shown(exercises.map { Display.shortened($0, 40) }))
        ]
      })
  }

  private static func shown(_ items: [String]) -> String {
    let most = 5
    guard !items.isEmpty else { return "–" }
    let more = items.count > most ? ", and \(items.count - most) more" : ""
    return items.suffix(most).joined(separator: ", ") + more
  }
}
