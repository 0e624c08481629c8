import Testing

@testable import HipReportImport

@Suite struct NumberTextTests {
  @Test(
    "A number proves its decimal sign only where it can have no other",
    arguments: [
      ("65.25", .point), ("65,25", .comma), ("1.234,5", .comma), ("1,234.5", .point),
      ("1.234.567", .comma), ("1,234,567", .point), ("0,125", .comma), ("0.125", .point),
      ("1234,500", .comma), ("1234.500", .point), ("2,5", .comma), (",5", .comma), (".5", .point),
      ("-2,5", .comma), ("+2.5", .point), ("\u{2212}2,5", .comma), ("1,215", .either),
      ("-1,215", .either), ("12,000", .either), ("1.215", nil), ("12", nil), ("", nil), ("abc", nil)
    ] as [(String, NumberText.Evidence?)])
  func evidence(text: String, expected: NumberText.Evidence?) {
    #expect(NumberText.evidence(text) == expected)
  }

  @Test(
    "A number under a decimal point loses its group marks, or is none",
    arguments: [
      ("65.25", "65.25"), ("1,234.5", "1234.5"), ("1,215", "1215"), ("1,234,567", "1234567"),
      ("+3", "3"), ("-3.5", "-3.5"), ("\u{2212}3.5", "-3.5"), (".5", ".5"), ("65,25", nil),
      ("1,23,4", nil), ("1.2.3", nil), ("1,2345", nil), (",123", nil), ("1.5,000", nil), ("", nil),
      ("-", nil), (".", nil), ("1e3", nil), ("nan", nil), ("0x10", nil), ("1 000", nil)
    ] as [(String, String?)])
  func plainWithPoint(text: String, expected: String?) {
    #expect(NumberText.plain(text, .point) == expected)
  }

  @Test(
    "A number under a decimal comma gets a point and loses its group marks, or is none",
    arguments: [
      ("65,25", "65.25"), ("1.234,5", "1234.5"), ("1,215", "1.215"), ("1.215", "1215"),
      ("1.234.567", "1234567"), ("-0,5", "-0.5"), ("12", "12"), ("65.25", nil), ("1,2,3", nil),
      ("1,234.5", nil)
    ] as [(String, String?)])
  func plainWithComma(text: String, expected: String?) {
    #expect(NumberText.plain(text, .comma) == expected)
  }

  @Test(
    "A cell is a number and the unit behind it",
    arguments: [
      ("20,00 kg", "20,00", "kg"), ("12 reps", "12", "reps"), ("9°", "9", "°"),
      ("45\u{A0}LBS", "45", "lbs"), ("-5.5kg", "-5.5", "kg"), ("kg", "", "kg"), ("12", "12", "")
    ])
  func split(text: String, number: String, suffix: String) {
    let parts = NumberText.split(text)
    #expect(parts.number == number)
    #expect(parts.suffix == suffix)
  }
}
