public import HipReportModel

/// What makes sets one curve: another exercise, direction, side, kind of contraction or kind of resistance is another.
public struct StrengthKey: Sendable, Hashable, Comparable {
  /// The identifier in the catalogue; for an exercise that it does not know, its folded name.
  public var exercise: String
  /// `nil` for an exercise that is not in the catalogue and whose rows state none.
  public var direction: Direction?
  /// `nil` where no row says which; such sets are kept apart.
  public var side: Side?
  public var contraction: Contraction
  /// What tells this curve apart from others of the same exercise and side; empty for the usual one.
  public var variant: String

  /// `strength.extension.left.good-morning`
  public var id: String {
    let parts = [
      "strength", direction?.rawValue ?? "unstated", side?.rawValue ?? "unstated", exercise
    ]
    return (parts + (variant.isEmpty ? [] : [variant])).joined(separator: ".")
  }

  /// The order of reports: by direction, exercise and side, right before left.
  public static func < (a: Self, b: Self) -> Bool {
    let left = (a.direction.map(Self.rank) ?? 9, a.exercise)
    let right = (b.direction.map(Self.rank) ?? 9, b.exercise)
    if left != right { return left < right }
    let (leftSide, rightSide) = (Self.sideRank(a.side), Self.sideRank(b.side))
    return leftSide != rightSide ? leftSide < rightSide : a.variant < b.variant
  }

  private static func rank(_ direction: Direction) -> Int {
    Direction.allCases.firstIndex(of: direction) ?? 9
  }

  /// Right before left, as everywhere.
  static func sideRank(_ side: Side?) -> Int {
    switch side {
    case .right: 0
    case .left: 1
    case .both: 2
    case nil: 3
    }
  }
}
