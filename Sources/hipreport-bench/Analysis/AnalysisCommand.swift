internal import ArgumentParser
internal import Foundation
internal import HipReportAnalysis

struct AnalysisCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analysis",
    abstract: "Times the statistics on a patient, a made-up year and one long series.",
    discussion: """
      Prints the seconds, what was fitted and what came out, for scripts/bench analysis to compare with the same fits in
      NumPy.
      """)

  @Option(help: "A patient's folder.")
  var patient = "datasets/patients/demo"

  @Option(help: "How often each is timed.")
  var repeats = 20

  @Option(help: "Of the made-up year and series.")
  var seed: UInt64 = 1

  func validate() throws {
    if repeats < 1 { throw ValidationError("--repeats needs a number above 0") }
  }

  func run() throws {
    let loads = [try Workload.patient(patient), .year(seed: seed), .long(seed: seed)]
    let document = AnalysisTimes(workloads: loads.map { AnalysisTimes.Work($0, repeats) })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    print(String(decoding: try encoder.encode(document), as: UTF8.self))
  }
}

/// Inputs, answers and seconds, as the peer reads them.
struct AnalysisTimes: Encodable {
  var workloads: [Work]

  struct Work: Encodable {
    var name: String
    /// Of everything that is computed for the patient; empty without a record.
    var analysisSeconds: [Double]
    /// Of the fits below alone.
    var fitSeconds: [Double]
    var series: [Series]
    var logs: [Log]

    init(_ load: Workload, _ repeats: Int) {
      name = load.name
      analysisSeconds =
        load.record.map { record in
          Self.times(repeats) { Workload.analysis(of: record)?.rangeOfMotion.count ?? 0 }
        } ?? []
      fitSeconds = Self.times(repeats) {
        load.series.count { RangeOfMotionTrend.fit(sessions: $0) != nil }
          + load.logs.count { $0.index != nil }
      }
      series = load.series.map(Series.init)
      logs = load.logs.map(Log.init)
    }

    /// The work answers with a number, so that nothing of it can be left out.
    private static func times(_ repeats: Int, _ work: () -> Int) -> [Double] {
      let expected = work()
      return (0..<repeats).map { _ in
        let start = ContinuousClock.now
        let answer = work()
        let time = ContinuousClock.now - start
        precondition(answer == expected)
        return time / .seconds(1)
      }
    }
  }

  struct Range: Encodable {
    var value: Double
    var low: Double
    var high: Double

    init(_ estimate: TrendEstimate) {
      (value, low, high) = (estimate.value, estimate.low, estimate.high)
    }
  }

  struct Series: Encodable {
    var weeks: [Double]
    var values: [Double]
    var variances: [Double]
    var device: [Int]
    var rater: [Int]
    var level: Range?
    var change: Range?
    var rate: Range?
    var rise: Double?
    var z: Double?
    var plateau: Double?

    init(_ sessions: [TrendSession]) {
      let sorted = sessions.sorted { $0.week < $1.week }
      weeks = sorted.map(\.week)
      values = sorted.map(\.value)
      variances = sorted.map(\.variance)
      device = sorted.map(\.device)
      rater = sorted.map(\.rater)
      guard let fit = RangeOfMotionTrend.fit(sessions: sessions) else { return }
      level = Range(fit.level)
      change = Range(fit.change)
      rate = Range(fit.ratePerWeek)
      rise = fit.probabilityOfRise
      z = fit.latest.z
      plateau = fit.plateauProbability
    }
  }

  struct Log: Encodable {
    var weeks: [Double]
    var sessions: [Int]
    var exercises: [String]
    var values: [Double]
    var errors: [Double]
    /// For each row the number of its ladder, and its rung.
    var rungs: [[Int]]
    /// Of the logarithm.
    var now: Double?
    var low: Double?
    var high: Double?

    init(_ log: Workload.Log) {
      let rows = log.rows
      let ladders = rows.map { log.ladder?[$0.exercise]?.ladder ?? "alone " + $0.exercise }
      let numbers = Set(ladders).sorted()
      rungs = zip(rows, ladders).map { row, ladder in
        [numbers.firstIndex(of: ladder) ?? 0, log.ladder?[row.exercise]?.rung ?? 0]
      }
      weeks = rows.map(\.week)
      sessions = rows.map(\.session)
      exercises = rows.map(\.exercise)
      values = rows.map(\.logCapacity)
      errors = rows.map { $0.error ?? 0 }
      if let index = log.index {
        now = index.now.log.mean
        low = index.now.log.quantile(0.025)
        high = index.now.log.quantile(0.975)
      }
    }
  }
}
