internal import HipReportFiles
internal import Glibc
internal import HipReportAnalysis
public import HipReportDiagnostics
internal import HipReportDigest
internal import HipReportImport
internal import HipReportModel

/// What is to be deidentified, and with what key.
public struct DeidentifyRequest: Sendable {
  public var reading: ReportRequest
  /// A new or empty folder, or one of an earlier run.
  public var output: String
  /// A file of at least 16 bytes that nobody knows: who has it can tell who is who.
  public var keyFile: String
  /// Names of exercises that the catalogue knows stay.
  public var keepsExercises = true

  public init(reading: ReportRequest, output: String, keyFile: String) {
    self.reading = reading
    self.output = output
    self.keyFile = keyFile
  }
}

/// Patient logs and profiles made into ones that name nobody.
public struct Deidentification: Sendable {
  /// What was touched, for a person; no text of the input stands in it.
  public let account: String
  /// About the input, and so with its texts.
  public let diagnostics: [Diagnostic]
  /// Rows of the input are not in the output.
  public let isPartial: Bool

  static let logName = "patient.csv"
  static let reportName = "deidentified.json"
  private static let shortestKey = 16

  /// Reads, writes `patient.csv`, `patient.yaml` and `deidentified.json`, and says what was done. Throws
  /// ``DiagnosticError`` or ``WritingError``; then nothing of the input is in the output.
  public static func run(_ request: DeidentifyRequest) throws -> Deidentification {
    let key = try key(request)
    let pseudonyms = Pseudonyms { KeyedDigest.bytes($0, key: key) }
    try checkOutput(request)
    var reading = request.reading
    reading.keepsCells = true
    // Read once: a pipe has no second reading, and rows and profile are of one state of the folder.
    let read = PatientInput(reading, isAccount: true, isEachByItself: false)
    let (result, input) = (read.result(at: 0), read.profile)
    let names = Set(result.cells.compactMap { $0[LogField.patient.rawValue] })
    // Where no row names anybody, the profile may.
    let owner =
      names.isEmpty ? input.flatMap { DeidentifiedProfile.patient(of: $0) } ?? "" : ""
    let rows = result.cells(of: reading.patient, owner: owner)
    guard !rows.isEmpty, !result.hasUnreadInput, !(reading.isStrict && result.isPartial) else {
      throw DiagnosticError(result.diagnostics)
    }
    let log = DeidentifiedLog(
      rows, owner: owner, pseudonyms: pseudonyms, keepsExercises: request.keepsExercises,
      placeWords: Tightness.placeWords)
    let profile = input.flatMap {
      DeidentifiedProfile(
        $0, of: log.patients, isOnlyPatient: names.count < 2, newest: newest(rows, owner),
        pseudonyms: pseudonyms,
        keepsExercises: request.keepsExercises)
    }
    let report = DeidentifyReport(
      log: log, profile: profile, hasUnusedProfile: input != nil && profile == nil,
      rejected: result.rejects.count, isNamed: log.patients != [""])
    try write(log, profile, report, to: request.output)
    return Deidentification(
      account: report.text(request.output), diagnostics: result.diagnostics,
      isPartial: result.isPartial)
  }

  private static func key(_ request: DeidentifyRequest) throws -> [UInt8] {
    switch FileReading.bytes(of: request.keyFile) {
    case .failure(let failure):
      throw DiagnosticError(
        DeidentifyMessages.key(request.keyFile, "cannot be read: \(failure.reason)"))
    case .success(let bytes) where bytes.count < shortestKey:
      throw DiagnosticError(
        DeidentifyMessages.key(
          request.keyFile, "has \(bytes.count) bytes, and a key at least \(shortestKey)"))
    case .success(let bytes):
      var facts = stat()
      if stat(request.keyFile, &facts) == 0, facts.st_mode & 0o077 != 0 {
        throw DiagnosticError(DeidentifyMessages.openKey(request.keyFile))
      }
      return bytes
    }
  }

  /// Nothing is written over, and no key is given away with what it hides.
  private static func checkOutput(_ request: DeidentifyRequest) throws {
    let names = Folder.names(in: request.output)
    if !names.isEmpty, !names.contains(reportName) {
      throw DiagnosticError(DeidentifyMessages.exists(request.output))
    }
    if let folder = FileReading.realPath(request.output),
      let key = FileReading.realPath(request.keyFile), key.hasPrefix(folder + "/")
    {
      throw DiagnosticError(
        DeidentifyMessages.key(request.keyFile, "lies in the folder that is to be given away"))
    }
  }

  /// The newest observation of each patient: what "now" is in a report.
  private static func newest(_ rows: [[String?]], _ owner: String) -> [String: CalendarDay] {
    let observed: Set<ObservationKind> = [.rom, .strength, .set, .symptom, .outcome]
    var newest: [String: CalendarDay] = [:]
    for row in rows {
      guard let kind = row[LogField.kind.rawValue].flatMap(ObservationKind.init(rawValue:)),
        observed.contains(kind),
        let day = row[LogField.date.rawValue].flatMap(CalendarDay.init(iso:))
      else { continue }
      let patient = row[LogField.patient.rawValue] ?? owner
      newest[patient] = max(newest[patient] ?? day, day)
    }
    return newest
  }

  /// What an earlier run wrote and this one has not is taken away: it would be of other data.
  private static func write(
    _ log: DeidentifiedLog, _ profile: DeidentifiedProfile?, _ report: DeidentifyReport,
    to folder: String
  ) throws {
    try ReportFolder.create(folder)
    let profilePath = "\(folder)/\(InputLoader.profileName)"
    unlink(profilePath)
    try PrivateFile.write(report.json, to: "\(folder)/\(reportName)")
    try PrivateFile.write(PatientLogCSV.text(log.rows), to: "\(folder)/\(logName)")
    if let profile { try PrivateFile.write(profile.text, to: profilePath) }
  }
}

/// The wording of findings about deidentifying.
enum DeidentifyMessages {
  static func key(_ path: String, _ problem: String) -> Diagnostic {
    Diagnostic(
      .error, "deidentify.key", "the key \"\(path)\" \(problem)",
      consequence: "nothing was written",
      hint:
        "(umask 077; head -c 32 /dev/urandom > hipreport.key), and keep it apart from the output")
  }

  static func openKey(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "deidentify.key", "others may read the key \"\(path)\"",
      consequence: "nothing was written: who has the key can tell who is who",
      hint: "chmod 600 \(ShellWord.quoted(path))")
  }

  static func exists(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "deidentify.exists", "the folder \"\(path)\" is not empty",
      consequence: "nothing was written: what names nobody must not lie among what does",
      hint: "name a new folder with --output")
  }
}
