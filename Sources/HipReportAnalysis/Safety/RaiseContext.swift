internal import HipReportModel
internal import HipReportReference

/// What the raising rules look at: the entries of one signal and of all others that are open with it.
struct RaiseContext {
  let own: [SignalEntry]
  let others: [SignalEntry]
  /// Every entry of the same code, reviewed ones included.
  let earlier: [SignalEntry]

  /// The rule that raises furthest above the base class, with the conditions of it that were met.
  func strongestRaise(
    of definition: SafetySignalDefinition
  ) -> (to: SignalClass, conditions: [RaiseCondition])? {
    var best: (to: SignalClass, conditions: [RaiseCondition])?
    for raise in SignalRaise.of(code: definition.code) {
      guard raise.to > best?.to ?? definition.baseClass, let conditions = conditions(of: raise)
      else { continue }
      best = (raise.to, conditions)
    }
    return best
  }

  /// `nil` unless all stated conditions of the rule hold.
  private func conditions(of raise: SignalRaise) -> [RaiseCondition]? {
    var met: [RaiseCondition] = []
    var entries = own
    if !raise.ownTiming.isEmpty {
      entries = entries.filter {
        raise.ownTiming.contains($0.timing.map(SignalRaise.Timing.recorded) ?? .notRecorded)
      }
      guard let entry = entries.first else { return nil }
      met.append(.timing(entry.timing))
    }
    if let wasRecorded = raise.recordedBefore {
      entries = entries.filter { entry in
        earlier.contains { $0.day < entry.day } == wasRecorded
      }
      guard !entries.isEmpty else { return nil }
      met.append(.recordedBefore(wasRecorded))
    }
    switch raise.ownSide {
    case .both:
      guard Self.isOnBothSides(entries) else { return nil }
      met.append(.bothSides)
    case .unrecorded:
      guard entries.contains(where: { $0.side == nil }) else { return nil }
      met.append(.sideNotRecorded)
    case nil: break
    }
    if let needed = raise.daysInSeven {
      // With other codes stated, their days count too: pressure and heaviness are one complaint.
      let akin = others.filter { raise.withCodes.contains($0.code) }
      if !raise.withCodes.isEmpty, akin.isEmpty { return nil }
      guard Self.mostDaysInSeven(entries + akin) >= needed else { return nil }
      met.append(.days(needed, with: akin.first?.code))
    } else if !raise.withCodes.isEmpty {
      let found = others.filter { entry in
        raise.withCodes.contains(entry.code)
          && (raise.withTiming == nil || raise.withTiming == entry.timing)
      }
      guard let other = found.first else { return nil }
      if raise.withBothSides, !Self.isOnBothSides(found) { return nil }
      met.append(.with(other.code, onBothSides: raise.withBothSides))
    }
    return met
  }

  private static func isOnBothSides(_ entries: [SignalEntry]) -> Bool {
    let sides = Set(entries.compactMap(\.side))
    return sides.contains(.both) || sides.isSuperset(of: [.left, .right])
  }

  private static func mostDaysInSeven(_ entries: [SignalEntry]) -> Int {
    let days = Set(entries.map(\.day)).sorted()
    return days.map { first in days.filter { $0 >= first && $0 - first < 7 }.count }.max() ?? 0
  }
}
