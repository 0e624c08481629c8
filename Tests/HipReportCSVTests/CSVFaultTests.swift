import HipReportCSV
import HipReportDiagnostics
import Testing

@Suite struct CSVFaultTests {
  /// The character above the caret.
  private func marked(_ fault: CSVFault) throws -> Character {
    let excerpt = try #require(fault.diagnostic.excerpt)
    let characters = Array(excerpt.text)
    try #require(excerpt.underlined.count == 1)
    try #require(characters.indices.contains(excerpt.underlined.lowerBound))
    #expect(fault.diagnostic.location?.column == excerpt.underlined.lowerBound + 1)
    return characters[excerpt.underlined.lowerBound]
  }

  struct Fault: CustomTestStringConvertible {
    var line: String
    var code: String
    var column: Int
    var testDescription: String { line }

    init(_ line: String, _ code: String, column: Int) {
      (self.line, self.code, self.column) = (line, code, column)
    }
  }

  static let faults: [Fault] = [
    Fault("a,\"open", "csv.open-quote", column: 3),
    Fault("\"open", "csv.open-quote", column: 1),
    Fault("\"closed\",\"open", "csv.open-quote", column: 10),
    Fault("\"do\"\"ubled\",\"open \"\" still", "csv.open-quote", column: 13),
    Fault("腰é,\"open", "csv.open-quote", column: 4),
    Fault("👩‍👩‍👧,x,\"open", "csv.open-quote", column: 5),
    Fault("5'3\",x", "csv.stray-quote", column: 4),
    Fault("a,x\"y\"z", "csv.stray-quote", column: 4),
    Fault("a,\"x\"y,2", "csv.stray-quote", column: 5),
    Fault("a,\"x\"  y,2", "csv.stray-quote", column: 5),
    Fault("腰,é\"", "csv.stray-quote", column: 4),
    Fault("腰,\"é\"é", "csv.stray-quote", column: 5),
    Fault("a,\"say \"hi\" to\"", "csv.stray-quote", column: 8)
  ]

