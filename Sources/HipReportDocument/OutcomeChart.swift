/// Small multiples of questionnaire scores over time, each on its own scale.
public struct OutcomeChart: Sendable, Equatable {
  public struct Point: Sendable, Equatable {
    /// Weeks since baseline.
    public var week: Double
    public var score: Double

    public init(week: Double, score: Double) {
      self.week = week
      self.score = score
    }
  }

  public struct Panel: Sendable, Equatable {
    public var title: String
    /// Such as `lower is better`.
    public var direction: String
    public var points: [Point]
    /// The possible scores of the measure.
    public var scores: ClosedRange<Double>
    /// Baseline ± the smallest detectable change; `nil` where none is published.
    public var errorBand: ClosedRange<Double>?
    /// The score that would be an important change from baseline, with its text.
    public var importantChange: ChartTic?
    public var goal: ChartTic?
    /// The newest score as the report prints it.
    public var endLabel: String

    public init(
      title: String, direction: String, points: [Point], scores: ClosedRange<Double>,
      errorBand: ClosedRange<Double>?, importantChange: ChartTic?, goal: ChartTic?,
      endLabel: String
    ) {
      self.title = title
      self.direction = direction
      self.points = points
      self.scores = scores
      self.errorBand = errorBand
      self.importantChange = importantChange
      self.goal = goal
      self.endLabel = endLabel
    }
  }

  /// An entry is empty where nothing of its kind is drawn.
  public struct Key: Sendable, Equatable {
    public var score: String
    public var errorBand: String
    public var importantChange: String
    public var goal: String

    public init(score: String, errorBand: String, importantChange: String, goal: String) {
      self.score = score
      self.errorBand = errorBand
      self.importantChange = importantChange
      self.goal = goal
    }
  }

  public var panels: [Panel]
  public var lastWeek: Double
  public var axisTitle: String
  public var key: Key

  public init(panels: [Panel], lastWeek: Double, axisTitle: String, key: Key) {
    self.panels = panels
    self.lastWeek = lastWeek
    self.axisTitle = axisTitle
    self.key = key
  }
}
