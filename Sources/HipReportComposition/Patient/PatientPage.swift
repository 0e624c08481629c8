internal import HipReportAnalysis
internal import HipReportDocument
internal import HipReportModel
internal import HipReportReference

/// The weekly page in the patient's voice: the same values in plain words, without what only a therapist can weigh.
enum PatientPage {
  static func document(_ context: ReportContext) -> Document {
    Document(
      title:
        phrase(
          "patient.title",
          ["period": Display.week(context.week), "week": context.analysis.weekOfCare]),
      language: context.language.tag, layout: .reading, brief: brief(context),
      sections: [
        PatientSafety.section(context),
        PatientSummary.section(context),
        PatientMovement.section(context),
        PatientExercises.section(context),
        PatientDays.section(context),
        PatientScores.section(context),
        PatientQuestions.section(context)
      ].compactMap { $0 },
      footer: footer(context), words: .ofLanguage)
  }

  private static func brief(_ context: ReportContext) -> [Block] {
    PatientSafety.alerts(context).map(Block.alert)
      + [.paragraph(PatientSummary.sentences(context).joined(separator: " "))]
  }

  private static func footer(_ context: ReportContext) -> [String] {
    var lines = [phrase("patient.emergency")]
    let profile = context.record.profile
    if let telephone = profile.clinicTelephone {
      let name =
        profile.clinicName.map { Display.shortened($0, 60) } ?? phrase("patient.your-clinic")
      lines.append("\(name): \(Display.shortened(telephone, 40)).")
    }
    if !context.rejectedRows.isEmpty {
      lines.append(
        phrase(
          "patient.not-read",
          ["entries": phrase("count.entries", count: context.rejectedRows.count)])
      )
    }
    if context.analysis.rowsLeftOut > 0 {
      lines.append(
        phrase(
          "footer.rows-left-out",
          [
            "rows": phrase("count.entries", count: context.analysis.rowsLeftOut),
            "day": Display.fullDay(context.asOf)
          ])
      )
    }
    lines.append(phrase("patient.now", ["day": Display.fullDay(context.asOf)]))
    lines.append(
      phrase("footer.record"))
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
          phrase("patient.days-without-entry", count: blank)
        ))
    }
    return Section(id: "safety", title: phrase("section.safety.patient"), blocks: blocks)
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
          level: .quiet, label: phrase("patient.safety.label"),
          text: context.analysis.safety.signals.isEmpty
            ? phrase("patient.safety.none")
            : phrase("patient.safety.none-new")))
    }
    return alerts
  }
}

/// The week in a few sentences, without cheer beside an open signal.
enum PatientSummary {
  static func section(_ context: ReportContext) -> Section {
    Section(
      id: "summary", title: phrase("section.summary.patient"),
      blocks: [.paragraph(sentences(context).joined(separator: " "))])
  }

