/// A patient whose every text says who she is: each planted text is another one, and begins with one of three words.
enum PlantedPatient {
  /// Numbers that are no measurement: of a file, a telephone, an insurance.
  static let numbers = ["48151623", "5550177", "90210"]

  /// The log, the profile, and how many texts were planted.
  static var files: (log: String, profile: String, planted: Int) {
    var count = 0
    func name() -> String {
      count += 1
      return ["Quill\(count)", "Anneliese Quill\(count)", "quill-\(count) Jumbledore"][count % 3]
    }
    let columns = [
      "date", "time", "patient", "kind", "direction", "side", "value", "unit", "motion",
      "position", "device", "rater", "trial", "exercise", "set", "set_type", "reps", "hold_s",
      "load", "band", "rpe", "rir", "fatigued", "pain_before", "pain", "pain_after", "felt_in",
      "contraction", "symptom", "present", "timing", "measure", "label", "goal_id", "due",
      "sessions_per_week", "sets", "note", "Referred by", "MRN"
    ]
    var log = columns.joined(separator: ",") + "\n"
    func row(_ day: Int, _ kind: String, _ cells: [String: String], free: [String]) {
      var cells = cells
      cells["date"] = "2026-0\(day / 28 + 3)-\(day % 28 < 9 ? "0" : "")\(day % 28 + 1)"
      cells["kind"] = kind
      cells["patient"] = "Anneliese Quill"
      cells["MRN"] = numbers[day % 3]
      // Columns that this kind of row is not read for may hold anything.
      for column in free + ["note", "Referred by", "time"] where cells[column] == nil {
        cells[column] = name()
      }
      log += columns.map { cells[$0] ?? "" }.joined(separator: ",") + "\n"
    }
    for day in 0..<30 {
      for side in ["left", "right"] {
        for trial in ["1", "2"] where day % 5 == 0 {
          row(
            day, "rom",
            [
              "direction": "internal_rotation", "side": side, "value": "\(22 + day / 3)",
              "unit": "deg", "motion": "passive", "trial": trial, "rater": "Quill R. \(day % 2)",
              "position": "Quill's own table seated", "device": "Quill-made goniometer"
            ],
            free: ["label", "band", "felt_in", "measure", "goal_id", "hold_s"])
        }
        row(
          day, "set",
          [
            "exercise": day % 2 == 0 ? "Quill special lift (assisted)" : "Side step with band",
            "side": side, "set": "1", "reps": "\(8 + day % 4)", "load": "\(10 + day % 3)",
            "unit": "kg", "fatigued": "yes", "felt_in": "Quill says glutes"
          ],
          free: ["label", "rater", "device", "position", "value", "measure", "trial"])
        row(
          day, "set",
          ["exercise": "Side step with band", "side": side, "reps": "10", "band": "Quill's band"],
          free: ["label", "rater", "goal_id", "due"])
      }
    }
    row(
      27, "symptom",
      [
        "symptom": "tightness", "present": "yes", "side": "left",
        "note": "Quill's hip flexor is tight says Anneliese"
      ], free: ["rater", "label", "load"])
    row(
      28, "symptom",
      [
        "symptom": "pelvic_heaviness", "present": "yes", "timing": "during",
        "exercise": "Quill special lift (assisted)"
      ], free: ["rater", "label", "device"])
    row(
      29, "visit", ["label": "treatment", "note": "numb between the legs said Anneliese Quill"],
      free: ["rater", "value", "load", "exercise", "direction"])
    row(29, "visit", [:], free: ["label", "value"])
    row(
      29, "event", ["label": "Quill moved house"], free: ["rater", "value", "device"])
    row(
      29, "outcome", ["measure": "Quill's own scale", "value": "40"], free: ["label", "rater"])
    row(29, "outcome", ["measure": "PGQ", "value": "41"], free: ["label", "rater"])
    row(
      29, "goal",
      [
        "goal_id": numbers[0], "measure": "Quill's own scale", "value": "30",
        "label": "Quill wants to dance", "due": "2026-06-01"
      ], free: ["rater", "device"])
    row(
      28, "goal", ["goal_id": "G3", "label": "Quill sits on the floor", "value": "3"], free: [])
    row(
      29, "goal", ["goal_id": "G3", "label": "Quill sits on a chair", "value": "3"], free: [])
    row(29, "goal", ["goal_id": "G2", "label": "met"], free: [])
    row(
      0, "plan", ["exercise": "Quill special lift (assisted)", "sessions_per_week": "3"],
      free: ["label", "rater", "band"])
    let profile = """
      # Anneliese Quill, of Quill street
      patient: Anneliese Quill
      name: Anneliese Quill
      birth_date: 1991-07-23
      sex: female
      delivery: {date: 2025-12-24, mode: Quill at home}
      involved_side: left
      clinician: {name: Dr Quill, credential: Quill, email: quill@example.org}
      clinic: {name: Quill Clinic, telephone: "+1 555 \(numbers[1])"}
      episode: {start: 2026-03-01, visits_per_progress_report: 10}
      goals:
        - {goal_id: Quill-1, label: Quill dances, measure: rom internal_rotation right, value: 35, due: 2026-06-01}
        - {goal_id: G2, label: Quill runs, measure: Quill's own scale, value: 20}
      plan:
        - {exercise: Quill special lift (assisted), sessions_per_week: 3, sets: 2, reps: 8-12, note: Quill}
        - {exercise: Side step with band, sessions_per_week: 2, side: left, band: Quill's band}
      email:
        to: quill@example.org
        consent: {content: full, date: 2026-03-01, address: quill@example.org}
      language: en

      """
    return (log, profile, count)
  }
}
