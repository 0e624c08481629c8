internal import HipReportModel
internal import HipReportReference

/// What the texts of one file mean, each looked up once.
final class KnownTexts {
  private let names = Remembered<Exercise>()
  private let days = Remembered<CalendarDay?>()
  private let texts = Remembered<String>()
  private var suggestions: [String: String?] = [:]
  /// A log of more unknown names than these is kept in other words, and no likeness helps.
  private static let mostSuggestions = 500

  /// An exercise as it is written, and its place in the catalogue. An object, so that a row refers to one thing.
  final class Exercise {
    let name: String
    let id: String?

    init(name: String, id: String?) {
      self.name = name
      self.id = id
    }
  }

  func exercise(_ name: CellBytes) -> Exercise {
    names.value(of: name) {
      let name = $0.text
      return Exercise(name: name, id: ExerciseCatalogue.exercise(named: name)?.id)
    }
  }

  /// A day of the years 1900 to 2199; `nil` for anything else.
  func day(_ text: CellBytes) -> CalendarDay? {
    days.value(of: text) {
      guard let parts = CalendarDay.isoParts(Array($0)), (1900...2199).contains(parts.year) else {
        return nil
      }
      return CalendarDay(year: parts.year, month: parts.month, day: parts.day)
    }
  }

  /// A text that many rows share, such as the patient's identifier.
  func text(_ bytes: CellBytes) -> String { texts.value(of: bytes) { $0.text } }

  /// What an unknown name is probably meant to be; the search goes through the whole catalogue.
  func suggestion(for name: String) -> String? {
    if let known = suggestions[name] { return known }
    guard suggestions.count < Self.mostSuggestions else { return nil }
    let suggestion = ExerciseCatalogue.suggestion(for: name)
    suggestions[name] = suggestion
    return suggestion
  }
}
