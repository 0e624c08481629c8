import HipReportImport
import HipReportModel
import Testing

@Suite struct LargeFileTests {
  /// Sets and measurements of more than the size from which a file is read in parts.
  private static func log(fault: Bool = false, trial: Bool = false) -> String {
    var text = "date,kind,patient,exercise,reps,load,unit,direction,side,value,trial,note\n"
    for row in 0..<91_000 {
      let day = CalendarDay(number: 20_000 + row / 100)
      switch row % 7 {
      case 0: text += "\(day),rom,,,,,deg,flexion,left,\(90 + row % 30),\(trial ? "1" : ""),\n"
      case 1: text += "\(day),set,P-1,Clamshell,12,,,,left,,,\"two\nlines, \(row)\"\n"
      case 2: text += "\(day),set,P-1,Clamshell,many,,,,left,,,\n"
      default: text += "\(day),set,P-1,Good morning,8,\(row % 50).5,kg,,both,,,\n"
      }
      if fault, row == 40_000 { text += "2026-01-01,set,P-1,\"Clam\"shell,8,,,,,,,\n" }
    }
    return text
  }

  private func read(_ text: String, workers: Int, keepsSets: Bool = true) -> ImportResult {
    var options = ImportOptions()
    options.workers = workers
    options.keepsSets = keepsSets
    return RecordImporter.read([input(text, path: "a.csv")], options: options)
  }

  @Test(
    "A large file gives the same account and findings in parts as whole",
    arguments: [(false, false), (true, false), (false, true)])
  func parts(fault: Bool, trial: Bool) throws {
    let text = Self.log(fault: fault, trial: trial)
    #expect(text.utf8.count > 1 << 22)
    let whole = read(text, workers: 1)
    let parts = read(text, workers: 2)
    #expect(parts.files == whole.files)
    #expect(parts.patients == whole.patients)
    #expect(parts.rejects == whole.rejects)
    #expect(parts.diagnostics == whole.diagnostics)
    #expect(whole.files[0].count(.rejected) == 13_000 + (fault ? 1 : 0))
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
