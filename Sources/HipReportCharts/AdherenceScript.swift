internal import HipReportDocument

/// A calendar of training beside the training days of each week.
struct AdherenceScript {
  private static let margin = 8.0
  private static let rowHeight = 12.5
  /// Wider boxes would make a fortnight look like a quarter.
  private static let widestWeek = 22.0
  /// The calendar has more of the width than the bars, because its boxes hold marks.
  private static let calendarShare = 0.7
  private static let fewestBars = 4.0
  private static let bottom = 28.0
  private static let headHeight = 26.0
  private static let between = 24.0
  /// The mobility day's share of the strength day's colour: lighter on white paper, darker on a dark page.
  private static let mobilityOpacity = 0.4

  private typealias Mark = AdherenceChart.Mark

  private let chart: AdherenceChart
  private let dayNames: [String]
  private let calendarLeft: Double
  private let weekWidth: Double
  private let barsLeft: Double
  private let barWidth: Double
  private let plannedWidth: Double

  static func script(for chart: AdherenceChart) -> GnuplotScript {
    AdherenceScript(chart).draw()
  }

  private init(_ chart: AdherenceChart) {
    self.chart = chart
    dayNames = Array(chart.weekdays.prefix(7))
    let nameWidth = EndLabel.width(dayNames.map { ($0, ChartStyle.axis) }, atMost: 44)
    calendarLeft = Self.margin + nameWidth + 6
    plannedWidth = EndLabel.width(
      [(chart.planned?.text ?? "", ChartStyle.small)], atMost: 70)
    let count = Double(max(chart.weeks.count, 1))
    let ticWidth = 12.0
    let free =
      ChartStyle.width - Self.margin - calendarLeft - Self.between - ticWidth - plannedWidth - 4
    weekWidth = min(free * Self.calendarShare / count, Self.widestWeek)
    barWidth = min(free * (1 - Self.calendarShare) / count, Self.widestWeek * 0.6)
    let titleEnd = Self.margin + ChartText.width(chart.title, ChartStyle.panelTitle)
    barsLeft =
      max(
        calendarLeft + weekWidth * count, min(titleEnd, calendarLeft + free * Self.calendarShare),
        calendarLeft + 60) + Self.between + ticWidth
  }

  private var count: Int { chart.weeks.count }

  private func draw() -> GnuplotScript {
    let key = ChartKey(
      keyEntries, from: Self.margin, to: ChartStyle.width - Self.margin)
    let top = 7 + key.height + Self.headHeight
    let height = (top + 7 * Self.rowHeight + Self.bottom).rounded(.up)
    let slots = Double(max(count, 1))
    let calendar = ChartPanel(
      left: calendarLeft, right: calendarLeft + weekWidth * slots, bottom: Self.bottom,
      top: height - top, xRange: -0.5...(slots - 0.5), yRange: -0.5...6.5)
    // The line of the plan needs a length.
    let barSlots = max(slots, Self.fewestBars)
    let highest = max(
      7, chart.weeks.map { Double($0.done) }.max() ?? 0, plan?.value ?? 0)
    let bars = ChartPanel(
      left: barsLeft, right: barsLeft + barWidth * barSlots, bottom: Self.bottom,
      top: height - top, xRange: -0.5...(barSlots - 0.5), yRange: 0...highest)

    var script = GnuplotScript(height: height)
    script.command("set multiplot")
    key.draw(at: height - 9, in: &script)
    drawTitles(above: calendar, bars, &script)
    let middle = calendarLeft + min(weekWidth * slots, ChartStyle.width) / 2
    script.axisTitle(chart.axisTitle, under: middle)
    drawCalendar(in: calendar, &script)
    drawBars(in: bars, &script)
    script.command("unset multiplot")
    return script
  }

  /// The plan, where it is a number that the bars can be compared with.
  private var plan: ChartTic? {
    chart.planned.flatMap { $0.value.isFinite && $0.value >= 0 ? $0 : nil }
  }

