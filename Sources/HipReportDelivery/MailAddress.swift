/// An address that a message can be sent to: plain `local@domain`, nothing else.
///
/// What is refused here is what lets a cell of a file become a second recipient, a header or a flag of the mail program:
/// line ends, quotes, commas, brackets, blanks, letters outside ASCII, a hyphen in front.
public struct MailAddress: Sendable, Hashable {
  public let text: String

  /// Throws ``MailAddressError``, which says in plain words what is wrong.
  public init(_ text: String) throws(MailAddressError) {
    let bytes = Array(text.utf8)
    if bytes.isEmpty { throw .empty }
    if bytes.contains(where: { $0 < 32 || $0 == 127 }) { throw .controlCharacter }
    if bytes.contains(where: { $0 > 127 }) { throw .notASCII }
    if bytes.count > 254 { throw .tooLong }
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2 else { throw .notOneAt }
    guard Self.isLocalPart(parts[0]) else { throw .localPart }
    guard Self.isDomain(parts[1]) else { throw .domain }
    self.text = text
  }

  /// What a log may show: `…@example.org`.
  public var masked: String { "…@" + domain }

  public var domain: Substring { text.split(separator: "@").last ?? "" }

  /// Two ways of writing one address.
  public func isSame(as other: String) -> Bool {
    text.lowercased() == other.lowercased()
  }

  /// A dot-atom: a quoted local part may hold anything, and nobody has one.
  private static func isLocalPart(_ part: Substring) -> Bool {
    let signs = Set("!#$%&'*+-/=?^_`{|}~.".utf8)
    return (1...64).contains(part.utf8.count) && part.first != "-" && hasNoEmptyLabel(part)
      && part.utf8.allSatisfy { isLetterOrDigit($0) || signs.contains($0) }
  }

  private static func isDomain(_ part: Substring) -> Bool {
    (1...253).contains(part.utf8.count) && hasNoEmptyLabel(part)
      && part.split(separator: ".").allSatisfy { label in
        label.utf8.count <= 63 && label.first != "-" && label.last != "-"
          && label.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
      }
  }

  private static func hasNoEmptyLabel(_ part: Substring) -> Bool {
    part.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
  }
}

/// Why a text is no address.
public enum MailAddressError: Error, Sendable, Equatable, CustomStringConvertible {
  case empty, controlCharacter, notASCII, tooLong, notOneAt, localPart, domain

  public var description: String {
    switch self {
    case .empty: "it is empty"
    case .controlCharacter: "it holds a line end or another control character"
    case .notASCII:
      "it holds a letter outside ASCII; write an international domain in its xn-- form"
    case .tooLong: "it is longer than 254 characters"
    case .notOneAt: "it has not exactly one @; one address stands alone, without a name"
    case .localPart: "what stands before the @ is no plain name"
    case .domain: "what stands behind the @ is no domain"
    }
  }
}
