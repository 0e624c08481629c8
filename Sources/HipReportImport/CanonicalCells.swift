internal import HipReportModel

/// A used row as cells of the patient log in canonical units: what `convert` writes. Reading them again gives the same
/// cells.
enum CanonicalCells {
  static func of(_ row: ImportedRow, _ reader: CellReader) -> [String?] {
    var cells = LogField.allCases.map { reader.text($0) }
    func put(_ field: LogField, _ text: String?) { cells[field.rawValue] = text }
    put(.kind, row.kind.rawValue)
    put(.note, row.note)
    switch row.observation {
    case .rangeOfMotion(let reading):
      put(.direction, reading.direction.rawValue)
      put(.side, reading.side.rawValue)
      put(.value, text(reading.degrees))
      put(.unit, "deg")
      put(.motion, reading.motion?.rawValue)
      put(.position, reading.position)
      put(.device, reading.device)
    case .strength(let test):
      put(.direction, test.direction.rawValue)
      put(.side, test.side?.rawValue)
      put(.value, test.grade ?? text(test.value))
      put(.unit, test.unit.rawValue)
      put(.position, test.position)
      put(.device, test.device)
    case .set(let set):
      put(.side, set.side?.rawValue)
      put(.setType, set.type == .work ? nil : set.type.rawValue)
      put(.load, (set.loadKilograms ?? set.loadWithoutUnit).map(text))
      put(.unit, set.loadKilograms == nil ? nil : "kg")
      put(.reps, set.repetitions.map { "\($0)" })
      put(.set, set.number.map { "\($0)" })
      put(.holdSeconds, set.holdSeconds.map(text))
      put(.durationSeconds, set.durationSeconds.map(text))
      put(.distanceMetres, set.distanceMetres.map(text))
    case .body(let mass):
      put(.value, text(mass.kilograms))
      put(.unit, "kg")
    case .symptom, .outcome, .visit, .event, .goal, .plan, nil: break
    }
    return cells
  }

  /// The shortest text that reads as the same number.
  private static func text(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
  }
}
