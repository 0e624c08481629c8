import HipReportAnalysis
import HipReportComposition
import HipReportDocument
import HipReportModel
import HipReportRendering

/// Small made-up records, and what the weekly report says of them. Day 0 is Monday, 2 March 2026.
enum Synthetic {
  static func day(_ number: Int) -> CalendarDay { CalendarDay(number: 20_514 + number) }
  static func row(_ line: Int) -> RowReference { RowReference(file: 0, line: line) }

  static func record(_ change: (inout ClinicalRecord) -> Void) -> ClinicalRecord {
    var record = ClinicalRecord(patient: PatientKey("P-SYN"))
    record.files = [InputFile(path: "patient.csv", sha256: String(repeating: "ab", count: 32))]
    record.profile.sex = .female
    change(&record)
    return record
  }

  static func context(_ record: ClinicalRecord, asOf: Int? = nil) -> ReportContext? {
    AnalysisPeriod(record, asOf: asOf.map(day)).map { period in
      ReportContext(
        record: record, analysis: PatientAnalysis.analyse(record, period: period),
        rejectedRows: [], version: "test")
    }
  }

  static func document(_ record: ClinicalRecord, asOf: Int? = nil) -> Document? {
    context(record, asOf: asOf).map(WeeklyReport.document)
  }

  /// The page as text; empty if there is no report.
  static func text(_ record: ClinicalRecord, asOf: Int? = nil) -> String {
    document(record, asOf: asOf).map { TextRenderer().render($0, images: []) } ?? ""
  }

  /// Sessions of two equal trials a week apart.
  static func flexion(
    _ values: [Double], devices: [String] = [], every days: Int = 7
  ) -> [RangeOfMotionReading] {
    values.enumerated().flatMap { index, value in
      (1...2).map { trial in
        RangeOfMotionReading(
          day: day(days * index), direction: .flexion, side: .right, motion: .passive,
          position: "supine", device: devices.isEmpty ? "goniometer" : devices[index], rater: "KM",
          trial: trial, degrees: value, row: row(2 * index + trial + 1))
      }
    }
  }

  static func symptom(
    _ code: String, _ number: Int, present: Bool = true, timing: SymptomTiming? = nil,
    exercise: String? = nil
  ) -> SymptomEntry {
    SymptomEntry(
      day: day(number), code: code, isPresent: present, side: nil, timing: timing,
      exercise: exercise, row: row(50 + number))
  }

  static func set(_ exercise: String, _ number: Int) -> ExerciseSet {
    var set = ExerciseSet(day: day(number), exercise: exercise, row: row(80 + number))
    set.exerciseID = nil
    return set
  }
}

extension Document {
  /// The blocks of a section.
  func blocks(_ id: String) -> [Block] { sections.first { $0.id == id }?.blocks ?? [] }

  /// Every alert of the safety section, as it is read.
  var alertTexts: [String] {
    blocks("safety").compactMap { block in
      if case .alert(let alert) = block { "\(alert.label): \(alert.text)" } else { nil }
    }
  }

  /// The items of all lists of a section.
  func items(_ id: String) -> [String] {
    blocks(id).flatMap { block in
      if case .list(let items) = block { items } else { [String]() }
    }
  }

  /// The row of the table of range of motion that begins with a label.
  func motionRow(_ label: String) -> [Table.Cell]? {
    for block in blocks("range-of-motion") {
      if case .table(let table) = block { return table.rows.first { $0.first?.text == label } }
    }
    return nil
  }
}
