import Foundation
import Testing

@Suite struct SourceFileTests {
  @Test("No source file has more than 400 lines")
  func length() throws {
    let files = try Repository.swiftFiles(in: "Sources") + Repository.swiftFiles(in: "Tests")
    #expect(files.count > 80)
    for file in files {
      let lines = try Repository.text(file).split(
        separator: "\n", omittingEmptySubsequences: false
      ).count
      #expect(lines <= 401, "\(file) has \(lines) lines")
    }
  }

  @Test("No file names a path of one machine")
  func absolutePaths() throws {
    // Written in two parts, so that this line is no such path.
    let path = try Regex("(^|[^A-Za-z0-9_.~-])/(wo" + "rk|op" + "t|ro" + "ot|ho" + "me|tm" + "p)/")
      .anchorsMatchLineEndings()
    #expect("see /ro".appending("ot/x").contains(path))
    var texts = 0
    for file in try Repository.files() {
      // Pictures are no text.
      guard let text = try? Repository.text(file) else { continue }
      texts += 1
      if let found = text.firstMatch(of: path) {
        let line = text[..<found.range.lowerBound].count { $0 == "\n" } + 1
        Issue.record("\(file):\(line) names \(text[found.range])")
      }
    }
    #expect(texts > 120)
  }

  @Test(
    "The formatter has nothing to say", .timeLimit(.minutes(5)),
    arguments: ["Sources", "Tests", "Package.swift"])
  func formatted(path: String) throws {
    let result = try Repository.run([
      "swift", "format", "lint", "--strict", "--parallel", "--recursive", path
    ])
    #expect(result.status == 0, "\(result.output.prefix(3000))")
  }

  @Test("Each command is in the README, on the man page and under the root command")
  func commands() throws {
    let files = try Repository.swiftFiles(in: "Sources/hipreport/Commands")
    #expect(files.count >= 3)
    let readme = try Repository.text("README.md")
    let root = try Repository.text("Sources/hipreport/HipReportCommand.swift")
    let manual = try Repository.text("Sources/hipreport/Manual/hipreport.1")
    for file in files {
      let type = try #require(
        file.split(separator: "/").last?.split(separator: ".").first.map(String.init))
      let text = try Repository.text(file)
      let stated = text.firstMatch(of: /commandName: "([a-z-]+)"/)?.1
      let name = stated.map(String.init) ?? type.replacing("Command", with: "").lowercased()
      #expect(readme.contains("hipreport \(name)"), "README.md does not name \(name)")
      #expect(manual.contains(name), "the man page does not name \(name)")
      #expect(root.contains("\(type).self"), "\(type) is under no command")
    }
  }

  @Test("Each option of each command is on the man page")
  func options() throws {
    let manual = try Repository.text("Sources/hipreport/Manual/hipreport.1")
    var found: Set<String> = []
    for file in try Repository.swiftFiles(in: "Sources/hipreport") {
      for match in try Repository.text(file).matches(
        of: /@(?:Option|Flag)\((?<settings>(?s:.)*?)\n? *var (?<name>[A-Za-z]+)/)
      {
        if match.settings.contains("visibility: .hidden") { continue }
        let long = match.settings.firstMatch(of: /customLong\("([a-z-]+)"\)/)?.1
        found.insert(String(long ?? match.name))
      }
    }
    #expect(found.isSuperset(of: ["voice", "as-of", "ascii", "require-charts", "details"]))
    for option in found.sorted() {
      #expect(manual.contains("Fl -\(option)"), "the man page does not name --\(option)")
    }
  }
}
