internal import HipReportDocument

/// How a symptom's mark is drawn, wherever it stands.
struct SymptomMark {
  typealias Mark = SymptomChart.Lane.Mark

  let mark: Mark
  /// Drawn over each other: an open diamond is a filled one with a hole.
  let points: [(shape: ChartShape, size: Double, colour: ChartColour)]

  /// From the least to the most serious, so that the most serious is on top.
  static let all: [SymptomMark] = [
    SymptomMark(mark: .absent, points: [(.circle, 0.26, .faint)]),
    SymptomMark(mark: .noted, points: [(.diamond, 0.8, .dot)]),
    SymptomMark(
      mark: .modify,
      points: [(.diamond, 0.9, .alert), (.diamond, 0.9 * ChartStyle.ringHole, .background)]),
    SymptomMark(mark: .contact, points: [(.diamond, 0.9, .alert)]),
    SymptomMark(mark: .emergency, points: [(.diamond, 1.1, .alert)])
  ]

  /// The plots of marks, given as the rows of each kind.
  static func plots(
    _ rows: [Mark: [[Double]]], scale: Double = 1, _ script: inout GnuplotScript
  ) -> [String] {
    var plots: [String] = []
    for style in all {
      guard let rows = rows[style.mark] else { continue }
      let block = script.data([rows])
      for (shape, size, colour) in style.points {
        plots.append(
          "\(block) using 1:2 with points "
            + "\(shape.gnuplot(size: size * scale, colour)) notitle")
      }
    }
    return plots
  }
}
