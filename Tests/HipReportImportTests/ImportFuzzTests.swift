import Foundation
import HipReportCSV
import HipReportDiagnostics
import HipReportImport
import HipReportKit
import Testing

/// Damaged copies of files of every format, through the whole import.
@Suite struct ImportFuzzTests {
  @Test(
    "A damaged file of any format gives rows or says where it is wrong, and its account adds up",
    arguments: FuzzInputs.all)
  func damagedFiles(inputs: FuzzInputs) throws {
    #expect(!inputs.files.isEmpty)
    try FuzzRun.seeds(of: inputs.name, share: FuzzInputs.all.count) { seed in
      var mutator = TableMutator(seed: seed)
      let original = mutator.oneOf(inputs.files)
      let bytes = mutator.mutated(original, joining: mutator.oneOf(inputs.files))
      var options = Self.options(&mutator)
      options.nearbyMappings = inputs.mappings
      try expectSound(bytes, options, "\(inputs.name):\(seed)")
    }
  }

  @Test(
    "A damaged mapping file is refused with a reason, or reads its file soundly",
    arguments: FormatProfiles.names)
  func damagedMappings(name: String) throws {
    let text = try #require(FormatProfiles.text(of: name))
    let inputs = try #require(FuzzInputs.all.first { $0.name == name })
    try FuzzRun.seeds(of: "map-\(name)", share: 4 * FormatProfiles.names.count) { seed in
      var mutator = TableMutator(seed: seed)
      let yaml = mutator.mutatedMapping(text)
      var options = Self.options(&mutator)
      let sample = mutator.oneOf(inputs.files)
      let time = FuzzRun.seconds {
        do {
          options.mappings = [try Mapping.read(yaml)]
        } catch {
          #expect(!"\(error)".isEmpty, "map-\(name):\(seed)")
        }
      }
      #expect(time < 2, "map-\(name):\(seed)")
      if !options.mappings.isEmpty { try expectSound(sample, options, "map-\(name):\(seed)") }
    }
  }

  private static func options(_ mutator: inout TableMutator) -> ImportOptions {
    var options = ImportOptions()
    options.keepsCells = true
    options.repairsOverflow = mutator.chance(2)
    options.isStrict = mutator.chance(8)
    options.patient = mutator.oneOf([nil, nil, nil, "P-1", ""])
    options.dateOrder = mutator.oneOf([nil, nil, .dmy, .mdy, .ymd])
    options.decimalSign = mutator.oneOf([nil, nil, .point, .comma])
    options.loadUnit = mutator.oneOf([nil, .kg, .lb])
    options.zone = mutator.oneOf([nil, .fixed(minutes: -720), .named("Europe/Berlin")])
    return options
  }

  private func expectSound(_ bytes: [UInt8], _ options: ImportOptions, _ seed: String) throws {
    var found: ImportResult?
    var printed = ""
    let time = FuzzRun.seconds {
      let result = RecordImporter.read(
        [InputBytes(path: "a.csv", bytes: bytes, sha256: "")], options: options)
      printed = result.diagnostics.text() + result.checkJSON
      found = result
    }
    let result = try #require(found)
    #expect(time < 2, "\(seed): \(time) s")
    // Only the program's own line ends and blanks.
    #expect(!printed.unicodeScalars.contains { $0.value < 32 && $0 != "\n" }, "\(seed)")

    let errors = result.diagnostics.filter { $0.severity == .error }
    let used = result.files.reduce(0) { $0 + $1.count(.used) + $1.count(.duplicate) }
    #expect(result.record != nil || !errors.isEmpty, "\(seed): nothing is said")
    #expect(used > 0 || errors.contains { $0.location != nil }, "\(seed): nothing says where")
    for place in result.diagnostics.compactMap(\.location) {
      let isInside = place.path == "a.csv" && place.line >= 1 && place.column >= 1
      #expect(isInside, "\(seed): \(place)")
    }
    for file in result.files { try expectLaw(file, result, bytes, seed) }
    try expectSettled(result, seed)
  }

