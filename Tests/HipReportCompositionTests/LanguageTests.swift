import Foundation
import HipReportAnalysis
import HipReportDocument
import HipReportKit
import HipReportModel
import HipReportReference
import Testing

@testable import HipReportComposition

/// All words of a report stand in one file a language.
@Suite struct LanguageTests {
  static let folder = SamplePatients.root.appending(path: "Sources/HipReportComposition")

  /// The sources by their path below the module.
  static func sources() throws -> [(path: String, source: PhraseSource)] {
    let files = try #require(FileManager.default.subpaths(atPath: folder.path))
    return try files.filter { $0.hasSuffix(".swift") }.sorted().map { path in
      (path, PhraseSource(try String(contentsOf: folder.appending(path: path), encoding: .utf8)))
    }
  }

  @Test("The source asks for the texts of the catalogue with their places, and for no others")
  func keys() throws {
    let texts = Language.english.texts
    // How numbers are written; the language itself asks for these.
    var used: Set<String> = ["format.decimal-point", "format.minus", "format.one"]
    for (path, source) in try Self.sources() where path != "Language.swift" {
      for use in source.uses {
        #expect(!use.keys.isEmpty, "\(path): a key that is made at run time cannot be checked")
        for key in use.keys where use.isFamily {
          let family = texts.keys.filter { $0.hasPrefix(key + ".") }
          #expect(!family.isEmpty, "\(path): \(key)")
          used.formUnion(family)
        }
        for key in use.keys where !use.isFamily {
          for key in use.hasCount ? [key + ".one", key + ".other"] : [key] {
            used.insert(key)
            let places = texts[key].map(LanguageGaps.places)
            #expect(
              places?.subtracting(use.hasCount ? ["count"] : []) == use.places, "\(path): \(key)")
          }
        }
      }
    }
    #expect(used.count > 500)
    #expect(Set(texts.keys).subtracting(used).sorted() == [])
  }

  @Test("No word of a report is written in the source")
  func wordsInSource() throws {
    /// Not what a report shows: messages, explanations, the list of a batch and that of exercises are not translated.
    let exempt = ["Language.swift", "ExerciseListing.swift"]
    let folders = ["Explain/", "Mail/", "Triage/"]
    var checked = 0
    for (path, source) in try Self.sources()
    where !exempt.contains(path) && !folders.contains(where: path.hasPrefix) {
      for literal in source.others where literal.text.contains(where: \.isLetter) {
        checked += 1
        let isCode = ["== ", "!= ", "case ", "id: ", "name: ", "contains("].contains {
          literal.before.hasSuffix($0)
        }
        // The name of a method or a type of file.
        if literal.text.wholeMatch(of: /[a-z.-]+\/[a-z0-9.+-]*/) != nil { continue }
        #expect(isCode, "\(path): “\(literal.text)”")
      }
    }
    #expect(checked > 10)
  }

  @Test("No text is kept in a constant, which would stay in the language of the first report")
  func constants() throws {
    for (path, _) in try Self.sources() {
      let text = try String(contentsOf: Self.folder.appending(path: path), encoding: .utf8)
      for match in text.matches(of: /static let \w+[^=\n]*=[\s\[(]*phrase\(/) {
        Issue.record("\(path): \(match.0)")
      }
    }
  }

  @Test("Each other language has the texts of English, with the same places")
  func otherLanguages() throws {
    let english = Language.english.texts
    let language = Self.folder.appending(path: "Language")
    let names = try FileManager.default.contentsOfDirectory(atPath: language.path)
    #expect(names.contains("en.csv"))
    for name in names {
      let bytes = [UInt8](try Data(contentsOf: language.appending(path: name)))
      let table = ReferenceTable(named: name, bytes: bytes)
      let texts = Language.texts(of: table)
      #expect(texts.count == table.rows.count, "\(name) has a key twice")
      #expect(LanguageGaps.of(texts, against: english) == [], "\(name)")
      for (key, text) in texts {
        #expect(text == text.trimmingCharacters(in: .whitespaces), "\(name): \(key)")
      }
    }
  }

  @Test("A language that lacks a text or a place is found")
  func gaps() {
    var texts = Language.english.texts
    texts["goal.met"] = nil
    texts["goal.possible"] = "möglich"
    texts["goal.mett"] = "erreicht"
    #expect(
      LanguageGaps.of(texts, against: Language.english.texts) == [
        "goal.met is missing", "goal.mett is not asked for", "goal.possible has other places"
      ])
  }

  @Test("Each signal has words for the clinician and for the patient")
  func signals() {
    for code in SafetySignalDefinition.all.map(\.code) + SafetySignalDefinition.otherSymptoms {
      for voice in Voice.allCases {
        let text = Language.english.texts["symptom.\(voice.rawValue).\(code)"]
        #expect(text?.contains("_") == false, "\(code), \(voice)")
      }
    }
    for code in SignalRaise.all.flatMap(\.withCodes) {
      #expect(Language.english.texts["raise.other.\(code)"] != nil, "\(code)")
    }
  }

  @Test("The formula on the page is the one that is computed")
  func formula() {
    #expect(phrase("strength.formula") == "; e1RM by \(OneRepetitionMaximum.formula)")
  }

  @Test("A language writes numbers, days and lists in its own way")
  func formats() {
    var texts = Language.english.texts
    texts["format.decimal-point"] = ","
    texts["format.day"] = "{day}. {month}"
    texts["month.5"] = "Mai"
    texts["format.list"] = "{items} und {last}"
    texts["format.one"] = "0 1"
    texts["count.days.one"] = "{count} jour"
    Language.$current.withValue(Language(tag: "x", texts: texts)) {
      #expect(Display.number(-11.5) == "−11,5")
      #expect(Display.error(9) == "±9,0")
      #expect(Display.fullDay(Synthetic.day(67)) == "8. Mai 2026")
      #expect(Display.list(["a", "b", "c"]) == "a, b und c")
      #expect(phrase("count.days", count: 0) == "0 jour")
      #expect(phrase("count.days", count: 2) == "2 days")
    }
    #expect(Display.number(11.5) == "11.5")
  }
}
