import HipReportModel
import HipReportReference

@testable import HipReportAnalysis

/// Symptom entries in short: `numbness/both@at_rest#3` is numbness on both sides, at rest, on day 3.
enum SignalText {
  static func entries(_ text: String) -> [SymptomEntry] {
    text.split(separator: " ").enumerated().compactMap { index, part in
      var rest = part
      let day = take(&rest, "#").flatMap { Int($0) } ?? 0
      let timing = take(&rest, "@").flatMap { SymptomTiming(rawValue: $0) }
      let side = take(&rest, "/").flatMap { Side(rawValue: $0) }
      return SymptomEntry(
        day: Sample.day(day), code: String(rest), isPresent: true, side: side, timing: timing,
        row: RowReference(file: 0, line: index + 2))
    }
  }

  private static func take(_ text: inout Substring, _ mark: Character) -> String? {
    guard let index = text.lastIndex(of: mark) else { return nil }
    defer { text = text[..<index] }
    return String(text[text.index(after: index)...])
  }

  static func analyse(_ text: String, week: Int = 0) -> SafetyAnalysis {
    SafetyAnalysis.analyse(Sample.record { $0.symptoms = entries(text) }, week: Sample.week(week))
  }

  /// The class of the first code of the text.
  static func signalClass(_ text: String) -> SignalClass? {
    let code = entries(text).first?.code
    return analyse(text).signals.first { $0.code == code }?.signalClass
  }
}
