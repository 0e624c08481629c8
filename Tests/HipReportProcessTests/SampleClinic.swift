/// Made-up patients, each with words of their own that nobody else has: `T-017` does the exercise `Tale 017` and has
/// a symptom `tale_017`.
enum SampleClinic {
  static let header =
    "date,patient,kind,direction,side,value,unit,motion,position,device,rater,exercise,set,reps,load,fatigued,symptom,present,timing,label\n"

  static func number(_ index: Int) -> String {
    String(repeating: "0", count: 3 - String(index).count) + String(index)
  }

  static func name(_ index: Int) -> String { "T-\(number(index))" }

  /// Rows without a header, of eight weeks; every seventh patient has an open signal.
  static func rows(_ index: Int) -> [String] {
    let name = name(index)
    var rows: [String] = []
    for week in 0..<8 {
      let day =
        week < 4
        ? "2026-03-\(10 + week * 7 > 31 ? 31 : 10 + week * 7)"
        : "2026-04-\(week * 6 - 20 < 10 ? "0" : "")\(week * 6 - 20)"
      let degrees = 20 + index % 37 + week * (index % 3)
      rows.append(
        "\(day),\(name),rom,internal_rotation,right,\(degrees),deg,passive,seated,goniometer,KM,,,,,,,,,"
      )
      rows.append(
        "\(day),\(name),set,abduction,right,,,,,,,Tale \(number(index)),1,\(8 + index % 4),\(10 + index % 23 + week),yes,,,,"
      )
    }
    rows.append("2026-04-20,\(name),symptom,,,,,,,,,,,,,,tale_\(number(index)),yes,,")
    if index % 7 == 0 {
      rows.append(
        "2026-04-21,\(name),symptom,,,,,,,,,Tale \(number(index)),,,,,pelvic_heaviness,yes,during,")
    }
    return rows
  }

  static func log(_ index: Int) -> String { header + rows(index).joined(separator: "\n") + "\n" }
}
