public import HipReportModel
internal import HipReportReference

/// For one symptom in one week: days present, days absent, and days of which nothing is known.
public struct SymptomDays: Sendable, Equatable {
  public var code: String
  public var presentDays: Int
  public var recordedDays: Int
  /// Missing is not zero.
  public var unrecordedDays: Int

  public var absentDays: Int { recordedDays - presentDays }

  /// Every symptom that the record ever speaks of, over the days of the week up to "now".
  public static func all(
    of record: ClinicalRecord, week: CalendarWeek, asOf: CalendarDay
  ) -> [SymptomDays] {
    let days = week.days.filter { $0 <= asOf }
    let codes = Set(record.symptoms.map(\.code)).sorted()
    return codes.map { code in
      let entries = record.symptoms.filter { $0.code == code && days.contains($0.day) }
      let present = Set(entries.filter(\.isPresent).map(\.day))
      let recorded = Set(entries.map(\.day))
      return SymptomDays(
        code: code, presentDays: present.count, recordedDays: recorded.count,
        unrecordedDays: days.count - recorded.count)
    }
  }
}

/// The worst pain of one day, from exercises, measurements and ratings.
public struct PainDay: Sendable, Equatable {
  public var day: CalendarDay
  /// 0 to 10.
  public var worst: Double

  public static func all(of record: ClinicalRecord) -> [PainDay] {
    var worst: [CalendarDay: Double] = [:]
    for set in record.sets {
      for pain in [set.painBefore, set.painDuring, set.painAfter].compactMap({ $0 }) {
        worst[set.day] = max(worst[set.day] ?? 0, pain)
      }
    }
    for reading in record.rangeOfMotion {
      if let pain = reading.pain { worst[reading.day] = max(worst[reading.day] ?? 0, pain) }
    }
    for score in record.outcomes where score.measure == "NPRS" {
      worst[score.day] = max(worst[score.day] ?? 0, score.value)
    }
    for entry in record.symptoms where entry.isPresent {
      guard let severity = entry.severity,
        SafetySignalDefinition.signal(code: entry.code)?.group == .pain
      else { continue }
      worst[entry.day] = max(worst[entry.day] ?? 0, severity)
    }
    return worst.map { PainDay(day: $0, worst: $1) }.sorted { $0.day < $1.day }
  }
}
