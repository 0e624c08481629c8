package import HipReportModel

/// The worst pain at end range, 0 to 10, in the newest session of a series; none where no reading says it.
package struct EndRangePain: Sendable, Equatable {
  package var key: SeriesKey
  package var pain: Double

  package static func all(
    of record: ClinicalRecord, _ results: [RangeOfMotionResult]
  ) -> [EndRangePain] {
    var pain: [RowReference: Double] = [:]
    for reading in record.rangeOfMotion {
      if let value = reading.pain { pain[reading.row] = max(pain[reading.row] ?? 0, value) }
    }
    return results.compactMap { result in
      result.now.rows.compactMap { pain[$0] }.max().map { EndRangePain(key: result.key, pain: $0) }
    }
  }
}
