import HipReportModel
import Testing

@testable import HipReportAnalysis
@testable import HipReportReference

/// By hand: R(k) stands as 9 + 3.24/k, so R(1) : R(2) : R(3) is 12.24 : 10.62 : 10.08, which is 68 : 59 : 56.
@Suite struct MeasurementErrorModelTests {
  private static func model(
    _ direction: Direction, acrossRaters: Bool = false
  ) -> MeasurementErrorModel {
    MeasurementErrorModel(.default(for: direction, acrossRaters: acrossRaters))
  }

  @Test(
    "Two sessions of two trials have exactly the table's error",
    arguments: [
      (Direction.flexion, 10.0), (.extension_, 13), (.abduction, 9), (.adduction, 10),
      (.internalRotation, 9), (.externalRotation, 9)
    ])
  func twoTrials(direction: Direction, degrees: Double) {
    #expect(abs(Self.model(direction).minimalDetectableChange(2, 2) - degrees) < 1e-9)
  }

  @Test("Between raters two sessions of two trials have 16 degrees", arguments: Direction.allCases)
  func betweenRaters(direction: Direction) {
    let model = Self.model(direction, acrossRaters: true)
    #expect(abs(model.minimalDetectableChange(2, 2) - 16) < 1e-9)
  }

  @Test(
    "Other numbers of trials scale the error by the hand fractions",
    arguments: [
      (1, 1, 68.0, 59.0), (3, 3, 56, 59), (1, 3, 62, 59), (3, 1, 62, 59), (1, 2, 127, 118),
      (2, 3, 115, 118), (4, 4, 109, 118), (6, 6, 53, 59)
    ])
  func fractions(first: Int, second: Int, numerator: Double, denominator: Double) {
    for direction in Direction.allCases {
      let model = Self.model(direction)
      let table = model.published.minimalDetectableChange
      let expected = table * (numerator / denominator).squareRoot()
      #expect(abs(model.minimalDetectableChange(first, second) - expected) < 1e-9)
    }
  }

  @Test("More trials never widen the error, and never shrink it below the session's own share")
  func monotone() {
    for direction in Direction.allCases {
      let model = Self.model(direction)
      // Without trial error 9 of 10.62 would be left, which is 50/59.
      let least = model.published.minimalDetectableChange * (50.0 / 59).squareRoot()
      for first in 1...12 {
        for second in 1...12 {
          let error = model.minimalDetectableChange(first, second)
          #expect(model.minimalDetectableChange(first + 1, second) < error)
          #expect(model.minimalDetectableChange(first, second + 1) < error)
          #expect(model.minimalDetectableChange(second, first) == error)
          #expect(error > least)
        }
      }
    }
  }
}
