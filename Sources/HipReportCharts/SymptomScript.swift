internal import HipReportDocument

/// Pain by day and week above one lane for each symptom, on one time axis.
struct SymptomScript {
  private let frame: ChartFrame
  private let left: Double
  private let painHeight: Double
  private let between: Double
  private let bottom: Double
  private let margin: Double

  private let chart: SymptomChart
  private let axis: ChartTimeAxis
  private let right: Double
  private let laneLabels: [[String]]
  private let laneHeight: Double

  static func script(for chart: SymptomChart, in frame: ChartFrame = .full) -> GnuplotScript {
    SymptomScript(chart, frame).draw()
  }

  private init(_ chart: SymptomChart, _ frame: ChartFrame) {
    self.chart = chart
    self.frame = frame
    left = frame(30, column: 14)
    painHeight = frame(88, column: 46)
    between = frame(10, column: 5)
    bottom = frame(25, column: 22)
    margin = frame(8, column: 1)
    axis = ChartTimeAxis(lastWeek: chart.lastWeek, moments: chart.moments, in: frame)
    let widest = chart.lanes.map { ChartText.width($0.label, ChartStyle.small) }.max() ?? 0
    let labelWidth = min(max(widest, 10), frame(112, column: 80))
    right = frame.width - margin - labelWidth - 6
    laneLabels = chart.lanes.map {
      ChartText.wrapped($0.label, labelWidth, ChartStyle.small, lines: 2)
    }
    let isWrapped = laneLabels.contains { $0.count > 1 }
    laneHeight = isWrapped ? frame(18, column: 16) : frame(14, column: 10)
  }

  private func draw() -> GnuplotScript {
    let title = ChartText.fitted(
      chart.title, frame.width - 2 * margin, ChartStyle.panelTitle)
    let titleWidth = ChartText.width(title, ChartStyle.panelTitle)
    // Beside the title if the key fits there in one row, else below it.
    let edge = frame.width - margin
    let beside = ChartKey(keyEntries, from: margin + titleWidth + 22, to: edge, in: frame)
    let isBeside = beside.rowCount <= 1 && titleWidth < frame.width / 2
    let key = isBeside ? beside : ChartKey(keyEntries, from: margin, to: edge, in: frame)
    let titleRows = isBeside || title.isEmpty ? 0.0 : 1.0
    let keyRows = max(Double(key.rowCount), 1)
    let strip = axis.hasLabels ? 9.0 : 0
    let top = frame(12, column: 8) + (titleRows + keyRows) * frame.keyRow + strip

    let lanesHeight = Double(chart.lanes.count) * laneHeight
    let gap = chart.lanes.isEmpty ? 0 : between
    let height = (top + painHeight + gap + lanesHeight + bottom).rounded(.up)
    let pain = ChartPanel(
      left: left, right: right, bottom: height - top - painHeight, top: height - top,
      xRange: axis.range, yRange: -0.7...10.4)
    let lanes = ChartPanel(
      left: left, right: right, bottom: bottom, top: pain.bottom - gap,
      xRange: axis.range, yRange: 0...max(Double(chart.lanes.count), 1))

    var script = GnuplotScript(width: frame.width, height: height)
    script.command("set multiplot; set border 0")
    script.label(
      title, at: ChartPosition(margin, height - frame(9, column: 6)), .left, ChartStyle.panelTitle,
      .ink)
    key.draw(at: height - frame(9, column: 6) - titleRows * frame.keyRow, in: &script)
    script.axisTitle(chart.axisTitle, under: (left + right) / 2)
    if chart.lanes.isEmpty {
      drawPain(in: pain, &script)
    } else {
      drawLanes(in: lanes, upTo: pain.top, &script)
      drawPain(in: pain, &script)
    }
    script.command("unset multiplot")
    return script
  }

