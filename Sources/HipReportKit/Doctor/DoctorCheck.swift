public import HipReportDiagnostics

/// One thing that was looked at, and how it stands.
public struct DoctorCheck: Sendable, Equatable {
  public enum Status: String, Sendable {
    case ok
    /// It works, and not as well as it could.
    case warning
    case missing
  }

  /// Stable name: `gnuplot`, `reports-folder`.
  public var name: String
  public var status: Status
  /// Without it the program does not do what is wanted of it.
  public var isNeeded: Bool
  /// It is a program, and not a folder or a setting.
  public var isProgram: Bool
  /// What was found, for a person.
  public var found: String
  /// What the lack of it means; `nil` where nothing is lacking.
  public var consequence: String?
  /// The command that mends it.
  public var remedy: String?

  static func ok(_ name: String, _ found: String, isNeeded: Bool = false) -> DoctorCheck {
    DoctorCheck(name: name, status: .ok, isNeeded: isNeeded, isProgram: false, found: found)
  }
}

/// What is to be looked at.
public struct DoctorRequest: Sendable {
  /// The folder below which reports are written.
  public var output = "reports"
  /// PDFs are wanted.
  public var needsPaper = false
  /// Messages are to be sent.
  public var needsMail = false
  public var gnuplotPath: String?
  public var typstPath: String?
  /// What is wrong with the settings that count.
  public var settingsFindings: [Diagnostic] = []
  /// The mail program of the settings with its arguments; empty where they name none.
  public var mailProgram: [String] = []
  /// The folder of outbox and ledger; without it, the usual one.
  public var outbox: String?

  public init() {}
}

/// What the program needs, and whether it is here. Nothing is changed, and no data of a patient is looked at.
public struct DoctorReport: Sendable, Equatable {
  public let checks: [DoctorCheck]

  public static func examine(_ request: DoctorRequest) -> DoctorReport {
    DoctorReport(
      checks: DoctorPrograms.gnuplot(request.gnuplotPath) + [
        DoctorPrograms.font(),
        DoctorPrograms.typst(request.typstPath, isNeeded: request.needsPaper),
        DoctorPrograms.gmime(isNeeded: request.needsMail),
        DoctorPrograms.mail(request.mailProgram, isNeeded: request.needsMail),
        DoctorPlaces.settings(request.settingsFindings), DoctorPlaces.locale(),
        DoctorPlaces.folder(
          request.output, name: "reports-folder", isNeeded: true,
          purpose: "no report can be written there"),
        DoctorPlaces.outbox(request.outbox, isNeeded: request.needsMail)
      ])
  }

  /// Everything that is needed is there.
  public var isReady: Bool { !checks.contains { $0.isNeeded && $0.status == .missing } }

  /// A program that is needed is not there.
  public var lacksProgram: Bool {
    checks.contains { $0.isNeeded && $0.status == .missing && $0.isProgram }
  }
}
