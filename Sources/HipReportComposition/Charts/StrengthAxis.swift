internal import Foundation
internal import HipReportAnalysis
internal import HipReportDocument
internal import HipReportReference

/// The tics of a strength panel, in the words of its measure.
enum StrengthAxis {
  private static let most = 5

  /// `showsLoad` draws the loads behind an estimate.
  static func tics(of curves: [StrengthCurve], showsLoad: Bool) -> [ChartTic] {
    let points = curves.flatMap(\.points)
    let lead = curves[0]
    let isEstimate = lead.measure == .oneRepetitionMaximum
    let values = isEstimate && showsLoad ? points.map(\.best.resistance.level) : points.map(\.value)
    guard let low = values.min(), let high = values.max() else { return [] }
    switch lead.measure {
    case .level: return bands(points)
    case .load:
      return round(min(low, low > 0 && high > low * 3 ? 0 : low), high).map { value in
        ChartTic(value, load(value, isUnitKnown: lead.isUnitKnown))
      }
    case .oneRepetitionMaximum:
      return round(low, high).map {
        let value = Display.load($0)
        return ChartTic($0, lead.isUnitKnown ? phrase("load.kg", ["value": value]) : value)
      }
    case .repetitions:
      return round(low, high, whole: true).map { ChartTic($0, "× \(Display.number($0))") }
    case .hold:
      return round(low, high).map {
        ChartTic($0, phrase("set.seconds", ["seconds": Display.number($0)]))
      }
    }
  }

  private static func load(_ value: Double, isUnitKnown: Bool) -> String {
    if value == 0 { return phrase("graph.strength.body-weight") }
    let size = Display.load(abs(value))
    guard isUnitKnown else {
      return value < 0 ? phrase("graph.strength.help", ["value": size]) : size
    }
    return phrase(value < 0 ? "load.help-kg" : "load.kg", ["value": size])
  }

  /// Every rung that was used, by its name.
  private static func bands(_ points: [StrengthPoint]) -> [ChartTic] {
    var names: [Double: String] = [:]
    for point in points {
      switch point.best.resistance {
      case .band(let name, let ladder, let level):
        names[level] = BandLadder.name(of: level, ladder: ladder) ?? name
      case .body: names[0] = phrase("graph.strength.no-band")
      case .kilograms, .fileUnit, .unrankedBand: continue
      }
    }
    return names.sorted { $0.key < $1.key }
      .map { ChartTic($0.key, Display.shortened($0.value, 12)) }
  }

  /// Two to six values at a round step that enclose the range.
  static func round(_ low: Double, _ high: Double, whole: Bool = false) -> [Double] {
    // One value stands in the middle of its axis, not on its floor.
    let room = high > low ? 0 : whole ? 2 : max(abs(high) * 0.2, 1)
    let (low, high) = (low - room, high + room)
    let span = max(high - low, whole ? 2 : max(abs(high) * 0.1, 1))
    let rough = span / Double(most - 1)
    let power = pow(10, floor(log10(rough)))
    var step = [1.0, 2, 2.5, 5, 10].map { $0 * power }.first { $0 >= rough } ?? power * 10
    if whole { step = max(1, step.rounded(.up)) }
    let first = floor(low / step + 1e-9)
    let last = max(ceil(high / step - 1e-9), first + 1)
    return (0...Int(min(last - first, 12))).map { (first + Double($0)) * step }
  }
}
