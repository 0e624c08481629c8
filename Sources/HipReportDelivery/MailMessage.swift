/// A message as data, before it is written. Its bytes follow from it alone: no clock and no chance enter them.
public struct MailMessage: Sendable, Equatable {
  /// A file inside the message.
  public struct Part: Sendable, Equatable {
    /// Of a picture the content identifier, of an attachment the file name.
    public var name: String
    /// Such as `image/png`.
    public var type: String
    public var bytes: [UInt8]

    public init(name: String, type: String, bytes: [UInt8]) {
      self.name = name
      self.type = type
      self.bytes = bytes
    }
  }

  public var from: MailAddress
  /// Any text without control characters; empty for none.
  public var fromName: String
  public var to: MailAddress
  public var subject: String
  /// Days since 1970-01-01; the message is dated on noon UTC of that day.
  public var dayNumber: Int
  /// Without angle brackets.
  public var identifier: String
  /// Where a wish to get no more of these goes.
  public var unsubscribe: MailAddress
  public var language: String
  public var text: String
  public var html: String
  /// Pictures that the HTML shows as `cid:NAME`.
  public var pictures: [Part]
  public var attachments: [Part]

  public init(
    from: MailAddress, fromName: String, to: MailAddress, subject: String, dayNumber: Int,
    identifier: String, unsubscribe: MailAddress, language: String, text: String, html: String,
    pictures: [Part] = [], attachments: [Part] = []
  ) {
    self.from = from
    self.fromName = fromName
    self.to = to
    self.subject = subject
    self.dayNumber = dayNumber
    self.identifier = identifier
    self.unsubscribe = unsubscribe
    self.language = language
    self.text = text
    self.html = html
    self.pictures = pictures
    self.attachments = attachments
  }

  /// What would break out of a header, if a header could be broken out of; `nil` where there is nothing.
  public var fault: String? {
    func isPlain(_ text: String) -> Bool {
      text.unicodeScalars.allSatisfy { $0.value >= 32 && !(127...159).contains($0.value) }
    }
    if !isPlain(fromName) { return "the sender's name holds a line end or a control character" }
    if fromName.utf8.count > 200 { return "the sender's name is longer than 200 bytes" }
    if !isPlain(subject) { return "the subject holds a line end or a control character" }
    if !isPlain(identifier + language) { return "the identifier holds a control character" }
    let parts = pictures + attachments
    if !parts.allSatisfy({ isPlain($0.name + $0.type) }) { return "a part's name is no plain text" }
    if text.utf8.contains(0) || html.utf8.contains(0) { return "the text holds a null byte" }
    return nil
  }
}
