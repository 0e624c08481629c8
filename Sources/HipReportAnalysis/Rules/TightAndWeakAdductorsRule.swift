public import HipReportModel

/// Hips whose adductors are weak, and tight or short.
public struct TightAndWeakAdductors: Sendable, Equatable {
  public var hips: [TightAndWeakHip]
  /// The codes of open signals that hold harder work of the adductors.
  public var heldBy: [String]
}

public struct TightAndWeakHip: Sendable, Equatable {
  public enum Weakness: Sendable, Equatable {
    /// A manual muscle grade, as it was written.
    case grade(String)
    /// In percent of the abduction of the same side and day.
    case ofAbduction(percent: Double)
    /// In percent of the other side.
    case ofOtherSide(percent: Double)
  }

  public var side: Side
  /// Noted at the inner thigh.
  public var tight: TightDays?
  /// Of abduction.
  public var limitation: Limitation?
  public var weakness: Weakness
  public var day: CalendarDay
}

/// *Answers*: are the adductors weak besides being tight, so that stretching alone may miss it? *Formula*: tightness noted at
/// the inner thigh, or abduction below its named sample or the other side; and a manual grade of adduction of 4 or less, or a force of
/// adduction below that of abduction or of the other side by more than the error of two tests. *Needs*: a test of adduction
/// of the last four weeks; forces are compared within one day, device, tester, position and unit. *Degenerate cases*: a goal
/// of abduction that is not reached says nothing of tightness; while a signal holds adductor work, the facts stand alone.
struct TightAndWeakAdductorsRule: Rule {
  static let weakGrade = 4.0

  let id = RuleID.tightAndWeakAdductors
  let citation =
    "the therapist's text: adductors that feel tight are often weak too, and limit abduction; Alvarenga et al. 2019, Acta Ortop Bras 27:124-126: adduction was as strong as abduction in 52 women of 20 to 29 years; Thorborg et al. 2010, Scand J Med Sci Sports 20:493-501 (error)"
  let thresholds = [
    RuleThreshold("manual grade that counts as weak, at most", weakGrade),
    RuleThreshold(
      "percent of the smaller force by which the other is greater, at least",
      StrengthTestSeries.errorPercent, "Thorborg et al. 2010")
  ]

  func findings(in context: RuleContext) -> [Finding] {
    let tightness = Tightness(context.record)
    let limited = Limitation.all(in: context).filter {
      $0.key.direction == .abduction && !$0.isOfGoal
    }
    var because: [String] = []
    let found = [Side.right, .left].compactMap { side -> TightAndWeakHip? in
      let tight = tightness.days(
        .abduction, side, needsPlace: true, isCurrent: context.isCurrent)
      let limitation = limited.first { $0.key.side == side }
      guard tight != nil || limitation != nil, let weak = Self.weakness(side, context) else {
        return nil
      }
      because += (tight == nil ? [] : [Tightness.id]) + (limitation?.because ?? []) + weak.ids
      return TightAndWeakHip(
        side: side, tight: tight, limitation: limitation, weakness: weak.weakness, day: weak.day)
    }
    guard !found.isEmpty else { return [] }
    // As of an exercise that nobody has chosen yet.
    let heldBy = context.analysis.holds.codes(exercise: "", chain: nil)
    return [
      Finding(
        id, heldBy.isEmpty ? .consider : .note,
        .tightAndWeakAdductors(TightAndWeakAdductors(hips: found, heldBy: heldBy)),
        because: because)
    ]
  }

  private typealias Weak = (
    weakness: TightAndWeakHip.Weakness, day: CalendarDay, ids: [String]
  )

  private static func weakness(_ side: Side, _ context: RuleContext) -> Weak? {
    let current = context.analysis.strengthTests.filter { context.isCurrent($0.now.day) }
    let own = current.filter { $0.direction == .adduction && $0.side == side }
    for test in own where test.unit == .manualMuscleTest {
      if StrengthTestSeries.rank(test.now) <= weakGrade + 1e-9 {
        let grade = test.now.grade ?? "\(Int(test.now.value))"
        return (.grade(grade), test.now.day, [test.id])
      }
    }
    for test in own where test.unit != .manualMuscleTest {
      let others = current.filter { $0.unit == test.unit && $0.position == test.position }
      let other = Side.left == side ? Side.right : .left
      let abduction = others.first { $0.direction == .abduction && $0.side == side }
      let opposite = others.first { $0.direction == .adduction && $0.side == other }
      if let abduction, let percent = percent(test, of: abduction) {
        return (.ofAbduction(percent: percent), test.now.day, [test.id, abduction.id])
      }
      if let opposite, let percent = percent(test, of: opposite) {
        return (.ofOtherSide(percent: percent), test.now.day, [test.id, opposite.id])
      }
    }
    return nil
  }

  /// `nil` unless both were tested alike and the first is less by more than the error.
  private static func percent(
    _ test: StrengthTestSeries, of other: StrengthTestSeries
  ) -> Double? {
    let factor = 1 + StrengthTestSeries.errorPercent / 100
    guard test.now.day == other.now.day, test.now.setting.isComparable(with: other.now.setting),
      test.now.value > 0,
      test.now.value * factor < other.now.value - 1e-9
    else { return nil }
    return 100 * test.now.value / other.now.value
  }
}
