internal import CLibCrypto

/// The SHA-256 of bytes as 64 hexadecimal digits: what names an input in a report.
package enum SHA256Digest {
  package static func hexadecimal(_ bytes: [UInt8]) -> String {
    var digest = RunningSHA256()
    bytes.withUnsafeBytes { digest.add($0) }
    return digest.finish()
  }

  package static func hexadecimal(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      var digest = RunningSHA256()
      digest.add(UnsafeRawBufferPointer(bytes))
      return digest.finish()
    }
  }
}

/// The same of bytes that come one part after the other. It has one owner, who alone may add to it.
package struct RunningSHA256: ~Copyable {
  private var state = SHA256_CTX()

  package init() { SHA256_Init(&state) }

  package mutating func add(_ bytes: UnsafeRawBufferPointer) {
    SHA256_Update(&state, bytes.baseAddress, bytes.count)
  }

  /// Ends the digest; asked once.
  package mutating func finish() -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    SHA256_Final(&digest, &state)
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
