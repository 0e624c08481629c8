extension Mapping {
  /// The mapping with everything of `base` that it does not say itself: its titles and rules come before the base's.
  func extending(_ base: Mapping) -> Mapping {
    var result = self
    result.about = about ?? base.about
    result.kind = kind ?? base.kind
    if match == Match() { result.match = base.match }
    result.dialect.missing += base.dialect.missing
    result.dialect.words += base.dialect.words
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
