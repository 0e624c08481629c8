internal import HipReportCSV
internal import HipReportDiagnostics

/// Finds the format of a file by the titles of its header, in any order of the columns.
enum FormatRecognition {
  /// `nil` for a patient log, and for a header that no format knows: the patient log's reader says what it lacks.
  static func mapping(
    for header: CSVRecord, path: String, own: [Mapping] = [], nearby: [Mapping] = [],
    among mappings: @autoclosure () -> [Mapping]
  ) -> Result<CompiledMapping?, DiagnosticError> {
    let titles = (0..<header.count).map(header.text)
    if let stated = stated(own, titles) { return .success(stated) }
    if let first = own.first {
      let lacking = lacking(first, titles)
      return .failure(
        DiagnosticError(
          ImportMessages.mapNotFitting(first.profile, lacking, header.finding(0, path))))
    }
    if let found = stated(nearby, titles) { return .success(found) }
    // A header of the log's own titles needs no search: reading every format would take longer than a small log.
    if titles.allSatisfy({ LogField.named($0) != nil }) { return .success(nil) }
    var best: [(compiled: CompiledMapping, known: Int)] = []
    for mapping in mappings() {
      guard let compiled = try? CompiledMapping(mapping, titles: titles), compiled.matches else {
        continue
      }
      let known = titles.count - compiled.unused.count
      if known > best.first?.known ?? -1 {
        best = [(compiled, known)]
      } else if known == best.first?.known, best.first?.compiled.mapping.profile != mapping.profile
      {
        best.append((compiled, known))
      }
    }
    guard let first = best.first else {
      return .success(redcapWithoutMeasures(titles))
    }
    let knownToLog = titles.count { LogField.named($0) != nil }
    if knownToLog >= first.known { return .success(nil) }
    if best.count > 1 {
      return .failure(
        DiagnosticError(
          ImportMessages.formatTie(
            best.map(\.compiled.mapping.profile), header.finding(0, path))))
    }
    return .success(first.compiled)
  }

  /// A REDCap project whose fields are none of the hip's is known as what it is, and its records are counted.
  private static func redcapWithoutMeasures(_ titles: [String]) -> CompiledMapping? {
    guard titles.contains(where: { CompiledMapping.folded($0).hasPrefix("redcap ") }),
      let mapping = FormatProfiles.all.first(where: { $0.profile == "redcap" })
    else { return nil }
    return try? CompiledMapping(mapping, titles: titles)
  }

  /// The format of a sheet of phases whose days nobody has stated.
  static func undated(_ titles: [String]) -> (profile: String, phases: [String])? {
    for mapping in FormatProfiles.all {
      guard let compiled = try? CompiledMapping(mapping, titles: titles), compiled.matches,
        !compiled.undatedPhases.isEmpty
      else { continue }
      return (mapping.profile, compiled.undatedPhases.sorted())
    }
    return nil
  }

  /// A mapping that was named on the command line wins over every other.
  private static func stated(_ own: [Mapping], _ titles: [String]) -> CompiledMapping? {
    own.lazy.compactMap { try? CompiledMapping($0, titles: titles) }.first(where: \.matches)
  }

  /// What the mapping asks for and the header has not, or what is wrong with the mapping itself.
  private static func lacking(_ mapping: Mapping, _ titles: [String]) -> String {
    do {
      let compiled = try CompiledMapping(mapping, titles: titles)
      let folded = Set(titles.map(CompiledMapping.folded))
      let missing = mapping.match.has.filter {
        !compiled.isFound($0) && !folded.contains(CompiledMapping.folded($0))
      }
      if missing.isEmpty, mapping.match.isExact, !compiled.unused.isEmpty {
        let more = compiled.unused.map { "\"\(titles[$0])\"" }.joined(separator: ", ")
        return
          "the header has \(more), which the mapping does not know, and it asks for an exact header"
      }
      return missing.isEmpty
        ? "none of its measures is in the header, or a title that it excludes is"
        : "the header lacks \(missing.map { "\"\($0)\"" }.joined(separator: ", "))"
    } catch {
      return error.description
    }
  }
}

extension CompiledMapping {
  /// The header has what the mapping asks for.
  var matches: Bool {
    let titles = Set(titles.map(Self.folded))
    func has(_ name: String) -> Bool { isFound(name) || titles.contains(Self.folded(name)) }
    // A sheet of measures must have one of them.
    if mapping.match.isExact, !unused.isEmpty { return false }
    return !templates.isEmpty && !mapping.match.has.isEmpty && mapping.match.has.allSatisfy(has)
      && !mapping.match.lacks.contains { titles.contains(Self.folded($0)) }
  }
}
