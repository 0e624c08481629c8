internal import HipReportModel

/// Rows of one direction and side, or of one curve, ready for ``LinkedStrengthIndex``.
struct CapacityFit {
  /// More take more time than they tell.
  static let mostRows = 400

  /// Oldest first.
  let rows: [CapacityRow]
  let days: [CalendarDay]
  /// Older ones than the newest 400.
  let leftOut: Int

  init(_ all: [CapacityRow]) {
    let sorted = all.sorted { ($0.day, $0.series.id) < ($1.day, $1.series.id) }
    var kept = sorted.suffix(Self.mostRows)
    // Half a session is none.
    if kept.count < sorted.count, let first = kept.first?.day,
      sorted[sorted.count - kept.count - 1].day == first
    {
      let whole = kept.drop { $0.day == first }
      if !whole.isEmpty { kept = whole }
    }
    rows = Array(kept)
    leftOut = sorted.count - kept.count
    var days: [CalendarDay] = []
    for row in rows where days.last != row.day { days.append(row.day) }
    self.days = days
  }

  func week(of day: CalendarDay) -> Double {
    days.first.map { Double(day - $0) / 7 } ?? 0
  }

  func linked(before last: CalendarDay? = nil) -> [LinkedIndexRow] {
    rows.compactMap { row in
      if let last, row.day >= last { return nil }
      return LinkedIndexRow(
        week: week(of: row.day), session: row.day - days[0],
        exercise: row.series.id, logCapacity: row.value, error: row.error)
    }
  }

  /// `nil` where no two rows stand on different rungs of one ladder.
  var ladder: [String: LadderStep]? {
    var series: [String: CapacitySeries] = [:]
    for row in rows { series[row.series.id] = row.series }
    var rungs: [String: ClosedRange<Int>] = [:]
    for one in series.values {
      guard let ladder = one.ladder else { continue }
      let known = rungs[ladder] ?? one.rung...one.rung
      rungs[ladder] = min(known.lowerBound, one.rung)...max(known.upperBound, one.rung)
    }
    guard rungs.values.contains(where: { $0.count > 1 }) else { return nil }
    return series.mapValues { one in
      guard let ladder = one.ladder, let rungs = rungs[ladder] else {
        return LadderStep(offset: 0, rung: 0, ladder: "alone " + one.id)
      }
      let rung = one.rung - rungs.lowerBound
      // With a harder band the same strength gives fewer repetitions.
      return LadderStep(
        offset: -CapacityRows.stepOfColours * Double(rung), rung: rung, ladder: ladder)
    }
  }
}
