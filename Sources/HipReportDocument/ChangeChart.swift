/// The change of every series since its baseline on one axis of degrees, with the error of the change.
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
    /// How far measuring alone may carry the change, in degrees.
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
