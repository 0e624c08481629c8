import Foundation
import HipReportCSV
import HipReportImport
import HipReportKit
import Testing

/// A made-up export for each built-in format, and the patient log that comes of it.
@Suite struct FormatTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    var format: String
    /// What follows `sample` and `expected` in the names of the files.
    var suffix = ""
    var counts: [RecordClass: Int]
    /// Of the converted log.
    var rows: Int
    var notTested = 0
    /// The mapping that reads it, where that is not the format itself.
    var profile: String?

    var testDescription: String { format + suffix }
    var folder: URL { FormatTests.folder.appending(path: format) }
    var expected: URL { folder.appending(path: "expected\(suffix).csv") }

    func bytes() throws -> [UInt8] {
      Array(try Data(contentsOf: folder.appending(path: "sample\(suffix).csv")))
    }
  }

  static let folder = Fixtures.package.appending(path: "datasets/formats")

  static let samples = [
    Sample(format: "fitbod", counts: [.used: 6], rows: 6),
    Sample(format: "fitnotes", counts: [.used: 11, .cardio: 1], rows: 11),
    Sample(format: "fitnotes-body", counts: [.used: 2, .notHip: 1], rows: 2),
    Sample(format: "gymbook", counts: [.used: 4, .skipped: 1], rows: 4),
    Sample(format: "hevy", counts: [.used: 7], rows: 7),
    Sample(format: "home-programme", counts: [.used: 2, .blank: 1], rows: 8),
    Sample(format: "liftosaur", counts: [.used: 4, .target: 1], rows: 4),
    Sample(format: "redcap", counts: [.used: 2, .blank: 1], rows: 5),
    Sample(format: "rom-phases", counts: [.used: 2], rows: 7, profile: "days"),
    Sample(format: "rom-long", counts: [.used: 4, .blank: 1], rows: 4),
    Sample(format: "rom-sides", counts: [.used: 3], rows: 5, notTested: 1),
    Sample(format: "rom-wide", counts: [.used: 2], rows: 7),
    Sample(format: "strong", counts: [.used: 7, .rest: 1, .note: 1], rows: 7),
    Sample(format: "strong", suffix: "-german", counts: [.used: 4, .rest: 1, .note: 1], rows: 4),
    Sample(format: "stronglifts", counts: [.used: 4, .blank: 1], rows: 9),
    Sample(format: "vald-dynamo", counts: [.used: 3, .notHip: 1], rows: 5, notTested: 1),
    Sample(
      format: "vald-forceframe", counts: [.used: 4, .notHip: 1], rows: 9, notTested: 7)
  ]

  private func read(_ bytes: [UInt8]) -> ImportResult {
    var options = ImportOptions()
    options.keepsCells = true
    options.nearbyMappings = Self.mappings
    let input = InputBytes(path: "export.csv", bytes: bytes, sha256: "")
    return RecordImporter.read([input], options: options)
  }

  /// Mapping files that lie beside samples.
  private static let mappings: [Mapping] = ["rom-phases/days.map.yaml"].compactMap {
    try? Mapping.read(String(contentsOf: folder.appending(path: $0), encoding: .utf8))
  }

  private func converted(_ bytes: [UInt8]) throws -> String {
    try #require(read(bytes).patientLogCSV())
  }

  /// The cells of a sample, so that it can be written in another way.
  private func table(_ sample: Sample) throws -> [[String]] {
    let bytes = try sample.bytes()
    var rows: [[String]] = []
    let reader = CSVReader(path: "export.csv", delimiter: CSVDialect.delimiter(of: bytes))
    let faults = reader.read(bytes) { record in
      rows.append((0..<record.count).map(record.text))
    }
    #expect(faults.isEmpty)
    return rows
  }

  private func written(_ rows: [[String]], delimiter: String = ",", end: String = "\n") -> String {
    rows.map { row in
      row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: delimiter) + end
    }.joined()
  }

  @Test("Each record of a sample is counted once, in the class that is due", arguments: samples)
  func counts(sample: Sample) throws {
    let result = read(try sample.bytes())
    let account = try #require(result.files.first)
    #expect(account.profile == sample.profile ?? sample.format)
    #expect(account.counts == sample.counts)
    #expect(account.records == (try table(sample)).count - 1)
    #expect(account.notTested == sample.notTested)
    #expect(account.observations.values.reduce(0, +) == sample.rows)
    #expect(result.cells.count == sample.rows)
    #expect(result.record != nil)
    #expect(result.rejects.isEmpty)
  }

  @Test("A sample's patient log is the one on file", arguments: samples)
  func conversion(sample: Sample) throws {
    let text = try converted(try sample.bytes())
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try Data(text.utf8).write(to: sample.expected)
      Issue.record("wrote \(sample.expected.lastPathComponent); run again without UPDATE_GOLDEN")
      return
    }
    #expect(text == (try String(contentsOf: sample.expected, encoding: .utf8)))
  }

  @Test("Converting a converted log changes no byte", arguments: samples)
  func again(sample: Sample) throws {
    let once = try converted(try sample.bytes())
    let twice = read(Array(once.utf8))
    #expect(twice.files.first?.profile == "patient-log")
    #expect(twice.patientLogCSV() == once)
  }

  @Test("The order of the columns changes no byte of the log", arguments: samples)
  func shuffled(sample: Sample) throws {
    let (rows, expected) = (try table(sample), try converted(try sample.bytes()))
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<5 {
      let order = rows[0].indices.shuffled(using: &generator)
      let text = written(rows.map { row in order.map { row[$0] } })
      #expect(try converted(Array(text.utf8)) == expected)
    }
  }

  @Test("Encoding, line ends and separator change no byte of the log", arguments: samples)
  func disguised(sample: Sample) throws {
    let (rows, expected) = (try table(sample), try converted(try sample.bytes()))
    let plain = written(rows)
    #expect(try converted(Array(plain.utf8)) == expected)
    #expect(try converted([0xEF, 0xBB, 0xBF] + Array(plain.utf8)) == expected)
    #expect(try converted(Array(written(rows, end: "\r\n").utf8)) == expected)
    #expect(try converted(Array(written(rows, end: "\r").utf8)) == expected)
    #expect(try converted(Array(written(rows, delimiter: ";").utf8)) == expected)
    #expect(try converted(Array(written(rows, delimiter: "\t").utf8)) == expected)
    let units = Array(("\u{FEFF}" + plain).utf16)
    let little = units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    #expect(try converted(little) == expected)
    #expect(try converted(big) == expected)
  }

  @Test("Decimal commas change no byte of the log", arguments: samples)
  func decimalCommas(sample: Sample) throws {
    let (rows, expected) = (try table(sample), try converted(try sample.bytes()))
    let commas = rows.map { row in
      row.map { cell in
        cell.wholeMatch(of: /-?[0-9]+\.[0-9]+/) == nil ? cell : cell.replacing(".", with: ",")
      }
    }
    #expect(try converted(Array(written(commas, delimiter: ";").utf8)) == expected)
  }

  // Body masses alone give no report.
  @Test(
    "The analysis of a converted log is the analysis of the export",
    arguments: samples.filter { $0.format != "fitnotes-body" })
  func analysis(sample: Sample) throws {
    let patients = Set(read(try sample.bytes()).patients.map(\.identifier)).sorted()
    let folder = FileManager.default.temporaryDirectory.appending(path: "f\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let log = folder.appending(path: "export.csv")
    func analysis(_ bytes: [UInt8], _ patient: String) throws -> [String: Any] {
      try Data(bytes).write(to: log)
      var request = ReportRequest(inputs: [log.path])
      request.patient = patient.isEmpty ? nil : patient
      if sample.profile != nil, bytes == (try sample.bytes()) {
        request.mappingFiles = [sample.folder.appending(path: "days.map.yaml").path]
      }
      let text = try PatientReport.weekly(request).analysisJSON
      return try #require(
        Self.withoutPlaces(JSONSerialization.jsonObject(with: Data(text.utf8))) as? [String: Any])
    }
    for patient in patients {
      let own = try analysis(try sample.bytes(), patient)
      let again = try analysis(Array(try converted(try sample.bytes()).utf8), patient)
      #expect(own.count > 5)
      #expect(NSDictionary(dictionary: own) == NSDictionary(dictionary: again))
    }
  }

  /// Without the lines and files that values come from.
  private static func withoutPlaces(_ value: Any) -> Any {
    switch value {
    case let object as [String: Any]:
      object.filter { $0.key != "rows" && $0.key != "inputs" }.mapValues(withoutPlaces)
    case let array as [Any]: array.map(withoutPlaces)
    default: value
    }
  }

  @Test("Eight equal rows of FitNotes on a day are eight sets")
  func equalRows() throws {
    let sample = try #require(Self.samples.first { $0.format == "fitnotes" })
    let record = try #require(read(try sample.bytes()).record)
    #expect(record.sets.count { $0.exercise == "Clamshell" && $0.repetitions == 12 } == 8)
  }

  @Test("Pounds become kilograms by the exact factor, row by row")
  func pounds() throws {
    let sample = try #require(Self.samples.first { $0.format == "fitnotes" })
    let record = try #require(read(try sample.bytes()).record)
    let loads = record.sets.filter { $0.exercise == "Goblet Squat" }.map(\.loadKilograms)
    #expect(loads == [16, 35 * 0.45359237])
  }

  @Test("Each built-in format has a sample and its log")
  func everyFormatHasASample() throws {
    #expect(Set(Self.samples.map(\.format)) == Set(FormatProfiles.names))
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(Set(folders) == Set(FormatProfiles.names))
    for name in FormatProfiles.names {
      let folder = Self.folder.appending(path: name)
      for file in ["sample.csv", "expected.csv"] {
        #expect(FileManager.default.fileExists(atPath: folder.appending(path: file).path))
      }
    }
  }

  @Test("Each mapping file of the sources is a built-in format, and is read")
  func everyMappingIsBuiltIn() throws {
    let sources = Fixtures.package.appending(path: "Sources/HipReportImport/Profiles")
    let files = try FileManager.default.contentsOfDirectory(atPath: sources.path).filter {
      $0.hasSuffix(".map.yaml")
    }
    #expect(files.sorted() == FormatProfiles.names.map { "\($0).map.yaml" })
    for name in FormatProfiles.names {
      let onDisk = try String(
        contentsOf: sources.appending(path: "\(name).map.yaml"), encoding: .utf8)
      #expect(FormatProfiles.text(of: name) == onDisk)
      let mapping = try Mapping.read(onDisk)
      #expect(mapping.profile == name)
      #expect(mapping.about != nil)
      #expect(!mapping.match.has.isEmpty)
    }
    #expect(FormatProfiles.descriptions.map(\.name) == ["patient-log"] + FormatProfiles.names)
  }
}
