internal import Foundation

/// Puts the tables where the methods are explained, between two marks.
enum MethodPages {
  static let folder = "Sources/HipReportAnalysis/HipReportAnalysis.docc"

  struct NoPlace: Error, CustomStringConvertible {
    var description: String
  }

  static func write(_ tables: [SimulationTable], seed: UInt64, replicates: Int) throws {
    for page in Set(tables.map(\.page)).sorted() {
      let path = "\(folder)/\(page).md"
      var text = try String(contentsOfFile: path, encoding: .utf8)
      for table in tables where table.page == page {
        let marks = ("<!-- simulate:\(table.name) -->\n", "<!-- /simulate:\(table.name) -->")
        guard let start = text.range(of: marks.0),
          let end = text.range(of: marks.1, range: start.upperBound..<text.endIndex)
        else { throw NoPlace(description: "\(path) has no place for the table \(table.name)") }
        text.replaceSubrange(
          start.upperBound..<end.lowerBound,
          with: table.markdown + "\n\n" + origin(seed, replicates) + "\n")
      }
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    }
  }

  private static func origin(_ seed: UInt64, _ replicates: Int) -> String {
    """
    In round brackets what was published or is required, met within 3.5 standard errors of both simulations; in square
    brackets a required span; in braces what was published of other designs, shown only. The last column is the largest
    standard error of its row.
    `scripts/simulate --seed \(seed) --replicates \(replicates)`
    """
  }
}

/// The same numbers for notebooks.
enum SimulationJSON {
  private struct Document: Encodable {
    var seed: UInt64
    var replicates: Int
    var tables: [Table]
  }

  private struct Table: Encodable {
    var name: String
    var design: String
    var columns: [String]
    var rows: [Row]
  }

  private struct Row: Encodable {
    var what: String
    var cells: [Cell?]
  }

  private struct Cell: Encodable {
    var value: Double
    var error: Double
    var expected: String
    var isMet: Bool
  }

  static func text(_ tables: [SimulationTable], seed: UInt64, replicates: Int) -> String {
    let document = Document(
      seed: seed, replicates: replicates,
      tables: tables.map { table in
        Table(
          name: table.name, design: table.design, columns: table.columns,
          rows: table.rows.map { row in
            Row(
              what: row.what,
              cells: row.cells.map { cell in
                cell.map {
                  Cell(
                    value: $0.estimate.value, error: $0.estimate.error,
                    expected: $0.expectation.text(row.digits)
                      .trimmingCharacters(in: CharacterSet(charactersIn: " ()[]")),
                    isMet: $0.isMet)
                }
              })
          })
      })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    let data = (try? encoder.encode(document)) ?? Data()
    return String(decoding: data, as: UTF8.self)
  }
}
