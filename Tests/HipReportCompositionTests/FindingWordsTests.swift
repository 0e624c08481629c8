import Foundation
import HipReportAnalysis
@testable import HipReportComposition
import HipReportDocument
import HipReportModel
import HipReportRendering
import Testing

/// What the rules say of whole records, to be read as a therapist would.
@Suite struct FindingWordsTests {
  private func context(_ name: String) throws -> ReportContext {
    let record = try #require(FindingRecords.all[name])
    return try #require(Synthetic.context(record))
  }

  private func items(
    _ name: String, _ section: String = "next-week", voice: Voice = .clinician
  ) throws -> [String] {
    var context = try self.context(name)
    context.voice = voice
    return WeeklyReport.document(context).items(section)
  }

  @Test("All findings of the made-up records are the ones on file")
  func onFile() throws {
    var lines: [String] = []
    for name in FindingRecords.all.keys.sorted() {
      let context = try self.context(name)
      lines.append("== \(name)")
      lines += context.analysis.findings.map {
        "\($0.rule.rawValue) (\($0.severity.rawValue)): \(FindingWords.text($0)) [\($0.because.joined(separator: ", "))]"
      }
    }
    let text = lines.joined(separator: "\n") + "\n"
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Golden/findings.txt")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try Data(text.utf8).write(to: file)
      Issue.record("wrote \(file.lastPathComponent); run again without UPDATE_GOLDEN")
      return
    }
    #expect(text == (try String(contentsOf: file, encoding: .utf8)))
  }

  @Test("At most two thoughts of other work stand on a page; the rest are facts")
  func mostConsidered() throws {
    for name in FindingRecords.all.keys {
      let items = try items(name)
      let thoughts = items.filter { $0.lowercased().contains("consider") }
      #expect(thoughts.count <= 2, "\(name): \(thoughts)")
    }
    let items = try items("everything at once")
    #expect(items.contains { $0.hasPrefix("Consider easier, for review: Hip thrust") })
    #expect(items.contains { $0.hasPrefix("2 more exercises are outside the window") })
    #expect(items.contains("IR trained 0 of 14 days, ER 0."))
  }

  @Test("What one line says, no other line says again")
  func once() throws {
    let items = try items("everything at once")
    let abduction = items.filter { $0.contains("work in the log") && $0.contains("abduction") }
    #expect(abduction.count == 1, "\(items)")
    #expect(Set(items).count == items.count)
  }

  @Test("Beside an open signal that asks for a call the page speaks of no other work but easier")
  func urgent() throws {
    let items = try items("everything at once, night pain open")
    for word in ["Consider harder", "IR trained", "Limited", "dductors", "may start"] {
      #expect(!items.contains { $0.contains(word) }, "\(word)")
    }
    #expect(items.contains { $0.hasPrefix("Consider easier") })
  }

  @Test("The patient reads of turning exercises, and of no other finding")
  func patient() throws {
    let lines = try items("everything at once", voice: .patient)
    #expect(
      lines.contains("Turning exercises are not in your log of the last two weeks. Ask about them.")
    )
    for name in FindingRecords.all.keys {
      let text = try items(name, voice: .patient).joined(separator: " ")
      for word in ["Assess", "dductor", "Measured better", "Felt better", "hamstring", "for review"]
      {
        #expect(!text.contains(word), "\(name): \(word)")
      }
    }
  }

  @Test(
    "An exchange of exercises at once stands once in the re-evaluation, and not on the weekly page")
  func exchanged() throws {
    let record = FindingRecords.exchanged
    let context = try self.context("exchanged at once")
    #expect(context.analysis.findings.contains { $0.rule == .keepAnAnchor })
    let week = TextRenderer().render(WeeklyReport.document(context), images: [])
    #expect(!week.contains("xchanged") && !week.contains("beside its successor"))
    func said(_ context: ReportContext, _ asOf: Int) -> String {
      let period = ReevaluationPeriod(
        record, end: Synthetic.day(asOf), since: nil, episodeStart: Synthetic.day(0))
      let document = ReevaluationReport.document(
        context, .analyse(record, context.analysis, period: period))
      return document.items("strength").filter { $0.contains("xchanged") }.joined(separator: "\n")
    }
    let lately = said(context, 60)
    #expect(lately.components(separatedBy: "Good morning to Goblet squat").count == 2)
    #expect(lately.contains("consider keeping one of them beside its successor"))
    // Later the fact stays, and the advice has had its time.
    let before = said(try #require(Synthetic.context(record, asOf: 80)), 80)
    #expect(before.components(separatedBy: "Good morning to Goblet squat").count == 2)
    #expect(!before.contains("consider"))
  }

  @Test("Every finding of a clinician's page is a thought for review, a question or a fact")
  func forReview() throws {
    for name in FindingRecords.all.keys {
      let context = try self.context(name)
      for finding in context.analysis.findings {
        let text = FindingWords.text(finding)
        #expect(text.hasSuffix("."), "\(text)")
        if finding.severity == .consider { #expect(text.contains("for review"), "\(text)") }
        #expect(!text.contains(".."), "\(text)")
      }
    }
  }
}
