internal import HipReportModel
internal import HipReportReference

/// Dates as programs write them: ISO, with month names, or three numbers whose order has to be proved.
struct DayText: Equatable {
  enum Order: String, Sendable { case ymd, dmy, mdy }

  enum Form: Equatable {
    case day(year: Int, month: Int, day: Int)
    /// The first two numbers are day and month in either order.
    case either(Int, Int, year: Int)
  }

  var form: Form
  /// Minutes past midnight, where the cell has a time.
  var minutes: Int?
  /// Minutes that the time is ahead of UTC; `nil` for a local time.
  var offset: Int?

  /// `2023-07-30 16:49:28`, `16 Jun 2026, 14:37`, `29.04.2025`, `2024-04-10T14:20:08.163Z`; `nil` for anything else.
  init?(_ text: String) {
    // No date is longer, and a cell may be as long as a file.
    guard text.utf8.count <= 200 else { return nil }
    var numbers: [(value: Int, digits: Int)] = []
    var month: Int?
    var monthPlace = 0
    var rest = text[...]
    while numbers.count + (month == nil ? 0 : 1) < 3 {
      rest = rest.drop { !$0.isNumber && !$0.isLetter }
      guard let first = rest.first else { return nil }
      if first.isNumber {
        let digits = rest.prefix { ("0"..."9").contains($0) }
        guard let value = Int(digits), digits.count <= 4 else { return nil }
        numbers.append((value, digits.count))
        rest = rest.dropFirst(digits.count)
      } else {
        let word = rest.prefix { $0.isLetter }
        rest = rest.dropFirst(word.count)
        // `Mon, 4 May` and `4 de mayo`: other words are passed over.
        // `mar.` before the first number may be a Tuesday: the month is then still to come.
        if month == nil || (monthPlace == 0 && numbers.count == 1),
          let number = MonthNames.number(of: String(word))
        {
          month = number
          monthPlace = numbers.count
        } else if numbers.count > 1 {
          return nil
        }
      }
    }
    if let month {
      guard numbers.count == 2 else { return nil }
      let yearFirst = numbers[0].digits == 4
      let (year, day) =
        yearFirst
        ? (numbers[0].value, numbers[1].value)
        : (numbers[1].value, numbers[0].value)
      guard monthPlace <= 2 else { return nil }
      form = .day(year: Self.full(year, numbers[yearFirst ? 0 : 1].digits), month: month, day: day)
    } else if numbers[0].digits == 4 {
      form = .day(year: numbers[0].value, month: numbers[1].value, day: numbers[2].value)
    } else {
      form = .either(
        numbers[0].value, numbers[1].value, year: Self.full(numbers[2].value, numbers[2].digits))
    }
    readTime(rest)
  }

  private static func full(_ year: Int, _ digits: Int) -> Int { digits <= 2 ? 2000 + year : year }

  private mutating func readTime(_ text: Substring) {
    let body = text.drop { $0 == " " || $0 == "," || $0 == "T" || $0 == "\u{202F}" }
    let hours = body.prefix { $0.isNumber }
    let afterHours = body.dropFirst(hours.count)
    guard let hour = Int(hours), afterHours.first == ":" else { return }
    let minuteDigits = afterHours.dropFirst().prefix { $0.isNumber }
    guard let minute = Int(minuteDigits), hour < 24, minute < 60 else { return }
    let rest = afterHours.dropFirst(1 + minuteDigits.count).uppercased()
    var total = hour * 60 + minute
    if rest.contains("PM"), hour < 12 { total += 720 }
    if rest.contains("AM"), hour == 12 { total -= 720 }
    minutes = total
    if rest.hasSuffix("Z") || rest.hasSuffix("UTC") || rest.hasSuffix("GMT") {
      offset = 0
    } else if let sign = rest.lastIndex(where: { $0 == "+" || $0 == "-" }) {
      offset = Self.offset(String(rest[sign...]))
    }
  }

  /// `+02:00`, `+0200` or `+02` in minutes.
  static func offset(_ text: String) -> Int? {
    guard let sign = text.first, sign == "+" || sign == "-" else { return nil }
    let digits = text.dropFirst().filter { $0 != ":" }
    guard [2, 4].contains(digits.count), let number = Int(digits) else { return nil }
    let value = digits.count == 2 ? number * 100 : number
    return (value / 100 * 60 + value % 100) * (sign == "-" ? -1 : 1)
  }

  /// The orders that this one date allows.
  var orders: [Order] {
    guard case .either(let first, let second, let year) = form else { return [] }
    var orders: [Order] = []
    if CalendarDay(year: year, month: second, day: first) != nil { orders.append(.dmy) }
    if CalendarDay(year: year, month: first, day: second) != nil { orders.append(.mdy) }
    return orders
  }

  /// The ISO day under an order. A time that states its offset from UTC is brought to the zone first.
  func iso(_ order: Order, zone: TimeZoneRule?) -> String? {
    let parts: (Int, Int, Int)
    switch form {
    case .day(let year, let month, let day): parts = (year, month, day)
    case .either(let first, let second, let year):
      // Under an order with its year first, nothing says which of the two the day is.
      if order == .ymd { return nil }
      parts = order == .mdy ? (year, first, second) : (year, second, first)
    }
    guard let day = CalendarDay(year: parts.0, month: parts.1, day: parts.2) else { return nil }
    guard let offset, let minutes, let zone else { return day.description }
    let universal = minutes - offset
    let utcDay = day + (universal < 0 ? -1 : universal >= 1440 ? 1 : 0)
    let utcMinutes = (universal + 1440) % 1440
    let local = universal + zone.minutesAhead(utcDay, minutes: utcMinutes)
    return (day + Int((Double(local) / 1440).rounded(.down))).description
  }
}

/// Months by their names and usual short forms, without accents.
enum MonthNames {
  static func number(of word: String) -> Int? {
    let folded = word.lowercased().map { accents[$0] ?? $0 }
    let text = String(folded)
    if let known = table[text] { return known }
    return text.count > 4 ? table[String(text.prefix(4))] : nil
  }

  private static let accents: [Character: Character] = [
    "é": "e", "è": "e", "ê": "e", "û": "u", "ü": "u", "ä": "a", "á": "a", "ç": "c", "ô": "o",
    "ź": "z", "ń": "n", "ś": "s"
  ]

  private static let table: [String: Int] = Dictionary(
    ReferenceMonths.rows, uniquingKeysWith: { first, _ in first })
}
