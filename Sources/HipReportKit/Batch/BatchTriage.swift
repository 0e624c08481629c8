internal import HipReportComposition
internal import HipReportDiagnostics
internal import HipReportModel
internal import HipReportRendering

/// The triage list of a batch: the same whether the reports were made now or lay there already.
struct BatchTriage {
  let week: CalendarWeek?
  let total: Int
  /// Sorted, with the entry behind each.
  let patients: [(patient: TriagePatient, entry: BatchEntry)]
  private let signals: JSONValue

  init(_ entries: [BatchEntry], week: CalendarWeek?) {
    self.week = week
    total = entries.count
    let looked = entries.map { entry in
      (patient: TriagePatient(name: entry.name, reasons: entry.reasons(in: week)), entry: entry)
    }.filter { !$0.patient.reasons.isEmpty }
    patients = looked.sorted {
      ($0.patient.urgency, $0.patient.name, $0.entry.source)
        < ($1.patient.urgency, $1.patient.name, $1.entry.source)
    }
    signals = Self.signals(patients.map(\.entry))
  }

  var text: String {
    let document = TriageReport.document(patients.map(\.patient), total: total, week: week)
    return TextRenderer().render(document, images: [])
  }

  /// The open signals of all, whose they are in front.
  static func signals(_ entries: [BatchEntry]) -> JSONValue {
    .array(
      entries.filter { $0.state != .failed }.flatMap { entry in
        entry.summary.signals.map { signal in
          .object([("patient", .string(entry.patient))] + signal.members)
        }
      })
  }

  var look: JSONValue {
    .array(
      patients.map { patient, entry in
        .object([
          ("patient", .string(entry.patient)), ("name", .string(patient.name)),
          ("urgency", .string(patient.urgency.rawValue)),
          ("week", .optional(entry.week?.description)), ("report", .optional(entry.folder)),
          ("source", .string(entry.source)), ("reasons", .array(patient.reasons.map(\.value)))
        ])
      })
  }

  var json: String {
    JSONValue.object([
      ("schema", .string("hipreport.triage/1")), ("signals", signals),
      ("week", .optional(week?.description)), ("patients", .integer(total)), ("look", look)
    ]).text
  }
}

extension BatchEntry {
  /// With the silence up to the week that is looked at.
  fileprivate func reasons(in week: CalendarWeek?) -> [TriageReason] {
    guard state != .failed, let week, self.week != nil else { return summary.reasons }
    let silence = TriageReport.silence(
      weeks: summary.silentWeeks(upTo: week),
      lastEntry: summary.lastEntry.flatMap(CalendarDay.init(iso:)), hasOpenSignal: hasOpenSignal)
    return (summary.reasons + (silence.map { [$0] } ?? [])).enumerated()
      .sorted { ($0.element.kind, $0.offset) < ($1.element.kind, $1.offset) }.map(\.element)
  }
}

extension BatchRun {
  var triage: BatchTriage { BatchTriage(entries, week: week) }

  /// `triage-WEEK`, without the extension.
  private var triageName: String { "triage" + (week.map { "-\($0)" } ?? "") }

  /// Where the list lies, as text; JSON lies beside it.
  public var triagePath: String { "\(output)/\(triageName).txt" }

  /// The list for a terminal: a line for each of the most urgent, and where the others stand.
  public var shortTriage: String {
    let most = 12
    let patients = triage.patients.map(\.patient)
    let lines = patients.prefix(most).map { patient in
      let reason = patient.reasons.first?.text ?? ""
      let more = patient.reasons.count > 1 ? " (+\(patient.reasons.count - 1))" : ""
      let line = Diagnostic.printable("\(patient.name.prefix(24)): \(reason)")
      return line.count + more.count > 79 ? line.prefix(78 - more.count) + "…" + more : line + more
    }
    let rest = patients.count - lines.count
    let first =
      patients.isEmpty
      ? "Nobody needs a look."
      : "\(patients.count) to look at"
        + (hasTriage ? "; why: \(Diagnostic.printable(triagePath))" : "")
    return (lines + (rest > 0 ? ["… and \(rest) more"] : []) + [first]).joined(separator: "\n")
      + "\n"
  }

  func writeTriage() throws {
    let triage = triage
    try ReportFolder.create(output)
    PrivateFile.sweep(output, startingWith: ".triage")
    try PrivateFile.write(triage.text, to: triagePath)
    try PrivateFile.write(triage.json, to: "\(output)/\(triageName).json")
  }
}
