/// Values over weeks in one small picture, whatever they measure: what the charts over time have in common.
struct TimePanel {
  struct Point {
    var week: Double
    var value: Double
    var glyph: ChartGlyph
  }

  struct Series {
    /// The mark of its newest value.
    var glyph: ChartGlyph
    /// Runs of points that may be joined.
    var runs: [[Point]]
    var isStepped = false
    var endLabel = ""
  }

  /// The measurement error around a baseline: drawn at both of its ends, so that neither hides a point.
  struct Band {
    var values: ClosedRange<Double>
    var weeks: ClosedRange<Double>
    var glyph: ChartGlyph
  }

  struct Level {
    var value: Double
    var text: String
    var glyph: ChartGlyph
  }

  /// A horizontal line over some weeks.
  struct Stretch {
    var weeks: ClosedRange<Double>
    var value: Double
    var glyph: ChartGlyph
  }

  struct Mark {
    var week: Double
    var glyph: ChartGlyph
    /// Of several marks in one column the one with the highest rank is drawn.
    var rank = 0
  }

  /// A row of marks under the picture.
  struct Lane {
    var label: String
    var marks: [Mark]
    /// Different marks of one rank in a column become `ChartGlyph.several`.
    var joinsMarks = false
  }

  var title: String
  /// A second line under the title.
  var subtitle: String?
  var range: ClosedRange<Double>
  var tics: [(value: Double, text: String)] = []
  var series: [Series] = []
  var bands: [Band] = []
  var levels: [Level] = []
  var stretches: [Stretch] = []
  var lanes: [Lane] = []
  /// Stands in the panel when it has no value.
  var note = ""

  var isEmpty: Bool { series.allSatisfy { $0.runs.allSatisfy(\.isEmpty) } && stretches.isEmpty }

  /// Every finite value that the panel has to show.
  static func extent(of values: [Double]) -> ClosedRange<Double>? {
    let values = values.filter(\.isDrawable)
    guard let low = values.min(), let high = values.max() else { return nil }
    return low...high
  }
}

/// Weeks since baseline in columns of characters.
struct TimeAxis {
  let lastWeek: Double
  let columns: Int

  /// At least a week, so that a single visit still has an axis.
  init(lastWeek: Double, columns: Int) {
    self.lastWeek = lastWeek.isFinite ? min(max(lastWeek, 1), 100_000) : 1
    self.columns = max(2, columns)
  }

  /// The column of a week; `nil` outside the axis.
  func column(_ week: Double) -> Int? {
    guard week.isFinite, week >= 0, week <= lastWeek else { return nil }
    return Int((week / lastWeek * Double(columns - 1)).rounded())
  }

  func clampedColumn(_ week: Double) -> Int {
    column(min(max(week.isFinite ? week : 0, 0), lastWeek)) ?? 0
  }

  /// At steps that a reader counts in: weeks, months, quarters, years.
  var tics: [(column: Int, text: String)] {
    let room = max(2, columns / 4)
    var step = [1.0, 2, 3, 4, 6, 8, 10, 13, 26, 52].first { lastWeek / $0 < Double(room) } ?? 52
    while lastWeek / step >= Double(room) { step *= 2 }
    return stride(from: 0, through: lastWeek, by: step).map {
      (clampedColumn($0), String(Int($0)))
    }
  }
}

extension Double {
  /// Beyond a thousand million it is no value of a hip, and no row or column either.
  var isDrawable: Bool { isFinite && magnitude < 1e9 }
}
