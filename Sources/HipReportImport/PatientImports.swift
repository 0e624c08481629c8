/// The patients of an input that was read once. What is said of one is settled when it is asked for, so that a large file
/// of many patients is never held as many records.
public struct PatientImports: Sendable {
  /// Sorted; one empty identifier where the input holds one patient or none.
  public let identifiers: [String]
  private let settle: @Sendable (String) -> ImportResult

  init(identifiers: [String], settle: @escaping @Sendable (String) -> ImportResult) {
    self.identifiers = identifiers
    self.settle = settle
  }

  /// One result, whoever it is about.
  public init(_ result: ImportResult) {
    self.init(identifiers: [""]) { _ in result }
  }

  public var count: Int { identifiers.count }

  /// What was found of the patient of this number, from 0.
  public func result(at index: Int) -> ImportResult { settle(identifiers[index]) }
}

/// Whose the rows of the files are, found once for all patients: else each of many would read all rows again.
struct PatientRows: Sendable {
  /// Sorted, none of them blank.
  let identifiers: [String]
  private let known: Set<String>
  /// By number of the file; empty where there is one patient.
  private let rows: [[String: [Int]]]

  init(_ files: [ImportedFile]) {
    identifiers = Self.identifiers(in: files)
    known = Set(identifiers)
    rows =
      identifiers.count < 2
      ? []
      : files.map { file in
        Dictionary(grouping: file.rows.indices) { file.rows[$0].imported.patient }
      }
  }

  static func identifiers(in files: [ImportedFile]) -> [String] {
    Set(files.flatMap { $0.patients.map(\.identifier) }.filter { !$0.isEmpty }).sorted()
  }

  func isKnown(_ identifier: String) -> Bool { known.contains(identifier) }

  /// The numbers of a patient's rows in a file, in their order.
  func rows(of patient: String, in file: ImportedFile, _ number: Int) -> [Int] {
    if rows.isEmpty {
      return file.rows.indices.filter { file.rows[$0].imported.patient == patient }
    }
    return rows[number][patient] ?? []
  }
}
