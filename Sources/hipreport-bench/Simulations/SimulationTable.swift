internal import Foundation

/// What a number that came out is held against.
enum Expectation: Sendable {
  /// Nothing.
  case none
  /// Published; met within 3.5 standard errors of both simulations together, and half of the last digit.
  case published(Double, digits: Int)
  /// Published of dates that are not told: shown, not compared.
  case shown(Double)
  /// Published as a span over several designs; met within 3.5 standard errors of both, and half of the second digit.
  case publishedSpan(ClosedRange<Double>)
  /// Required; met within 3.5 standard errors.
  case atMost(Double)
  case atLeast(Double)
  case between(ClosedRange<Double>)

  static let tolerance = 3.5

  func isMet(by estimate: Estimate) -> Bool {
    let own = Self.tolerance * estimate.error
    let both =
      Self.tolerance
      * (estimate.error * estimate.error + estimate.otherError * estimate.otherError).squareRoot()
    switch self {
    case .none, .shown: return true
    case .published(let value, let digits):
      return abs(estimate.value - value) <= both + 0.5 * pow(10, -Double(digits))
    case .publishedSpan(let span):
      return estimate.value >= span.lowerBound - both - 0.005
        && estimate.value <= span.upperBound + both + 0.005
    case .atMost(let limit): return estimate.value <= limit + own
    case .atLeast(let limit): return estimate.value >= limit - own
    case .between(let span):
      return estimate.value >= span.lowerBound - own && estimate.value <= span.upperBound + own
    }
  }

  func text(_ digits: Int) -> String {
    func number(_ value: Double) -> String { SimulationTable.number(value, digits) }
    return switch self {
    case .none: ""
    case .published(let value, let digits): " (\(SimulationTable.number(value, digits)))"
    case .shown(let value): " {\(number(value))}"
    case .publishedSpan(let span):
      span.lowerBound == span.upperBound
        ? " (\(number(span.lowerBound)))"
        : " (\(number(span.lowerBound))–\(number(span.upperBound)))"
    case .atMost(let limit): " (≤ \(number(limit)))"
    case .atLeast(let limit): " (≥ \(number(limit)))"
    case .between(let span): " [\(number(span.lowerBound))–\(number(span.upperBound))]"
    }
  }
}

/// Rows and columns of numbers that came out, each beside what it is held against.
struct SimulationTable: Sendable {
  struct Row: Sendable {
    var what: String
    var digits: Int
    var cells: [Cell?]
  }

  struct Cell: Sendable {
    var estimate: Estimate
    var expectation = Expectation.none

    var isMet: Bool { expectation.isMet(by: estimate) }
  }

  /// Names the table on the command line.
  var name: String
  /// The method page it stands in.
  var page: String
  /// What was drawn, in words.
  var design: String
  /// Over the first column, then over the others.
  var heading: String
  var columns: [String]
  var rows: [Row]

  mutating func add(_ what: String, digits: Int = 3, _ cells: [Cell?]) {
    rows.append(Row(what: what, digits: digits, cells: cells))
  }

  var missed: [String] {
    rows.flatMap { row in
      zip(columns, row.cells).compactMap { column, cell in
        guard let cell, !cell.isMet else { return nil }
        let text = Self.number(cell.estimate.value, row.digits) + cell.expectation.text(row.digits)
        return "\(name): \(row.what), \(column): \(text)"
      }
    }
  }

  var markdown: String {
    var lines = [
      design, "", "| " + ([heading] + columns + ["error"]).joined(separator: " | ") + " |",
      "|---|" + String(repeating: "---|", count: columns.count + 1)
    ]
    for row in rows {
      let cells = row.cells.map { cell in
        guard let cell else { return "–" }
        let text =
          Self.number(cell.estimate.value, row.digits) + cell.expectation.text(row.digits)
        return cell.isMet ? text : "**\(text)**"
      }
      let error = row.cells.compactMap { $0?.estimate.error }.max() ?? 0
      lines.append(
        "| "
          + ([row.what] + cells + [Self.number(error, row.digits + 1)]).joined(separator: " | ")
          + " |")
    }
    return lines.joined(separator: "\n")
  }

  static func number(_ value: Double, _ digits: Int) -> String {
    String(format: "%.\(digits)f", value)
  }
}

/// A family of simulations: which it is, and how it is drawn.
struct Simulation: Sendable {
  var name: String
  var run: @Sendable (SimulationSettings) -> [SimulationTable]

  static let all = [trend, looks, latest, plateau, forecast, index]
}

struct SimulationSettings: Sendable {
  var repetition: Repetition
  /// 1 is the full size.
  var scale: Double

  /// At least 40: fewer tell nothing.
  func count(_ full: Int) -> Int { max(40, Int((Double(full) * scale).rounded())) }
}
