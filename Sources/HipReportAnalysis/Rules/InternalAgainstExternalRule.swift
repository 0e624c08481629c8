public import HipReportModel
public import HipReportReference

/// Internal against external rotation of one hip, or of both.
public enum InternalAgainstExternal: Sendable, Equatable {
  /// The hips are shifted differently: right minus left balance, with the half-width of its 95 % range.
  case sides(right: RotationResult, left: RotationResult, difference: Double, error: Double)
  /// One rotation lies below its named sample and the other does not.
  case reference(RotationResult, limited: Direction, belowMean: Double, RangeOfMotionNorm)
}

/// *Answers*: is a hip's turning shifted to one way more than its other side's, or than people of a named sample turn?
/// *Formula*: balance = internal − external; the balances of the two hips differ by more than the error of four sessions; or
/// the balance is beyond its error and one rotation alone is below the usual range of its sample. *Needs*: both rotations of
/// a hip on one day with one device. *Degenerate cases*: hips measured on different days or with different devices; hips that
/// were held against each other are not held against a sample too.
struct InternalAgainstExternalRule: Rule {
  let id = RuleID.internalAgainstExternal
  let citation =
    "the therapist's text: internal rotation is often the more limited one, so both are tested; Kouyoumdjian et al. 2012, Orthop Traumatol Surg Res 98:17-23: balance is unequal in 39 of 100 healthy adults"
  let thresholds = [
    RuleThreshold("standard errors of the difference of the hips", MeasurementErrorModel.z95)
  ]

  func findings(in context: RuleContext) -> [Finding] {
    let current = context.analysis.rotation.filter { context.isCurrent($0.day) }
    let right = current.filter { $0.side == .right }
    let between = right.compactMap { sides($0, current, context) }
    let compared = Set(between.flatMap(\.because))
    return between
      + current.filter { !compared.contains($0.id) }.compactMap { reference($0, context) }
  }

  private func sides(
    _ right: RotationResult, _ all: [RotationResult], _ context: RuleContext
  ) -> Finding? {
    var key = right.inward
    key.side = .left
    guard let left = all.first(where: { $0.inward == key }), left.day == right.day,
      isUsed(right, context), isUsed(left, context), left.device == right.device
    else { return nil }
    let error = (right.balanceError * right.balanceError + left.balanceError * left.balanceError)
      .squareRoot()
    let difference = right.balance - left.balance
    guard abs(difference) > error + 1e-9 else { return nil }
    return Finding(
      id, .note,
      .internalAgainstExternal(
        .sides(right: right, left: left, difference: difference, error: error)),
      because: [right.id, left.id])
  }

  private func reference(_ rotation: RotationResult, _ context: RuleContext) -> Finding? {
    guard isUsed(rotation, context), abs(rotation.balance) > rotation.balanceError + 1e-9 else {
      return nil
    }
    var outward = rotation.inward
    outward.direction = .externalRotation
    let keys = [rotation.inward, outward]
    let entries = keys.compactMap { key in
      context.analysis.ranking.entries.first { $0.key == key }
    }
    let below = entries.filter { !$0.isInsideBand && $0.deficit > 0 }
    guard entries.count == 2, below.count == 1, let limited = below.first,
      (limited.key.direction == .internalRotation) == (rotation.balance < 0)
    else { return nil }
    return Finding(
      id, .note,
      .internalAgainstExternal(
        .reference(
          rotation, limited: limited.key.direction, belowMean: limited.deficit, limited.reference)),
      because: [rotation.id] + entries.map(\.key.id))
  }

  /// A last reading out of line is measured again first.
  private func isUsed(_ rotation: RotationResult, _ context: RuleContext) -> Bool {
    [Direction.internalRotation, .externalRotation].allSatisfy { direction in
      var key = rotation.inward
      key.direction = direction
      return context.result(key).map { !$0.isStale && !$0.verdict.isGuarded } ?? false
    }
  }
}
