internal import HipReportDocument

/// The time axis that range of motion and symptoms share: weeks since baseline.
struct ChartTimeAxis {
  let lastWeek: Double
  let moments: [ChartMoment]
  private let mostTics: Double

  /// At least a week, so that a single visit still has an axis.
  init(lastWeek: Double, moments: [ChartMoment], in frame: ChartFrame = .full) {
    mostTics = frame(7, column: 4)
    let last = lastWeek.isFinite ? max(lastWeek, 1) : 1
    self.lastWeek = last
    self.moments = moments.filter { $0.week >= 0 && $0.week <= last }
  }

  /// Room at both ends keeps the first and the last mark off the edge.
  var range: ClosedRange<Double> { -0.04 * lastWeek...1.04 * lastWeek }

  /// At most seven tics, four in a column, at steps that a reader counts in: weeks, months, quarters, years. A step
  /// that ends on the last week is better than a finer one.
  var tics: [(text: String, at: Double)] {
    func count(_ step: Double) -> Double { (lastWeek / step).rounded(.down) + 1 }
    let steps = [1.0, 2, 3, 4, 6, 8, 10, 13, 26, 52].filter { count($0) <= mostTics }
    let even = steps.first { count($0) >= mostTics - 2 && lastWeek.remainder(dividingBy: $0) == 0 }
    var step = even ?? steps.first ?? 52
    while count(step) > mostTics { step *= 2 }
    return (0..<Int(count(step))).map { index in
      (GnuplotNumber.text(Double(index) * step), Double(index) * step)
    }
  }

  /// Whether any moment has a text of its own, which needs a strip above the panel.
  var hasLabels: Bool { moments.contains { !GnuplotString.printable($0.label).isEmpty } }

  /// The vertical lines of visits and events through a panel. Events have a head as well.
  func drawMoments(in panel: ChartPanel, _ script: inout GnuplotScript) {
    for moment in moments {
      let stroke = moment.kind == .visit ? ChartStyle.visit : ChartStyle.event
      script.line(
        from: ChartPosition(.value(moment.week), .graph(0)),
        to: ChartPosition(.value(moment.week), .graph(1)), stroke)
      if moment.kind == .event {
        script.mark(
          .triangleDown, at: ChartPosition(.value(moment.week), .points(panel.top - 1)),
          size: ChartStyle.momentHead, .muted)
      }
    }
  }

  /// The texts of the moments in a strip above the panel, events first; one that would touch another
  /// is left out, because every moment stands in the table behind the chart too.
  func drawLabels(above panel: ChartPanel, _ script: inout GnuplotScript) {
    var taken: [ClosedRange<Double>] = []
    let named = moments.filter { !GnuplotString.printable($0.label).isEmpty }
    for moment in named.filter({ $0.kind == .event }) + named.filter({ $0.kind == .visit }) {
      let text = ChartText.fitted(
        moment.label, (panel.right - panel.left) * 0.45, ChartStyle.smallest)
      let half = ChartText.width(text, ChartStyle.smallest) / 2
      let centre = min(max(panel.x(moment.week), panel.left + half), panel.right - half)
      let place = (centre - half - 2)...(centre + half + 2)
      if taken.contains(where: { $0.overlaps(place) }) { continue }
      taken.append(place)
      script.label(
        text, at: ChartPosition(centre, panel.top + 5), .center, ChartStyle.smallest, .muted)
    }
  }
}