  private func drawTitles(
    above calendar: ChartPanel, _ bars: ChartPanel, _ script: inout GnuplotScript
  ) {
    let y = calendar.top + 19
    script.label(
      ChartText.fitted(
        chart.title, barsLeft - 12 - Self.between / 2 - Self.margin, ChartStyle.panelTitle),
      at: ChartPosition(Self.margin, y), .left, ChartStyle.panelTitle, .ink)
    let left = barsLeft - 12
    script.label(
      ChartText.fitted(
        chart.barsTitle, ChartStyle.width - Self.margin - left, ChartStyle.panelTitle),
      at: ChartPosition(left, y), .left, ChartStyle.panelTitle, .ink)
  }

  // MARK: Calendar

  private func drawCalendar(in area: ChartPanel, _ script: inout GnuplotScript) {
    script.panel(area)
    script.command("set border 0; unset xtics; unset ytics; unset grid")
    for (index, name) in dayNames.enumerated() {
      script.label(
        ChartText.fitted(name, calendarLeft - Self.margin - 6, ChartStyle.axis),
        at: ChartPosition(calendarLeft - 5, area.y(Double(6 - index))), .right, ChartStyle.axis,
        .muted)
    }
    drawMonths(above: area, &script)
    drawWeekLabels(under: area, &script)

    var places: [Mark: [[Double]]] = [:]
    var signals: [[Double]] = []
    for (column, week) in chart.weeks.enumerated() {
      for (row, mark) in week.days.prefix(7).enumerated() {
        places[mark, default: []].append([Double(column), Double(6 - row)])
      }
      for row in Set(week.signalDays).sorted() where (0...6).contains(row) {
        signals.append([Double(column), Double(6 - row)])
      }
    }
    let plots =
      boxes(places[.strength], "fs solid noborder", .left, &script)
      + boxes(
        places[.mobility],
        "fs transparent solid \(GnuplotNumber.text(Self.mobilityOpacity)) noborder", .left, &script)
      + boxes(places[.nothingDone], "lw 0.9 fs empty border", .faint, &script)
      + points(places[.notRecorded], .circle, 0.26, .faint, &script)
      + points(signals, .diamond, signalSize * 1.5, .background, &script)
      + points(signals, .diamond, signalSize, .alert, &script)
    script.plot(plots)
  }

  /// As large as the box allows.
  private var signalSize: Double { min(weekWidth / 12, 0.8) }

  private func boxes(
    _ places: [[Double]]?, _ fill: String, _ colour: ChartColour, _ script: inout GnuplotScript
  ) -> [String] {
    guard let places, !places.isEmpty else { return [] }
    // A gap of as many points on every side.
    let across = GnuplotNumber.text(0.5 - min(0.9 / weekWidth, 0.1))
    let up = GnuplotNumber.text(0.5 - 0.9 / Self.rowHeight)
    return [
      "\(script.data([places])) using 1:2:($1-\(across)):($1+\(across)):($2-\(up)):($2+\(up)) "
        + "with boxxyerror lc rgb '\(colour.hex)' \(fill) notitle"
    ]
  }

  private func points(
    _ places: [[Double]]?, _ shape: ChartShape, _ size: Double, _ colour: ChartColour,
    _ script: inout GnuplotScript
  ) -> [String] {
    guard let places, !places.isEmpty else { return [] }
    return [
      "\(script.data([places])) using 1:2 with points \(shape.gnuplot(size: size, colour)) notitle"
    ]
  }

  /// The months over the columns in which they begin; one that would touch the one before is left out.
  private func drawMonths(above area: ChartPanel, _ script: inout GnuplotScript) {
    var end = -Double.infinity
    for (column, week) in chart.weeks.enumerated() where !week.month.isEmpty {
      let left = area.x(Double(column) - 0.5) + 0.9
      if left < end + 4 { continue }
      let text = ChartText.fitted(
        week.month, max(area.right - left, 40), ChartStyle.axis)
      end = left + ChartText.width(text, ChartStyle.axis)
      script.label(
        text, at: ChartPosition(left, area.top + 5.5), .left, ChartStyle.axis, .muted)
    }
  }

