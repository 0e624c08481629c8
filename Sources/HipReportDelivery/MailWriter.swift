/// Writes messages with GMime.
///
/// The shape is `mixed( alternative( text, related( html, pictures ) ), attachments )`, without the parts that it does not
/// need. Boundaries, Message-ID and Date are ours, so that the same message gives the same bytes.
public enum MailWriter {
  /// Why no message can be written here; `nil` where all is there.
  public static var fault: MailFault? {
    if case .failure(let fault) = GMime.library { fault } else { nil }
  }

  /// The message with `\n` line ends, as mail programs take it. Throws ``MailFault``.
  public static func bytes(of message: MailMessage) throws(MailFault) -> [UInt8] {
    if let fault = message.fault { throw MailFault(reason: fault) }
    var tree = MessageTree(of: message, try GMime.library.get())
    return armoured(tree.bytes())
  }

  /// A line of a single point ends a message for a `sendmail` without `-i`, and mailboxes change a line that begins with
  /// `From `. Both are written in quoted-printable, in which alone they can stand.
  private static func armoured(_ bytes: [UInt8]) -> [UInt8] {
    let (point, from) = (Array(".".utf8), Array("From ".utf8))
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for line in bytes.split(separator: 10, omittingEmptySubsequences: false) {
      if line.elementsEqual(point) {
        result += "=2E".utf8
      } else if line.starts(with: from) {
        // With a soft end behind it, the line grows no longer than it may be.
        result += "=46=\n".utf8
        result += line.dropFirst()
      } else {
        result += line
      }
      result.append(10)
    }
    result.removeLast()
    return result
  }
}

/// Why a message is not written.
public struct MailFault: Error, Sendable, Equatable {
  public let reason: String
  /// The command that mends it, where there is one.
  public var remedy: String?
}
