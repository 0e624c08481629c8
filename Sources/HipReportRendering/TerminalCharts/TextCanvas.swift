/// A rectangle of character cells.
struct TextCanvas {
  let width: Int
  let height: Int
  /// `nil` behind a character that takes two columns.
  private var cells: [[Character?]]

  init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
    cells = Array(repeating: Array(repeating: " ", count: self.width), count: self.height)
  }

  /// Row 0 is the upper one; what lies outside is not drawn.
  mutating func put(_ character: Character, _ x: Int, _ y: Int) {
    guard cells.indices.contains(y), (0..<width).contains(x) else { return }
    let isWide = Self.columns(character) == 2
    guard !isWide || x + 1 < width else { return }
    // Half of a wide character cannot stay.
    if cells[y][x] == nil, x > 0 { cells[y][x - 1] = " " }
    if x + 1 < width, cells[y][x + 1] == nil { cells[y][x + 1] = " " }
    cells[y][x] = character
    if isWide { cells[y][x + 1] = nil }
  }

  mutating func put(_ text: String, _ x: Int, _ y: Int) {
    var x = x
    for character in text {
      put(character, x, y)
      x += Self.columns(character)
    }
  }

  /// A text that ends before the column `end`.
  mutating func put(_ text: String, endingAt end: Int, _ y: Int) {
    put(text, end - Self.columns(text), y)
  }

  subscript(_ x: Int, _ y: Int) -> Character? {
    cells.indices.contains(y) && (0..<width).contains(x) ? cells[y][x] : nil
  }

  func isFree(_ x: Int, _ y: Int) -> Bool { self[x, y] == " " }

  var lines: [String] { cells.map { String($0.compactMap { $0 }) } }

  static func columns(_ text: String) -> Int { text.reduce(0) { $0 + columns($1) } }

  /// Two for the scripts and pictures that terminals draw at double width. The system's own table depends on the
  /// locale, which must not decide where a line breaks.
  static func columns(_ character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    switch first.value {
    case ..<0x1100: return 1
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
