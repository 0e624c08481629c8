internal import CGMime

/// GMime, loaded when the first message is written.
enum GMime {
  static let library: Result<gmime, MailFault> = {
    var library = gmime()
    if let fault = gmime_load(&library) {
      return .failure(
        MailFault(
          reason: "GMime cannot be loaded: \(String(cString: fault))",
          remedy: "apt-get install libgmime-3.0-0"))
    }
    library.g_mime_init()
    return .success(library)
  }()
}
