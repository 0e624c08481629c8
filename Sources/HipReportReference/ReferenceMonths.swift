/// The names of the months and their short forms in nine languages, without accents.
package enum ReferenceMonths {
  package static let rows: [(String, Int)] = ReferenceTable(named: "months.csv").rows.compactMap {
    row in row.integer("month").map { (row["name"], $0) }
  }
}