  /// As many of the weeks' names as have room, evenly, from the first.
  private func drawWeekLabels(under area: ChartPanel, _ script: inout GnuplotScript) {
    let slot = area.x(1) - area.x(0)
    let widest = EndLabel.width(
      chart.weeks.map { ($0.label, ChartStyle.small) }, atMost: 40)
    let needed = max(Int(((widest + 3) / slot).rounded(.up)), 1)
    let step = [1, 2, 4, 8, 13, 26].first { $0 >= needed } ?? needed
    for column in stride(from: 0, to: count, by: step) {
      script.label(
        ChartText.fitted(chart.weeks[column].label, max(slot * Double(step), 12), ChartStyle.small),
        at: ChartPosition(area.x(Double(column)), area.bottom - 7), .center, ChartStyle.small,
        .muted)
    }
  }

  // MARK: Bars

  private func drawBars(in area: ChartPanel, _ script: inout GnuplotScript) {
    script.panel(area)
    script.command("set border 1; unset xtics")
    let step = max((area.yRange.upperBound / 7).rounded(.up), 1) * 2
    script.tics(
      "y",
      stride(from: 0, through: area.yRange.upperBound, by: step).map {
        (GnuplotNumber.text($0), $0)
      }, "scale 0 offset 0.6,0")
    script.command("set grid ytics lt 1 \(ChartStyle.grid.gnuplot)")
    drawWeekLabels(under: area, &script)
    if let plan {
      script.line(
        from: ChartPosition(.graph(0), .value(plan.value)),
        to: ChartPosition(.points(area.right + 2), .value(plan.value)), ChartStyle.goal,
        layer: "front")
      script.label(
        ChartText.fitted(plan.text, plannedWidth, ChartStyle.small),
        at: ChartPosition(area.right + 5, area.y(plan.value)), .left, ChartStyle.small, .reference)
    }
    var bars: [[Double]] = []
    var blank: [[Double]] = []
    for (column, week) in chart.weeks.enumerated() {
      if week.done > 0 { bars.append([Double(column), Double(week.done)]) }
      let isBlank =
        week.done == 0 && week.days.contains(.notRecorded)
        && week.days.allSatisfy { $0 == .notRecorded || $0 == .outside }
      if isBlank { blank.append([Double(column), 0.3]) }
    }
    var plots: [String] = []
    if !bars.isEmpty {
      plots.append(
        "\(script.data([bars])) using 1:2:($1-0.37):($1+0.37):(0):2 with boxxyerror "
          + "lc rgb '\(ChartColour.faint.hex)' fs solid noborder notitle")
    }
    // A week without an entry is not a week without training.
    plots += points(blank, .circle, 0.26, .faint, &script)
    script.plot(plots)
  }

  private var keyEntries: [ChartKey.Entry] {
    let key = chart.key
    let shown = Set(chart.weeks.flatMap(\.days))
    var entries: [ChartKey.Entry] = []
    func add(_ isShown: Bool, _ sign: ChartKey.Sign, _ text: String) {
      if isShown { entries.append(ChartKey.Entry(sign: sign, text: text)) }
    }
    add(shown.contains(.strength), .day(.left, 1), key.strength)
    add(shown.contains(.mobility), .day(.left, Self.mobilityOpacity), key.mobility)
    add(shown.contains(.nothingDone), .day(.faint, 0), key.nothingDone)
    add(shown.contains(.notRecorded), .mark(.circle, 0.3, .faint), key.notRecorded)
    add(
      chart.weeks.contains { !$0.signalDays.isEmpty }, .mark(.diamond, 0.8, .alert), key.signal)
    return entries
  }
}
