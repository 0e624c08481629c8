internal import HipReportModel
internal import HipReportReference

/// What the raising rules look at: the entries of one signal and of all others that are open with it.
struct RaiseContext {
  let own: [SignalEntry]
  let others: [SignalEntry]
  /// Every entry of the same code, reviewed ones included.
  let earlier: [SignalEntry]

  /// The rule that raises furthest above the base class, with its reason in words that a machine can read.
  func strongestRaise(
    of definition: SafetySignalDefinition
  ) -> (to: SignalClass, reason: String)? {
    var best: (to: SignalClass, reason: String)?
    for raise in SignalRaise.of(code: definition.code) {
      guard raise.to > best?.to ?? definition.baseClass, let reason = reason(of: raise) else {
        continue
      }
      best = (raise.to, reason)
    }
    return best
  }

  /// `nil` unless all stated conditions of the rule hold.
  private func reason(of raise: SignalRaise) -> String? {
    var reasons: [String] = []
    var entries = own
    if !raise.ownTiming.isEmpty {
      entries = entries.filter {
        raise.ownTiming.contains($0.timing.map(SignalRaise.Timing.recorded) ?? .notRecorded)
      }
      guard let entry = entries.first else { return nil }
      reasons.append("timing \(entry.timing?.rawValue ?? "not recorded")")
    }
    if let wasRecorded = raise.recordedBefore {
      entries = entries.filter { entry in
        earlier.contains { $0.day < entry.day } == wasRecorded
      }
      guard !entries.isEmpty else { return nil }
      reasons.append(wasRecorded ? "recorded before" : "not recorded before")
    }
    switch raise.ownSide {
    case .both:
      guard Self.isOnBothSides(entries) else { return nil }
      reasons.append("both sides")
    case .unrecorded:
      guard entries.contains(where: { $0.side == nil }) else { return nil }
      reasons.append("side not recorded")
    case nil: break
    }
    if let needed = raise.daysInSeven {
      // With other codes stated, their days count too: pressure and heaviness are one complaint.
      let akin = others.filter { raise.withCodes.contains($0.code) }
      if !raise.withCodes.isEmpty, akin.isEmpty { return nil }
      guard Self.mostDaysInSeven(entries + akin) >= needed else { return nil }
      let with = akin.first.map { " with \($0.code)" } ?? ""
      reasons.append("\(needed) or more days in 7\(with)")
    } else if !raise.withCodes.isEmpty {
      let found = others.filter { entry in
        raise.withCodes.contains(entry.code)
          && (raise.withTiming == nil || raise.withTiming == entry.timing)
      }
      guard let other = found.first else { return nil }
      if raise.withBothSides, !Self.isOnBothSides(found) { return nil }
      reasons.append("with \(other.code)" + (raise.withBothSides ? " on both sides" : ""))
    }
    return reasons.joined(separator: ", ")
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
