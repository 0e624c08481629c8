internal import HipReportModel
internal import HipReportReference

/// What becomes of the text of one cell. Only words of a vocabulary, numbers and days pass; everything else becomes a
/// token or nothing.
struct DeidentifiedCells {
  let pseudonyms: Pseudonyms
  /// Names of exercises that the catalogue knows stay.
  let keepsExercises: Bool
  /// Beginnings of words that say where a muscle is tight.
  let placeWords: [String]

  func day(_ text: String, shift: Int) -> String? {
    CalendarDay(iso: text).map { ($0 - shift).description }
  }

  func patient(_ identifier: String) -> String {
    pseudonyms.token("patient", identifier, behind: "D-")
  }

  func exercise(_ name: String) -> String {
    // A known name has the letters and digits of one in the catalogue, whatever stands between them.
    if keepsExercises, ExerciseCatalogue.exercise(named: name) != nil { return name }
    // As an analysis tells names apart: by their letters and digits.
    let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
    let token = pseudonyms.token("exercise", String(words.prefix(60)), behind: "exercise ")
    // Whether a load helps or burdens is read from the name.
    return name.lowercased().contains("assisted") ? token + " assisted" : token
  }

  func rater(_ name: String) -> String { pseudonyms.token("rater", name, behind: "R-") }

  func band(_ text: String) -> String {
    BandLadder.rung(of: text) == nil
      ? pseudonyms.token("band", text.lowercased(), behind: "band-") : text
  }

  /// As many words as a test's setting needs; a series and its norm hang on them.
  private static let settingWords: Set = [
    "supine", "prone", "seated", "sitting", "side", "lying", "sidelying", "standing", "modified",
    "thomas", "hook", "crook", "hip", "hip90", "knee", "90", "45", "30", "0", "flexed", "extended",
    "bent", "straight", "over", "table", "edge", "end", "of", "plinth", "with", "without", "strap",
    "belt", "goniometer", "inclinometer", "dynamometer", "phone", "smartphone", "app", "digital",
    "electronic", "universal", "bubble", "gravity", "handheld", "hand", "held", "isokinetic",
    "fixed", "manual", "tape", "camera", "visual", "estimate", "sensor", "imu"
  ]

  /// A position or a device; each word that is none of a test becomes a token, so that two settings stay two.
  func setting(_ text: String) -> String {
    text.split(separator: "_").map { word in
      Self.settingWords.contains(word.lowercased())
        ? String(word) : pseudonyms.token("setting", word.lowercased(), behind: "x")
    }.joined(separator: "_")
  }

  /// The four things that are told apart.
  func feltIn(_ text: String) -> String {
    let text = text.lowercased()
    return switch (text.contains("glut"), text.contains("ham")) {
    case (true, true): "both"
    case (true, false): "glutes"
    case (false, true): "hamstrings"
    case (false, false): text == "both" ? "both" : "elsewhere"
    }
  }

  func measure(_ text: String) -> String {
    switch GoalMeasure.parse(text, direction: nil, side: nil) {
    case .rangeOfMotion(let direction, let side):
      return "rom \(direction.rawValue) \(side.rawValue)"
    case .strength(let direction, let side):
      return "strength \(direction.rawValue) \(side.rawValue)"
    case .other:
      if ["rom", "strength"].contains(text.lowercased())
        || OutcomeMeasure.measure(abbreviation: text) != nil
      {
        return text
      }
      return pseudonyms.token("measure", text, behind: "M-")
    }
  }

  /// `G1` is nobody's; a longer number may be a file's.
  func goalID(_ text: String) -> String {
    let digits = text.drop { "Gg".contains($0) }
    let isPlain = text.utf8.count <= 4 && digits.utf8.allSatisfy { (48...57).contains($0) }
    return isPlain ? text : pseudonyms.token("goal", text, behind: "G-")
  }

  /// What a goal is called tells its revisions apart; that it is met or dropped is no wording.
  func wording(_ text: String, ofGoal id: String?) -> String {
    if Goal.Decision(rawValue: text.lowercased()) != nil { return text.lowercased() }
    return text == id ? goalID(text) : pseudonyms.token("wording", text, behind: "goal ")
  }

  /// The labels of visits that are counted.
  private static let visits: Set = [
    "evaluation", "treatment", "reevaluation", "re-evaluation", "discharge"
  ]

  func label(_ text: String, _ kind: ObservationKind) -> String? {
    let letters = text.lowercased().filter(\.isLetter)
    switch kind {
    case .visit: return Self.visits.contains(text.lowercased()) ? text.lowercased() : nil
    case .event:
      if let event = DatedLabel.Event(label: text) { return event.rawValue }
      return ["birth", "flare"].contains(letters) ? letters : "event"
    default: return nil
    }
  }

  /// What is asked about stays, in the beginnings of words that the program looks for, and not one word of the note.
  func note(_ text: String, isTightness: Bool) -> String? {
    var words = text.utf8.count <= 20_000 ? SafetyWords.beginnings(in: text) : []
    if isTightness {
      let own = text.lowercased().split { !$0.isLetter }
      words += placeWords.filter { place in own.contains { $0.hasPrefix(place) } }
    }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// The number at the beginning: what stands behind it is a unit, or text.
  func number(_ text: String) -> String? {
    let bytes = Array(text.utf8.prefix(40))
    func digits(from start: Int) -> Int {
      bytes[min(start, bytes.count)...].prefix { (48...57).contains($0) }.count
    }
    var end = bytes.first.map { "+-".utf8.contains($0) ? 1 : 0 } ?? 0
    let whole = digits(from: end)
    if whole == 0 { return nil }
    end += whole
    if end < bytes.count, bytes[end] == UInt8(ascii: "."), digits(from: end + 1) > 0 {
      end += 1 + digits(from: end + 1)
    }
    if end < bytes.count, "eE".utf8.contains(bytes[end]) {
      let sign = end + 1 < bytes.count && "+-".utf8.contains(bytes[end + 1]) ? 1 : 0
      let power = digits(from: end + 1 + sign)
      if (1...2).contains(power) { end += 1 + sign + power }
    }
    return String(decoding: bytes[..<end], as: UTF8.self)
  }

  /// A muscle grade, or a number.
  func value(_ text: String, _ unit: String?) -> String? {
    if unit == StrengthTest.Unit.manualMuscleTest.rawValue {
      return text.wholeMatch(of: /[0-5][+-]?(\/5)?/).map { String($0.0) }
    }
    return number(text)
  }

  /// `8-12`, or one number.
  func range(_ text: String) -> String? {
    let parts = text.filter { $0 != " " }.split { $0 == "-" || $0 == "–" }
    guard (1...2).contains(parts.count), parts.allSatisfy({ Int($0) != nil }) else {
      return nil
    }
    return parts.joined(separator: "-")
  }

  func yesOrNo(_ text: String) -> String? {
    switch text.lowercased() {
    case "yes", "y", "true", "1": "yes"
    case "no", "n", "false", "0": "no"
    default: nil
    }
  }
}
