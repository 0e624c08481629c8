/// Why a patient needs a look, in the order of urgency: what may not wait stands first.
public struct TriageReason: Sendable, Equatable, Codable {
  public enum Kind: String, Sendable, Codable, CaseIterable, Comparable {
    /// An open signal, by its class.
    case emergency, contact
    /// A warning sign stands in data that no report could be made of: nobody has looked what it is.
    case signalUnreported = "signal_unreported"
    /// Somebody wrote what may be a reason to call the clinic or to get care.
    case urgentQuestion = "urgent_question"
    case modify
    /// Somebody wrote what may be another signal, or one that nobody knows.
    case question
    /// A screening score asks for something.
    case screening
    /// Range of motion fell: out of line with what was expected, or beyond the error.
    case drop, worse
    /// Nothing was written for a week or more.
    case silent
    /// No report could be made.
    case notReported = "not_reported"
    /// A profile was left out: whose it is, somebody must look.
    case profileLeftOut = "profile_left_out"
    /// Rows were not used.
    case rejected
    /// A progress report.
    case due

    public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }

    /// From 0, the most urgent.
    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  public var kind: Kind
  /// Mark and words, such as `MODIFY: pelvic heaviness, 8 May. Ask.`
  public var text: String

  public init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}