  /// Every record behind the header is in one class; they are counted here without the importer.
  private func expectLaw(
    _ file: FileAccount, _ result: ImportResult, _ bytes: [UInt8], _ seed: String
  ) throws {
    #expect(file.counts.values.allSatisfy { $0 >= 0 } && file.notTested >= 0, "\(seed)")
    #expect(file.observations.values.allSatisfy { $0 >= 0 }, "\(seed)")
    let observations = file.observations.values.reduce(file.notTested, +)
    #expect(file.count(.used) <= observations, "\(seed): used without an observation")
    if result.record == nil {
      #expect(result.rejects.count >= file.count(.rejected), "\(seed): a row is lost")
    }
    let errors = result.diagnostics.count { $0.severity == .error }
    #expect(errors >= file.count(.rejected), "\(seed): a row is rejected in silence")

    let text = try DecodedText(fileBytes: bytes, path: "a.csv")
    var (header, lines): (Int?, [Int]) = (nil, [])
    let delimiter = try #require(file.delimiter.utf8.first)
    let faults = CSVReader(path: "a.csv", delimiter: delimiter).read(text.bytes) { record in
      if header == nil, !record.bytes.isEmpty { header = record.firstLine }
      lines.append(record.firstLine)
    }
    let preamble = result.diagnostics.first { $0.code == "import.preamble" }
    header = preamble?.location?.line ?? header
    lines += faults.map(\.line)
    let records = header.map { header in lines.count { $0 > header } } ?? lines.count
    #expect(file.records == records, "\(seed)")
  }

  /// What is converted is a patient log, and converting that again gives the same bytes.
  private func expectSettled(_ result: ImportResult, _ seed: String) throws {
    guard let log = result.patientLogCSV(), !result.hasUnreadInput else { return }
    var options = ImportOptions()
    options.keepsCells = true
    let again = RecordImporter.read([input(log, path: "b.csv")], options: options)
    #expect(again.rejects.isEmpty, "\(seed): \(again.rejects.first?.message ?? "")")
    #expect(again.patientLogCSV() == log, "\(seed)")
  }
}

extension TableMutator {
  private static let words = [
    "profile", "extend", "kind", "match", "columns", "rows", "groups", "measures", "not", "all",
    "null", "~", "[]", "{}",
    "-1", "0", "30", "9223372036854775807", "-9223372036854775808", "1e400", ".nan", ".inf", "true",
    "\"\"", "\" \"", "'", "(",
    "(a+)+$", "[a-", "\\\\", "*a", "&a", "<<", "!!binary x", "|", ">", "? x", "- - -", "tab",
    "\"\\n\"", "'\"'", "date", "strong",
    "header_has", "from", "to", "repeat", "range", "set", "{n}", "side", "value", "column:", "💪",
    "\u{202E}", "\t", "# "
  ]

  /// A mapping file with one to four injuries.
  mutating func mutatedMapping(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for _ in 0...upTo(4) {
      let (one, two) = (upTo(lines.count), upTo(lines.count))
      switch upTo(7) {
      case 0: lines.remove(at: one)
      case 1: lines.insert(lines[one], at: two)
      case 2: lines[one] = "  " + lines[one]
      case 3:
        let words = lines[one].split(separator: " ", omittingEmptySubsequences: false)
        var changed = words.map(String.init)
        changed[upTo(changed.count)] = oneOf(Self.words)
        lines[one] = changed.joined(separator: " ")
      case 4:
        if let colon = lines[one].firstIndex(of: ":") {
          lines[one] = lines[one][...colon] + " " + oneOf(Self.words)
        }
      case 5:
        lines.append(
          oneOf(["groups: [{from: 1, to: ", "dialect: {skip_lines: "]) + oneOf(Self.words) + "}")
      default:
        var bytes = Array(lines[one].utf8)
        injureBytes(&bytes)
        lines[one] = String(decoding: bytes, as: UTF8.self)
      }
      if lines.isEmpty { lines = [""] }
    }
    return lines.joined(separator: "\n")
  }
}
