import Foundation
import HipReportKit
import HipReportRendering
import Testing

/// The demo's left external rotation was measured with another device from 17 April on. The PDF has the same words:
/// `scripts/check-pdf` holds it to the page.
@Suite struct DeviceChangeTests {
  private static func reevaluation(_ name: String) throws -> PatientReport {
    let file = SamplePatients.root.appending(path: "datasets/patients/\(name)/patient.csv")
    return try PatientReport.reevaluation(ReportRequest(inputs: [file.path]))
  }

  /// Without line ends and the places where a column was broken.
  private static func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func forms(_ report: PatientReport) throws -> [(String, String)] {
    [
      ("text", try report.rendered(as: TextRenderer())),
      ("paste", try report.rendered(as: PasteRenderer())),
      ("page", AgreementTests.words(of: try report.rendered(as: HTMLRenderer())))
    ].map { ($0.0, Self.words($0.1)) }
  }

  @Test("A change of device is not compared, and every form for the clinician says so and why")
  func clinician() throws {
    let weekly = try SamplePatients.report("demo")
    for (form, text) in try Self.forms(weekly) {
      #expect(
        text.contains("Left external rotation cannot be compared: the device changed"), "\(form)")
      #expect(
        text.contains("Left external rotation: goniometer until 17 Apr, then inclinometer"),
        "\(form)")
    }
    for (form, text) in try Self.forms(try Self.reevaluation("demo")) {
      #expect(
        text.contains(
          "Not comparable: left external rotation was measured with goniometer until 17 Apr, then with inclinometer"
        ),
        "\(form)")
    }
  }

  @Test("The patient reads that it was measured in a new way, and no change")
  func patient() throws {
    let report = try SamplePatients.report("demo", voice: .patient)
    let table = report.document.sections.first { $0.id == "range-of-motion" }?.blocks.compactMap {
      if case .table(let table) = $0.content { table } else { nil }
    }.first
    let row = try #require(table?.rows.first { $0[0].text == "Left, thigh turning out" })
    #expect(row.map(\.text)[1...3] == ["–", "53.5", "–"])
    #expect(row.last?.text == "Measured in a new way, so we start a new line.")
  }

  @Test("The JSON has no change, and the reason with its date")
  func json() throws {
    let reevaluation = try Self.reevaluation("demo")
    for text in [try SamplePatients.report("demo").valuesJSON, reevaluation.valuesJSON] {
      let json = try #require(
        JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
      let series = try #require(
        (json["rom"] as? [[String: Any]])?.first {
          $0["id"] as? String == "rom.external_rotation.left.passive.seated"
        })
      #expect(series["change"] is NSNull && series["verdict"] as? String == "cannot_say")
      #expect(
        series["reason"] as? String
          == "device changed on 2026-04-17 from goniometer to inclinometer")
    }
  }

  @Test(
    "The text of a re-evaluation has the numbers of its page, each as often",
    arguments: SamplePatients.names)
  func textAgainstPage(name: String) throws {
    let report = try Self.reevaluation(name)
    // What stands at the foot of each printed page is no part of the text.
    let html = try report.rendered(as: HTMLRenderer())
      .replacing(/<p class="running"[^>]*>[^<]*<\/p>/, with: "")
    let page = AgreementTests.numbers(in: AgreementTests.words(of: html))
    for form: any Renderer in [TextRenderer(), PasteRenderer()] {
      let text = AgreementTests.numbers(in: try report.rendered(as: form))
      #expect(text.count > 40)
      for number in Set(text.keys).union(page.keys).sorted() {
        #expect(text[number] == page[number], "\(number)")
      }
    }
  }
}
