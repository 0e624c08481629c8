import HipReportImport
import HipReportModel
import Testing

@Suite struct OverlappingFilesTests {
  private static let header =
    "Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time\n"
  private static func day(_ day: Int, sets: Int, reps: Int = 12) -> String {
    String(repeating: "2026-05-0\(day),Clamshell,Legs,5.0,kgs,\(reps),,,\n", count: sets)
  }

  @Test(
    "What last month's and this month's export both hold is counted once, eight equal sets as eight"
  )
  func exports() throws {
    let april = Self.header + Self.day(1, sets: 8) + Self.day(2, sets: 3)
    let may = Self.header + Self.day(2, sets: 3) + Self.day(1, sets: 8) + Self.day(4, sets: 2)
    let result = imported(april, may)
    #expect(result.record?.sets.count == 13)
    #expect(result.files.map { $0.count(.duplicate) } == [0, 11])
    #expect(result.files.map(\.records) == [11, 13])
    #expect(result.patients.first?.counts[.set] == 13)
    #expect(!result.codes.contains("import.changed"))
  }

  @Test("A row that was corrected in the program counts as the newer export has it")
  func corrected() throws {
    let april = Self.header + Self.day(1, sets: 2)
    let may =
      Self.header + Self.day(1, sets: 1, reps: 15) + Self.day(1, sets: 1) + Self.day(4, sets: 1)
    for files in [[april, may], [may, april]] {
      let result = imported(files[0], files[1])
      #expect(result.record?.sets.map(\.repetitions).sorted { $0 ?? 0 < $1 ?? 0 } == [12, 12, 15])
      #expect(result.codes.contains("import.changed"))
      for file in result.files { #expect(file.counts.values.allSatisfy { $0 >= 0 }) }
    }
  }

  @Test("A warning sign that one of two copies of a row states is kept, whichever is read first")
  func symptomOfOneCopy() {
    let header = "date,kind,side,exercise,set,reps,symptom,present\n"
    let first = header + "2026-05-02,set,right,Side step,1,12,,\n"
    let corrected = header + "2026-05-02,set,right,Side step,1,12,saddle_numbness,yes\n"
    for files in [[first, corrected], [corrected, first], [corrected, corrected + "\n"]] {
      let result = imported(files[0], files[1])
      #expect(result.record?.sets.count == 1)
      #expect(result.record?.symptoms.map(\.code) == ["saddle_numbness"])
      #expect(result.patients.first?.counts[.symptom] == 1)
    }
  }

  @Test("Two logs of one day are two entries, but a row that both have is one")
  func logs() throws {
    let morning = "date,exercise,reps\n2026-05-01,Clamshell,12\n"
    let evening = "date,exercise,reps\n2026-05-01,Clamshell,10\n2026-05-01,Bridge,10\n"
    #expect(imported(morning, evening).record?.sets.count == 3)
    let copied = imported(morning + "2026-05-01,Bridge,10\n", evening)
    #expect(copied.record?.sets.count == 3)
    #expect(copied.files.map { $0.count(.duplicate) } == [0, 1])
  }
}
