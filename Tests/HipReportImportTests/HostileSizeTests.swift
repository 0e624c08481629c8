import Foundation
import HipReportDiagnostics
import HipReportImport
import Testing

/// Files that are small to send and once took minutes or all memory to read.
@Suite struct HostileSizeTests {
  private static let header = "date,patient,kind,exercise,reps\n"

  private static func rows(_ count: Int, _ row: (Int) -> String) -> String {
    header + (0..<count).map(row).joined(separator: "\n") + "\n"
  }

  static let files: [String: @Sendable () -> String] = [
    "stray quotation marks": {
      rows(60_000) { _ in "2026-05-08,,set,Cl\"am,12" }
    },
    "an open quotation mark": {
      rows(9) { _ in "2026-05-08,,set,\"Clam,12" } + rows(20_000) { _ in "2026-05-08,,set,Clam,12" }
    },
    "a title again and again": {
      Array(repeating: "date", count: 20_000).joined(separator: ",") + "\n2026-05-08\n"
    },
    "columns that nobody knows": {
      let titles = (0..<20_000).map { "c\($0)" }.joined(separator: ",")
      return titles + "\n" + Array(repeating: "x,,", count: 20).joined(separator: "\n")
    },
    "a patient in every row": { rows(20_000) { "2026-05-08,P\($0),set,Clamshell,12" } },
    "an unknown exercise in every row": { rows(9000) { "2026-05-08,,set,Exercise \($0),12" } },
    "blank lines": { rows(300_000) { _ in "" } + "2026-05-08,,set,Clamshell,12\n" },
    "a large cell": {
      rows(1) { _ in "2026-05-08,,set,\(String(repeating: "a b", count: 99_000)),9" }
    }
  ]

  @Test("No file hangs for what it has much of", arguments: files.keys.sorted())
  func large(name: String) throws {
    let make = try #require(Self.files[name])
    let text = make()
    var found: ImportResult?
    let seconds = FuzzRun.seconds { found = imported(text) }
    let result = try #require(found)
    let isSaid = result.diagnostics.count(.error) > 0
    #expect(result.record != nil || isSaid)
    // Without optimisation; each took more than 20 seconds, or more than 8 GB, at the size of an upload.
    #expect(seconds < 8, "\(seconds) s")
  }

  @Test(
    "A line as long as a file is no header, and costs no more than looking at it",
    arguments: ["a", "abc def ", "é1. "])
  func endlessLine(part: String) throws {
    let text = String(repeating: part, count: 2_000_000 / part.utf8.count) + "\n"
    var result: ImportResult?
    let seconds = FuzzRun.seconds { result = imported(text) }
    #expect(result?.codes == ["import.format-unknown"])
    #expect((result?.diagnostics.text().count ?? 0) < 2000)
    #expect(seconds < 1, "\(seconds) s")
  }

  static let mappings: [String: String] = {
    var condition = "&c0 {column: date, blank: true}"
    for level in 1...12 {
      let again = Array(repeating: "*c\(level - 1)", count: 9).joined(separator: ", ")
      condition = "&c\(level) {all: [\(condition), \(again)]}"
    }
    return [
      "groups without end": "groups: [{from: 1, to: 1000000000, columns: {reps: \"R{n}\"}}]",
      "groups from below": "groups: [{from: -9223372036854775808, columns: {reps: \"R{n}\"}}]",
      "conditions that grow": "rows: [{when: \(condition), class: rest}]",
      "conditions in conditions":
        "rows: [{when: \(String(repeating: "{not: ", count: 50_000))",
      "a book": "about: \(String(repeating: "word ", count: 60_000))",
      "numbers that are none": "measures: [{column: a, range: [.nan, .inf]}]"
    ]
  }()

  @Test("A mapping that grows or has no end is refused", arguments: mappings.keys.sorted())
  func mapping(name: String) throws {
    let yaml = try #require(Self.mappings[name])
    var mapping: Mapping?
    let seconds = FuzzRun.seconds { mapping = try? Mapping.read("profile: mine\n\(yaml)\n") }
    #expect(mapping == nil)
    #expect(seconds < 2, "\(seconds) s")
  }

  @Test(
    "Rows of delimiters alone are accounted for too", arguments: [",,,\n,,,\n", ",,\n\"a\"b,\n,,\n"]
  )
  func delimitersAlone(text: String) throws {
    let file = try #require(imported(text).files.first)
    #expect(file.counts[.blank] == 2)
    #expect(file.records == (text.contains("a") ? 3 : 2))
  }
}
