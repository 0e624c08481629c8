internal import HipReportModel

/// The words that the cells of the patient log may hold.
enum LogVocabulary {
  static let kinds = WordTable<ObservationKind>(
    ObservationKind.allCases.map { ([$0.rawValue], $0) })

  static let directions = WordTable<Direction>([
    (["flexion", "flex"], .flexion),
    (["extension", "ext"], .extension_),
    (["abduction", "abd"], .abduction),
    (["adduction", "add"], .adduction),
    (["internal_rotation", "IR", "medial_rotation", "int_rot"], .internalRotation),
    (["external_rotation", "ER", "lateral_rotation", "ext_rot"], .externalRotation)
  ])

  static let sides = WordTable<Side>([
    (["left", "L"], .left), (["right", "R"], .right), (["both", "B", "bilateral"], .both)
  ])

  static let motions = WordTable<Motion>([
    (["active", "AROM"], .active), (["passive"], .passive)
  ])

  static let timings = WordTable<SymptomTiming>([
    (["during"], .during), (["within_2h", "within 2 hours", "after"], .within2Hours),
    (["next_day"], .nextDay), (["at_rest", "rest"], .atRest)
  ])

  static let setTypes = WordTable<SetType>([
    (["work", "normal"], .work), (["warmup", "warm-up"], .warmup), (["drop", "dropset"], .drop),
    (["failure"], .failure)
  ])

  static let contractions = WordTable<Contraction>(Contraction.allCases.map { ([$0.rawValue], $0) })

  enum LoadUnit: Sendable { case kilogram, pound }
  static let loadUnits = WordTable<LoadUnit>([
    (["kg", "kgs", "kilogram", "kilograms", "kilo", "kilos"], .kilogram),
    (["lb", "lbs", "pound", "pounds"], .pound)
  ])

  /// What stands behind an angle; the sign of an ordinal number is written for that of a degree.
  static let degreeNames = [
    "deg", "°", "degrees", "degree", "º", "˚", "deg.", "grad", "grado", "grados", "gradi", "grau",
    "graus", "graad", "graden", "degré", "degrés", "degre", "degres"
  ]

  enum MeasuredUnit: Sendable { case degree, newton, kilogramForce, poundForce, newtonMetre, grade }
  static let measuredUnits = WordTable<MeasuredUnit>([
    (degreeNames, .degree), (["N"], .newton), (["kgf"], .kilogramForce),
    (["lbf"], .poundForce), (["Nm", "N m"], .newtonMetre), (["mmt"], .grade)
  ])

  private static let labels = WordTable<String>(
    [
      "supine", "supine_hip90", "prone", "seated", "side_lying", "standing", "modified_thomas",
      "goniometer", "inclinometer", "phone", "dynamometer"
    ].map { ([$0], $0) })

  /// A position or a device: `supine_hip90` for `Supine hip 90`. Free text is folded, so that one has one spelling.
  static func label(_ text: String?) -> String? {
    guard let text else { return nil }
    if let known = labels[text] { return known }
    var words: [String] = []
    for word in text.lowercased().split(whereSeparator: { " -_\t".contains($0) }) {
      words.append(String(word))
    }
    return words.isEmpty ? nil : words.joined(separator: "_")
  }
}

/// Exact factors to canonical units (UCUM).
enum UnitFactor {
  static let kilogramsPerPound = 0.45359237
  static let newtonsPerKilogramForce = 9.80665
  static let newtonsPerPoundForce = 4.4482216152605
}
