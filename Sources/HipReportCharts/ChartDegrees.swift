/// Tics on an axis of degrees.
enum ChartDegrees {
  /// Multiples of a round step in the range; `signed` writes a plus sign before gains.
  static func tics(
    _ range: ClosedRange<Double>, atMost count: Int, signed: Bool
  ) -> [(text: String, at: Double)] {
    var step = 5.0
    for factor in [1.0, 2, 4, 6, 10, 20, 40, 100, 200] {
      step = 5 * factor
      if (range.upperBound - range.lowerBound) / step <= Double(count) { break }
    }
    while (range.upperBound - range.lowerBound) / step > Double(count) { step *= 2 }
    let first = (range.lowerBound / step).rounded(.up)
    let last = (range.upperBound / step).rounded(.down)
    guard first <= last else { return [] }
    return stride(from: first, through: last, by: 1).map { multiple in
      let value = multiple * step
      let sign = value < 0 ? "−" : signed && value > 0 ? "+" : ""
      return (sign + GnuplotNumber.text(value.magnitude) + "°", value)
    }
  }
}
