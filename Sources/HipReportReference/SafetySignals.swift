public import HipReportModel

/// How urgent a signal is; the highest class of all open signals leads.
public enum SignalClass: String, Sendable, Comparable, CaseIterable {
  /// Change the exercise and tell the therapist.
  case modify
  /// Call the patient, or the patient calls the clinic.
  case contact
  /// Medical care now.
  case emergency

  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  public static func < (a: Self, b: Self) -> Bool { a.order < b.order }
}

/// A symptom that is a safety signal. Its words stand in the languages of composition.
public struct SafetySignalDefinition: Sendable, Equatable {
  public enum Group: String, Sendable {
    case pelvicFloor = "pelvic_floor", nerve, pain, general, crisis
  }

  public var code: String
  public var baseClass: SignalClass
  public var group: Group
  public var source: String
  public var confidence: Confidence

  public static let all: [SafetySignalDefinition] = ReferenceTable(named: "safety_signals.csv").rows
    .compactMap { row in
      guard let baseClass = SignalClass(rawValue: row["class"]) else { return nil }
      return SafetySignalDefinition(
        code: row["code"], baseClass: baseClass,
        group: Group(rawValue: row["group"]) ?? .general, source: row["source"],
        confidence: Confidence(rawValue: row["confidence"]) ?? .unverifiedLow)
    }

  public static func signal(code: String) -> SafetySignalDefinition? { byCode[code] }

  private static let byCode = Dictionary(uniqueKeysWithValues: all.map { ($0.code, $0) })

  /// Symptoms that are data and no signals.
  public static let otherSymptoms: Set<String> = ["tightness", "muscle_soreness"]
}

/// One way in which a signal rises above its base class: all stated conditions must hold.
public struct SignalRaise: Sendable, Equatable {
  /// A timing that may also be "not recorded".
  public enum Timing: Sendable, Hashable {
    case recorded(SymptomTiming)
    case notRecorded
  }
  public enum SideCondition: String, Sendable { case both, unrecorded }

  public var code: String
  public var to: SignalClass
  /// One of these is the timing of an entry.
  public var ownTiming: Set<Timing>
  public var ownSide: SideCondition?
  public var recordedBefore: Bool?
  /// On at least this many days within seven.
  public var daysInSeven: Int?
  /// One of these is open at the same time, …
  public var withCodes: [String]
  /// … on both sides, …
  public var withBothSides: Bool
  /// … with this timing.
  public var withTiming: SymptomTiming?

  public static let all: [SignalRaise] = ReferenceTable(named: "safety_raises.csv").rows
    .compactMap { row in
      guard let to = SignalClass(rawValue: row["to"]) else { return nil }
      return SignalRaise(
        code: row["code"], to: to,
        ownTiming: Set(
          row.list("own_timing", separator: "|").map { text in
            SymptomTiming(rawValue: text).map(Timing.recorded) ?? .notRecorded
          }),
        ownSide: SideCondition(rawValue: row["own_side"]),
        recordedBefore: row["recorded_before"].isEmpty ? nil : row["recorded_before"] == "yes",
        daysInSeven: row.integer("days_in_7"),
        withCodes: row.list("with", separator: "|"), withBothSides: row["with_side"] == "both",
        withTiming: SymptomTiming(rawValue: row["with_timing"]))
    }
}

extension SignalRaise {
  /// Those of one signal, in the order of the table.
  public static func of(code: String) -> [SignalRaise] { byCode[code] ?? [] }

  private static let byCode = Dictionary(grouping: all, by: \.code)
}
