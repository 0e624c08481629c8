public import HipReportModel

/// What can be said of a change; everywhere the same five words.
public enum VerdictKind: String, Sendable {
  case improved, worse
  case notBeyondError = "not_beyond_error"
  case stable
  case cannotSay = "cannot_say"
}

/// A verdict with what refines it and why it is so.
public struct Verdict: Sendable, Equatable {
  public enum Reason: Sendable, Equatable {
    /// One session: there is nothing to compare it with.
    case firstValue
    case beyondError
    case withinError
    /// The device differs from the baseline's: `from` and `to` are `nil` where it was not recorded.
    case deviceChanged(on: CalendarDay, from: String?, to: String?)
    /// Not measured for this many days.
    case stale(days: Int)
    /// The last reading is far above what those before it let expect: it is measured again before anything is said.
    case latestAbove(expected: Double)
    /// It is far below: shown as a drop, in degrees, and measured again today.
    case latestBelow(drop: Double)
    /// No session lies on or after the day that was stated as baseline.
    case noBaseline
  }

  /// What the verdict rests on.
  public enum Basis: String, Sendable {
    /// The difference of two sessions against the minimal detectable change.
    case minimalDetectableChange = "mdc"
    case trend
  }

  public enum Lean: String, Sendable { case better, worse }

  public var kind: VerdictKind
  /// The session before the newest one says the same.
  public var isConfirmed: Bool
  public var lean: Lean?
  /// More probably than not worth saying, but under five degrees as likely as over.
  public var isSmall: Bool
  /// That the true change is above zero; `nil` where nothing is compared.
  public var probability: Double?
  public var basis: Basis
  public var reason: Reason
  /// How many sessions the comparison had to choose from.
  public var sessions: Int

  /// The last reading is not as the ones before it let expect.
  public var isGuarded: Bool {
    switch reason {
    case .latestAbove, .latestBelow: true
    default: false
    }
  }

  public init(
    kind: VerdictKind, isConfirmed: Bool = false, lean: Lean? = nil, isSmall: Bool = false,
    probability: Double? = nil, basis: Basis = .minimalDetectableChange, reason: Reason,
    sessions: Int
  ) {
    self.kind = kind
    self.isConfirmed = isConfirmed
    self.lean = lean
    self.isSmall = isSmall
    self.probability = probability
    self.basis = basis
    self.reason = reason
    self.sessions = sessions
  }
}
