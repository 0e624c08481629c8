import Foundation
import HipReportImport
import Testing

/// Files that are damaged: the samples of every format, the made-up patients' logs, and the smallest bad files.
struct FuzzInputs: Sendable, CustomTestStringConvertible {
  var name: String
  var files: [[UInt8]]
  /// A mapping that lies beside them.
  var mappings: [Mapping] = []

  var testDescription: String { name }

  static let all: [FuzzInputs] = {
    let datasets = Fixtures.package.appending(path: "datasets")
    let folders = ["formats", "patients"].flatMap { part -> [URL] in
      let folder = datasets.appending(path: part)
      return names(in: folder).filter { !$0.contains(".") }.map { folder.appending(path: $0) }
    }
    return (folders + [Fixtures.bad]).map { folder in
      let names = names(in: folder)
      return FuzzInputs(
        name: folder.lastPathComponent,
        files: names.filter { $0.hasSuffix(".csv") }.compactMap { bytes(folder, $0) },
        mappings: names.filter { $0.hasSuffix(".map.yaml") && folder != Fixtures.bad }
          .compactMap { bytes(folder, $0) }
          .compactMap { try? Mapping.read(String(decoding: $0, as: UTF8.self)) })
    }
  }()

  private static func names(in folder: URL) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
  }

  private static func bytes(_ folder: URL, _ name: String) -> [UInt8]? {
    (try? Data(contentsOf: folder.appending(path: name))).map(Array.init)
  }
}

/// Which damaged copies are made, and where a crash is found again.
///
/// `HIPREPORT_FUZZ_IMPORT` says how many in all. `HIPREPORT_FUZZ_ONLY=strong:17` makes this one only, in a debugger for
/// instance. While a copy is read, its name stands in the folder `HIPREPORT_FUZZ_TRACE`: what is left there after a crash
/// was being read.
enum FuzzRun {
  private static let environment = ProcessInfo.processInfo.environment
  static let copies = environment["HIPREPORT_FUZZ_IMPORT"].flatMap(Int.init) ?? 300
  private static let only = environment["HIPREPORT_FUZZ_ONLY"]?.split(separator: ":").map(
    String.init)
  private static let trace = environment["HIPREPORT_FUZZ_TRACE"].map { URL(filePath: $0) }

  /// Calls `body` with each seed of a group.
  static func seeds(of name: String, share: Int, _ body: (UInt64) throws -> Void) throws {
    if let only, only.first != name { return }
    let chosen = only?.last.flatMap(UInt64.init).map { [$0] }
    let note = trace?.appending(path: name)
    for seed in chosen ?? Array(0..<UInt64(max(1, copies / share))) {
      if let note { try Data("\(name):\(seed)\n".utf8).write(to: note) }
      try body(seed)
    }
    if let note { try FileManager.default.removeItem(at: note) }
  }

  /// The processor's time of this thread; the machine may be busy with other things.
  static func seconds(_ body: () throws -> Void) rethrows -> Double {
    func now() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    let start = now()
    try body()
    return now() - start
  }
}
