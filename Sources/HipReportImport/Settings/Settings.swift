public import HipReportModel

/// What a clinic sets once and for all patients: the sum of every `hipreport.yaml` that counts.
///
/// A group counts as a whole: half a letterhead of one file and half of another would be nobody's.
public struct Settings: Sendable, Equatable {
  public var letterhead: Letterhead?
  /// Only of a file that is the user's own.
  public var mail: MailSettings?

  public init() {}

  /// These settings, with the groups that they lack from `others`.
  public func completed(by others: Settings) -> Settings {
    var result = self
    result.letterhead = letterhead ?? others.letterhead
    result.mail = mail ?? others.mail
    return result
  }
}
