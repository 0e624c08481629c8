import Foundation
import HipReportDocument
import Testing

@testable import HipReportKit
@testable import HipReportRendering

@Suite struct HTMLPageTests {
  private static func page(_ document: Document) throws -> String {
    try HTMLRenderer().render(document, images: [SampleDocument.image])
  }

  @Test("The page is well formed")
  func wellFormed() throws {
    #expect(Markup.fault(of: try Self.page(SampleDocument.document)) == nil)
    // The check can fail.
    for bad in ["<p><b></p>", "<p>", "</p>", "<p>a < b</p>", "<p>a & b</p>", "<p a=1></p>"] {
      #expect(Markup.fault(of: bad) != nil, "\(bad)")
    }
  }

  @Test("Text is text: markup in it is escaped, wherever a document has text")
  func escaped() throws {
    let hostile = "<script>alert(1)</script>\" onload='x' &amp; {{title}} {{{style}}} </style>"
    let page = try Self.page(SampleDocument.filled(with: hostile))
    #expect(!page.contains("<script"))
    #expect(!page.contains("onload='x'") && !page.contains("\" onload"))
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(page.contains("{{title}}") && page.contains("{{{style}}}"))
    #expect(page.ranges(of: "</style>").count == 1)
    #expect(Markup.fault(of: page) == nil)
  }

  @Test("The page stays well formed with any text")
  func anyText() throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<100 {
      let page = try Self.page(SampleDocument.filled(with: generator.text()))
      #expect(Markup.fault(of: page) == nil)
    }
  }

  @Test("The policy admits the style sheet on the page by its SHA-256, and nothing else")
  func policy() throws {
    let page = try Self.page(SampleDocument.document)
    let style = try #require(page.firstMatch(of: /<style>((?s:.)*?)<\/style>/)).1
    let hash = "sha256-" + Data(try Self.sha256(of: String(style))).base64EncodedString()
    #expect(HTMLRenderer.styleHash == hash)
    let policy = try #require(
      page.firstMatch(of: /http-equiv="Content-Security-Policy" content="([^"]*)"/)
    ).1.replacingOccurrences(of: "&#39;", with: "'")
    #expect(policy.hasPrefix("default-src 'none'; style-src '\(hash)';"))
    #expect(!policy.contains("unsafe") && !policy.contains("script-src") && !policy.contains("*"))
  }

  /// By another program than ours.
  private static func sha256(of text: String) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/sha256sum")
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    try input.fileHandleForWriting.close()
    let digits = Array(output.fileHandleForReading.readDataToEndOfFile().prefix(64))
    process.waitUntilExit()
    return stride(from: 0, to: digits.count - 1, by: 2).compactMap {
      UInt8(String(decoding: digits[$0...$0 + 1], as: UTF8.self), radix: 16)
    }
  }

  @Test("Each header cell of a table has a scope, and each table a caption")
  func tables() throws {
    let page = try Self.page(SampleDocument.document)
    let headers = page.matches(of: /<th[ >][^>]*>?/)
    #expect(headers.count > 6)
    for header in headers { #expect(header.0.contains("scope=\""), "\(header.0)") }
    #expect(page.ranges(of: "<table>").count == page.ranges(of: "<caption>").count)
  }

  @Test("A picture stands where there is one; without it the page says so and has the values")
  func pictures() throws {
    let with = try HTMLRenderer().render(SampleDocument.document, images: [SampleDocument.image])
    let without = try HTMLRenderer().render(SampleDocument.document, images: [])
    #expect(with.contains(SampleDocument.image.svg) && !with.contains("No picture"))
    #expect(!without.contains("<svg") && without.contains("No picture"))
    for page in [with, without] {
      #expect(page.contains("17.5") && page.contains("datahead"))
      #expect(page.contains("skipwords") && page.contains("valuewords"))
    }
  }

  @Test(
    "The pages of the made-up patients are well formed, run nothing and ask for nothing",
    arguments: ["demo", "two-visits", "decline", "steady"])
  func samples(name: String) throws {
    let file = LayoutTests.root.appending(path: "datasets/patients/\(name)/patient.csv")
    let report = try PatientReport.weekly(ReportRequest(inputs: [file.path]))
    let pictures = try PictureWorker().draw(report) {}.1.content(for: report.patient)
    #expect(pictures.diagnostic == nil)
    let page = try report.rendered(as: HTMLRenderer(), images: pictures.images)
    #expect(Markup.fault(of: page) == nil)
    #expect(!page.contains("style=\"") && !page.contains("<script") && !page.contains(" onload"))
    // The name of the picture format is no address that is fetched, and neither is the hash of the style.
    let named = page.replacing("xmlns=\"http://www.w3.org/2000/svg\"", with: "")
      .replacing(HTMLRenderer.styleHash, with: "")
    #expect(!named.contains("http:") && !named.contains("https:") && !named.contains("//"))
    let svgs = page.matches(of: /<svg((?s:.)*?)<\/svg>/)
    #expect(svgs.count == report.document.pictures.count && svgs.count >= 3)
    for svg in svgs {
      #expect(svg.0.contains(/<title id="[^"]+">[^<]+<\/title>/))
      #expect(svg.0.contains(/<desc id="[^"]+">[^<]+<\/desc>/))
      let named = try #require(svg.0.firstMatch(of: /aria-labelledby="([^"]+)"/)).1
      for id in named.split(separator: " ") { #expect(svg.0.contains("id=\"\(id)\"")) }
    }
    let ids = page.matches(of: /\sid="([^"]+)"/).map { $0.1 }
    #expect(Set(ids).count == ids.count)
    let alert = try #require(page.range(of: "<p class=\"alert"))
    let title = try #require(page.range(of: "<h1>"))
    #expect(alert.lowerBound < title.lowerBound)
  }

  @Test("On a phone no column of the patient's table is hidden but the small pictures")
  func phone() {
    let style = HTMLRenderer.embeddedText("page.css")
    let rules = style.split(separator: "\n").filter {
      $0.contains("nth-child") && $0.contains("display: none")
    }
    #expect(rules.count == 2)
    // Which column is which differs between the two pages: each rule names its own.
    #expect(rules.allSatisfy { $0.contains(".sheet ") || $0.contains(".reading ") })
  }
}
