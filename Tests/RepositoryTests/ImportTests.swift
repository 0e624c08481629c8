import Foundation
import Testing

/// The package manager lets transitive imports through, so the lines themselves are read.
@Suite struct ImportTests {
  /// The table of CONTRIBUTING.md: target, and what it may import.
  static func table() throws -> [String: Set<String>] {
    let text = try Repository.text("CONTRIBUTING.md")
    let table = try #require(
      text.firstMatch(of: /<!-- imports -->((?s:.)*?)<!-- \/imports -->/), "the table is missing"
    ).1
    var allowed: [String: Set<String>] = [:]
    for line in table.split(separator: "\n") {
      let cells = line.split(separator: "|", omittingEmptySubsequences: false)
      guard cells.count > 3, let name = cells[1].firstMatch(of: /`([\w-]+)`/) else { continue }
      #expect(allowed[String(name.1)] == nil, "\(name.1) stands twice")
      allowed[String(name.1)] = Set(cells[2].matches(of: /`(\w+)`/).map { String($0.1) })
    }
    return allowed
  }

  static let everywhere: Set<String> = [
    "HipReportDiagnostics", "Foundation", "FoundationEssentials", "Dispatch", "Glibc",
    "Synchronization"
  ]

  /// The modules that a source file imports, whatever stands before `import` and behind it.
  static func imports(of text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      let words = line.split { $0 == " " || $0 == "\t" }.prefix { !$0.hasPrefix("//") }
      guard let index = words.firstIndex(of: "import"),
        words[..<index].allSatisfy({
          $0.hasPrefix("@")
            || ["public", "package", "internal", "fileprivate", "private"].contains($0)
        })
      else { return nil }
      let kinds: Set<Substring> = [
        "struct", "class", "enum", "protocol", "typealias", "func", "let", "var", "actor"
      ]
      let name = words[(index + 1)...].first { !kinds.contains($0) }
      return name.map { String($0.prefix { $0 != "." && $0 != ";" }) }
    }
  }

  @Test("Each target imports only what the table of CONTRIBUTING.md allows")
  func allowed() throws {
    let table = try Self.table()
    var checked = 0
    for file in try Repository.swiftFiles(in: "Sources") {
      let target = String(file.split(separator: "/")[1])
      let allowed = try #require(table[target], "\(target) is not in the table")
      for module in Self.imports(of: try Repository.text(file)) {
        checked += 1
        #expect(allowed.union(Self.everywhere).contains(module), "\(file) imports \(module)")
      }
    }
    #expect(checked > 100)
  }

  @Test("Each target of Sources stands in the table, and each of the table in Sources")
  func complete() throws {
    let targets = Set(
      try Repository.files().filter { $0.hasPrefix("Sources/") }.map {
        String($0.split(separator: "/")[1])
      })
    #expect(Set(try Self.table().keys) == targets)
  }

  @Test("No allowed import is unused: the table tells how things are")
  func used() throws {
    let files = try Repository.swiftFiles(in: "Sources")
    for (target, allowed) in try Self.table() {
      let imported = Set(
        try files.filter { $0.hasPrefix("Sources/\(target)/") }.flatMap {
          Self.imports(of: try Repository.text($0))
        })
      #expect(allowed.subtracting(imported).isEmpty, "\(target): \(allowed.subtracting(imported))")
    }
  }

  @Test("What may be imported has no circle, and rendering reaches neither model nor analysis")
  func layers() throws {
    let table = try Self.table()
    func reachable(_ target: String) -> Set<String> {
      var found: Set<String> = []
      var open = [target]
      while let next = open.popLast() {
        for other in table[next] ?? [] where found.insert(other).inserted { open.append(other) }
      }
      return found
    }
    for target in table.keys { #expect(!reachable(target).contains(target), "\(target)") }
    for target in ["HipReportRendering", "HipReportCharts", "HipReportDocument"] {
      let clinical: Set = ["HipReportModel", "HipReportReference", "HipReportAnalysis"]
      #expect(reachable(target).isDisjoint(with: clinical), "\(target)")
    }
    #expect(!reachable("HipReportCharts").contains("HipReportRendering"))
    #expect(!reachable("HipReportRendering").contains("HipReportCharts"))
  }

  @Test("All forms of an import are read")
  func forms() {
    let text = """
      import Foundation
      @testable import HipReportModel
      @_exported public import HipReportDocument
      internal import struct HipReportAnalysis.Verdict
        private import Glibc // why
      // import NotThis
      let important = "import NorThis"
      """
    #expect(
      Self.imports(of: text) == [
        "Foundation", "HipReportModel", "HipReportDocument", "HipReportAnalysis", "Glibc"
      ])
  }
}
