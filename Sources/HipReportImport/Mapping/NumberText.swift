/// Numbers as people and programs write them, brought to a plain one with `.`.
enum NumberText {
  enum Decimal: Equatable, Sendable { case point, comma }

  /// What one number says of its column's decimal sign; `nil` where it says nothing.
  enum Evidence { case point, comma, either }

  /// `1.234,5` and `65,25` prove a comma; `1,234.5` and `65.25` a point; `1,215` may be either.
  static func evidence(_ text: some StringProtocol) -> Evidence? {
    let body = text.drop { "+-−".contains($0) }
    guard let last = body.lastIndex(where: { $0 == "." || $0 == "," }) else { return nil }
    let sign = body[last]
    let other: Character = sign == "." ? "," : "."
    let fraction = body[body.index(after: last)...]
    let whole = body[..<last]
    if whole.contains(other) { return sign == "." ? .point : .comma }
    let count = body.count { $0 == sign }
    // Several of one sign are group marks: the other one would be the decimal sign. `12.5.3` is no number at all.
    if count > 1 {
      let groups = body.split(separator: sign, omittingEmptySubsequences: false)
      let areGroups =
        groups.dropFirst().allSatisfy { $0.count == 3 } && (1...3).contains(groups[0].count)
      return areGroups ? (sign == "." ? .comma : .point) : nil
    }
    let couldGroup = fraction.count == 3 && (1...3).contains(whole.count) && whole.first != "0"
    if sign == "." { return couldGroup ? nil : .point }
    return couldGroup ? .either : .comma
  }

  /// The number with `.` as its decimal sign and without group marks; `nil` if it is none under this convention.
  static func plain(_ text: some StringProtocol, _ decimal: Decimal) -> String? {
    let sign: Character = decimal == .point ? "." : ","
    let group: Character = decimal == .point ? "," : "."
    var result = ""
    var (hasSign, sinceGroup, hasGroup) = (false, 0, false)
    for (index, character) in text.enumerated() {
      switch character {
      case "0"..."9":
        result.append(character)
        sinceGroup += 1
      case "+" where index == 0: continue
      case "-" where index == 0, "−" where index == 0: result.append("-")
      case sign where !hasSign:
        if hasGroup, sinceGroup != 3 { return nil }
        hasSign = true
        result.append(".")
      case group where !hasSign && sinceGroup > 0 && (!hasGroup || sinceGroup == 3):
        (hasGroup, sinceGroup) = (true, 0)
      default: return nil
      }
    }
    if hasGroup, !hasSign, sinceGroup != 3 { return nil }
    return result.contains(where: \.isNumber) ? result : nil
  }

  /// The number at the beginning of a cell and the unit behind it: `20,00 kg`, `12 reps`, `9°`.
  static func split(_ text: String) -> (number: Substring, suffix: String) {
    let end =
      text.firstIndex { !("0"..."9").contains($0) && !"+-−.,".contains($0) }
      ?? text.endIndex
    let suffix = text[end...].drop { $0 == " " || $0 == "\u{A0}" }
    return (text[..<end], String(suffix).lowercased())
  }
}