  static func sentences(_ context: ReportContext) -> [String] {
    let results = context.analysis.rangeOfMotion.filter { !$0.isStale }
    func names(_ results: [RangeOfMotionResult]) -> String {
      Display.list(results.map { "\(PatientWords.series($0.key)) (\($0.shownChange ?? "–")°)" })
    }
    var sentences: [String] = []
    // A sudden drop is measured again before anything is said of it.
    let drops = results.filter { SummarySection.suddenDrop($0) != nil }
    if !drops.isEmpty {
      let list = Display.list(drops.map { PatientWords.series($0.key) })
      sentences.append(phrase("patient.summary.out-of-line", ["series": Display.sentence(list)]))
    }
    let worse = results.filter {
      $0.verdict.kind == .worse && SummarySection.suddenDrop($0) == nil
    }
    if !worse.isEmpty {
      sentences.append(
        phrase("patient.summary.less", ["series": names(worse)]))
    }
    let confirmed = results.filter { $0.verdict.kind == .improved && $0.verdict.isConfirmed }
    if !confirmed.isEmpty {
      sentences.append(phrase("patient.summary.more", ["series": names(confirmed)]))
    }
    let first = results.filter { $0.verdict.kind == .improved && !$0.verdict.isConfirmed }
    if !first.isEmpty {
      sentences.append(phrase("patient.summary.more-unconfirmed", ["series": names(first)]))
    }
    if drops.isEmpty, worse.isEmpty, confirmed.isEmpty, first.isEmpty,
      let sentence = nothingClear(results)
    {
      sentences.append(sentence)
    }
    let adherence = context.analysis.adherence
    if context.analysis.isWeekSilent {
      let isDischarged = context.record.discharge(upTo: context.asOf) != nil
      return sentences + [
        phrase(isDischarged ? "patient.summary.silent-discharged" : "patient.summary.silent")
      ]
    }
    if context.analysis.asksForCare {
      return sentences + [
        phrase(
          "patient.summary.days", ["days": phrase("count.training-days", count: adherence.done)])
      ]
    }
    sentences.append(
      adherence.planned.map {
        phrase(
          adherence.isWeekOver ? "patient.summary.planned" : "patient.summary.planned-so-far",
          ["done": adherence.done, "planned": $0])
      }
        ?? phrase(
          "patient.summary.days", ["days": phrase("count.training-days", count: adherence.done)]))
    return sentences
  }
}

extension PatientSummary {
  /// "No clear difference" is a finding: where nothing was compared, it says why.
  private static func nothingClear(_ results: [RangeOfMotionResult]) -> String? {
    if results.contains(where: { [.notBeyondError, .stable].contains($0.verdict.kind) }) {
      return phrase("patient.summary.no-difference")
    }
    let reasons = results.map(\.verdict.reason)
    if !reasons.isEmpty, reasons.allSatisfy({ $0 == .firstValue }) {
      return phrase("patient.verdict.first-value")
    }
    let isNewLine = reasons.contains {
      if case .deviceChanged = $0 { true } else { false }
    }
    return isNewLine ? phrase("patient.verdict.device-changed") : nil
  }
}

/// What to ask or tell: questions, never instructions.
enum PatientQuestions {
  static func section(_ context: ReportContext) -> Section {
    let lines = lines(context)
    return Section(
      id: "next-week", title: phrase("section.next-week.patient"),
      blocks: [
        lines.isEmpty
          ? .paragraph(phrase("patient.next.nothing")) : .list(lines)
      ])
  }

  private static func lines(_ context: ReportContext) -> [String] {
    var lines: [String] = []
    let open = SafetySection.openSignals(context)
    if context.analysis.asksForCare {
      lines.append(phrase("patient.next.pause"))
    }
    // What needs care now is not a thing to tell later.
    let later = open.filter { $0.signalClass != .emergency }
    if !later.isEmpty {
      lines.append(
        phrase(
          "patient.next.tell",
          ["signals": Display.list(later.map { PatientWords.symptom($0.code) })]))
    }
    if context.analysis.outcomes.contains(where: { $0.measure == "EPDS" && $0.now.value >= 10 }) {
      lines.append(phrase("patient.next.questionnaire"))
    }
    lines += windows(context)
      .map { "\(StrengthDisplay.name($0)): \(PatientWords.state($0))" }
    lines += context.analysis.findings.compactMap { FindingWords.patient($0.kind) }
    lines += context.analysis.goals.filter { $0.reason != .dropped }.map(PatientWords.goal)
    return lines
  }

  /// The exercises that are a question, the first two.
  static func windows(_ context: ReportContext) -> [FatigueWindow] {
    let states: [FatigueWindow.State] = [.tooHeavy, .progress, .readySoon]
    let windows = StrengthSection.recentWindows(context)
    return Array(
      states.flatMap { state in windows.filter { $0.state == state } }
        .prefix(NextWeekSection.mostConsidered))
  }
}
