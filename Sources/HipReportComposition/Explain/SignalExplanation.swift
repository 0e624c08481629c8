internal import HipReportAnalysis
internal import HipReportModel
internal import HipReportReference

/// Safety signals, those of later days, and the questions to ask.
enum SignalExplanation {
  static func all(_ context: ExplanationContext) -> [Explainable] {
    let safety = context.analysis.safety
    let signals = safety.signals.enumerated().map { index, signal in
      explainable(signal, PatientAnalysis.signalID(index), context)
    }
    let later = safety.later.enumerated().map { index, signal in
      explainable(signal, PatientAnalysis.laterSignalID(index), context)
    }
    let questions = safety.questions.enumerated().map { index, question in
      Explainable(
        id: PatientAnalysis.questionID(index),
        name:
          "Question of \(question.day): “\(Display.shortened(question.text, 60))”"
      ) { explain(question, PatientAnalysis.questionID(index), context) }
    }
    return signals + later + questions
  }

  private static func explainable(
    _ signal: SafetySignal, _ id: String, _ context: ExplanationContext
  ) -> Explainable {
    let state = signal.reviewed.map { "reviewed \($0)" } ?? "open"
    return Explainable(
      id: id,
      name:
        "\(Words.label(signal.signalClass)): \(Words.symptom(signal.code)), \(signal.last), \(state)"
    ) { explain(signal, id, context) }
  }

  private static func explain(
    _ signal: SafetySignal, _ id: String, _ context: ExplanationContext
  ) -> Explanation {
    var text = Explanation(id, Display.sentence(Words.symptom(signal.code)))
    text.add(
      "class",
      "\(signal.signalClass.rawValue) (\(Words.label(signal.signalClass))); \(signal.code) alone is \(signal.definition.baseClass.rawValue)",
      signal.raisedBy.map { "raised by: \($0)" } ?? "nothing raised it")
    text.add(
      "days",
      "\(Display.count(signal.days, "day", "days")) with an entry, \(signal.first) to \(signal.last)"
    )
    text.add("entries", entries(signal, context))
    if signal.exercise != nil {
      text.add(
        "sessions",
        "\(signal.exerciseSessionsWithSignal) of \(Display.count(signal.exerciseSessions, "session", "sessions")) of \(Display.list(signal.exercises.map { Display.shortened($0, 60) })): days with a set of it, or on which it was felt during it or soon after"
      )
    }
    text.add(
      "state",
      signal.reviewed.map { "closed by the review of \($0)" }
        ?? "open: no event “signal reviewed” lies on or after \(signal.last)",
      signal.isOpen && signal.first <= context.report.asOf
        ? "open for \(Display.count(context.report.asOf - signal.first + 1, "day", "days")) up to \(context.report.asOf)"
        : nil)
    text.add(
      "source",
      ExplainWords.source("", signal.definition.source, signal.definition.confidence))
    text.add("excluded", context.exclusions(naming: [[signal.code]]))
    context.close(&text, rows: signal.rows, methods: ["safety.signals/1"])
    return text
  }

  private static func why(_ origin: SafetyQuestion.Origin) -> String {
    switch origin {
    case .note: "words of a note; they only ask, and never raise or lower a signal"
    case .unusedRow: "a row about a symptom that could not be used"
    case .numbers: "strong pain in the numbers, of which they tell no rise"
    }
  }

  private static func asked(_ question: SafetyQuestion) -> String {
    let review = "until an event “signal reviewed” of \(question.day) or later"
    return switch question.origin {
    case .note: question.isUrgent ? "each week, \(review)" : "in its week, or \(review)"
    case .unusedRow: "until the row is mended"
    case .numbers: "in its week"
    }
  }

  private static func entries(_ signal: SafetySignal, _ context: ExplanationContext) -> [String] {
    let symptoms = context.full.symptoms.filter {
      $0.code == signal.code && $0.isPresent && signal.rows.contains($0.row)
    }.map { entry in
      let facts = [
        "\(entry.day)", entry.side.map(Words.side), entry.timing.map(\.rawValue),
        entry.severity.map { "\(Display.number($0)) of 10" },
        entry.exercise.map { Display.shortened($0, 60) }
      ].compactMap { $0 }
      return "\(context.record.place(of: entry.row)): \(facts.joined(separator: ", "))"
    }
    guard symptoms.isEmpty else { return symptoms }
    return context.full.sets.filter { signal.rows.contains($0.row) }.map { set in
      PainWords.line(set, context)
    }
  }

  private static func explain(
    _ question: SafetyQuestion, _ id: String, _ context: ExplanationContext
  ) -> Explanation {
    var text = Explanation(id, "A question to ask")
    let about =
      question.codes.isEmpty
      ? "a symptom that is not known" : Display.list(question.codes.map(Words.symptom))
    text.add("about", about)
    text.add(
      "read from",
      "\(context.record.place(of: question.row)): \(question.day)\(question.exercise.map { ", \(Display.shortened($0, 60))" } ?? "")",
      "“\(Display.shortened(question.text, 400))”")
    text.add("why", why(question.origin))
    text.add("asked", asked(question))
    text.add("source", "safety_words.csv, a choice of this project")
    context.close(&text, rows: [question.row], methods: ["safety.signals/1"])
    return text
  }
}

/// Pain as a set tells it.
enum PainWords {
  static func line(_ set: ExerciseSet, _ context: ExplanationContext) -> String {
    let pains = [
      set.painBefore.map { "before \(Display.number($0))" },
      set.painDuring.map { "during \(Display.number($0))" },
      set.painAfter.map { "after \(Display.number($0))" }
    ].compactMap { $0 }
    return
      "\(context.record.place(of: set.row)): \(set.day), \(Display.shortened(set.exercise, 60)), pain \(pains.joined(separator: ", "))"
  }
}
