public import HipReportDiagnostics
public import HipReportModel

/// Something that is about one patient, with whose it is. It comes out for this patient only.
///
/// The key is the one that the import gave to the record; text, page, pictures and paper carry it to where they are put
/// together, and from there to the folder that they are written to.
public struct PatientOwned<Content: Sendable>: Sendable {
  public let patient: PatientKey
  private let content: Content

  init(_ patient: PatientKey, _ content: Content) {
    self.patient = patient
    self.content = content
  }

  /// Throws ``WrongPatientError`` for any patient but the one whose it is.
  func content(for patient: PatientKey) throws(WrongPatientError) -> Content {
    guard patient == self.patient else { throw WrongPatientError(patient) }
    return content
  }
}

/// Something of another patient was about to come into a report. Nothing of the report is written.
public struct WrongPatientError: Error, Sendable {
  /// Whose report it was to be.
  public let patient: PatientKey

  init(_ patient: PatientKey) { self.patient = patient }

  /// The finding to print; it does not say who the other one is.
  public var diagnostic: Diagnostic { OutputMessages.otherPatient(patient) }
}
