internal import HipReportAnalysis
internal import HipReportCharts
public import HipReportComposition
public import HipReportDiagnostics
public import HipReportDocument
public import HipReportImport
public import HipReportModel
public import HipReportRendering

/// What a report is asked for.
public struct ReportRequest: Sendable {
  /// Which week a weekly report is about.
  public enum Week: Sendable, Equatable {
    /// The week of "now".
    case current
    /// The last full week before "now".
    case last
    case stated(CalendarWeek)
  }

  /// Files, a patient's folder, or `-`.
  public var inputs: [String]
  public var patient: String?
  public var asOf: CalendarDay?
  public var week: Week = .current
  /// States another baseline than the first session of the episode.
  public var baseline: CalendarDay?
  public var isStrict = false
  /// Keeps every used row as cells of the patient log, for ``ImportResult/patientLogCSV``.
  public var keepsCells = false
  /// Paths of mapping files, tried before the built-in formats.
  public var mappingFiles: [String] = []
  public var dateOrder: ImportOptions.DateOrder?
  public var decimalSign: ImportOptions.DecimalSign?
  /// The unit of loads in a file that states none.
  public var loadUnit: ImportOptions.LoadUnitChoice?
  /// Uses rows with too many cells where only one way of joining them fits.
  public var repairsOverflow = false
  /// What times in UTC are brought to, where the format names no zone itself.
  public var zone: TimeZoneRule?
  /// The rejected rows are to be written beside the page, which then names their file.
  public var writesRejects = true
  /// Who the page speaks to; the numbers are the same.
  public var voice = Voice.clinician
  public var language = Language.english
  /// What a re-evaluation begins with, instead of the last evaluation or re-evaluation.
  public var since: CalendarDay?
  /// Off where only the values are wanted: the page is then composed when somebody asks for it.
  public var composesPage = true

  /// What the clinic sets for all its reports; ``SettingsFiles`` reads it.
  public var settings = LoadedSettings()

  /// Threads that may read a large file together; `nil` for one a processor.
  var readers: Int?

  public init(inputs: [String]) { self.inputs = inputs }
}

/// The pipeline in one value: what was read, what it means, and what the page says.
public struct PatientReport: Sendable {
  private let composed: Document?
  public let patient: PatientKey
  public let week: CalendarWeek
  /// True while any safety signal is open.
  public let hasOpenSignal: Bool
  public let imported: ImportResult
  package let record: ClinicalRecord
  let analysis: PatientAnalysis
  let context: ReportContext
  /// Of a re-evaluation only.
  let reevaluation: ReevaluationAnalysis?

  /// Reads, analyses and composes. Throws ``DiagnosticError`` with everything that was found when no report can be made.
  public static func weekly(_ request: ReportRequest) throws -> PatientReport {
    let imported = read(request)
    guard let record = imported.record else { throw DiagnosticError(imported.diagnostics) }
    return try PatientReport(imported, record, request)
  }

  /// The same for a re-evaluation: from the last one, or ``ReportRequest/since``, to "now".
  public static func reevaluation(_ request: ReportRequest) throws -> PatientReport {
    let imported = read(request)
    guard let record = imported.record else { throw DiagnosticError(imported.diagnostics) }
    return try PatientReport(imported, record, request, isReevaluation: true)
  }

  /// What to say of its warning signs where the report cannot be written; `nil` where it has none.
  public var unreportedSignals: Diagnostic? { record.unreportedSignals }

  /// What the page says.
  public var document: Document { composed ?? Self.composed(context, reevaluation) }

  private static func composed(
    _ context: ReportContext, _ reevaluation: ReevaluationAnalysis?
  ) -> Document {
    reevaluation.map { ReevaluationReport.document(context, $0) }
      ?? WeeklyReport.document(context)
  }

  /// Who the page speaks to.
  var voice: Voice { context.voice }

  /// The last day of the report's data.
  public var asOf: CalendarDay { analysis.period.asOf }

  /// Reads the inputs and says what is in them.
  public static func check(_ request: ReportRequest) -> ImportResult {
    read(request, isAccount: true)
  }

  private static func read(_ request: ReportRequest, isAccount: Bool = false) -> ImportResult {
    PatientInput(request, isAccount: isAccount, isEachByItself: false).result(at: 0)
  }

