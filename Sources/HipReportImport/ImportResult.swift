public import HipReportDiagnostics
public import HipReportModel

/// What became of a record; each record of a file is in exactly one class.
public enum RecordClass: String, Sendable, CaseIterable {
  case used, rest, note, skipped, target, cardio
  case notHip = "not_hip"
  case blank, duplicate, rejected
}

/// The units in which the loads of a file stand.
public struct LoadUnits: OptionSet, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let kilogram = LoadUnits(rawValue: 1)
  public static let pound = LoadUnits(rawValue: 2)
  /// Loads whose unit nobody states.
  public static let unstated = LoadUnits(rawValue: 4)
}

/// The account of one file: its records by class add up to their number.
public struct FileAccount: Sendable, Equatable {
  public var path: String
  public var sha256: String
  /// The format that its header was recognised as.
  public var profile = "patient-log"
  public var encoding: String
  public var delimiter: String
  public var counts: [RecordClass: Int] = [:]
  public var observations: [ObservationKind: Int] = [:]
  /// Values that the file says were not measured.
  public var notTested = 0
  public var loadUnits: LoadUnits = []
  /// Where the unit of loads is stated; `nil` in a patient log, which has a column for it.
  public var loadUnitSource: LoadUnitSource?
  /// In which order its dates have day and month, and how that is known.
  public var dateOrder = "ymd"
  public var firstDay: CalendarDay?
  public var lastDay: CalendarDay?

  /// Data records as they were read: the header and physically blank lines are none. ``counts`` must add up to it.
  public internal(set) var records = 0
  public func count(_ recordClass: RecordClass) -> Int { counts[recordClass] ?? 0 }
}

/// A row that is not used, kept whole.
public struct RejectedRow: Sendable, Equatable {
  public var path: String
  public var line: Int
  public var code: String
  public var message: String
  /// The titles of its file.
  public var header: [String]
  /// Its cells, or its raw line alone when it could not be split.
  public var cells: [String]
  /// As its row states it; empty where it states none or could not be split.
  public var patient = ""
  /// One of its values is not used, and others are.
  public var isInPart = false
}

/// What one patient's rows amount to, for listings.
public struct PatientSummary: Sendable, Equatable {
  public var identifier: String
  public var counts: [ObservationKind: Int] = [:]
  public var first: CalendarDay?
  public var last: CalendarDay?
}

public struct ImportOptions: Sendable {
  /// Chooses one patient of several.
  public var patient: String?
  /// States what "now" is, which also answers the question about a date far ahead.
  public var asOf: CalendarDay?
  public var isStrict: Bool
  /// Mapping files of the user's, tried before the built-in ones.
  public var mappings: [Mapping] = []
  /// Mapping files that lie beside the input or in the user's configuration: used where they fit, before the built-in
  /// ones.
  public var nearbyMappings: [Mapping] = []
  public var dateOrder: DateOrder?
  public var decimalSign: DecimalSign?
  public var loadUnit: LoadUnitChoice?
  /// Uses rows with too many cells where only one way of joining them fits; each is listed.
  public var repairsOverflow = false
  /// Keeps every used row as cells of the patient log, for converting.
  public var keepsCells = false
  /// Keeps the sets themselves. An account of a large file needs their number only.
  public var keepsSets = true
  /// No report is to be made: an input of several patients is as sound as one of a single one.
  public var isAccount = false
  /// Parts of a large file that may be read at a time.
  public var workers = 1
  /// What times in UTC are brought to where the mapping names no zone; `nil` leaves them.
  public var zone: TimeZoneRule?

  public enum DateOrder: String, Sendable { case dmy, mdy, ymd }
  public enum DecimalSign: String, Sendable { case point = ".", comma = "," }
  public enum LoadUnitChoice: String, Sendable { case kg, lb }

  public init(patient: String? = nil, asOf: CalendarDay? = nil, isStrict: Bool = false) {
    self.patient = patient
    self.asOf = asOf
    self.isStrict = isStrict
  }
}

/// Everything that importing found out. `record` is `nil` when no report can be made; the findings say why.
public struct ImportResult: Sendable {
  public var record: ClinicalRecord?
  public var files: [FileAccount]
  public var patients: [PatientSummary]
  public var diagnostics: [Diagnostic]
  public var rejects: [RejectedRow]
  /// Every used row as cells of the patient log by the number of the field, if they were asked for.
  public var cells: [[String?]] = []
  /// Files of a folder that are no patient logs.
  public var filesSetAside: [String] = []

  /// A file of the input gave nothing, or next to nothing: what was read is not the whole.
  public package(set) var hasUnreadInput = true

  /// The input holds several patients, and none was chosen: that alone keeps a report from being made.
  public internal(set) var needsPatientChoice = false

  /// True if anything of the input is not in the report.
  public var isPartial: Bool { !rejects.isEmpty || !filesSetAside.isEmpty }

  /// An import that read nothing.
  public static func nothing(_ diagnostics: [Diagnostic]) -> ImportResult {
    ImportResult(record: nil, files: [], patients: [], diagnostics: diagnostics, rejects: [])
  }
}
