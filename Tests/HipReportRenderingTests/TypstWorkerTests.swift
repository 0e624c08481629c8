import Foundation
import HipReportDocument
import Testing

@testable import HipReportRendering

/// With a Typst, which `scripts/setup pdf` brings; what goes wrong needs none.
@Suite struct TypstWorkerTests {
  private static let typst = TypstProgram.find()
  private static let why: Comment = "Typst is not installed: scripts/setup pdf"

  private static func long(_ paragraphs: Int) -> Document {
    Document(
      title: "t", language: "en", pages: 1, brief: [],
      sections: [
        Section(
          id: "s", title: "u", blocks: (0..<paragraphs).map { .paragraph("line \($0)") })
      ], footer: [])
  }

  /// A program of one shell line, gone with the test.
  private final class Script {
    let folder = FileManager.default.temporaryDirectory.appending(path: "typst\(UUID().uuidString)")
    let path: String

    init(_ line: String, name: String = "typst") throws {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      path = folder.appending(path: name).path
      try Data("#!/bin/sh\n\(line)\n".utf8).write(to: URL(filePath: path))
      try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }
  }

  /// Tries again where the script, just written, is still open in a process that another test has started.
  private static func failure(_ worker: TypstWorker) -> PaperFailure? {
    for _ in 0..<200 {
      do throws(PaperFailure) {
        _ = try worker.file(of: SampleDocument.document, images: [])
        return nil
      } catch {
        guard error == .cannotStart(errno: ETXTBSY) else { return error }
        usleep(10_000)
      }
    }
    return .cannotStart(errno: ETXTBSY)
  }

  @Test(
    "One worker makes many documents: the same bytes for the same document, and never another's",
    .enabled(if: typst != nil, why))
  func kept() throws {
    let worker = TypstWorker()
    worker.start()
    let first = try worker.file(of: SampleDocument.document, images: [SampleDocument.image])
    let second = try worker.file(of: Self.long(3), images: [])
    let third = try worker.file(of: SampleDocument.document, images: [SampleDocument.image])
    let fresh = try TypstWorker().file(
      of: SampleDocument.document, images: [SampleDocument.image])
    #expect(first == third && first == fresh)
    #expect(first.bytes.starts(with: Array("%PDF-1.7".utf8)) && first.hasAllLetters)
    #expect(first.pages == 1 && second.pages == 1 && second != first)
  }

  @Test("What one sheet cannot hold goes on to the next ones", .enabled(if: typst != nil, why))
  func overflow() throws {
    #expect(try TypstWorker().file(of: Self.long(400), images: []).pages > 3)
  }

  @Test("Any text makes a page, in any place of a document", .enabled(if: typst != nil, why))
  func anyText() throws {
    let worker = TypstWorker()
    var generator = SeededGenerator(seed: 3)
    let texts =
      [
        "#panic(1) *b* _i_ $x$ \\ \" ' ` // /* @r <l>", "<script>alert(1)</script>", "ירך مفصل",
        "", "x", String(repeating: "x", count: 3000)
      ] + (0..<10).map { _ in generator.text() }
    for text in texts {
      var document = SampleDocument.filled(with: text)
      for layout in [Document.Layout.sheet, .reading] {
        document.layout = layout
        let file = try worker.file(of: document, images: [])
        #expect(file.pages > 0 && file.hasAllLetters, "\(text)")
      }
    }
  }

  @Test("A letter that no font has is no reason for no page", .enabled(if: typst != nil, why))
  func unknownLetters() throws {
    let worker = TypstWorker()
    let file = try worker.file(of: SampleDocument.filled(with: "a\u{1E900}b"), images: [])
    #expect(file.pages > 0 && !file.hasAllLetters)
    #expect(try worker.file(of: SampleDocument.document, images: []).hasAllLetters)
  }

  @Test("A document that Typst refuses does not end the worker", .enabled(if: typst != nil, why))
  func refusal() throws {
    let worker = TypstWorker()
    let broken = ChartImage(name: "course", svg: "<svg")
    var document = SampleDocument.document
    document.layout = .reading
    #expect(throws: PaperFailure.self) { try worker.file(of: document, images: [broken]) }
    #expect(try worker.file(of: document, images: [SampleDocument.image]).pages > 0)
  }

