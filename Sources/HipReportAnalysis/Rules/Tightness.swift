public import HipReportModel
internal import HipReportReference

/// Tightness as it was written down. The log has no column for its place: the note of the row or the exercise that it names
/// may say it.
package struct Tightness {
  struct Entry {
    var day: CalendarDay
    var isPresent: Bool
    var side: Side?
    /// The direction that stretching of that place works on; `nil` where the place is not clear.
    var direction: Direction?
    var severity: Double?
  }

  static let code = "tightness"
  static let id = "symptom.\(code)"

  /// In time order.
  let entries: [Entry]

  init(_ record: ClinicalRecord) {
    let own = record.symptoms.filter { $0.code == Self.code }.sorted {
      ($0.day, $0.row) < ($1.day, $1.row)
    }
    let rows = Set(own.map(\.row))
    let notes = Dictionary(grouping: record.notes.filter { rows.contains($0.row) }, by: \.row)
    entries = own.map { entry in
      Entry(
        day: entry.day, isPresent: entry.isPresent, side: entry.side,
        direction: Self.direction(
          words: (notes[entry.row] ?? []).map(\.text).joined(separator: " "),
          exercise: entry.exercise),
        severity: entry.severity)
    }
  }

  /// Tightness of one place and side on the days that `isCurrent` takes; `nil` if the newest word of it is that it is gone.
  func days(
    _ direction: Direction, _ side: Side, needsPlace: Bool, isCurrent: (CalendarDay) -> Bool
  ) -> TightDays? {
    let own = entries.filter { entry in
      isCurrent(entry.day) && [side, .both, nil].contains(entry.side)
        && (entry.direction == direction
          || (entry.direction == nil && (!needsPlace || !entry.isPresent)))
    }
    let present = own.filter(\.isPresent)
    guard let last = present.map(\.day).max(), own.allSatisfy({ $0.day <= last }) else {
      return nil
    }
    return TightDays(
      days: Set(present.map(\.day)).count,
      daysWithPlace: Set(present.filter { $0.direction != nil }.map(\.day)).count, last: last)
  }

  /// Beginnings of words, and the direction that the tight muscles there limit. Words that two places share, such as groin,
  /// are left out.
  private static let places: [(prefix: String, direction: Direction)] = [
    ("front", .extension_), ("flexor", .extension_), ("psoas", .extension_),
    ("iliopsoas", .extension_), ("quad", .extension_),
    ("inner", .abduction), ("adductor", .abduction),
    ("outer", .adduction), ("outside", .adduction), ("itb", .adduction), ("tfl", .adduction),
    ("hamstring", .flexion), ("buttock", .flexion), ("glut", .flexion)
  ]

  /// The beginnings of words that name a place.
  package static var placeWords: [String] { places.map(\.prefix) }

  /// Words of two places make it unclear.
  private static func direction(words: String, exercise: String?) -> Direction? {
    let words = words.lowercased().split { !$0.isLetter }
    let named = Set(
      places.filter { place in words.contains { $0.hasPrefix(place.prefix) } }.map(\.direction))
    if !named.isEmpty { return named.count == 1 ? named.first : nil }
    let known = exercise.flatMap { ExerciseCatalogue.exercise(named: $0) }
    return known?.purpose == .mobility ? known?.directions.first : nil
  }
}

/// On how many days tightness was noted.
public struct TightDays: Sendable, Equatable {
  public var days: Int
  /// Days on which the place was written too.
  public var daysWithPlace: Int
  public var last: CalendarDay
}
