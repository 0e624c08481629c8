internal import Dispatch
internal import HipReportCSV
internal import HipReportDiagnostics
internal import HipReportModel
internal import Synchronization

/// Reads the body of a file in parts side by side where it is large, with the result of reading it whole.
struct FileParts {
  let bytes: [UInt8]
  /// What lies behind the header.
  let body: CSVPart
  /// How many parts may be read at a time.
  let workers: Int

  /// A smaller file is read before a second thread is up.
  private static let smallestPart = 1 << 21

  typealias PartReader = @Sendable (CSVPart, inout ImportedFile) -> [CSVFault]

  func read(
    into start: ImportedFile, day: @escaping ImportedFile.DayReader, _ readPart: PartReader
  ) -> ImportedFile {
    let parts = body.parts(of: bytes, count: min(workers, bytes.count / Self.smallestPart))
    if parts.count > 1, var file = readTogether(parts, start, readPart) {
      file.close(with: [], day: day)
      return file
    }
    var file = start
    let faults = readPart(body, &file)
    file.close(with: faults, day: day)
    return file
  }

  /// `nil` if what one part holds depends on another: a stray quotation mark may have put a cut inside a record.
  private func readTogether(
    _ parts: [CSVPart], _ start: ImportedFile, _ readPart: PartReader
  ) -> ImportedFile? {
    let results = Mutex([Result?](repeating: nil, count: parts.count))
    DispatchQueue.concurrentPerform(iterations: parts.count) { index in
      var file = index == 0 ? start : start.emptied
      let faults = readPart(parts[index], &file)
      let result = Result(file: file, isWhole: faults.isEmpty)
      results.withLock { $0[index] = result }
    }
    let read = results.withLock { $0 }.compactMap { $0 }
    guard var whole = read.first?.file, read.count == parts.count, read.allSatisfy(\.isWhole)
    else { return nil }
    for next in read.dropFirst() {
      if whole.sharesMeasurements(with: next.file) { return nil }
      whole.append(next.file)
    }
    return whole
  }

  private struct Result: Sendable {
    var file: ImportedFile
    var isWhole: Bool
  }
}
