internal import HipReportModel
internal import HipReportReference

/// The codes that a symptom cell may hold.
enum SymptomCodes {
  private static let codes: [String: String] = {
    var codes: [String: String] = [:]
    for code in SafetySignalDefinition.all.map(\.code) + SafetySignalDefinition.otherSymptoms {
      codes[LogField.folded(code)] = code
    }
    return codes
  }()

  static func code(named text: String) -> String? { codes[LogField.folded(text)] }

  /// The code of a safety signal, if the text is one.
  static func signal(_ text: String) -> String? {
    code(named: text).flatMap { SafetySignalDefinition.signal(code: $0) == nil ? nil : $0 }
  }

  /// The text has words that raise a question. A cell longer than a page is no note.
  static func isHint(_ text: String) -> Bool {
    text.utf8.count <= 20_000 && !SafetyWords.codes(in: text).isEmpty
  }

  /// The text has words that may mean a call or care.
  static func isUrgentHint(_ text: String) -> Bool {
    text.utf8.count <= 20_000
      && SafetyWords.codes(in: text).contains {
        (SafetySignalDefinition.signal(code: $0)?.baseClass ?? .modify) >= .contact
      }
  }

  /// What is said of a note where it cannot be shown on a page: a finding may stand in a log, which quotes nobody.
  static func urgentWords(_ day: CalendarDay?, _ place: String) -> String {
    "words that may mean one \(day.map { "\($0) " } ?? "")(\(place))"
  }

  /// The nearest code, only ever shown.
  static func suggestion(for text: String) -> String? {
    let target = Array(LogField.folded(text).utf8)
    return codes.sorted { $0.key < $1.key }.compactMap { key, code in
      editDistance(target, Array(key.utf8), limit: max(1, target.count / 3)).map { ($0, code) }
    }.min { $0.0 < $1.0 }?.1
  }
}

/// What a mistyped angle may have been: two digits swapped, or a decimal point lost.
enum DigitSlip {
  static func corrections(of value: Double, within expected: ClosedRange<Double>) -> [Double] {
    guard value == value.rounded(), abs(value) < 1e6 else { return [] }
    let digits = Array(String(Int(abs(value))))
    let sign = value < 0 ? -1.0 : 1.0
    var found: [Double] = []
    for index in digits.indices.dropLast() {
      var swapped = digits
      swapped.swapAt(index, index + 1)
      if let number = Double(String(swapped)), swapped.first != "0" { found.append(sign * number) }
    }
    if digits.count >= 3 { found.append(value / 10) }
    var result: [Double] = []
    for candidate in found where expected.contains(candidate) && candidate != value {
      if !result.contains(candidate) { result.append(candidate) }
    }
    return result
  }
}

/// What a goal is measured by: `rom internal_rotation right`, or `rom` with the columns direction and side.
enum GoalMeasure {
  static func parse(_ text: String, direction: Direction?, side: Side?) -> Goal.Measure {
    let words = text.split(separator: " ").map(String.init)
    let direction = direction ?? words.lazy.compactMap { LogVocabulary.directions[$0] }.first
    let side = side ?? words.lazy.compactMap { LogVocabulary.sides[$0] }.first
    switch (words.first?.lowercased(), direction, side) {
    case ("rom", let direction?, let side?): return .rangeOfMotion(direction, side)
    case ("strength", let direction?, let side?): return .strength(direction, side)
    default: return .other(text)
    }
  }
}
