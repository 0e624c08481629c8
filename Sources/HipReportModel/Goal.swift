/// A goal; its identifier stays the same for the whole episode.
public struct Goal: Sendable, Equatable {
  /// What the goal is measured by.
  public enum Measure: Sendable, Equatable {
    case rangeOfMotion(Direction, Side)
    case strength(Direction, Side)
    /// The abbreviation of an outcome measure, or any other text.
    case other(String)
  }
  public var id: String
  public var label: String
  public var measure: Measure?
  public var value: Double?
  public var due: CalendarDay?
  /// When it was written so; `nil` for the profile's goals.
  public var day: CalendarDay?
  /// The clinician's word on its end.
  public var decision: Decision?
  /// When that was written, if the log says it.
  public var decisionDay: CalendarDay?
  public var row: RowReference?

  /// The clinician's word that it is met, or that it is no longer followed.
  public enum Decision: String, Sendable { case met, dropped }

  public var isDeclaredMet: Bool { decision == .met }

  public init(
    id: String, label: String, measure: Measure? = nil, value: Double? = nil,
    due: CalendarDay? = nil, day: CalendarDay? = nil, decision: Decision? = nil,
    decisionDay: CalendarDay? = nil, row: RowReference? = nil
  ) {
    self.id = id
    self.label = label
    self.measure = measure
    self.value = value
    self.due = due
    self.day = day
    self.decision = decision
    self.decisionDay = decisionDay
    self.row = row
  }

  /// The wording, the measure, the target and the day are the same: written again, and not revised.
  package func isWordedLike(_ other: Goal) -> Bool {
    label == other.label && measure == other.measure && value == other.value && due == other.due
  }
}

/// One goal over the episode: its identifier stays, its wording and target may have been revised.
public struct GoalHistory: Sendable, Equatable {
  public var current: Goal
  /// As it stood before each revision, oldest first.
  public var earlier: [Goal]
}

extension ClinicalRecord {
  /// Each goal once, in the order in which they were first set. A row whose wording is `met` or `dropped` closes the goal
  /// that it names, and leaves its wording and target as they are; a later wording opens it again.
  public var goalHistories: [GoalHistory] {
    var histories: [GoalHistory] = []
    let ordered = goals.enumerated().sorted {
      // The profile's goals have no day and stand before the log's.
      ($0.element.day?.number ?? .min, $0.offset) < ($1.element.day?.number ?? .min, $1.offset)
    }.map(\.element)
    for goal in ordered {
      guard let index = histories.firstIndex(where: { $0.current.id == goal.id }) else {
        histories.append(GoalHistory(current: goal, earlier: []))
        continue
      }
      var current = histories[index].current
      if goal.isDecisionAlone {
        (current.decision, current.decisionDay) = (goal.decision, goal.decisionDay)
      } else if goal.isWordedLike(current) {
        current.decision = goal.decision ?? current.decision
        current.decisionDay = goal.decisionDay ?? current.decisionDay
        current.row = goal.row ?? current.row
      } else {
        histories[index].earlier.append(current)
        current = goal
      }
      histories[index].current = current
    }
    return histories
  }

  /// Each goal as it stands, once.
  public var currentGoals: [Goal] { goalHistories.map(\.current) }
}

extension Goal {
  /// A row of the log that says no more than that the goal is met or dropped.
  fileprivate var isDecisionAlone: Bool {
    decision != nil && day != nil && value == nil && measure == nil
      && label.lowercased() == decision?.rawValue
  }
}
