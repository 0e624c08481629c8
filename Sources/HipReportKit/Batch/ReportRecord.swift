internal import FoundationEssentials
internal import HipReportAnalysis
internal import HipReportComposition
internal import HipReportDigest
internal import HipReportImport
internal import HipReportModel

/// What a report was made of: lies beside it, written last, so that a report with it is whole.
struct ReportRecord: Sendable, Equatable, Codable {
  /// Each voice is a report of its own, and has its own record.
  static func name(_ voice: Voice) -> String {
    voice == .patient ? "record-patient.json" : "record.json"
  }

  static let schema = "hipreport.record/1"

  struct File: Sendable, Equatable, Codable {
    var path: String
    var sha256: String

    var value: JSONValue { .object([("path", .string(path)), ("sha256", .string(sha256))]) }
  }

  var schema = Self.schema
  /// The version of the program.
  var version = HipReportVersion.current
  var settings: String
  /// Data, profile and mapping files, by content; when they were touched says nothing.
  var inputs: [File]
  /// The files of the report.
  var files: [File] = []
  var summary = ReportSummary()

  init(settings: String, _ record: ClinicalRecord, _ companions: [InputFile]) {
    self.settings = settings
    inputs = (record.files + companions).map { File(path: $0.path, sha256: $0.sha256) }
  }

  /// The record beside a report that is still as it was written, of the same input, settings and version.
  func kept(in folder: ReportFolder, as name: String) -> ReportRecord? {
    guard case .success(let bytes) = FileReading.bytes(of: "\(folder.path)/\(name)"),
      let old = try? JSONDecoder().decode(ReportRecord.self, from: Data(bytes)),
      old.schema == schema, old.version == version, old.settings == settings,
      old.inputs == inputs, !old.files.isEmpty
    else { return nil }
    let isWhole = old.files.allSatisfy { file in
      guard !file.path.contains("/"),
        case .success(let bytes) = FileReading.bytes(of: "\(folder.path)/\(file.path)")
      else { return false }
      return SHA256Digest.hexadecimal(bytes) == file.sha256
    }
    return isWhole ? old : nil
  }

  var text: String {
    JSONValue.object([
      ("schema", .string(schema)), ("version", .string(version)), ("settings", .string(settings)),
      ("inputs", .array(inputs.map(\.value))), ("files", .array(files.map(\.value))),
      ("summary", summary.value)
    ]).text
  }
}
