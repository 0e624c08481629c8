import Foundation
import HipReportDiagnostics
import HipReportImport
import HipReportModel
import Testing

@testable import HipReportKit

/// The clinic's settings: which file counts, what of it, and what a logo may hold.
@Suite struct SettingsTests {
  private static let folder = FileManager.default.temporaryDirectory
    .resolvingSymlinksInPath()

  /// A folder with these files; gone after the body.
  private func with(
    _ files: [String: String], _ body: (String) throws -> Void
  ) throws {
    let root = Self.folder.appending(path: "settings-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    for (name, text) in files {
      let file = root.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    try body(root.path)
  }

  @Test(
    "What is wrong with the settings is said with its line",
    arguments: ["unreadable", "unknown-key", "value", "not-here"].map { "settings." + $0 })
  func message(code: String) throws {
    let bytes = try Fixtures.bytes(code + ".yaml")
    let read = SettingsImporter.read(
      InputBytes(path: "hipreport.yaml", bytes: bytes, sha256: ""), origin: .beside)
    #expect(read.diagnostics.contains { $0.code == code })
    // The rest of the file is used.
    #expect(read.settings.letterhead?.name == "Example Clinic" || code.hasSuffix("unreadable"))
    try Fixtures.compare(read.diagnostics.text(), code)
    let own = SettingsImporter.read(
      InputBytes(path: "hipreport.yaml", bytes: bytes, sha256: ""), origin: .own)
    #expect(own.diagnostics.contains { $0.code == "settings.not-here" } == false)
  }

  @Test(
    "A named file that is not there stops the run, and a logo that does more than draw is left out")
  func named() throws {
    let error = #expect(throws: DiagnosticError.self) {
      try SettingsFiles.load(inputs: [], stated: "nowhere/hipreport.yaml")
    }
    try Fixtures.compare(try #require(error).diagnostics.text(), "settings.missing")
    let stated = Fixtures.bad.appending(path: "settings.logo.yaml").path
    let loaded = try SettingsFiles.load(inputs: [], stated: stated)
    #expect(loaded.settings.letterhead?.name == "Example Clinic")
    #expect(loaded.settings.letterhead?.logo == nil)
    let text = loaded.diagnostics.filter { $0.code == "settings.logo" }.text()
      .split(separator: Fixtures.bad.path).joined().replacingOccurrences(
        of: "/settings.", with: "settings.")
    try Fixtures.compare(text, "settings.logo")
  }

  @Test(
    "The named file counts first, then the one nearest above the input; a letterhead counts whole")
  func order() throws {
    try with([
      "clinic/hipreport.yaml": "letterhead: {name: Above, telephone: '1'}\n",
      "clinic/a/patient.csv": "date\n",
      "clinic/b/patient.csv": "date\n",
      "clinic/b/hipreport.yaml": "letterhead: {name: Beside}\n",
      "named.yaml": "letterhead: {name: Named, address: [One Street, Town]}\n",
      "empty.yaml": "# nothing yet\n"
    ]) { root in
      func letterhead(_ input: String, _ stated: String? = nil) throws -> Letterhead? {
        let loaded = try SettingsFiles.load(
          inputs: ["\(root)/\(input)"], stated: stated.map { "\(root)/\($0)" })
        return loaded.settings.letterhead
      }
      #expect(try letterhead("clinic/a/patient.csv")?.name == "Above")
      #expect(try letterhead("clinic/a")?.name == "Above")
      let beside = try letterhead("clinic/b/patient.csv")
      #expect(beside?.name == "Beside" && beside?.telephone == nil)
      let named = try letterhead("clinic/b/patient.csv", "named.yaml")
      #expect(named?.name == "Named" && named?.address == ["One Street", "Town"])
      // Nothing in it: the next file completes it.
      #expect(try letterhead("clinic/b/patient.csv", "empty.yaml")?.name == "Beside")
    }
  }

  @Test("A folder that was sent shows no picture that lies outside it")
  func outside() throws {
    let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>"
    try with([
      "logo.svg": drawing, "p/logo.svg": drawing, "p/patient.csv": "date\n",
      "p/hipreport.yaml": "letterhead: {name: A, logo: ../logo.svg}\n",
      "q/patient.csv": "date\n",
      "q/hipreport.yaml": "letterhead: {name: A, logo: logo.svg, logo_text: The A sign}\n",
      "q/logo.svg": drawing
    ]) { root in
      let out = try SettingsFiles.load(inputs: ["\(root)/p/patient.csv"])
      #expect(out.settings.letterhead?.logo == nil)
      #expect(out.diagnostics.map(\.code).contains("settings.logo"))
      // The user's own may name any.
      let own = try SettingsFiles.load(inputs: [], stated: "\(root)/p/hipreport.yaml")
      #expect(own.settings.letterhead?.logo?.kind == .svg)
      let inside = try SettingsFiles.load(inputs: ["\(root)/q"])
      #expect(inside.settings.letterhead?.logo?.alternativeText == "The A sign")
      #expect(inside.settings.letterhead?.logo?.bytes == Array(drawing.utf8))
    }
  }

  // MARK: Logos

  private static func png(_ width: Int, _ height: Int) -> [UInt8] {
    func number(_ value: Int) -> [UInt8] {
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
      + number(width) + number(height) + [8, 6, 0, 0, 0]
  }

  @Test("PNG and JPEG are known by their bytes, and large ones are refused")
  func pictures() {
    #expect(LogoFile.look(at: Self.png(200, 80)) == .picture(.png))
    let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC0, 0, 11, 8, 0, 80, 0, 200, 3]
    #expect(LogoFile.look(at: jpeg) == .picture(.jpeg))
    let bad = [
      Self.png(50_000, 80), Self.png(0, 80), Array(Self.png(200, 80).prefix(20)),
      Array(jpeg.prefix(9)), jpeg + [UInt8](repeating: 0, count: LogoFile.largest),
      Array("GIF89a".utf8), Array("%PDF-1.7".utf8), [], [0x3C, 0x73, 0x76, 0x67, 0xFF]
    ]
    for bytes in bad {
      guard case .problem = LogoFile.look(at: bytes) else {
        Issue.record("used: \(bytes.prefix(12))")
        continue
      }
    }
  }

  @Test("An SVG that draws is used")
  func drawing() {
    let text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- drawn by hand -->
      <svg xmlns="http://www.w3.org/2000/svg" viewBox='0 0 10 10' role="img">
        <defs><linearGradient id="g" x1="0" x2="1"><stop offset="0" stop-color="#fff"/></linearGradient></defs>
        <g fill="url(#g)" stroke-width="2"><path d="M0 0L1 1"/></g><text x="1" font-size="3">Clinic</text>
      </svg>
      """
    #expect(LogoFile.look(at: Array(text.utf8)) == .picture(.svg))
  }

  @Test(
    "An SVG that holds anything else is refused",
    arguments: [
      "<script>alert(1)</script>", "<SCRIPT/>", "<svg:script/>", "<g onload=\"a()\"/>",
      "<image href=\"http://example.org/a.png\"/>", "<use href=\"other.svg#a\"/>",
      "<a href=\"javascript:a()\"><path/></a>", "<foreignObject><b/></foreignObject>",
      "<style>@import 'a'</style>", "<path fill=\"url(http://example.org/#a)\"/>",
      "<path fill=\"url( 'a.svg#b')\"/>", "<path style=\"fill:red\"/>",
      "<path fill=\"&#117;rl(a)\"/>",
      "<path fill=\"\\75rl(a)\"/>", "<path d=M0/>", "<path d=\"",
      "<!DOCTYPE svg [<!ENTITY a 'b'>]>",
      "<?xml-stylesheet href=\"a.css\"?>", "<animate/>", "<set/>", "<g>",
      "<path xlink:href=\"#a\"/>",
      "<path xml:base=\"http://example.org\"/>", "<!-- open", "<g onload = \"a()\"/>",
      "</svg><script>"
    ])
  func hostile(inside: String) {
    let text = "<svg xmlns=\"http://www.w3.org/2000/svg\">\(inside)</svg>"
    guard case .problem = LogoFile.look(at: Array(text.utf8)) else {
      Issue.record("used: \(inside)")
      return
    }
  }
}
