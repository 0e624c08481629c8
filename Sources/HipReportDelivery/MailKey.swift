internal import HipReportDigest

/// What a message is sent once for: the content does not count.
public struct MailKey: Sendable, Hashable {
  public enum Kind: String, Sendable, CaseIterable {
    /// The weekly message in the patient's voice.
    case patient
    /// The weekly message in the clinician's voice.
    case clinician
    /// To the clinician, that nothing was written and nothing went to the patient.
    case silence
  }

  public let patient: String
  /// Such as `2026-W19`.
  public let period: String
  public let recipient: MailAddress
  public let kind: Kind

  public init(patient: String, period: String, recipient: MailAddress, kind: Kind) {
    self.patient = patient
    self.period = period
    self.recipient = recipient
    self.kind = kind
  }

  /// What the files of the message are named by: the period and the kind, and a hash that tells nobody who it is.
  public var name: String { "\(period).\(kind.rawValue).\(digest)" }

  /// The message's own identifier. Mail services take two messages of one identifier for one: one that is sent on purpose
  /// a second time has another.
  public func messageIdentifier(from: MailAddress, copy: Int = 0) -> String {
    "hr-\(period.lowercased()).\(digest)\(copy == 0 ? "" : ".\(copy + 1)")@\(from.domain)"
  }

  /// The parts stand behind their lengths, so that no two keys run into one text.
  private var digest: String {
    let parts = ["hipreport-mail-1", patient, period, recipient.text.lowercased(), kind.rawValue]
    let text = parts.map { "\($0.utf8.count):\($0)" }.joined()
    return String(SHA256Digest.hexadecimal(text).prefix(24))
  }
}
