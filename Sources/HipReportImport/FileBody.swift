internal import Dispatch
internal import HipReportCSV
internal import HipReportDiagnostics
internal import HipReportModel
internal import Synchronization

/// Reads records one after the other into a file; each who reads at a time has one of its own.
struct RowReader {
  let read: (CSVRecord, inout ImportedFile) -> Void
  /// Adds what was found out about the rows that were read since it was last called.
  var finish: (inout ImportedFile) -> Void = { _ in }
}

/// What lies behind the header of a file. A large one is read by several at a time, a chunk each, with the result of
/// reading it in one go.
struct FileBody {
  let text: FileText
  let part: CSVPart
  let reader: CSVReader
  /// How many may read at a time.
  var workers: Int

  /// A smaller file is read before a second thread is up.
  private static let smallestShared = 1 << 20

  /// Visits every record once. Throws ``IrregularText`` for a stored text that must be read whole.
  func visit(_ look: (CSVRecord) throws -> Void) throws {
    _ = try text.read(part, reader, visit: look)
  }

  /// Throws ``IrregularText`` likewise.
  func read(
    into start: ImportedFile, day: @escaping ImportedFile.DayReader,
    _ makeReader: @Sendable () -> RowReader
  ) throws -> ImportedFile {
    if workers > 1, text.byteCount >= Self.smallestShared {
      do {
        var file = try readTogether(start, makeReader)
        file.close(with: [], day: day)
        return file
      } catch let error as IrregularText {
        if text.isStored { throw error }
      }
    }
    var file = start
    let rows = makeReader()
    let faults = try text.read(part, reader) { rows.read($0, &file) }
    rows.finish(&file)
    file.close(with: faults, day: day)
    return file
  }

  private func readTogether(
    _ start: ImportedFile, _ makeReader: @Sendable () -> RowReader
  ) throws -> ImportedFile {
    let chunks = text.chunks(of: part)
    let joined = JoinedChunks(start)
    let empty = start.emptied
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      let rows = makeReader()
      let memory = chunks.memory()
      do {
        while !joined.hasFailed, let chunk = try chunks.next(into: memory) {
          var file = empty
          try text.read(chunk, reader) { rows.read($0, &file) }
          rows.finish(&file)
          try joined.add(file, number: chunk.number)
        }
      } catch {
        joined.fail(error)
      }
    }
    return try joined.file()
  }
}

/// Puts what was read of each chunk behind what was read of the one before it, in whatever order they come.
private final class JoinedChunks: Sendable {
  private struct State {
    var whole: ImportedFile
    var next = 0
    var waiting: [Int: ImportedFile] = [:]
    var failure: (any Error)?
  }

  private let state: Mutex<State>

  init(_ start: ImportedFile) { state = Mutex(State(whole: start)) }

  var hasFailed: Bool { state.withLock { $0.failure != nil } }

  func fail(_ error: any Error) { state.withLock { $0.failure = $0.failure ?? error } }

  /// Throws ``IrregularText`` where a measurement was entered twice: which of the two is the copy, only their order says.
  func add(_ file: ImportedFile, number: Int) throws {
    try state.withLock { state in
      state.waiting[number] = file
      while let next = state.waiting.removeValue(forKey: state.next) {
        if state.whole.sharesMeasurements(with: next) { throw IrregularText() }
        state.whole.append(next)
        state.next += 1
      }
    }
  }

  func file() throws -> ImportedFile {
    try state.withLock { state in
      if let failure = state.failure { throw failure }
      return state.whole
    }
  }
}
