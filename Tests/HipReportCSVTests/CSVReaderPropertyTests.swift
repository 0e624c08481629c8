import HipReportCSV
import HipReportDiagnostics
import Testing

/// One record as the reader gave it, with the place of each cell.
struct ReadRecord: Equatable {
  var cells: [String]
  var firstLine: Int
  var lastLine: Int
  var raw: String
  var places: [OracleCell]
  var excerpts: [String]
}

extension ReadRecord {
  init(_ record: CSVRecord) {
    let places = (0..<record.count).map(record.place(of:))
    self.init(
      cells: (0..<record.count).map(record.text), firstLine: record.firstLine,
      lastLine: record.lastLine, raw: record.rawText,
      places: places.enumerated().map { index, place in
        OracleCell(
          text: record.text(index), line: place.line, column: place.excerpt.underlined.lowerBound,
          endColumn: place.excerpt.underlined.upperBound)
      }, excerpts: places.map(\.excerpt.text))
  }
}

func readAll(
  _ bytes: [UInt8], delimiter: UInt8 = UInt8(ascii: ",")
) -> (records: [ReadRecord], faults: [CSVFault]) {
  var records: [ReadRecord] = []
  let faults = CSVReader(path: "t.csv", delimiter: delimiter).read(bytes) {
    records.append(ReadRecord($0))
  }
  return (records, faults)
}

func readAll(_ text: String) -> (records: [ReadRecord], faults: [CSVFault]) {
  readAll(Array(text.utf8))
}

@Suite struct CSVReaderPropertyTests {
  @Test(
    "A text that is read in chunks gives the same records on the same lines, or is said to be irregular"
  )
  func chunks() throws {
    var (cuts, irregular) = (0, 0)
    for seed in 0..<1200 {
      let bytes = Array(RandomTable.text(seed: 9 << 32 | UInt64(seed)).utf8)
      let whole = readAll(bytes)
      let chunks = TextChunks(from: 0, firstLine: 1, size: 16 << (seed % 7)) { offset, memory in
        let range = offset..<min(offset + memory.count, bytes.count)
        memory.copyBytes(from: bytes[range])
        return range.count
      }
      let memory = chunks.memory()
      var (read, number): ([ReadRecord], Int) = ([], 0)
      do {
        while let chunk = try chunks.next(into: memory) {
          try #require(chunk.number == number)
          number += 1
          let faults = CSVReader(path: "t.csv").read(chunk) { read.append(ReadRecord($0)) }
          try #require(faults.isEmpty, "seed \(seed)")
        }
        try #require(read == whole.records, "seed \(seed) of \(bytes.count) bytes")
        cuts += number - 1
      } catch is IrregularText {
        irregular += 1
        try #require(read == Array(whole.records.prefix(read.count)), "seed \(seed)")
      }
    }
    #expect(cuts > 500)
    #expect(irregular > 50)
  }

  @Test(
    "Cells, lines, raw text and the place of each cell are those of a plain RFC 4180 reader",
    arguments: [(",", 1), (";", 2), ("\t", 3)])
  func agreesWithOracle(delimiter: String, block: UInt64) throws {
    let byte = try #require(delimiter.utf8.first)
    var seen = (records: 0, longRecords: 0, blankLines: 0)
    for seed in 0..<700 {
      let text = RandomTable.text(seed: block << 32 | UInt64(seed), delimiter: delimiter)
      let expected = Oracle.read(Array(text.utf8), delimiter: byte)
      let (records, faults) = readAll(Array(text.utf8), delimiter: byte)
      try #require(faults.isEmpty, "seed \(seed): \(faults) in \(text.debugDescription)")
      try #require(
        records.map(\.cells) == expected.map { $0.cells.map(\.text) },
        "seed \(seed): cells of \(text.debugDescription)")
      try #require(
        records.map { [$0.firstLine, $0.lastLine] }
          == expected.map { [$0.firstLine, $0.lastLine] },
        "seed \(seed): lines of \(text.debugDescription)")
      try #require(records.map(\.raw) == expected.map(\.raw), "seed \(seed): raw text")
      try #require(
        records.map(\.places) == expected.map(\.cells),
        "seed \(seed): places in \(text.debugDescription)")
      seen.records += records.count
      seen.longRecords += records.filter { $0.firstLine < $0.lastLine }.count
      seen.blankLines +=
        zip(records, records.dropFirst())
        .filter { $0.lastLine + 1 < $1.firstLine }.count
    }
    // The generator must reach what the property speaks of.
    #expect(seen.records > 2000)
    #expect(seen.longRecords > 400)
    #expect(seen.blankLines > 200)
  }

  @Test("What the writer writes is what the reader reads")
  func writerRoundTrip() throws {
    let pieces = [
      "", "a", ",", "\"", "\n", "\r\n", "\r", " ", "\t", "é", "腰", "\"\"", "x y", "=1+1", "\u{0}",
      "\u{A0}"
    ]
    for seed in 0..<500 {
      var generator = SeededGenerator(seed: UInt64(seed))
      // A row of one empty cell is a blank line, which no CSV can hold.
      let table = (0..<Int.random(in: 1...8, using: &generator)).map { _ in
        (0..<Int.random(in: 2...5, using: &generator)).map { _ in
          (0..<Int.random(in: 0...4, using: &generator))
            .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
        }
      }
      var writer = CSVWriter()
      for row in table { writer.append(row) }
      let (records, faults) = readAll(writer.text)
      try #require(faults.isEmpty, "seed \(seed): \(writer.text.debugDescription)")
      try #require(records.map(\.cells) == table, "seed \(seed): \(writer.text.debugDescription)")
    }
  }

  @Test("The writer quotes only where it must")
  func writerIsPlain() {
    var writer = CSVWriter()
    writer.append(["2026-05-08", "a b", "a,b", "say \"hi\"", " x", "two\nlines", ""])
    #expect(
      writer.text == "2026-05-08,a b,\"a,b\",\"say \"\"hi\"\"\",\" x\",\"two\nlines\",\n")
  }

  @Test("One faulty line among good ones costs exactly that line, wherever it stands")
  func oneFaultCostsOneLine() throws {
    let faulty = ["bad,\"open", "bad,x\"y", "bad,\"x\"y", "\"bad", "bad,\"a\"\"b", "bad,\"x\" y,z"]
    for seed in 0..<300 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let good = (0..<Int.random(in: 1...8, using: &generator)).map { number in
        Bool.random(using: &generator) ? "good,\(number)" : "\"go\"\"od\",\"\(number)\""
      }
      let place = Int.random(in: 0...good.count, using: &generator)
      let line = faulty.randomElement(using: &generator) ?? ""
      var lines = good
      lines.insert(line, at: place)
      let ends = Bool.random(using: &generator) ? "\r\n" : "\n"
      let text = lines.joined(separator: ends) + (Bool.random(using: &generator) ? ends : "")
      let (records, faults) = readAll(text)
      try #require(faults.count == 1, "seed \(seed): \(text.debugDescription)")
      #expect(faults[0].line == place + 1, "seed \(seed): \(text.debugDescription)")
      #expect(faults[0].raw == line)
      #expect(records.map(\.raw) == good, "seed \(seed): \(text.debugDescription)")
      let expectedLines = (1...lines.count).filter { $0 != place + 1 }
      #expect(records.map(\.firstLine) == expectedLines)
    }
  }
}
