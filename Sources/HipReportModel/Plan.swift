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
