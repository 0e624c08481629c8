internal import Foundation
internal import HipReportModel

/// Why a mapping cannot be used.
enum MappingProblem: Error, Equatable, CustomStringConvertible {
  case unknownField(String)
  case unknownClass(String)
  case unknownPhase(String)
  case badPattern(String)
  case badDialect(key: String, String, known: String)
  /// The grammar does not allow it.
  case malformed(String)

  init(_ error: DecodingError) {
    switch error {
    case .dataCorrupted(let context) where context.underlyingError != nil:
      self = .malformed(context.underlyingError.map { "\($0)" } ?? context.debugDescription)
    case .dataCorrupted(let context):
      self = .malformed(Self.place(context) + context.debugDescription)
    case .keyNotFound(let key, let context):
      self = .malformed(Self.place(context) + "the key \"\(key.stringValue)\" is missing")
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      self = .malformed(Self.place(context) + context.debugDescription)
    @unknown default: self = .malformed("\(error)")
    }
  }

  private static func place(_ context: DecodingError.Context) -> String {
    let keys = context.codingPath.map(\.stringValue)
    return keys.isEmpty ? "" : "\(keys.joined(separator: ".")): "
  }

  var description: String {
    switch self {
    case .unknownField(let name): "\"\(name)\" is no column of the patient log"
    case .unknownClass(let name): "\"\(name)\" is no class of rows"
    case .unknownPhase(let name): "the phase \"\(name)\" has no day under phases"
    case .badPattern(let pattern): "\"\(pattern)\" is no regular expression"
    case .badDialect(let key, let text, let known):
      "dialect.\(key) is \"\(text)\"; it may be \(known)"
    case .malformed(let reason): reason
    }
  }
}

extension Mapping {
  /// Finds what no file could make good. A mapping that cannot be compiled would be passed over in silence, and its file
  /// read as something else.
  func check() throws(MappingProblem) {
    var titles: [String] = []
    for column in columns.values { titles += column.titles.map(\.text) }
    for measure in measures {
      titles += measure.column.titles.map(\.text) + measure.from.values.map(\.column)
    }
    for group in groups {
      for column in group.columns.values {
        titles += column.titles.map {
          $0.text.replacingOccurrences(of: "{n}", with: "\(group.from)")
        }
      }
    }
    _ = try CompiledMapping(self, titles: titles)
    guard [".", ",", "auto"].contains(dialect.decimal) else {
      throw .badDialect(key: "decimal", dialect.decimal, known: "\".\", \",\" or auto")
    }
    guard dialect.dates == "auto" || DayText.Order(rawValue: dialect.dates) != nil else {
      throw .badDialect(key: "dates", dialect.dates, known: "ymd, dmy, mdy or auto")
    }
    guard dialect.zone == "local" || TimeZoneRule(dialect.zone) != nil else {
      throw .badDialect(
        key: "zone", dialect.zone,
        known: "local, an offset such as +02:00, or a zone such as Europe/Berlin")
    }
  }
}
