import HipReportCSV
import Testing

@testable import HipReportImport

@Suite struct ColumnEvidenceTests {
  typealias Problem = ColumnEvidence.Problem

  private static let sheet = """
    profile: sheet
    kind: set
    columns: {date: [day], exercise: [exercise], load: [load], distance_m: [distance]}

    """

  /// What the rows `day;exercise;load;distance` prove.
  private func conventions(
    _ rows: [String], dialect: String = "", dates: DayText.Order? = nil,
    decimal: NumberText.Decimal? = nil
  ) throws -> ColumnEvidence.Conventions {
    let mapping = try Mapping.read(Self.sheet + dialect)
    let titles = ["day", "exercise", "load", "distance"]
    var evidence = ColumnEvidence(try CompiledMapping(mapping, titles: titles))
    let text = rows.joined(separator: "\n") + "\n"
    _ = CSVReader(path: "a.csv", delimiter: UInt8(ascii: ";")).read(Array(text.utf8)) {
      evidence.look(at: $0)
    }
    return evidence.conventions(statedDates: dates, statedDecimal: decimal)
  }

  private func conventions(days: [String]) throws -> ColumnEvidence.Conventions {
    try conventions(days.map { "\($0);Squat;;" })
  }

  @Test(
    "One date that fits one order only settles the column",
    arguments: [
      (["05/06/2026", "07/06/2026", "25/06/2026"], .dmy), (["05/06/2026", "06/25/2026"], .mdy),
      (["25.04.2026"], .dmy), (["2026-05-06"], .ymd), (["6 May 2026"], .ymd), ([], .ymd),
      (["", "25/06/2026", "soon"], .dmy), (["31/31/2026", "25/06/2026"], .dmy)
    ] as [([String], DayText.Order)])
  func dates(days: [String], order: DayText.Order) throws {
    let found = try conventions(days: days)
    #expect(found.dates == order)
    #expect(found.problems.isEmpty)
  }

  @Test("Dates that all fit both orders are a problem that names the first")
  func datesOpen() throws {
    let found = try conventions(days: ["05/06/2026", "07/06/2026"])
    #expect(found.problems == [.datesOpen(column: 0, example: "05/06/2026")])
  }

  @Test("Dates of two orders are a problem that names one of each")
  func datesMixed() throws {
    let found = try conventions(days: ["05/06/2026", "25/06/2026", "06/26/2026"])
    #expect(found.problems == [.datesMixed(column: 0, dmy: "25/06/2026", mdy: "06/26/2026")])
  }

  @Test("A stated order is not asked about, on the command line or in the mapping")
  func statedDates() throws {
    let row = "05/06/2026;Squat;;"
    #expect(try conventions([row], dates: .mdy).dates == .mdy)
    #expect(try conventions([row], dialect: "locale: {date_order: dmy}").dates == .dmy)
    let both = try conventions([row], dialect: "locale: {date_order: dmy}", dates: .mdy)
    #expect(both.dates == .mdy)
    #expect(both.problems.isEmpty)
  }

  @Test(
    "One number that can have no other decimal sign settles its column",
    arguments: [
      (["65,25", "1,215"], .comma), (["65.25", "1,215"], .point), (["1.234,5"], .comma),
      (["1,234.5", "1,215"], .point), (["20,5 kg"], .comma)
    ] as [([String], NumberText.Decimal)])
  func decimals(loads: [String], decimal: NumberText.Decimal) throws {
    let found = try conventions(loads.map { "2026-05-06;Squat;\($0);" })
    #expect(found.decimals[2] == decimal)
    #expect(found.problems.isEmpty)
  }

  @Test("1,215 alone is a problem: a decimal comma, or a comma between thousands")
  func decimalsOpen() throws {
    let found = try conventions(["2026-05-06;Squat;60;", "2026-05-06;Squat;1,215;"])
    #expect(found.problems == [.decimalsOpen(column: 2, example: "1,215")])
  }

  @Test("Both decimal signs in one column are a problem that names one of each")
  func decimalsMixed() throws {
    let found = try conventions(["2026-05-06;Squat;60.5;", "2026-05-06;Squat;62,5;"])
    #expect(found.problems == [.decimalsMixed(column: 2, point: "60.5", comma: "62,5")])
  }

  @Test("Each column has its own decimal sign")
  func decimalsByColumn() throws {
    let found = try conventions(["2026-05-06;Squat;62,5;0.75"])
    #expect(found.decimals == [2: .comma, 3: .point])
    #expect(found.problems.isEmpty)
  }

  @Test("A column that proves nothing follows another that does, if the others agree")
  func decimalsOfOthers() throws {
    #expect(try conventions(["2026-05-06;Squat;62,5;1,215"]).decimals == [2: .comma, 3: .comma])
    #expect(try conventions(["2026-05-06;Squat;62.5;1,215"]).decimals == [2: .point, 3: .point])
  }

  @Test("A stated decimal sign is not asked about")
  func statedDecimal() throws {
    let rows = ["2026-05-06;Squat;1,215;"]
    #expect(try conventions(rows, decimal: .comma).decimals == [2: .comma])
    #expect(try conventions(rows, dialect: "locale: {decimal: \".\"}").decimals == [2: .point])
    #expect(try conventions(rows, decimal: .point).problems.isEmpty)
  }
}
