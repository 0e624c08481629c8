import Foundation
import Testing

/// The codes of the findings: what the sources give, what the guide explains, and what the tests show.
@Suite struct DiagnosticCodeTests {
  /// A severity with the code behind it, or any text that looks like a code of a known family.
  static func codes() throws -> Set<String> {
    let families = Set(try guide().map { $0.prefix { $0 != "." } })
    let stated = /\.(?:error|warning|note),\s*"([a-z]+\.[a-z0-9-]+)"/
    let quoted = /"([a-z]+)\.([a-z0-9-]+)"/
    var codes: Set<String> = []
    for file in try Repository.swiftFiles(in: "Sources") {
      let text = try Repository.text(file)
      codes.formUnion(text.matches(of: stated).map { String($0.1) })
      for match in text.matches(of: quoted)
      where families.contains(match.1) && !["csv", "yaml", "html"].contains(match.2) {
        codes.insert("\(match.1).\(match.2)")
      }
    }
    return codes
  }

  /// The codes that the guide explains, in its order.
  static func guide() throws -> [String] {
    try Repository.text("Sources/HipReportKit/Guide/diagnostics.csv").split(separator: "\n")
      .dropFirst().map { String($0.prefix { $0 != "," }) }
  }

  @Test("Each code of the sources has an entry in the guide, and each entry its code")
  func explained() throws {
    let (codes, guide) = (try Self.codes(), try Self.guide())
    #expect(codes.count > 60)
    #expect(codes.subtracting(guide) == [])
    #expect(Set(guide).subtracting(codes) == [])
    #expect(guide == Set(guide).sorted(), "the guide is sorted, and no code stands twice")
  }

  @Test("Each code of the sources has its smallest input and its message on file")
  func onFile() throws {
    let folder = "Tests/HipReportImportTests/Bad/"
    let shown = try Repository.files().compactMap { file -> String? in
      guard file.hasPrefix(folder), file.hasSuffix(".expected") else { return nil }
      return String(file.dropFirst(folder.count).dropLast(".expected".count))
    }
    #expect(Set(shown) == (try Self.codes()))
    for code in shown {
      let text = try Repository.text("\(folder)\(code).expected")
      #expect(text.contains("[\(code)]: "), "\(code).expected shows another finding")
    }
  }
}
