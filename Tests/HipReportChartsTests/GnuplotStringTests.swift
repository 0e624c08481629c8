import Testing

@testable import HipReportCharts

@Suite struct GnuplotStringTests {
  @Test("An apostrophe is doubled and the text stands in single quotes")
  func apostrophe() {
    #expect(GnuplotString.quoted("the patient's hip") == "'the patient''s hip'")
    #expect(GnuplotString.quoted("") == "''")
    #expect(GnuplotString.quoted("a'") == "'a'''")
  }

  @Test("An apostrophe at the start becomes typographic, because gnuplot would see an empty string")
  func apostropheAtStart() {
    #expect(GnuplotString.quoted("'") == "'’'")
    #expect(GnuplotString.quoted("\n''a'") == "' ''''a'''")
    #expect(GnuplotString.quoted("''a'") == "'’’a'''")
  }

  @Test("Line breaks become spaces, and control characters and direction overrides vanish")
  func controls() {
    #expect(GnuplotString.quoted("a\nb\tc\r\nd") == "'a b c  d'")
    #expect(GnuplotString.quoted("a\u{2028}b\u{2029}c") == "'a b c'")
    #expect(GnuplotString.quoted("a\u{0}\u{1B}[31m\u{7F}\u{85}b") == "'a[31mb'")
    #expect(GnuplotString.quoted("\u{202E}abc\u{2066}\u{FEFF}\u{FFFF}") == "'abc'")
  }

  @Test("The end mark of a CDATA section cannot be written, not even in pieces")
  func cdata() {
    #expect(GnuplotString.printable("a]]>b") == "a]]b")
    #expect(!GnuplotString.printable("]]]]>>]]\u{1}>").contains("]]>"))
    #expect(GnuplotString.printable("a > b]>") == "a > b]>")
  }

  @Test("A percent sign is doubled in a list of tics only")
  func percent() {
    #expect(GnuplotString.quotedForTics("50% squat") == "'50%% squat'")
    #expect(GnuplotString.quoted("50% squat") == "'50% squat'")
  }

  @Test("A quoted text of any characters is one string to the end")
  func anyText() {
    var generator = SeededGenerator(seed: 20_240_601)
    for _ in 0..<2000 {
      let quoted = GnuplotString.quoted(generator.text()).unicodeScalars
      let inner = Array(quoted.dropFirst().dropLast())
      #expect(quoted.first == "'" && quoted.last == "'")
      #expect(!inner.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) })
      var run = 0
      for scalar in inner + ["."] {
        if scalar == "'" {
          run += 1
        } else {
          #expect(run.isMultiple(of: 2))
          run = 0
        }
      }
    }
  }

  @Test("gnuplot reads back what was written, whatever the characters")
  func readsBack() throws {
    let session = try GnuplotSession(path: nil)
    var generator = SeededGenerator(seed: 7)
    let texts = (0..<300).map { _ in generator.text() }
    let script = texts.map { "print 'x',\(GnuplotString.quoted($0)),'y'\n" }.joined()
    #expect(session.write("set encoding utf8\n" + script, within: .seconds(20)))
    let ending = session.finish(within: .seconds(20))
    #expect(ending == .init(exitStatus: 0, isTimeUp: false))
    let printed = session.printed().unicodeScalars.split(separator: "\n")
    let wanted = texts.map { text in
      var scalars = Array(GnuplotString.printable(text).unicodeScalars)
      for index in scalars.indices {
        guard scalars[index] == "'" else { break }
        scalars[index] = GnuplotString.typographicApostrophe
      }
      return ["x", " "] + scalars + [" ", "y"]
    }
    #expect(printed.map(Array.init) == wanted)
  }

  @Test("A number has a point, no idle digits, and is never anything but a number")
  func numbers() {
    #expect(GnuplotNumber.text(3) == "3")
    #expect(GnuplotNumber.text(-0.00001) == "0")
    #expect(GnuplotNumber.text(1.0 / 3) == "0.3333")
    #expect(GnuplotNumber.text(-12.5) == "-12.5")
    #expect(GnuplotNumber.text(.nan) == "NaN")
    #expect(GnuplotNumber.text(.infinity) == "NaN")
    #expect(Double(GnuplotNumber.text(1e300)) == 1e300)
  }
}

/// Random numbers that are the same in every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Mostly characters that mean something to gnuplot, to a shell or to XML, and some from anywhere.
  mutating func text() -> String {
    let telling = Array("'\"`\\$@!|<>&;#%{}^_~()[]\n\r\t\u{0}\u{7F}\u{2028}e ".unicodeScalars)
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...30, using: &self) {
      if Bool.random(using: &self) {
        text.append(telling[Int.random(in: 0..<telling.count, using: &self)])
      } else if let scalar = Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &self)) {
        text.append(scalar)
      }
    }
    return String(text)
  }
}
