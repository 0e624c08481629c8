import Foundation
import Testing

@testable import HipReportReference

@Suite struct DataFileTests {
  @Test("All eleven data files are there")
  func count() {
    #expect(DataFile.all.count == 11)
  }

  @Test("Each row of a data file is as wide as its header", arguments: DataFile.all)
  func widths(file: DataFile) {
    #expect(!file.rows.isEmpty)
    #expect(Set(file.header).count == file.header.count)
    for (index, row) in file.rows.enumerated() {
      #expect(row.count == file.header.count, "row \(index + 2)")
    }
  }

  @Test("What is embedded in the program is the file, cell by cell", arguments: DataFile.all)
  func embedded(file: DataFile) {
    let table = ReferenceTable(named: file.name)
    #expect(table.header == file.header)
    #expect(table.rows.map(\.cells) == file.rows)
  }

  @Test("Each row has a source and a confidence of the known vocabulary", arguments: DataFile.all)
  func cited(file: DataFile) {
    for source in file.column("source") { #expect(source.count >= 8, "“\(source)”") }
    #expect(file.column("source").count == file.rows.count)
    #expect(file.column("confidence").count == file.rows.count)
    for confidence in file.column("confidence") {
      #expect(Confidence(rawValue: confidence) != nil, "“\(confidence)”")
    }
  }

  @Test("No data file names a web address: figures cite publications", arguments: DataFile.all)
  func noAddress(file: DataFile) throws {
    let address = try Regex(#"(https?:|www\.|\b[a-z0-9-]+\.(com|org|net|gov|edu|io|uk|au|de)\b)"#)
      .ignoresCase()
    for row in file.rows {
      for cell in row { #expect(cell.firstMatch(of: address) == nil, "“\(cell)”") }
    }
  }

  @Test("No cell has blanks around it, which no look-up would find", arguments: DataFile.all)
  func trimmed(file: DataFile) {
    for row in file.rows {
      for cell in row {
        #expect(cell == cell.trimmingCharacters(in: .whitespacesAndNewlines), "“\(cell)”")
      }
    }
  }
}
