import Foundation
import HipReportDiagnostics
import HipReportImport
import HipReportModel
import Testing

/// Imports texts as the files `a.csv`, `b.csv`, …
func imported(
  _ texts: String..., profile: String? = nil, patient: String? = nil, asOf: String? = nil,
  isStrict: Bool = false
) -> ImportResult {
  let inputs = texts.enumerated().map { index, text in
    input(text, path: ["a.csv", "b.csv", "c.csv", "d.csv"][index])
  }
  return RecordImporter.read(
    inputs, profile: profile.map { input($0, path: "patient.yaml") },
    options: ImportOptions(
      patient: patient, asOf: asOf.flatMap(CalendarDay.init(iso:)), isStrict: isStrict))
}

func input(_ text: String, path: String) -> InputBytes {
  InputBytes(path: path, bytes: Array(text.utf8), sha256: "")
}

extension ImportResult {
  var codes: [String] { diagnostics.map(\.code) }

  func findings(_ code: String) -> [Diagnostic] { diagnostics.filter { $0.code == code } }
}

/// The parts of a record that do not depend on where its rows stand.
extension ClinicalRecord {
  var withoutPlaces: [String] {
    var copy = self
    let none = RowReference(file: 0, line: 0)
    func clear<Element>(
      _ elements: inout [Element], _ row: WritableKeyPath<Element, RowReference>
    ) {
      for index in elements.indices { elements[index][keyPath: row] = none }
    }
    clear(&copy.rangeOfMotion, \.row)
    clear(&copy.strengthTests, \.row)
    clear(&copy.sets, \.row)
    clear(&copy.symptoms, \.row)
    clear(&copy.outcomes, \.row)
    clear(&copy.bodyMass, \.row)
    clear(&copy.visits, \.row)
    clear(&copy.events, \.row)
    clear(&copy.notes, \.row)
    for index in copy.goals.indices { copy.goals[index].row = nil }
    for index in copy.plan.indices { copy.plan[index].row = nil }
    let parts: [[Any]] = [
      copy.rangeOfMotion, copy.strengthTests, copy.sets, copy.symptoms, copy.outcomes,
      copy.bodyMass, copy.visits, copy.events, copy.notes, copy.goals, copy.plan
    ]
    return ["\(patient) \(profile)"] + parts.flatMap { $0.map { "\($0)" } }.sorted()
  }
}

enum Fixtures {
  static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let bad = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Bad")

  static func names(ext: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: bad.path)) ?? []
    return names.filter { $0.hasSuffix("." + ext) }.map { String($0.dropLast(ext.count + 1)) }
      .sorted()
  }

  /// Compares the printed findings with the ones on file.
  static func compare(_ text: String, _ name: String) throws {
    let file = bad.appending(path: name + ".expected")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try Data((text + "\n").utf8).write(to: file)
      Issue.record("wrote \(file.lastPathComponent); run again without UPDATE_GOLDEN")
      return
    }
    #expect(text + "\n" == (try String(contentsOf: file, encoding: .utf8)))
  }

  static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: bad.appending(path: name)))
  }
}