  @Test("The caret stands under the quotation mark that is at fault", arguments: faults)
  func caret(fault expected: Fault) throws {
    for (before, after) in [(0, 0), (2, 0), (0, 2), (2, 2)] {
      let lines =
        Array(repeating: "x,y", count: before) + [expected.line]
        + Array(repeating: "x,y", count: after)
      let (records, faults) = readAll(lines.joined(separator: "\n") + "\n")
      try #require(faults.count == 1)
      #expect(faults[0].diagnostic.code == expected.code)
      #expect(try marked(faults[0]) == "\"")
      #expect(
        faults[0].diagnostic.location
          == SourceLocation(path: "t.csv", line: before + 1, column: expected.column))
      #expect(records.count == before + after)
    }
  }

  @Test("An unclosed quotation mark costs one line, and the rest is read")
  func openQuoteCostsOneLine() {
    let (records, faults) = readAll("date,note\n1,a\n2,\"open\n3,c\n4,\"d\"\n5,e\n")
    #expect(records.map { $0.cells[0] } == ["date", "1", "3", "4", "5"])
    #expect(records.map(\.firstLine) == [1, 2, 4, 5, 6])
    #expect(faults.map(\.line) == [3])
    #expect(faults.map(\.raw) == ["2,\"open"])
  }

  @Test("A quotation mark that is never closed is at fault in a file without a last line end too")
  func openQuoteAtTheEnd() {
    let (records, faults) = readAll("a,b\n1,\"open")
    #expect(records.map(\.cells) == [["a", "b"]])
    #expect(faults.map(\.line) == [2])
    #expect(faults.map(\.diagnostic.code) == ["csv.open-quote"])
  }

  @Test(
    "A cell of 100 lines is read; one of 101 is an unclosed quotation mark, which costs one line")
  func longestRecord() {
    let inside = Array(repeating: "more", count: 98).joined(separator: "\n")
    let good = readAll("a,\"first\n\(inside)\nlast\"\nb,c\n")
    #expect(good.faults.isEmpty)
    #expect(good.records.map(\.lastLine) == [100, 101])

    let bad = readAll("a,\"first\n\(inside)\nmore\nlast\nb,c\n")
    #expect(bad.faults.map(\.line) == [1])
    #expect(bad.faults.map(\.diagnostic.code) == ["csv.open-quote"])
    #expect(bad.records.last?.cells == ["b", "c"])
  }

  @Test("A cell beyond a mebibyte over several lines costs one line")
  func largestRecord() {
    let block = String(repeating: "x", count: 300_000)
    let text = "a,\"1\n" + (0..<5).map { _ in block + "\n" }.joined() + "b,c\n"
    let (records, faults) = readAll(text)
    #expect(faults.map(\.line) == [1])
    #expect(records.map(\.firstLine) == [2, 3, 4, 5, 6, 7])
  }

  @Test("A single line is read however long it is")
  func longLine() {
    let block = String(repeating: "x", count: 3 << 20)
    let (records, faults) = readAll("a,\"\(block)\"\n1,\(block)\n")
    #expect(faults.isEmpty)
    #expect(records.map { $0.cells[1].utf8.count } == [3 << 20, 3 << 20])
  }

  @Test("2,000 lines that each open a quotation mark are read in less than 2 seconds")
  func manyOpenQuotes() {
    for separator in ["\n", "\n\n", "\nplain,line\n"] {
      let text = (0..<2000).map { "\($0),\"open" }.joined(separator: separator)
      let clock = ContinuousClock()
      var faults: [CSVFault] = []
      let time = clock.measure {
        faults = CSVReader(path: "t.csv").read(Array(text.utf8)) { _ in }
      }
      #expect(faults.count == 2000)
      #expect(time < .seconds(2))
    }
  }

  @Test("NUL bytes belong to their cell and end nothing")
  func nulBytes() {
    let (records, faults) = readAll("a\u{0}b,\u{0}\n\"\u{0},\",c\n")
    #expect(faults.isEmpty)
    #expect(records.map(\.cells) == [["a\u{0}b", "\u{0}"], ["\u{0},", "c"]])
  }

  @Test("Bytes that are no UTF-8 are cells all the same, and later places stay exact")
  func invalidUTF8() {
    let (records, faults) = readAll([0xFF, 0xFE, 44, 0x80, 44, 97, 10])
    #expect(faults.isEmpty)
    #expect(records.first?.cells.count == 3)
    #expect(records.first?.places.last?.column == 5)
  }

  @Test("A cell that the record does not have is empty, and its place is the end of the record")
  func missingCell() {
    var place: (line: Int, column: Int, excerpt: Diagnostic.Excerpt)?
    _ = CSVReader(path: "t.csv").read(Array("a,\"b\nc\"\n".utf8)) { record in
      #expect(record[7].isEmpty)
      #expect(record.text(7).isEmpty)
      place = record.place(of: 7)
    }
    #expect(place?.line == 2)
    #expect(place?.excerpt == Diagnostic.Excerpt(text: "c\"", underlined: 2..<2))
  }

  @Test(
    "The delimiter is the one that stands equally often in most lines, quoted ones not counted")
  func delimiters() {
    let expected: [(String, String)] = [
      ("a,b,c\n", ","), ("a;b;c\n", ";"), ("a\tb\tc\n", "\t"), ("a\n", ","), ("", ","),
      ("\"x;y;z\",b\n", ","), ("\n\r\na;b\n", ";"), ("  \na;b\n", ";"), ("a;b\n1,2,3,4,5\n", ";"),
      ("\"a\nb,c,d\";e\n", ";"),
      // A decimal comma, and a line above the table.
      ("day;left\n1;8,5\n2;9,5\n", ";"), ("Sheet for Mrs A, B, C\n\nday;left\n1;8\n", ";")
    ]
    for (text, delimiter) in expected {
      let found = CSVDialect.delimiter(of: Array(text.utf8))
      #expect(String(decoding: [found], as: UTF8.self) == delimiter, "\(text.debugDescription)")
    }
  }
}
