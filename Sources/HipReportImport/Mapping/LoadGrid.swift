internal import HipReportModel

/// Whether the loads of a file lie on the grid of the unit that it states: plates and machines step in quarters of a
/// kilogram or of a pound, and a converted pound hits a quarter of a kilogram by chance only.
///
/// It may speak against a stated unit and never decides one: a log in pounds that states no unit is full of whole numbers
/// too.
struct LoadGrid: Sendable {
  private struct Counts: Sendable {
    var loads = 0
    var onOwn = 0
    var onOther = 0
    var values: Set<Double> = []
    /// A load that only the other unit explains, and its line.
    var example: (load: Double, line: Int)?
  }

  /// A unit that the loads speak against.
  struct Contradiction {
    var stated: LogVocabulary.LoadUnit
    var loads: Int
    /// The share of loads on the other unit's grid, in percent.
    var percent: Int
    var example: (load: Double, line: Int)
  }

  private var kilograms = Counts()
  private var pounds = Counts()

  /// Programs that round to two places are half a hundredth off at most.
  private static let tolerance = 0.0051

  mutating func add(_ load: Double, _ unit: LogVocabulary.LoadUnit, line: Int) {
    guard load != 0 else { return }
    switch unit {
    case .kilogram: Self.add(load, 1 / UnitFactor.kilogramsPerPound, line, to: &kilograms)
    case .pound: Self.add(load, UnitFactor.kilogramsPerPound, line, to: &pounds)
    }
  }

  private static func add(_ load: Double, _ toOther: Double, _ line: Int, to counts: inout Counts) {
    let isOnOwn = distance(load) <= tolerance
    let isOnOther = distance(load * toOther) <= tolerance * toOther
    counts.loads += 1
    if isOnOwn { counts.onOwn += 1 }
    if isOnOther { counts.onOther += 1 }
    if counts.values.count < 8 { counts.values.insert(load) }
    if isOnOther, !isOnOwn, counts.example == nil { counts.example = (load, line) }
  }

  /// From the nearest quarter.
  private static func distance(_ load: Double) -> Double {
    abs(load - (load * 4).rounded() / 4)
  }

  mutating func add(_ other: LoadGrid) {
    Self.merge(other.kilograms, into: &kilograms)
    Self.merge(other.pounds, into: &pounds)
  }

  private static func merge(_ other: Counts, into counts: inout Counts) {
    counts.loads += other.loads
    counts.onOwn += other.onOwn
    counts.onOther += other.onOther
    counts.values.formUnion(other.values)
    counts.example = counts.example ?? other.example
  }

  var contradictions: [Contradiction] {
    [(LogVocabulary.LoadUnit.kilogram, kilograms), (.pound, pounds)].compactMap { unit, counts in
      // True logs are on their own grid to 97 percent, converted ones to less than a quarter of their loads.
      guard counts.loads >= 5, counts.values.count >= 3, let example = counts.example,
        10 * counts.onOther >= 7 * counts.loads, 10 * counts.onOwn <= 4 * counts.loads
      else { return nil }
      return Contradiction(
        stated: unit, loads: counts.loads, percent: 100 * counts.onOther / counts.loads,
        example: example)
    }
  }
}
