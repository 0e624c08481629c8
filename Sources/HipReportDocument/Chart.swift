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
  /// How large it is drawn.
  public var size = ChartSize.full

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

/// How large a chart is drawn. Its words keep their size, whatever its width: a picture is not to be shrunk afterwards.
public enum ChartSize: Sendable, Equatable {
  /// 504 points: as wide as a page.
  case full
  /// So many points: a column of a printed page, with low panels and only what has room beside them.
  case column(Double)
  /// 178 points, which are 268 pixels: one panel of a message, read on a phone.
  case panel

  /// The width in points.
  public var width: Double {
    switch self {
    case .full: 504
    case .column(let width): width
    case .panel: 178
    }
  }
}

public enum ChartSpecification: Sendable, Equatable {
  case rangeOfMotion(RangeOfMotionChart)
  case change(ChangeChart)
  case symptoms(SymptomChart)
  case strength(StrengthChart)
  case adherence(AdherenceChart)
  case outcomes(OutcomeChart)
  case sparkline(SparklineChart)
}

/// The sides of the body as a chart tells them apart: by colour, by shape of the mark, and in words.
public enum ChartSide: String, Sendable, CaseIterable {
  case left, right
  /// Both legs at once.
  case both
  /// Which side was not written down.
  case unrecorded
}

/// A value on an axis with its text.
public struct ChartTic: Sendable, Equatable {
  public var value: Double
  public var text: String

  public init(_ value: Double, _ text: String) {
    self.value = value
    self.text = text
  }
}

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

/// A finished picture of one chart: what the charts stage gives and the renderers take.
public struct ChartImage: Sendable, Equatable {
  /// The `name` of the chart.
  public var name: String
  /// A self-contained `<svg>` element, ready to stand inside an HTML page: no prologue, no ids that clash.
  public var svg: String
  /// The `size` of the chart.
  public var size: ChartSize

  public init(name: String, svg: String, size: ChartSize = .full) {
    self.name = name
    self.svg = svg
    self.size = size
  }
}

/// In which form a chart is drawn into a file of its own.
public enum ChartFileFormat: String, Sendable, CaseIterable {
  /// Stands alone: its colours are fixed.
  case svg
  /// Three pixels a point, for mail.
  case png
  /// Vectors with their fonts, for print.
  case pdf
}
