import Foundation
import Testing

@testable import HipReportKit

/// A report is put together of one patient's parts, and of nobody else's.
@Suite struct WrongPatientTests {
  private func report(_ index: Int, _ place: Workplace) throws -> PatientReport {
    let path = try place.write(SampleClinic.log(index), "\(index)/patient.csv")
    return try PatientReport.weekly(ReportRequest(inputs: [path]))
  }

  private struct Parts {
    var report: PatientReport
    var draft: PatientOwned<ReportDraft>
    var pictures: PatientOwned<ReportPictures>

    init(_ report: PatientReport) throws {
      self.report = report
      (draft, pictures) = try PictureWorker().draw(report) { try ReportDraft.make(report) }
    }
  }

  @Test("Text, pictures, paper and folder of another patient are refused, and nothing is written")
  func refused() throws {
    let place = try Workplace()
    let (own, other) = try (Parts(report(1, place)), Parts(report(2, place)))
    let paper = PatientOwned(
      other.report.patient,
      Result<ReportPaper, ReportPaperError>.failure(
        ReportPaperError(
          diagnostic: WrongPatientError(other.report.patient).diagnostic, isProgramMissing: true)))
    #expect(throws: WrongPatientError.self) {
      try ReportFiles(own.report, other.draft, own.pictures, nil)
    }
    #expect(throws: WrongPatientError.self) {
      try ReportFiles(own.report, own.draft, other.pictures, nil)
    }
    #expect(throws: WrongPatientError.self) {
      try ReportFiles(own.report, own.draft, own.pictures, paper)
    }
    let files = try ReportFiles(own.report, own.draft, own.pictures, nil)
    let folder = ReportFolder(
      output: place.path + "/reports", patient: other.report.patient, week: own.report.week)
    #expect(throws: WrongPatientError.self) { try files.write(into: folder) }
    #expect(!place.exists("reports"))
    try files.write(below: place.path + "/reports")
    #expect(place.exists("reports/T-001/\(own.report.week)/weekly.html"))
  }

  @Test("What is said to be of a patient and is not is refused all the same")
  func mislabelled() throws {
    let place = try Workplace()
    let (own, other) = try (Parts(report(1, place)), Parts(report(2, place)))
    let patient = own.report.patient
    let draft = PatientOwned(patient, try other.draft.content(for: other.report.patient))
    #expect(throws: WrongPatientError.self) {
      try ReportFiles(own.report, draft, own.pictures, nil)
    }
    let pictures = PatientOwned(patient, try other.pictures.content(for: other.report.patient))
    #expect(throws: WrongPatientError.self) {
      try ReportFiles(own.report, own.draft, pictures, nil)
    }
  }

  @Test("A gnuplot that is kept draws each report as one that draws it alone")
  func keptGnuplot() throws {
    let place = try Workplace()
    let reports = try (0..<4).map { try report($0, place) }
    let kept = PictureWorker()
    for report in reports + reports.reversed() {
      let alone = try PictureWorker().draw(report) {}.1.content(for: report.patient)
      let one = try kept.draw(report) {}.1.content(for: report.patient)
      #expect(one.images == alone.images)
      #expect(one.images.count == report.document.pictures.count)
    }
  }

  @Test("The finding names the patient whose report it was to be, and nobody else")
  func finding() {
    let text = WrongPatientError(PatientKey("T-001")).diagnostic.text()
    #expect(text.contains("T-001"))
    #expect(text.contains("nothing of this report was written"))
  }
}
