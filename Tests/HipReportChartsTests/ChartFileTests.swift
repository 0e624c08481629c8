import Foundation
import HipReportDocument
import Testing

@testable import HipReportCharts

@Suite(.serialized) struct ChartFileTests {
  private static let pngs = ChartRenderer().pictures(of: SampleCharts.seven, format: .png)
  private static let pdfs = ChartRenderer().pictures(of: SampleCharts.seven, format: .pdf)
  private static let svgs = ChartRenderer().pictures(of: SampleCharts.seven, format: .svg)

  private static func size(of chart: Chart) -> [Double] {
    let script = ChartRendering.script(for: chart)
    return [script.width, script.height]
  }

  @Test("A PNG has three pixels a point, and one gnuplot draws many of them in the order given")
  func pngSize() throws {
    #expect(Self.pngs.count == 7)
    for (chart, picture) in zip(SampleCharts.seven, Self.pngs) {
      let bytes = try picture.get()
      func number(at start: Int) -> Double {
        Double(bytes[start..<(start + 4)].reduce(0) { $0 << 8 + Int($1) })
      }
      #expect([number(at: 16), number(at: 20)] == Self.size(of: chart).map { $0 * 3 })
    }
  }

  @Test("A PDF is one page as large as the chart, with its fonts inside and no date")
  func pdfSize() throws {
    for (chart, picture) in zip(SampleCharts.seven, Self.pdfs) {
      let text = String(decoding: try picture.get(), as: UTF8.self)
      let size = Self.size(of: chart).map(GnuplotNumber.text).joined(separator: " ")
      #expect(text.contains("/MediaBox [ 0 0 \(size) ]"), "\(chart.name)")
      #expect(text.contains("/Count 1"))
      #expect(!text.contains("/CreationDate"))
      if chart.name != "sparkline" { #expect(text.contains("/FontFile")) }
    }
  }

  @Test("A file of its own has fixed colours on white, a size, and its title and description")
  func svgAlone() throws {
    for (chart, picture) in zip(SampleCharts.seven, Self.svgs) {
      let svg = String(decoding: try picture.get(), as: UTF8.self)
      #expect(InjectionTests.isWellFormed(svg))
      #expect(svg.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg "))
      let size = Self.size(of: chart).map(GnuplotNumber.text)
      #expect(svg.contains(" width=\"\(size[0])pt\" height=\"\(size[1])pt\">"))
      #expect(svg.contains("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>"))
      #expect(svg.contains("<title id=\"chart-\(chart.name)-title\">A title</title>"))
      #expect(svg.contains("<desc id=\"chart-\(chart.name)-desc\">What it shows.</desc>"))
      #expect(!svg.contains("var(") && !svg.contains("rgb("))
      for name in ["fill", "stroke", "color"] {
        for value in SVGCleanerTests.values(of: name, in: svg) {
          let isKnown = ChartColour.allCases.contains { $0.hex == value }
          #expect(isKnown || ["none", "currentColor"].contains(value), "\(value)")
        }
      }
    }
  }

  @Test("The same charts give the same bytes in every format", arguments: ChartFileFormat.allCases)
  func sameBytes(format: ChartFileFormat) async throws {
    let first = try ChartRenderer().picture(of: SampleCharts.seven[3], format: format).get()
    // A second later, so that a date would show.
    try await Task.sleep(for: .seconds(1.1))
    let second = try ChartRenderer().picture(of: SampleCharts.seven[3], format: format).get()
    #expect(first == second)
  }

  @Test("Formats differ in the lines before the chart only", arguments: SampleCharts.seven)
  func sameBody(chart: Chart) {
    let scripts = ChartFileFormat.allCases.map { format in
      ChartRendering.fullScript(for: chart, output: "/chart", format: format)
        .components(separatedBy: "\n")
    }
    for script in scripts {
      let differing = script.indices.filter { script[$0] != scripts[0][$0] }
      #expect(script.count == scripts[0].count)
      #expect(differing.allSatisfy { script[$0].hasPrefix("set terminal ") || script[$0] == "D=1" })
    }
    #expect(scripts[0].contains("D=0.72"))
  }

  @Test("Without gnuplot, or with one that fails, a picture says why there is none")
  func reasons() {
    let chart = SampleCharts.seven[0]
    let missing = ChartRenderer(gnuplotPath: "/nonexistent/gnuplot")
    #expect(missing.picture(of: chart, format: .png) == .failure(.notInstalled))
    let failing = ChartRenderer(gnuplotPath: "/bin/false")
    #expect(failing.picture(of: chart, format: .pdf) == .failure(.stopped))
    #expect(missing.pictures(of: [], format: .png) == [])
  }

  @Test(
    "A chart that gnuplot refuses does not lose its neighbours", arguments: ChartFileFormat.allCases
  )
  func oneBadChart(format: ChartFileFormat) {
    let outcome = ChartRenderer().start().pictures(of: SampleCharts.three, format: format) {
      chart in
      guard chart.name == "change" else { return ChartRendering.script(for: chart) }
      var script = GnuplotScript(height: 100)
      script.command("set multiplot")
      script.plot(["no_such_function(x)"])
      return script
    }
    #expect(outcome[1] == .failure(.refused("undefined function: no_such_function")))
    #expect((try? outcome[0].get()) != nil && (try? outcome[2].get()) != nil)
    #expect(outcome[2] == ChartRenderer().picture(of: SampleCharts.three[2], format: format))
  }

  @Test("A file that was cut is refused", arguments: ChartFileFormat.allCases)
  func cut(format: ChartFileFormat) throws {
    let chart = SampleCharts.chart("sparkline", .sparkline(SampleCharts.sparkline()))
    let whole = try ChartRenderer().picture(of: chart, format: format).get()
    #expect(ChartFile.finished(whole, for: chart, format: format) != nil)
    for length in stride(from: 0, to: whole.count - 1, by: 7) {
      #expect(ChartFile.finished(Array(whole[..<length]), for: chart, format: format) == nil)
    }
  }

  @Test("A small picture is as wide as it says, not as the page")
  func width() {
    let script = SparklineScript.script(for: SampleCharts.sparkline())
    #expect([script.width, script.height] == [96, 22])
    #expect(ChartRenderer().render([SampleCharts.seven[6]]).images[0].svg.contains("\"0 0 96 22\""))
  }
}
