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
  private var values: YAMLValues

  static func read(_ input: InputBytes) -> (ImportedProfile?, [Diagnostic]) {
    var importer = ProfileImporter(values: YAMLValues(input.path, ProfileMessages.wording))
    do {
      let profile = importer.values.root(of: try input.whole().bytes).map { importer.profile($0) }
      return (profile, importer.values.diagnostics)
    } catch {
      return (nil, (error as? DiagnosticError)?.diagnostics ?? [])
    }
  }

  private mutating func profile(_ mapping: Node.Mapping) -> ImportedProfile {
    var result = ImportedProfile()
    values.check(
      mapping,
      [
        "patient", "name", "birth_date", "sex", "delivery", "involved_side", "body_mass_kg",
        "clinician", "clinic", "episode", "goals", "plan", "email", "language"
      ])
    result.patient = values.string(mapping["patient"])
    result.profile.name = values.string(mapping["name"])
    result.profile.birthDate = values.day(mapping["birth_date"], "birth_date")
    result.profile.sex = values.word(
      mapping["sex"], "sex", ["female": .female, "f": .female, "male": .male, "m": .male])
    result.profile.involvedSide = values.word(
      mapping["involved_side"], "involved_side", ["left": .left, "right": .right, "both": .both])
    _ = values.number(mapping["body_mass_kg"], "body_mass_kg")
    result.profile.language = values.string(mapping["language"])
    if let delivery = values.submapping(mapping["delivery"], "delivery", ["date", "mode"]) {
      result.profile.deliveryDate = values.day(delivery["date"], "delivery.date")
    }
    if let clinician = values.submapping(
      mapping["clinician"], "clinician", ["name", "credential", "email"])
    {
      result.profile.clinicianName = values.string(clinician["name"])
      result.profile.clinicianCredential = values.string(clinician["credential"])
      result.profile.clinicianAddress = values.text(clinician["email"], "clinician.email")
    }
    if let clinic = values.submapping(mapping["clinic"], "clinic", ["name", "telephone"]) {
      result.profile.clinicName = values.string(clinic["name"])
      result.profile.clinicTelephone = values.string(clinic["telephone"])
    }
    if let episode = values.submapping(
      mapping["episode"], "episode", ["start", "visits_per_progress_report"])
    {
      result.profile.episodeStart = values.day(episode["start"], "episode.start")
      result.profile.visitsPerProgressReport = values.count(
        episode["visits_per_progress_report"], "visits_per_progress_report")
    }
    if let email = values.submapping(mapping["email"], "email", ["to", "consent"]) {
      result.profile.mailAddress = values.text(email["to"], "email.to")
      result.profile.mailConsent = consent(email["consent"])
    }
    result.goals = values.items(
      mapping["goals"], "goals", ["goal_id", "label", "measure", "value", "unit", "due", "status"]
    ).compactMap { goal($0) }
    result.plan = values.items(
      mapping["plan"], "plan",
      ["exercise", "sessions_per_week", "sets", "reps", "hold_s", "side", "load", "band", "note"]
    ).compactMap { planItem($0) }
    return result
  }

  /// What cannot be understood is no consent.
  private mutating func consent(_ node: Node?) -> MailConsent {
    guard
      let group = values.submapping(node, "email.consent", ["content", "date", "address"])
    else { return MailConsent() }
    let words = MailConsent.Content.allCases.map { ($0.rawValue, $0) }
    return MailConsent(
      content: values.word(
        group["content"], "email.consent.content", Dictionary(uniqueKeysWithValues: words))
        ?? .none,
      date: values.day(group["date"], "email.consent.date"),
      address: values.text(group["address"], "email.consent.address"))
  }

  private mutating func goal(_ item: Node.Mapping) -> Goal? {
    guard let id = values.string(item["goal_id"]) else {
      values.bad(item["label"] ?? item.values.first, "goal_id", "given")
      return nil
    }
    return Goal(
      id: id, label: values.string(item["label"]) ?? id,
      measure: values.string(item["measure"]).map {
        GoalMeasure.parse($0, direction: nil, side: nil)
      },
      value: values.number(item["value"], "value"), due: values.day(item["due"], "due"),
      decision: values.word(
        item["status"], "status", ["open": nil, "met": .met, "dropped": .dropped]) ?? nil)
  }

  private mutating func planItem(_ item: Node.Mapping) -> PlanItem? {
    guard let name = values.string(item["exercise"]) else {
      values.bad(item.values.first, "exercise", "given")
      return nil
    }
    return PlanItem(
      exercise: name, exerciseID: ExerciseCatalogue.exercise(named: name)?.id,
      sessionsPerWeek: values.count(item["sessions_per_week"], "sessions_per_week"),
      sets: values.count(item["sets"], "sets"),
      repetitions: values.countRange(item["reps"], "reps"),
      holdSeconds: values.number(item["hold_s"], "hold_s"))
  }
}
