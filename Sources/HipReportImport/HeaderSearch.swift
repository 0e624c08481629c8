internal import HipReportCSV
internal import HipReportDiagnostics

/// Finds the header of a file and what format it is of.
struct HeaderSearch {
  enum Format {
    case log(LogHeader)
    case mapped(CompiledMapping)
  }

  /// A header, and what of the file lies around it.
  struct Found {
    let format: Format
    /// What lies behind the header.
    let body: CSVPart
    /// The header's own findings, and one about the lines before it.
    let diagnostics: [Diagnostic]
  }

  let path: String
  let options: ImportOptions

  /// `nil` if no record can be read; throws ``DiagnosticError`` if the header is not known.
  func find(in bytes: [UInt8], _ reader: CSVReader) throws -> Found? {
    // A mapping that was named may say where the table begins.
    let skippedLines = options.mappings.first?.dialect.skipLines ?? 0
    var found: Found?
    var failure: (any Error)?
    var lines: [[String]] = []
    struct Enough: Error {}
    do {
      _ = try reader.read(bytes) { record in
        if record.bytes.isEmpty || record.firstLine <= skippedLines { return }
        do {
          found = try header(record, isFirst: failure == nil, in: bytes)
        } catch {
          failure = failure ?? error
        }
        lines.append((0..<record.count).map(record.text))
        if found != nil || lines.count > HeaderGuess.longestPreamble { throw Enough() }
      }
    } catch is Enough {}
    if let found { return found }
    // Of a file that is not understood, the line that looks like its header is spoken of.
    let likely = HeaderGuess.index(of: lines)
    if likely > 0, let reason = try reason(ofLine: likely, skippedLines, bytes, reader) {
      throw reason
    }
    if let failure { throw failure }
    return nil
  }

  /// A longer cell is no title, and no format needs to look at it.
  private static let longestTitle = 500_000

  /// Why the line is no header of a known format.
  private func reason(
    ofLine likely: Int, _ skippedLines: Int, _ bytes: [UInt8], _ reader: CSVReader
  ) throws -> (any Error)? {
    struct Enough: Error {}
    var reason: (any Error)?
    var seen = 0
    do {
      _ = try reader.read(bytes) { record in
        if record.bytes.isEmpty || record.firstLine <= skippedLines { return }
        seen += 1
        if seen <= likely { return }
        do { _ = try format(of: record, isFirst: true) } catch { reason = error }
        reason = reason ?? LogHeader.unknownFormat(record, path: path)
        throw Enough()
      }
    } catch is Enough {}
    return reason
  }

  private func header(
    _ record: CSVRecord, isFirst: Bool, in bytes: [UInt8]
  ) throws -> Found? {
    if (0..<record.count).contains(where: { record[$0].count > Self.longestTitle }) {
      throw DiagnosticError(
        ImportMessages.formatUnknown(
          Array(repeating: "", count: record.count), [], [], record.finding(0, path)))
    }
    let format = try format(of: record, isFirst: isFirst)
    guard let format else { return nil }
    var diagnostics: [Diagnostic] = []
    if !isFirst {
      diagnostics.append(ImportMessages.preamble(record.firstLine - 1, record.finding(0, path)))
    }
    switch format {
    case .log(let header): diagnostics += header.diagnostics
    case .mapped(let compiled) where compiled.templates.isEmpty:
      diagnostics.append(ImportMessages.redcap(record.finding(0, path)))
    case .mapped(let compiled):
      let missing = isOwn(compiled.mapping) ? compiled.missingTitles : []
      if !missing.isEmpty {
        diagnostics.append(
          ImportMessages.mapTitlesMissing(
            missing, compiled.mapping.profile, record.finding(0, path)))
      }
      let twice = compiled.repeatedColumns
      for column in twice.prefix(10) {
        diagnostics.append(
          ImportMessages.columnRepeated(compiled.titles[column], record.finding(column, path)))
      }
      let unused = compiled.unused.filter { !twice.contains($0) }
      if let first = unused.first {
        diagnostics.append(
          ImportMessages.columnsNotUsed(
            unused.map { compiled.titles[$0] }, compiled.mapping.profile,
            record.finding(first, path)))
      }
    }
    return Found(
      format: format,
      body: CSVPart(range: record.end..<bytes.count, firstLine: record.lastLine + 1),
      diagnostics: diagnostics)
  }

  /// Somebody's own mapping, and no built-in format.
  private func isOwn(_ mapping: Mapping) -> Bool {
    (options.mappings + options.nearbyMappings).contains { $0.profile == mapping.profile }
  }

  private func format(of record: CSVRecord, isFirst: Bool) throws -> Format? {
    let mapping = try FormatRecognition.mapping(
      for: record, path: path, own: options.mappings, nearby: options.nearbyMappings,
      among: FormatProfiles.all
    ).get()
    if let mapping {
      guard mapping.undatedPhases.isEmpty else {
        throw DiagnosticError(
          ImportMessages.phasesUndated(
            mapping.undatedPhases.sorted(), record.finding(0, path)))
      }
      return .mapped(mapping)
    }
    if isFirst { return .log(try LogHeader(record, path: path)) }
    // Below the first line a header must be more than a cell that says "date".
    let header = try LogHeader(record, path: path)
    return header.unknown.count * 2 < header.titles.count && header.titles.count > 2
      ? .log(header) : nil
  }
}
