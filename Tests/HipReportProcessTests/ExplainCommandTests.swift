import Foundation
import HipReportKit
import Testing

@Suite struct ExplainCommandTests {
  @Test("A code is explained in three answers: what it means, the report, what to do")
  func one() throws {
    let run = try Workplace().run(["explain", "import.width"])
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(
      run.output == """
        import.width
        meaning     A row has more or fewer cells than there are columns, often because
                    of a comma in a text.
        report      This row is left out: its values could stand under the wrong titles.
        what to do  Put a text that holds a comma in quotation marks. Give a short row
                    its missing commas.

        """)
  }

  @Test("A code as JSON, and all of them")
  func json() throws {
    let place = try Workplace()
    let one = try place.run(["explain", "import.width", "--format", "json"])
    let entry = try JSONDecoder().decode([String: String].self, from: Data(one.output.utf8))
    #expect(entry.keys.sorted() == ["code", "meaning", "report", "what_to_do"])
    #expect(entry["code"] == "import.width")
    let all = try place.run(["explain", "--format", "json"])
    let entries = try JSONDecoder().decode(
      [String: [[String: String]]].self, from: Data(all.output.utf8))
    #expect(entries["codes"]?.count == DiagnosticGuide.entries.count)
    #expect(entries["codes"]?.contains(entry) == true)
  }

  @Test("A code may be given as it is printed", arguments: ["error[import.width]:", "Import.Width"])
  func asPrinted(code: String) throws {
    let place = try Workplace()
    #expect(
      try place.run(["explain", code]).output == place.run(["explain", "import.width"]).output)
  }

  @Test("Without a code all are listed, none cut and no line too long")
  func list() throws {
    let run = try Workplace().run(["explain"])
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\n")
    #expect(DiagnosticGuide.entries.count > 60)
    for entry in DiagnosticGuide.entries {
      #expect(lines.contains { $0.hasPrefix(entry.code + " ") }, "\(entry.code)")
    }
    #expect(lines.allSatisfy { $0.count <= 80 })
    let words = run.output.split { $0.isWhitespace }.joined(separator: " ")
    for entry in DiagnosticGuide.entries {
      #expect(words.contains("\(entry.code) \(entry.meaning)"), "\(entry.code)")
    }
  }

  @Test(
    "An unknown code ends with 64 and names the nearest",
    arguments: [
      ("import.widht", "did you mean import.width?"), ("width", "did you mean import.width?"),
      ("csv.openquote", "did you mean csv.open-quote?"),
      ("xyzzy", "hipreport explain lists them all"), ("", "hipreport explain lists them all"),
      ("...", "hipreport explain lists them all")
    ])
  func unknown(code: String, hint: String) throws {
    let run = try Workplace().run(["explain", code])
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("there is no code “\(code)”; \(hint)"))
  }

  @Test("Hostile words are only words", arguments: 0..<22)
  func hostile(number: Int) throws {
    let place = try Workplace()
    let text = HostileTests.texts("\(place.path)/marker")[number]
    // No argument of a process holds a zero byte.
    guard !text.contains("\0") else { return }
    let run = try place.run(["explain", "--", text])
    #expect(run.status == 64, "\(text)")
    #expect(!HostileTests.hasControl(run.errors) && run.output.isEmpty)
    #expect(try place.files().isEmpty)
  }

  @Test("A reader that has had enough is success, a full disk is not and says so")
  func pipes() throws {
    let place = try Workplace()
    _ = try place.shell("( sleep 0.2; $HIPREPORT explain; echo $? >status ) | true")
    #expect(try place.text("status") == "0\n")
    #expect(try place.shell("$HIPREPORT explain > /dev/full 2> errors").status == 1)
    let errors = try place.text("errors")
    #expect(errors.hasPrefix("error[output.write]: standard output cannot be written: "))
    #expect(errors.contains(" = help: "))
  }

  /// Words that an assistant of a clinic need not know.
  static let jargon = [
    "parse", "byte", "encod", "delimit", "string", "boolean", "null", "syntax", "invalid", "token",
    "regex", "ascii", "unicode", "integer", "header", "record ", "stdin", "stdout", "argument"
  ]

  @Test("The guide is written in plain words, a sentence or two a cell")
  func plain() {
    for entry in DiagnosticGuide.entries {
      for text in [entry.meaning, entry.effect, entry.remedy] {
        #expect(text.count <= 150, "\(entry.code): \(text)")
        #expect(text.hasSuffix(".") || text.contains(": hipreport"), "\(entry.code): \(text)")
        let words = text.lowercased()
        for word in Self.jargon { #expect(!words.contains(word), "\(entry.code): \(text)") }
      }
    }
  }
}
