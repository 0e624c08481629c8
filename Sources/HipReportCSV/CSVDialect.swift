/// Finds the delimiter from the widths of the first lines.
package enum CSVDialect {
  private static let lines = 20

  /// The delimiter that stands equally often in most lines, outside quotation marks; of two, the one that the first line
  /// has more of. A comma when there is none. A decimal comma, or a line above the table, does not disturb it.
  package static func delimiter(of text: [UInt8]) -> UInt8 {
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    let counts = counts(of: candidates, in: text)
    var best = (delimiter: candidates[0], lines: 0, inFirst: 0)
    for (index, candidate) in candidates.enumerated() {
      var lines: [Int: Int] = [:]
      for line in counts where line[index] > 0 { lines[line[index], default: 0] += 1 }
      guard let most = lines.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { continue }
      let inFirst = counts.first?[index] ?? 0
      if (most.value, inFirst) > (best.lines, best.inFirst) {
        best = (candidate, most.value, inFirst)
      }
    }
    return best.delimiter
  }

  /// How often each candidate stands in each of the first lines that are not blank.
  private static func counts(of candidates: [UInt8], in text: [UInt8]) -> [[Int]] {
    var all: [[Int]] = []
    var line = [Int](repeating: 0, count: candidates.count)
    var (inQuotes, seenText) = (false, false)
    for byte in text {
      if byte == UInt8(ascii: "\"") { inQuotes.toggle() }
      if byte == 10 || byte == 13 {
        guard seenText, !inQuotes else { continue }
        all.append(line)
        if all.count == lines { return all }
        line = [Int](repeating: 0, count: candidates.count)
        seenText = false
        continue
      }
      if byte != 32 { seenText = true }
      if !inQuotes, let index = candidates.firstIndex(of: byte) { line[index] += 1 }
    }
    return seenText ? all + [line] : all
  }
}
