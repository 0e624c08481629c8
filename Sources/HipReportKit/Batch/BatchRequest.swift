internal import HipReportAnalysis
internal import HipReportComposition
internal import HipReportImport
internal import HipReportModel
public import HipReportRendering

/// Weekly reports of many patients.
public struct BatchRequest: Sendable {
  /// A folder of patients' folders, a folder of files, a file of many patients, or `-`.
  public var input: String
  /// How each is read and what its report is about; its inputs are those that are found.
  public var reading: ReportRequest
  /// The folder below which the reports are written.
  public var output = "reports"
  /// How many patients are worked on at a time; 1 at least.
  public var jobs = 1
  /// Leaves a report alone that was made of the same input, by this version, and is still as it was written.
  public var onlyChanged = false
  /// The paper of a PDF beside each report; `nil` for none.
  public var paper: Paper?
  public var typstPath: String?
  public var gnuplotPath: String?
  /// A file of settings that counts before those beside the patients.
  public var settingsPath: String?

  public init(input: String, reading: ReportRequest) {
    self.input = input
    self.reading = reading
  }

  /// As many patients at a time as there are processors for this process.
  public static var usualJobs: Int { Processors.available }

  /// A part of the input, read. A small one is read by one thread: the others read others. Throws ``DiagnosticError``
  /// where the settings that were named cannot be read.
  func input(_ part: String, isSmall: Bool = false) throws -> PatientInput {
    var request = reading
    request.inputs = [part]
    request.writesRejects = true
    request.settings = try SettingsFiles.load(inputs: [part], stated: settingsPath)
    if isSmall { request.readers = 1 }
    return PatientInput(request)
  }

  /// Everything but the inputs that decides what the report of a period says.
  func settings(in period: AnalysisPeriod) -> String {
    let parts: [(String, String?)] = [
      ("voice", "\(reading.voice)"), ("as_of", "\(period.asOf)"), ("week", "\(period.week)"),
      ("stated", "\(period.isStated)"), ("baseline", reading.baseline?.description),
      ("strict", "\(reading.isStrict)"), ("dates", reading.dateOrder?.rawValue),
      ("decimal", reading.decimalSign?.rawValue), ("unit", reading.loadUnit?.rawValue),
      ("repair", "\(reading.repairsOverflow)"), ("zone", reading.zone.map { "\($0)" }),
      ("paper", paper.map { "\($0)" })
    ]
    return parts.map { "\($0)=\($1 ?? "")" }.joined(separator: " ")
  }
}
