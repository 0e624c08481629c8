/// A day of the Gregorian calendar as a count of days, without clock, zone or locale.
public struct CalendarDay: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Days since 1970-01-01.
  public let number: Int

  public init(number: Int) { self.number = number }

  /// `nil` for a day that does not exist, such as 30 February.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.daysInMonth(year: year, month: month)
    else { return nil }
    // Days from civil: years begin in March, so that the leap day is the last of its year.
    let y = month <= 2 ? year - 1 : year
    let era = y / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// Reads `YYYY-MM-DD`; `nil` for anything else and for days that do not exist.
  public init?(iso text: String) {
    guard let (year, month, day) = Self.isoParts(Array(text.utf8)) else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The three numbers of a text shaped like `YYYY-MM-DD`, whether or not the day exists.
  public static func isoParts(_ bytes: [UInt8]) -> (year: Int, month: Int, day: Int)? {
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else {
      return nil
    }
    var values = [0, 0, 0]
    for (index, byte) in bytes.enumerated() where index != 4 && index != 7 {
      guard (48...57).contains(byte) else { return nil }
      let part = index < 4 ? 0 : index < 7 ? 1 : 2
      values[part] = values[part] * 10 + Int(byte - 48)
    }
    return (values[0], values[1], values[2])
  }

  public static func daysInMonth(year: Int, month: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  public var civil: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// 1 is Monday, 7 is Sunday.
  public var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }

  public var monday: CalendarDay { self - (weekday - 1) }

  /// `2026-05-08`
  public var description: String {
    let (year, month, day) = civil
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  public static func < (a: Self, b: Self) -> Bool { a.number < b.number }
  public static func + (day: Self, days: Int) -> Self { Self(number: day.number + days) }
  public static func - (day: Self, days: Int) -> Self { Self(number: day.number - days) }
  /// Days from `b` to `a`.
  public static func - (a: Self, b: Self) -> Int { a.number - b.number }
}

private func padded(_ value: Int, _ width: Int) -> String {
  let digits = String(value)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
