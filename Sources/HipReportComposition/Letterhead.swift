internal import HipReportDocument
internal import HipReportModel

extension Masthead {
  /// `nil` where the settings name nothing that could stand there.
  init?(_ letterhead: Letterhead?) {
    guard let letterhead else { return nil }
    let lines = (letterhead.address + [letterhead.telephone].compactMap { $0 }).map {
      Display.shortened($0, 80)
    }
    let name = letterhead.name.map { Display.shortened($0, 80) } ?? ""
    if name.isEmpty, lines.isEmpty, letterhead.logo == nil { return nil }
    self.init(
      name: name, lines: lines,
      logo: letterhead.logo.map { logo in
        Logo(
          mediaType: logo.kind == .svg ? "image/svg+xml" : "image/\(logo.kind.rawValue)",
          bytes: logo.bytes, alternativeText: Display.shortened(logo.alternativeText, 120))
      })
  }
}
