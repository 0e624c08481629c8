public import HipReportDocument
internal import HipReportSubprocess

/// A document as a PDF.
public struct PaperFile: Sendable, Equatable {
  public var bytes: [UInt8]
  public var pages: Int
  /// False where no font has some letter: the page shows a box for it, and does not claim to be accessible.
  public var hasAllLetters: Bool
}

/// Why there is no PDF.
public enum PaperFailure: Error, Equatable, CustomStringConvertible {
  case notInstalled
  case cannotStart(errno: Int32)
  case timedOut
  /// Typst's own words.
  case refused(String)

  public var description: String {
    switch self {
    case .notInstalled: "Typst is not installed"
    case .cannotStart(let errno): "Typst could not be started (error \(errno))"
    case .timedOut: "Typst took too long and was stopped"
    case .refused(let message): "Typst did not make the page: \(message)"
    }
  }
}

/// Sets documents on paper with Typst; keeps the process for the next one. Not Sendable: one worker a thread.
///
/// A kept process that has died is started again, and the document put to it once more. It is also given up after some
/// hundreds of documents: Typst remembers what it has set, and would grow with each.
///
/// Nothing passes through a file: the document goes to Typst over its standard input, and the page comes back.
public final class TypstWorker {
  private let path: String?
  private let timeLimit: Duration
  private var kept: ChildProcess?
  /// How many documents the kept process has been given.
  private var given = 0
  private static let mostDocuments = 200
  /// How often a process had to be started again because one had died.
  public private(set) var restarts = 0

  /// `path` is the absolute path of a `typst`, or of a Python that has the module `typst`; without it, Typst is looked
  /// for below the user's data folder and on the PATH. The time limit holds for each document.
  public init(path: String? = nil, timeLimitSeconds: Double = 30) {
    self.path = path
    timeLimit = .seconds(timeLimitSeconds.isFinite ? min(max(timeLimitSeconds, 0), 86_400) : 30)
  }

  /// Starts Typst already, so that its start overlaps with other work. What goes wrong shows when a page is asked for.
  public func start() {
    guard kept == nil, case .module(let python) = TypstProgram.find(path) else { return }
    _ = try? started(python)
  }

  /// Throws ``PaperFailure``.
  public func file(
    of document: Document, images: [ChartImage], paper: Paper = .a4
  ) throws(PaperFailure) -> PaperFile {
    guard let program = TypstProgram.find(path) else { throw .notInstalled }
    guard let json = try? PaperPage(document, images: images, paper: paper).json() else {
      throw .refused("the document is no data")
    }
    switch program {
    case .module(let python): return try file(of: json, python)
    case .executable(let path): return try file(of: json, executable: path)
    }
  }

  // MARK: The kept process

  private func started(_ python: String) throws(ChildProcess.Failure) -> ChildProcess {
    // -I: neither the environment nor the working folder decides what is imported.
    let child = try ChildProcess(
      python, ["-I", "-c", HTMLRenderer.embeddedText("typst_worker.py")] + PaperFonts.folders)
    // Kept before it is spoken to: where it ended already, its last words are still to be had.
    kept = child
    given = 0
    try child.send(
      Self.frame(Array(HTMLRenderer.embeddedText("page.typ").utf8)), before: .now + timeLimit)
    return child
  }

  private static func frame(_ bytes: [UInt8]) -> [UInt8] { Array("\(bytes.count)\n".utf8) + bytes }

  private func file(of json: [UInt8], _ python: String) throws(PaperFailure) -> PaperFile {
    if given >= Self.mostDocuments { kept = nil }
    let wasKept = kept != nil
    let answer: Answer
    do throws(ChildProcess.Failure) {
      answer = try self.answer(to: json, python)
    } catch {
      // What was kept may have died of something else than this document; a fresh one tells.
      guard wasKept, error == .ended else { throw given(up: error) }
      kept = nil
      restarts += 1
      do throws(ChildProcess.Failure) {
        answer = try self.answer(to: json, python)
      } catch { throw given(up: error) }
    }
    switch answer.kind {
    case "pdf": return PaperFile(answer.bytes, hasAllLetters: true)
    case "letters": return PaperFile(answer.bytes, hasAllLetters: false)
    default: throw .refused(Self.shown(String(decoding: answer.bytes, as: UTF8.self)))
    }
  }

  private typealias Answer = (kind: Substring, bytes: [UInt8])

  private func answer(
    to json: [UInt8], _ python: String
  ) throws(ChildProcess.Failure) -> Answer {
    let deadline = ContinuousClock.now + timeLimit
    let child: ChildProcess
    if let kept { child = kept } else { child = try started(python) }
    given += 1
    try child.send(Self.frame(json), before: deadline)
    return try answer(of: child, before: deadline)
  }

