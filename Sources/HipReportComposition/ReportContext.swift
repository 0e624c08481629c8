public import HipReportAnalysis
public import HipReportModel

/// A row of the input that was not used, for the foot of a report.
public struct UnusedRow: Sendable, Equatable {
  public enum Extent: Sendable { case row, partOfRow, file }
  /// `patient.csv:41`, or the path of a file.
  public var place: String
  public var extent: Extent

  public init(place: String, extent: Extent = .row) {
    self.place = place
    self.extent = extent
  }
}

/// What a report is composed from.
public struct ReportContext: Sendable {
  /// The record up to the report's "now".
  public var record: ClinicalRecord
  public var analysis: PatientAnalysis
  public var rejectedRows: [UnusedRow]
  public var version: String
  public var voice: Voice
  public var language: Language
  /// A file with the rejected rows lies beside the page.
  public var namesRejectsFile: Bool
  /// Whose paper the clinician's pages are.
  public var letterhead: Letterhead?
  /// The charts begin with the episode, or with the first entry if that is older.
  let chartStart: CalendarDay

  public init(
    record: ClinicalRecord, analysis: PatientAnalysis, rejectedRows: [UnusedRow], version: String,
    voice: Voice = .clinician, language: Language = .english, namesRejectsFile: Bool = true
  ) {
    self.record = analysis.period.cut(record).record
    self.analysis = analysis
    self.rejectedRows = rejectedRows
    self.version = version
    self.voice = voice
    self.language = language
    self.namesRejectsFile = namesRejectsFile
    let first = (self.record.observationDays + self.record.visits.map(\.day)).min()
    chartStart = min(first ?? analysis.episodeStart, analysis.episodeStart)
  }

  var asOf: CalendarDay { analysis.period.asOf }
  var week: CalendarWeek { analysis.period.week }

  /// Weeks since the first measurement or entry, the axis of every chart.
  func chartWeek(_ day: CalendarDay) -> Double { Double(day - chartStart) / 7 }

  var chartWords: ChartWords { ChartWords(voice) }
}
