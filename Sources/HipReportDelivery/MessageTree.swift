internal import CGMime

/// A message as GMime holds it: objects in each other, each counted by those that hold it.
struct MessageTree {
  private let gmime: gmime
  private let message: MailMessage
  private var boundaries: Boundaries

  init(of message: MailMessage, _ library: gmime) {
    gmime = library
    self.message = message
    boundaries = Boundaries(message.identifier)
  }

  /// The bytes that GMime makes of it, with `\n` line ends.
  mutating func bytes() -> [UInt8] {
    guard let mail = gmime.g_mime_message_new(0) else { outOfMemory() }
    defer { release(mail) }
    gmime.g_mime_message_add_mailbox(
      mail, MAIL_ADDRESS_FROM.rawValue, message.fromName.isEmpty ? nil : message.fromName,
      message.from.text)
    gmime.g_mime_message_add_mailbox(mail, MAIL_ADDRESS_TO.rawValue, nil, message.to.text)
    gmime.g_mime_message_set_subject(mail, message.subject, "utf-8")
    let date = gmime.g_date_time_new_from_unix_utc(Int64(message.dayNumber) * 86_400 + 43_200)
    gmime.g_mime_message_set_date(mail, date)
    gmime.g_date_time_unref(date)
    for (name, value) in [
      // By its usual name, which GMime's own call writes otherwise.
      ("Message-ID", "<\(message.identifier)>"),
      ("Auto-Submitted", "auto-generated"), ("X-Auto-Response-Suppress", "All"),
      ("List-Unsubscribe", "<mailto:\(message.unsubscribe.text)?subject=unsubscribe>"),
      ("Content-Language", message.language), ("MIME-Version", "1.0")
    ] {
      gmime.g_mime_object_set_header(mail, name, value, nil)
    }
    let body = body()
    gmime.g_mime_message_set_mime_part(mail, body)
    release(body)
    return written(mail)
  }

  private mutating func body() -> OpaquePointer {
    let text = textPart(message.text, "plain")
    var html = textPart(message.html, "html")
    if !message.pictures.isEmpty {
      let pictures = message.pictures.map { part in
        let picture = filePart(part, disposition: "inline", fileName: nil)
        gmime.g_mime_object_set_content_id(picture, part.name)
        return picture
      }
      html = multipart("related", [html] + pictures)
      // What to show first of the parts that belong together.
      gmime.g_mime_object_set_content_type_parameter(html, "type", "text/html")
    }
    let alternative = multipart("alternative", [text, html])
    if message.attachments.isEmpty { return alternative }
    let attachments = message.attachments.map {
      filePart($0, disposition: "attachment", fileName: $0.name)
    }
    return multipart("mixed", [alternative] + attachments)
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

  private mutating func multipart(_ subtype: String, _ parts: [OpaquePointer]) -> OpaquePointer {
    guard let multipart = gmime.g_mime_multipart_new_with_subtype(subtype) else { outOfMemory() }
    gmime.g_mime_multipart_set_boundary(multipart, boundaries.next())
    for part in parts {
      gmime.g_mime_multipart_add(multipart, part)
      release(part)
    }
    return multipart
  }

  private func textPart(_ text: String, _ subtype: String) -> OpaquePointer {
    guard let part = gmime.g_mime_part_new_with_type("text", subtype) else { outOfMemory() }
    gmime.g_mime_object_set_content_type_parameter(part, "charset", "utf-8")
    setContent(part, Array(text.utf8), MAIL_ENCODING_QUOTED_PRINTABLE)
    return part
  }

  private func filePart(
    _ file: MailMessage.Part, disposition: String, fileName: String?
  ) -> OpaquePointer {
    let type = file.type.split(separator: "/", maxSplits: 1).map(String.init)
    guard
      let part = gmime.g_mime_part_new_with_type(
        type.first ?? "application", type.last ?? "octet-stream")
    else { outOfMemory() }
    setContent(part, file.bytes, MAIL_ENCODING_BASE64)
    gmime.g_mime_object_set_disposition(part, disposition)
    if let fileName { gmime.g_mime_part_set_filename(part, fileName) }
    return part
  }

  private func setContent(
    _ part: OpaquePointer, _ bytes: [UInt8], _ encoding: mail_encoding
  ) {
    let stream = bytes.withUnsafeBytes { buffer in
      gmime.g_mime_stream_mem_new_with_buffer(
        buffer.bindMemory(to: CChar.self).baseAddress ?? nil, buffer.count)
    }
    let content = gmime.g_mime_data_wrapper_new_with_stream(stream, MAIL_ENCODING_DEFAULT.rawValue)
    release(stream)
    gmime.g_mime_part_set_content(part, content)
    release(content)
    gmime.g_mime_part_set_content_encoding(part, encoding.rawValue)
  }

  private func written(_ object: OpaquePointer) -> [UInt8] {
    guard let stream = gmime.g_mime_stream_mem_new() else { outOfMemory() }
    defer { release(stream) }
    let options = gmime.g_mime_format_options_new()
    defer { gmime.g_mime_format_options_free(options) }
    gmime.g_mime_format_options_set_newline_format(options, MAIL_NEWLINE_UNIX.rawValue)
    guard gmime.g_mime_object_write_to_stream(object, options, stream) >= 0,
      let array = gmime.g_mime_stream_mem_get_byte_array(stream),
      case let bytes = UnsafePointer<gmime_bytes>(array).pointee, let data = bytes.data
    else { outOfMemory() }
    return Array(UnsafeBufferPointer(start: data, count: Int(bytes.len)))
  }

  private func release(_ object: OpaquePointer?) {
    gmime.g_object_unref(UnsafeMutableRawPointer(object))
  }

  /// GLib itself ends the program before anything is null.
  private func outOfMemory() -> Never { fatalError("no memory for a message") }
}
