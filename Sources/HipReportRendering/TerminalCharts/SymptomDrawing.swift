internal import HipReportDocument

/// Pain from 0 to 10, a row each, above the lanes of symptoms.
enum SymptomDrawing {
  static func lines(_ chart: SymptomChart, _ ink: ChartInk) -> [String] {
    let noEntry = TimePanel.Lane(
      label: chart.key.noEntry,
      marks: chart.unrecordedWeeks.map { .init(week: $0, glyph: .noEntry) })
    let panel = TimePanel(
      title: chart.title, range: 0...10,
      tics: stride(from: 0, through: 10, by: 2).map { (Double($0), "\($0)") },
      // Every day keeps its mark: those of one column stand above each other, the worst on top.
      series: [
        .init(
          glyph: .score,
          runs: chart.pain.map { [.init(week: $0.week, value: $0.value, glyph: .score)] })
      ],
      stretches: chart.weekWorst.compactMap { week in
        guard week.fromWeek.isFinite, week.toWeek.isFinite, week.fromWeek <= week.toWeek else {
          return nil
        }
        return .init(weeks: week.fromWeek...week.toWeek, value: week.value, glyph: .goal)
      },
      lanes: (noEntry.marks.isEmpty ? [] : [noEntry])
        + chart.lanes.map { lane in
          .init(
            label: lane.label,
            marks: lane.entries.map {
              .init(week: $0.week, glyph: .symptom($0.mark), rank: rank($0.mark))
            })
        })
    return PanelGrid.lines(
      [panel], columns: 1, rows: 11, lastWeek: chart.lastWeek, axisTitle: chart.axisTitle,
      moments: chart.moments, key: key(chart), ink)
  }

  /// What must not be hidden by another mark in the same column.
  static func rank(_ mark: SymptomChart.Lane.Mark) -> Int {
    switch mark {
    case .emergency: 4
    case .contact: 3
    case .modify: 2
    case .noted: 1
    case .absent: 0
    }
  }

  private static func key(_ chart: SymptomChart) -> [(glyphs: [ChartGlyph], words: String)] {
    let marks = Set(chart.lanes.flatMap { $0.entries.map(\.mark) })
    func entry(
      _ mark: SymptomChart.Lane.Mark, _ words: String
    ) -> (glyphs: [ChartGlyph], words: String) {
      (marks.contains(mark) ? [.symptom(mark)] : [], words)
    }
    return [
      (chart.pain.contains { $0.value.isDrawable } ? [.score] : [], chart.key.day),
      (chart.weekWorst.isEmpty ? [] : [.goal], chart.key.weekWorst),
      entry(.emergency, chart.key.emergency), entry(.contact, chart.key.contact),
      entry(.modify, chart.key.modify), entry(.noted, chart.key.noted),
      entry(.absent, chart.key.absent)
    ]
  }
}
