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
  /// The clinician's word that it is met.
  public var isDeclaredMet: Bool
  public var row: RowReference?

  public init(
    id: String, label: String, measure: Measure? = nil, value: Double? = nil,
    due: CalendarDay? = nil, isDeclaredMet: Bool = false, row: RowReference? = nil
  ) {
    self.id = id
    self.label = label
    self.measure = measure
    self.value = value
    self.due = due
    self.isDeclaredMet = isDeclaredMet
    self.row = row
  }
}

/// One line of the home programme.
public struct PlanItem: Sendable, Equatable {
  public var exercise: String
  public var exerciseID: String?
  public var sessionsPerWeek: Int?
  public var sets: Int?
  public var repetitions: ClosedRange<Int>?
  public var holdSeconds: Double?
  /// From when on it holds; `nil` for the profile's plan.
  public var day: CalendarDay?
  public var row: RowReference?

  public init(
    exercise: String, exerciseID: String? = nil, sessionsPerWeek: Int? = nil, sets: Int? = nil,
    repetitions: ClosedRange<Int>? = nil, holdSeconds: Double? = nil, day: CalendarDay? = nil,
    row: RowReference? = nil
  ) {
    self.exercise = exercise
    self.exerciseID = exerciseID
    self.sessionsPerWeek = sessionsPerWeek
    self.sets = sets
    self.repetitions = repetitions
    self.holdSeconds = holdSeconds
    self.day = day
    self.row = row
  }
}
