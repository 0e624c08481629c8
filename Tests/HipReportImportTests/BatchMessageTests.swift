import Foundation
import HipReportModel
import Testing

@testable import HipReportKit

/// The findings about many patients.
@Suite struct BatchMessageTests {
  @Test("A folder without patients, and one beside the patients, are named")
  func folders() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "b\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(
      at: folder.appending(path: "archive"), withIntermediateDirectories: true)
    func shown(_ text: String) -> String {
      text.replacingOccurrences(of: folder.path, with: "patients")
    }
    let error = #expect(throws: DiagnosticError.self) {
      try BatchInputs(folder.path, output: "reports")
    }
    try Fixtures.compare(shown(try #require(error).diagnostics.text()), "batch.no-patients")

    try Data("date,kind,value\n2026-05-08,body,68\n".utf8).write(
      to: folder.appending(path: "patient.csv"))
    let inputs = try BatchInputs(folder.path, output: "reports")
    #expect(inputs.parts == [folder.path])
    try Fixtures.compare(shown(inputs.diagnostics.text()), "batch.passed-over")
  }

  @Test("What stops one report of many says why")
  func oneReport() throws {
    try Fixtures.compare(
      BatchMessages.samePatient("P-1", "\"patients/a\"").text(), "batch.same-patient")
    try Fixtures.compare(
      WrongPatientError(PatientKey("P-1")).diagnostic.text(), "output.other-patient")
    try Fixtures.compare(BatchMessages.outputIsPatient("patients/a").text(), "batch.output")
    try Fixtures.compare(BatchMessages.unknown("no memory").text(), "report.fault")
  }
}
