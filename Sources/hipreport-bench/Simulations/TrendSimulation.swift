internal import HipReportAnalysis

extension Simulation {
  static let trend = Simulation(name: "trend") { settings in
    [TrendSimulation(settings: settings).table()]
  }
}

/// The trend on irregular dates: how far off, how often inside its range, how often called a gain.
struct TrendSimulation {
  let settings: SimulationSettings

  static let counts = [3, 5, 8, 10, 20]
  /// On the same dates, so that what the dates do can be told from what the errors do.
  static let seriesPerDesign = 4

  /// What is asked of each series.
  private enum Measure: Int, CaseIterable {
    case level, levelHeld, change, changeHeld, rateHeld, width, called, lineWidth, lineCalled
    case differenceCalled
  }

  private typealias Results = [[[Double]]]

  private func results(
    _ course: Course, _ count: Int, _ error: ReadingError = ReadingError(), _ name: String = ""
  ) -> Results {
    let designs = settings.count(10_000) / Self.seriesPerDesign
    return settings.repetition.times(designs, "trend \(course) \(count) \(name)") { randomness in
      let weeks = SessionDates.irregular(count, &randomness)
      return (0..<Self.seriesPerDesign).map { _ in
        let truth = course.values(weeks, &randomness)
        let sessions = Course.sessions(weeks, truth, error, &randomness)
        return Self.judge(sessions, truth, weeks, course)
      }
    }
  }

  private static func judge(
    _ sessions: [TrendSession], _ truth: [Double], _ weeks: [Double], _ course: Course
  ) -> [Double] {
    var values = Array(repeating: Double.nan, count: Measure.allCases.count)
    guard let fit = RangeOfMotionTrend.fit(sessions: sessions), let last = truth.last,
      let now = weeks.last
    else { return values }
    func set(_ measure: Measure, _ value: Double) { values[measure.rawValue] = value }
    func holds(_ range: TrendEstimate, _ true: Double) -> Double {
      range.low <= `true` && `true` <= range.high ? 1 : 0
    }
    let change = last - truth[0]
    let difference = fit.level.value - 30 - last
    set(.level, difference * difference)
    set(.levelHeld, holds(fit.level, 30 + last))
    set(.change, (fit.change.value - change) * (fit.change.value - change))
    set(.changeHeld, holds(fit.change, change))
    set(.width, fit.change.high - fit.change.low)
    set(.called, fit.probabilityOfRise >= 0.975 ? 1 : 0)
    if course == .flat || course == .steady {
      // A straight course has the same mean rate over any weeks.
      set(.rateHeld, holds(fit.ratePerWeek, course == .flat ? 0 : 0.8))
    }
    if let line = OrdinaryLine(weeks: weeks, values: sessions.map(\.value)),
      let range = line.slopeRange()
    {
      set(.lineWidth, (range.upperBound - range.lowerBound) * now)
      set(.lineCalled, range.lowerBound > 0 ? 1 : 0)
    }
    let variance = ReadingError.told.variance(trials: 1)
    let compared = MeasuredDifference(
      MeasuredValue(sessions[sessions.count - 1].value, variance: variance),
      minus: MeasuredValue(sessions[0].value, variance: variance))
    let isGain = compared.map { $0.value > $0.margin() } ?? false
    set(.differenceCalled, isGain ? 1 : 0)
    return values
  }

  private static func estimate(_ results: Results, _ measure: Measure) -> Estimate {
    Estimate(
      designs: results.map { $0.map { $0[measure.rawValue] } }, other: .published)
  }

