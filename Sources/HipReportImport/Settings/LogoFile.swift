public import HipReportModel

/// Looks at the bytes of a logo before they go into a page.
///
/// A page is opened by people who trust the clinic, so that nothing of a picture may do more than draw. PNG and JPEG
/// only draw; of SVG only a list of elements and attributes that do is let in, and nothing that names another place.
public enum LogoFile {
  /// A page of a few hundred kilobytes can be sent; a photograph cannot.
  public static let largest = 256 * 1024
  /// A small file may unpack to a picture that fills the memory.
  static let mostPixels = 4096

  /// Why it is not used; else its kind.
  public enum Finding: Sendable, Equatable {
    case picture(LogoPicture.Kind)
    case problem(String)
  }

  public static func look(at bytes: [UInt8]) -> Finding {
    if bytes.count > largest { return .problem("it is larger than \(largest / 1024) kB") }
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      return sized(.png, pixelsOfPNG(bytes))
    }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return sized(.jpeg, pixelsOfJPEG(bytes)) }
    guard let text = String(validating: bytes, as: UTF8.self), text.contains("<svg") else {
      return .problem("it is no PNG, JPEG or SVG")
    }
    return PlainSVG.problem(text).map { .problem("\($0), and a logo only draws") }
      ?? .picture(.svg)
  }

  private static func sized(_ kind: LogoPicture.Kind, _ size: (Int, Int)?) -> Finding {
    guard let (width, height) = size, width > 0, height > 0 else {
      return .problem("its size cannot be read")
    }
    return width > mostPixels || height > mostPixels
      ? .problem("it is larger than \(mostPixels) by \(mostPixels) pixels") : .picture(kind)
  }

  /// Width and height stand in the first chunk.
  private static func pixelsOfPNG(_ bytes: [UInt8]) -> (Int, Int)? {
    guard bytes.count >= 24, Array(bytes[12..<16]) == Array("IHDR".utf8) else { return nil }
    func number(_ start: Int) -> Int { bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
    return (number(16), number(20))
  }

  /// They stand in the segment that begins a frame (C0 to CF without C4, C8 and CC).
  private static func pixelsOfJPEG(_ bytes: [UInt8]) -> (Int, Int)? {
    var index = 2
    func number(_ start: Int) -> Int { Int(bytes[start]) << 8 | Int(bytes[start + 1]) }
    while index + 9 < bytes.count {
      guard bytes[index] == 0xFF else { return nil }
      let marker = bytes[index + 1]
      if marker == 0xFF {
        index += 1
        continue
      }
      if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
        return (number(index + 7), number(index + 5))
      }
      index += 2 + number(index + 2)
    }
    return nil
  }
}
