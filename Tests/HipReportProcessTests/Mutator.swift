/// Makes damaged copies of a text file, the same ones for the same seed.
struct Mutator {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  private static let inserted: [[UInt8]] = [
    Array("\"".utf8), Array("\"\"".utf8), [10], [13], [13, 10], Array(",".utf8), [0],
    Array("9".utf8), Array("-".utf8), Array("999999999999".utf8), Array("e308".utf8), [0xFF],
    [0xEF, 0xBB, 0xBF], Array("腰".utf8), Array("nan".utf8), Array(";".utf8), [9], [0x1B, 91],
    Array("2026-02-30".utf8), Array("9999-12-31".utf8), Array(",,,,,,,,".utf8)
  ]

  /// A copy with one to twelve injuries.
  mutating func mutated(_ original: [UInt8]) -> [UInt8] {
    var bytes = original
    for _ in 0..<Int.random(in: 1...12, using: &generator) { injure(&bytes) }
    return bytes
  }

  private mutating func injure(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else { return }
    let place = Int.random(in: bytes.indices, using: &generator)
    switch Int.random(in: 0..<8, using: &generator) {
    case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
    case 1: bytes[place] = UInt8.random(in: .min ... .max, using: &generator)
    case 2, 3:
      bytes.insert(contentsOf: Self.inserted.randomElement(using: &generator) ?? [], at: place)
    case 4:
      bytes.removeSubrange(
        place..<min(bytes.count, place + Int.random(in: 1...40, using: &generator)))
    case 5: bytes.removeSubrange(line(around: place, bytes))
    case 6:
      let copied = bytes[line(around: place, bytes)]
      let target = line(around: Int.random(in: bytes.indices, using: &generator), bytes)
      bytes.insert(contentsOf: copied, at: target.lowerBound)
    default:
      // A digit of the file becomes another one: values and dates that nobody wrote.
      if let digit = bytes[place...].firstIndex(where: { (48...57).contains($0) }) {
        bytes[digit] = UInt8.random(in: 48...57, using: &generator)
      }
    }
  }

  private func line(around place: Int, _ bytes: [UInt8]) -> Range<Int> {
    let start = bytes[..<place].lastIndex(of: 10).map { $0 + 1 } ?? 0
    let end = bytes[place...].firstIndex(of: 10).map { $0 + 1 } ?? bytes.count
    return start..<end
  }
}
