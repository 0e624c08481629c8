import Foundation

/// Numbers that SciPy and statsmodels computed: `datasets/reference/rom-change-and-slope.json`.
struct ReferenceNumbers: Decodable {
  struct Family<Case: Decodable>: Decodable { var cases: [Case] }

  struct Change: Decodable {
    var id: String
    var trialsBaseline: Int
    var trialsCurrent: Int
    var semBaseline: Double
    var semCurrent: Double
    var mdc95: Double
  }

  struct Slope: Decodable {
    var id: String
    var day: [Int]
    var degrees: [Double]
    var slopePerWeek: Double
    var seSlope: Double
    var low: Double
    var high: Double
  }

  var change: Family<Change>
  var slope: Family<Slope>

  /// The 97.5th percentile of the normal distribution, which the reference programs use.
  static let z = 1.959963984540054

  static func load() throws -> ReferenceNumbers {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "datasets/reference/rom-change-and-slope.json")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(ReferenceNumbers.self, from: Data(contentsOf: file))
  }
}
