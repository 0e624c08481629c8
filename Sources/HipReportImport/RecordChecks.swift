internal import HipReportDiagnostics
internal import HipReportModel

/// Findings that only the whole record shows.
enum RecordChecks {
  /// Trials of one session further apart than this are worth a look; degrees.
  static let largestSpread = 8.0

  static func spreads(in record: ClinicalRecord) -> [Diagnostic] {
    struct Session: Hashable {
      var day: CalendarDay
      var direction: Direction
      var side: Side
      var motion: Motion?
      var position: String?
      var device: String?
    }
    var sessions: [Session: [RangeOfMotionReading]] = [:]
    var order: [Session] = []
    for reading in record.rangeOfMotion {
      let key = Session(
        day: reading.day, direction: reading.direction, side: reading.side,
        motion: reading.motion, position: reading.position, device: reading.device)
      if sessions[key] == nil { order.append(key) }
      sessions[key, default: []].append(reading)
    }
    return order.compactMap { key in
      let readings = sessions[key] ?? []
      let degrees = readings.map(\.degrees)
      guard let low = degrees.min(), let high = degrees.max(), high - low > largestSpread,
        let row = readings.first?.row
      else { return nil }
      let name = key.direction.rawValue.split(separator: "_").joined(separator: " ")
      return ImportMessages.spread(
        high - low, "hip \(name) \(key.side.rawValue)", finding(row, record))
    }
  }

  static func finding(_ row: RowReference, _ record: ClinicalRecord) -> Finding {
    let path = record.files.indices.contains(row.file) ? record.files[row.file].path : ""
    return Finding(location: SourceLocation(path: path, line: row.line), excerpt: nil)
  }
}

/// The days on which something of a patient was observed, and the first row of each.
struct ObservedDays {
  /// Further apart than this, the newest date is a question rather than a fact.
  static let daysThatRaiseAQuestion = 60
  /// Two years without an entry: another episode, or a mistyped year.
  static let daysThatSplitAnEpisode = 730

  private let days: [CalendarDay]
  private let rows: [CalendarDay: RowReference]

  init(of patient: String, in files: [ImportedFile], _ record: ClinicalRecord) {
    var rows: [CalendarDay: RowReference] = [:]
    for tally in files.compactMap({ $0.tally(of: patient) }) {
      rows.merge(tally.days, uniquingKeysWith: min)
    }
    self.rows = rows
    // A row about a symptom counts even if it could not be used.
    let asked = record.notes.filter { $0.kind == .unusedSymptom }.map(\.day)
    days = Set(rows.keys).union(asked).sorted()
  }

  func farAhead(_ record: ClinicalRecord) -> Diagnostic? {
    guard let newest = days.last, let previous = days.dropLast().last,
      newest - previous > Self.daysThatRaiseAQuestion
    else { return nil }
    return ImportMessages.dateFarAhead(newest, after: previous, finding(newest, record))
  }

  /// An oldest date years before all others would become the baseline.
  func farBehind(_ record: ClinicalRecord) -> Diagnostic? {
    guard days.count > 1, days[1] - days[0] > Self.daysThatSplitAnEpisode else { return nil }
    return ImportMessages.dateFarBehind(days[0], before: days[1], finding(days[0], record))
  }

  private func finding(_ day: CalendarDay, _ record: ClinicalRecord) -> Finding {
    RecordChecks.finding(rows[day] ?? RowReference(file: 0, line: 1), record)
  }
}
