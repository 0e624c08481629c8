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
    // A header of the log's own titles needs no search: reading every format would take longer than a small log.
    let isLog = titles.allSatisfy { LogField.named($0) != nil }
    if isLog, own.isEmpty, nearby.isEmpty { return .success(nil) }
    let columns = FoldedTitles(titles)
    if let stated = stated(own, columns) { return .success(stated) }
    if let first = own.first {
      let lacking = lacking(first, columns)
      return .failure(
        DiagnosticError(
          ImportMessages.mapNotFitting(first.profile, lacking, header.finding(0, path))))
    }
    // A header of the log's own titles is a log, whatever mapping lies in its folder.
    if isLog { return .success(nil) }
    if let found = stated(nearby, columns) { return .success(found) }
    var best: [(compiled: CompiledMapping, known: Int)] = []
    for mapping in mappings() {
      guard let compiled = try? CompiledMapping(mapping, columns), compiled.matches else {
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
      return .success(redcapWithoutMeasures(columns))
    }
    let knownToLog = titles.count { LogField.named($0) != nil }
    if knownToLog >= first.known { return .success(nil) }
    if best.count > 1 {
      return .failure(
        DiagnosticError(
          ImportMessages.formatTie(
            best.map { ($0.compiled.mapping.profile, $0.compiled.unused.map { titles[$0] }) },
            header.finding(0, path))))
    }
    return .success(first.compiled)
  }

  /// A REDCap project whose fields are none of the hip's is known as what it is, and its records are counted.
  private static func redcapWithoutMeasures(_ columns: FoldedTitles) -> CompiledMapping? {
    guard columns.folded.contains(where: { $0.hasPrefix("redcap ") }),
      let mapping = FormatProfiles.all.first(where: { $0.profile == "redcap" })
    else { return nil }
    return try? CompiledMapping(mapping, columns)
  }

  /// A format with phases, of a sheet that does not say when they were.
  struct Undated {
    let profile: String
    let phases: [String]
    let namesPatient: Bool
    /// Columns that the format does not use.
    let unused: [Int]
  }

  /// The format of a sheet of phases whose days nobody has stated.
  static func undated(_ titles: [String]) -> Undated? {
    let columns = FoldedTitles(titles)
    for mapping in FormatProfiles.all {
      guard let compiled = try? CompiledMapping(mapping, columns), compiled.matches,
        !compiled.undatedPhases.isEmpty
      else { continue }
      return Undated(
        profile: mapping.profile, phases: compiled.undatedPhases.sorted(),
        namesPatient: compiled.isFound(LogField.patient.name), unused: compiled.unused)
    }
    return nil
  }

  /// The formats that the header is nearest to, each with what it lacks for them: at most three.
  static func nearest(_ titles: [String]) -> [String] {
    let columns = FoldedTitles(titles)
    var candidates: [(profile: String, lacking: [String], share: Double, known: Int)] = []
    for mapping in FormatProfiles.all where !mapping.match.has.isEmpty {
      guard let compiled = try? CompiledMapping(mapping, columns) else { continue }
      let lacking = compiled.lacking
      let share = 1 - Double(lacking.count) / Double(mapping.match.has.count)
      guard share >= 0.5, !lacking.isEmpty else { continue }
      candidates.append(
        (mapping.profile, lacking, share, titles.count - compiled.unused.count))
    }
    candidates.sort { ($0.share, $0.known) > ($1.share, $1.known) }
    return candidates.prefix(3).map { candidate in
      let names = candidate.lacking.map { "\"\($0)\"" }.joined(separator: " and ")
      return "\(candidate.profile) lacks \(names)"
    }
  }

  /// A mapping that was named on the command line wins over every other.
  private static func stated(_ own: [Mapping], _ columns: FoldedTitles) -> CompiledMapping? {
    own.lazy.compactMap { try? CompiledMapping($0, columns) }.first(where: \.matches)
  }

  /// What the mapping asks for and the header has not, or what is wrong with the mapping itself.
  private static func lacking(_ mapping: Mapping, _ columns: FoldedTitles) -> String {
    do {
      let compiled = try CompiledMapping(mapping, columns)
      let missing = compiled.lacking
      if missing.isEmpty, mapping.match.isExact, !compiled.unused.isEmpty {
        let more = compiled.unused.map { "\"\(compiled.titles[$0])\"" }.joined(separator: ", ")
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
  /// What the mapping asks for and the header has not, by the first of its titles.
  var lacking: [String] {
    mapping.match.has.filter { !has($0) }.map { mapping.columns[$0]?.titles.first?.text ?? $0 }
  }

  /// The header has what the mapping asks for.
  var matches: Bool {
    // A sheet of measures must have one of them.
    !templates.isEmpty && !mapping.match.has.isEmpty && mapping.match.has.allSatisfy(has)
      && !mapping.match.lacks.contains(where: hasTitle)
      && !(mapping.match.isExact && !unused.isEmpty)
  }
}
