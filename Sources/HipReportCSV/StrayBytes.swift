/// A file of UTF-8 into which bytes of Windows-1252 strayed: a row that was pasted from another program, say. Only they are
/// read as such. Were the whole file, the name of the patient would become another one, and with it the patient.
struct StrayBytes {
  private(set) var text: [UInt8] = []
  private(set) var count = 0
  /// Of the first of them, from 1.
  private(set) var line = 1

  /// `nil` unless the letters that take several bytes are at least as many as the bytes that belong to none: by chance
  /// those of Windows-1252 hardly ever make one.
  init?(of bytes: [UInt8]) {
    text.reserveCapacity(bytes.count + bytes.count / 64)
    var letters = 0
    var lines = 1
    let (feed, return_) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    var before: UInt8?
    var index = 0
    var rest = bytes.makeIterator()
    var parser = Unicode.UTF8.ForwardParser()
    reading: while true {
      switch parser.parseScalar(from: &rest) {
      case .valid(let letter):
        text += letter
        index += letter.count
        if letter.count > 1 { letters += 1 }
        let sign = letter.first
        if sign == return_ || (sign == feed && before != return_) { lines += 1 }
        before = sign
      case .error(let length):
        if count == 0 { line = lines }
        text += Windows1252.utf8(of: bytes[index..<index + length])
        index += length
        count += length
      case .emptyInput: break reading
      }
    }
    guard count > 0, letters >= count else { return nil }
  }
}