  func table() -> SimulationTable {
    var table = SimulationTable(
      name: "trend", page: "TrendMethod",
      design: """
        Series on irregular days over 4 to 26 weeks; a reading is off by 3.0 degrees a session and 1.8 a trial, one trial
        each. "Six courses": flat, 0.8 degrees a week, saturating at 15, starting half-way, a setback of 8 degrees, and a
        wandering rate. The published rates rest on 40 sets of dates a cell, so that a power may differ by more than a tenth
        and still be met.
        """,
      heading: "sessions", columns: Self.counts.map(String.init), rows: [])
    let courses = Self.counts.map { count in
      Course.allCases.map { results($0, count) }
    }
    let flat = courses.map { $0[0] }
    let steady = courses.map { $0[1] }
    let saturating = courses.map { $0[2] }
    func mean(_ measure: Measure, root: Bool = false) -> [Estimate] {
      courses.map { courses in
        .mean(
          courses.map { root ? Self.estimate($0, measure).root : Self.estimate($0, measure) })
      }
    }
    func of(_ results: [Results], _ measure: Measure) -> [Estimate] {
      results.map { Self.estimate($0, measure) }
    }
    func add(_ what: String, _ estimates: [Estimate], _ published: [Double], digits: Int = 2) {
      table.add(
        what, digits: digits,
        zip(estimates, published).map {
          .init(estimate: $0, expectation: .published($1, digits: digits))
        })
    }
    func require(_ what: String, _ estimates: [Estimate], _ expectation: Expectation) {
      table.add(what, estimates.map { .init(estimate: $0, expectation: expectation) })
    }

    add(
      "six courses: error of the level, root mean square, degrees", mean(.level, root: true),
      [3.15, 2.87, 2.46, 2.34, 1.90])
    add("error of the change", mean(.change, root: true), [4.7, 4.3, 3.9, 3.6, 2.95], digits: 1)
    add("width of the range of the change", mean(.width), [22, 20, 17, 15, 12], digits: 0)
    add(
      "width by least squares with Student's t", mean(.lineWidth), [113, 29, 19, 17, 11.5],
      digits: 0)
    add("level inside its range", mean(.levelHeld), [0.980, 0.970, 0.966, 0.961, 0.957], digits: 3)
    require("the same, as required", mean(.levelHeld), .between(0.94...0.99))
    require("change inside its range", mean(.changeHeld), .between(0.94...0.99))
    require(
      "mean rate of four weeks inside its range, steady", of(steady, .rateHeld), .none)
    add(
      "flat: called a gain (P ≥ .975)", of(flat, .called), [0.009, 0.015, 0.017, 0.017, 0.020],
      digits: 3)
    require("the same, as required", of(flat, .called), .atMost(0.025))
    add(
      "flat: called by least squares", of(flat, .lineCalled), [0.024, 0.025, 0.025, 0.023, 0.029],
      digits: 3)
    addWrongError(&table)
    add("0.8 degrees a week: called a gain", of(steady, .called), [0.60, 0.61, 0.64, 0.71, 0.94])
    add("by least squares", of(steady, .lineCalled), [0.17, 0.46, 0.61, 0.69, 0.95])
    add("saturating: called a gain", of(saturating, .called), [0.67, 0.73, 0.83, 0.89, 0.99])
    add("by least squares", of(saturating, .lineCalled), [0.13, 0.35, 0.64, 0.77, 0.97])
    addAdvantage(&table, steady, saturating)
    return table
  }

  /// Readings that are worse than the analysis is told.
  private func addWrongError(_ table: inout SimulationTable) {
    let worse = ReadingError(factor: 5.5 / 3.5)
    let flat = Self.counts.map { results(.flat, $0, worse, "worse") }
    let steady = Self.counts.map { results(.steady, $0, worse, "worse") }
    let gross = Self.counts.map { results(.steady, $0, ReadingError(grossShare: 0.08), "gross") }
    for (what, measure, published) in [
      (
        "error really 5.5 degrees, flat: called a gain", Measure.called,
        [0.06, 0.06, 0.04, 0.04, 0.03]
      ),
      ("called by first and last against MDC95", .differenceCalled, [0.11, 0.11, 0.11, 0.11, 0.11])
    ] {
      table.add(
        what, digits: 2,
        zip(flat, published).map {
          .init(estimate: Self.estimate($0, measure), expectation: .published($1, digits: 2))
        })
    }
    for (what, results) in [
      ("error really 5.5 degrees, 0.8 a week: level inside its range", steady),
      ("8 % of the readings 15 degrees off: level inside its range", gross)
    ] {
      table.add(
        what,
        results.map {
          .init(estimate: Self.estimate($0, .levelHeld), expectation: .publishedSpan(0.89...0.96))
        })
    }
  }

  /// The same series, called by the trend and not by the line, minus the other way round.
  private func addAdvantage(
    _ table: inout SimulationTable, _ steady: [Results], _ saturating: [Results]
  ) {
    for (what, results) in [("0.8 degrees a week", steady), ("saturating", saturating)] {
      let cells = zip(Self.counts, results).map { count, results in
        let more = results.map { design in
          design.map { $0[Measure.called.rawValue] - $0[Measure.lineCalled.rawValue] }
        }
        return SimulationTable.Cell(
          estimate: Estimate(designs: more, other: .published),
          expectation: count <= 8 ? .atLeast(0) : .none)
      }
      table.add("\(what): called more often than by least squares", digits: 2, cells)
    }
  }
}
