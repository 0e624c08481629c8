internal import HipReportModel

/// Passive minus active motion of one direction and side: the range that is there and not controlled.
///
/// *Needs*: a current passive and a current active session in the same position with the same device, on days no more than
/// two weeks apart.
/// *What it does not show*: why; no error is published for this difference, so none is judged.
package struct ControlledRange: Sendable, Equatable {
  package var passive: SeriesKey
  package var active: SeriesKey
  package var difference: Double

  package var id: String { "reeval.passive-minus-active.\(passive.id)" }

  static let mostDays = 14

  package static func all(of results: [RangeOfMotionResult]) -> [ControlledRange] {
    let current = results.filter { !$0.isStale }
    return current.filter { $0.key.motion == .passive }.compactMap { passive in
      let pairs = current.filter {
        $0.key.motion == .active && $0.key.direction == passive.key.direction
          && $0.key.side == passive.key.side && $0.now.device == passive.now.device
          && abs($0.now.day - passive.now.day) <= mostDays
      }
      // The arc differs with the position: seated is compared with seated.
      guard let active = pairs.first(where: { $0.key.position == passive.key.position }) else {
        return nil
      }
      return ControlledRange(
        passive: passive.key, active: active.key,
        difference: passive.now.value - active.now.value)
    }
  }
}
