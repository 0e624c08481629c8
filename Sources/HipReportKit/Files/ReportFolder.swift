public import HipReportModel
internal import Glibc

/// The folder of one report: `OUTPUT/PATIENT/WEEK` or `OUTPUT/PATIENT/reeval-DAY`, with files that only their owner may read.
public struct ReportFolder: Sendable {
  public let path: String
  /// Whose it is: no file of another patient is written into it.
  let patient: PatientKey

  public init(output: String, patient: PatientKey, week: CalendarWeek) {
    self.patient = patient
    path = "\(output)/\(patient.pathComponent)/\(week)"
  }

  /// `OUTPUT/PATIENT/NAME`, for a report that is not of one week.
  public init(output: String, patient: PatientKey, name: String) {
    self.patient = patient
    path = "\(output)/\(patient.pathComponent)/\(name)"
  }

  public func write(_ text: String, as name: String) throws {
    try createFolders()
    try PrivateFile.write(text, to: "\(path)/\(name)")
  }

  public func write(_ bytes: [UInt8], as name: String) throws {
    try createFolders()
    try PrivateFile.write(bytes, to: "\(path)/\(name)")
  }

  /// Takes away what an earlier run wrote and this one has no reason to write.
  public func remove(_ name: String) { unlink("\(path)/\(name)") }

  /// Takes away what a run that was killed left half written.
  func sweep() { PrivateFile.sweep(path) }

  private func createFolders() throws { try Self.create(path) }

  /// Makes a folder and those above it, where they are not there.
  static func create(_ path: String) throws {
    var current = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      current += part
      if mkdir(current, 0o700) != 0, errno != EEXIST { throw PrivateFile.failure(current) }
      current += "/"
    }
  }
}
