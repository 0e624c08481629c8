public import HipReportDiagnostics
internal import HipReportImport
public import HipReportModel
internal import Synchronization

/// Weekly reports of many patients: what became of each.
public struct BatchRun: Sendable {
  /// In the order of the inputs' names, and of the identifiers in one of them.
  public let entries: [BatchEntry]
  /// About the input as a whole, and the list that could not be written.
  public private(set) var diagnostics: [Diagnostic]
  /// The list of who needs a look lies where it belongs.
  public private(set) var hasTriage = false
  /// The week that was asked for, else the newest of the reports.
  public let week: CalendarWeek?
  let output: String

  /// Makes the reports and the triage list. One that fails stops no other. `progress` is told how many of how many are
  /// done, from any thread. Throws ``DiagnosticError`` where there is nothing to read. That the list
  /// cannot be written is one of the findings: who needs a look is said all the same.
  public static func run(
    _ request: BatchRequest, progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) throws -> BatchRun {
    let inputs = try BatchInputs(request.input, output: request.output)
    let entries =
      inputs.parts.count == 1
      ? try ofOne(inputs.parts[0], request, progress)
      : try ofEach(inputs.parts, request, progress)
    var run = BatchRun(entries, inputs.diagnostics, request)
    do {
      try run.writeTriage()
      run.hasTriage = true
    } catch let error as WritingError {
      run.diagnostics.append(error.diagnostic)
    }
    return run
  }

  private init(_ entries: [BatchEntry], _ diagnostics: [Diagnostic], _ request: BatchRequest) {
    self.entries = entries
    self.diagnostics = diagnostics
    output = request.output
    week = entries.compactMap(\.week).max()
  }

  /// The patients of one input, which is read once, at a time as many as there are threads.
  private static func ofOne(
    _ part: String, _ request: BatchRequest, _ progress: @escaping @Sendable (Int, Int) -> Void
  ) throws -> [BatchEntry] {
    let input = try request.input(part)
    let names = input.identifiers.map { PatientKey($0).pathComponent }
    // Of two who would share a folder nobody gets it.
    let clashes = Dictionary(grouping: names.indices) { names[$0] }
    let count = Counter(input.count, progress)
    return ParallelLoop.run(input.count, threads: request.jobs) {
      PatientJob(request)
    } body: { job, index in
      defer { count.add() }
      let other = clashes[names[index]]?.first { $0 != index }
      return job.run(
        input.result(at: index), of: input, from: part,
        clash: other.map { "the patient \"\(input.identifiers[$0])\"" })
    }
  }

  /// Patients' folders, at a time as many as there are threads; no more than these are held in memory.
  private static func ofEach(
    _ parts: [String], _ request: BatchRequest, _ progress: @escaping @Sendable (Int, Int) -> Void
  ) throws -> [BatchEntry] {
    // What is wrong with the settings that were named is wrong for all.
    _ = try SettingsFiles.load(inputs: [], stated: request.settingsPath)
    let claims = FolderClaims(parts.count)
    let count = Counter(parts.count, progress)
    return ParallelLoop.run(parts.count, threads: request.jobs) {
      PatientJob(request)
    } body: { job, index in
      defer { count.add() }
      let part = parts[index]
      let input: PatientInput
      do {
        input = try request.input(part, isSmall: true)
      } catch {
        _ = claims.claim([], number: index)
        let found = (error as? DiagnosticError)?.diagnostics ?? []
        return [BatchEntry(failed: "", source: part, found)]
      }
      let results = (0..<input.count).map(input.result)
      let keys = results.compactMap(\.record?.patient)
      let taken = claims.claim(
        keys.map { ($0.pathComponent, "\"\(part)\"") }, number: index)
      let clashes = Dictionary(zip(keys, taken)) { first, _ in first }
      return results.map { result in
        job.run(
          result, of: input, from: part,
          clash: result.record.flatMap { clashes[$0.patient] ?? nil })
      }
    }.flatMap { $0 }
  }

  /// Counts what is done, whoever did it.
  private final class Counter: Sendable {
    private let done = Mutex(0)
    private let total: Int
    private let progress: @Sendable (Int, Int) -> Void

    init(_ total: Int, _ progress: @escaping @Sendable (Int, Int) -> Void) {
      self.total = total
      self.progress = progress
    }

    func add() {
      done.withLock { done in
        done += 1
        progress(done, total)
      }
    }
  }
}

extension BatchRun {
  public var hasOpenSignal: Bool { entries.contains(where: \.hasOpenSignal) }
  public var hasFailure: Bool { entries.contains(where: \.hasFailed) }
  public var isPartial: Bool { entries.contains(where: \.isPartial) }
  public var lacksPictures: Bool { entries.contains(where: \.lacksPictures) }
  public var lacksTypst: Bool { entries.contains(where: \.lacksTypst) }
}
