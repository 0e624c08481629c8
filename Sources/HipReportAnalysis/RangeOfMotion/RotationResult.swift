public import HipReportModel
internal import HipReportReference

/// Both rotations of one hip, measured on one day.
public struct RotationResult: Sendable, Equatable {
  /// `rotation.right.passive.seated`
  public var id: String
  public var side: Side
  /// Of its internal rotation.
  public var inward: SeriesKey
  public var device: String?
  public var day: CalendarDay
  /// Degrees, internal and external together, with the half-width of its 95 % range.
  public var arc: Double
  public var arcError: Double
  /// Internal minus external; above zero turns inwards further.
  public var balance: Double
  public var balanceError: Double
  public var rows: [RowReference]

  /// The newest day of each hip, motion and position on which both rotations were measured with one device.
  static func all(of results: [RangeOfMotionResult]) -> [RotationResult] {
    results.filter { $0.key.direction == .internalRotation && !$0.isStale }.compactMap { inward in
      var key = inward.key
      key.direction = .externalRotation
      guard let outward = results.first(where: { $0.key == key }) else { return nil }
      for session in inward.series.sessions.reversed() {
        let other = outward.series.sessions.last {
          $0.day == session.day && $0.device == session.device
        }
        guard let other else { continue }
        return RotationResult(inward.key, session, other)
      }
      return nil
    }
  }

  private init?(
    _ key: SeriesKey, _ inward: RangeOfMotionSession, _ outward: RangeOfMotionSession
  ) {
    func measured(_ session: RangeOfMotionSession, _ direction: Direction) -> MeasuredValue {
      MeasurementErrorModel(.default(for: direction, acrossRaters: false)).measured(session)
    }
    let rotation = RotationArc(
      internal: measured(inward, .internalRotation), external: measured(outward, .externalRotation))
    guard let rotation else { return nil }
    id = "rotation.\(key.side.rawValue).\(key.suffix)"
    side = key.side
    self.inward = key
    device = inward.device
    day = inward.day
    arc = rotation.arc.value
    arcError = MeasurementErrorModel.z95 * rotation.arc.variance.squareRoot()
    balance = rotation.balance.value
    balanceError = MeasurementErrorModel.z95 * rotation.balance.variance.squareRoot()
    rows = inward.rows + outward.rows
  }
}
