/// Names and shifts that only the holder of a key can make again.
public struct Pseudonyms: Sendable {
  /// A keyed digest of at least 16 bytes, such as HMAC-SHA256.
  private let digest: @Sendable ([UInt8]) -> [UInt8]

  public init(digest: @escaping @Sendable ([UInt8]) -> [UInt8]) { self.digest = digest }

  /// Each purpose has texts of its own: that a rater and a patient are called the same shows nowhere.
  private func bytes(_ purpose: String, _ text: String) -> [UInt8] {
    digest(Array("hipreport deidentify 1\0\(purpose)\0\(text)".utf8))
  }

  /// The same token for the same text: 16 hexadecimal digits behind a word that says what it stands for.
  func token(_ purpose: String, _ text: String, behind prefix: String) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let name = bytes(purpose, text).prefix(8).flatMap { byte in
      [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    return prefix + String(decoding: name, as: UTF8.self)
  }

  /// The longest shift, in weeks: five years.
  static let mostWeeks: UInt64 = 261

  /// By how many days everything of a patient lies earlier: 1 to 261 whole weeks, so that weekdays stay.
  func shift(of patient: String) -> Int {
    let number = bytes("shift", patient).prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return 7 * Int(1 + number % Self.mostWeeks)
  }
}
