import Foundation
import HipReportDocument
import Testing

@testable import HipReportCharts

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Texts that would run a command if they were written into a script carelessly.
@Suite struct InjectionTests {
  /// A file that only a command in a chart would make.
  final class Marker {
    let folder: URL
    var path: String { folder.appending(path: "marker").path }
    var exists: Bool { FileManager.default.fileExists(atPath: path) }

    init() throws {
      folder = FileManager.default.temporaryDirectory.appending(path: "m\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit {
      try? FileManager.default.removeItem(at: folder)
    }
  }

  static func dangerousTexts(_ marker: String) -> [String] {
    let touch = "/usr/bin/touch \(marker)"
    return [
      "`\(touch)`", "\"`\(touch)`\"", "'.system('\(touch)').'", "O'.system('\(touch)').'x",
      "x'; system('\(touch)'); y='", "'\nsystem('\(touch)')\n'", "a\nsystem(\"\(touch)\")",
      "a\r!\(touch)\r", "a\r\n!\(touch)", "a\u{2028}!\(touch)", "a\u{85}!\(touch)",
      "ends in a backslash\\", "\\'; system('\(touch)') #", "$(\(touch))", "@x",
      "@system('\(touch)')",
      "eval system('\(touch)')", "0,system('\(touch)')", "|\(touch)", "< \(touch)",
      "EOD\nsystem('\(touch)')\n", "e\nsystem('\(touch)')", "# a comment", "!\(touch)",
      "50% squat", "%s%d%n%", "');alert(1)//", "<script>alert(1)</script>", "a & b < c > d",
      "]]>", "&lt;&#0;&amp", "{/=99999 x}_a^b~c", "\u{0}\u{1}\u{1B}[31m\u{7F}",
      "\u{202E}nwod\u{202C}",
      "\u{FFFE}\u{FFFF}\u{FEFF}", "e\u{301}\u{301}\u{301} 腰 👩‍👩‍👧 ÅÄÖ", "", " ",
      String(repeating: "long ", count: 4000), String(repeating: "'", count: 999)
    ]
  }

  /// Every text of the forms replaced by one text.
  static func charts(_ text: String, _ number: Int) -> [Chart] {
    var motion = SampleCharts.rangeOfMotion(weeks: 2)
    motion.key = .init(
      left: text, right: text, errorBand: text, reference: text, goal: text, visit: text,
      event: text)
    motion.axisTitle = text
    motion.moments = [
      .init(week: 0, kind: .visit, label: text), .init(week: 1.5, kind: .event, label: text)
    ]
    for index in motion.panels.indices {
      motion.panels[index].title = text
      motion.panels[index].note = text
      for line in motion.panels[index].lines.indices {
        motion.panels[index].lines[line].endLabel = text
      }
      for level in motion.panels[index].levels.indices {
        motion.panels[index].levels[level].text = text
      }
    }
    motion.panels[1].lines = []

    var change = SampleCharts.change()
    change.key = .init(
      errorBand: text, baseline: text, now: text, gain: text, loss: text, valuesColumn: text,
      changeColumn: text)
    change.axisTitle = text
    for group in change.groups.indices {
      change.groups[group].title = text
      for row in change.groups[group].rows.indices {
        change.groups[group].rows[row].label = text
        change.groups[group].rows[row].values = text
        change.groups[group].rows[row].changeText = text
        change.groups[group].rows[row].note = text
      }
    }

    var symptoms = SampleCharts.symptoms(weeks: 2)
    symptoms.key = .init(
      day: text, weekWorst: text, noEntry: text, emergency: text, contact: text, modify: text,
      noted: text, absent: text)
    symptoms.title = text
    symptoms.axisTitle = text
    symptoms.moments = [.init(week: 1, kind: .event, label: text)]
    for index in symptoms.lanes.indices { symptoms.lanes[index].label = text }

    let named: [(name: String, specification: ChartSpecification)] = [
      ("motion", .rangeOfMotion(motion)), ("change", .change(change)),
      ("symptoms", .symptoms(symptoms))
    ]
    return (named + HostileTrainingCharts.with(text)).map { name, specification in
      SampleCharts.chart("\(name)-\(number)", specification, title: text, words: text)
    }
  }