  /// The failure in words, with the last ones of a process that is of no more use.
  private func given(up failure: ChildProcess.Failure) -> PaperFailure {
    defer { kept = nil }
    return Self.failure(failure, kept?.messages() ?? "")
  }

  /// One frame: its word and its bytes.
  private func answer(
    of child: ChildProcess, before deadline: ContinuousClock.Instant
  ) throws(ChildProcess.Failure) -> Answer {
    var got: [UInt8] = []
    while true {
      let part = try child.receive(before: deadline)
      if part.isEmpty { throw .ended }
      got += part
      guard let end = got.firstIndex(of: UInt8(ascii: "\n")) else { continue }
      let words = String(decoding: got[..<end], as: UTF8.self).split(separator: " ")
      guard words.count == 2, let count = Int(words[1]), count >= 0 else { throw .ended }
      if got.count - end - 1 >= count { return (words[0], Array(got[(end + 1)...])) }
    }
  }

  // MARK: The program

  private func file(of json: [UInt8], executable: String) throws(PaperFailure) -> PaperFile {
    let deadline = ContinuousClock.now + timeLimit
    let source = Self.source(of: json)
    // The template reads no file; were it to, it would find nothing of anybody's below its root.
    // As in the kept process: our fonts, then the system's, then without the claim.
    for (system, standard) in [(false, true), (true, true), (true, false)] {
      var arguments = ["compile", "--root", "/usr/share"]
      arguments += PaperFonts.folders.flatMap { ["--font-path", $0] }
      if !system { arguments.append("--ignore-system-fonts") }
      if standard { arguments += ["--pdf-standard", "ua-1"] }
      let (bytes, messages) = try output(
        of: executable, arguments + ["--format", "pdf", "-", "-"], source, deadline)
      if bytes.starts(with: Array("%PDF-".utf8)) {
        return PaperFile(bytes, hasAllLetters: standard)
      }
      guard standard, messages.contains("could not be displayed") else {
        throw .refused(Self.shown(messages))
      }
    }
    throw .refused(Self.shown(""))
  }

  private func output(
    of executable: String, _ arguments: [String], _ source: [UInt8],
    _ deadline: ContinuousClock.Instant
  ) throws(PaperFailure) -> (bytes: [UInt8], messages: String) {
    var messages = ""
    do {
      let child = try ChildProcess(executable, arguments)
      defer { messages = child.messages() }
      try child.send(source, before: deadline)
      child.endInput()
      var bytes: [UInt8] = []
      while true {
        let part = try child.receive(before: deadline)
        if part.isEmpty { return (bytes, child.messages()) }
        bytes += part
      }
    } catch {
      throw Self.failure(error, messages)
    }
  }

  /// The template with the data in the place of its input, as a string of Typst's: only its two signs are escaped, for
  /// JSON has no others that a string could not hold.
  static func source(of json: [UInt8]) -> [UInt8] {
    let text = String(decoding: json, as: UTF8.self)
      .replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return Array(
      HTMLRenderer.embeddedText("page.typ").replacing("sys.inputs.report", with: "\"\(text)\"").utf8
    )
  }

  // MARK: Failures

  private static func failure(_ failure: ChildProcess.Failure, _ messages: String) -> PaperFailure {
    switch failure {
    case .cannotStart(let errno): .cannotStart(errno: errno)
    case .timedOut: .timedOut
    case .ended: .refused(shown(messages))
    }
  }

  /// The last line says what is wrong; the others say where in programs of ours.
  private static func shown(_ messages: String) -> String {
    let lines = messages.split(separator: "\n")
    let line = lines.first { $0.hasPrefix("error") } ?? lines.last ?? "it ended without a word"
    return String(line.prefix(300))
  }
}

extension PaperFile {
  init(_ bytes: [UInt8], hasAllLetters: Bool) {
    self.init(bytes: bytes, pages: Self.pages(in: bytes), hasAllLetters: hasAllLetters)
  }

  /// The number of pages that the file's page tree states; 0 where there is none.
  static func pages(in bytes: [UInt8]) -> Int {
    let mark = Array("/Type/Pages/Count ".utf8)
    guard let head = mark.first else { return 0 }
    var from = bytes.startIndex
    while let start = bytes[from...].firstIndex(of: head) {
      if bytes[start...].starts(with: mark) {
        let digits = bytes[(start + mark.count)...].prefix {
          (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        }
        return Int(String(decoding: digits, as: UTF8.self)) ?? 0
      }
      from = start + 1
    }
    return 0
  }
}
