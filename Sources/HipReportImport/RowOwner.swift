internal import Foundation

/// Whose a row is that could not be used, in the report of one of several patients.
enum RowOwner {
  case thisPatient
  case another
  /// It names nobody, or somebody who is not known: a misspelt identifier may be anybody's.
  case unknown

  /// `stated` is the identifier of the row; `texts` are its cells, or its line, where it states none that can be read.
  init(_ stated: String, texts: [String], of patient: String, among rows: PatientRows) {
    if rows.identifiers.count < 2 {
      self = .thisPatient
    } else if rows.isKnown(stated) {
      self = stated == patient ? .thisPatient : .another
    } else {
      // A number may be a reading as well: it names somebody by its place only. Of two whom a line names it is nobody's.
      let named = Set(texts.flatMap(Self.cells)).filter {
        rows.isKnown($0) && $0.contains(where: \.isLetter)
      }
      switch named.count {
      case 0: self = .unknown
      case 1: self = named.contains(patient) ? .thisPatient : .another
      default: self = named.contains(patient) ? .unknown : .another
      }
    }
  }

  /// The cells of a line, whatever separates them.
  private static func cells(_ line: String) -> [String] {
    line.utf8.split { ",;\t|".utf8.contains($0) }.map { cell in
      String(decoding: cell.filter { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
        .trimmingCharacters(in: .whitespaces)
    }
  }
}

extension RejectedRow {
  /// The row where it may be of another patient: that there is one, and nothing of what it says.
  var withoutText: RejectedRow {
    var row = self
    row.message = "not shown here, for it may be of another patient: hipreport check lists it"
    row.cells = []
    return row
  }
}
