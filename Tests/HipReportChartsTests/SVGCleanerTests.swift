import Foundation
import HipReportDocument
import Testing

@testable import HipReportCharts

@Suite struct SVGCleanerTests {
  private static let drawn = ChartRenderer().render(SampleCharts.seven).images

  @Test("A picture is named by the title and described by the words of its chart")
  func namedAndDescribed() throws {
    let chart = SampleCharts.chart(
      "change", .change(SampleCharts.change()), title: "Change & <time>", words: "Left \"+17°\"")
    let svg = try #require(ChartRenderer().render([chart]).images.first?.svg)
    #expect(svg.hasPrefix("<svg "))
    #expect(svg.hasSuffix("</svg>"))
    #expect(svg.contains("role=\"img\" aria-labelledby=\"chart-change-title chart-change-desc\""))
    #expect(svg.contains("<title id=\"chart-change-title\">Change &amp; &lt;time&gt;</title>"))
    #expect(svg.contains("<desc id=\"chart-change-desc\">Left &quot;+17°&quot;</desc>"))
    #expect(svg.components(separatedBy: "<title").count == 2)
  }

  @Test("Every id begins with the name of the chart, and every reference has its target")
  func ids() {
    for image in Self.drawn {
      let ids = Set(Self.values(of: "id", in: image.svg))
      #expect(!ids.isEmpty)
      #expect(ids.allSatisfy { $0.hasPrefix("chart-\(image.name)-") })
      let targets = Self.values(of: "href", in: image.svg).map { String($0.dropFirst()) }
      #expect(ids.isSuperset(of: targets))
    }
  }

  @Test("Pictures have no styles, scripts, filters, or references out of the page")
  func nothingActive() {
    for image in Self.drawn {
      for word in ["style=", "<style", "<script", "<filter", "xlink:", "url(", "onclick", "<?xml"] {
        #expect(!image.svg.contains(word), "\(word) in \(image.name)")
      }
      #expect(Self.values(of: "href", in: image.svg).allSatisfy { $0.hasPrefix("#") })
    }
  }

  @Test("Every colour can be replaced by the page and has itself as the fallback")
  func colours() {
    for image in Self.drawn {
      for name in ["fill", "stroke", "color"] {
        for value in Self.values(of: name, in: image.svg) {
          let isPlain = ["none", "currentColor"].contains(value)
          let isKnown = ChartColour.allCases.contains { value == "var(\($0.property),\($0.hex))" }
          #expect(isPlain || isKnown, "\(value)")
        }
      }
    }
    #expect(Self.drawn[0].svg.contains("var(--chart-left,#0b4f8a)"))
    #expect(Self.drawn[0].svg.contains("var(--chart-right-text,#a35200)"))
  }

  @Test("The properties of the palette differ")
  func palette() {
    #expect(Set(ChartColour.allCases.map(\.property)).count == ChartColour.allCases.count)
  }

  @Test(
    "A file that is not whole or not well formed is refused",
    arguments: [
      "", "<svg", "<svg viewBox='0 0 1 1'>", "<svg viewBox='0 0 1 1'><g></svg>", "text",
      "<svg viewBox='0 0 1 1'/><svg/>", "<svg viewBox='0 0 1 1'>\u{1}</svg>", "<svg></svg>",
      "<html viewBox='0 0 1 1'></html>", "<svg viewBox='0 0 1 1' x=></svg>"
    ])
  func refused(file: String) {
    #expect(SVGCleaner.clean(Array(file.utf8), for: SampleCharts.three[0], purpose: .page) == nil)
  }

  @Test("A file that was cut anywhere is refused")
  func cut() throws {
    let whole = Array(
      "<?xml version=\"1.0\"?>\n<svg viewBox='0 0 1 1'><g id='a'><path d='M0,0 L1,1'/></g></svg>"
        .utf8)
    #expect(SVGCleaner.clean(whole, for: SampleCharts.three[0], purpose: .page) != nil)
    for length in 0..<whole.count {
      #expect(
        SVGCleaner.clean(Array(whole[..<length]), for: SampleCharts.three[0], purpose: .page) == nil
      )
    }
  }

  /// The values of an attribute; `id` does not find `xml:id`, `color` not `flood-color`.
  static func values(of attribute: String, in svg: String) -> [String] {
    svg.components(separatedBy: " \(attribute)=\"").dropFirst().map { part in
      String(part.prefix { $0 != "\"" })
    }
  }
}
