import Foundation

/// A value of a vector, or of ours beside it: a number, a flag, a text, a list, a table, or no value.
indirect enum VectorValue: Equatable, Sendable {
  case noValue
  case flag(Bool)
  case number(Double)
  case text(String)
  case list([VectorValue])
  case table([String: VectorValue])

  init(_ value: Double?) { self = value.map(VectorValue.number) ?? .noValue }
  init(_ value: Int?) { self.init(value.map(Double.init)) }
  init(_ value: Bool?) { self = value.map(VectorValue.flag) ?? .noValue }
  init(_ values: [Double]?) { self = values.map { .list($0.map(VectorValue.number)) } ?? .noValue }
  init(_ values: [Double?]) { self = .list(values.map { VectorValue($0) }) }
  init(_ values: [Bool]?) { self = values.map { .list($0.map(VectorValue.flag)) } ?? .noValue }
  init(_ range: ClosedRange<Double>?) {
    self.init(range.map { [$0.lowerBound, $0.upperBound] })
  }

  var number: Double? {
    if case .number(let value) = self { value } else { nil }
  }
}

extension VectorValue: Decodable {
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .noValue
    } else if let value = try? container.decode(Bool.self) {
      self = .flag(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([VectorValue].self) {
      self = .list(value)
    } else {
      self = .table(try container.decode([String: VectorValue].self))
    }
  }
}
