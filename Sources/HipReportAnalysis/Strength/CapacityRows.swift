internal import Foundation
internal import HipReportModel
internal import HipReportReference

/// What rows have in common that differ in strength alone: an exercise, or one of its resistances where they share no
/// scale, or a test.
package struct CapacitySeries: Sendable, Hashable {
  /// `good-morning`, `clamshell-band.colours-3`, `side-plank.hold`, `test.n.prone`
  package var id: String
  /// The identifier in the catalogue, or the folded name; `test` for a test.
  package var exercise: String
  /// As reports print it.
  package var name: String
  /// The ladder that it stands on, and the rung.
  package var ladder: String?
  package var rung: Int
  package var isTest: Bool

  init(
    id: String, exercise: String, name: String, ladder: String? = nil, rung: Int = 0,
    isTest: Bool = false
  ) {
    self.id = id
    self.exercise = exercise
    self.name = name
    self.ladder = ladder
    self.rung = rung
    self.isTest = isTest
  }
}

/// One exercise or test on one day.
struct CapacityRow: Equatable {
  var day: CalendarDay
  var series: CapacitySeries
  /// Logarithm of what could be moved.
  var value: Double
  var error: Double
  /// The sets or trials of which it is the mean.
  var sources: [RowReference] = []
}

/// The sessions of one exercise as logarithms of capacity.
///
/// *Formula*: the mean of the first two sets at the hardest resistance that say something; see ``LogCapacity``. A set says
/// something within the limits of the estimated maximum; effort that was not told is a lower bound and says nothing.
struct CapacityRows {
  /// Why a session gives no row.
  enum Silence: String, CaseIterable {
    case effortNotTold = "effort_not_told"
    /// More than fifteen repetitions to failure, or more than four in reserve.
    case farFromFailure = "far_from_failure"
    /// So many squeezes of so many seconds each: neither number was taken to its end.
    case heldRepetitions = "held_repetitions"
  }

  private(set) var rows: [CapacityRow] = []
  private(set) var silent: [Silence: Int] = [:]

  static let testError = 0.06
  /// Colours rise by about a quarter; see `bands.csv`.
  static let stepOfColours = 0.223
  private static let colours = "colours"

  init(_ key: StrengthKey, _ group: StrengthSets.Group, since start: CalendarDay? = nil) {
    let isLoadWhole = Self.isLoadWhole(group)
    for session in StrengthAnalysis.sessions(group) {
      if let start, session.day < start { continue }
      let told = session.topSets.map { set in
        (set: set, capacity: Self.capacity(of: set, isLoadWhole: isLoadWhole))
      }
      guard
        let first = told.first(where: { (try? $0.capacity.get()) != nil }),
        let resistance = session.topSets.first?.resistance
      else {
        if case .failure(let why)? = told.first?.capacity { silent[why.silence, default: 0] += 1 }
        continue
      }
      // Held and repeated sets of one day are not averaged.
      let isHold = first.set.seconds != nil
      let used = told.compactMap { set, capacity -> (set: StrengthSet, capacity: LogCapacity)? in
        guard (set.seconds != nil) == isHold, let capacity = try? capacity.get() else { return nil }
        return (set, capacity)
      }.prefix(2)
      let count = Double(used.count)
      rows.append(
        CapacityRow(
          day: session.day,
          series: Self.series(
            key, group.identity, resistance, isLoadWhole: isLoadWhole, isHold: isHold),
          value: used.map(\.capacity.value).reduce(0, +) / count,
          // The judgement of effort errs alike in both sets, so that the second one takes nothing off.
          error: used.map(\.capacity.error).reduce(0, +) / count, sources: used.map(\.set.row)))
    }
  }

  /// Where an exercise is done without a load as well, a load is not all there is to move: twice 2 kg is not twice as
  /// strong. A single blank is taken for one.
  private static func isLoadWhole(_ group: StrengthSets.Group) -> Bool {
    guard group.identity.allowsEstimate else { return false }
    guard group.identity.known?.loadModel != "machine" else { return true }
    return Set(group.sets.filter { $0.set.resistance == .body }.map(\.day)).count < 2
  }

  private struct Silent: Error { let silence: Silence }

