public import HipReportDelivery
internal import HipReportDiagnostics

/// The ledger for a person and for a program.
public enum LedgerText {
  /// One line a message.
  public static func lines(_ entries: [OutboxEntry]) -> String {
    if entries.isEmpty { return "no message yet\n" }
    return entries.map { entry in
      let record = entry.record
      let again = record?.attempts.count { $0.again != nil } ?? 0
      let words = [
        record?.period ?? entry.name, Diagnostic.printable(record?.patient ?? "?"),
        record?.kind ?? "?", "to \(record?.recipient ?? "?")", entry.state.rawValue,
        record?.attempts.last?.at ?? "", again > 0 ? "(again: \(again))" : ""
      ]
      return words.filter { !$0.isEmpty }.joined(separator: "  ") + "\n"
    }.joined()
  }

  /// Schema `hipreport.ledger/1`.
  public static func json(_ entries: [OutboxEntry]) -> String {
    JSONValue.object([
      ("schema", .string("hipreport.ledger/1")),
      ("messages", .array(entries.map(value)))
    ]).text
  }

  private static func value(_ entry: OutboxEntry) -> JSONValue {
    func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
    let record = entry.record
    return .object([
      ("name", .string(entry.name)), ("state", .string(entry.state.rawValue)),
      ("patient", text(record?.patient)), ("period", text(record?.period)),
      ("kind", text(record?.kind)), ("recipient", text(record?.recipient)),
      ("message_id", text(record?.messageIdentifier)),
      (
        "attempts",
        .array(
          (record?.attempts ?? []).map { attempt in
            .object([
              ("outcome", .string(attempt.outcome)), ("at", .string(attempt.at)),
              ("status", attempt.status.map { .number(Double($0)) } ?? .null),
              ("reply", text(attempt.reply)), ("again", text(attempt.again))
            ])
          })
      )
    ])
  }
}
