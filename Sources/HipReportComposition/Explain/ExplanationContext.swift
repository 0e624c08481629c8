package import HipReportAnalysis
public import HipReportModel
internal import HipReportReference

/// What explanations are made from: the report's own values, and what the report left out.
public struct ExplanationContext: Sendable {
  let report: ReportContext
  /// With the rows after "now".
  let full: ClinicalRecord
  let setAside: [SetAsideRow]
  /// Not in the report, for they take longer than its page may.
  let trends: StrengthTrends
  /// Of a re-evaluation only.
  let reevaluation: ReevaluationReport.Source?

  public init(report: ReportContext, full: ClinicalRecord, setAside: [SetAsideRow]) {
    self.report = report
    self.full = full
    self.setAside = setAside
    trends = StrengthTrends.analyse(
      report.record, report.analysis.strengthSets, asOf: report.asOf)
    reevaluation = nil
  }

  package init(
    report: ReportContext, full: ClinicalRecord, setAside: [SetAsideRow],
    reevaluation: ReevaluationAnalysis
  ) {
    self.report = report
    self.full = full
    self.setAside = setAside
    trends = reevaluation.strength
    self.reevaluation = .init(context: report, reevaluation: reevaluation)
  }

  var analysis: PatientAnalysis { report.analysis }
  var record: ClinicalRecord { report.record }

  // MARK: Rows

  /// `patient.csv:41-43, 57`: the file once, neighbours joined.
  func places(_ rows: [RowReference]) -> String {
    var parts: [String] = []
    var file: Int?
    var rest = Set(rows).sorted()[...]
    while let first = rest.first {
      var last = first
      while let next = rest.dropFirst().first, next.file == last.file, next.line == last.line + 1 {
        last = next
        rest = rest.dropFirst()
      }
      rest = rest.dropFirst()
      let start = first.file == file ? "\(first.line)" : record.place(of: first)
      parts.append(first == last ? start : "\(start)-\(last.line)")
      file = first.file
    }
    return parts.joined(separator: ", ")
  }

  func exactPlaces(_ rows: [RowReference]) -> [String] {
    Set(rows).sorted().map(record.place)
  }

  // MARK: What closes every explanation

  /// Rows that were not used and may be about it: those that name one word of each group.
  func exclusions(naming groups: [[String]]) -> [String] {
    var lines: [String] = []
    var others = 0
    for row in setAside {
      if !row.isSplit {
        lines.append("\(row.place) could not be split and may be about it")
      } else if groups.allSatisfy(row.names) {
        lines.append("\(row.place): \(Display.shortened(row.message, 160))")
      } else {
        others += 1
      }
    }
    if lines.isEmpty { lines.append("no row about it was rejected") }
    if others > 0 {
      lines.append(
        "\(Display.count(others, "other row", "other rows")) of the input not used: hipreport check lists them"
      )
    }
    return lines
  }

  func later(_ days: [CalendarDay]) -> String? {
    let count = days.count { $0 > report.asOf }
    return count == 0
      ? nil
      : "\(Display.count(count, "row", "rows")) after \(report.asOf), which is now, left out"
  }

  /// Rows, methods, version and inputs.
  func close(
    _ explanation: inout Explanation, rows: [RowReference], methods: [String],
    withoutRows: String? = nil
  ) {
    explanation.rows = exactPlaces(rows)
    explanation.methods = methods
    if rows.isEmpty {
      explanation.add("rows", withoutRows ?? "no row of the input stands behind it")
    }
    var method = methods
    method.append("hipreport \(report.version)")
    explanation.add("method", method.joined(separator: " · "))
    let files = Set(rows.map(\.file))
    let inputs = record.files.enumerated().filter { files.isEmpty || files.contains($0.offset) }
    explanation.add(
      "input", inputs.map { "\($0.element.path), sha256 \($0.element.sha256.prefix(16))…" })
  }
}

/// Wording that several families share.
enum ExplainWords {
  static func source(_ setting: String, _ source: String, _ confidence: Confidence) -> String {
    let doubt =
      switch confidence {
      case .checked: "checked against its source"
      case .derived: "computed from checked figures"
      case .design: "a choice of this project"
      case .unverifiedHigh, .unverifiedMedium, .unverifiedLow: "not verified"
      }
    return setting.isEmpty ? "\(source) (\(doubt))" : "\(setting); \(source) (\(doubt))"
  }

  /// The words by which a row that was not used may name a direction.
  static func names(of direction: Direction) -> [String] {
    [direction.rawValue, Words.direction(direction), Words.shortDirection(direction)]
  }

  static func names(of side: Side) -> [String] {
    side == .left ? ["left", "l"] : side == .right ? ["right", "r"] : ["both", "bilateral"]
  }
}