  /// Whether a strict XML reader takes the picture.
  static func isWellFormed(_ svg: String) -> Bool {
    XMLParser(data: Data(svg.utf8)).parse()
  }

  @Test("No text in any place of a chart runs a command, loses the chart or breaks the picture")
  func dangerousTexts() throws {
    let marker = try Marker()
    let texts = Self.dangerousTexts(marker.path)
    let charts = texts.enumerated().flatMap { Self.charts($1, $0) }
    let outcome = ChartRenderer(timeLimitSeconds: 120).render(charts)
    #expect(outcome.failures == [])
    #expect(outcome.images.map(\.name) == charts.map(\.name))
    for image in outcome.images {
      #expect(Self.isWellFormed(image.svg), "\(image.name)")
      #expect(!image.svg.contains("<script"))
      #expect(!image.svg.contains("style="))
    }
    #expect(!marker.exists)
  }

  @Test("No text runs a command or loses the chart on its way into a PDF")
  func dangerousTextsInPDF() throws {
    let marker = try Marker()
    let charts = Self.dangerousTexts(marker.path).flatMap { Self.charts($0, 0) }
    for picture in ChartRenderer(timeLimitSeconds: 120).pictures(of: charts, format: .pdf) {
      #expect(throws: Never.self) { try picture.get() }
    }
    #expect(!marker.exists)
  }

  @Test("The marker of these tests does appear when a script runs a command")
  func markerWorks() throws {
    let marker = try Marker()
    let chart = SampleCharts.three[0]
    let outcome = ChartRenderer().start().render([chart]) { _ in
      var script = GnuplotScript(height: 100)
      script.command("set xrange [0:1]; set yrange [0:1]")
      script.command("dummy = system('/usr/bin/touch \(marker.path)')")
      script.plot([])
      return script
    }
    #expect(outcome.failures == [])
    #expect(marker.exists)
  }

  @Test("Charts full of random characters are drawn")
  func randomTexts() {
    var generator = SeededGenerator(seed: 99)
    let charts = (0..<25).flatMap { Self.charts(generator.text(), $0) }
    let outcome = ChartRenderer(timeLimitSeconds: 120).render(charts)
    #expect(outcome.failures == [])
    #expect(outcome.images.allSatisfy { Self.isWellFormed($0.svg) })
  }

  @Test("Numbers that are not finite or beyond all measure lose no chart")
  func awkwardNumbers() {
    var motion = SampleCharts.rangeOfMotion(weeks: 3)
    motion.panels[0].lines[0].runs = [
      [.init(week: .nan, degrees: 3), .init(week: 1, degrees: .nan)]
    ]
    motion.panels[1].lines[0].runs = [[.init(week: 1, degrees: .infinity)], []]
    motion.panels[2].levels[0].degrees = .nan
    motion.panels[3].lines[0].errorBand = .init(low: .nan, high: 3, fromWeek: 0, toWeek: .infinity)
    motion.panels[4].lines[0].runs = [[.init(week: 1, degrees: 1e12)]]
    motion.moments = [.init(week: .nan, kind: .visit, label: "x")]
    var endless = motion
    endless.lastWeek = .infinity
    var change = SampleCharts.change()
    change.groups[0].rows[0].change = .nan
    change.groups[0].rows[1].error = .infinity
    change.groups[1].rows[0].change = 1e9
    var symptoms = SampleCharts.symptoms(weeks: 2)
    symptoms.pain = [.init(week: .nan, value: 1), .init(week: 1, value: .infinity)]
    symptoms.weekWorst = [.init(fromWeek: 0, toWeek: .nan, value: 1)]
    symptoms.unrecordedWeeks = [.nan, 1e18]
    symptoms.lanes[0].entries = [.init(week: .nan, mark: .emergency)]
    let charts: [Chart] = [
      SampleCharts.chart("a", .rangeOfMotion(motion)),
      SampleCharts.chart("b", .rangeOfMotion(endless)),
      SampleCharts.chart("c", .change(change)), SampleCharts.chart("d", .symptoms(symptoms))
    ]
    let others = HostileTrainingCharts.withoutNumbers.enumerated().map { number, specification in
      SampleCharts.chart("e-\(number)", specification)
    }
    let outcome = ChartRenderer().render(charts + others)
    #expect(outcome.failures == [])
  }
}
