/// What `patient.yaml` says; every part may be missing.
public struct PatientProfile: Sendable, Equatable {
  public enum Sex: String, Sendable { case female, male }

  public var name: String?
  public var birthDate: CalendarDay?
  public var sex: Sex?
  public var deliveryDate: CalendarDay?
  public var involvedSide: Side?
  public var clinicianName: String?
  public var clinicianCredential: String?
  public var clinicName: String?
  public var clinicTelephone: String?
  public var episodeStart: CalendarDay?
  public var visitsPerProgressReport: Int?
  public var language: String?
  /// Where messages to the patient go.
  public var mailAddress: String?
  public var mailConsent = MailConsent()
  public var clinicianAddress: String?

  public init() {}
}

/// What the patient agreed to be told by mail, and at which address. Without a word of hers it is nothing.
public struct MailConsent: Sendable, Equatable {
  public enum Content: String, Sendable, CaseIterable {
    case none
    /// That a summary is ready, and nothing that is in it.
    case minimal
    case full
  }

  public var content = Content.none
  public var date: CalendarDay?
  public var address: String?

  public init(content: Content = .none, date: CalendarDay? = nil, address: String? = nil) {
    self.content = content
    self.date = date
    self.address = address
  }
}

/// One file that was read.
public struct InputFile: Sendable, Equatable {
  /// As given on the command line; for a folder, relative to it.
  public var path: String
  public var sha256: String

  public init(path: String, sha256: String) {
    self.path = path
    self.sha256 = sha256
  }
}

/// Everything that is known about one patient, in canonical units, each observation with the row it came from.
public struct ClinicalRecord: Sendable, Equatable {
  public var patient: PatientKey
  public var profile = PatientProfile()
  /// A profile lay beside the data that names another patient, or nobody where the data is of several: none of it is used.
  public var lacksOwnProfile = false
  public var files: [InputFile] = []
  public var rangeOfMotion: [RangeOfMotionReading] = []
  public var strengthTests: [StrengthTest] = []
  public var sets: [ExerciseSet] = []
  public var symptoms: [SymptomEntry] = []
  public var outcomes: [OutcomeScore] = []
  public var bodyMass: [BodyMass] = []
  public var visits: [DatedLabel] = []
  public var events: [DatedLabel] = []
  public var goals: [Goal] = []
  public var plan: [PlanItem] = []
  public var notes: [Note] = []

  public init(patient: PatientKey) { self.patient = patient }

  /// The days of all observations of the patient; a plan and a goal's due date are none. A row about a symptom counts
  /// even if it could not be used: it must not lie "after now".
  public var observationDays: [CalendarDay] {
    rangeOfMotion.map(\.day) + strengthTests.map(\.day) + sets.map(\.day) + symptoms.map(\.day)
      + outcomes.map(\.day) + notes.filter { $0.kind == .unusedSymptom }.map(\.day)
  }

  /// `patient.csv:41`
  public func place(of row: RowReference) -> String {
    files.indices.contains(row.file) ? "\(files[row.file].path):\(row.line)" : ":\(row.line)"
  }

  /// The record as it stood on a day: what lies after it is left out, and counted.
  ///
  /// Visits and events stay where "now" is only the newest observation: the review of a signal is written after it.
  public func upTo(
    _ last: CalendarDay, keepingLaterEvents: Bool = false
  ) -> (record: ClinicalRecord, leftOut: Int) {
    var copy = self
    var leftOut = 0
    func keep<Element>(_ elements: inout [Element], _ day: (Element) -> CalendarDay) {
      // Nearly always nothing is left out: a copy of its own would cost more than the look.
      guard elements.contains(where: { day($0) > last }) else { return }
      let before = elements.count
      elements.removeAll { day($0) > last }
      leftOut += before - elements.count
    }
    keep(&copy.rangeOfMotion, \.day)
    keep(&copy.strengthTests, \.day)
    keep(&copy.sets, \.day)
    keep(&copy.symptoms, \.day)
    keep(&copy.outcomes, \.day)
    keep(&copy.bodyMass, \.day)
    if !keepingLaterEvents {
      keep(&copy.visits, \.day)
      keep(&copy.events, \.day)
      copy.notes.removeAll { $0.day > last }
      copy.plan.removeAll { ($0.day ?? last) > last }
      copy.goals.removeAll { ($0.day ?? last) > last }
    }
    return (copy, leftOut)
  }
}
