internal import Foundation
internal import HipReportCSV

/// A mapping bound to the columns of one file.
struct CompiledMapping: Sendable {
  /// A column of the file with what is known of its unit.
  struct Source: Sendable {
    var index: Int
    var unit: String?
    var isUnitFromTitle = false
    /// The column that names the unit in every row.
    var unitIndex: Int?
    /// The column that has the time of a date.
    var timeIndex: Int?
    /// Folded texts behind a number, and the field and unit that they choose.
    var suffixes: [String: (field: LogField, unit: String?)] = [:]
  }

  /// One observation of a row.
  struct Template: Sendable {
    /// By the field's number.
    var sources: [Source?]
    var constants: [String?]
    /// What is read where the cell of a field is blank.
    var fallbacks: [(field: LogField, source: Source)] = []
    var lookups: [(field: LogField, index: Int, map: [String: String])] = []
    /// One of these fields must have a value for the observation to be one; none is asked for where it is empty.
    var needs = FieldSet()
    var notTested: Condition?
    /// Values outside are rejected.
    var range: ClosedRange<Double>?
    /// The column that says for how many sets the row stands.
    var repeats: Int?
  }

  struct RowRule: Sendable {
    var when: Condition
    var rowClass: RecordClass?
    var set: [(LogField, String)]
    /// The expression whose first group stands for `$1` in `set`.
    var captured: (column: Int, expression: NSRegularExpression)?
  }

  let mapping: Mapping
  let titles: [String]
  var templates: [Template] = []
  var rules: [RowRule] = []
  /// Phases of the file whose days nobody has stated.
  private(set) var undatedPhases: Set<String> = []
  /// Columns that hold a few texts only, each of them in many rows.
  var closed: [Int] = []
  /// As they are written, because a sign before a number means something.
  let missing: Set<String>
  /// Folded grades in words that stand for a number.
  let words: Set<String>
  /// Folded texts of a field and what they mean.
  let values: [LogField: [String: String]]
  /// Folded texts of a field that mean something where its column holds these and no others.
  let pairs: [LogField: [[String: String]]]
  let zeroIsMissing: Set<LogField>
  private(set) var found: [String: Source] = [:]
  let header: FoldedTitles

  init(_ mapping: Mapping, titles: [String]) throws(MappingProblem) {
    try self.init(mapping, FoldedTitles(titles))
  }

