/// A report as a value, before anything is drawn or written.
///
/// Composition decides every word and every number's display form; a renderer only arranges them. Two renderers
/// of one document can therefore not disagree.
public struct Document: Sendable, Equatable {
  /// How it is set on paper.
  public enum Layout: String, Sendable {
    /// Everything on one dense sheet, for somebody who reads many of them.
    case sheet
    /// Large type, on as many pages as it needs.
    case reading
    /// Pages that are signed; each begins where a section says so.
    case report
  }

  /// The one line that names the report, the patient and the period.
  public var title: String
  /// BCP 47 tag of the language that the words are in.
  public var language: String
  public var layout: Layout
  /// How many sheets of paper it is meant to fill; `nil` for as many as it needs.
  public var pages: Int?
  /// What a terminal shows: at most some twenty lines, the worst news first.
  public var brief: [Block]
  public var sections: [Section]
  /// Methods, sources and provenance, one sentence each.
  public var footer: [String]
  /// What stands on every printed page beside its number; empty for nothing.
  public var running = ""
  public var masthead: Masthead?
  public var words: PageWords

  public init(
    title: String, language: String, layout: Layout = .sheet, pages: Int? = nil,
    brief: [Block], sections: [Section], footer: [String], words: PageWords = PageWords()
  ) {
    self.title = title
    self.language = language
    self.layout = layout
    self.pages = pages
    self.brief = brief
    self.sections = sections
    self.footer = footer
    self.words = words
  }

  /// Every chart of the document, in reading order.
  public var charts: [Chart] {
    sections.flatMap(\.blocks).compactMap { block in
      if case .chart(let chart) = block.content { chart } else { nil }
    }
  }

  /// The charts and the small pictures in the rows of tables: everything that a page needs drawn.
  public var pictures: [Chart] {
    sections.flatMap(\.blocks).flatMap { block -> [Chart] in
      switch block.content {
      case .chart(let chart): [chart]
      case .table(let table): table.rows.joined().compactMap(\.picture)
      case .paragraph, .alert, .list, .dayStrip, .field, .detail: []
      }
    }
  }
}

/// The few words of a page on the screen that belong to no part of its document; what is empty is left out.
public struct PageWords: Sendable, Equatable {
  /// The link that leads past the head of the page.
  public var skip: String
  /// What stands in the place of a picture that could not be drawn.
  public var noPicture: String
  /// Names the table behind a chart, after the chart's title.
  public var everyValue: String

  public init(skip: String = "", noPicture: String = "", everyValue: String = "") {
    self.skip = skip
    self.noPicture = noPicture
    self.everyValue = everyValue
  }
}

/// A titled part of a report.
public struct Section: Sendable, Equatable {
  /// Stable name, used for anchors and for choosing sections (`safety`, `range-of-motion`).
  public var id: String
  public var title: String
  public var blocks: [Block]
  /// The line above a section that begins a page; `nil` for one that follows on.
  public var pageHeading: String?

  public init(id: String, title: String, blocks: [Block]) {
    self.id = id
    self.title = title
    self.blocks = blocks
  }
}

/// The closed set of things that a report is made of. A new case makes every renderer's `switch` fail to compile.
public indirect enum Block: Sendable, Equatable {
  case paragraph(String)
  case alert(Alert)
  case list([String])
  case table(Table)
  case chart(Chart)
  case dayStrip(DayStrip)
  /// Left blank: only the reader may fill it.
  case field(BlankField)
  /// Stands on the screen and in the text; the one printed sheet leaves it out.
  case detail(Block)
}

extension Block {
  /// What is shown, wherever it is shown.
  public var content: Block {
    if case .detail(let block) = self { block.content } else { self }
  }
}

/// A place for words that no program may write, such as a diagnosis or a signature.
public struct BlankField: Sendable, Equatable {
  public var label: String
  /// Who fills it, such as `clinician completes`.
  public var mark: String
  /// How many lines are left.
  public var lines: Int

  public init(label: String, mark: String, lines: Int = 1) {
    self.label = label
    self.mark = mark
    self.lines = lines
  }
}

/// A statement that must not be overlooked.
public struct Alert: Sendable, Equatable {
  /// How urgent it is; `quiet` says that there is nothing to say.
  public enum Level: String, Sendable {
    case emergency, contact, modify, question, quiet
  }
  public var level: Level
  /// The word in front, such as `EMERGENCY SIGN` or `MODIFY`.
  public var label: String
  public var text: String

  public init(level: Level, label: String, text: String) {
    self.level = level
    self.label = label
    self.text = text
  }
}

/// A row of days with one mark each, such as the training days of a week.
public struct DayStrip: Sendable, Equatable {
  public enum Mark: String, Sendable {
    /// Something was done.
    case done
    /// The patient wrote something that day, and no training.
    case nothingDone
    /// Nothing was written: not the same as nothing done.
    case notRecorded
    /// The day lies after the report's "now".
    case ahead
  }
  public struct Day: Sendable, Equatable {
    public var label: String
    public var mark: Mark
    /// The mark in words, for those who cannot see it.
    public var description: String

    public init(label: String, mark: Mark, description: String) {
      self.label = label
      self.mark = mark
      self.description = description
    }
  }
  public var days: [Day]
  public var caption: String

  public init(days: [Day], caption: String) {
    self.days = days
    self.caption = caption
  }
}
