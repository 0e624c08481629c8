import HipReportModel

@testable import HipReportAnalysis

/// Records in as few words as a test needs. Day 0 is Monday, 2 March 2026.
enum Sample {
  static let start = CalendarDay(number: 20_514)
  static func day(_ number: Int) -> CalendarDay { start + number }
  static func week(_ number: Int) -> CalendarWeek { CalendarWeek(containing: day(7 * number)) }

  static func record(_ change: (inout ClinicalRecord) -> Void = { _ in }) -> ClinicalRecord {
    var record = ClinicalRecord(patient: PatientKey("P"))
    change(&record)
    return record
  }

  /// One measured session: the trials of one day.
  struct Session {
    var day: Int
    var trials: [Double]
    var device: String?
    var rater: String?

    init(_ day: Int, _ trials: [Double], device: String? = "goniometer", rater: String? = "KM") {
      self.day = day
      self.trials = trials
      self.device = device
      self.rater = rater
    }
  }

  static func readings(
    _ sessions: [Session], _ direction: Direction = .flexion, _ side: Side = .right,
    motion: Motion? = .passive, position: String? = "supine", firstLine: Int = 2
  ) -> [RangeOfMotionReading] {
    var readings: [RangeOfMotionReading] = []
    for session in sessions {
      for (index, degrees) in session.trials.enumerated() {
        readings.append(
          RangeOfMotionReading(
            day: day(session.day), direction: direction, side: side, motion: motion,
            position: position, device: session.device, rater: session.rater, trial: index + 1,
            degrees: degrees, row: RowReference(file: 0, line: firstLine + readings.count)))
      }
    }
    return readings
  }

  /// The results of one series, as of its last day unless stated.
  static func results(
    _ readings: [RangeOfMotionReading], asOf: Int? = nil, baseline: Int? = nil,
    episodeStart: Int? = nil
  ) -> [RangeOfMotionResult] {
    let record = record {
      $0.rangeOfMotion = readings
      $0.profile.sex = .female
      $0.profile.episodeStart = episodeStart.map(day)
    }
    let last = readings.map(\.day).max() ?? start
    return RangeOfMotionAnalysis.results(
      of: record, asOf: asOf.map(day) ?? last, baseline: baseline.map(day))
  }

  static func result(
    _ sessions: [Session], _ direction: Direction = .flexion, asOf: Int? = nil,
    baseline: Int? = nil, episodeStart: Int? = nil
  ) -> RangeOfMotionResult? {
    results(
      readings(sessions, direction), asOf: asOf, baseline: baseline, episodeStart: episodeStart
    ).first
  }
}

/// SplitMix64: the same numbers in each run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