  init(_ mapping: Mapping, _ header: FoldedTitles) throws(MappingProblem) {
    self.mapping = mapping
    self.header = header
    titles = header.titles
    missing = Set(mapping.dialect.missing.map(Self.written))
    words = Set(mapping.dialect.words.map(Self.folded))
    var values: [LogField: [String: String]] = [:]
    for (name, table) in mapping.values {
      guard let field = LogField.named(name) else { throw .unknownField(name) }
      values[field] = Dictionary(
        table.map { (Self.folded($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
    }
    self.values = values
    var pairs: [LogField: [[String: String]]] = [:]
    for (name, tables) in mapping.pairs {
      guard let field = LogField.named(name) else { throw .unknownField(name) }
      pairs[field] = tables.map { table in
        Dictionary(
          table.map { (Self.folded($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
      }
    }
    self.pairs = pairs
    var zero: Set<LogField> = []
    for name in mapping.zeroMeansMissing {
      guard let field = LogField.named(name) else { throw .unknownField(name) }
      zero.insert(field)
    }
    zeroIsMissing = zero

    var fallbacks: [(field: LogField, source: Source)] = []
    let places = header.places
    for (name, column) in mapping.columns {
      let source = try Self.source(of: column, places).map { statedUnit(of: name, $0, places) }
      let other = try Self.source(of: column, titles: column.otherwise, places)
      found[name] = source ?? other
      if source != nil, let other, let field = Self.field(named: name) {
        fallbacks.append((field, other))
      }
    }
    var base = Template(
      sources: Array(repeating: nil, count: LogField.allCases.count),
      constants: Array(repeating: nil, count: LogField.allCases.count))
    base.fallbacks = fallbacks
    if let kind = mapping.kind { base.constants[LogField.kind.rawValue] = kind }
    try Self.set(mapping.constants, in: &base)
    for (name, source) in found {
      if let field = Self.field(named: name) { base.sources[field.rawValue] = source }
    }
    try addTemplates(base, places)
    for rule in mapping.rows {
      var set: [(LogField, String)] = []
      for (name, value) in rule.set.sorted(by: { $0.key < $1.key }) {
        guard let field = LogField.named(name) else { throw .unknownField(name) }
        set.append((field, value))
      }
      var rowClass: RecordClass?
      if let name = rule.rowClass {
        guard let known = RecordClass(rawValue: name) else { throw .unknownClass(name) }
        rowClass = known
      }
      let when = try condition(rule.when, places)
      let usesGroup = set.contains { $0.1.contains("$1") }
      if usesGroup, case .matches(let column, let expression) = when,
        expression.numberOfCaptureGroups > 0
      {
        rules.append(
          RowRule(when: when, rowClass: rowClass, set: set, captured: (column, expression)))
        continue
      }
      if usesGroup, case .never = when {} else if usesGroup { throw .groupMissing(rule.set) }
      rules.append(RowRule(when: when, rowClass: rowClass, set: set))
    }
    closed = mapping.closed.compactMap { found[$0]?.index }
  }

  private mutating func addTemplates(
    _ base: Template, _ places: [String: Int]
  ) throws(MappingProblem) {
    for group in mapping.groups {
      for number in group.from...max(group.from, group.to) {
        var template = base
        var isThere = false
        for (name, column) in group.columns {
          guard let field = LogField.named(name) else { throw .unknownField(name) }
          guard let source = try Self.source(of: column.numbered(number), places) else { continue }
          template.sources[field.rawValue] = source
          isThere = true
        }
        guard isThere else { continue }
        for name in group.needs {
          guard let needed = LogField.named(name) else { throw .unknownField(name) }
          template.needs.insert(needed)
        }
        if group.isNumbered { template.constants[LogField.set.rawValue] = "\(number)" }
        template.repeats = group.repeats.flatMap { found[$0]?.index ?? places[Self.folded($0)] }
        try Self.set(group.set, in: &template)
        templates.append(template)
      }
    }
    for measure in mapping.measures {
      guard let source = try Self.source(of: measure.column, places) else { continue }
      var template = base
      template.sources[LogField.value.rawValue] = source
      template.needs = FieldSet([.value])
      try Self.set(measure.set, in: &template)
      if let unit = source.unit, measure.set["unit"] == nil {
        template.constants[LogField.unit.rawValue] = unit
      }
      for (name, lookup) in measure.from.sorted(by: { $0.key < $1.key }) {
        guard let field = LogField.named(name) else { throw .unknownField(name) }
        guard let index = found[lookup.column]?.index ?? places[Self.folded(lookup.column)] else {
          continue
        }
        let map = Dictionary(
          lookup.map.map { (Self.folded($0.key), $0.value) },
          uniquingKeysWith: { first, _ in first })
        template.lookups.append((field, index, map))
      }
      template.range = measure.range
      if let phase = measure.phase {
        if let day = mapping.dates[phase] {
          template.constants[LogField.date.rawValue] = day
        } else {
          undatedPhases.insert(phase)
        }
      }
      if let notTested = measure.notTested {
        template.notTested = try condition(notTested, places)
      }
      templates.append(template)
    }
    if mapping.groups.isEmpty, mapping.measures.isEmpty { templates = [base] }
  }

  private static func set(
    _ constants: [String: String], in template: inout Template
  ) throws(MappingProblem) {
    for (name, value) in constants {
      guard let field = field(named: name) else { throw .unknownField(name) }
      template.constants[field.rawValue] = value
      template.sources[field.rawValue] = nil
    }
  }

  /// A field of the patient log, by its name there or by the name that exports give it.
  private static func field(named name: String) -> LogField? {
    switch name {
    case "start": .date
    case "seconds": .durationSeconds
    default: LogField.named(name)
    }
  }

  /// The unit that the mapping states for a field whose title states none.
  private func statedUnit(
    of name: String, _ source: Source, _ places: [String: Int]
  ) -> Source {
    guard let unit = mapping.units[name] else { return source }
    var source = source
    if unit.hasPrefix("column:") {
      source.unitIndex = source.unitIndex ?? places[Self.folded(String(unit.dropFirst(7)))]
    } else if !["ask", "header", "suffix"].contains(unit) {
      source.unit = source.unit ?? unit
    }
    return source
  }

  private static func source(
    of column: MappedColumn, titles: [MappedColumn.Title]? = nil, _ places: [String: Int]
  ) throws(MappingProblem) -> Source? {
    var suffixes: [String: (field: LogField, unit: String?)] = [:]
    for (suffix, meaning) in column.suffixes {
      let words = meaning.split(separator: " ").map(String.init)
      guard let name = words.first, let field = LogField.named(name) else {
        throw .unknownField(meaning)
      }
      suffixes[folded(suffix)] = (field, words.dropFirst().first)
    }
    for title in titles ?? column.titles {
      guard let index = places[folded(title.text)] else { continue }
      return Source(
        index: index, unit: title.unit ?? column.unit, isUnitFromTitle: title.unit != nil,
        unitIndex: column.unitFrom.flatMap { places[folded($0)] },
        timeIndex: column.timeFrom.flatMap { places[folded($0)] }, suffixes: suffixes)
    }
    return nil
  }
}
