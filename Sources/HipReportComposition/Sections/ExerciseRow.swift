internal import HipReportAnalysis
internal import HipReportModel
internal import HipReportReference

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

  /// The rows of a page: every exercise of a hip direction, and of the others those trained most.
  static func shown(_ context: ReportContext) -> (rows: [ExerciseRow], leftOut: Int) {
    let all = all(of: context)
    let others = all.filter { $0.direction == nil }.sorted { $0.sessions > $1.sessions }
    let shown = others.prefix(mostWithoutDirection)
    return (
      all.filter { $0.direction != nil } + shown.sorted { $0.name < $1.name },
      others.count - shown.count
    )
  }

  /// A log of a whole gym would bury the hip.
  private static let mostWithoutDirection = 8

  private var direction: Direction? { curves[0].key.direction }
  private var sessions: Int { curves.map(\.points.count).max() ?? 0 }

  /// An open signal or question holds it; what is neither trained nor planned any more is not spoken of.
  func isHeld(_ context: ReportContext) -> Bool {
    let exercise = curves[0].key.exercise
    let isPlanned = context.analysis.plannedExercises.contains {
      $0.exercise == exercise && $0.isPlanned
    }
    return (!isStale || isPlanned) && context.analysis.holds.demand(on: exercise) > .none
  }

  var isStale: Bool {
    curves.allSatisfy { curve in
      if case .stale = curve.verdict.reason { true } else { false }
    }
  }

  /// `Clamshell with band`; a single side is named, but for work that both legs do together by its nature.
  var name: String {
    let lead = curves[0]
    let isWhole = lead.key.side == nil && (direction == nil || lead.isBilateral)
    if curves.count == 1 {
      return isWhole ? StrengthDisplay.nameWithoutSide(lead) : StrengthDisplay.name(lead)
    }
    let sides = curves.map(\.key.side)
    if Set(sides) == [.left, .right] { return StrengthDisplay.nameWithoutSide(lead) }
    return StrengthDisplay.nameWithoutSide(lead) + ", "
      + Display.list(sides.map(StrengthDisplay.side))
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
  var isBilateral: Bool {
    ExerciseCatalogue.exercise(id: key.exercise)?.sideRule == "bilateral"
  }

  /// Another side of the same exercise in the same measure.
  func isCountedLike(_ other: StrengthCurve) -> Bool {
    key.exercise == other.key.exercise && measure == other.measure
      && key.direction == other.key.direction && key.variant == other.key.variant
  }
}
