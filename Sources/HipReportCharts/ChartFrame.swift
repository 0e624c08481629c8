internal import HipReportDocument

/// The room that a chart is drawn in. Letters, lines and marks are of one size in all of them.
struct ChartFrame: Equatable {
  let width: Double
  /// Low panels, close to each other: a column of a printed page.
  let isColumn: Bool
  /// One panel and nothing else: a small picture of a message.
  var isAlone = false

  init(_ size: ChartSize) {
    switch size {
    case .full: self.init(width: ChartStyle.width, isColumn: false)
    case .panel:
      self.init(width: size.width, isColumn: false)
      isAlone = true
    case .column(let width):
      // Less could not hold three panels with their labels.
      self.init(
        width: width.isFinite ? min(max(width, 180), ChartStyle.width) : 180, isColumn: true)
    }
  }

  private init(width: Double, isColumn: Bool) {
    self.width = width
    self.isColumn = isColumn
  }

  static let full = ChartFrame(.full)

  /// One of two measures, by the room there is.
  func callAsFunction<Measure>(_ full: Measure, column: Measure) -> Measure {
    isColumn ? column : full
  }

  /// Height of a row of the key.
  var keyRow: Double { self(13, column: 10.5) }
}
