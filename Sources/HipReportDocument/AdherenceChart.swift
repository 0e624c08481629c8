/// A calendar of training, one column a week and one row a weekday, with the training days of each week beside it.
public struct AdherenceChart: Sendable, Equatable {
  /// What is known of one day. Nothing done and nothing written are not the same.
  public enum Mark: String, Sendable {
    case strength
    /// Mobility work only.
    case mobility
    /// Something was written that day, and no training.
    case nothingDone
    case notRecorded
    /// Before the first entry or after the report's "now".
    case outside
  }

  public struct Week: Sendable, Equatable {
    /// The week of care, as a number.
    public var label: String
    /// The month that begins in this column, such as `Mar`; else empty.
    public var month: String
    /// Seven marks, Monday first.
    public var days: [Mark]
    /// Distinct training days.
    public var done: Int
    /// Weekdays, 0 for Monday, on which a safety signal was felt.
    public var signalDays: [Int]

    public init(label: String, month: String, days: [Mark], done: Int, signalDays: [Int]) {
      self.label = label
      self.month = month
      self.days = days
      self.done = done
      self.signalDays = signalDays
    }
  }

  public struct Key: Sendable, Equatable {
    public var strength: String
    public var mobility: String
    public var nothingDone: String
    public var notRecorded: String
    public var signal: String

    public init(
      strength: String, mobility: String, nothingDone: String, notRecorded: String, signal: String
    ) {
      self.strength = strength
      self.mobility = mobility
      self.nothingDone = nothingDone
      self.notRecorded = notRecorded
      self.signal = signal
    }
  }

  /// Oldest first, without a gap.
  public var weeks: [Week]
  /// The plan's sessions a week, drawn as a line over the bars, with its text.
  public var planned: ChartTic?
  /// The names of the rows, Monday first; seven, some of them empty.
  public var weekdays: [String]
  public var title: String
  public var barsTitle: String
  public var axisTitle: String
  public var key: Key

  public init(
    weeks: [Week], planned: ChartTic?, weekdays: [String], title: String, barsTitle: String,
    axisTitle: String, key: Key
  ) {
    self.weeks = weeks
    self.planned = planned
    self.weekdays = weekdays
    self.title = title
    self.barsTitle = barsTitle
    self.axisTitle = axisTitle
    self.key = key
  }
}
