/// The order of elastic bands: a rung of a ladder, never a force.
///
/// Colours are a maker's own and measured forces of neighbours overlap, so a rung only says harder or easier.
public enum BandLadder {
  public struct Rung: Sendable, Hashable {
    /// Rungs of different ladders have no order.
    public var ladder: String
    public var level: Double
  }

  /// No maker numbers more bands than this; a larger number is something else.
  private static let levels = 0.0...100

  /// A colour or a word of the table, or a level number as `3` or `level 3`; `nil` for anything else.
  public static func rung(of band: String) -> Rung? {
    var text = band.lowercased().split(whereSeparator: { $0 == " " || $0 == "_" })
      .joined(separator: " ")
    for suffix in [" band", " loop"] where text.hasSuffix(suffix) {
      text.removeLast(suffix.count)
    }
    if let known = table[text] { return known }
    if text.hasPrefix("level ") { text.removeFirst(6) }
    guard let level = Double(text), levels.contains(level) else { return nil }
    return Rung(ladder: "levels", level: level)
  }

  /// The colour of a rung, for the axis of a chart.
  public static func name(of level: Double, ladder: String) -> String? {
    ladder == "levels"
      ? nil : rows.first { $0.rung.ladder == ladder && $0.rung.level == level }?.band
  }

  private static let rows: [(band: String, rung: Rung)] = ReferenceTable(named: "bands.csv").rows
    .map { ($0["band"], Rung(ladder: $0["ladder"], level: $0.number("level") ?? 0)) }

  private static let table = Dictionary(uniqueKeysWithValues: rows.map { ($0.band, $0.rung) })
}
