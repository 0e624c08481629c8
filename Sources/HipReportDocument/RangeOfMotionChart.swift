/// Small multiples of range of motion over time, one panel a direction, both sides in each.
public struct RangeOfMotionChart: Sendable, Equatable {
  public struct Point: Sendable, Equatable {
    /// Weeks since baseline.
    public var week: Double
    public var degrees: Double

    public init(week: Double, degrees: Double) {
      self.week = week
      self.degrees = degrees
    }
  }

  public struct Line: Sendable, Equatable {
    public var side: ChartSide
    /// Runs of points that may be joined: no line crosses a change of device or a gap of more than 28 days.
    public var runs: [[Point]]
    /// Baseline ± the smallest detectable change, in degrees, over the weeks in which it holds.
    public var errorBand: Band?
    /// The newest value as the report prints it, such as `31°`.
    public var endLabel: String

    public init(side: ChartSide, runs: [[Point]], errorBand: Band?, endLabel: String) {
      self.side = side
      self.runs = runs
      self.errorBand = errorBand
      self.endLabel = endLabel
    }
  }

  public struct Band: Sendable, Equatable {
    public var low: Double
    public var high: Double
    public var fromWeek: Double
    public var toWeek: Double

    public init(low: Double, high: Double, fromWeek: Double, toWeek: Double) {
      self.low = low
      self.high = high
      self.fromWeek = fromWeek
      self.toWeek = toWeek
    }
  }

  /// A horizontal line that a value is compared with; `text` is short, such as `ref 35°` or `goal 35°`.
  public struct Level: Sendable, Equatable {
    public enum Kind: String, Sendable { case reference, goal }
    public var kind: Kind
    public var degrees: Double
    public var text: String

    public init(kind: Kind, degrees: Double, text: String) {
      self.kind = kind
      self.degrees = degrees
      self.text = text
    }
  }

  public struct Panel: Sendable, Equatable {
    public var title: String
    public var lines: [Line]
    public var levels: [Level]
    /// Stands in the panel when there is no line, such as `not measured`.
    public var note: String

    public init(title: String, lines: [Line], levels: [Level], note: String) {
      self.title = title
      self.lines = lines
      self.levels = levels
      self.note = note
    }
  }

  public struct Key: Sendable, Equatable {
    public var left: String
    public var right: String
    public var errorBand: String
    public var reference: String
    public var goal: String
    public var visit: String
    public var event: String

    public init(
      left: String, right: String, errorBand: String, reference: String, goal: String,
      visit: String, event: String
    ) {
      self.left = left
      self.right = right
      self.errorBand = errorBand
      self.reference = reference
      self.goal = goal
      self.visit = visit
      self.event = event
    }
  }

  /// Six panels, in reading order.
  public var panels: [Panel]
  public var moments: [ChartMoment]
  /// The newest week on the axis; the oldest is 0.
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
