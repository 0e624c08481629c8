/// The six directions in which a hip moves, in the order in which reports list them.
public enum Direction: String, Sendable, CaseIterable, Comparable {
  case flexion, extension_ = "extension", abduction, adduction
  case internalRotation = "internal_rotation"
  case externalRotation = "external_rotation"

  public var isRotation: Bool { self == .internalRotation || self == .externalRotation }

  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  public static func < (a: Self, b: Self) -> Bool { a.order < b.order }
}

/// The side of the body.
public enum Side: String, Sendable, CaseIterable, Comparable {
  case left, right
  /// A bilateral exercise.
  case both

  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  public static func < (a: Self, b: Self) -> Bool { a.order < b.order }
}

/// Who moves the leg.
public enum Motion: String, Sendable, CaseIterable { case active, passive }

/// When a symptom was felt, seen from the exercise.
public enum SymptomTiming: String, Sendable, CaseIterable {
  case during
  case within2Hours = "within_2h"
  case nextDay = "next_day"
  case atRest = "at_rest"
}

public enum SetType: String, Sendable, CaseIterable { case work, warmup, drop, failure }

public enum Contraction: String, Sendable, CaseIterable {
  case concentric, eccentric, isometric, mixed
}

/// The kinds of rows of the patient log.
public enum ObservationKind: String, Sendable, CaseIterable {
  case rom, strength, set, symptom, outcome, body, visit, event, goal, plan
}
