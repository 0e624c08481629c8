internal import Glibc
public import HipReportImport
internal import HipReportModel

/// How messages are written, the same for every patient of a run.
public struct MailOptions {
  /// Mail and letterhead of the clinic.
  public var settings: Settings
  public var gnuplotPath: String?
  /// With one, the report is attached as a PDF. May be kept for many messages; not for more than one thread.
  public var press: PaperPress?

  public init(settings: Settings, gnuplotPath: String? = nil, press: PaperPress? = nil) {
    self.settings = settings
    self.gnuplotPath = gnuplotPath
    self.press = press
  }
}

/// Where outbox and ledger lie.
public enum MailFolder {
  /// `stated`, else what the settings say, else `hipreport` below the user's state folder. `nil` where none of these is an
  /// absolute path.
  public static func path(stated: String? = nil, _ settings: MailSettings?) -> String? {
    func variable(_ name: String) -> String? {
      getenv(name).map { String(cString: $0) }.flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    let base = variable("XDG_STATE_HOME") ?? variable("HOME").map { $0 + "/.local/state" }
    return stated ?? settings?.outbox ?? base.map { $0 + "/hipreport" }
  }
}
