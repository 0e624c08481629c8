internal import HipReportDocument

/// Makes a file that gnuplot left ready to be handed out, or refuses it.
enum ChartFile {
  /// The finished file; `nil` where it is not whole. The same chart gives the same bytes.
  static func finished(
    _ file: [UInt8], for chart: Chart, format: ChartFileFormat
  ) -> [UInt8]? {
    switch format {
    case .svg:
      SVGCleaner.clean(file, for: chart, purpose: .file).map { Array($0.utf8) }
    case .png:
      file.starts(with: pngStart) && file.suffix(pngEnd.count).elementsEqual(pngEnd) ? file : nil
    case .pdf:
      file.starts(with: "%PDF-".utf8) && isEnd(file) ? withoutDate(file) : nil
    }
  }

  private static let pngStart: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  private static let pngEnd: [UInt8] = Array("IEND".utf8) + [0xAE, 0x42, 0x60, 0x82]

  private static func isEnd(_ pdf: [UInt8]) -> Bool {
    let end = pdf.reversed().drop { $0 == 0x0A || $0 == 0x0D }.prefix(5)
    return end.elementsEqual("%%EOF".utf8.reversed())
  }

  /// Blanks out when cairo made the file, so that the places that the file's own index names stay where they are.
  private static func withoutDate(_ pdf: [UInt8]) -> [UInt8] {
    let name = Array("/CreationDate (".utf8)
    var result = pdf
    // The date stands near the end, behind the streams.
    var start = pdf.count - name.count
    while start >= 0 {
      if pdf[start] == name[0], pdf[start..<(start + name.count)].elementsEqual(name) {
        guard let end = pdf[start...].firstIndex(of: UInt8(ascii: ")")) else { return pdf }
        for index in start...end { result[index] = UInt8(ascii: " ") }
        return result
      }
      start -= 1
    }
    return result
  }
}
