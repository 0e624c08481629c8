import Foundation
import HipReportKit
import HipReportRendering
import Testing

/// One set of values, three forms, two voices: no form and no voice has a number that the others contradict.
@Suite struct AgreementTests {
  static let cases = SamplePatients.names.flatMap { name in Voice.allCases.map { (name, $0) } }

  @Test("The text has the numbers of the page, each as often", arguments: cases)
  func textAgainstPage(name: String, voice: Voice) throws {
    let report = try SamplePatients.report(name, voice: voice)
    let text = Self.numbers(in: try report.rendered(as: TextRenderer()))
    let page = Self.numbers(in: Self.words(of: try report.rendered(as: HTMLRenderer())))
    #expect(text.count > 20)
    for number in Set(text.keys).union(page.keys).sorted() {
      #expect(text[number] == page[number], "\(number)")
    }
  }

  @Test("Both voices say the values of the JSON: range of motion", arguments: cases)
  func movement(name: String, voice: Voice) throws {
    let (analysis, document) = try Self.read(name, voice)
    let rows = Self.table("range-of-motion", document).filter { !$0.contains("not measured") }
    #expect(rows.count == analysis.rom.count && rows.count >= 10)
    for series in analysis.rom {
      let isStale = series.daysSinceMeasured >= 28
      let isCompared = !series.reason.hasPrefix("device changed")
      let wanted = [
        isCompared ? series.baseline.map { Self.number($0.value) } ?? "–" : "–",
        Self.number(series.now.value), isStale ? "–" : series.change.map(Self.change) ?? "–"
      ]
      let found = rows.contains { row in
        let cells = voice == .clinician ? [row[1], row[3], row[4]] : Array(row[1...3])
        return cells == wanted && row[0].lowercased().contains(series.side)
      }
      #expect(found, "\(series.id): \(wanted)")
    }
  }

