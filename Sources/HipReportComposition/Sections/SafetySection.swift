internal import HipReportAnalysis
internal import HipReportDocument
internal import HipReportModel
internal import HipReportReference

/// Signals, questions, and what is known of each symptom: always there, also when it is empty.
enum SafetySection {
  static func section(_ context: ReportContext) -> Section {
    var blocks = alerts(context).map(Block.alert)
    // Pain after exercise is read from the sets: its days are not answered by hand.
    let symptoms = context.analysis.symptoms.filter { $0.code != "pain_increase" }
    var days = symptoms.filter { $0.recordedDays > 0 }.map(Words.symptomDays)
    let silent = symptoms.filter { $0.recordedDays == 0 }.map { Words.symptom($0.code) }
    if !silent.isEmpty {
      days.append(phrase("safety.nothing-written", ["symptoms": Display.list(silent)]))
    }
    if !days.isEmpty { blocks.append(.list(days)) }
    let closed = context.analysis.safety.signals.filter { signal in
      signal.reviewed.map { context.week.contains($0) } ?? false
    }
    if !closed.isEmpty {
      blocks.append(
        .list(
          closed.map { signal in
            phrase(
              "safety.reviewed",
              [
                "reviewed": signal.reviewed.map(Display.day) ?? "",
                "symptom": Words.symptom(signal.code), "day": Display.day(signal.first)
              ])
          }))
    }
    return Section(id: "safety", title: phrase("section.safety"), blocks: blocks)
  }

  /// Emergencies first, then the signals of the week, then older open ones; then questions.
  static func alerts(_ context: ReportContext) -> [Alert] {
    let signals = signalAlerts(context)
    // A question stands before the quiet line: what is not known is not quiet.
    let quietLine = Alert(level: .quiet, label: phrase("safety.label"), text: quiet(context))
    return signals + context.analysis.safety.questions.map { question($0, context) }
      + (signals.isEmpty ? [quietLine] : [])
  }

  /// The open signals, and those of days after the report's.
  static func signalAlerts(_ context: ReportContext) -> [Alert] {
    let sex = context.record.profile.sex
    let open = openSignals(context).map { signal in
      Alert(
        level: level(signal.signalClass), label: Words.label(signal.signalClass),
        text: Words.signal(signal, asOf: context.asOf, sex: sex))
    }
    let later = context.analysis.safety.later.map { signal in
      Alert(
        level: level(signal.signalClass), label: Words.label(signal.signalClass),
        text: phrase(
          "safety.after",
          [
            "day": Display.day(context.asOf),
            "signal": Words.signal(signal, asOf: context.asOf, sex: sex)
          ]))
    }
    return open + later
  }

  /// Never "no symptoms": only what was written is known.
  private static func quiet(_ context: ReportContext) -> String {
    guard let newest = context.analysis.safety.signals.max(by: { $0.last < $1.last }) else {
      return phrase("safety.none-recorded")
    }
    let reviewed =
      newest.reviewed.map { phrase("safety.reviewed-on", ["day": Display.day($0)]) } ?? ""
    return
      phrase(
        "safety.none-open",
        [
          "symptom": Words.symptom(newest.code), "day": Display.day(newest.last),
          "reviewed": reviewed
        ])
  }

  static func openSignals(_ context: ReportContext) -> [SafetySignal] {
    func rank(_ signal: SafetySignal) -> Int {
      if signal.signalClass == .emergency { return 0 }
      return context.week.contains(signal.last) ? 1 : 2
    }
    return context.analysis.safety.open.enumerated()
      .sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }
      .map(\.element)
  }

  static func question(_ question: SafetyQuestion, _ context: ReportContext) -> Alert {
    let about =
      question.codes.isEmpty
      ? phrase("safety.unknown-symptom") : Display.list(question.codes.map(Words.symptom))
    let exercise = question.exercise.map { ", \(Display.shortened($0, 60))" } ?? ""
    return Alert(
      level: .question, label: phrase("safety.ask"),
      text: phrase(
        "safety.question",
        [
          "about": about, "day": Display.day(question.day), "exercise": exercise,
          "text": Display.shortened(question.text, 160),
          "place": context.record.place(of: question.row)
        ]))
  }

  static func level(_ signalClass: SignalClass) -> Alert.Level {
    switch signalClass {
    case .modify: .modify
    case .contact: .contact
    case .emergency: .emergency
    }
  }
}
