import HipReportDocument

/// Every kind of chart with one text wherever a chart has text.
enum HostileCharts {
  static func filled(with text: String) -> [ChartSpecification] {
    var motion = SampleTextCharts.motion(weeks: 3, perWeek: 2)
    for index in motion.panels.indices {
      motion.panels[index].title = text
      motion.panels[index].note = text
      motion.panels[index].levels = [.init(kind: .goal, degrees: 40, text: text)]
      for line in motion.panels[index].lines.indices {
        motion.panels[index].lines[line].endLabel = text
      }
    }
    motion.panels[5].lines = []
    motion.axisTitle = text
    motion.moments = [.init(week: 1, kind: .event, label: text)]
    motion.key = .init(
      left: text, right: text, errorBand: text, reference: text, goal: text, visit: text,
      event: text)

    var change = SampleTextCharts.change
    for group in change.groups.indices {
      change.groups[group].title = text
      for row in change.groups[group].rows.indices {
        change.groups[group].rows[row].label = text
        change.groups[group].rows[row].values = text
        change.groups[group].rows[row].changeText = text
        change.groups[group].rows[row].note = text
      }
    }
    change.axisTitle = text
    change.key = .init(
      errorBand: text, baseline: text, now: text, gain: text, loss: text, valuesColumn: text,
      changeColumn: text)

    var symptoms = SampleTextSymptoms.chart(weeks: 3)
    for index in symptoms.lanes.indices { symptoms.lanes[index].label = text }
    symptoms.moments = [.init(week: 1, kind: .event, label: text)]
    (symptoms.title, symptoms.axisTitle) = (text, text)
    symptoms.key = .init(
      day: text, weekWorst: text, noEntry: text, emergency: text, contact: text, modify: text,
      noted: text, absent: text)
    return [.rangeOfMotion(motion), .change(change), .symptoms(symptoms)] + training(text)
  }

  private static func training(_ text: String) -> [ChartSpecification] {
    var strength = SampleTextTraining.strength(weeks: 3)
    for index in strength.panels.indices {
      strength.panels[index].title = text
      strength.panels[index].story = text
      strength.panels[index].note = text
      strength.panels[index].tics = [ChartTic(0, text), ChartTic(9, text)]
      for line in strength.panels[index].lines.indices {
        strength.panels[index].lines[line].endLabel = text
      }
    }
    strength.axisTitle = text
    strength.moments = [.init(week: 1, kind: .event, label: text)]
    strength.key = .init(
      left: text, right: text, both: text, unrecorded: text, size: text, above: text,
      effortNotRecorded: text, best: text, symptom: text, event: text)

    var adherence = SampleTextTraining.adherence(weeks: 30)
    for index in adherence.weeks.indices {
      adherence.weeks[index].label = text
      adherence.weeks[index].month = text
    }
    adherence.weekdays = Array(repeating: text, count: 7)
    (adherence.title, adherence.barsTitle, adherence.axisTitle) = (text, text, text)
    adherence.planned = ChartTic(3, text)
    adherence.key = .init(
      strength: text, mobility: text, nothingDone: text, notRecorded: text, signal: text)

    var outcomes = SampleTextTraining.outcomes
    for index in outcomes.panels.indices {
      outcomes.panels[index].title = text
      outcomes.panels[index].direction = text
      outcomes.panels[index].endLabel = text
      outcomes.panels[index].goal = ChartTic(5, text)
      outcomes.panels[index].importantChange = ChartTic(6, text)
    }
    outcomes.axisTitle = text
    outcomes.key = .init(score: text, errorBand: text, importantChange: text, goal: text)
    return [.strength(strength), .adherence(adherence), .outcomes(outcomes)]
  }
}
