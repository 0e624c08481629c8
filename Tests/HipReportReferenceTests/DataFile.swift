import Foundation
import Testing

/// A data file as it lies in the sources, split by a reader of its own: what the program reads is compared with it.
struct DataFile: CustomTestStringConvertible {
  let name: String
  let header: [String]
  let rows: [[String]]
  var testDescription: String { name }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources/HipReportReference/Data")

  static let all: [DataFile] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".csv") }.sorted().compactMap(DataFile.init)
  }()

  init?(_ name: String) {
    let url = Self.folder.appending(path: name)
    guard let text = try? String(contentsOf: url, encoding: .utf8) else { return nil }
    var records = Self.records(text)
    guard !records.isEmpty else { return nil }
    self.name = name
    header = records.removeFirst()
    rows = records
  }

  func column(_ title: String) -> [String] {
    guard let index = header.firstIndex(of: title) else { return [] }
    return rows.map { index < $0.count ? $0[index] : "" }
  }

  /// RFC 4180, as small as it can be: quotes, doubled quotes, commas, line ends.
  private static func records(_ text: String) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var cell = ""
    var isQuoted = false
    var characters = Array(text)[...]
    while let character = characters.popFirst() {
      switch character {
      case "\"" where isQuoted && characters.first == "\"":
        cell.append("\"")
        characters.removeFirst()
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        record.append(cell)
        cell = ""
      case "\n" where !isQuoted, "\r\n" where !isQuoted:
        record.append(cell)
        records.append(record)
        record = []
        cell = ""
      default: cell.append(character)
      }
    }
    if !cell.isEmpty || !record.isEmpty { records.append(record + [cell]) }
    return records
  }
}
