import HipReportImport
import HipReportModel
import Testing

@Suite struct LargeFileTests {
  /// Sets and measurements of more than the size from which a file is read in parts.
  private static func log(fault: Bool = false, trial: Bool = false) -> String {
    var text = "date,kind,patient,exercise,reps,load,unit,direction,side,value,trial,note\n"
    for row in 0..<24_500 {
      let day = CalendarDay(number: 20_000 + row / 100)
      switch row % 7 {
      case 0: text += "\(day),rom,,,,,deg,flexion,left,\(90 + row % 30),\(trial ? "1" : ""),\n"
      case 1: text += "\(day),set,P-1,Clamshell,12,,,,left,,,\"two\nlines, \(row)\"\n"
      case 2: text += "\(day),set,P-1,Clamshell,many,,,,left,,,\n"
      default: text += "\(day),set,P-1,Good morning,8,\(row % 50).5,kg,,both,,,\n"
      }
      if fault, row == 10_000 { text += "2026-01-01,set,P-1,\"Clam\"shell,8,,,,,,,\n" }
    }
    return text
  }

  /// As it is in memory, or as it is read where it lies.
  private func read(
    _ bytes: [UInt8], workers: Int, isStored: Bool = false, keepsSets: Bool = true
  ) -> ImportResult {
    var options = ImportOptions()
    options.workers = workers
    options.keepsSets = keepsSets
    let content: InputBytes.Content =
      isStored ? .stored(Self.stored(bytes)) : .memory(bytes, sha256: "memory")
    return RecordImporter.read([InputBytes(path: "a.csv", content: content)], options: options)
  }

  private func read(_ text: String, workers: Int, keepsSets: Bool = true) -> ImportResult {
    read(Array(text.utf8), workers: workers, keepsSets: keepsSets)
  }

  private static func stored(_ bytes: [UInt8]) -> StoredFile {
    StoredFile(
      byteCount: bytes.count,
      read: { offset, memory in
        let range = min(offset, bytes.count)..<min(offset + memory.count, bytes.count)
        memory.copyBytes(from: bytes[range])
        return range.count
      }, sha256: { "stored" }, whole: { (bytes, "memory") })
  }

  /// A large file as programs write it, and whether it can be read a chunk at a time.
  enum Kind: String, CaseIterable {
    case plain, withMark, withReturns, mapped
    case strayQuote, otherEncoding, enteredTwice, returnsOnly, preamble

    var isRegular: Bool {
      switch self {
      case .plain, .withMark, .withReturns, .mapped, .preamble: true
      case .strayQuote, .otherEncoding, .enteredTwice, .returnsOnly: false
      }
    }

    var bytes: [UInt8] {
      switch self {
      case .plain: Array(LargeFileTests.log().utf8)
      case .withMark: [0xEF, 0xBB, 0xBF] + LargeFileTests.log().utf8
      case .withReturns: LargeFileTests.log().utf8.flatMap { $0 == 10 ? [13, 10] : [$0] }
      case .returnsOnly: LargeFileTests.log().utf8.map { $0 == 10 ? 13 : $0 }
      case .mapped: Array(LargeFileTests.strong().utf8)
      case .strayQuote: Array(LargeFileTests.log(fault: true).utf8)
      case .enteredTwice:
        // The first row's copy is far below it.
        Array(
          (LargeFileTests.log(trial: true)
            + "\(CalendarDay(number: 20_000)),rom,,,,,deg,flexion,left,90,1,\n").utf8)
      case .preamble: Array(("Clinic of hips,,\n\nExport,2026\n" + LargeFileTests.log()).utf8)
      case .otherEncoding:
        Array(LargeFileTests.log().utf8) + Array("2026-02-01,set,,Br".utf8) + [0xFC]
          + Array("cke,8,,,,,,,\n".utf8)
      }
    }
  }

  private static func strong() -> String {
    var text =
      "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE\n"
    for row in 0..<16_000 {
      let day = CalendarDay(number: 20_000 + row / 100)
      text +=
        "\(day) 17:30:00,\"Hips\",45m,\"Hip Thrust (Barbell)\",\(1 + row % 5),\(row % 60).5,8,0,0,\"\",\"\",\(row % 9 == 0 ? "8" : "")\n"
    }
    return text
  }

  @Test(
    "A large file gives the same where it lies and in memory, to one reader and to several",
    arguments: Kind.allCases)
  func stored(kind: Kind) throws {
    let bytes = kind.bytes
    #expect(bytes.count > 1 << 20)
    let whole = read(bytes, workers: 1)
    for workers in [1, 3] {
      let stored = read(bytes, workers: workers, isStored: true)
      var accounts = stored.files
      for index in accounts.indices { accounts[index].sha256 = "memory" }
      #expect(accounts == whole.files)
      #expect(stored.patients == whole.patients)
      #expect(stored.rejects == whole.rejects)
      #expect(stored.diagnostics == whole.diagnostics)
      #expect(stored.record?.sets == whole.record?.sets)
      #expect(stored.record?.rangeOfMotion == whole.record?.rangeOfMotion)
      // Who alone reads it sees a measurement that was entered twice in its order.
      let isRegular = kind.isRegular || kind == .enteredTwice && workers == 1
      #expect(stored.files.first?.sha256 == (isRegular ? "stored" : "memory"))
    }
    #expect(!whole.files.isEmpty)
  }

  @Test("A file that somebody writes into while it is read is read again")
  func changed() {
    let bytes = Kind.plain.bytes
    let file = StoredFile(
      byteCount: bytes.count, read: Self.stored(bytes).read, sha256: { nil },
      whole: { (Array(bytes + Array("2026-02-01,set,,Clamshell,8,,,,,,,\n".utf8)), "later") })
    let result = RecordImporter.read([InputBytes(path: "a.csv", content: .stored(file))])
    #expect(result.files.map(\.sha256) == ["later"])
    #expect(result.files[0].records == 24_501)
  }

  @Test(
    "A large file gives the same account and findings in parts as whole",
    arguments: [(false, false), (true, false), (false, true)])
  func parts(fault: Bool, trial: Bool) throws {
    let text = Self.log(fault: fault, trial: trial)
    #expect(text.utf8.count > 1 << 20)
    let whole = read(text, workers: 1)
    let parts = read(text, workers: 2)
    #expect(parts.files == whole.files)
    #expect(parts.patients == whole.patients)
    #expect(parts.rejects == whole.rejects)
    #expect(parts.diagnostics == whole.diagnostics)
    #expect(whole.files[0].count(.rejected) == 3_500 + (fault ? 1 : 0))
    #expect(parts.record == whole.record)
  }

  @Test("An account without the sets is the account with them")
  func accountOnly() {
    let text = Self.log()
    let full = read(text, workers: 1)
    let short = read(text, workers: 1, keepsSets: false)
    #expect(short.files == full.files)
    #expect(short.patients == full.patients)
    #expect(short.diagnostics == full.diagnostics)
    #expect(short.record?.sets.isEmpty == true)
    #expect(full.record?.sets.count == full.files[0].observations[.set])
  }
}
