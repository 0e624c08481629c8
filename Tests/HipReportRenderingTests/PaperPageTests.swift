import Foundation
import HipReportDocument
import Testing

@testable import HipReportRendering

/// What the page template is given: data, and nothing but data.
@Suite struct PaperPageTests {
  private static func object(_ document: Document) throws -> [String: Any] {
    let json = try PaperPage(document, images: [SampleDocument.image], paper: .a4).json()
    return try #require(try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
  }

  private static func texts(_ value: Any) -> [String] {
    switch value {
    case let text as String: [text]
    case let list as [Any]: list.flatMap(texts)
    case let object as [String: Any]: object.sorted { $0.key < $1.key }.flatMap { texts($0.value) }
    default: []
    }
  }

  @Test("A document with every kind of block gives the data on file")
  func golden() throws {
    let page = PaperPage(
      SampleDocument.document, images: [SampleDocument.image], paper: .letter)
    let text = String(decoding: try page.json(isPretty: true), as: UTF8.self) + "\n"
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Golden/paper-page.json")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try Data(text.utf8).write(to: file)
      Issue.record("wrote \(file.lastPathComponent); run again without UPDATE_GOLDEN")
      return
    }
    #expect(text == (try String(contentsOf: file, encoding: .utf8)))
  }

  @Test("Details stay away from paper, and the sheet leaves the change to its table")
  func leftOut() throws {
    var document = SampleDocument.document
    document.sections = [
      Section(
        id: "s", title: "t",
        blocks: [
          .paragraph("shown"), .detail(.paragraph("left out")), .chart(SampleDocument.chart)
        ]),
      Section(id: "e", title: "empty", blocks: [.detail(.paragraph("left out"))])
    ]
    let sheet = Self.texts(try Self.object(document))
    #expect(sheet.contains("shown") && !sheet.contains("left out") && !sheet.contains("empty"))
    #expect(!sheet.contains("charttitle"))
    document.layout = .reading
    #expect(Self.texts(try Self.object(document)).contains("charttitle"))
  }

  @Test("A chart is drawn as wide as it is printed, and once where page and paper show it alike")
  func chartsOnPaper() {
    func chart(_ name: String, _ specification: ChartSpecification) -> Chart {
      var chart = SampleDocument.chart
      chart.name = name
      chart.specification = specification
      return chart
    }
    let line = SparklineChart(side: .left, runs: [], reference: nil, smallestSpan: 20)
    let outcomes = OutcomeChart(
      panels: [], lastWeek: 4, axisTitle: "",
      key: .init(score: "", errorBand: "", importantChange: "", goal: ""))
    var document = SampleDocument.document
    document.sections = [
      Section(
        id: "s", title: "t",
        blocks: [
          .chart(chart("line", .sparkline(line))), .chart(chart("scores", .outcomes(outcomes))),
          .chart(SampleDocument.chart), .detail(.chart(chart("left-out", .outcomes(outcomes))))
        ])
    ]
    func names(_ charts: [Chart]) -> [String] { charts.map { "\($0.name) \($0.size.width)" } }
    #expect(names(document.chartsOnPaper) == ["line 504.0", "scores 324.0"])
    #expect(
      names(document.pictures(forPaper: true))
        == ["line 504.0", "scores 504.0", "course 504.0", "left-out 504.0", "scores 324.0"])
    document.layout = .reading
    #expect(document.pictures(forPaper: true) == document.pictures)
    #expect(names(document.pictures(forPage: false, forPaper: true)).count == 3)
    // A page shows the picture that was drawn for it, and paper the other.
    let images = [
      ChartImage(name: "scores", svg: "<svg>column</svg>", size: .column(324)),
      ChartImage(name: "scores", svg: "<svg>page</svg>")
    ]
    let scores = chart("scores", .outcomes(outcomes))
    #expect(PaperPage.Picture(scores, images).svg == "<svg>page</svg>")
    document.layout = .sheet
    #expect(
      document.chartsOnPaper.last.map { PaperPage.Picture($0, images).svg } == "<svg>column</svg>")
  }

  @Test("Any text arrives as it is, but for what no page shows")
  func anyText() throws {
    var generator = SeededGenerator(seed: 11)
    let markup = "#panic(1) *b* _i_ $x$ \\ \" ' ` // /* @r <l> <script>x</script> {{{style}}}"
    for text in [markup] + (0..<30).map({ _ in generator.text() }) {
      let texts = Self.texts(try Self.object(SampleDocument.filled(with: text)))
      #expect(texts.count { $0 == text } > 10)
    }
    let texts = Self.texts(
      try Self.object(SampleDocument.filled(with: "a\u{0}b\u{1B}[31m\u{202E}c\nd")))
    for scalar in texts.joined().unicodeScalars {
      #expect(scalar.properties.generalCategory != .control && scalar.value != 0x202E)
    }
  }

  @Test("For a Typst program the data is one string of the source, which nothing in it can end")
  func source() throws {
    let text = "\" + panic(\"x\") + \"\\\" \\\\ \u{2028} #read(\"/etc/passwd\") \\u{22}"
    let json = try PaperPage(SampleDocument.filled(with: text), images: [], paper: .a4).json()
    let source = String(decoding: TypstWorker.source(of: json), as: UTF8.self)
    #expect(!source.contains("sys.inputs"))
    let start = try #require(source.range(of: "json(bytes(\""))
    // Read as Typst reads a string: up to the first quotation mark that no backslash stands before.
    var value = ""
    var rest = source[start.upperBound...]
    while let character = rest.popFirst(), character != "\"" {
      let shown = character == "\\" ? rest.popFirst() : character
      value.append(try #require(shown))
    }
    #expect(Array(value.utf8) == json)
    #expect(rest.hasPrefix("))\n"))
  }

  @Test("A picture's colours are colours, not properties of a page")
  func colours() {
    let svg =
      "<path stroke=\"var(--chart-left,#0b4f8a)\" fill=\"var(--x\"/> v var( é var(--chart-ink,"
    #expect(
      PaperPage.Picture.coloured(svg)
        == "<path stroke=\"#0b4f8a\" fill=\"var(--x\"/> v var( é var(--chart-ink,")
  }

  @Test("A course is its runs of points, broken where a value is missing")
  func course() {
    let course = PaperPage.Course([1, 2, nil, 4])
    #expect(course.runs == [[[0, 1], [1, 2]], [[3, 4]]])
    #expect(course.alternative.isEmpty)
  }

  @Test("Typst is looked for in the data folders and on the PATH, never in the working folder")
  func places() {
    #expect(
      TypstProgram.candidates(["HOME": "/h", "PATH": "/a:.:b::/c"])
        == [
          "/h/.local/share/hipreport/typst/bin/python",
          "/usr/local/share/hipreport/typst/bin/python", "/a/typst", "/c/typst"
        ])
    #expect(
      TypstProgram.candidates(["HOME": "/h", "XDG_DATA_HOME": "/d"]).first
        == "/d/hipreport/typst/bin/python")
    #expect(
      TypstProgram.candidates(["HOME": "h", "XDG_DATA_HOME": "d"])
        == ["/usr/local/share/hipreport/typst/bin/python"])
    #expect(TypstProgram.find("/nowhere/typst") == nil)
    #expect(TypstProgram.find("/usr/bin") == nil)
  }

  @Test("The number of pages is what the page tree says")
  func pages() {
    #expect(PaperFile.pages(in: Array("%PDF x<</Type/Pages/Count 12/Kids".utf8)) == 12)
    #expect(PaperFile.pages(in: Array("%PDF /Type/Page".utf8)) == 0)
  }
}