  private func drawPain(in area: ChartPanel, _ script: inout GnuplotScript) {
    script.panel(area)
    script.tics(
      "y",
      stride(from: 0.0, through: 10, by: frame(2, column: 5)).map { (GnuplotNumber.text($0), $0) },
      "scale 0 offset 0.6,0")
    let isLowest = chart.lanes.isEmpty
    script.tics(
      "x", axis.tics.map { (isLowest ? $0.text : "", $0.at) }, "scale 0 offset 0,0.55")
    script.command("set grid xtics ytics lt 1 \(ChartStyle.grid.gnuplot)")
    axis.drawMoments(in: area, &script)
    axis.drawLabels(above: area, &script)

    var plots: [String] = []
    let blank = inRange(chart.unrecordedWeeks)
    if !blank.isEmpty {
      let block = script.data([blank.map { [$0, -0.55, 0, 0.45] }])
      plots.append("\(block) using 1:2:3:4 with vectors nohead \(tickStroke.gnuplot) notitle")
    }
    let steps = weekSteps
    if !steps.isEmpty {
      let block = script.data(steps)
      plots.append(
        "\(block) using 1:2 with lines lc rgb '\(ChartColour.ink.hex)' lw 2.2 notitle")
    }
    let days = chart.pain.filter { $0.week.isFinite && $0.value.isFinite }
    if !days.isEmpty {
      let block = script.data([days.map { [$0.week, $0.value] }])
      let size = days.count > 180 ? 0.24 : 0.34
      plots.append(
        "\(block) using 1:2 with points \(ChartShape.circle.gnuplot(size: size, .dot)) notitle")
    }
    script.plot(plots)
  }

  /// The worst value of each week as a level line; weeks that follow each other are joined.
  private var weekSteps: [[[Double]]] {
    var runs: [[[Double]]] = []
    var end = -Double.infinity
    for week in chart.weekWorst
    where week.fromWeek.isFinite && week.toWeek.isFinite && week.value.isFinite {
      let step = [[week.fromWeek, week.value], [week.toWeek, week.value]]
      if abs(week.fromWeek - end) < 0.02, !runs.isEmpty {
        runs[runs.count - 1] += step
      } else {
        runs.append(step)
      }
      end = week.toWeek
    }
    return runs
  }

  private func drawLanes(in area: ChartPanel, upTo top: Double, _ script: inout GnuplotScript) {
    script.panel(area)
    script.command("unset ytics")
    script.tics("x", axis.tics, "scale 0 offset 0,0.55")
    script.command("set grid xtics lt 1 \(ChartStyle.grid.gnuplot)")
    var marked: [SymptomChart.Lane.Mark: [[Double]]] = [:]
    var emergencies: Set<Double> = []
    for (index, lane) in chart.lanes.enumerated() {
      let y = Double(chart.lanes.count - index) - 0.5
      script.line(
        from: ChartPosition(.graph(0), .value(y)), to: ChartPosition(.graph(1), .value(y)),
        ChartStroke(.grid, 0.77))
      let lines = laneLabels[index]
      for (number, line) in lines.enumerated() {
        let shift = (Double(lines.count - 1) / 2 - Double(number)) * 7.6
        script.label(
          line, at: ChartPosition(area.right + 6, area.y(y) + shift), .left, ChartStyle.small,
          .muted)
      }
      for entry in lane.entries where axis.range.contains(entry.week) {
        marked[entry.mark, default: []].append([entry.week, y])
        if entry.mark == .emergency { emergencies.insert(entry.week) }
      }
    }
    for week in emergencies.sorted() {
      script.line(
        from: ChartPosition(.value(week), .graph(0)),
        to: ChartPosition(.value(week), .points(top)), ChartStyle.emergency)
    }
    script.plot(SymptomMark.plots(marked, &script))
  }

  private var tickStroke: ChartStroke {
    ChartStroke(.faint, chart.unrecordedWeeks.count > 120 ? 0.7 : 1.1)
  }

  private func inRange(_ weeks: [Double]) -> [Double] {
    weeks.filter { axis.range.contains($0) }
  }

  private var keyEntries: [ChartKey.Entry] {
    let key = chart.key
    let marks = Set(chart.lanes.flatMap(\.entries).map(\.mark))
    var entries: [ChartKey.Entry] = []
    func add(_ isShown: Bool, _ sign: ChartKey.Sign, _ text: String) {
      if isShown { entries.append(ChartKey.Entry(sign: sign, text: text)) }
    }
    add(!chart.pain.isEmpty, .mark(.circle, 0.4, .dot), key.day)
    add(!chart.weekWorst.isEmpty, .line(ChartStroke(.ink, 2.2)), key.weekWorst)
    add(!chart.unrecordedWeeks.isEmpty, .tick(ChartStroke(.faint, 1.1)), key.noEntry)
    add(marks.contains(.emergency), .crossed(.diamond, 1.1, ChartStyle.emergency), key.emergency)
    add(marks.contains(.contact), .mark(.diamond, 0.9, .alert), key.contact)
    add(marks.contains(.modify), .ring(.diamond, 0.9, .alert), key.modify)
    add(marks.contains(.noted), .mark(.diamond, 0.8, .dot), key.noted)
    add(marks.contains(.absent), .mark(.circle, 0.3, .faint), key.absent)
    return entries
  }
}
