/// A time of day as a log states it, `17:30`; no zone, and no more than the order of one day's entries.
public struct TimeOfDay: Sendable, Comparable {
  private let minute: Int16

  /// `H:MM` or `HH:MM`, with seconds that count for nothing; `nil` for any other form.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), (1...2).contains(parts[0].utf8.count),
      parts.dropFirst().allSatisfy({ $0.utf8.count == 2 })
    else { return nil }
    let numbers = parts.compactMap { part in
      part.utf8.allSatisfy { $0 &- 48 <= 9 } ? Int16(part) : nil
    }
    guard numbers.count == parts.count, numbers[0] < 24, numbers.dropFirst().allSatisfy({ $0 < 60 })
    else { return nil }
    minute = numbers[0] * 60 + numbers[1]
  }

  public static func < (a: Self, b: Self) -> Bool { a.minute < b.minute }
}

extension TimeOfDay: CustomStringConvertible {
  /// `HH:MM`.
  public var description: String {
    let (hour, rest) = (minute / 60, minute % 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(rest < 10 ? "0" : "")\(rest)"
  }
}
