internal import HipReportAnalysis
internal import HipReportDocument
internal import HipReportModel
internal import HipReportReference

/// The weekly page in the patient's voice: the same values in plain words, without what only a therapist can weigh.
enum PatientPage {
  static func document(_ context: ReportContext) -> Document {
    Document(
      title:
        "Your week · \(Display.week(context.week)) · week \(context.analysis.weekOfCare) of care",
      language: "en", layout: .reading, brief: brief(context),
      sections: [
        PatientSafety.section(context),
        PatientSummary.section(context),
        PatientMovement.section(context),
        PatientExercises.section(context),
        PatientDays.section(context),
        PatientScores.section(context),
        PatientQuestions.section(context)
      ].compactMap { $0 },
      footer: footer(context))
  }

  private static func brief(_ context: ReportContext) -> [Block] {
    PatientSafety.alerts(context).map(Block.alert)
      + [.paragraph(PatientSummary.sentences(context).joined(separator: " "))]
  }

  private static func footer(_ context: ReportContext) -> [String] {
    var lines = ["In an emergency call your emergency number."]
    let profile = context.record.profile
    if let telephone = profile.clinicTelephone {
      let name = profile.clinicName.map { "\(Display.shortened($0, 60)): " } ?? "Your clinic: "
      lines.append("\(name)\(Display.shortened(telephone, 40)).")
    }
    if !context.rejectedRows.isEmpty {
      lines.append(
        "\(Display.count(context.rejectedRows.count, "entry", "entries")) could not be read; your therapist can see which."
      )
    }
    if context.analysis.rowsLeftOut > 0 {
      lines.append(
        "\(Display.count(context.analysis.rowsLeftOut, "entry", "entries")) after \(Display.fullDay(context.asOf)) left out."
      )
    }
    lines.append("This page knows your entries up to \(Display.fullDay(context.asOf)).")
    lines.append(
      "This is a record of measurements. Only an assessment can recommend an exercise.")
    return lines
  }
}

/// Every signal, first.
enum PatientSafety {
  static func section(_ context: ReportContext) -> Section {
    var blocks = alerts(context).map(Block.alert)
    let blank = context.analysis.adherence.week.count { $0.mark == .notRecorded }
    if blank > 0 {
      blocks.append(
        .paragraph(
          "\(Display.count(blank, "day has", "days have")) no entry, so we do not know how \(blank == 1 ? "it" : "they") felt."
        ))
    }
    return Section(id: "safety", title: "Warning signs", blocks: blocks)
  }

  static func alerts(_ context: ReportContext) -> [Alert] {
    let telephone = context.record.profile.clinicTelephone
    let signals = SafetySection.openSignals(context) + context.analysis.safety.later
    var alerts = signals.map { signal in
      Alert(
        level: SafetySection.level(signal.signalClass),
        label: PatientWords.label(signal.signalClass),
        text: PatientWords.signal(signal, telephone: telephone))
    }
    alerts += context.analysis.safety.questions.map(PatientWords.question)
    if alerts.isEmpty {
      alerts.append(
        Alert(
          level: .quiet, label: "WARNING SIGNS",
          text: context.analysis.safety.signals.isEmpty
            ? "You noted no warning signs on the days you wrote."
            : "You noted no new warning signs; the earlier ones were talked about."))
    }
    return alerts
  }
}

/// The week in a few sentences, without cheer beside an open signal.
enum PatientSummary {
  static func section(_ context: ReportContext) -> Section {
    Section(
      id: "summary", title: "In short",
      blocks: [.paragraph(sentences(context).joined(separator: " "))])
  }

  static func sentences(_ context: ReportContext) -> [String] {
    let results = context.analysis.rangeOfMotion.filter { !$0.isStale }
    func names(_ results: [RangeOfMotionResult]) -> String {
      Display.list(results.map { "\(PatientWords.series($0.key)) (\($0.shownChange ?? "–")°)" })
    }
    var sentences: [String] = []
    let worse = results.filter { $0.verdict.kind == .worse }
    if !worse.isEmpty {
      sentences.append(
        "Less movement than before: \(names(worse)). Your therapist will look at it with you.")
    }
    let confirmed = results.filter { $0.verdict.kind == .improved && $0.verdict.isConfirmed }
    if !confirmed.isEmpty {
      sentences.append("You move more than when you started: \(names(confirmed)).")
    }
    let first = results.filter { $0.verdict.kind == .improved && !$0.verdict.isConfirmed }
    if !first.isEmpty {
      sentences.append("It looks like more movement, and we will check again: \(names(first)).")
    }
    if worse.isEmpty, confirmed.isEmpty, first.isEmpty, !results.isEmpty {
      sentences.append("No clear difference in movement yet. Small changes cannot be measured.")
    }
    let adherence = context.analysis.adherence
    if context.analysis.isWeekSilent {
      return sentences + ["You wrote nothing this week. Did something get in the way?"]
    }
    if context.analysis.asksForCare {
      return sentences + [
        "This week: \(Display.count(adherence.done, "training day", "training days"))."
      ]
    }
    sentences.append(
      adherence.planned.map { "This week: \(adherence.done) of your \($0) planned sessions." }
        ?? "This week: \(Display.count(adherence.done, "training day", "training days")).")
    return sentences
  }
}

/// What to ask or tell: questions, never instructions.
enum PatientQuestions {
  static func section(_ context: ReportContext) -> Section {
    let lines = lines(context)
    return Section(
      id: "next-week", title: "To tell or ask your therapist",
      blocks: [
        lines.isEmpty
          ? .paragraph("Bring anything that is on your mind to your next visit.") : .list(lines)
      ])
  }

  private static func lines(_ context: ReportContext) -> [String] {
    var lines: [String] = []
    let open = SafetySection.openSignals(context)
    if context.analysis.asksForCare {
      lines.append("Pause your planned exercises until you have talked with the clinic.")
    }
    // What needs care now is not a thing to tell later.
    let later = open.filter { $0.signalClass != .emergency }
    if !later.isEmpty {
      lines.append("Tell: \(Display.list(later.map { PatientWords.symptom($0.code) })).")
    }
    if context.analysis.outcomes.contains(where: { $0.measure == "EPDS" && $0.now.value >= 10 }) {
      lines.append("Your therapist would like to talk with you about one of your questionnaires.")
    }
    let states: [FatigueWindow.State] = [.tooHeavy, .progress, .readySoon]
    let windows = StrengthSection.recentWindows(context)
    lines += states.flatMap { state in windows.filter { $0.state == state } }
      .prefix(NextWeekSection.mostConsidered)
      .map { "\(StrengthDisplay.name($0)): \(PatientWords.state($0))" }
    lines += context.analysis.findings.compactMap { FindingWords.patient($0.kind) }
    lines += context.analysis.goals.filter { $0.reason != .dropped }.map(PatientWords.goal)
    return lines
  }
}
