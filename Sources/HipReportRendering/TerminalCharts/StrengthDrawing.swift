internal import HipReportDocument

/// One panel an exercise, two a row. How many repetitions a set had stands in the story and in the newest value: a
/// character has no size.
enum StrengthDrawing {
  private static let rows = 6

  static func lines(_ chart: StrengthChart, _ ink: ChartInk) -> [String] {
    PanelGrid.lines(
      chart.panels.map { panel($0, ink) }, columns: 2, rows: rows, lastWeek: chart.lastWeek,
      axisTitle: chart.axisTitle, moments: chart.moments, key: key(chart), ink)
  }

  private static func panel(_ panel: StrengthChart.Panel, _ ink: ChartInk) -> TimePanel {
    let values = panel.lines.flatMap { $0.runs.joined().map(\.value) }
    let extent = TimePanel.extent(of: values + panel.tics.map(\.value)) ?? 0...1
    return TimePanel(
      title: panel.title, subtitle: panel.story, range: extent, tics: spread(panel.tics, extent),
      series: panel.lines.map { line in
        .init(
          glyph: .side(line.side),
          runs: line.runs.map { run in
            run.map {
              .init(
                week: $0.week, value: $0.value,
                glyph: $0.effort == .notRecorded ? .hollowSide(line.side) : .side(line.side))
            }
          }, isStepped: line.isStepped, endLabel: line.endLabel)
      }, lanes: lanes(panel, ink), note: panel.note)
  }

  /// As many tics as have a row of their own, the highest and the lowest in any case.
  private static func spread(
    _ tics: [ChartTic], _ extent: ClosedRange<Double>
  ) -> [(value: Double, text: String)] {
    let known = tics.filter { $0.value.isDrawable }.sorted { $0.value < $1.value }
    guard let lowest = known.first, let highest = known.last else { return [] }
    let room = max((extent.upperBound - extent.lowerBound) / Double(rows - 1), 1e-9)
    var kept = [lowest]
    for tic in known.dropFirst().dropLast()
    where tic.value - kept[kept.count - 1].value >= room && highest.value - tic.value >= room {
      kept.append(tic)
    }
    if highest.value > lowest.value { kept.append(highest) }
    return kept.map { ($0.value, $0.text) }
  }

  /// What a mark in the picture has no room for, each lane only where it has something to say.
  private static func lanes(_ panel: StrengthChart.Panel, _ ink: ChartInk) -> [TimePanel.Lane] {
    func lane(_ head: ChartGlyph, _ isShown: (StrengthChart.Point) -> Bool) -> TimePanel.Lane {
      .init(
        label: ink.text(head),
        marks: panel.lines.flatMap { line in
          line.runs.joined().filter { $0.value.isDrawable && isShown($0) }.map {
            .init(week: $0.week, glyph: .side(line.side))
          }
        }, joinsMarks: true)
    }
    let flags = TimePanel.Lane(
      label: ink.text(.flag),
      marks: panel.flags.map {
        .init(week: $0.week, glyph: .symptom($0.mark), rank: SymptomDrawing.rank($0.mark))
      })
    return [lane(.best, \.isBest), lane(.above) { $0.effort == .above }, flags]
      .filter { !$0.marks.isEmpty }
  }

  private static func key(_ chart: StrengthChart) -> [(glyphs: [ChartGlyph], words: String)] {
    let lines = chart.panels.flatMap(\.lines)
    let points = lines.flatMap { $0.runs.joined() }
    let sides = ChartSide.allCases.filter { side in lines.contains { $0.side == side } }
    func entry(_ side: ChartSide, _ words: String) -> (glyphs: [ChartGlyph], words: String) {
      (sides.contains(side) ? [.side(side)] : [], words)
    }
    let hollow = sides.filter { side in
      lines.contains {
        $0.side == side && $0.runs.joined().contains { $0.effort == .notRecorded }
      }
    }
    // The sides that stand in one panel may share a place.
    let meeting = Set(
      chart.panels.map { Set($0.lines.map(\.side)) }.filter { $0.count > 1 }.joined())
    let names: [(ChartSide, String)] = [
      (.left, chart.key.left), (.right, chart.key.right), (.both, chart.key.both),
      (.unrecorded, chart.key.unrecorded)
    ]
    return [
      entry(.left, chart.key.left), entry(.right, chart.key.right), entry(.both, chart.key.both),
      entry(.unrecorded, chart.key.unrecorded),
      (
        meeting.isEmpty ? [] : [.several],
        names.filter { meeting.contains($0.0) }.map(\.1).joined(separator: " + ")
      ),
      (hollow.map(ChartGlyph.hollowSide), chart.key.effortNotRecorded),
      (points.contains { $0.effort == .above } ? [.above] : [], chart.key.above),
      (points.contains(where: \.isBest) ? [.best] : [], chart.key.best),
      (chart.panels.contains { !$0.flags.isEmpty } ? [.flag] : [], chart.key.symptom),
      (chart.moments.isEmpty ? [] : [.moment(.event)], chart.key.event)
    ]
  }
}
