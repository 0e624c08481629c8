/// Who a record is about. One type carries it from import to the last output.
public struct PatientKey: Sendable, Hashable {
  /// The identifier as the data states it; empty when no file and no profile names one.
  public let identifier: String

  public init(_ identifier: String) { self.identifier = identifier }

  /// What stands in paths: the identifier if it is made of `A-Z a-z 0-9 . _ -`, else a short hash of it, so that no
  /// name and no path separator of a file reaches the disk. `patient` when there is no identifier.
  public var pathComponent: String {
    if identifier.isEmpty { return "patient" }
    let isSafe =
      identifier.utf8.count <= 64 && identifier.first != "." && identifier.first != "-"
      && identifier.utf8.allSatisfy { byte in
        (65...90).contains(byte) || (97...122).contains(byte) || (48...57).contains(byte)
          || byte == 45 || byte == 46 || byte == 95
      }
    return isSafe ? identifier : "patient-" + Self.hash(identifier)
  }

  /// FNV-1a, 64 bits, as 12 hexadecimal digits: no secret, only a stable name.
  private static func hash(_ text: String) -> String {
    var value: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 {
      value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    let digits = String(value, radix: 16)
    return String((String(repeating: "0", count: max(0, 16 - digits.count)) + digits).prefix(12))
  }
}
