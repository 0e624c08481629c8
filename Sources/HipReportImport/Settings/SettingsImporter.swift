public import HipReportDiagnostics
internal import HipReportModel
internal import Yams

/// What one `hipreport.yaml` says, and what is wrong with it.
public struct ImportedSettings: Sendable {
  /// A picture that a file names; whoever may read files looks at it.
  public struct LogoReference: Sendable, Equatable {
    /// As written.
    public var path: String
    public var alternativeText: String
    public var location: SourceLocation
  }

  public var settings = Settings()
  public var logo: LogoReference?
  public var diagnostics: [Diagnostic] = []
}

/// Reads `hipreport.yaml`. Every value that cannot be understood is a finding; the others are used.
public struct SettingsImporter {
  /// Who wrote the file.
  public enum Origin: Sendable {
    /// It lies beside the input and may have come with it: it names and draws, and runs nothing.
    case beside
    /// The user's own, or named by the user.
    case own
  }

  /// Groups that run programs or decide where something goes.
  private static let ownGroups: Set = ["mail"]
  private static let groups = ["letterhead", "mail"]
  /// Longer ones do not stand at the head of a page.
  private static let mostAddressLines = 6

  private var values: YAMLValues
  private let origin: Origin
  private var result = ImportedSettings()

  public static func read(_ input: InputBytes, origin: Origin) -> ImportedSettings {
    var importer = SettingsImporter(
      values: YAMLValues(input.path, SettingsMessages.wording), origin: origin)
    let bytes = (try? input.whole().bytes) ?? []
    if let root = importer.values.root(of: bytes) { importer.settings(root) }
    importer.result.diagnostics = importer.values.diagnostics
    return importer.result
  }

  private init(values: YAMLValues, origin: Origin) {
    self.values = values
    self.origin = origin
  }

  private mutating func settings(_ root: Node.Mapping) {
    values.check(root, Self.groups)
    letterhead(root["letterhead"])
    guard origin == .beside else {
      result.settings.mail = MailSettings.read(root["mail"], &values)
      return
    }
    for key in root.keys {
      guard let name = key.scalar?.string, Self.ownGroups.contains(name) else { continue }
      values.diagnostics.append(SettingsMessages.notHere(values.place(of: key), name))
    }
  }

  private mutating func letterhead(_ node: Node?) {
    guard
      let group = values.submapping(
        node, "letterhead", ["name", "address", "telephone", "logo", "logo_text"])
    else { return }
    var letterhead = Letterhead(
      name: values.text(group["name"], "letterhead.name"),
      address: values.texts(group["address"], "letterhead.address"),
      telephone: values.text(group["telephone"], "letterhead.telephone"))
    if letterhead.address.count > Self.mostAddressLines {
      values.bad(
        group["address"], "letterhead.address", "at most \(Self.mostAddressLines) lines")
      letterhead.address.removeLast(letterhead.address.count - Self.mostAddressLines)
    }
    if let path = values.text(group["logo"], "letterhead.logo") {
      result.logo = .init(
        path: path,
        alternativeText: values.text(group["logo_text"], "letterhead.logo_text")
          ?? letterhead.name.map { "\($0), logo" } ?? "Logo of the clinic",
        location: values.place(of: group["logo"]))
    }
    result.settings.letterhead = letterhead
  }
}
