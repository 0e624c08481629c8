import Testing

@testable import HipReportRendering

@Suite struct ASCIITextTests {
  @Test("Signs are written out, letters lose their marks, the unknown is a question mark")
  func plain() {
    let texts = [
      ("22° → 31.5°", "22 deg -> 31.5 deg"), ("−8.5 ±10.0", "-8.5 +/-10.0"),
      ("4–10 May", "4-10 May"),
      ("10 kg × 9, ≥ 3", "10 kg x 9, >= 3"), ("“no” ‘a’", "\"no\" 'a'"), ("a · b…", "a . b..."),
      ("Müller, Łódź, Ægir, straße", "Muller, Lodz, AEgir, strasse"), ("e\u{301}", "e"),
      ("漢字", "??"), ("plain", "plain")
    ]
    for (text, expected) in texts { #expect(ASCIIText.plain(text) == expected) }
  }

  @Test("A canvas draws nothing outside itself, and a wide character is never cut in half")
  func canvas() {
    var canvas = TextCanvas(width: 6, height: 2)
    canvas.put("abcdefgh", 2, 0)
    canvas.put("漢字漢字", 1, 1)
    canvas.put("x", -1, 0)
    canvas.put("x", 0, 7)
    #expect(canvas.lines == ["  abcd", " 漢字 "])
    canvas.put("y", 2, 1)
    #expect(canvas.lines[1] == "  y字 ")
    #expect(canvas.lines.allSatisfy { TextCanvas.columns($0) == 6 })
  }

  @Test("Words are cut behind the same letter in both forms")
  func fitted() {
    for width in 4..<40 {
      let text = "22° → 31° and “more” of it, to no end"
      let (unicode, ascii) = (
        ChartInk(isASCII: false).fitted(text, width), ChartInk(isASCII: true).fitted(text, width)
      )
      #expect(ASCIIText.plain(unicode) == ascii)
      #expect(ascii.count <= width && TextCanvas.columns(unicode) <= width)
    }
  }
}
