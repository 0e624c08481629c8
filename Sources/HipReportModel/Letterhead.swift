/// What a clinic has printed at the head of its letters; every part may be missing.
public struct Letterhead: Sendable, Equatable {
  public var name: String?
  /// One line of the address each.
  public var address: [String]
  public var telephone: String?
  public var logo: LogoPicture?

  public init(
    name: String? = nil, address: [String] = [], telephone: String? = nil,
    logo: LogoPicture? = nil
  ) {
    self.name = name
    self.address = address
    self.telephone = telephone
    self.logo = logo
  }
}

/// A picture that was looked at before it is shown: of a known kind, small, and with nothing in it but a drawing.
public struct LogoPicture: Sendable, Equatable {
  public enum Kind: String, Sendable, CaseIterable { case png, jpeg, svg }

  public var kind: Kind
  public var bytes: [UInt8]
  /// What it says, for those who cannot see it.
  public var alternativeText: String

  public init(kind: Kind, bytes: [UInt8], alternativeText: String) {
    self.kind = kind
    self.bytes = bytes
    self.alternativeText = alternativeText
  }
}
