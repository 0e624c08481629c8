internal import HipReportAnalysis
internal import HipReportModel

/// The curves of one exercise that are counted alike: its sides share a row.
struct ExerciseRow {
  /// Never empty.
  let curves: [StrengthCurve]

  /// Exercises still trained first, then those that are not; each in the order of the directions.
  static func all(of context: ReportContext) -> [ExerciseRow] {
    let rows = inOrder(context.analysis.strength)
    return rows.filter { !$0.isStale } + rows.filter(\.isStale)
  }

  /// In the order of the directions, whether they are still trained or not.
  static func inOrder(_ curves: [StrengthCurve]) -> [ExerciseRow] {
    var rows: [ExerciseRow] = []
    for curve in curves {
      if let last = rows.last?.curves, last[0].isCountedLike(curve) {
        rows[rows.count - 1] = ExerciseRow(curves: last + [curve])
      } else {
        rows.append(ExerciseRow(curves: [curve]))
      }
    }
    return rows
  }

  var isStale: Bool {
    curves.allSatisfy { curve in
      if case .stale = curve.verdict.reason { true } else { false }
    }
  }

  /// `Clamshell with band`; a single side is named.
  var name: String {
    curves.count == 1 ? StrengthDisplay.name(curves[0]) : StrengthDisplay.nameWithoutSide(curves[0])
  }

  /// Once where the sides agree, else each with its side.
  func text(_ text: (StrengthCurve) -> String) -> String {
    let texts = curves.map(text)
    guard Set(texts).count > 1 else { return texts[0] }
    return zip(curves, texts).map { "\(StrengthDisplay.shortSide($0.key.side)) \($1)" }
      .joined(separator: "; ")
  }
}

extension StrengthCurve {
  /// Another side of the same exercise in the same measure.
  func isCountedLike(_ other: StrengthCurve) -> Bool {
    key.exercise == other.key.exercise && measure == other.measure
      && key.direction == other.key.direction && key.variant == other.key.variant
  }
}
