/// Whose paper it is: at the head of the first page, below nothing but the alerts.
public struct Masthead: Sendable, Equatable {
  /// A picture that came from outside and was looked at.
  public struct Logo: Sendable, Equatable {
    /// Such as `image/png`; one of PNG, JPEG and SVG.
    public var mediaType: String
    public var bytes: [UInt8]
    /// What it says, for those who cannot see it.
    public var alternativeText: String

    public init(mediaType: String, bytes: [UInt8], alternativeText: String) {
      self.mediaType = mediaType
      self.bytes = bytes
      self.alternativeText = alternativeText
    }
  }

  public var name: String
  /// Address and telephone.
  public var lines: [String]
  public var logo: Logo?

  public init(name: String, lines: [String], logo: Logo? = nil) {
    self.name = name
    self.lines = lines
    self.logo = logo
  }
}
