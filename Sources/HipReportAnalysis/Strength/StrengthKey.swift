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

  /// The order of reports: by direction, exercise and variant; the sides of one stand together, right before left.
  public static func < (a: Self, b: Self) -> Bool {
    (a.direction.map(Self.rank) ?? 9, a.exercise, a.variant, Self.sideRank(a.side))
      < (b.direction.map(Self.rank) ?? 9, b.exercise, b.variant, Self.sideRank(b.side))
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
