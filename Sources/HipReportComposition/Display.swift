internal import HipReportModel

/// The one place that decides how a number, a day or a name is shown.
enum Display {
  /// Beyond it no measurement lies, and no digit means anything.
  private static let largest = 1e12

  /// An angle or a score: whole where it is whole, else one decimal. `−` is the minus sign, `–` is no number.
  static func number(_ value: Double) -> String {
    guard value.magnitude < largest else { return "–" }
    let tenths = (value * 10).rounded()
    let magnitude = Int(abs(tenths))
    let whole = "\(tenths < 0 ? minus : "")\(magnitude / 10)"
    return magnitude % 10 == 0 ? whole : "\(whole)\(point)\(magnitude % 10)"
  }

  private static var minus: String { Language.current.minus }
  private static var point: String { Language.current.decimalPoint }

  /// A load: quarters of a kilogram are plates and stay, other fractions are units that were converted.
  static func load(_ value: Double) -> String {
    let hundredths = (value * 100).rounded()
    guard value.magnitude < largest, abs(value * 100 - hundredths) < 1e-6,
      Int(abs(hundredths)) % 10 != 0
    else { return number(value) }
    let digits = Int(abs(hundredths)) % 100
    let whole = Int(abs(hundredths)) / 100
    return "\(value < 0 ? minus : "")\(whole)\(point)\(digits < 10 ? "0" : "")\(digits)"
  }

  /// Whole percent with its sign; a first value of next to nothing makes any number of them.
  static func percent(_ value: Double) -> String {
    guard value.magnitude < 10_000 else {
      return phrase("format.over", ["value": "+9999 %"])
    }
    let whole = Int(value.rounded())
    return "\(whole < 0 ? minus : "+")\(abs(whole)) %"
  }

  /// The error of a percentage, never rounded down: `±17 %`.
  static func percentError(_ value: Double) -> String { "±\(Int((value - 1e-9).rounded(.up))) %" }

  /// A change: always with its sign.
  static func change(_ value: Double) -> String {
    (value * 10).rounded() > 0 ? "+" + number(value) : number(value)
  }

  /// A change that is greater than its error is shown so: with a second decimal where one would hide it.
  static func change(_ value: Double, beyond error: Double) -> String {
    let shownError = (error * 10 - 1e-6).rounded(.up)
    // Sums of halves and thirds are not exact: what is greater by less than a millionth is equal.
    guard abs(value) > error + 1e-6, abs((value * 10).rounded()) <= shownError else {
      return change(value)
    }
    let hundredths = Int((abs(value) * 100).rounded())
    let digits = hundredths % 100 < 10 ? "0\(hundredths % 100)" : "\(hundredths % 100)"
    return "\(value < 0 ? minus : "+")\(hundredths / 100)\(point)\(digits)"
  }

  /// `P .86`; never `P 1.00`, which nothing is.
  static func probability(_ value: Double) -> String {
    let hundredths = min(99, max(1, Int((value * 100).rounded())))
    return phrase(
      "format.probability", ["value": "\(point)\(hundredths < 10 ? "0" : "")\(hundredths)"])
  }

  /// A range in whole units: a model knows no tenths. A bound next to zero keeps one, because its side counts.
  static func range(_ low: Double, _ high: Double) -> String {
    func bound(_ value: Double) -> String {
      abs(value) < 0.5 ? number(value) : number(value.rounded())
    }
    return between(bound(low), bound(high))
  }

  /// `3 to 14`
  static func between(_ low: String, _ high: String) -> String {
    phrase("format.range", ["low": low, "high": high])
  }

  /// For an auditor: as many decimals as asked for, a zero kept.
  static func figure(_ value: Double, _ decimals: Int) -> String {
    guard value.magnitude < 1e9 else { return "–" }
    var scale = 1
    for _ in 0..<max(0, decimals) { scale *= 10 }
    let scaled = Int((abs(value) * Double(scale)).rounded())
    let sign = value < 0 && scaled > 0 ? minus : ""
    guard decimals > 0 else { return "\(sign)\(scaled)" }
    let digits = String(scaled % scale)
    return
      "\(sign)\(scaled / scale)\(point)\(String(repeating: "0", count: decimals - digits.count))\(digits)"
  }

  /// To three decimals: `.976`, `> .999`.
  static func exactProbability(_ value: Double) -> String {
    if value > 0.9995 { return "> \(point)999" }
    if value < 0.0005 { return "< \(point)001" }
    return String(figure(value, 3).dropFirst())
  }

  /// `3.1 to 14.0`
  static func exactRange(_ low: Double, _ high: Double) -> String {
    between(figure(low, 1), figure(high, 1))
  }

  /// An error to one decimal, never rounded down: `±9.0`.
  static func error(_ value: Double) -> String {
    let tenths = Int((value * 10 - 1e-6).rounded(.up))
    return "±\(tenths / 10)\(point)\(tenths % 10)"
  }

  static func degrees(_ value: Double) -> String { number(value) + "°" }

  /// Monday first.
  static var weekdays: [String] { (1...7).map { phrase(of: "weekday", "\($0)") } }

  /// `8 May`
  static func day(_ day: CalendarDay) -> String {
    let (_, month, number) = day.civil
    return phrase("format.day", ["day": number, "month": self.month(month)])
  }

  static func month(_ day: CalendarDay) -> String { month(day.civil.month) }

  private static func month(_ number: Int) -> String { phrase(of: "month", "\(number)") }

  /// `8 May 2026`
  static func fullDay(_ day: CalendarDay) -> String {
    phrase("format.full-day", ["day": self.day(day), "year": day.civil.year])
  }

  /// `4–10 May 2026`, `27 Apr – 3 May 2026`
  static func week(_ week: CalendarWeek) -> String {
    let (first, last) = (week.monday.civil, week.sunday.civil)
    if first.month == last.month {
      return phrase("format.week", ["first": first.day, "last": fullDay(week.sunday)])
    }
    return phrase(
      "format.week-of-two-months",
      [
        "first": first.year == last.year ? day(week.monday) : fullDay(week.monday),
        "last": fullDay(week.sunday)
      ])
  }

  static func weekday(_ day: CalendarDay) -> String {
    phrase(of: "weekday", "\(day.weekday)")
  }

  static func count(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }

  /// Free text of a file, cut where it would fill the page.
  static func shortened(_ text: String, _ limit: Int) -> String {
    let start = text.prefix(limit)
    return start.endIndex == text.endIndex ? text : start + "…"
  }

  /// `a`, `a and b`, `a, b and c`
  static func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return phrase(
      "format.list", ["items": items.dropLast().joined(separator: ", "), "last": last])
  }

  /// The text with its first letter as a capital.
  static func sentence(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
