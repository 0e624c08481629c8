internal import CLibCrypto

/// HMAC-SHA256 (RFC 2104, FIPS 180-4) of bytes under a key: 32 bytes that say nothing to whom has not the key.
package enum KeyedDigest {
  package static func bytes(_ message: [UInt8], key: [UInt8]) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: 32)
    var count = 0
    let made = EVP_Q_mac(
      nil, "HMAC", nil, "SHA256", nil, key, key.count, message, message.count, &digest,
      digest.count, &count)
    precondition(made != nil && count == digest.count, "OpenSSL has no HMAC-SHA256")
    return digest
  }
}
