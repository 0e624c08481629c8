import Foundation
import Testing

/// Each rule is one file, stands in the registry and on the method page.
@Suite struct RuleTests {
  private static let folder = "Sources/HipReportAnalysis/Rules/"

  private static func rules() throws -> [(name: String, id: String)] {
    try Repository.text(folder + "Rule.swift").matches(of: /case (\w+) = "([a-z-]+)"/).map {
      (String($0.1), String($0.2))
    }
  }

  @Test("Each rule has one file, a place in the registry, and a section of the method page")
  func complete() throws {
    let rules = try Self.rules()
    #expect(rules.count >= 11)
    let page = try Repository.text("Sources/HipReportAnalysis/HipReportAnalysis.docc/Findings.md")
    let sections = page.matches(of: /\n### ([a-z-]+)\n/).map { String($0.1) }
    #expect(sections == rules.map(\.id), "the page has the order of reports")
    let registry = try Repository.text(Self.folder + "RuleRegistry.swift")
    for (name, id) in rules {
      let type = name.prefix(1).uppercased() + name.dropFirst() + "Rule"
      let text = try Repository.text(Self.folder + type + ".swift")
      #expect(text.contains("struct \(type): Rule {"), "\(id)")
      for member in ["let id = RuleID.\(name)", "let citation =", "let thresholds =", "*Answers*"] {
        #expect(text.contains(member), "\(id) lacks \(member)")
      }
      #expect(registry.contains("\(type)()"), "\(id) is not in the registry")
    }
  }

  @Test(
    "Each section of the page says its origin and what it does not show, and each rule has its examples"
  )
  func explained() throws {
    let page = try Repository.text("Sources/HipReportAnalysis/HipReportAnalysis.docc/Findings.md")
    let samples = try Repository.text("Tests/HipReportAnalysisTests/Rules/RuleSample.swift")
    for section in page.components(separatedBy: "\n### ").dropFirst() {
      #expect(section.contains("*Origin*:"), "\(section.prefix(30))")
      #expect(section.contains("*Does not show*:"), "\(section.prefix(30))")
    }
    for (name, id) in try Self.rules() {
      #expect(samples.matches(of: try Regex("case \\.\(name):")).count == 2, "\(id)")
    }
  }
}
