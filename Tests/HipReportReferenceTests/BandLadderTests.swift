import Testing

@testable import HipReportReference

@Suite struct BandLadderTests {
  private func level(_ band: String) -> Double? { BandLadder.rung(of: band)?.level }

  @Test("Colours have the order of their maker's table")
  func colours() {
    let colours = ["tan", "yellow", "red", "green", "blue", "black", "silver", "gold"]
    #expect(colours.compactMap(level) == [1, 2, 3, 4, 5, 6, 7, 8])
    #expect(colours.allSatisfy { BandLadder.rung(of: $0)?.ladder == "colours" })
    #expect(level("beige") == 1 && level("grey") == 7 && level("gray") == 7)
  }

  @Test("Words have an order of their own, on another ladder than the colours")
  func words() {
    let words = ["extra light", "light", "medium", "heavy", "extra heavy"]
    #expect(words.compactMap(level) == [1, 2, 3, 4, 5])
    #expect(words.allSatisfy { BandLadder.rung(of: $0)?.ladder == "words" })
    #expect(level("strong") == level("heavy"))
  }

  @Test(
    "Case, blanks, underscores and the word band or loop do not matter",
    arguments: ["Red", " red ", "RED BAND", "red_band", "Red loop"])
  func spelling(band: String) {
    #expect(BandLadder.rung(of: band) == BandLadder.Rung(ladder: "colours", level: 3))
  }

  @Test("A number is a level, on a ladder of its own")
  func numbers() {
    #expect(BandLadder.rung(of: "3") == BandLadder.Rung(ladder: "levels", level: 3))
    #expect(BandLadder.rung(of: "Level 2.5") == BandLadder.Rung(ladder: "levels", level: 2.5))
    #expect(BandLadder.rung(of: "0") == BandLadder.Rung(ladder: "levels", level: 0))
  }

  @Test(
    "Anything else has no rung",
    arguments: ["lilac", "", " ", "band", "-1", "nan", "inf", "red/blue", "101", "1e300"])
  func unknown(band: String) {
    #expect(BandLadder.rung(of: band) == nil)
  }

  @Test("A rung of a ladder has a name, a level number has none")
  func names() {
    #expect(BandLadder.name(of: 3, ladder: "colours") == "red")
    #expect(BandLadder.name(of: 1, ladder: "colours") == "tan")
    #expect(BandLadder.name(of: 2, ladder: "words") == "light")
    #expect(BandLadder.name(of: 3, ladder: "levels") == nil)
    #expect(BandLadder.name(of: 9, ladder: "colours") == nil)
    #expect(BandLadder.name(of: 1.5, ladder: "colours") == nil)
  }
}