  private static func capacity(
    of set: StrengthSet, isLoadWhole: Bool
  ) -> Result<LogCapacity, Silent> {
    let load =
      isLoadWhole && set.resistance.isLoad && set.resistance.level > 0
      ? set.resistance.level : nil
    if let seconds = set.seconds {
      guard (set.repetitions ?? 1) == 1, var hold = LogCapacity.ofHold(seconds: seconds) else {
        return .failure(Silent(silence: .heldRepetitions))
      }
      hold.value += load.map { log($0) } ?? 0
      return .success(hold)
    }
    guard let repetitions = set.repetitions, let reserve = set.reserve, reserve >= 0 else {
      return .failure(Silent(silence: .effortNotTold))
    }
    guard
      OneRepetitionMaximum.estimate(load: load ?? 1, repetitions: repetitions, inReserve: reserve)
        != nil,
      let capacity = LogCapacity.of(load: load, repetitions: repetitions, inReserve: reserve)
    else { return .failure(Silent(silence: .farFromFailure)) }
    return .success(capacity)
  }

  /// Kilograms that are all there is to move share a scale. A load besides body weight, assistance and an unranked band do
  /// not: each is an exercise of its own.
  private static func series(
    _ key: StrengthKey, _ identity: ExerciseIdentity, _ resistance: Resistance, isLoadWhole: Bool,
    isHold: Bool
  ) -> CapacitySeries {
    var parts = [key.exercise]
    if !key.variant.isEmpty { parts.append(key.variant) }
    if isHold { parts.append("hold") }
    var step: (ladder: String, rung: Int)?
    switch resistance {
    case .kilograms(let load) where load < 0 || !isLoadWhole:
      parts.append("\(load < 0 ? "assisted" : "added")-\(number(abs(load)))-kg")
    case .fileUnit(let load) where load < 0 || !isLoadWhole:
      parts.append("\(load < 0 ? "assisted" : "added")-\(number(abs(load)))")
    case .band(_, let ladder, let level):
      if ladder == colours {
        step = (parts.joined(separator: "."), Int(level))
      }
      parts.append("\(ladder)-\(number(level))")
    case .body where identity.allowsEstimate && !key.saysHowLoaded:
      parts.append(identity.known?.loadModel == "machine" ? "load-unstated" : "unloaded")
    case .kilograms, .fileUnit, .unrankedBand, .body: break
    }
    return CapacitySeries(
      id: parts.joined(separator: "."), exercise: key.exercise, name: identity.name,
      ladder: step?.ladder, rung: step?.rung ?? 0)
  }

  private static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e6 ? "\(Int(value))" : "\(value)"
  }
}

extension CapacityRows {
  /// Days of tests in newtons and newton metres; grades have no distance. Another device, tester or position is another
  /// series, as in ``StrengthTestSeries``.
  static func of(_ tests: [StrengthTest]) -> [CapacityRow] {
    struct Setting: Hashable {
      let unit: StrengthTest.Unit
      let position: String?
      let device: String?
      let rater: String?

      init(_ test: StrengthTest) {
        (unit, position, device, rater) = (test.unit, test.position, test.device, test.rater)
      }

      var id: String {
        (["test", unit.rawValue.lowercased()] + [position, device, rater].map { $0 ?? "unstated" })
          .joined(separator: ".")
      }
    }
    let used = tests.filter { $0.unit != .manualMuscleTest && $0.value > 0 }
    return Dictionary(grouping: used, by: Setting.init).flatMap { setting, tests in
      let areLeversKnown =
        setting.unit == .newton && tests.allSatisfy { ($0.leverMetres ?? 0) > 0 }
      let series = CapacitySeries(
        id: setting.id, exercise: "test",
        name: setting.unit == .newton ? "Force test" : "Torque test", isTest: true)
      return Dictionary(grouping: tests, by: \.day).map { day, trials in
        let values = trials.map { $0.value * (areLeversKnown ? $0.leverMetres ?? 1 : 1) }
        return CapacityRow(
          day: day, series: series, value: log(values.reduce(0, +) / Double(values.count)),
          error: testError, sources: trials.map(\.row))
      }
    }
  }
}

extension StrengthKey {
  fileprivate var saysHowLoaded: Bool {
    variant.hasSuffix("body-weight") || variant.hasSuffix("load-unstated")
  }
}

extension Resistance {
  fileprivate var isLoad: Bool {
    switch self {
    case .kilograms, .fileUnit: true
    case .body, .band, .unrankedBand: false
    }
  }
}
