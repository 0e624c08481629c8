internal import HipReportAnalysis
internal import HipReportComposition
internal import HipReportModel
internal import HipReportReference

/// What a batch says of one report: kept beside it, so that a report that is left alone is spoken of as if it were made.
struct ReportSummary: Sendable, Equatable, Codable {
  struct Signal: Sendable, Equatable, Codable {
    var code: String
    var signalClass: String
    var baseClass: String
    var raisedBy: String?
    var first: String
    var last: String
    var days: Int

    enum CodingKeys: String, CodingKey {
      case code, first, last, days
      case signalClass = "class"
      case baseClass = "base_class"
      case raisedBy = "raised_by"
    }
  }

  /// The open ones; the most urgent first.
  var signals: [Signal] = []
  /// Rows and files that were not used, those in part included.
  var rejectedRows = 0
  var isPartial = false
  /// The newest entry or visit; `nil` where there is none up to the report's week.
  var lastEntry: String?
  /// She was discharged: a week without an entry is no silence.
  var isDischarged = false
  var reasons: [TriageReason] = []

  enum CodingKeys: String, CodingKey {
    case signals, reasons
    case rejectedRows = "rejected_rows"
    case isPartial = "partial"
    case lastEntry = "last_entry"
    case isDischarged = "discharged"
  }

  var hasOpenSignal: Bool { !signals.isEmpty }

  init() {}

  init(_ report: PatientReport) {
    let safety = report.analysis.safety
    signals = (safety.open + safety.later).map(Signal.init)
    rejectedRows = report.context.rejectedRows.count
    isPartial = report.imported.isPartial
    let record = report.context.record
    let days = record.observationDays + record.visits.map(\.day)
    lastEntry = days.filter { $0 <= report.week.sunday }.max()?.description
    isDischarged = record.discharge(upTo: report.week.sunday) != nil
    reasons = TriageReasons.of(report.context)
  }

  /// Weeks in a row without an entry up to a week, that one included.
  func silentWeeks(upTo week: CalendarWeek) -> Int {
    guard !isDischarged, let last = lastEntry.flatMap(CalendarDay.init(iso:)) else { return 0 }
    return max(0, (week.monday - last.monday) / 7)
  }

  var value: JSONValue {
    .object([
      ("signals", .array(signals.map { .object($0.members) })),
      ("rejected_rows", .integer(rejectedRows)), ("partial", .bool(isPartial)),
      ("last_entry", .optional(lastEntry)), ("discharged", .bool(isDischarged)),
      ("reasons", .array(reasons.map(\.value)))
    ])
  }
}

extension ReportSummary.Signal {
  init(_ signal: SafetySignal) {
    code = signal.code
    signalClass = signal.signalClass.rawValue
    baseClass = signal.definition.baseClass.rawValue
    raisedBy = signal.raisedBy
    first = signal.first.description
    last = signal.last.description
    days = signal.days
  }

  /// The keys that a signal has in every export.
  var members: [(String, JSONValue)] {
    [
      ("code", .string(code)), ("class", .string(signalClass)), ("base_class", .string(baseClass)),
      ("raised_by", .optional(raisedBy)), ("first", .string(first)), ("last", .string(last)),
      ("days", .integer(days)), ("open", .bool(true)), ("reviewed", .null)
    ]
  }
}

extension TriageReason {
  var value: JSONValue { .object([("kind", .string(kind.rawValue)), ("text", .string(text))]) }
}
