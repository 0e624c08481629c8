public import HipReportComposition
internal import HipReportDiagnostics
internal import HipReportDocument
internal import HipReportRendering

/// Where the results of one patient come from, by their identifiers.
public struct ResultExplanations {
  private let index: ExplanationIndex
  private let patient: String

  init(_ context: ExplanationContext, patient: String) {
    index = ExplanationIndex(context)
    self.patient = patient
  }

  /// Every result with its identifier, in the order of the export.
  public var entries: [Explanation.Entry] { index.entries }

  /// By an identifier, or by a beginning or an end that only one has. Throws ``DiagnosticError`` with the nearest ones.
  public func find(_ text: String) throws -> [Explanation] {
    switch index.find(text) {
    case .found(let explanations): return explanations
    case .several(let entries):
      throw DiagnosticError(ExplanationMessages.several(text, entries.map(\.id)))
    case .unknown(let nearest):
      throw DiagnosticError(ExplanationMessages.unknown(text, nearest.map(\.id)))
    }
  }

  /// Every identifier with what it is, at most 80 columns wide.
  public var listText: String {
    Self.lines(
      entries.map { entry in
        .table(
          Table(
            caption: entry.id, columns: [.init(""), .init("")],
            rows: [[.init("  "), .init(entry.name)]]))
      })
  }

  /// Schema `hipreport.results/1`.
  public var listJSON: String {
    JSONValue.object([
      ("schema", .string("hipreport.results/1")), ("patient", .string(patient)),
      (
        "results",
        .array(entries.map { .object([("id", .string($0.id)), ("name", .string($0.name))]) })
      )
    ]).text
  }

  /// At most 80 columns wide; what comes from a file is shown without its control characters.
  public static func text(_ explanations: [Explanation]) -> String {
    var blocks: [Block] = []
    for explanation in explanations {
      if !blocks.isEmpty { blocks.append(.paragraph("")) }
      blocks.append(.paragraph(explanation.id))
      blocks.append(
        .table(
          Table(
            caption: explanation.title, columns: [.init(""), .init("")],
            rows: explanation.parts.flatMap { part in
              part.lines.enumerated().map { index, line in
                [.init(index == 0 ? part.label : ""), .init(line)]
              }
            })))
    }
    return lines(blocks)
  }

  /// Schema `hipreport.explanation/1`.
  public static func json(_ explanations: [Explanation]) -> String {
    JSONValue.object([
      ("schema", .string("hipreport.explanation/1")),
      (
        "explanations",
        .array(
          explanations.map { explanation in
            .object([
              ("id", .string(explanation.id)), ("title", .string(explanation.title)),
              (
                "parts",
                .array(
                  explanation.parts.map { part in
                    .object([
                      ("label", .string(part.label)),
                      ("lines", .array(part.lines.map(JSONValue.string)))
                    ])
                  })
              ), ("rows", .array(explanation.rows.map(JSONValue.string))),
              ("methods", .array(explanation.methods.map(JSONValue.string))),
              ("version", .string(HipReportVersion.current))
            ])
          })
      )
    ]).text
  }

  private static func lines(_ blocks: [Block]) -> String {
    let page = Document(
      title: "", language: "en", brief: blocks, sections: [], footer: [])
    return TerminalRenderer(usesColour: false).render(page, images: [])
  }
}

extension PatientReport {
  /// Where each of its numbers comes from.
  public var explanations: ResultExplanations {
    let setAside =
      imported.rejects.map { row in
        SetAsideRow(
          place: "\(row.path):\(row.line)", message: row.message, cells: row.cells,
          isSplit: row.cells.count > 1 || row.header.count < 2)
      }
      + imported.filesSetAside.map { path in
        SetAsideRow(place: path, message: "the whole file", cells: [], isSplit: true)
      }
    let explained =
      reevaluation.map {
        ExplanationContext(report: context, full: record, setAside: setAside, reevaluation: $0)
      } ?? ExplanationContext(report: context, full: record, setAside: setAside)
    return ResultExplanations(explained, patient: patient.identifier)
  }
}

/// The wording of what is asked for and is not there.
enum ExplanationMessages {
  static func unknown(_ text: String, _ nearest: [String]) -> Diagnostic {
    Diagnostic(
      .error, "explain.unknown", "no result is called “\(text.prefix(80))”",
      consequence: nearest.isEmpty ? nil : "the nearest: \(nearest.joined(separator: ", "))",
      hint: "all of them with what they are: hipreport explain --list INPUT")
  }

  static func several(_ text: String, _ ids: [String]) -> Diagnostic {
    let more = ids.count > 8 ? ", …" : ""
    return Diagnostic(
      .error, "explain.several", "\(ids.count) results begin or end with “\(text.prefix(80))”",
      consequence: "they are: \(ids.prefix(8).joined(separator: ", "))\(more)",
      hint: "write more of the one that is meant")
  }
}