  @Test(
    "A kept process that died is started again, and the document is not lost",
    .enabled(if: typst != nil, why))
  func restarted() throws {
    guard case .module(let python)? = Self.typst else { return }
    // It dies after its first answer, without a word, each time that it is started.
    let dying = try Script(
      """
      exec '\(python)' -I -c 'import os, sys
      code = sys.argv[3].replace("buffer.flush()", "buffer.flush(); os._exit(9)")
      sys.argv = ["-c"] + sys.argv[4:]
      exec(code, {"os": os})' "$@"
      """, name: "python")
    let worker = TypstWorker(path: dying.path)
    worker.start()
    let first = try worker.file(of: SampleDocument.document, images: [SampleDocument.image])
    for number in 1...3 {
      let again = try worker.file(of: SampleDocument.document, images: [SampleDocument.image])
      #expect(again == first && worker.restarts == number)
    }
  }

  @Test("A document that kills each process it is given to is given up after the second")
  func killer() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "count\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    // It takes a line of what it is given, and ends.
    let killed = try Script("echo x >>'\(folder.path)'; read -r line", name: "python")
    let worker = TypstWorker(path: killed.path)
    #expect(Self.failure(worker) == .refused("it ended without a word"))
    worker.start()
    #expect(Self.failure(worker) == .refused("it ended without a word"))
    #expect(worker.restarts == 1)
    #expect(try String(contentsOf: folder, encoding: .utf8).count { $0 == "x" } == 3)
  }

  @Test("The typst program makes the same page as its module", .enabled(if: typst != nil, why))
  func executable() throws {
    guard case .module(let python)? = Self.typst else { return }
    // A program with the arguments of Typst's own, which the machines of the tests do not have.
    let program = try Script(
      """
      exec '\(python)' -I -c '
      import sys, typst
      words = sys.argv[1:]
      assert words[:3] == ["compile", "--root", "/usr/share"] and words[-4:] == ["--format", "pdf", "-", "-"], words
      fonts = [words[i + 1] for i, word in enumerate(words) if word == "--font-path"]
      compiler = typst.Compiler(font_paths=fonts, ignore_system_fonts="--ignore-system-fonts" in words)
      try:
          page = compiler.compile(sys.stdin.buffer.read(), format="pdf",
              pdf_standards=["ua-1"] if "--pdf-standard" in words else [])
      except typst.TypstError as error:
          sys.exit("error: " + str(error))
      sys.stdout.buffer.write(page)
      ' "$@"
      """)
    let worker = TypstWorker(path: program.path)
    for document in [SampleDocument.document, SampleDocument.filled(with: "\"#x\\ \u{1E900}")] {
      let expected = try TypstWorker().file(of: document, images: [])
      #expect(try worker.file(of: document, images: []) == expected)
    }
  }

  @Test("Without Typst, or with another program in its place, the reason is said")
  func reasons() throws {
    #expect(Self.failure(TypstWorker(path: "/nowhere/typst")) == .notInstalled)
    let silent = PaperFailure.refused("it ended without a word")
    #expect(Self.failure(TypstWorker(path: "/bin/true")) == silent)
    for name in ["typst", "python"] {
      let broken = try Script("echo 'error: unknown standard' >&2; exit 1", name: name)
      let refusal = Self.failure(TypstWorker(path: broken.path))
      #expect(refusal == .refused("error: unknown standard"), "\(name)")
      let noProgram = try Script("", name: name)
      try Data("\u{1}\u{2}".utf8).write(to: URL(filePath: noProgram.path))
      let unstarted = Self.failure(TypstWorker(path: noProgram.path))
      #expect(unstarted == .cannotStart(errno: ENOEXEC), "\(name)")
    }
  }

  @Test("A Typst that hangs is stopped when its time is up", .timeLimit(.minutes(1)))
  func hanging() throws {
    for name in ["typst", "python"] {
      let hanging = try Script("exec /bin/sleep 600", name: name)
      let worker = TypstWorker(path: hanging.path, timeLimitSeconds: 0.2)
      #expect(Self.failure(worker) == .timedOut, "\(name)")
    }
  }
}
