import HipReportDocument

enum SampleTextSymptoms {
  static let key = SymptomChart.Key(
    day: "day", weekWorst: "worst of the week", noEntry: "no entry", emergency: "emergency sign",
    contact: "call", modify: "modify", noted: "felt, no signal", absent: "answered “no”")

  static func chart(weeks: Int) -> SymptomChart {
    var pain: [SymptomChart.DayValue] = []
    var blank: [Double] = []
    var worst: [SymptomChart.WeekValue] = []
    for week in 0..<weeks {
      var highest: Double?
      for day in 0..<7 {
        let at = Double(week) + Double(day) / 7
        let number = week * 7 + day
        guard number % 6 != 4, week != 5 else {
          blank.append(at)
          continue
        }
        let fall = Double(week) * 5 / Double(weeks)
        let value = min(max(7 - fall + Double(number * 5 % 4) - 2, 0), 10).rounded()
        pain.append(.init(week: at, value: value))
        highest = max(highest ?? 0, value)
      }
      if let highest {
        worst.append(.init(fromWeek: Double(week), toWeek: Double(week + 1), value: highest))
      }
    }
    return SymptomChart(
      pain: pain, weekWorst: worst, unrecordedWeeks: blank,
      lanes: [
        .init(
          label: "pain up after exercise",
          entries: [.init(week: 1.3, mark: .modify), .init(week: 5.4, mark: .contact)]),
        .init(label: "numbness, leg", entries: [.init(week: 5.7, mark: .emergency)]),
        .init(
          label: "pelvic heaviness",
          entries: (0..<weeks * 2).map {
            .init(week: Double($0) / 2, mark: $0 == 7 ? .modify : .absent)
          }),
        .init(label: "tightness", entries: [.init(week: 3.4, mark: .noted)]),
        .init(label: SampleTextCharts.long, entries: [])
      ],
      moments: [
        .init(week: 0, kind: .visit, label: ""), .init(week: 6.2, kind: .event, label: "flare"),
        .init(week: 8, kind: .event, label: "new exercise → harder")
      ], lastWeek: Double(weeks), title: "Worst pain of the day (0–10)",
      axisTitle: "weeks since baseline", key: key)
  }

  /// Lanes, and no pain.
  static let nothing = SymptomChart(
    pain: [.init(week: .nan, value: .infinity)], weekWorst: [], unrecordedWeeks: [0, 1 / 7.0],
    lanes: [.init(label: "fever", entries: [.init(week: 0, mark: .contact)])], moments: [],
    lastWeek: 0, title: "Worst pain of the day (0–10)", axisTitle: "weeks since baseline", key: key)
}
