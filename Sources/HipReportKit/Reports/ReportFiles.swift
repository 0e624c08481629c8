internal import HipReportDiagnostics
internal import HipReportDocument
internal import HipReportImport
public import HipReportModel
internal import HipReportRendering

/// What is made of a report while its pictures are drawn.
struct ReportDraft: Sendable {
  var page: HTMLPage
  var text: String
  var json: String
  var rejects: String?

  static func make(_ report: PatientReport) throws -> PatientOwned<ReportDraft> {
    PatientOwned(
      report.patient,
      ReportDraft(
        page: try HTMLRenderer().page(of: report.document),
        text: try report.rendered(as: TextRenderer()), json: report.valuesJSON,
        rejects: report.rejectsCSV))
  }
}

/// The files of one report, put together and not yet written. One patient and a whole clinic are made here alike.
public struct ReportFiles: Sendable {
  enum Content: Sendable {
    case text(String)
    case bytes([UInt8])
    /// This run has no reason for the file; one of an earlier run is taken away.
    case absent
  }

  public let patient: PatientKey
  private let folderName: String
  public let pictures: ReportPictures
  /// `nil` where no PDF was asked for.
  public let paper: Result<ReportPaper, ReportPaperError>?
  private(set) var contents: [(name: String, content: PatientOwned<Content>)] = []

  /// Draws, renders and puts together. Throws ``WrongPatientError`` where a part is of another patient.
  public static func make(
    _ report: PatientReport, pictures worker: PictureWorker, press: PaperPress? = nil
  ) throws -> ReportFiles {
    let (draft, pictures) = try worker.draw(report, forPaper: press != nil) {
      try ReportDraft.make(report)
    }
    let paper = try press.map { try Self.paper(of: report, pictures, $0) }
    return try ReportFiles(report, draft, pictures, paper)
  }

  private static func paper(
    of report: PatientReport, _ pictures: PatientOwned<ReportPictures>, _ press: PaperPress
  ) throws(WrongPatientError) -> PatientOwned<Result<ReportPaper, ReportPaperError>> {
    let images = try pictures.content(for: report.patient).images
    do throws(ReportPaperError) {
      return PatientOwned(
        report.patient, .success(try press.print(report.document, images: images)))
    } catch {
      return PatientOwned(report.patient, .failure(error))
    }
  }

  /// Every part must be of the report's patient, and the pictures of the report's own values.
  init(
    _ report: PatientReport, _ draft: PatientOwned<ReportDraft>,
    _ pictures: PatientOwned<ReportPictures>,
    _ paper: PatientOwned<Result<ReportPaper, ReportPaperError>>?
  ) throws(WrongPatientError) {
    patient = report.patient
    folderName = report.folderName
    let draft = try draft.content(for: patient)
    self.pictures = try pictures.content(for: patient)
    self.paper = try paper?.content(for: patient)
    guard self.pictures.charts == report.document.pictures(forPaper: paper != nil),
      report.statesPatient(in: draft.json)
    else { throw WrongPatientError(patient) }
    let name = report.fileName
    put(.text(draft.text), as: "\(name).txt")
    put(.text(draft.json), as: report.valuesFileName)
    put(draft.rejects.map(Content.text) ?? .absent, as: RejectsFile.name)
    put(.text(draft.page.filled(with: self.pictures.images)), as: "\(name).html")
    // An older PDF would show another state of the data than the page beside it.
    put((try? self.paper?.get()).map { .bytes($0.bytes) } ?? .absent, as: "\(name).pdf")
  }

  private mutating func put(_ content: Content, as name: String) {
    contents.append((name, PatientOwned(patient, content)))
  }

  /// The names of the files that there are.
  public var names: [String] {
    contents.compactMap { name, content in
      if case .absent? = try? content.content(for: patient) { nil } else { name }
    }
  }

  /// The name of the page itself.
  public var pageName: String { names.first { $0.hasSuffix(".html") } ?? "" }

  /// One line for a person: where the page lies, and what lies beside it.
  public func account(in folder: ReportFolder) -> String {
    let order = [".txt", ".json", ".pdf", ".csv"]
    let others = order.flatMap { end in names.filter { $0.hasSuffix(end) } }
    return
      "Wrote \(Diagnostic.printable(folder.path))/\(pageName) (+ \(others.joined(separator: " ")))"
  }

  /// The page itself, with its pictures.
  public var page: String {
    for case (pageName, let content) in contents {
      if case .text(let text)? = try? content.content(for: patient) { return text }
    }
    return ""
  }

  /// Writes all files into the report's folder below `output`. Throws ``WritingError``.
  @discardableResult
  public func write(below output: String) throws -> ReportFolder {
    let folder = ReportFolder(output: output, patient: patient, name: folderName)
    try write(into: folder)
    return folder
  }

  func write(into folder: ReportFolder) throws {
    for (name, content) in contents {
      switch try content.content(for: folder.patient) {
      case .text(let text): try folder.write(text, as: name)
      case .bytes(let bytes): try folder.write(bytes, as: name)
      case .absent: folder.remove(name)
      }
    }
  }
}

extension PatientReport {
  /// The export says itself whose it is, in the bytes that are written.
  fileprivate func statesPatient(in json: String) -> Bool {
    let line =
      Array("  \"patient\": ".utf8) + JSONValue.string(patient.identifier).line.utf8.dropLast()
    return json.utf8.split(separator: UInt8(ascii: "\n")).contains { bytes in
      bytes.starts(with: line) && bytes.count == line.count + 1
    }
  }
}
