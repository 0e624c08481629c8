public import HipReportModel

/// A `patient.yaml` without anything that says who somebody is.
///
/// It is written from what was understood, and not from the text: a key that is not named here, and every comment, is
/// gone.
public struct DeidentifiedProfile: Sendable {
  public let text: String
  /// Every key that something was kept of, and every known one that was left out.
  public let keys: [(key: String, treatment: DeidentifiedTexts.Treatment)]

  /// `nil` where the file cannot be read, or is of a patient whom the rows are not of. `patients` are the identifiers of
  /// the rows, `newest` is the newest observation of each. A file that names nobody is of the only patient of its input.
  public init?(
    _ input: InputBytes, of patients: Set<String>, isOnlyPatient: Bool,
    newest: [String: CalendarDay],
    pseudonyms: Pseudonyms, keepsExercises: Bool = true
  ) {
    guard let imported = ProfileImporter.read(input).0 else { return nil }
    let named = patients.filter { !$0.isEmpty }
    guard let owner = imported.patient ?? (isOnlyPatient ? named.first ?? "" : nil),
      named.isEmpty || named.contains(owner)
    else { return nil }
    let cells = DeidentifiedCells(
      pseudonyms: pseudonyms, keepsExercises: keepsExercises, placeWords: [])
    let shift = pseudonyms.shift(of: owner)
    var writer = ProfileWriter()
    let profile = imported.profile
    if !owner.isEmpty { writer.put("patient", cells.patient(owner), .replaced) }
    writer.drop("name", profile.name)
    if let birth = profile.birthDate {
      writer.put(
        "birth_date",
        Self.birthDate(birth, on: newest[owner]).map { ($0 - shift).description }, .generalised)
    }
    writer.put("sex", profile.sex?.rawValue, .kept)
    if let day = profile.deliveryDate {
      writer.put("delivery", "{date: \(day - shift)}", .shifted)
    }
    writer.put("involved_side", profile.involvedSide?.rawValue, .kept)
    writer.drop("clinician", profile.clinicianName ?? profile.clinicianCredential)
    writer.drop("clinic", profile.clinicName ?? profile.clinicTelephone)
    let episode = [
      profile.episodeStart.map { "start: \($0 - shift)" },
      profile.visitsPerProgressReport.map { "visits_per_progress_report: \($0)" }
    ].compactMap { $0 }
    if !episode.isEmpty {
      writer.put("episode", "{\(episode.joined(separator: ", "))}", .shifted)
    }
    writer.list("goals", imported.goals.map { Self.goal($0, cells, shift) })
    writer.list("plan", imported.plan.map { Self.planItem($0, cells) })
    if let language = profile.language, language.wholeMatch(of: /[a-z]{2}/) != nil {
      writer.put("language", language, .kept)
    }
    (text, keys) = (writer.text, writer.keys)
  }

  /// A day that gives the same age in years on the newest day of the data and says no more of the birthday; nobody is
  /// older than 90.
  private static func birthDate(_ day: CalendarDay, on newest: CalendarDay?) -> CalendarDay? {
    guard let newest, newest >= day else { return nil }
    let years = min(90, (newest - day) * 4 / 1461)
    return newest - (years * 1461 + 730) / 4
  }

  private static func goal(
    _ goal: Goal, _ cells: DeidentifiedCells, _ shift: Int
  ) -> [(String, String?)] {
    let measure =
      switch goal.measure {
      case .rangeOfMotion(let direction, let side):
        "rom \(direction.rawValue) \(side.rawValue)"
      case .strength(let direction, let side): "strength \(direction.rawValue) \(side.rawValue)"
      case .other(let text): cells.measure(text)
      case nil: String?.none
      }
    return [
      ("goal_id", ProfileWriter.quoted(cells.goalID(goal.id))),
      ("label", ProfileWriter.quoted(cells.wording(goal.label, ofGoal: goal.id))),
      ("measure", measure.map(ProfileWriter.quoted)),
      ("value", goal.value.map(ProfileWriter.number)),
      ("due", goal.due.map { ($0 - shift).description }),
      ("status", goal.decision?.rawValue)
    ]
  }

  private static func planItem(
    _ item: PlanItem, _ cells: DeidentifiedCells
  ) -> [(String, String?)] {
    let repetitions = item.repetitions.map { range in
      range.lowerBound == range.upperBound
        ? "\(range.lowerBound)" : "\(range.lowerBound)-\(range.upperBound)"
    }
    return [
      ("exercise", ProfileWriter.quoted(cells.exercise(item.exercise))),
      ("sessions_per_week", item.sessionsPerWeek.map { "\($0)" }),
      ("sets", item.sets.map { "\($0)" }), ("reps", repetitions),
      ("hold_s", item.holdSeconds.map(ProfileWriter.number))
    ]
  }
}

/// Writes the YAML line by line: what stands in it is made here.
private struct ProfileWriter {
  typealias Treatment = DeidentifiedTexts.Treatment
  private(set) var text = "# Deidentified by hipreport: what does not stand here was left out.\n"
  private(set) var keys: [(key: String, treatment: Treatment)] = []

  mutating func put(_ key: String, _ value: String?, _ treatment: Treatment) {
    guard let value else { return }
    text += "\(key): \(value)\n"
    keys.append((key, treatment))
  }

  mutating func drop(_ key: String, _ value: String?) {
    if value != nil { keys.append((key, .dropped)) }
  }

  mutating func list(_ key: String, _ items: [[(String, String?)]]) {
    if items.isEmpty { return }
    text += "\(key):\n"
    for item in items {
      let members = item.compactMap { name, value in value.map { "\(name): \($0)" } }
      text += "  - {\(members.joined(separator: ", "))}\n"
    }
    keys.append((key, .generalised))
  }

  static func quoted(_ text: String) -> String {
    "'" + text.replacing("'", with: "''") + "'"
  }

  static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
  }
}

extension DeidentifiedProfile {
  /// Whom the file names.
  public static func patient(of input: InputBytes) -> String? {
    ProfileImporter.read(input).0?.patient
  }
}
