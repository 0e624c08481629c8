import HipReportDocument

/// One document with every kind of block, each word of it telling where it belongs.
enum SampleDocument {
  static let chart = Chart(
    name: "course", title: "charttitle", message: "chartmessage",
    alternativeText: "chartalternative",
    dataTable: Table(
      caption: "datacaption", columns: [.init("datahead"), .init("datanumber", .trailing)],
      rows: [[.init("datarow"), .init("17.5")]]),
    specification: .change(
      ChangeChart(
        groups: [], axisTitle: "",
        key: .init(
          errorBand: "", baseline: "", now: "", gain: "", loss: "", valuesColumn: "",
          changeColumn: ""))))

  static let table = Table(
    caption: "tablecaption",
    columns: [.init("headleading"), .init("headtrailing", .trailing), .init("headlast")],
    rows: [
      [.init("rowone"), .init("−5.5", tone: .worse), .init("verdictone", tone: .better)],
      [.init("rowtwo"), .init("+3", tone: .muted), .init("verdicttwo", tone: .alert)]
    ])

  static let strip = DayStrip(
    days: [
      .init(label: "Mon", mark: .done, description: "Mon 2 Mar: trained"),
      .init(label: "Tue", mark: .nothingDone, description: "Tue 3 Mar: no training"),
      .init(label: "Wed", mark: .notRecorded, description: "Wed 4 Mar: not recorded"),
      .init(label: "Thu", mark: .ahead, description: "Thu 5 Mar: still ahead")
    ], caption: "stripcaption")

  static let alerts = [
    Alert(level: .emergency, label: "EMERGENCY", text: "alertone"),
    Alert(level: .contact, label: "CALL", text: "alerttwo"),
    Alert(level: .modify, label: "MODIFY", text: "alertthree"),
    Alert(level: .question, label: "ASK", text: "alertfour"),
    Alert(level: .quiet, label: "SAFETY", text: "alertfive")
  ]

  static let blocks: [Block] =
    alerts.map(Block.alert) + [
      .paragraph("paragraphwords"), .list(["itemone", "itemtwo"]), .table(table), .chart(chart),
      .dayStrip(strip)
    ]

  static let document = Document(
    title: "documenttitle", language: "en", brief: blocks,
    sections: [
      // The alerts stand in the second section: they must come first all the same.
      Section(id: "first", title: "sectionone", blocks: [.paragraph("otherwords")]),
      Section(id: "second", title: "sectiontwo", blocks: blocks)
    ], footer: ["footerone", "footertwo"],
    words: PageWords(skip: "skipwords", noPicture: "No picture", everyValue: "valuewords"))

  static let image = ChartImage(
    name: "course", svg: "<svg role=\"img\"><title>t</title><desc>d</desc></svg>")

  /// A document of one text, wherever a document has text.
  static func filled(with text: String) -> Document {
    var chart = chart
    chart.title = text
    chart.message = text
    chart.dataTable = filled(chart.dataTable, text)
    let blocks: [Block] = [
      .alert(Alert(level: .modify, label: text, text: text)), .paragraph(text), .list([text, text]),
      .table(filled(table, text)), .chart(chart),
      .dayStrip(
        DayStrip(
          days: [.init(label: "Mon", mark: .done, description: text)], caption: text))
    ]
    return Document(
      title: text, language: "en", brief: blocks,
      sections: [Section(id: "s", title: text, blocks: blocks)], footer: [text])
  }

  private static func filled(_ table: Table, _ text: String) -> Table {
    Table(
      caption: text, columns: table.columns.map { .init(text, $0.alignment) },
      rows: table.rows.map { $0.map { .init(text, tone: $0.tone) } })
  }
}

/// SplitMix64: the same texts in each run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Words of 1 to 120 letters, some with marks and signs.
  mutating func text() -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyzéß°±−<>&\"'|#-_.:/")
    return (0..<Int.random(in: 1...12, using: &self)).map { _ in
      let longest = Bool.random(using: &self) ? 8 : 120
      return String(
        (0..<Int.random(in: 1...longest, using: &self)).map { _ in
          letters[Int.random(in: 0..<letters.count, using: &self)]
        })
    }.joined(separator: " ")
  }
}
