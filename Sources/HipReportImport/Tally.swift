internal import HipReportModel

/// Counts by a key. Rows come in runs of one key, so that a run is counted before the dictionary is asked.
struct Tally<Key: Hashable & Sendable>: Sendable {
  private var finished: [Key: Int] = [:]
  private var current: Key?
  private var run = 0

  @inline(__always)
  mutating func add(_ key: Key) {
    if key == current {
      run += 1
    } else {
      if let current { finished[current, default: 0] += run }
      (current, run) = (key, 1)
    }
  }

  mutating func add(_ other: Tally) {
    finished = counts
    (current, run) = (nil, 0)
    finished.merge(other.counts, uniquingKeysWith: +)
  }

  var counts: [Key: Int] {
    guard let current else { return finished }
    return finished.merging([current: run], uniquingKeysWith: +)
  }
}

/// What the rows of one patient in a file amount to, without the rows.
struct PatientTally: Sendable {
  var identifier: String
  var kinds = Tally<ObservationKind>()
  /// The first row of each day on which something of the patient was measured, logged or felt.
  private(set) var days: [CalendarDay: RowReference] = [:]
  private(set) var first: CalendarDay?
  private(set) var last: CalendarDay?
  private var latest: CalendarDay?

  init(identifier: String) { self.identifier = identifier }

  mutating func add(_ row: ImportedRow, at place: RowReference) {
    kinds.add(row.kind)
    if !row.symptoms.isEmpty { for _ in row.symptoms { kinds.add(.symptom) } }
    guard let day = row.day, day != latest else { return }
    first = min(first ?? day, day)
    last = max(last ?? day, day)
    guard row.isClinical else { return }
    latest = day
    days[day] = min(days[day] ?? place, place)
  }

  mutating func add(_ other: PatientTally) {
    kinds.add(other.kinds)
    days.merge(other.days, uniquingKeysWith: min)
    first = [first, other.first].compactMap { $0 }.min()
    last = [last, other.last].compactMap { $0 }.max()
    latest = nil
  }
}
