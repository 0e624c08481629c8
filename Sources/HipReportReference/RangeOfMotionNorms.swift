public import HipReportModel

/// The mean and spread of range of motion in a named sample of people.
public struct RangeOfMotionNorm: Sendable, Equatable {
  public var direction: Direction
  public var motion: Motion?
  public var testPosition: String
  /// 0 or 90 for rotation tests whose position states it.
  public var hipFlexion: Int?
  public var population: String
  public var sex: PatientProfile.Sex?
  public var ages: ClosedRange<Int>
  public var sampleSize: Int?
  /// Degrees.
  public var mean: Double
  public var standardDeviation: Double
  public var source: String
  public var confidence: Confidence

  /// The angles between which 95 of 100 people of the sample lie, if they are normally distributed; degrees.
  public var band: ClosedRange<Double> {
    (mean - 1.96 * standardDeviation)...(mean + 1.96 * standardDeviation)
  }

  /// `college athletes without hip pain, women, 17-20 y, n 131`
  public var setting: String {
    let age = "\(ages.lowerBound)-\(ages.upperBound) y"
    return ([population, age, sampleSize.map { "n \($0)" }].compactMap { $0 })
      .joined(separator: ", ")
  }

  /// The norm that fits a series best, or `nil` where none fits.
  ///
  /// A norm fits only with a mean and a standard deviation, the same motion, a position in which the hip is bent the
  /// same way, and not the other sex; among those the nearest age wins, then the larger sample. An age further away
  /// than 15 years does not fit. Without a recorded sex, women's samples count, and the report says so.
  public static func best(
    direction: Direction, motion: Motion?, position: String?, sex: PatientProfile.Sex?, age: Int?
  ) -> RangeOfMotionNorm? {
    let age = age ?? 30
    let candidates = all.filter { norm in
      norm.direction == direction && norm.motion != nil && norm.motion == motion
        && norm.fits(position: position) && (norm.sex == nil || norm.sex == (sex ?? .female))
        && norm.distance(toAge: age) <= 15
    }
    return candidates.min { a, b in
      let (left, right) = (a.distance(toAge: age), b.distance(toAge: age))
      return left != right ? left < right : (a.sampleSize ?? 0) > (b.sampleSize ?? 0)
    }
  }

  private func distance(toAge age: Int) -> Int {
    ages.contains(age) ? 0 : min(abs(age - ages.lowerBound), abs(age - ages.upperBound))
  }

  /// Rotation moves with the bend of the hip; the other directions have one customary position each, so that only a
  /// stated standing position differs.
  private func fits(position: String?) -> Bool {
    guard direction.isRotation else { return position != "standing" }
    guard let hipFlexion, let position else { return false }
    return hipFlexion == Self.hipFlexion(ofPosition: position)
  }

  private static func hipFlexion(ofPosition position: String) -> Int? {
    switch position {
    case "seated", "supine_hip90": 90
    case "prone", "supine": 0
    default: nil
    }
  }

  /// All norms with a standard deviation.
  public static let all: [RangeOfMotionNorm] = ReferenceTable(named: "rom_norms.csv").rows
    .compactMap { row in
      guard let direction = Direction(rawValue: row["direction"]),
        let mean = row.number("mean_deg"), let deviation = row.number("sd_deg")
      else { return nil }
      let youngest = row.integer("age_min") ?? 18
      return RangeOfMotionNorm(
        direction: direction, motion: Motion(rawValue: row["motion_type"]),
        testPosition: row["test_position"], hipFlexion: row.integer("hip_flexion_deg"),
        population: row["population"], sex: PatientProfile.Sex(rawValue: row["sex"]),
        ages: youngest...max(youngest, row.integer("age_max") ?? 99),
        sampleSize: row.integer("n"), mean: mean, standardDeviation: deviation,
        source: row["source"],
        confidence: Confidence(rawValue: row["confidence"]) ?? .unverifiedLow)
    }
}
