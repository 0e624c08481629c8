import Foundation
import HipReportModel
import Testing

@testable import HipReportAnalysis

@Suite struct StrengthTestSeriesTests {
  private func test(
    _ day: Int, _ value: Double, _ unit: StrengthTest.Unit = .newton, side: Side? = .right,
    grade: String? = nil, device: String? = "dynamometer", rater: String? = "KM",
    lever: Double? = nil, position: String? = "supine", direction: Direction = .abduction
  ) -> StrengthTest {
    StrengthTest(
      day: Sample.day(day), direction: direction, side: side, value: value, unit: unit,
      grade: grade, position: position, device: device, rater: rater, leverMetres: lever,
      row: RowReference(file: 0, line: day + 2))
  }

  private func grade(_ day: Int, _ text: String) -> StrengthTest {
    test(day, Double(text.prefix(1)) ?? 0, .manualMuscleTest, grade: text, device: nil)
  }

  private func all(
    _ tests: [StrengthTest], asOf: Int = 27, episodeStart: Int? = nil
  ) -> [StrengthTestSeries] {
    let record = Sample.record {
      $0.strengthTests = tests
      $0.profile.episodeStart = episodeStart.map(Sample.day)
    }
    return StrengthTestSeries.all(of: record, asOf: Sample.day(asOf))
  }

  private func series(_ tests: [StrengthTest], asOf: Int = 27) -> StrengthTestSeries? {
    let found = all(tests, asOf: asOf)
    return found.count == 1 ? found[0] : nil
  }

  @Test("The error of a change is exp(1.96 · √2 · .06) − 1, which is 18.1 %")
  func error() {
    // 1.959964 · 1.414214 · .06 = .166309, and e to that is 1.180938.
    #expect(abs(StrengthTestSeries.errorPercent - 18.0938) < 1e-3)
    for (value, kind) in [
      (118.09, VerdictKind.notBeyondError), (118.1, .improved), (84.68, .notBeyondError),
      (84.67, .worse), (100, .notBeyondError)
    ] {
      let found = series([test(0, 100), test(21, value)])
      #expect(found?.verdict == kind, "\(value)")
      #expect(abs((found?.changePercent ?? 999) - (value - 100)) < 1e-9)
    }
  }

  @Test("A session is the mean of its trials")
  func trials() {
    let found = series([test(0, 100), test(0, 110), test(0, 120), test(21, 100)])
    #expect(found?.first.value == 110 && found?.first.trials == 3)
    #expect(found?.first.rows.count == 3 && found?.now.trials == 1)
  }

  @Test("Another device or another tester at the newest session is not compared")
  func setting() {
    for other in [
      test(21, 200, device: "load cell"), test(21, 200, rater: "BS"), test(21, 200, rater: nil)
    ] {
      let found = series([test(0, 100), other])
      #expect(found?.verdict == .cannotSay && found?.reason == .changedSetting)
      #expect(found?.changePercent == nil)
    }
    let back = series([test(0, 100), test(7, 300, device: "load cell"), test(21, 150)])
    #expect(back?.verdict == .improved)
    let never = series([
      test(0, 100, device: nil, rater: nil), test(21, 150, device: nil, rater: nil)
    ])
    #expect(never?.verdict == .improved)
  }

  @Test("One session is a first value; after 28 days without a test there is no current verdict")
  func degenerate() {
    #expect(series([test(0, 100)])?.reason == .firstValue)
    #expect(series([test(0, 100), test(5, 200)], asOf: 32)?.verdict == .improved)
    let stale = series([test(0, 100), test(5, 200)], asOf: 33)
    #expect(stale?.verdict == .cannotSay && stale?.reason == .stale(days: 28))
    #expect(stale?.changePercent == nil)
    #expect(all([]).isEmpty)
  }

  @Test("From a force of zero, or to it, there is no ratio")
  func noForce() {
    for found in [series([test(0, 0), test(21, 90)]), series([test(0, 90), test(21, 0)])] {
      #expect(found?.verdict == .cannotSay && found?.reason == .noForce)
      #expect(found?.changePercent == nil)
    }
    #expect(series([grade(0, "0"), grade(21, "2")])?.verdict == .improved)
  }

  @Test("Grades have an order and no distance: a whole grade counts, a sign does not")
  func grades() {
    func verdict(_ first: String, _ second: String) -> VerdictKind? {
      series([grade(0, first), grade(21, second)])?.verdict
    }
    #expect(verdict("3", "4") == .improved)
    #expect(verdict("4", "3") == .worse)
    #expect(verdict("4", "4+") == .notBeyondError)
    #expect(verdict("4-", "4+") == .notBeyondError)
    #expect(verdict("4-", "5") == .improved)
    let found = series([grade(0, "3"), grade(21, "4-")])
    #expect(found?.changePercent == nil)
    #expect(found?.now.grade == "4-")
  }

  @Test("Of several grades of one day the lowest stands, with its text")
  func lowestGrade() {
    let found = series([grade(0, "4"), grade(0, "4-"), grade(0, "4+")])
    #expect(found?.now.grade == "4-" && found?.now.value == 4 && found?.now.trials == 3)
    #expect(series([grade(0, "5"), grade(0, "4+")])?.now.grade == "4+")
  }

  @Test("Torque is force times lever, and only where every trial has its lever")
  func torque() {
    let known = series([test(0, 100, lever: 0.4), test(0, 120, lever: 0.4)])
    // (100 · 0.4 + 120 · 0.4) / 2
    #expect(abs((known?.now.torque ?? 0) - 44) < 1e-12)
    #expect(series([test(0, 100, lever: 0.4), test(0, 120)])?.now.torque == nil)
    #expect(series([test(0, 100)])?.now.torque == nil)
    #expect(series([test(0, 100, .newtonMetre, lever: 0.4)])?.now.torque == nil)
  }

  @Test("Another direction, side, unit or position is another series, in a fixed order")
  func keys() {
    let tests = [
      test(0, 1), test(0, 1, side: .left), test(0, 1, side: nil), test(0, 1, .newtonMetre),
      test(0, 1, position: "prone"), test(0, 1, position: nil), test(0, 1, direction: .flexion)
    ]
    let ids = all(tests).map(\.id)
    #expect(Set(ids).count == 7)
    #expect(ids.first == "strength-test.flexion.right.n.supine")
    #expect(ids.contains("strength-test.abduction.unstated.n.supine"))
    #expect(ids.contains("strength-test.abduction.right.n.unstated"))
    for _ in 0..<5 { #expect(all(tests.shuffled()).map(\.id) == ids) }
  }

  @Test("The first session is the episode's")
  func episode() {
    let tests = [test(0, 50), test(7, 100), test(21, 101)]
    #expect(all(tests, episodeStart: 7).first?.first.value == 100)
    #expect(all(tests, episodeStart: 22).first?.first.value == 50)
  }
}
