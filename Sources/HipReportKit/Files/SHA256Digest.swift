internal import CLibCrypto

/// The SHA-256 of bytes as 64 hexadecimal digits: what names an input in a report.
enum SHA256Digest {
  static func hexadecimal(_ bytes: [UInt8]) -> String {
    var digest = RunningSHA256()
    bytes.withUnsafeBytes { digest.add($0) }
    return digest.finish()
  }

  static func hexadecimal(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      var digest = RunningSHA256()
      digest.add(UnsafeRawBufferPointer(bytes))
      return digest.finish()
    }
  }
}

/// The same of bytes that come one part after the other. It has one owner, who alone may add to it: so it may be handed
/// from one thread to another.
struct RunningSHA256: ~Copyable, @unchecked Sendable {
  private let context = EVP_MD_CTX_new()

  init() { EVP_DigestInit_ex(context, EVP_sha256(), nil) }

  deinit { EVP_MD_CTX_free(context) }

  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
  }

  /// Ends the digest; asked once.
  mutating func finish() -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    EVP_DigestFinal_ex(context, &digest, nil)
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
