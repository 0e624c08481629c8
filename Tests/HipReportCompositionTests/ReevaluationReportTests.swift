import Foundation
import HipReportAnalysis
import HipReportComposition
import HipReportDocument
import HipReportKit
import HipReportModel
import HipReportRendering
import Testing

/// The re-evaluation of the made-up patients: what it says, what it leaves blank, and that its forms agree.
@Suite struct ReevaluationReportTests {
  static func report(_ name: String, since: String? = nil) throws -> PatientReport {
    let file = SamplePatients.root.appending(path: "datasets/patients/\(name)/patient.csv")
    var request = ReportRequest(inputs: [file.path])
    request.since = since.flatMap { CalendarDay(iso: $0) }
    return try PatientReport.reevaluation(request)
  }

  @Test(
    "The text and the paste of the made-up patient are the ones on file",
    arguments: ["text", "paste"])
  func golden(form: String) throws {
    let renderer = try #require(RendererRegistry.renderer(named: form))
    // Where the checkout lies is no part of it.
    let text = try Self.report("demo").rendered(as: renderer)
      .components(separatedBy: "\n").filter { !$0.hasPrefix("Inputs: ") }.joined(separator: "\n")
    let marker = try #require(text.range(of: "Now is 8 May 2026."))
    let kept = String(text[..<marker.upperBound]) + "\n"
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Golden/reeval-demo.\(form).txt")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try Data(kept.utf8).write(to: file)
      Issue.record("wrote \(file.lastPathComponent); run again without UPDATE_GOLDEN")
      return
    }
    #expect(kept == (try String(contentsOf: file, encoding: .utf8)))
  }

  @Test("The text has the numbers of the page, each as often", arguments: SamplePatients.names)
  func textAgainstPage(name: String) throws {
    let report = try Self.report(name, since: name == "demo" ? "2026-04-01" : nil)
    let text = AgreementTests.numbers(in: try report.rendered(as: TextRenderer()))
    let html = try report.rendered(as: HTMLRenderer()).replacingOccurrences(
      of: "(?s)<p class=\"running\".*?</p>", with: " ", options: .regularExpression)
    let page = AgreementTests.numbers(in: AgreementTests.words(of: html))
    #expect(text.count > 20)
    for number in Set(text.keys).union(page.keys).sorted() {
      #expect(text[number] == page[number], "\(number)")
    }
  }

  @Test("The tables say the values of the JSON", arguments: SamplePatients.names)
  func json(name: String) throws {
    let report = try Self.report(name)
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(report.valuesJSON.utf8)) as? [String: Any])
    let rows = Self.table(report.document, "range-of-motion")
    let series = try #require(json["rom"] as? [[String: Any]])
    #expect(rows.count == series.count)
    for one in series {
      let now = try #require((one["now"] as? [String: Any])?["value"] as? Double)
      let isStale = (one["days_since_measured"] as? Int ?? 0) >= 28
      let change = isStale ? nil : one["change"] as? Double
      #expect(
        rows.contains { row in
          row[4] == AgreementTests.number(now)
            && row[5] == change.map(AgreementTests.change) ?? "–"
            && row[0].lowercased().contains(one["side"] as? String ?? "?")
        }, "\(one["id"] ?? "")")
    }
    let strength = try #require(json["direction_strength"] as? [[String: Any]])
    let indices = Self.table(report.document, "strength").map { $0[1] }
    // A direction without an index stands in a remark.
    let wanted = strength.compactMap { one -> String? in
      let last = (one["points"] as? [[String: Any]])?.last?["index"] as? Double
      return last.map { AgreementTests.number($0.rounded()) }
    }
    if !wanted.isEmpty { #expect(indices == wanted) }
    let period = try #require(json["reevaluation"] as? [String: Any])
    let days = try #require(period["treatment_days"] as? Int)
    let text = try report.rendered(as: TextRenderer())
    #expect(text.contains("\(days) treatment day"))
    let blanks = try #require(period["clinician_completes"] as? [String])
    let fields = report.document.sections.flatMap(\.blocks).compactMap { block in
      if case .field(let field) = block { field.label } else { nil }
    }
    #expect(blanks == fields && blanks.count >= 11)
  }

  @Test("Forbidden words stand in no form", arguments: SamplePatients.names)
  func words(name: String) throws {
    let report = try Self.report(name)
    for renderer in ["text", "paste", "terminal", "html"] {
      let renderer = try #require(RendererRegistry.renderer(named: renderer))
      let page = try report.rendered(as: renderer).lowercased()
        .split { $0 == " " || $0 == "\n" }.joined(separator: " ")
      for words in ["plateau", "no symptoms", "unchanged", "no red flags", "criterion met"] {
        #expect(!page.contains(words), "“\(words)”")
      }
      #expect(page.contains("draft until signed"))
    }
  }

  @Test("A change of device says “not comparable” and why, in every form")
  func device() throws {
    let report = try Self.report("demo", since: "2026-04-01")
    for renderer in ["text", "paste", "html"] {
      let renderer = try #require(RendererRegistry.renderer(named: renderer))
      let page = try report.rendered(as: renderer).lowercased()
        .split { $0 == " " || $0 == "\n" }.joined(separator: " ")
      #expect(
        page.contains(
          "not comparable: left external rotation was measured with goniometer until 17 apr"))
    }
    #expect(report.valuesJSON.contains("\"reason\": \"device_changed\""))
    let pairs = Self.tables(report.document, "range-of-motion")
      .first { $0.caption.hasPrefix("Two dates side by side") }
    let words = pairs?.rows.map { $0.last?.text ?? "" } ?? []
    #expect(words.contains("not comparable: goniometer, then inclinometer"))
  }

  @Test("Each page of the HTML begins with whose it is, and the second begins on a new sheet")
  func pages() throws {
    let page = try Self.report("demo").rendered(as: HTMLRenderer())
    #expect(page.components(separatedBy: "class=\"page\"").count == 3)
    #expect(page.contains("<p class=\"running\""))
    #expect(page.contains("P-DEMO · 16 Feb 2026 to 8 May 2026 · DRAFT until signed · page 2 of 2"))
  }

  @Test("The paste has no drawn character, no long line, and loses no section")
  func paste() throws {
    let report = try Self.report("demo", since: "2026-04-01")
    let text = try report.rendered(as: PasteRenderer())
    #expect(text.utf8.allSatisfy { $0 < 0x80 })
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    for section in report.document.sections {
      #expect(text.contains(section.title.uppercased().prefix(12)), "\(section.id)")
    }
  }

  private static func tables(_ document: Document, _ section: String) -> [Table] {
    (document.sections.first { $0.id == section }?.blocks ?? []).compactMap { block in
      if case .table(let table) = block.content { table } else { nil }
    }
  }

  private static func table(_ document: Document, _ section: String) -> [[String]] {
    tables(document, section).first?.rows.map { $0.map(\.text) } ?? []
  }
}