  init(
    _ imported: ImportResult, _ record: ClinicalRecord, _ request: ReportRequest,
    isReevaluation: Bool = false
  ) throws {
    var record = record
    // Whom to call must not be missing where the clinic has said it once for all.
    if record.profile.clinicTelephone == nil {
      record.profile.clinicTelephone = request.settings.settings.letterhead?.telephone
      record.profile.clinicName =
        record.profile.clinicName ?? request.settings.settings.letterhead?.name
    }
    guard let period = Self.period(of: record, request) else {
      throw Self.noReport(of: record, imported, KitMessages.noObservation())
    }
    // A mistyped year must not make a calm and empty page.
    if period.cut(record).record.observationDays.isEmpty, !record.observationDays.isEmpty {
      throw Self.noReport(
        of: record, imported, KitMessages.nothingBefore(period.asOf, record.observationDays.min()))
    }
    let episode = isReevaluation ? Self.looksBack(record, period, request) : nil
    if let episode, episode.start > episode.end {
      throw Self.noReport(
        of: record, imported, KitMessages.periodReversed(episode.start, episode.end))
    }
    let analysis = PatientAnalysis.analyse(
      record, period: period, baseline: request.baseline, lastReport: episode?.start)
    var context = ReportContext(
      record: record, analysis: analysis,
      rejectedRows: imported.rejects.map {
        UnusedRow(place: "\($0.path):\($0.line)", extent: $0.isInPart ? .partOfRow : .row)
      } + imported.filesSetAside.map { UnusedRow(place: $0, extent: .file) },
      version: HipReportVersion.current, voice: request.voice, language: request.language,
      namesRejectsFile: request.writesRejects)
    context.letterhead = request.settings.settings.letterhead
    self.imported = imported
    self.record = record
    self.context = context
    self.analysis = analysis
    patient = record.patient
    week = period.week
    hasOpenSignal = !analysis.safety.open.isEmpty || !analysis.safety.later.isEmpty
    reevaluation = episode.map {
      .analyse(period.cut(record).record, analysis, period: $0)
    }
    composed = request.composesPage ? Self.composed(context, reevaluation) : nil
  }

  private static func noReport(
    of record: ClinicalRecord, _ imported: ImportResult, _ reason: Diagnostic
  ) -> DiagnosticError {
    let signals = record.unreportedSignals.map { [$0] } ?? []
    return DiagnosticError(imported.diagnostics + [reason] + signals)
  }

  private static func looksBack(
    _ record: ClinicalRecord, _ period: AnalysisPeriod, _ request: ReportRequest
  ) -> ReevaluationPeriod {
    let cut = period.cut(record).record
    let first = (cut.observationDays + cut.visits.map(\.day)).min()
    return ReevaluationPeriod(
      cut, end: period.asOf, since: request.since,
      episodeStart: record.profile.episodeStart ?? first ?? period.asOf)
  }

  static func period(of record: ClinicalRecord, _ request: ReportRequest) -> AnalysisPeriod? {
    switch request.week {
    case .current: AnalysisPeriod(record, asOf: request.asOf)
    case .stated(let week): AnalysisPeriod(record, asOf: request.asOf, week: week)
    case .last:
      AnalysisPeriod(record, asOf: request.asOf).flatMap {
        AnalysisPeriod(record, asOf: request.asOf, week: $0.week.previous)
      }
    }
  }

  /// The document in one of the forms of ``RendererRegistry``.
  public func rendered(as renderer: any Renderer, images: [ChartImage] = []) throws -> String {
    try renderer.render(document, images: images)
  }

  /// Every computed value as JSON (schema `hipreport.analysis/1`).
  public var analysisJSON: String { analysisTree.text }

  /// The same on one line.
  public var analysisLine: String { analysisTree.line }

  /// The same values as tidy tables, each with the name of its file.
  public var analysisTables: [(name: String, text: String)] {
    let tree = analysisTree
    return TidyTables.all.map { ("\($0.name).csv", $0.text(of: tree)) }
  }

  private var analysisTree: JSONValue {
    AnalysisJSON(record: analysis.period.cut(record).record, analysis: analysis).value
  }

  /// The values that are written beside the page. A weekly page's are without the trends of strength, which do not stand on
  /// it and take longer than the rest; a re-evaluation's are all, with its period.
  public var valuesJSON: String {
    guard let reevaluation else {
      return AnalysisJSON(
        record: analysis.period.cut(record).record, analysis: analysis, isWeekly: true
      ).value.text
    }
    return AnalysisJSON(
      record: context.record, analysis: analysis, reevaluation: reevaluation,
      words: ReevaluationWords(context, reevaluation)
    ).value.text
  }

  /// The rows that were not used, as CSV with the reason in front; `nil` when there are none.
  public var rejectsCSV: String? {
    imported.rejects.isEmpty ? nil : RejectsFile.text(imported.rejects)
  }
}

extension ImportResult {
  /// The account of every file as JSON (schema `hipreport.check/1`).
  public var checkJSON: String { CheckJSON.value(self).text }
}
