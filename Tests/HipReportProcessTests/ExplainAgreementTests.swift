import Foundation
import HipReportKit
import Testing

/// The numbers of explanations are those of the analysis.
@Suite struct ExplainAgreementTests {
  private static func number(_ text: some StringProtocol) -> Double? {
    Double(text.map { $0 == "−" ? "-" : String($0) }.joined().trimmingPrefix("+"))
  }

  private static func tree(_ report: PatientReport) throws -> [String: Any] {
    try #require(
      JSONSerialization.jsonObject(with: Data(report.analysisJSON.utf8)) as? [String: Any])
  }

  private static func text(_ id: String, _ explanations: ResultExplanations) throws -> String {
    try explanations.find(id).flatMap(\.parts).flatMap(\.lines).joined(separator: "\n")
  }

  @Test(
    "Range of motion: change, error, level, ranges, rates and probabilities",
    arguments: ExplainResultTests.patients)
  func rangeOfMotion(patient: String) throws {
    let report = try ExplainResultTests.report(patient)
    let explanations = report.explanations
    let series = try #require(Self.tree(report)["rom"] as? [[String: Any]])
    for one in series {
      let id = try #require(one["id"] as? String)
      let text = try Self.text(id, explanations)
      func expect(_ key: [String], within tolerance: Double, _ shown: Substring?) {
        var value: Any? = one
        for part in key { value = (value as? [String: Any])?[part] }
        guard let value = value as? Double, let shown else { return }
        let read = Self.number(shown)
        #expect(
          read != nil && abs((read ?? 0) - value) <= tolerance + 1e-9, "\(id) \(key): \(shown)")
      }
      if one["change"] as? Double != nil {
        let match = try #require(
          text.firstMatch(of: /^([+−]?[0-9.]+)° = ([−0-9.]+)° \(([0-9-]+)\)/))
        expect(["change"], within: 0.051, match.1)
        expect(["now", "value"], within: 0.051, match.2)
        #expect((one["now"] as? [String: Any])?["date"] as? String == String(match.3))
        let error = try #require(text.firstMatch(of: /±([0-9.]+)° = 1\.96 × √/))
        expect(["error", "value"], within: 0.1, error.1)
      }
      if one["trend"] is [String: Any] {
        let level = try #require(
          text.firstMatch(of: /level ([−0-9.]+)° \(([−0-9.]+) to ([−0-9.]+)\)/))
        expect(["trend", "level"], within: 0.051, level.1)
        expect(["trend", "level_low"], within: 0.051, level.2)
        expect(["trend", "level_high"], within: 0.051, level.3)
        let rate = try #require(text.firstMatch(of: /rate ([−0-9.]+)° a week \(([−0-9.]+) to/))
        expect(["trend", "rate_per_week"], within: 0.0051, rate.1)
        expect(["trend", "rate_low"], within: 0.0051, rate.2)
        let five = text.firstMatch(of: /P\(change ≥ 5°\) = (\.[0-9]+)/)
        expect(["trend", "probability_at_least_5"], within: 0.00051, five?.1)
        let z = try #require(text.firstMatch(of: /z = ([−0-9.]+);/))
        expect(["trend", "z"], within: 0.0051, z.1)
      }
      if one["check"] is [String: Any] {
        let line = try #require(text.firstMatch(of: /OLS with known SEM ([−0-9.]+)° a week/))
        expect(["check", "ols_per_week"], within: 0.0051, line.1)
      }
      #expect(text.contains("\(one["verdict"] as? String ?? ""): "), "\(id)")
    }
  }

  @Test(
    "The strength of a direction: index, range and rate", arguments: ExplainResultTests.patients)
  func directions(patient: String) throws {
    let report = try ExplainResultTests.report(patient)
    let explanations = report.explanations
    for one in try #require(Self.tree(report)["direction_strength"] as? [[String: Any]]) {
      let id = try #require(one["id"] as? String)
      let text = try Self.text(id, explanations)
      guard let now = (one["points"] as? [[String: Any]])?.last else {
        #expect(text.hasPrefix("none: "), "\(id)")
        continue
      }
      let shown = try #require(text.firstMatch(of: /^([0-9.]+) \(([0-9.]+) to ([0-9.]+)\) on/))
      for (key, figure) in [("index", shown.1), ("low", shown.2), ("high", shown.3)] {
        let value = try #require(now[key] as? Double)
        #expect(abs(try #require(Self.number(figure)) - value) <= 0.051, "\(id) \(key)")
      }
      if let rate = one["per_week_percent"] as? Double {
        let figure = try #require(text.firstMatch(of: /([−0-9.]+) % a week/)).1
        #expect(abs(try #require(Self.number(figure)) - rate) <= 0.051, "\(id)")
      }
    }
  }

  @Test(
    "The rows of an explanation are those of the analysis", arguments: ExplainResultTests.patients)
  func rows(patient: String) throws {
    let report = try ExplainResultTests.report(patient)
    let tree = try Self.tree(report)
    let explanations = report.explanations
    let families = [
      "rom", "strength", "strength_tests", "window", "signals", "outcomes", "rotation"
    ]
    var compared = 0
    for family in families {
      for one in tree[family] as? [[String: Any]] ?? [] {
        let inner = ["series", "points"].flatMap { one[$0] as? [[String: Any]] ?? [] }
        let rows = (inner + [one]).flatMap { $0["rows"] as? [String] ?? [] }
        let id = try #require(one["id"] as? String)
        let explained = try explanations.find(id).flatMap(\.rows)
        #expect(Set(explained) == Set(rows), "\(id)")
        compared += rows.count
      }
    }
    #expect(compared > 30)
  }

  @Test(
    "The judged sets of a window are as many as its counts", arguments: ExplainResultTests.patients)
  func window(patient: String) throws {
    let report = try ExplainResultTests.report(patient)
    let explanations = report.explanations
    for one in try Self.tree(report)["window"] as? [[String: Any]] ?? [] {
      let counts = ["below", "inside", "above", "short", "fatigue_unknown"].compactMap {
        one[$0] as? Int
      }
      #expect((one["rows"] as? [String])?.count == counts.reduce(0, +))
      let parts = try explanations.find(try #require(one["id"] as? String)).flatMap(\.parts)
      #expect(parts.first { $0.label == "judged" }?.lines.count == counts.reduce(0, +))
    }
  }

  @Test("Sets, days and answers that are counted are as many as the rows named")
  func counts() throws {
    let report = try ExplainResultTests.report("demo")
    let tree = try Self.tree(report)
    let explanations = report.explanations
    func rows(_ id: String) throws -> Int { try explanations.find(id).flatMap(\.rows).count }
    for one in tree["balance"] as? [[String: Any]] ?? [] {
      let sets = (one["weeks"] as? [[String: Any]] ?? []).compactMap { $0["sets"] as? Int }
      #expect(try rows(try #require(one["id"] as? String)) == sets.reduce(0, +))
    }
    let effort = try #require(tree["effort"] as? [String: Any])
    #expect(try rows("effort") == effort["sets"] as? Int)
    for one in tree["exercise_symptoms"] as? [[String: Any]] ?? [] {
      let dates = one["dates"] as? [String] ?? []
      #expect(try rows(try #require(one["id"] as? String)) >= dates.count)
    }
    let days = try #require(tree["treatment_days"] as? [String: Any])
    #expect(try rows("treatment-days") == days["count"] as? Int)
  }
}
