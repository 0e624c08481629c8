internal import HipReportAnalysis
internal import HipReportDocument
internal import HipReportModel
internal import HipReportReference

/// What no message itemises, whoever it goes to: thoughts of harm are spoken of by voice. The signal stands with its
/// class, under a code whose words do not say what it is.
enum MailPrivacy {
  private static let code = "entry_to_talk_about_today"

  static func isUnspoken(_ code: String) -> Bool {
    SafetySignalDefinition.signal(code: code)?.group == .crisis
  }

  private static func isUnspoken(_ goal: Goal) -> Bool {
    SafetyWords.codes(in: goal.label).contains(where: isUnspoken)
  }

  /// Whether words of a note, which are left out, ask about it.
  static func hasUnspokenQuestion(_ context: ReportContext) -> Bool {
    context.analysis.safety.questions.contains { $0.codes.contains(where: isUnspoken) }
  }

  static func spoken(_ context: ReportContext) -> ReportContext {
    var context = context
    context.analysis.safety.signals = spoken(context.analysis.safety.signals)
    context.analysis.safety.later = spoken(context.analysis.safety.later)
    context.analysis.safety.questions.removeAll { $0.codes.contains(where: isUnspoken) }
    context.analysis.symptoms.removeAll { isUnspoken($0.code) }
    context.analysis.exerciseSymptoms.removeAll { isUnspoken($0.code) }
    // A goal may be worded as what it is to end.
    context.analysis.goals.removeAll { isUnspoken($0.goal) }
    context.record.goals.removeAll(where: isUnspoken)
    let changes = (context.analysis.sinceLast?.changes ?? []).filter { change in
      switch change {
      case .goal(let goal, _, _), .revisedGoal(let goal), .droppedGoal(let goal): !isUnspoken(goal)
      default: true
      }
    }
    context.analysis.sinceLast?.changes = changes.map {
      switch $0 {
      case .newSignal(let signal): .newSignal(spoken(signal))
      case .raisedSignal(let signal): .raisedSignal(spoken(signal))
      case .closedSignal(let signal): .closedSignal(spoken(signal))
      case .rangeOfMotion, .firstValue, .outcome, .goal, .revisedGoal, .droppedGoal, .strength,
        .strengthTest:
        $0
      }
    }
    context.record.symptoms.removeAll { isUnspoken($0.code) }
    context.record.notes.removeAll { note in
      SafetyWords.codes(in: note.text).contains(where: isUnspoken)
    }
    return context
  }

  /// Several of them are one thing to talk about.
  private static func spoken(_ signals: [SafetySignal]) -> [SafetySignal] {
    var result: [SafetySignal] = []
    for signal in signals {
      let spoken = spoken(signal)
      let isSaid = result.contains {
        $0.code == code && spoken.code == code && $0.isOpen == spoken.isOpen
      }
      if !isSaid { result.append(spoken) }
    }
    return result
  }

  private static func spoken(_ signal: SafetySignal) -> SafetySignal {
    guard isUnspoken(signal.code) else { return signal }
    var signal = signal
    signal.definition.code = code
    signal.raise = nil
    signal.exercises = []
    return signal
  }
}
