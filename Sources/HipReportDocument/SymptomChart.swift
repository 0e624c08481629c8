/// Pain by day and week above lanes of symptoms, with the days without an entry shown as such.
public struct SymptomChart: Sendable, Equatable {
  /// A value on a day; `week` is weeks since baseline.
  public struct DayValue: Sendable, Equatable {
    public var week: Double
    public var value: Double

    public init(week: Double, value: Double) {
      self.week = week
      self.value = value
    }
  }

  /// The worst value of one calendar week, from `fromWeek` to `toWeek` in weeks since baseline.
  public struct WeekValue: Sendable, Equatable {
    public var fromWeek: Double
    public var toWeek: Double
    public var value: Double

    public init(fromWeek: Double, toWeek: Double, value: Double) {
      self.fromWeek = fromWeek
      self.toWeek = toWeek
      self.value = value
    }
  }

  public struct Lane: Sendable, Equatable {
    public enum Mark: String, Sendable {
      case emergency, contact, modify
      /// Felt, and no safety signal.
      case noted
      /// An explicit "no".
      case absent
    }
    public struct Entry: Sendable, Equatable {
      public var week: Double
      public var mark: Mark

      public init(week: Double, mark: Mark) {
        self.week = week
        self.mark = mark
      }
    }
    public var label: String
    public var entries: [Entry]

    public init(label: String, entries: [Entry]) {
      self.label = label
      self.entries = entries
    }
  }

  public struct Key: Sendable, Equatable {
    public var day: String
    public var weekWorst: String
    public var noEntry: String
    public var emergency: String
    public var contact: String
    public var modify: String
    public var noted: String
    public var absent: String

    public init(
      day: String, weekWorst: String, noEntry: String, emergency: String, contact: String,
      modify: String, noted: String, absent: String
    ) {
      self.day = day
      self.weekWorst = weekWorst
      self.noEntry = noEntry
      self.emergency = emergency
      self.contact = contact
      self.modify = modify
      self.noted = noted
      self.absent = absent
    }
  }

  /// The worst pain of each day, 0 to 10.
  public var pain: [DayValue]
  public var weekWorst: [WeekValue]
  /// Days without any entry, in weeks since baseline.
  public var unrecordedWeeks: [Double]
  public var lanes: [Lane]
  public var moments: [ChartMoment]
  public var lastWeek: Double
  public var title: String
  public var axisTitle: String
  public var key: Key

  public init(
    pain: [DayValue], weekWorst: [WeekValue], unrecordedWeeks: [Double], lanes: [Lane],
    moments: [ChartMoment], lastWeek: Double, title: String, axisTitle: String, key: Key
  ) {
    self.pain = pain
    self.weekWorst = weekWorst
    self.unrecordedWeeks = unrecordedWeeks
    self.lanes = lanes
    self.moments = moments
    self.lastWeek = lastWeek
    self.title = title
    self.axisTitle = axisTitle
    self.key = key
  }
}
