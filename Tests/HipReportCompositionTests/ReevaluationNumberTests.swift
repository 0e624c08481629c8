import Foundation
import HipReportDocument
import HipReportKit
import HipReportModel
import Testing

/// No number stands in the document of a re-evaluation that its JSON does not hold.
@Suite struct ReevaluationNumberTests {
  /// Every way in which a number of the JSON may be shown: rounded as pages round, as an error is, as a percentage.
  private struct Known {
    var texts: Set<String> = []

    init(_ json: Any) { collect(json) }

    private mutating func collect(_ value: Any) {
      switch value {
      case let members as [String: Any]: members.values.forEach { collect($0) }
      case let values as [Any]:
        texts.insert("\(values.count)")
        values.forEach { collect($0) }
      case let text as String:
        for match in text.matches(of: /[0-9]+(\.[0-9]+)?/) {
          texts.insert(String(match.output.0))
          // `2026-05-08` is shown as 8 May.
          if let number = Int(match.output.0) { texts.insert("\(number)") }
        }
      case let number as NSNumber:
        let value = abs(number.doubleValue)
        for shown in [value, value.rounded(), (value * 100).rounded()] {
          texts.insert(AgreementTests.number(shown))
        }
        texts.insert(String(format: "%.1f", ((value * 10 - 1e-6).rounded(.up)) / 10))
        texts.insert(String(format: "%.2f", value))
        texts.insert("\(Int((value - 1e-9).rounded(.up)))")
      default: break
      }
    }
  }

  /// The cells and sentences with the section that they stand in; captions, pictures and blank fields hold no results.
  private static func sentences(_ document: Document) -> [(String, String)] {
    document.sections.filter { !["header", "clinician", "signature"].contains($0.id) }
      .flatMap { section in
        section.blocks.flatMap { block -> [String] in
          switch block.content {
          case .table(let table): table.rows.flatMap { $0.map(\.text) }
          case .list(let items): items.filter { $0.firstMatch(of: /^and \d+ more/) == nil }
          case .paragraph(let text): [text]
          default: []
          }
        }.map { (section.id, $0) }
      }
  }

  static let cases = SamplePatients.names.map { ($0, nil as String?) } + [("demo", "2026-04-01")]

  @Test("Each number of the document stands in the JSON", arguments: cases)
  func numbers(name: String, since: String?) throws {
    let report = try ReevaluationReportTests.report(name, since: since)
    let json = try JSONSerialization.jsonObject(with: Data(report.valuesJSON.utf8))
    let known = Known(json).texts
    var compared = 0
    for (section, sentence) in Self.sentences(report.document) {
      // The names of rules and methods have numbers that are none.
      let words = sentence.replacing(/\[[^\]]*\]/, with: "")
      for number in AgreementTests.numbers(in: words).keys.sorted() {
        compared += 1
        #expect(known.contains(number), "\(section): \(number) in “\(sentence)”")
      }
    }
    #expect(compared > 100)
  }

  @Test(
    "The letterhead stands in every form, below the alerts, with the telephone as it is written")
  func letterhead() throws {
    let file = SamplePatients.root.appending(path: "datasets/patients/demo/patient.csv")
    var request = ReportRequest(inputs: [file.path])
    request.settings.settings.letterhead = Letterhead(
      name: "Hip <b>& Pelvis</b>", address: ["12 Example Street", "Springfield"],
      telephone: "+1 555 0199",
      logo: LogoPicture(kind: .png, bytes: [1, 2, 250], alternativeText: "A “hip” sign"))
    for report in [try PatientReport.reevaluation(request), try PatientReport.weekly(request)] {
      let page = try report.rendered(as: HTMLRenderer())
      #expect(page.contains("<img src=\"data:image/png;base64,AQL6\" alt=\"A “hip” sign\">"))
      #expect(page.contains("Hip &lt;b&gt;&amp; Pelvis&lt;/b&gt;"))
      let (alert, head) = (page.range(of: "class=\"alert"), page.range(of: "class=\"masthead"))
      #expect(try #require(alert).lowerBound < (try #require(head)).lowerBound)
      for renderer in [TextRenderer() as any Renderer, PasteRenderer()] {
        let text = try report.rendered(as: renderer)
        #expect(text.hasPrefix("MODIFY: "))
        #expect(text.contains("Hip <b>& Pelvis</b>\n12 Example Street"))
        #expect(text.contains("+1 555 0199"))
      }
    }
    request.voice = .patient
    let patient = try PatientReport.weekly(request).rendered(as: HTMLRenderer())
    #expect(!patient.contains("class=\"masthead"))
  }
}
