internal import CGMime

/// Writes messages with GMime.
///
/// The shape is `mixed( alternative( text, related( html, pictures ) ), attachments )`, without the parts that it does not
/// need. Boundaries, Message-ID and Date are ours, so that the same message gives the same bytes.
public enum MailWriter {
  /// The message with `\n` line ends, as mail programs take it. Throws ``MailFault``.
  public static func bytes(of message: MailMessage) throws(MailFault) -> [UInt8] {
    if let fault = message.fault { throw MailFault(reason: fault) }
    _ = isReady
    guard let mail = g_mime_message_new(0) else { throw MailFault(reason: "no memory") }
    defer { g_object_unref(mail) }
    let object = UnsafeMutablePointer<GMimeObject>(cast(mail))
    g_mime_message_add_mailbox(
      mail, GMIME_ADDRESS_TYPE_FROM, message.fromName.isEmpty ? nil : message.fromName,
      message.from.text)
    g_mime_message_add_mailbox(mail, GMIME_ADDRESS_TYPE_TO, nil, message.to.text)
    g_mime_message_set_subject(mail, message.subject, "utf-8")
    let date = g_date_time_new_from_unix_utc(gint64(message.dayNumber) * 86_400 + 43_200)
    g_mime_message_set_date(mail, date)
    g_date_time_unref(date)
    for (name, value) in [
      // By its usual name, which GMime's own call writes otherwise.
      ("Message-ID", "<\(message.identifier)>"),
      ("Auto-Submitted", "auto-generated"), ("X-Auto-Response-Suppress", "All"),
      ("List-Unsubscribe", "<mailto:\(message.unsubscribe.text)?subject=unsubscribe>"),
      ("Content-Language", message.language), ("MIME-Version", "1.0")
    ] {
      g_mime_object_set_header(object, name, value, nil)
    }
    let body = body(of: message)
    g_mime_message_set_mime_part(mail, body)
    g_object_unref(body)
    return written(object)
  }

  private static let isReady: Bool = {
    g_mime_init()
    return true
  }()

  private typealias Object = UnsafeMutablePointer<GMimeObject>

  private static func body(of message: MailMessage) -> Object {
    var boundaries = Boundaries(message.identifier)
    let text = textPart(message.text, "plain")
    var html = textPart(message.html, "html")
    if !message.pictures.isEmpty {
      let pictures = message.pictures.map { part in
        let picture = filePart(part, encoding: "inline", fileName: nil)
        g_mime_object_set_content_id(picture, part.name)
        return picture
      }
      html = multipart("related", [html] + pictures, &boundaries)
      // What to show first of the parts that belong together.
      g_mime_object_set_content_type_parameter(html, "type", "text/html")
    }
    let alternative = multipart("alternative", [text, html], &boundaries)
    if message.attachments.isEmpty { return alternative }
    let attachments = message.attachments.map {
      filePart($0, encoding: "attachment", fileName: $0.name)
    }
    return multipart("mixed", [alternative] + attachments, &boundaries)
  }

  /// A boundary with `=_` stands in no text that is quoted-printable or base64.
  private struct Boundaries {
    private let stem: String
    private var count = 0

    init(_ identifier: String) {
      let letters = identifier.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
      stem = "=_" + letters.suffix(40)
    }

    mutating func next() -> String {
      count += 1
      return "\(stem)_\(count)"
    }
  }

  private static func multipart(
    _ subtype: String, _ parts: [Object], _ boundaries: inout Boundaries
  ) -> Object {
    guard let multipart = g_mime_multipart_new_with_subtype(subtype) else { outOfMemory() }
    g_mime_multipart_set_boundary(multipart, boundaries.next())
    for part in parts {
      g_mime_multipart_add(multipart, part)
      g_object_unref(part)
    }
    return Object(cast(multipart))
  }

  private static func textPart(_ text: String, _ subtype: String) -> Object {
    guard let part = g_mime_part_new_with_type("text", subtype) else { outOfMemory() }
    g_mime_object_set_content_type_parameter(Object(cast(part)), "charset", "utf-8")
    setContent(part, Array(text.utf8), GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE)
    return Object(cast(part))
  }

  private static func filePart(
    _ file: MailMessage.Part, encoding disposition: String, fileName: String?
  ) -> Object {
    let type = file.type.split(separator: "/", maxSplits: 1).map(String.init)
    guard
      let part = g_mime_part_new_with_type(
        type.first ?? "application", type.last ?? "octet-stream")
    else { outOfMemory() }
    setContent(part, file.bytes, GMIME_CONTENT_ENCODING_BASE64)
    g_mime_object_set_disposition(Object(cast(part)), disposition)
    if let fileName { g_mime_part_set_filename(part, fileName) }
    return Object(cast(part))
  }

  private static func setContent(
    _ part: UnsafeMutablePointer<GMimePart>, _ bytes: [UInt8], _ encoding: GMimeContentEncoding
  ) {
    let stream = bytes.withUnsafeBytes { buffer in
      g_mime_stream_mem_new_with_buffer(
        buffer.bindMemory(to: CChar.self).baseAddress ?? nil, buffer.count)
    }
    let content = g_mime_data_wrapper_new_with_stream(stream, GMIME_CONTENT_ENCODING_DEFAULT)
    g_object_unref(stream)
    g_mime_part_set_content(part, content)
    g_object_unref(content)
    g_mime_part_set_content_encoding(part, encoding)
  }

  /// GLib itself ends the program before any of these is null.
  private static func outOfMemory() -> Never { fatalError("no memory for a message") }

  private static func written(_ object: Object) -> [UInt8] {
    guard let stream = g_mime_stream_mem_new() else { return [] }
    defer { g_object_unref(stream) }
    let options = g_mime_format_options_new()
    defer { g_mime_format_options_free(options) }
    g_mime_format_options_set_newline_format(options, GMIME_NEWLINE_FORMAT_UNIX)
    g_mime_object_write_to_stream(object, options, stream)
    let array = g_mime_stream_mem_get_byte_array(cast(stream))
    guard let array, let data = array.pointee.data else { return [] }
    return armoured(UnsafeBufferPointer(start: data, count: Int(array.pointee.len)))
  }

  /// A line of a single point ends a message for a `sendmail` without `-i`, and mailboxes change a line that begins with
  /// `From `. Both are written in quoted-printable, in which alone they can stand.
  private static func armoured(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
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

  /// GObject's casts are macros, which Swift does not see: the first member of each structure is its parent's.
  private static func cast<From, To>(
    _ pointer: UnsafeMutablePointer<From>
  ) -> UnsafeMutablePointer<To> {
    UnsafeMutableRawPointer(pointer).assumingMemoryBound(to: To.self)
  }
}

/// Why a message is not written.
public struct MailFault: Error, Sendable, Equatable {
  public let reason: String
}
