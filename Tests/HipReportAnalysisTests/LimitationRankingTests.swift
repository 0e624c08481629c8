import HipReportModel
import HipReportReference
import Testing

@testable import HipReportAnalysis

@Suite struct LimitationRankingTests {
  typealias Session = Sample.Session

  /// The directions for which a sample of women around 30 states mean and spread.
  private static func position(_ direction: Direction) -> String {
    direction.isRotation ? "seated" : "supine"
  }

  private static func norm(_ direction: Direction) throws -> RangeOfMotionNorm {
    try #require(
      RangeOfMotionNorm.best(
        direction: direction, motion: .passive, position: position(direction), sex: .female,
        age: nil))
  }

  private static func readings(
    _ direction: Direction, _ side: Side = .right, degrees: Double, day: Int = 0,
    motion: Motion = .passive, position: String? = nil
  ) -> [RangeOfMotionReading] {
    Sample.readings(
      [Session(day, [degrees, degrees])], direction, side, motion: motion,
      position: position ?? Self.position(direction))
  }

  private static func ranking(
    _ readings: [RangeOfMotionReading], asOf: Int? = nil
  ) -> LimitationRanking {
    LimitationRanking.ranking(of: Sample.results(readings, asOf: asOf))
  }

  @Test("Directions stand by their distance below the mean, in standard deviations")
  func order() throws {
    let distances: [(Direction, Double)] = [
      (.flexion, 0.5), (.internalRotation, 3), (.externalRotation, -1)
    ]
    var readings: [RangeOfMotionReading] = []
    for (direction, z) in distances {
      let norm = try Self.norm(direction)
      readings += Self.readings(
        direction, degrees: norm.mean - z * norm.standardDeviation)
    }
    let entries = Self.ranking(readings).entries
    #expect(entries.map(\.key.direction) == [.internalRotation, .flexion, .externalRotation])
    for (entry, z) in zip(entries, [-3, -0.5, 1]) {
      let norm = try Self.norm(entry.key.direction)
      #expect(abs(entry.z - z) < 1e-9)
      #expect(abs(entry.deficit + z * norm.standardDeviation) < 1e-9)
      #expect(entry.isInsideBand == (abs(z) <= 1.96))
      #expect(entry.reference == norm)
    }
  }

  @Test("What the measurement error does not tell apart from the first is tied with it")
  func ties() throws {
    let mean = try Self.norm(.flexion).mean
    func isTied(_ gap: Double) -> Bool? {
      let readings =
        Self.readings(.flexion, .right, degrees: mean - 40)
        + Self.readings(.flexion, .left, degrees: mean - 40 + gap)
      let entries = Self.ranking(readings).entries
      #expect(entries.map(\.key.side) == [.right, .left])
      #expect(entries.first?.isTiedWithFirst == true)
      return entries.last?.isTiedWithFirst
    }
    // Two sessions of two trials each: 1.96 √(R₁ + R₂) is the table's 10 degrees.
    #expect(isTied(1) == true)
    #expect(isTied(9.99) == true)
    #expect(isTied(10.01) == false)
  }

  @Test("What was not measured for 28 days is not ranked")
  func stale() throws {
    let readings =
      Self.readings(.flexion, degrees: 60) + Self.readings(.internalRotation, degrees: 10, day: 20)
    #expect(Self.ranking(readings, asOf: 27).entries.count == 2)
    #expect(Self.ranking(readings, asOf: 28).entries.map(\.key.direction) == [.internalRotation])
  }

  @Test("A direction without a sample that fits is named, not ranked")
  func withoutReference() {
    let readings = Self.readings(.internalRotation, degrees: 20, position: "side_lying")
    let ranking = Self.ranking(readings)
    #expect(ranking.entries.isEmpty)
    #expect(ranking.withoutReference.map(\.direction) == [.internalRotation])
  }

  @Test("Where a hip is measured both ways, the passive range is ranked")
  func passive() {
    let active = Self.readings(.flexion, degrees: 60, motion: .active)
    let both = active + Self.readings(.flexion, degrees: 70)
    let ranking = Self.ranking(both)
    #expect((ranking.entries.map(\.key) + ranking.withoutReference).map(\.motion) == [.passive])
    let alone = Self.ranking(active)
    #expect((alone.entries.map(\.key) + alone.withoutReference).map(\.motion) == [.active])
  }
}
