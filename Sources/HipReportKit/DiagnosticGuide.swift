internal import HipReportDocument
internal import HipReportReference
internal import HipReportRendering

/// What each finding means in plain words, for somebody who has its code in front of them and a report to get done.
public enum DiagnosticGuide {
  /// One code of a finding.
  public struct Entry: Sendable, Equatable {
    /// As ``Diagnostic/code``: `import.width`.
    public let code: String
    /// What is the matter.
    public let meaning: String
    /// What it does to the report.
    public let effect: String
    /// How to mend it.
    public let remedy: String

    /// The entry at most 80 columns wide.
    public var text: String {
      DiagnosticGuide.lines(
        Table(
          caption: code, columns: [.init(""), .init("")],
          rows: [
            [.init("meaning"), .init(meaning)], [.init("report"), .init(effect)],
            [.init("what to do"), .init(remedy)]
          ]))
    }

    /// An object with `code`, `meaning`, `report` and `what_to_do`.
    public var json: String { value.text }

    fileprivate var value: JSONValue {
      .object([
        ("code", .string(code)), ("meaning", .string(meaning)), ("report", .string(effect)),
        ("what_to_do", .string(remedy))
      ])
    }
  }

  /// In the order of their codes.
  public static let entries: [Entry] = ReferenceTable(named: "diagnostics.csv").rows.map {
    Entry(code: $0["code"], meaning: $0["meaning"], effect: $0["effect"], remedy: $0["remedy"])
  }

  /// The entry of a code, also as it is printed: `error[import.width]:`.
  public static func entry(_ text: String) -> Entry? {
    let code = bare(text)
    return entries.first { $0.code == code }
  }

  /// The known code that an unknown one is probably meant to be.
  public static func nearest(_ text: String) -> String? {
    let target = bare(text)
    // Without its family, a code is as good as known where only one has that name.
    let named = entries.filter { $0.code.hasSuffix("." + target) }
    if named.count == 1 { return named[0].code }
    let limit = min(6, target.utf8.count / 2)
    var best: (distance: Int, code: String)?
    for entry in entries {
      let distance = editDistance(Array(target.utf8), Array(entry.code.utf8), limit: limit)
      if let distance, distance < best?.distance ?? .max { best = (distance, entry.code) }
    }
    return best?.code
  }

  /// Every code with its meaning, at most 80 columns wide.
  public static var list: String {
    lines(
      Table(
        caption: "", columns: [.init("code"), .init("meaning")],
        rows: entries.map { [.init($0.code), .init($0.meaning)] }))
      + "\nWhat one does to the report, and how to mend it: hipreport explain CODE\n"
  }

  /// All entries, under `codes`.
  public static var json: String {
    JSONValue.object([("codes", .array(entries.map(\.value)))]).text
  }

  /// The code within the brackets, in small letters.
  private static func bare(_ text: String) -> String {
    let inner = text.split(separator: "[", omittingEmptySubsequences: false).last ?? ""
    return inner.prefix { $0 != "]" }.lowercased()
  }

  private static func lines(_ table: Table) -> String {
    let page = Document(
      title: "", language: "en", brief: [.table(table)], sections: [], footer: [])
    return TerminalRenderer(usesColour: false).render(page, images: [])
  }
}
