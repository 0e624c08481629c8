internal import HipReportAnalysis
internal import HipReportDocument
internal import HipReportModel
internal import HipReportReference

/// Pain by day and week above lanes of symptoms. Days without an entry are shown as such.
enum SymptomChartComposer {
  static func chart(_ context: ReportContext) -> Chart {
    let weeks = Dictionary(grouping: context.analysis.pain) { CalendarWeek(containing: $0.day) }
    let weekWorst = weeks.keys.sorted().compactMap { week -> SymptomChart.WeekValue? in
      guard let worst = weeks[week]?.map(\.worst).max() else { return nil }
      return .init(
        fromWeek: max(0, context.chartWeek(week.monday)),
        toWeek: context.chartWeek(min(week.monday + 7, context.asOf + 1)), value: worst)
    }
    let recorded = Set(context.record.observationDays + context.record.visits.map(\.day))
    let days = (0...max(0, context.asOf - context.chartStart)).map { context.chartStart + $0 }
    let specification = SymptomChart(
      pain: context.analysis.pain.map {
        .init(week: context.chartWeek($0.day), value: $0.worst)
      },
      weekWorst: weekWorst,
      unrecordedWeeks: days.filter { !recorded.contains($0) }.map(context.chartWeek),
      lanes: lanes(context), moments: RangeOfMotionChartComposer.moments(context),
      lastWeek: context.chartWeek(context.asOf), title: phrase("graph.symptoms.pain"),
      axisTitle: context.chartWords.axis, key: key(context.voice))
    return Chart(
      name: "symptoms", title: phrase("section.symptoms"),
      message: painSentence(context), alternativeText: alternativeText(context),
      dataTable: dataTable(context),
      specification: .symptoms(specification))
  }

  private static func key(_ voice: Voice) -> SymptomChart.Key {
    let isPatient = voice == .patient
    return .init(
      day: phrase("graph.symptoms.day"), weekWorst: phrase("graph.symptoms.week"),
      noEntry: phrase("graph.symptoms.no-entry"),
      emergency: isPatient
        ? phrase("graph.symptoms.emergency.patient") : phrase("graph.symptoms.emergency"),
      contact: isPatient
        ? phrase("graph.symptoms.contact.patient") : phrase("graph.symptoms.contact"),
      modify: isPatient ? phrase("graph.symptoms.modify.patient") : phrase("graph.symptoms.modify"),
      noted: isPatient ? phrase("graph.symptoms.noted.patient") : phrase("graph.symptoms.noted"),
      absent: isPatient ? phrase("graph.symptoms.absent.patient") : phrase("graph.symptoms.absent"))
  }

  /// One lane a symptom: signals, then what was asked about and never present, then what is data only.
  private static func lanes(_ context: ReportContext) -> [SymptomChart.Lane] {
    let signals = context.analysis.safety.signals
    var entries: [String: [SymptomChart.Lane.Entry]] = [:]
    for symptom in context.record.symptoms {
      let mark: SymptomChart.Lane.Mark =
        symptom.isPresent ? mark(of: symptom.code, symptom.row, signals) : .absent
      entries[symptom.code, default: []].append(
        .init(week: context.chartWeek(symptom.day), mark: mark))
    }
    for signal in signals where signal.code == "pain_increase" {
      let rows = Set(signal.rows)
      let days = Set(context.record.sets.filter { rows.contains($0.row) }.map(\.day)).sorted()
      entries[signal.code, default: []] += days.map {
        .init(week: context.chartWeek($0), mark: laneMark(signal.signalClass))
      }
    }
    return entries.sorted { a, b in
      let (left, right) = (rank(a.value), rank(b.value))
      return left != right ? left < right : a.key < b.key
    }.map { code, entries in
      .init(
        label: code == "pain_increase"
          ? phrase("graph.symptoms.pain-increase") : context.symptom(code),
        entries: entries.sorted { $0.week < $1.week })
    }
  }

  private static func rank(_ entries: [SymptomChart.Lane.Entry]) -> Int {
    if entries.contains(where: { $0.mark != .absent && $0.mark != .noted }) { return 0 }
    return entries.contains { $0.mark == .absent } ? 1 : 2
  }

  private static func mark(
    of code: String, _ row: RowReference, _ signals: [SafetySignal]
  ) -> SymptomChart.Lane.Mark {
    signals.first { $0.code == code && $0.rows.contains(row) }
      .map { laneMark($0.signalClass) } ?? .noted
  }

  /// The mark of a symptom on a day, as its lane shows it.
  static func mark(
    of code: String, on day: CalendarDay, _ context: ReportContext
  ) -> SymptomChart.Lane.Mark {
    context.analysis.safety.signals.first {
      $0.code == code && $0.first <= day && day <= $0.last
    }.map { laneMark($0.signalClass) } ?? .noted
  }

  private static func laneMark(_ signalClass: SignalClass) -> SymptomChart.Lane.Mark {
    switch signalClass {
    case .modify: .modify
    case .contact: .contact
    case .emergency: .emergency
    }
  }

  private static func painSentence(_ context: ReportContext) -> String {
    guard let first = context.analysis.pain.first, let last = context.analysis.pain.last else {
      return phrase("graph.symptoms.no-pain")
    }
    let worst = context.analysis.pain.max { $0.worst < $1.worst } ?? last
    return
      phrase(
        "graph.symptoms.message",
        [
          "days": phrase("count.days", count: context.analysis.pain.count),
          "first": Display.number(first.worst), "first-day": Display.day(first.day),
          "last": Display.number(last.worst), "last-day": Display.day(last.day),
          "worst": Display.number(worst.worst), "worst-day": Display.day(worst.day)
        ])
  }

  private static func alternativeText(_ context: ReportContext) -> String {
    var sentences = [painSentence(context)]
    let signals = context.analysis.safety.signals
    sentences += signals.map { signal in
      let state =
        signal.reviewed.map { phrase("graph.symptoms.reviewed", ["day": Display.day($0)]) }
        ?? phrase("graph.symptoms.open")
      return
        phrase(
          "graph.symptoms.signal",
          [
            "signal": Display.sentence(context.symptom(signal.code)),
            "days": phrase("count.days", count: signal.days), "first": Display.day(signal.first),
            "state": state
          ])
    }
    if signals.isEmpty {
      sentences.append(
        context.voice == .patient
          ? phrase("graph.symptoms.none.patient") : phrase("graph.symptoms.none"))
    }
    return sentences.joined(separator: " ")
  }

  private static func dataTable(_ context: ReportContext) -> Table {
    let pain = context.analysis.pain.map { day -> [Table.Cell] in
      [
        .init(day.day.description), .init(phrase("graph.symptoms.worst-pain")),
        .init(Display.number(day.worst))
      ]
    }
    let symptoms = context.record.symptoms.map { entry -> [Table.Cell] in
      [
        .init(entry.day.description), .init(context.symptom(entry.code)),
        .init(entry.isPresent ? phrase("yes") : phrase("no"))
      ]
    }
    return Table(
      caption: phrase("graph.symptoms.caption"),
      columns: [
        .init(phrase("column.day")), .init(phrase("column.what")),
        .init(phrase("column.value"), .trailing)
      ],
      rows: (pain + symptoms).sorted {
        ($0[0].text, $0[1].text, $0[2].text) < ($1[0].text, $1[1].text, $1[2].text)
      })
  }
}
