/// Random faultless CSV text, awkward in every way that RFC 4180 allows.
struct RandomTable {
  private var generator: SeededGenerator
  private let delimiter: String

  static func text(seed: UInt64, delimiter: String = ",") -> String {
    var table = RandomTable(generator: SeededGenerator(seed: seed), delimiter: delimiter)
    return table.text()
  }

  private static let words = [
    "", "a", "12.5", "hip", "é", "腰", "👩‍👩‍👧", "ß ß", "5 deg", "x;y", "'", "#", "\u{0}", "-",
    "\u{A0}z"
  ]
  private static let insides = ["\"\"", "\n", "\r\n", "\r", ",", ";", "\t", " ", "\n\n", "\"\"\"\""]
  private static let lineEnds = ["\n", "\r\n", "\r"]

  private mutating func pick(_ choices: [String]) -> String {
    choices.randomElement(using: &generator) ?? ""
  }
  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &generator) < percent
  }

  private mutating func text() -> String {
    let mixes = chance(30)
    let fileEnd = pick(Self.lineEnds)
    var result = ""
    let rows = Int.random(in: 0...12, using: &generator)
    for row in 0..<rows {
      if chance(20) { result += pick(["", " ", "  "]) + fileEnd }
      let cells = (0..<Int.random(in: 1...6, using: &generator)).map { _ in cell() }
      result += cells.joined(separator: delimiter)
      let isLast = row == rows - 1
      if !isLast || chance(60) { result += mixes ? pick(Self.lineEnds) : fileEnd }
    }
    return result
  }

  private mutating func cell() -> String {
    let word = pick(Self.words)
    guard chance(45) || word.contains(delimiter) else { return pick(["", "", " "]) + word }
    var inside = word
    for _ in 0..<Int.random(in: 0...3, using: &generator) {
      inside += pick(Self.insides) + pick(Self.words)
    }
    return pick(["", "", " "]) + "\"" + inside + "\"" + pick(["", "", "  "])
  }
}
