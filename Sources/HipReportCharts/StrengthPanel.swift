internal import HipReportDocument

/// One exercise in its panel.
struct StrengthPanel {
  /// More personal bests than this would hide what they point at; then the newest stands for all.
  private static let mostBests = 12
  private static let ticGap = 9.0
  /// Points between lines that would otherwise lie on each other.
  private static let apart = 4.0
  /// The radius of a mark of size 1, in points.
  private static let unit = 3.0

  private struct Course {
    var side: ChartSide
    var runs: [[StrengthChart.Point]]
    var isStepped: Bool
    var endLabel: String
    /// Points upward from the true place, where sides share their values.
    var shift = 0.0

    var points: [StrengthChart.Point] { Array(runs.joined()) }
  }

  private let panel: StrengthChart.Panel
  private let tics: [ChartTic]
  private let flags: [StrengthChart.Flag]
  private var area: ChartPanel
  private var courses: [Course]
  /// Makes marks smaller where sessions stand close.
  private let scale: Double
  private let laneHeight: Double

  init(
    _ panel: StrengthChart.Panel, in area: ChartPanel, _ axis: ChartTimeAxis,
    _ frame: ChartFrame = .full
  ) {
    self.panel = panel
    laneHeight = frame(10, column: 7.5)
    let weeks = area.xRange
    flags = panel.flags.filter { weeks.contains($0.week) }
    var courses = panel.lines.map { line in
      Course(
        side: line.side,
        runs: line.runs.map { $0.filter { weeks.contains($0.week) && $0.value.isFinite } }
          .filter { !$0.isEmpty },
        isStepped: line.isStepped, endLabel: line.endLabel)
    }
    courses.removeAll { $0.runs.isEmpty }
    Self.moveApart(&courses)
    self.courses = courses
    self.area = area
    let values = courses.flatMap(\.points).map(\.value)
    let known = panel.tics.filter(\.value.isFinite)
    let hasBests = courses.contains { $0.points.contains(where: \.isBest) }
    // A best's triangle needs room, and more below the heads of events.
    let hasEvents = axis.moments.contains { $0.kind == .event }
    let head =
      !hasBests ? frame(7.0, column: 4) : hasEvents ? frame(18, column: 12) : frame(13, column: 9)
    self.area.yRange = Self.range(
      of: values + known.map(\.value), height: area.top - area.bottom,
      foot: frame(7, column: 4) + (flags.isEmpty ? 0 : laneHeight), head: head)
    tics = Self.thinned(known, in: self.area)
    scale = Self.scale(of: courses, in: area)
  }

  /// The size of a session's mark: its repetitions between six and fifteen, or one size for all.
  static func size(of repetitions: Int?) -> Double {
    guard let repetitions else { return 0.45 }
    return 0.3 + 0.045 * Double(min(max(repetitions, 6), 15) - 6)
  }

  // MARK: Layout

  /// Sides that share a value would hide each other.
  private static func moveApart(_ courses: inout [Course]) {
    let values = courses.map { Set($0.points.map(\.value)) }
    let isShared = values.indices.contains { index in
      values[..<index].contains { !$0.isDisjoint(with: values[index]) }
    }
    guard isShared else { return }
    for index in courses.indices {
      courses[index].shift = (Double(courses.count - 1) / 2 - Double(index)) * apart
    }
  }

  /// The axis for values, with so many points of air below and above them.
  private static func range(
    of values: [Double], height: Double, foot: Double, head: Double
  ) -> ClosedRange<Double> {
    guard var low = values.min(), var high = values.max() else { return 0...1 }
    if low == high {
      let reach = max(low.magnitude * 0.1, 1)
      low -= reach
      high += reach
    }
    let point = (high - low) / (height - foot - head)
    return (low - point * foot)...(high + point * head)
  }

  /// The tics whose texts have room, the lowest and the highest before those between.
  private static func thinned(_ tics: [ChartTic], in area: ChartPanel) -> [ChartTic] {
    let tics = tics.sorted { $0.value < $1.value }
    guard let top = tics.last else { return [] }
    var kept: [ChartTic] = []
    for tic in tics.dropLast() {
      let y = area.y(tic.value)
      if let below = kept.last, y - area.y(below.value) < ticGap { continue }
      if area.y(top.value) - y < ticGap { continue }
      kept.append(tic)
    }
    return kept + [top]
  }

  private static func scale(of courses: [Course], in area: ChartPanel) -> Double {
    let gaps = courses.compactMap { course -> Double? in
      let weeks = course.points.map(\.week)
      guard weeks.count > 1, let first = weeks.min(), let last = weeks.max() else { return nil }
      return (area.x(last) - area.x(first)) / Double(weeks.count - 1)
    }
    return min(max((gaps.min() ?? 10) / 5.2, 0.42), 1)
  }

  // MARK: Drawing

