internal import Foundation
internal import HipReportAnalysis
internal import HipReportKit
internal import HipReportModel

/// Something to be analysed, and the fits in it that another program can do as well.
struct Workload {
  var name: String
  /// `nil` where there are only series.
  var record: ClinicalRecord?
  var series: [[TrendSession]]
  var logs: [Log]

  /// What one index is fitted to.
  struct Log {
    var rows: [LinkedIndexRow]
    var ladder: [String: LadderStep]?

    /// `nil` where it is refused.
    var index: LinkedStrengthIndex? {
      try? LinkedStrengthIndex.fit(rows: rows, at: [], ladder: ladder).get()
    }
  }

  /// A patient's folder.
  static func patient(_ folder: String) throws -> Workload {
    let report = try PatientReport.weekly(ReportRequest(inputs: [folder]))
    return of(report.record, name: "demo")
  }

  /// 150 sessions of 8 exercises, and 12 series of 50 sessions.
  static func year(seed: UInt64) -> Workload {
    of(MadeUpYear.record(seed: seed), name: "year")
  }

  /// One series of 2,000 sessions.
  static func long(seed: UInt64) -> Workload {
    var randomness = Randomness(seed: seed, stream: "long", number: 0)
    var week = 0.0
    let sessions = (0..<2000).map { _ in
      week += Double(1 + Int(randomness.uniform(0, 3))) / 7
      return TrendSession(
        week: week,
        value: 40 + 10 * sin(week / 40) + ReadingError().draw(trials: 2, &randomness),
        variance: ReadingError.told.variance(trials: 2))
    }
    return Workload(name: "long", series: [sessions], logs: [])
  }

  private static func of(_ record: ClinicalRecord, name: String) -> Workload {
    guard let analysis = analysis(of: record) else {
      return Workload(name: name, record: record, series: [], logs: [])
    }
    return Workload(
      name: name, record: record, series: analysis.rangeOfMotion.compactMap { $0.trend?.sessions },
      logs: DirectionStrength.fits(of: record).map { Log(rows: $0.rows, ladder: $0.ladder) }
        .filter { $0.index != nil })
  }

  static func analysis(of record: ClinicalRecord) -> PatientAnalysis? {
    AnalysisPeriod(record).map { PatientAnalysis.analyse(record, period: $0) }
  }
}

/// A record that nobody has: a year of training and measuring.
enum MadeUpYear {
  static func record(seed: UInt64) -> ClinicalRecord {
    var randomness = Randomness(seed: seed, stream: "year", number: 0)
    var record = ClinicalRecord(patient: PatientKey("P-YEAR"))
    let start = CalendarDay(year: 2025, month: 1, day: 6) ?? CalendarDay(number: 0)
    record.profile.episodeStart = start
    var line = 1
    func row() -> RowReference {
      line += 1
      return RowReference(file: 0, line: line)
    }
    record.files = []
    for session in 0..<50 {
      let day = CalendarDay(number: start.number + session * 7)
      for direction in Direction.allCases.prefix(6) {
        for side in [Side.right, .left] {
          let shared = randomness.normal(deviation: 3)
          for trial in 1...2 {
            record.rangeOfMotion.append(
              RangeOfMotionReading(
                day: day, direction: direction, side: side, motion: .passive, position: "supine",
                device: "goniometer", trial: trial,
                degrees: (30 + 0.2 * Double(session) + shared
                  + randomness.normal(deviation: 1.8)).rounded(), row: row()))
          }
        }
      }
    }
    for session in 0..<150 {
      let day = CalendarDay(number: start.number + session * 364 / 150)
      for exercise in 0..<8 {
        for number in 1...3 {
          var set = ExerciseSet(day: day, exercise: "exercise \(exercise)", row: row())
          set.statedDirection = Direction.allCases[exercise / 2]
          set.side = .right
          set.number = number
          set.loadKilograms = 10 + Double(exercise) + (Double(session) / 10).rounded() / 2
          set.repetitions = 8 + Int(randomness.uniform(0, 4))
          set.repetitionsInReserve = Double(Int(randomness.uniform(0, 4)))
          record.sets.append(set)
        }
      }
    }
    return record
  }
}
