internal import Foundation
public import HipReportModel

/// Dynamometer tests and manual muscle grades of one direction and side.
///
/// *Answers*: did the tested force change by more than testing it twice does? *Formula*: a session is the mean of its
/// trials; the change of the logarithm against 1.96 · √2 · 6 %. Grades have an order and no distance: a change of a whole
/// grade counts, a sign does not. *Assumes*: the same device, tester and position; others are not compared. *Reference*:
/// Thorborg et al. 2010, Scand J Med Sci Sports 20:493-501 (variation 3 to 12 %; 6 % is taken); grades: 225 clinicians agreed
/// less once signs were added, Chiropr Man Therap 2017.
public struct StrengthTestSeries: Sendable, Equatable {
  public struct Session: Sendable, Equatable {
    public var day: CalendarDay
    /// Newtons, newton metres, or the grade without its sign.
    public var value: Double
    public var trials: Int
    /// The grade as it was written.
    public var grade: String?
    /// Force times lever arm in newton metres, where the lever was measured.
    public var torque: Double?
    public var rows: [RowReference]
    /// Who tested with what.
    var setting: StrengthTestSetting
  }

  public enum Reason: Sendable, Equatable {
    case firstValue
    case beyondError
    case withinError
    case stale(days: Int)
    /// The tester or the device of the newest session is not the first one's.
    case changedSetting
    /// The first or the newest force is zero, from or to which there is no ratio.
    case noForce
  }

  public static let errorPercent = (exp(1.959964 * 2.0.squareRoot() * 0.06) - 1) * 100

  public var direction: Direction
  /// `nil` where no row says which.
  public var side: Side?
  public var unit: StrengthTest.Unit
  public var position: String?
  /// Oldest first; never empty.
  public var sessions: [Session]
  public var verdict: VerdictKind
  public var reason: Reason

  public var first: Session { sessions[0] }
  public var now: Session { sessions[sessions.count - 1] }

  /// Percent of the first value; `nil` for grades and where nothing is compared.
  public var changePercent: Double? {
    guard unit != .manualMuscleTest, reason == .beyondError || reason == .withinError,
      first.value > 0
    else { return nil }
    return (now.value / first.value - 1) * 100
  }

  public var id: String {
    let place = position.map { text in
      String(text.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") ? $0 : "-" })
    }
    return [
      "strength-test", direction.rawValue, side?.rawValue ?? "unstated", unit.rawValue.lowercased(),
      place ?? "unstated"
    ].joined(separator: ".")
  }

  public static func all(of record: ClinicalRecord, asOf: CalendarDay) -> [StrengthTestSeries] {
    let start = record.profile.episodeStart
    return Dictionary(grouping: record.strengthTests, by: Key.init).compactMap { key, tests in
      let episode = start.map { start in tests.filter { $0.day >= start } } ?? tests
      return series(key, episode.isEmpty ? tests : episode, asOf: asOf)
    }.sorted { a, b in
      (a.direction, StrengthKey.sideRank(a.side), a.id)
        < (b.direction, StrengthKey.sideRank(b.side), b.id)
    }
  }

  private struct Key: Hashable {
    let direction: Direction
    let side: Side?
    let unit: StrengthTest.Unit
    let position: String?

    init(_ test: StrengthTest) {
      (direction, side, unit, position) = (test.direction, test.side, test.unit, test.position)
    }
  }

  private static func series(
    _ key: Key, _ tests: [StrengthTest], asOf: CalendarDay
  ) -> StrengthTestSeries? {
    let days = Dictionary(grouping: tests, by: \.day)
    let sessions = days.map { day, trials in session(day, trials, key.unit) }
      .sorted { $0.day < $1.day }
    guard let first = sessions.first, let last = sessions.last else { return nil }
    var series = StrengthTestSeries(
      direction: key.direction, side: key.side, unit: key.unit, position: key.position,
      sessions: sessions, verdict: .cannotSay, reason: .firstValue)
    guard sessions.count > 1 else { return series }
    if asOf - last.day >= RangeOfMotionAnalysis.staleAfterDays {
      series.reason = .stale(days: asOf - last.day)
    } else if !first.setting.isComparable(with: last.setting) {
      series.reason = .changedSetting
    } else if key.unit != .manualMuscleTest, first.value <= 0 || last.value <= 0 {
      series.reason = .noForce
    } else {
      let gain =
        key.unit == .manualMuscleTest
        ? rank(last.value, last.grade) - rank(first.value, first.grade) : last.value - first.value
      let isBeyond =
        key.unit == .manualMuscleTest
        ? abs(gain) >= 1 - 1e-9
        : abs(log(last.value / first.value)) > log(1 + errorPercent / 100) + 1e-9
      series.reason = isBeyond ? .beyondError : .withinError
      series.verdict = !isBeyond ? .notBeyondError : gain > 0 ? .improved : .worse
    }
    return series
  }

  /// Grades have no mean: the lowest of the day stands, with its text.
  private static func session(
    _ day: CalendarDay, _ trials: [StrengthTest], _ unit: StrengthTest.Unit
  ) -> Session {
    let rows = trials.map(\.row).sorted()
    if unit == .manualMuscleTest,
      let lowest = trials.min(by: {
        rank($0.value, $0.grade) < rank($1.value, $1.grade)
      })
    {
      return Session(
        day: day, value: lowest.value, trials: trials.count, grade: lowest.grade, rows: rows,
        setting: StrengthTestSetting(trials))
    }
    let count = Double(trials.count)
    let torques = trials.compactMap { test in test.leverMetres.map { test.value * $0 } }
    let isTorqueKnown = unit == .newton && torques.count == trials.count
    return Session(
      day: day, value: trials.map(\.value).reduce(0, +) / count, trials: trials.count,
      torque: isTorqueKnown ? torques.reduce(0, +) / count : nil, rows: rows,
      setting: StrengthTestSetting(trials))
  }

  static func rank(_ session: Session) -> Double { rank(session.value, session.grade) }

  /// `4-` lies below 4, `4+` above; by how much is not known.
  private static func rank(_ value: Double, _ grade: String?) -> Double {
    let text = grade ?? ""
    return value + (text.contains("+") ? 0.3 : text.contains("-") ? -0.3 : 0)
  }
}