  func draw(_ grid: PanelGrid, _ axis: ChartTimeAxis, _ script: inout GnuplotScript) {
    script.panel(area)
    script.tics("x", axis.tics, "scale 0.35 offset 0,0.55")
    grid.drawHead(panel.title, panel.story, above: area, &script)
    if courses.isEmpty {
      script.command("unset ytics; unset grid")
      grid.drawNote(panel.note, in: area, &script)
    } else {
      script.tics(
        "y", tics.map { (ChartText.fitted($0.text, grid.ticWidth, ChartStyle.axis), $0.value) },
        "scale 0 offset 0.6,0")
      script.command("set grid ytics lt 1 \(ChartStyle.grid.gnuplot)")
      axis.drawMoments(in: area, &script)
      axis.drawLabels(above: area, &script)
    }
    drawBests(&script)
    EndLabel.draw(
      grid.endWidth == 0
        ? []
        : courses.compactMap { course in
          guard let last = course.runs.last?.last else { return nil }
          return EndLabel(
            text: course.endLabel, value: value(last.value, course), colour: .text(of: course.side))
        }, beside: area, width: grid.endWidth, &script)
    // The first side of the panel is drawn last, over the others.
    var plots = courses.reversed().map { line(of: $0, &script) }
    for course in courses.reversed() { plots += marks(of: course, &script) }
    script.plot(plots + lane(&script))
  }

  private func value(_ value: Double, _ course: Course) -> Double {
    let point = (area.yRange.upperBound - area.yRange.lowerBound) / (area.top - area.bottom)
    return value + course.shift * point
  }

  private func line(of course: Course, _ script: inout GnuplotScript) -> String {
    let runs = course.runs.map { run -> [[Double]] in
      var corners: [[Double]] = []
      for point in run {
        let y = value(point.value, course)
        if course.isStepped, let last = corners.last { corners.append([point.week, last[1]]) }
        corners.append([point.week, y])
      }
      return corners
    }
    let colour = ChartColour.mark(of: course.side)
    return "\(script.data(runs)) using 1:2 with lines lc rgb '\(colour.hex)' "
      + "lw \(GnuplotNumber.text(course.isStepped ? 1.1 : 1.4)) notitle"
  }

  /// Rings first, so that the mark of a neighbour is never hidden; then the marks, then their holes.
  private func marks(of course: Course, _ script: inout GnuplotScript) -> [String] {
    let shape = ChartShape.of(course.side)
    let isDiamond = shape == .diamond
    let points = course.points
    let block = script.data([
      points.map { point in
        // A diamond of the size of a disc looks smaller.
        let size = Self.size(of: point.repetitions) * scale * (isDiamond ? 1.2 : 1)
        return [point.week, value(point.value, course), size, Self.code(of: point.effort)]
      }
    ])
    func plot(_ effort: StrengthChart.Effort?, _ size: String, _ colour: ChartColour) -> String? {
      let y = effort.map { "($4==\(GnuplotNumber.text(Self.code(of: $0)))?$2:NaN)" } ?? "2"
      guard points.contains(where: { effort == nil || $0.effort == effort }) else { return nil }
      let corrected = isDiamond ? "((\(size))*D)" : "(\(size))"
      return "\(block) using 1:\(y):\(corrected) with points pt \(shape.rawValue) ps variable "
        + "lc rgb '\(colour.hex)' notitle"
    }
    let number = GnuplotNumber.text
    return [
      plot(.above, "$3+\(number(ChartStyle.ringReach * scale))", .ink),
      plot(.above, "$3+\(number(ChartStyle.ringGap * scale))", .background),
      plot(nil, "$3", .mark(of: course.side)),
      plot(.notRecorded, "$3*\(number(ChartStyle.ringHole))", .background)
    ].compactMap(\.self)
  }

  /// The effort as a number in gnuplot's data.
  private static func code(of effort: StrengthChart.Effort) -> Double {
    switch effort {
    case .recorded: 0
    case .above: 1
    case .notRecorded: 2
    }
  }

  /// A triangle over each personal best, above whatever else stands there.
  private func drawBests(_ script: inout GnuplotScript) {
    var bests = courses.flatMap { $0.points.filter(\.isBest) }.sorted { $0.week < $1.week }
    if bests.count > Self.mostBests { bests = Array(bests.suffix(1)) }
    let all = courses.flatMap { course in
      course.points.map { (x: area.x($0.week), y: area.y(value($0.value, course)), point: $0) }
    }
    var taken: [Double] = []
    for best in bests {
      let x = area.x(best.week)
      if taken.contains(where: { abs($0 - x) < 4 }) { continue }
      taken.append(x)
      let near = all.filter { abs($0.x - x) < 4 }
      let top = near.map { place in
        let ring = place.point.effort == .above ? ChartStyle.ringReach : 0
        return place.y + (Self.size(of: place.point.repetitions) + ring) * scale * Self.unit
      }
      script.mark(
        .triangleUp, at: ChartPosition(.value(best.week), .points((top.max() ?? 0) + 3.6)),
        size: 0.5, .ink)
    }
  }

  /// The symptoms in a lane at the foot of the panel.
  private func lane(_ script: inout GnuplotScript) -> [String] {
    if flags.isEmpty { return [] }
    script.box(
      from: ChartPosition(.graph(0), .points(area.bottom)),
      to: ChartPosition(.graph(1), .points(area.bottom + laneHeight)), .grid, layer: "behind")
    let part = laneHeight / 2 / (area.top - area.bottom)
    let y = area.yRange.lowerBound + part * (area.yRange.upperBound - area.yRange.lowerBound)
    var rows: [SymptomMark.Mark: [[Double]]] = [:]
    for flag in flags { rows[flag.mark, default: []].append([flag.week, y]) }
    return SymptomMark.plots(rows, scale: 0.085 * laneHeight, &script)
  }
}
