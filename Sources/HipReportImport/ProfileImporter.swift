internal import HipReportDiagnostics
internal import HipReportModel
internal import HipReportReference
internal import Yams

/// What `patient.yaml` adds to the data.
struct ImportedProfile {
  var patient: String?
  var profile = PatientProfile()
  var goals: [Goal] = []
  var plan: [PlanItem] = []
}

/// Reads `patient.yaml`. Every value that cannot be understood is a finding; the others are used.
struct ProfileImporter {
  private let path: String
  private var diagnostics: [Diagnostic] = []

  static func read(_ input: InputBytes) -> (ImportedProfile?, [Diagnostic]) {
    var importer = ProfileImporter(path: input.path)
    do {
      let profile = importer.run(try input.whole().bytes)
      return (profile, importer.diagnostics)
    } catch {
      return (nil, (error as? DiagnosticError)?.diagnostics ?? [])
    }
  }

  private init(path: String) { self.path = path }

  private mutating func run(_ bytes: [UInt8]) -> ImportedProfile? {
    let text = String(validating: bytes, as: UTF8.self)
    if let problem = text == nil ? "it is no UTF-8 text" : YAMLText.problem(bytes) {
      diagnostics.append(ProfileMessages.unreadable(path, problem, line: 1, column: 1))
      return nil
    }
    do {
      guard let node = try Yams.compose(yaml: text ?? "", .basic) else { return ImportedProfile() }
      guard case .mapping(let mapping) = node else {
        diagnostics.append(
          ProfileMessages.unreadable(path, "it is no list of names and values", line: 1, column: 1))
        return nil
      }
      return profile(mapping)
    } catch let error as YamlError {
      let (problem, line, column) = YAMLText.describe(error)
      diagnostics.append(
        ProfileMessages.unreadable(path, problem, line: line, column: column))
      return nil
    } catch {
      diagnostics.append(ProfileMessages.unreadable(path, "\(error)", line: 1, column: 1))
      return nil
    }
  }

  private mutating func profile(_ mapping: Node.Mapping) -> ImportedProfile {
    var result = ImportedProfile()
    check(
      mapping,
      [
        "patient", "name", "birth_date", "sex", "delivery", "involved_side", "body_mass_kg",
        "clinician", "clinic", "episode", "goals", "plan", "email", "language"
      ])
    result.patient = string(mapping["patient"])
    result.profile.name = string(mapping["name"])
    result.profile.birthDate = day(mapping["birth_date"], "birth_date")
    result.profile.sex = word(
      mapping["sex"], "sex", ["female": .female, "f": .female, "male": .male, "m": .male])
    result.profile.involvedSide = word(
      mapping["involved_side"], "involved_side", ["left": .left, "right": .right, "both": .both])
    _ = number(mapping["body_mass_kg"], "body_mass_kg")
    result.profile.language = string(mapping["language"])
    if let delivery = submapping(mapping["delivery"], "delivery", ["date", "mode"]) {
      result.profile.deliveryDate = day(delivery["date"], "delivery.date")
    }
    if let clinician = submapping(
      mapping["clinician"], "clinician", ["name", "credential", "email"])
    {
      result.profile.clinicianName = string(clinician["name"])
    }
    if let clinic = submapping(mapping["clinic"], "clinic", ["name", "telephone"]) {
      result.profile.clinicName = string(clinic["name"])
      result.profile.clinicTelephone = string(clinic["telephone"])
    }
    if let episode = submapping(
      mapping["episode"], "episode", ["start", "visits_per_progress_report"])
    {
      result.profile.episodeStart = day(episode["start"], "episode.start")
      result.profile.visitsPerProgressReport = count(
        episode["visits_per_progress_report"], "visits_per_progress_report")
    }
    if let email = submapping(mapping["email"], "email", ["to", "consent"]) {
      _ = submapping(email["consent"], "email.consent", ["content", "date", "address"])
    }
    result.goals = items(
      mapping["goals"], "goals", ["goal_id", "label", "measure", "value", "unit", "due", "status"]
    ).compactMap { goal($0) }
    result.plan = items(
      mapping["plan"], "plan",
      ["exercise", "sessions_per_week", "sets", "reps", "hold_s", "side", "load", "band", "note"]
    ).compactMap { planItem($0) }
    return result
  }

