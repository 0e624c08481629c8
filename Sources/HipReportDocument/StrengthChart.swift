/// Small multiples of what was lifted, held or repeated over time: one panel an exercise, its sides apart.
public struct StrengthChart: Sendable, Equatable {
  /// What a point says about effort: the ring of the style guide.
  public enum Effort: String, Sendable {
    /// Twelve repetitions or more in every set, without fatigue.
    case above
    /// Fatigue was not recorded in any set.
    case notRecorded
    /// Recorded, and not above.
    case recorded
  }

  /// One session: its best set.
  public struct Point: Sendable, Equatable {
    /// Weeks since baseline.
    public var week: Double
    /// On the panel's axis.
    public var value: Double
    /// Repetitions of the best set, drawn as the size of the dot; `nil` where there are none.
    public var repetitions: Int?
    public var effort: Effort
    /// A personal best, higher than every session before.
    public var isBest: Bool

    public init(week: Double, value: Double, repetitions: Int?, effort: Effort, isBest: Bool) {
      self.week = week
      self.value = value
      self.repetitions = repetitions
      self.effort = effort
      self.isBest = isBest
    }
  }

  public struct Line: Sendable, Equatable {
    public var side: ChartSide
    /// Runs of points that may be joined: no line crosses a gap of more than 28 days.
    public var runs: [[Point]]
    /// True where the value stays until it is changed, such as a load or a band; the line is then drawn in steps.
    public var isStepped: Bool
    /// The newest best set as the report prints it, such as `10 kg × 9`.
    public var endLabel: String

    public init(side: ChartSide, runs: [[Point]], isStepped: Bool, endLabel: String) {
      self.side = side
      self.runs = runs
      self.isStepped = isStepped
      self.endLabel = endLabel
    }
  }

  /// A symptom that was felt with this exercise.
  public struct Flag: Sendable, Equatable {
    public var week: Double
    public var mark: SymptomChart.Lane.Mark

    public init(week: Double, mark: SymptomChart.Lane.Mark) {
      self.week = week
      self.mark = mark
    }
  }

  public struct Panel: Sendable, Equatable {
    public var title: String
    /// The story in one line: `body weight × 8 → 10 kg × 9`.
    public var story: String
    /// Every tic of the vertical axis, lowest first, with its text: `body wt`, `10 kg`, `red`.
    public var tics: [ChartTic]
    public var lines: [Line]
    public var flags: [Flag]
    /// Stands in the panel when there is no line.
    public var note: String

    public init(
      title: String, story: String, tics: [ChartTic], lines: [Line], flags: [Flag], note: String
    ) {
      self.title = title
      self.story = story
      self.tics = tics
      self.lines = lines
      self.flags = flags
      self.note = note
    }
  }

  /// An entry is empty where nothing of its kind is drawn.
  public struct Key: Sendable, Equatable {
    public var left: String
    public var right: String
    public var both: String
    public var unrecorded: String
    /// `larger mark = more repetitions`
    public var size: String
    public var above: String
    public var effortNotRecorded: String
    public var best: String
    public var symptom: String
    public var event: String

    public init(
      left: String, right: String, both: String, unrecorded: String, size: String, above: String,
      effortNotRecorded: String, best: String, symptom: String, event: String
    ) {
      self.left = left
      self.right = right
      self.both = both
      self.unrecorded = unrecorded
      self.size = size
      self.above = above
      self.effortNotRecorded = effortNotRecorded
      self.best = best
      self.symptom = symptom
      self.event = event
    }
  }

  public var panels: [Panel]
  /// Changes of the programme and other events; visits are left out.
  public var moments: [ChartMoment]
  public var lastWeek: Double
  public var axisTitle: String
  public var key: Key

  public init(
    panels: [Panel], moments: [ChartMoment], lastWeek: Double, axisTitle: String, key: Key
  ) {
    self.panels = panels
    self.moments = moments
    self.lastWeek = lastWeek
    self.axisTitle = axisTitle
    self.key = key
  }
}
