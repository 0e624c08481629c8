/// Finds the delimiter from the first line that is not blank.
package enum CSVDialect {
  /// The delimiter that stands most often outside quotation marks in the header; a comma when there is none.
  package static func delimiter(of text: [UInt8]) -> UInt8 {
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    var counts = [0, 0, 0]
    var inQuotes = false
    var seenText = false
    for byte in text {
      if byte == UInt8(ascii: "\"") { inQuotes.toggle() }
      if byte == 10 || byte == 13 {
        if seenText, !inQuotes { break }
        continue
      }
      if byte != 32 { seenText = true }
      if !inQuotes, let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
    }
    let best = counts.indices.max { counts[$0] < counts[$1] } ?? 0
    return counts[best] > counts[0] ? candidates[best] : candidates[0]
  }
}
