import Foundation
import HipReportAnalysis
import HipReportDocument
import HipReportModel
import HipReportReference
import HipReportRendering
import Testing

@testable import HipReportComposition
@testable import HipReportKit

/// Reports in a language whose every letter is circled: a plain letter is a word that no catalogue has.
@Suite struct CircledReportTests {
  @Test("In another language no English word is left in a report", arguments: SamplePatients.names)
  func samples(name: String) throws {
    for voice in Voice.allCases {
      let report = try SamplePatients.report(name, voice: voice, language: CircledLanguage.language)
      #expect(report.document.language == "en-x-circled")
      let data = Self.data(report.record, report.context.analysis)
      #expect(Self.plainWords(in: Texts.shown(report.document), data) == [], "\(voice)")
      // What the page adds to its document.
      let page = try report.rendered(as: HTMLRenderer())
      #expect(Self.plainWords(in: Self.texts(ofPage: page), data) == [], "\(voice), page")
    }
  }

  @Test("Nor in a re-evaluation", arguments: SamplePatients.names)
  func reevaluations(name: String) throws {
    let report = try SamplePatients.reevaluation(name, language: CircledLanguage.language)
    let data = Self.data(report.record, report.context.analysis)
    #expect(Self.plainWords(in: Texts.shown(report.document), data) == [])
  }

  @Test("Nor in the report of an awkward record", arguments: FindingRecords.all.keys.sorted())
  func findings(name: String) throws { try check(#require(FindingRecords.all[name])) }

  @Test("Nor in that of a small record", arguments: GoldenPageTests.records.keys.sorted())
  func small(name: String) throws { try check(#require(GoldenPageTests.records[name])) }

  private func check(_ record: ClinicalRecord) throws {
    for voice in Voice.allCases {
      var context = try #require(Synthetic.context(record))
      context.voice = voice
      context.language = CircledLanguage.language
      context.version = "0"
      let document = WeeklyReport.document(context)
      let data = Self.data(record, context.analysis)
      #expect(Self.plainWords(in: Texts.shown(document), data) == [], "\(voice)")
    }
  }

  /// What is no word of ours: the patient's own texts, names of exercises, and what a figure was published with.
  static func data(_ record: ClinicalRecord, _ analysis: PatientAnalysis) -> [String] {
    let errors = analysis.rangeOfMotion.compactMap(\.error?.published)
    let published = [OutcomeMeasure.all, analysis.outcomes.map(\.sources)] as [Any]
    var texts = Set((Texts.all(of: record) + Texts.all(of: published)).map(\.text))
    texts.formUnion(ExerciseCatalogue.all.map(\.name) + [DirectionStrength.method])
    texts.formUnion(errors.flatMap { [$0.setting, $0.source] })
    texts.formUnion(RangeOfMotionNorm.all.flatMap { [$0.setting, $0.source] })
    // A page shows the beginning of a long text.
    for text in texts {
      for length in [8, 12, 20, 30, 40, 50, 60, 80, 120, 160] where length < text.count {
        texts.insert("\(text.prefix(length))…")
      }
    }
    return texts.filter { text in text.contains { $0.isLetter } }.sorted { $0.count > $1.count }
  }

  /// What stands between the tags of the page's body.
  private static func texts(ofPage page: String) -> [String] {
    guard let body = page.range(of: "<body>") else { return [] }
    let entities = [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")
    ]
    var texts: [String] = []
    for match in page[body.upperBound...].matches(of: />([^<]+)</) {
      var text = String(match.1)
      for (entity, sign) in entities { text = text.replacing(entity, with: sign) }
      texts.append(text)
    }
    return texts
  }

  /// The letters that are left of each text, and the text.
  static func plainWords(in texts: [String], _ data: [String]) -> [String] {
    Set(texts).compactMap { text -> String? in
      guard text.contains(where: { $0.isASCII && $0.isLetter }) else { return nil }
      // Weeks, and the methods that a statement rests on.
      var rest = text.replacing(/\d{4}-W\d\d|\[[a-z0-9.\/, -]+\]/, with: "")
      for own in data where rest.contains(where: { $0.isASCII && $0.isLetter }) {
        rest = rest.replacingOccurrences(of: own, with: "", options: .caseInsensitive)
      }
      let words = rest.matches(of: /[A-Za-z]+/).map { String($0.0) }
      return words.isEmpty ? nil : "\(words.joined(separator: " ")): \(text)"
    }.sorted()
  }
}
