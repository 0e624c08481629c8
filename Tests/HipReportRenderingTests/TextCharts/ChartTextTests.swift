import Foundation
import HipReportDocument
import Testing

@testable import HipReportRendering

/// The drawings of charts as text.
@Suite struct ChartTextTests {
  static let names = SampleTextCharts.all.keys.sorted()

  private func drawing(_ name: String, ascii: Bool) throws -> String {
    let specification = try #require(SampleTextCharts.all[name])
    return ChartTextRenderer(ascii: ascii).render(Self.chart(specification))
  }

  static func chart(_ specification: ChartSpecification, words: String = "what it says.") -> Chart {
    Chart(
      name: "chart", title: "A title", message: words, alternativeText: "",
      dataTable: Table(caption: "", columns: [], rows: []), specification: specification)
  }

  @Test("The drawing of a chart is the one on file, in both forms", arguments: names)
  func golden(name: String) throws {
    for ascii in [false, true] {
      let text = try drawing(name, ascii: ascii)
      let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Golden/\(name)\(ascii ? ".ascii" : "").txt")
      if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
        try Data(text.utf8).write(to: file)
        Issue.record("wrote \(file.lastPathComponent); run again without UPDATE_GOLDEN")
        continue
      }
      #expect(text == (try String(contentsOf: file, encoding: .utf8)))
    }
  }

  @Test("No line has more than 80 columns or a blank at its end", arguments: names)
  func width(name: String) throws {
    for ascii in [false, true] {
      for line in try drawing(name, ascii: ascii).split(separator: "\n") {
        #expect(TextCanvas.columns(String(line)) <= 80, "\(line)")
        #expect(line.last != " ", "\(line)")
      }
    }
  }

  @Test("The plain form is pure ASCII and carries the same numbers", arguments: names)
  func sameNumbers(name: String) throws {
    let (unicode, ascii) = (try drawing(name, ascii: false), try drawing(name, ascii: true))
    #expect(ascii.utf8.allSatisfy { $0 == 10 || (0x20..<0x7F).contains($0) })
    func numbers(_ text: String) -> [String] {
      text.matches(of: /[0-9]+(\.[0-9]+)?/).map { String($0.0) }
    }
    #expect(numbers(unicode) == numbers(ascii))
  }

  @Test(
    "Charts over time have the same marks at the same places in both forms",
    arguments: names.filter { $0.hasPrefix("range-of-motion") || $0.hasPrefix("strength") })
  func sameMarks(name: String) {
    let marks: [Character: Character] = [
      "●": "L", "◆": "R", "■": "B", "▪": "U", "○": "l", "◇": "r", "□": "b", "▫": "u", "◈": "&",
      "★": "*"
    ]
    let rows = [false, true].map { ascii in
      (try? drawing(name, ascii: ascii))?.split(
        separator: "\n", omittingEmptySubsequences: false
      ).map(Array.init) ?? []
    }
    var compared = 0
    for (unicode, ascii) in zip(rows[0], rows[1])
    where unicode.contains("┤") || unicode.first == " " {
      for (x, character) in unicode.enumerated() {
        guard let other = marks[character] else { continue }
        compared += 1
        #expect(x < ascii.count && ascii[x] == other, "\(String(unicode)) \(String(ascii))")
      }
    }
    #expect(compared > 0)
  }

  @Test("No control character of a text reaches the terminal, whatever the chart")
  func hostile() {
    let hostile = "a\u{1B}[31mb\u{7}\r\nc\u{9B}2Jd\u{202E}e\u{2066}漢字🙂\u{301}"
    for specification in HostileCharts.filled(with: hostile) {
      for ascii in [false, true] {
        let chart = Self.chart(specification, words: hostile)
        let text = ChartTextRenderer(ascii: ascii).render(chart)
        for scalar in text.unicodeScalars where scalar != "\n" {
          let isControl = scalar.properties.generalCategory == .control
          #expect(!isControl && !(0x202A...0x202E).contains(scalar.value))
          #expect(!ascii || scalar.isASCII)
        }
        #expect(text.split(separator: "\n").allSatisfy { TextCanvas.columns(String($0)) <= 80 })
      }
    }
  }

  @Test("A newer value in the same column is the one that is drawn")
  func newestInColumn() throws {
    var chart = SampleTextCharts.motion(weeks: 52, perWeek: 1)
    chart.panels = [
      .init(
        title: "Flexion",
        lines: [
          .init(
            side: .left, runs: [[.init(week: 52 - 0.2, degrees: 60), .init(week: 52, degrees: 90)]],
            errorBand: nil, endLabel: "90°")
        ], levels: [], note: "")
    ]
    let lines = ChartTextRenderer().lines(of: .rangeOfMotion(chart))
    #expect(lines.joined().count { $0 == "●" } == 3, "the point, its label and the key")
    let point = try #require(lines.first { $0.contains("●") })
    #expect(point.contains("● 90°"))
  }

  @Test("The key names the sides that do share a panel")
  func meetingSides() {
    var chart = SampleTextTraining.strength(weeks: 2)
    chart.panels = [chart.panels[0]]
    func key() -> String {
      let lines = ChartTextRenderer().lines(of: .strength(chart))
      return lines.joined(separator: "   ").split(separator: "◈ ").last
        .map { String($0.prefix { $0 != "\n" }).components(separatedBy: "   ")[0] } ?? ""
    }
    #expect(key() == "Left + Right")
    chart.panels[0].lines[1].side = .unrecorded
    chart.key.right = ""
    #expect(key() == "Left + side not recorded")
    chart.panels[0].lines.removeLast()
    #expect(!ChartTextRenderer().lines(of: .strength(chart)).joined().contains("◈"))
  }

  @Test("The most serious mark of a column is the one that is drawn")
  func worstInColumn() {
    var chart = SampleTextSymptoms.chart(weeks: 52)
    chart.lanes = [
      .init(
        label: "numbness",
        entries: [.absent, .emergency, .modify, .absent].enumerated().map {
          .init(week: 20 + Double($0) / 7, mark: $1)
        })
    ]
    let lane = ChartTextRenderer().lines(of: .symptoms(chart)).first { $0.contains("numbness") }
    #expect(lane?.filter { "█▲▼●○".contains($0) } == "█")
  }
}
