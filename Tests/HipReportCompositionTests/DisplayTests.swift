import Testing

@testable import HipReportComposition

@Suite struct DisplayTests {
  @Test("A number is whole where it is whole, else it has one decimal")
  func number() {
    #expect([0, -0.04, 12, -3.25, 7.5].map(Display.number) == ["0", "0", "12", "−3.3", "7.5"])
  }

  @Test("Quarters of a kilogram are plates and stay")
  func load() {
    #expect([2.5, 1.25, -1.25, 22.679].map(Display.load) == ["2.5", "1.25", "−1.25", "22.7"])
  }

  @Test(
    "What is beyond any measurement is no number",
    arguments: [1e12, -1e19, 1e300, .infinity, -.infinity, .nan])
  func beyond(value: Double) {
    #expect(Display.number(value) == "–")
    #expect(Display.load(value) == "–")
    #expect(Display.change(value).hasSuffix("–"))
  }

  @Test("A change that is greater than its error is shown greater, one that equals it is not")
  func beyondError() {
    #expect(Display.change(9, beyond: 8.9999999) == "+9")
    #expect(Display.change(31.0 - 22.0, beyond: 9) == "+9")
    #expect(Display.change(9.02, beyond: 8.97) == "+9.02")
    #expect(Display.change(-12, beyond: 9) == "−12")
  }

  @Test("A change from next to nothing is not counted in percent")
  func percent() {
    #expect(Display.percent(12.4) == "+12 %")
    #expect(Display.percent(-99.6) == "−100 %")
    #expect(Display.percent(9_999.4) == "+9999 %")
    for value in [10_000, 5e305, Double.infinity] {
      #expect(Display.percent(value) == "over +9999 %")
    }
  }
}
