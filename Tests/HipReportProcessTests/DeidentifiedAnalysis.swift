import Foundation

/// Two analyses of the same patient, before and after, made comparable.
enum DeidentifiedAnalysis {
  private static var day: Regex<Substring> { /\b[0-9]{4}-[0-9]{2}-[0-9]{2}\b/ }

  /// By how many days the second lies before the first, seen from the day of the report.
  static func shift(from before: String, to after: String) -> Int? {
    func asOf(_ text: String) -> Int? {
      let tree = try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
      return (tree?["as_of"] as? String).flatMap(number)
    }
    guard let first = asOf(before), let second = asOf(after) else { return nil }
    return first - second
  }

  private static let calendar: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? .gmt
    return calendar
  }()

  private static func number(_ day: String) -> Int? {
    let parts = day.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    let date = calendar.date(
      from: DateComponents(year: parts[0], month: parts[1], day: parts[2]))
    return date.map { Int(($0.timeIntervalSince1970 / 86_400).rounded()) }
  }

  private static func text(_ number: Int) -> String {
    let date = Date(timeIntervalSince1970: Double(number) * 86_400)
    let parts = calendar.dateComponents([.year, .month, .day], from: date)
    return String(
      format: "%04d-%02d-%02d", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
  }

  /// Keys whose values tell where a row stands, who somebody is, or what somebody wrote.
  private static let apart: Set = ["rows", "inputs", "patient", "week", "rater", "text", "label"]

  /// The paths of all values, as text.
  private static func leaves(_ value: Any, _ path: String) -> [String] {
    switch value {
    case let members as [String: Any]:
      members.keys.sorted().filter { !apart.contains($0) }.flatMap {
        leaves(members[$0] ?? "", "\(path).\($0)")
      }
    case let elements as [Any]:
      elements.enumerated().flatMap { leaves($1, "\(path)[\($0)]") }
    case let text as String: ["\(path) = '\(text)'"]
    default: ["\(path) = \(value)"]
    }
  }

  static func differences(_ before: String, _ after: String, days: Int) throws -> [String] {
    let moved = after.replacing(day) { match in
      number(String(match.0)).map { text($0 + days) } ?? String(match.0)
    }
    // A test's identifier ends in its rater.
    let trees = try [before, moved].map { text in
      let text = text.replacing(/dynamometer\.[\w-]+/, with: "dynamometer.RATER")
      return leaves(try JSONSerialization.jsonObject(with: Data(text.utf8)), "")
    }
    let (old, new) = (Set(trees[0]), Set(trees[1]))
    return (old.subtracting(new).map { "- \($0)" } + new.subtracting(old).map { "+ \($0)" })
      .sorted().prefix(20).map { $0 }
  }

  /// Every number and verdict of each line, whatever it stands beside.
  static func numbers(_ lines: String) throws -> [String] {
    let objects =
      (try? JSONSerialization.jsonObject(with: Data(lines.utf8))).map { [$0] }
      ?? lines.split(separator: "\n").compactMap {
        try? JSONSerialization.jsonObject(with: Data($0.utf8))
      }
    return objects.flatMap { leaves($0, "") }.compactMap { leaf in
      let value = leaf.components(separatedBy: " = ").last ?? ""
      let key = leaf.components(separatedBy: " = ").first?.split(separator: ".").last ?? ""
      return Double(value) != nil || key == "verdict" ? "\(key) \(value)" : nil
    }.map { $0.replacing(/\[[0-9]+\]/, with: "") }.sorted()
  }
}
