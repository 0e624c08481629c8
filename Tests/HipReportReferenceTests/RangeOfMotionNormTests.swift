import HipReportModel
import HipReportReference
import Testing

@Suite struct RangeOfMotionNormTests {
  private static let positions: [String?] = [
    nil, "supine", "prone", "seated", "supine_hip90", "standing", "side_lying"
  ]
  private static let motions: [Motion?] = [nil, .active, .passive]
  private static let sexes: [PatientProfile.Sex?] = [nil, .female, .male]

  private func forEachCase(
    _ body: (Direction, Motion?, String?, PatientProfile.Sex?, Int) -> Void
  ) {
    for direction in Direction.allCases {
      for motion in Self.motions {
        for position in Self.positions {
          for sex in Self.sexes {
            for age in stride(from: 2, through: 95, by: 3) {
              body(direction, motion, position, sex, age)
            }
          }
        }
      }
    }
  }

  @Test(
    "The best norm never crosses sex, motion, direction, age by 15 years, or the bend of the hip")
  func neverCrosses() {
    var found = 0
    forEachCase { direction, motion, position, sex, age in
      guard
        let norm = RangeOfMotionNorm.best(
          direction: direction, motion: motion, position: position, sex: sex, age: age)
      else { return }
      found += 1
      #expect(norm.direction == direction)
      #expect(motion != nil && norm.motion == motion)
      #expect(norm.sex == nil || norm.sex == (sex ?? .female))
      #expect(norm.ages.lowerBound - 15 <= age && age <= norm.ages.upperBound + 15)
      #expect(norm.standardDeviation > 0)
      #expect(position != "standing" || direction.isRotation)
      if direction == .internalRotation || direction == .externalRotation {
        let bent = position == "seated" || position == "supine_hip90"
        let straight = position == "prone" || position == "supine"
        #expect((norm.hipFlexion == 90 && bent) || (norm.hipFlexion == 0 && straight))
      }
    }
    #expect(found > 100)
  }

  @Test("Among the norms that fit, none is nearer in age, and none as near is larger")
  func nearestAge() {
    func years(_ norm: RangeOfMotionNorm, _ age: Int) -> Int {
      max(0, norm.ages.lowerBound - age, age - norm.ages.upperBound)
    }
    forEachCase { direction, motion, position, sex, age in
      guard let motion, position == "supine", !direction.isRotation else { return }
      let candidates = RangeOfMotionNorm.all.filter {
        $0.direction == direction && $0.motion == motion && years($0, age) <= 15
          && ($0.sex == nil || $0.sex == (sex ?? .female))
      }
      let best = RangeOfMotionNorm.best(
        direction: direction, motion: motion, position: position, sex: sex, age: age)
      #expect((best == nil) == candidates.isEmpty)
      guard let best else { return }
      for other in candidates {
        #expect(years(other, age) >= years(best, age))
        if years(other, age) == years(best, age) {
          #expect((other.sampleSize ?? 0) <= (best.sampleSize ?? 0))
        }
      }
    }
  }

  @Test("Rotation without a stated position has no norm")
  func rotationWithoutPosition() {
    for direction in [Direction.internalRotation, .externalRotation] {
      #expect(
        RangeOfMotionNorm.best(
          direction: direction, motion: .passive, position: nil, sex: .female, age: 30) == nil)
    }
  }

  @Test("The band of a norm is its mean ± 1.96 standard deviations")
  func band() {
    for norm in RangeOfMotionNorm.all {
      let middle = (norm.band.lowerBound + norm.band.upperBound) / 2
      let half = (norm.band.upperBound - norm.band.lowerBound) / 2
      #expect(abs(middle - norm.mean) < 1e-9)
      #expect(abs(half / norm.standardDeviation - 1.96) < 1e-9)
    }
  }
}
