import Foundation
import HipReportModel
import HipReportReference
import Testing

@Suite struct RangeOfMotionDataTests {
  private static let root = DataFile.folder.deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test("The errors of the program are those that the made-up patients were made with")
  func sameAsGenerator() throws {
    let script = try String(
      contentsOf: Self.root.appending(path: "datasets/patients/make_patients.py"), encoding: .utf8)
    let block = try #require(script.firstMatch(of: /MDC95_DEG = \{([^}]*)\}/)).1
    let stated = Dictionary(
      uniqueKeysWithValues: block.matches(of: /"([a-z_]+)": ([0-9.]+)/).map {
        (String($0.1), Double($0.2) ?? .nan)
      })
    #expect(Set(stated.keys) == Set(Direction.allCases.map(\.rawValue)))
    for direction in Direction.allCases {
      let error = RangeOfMotionError.default(for: direction, acrossRaters: false)
      #expect(error.minimalDetectableChange == stated[direction.rawValue])
    }
    let between = try #require(
      script.firstMatch(of: /MDC95_BETWEEN_RATERS_DEG = ([0-9.]+)/)
    ).1
    for direction in Direction.allCases {
      let error = RangeOfMotionError.default(for: direction, acrossRaters: true)
      #expect(error.minimalDetectableChange == Double(between))
    }
  }

  @Test("The error between examiners is never smaller than that of one")
  func betweenIsWider() {
    for direction in Direction.allCases {
      #expect(
        RangeOfMotionError.default(for: direction, acrossRaters: true).minimalDetectableChange
          > RangeOfMotionError.default(for: direction, acrossRaters: false)
          .minimalDetectableChange)
    }
  }

  @Test(
    "Readings are rejected and questioned at the stated limits",
    arguments: [
      (Direction.flexion, -30.0...160.0, 0.0...145.0), (.extension_, -40...60, -20...40),
      (.abduction, -20...90, 0...60), (.adduction, -20...60, 0...45),
      (.internalRotation, -30...90, 0...65), (.externalRotation, -30...100, 0...75)
    ])
  func limits(
    direction: Direction, accepted: ClosedRange<Double>, expected: ClosedRange<Double>
  ) {
    let limits = RangeOfMotionLimits.limits(for: direction)
    #expect(limits.accepted == accepted)
    #expect(limits.expected == expected)
  }
}

@Suite struct OutcomeDataTests {
  @Test("Each outcome measure says which way is better and between which scores it lies")
  func outcomes() throws {
    let file = try #require(DataFile("outcome_measures.csv"))
    #expect(OutcomeMeasure.all.count == file.rows.count)
    for better in file.column("better") { #expect(["higher", "lower"].contains(better)) }
    for title in ["score_min", "score_max"] {
      for cell in file.column(title) { #expect(Double(cell) != nil, "\(title) “\(cell)”") }
    }
    // Two rows of one measure that disagree about the direction would invert a conclusion.
    for measure in OutcomeMeasure.all {
      let first = OutcomeMeasure.measure(abbreviation: measure.abbreviation)
      #expect(first?.higherIsBetter == measure.higherIsBetter, "\(measure.abbreviation)")
      #expect(first?.scores == measure.scores, "\(measure.abbreviation)")
    }
    #expect(OutcomeMeasure.measure(abbreviation: "pgq")?.higherIsBetter == false)
    #expect(OutcomeMeasure.measure(abbreviation: "no such") == nil)
  }
}
