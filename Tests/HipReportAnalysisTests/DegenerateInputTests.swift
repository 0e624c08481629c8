import HipReportModel
import Testing

@testable import HipReportAnalysis

/// Logs at the edge of what can be computed: whatever is said of them, no number of it is none.
@Suite struct DegenerateInputTests {
  static let records: [String: ClinicalRecord] = [
    "one value": measured([.init(0, [100])]),
    "one set": Sample.log([Sample.set("Good morning", 0, 10, kg: 20, rir: 1)]),
    "one score": scored([(0, 5)]),
    "all the same": everything { _ in 100 },
    "all zero": zeros,
    "two sessions of one day": measured([
      .init(0, [100, 101]), .init(0, [110, 112], device: "inclinometer")
    ]),
    "two devices on every day": measured(
      (0..<12).flatMap {
        [
          .init(7 * $0, [100]), .init(7 * $0, [104], device: "inclinometer")
        ]
      }),
    "a gap of 300 days": everything(days: [0, 7, 14, 21, 321, 328, 335]) { Double($0 % 9 + 90) },
    "every reading at a limit": measured(
      (0..<8).map { .init(7 * $0, [$0 % 2 == 0 ? 160 : -30]) }),
    "below zero": measured((0..<8).map { .init(7 * $0, [Double($0) - 8]) }),
    "a hundred trials of one day": measured([.init(0, (0..<100).map(Double.init)), .init(20, [1])]),
    "huge loads and tiny ones": Sample.log(
      (0..<12).map { Sample.set("Good morning", 3 * $0, 1, kg: $0 % 2 == 0 ? 1e6 : 1e-3, rir: 0) })
  ]

  private static func measured(_ sessions: [Sample.Session]) -> ClinicalRecord {
    Sample.record { $0.rangeOfMotion = Sample.readings(sessions) }
  }

  private static func scored(_ scores: [(day: Int, value: Double)]) -> ClinicalRecord {
    Sample.record { record in
      record.outcomes = ["NPRS", "LEFS", "GROC"].flatMap { measure in
        scores.map { score in
          OutcomeScore(
            day: Sample.day(score.day), measure: measure, value: score.value,
            row: RowReference(file: 0, line: score.day + 2))
        }
      }
    }
  }

  /// Both sides of two directions, sets, tests, and scores.
  private static func everything(
    days: [Int] = Array(stride(from: 0, through: 84, by: 7)), _ value: (Int) -> Double
  ) -> ClinicalRecord {
    Sample.record { record in
      for side in [Side.right, .left] {
        for direction in [Direction.flexion, .internalRotation] {
          record.rangeOfMotion += Sample.readings(
            days.map { .init($0, [value($0), value($0)]) }, direction, side, position: "seated")
        }
        for day in days {
          record.strengthTests.append(
            StrengthTest(
              day: Sample.day(day), direction: .extension_, side: side, value: value(day),
              unit: .newton, row: RowReference(file: 0, line: day + 500)))
          record.sets.append(Sample.set("Good morning", day, 8, kg: value(day), rir: 1, side: side))
        }
      }
      record.outcomes = scored(days.map { ($0, min(10, value($0))) }).outcomes
    }
  }

  private static var zeros: ClinicalRecord {
    var record = everything { _ in 0 }
    record.sets += (0..<10).map { Sample.set("Side plank", 3 * $0, 0, hold: 0) }
    return record
  }

  /// Where a value holds a number that is none, by the names that lead to it.
  private static func holes(in value: Any, _ path: String = "") -> [String] {
    if let number = value as? Double { return number.isFinite ? [] : ["\(path): \(number)"] }
    return Mirror(reflecting: value).children.flatMap {
      holes(in: $0.value, "\(path).\($0.label ?? "")")
    }
  }

  @Test(
    "No number is infinite or none, in the analysis, the trends of strength and the re-evaluation",
    arguments: records.keys.sorted())
  func finite(name: String) throws {
    let record = try #require(Self.records[name])
    let period = try #require(AnalysisPeriod(record))
    let analysis = PatientAnalysis.analyse(record, period: period)
    let strength = StrengthTrends.analyse(record, asOf: period.asOf)
    let dates = DateComparison.all(
      of: analysis.rangeOfMotion, from: record.observationDays.min() ?? period.asOf)
    #expect(Self.holes(in: analysis) + Self.holes(in: strength) + Self.holes(in: dates) == [])
  }

  @Test(
    "Two thousand sessions and two thousand sets are analysed in the time that a page may take",
    .timeLimit(.minutes(1)))
  func long() throws {
    let days = Array(0..<2000)
    var record = Self.measured(days.map { .init($0, [90 + Double($0 * 7 % 11)]) })
    record.sets = days.map { Sample.set("Good morning", $0, 8 + $0 % 3, kg: 20, rir: 1) }
    let analysis = PatientAnalysis.analyse(
      record, period: try #require(AnalysisPeriod(record)))
    #expect(analysis.rangeOfMotion.first?.trend?.sessionCount == 2000)
  }
}
