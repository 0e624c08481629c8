import Testing

@testable import HipReportAnalysis

@Suite struct SymmetryVectorTests {
  @Test("Side differences, symmetry and rotation arcs are those of the closed forms")
  func vectors() throws {
    try Vectors.check("symmetry", values: 254, ["default": Self.ours])
  }

  private static func measured(
    _ example: VectorCase, _ value: String, _ error: String
  ) throws -> MeasuredValue {
    let error = try example.number(error)
    return MeasuredValue(try example.number(value), variance: error * error)
  }

  private static func ours(_ example: VectorCase) throws -> [String: VectorValue] {
    if example.has("rho") {
      let arc = try RotationArc(
        internal: measured(example, "ir", "se_ir"), external: measured(example, "er", "se_er"),
        correlation: example.number("rho"))
      return [
        "arc": VectorValue(arc?.arc.value), "se": VectorValue(arc?.standardError),
        "mdc95": VectorValue(arc?.minimalDetectableChange()),
        "rotation_bias": VectorValue(arc?.balance.value)
      ]
    }
    let left = try measured(example, "left", "se_left")
    let right = try measured(example, "right", "se_right")
    let difference = MeasuredDifference(left, minus: right)
    let symmetry = LimbSymmetry(affected: left, sound: right)
    return [
      "diff_L_minus_R": VectorValue(difference?.value),
      "diff_se": VectorValue(difference?.standardError),
      "diff_ci95": VectorValue(difference?.range()),
      "mdc95_diff": VectorValue(difference?.margin()),
      "lsi_L_over_R_pct": VectorValue(symmetry?.percent),
      "log_ratio": VectorValue(symmetry?.logRatio),
      "log_ratio_se": VectorValue(symmetry?.logRatioError),
      "lsi_ci95_log_delta": VectorValue(symmetry?.range()),
      "lsi_ci95_fieller": VectorValue(symmetry?.fiellerRange()),
      "symmetry_index_pct": VectorValue(symmetry?.index),
      "symmetry_angle_pct": VectorValue(symmetry?.angle)
    ]
  }

  @Test(
    "A percentage is shown only where both sides are above zero and the divisor is known well enough"
  )
  func shown() {
    func shown(_ affected: Double, _ sound: Double) -> Double? {
      LimbSymmetry(
        affected: MeasuredValue(affected, variance: 12.25),
        sound: MeasuredValue(sound, variance: 12.25))?.shownPercent
    }
    #expect(shown(30, 40) == 75)
    #expect(shown(9, 10.5) == nil, "the divisor is exactly three standard errors")
    #expect(shown(9, 10.6) != nil)
    #expect(shown(0, 40) == nil)
    #expect(shown(-5, 40) == nil)
    #expect(shown(30, 0) == nil)
    #expect(shown(30, -40) == nil)
    #expect(shown(.nan, 40) == nil)
  }

  @Test(
    "Where a side is not above zero there is neither range nor index, and of two zeros no angle")
  func undefined() throws {
    for (affected, sound) in [(0.0, 20.0), (-5, 10), (12, 0), (-3, -4), (0, 0)] {
      let symmetry = try #require(
        LimbSymmetry(
          affected: MeasuredValue(affected, variance: 9), sound: MeasuredValue(sound, variance: 9)))
      #expect(symmetry.range() == nil && symmetry.fiellerRange() == nil)
      #expect(symmetry.index == nil && symmetry.logRatio == nil && symmetry.logRatioError == nil)
      #expect((symmetry.angle == nil) == (affected == 0 && sound == 0))
      #expect((symmetry.percent == nil) == (sound == 0))
    }
    let value = MeasuredValue(20, variance: 9)
    #expect(LimbSymmetry(affected: value, sound: MeasuredValue(20, variance: 0)) == nil)
  }

  @Test("A wrong neutral position leaves the arc as it is and shifts the balance twice")
  func neutral() throws {
    func arc(_ shift: Double) throws -> RotationArc {
      try #require(
        RotationArc(
          internal: MeasuredValue(35 + shift, variance: 10),
          external: MeasuredValue(45 - shift, variance: 12)))
    }
    let (straight, shifted) = (try arc(0), try arc(4))
    #expect(straight.arc.value == 80 && shifted.arc.value == 80)
    #expect(straight.balance.value == -10 && shifted.balance.value == -2)
    #expect(abs(straight.arc.variance - 22) < 1e-12 && abs(straight.balance.variance - 22) < 1e-12)
    let opposite = try #require(
      RotationArc(
        internal: MeasuredValue(35, variance: 10), external: MeasuredValue(45, variance: 10),
        correlation: -0.5))
    #expect(abs(opposite.arc.variance - 10) < 1e-12)
    #expect(abs(opposite.balance.variance - 30) < 1e-12)
    let certain = MeasuredValue(35, variance: 0)
    #expect(RotationArc(internal: certain, external: certain) == nil)
  }
}
