extension Mapping {
  /// Titles for which there is no other: a file without them has lost a column, or one of them is misspelt.
  var ownLoneTitles: [String] {
    func lone(_ columns: [MappedColumn]) -> [String] {
      columns.filter { $0.titles.count == 1 && $0.otherwise.isEmpty }.map { $0.titles[0].text }
    }
    let groups = groups.flatMap { lone(Array($0.columns.values)) + [$0.repeats].compactMap { $0 } }
    let lookups = measures.flatMap { $0.from.values.map(\.column) }
    let titles =
      lone(columns.sorted { $0.key < $1.key }.map(\.value)) + lone(measures.map(\.column))
      + groups.filter { !$0.contains("{n}") } + lookups + rows.flatMap { $0.when.columns }
    return titles.filter { columns[$0] == nil || columns[$0]?.titles.map(\.text) == [$0] }
  }

  /// The mapping with everything of `base` that it does not say itself: its titles and rules come before the base's.
  func extending(_ base: Mapping) -> Mapping {
    var result = self
    result.about = about ?? base.about
    result.kind = kind ?? base.kind
    if match == Match() { result.match = base.match }
    result.dialect.missing += base.dialect.missing
    result.dialect.words += base.dialect.words
    result.dialect.fillDown += base.dialect.fillDown
    result.dialect.delimiter = dialect.delimiter ?? base.dialect.delimiter
    result.dialect.skipLines = dialect.skipLines ?? base.dialect.skipLines
    if locale.decimal == "auto" { result.locale.decimal = base.locale.decimal }
    if locale.dateOrder == "auto" { result.locale.dateOrder = base.locale.dateOrder }
    if locale.zone == "local" { result.locale.zone = base.locale.zone }
    result.units = units.merging(base.units) { own, _ in own }
    result.columns = columns.merging(base.columns) { $0.extending($1) }
    result.constants = constants.merging(base.constants) { own, _ in own }
    result.values = values.merging(base.values) { own, theirs in
      own.merging(theirs) { own, _ in own }
    }
    result.pairs = pairs.merging(base.pairs) { own, theirs in own + theirs }
    result.zeroMeansMissing += base.zeroMeansMissing
    result.rows += base.rows
    result.groups += base.groups
    result.measures += base.measures
    result.dates = dates.merging(base.dates) { own, _ in own }
    result.ignore += base.ignore
    result.closed += base.closed
    return result
  }
}

extension MappedColumn {
  fileprivate func extending(_ base: MappedColumn) -> MappedColumn {
    var result = self
    result.titles += base.titles
    result.unit = unit ?? base.unit
    result.unitFrom = unitFrom ?? base.unitFrom
    result.timeFrom = timeFrom ?? base.timeFrom
    result.suffixes = suffixes.merging(base.suffixes) { own, _ in own }
    return result
  }
}
