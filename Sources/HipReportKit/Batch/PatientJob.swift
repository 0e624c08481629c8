internal import HipReportAnalysis
internal import HipReportDiagnostics
internal import HipReportDigest
internal import HipReportImport
internal import HipReportModel
internal import HipReportRendering

/// Makes one report after the other, on one thread: its gnuplot and its Typst are kept for the next.
final class PatientJob {
  private let request: BatchRequest
  private let pictures: PictureWorker
  private let press: PaperPress?

  init(_ request: BatchRequest) {
    self.request = request
    pictures = PictureWorker(gnuplotPath: request.gnuplotPath)
    press = request.paper.map { PaperPress(paper: $0, typstPath: request.typstPath) }
  }

  /// `clash` is who has the patient's folder already. What goes wrong with this patient is in the entry.
  func run(
    _ result: ImportResult, of input: PatientInput, from source: String, clash: String?
  ) -> BatchEntry {
    var found = result.diagnostics
    let patient = result.record?.patient.identifier ?? ""
    do {
      guard let record = result.record else { throw DiagnosticError([]) }
      if let clash {
        found = []
        throw DiagnosticError(BatchMessages.samePatient(record.patient.pathComponent, clash))
      }
      return try report(result, record, of: input, from: source)
    } catch let error as DiagnosticError {
      // Some of them hold what was found before, others do not.
      found = error.diagnostics.starts(with: found) ? error.diagnostics : found + error.diagnostics
    } catch let error as WritingError {
      found = [error.diagnostic]
    } catch let error as WrongPatientError {
      found = [error.diagnostic]
    } catch {
      found = [BatchMessages.unknown("\(error)")]
    }
    if let signals = result.record?.unreportedSignals,
      !found.contains(where: { $0.code == signals.code })
    {
      found.append(signals)
    }
    return BatchEntry(failed: patient, source: source, found)
  }

  private func report(
    _ result: ImportResult, _ record: ClinicalRecord, of input: PatientInput,
    from source: String
  ) throws -> BatchEntry {
    guard let period = PatientReport.period(of: record, input.request) else {
      throw DiagnosticError(KitMessages.noObservation())
    }
    let folder = ReportFolder(output: request.output, patient: record.patient, week: period.week)
    let address = ReportAddress(patient: record.patient, week: period.week)
    var made = ReportRecord(settings: request.settings(in: period), record, input.companions)
    if request.onlyChanged, let kept = made.kept(in: folder, as: recordName) {
      return BatchEntry(address, source: source, state: .unchanged, kept.summary)
    }
    pictures.start()
    let report = try PatientReport(result, record, input.request)
    let files = try ReportFiles.make(report, pictures: pictures, press: press)
    made.summary = ReportSummary(report)
    var entry = BatchEntry(address, source: source, state: .written, made.summary)
    try write(files, made, into: folder)
    note(files, in: &entry)
    return entry
  }

  private var recordName: String { ReportRecord.name(request.reading.voice) }

  /// The record of an earlier run goes first and this one's comes last: whatever stops the run, a record lies only beside
  /// what it speaks of; that the values, which both voices write, are still those of the other one, its digests tell. A report that lacks something has none, and is made again.
  private func write(
    _ files: ReportFiles, _ record: ReportRecord, into folder: ReportFolder
  ) throws {
    folder.remove(recordName)
    folder.sweep()
    try files.write(into: folder)
    guard files.isComplete else { return }
    var record = record
    record.files = try files.digests(for: folder.patient)
    try folder.write(record.text, as: recordName)
  }

  private func note(_ files: ReportFiles, in entry: inout BatchEntry) {
    if let missing = files.pictures.diagnostic {
      entry.lacksPictures = true
      entry.diagnostics.append(missing)
    }
    switch files.paper {
    case .failure(let error)?:
      entry.lacksPaper = true
      entry.lacksTypst = error.isProgramMissing
      entry.diagnostics.append(error.diagnostic)
    case .success(let paper)?: entry.diagnostics += paper.diagnostics
    case nil: break
    }
  }
}

extension ReportFiles {
  /// Nothing that was asked for is missing.
  fileprivate var isComplete: Bool {
    if case .failure? = paper { return false }
    return pictures.diagnostic == nil
  }

  fileprivate func digests(for patient: PatientKey) throws -> [ReportRecord.File] {
    try contents.compactMap { name, content in
      switch try content.content(for: patient) {
      case .text(let text):
        ReportRecord.File(path: name, sha256: SHA256Digest.hexadecimal(text))
      case .bytes(let bytes):
        ReportRecord.File(path: name, sha256: SHA256Digest.hexadecimal(bytes))
      case .absent: nil
      }
    }
  }
}
