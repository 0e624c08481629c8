internal import HipReportDiagnostics
internal import HipReportModel

/// What a batch came to, counted once for a person and once for a program.
extension BatchRun {
  /// The exit status of the whole: an open signal, then a patient without a report, then rows that were not used.
  public enum Outcome: Int32, Sendable {
    case done = 0, notDone = 1, rowsRejected = 2, signalOpen = 3
  }

  public var outcome: Outcome {
    if hasOpenSignal || entries.contains(where: \.hasUnreportedSignal) { return .signalOpen }
    if hasFailure || !hasTriage { return .notDone }
    return isPartial ? .rowsRejected : .done
  }

  /// A table of what became of how many patients, with their names as far as there is room.
  public var summary: String {
    let rows: [(String, [BatchEntry])] = [
      ("reports written", entries.filter { $0.state == .written }),
      ("unchanged", entries.filter { $0.state == .unchanged }),
      ("rows rejected", entries.filter(\.isPartial)),
      ("no PDF", entries.filter(\.lacksPaper)),
      ("no report", entries.filter { $0.state == .failed }),
      ("signal open", entries.filter(\.hasOpenSignal))
    ]
    let lines = rows.filter { !$0.1.isEmpty }.map { what, who in
      Self.padded(what, 16) + Self.padded("\(who.count)", 7, atEnd: false) + "  "
        + Self.names(who, width: 55)
    }
    let title = "patients \(entries.count)" + (week.map { " · \($0)" } ?? "")
    return ([title] + lines + ["exit \(outcome.rawValue)"]).joined(separator: "\n") + "\n"
  }

  private static func padded(_ text: String, _ width: Int, atEnd: Bool = true) -> String {
    let blanks = String(repeating: " ", count: max(0, width - text.count))
    return atEnd ? text + blanks : blanks + text
  }

  private static func names(_ entries: [BatchEntry], width: Int) -> String {
    var text = ""
    for (index, entry) in entries.enumerated() {
      let name = Diagnostic.printable(String(entry.name.prefix(24)))
      let next = text.isEmpty ? name : "\(text), \(name)"
      if next.count > width - 3, index < entries.count - 1 || next.count > width {
        return text.isEmpty ? name : "\(text), …"
      }
      text = next
    }
    return text
  }

  /// Everything about the batch (schema `hipreport.batch/1`).
  public var json: String {
    func count(_ isCounted: (BatchEntry) -> Bool) -> JSONValue {
      .integer(entries.count(where: isCounted))
    }
    let triage = triage
    return JSONValue.object([
      ("schema", .string("hipreport.batch/1")), ("signals", BatchTriage.signals(entries)),
      ("week", .optional(week?.description)), ("output", .string(output)),
      ("exit_status", .integer(Int(outcome.rawValue))),
      (
        "counts",
        .object([
          ("patients", .integer(entries.count)), ("written", count { $0.state == .written }),
          ("unchanged", count { $0.state == .unchanged }),
          ("failed", count { $0.state == .failed }), ("without_paper", count(\.lacksPaper)),
          ("without_pictures", count(\.lacksPictures)), ("signal_open", count(\.hasOpenSignal)),
          ("rows_rejected", count(\.isPartial)), ("to_look_at", .integer(triage.patients.count))
        ])
      ),
      ("triage", triage.look), ("reports", .array(entries.map(report)))
    ]).text
  }

  private func report(_ entry: BatchEntry) -> JSONValue {
    .object([
      ("patient", .string(entry.patient)), ("name", .string(entry.name)),
      ("source", .string(entry.source)), ("state", .string(entry.state.rawValue)),
      ("week", .optional(entry.week?.description)), ("report", .optional(entry.folder)),
      ("signal_open", .bool(entry.hasOpenSignal)),
      ("rejected_rows", .integer(entry.summary.rejectedRows)),
      ("last_entry", .optional(entry.summary.lastEntry)),
      ("silent_weeks", .integer(week.map(entry.summary.silentWeeks) ?? 0)),
      ("findings", .array(entry.diagnostics.map(CheckJSON.finding)))
    ])
  }

  /// For a log: each patient who cannot wait until somebody looks at the reports, with identifier and class, and no more
  /// about anybody.
  public var emergencyLines: [String] {
    entries.compactMap { entry in
      let name = Diagnostic.printable(entry.name)
      if entry.hasUnreportedSignal { return "\(name): SAFETY SIGNALS, and no report" }
      guard entry.state != .failed else { return nil }
      if entry.summary.signals.contains(where: { $0.signalClass == "emergency" }) {
        return "\(name): EMERGENCY SIGN"
      }
      return entry.summary.reasons.contains { $0.kind == .urgentQuestion }
        ? "\(name): ASK TODAY" : nil
    }
  }
}
