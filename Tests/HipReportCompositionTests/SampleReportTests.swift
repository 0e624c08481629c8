import Foundation
import HipReportKit
import HipReportRendering
import Testing

@Suite struct SampleReportTests {
  @Test(
    "No form of a report says that nothing changed or that there are no symptoms",
    arguments: SamplePatients.names)
  func forbiddenWords(name: String) throws {
    let report = try SamplePatients.report(name)
    for renderer in ["text", "terminal", "html"] {
      let renderer = try #require(RendererRegistry.renderer(named: renderer))
      let page = try report.rendered(as: renderer).lowercased()
        .split { $0 == " " || $0 == "\n" }.joined(separator: " ")
      for words in ["no change", "no symptoms", "no red flags", "unchanged", "symptom-free"] {
        #expect(!page.contains(words), "“\(words)”")
      }
    }
  }

  @Test("The same input gives the same bytes", arguments: SamplePatients.names)
  func deterministic(name: String) throws {
    let (first, second) = (
      try SamplePatients.report(name), try SamplePatients.report(name)
    )
    #expect(first.document == second.document)
    #expect(first.analysisJSON == second.analysisJSON)
  }
}

/// The JSON, the text and the page are three forms of one number.
@Suite struct NumbersAgreeTests {
  struct Analysis: Decodable {
    struct Point: Decodable { var value: Double }
    struct Series: Decodable {
      var id: String
      var direction: String
      var side: String
      var motion: String?
      var baseline: Point?
      var now: Point
      var change: Double?
      var error: Point?
      var reason: String
      var basis: String
      var trend: Trend?
      var daysSinceMeasured: Int
    }
    struct Trend: Decodable {
      var changeLow, changeHigh: Double
    }
    var rom: [Series]
  }

  /// One row of the printed table.
  struct Row {
    var label: String
    var base, now, change, error: String
  }

  @Test(
    "Each number of the JSON stands in the row of its series, in the text and on the page",
    arguments: SamplePatients.names)
  func agree(name: String) throws {
    let report = try SamplePatients.report(name)
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let series = try decoder.decode(Analysis.self, from: Data(report.analysisJSON.utf8)).rom
    #expect(series.count >= 10)
    let forms = [
      "text": Self.textRows(try report.rendered(as: TextRenderer())),
      "html": Self.htmlRows(try report.rendered(as: HTMLRenderer()))
    ]
    for (form, rows) in forms {
      // The rows that stand for nothing measured have no value.
      let measured = rows.filter { $0.now != "–" }
      #expect(measured.count == series.count, "\(form)")
      for (row, series) in zip(measured, series) {
        let place = "\(form): \(series.id)"
        let direction = series.direction.split(separator: "_").joined(separator: " ")
        #expect(row.label.lowercased().hasPrefix("\(direction), \(series.side)"), "\(place)")
        #expect(row.label.contains("(active)") == (series.motion == "active"), "\(place)")
        // A baseline of another device is none.
        let baseline = series.reason.hasPrefix("device changed") ? nil : series.baseline
        #expect(row.base == baseline.map { Self.number($0.value) } ?? "–", "\(place)")
        #expect(row.now == Self.number(series.now.value), "\(place)")
        let isStale = series.daysSinceMeasured >= 28
        let change = isStale ? nil : series.change
        let error = isStale ? nil : series.error
        #expect(row.change == change.map(Self.change) ?? "–", "\(place)")
        // Of all sessions together it is the range of the change.
        let range = series.basis == "trend" && !isStale ? series.trend.map(Self.range) : nil
        #expect(row.error == range ?? error.map { Self.roundedUp($0.value) } ?? "–", "\(place)")
      }
    }
  }

  private static func number(_ value: Double) -> String {
    let text = String(format: "%.1f", abs(value))
    let sign = value < 0 && text != "0.0" ? "−" : ""
    return sign + (text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
  }

  private static func change(_ value: Double) -> String {
    (value > 0 && number(value) != "0" ? "+" : "") + number(value)
  }

  private static func range(_ trend: Analysis.Trend) -> String {
    [trend.changeLow, trend.changeHigh].map { abs($0) < 0.5 ? number($0) : number($0.rounded()) }
      .joined(separator: " to ")
  }

  /// The JSON has six decimals: an error that is whole in truth may end in …999.
  private static func roundedUp(_ value: Double) -> String {
    "±" + String(format: "%.1f", (value * 10 - 1e-5).rounded(.up) / 10)
  }

  /// The table under its header line; a row begins where the column of the present value is filled.
  private static func textRows(_ page: String) -> [Row] {
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
    guard let start = lines.firstIndex(where: { String($0).hasPrefix("Direction  ") }) else {
      return []
    }
    let header = String(lines[start])
    func end(_ title: String) -> Int {
      header.range(of: title).map { header.distance(from: header.startIndex, to: $0.upperBound) }
        ?? 0
    }
    let error = ["Error/range", "Range", "Error"].first(where: header.contains) ?? ""
    let ends = ["Base", "Last", "Now", "Change", error].map(end)
    let verdict = header.range(of: "L − R").map {
      header.distance(from: header.startIndex, to: $0.lowerBound)
    }
    let labelWidth = ends[0] - 6
    func cell(_ line: [Character], _ from: Int, _ to: Int) -> String {
      guard from < line.count else { return "" }
      return String(line[from..<min(to, line.count)]).trimmingCharacters(in: .whitespaces)
    }
    var rows: [Row] = []
    for line in lines[(start + 1)...] {
      if line.isEmpty { break }
      let now = cell(line, ends[1], ends[2])
      let label = cell(line, 0, labelWidth)
      if now.isEmpty {
        if !rows.isEmpty, !label.isEmpty { rows[rows.count - 1].label += " " + label }
        continue
      }
      rows.append(
        Row(
          label: label, base: cell(line, labelWidth, ends[0]), now: now,
          change: cell(line, ends[2], ends[3]),
          error: cell(line, ends[3], min(ends[4], verdict ?? ends[4]))))
    }
    return rows
  }

  private static func htmlRows(_ page: String) -> [Row] {
    guard let section = page.range(of: "<section id=\"range-of-motion\""),
      let open = page[section.upperBound...].range(of: "<tbody>"),
      let close = page[open.upperBound...].range(of: "</tbody>")
    else { return [] }
    return page[open.upperBound..<close.lowerBound].split(separator: "</tr>").compactMap { row in
      let cells = row.matches(of: /<t[hd][^>]*>([^<]*)</).map { String($0.1) }
      guard cells.count == 9 else { return nil }
      return Row(
        label: cells[0], base: cells[1], now: cells[3], change: cells[4], error: cells[5])
    }
  }
}