  private mutating func goal(_ item: Node.Mapping) -> Goal? {
    guard let id = string(item["goal_id"]) else {
      bad(item["label"] ?? item.values.first, "goal_id", "given")
      return nil
    }
    return Goal(
      id: id, label: string(item["label"]) ?? id,
      measure: string(item["measure"]).map {
        GoalMeasure.parse($0, direction: nil, side: nil)
      },
      value: number(item["value"], "value"), due: day(item["due"], "due"),
      isDeclaredMet: string(item["status"])?.lowercased() == "met")
  }

  private mutating func planItem(_ item: Node.Mapping) -> PlanItem? {
    guard let name = string(item["exercise"]) else {
      bad(item.values.first, "exercise", "given")
      return nil
    }
    return PlanItem(
      exercise: name, exerciseID: ExerciseCatalogue.exercise(named: name)?.id,
      sessionsPerWeek: count(item["sessions_per_week"], "sessions_per_week"),
      sets: count(item["sets"], "sets"), repetitions: countRange(item["reps"], "reps"),
      holdSeconds: number(item["hold_s"], "hold_s"))
  }
}

// MARK: Typed values

extension ProfileImporter {
  private mutating func check(_ mapping: Node.Mapping, _ known: [String]) {
    for key in mapping.keys {
      guard let name = key.scalar?.string, !known.contains(name) else { continue }
      let target = Array(name.utf8)
      let nearest = known.compactMap { candidate in
        editDistance(target, Array(candidate.utf8), limit: max(2, target.count / 3))
          .map { ($0, candidate) }
      }.min { $0.0 < $1.0 }?.1
      diagnostics.append(
        ProfileMessages.unknownKey(
          path, name, nearest: nearest, line: key.mark?.line ?? 1, column: key.mark?.column ?? 1))
    }
  }

  private mutating func submapping(
    _ node: Node?, _ key: String, _ known: [String]
  ) -> Node.Mapping? {
    guard case .mapping(let mapping)? = node else {
      if isGiven(node) { bad(node, key, "a group of names and values") }
      return nil
    }
    check(mapping, known)
    return mapping
  }

  private mutating func items(_ node: Node?, _ key: String, _ known: [String]) -> [Node.Mapping] {
    guard case .sequence(let sequence)? = node else {
      if isGiven(node) { bad(node, key, "a list, each item behind a hyphen") }
      return []
    }
    return sequence.compactMap { submapping($0, key, known) }
  }

  private func isGiven(_ node: Node?) -> Bool {
    guard let node else { return false }
    return node.scalar == nil || string(node) != nil
  }

  /// A text; `nil` for nothing, which YAML also writes as `~` and `null`.
  private func string(_ node: Node?) -> String? {
    guard let scalar = node?.scalar, !scalar.string.isEmpty else { return nil }
    let isNull = scalar.style == .plain && ["~", "null", "Null", "NULL"].contains(scalar.string)
    return isNull ? nil : scalar.string
  }

  private mutating func day(_ node: Node?, _ key: String) -> CalendarDay? {
    guard let text = string(node) else { return nil }
    if let day = CalendarDay(iso: text) { return day }
    bad(node, key, "a day written as 2026-05-08")
    return nil
  }

  private mutating func number(_ node: Node?, _ key: String) -> Double? {
    guard let text = string(node) else { return nil }
    if let value = Double(text), value.isFinite, abs(value) < 1e9 { return value }
    bad(node, key, "a number")
    return nil
  }

  private mutating func count(_ node: Node?, _ key: String) -> Int? {
    guard let text = string(node) else { return nil }
    if let value = Int(text), (0...1000).contains(value) { return value }
    bad(node, key, "a whole number")
    return nil
  }

  /// A range such as `8-12`, or one number.
  private mutating func countRange(_ node: Node?, _ key: String) -> ClosedRange<Int>? {
    guard let text = string(node) else { return nil }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map {
      Int($0.filter { $0 != " " })
    }
    if parts.count <= 2, let low = parts[0], let high = parts[parts.count - 1], low <= high,
      (0...1000).contains(low)
    {
      return low...high
    }
    bad(node, key, "a whole number or a range such as 8-12")
    return nil
  }

  private mutating func word<Word>(_ node: Node?, _ key: String, _ words: [String: Word]) -> Word? {
    guard let text = string(node) else { return nil }
    if let word = words[text.lowercased()] { return word }
    bad(node, key, "one of \(words.keys.sorted().joined(separator: ", "))")
    return nil
  }

  private mutating func bad(_ node: Node?, _ key: String, _ expected: String) {
    diagnostics.append(
      ProfileMessages.badValue(
        path, key, node?.scalar?.string ?? "", expected: expected, line: node?.mark?.line ?? 1,
        column: node?.mark?.column ?? 1))
  }
}
