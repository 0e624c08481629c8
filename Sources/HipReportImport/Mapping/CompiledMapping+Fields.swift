extension CompiledMapping {
  /// Every row has the field from somewhere.
  func says(_ field: LogField) -> Bool {
    templates.contains { template in
      template.sources[field.rawValue] != nil || template.constants[field.rawValue] != nil
        || template.lookups.contains { $0.field == field }
    } || rules.contains { rule in rule.set.contains { $0.0 == field } }
  }

  /// The columns that any of the fields is read from.
  func columns(of fields: [LogField]) -> [Int] {
    let columns = templates.flatMap { template in
      fields.compactMap { template.sources[$0.rawValue]?.index }
        + template.lookups.filter { fields.contains($0.field) }.map(\.index)
    }
    return Set(columns).sorted()
  }

  /// Titles that the mapping's own author names with nothing beside them, and that the header has not.
  var missingTitles: [String] {
    var missing: [String] = []
    for title in mapping.loneTitles where !has(title) && !missing.contains(title) {
      missing.append(title)
    }
    return missing
  }
}
