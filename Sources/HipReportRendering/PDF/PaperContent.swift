internal import HipReportDocument

extension PaperPage {
  /// One block. `kind` says which of the other values there are.
  struct Content: Encodable {
    var kind: String
    var text: String?
    var items: [String]?
    var table: Grid?
    var picture: Picture?
    var days: [Day]?
    var field: Blank?
  }

  struct Blank: Encodable {
    var label: String
    var mark: String
    var lines: Int
  }

  struct Day: Encodable {
    var label: String
    var mark: String
    var description: String
  }

  struct Picture: Encodable {
    var name: String
    var title: String
    var message: String
    var alternative: String
    /// `nil` where the chart could not be drawn.
    var svg: String?
    /// In points.
    var width: Double
  }

  struct Grid: Encodable {
    var caption: String
    var columns: [Column]
    var rows: [[Cell]]
  }

  struct Column: Encodable {
    var title: String
    var isNumber: Bool
  }

  struct Cell: Encodable {
    var text: String
    var tone: String?
    var course: Course?
    /// Takes the place of the decimals that the number has not, unseen.
    var fill: String?
  }

  /// The small line of a row: runs of points that may be joined, and the words for those who cannot see it.
  struct Course: Encodable {
    var side: String
    var runs: [[[Double]]]
    var reference: Double?
    var smallestSpan: Double
    var alternative: String
  }
}

extension PaperPage.Content {
  /// `nil` for what does not stand here on paper: alerts stand at the top, and a sheet leaves its details out.
  init?(_ block: Block, on layout: Document.Layout, _ images: [ChartImage]) {
    switch block {
    case .alert, .detail: return nil
    case .paragraph(let text): self.init(kind: "paragraph", text: PaperPage.shown(text))
    case .list(let items):
      self.init(kind: "list")
      self.items = items.map(PaperPage.shown)
    case .table(let table):
      self.init(kind: "table")
      self.table = PaperPage.Grid(table)
    case .chart(let chart):
      guard let chart = chart.onPaper(layout) else { return nil }
      self.init(kind: "chart")
      picture = PaperPage.Picture(chart, images)
    case .dayStrip(let strip):
      self.init(kind: "days", text: PaperPage.shown(strip.caption))
      days = strip.days.map {
        .init(
          label: PaperPage.shown($0.label), mark: $0.mark.rawValue,
          description: PaperPage.shown($0.description))
      }
    case .field(let field):
      self.init(kind: "field")
      self.field = PaperPage.Blank(
        label: PaperPage.shown(field.label), mark: PaperPage.shown(field.mark),
        lines: max(1, field.lines))
    }
  }

  private init(kind: String, text: String? = nil) {
    self.init(
      kind: kind, text: text, items: nil, table: nil, picture: nil, days: nil, field: nil)
  }
}

extension PaperPage.Picture {
  init(_ chart: Chart, _ images: [ChartImage]) {
    name = chart.name
    title = PaperPage.shown(chart.title)
    message = PaperPage.shown(chart.message)
    alternative = PaperPage.shown(chart.alternativeText)
    // One of another size is better than none.
    let drawn = images.filter { $0.name == chart.name }
    svg = (drawn.first { $0.size == chart.size } ?? drawn.first).map { Self.coloured($0.svg) }
    width = chart.size.width
  }

  /// With the colours themselves in the place of a page's style properties, which only a browser knows:
  /// `var(--chart-left,#0b4f8a)` becomes `#0b4f8a`.
  static func coloured(_ svg: String) -> String {
    var result = ""
    var rest = svg.utf8[...]
    let mark = "var(--chart-"
    while let start = rest.firstIndex(of: UInt8(ascii: "v")) {
      let isColour = rest[start...].starts(with: mark.utf8)
      guard isColour, let comma = rest[start...].firstIndex(of: UInt8(ascii: ",")),
        let end = rest[comma...].firstIndex(of: UInt8(ascii: ")"))
      else {
        let next = rest.index(after: start)
        result += String(Substring(rest[..<next]))
        rest = rest[next...]
        continue
      }
      result += String(Substring(rest[..<start]))
      result += String(Substring(rest[rest.index(after: comma)..<end]))
      rest = rest[rest.index(after: end)...]
    }
    return result + String(Substring(rest))
  }
}

extension PaperPage.Grid {
  init(_ table: Table) {
    caption = PaperPage.shown(table.caption)
    columns = table.columns.map {
      .init(title: PaperPage.shown($0.title), isNumber: $0.alignment == .trailing)
    }
    rows = zip(table.rows, table.decimalFills).map { zip($0, $1).map(PaperPage.Cell.init) }
  }
}

extension PaperPage.Cell {
  init(_ cell: Table.Cell, fill: String) {
    self.fill = fill.isEmpty ? nil : fill
    text = PaperPage.shown(cell.text)
    tone = cell.tone == .plain ? nil : cell.tone.rawValue
    course = cell.picture.flatMap(PaperPage.Course.init) ?? cell.course.map(PaperPage.Course.init)
  }
}

extension PaperPage.Course {
  init?(_ picture: Chart) {
    guard case .sparkline(let line) = picture.specification else { return nil }
    side = line.side.rawValue
    runs = line.runs.map { $0.map { [$0.week, $0.degrees] } }
    reference = line.reference
    smallestSpan = line.smallestSpan
    alternative = PaperPage.shown(picture.alternativeText)
  }

  /// A course of values alone stands a step apart each.
  init(_ values: [Double?]) {
    side = ChartSide.both.rawValue
    runs = values.indices.split { values[$0] == nil }.map { run in
      run.compactMap { index in values[index].map { [Double(index), $0] } }
    }
    reference = nil
    smallestSpan = 0
    alternative = ""
  }
}
