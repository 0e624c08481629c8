/// A chart as data: what it shows, what it says in words, and the table behind it.
public struct Chart: Sendable, Equatable {
  /// Stable name, safe in file names and identifiers: lower-case letters and hyphens.
  public var name: String
  public var title: String
  /// What the chart says, in one sentence under it.
  public var message: String
  /// What a reader who cannot see the chart must know, with the numbers.
  public var alternativeText: String
  /// Every value of the chart.
  public var dataTable: Table
  public var specification: ChartSpecification

  public init(
    name: String, title: String, message: String, alternativeText: String, dataTable: Table,
    specification: ChartSpecification
  ) {
    self.name = name
    self.title = title
    self.message = message
    self.alternativeText = alternativeText
    self.dataTable = dataTable
    self.specification = specification
  }
}

public enum ChartSpecification: Sendable, Equatable {
  case rangeOfMotion(RangeOfMotionChart)
  case change(ChangeChart)
  case symptoms(SymptomChart)
}

/// The two sides of the body as a chart tells them apart: by colour, by shape of the mark, and in words.
public enum ChartSide: String, Sendable, CaseIterable { case left, right }

/// A vertical mark at a moment, such as a visit or a flare.
public struct ChartMoment: Sendable, Equatable {
  public enum Kind: String, Sendable { case visit, event }
  /// Weeks since baseline.
  public var week: Double
  public var kind: Kind
  /// Empty where the key says it all.
  public var label: String

  public init(week: Double, kind: Kind, label: String) {
    self.week = week
    self.kind = kind
    self.label = label
  }
}

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

/// The change of every series since its baseline on one axis of degrees, with the smallest detectable change.
public struct ChangeChart: Sendable, Equatable {
  public enum Mark: String, Sendable {
    /// Beyond the error, upward or downward.
    case gain, loss
    /// Not beyond the error.
    case within
    /// Not compared; `note` says why.
    case notCompared
  }

  public struct Row: Sendable, Equatable {
    public var side: ChartSide
    /// `Left`, `Right`, with the position where a direction has several series.
    public var label: String
    /// Change since baseline in degrees; `nil` where it is not compared.
    public var change: Double?
    /// Half-width of the smallest detectable change in degrees.
    public var error: Double?
    /// `22° → 31°`, as the report prints it.
    public var values: String
    /// `+9°`, as the report prints it.
    public var changeText: String
    public var mark: Mark
    /// Stands behind the change where there is no mark, such as `within error`.
    public var note: String

    public init(
      side: ChartSide, label: String, change: Double?, error: Double?, values: String,
      changeText: String, mark: Mark, note: String
    ) {
      self.side = side
      self.label = label
      self.change = change
      self.error = error
      self.values = values
      self.changeText = changeText
      self.mark = mark
      self.note = note
    }
  }

  public struct Group: Sendable, Equatable {
    public var title: String
    public var rows: [Row]

    public init(title: String, rows: [Row]) {
      self.title = title
      self.rows = rows
    }
  }

  public struct Key: Sendable, Equatable {
    public var errorBand: String
    public var baseline: String
    public var now: String
    public var gain: String
    public var loss: String
    public var valuesColumn: String
    public var changeColumn: String

    public init(
      errorBand: String, baseline: String, now: String, gain: String, loss: String,
      valuesColumn: String, changeColumn: String
    ) {
      self.errorBand = errorBand
      self.baseline = baseline
      self.now = now
      self.gain = gain
      self.loss = loss
      self.valuesColumn = valuesColumn
      self.changeColumn = changeColumn
    }
  }

  public var groups: [Group]
  public var axisTitle: String
  public var key: Key

  public init(groups: [Group], axisTitle: String, key: Key) {
    self.groups = groups
    self.axisTitle = axisTitle
    self.key = key
  }
}

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

/// A finished picture of one chart: what the charts stage gives and the renderers take.
public struct ChartImage: Sendable, Equatable {
  /// The `name` of the chart.
  public var name: String
  /// A self-contained `<svg>` element, ready to stand inside an HTML page: no prologue, no ids that clash.
  public var svg: String

  public init(name: String, svg: String) {
    self.name = name
    self.svg = svg
  }
}