  @Test("Both voices say the values of the JSON: exercises", arguments: cases)
  func exercises(name: String, voice: Voice) throws {
    let (analysis, document) = try Self.read(name, voice)
    let tables = document.sections.first { $0.id == "strength" }?.blocks.compactMap { block in
      if case .table(let table) = block.content { table } else { nil }
    }
    let rows = (tables ?? []).flatMap(\.rows).map { $0.map(\.text) }
    for curve in analysis.strength {
      let row = try #require(
        rows.first { $0[0].hasPrefix(curve.name) && !$0[0].hasPrefix(curve.name + " with") },
        "\(curve.name)")
      for point in [curve.points.first, curve.points.last].compactMap({ $0 }) {
        for value in [point.repetitions.map(Double.init), point.holdS, point.load.map(abs)] {
          guard let value, value != 0, value != 1 else { continue }
          #expect(
            Self.numbers(in: row[1])[Self.number(value)] != nil,
            "\(curve.id): \(value) in \(row[1])")
        }
      }
    }
  }

  @Test("Both voices say the values of the JSON: scores and training days", arguments: cases)
  func scores(name: String, voice: Voice) throws {
    let (analysis, document) = try Self.read(name, voice)
    let rows = Self.table("outcomes", document)
    #expect(rows.count == analysis.outcomes.count)
    for outcome in analysis.outcomes where outcome.reason != "no series of scores" {
      let name = voice == .patient && outcome.measure == "NPRS" ? "Pain, 0 to 10" : outcome.measure
      let row = try #require(rows.first { $0[0].contains(name) })
      let isFirst = outcome.change == nil
      #expect(row[1] == (isFirst ? "–" : Self.number(outcome.baseline)))
      #expect(row[2] == Self.number(outcome.now))
      #expect(row[voice == .clinician ? 4 : 3] == outcome.change.map(Self.change) ?? "–")
    }
    let text = try SamplePatients.report(name, voice: voice).rendered(as: TextRenderer())
      .split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    let adherence = analysis.adherence
    let wanted =
      switch (voice, adherence.planned) {
      case (.clinician, let planned?): "Planned \(planned), done \(adherence.done)."
      case (.clinician, nil): "Done \(adherence.done); no plan stated."
      // No share beside a signal that asks for a call: she was told to pause.
      case (.patient, _) where analysis.signals.contains { $0.open && $0.class != "modify" }:
        "This week: \(adherence.done) training day"
      case (.patient, let planned?): "\(adherence.done) of your \(planned) planned sessions"
      case (.patient, nil): "This week: \(adherence.done) training day"
      }
    #expect(text.contains(wanted))
  }

  @Test("Every open signal stands in both voices, before anything else", arguments: cases)
  func signals(name: String, voice: Voice) throws {
    let (analysis, document) = try Self.read(name, voice)
    let open = analysis.signals.filter(\.open).count
    guard case .alert = document.sections[0].blocks[0] else {
      Issue.record("the first block is no alert")
      return
    }
    let alerts = document.sections[0].blocks.count { block in
      if case .alert(let alert) = block {
        ["modify", "contact", "emergency"].contains(alert.level.rawValue)
      } else {
        false
      }
    }
    #expect(alerts == open)
  }

  @Test(
    "The chart of changes draws and prints the changes of the table",
    arguments: SamplePatients.names)
  func changeChart(name: String) throws {
    let (analysis, document) = try Self.read(name, .clinician)
    let chart = try #require(document.charts.first { $0.name == "change" })
    guard case .change(let change) = chart.specification else {
      Issue.record("the chart of changes is another one")
      return
    }
    let rows = change.groups.flatMap(\.rows)
    #expect(rows.count == analysis.rom.count)
    for row in rows {
      guard let drawn = row.change else { continue }
      #expect(row.changeText.dropLast() == Self.change(drawn), "\(row.values)")
      #expect(analysis.rom.contains { $0.change.map { abs($0 - drawn) < 1e-6 } ?? false })
    }
  }

  // MARK: Reading

  struct Analysis: Decodable {
    struct Point: Decodable { var value: Double }
    struct Series: Decodable {
      var id, side, reason: String
      var baseline: Point?
      var now: Point
      var change: Double?
      var daysSinceMeasured: Int
    }
    struct StrengthPoint: Decodable {
      var repetitions: Int?
      var holdS: Double?
      var load: Double?
    }
    struct Curve: Decodable {
      var id, name: String
      var points: [StrengthPoint]
    }
    struct Outcome: Decodable {
      var measure, reason: String
      var baseline, now: Double
      var change: Double?
    }
    struct Adherence: Decodable {
      var planned: Int?
      var done: Int
    }
    struct Signal: Decodable {
      var open: Bool
      var `class`: String
    }
    var signals: [Signal]
    var rom: [Series]
    var strength: [Curve]
    var outcomes: [Outcome]
    var adherence: Adherence
  }

  private static func read(_ name: String, _ voice: Voice) throws -> (Analysis, Document) {
    let report = try SamplePatients.report(name, voice: voice)
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return (
      try decoder.decode(Analysis.self, from: Data(report.analysisJSON.utf8)), report.document
    )
  }

  /// The cells of a section's first table.
  private static func table(_ section: String, _ document: Document) -> [[String]] {
    for block in document.sections.first(where: { $0.id == section })?.blocks ?? [] {
      if case .table(let table) = block.content { return table.rows.map { $0.map(\.text) } }
    }
    return []
  }

  /// The page without its pictures, the tables behind them, and what only a screen reader hears.
  static func words(of page: String) -> String {
    var text = page
    for pattern in [
      "<head>.*?</head>", "<svg.*?</svg>", "<details>.*?</details>",
      "<span class=\"hidden\">.*?</span>", "<[^>]*>", "&#[0-9]+;"
    ] {
      text = text.replacingOccurrences(
        of: "(?s)" + pattern, with: " ", options: .regularExpression)
    }
    return text
  }

  static func numbers(in text: String) -> [String: Int] {
    var counts: [String: Int] = [:]
    for match in text.matches(of: /[0-9]+(\.[0-9]+)?/) {
      counts[String(match.output.0), default: 0] += 1
    }
    return counts
  }

  static func number(_ value: Double) -> String {
    let text = String(format: "%.1f", abs(value))
    let sign = value < 0 && text != "0.0" ? "−" : ""
    return sign + (text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
  }

  static func change(_ value: Double) -> String {
    (value > 0 && number(value) != "0" ? "+" : "") + number(value)
  }
}
