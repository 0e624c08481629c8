import HipReportModel
import Testing

@testable import HipReportAnalysis
@testable import HipReportReference

@Suite struct ChangeVectorTests {
  @Test("Errors of sessions and changes are those of SciPy and NumPy")
  func vectors() throws {
    try Vectors.check("change", values: 393, ["default": Self.ours])
  }

  private static func ours(_ example: VectorCase) throws -> [String: VectorValue] {
    if example.has("icc") {
      let error = try StandardErrorOfMeasurement(
        standardDeviation: example.number("sd"), reliability: example.number("icc"))
      return [
        "sem": VectorValue(error?.value),
        "mdc90": VectorValue(error?.minimalDetectableChange(Distribution.z90)),
        "mdc95": VectorValue(error?.minimalDetectableChange())
      ]
    }
    if example.has("sessions") {
      let sessions = try example.list("sessions").map { trials -> [Double] in
        guard case .list(let trials) = trials else { return [] }
        return trials.compactMap(\.number)
      }
      let error = TrialError(sessions: sessions)
      return [
        "sigma_e": VectorValue(error?.value),
        "df": VectorValue(error?.degreesOfFreedom ?? 0)
      ]
    }
    let components = try ErrorComponents(
      session: square(example.number("sigma_d")), trial: square(example.number("sigma_e")))
    /// Of one session, or of the mean of all.
    func variance(_ place: String, ofAll: Bool) throws -> Double {
      try components.variance(
        trials: example.integer("trials_\(place)"),
        sessions: ofAll ? example.integer("sessions_\(place)") : 1)
    }
    let change = try MeasuredDifference(
      MeasuredValue(
        example.number("current_mean"), variance: variance("current", ofAll: true)),
      minus: MeasuredValue(
        example.number("baseline_mean"), variance: variance("baseline", ofAll: true)))
    return [
      "sem_baseline": VectorValue(try variance("baseline", ofAll: false).squareRoot()),
      "sem_current": VectorValue(try variance("current", ofAll: false).squareRoot()),
      "se_change": VectorValue(change?.standardError), "change": VectorValue(change?.value),
      "mdc90": VectorValue(change?.margin(Distribution.z90)),
      "mdc95": VectorValue(change?.margin()), "ci95": VectorValue(change?.range()),
      "rci": VectorValue(change?.index), "p_two_sided": VectorValue(change?.p),
      "p_improved": VectorValue(change?.probabilityPositive)
    ]
  }

  private static func square(_ value: Double) -> Double { value * value }

  @Test(
    "A report's change and error are those of SciPy where the components are in the report's ratio")
  func report() throws {
    // The components 3.0 and 1.8 belong to this table value of two sessions of two trials.
    var published = RangeOfMotionError.default(for: .flexion, acrossRaters: false)
    published.minimalDetectableChange = 1.96 * (2 * 10.62).squareRoot()
    let model = MeasurementErrorModel(published)
    var compared = 0
    for example in try Vectors.cases("change") where example.has("sigma_d") {
      guard try example.number("sigma_d") == 3, try example.number("sigma_e") == 1.8,
        try example.integer("sessions_baseline") == 1
      else { continue }
      let theirs = try #require(example.refs[0].values)
      let (first, second) = (
        try example.integer("trials_baseline"), try example.integer("trials_current")
      )
      for (trials, name) in [(first, "sem_baseline"), (second, "sem_current")] {
        let error = try #require(theirs[name]?.number)
        #expect(abs(model.variance(trials: trials).squareRoot() - error) < 1e-9, "\(example.id)")
      }
      // They use z = 1.959964, the table and this program 1.96.
      let mdc = try #require(theirs["mdc95"]?.number) * 1.96 / Distribution.z95
      #expect(abs(model.minimalDetectableChange(first, second) - mdc) < 1e-9, "\(example.id)")
      compared += 1
    }
    #expect(compared == 6)
  }

  @Test("What has no error has no difference to judge")
  func refused() {
    let certain = MeasuredValue(30, variance: 0)
    #expect(MeasuredDifference(certain, minus: certain) == nil)
    let value = MeasuredValue(30, variance: 12)
    #expect(MeasuredDifference(value, minus: certain) != nil)
    for variance in [-1, .nan, .infinity] {
      #expect(MeasuredDifference(value, minus: MeasuredValue(30, variance: variance)) == nil)
    }
    #expect(MeasuredDifference(value, minus: MeasuredValue(.nan, variance: 1)) == nil)
    #expect(MeasuredDifference(value, minus: value, correlation: 1) == nil)
    #expect(MeasuredDifference(value, minus: value, correlation: 1.1) == nil)
    #expect(TrialError(sessions: []) == nil)
    #expect(TrialError(sessions: [[], [3]]) == nil)
    for (deviation, reliability) in [(5.0, 1.0), (5, -0.1), (5, 1.1), (0, 0.5), (-1, 0.5)] {
      #expect(
        StandardErrorOfMeasurement(standardDeviation: deviation, reliability: reliability) == nil)
    }
  }
}
