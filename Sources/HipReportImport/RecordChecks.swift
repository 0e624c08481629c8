internal import HipReportDiagnostics
internal import HipReportModel

/// Findings that only the whole record shows.
enum RecordChecks {
  /// Further apart than this, the newest date is a question rather than a fact.
  static let daysThatRaiseAQuestion = 60
  /// Two years without an entry: another episode, or a mistyped year.
  static let daysThatSplitAnEpisode = 730
  /// Trials of one session further apart than this are worth a look; degrees.
  static let largestSpread = 8.0

  static func dateFarAhead(in record: ClinicalRecord) -> Diagnostic? {
    let days = Set(record.observationDays).sorted()
    guard let newest = days.last, let previous = days.dropLast().last,
      newest - previous > daysThatRaiseAQuestion
    else { return nil }
    return ImportMessages.dateFarAhead(
      newest, after: previous, finding(firstRow(of: newest, in: record), record))
  }

  /// An oldest date years before all others would become the baseline.
  static func dateFarBehind(in record: ClinicalRecord) -> Diagnostic? {
    let days = Set(record.observationDays).sorted()
    guard days.count > 1, days[1] - days[0] > daysThatSplitAnEpisode else { return nil }
    return ImportMessages.dateFarBehind(
      days[0], before: days[1], finding(firstRow(of: days[0], in: record), record))
  }

  private static func firstRow(of day: CalendarDay, in record: ClinicalRecord) -> RowReference {
    let rows =
      record.rangeOfMotion.filter { $0.day == day }.map(\.row)
      + record.strengthTests.filter { $0.day == day }.map(\.row)
      + record.sets.filter { $0.day == day }.map(\.row)
      + record.symptoms.filter { $0.day == day }.map(\.row)
      + record.outcomes.filter { $0.day == day }.map(\.row)
    return rows.min() ?? RowReference(file: 0, line: 1)
  }

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

  private static func finding(_ row: RowReference, _ record: ClinicalRecord) -> Finding {
    let path = record.files.indices.contains(row.file) ? record.files[row.file].path : ""
    return Finding(location: SourceLocation(path: path, line: row.line), excerpt: nil)
  }
}
