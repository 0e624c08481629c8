internal import HipReportAnalysis
internal import HipReportDocument
internal import HipReportModel

/// How the hip moves: the same values as the clinician's table, without the errors and the comparison of sides.
enum PatientMovement {
  static func section(_ context: ReportContext) -> Section? {
    let results = context.analysis.rangeOfMotion
    guard !results.isEmpty else { return nil }
    return Section(
      id: "range-of-motion", title: phrase("section.range-of-motion.patient"),
      blocks: [.table(table(results, context)), .chart(RangeOfMotionChartComposer.chart(context))])
  }

  private static func table(_ results: [RangeOfMotionResult], _ context: ReportContext) -> Table {
    let labels = SeriesLabels(results)
    let missing = Direction.allCases.filter { direction in
      !results.contains { $0.key.direction == direction }
    }
    let rest =
      missing.isEmpty
      ? ""
      : phrase(
        "patient.motion.missing", ["directions": Display.list(missing.map(PatientWords.direction))])
    return Table(
      caption: phrase("patient.motion.caption", ["missing": rest]),
      columns: [
        .init(phrase("column.movement")), .init(phrase("column.at-the-start"), .trailing),
        .init(phrase("column.now"), .trailing),
        .init(phrase("column.change"), .trailing), .init(phrase("column.course")),
        .init(phrase("column.meaning"))
      ],
      rows: results.enumerated().map { number, result in
        [
          .init(labels.patientLabel(result.key)), .init(result.shownBaseline ?? "–"),
          .init(Display.number(result.now.value)), .init(result.shownChange ?? "–"),
          MotionSparkline.cell(result, number + 1, context),
          .init(PatientWords.verdict(result), tone: RangeOfMotionSection.tone(result))
        ]
      })
  }
}

/// The exercises, one row an exercise and side.
enum PatientExercises {
  static func section(_ context: ReportContext) -> Section? {
    let curves = context.analysis.strength
    guard !curves.isEmpty else { return nil }
    var blocks: [Block] = [.table(table(ExerciseRow.shown(context).rows, context))]
    if let chart = StrengthChartComposer.chart(context) { blocks.append(.detail(.chart(chart))) }
    return Section(id: "strength", title: phrase("section.strength.patient"), blocks: blocks)
  }

  private static func table(_ rows: [ExerciseRow], _ context: ReportContext) -> Table {
    let windows = Dictionary(grouping: StrengthSection.recentWindows(context), by: \.exercise)
    // As on the clinician's page, at most two thoughts of other work.
    let thoughts: [FatigueWindow.State] = [.tooHeavy, .progress, .readySoon]
    let considered = thoughts.flatMap { state in
      rows.compactMap { windows[$0.curves[0].key.exercise] }.joined().filter { $0.state == state }
    }.prefix(NextWeekSection.mostConsidered).map { $0 }
    func words(_ window: FatigueWindow) -> String? {
      let isThought = thoughts.contains(window.state)
      if isThought, !considered.contains(window) { return nil }
      let side = window.side.map { "\(Display.sentence(StrengthDisplay.side($0))): " } ?? ""
      return side + PatientWords.state(window)
    }
    return Table(
      caption: phrase("patient.strength.caption"),
      columns: [
        .init(phrase("column.exercise")), .init(phrase("column.start-now")),
        .init(phrase("column.meaning")), .init(phrase("column.how-to-go-on"))
      ],
      rows: rows.map { row in
        let exercise = row.curves[0].key.exercise
        let own = row.isStale ? [] : windows[exercise] ?? []
        // "Keep this as it is" would be wrong of what is too heavy already.
        let held = context.analysis.holds.demand(on: exercise)
        let isTooHeavy = held == .keep && own.contains { $0.stateOfSets == .tooHeavy }
        let demand =
          isTooHeavy
          ? PatientWords.tooHeavy : row.isHeld(context) ? PatientWords.demand(held) : nil
        return [
          .init(row.name), .init(row.text(StrengthDisplay.story)),
          .init(
            row.text(PatientWords.verdict),
            tone: StrengthSection.tone(row.curves[0].verdict.kind)),
          .init(demand ?? own.compactMap(words).joined(separator: " "))
        ]
      })
  }
}

/// The days of the week, pain, and the calendar.
enum PatientDays {
  static func section(_ context: ReportContext) -> Section {
    var blocks: [Block] = [
      .dayStrip(TrainingSection.strip(context)), .paragraph(summary(context))
    ]
    if let chart = AdherenceChartComposer.chart(context) { blocks.append(.detail(.chart(chart))) }
    if !context.analysis.pain.isEmpty || !context.record.symptoms.isEmpty {
      blocks.append(.detail(.chart(SymptomChartComposer.chart(context))))
    }
    return Section(id: "training", title: phrase("section.training.patient"), blocks: blocks)
  }

  private static func summary(_ context: ReportContext) -> String {
    let adherence = context.analysis.adherence
    return
      phrase(
        "patient.days",
        [
          "days": adherence.daysWithData, "window": Adherence.windowDays,
          "pain": TrainingSection.pain(context.analysis.painWeek)
        ])
  }
}

/// Questionnaires and ratings.
enum PatientScores {
  static func section(_ context: ReportContext) -> Section? {
    // A screening test's number alone helps nobody: the therapist talks about it.
    let outcomes = context.analysis.outcomes.filter { $0.measure != "EPDS" }
    guard !outcomes.isEmpty else { return nil }
    var blocks: [Block] = [
      .table(
        Table(
          caption: phrase("patient.outcome.caption"),
          columns: [
            .init(phrase("column.questionnaire")), .init(phrase("column.at-the-start"), .trailing),
            .init(phrase("column.now"), .trailing),
            .init(phrase("column.change"), .trailing), .init(phrase("column.meaning"))
          ],
          rows: outcomes.map(row)))
    ]
    if let chart = OutcomeChartComposer.chart(context) { blocks.append(.detail(.chart(chart))) }
    return Section(id: "outcomes", title: phrase("section.outcomes.patient"), blocks: blocks)
  }

  private static func row(_ outcome: OutcomeResult) -> [Table.Cell] {
    let isSeries = outcome.reason != .notASeries
    let better = outcome.lowerIsBetter.map {
      $0 ? " \(phrase("outcome.lower-is-better"))" : " \(phrase("outcome.higher-is-better"))"
    }
    return [
      .init(PatientWords.measure(outcome) + (isSeries ? better ?? "" : "")),
      .init(outcome.scores.count > 1 ? Display.number(outcome.baseline.value) : "–"),
      .init(Display.number(outcome.now.value)),
      .init(isSeries ? outcome.change.map { Display.change($0) } ?? "–" : "–"),
      .init(PatientWords.verdict(outcome), tone: StrengthSection.tone(outcome.verdict))
    ]
  }
}
