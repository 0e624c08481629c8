/// A time of day as a log states it, `17:30`; no zone, and no more than the order of one day's entries.
public struct TimeOfDay: Sendable, Comparable {
  private let minute: Int16

  /// `H:MM` or `HH:MM`, with seconds that count for nothing; `nil` for any other form.
  public init?(_ text: some StringProtocol) { self.init(bytes: text.utf8) }

  /// The same of the bytes of a cell: a year of training has thousands of them.
  public init?(bytes: some Collection<UInt8>) {
    var numbers: (Int16, Int16, Int16) = (0, 0, 0)
    var (part, digits) = (0, 0)
    for byte in bytes {
      if byte == UInt8(ascii: ":") {
        guard part == 0 ? digits > 0 : digits == 2 else { return nil }
        (part, digits) = (part + 1, 0)
        continue
      }
      guard byte &- 48 <= 9, digits < 2, part < 3 else { return nil }
      digits += 1
      let digit = Int16(byte &- 48)
      switch part {
      case 0: numbers.0 = numbers.0 * 10 + digit
      case 1: numbers.1 = numbers.1 * 10 + digit
      default: numbers.2 = numbers.2 * 10 + digit
      }
    }
    guard part == 1 || part == 2, digits == 2, numbers.0 < 24, numbers.1 < 60, numbers.2 < 60
    else { return nil }
    minute = numbers.0 * 60 + numbers.1
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
