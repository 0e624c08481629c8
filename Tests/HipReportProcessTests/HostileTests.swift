import Foundation
import HipReportCSV
import HipReportKit
import Testing

/// A received file must run nothing, draw nothing on a terminal, and put no markup into a page.
@Suite struct HostileTests {
  static func texts(_ marker: String) -> [String] {
    [
      "`touch \(marker)`", "$(touch \(marker))", "'; system('touch \(marker)'); '",
      "'.system('touch \(marker)').'", "\"\nsystem(\"touch \(marker)\")\n\"",
      "a\n!touch \(marker)\n",
      "<script>alert(1)</script>", "</title><script>x</script>", "\"><img src=x onerror=alert(1)>",
      "{{{title}}} {{> page}}", "\u{1B}[31mred\u{1B}]0;title\u{7}", "\u{9B}31m", "\u{202E}txet",
      "=cmd|' /C calc'!A0", "| touch \(marker)", "%s%n@x", "\u{0}", "\r\n\r\n",
      String(repeating: "x", count: 20_000), "<!-- ", "]]>", "&lt;script&gt;"
    ]
  }

  /// A log in which every column that takes free text holds the hostile one.
  static func log(_ text: String) -> String {
    let titles = [
      "date", "time", "patient", "kind", "direction", "side", "value", "unit", "motion",
      "position", "device", "rater", "exercise", "reps", "band", "felt_in", "symptom", "present",
      "measure", "label", "goal_id", "note", text
    ]
    let odd: [[String: String]] = [
      [
        "kind": "rom", "direction": "IR", "side": "left", "value": "20", "position": text,
        "device": text, "rater": text
      ],
      ["kind": "rom", "direction": "IR", "side": "left", "value": "25", "motion": "passive"],
      ["kind": "rom", "direction": "IR", "side": "left", "value": "25", "motion": text],
      ["kind": "set", "exercise": text, "reps": "10", "band": text, "felt_in": text],
      ["kind": "symptom", "symptom": "pelvic_heaviness", "present": "yes", "exercise": text],
      ["kind": "symptom", "symptom": text, "present": "yes"],
      ["kind": "outcome", "measure": text, "value": "3"], ["kind": "visit", "label": text],
      ["kind": "event", "label": text], ["kind": "goal", "goal_id": text, "label": text],
      ["kind": text, "direction": text, "side": text, "value": text, "unit": text]
    ]
    // So few of its rows are rejected that the log is reported on.
    let rows = odd + Array(repeating: ["kind": "body", "value": "68"], count: 5)
    var writer = CSVWriter()
    writer.append(titles)
    for (index, row) in rows.enumerated() {
      var cells = row
      cells["date"] = "2026-05-0\(index % 8 + 1)"
      cells["patient"] = text
      cells["time"] = text
      cells["note"] = text
      cells[text] = text
      writer.append(titles.map { cells[$0] ?? "" })
    }
    return writer.text
  }

  static func hasControl(_ text: String) -> Bool {
    text.unicodeScalars.contains {
      ($0.value < 0x20 && $0.value != 10) || (0x7F..<0xA0).contains($0.value)
        || (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value)
    }
  }

  @Test(
    "Hostile names of files and hostile options are said without drawing anything",
    arguments: [
      ["weekly", "F", "--week", "T"], ["weekly", "F", "--as-of", "T"], ["weekly", "T"],
      ["weekly", "F", "--T"], ["T"], ["check", "F"], ["check", "F", "T"], ["map", "F"],
      ["map", "F", "--output", "T"], ["analyze", "F", "--output", "T/T"], ["weekly", "F"],
      ["schedule", "F", "--at", "T"], ["schedule", "F", "--user", "T"], ["explain", "T", "F"],
      ["schedule", "F", "--program", "T"], ["batch", "F", "--output", "T"], ["convert", "F"],
      ["deidentify", "F", "--output", "T"], ["email", "F"], ["chart", "T", "F"], ["init", "T"]
    ])
  func arguments(words: [String]) throws {
    let place = try Workplace()
    let text = "\u{1B}[31mred\u{202E}\u{9B}31m"
    try place.write(SampleLogs.withBadRow, "\(text).csv")
    let run = try place.run(
      words.map { $0.replacing("F", with: "\(text).csv").replacing("T", with: text) })
    let faked = try place.run(words.map { $0.replacing("T", with: "a\nerror: faked\nb") })
    #expect(!faked.errors.contains("\nerror: faked\n"), "\(faked.errors)")
    #expect(!Self.hasControl(run.errors), "\(words) \(run.errors)")
    if words[0] != "map", words[0] != "convert" { #expect(!Self.hasControl(run.output)) }
  }

  @Test(
    "Hostile texts in every column make a report, run nothing, and stay texts", arguments: 0..<22)
  func hostile(number: Int) throws {
    let place = try Workplace()
    let marker = "\(place.path)/marker"
    let texts = Self.texts(marker)
    try #require(texts.count == 22)
    let text = texts[number]
    try place.write(Self.log(text), "in/patient.csv")
    var profile = ""
    for key in ["name", "language"] { profile += "\(key): '\(yaml(text))'\n" }
    profile += "clinic: {name: '\(yaml(text))', telephone: '\(yaml(text))'}\n"
    profile += "clinician: {name: '\(yaml(text))'}\n"
    profile += "goals: [{goal_id: 'G 2', label: '\(yaml(text))'}]\n"
    try place.write(profile, "in/patient.yaml")

    let run = try place.run(["weekly", "in"])
    #expect(run.status == 3, "\(run.errors)")
    #expect(!place.exists("marker"))
    #expect(!Self.hasControl(run.output), "\(run.output.debugDescription)")
    #expect(!Self.hasControl(run.errors), "\(run.errors.debugDescription)")
    let check = try place.run(["check", "in"])
    #expect(!Self.hasControl(check.output))
    let files = try place.files(below: "reports")
    #expect(files.count == 4)
    for (name, data) in files {
      let content = String(decoding: data, as: UTF8.self)
      let parts = name.split(separator: "/")
      #expect(parts.count == 3 && !name.contains(".."), "\(name)")
      if name.hasSuffix(".txt") { #expect(!Self.hasControl(content), "\(name)") }
      if name.hasSuffix(".html") {
        for markup in ["<script", "<img", "<!-- "] {
          let isMarkup = content.lowercased().contains(markup)
          #expect(!isMarkup, "\(markup)")
        }
        let hasControl = Self.hasControl(content)
        #expect(!hasControl, "\(name)")
      }
      if name.hasSuffix(".json") {
        #expect((try? JSONSerialization.jsonObject(with: data)) != nil, "\(name)")
      }
    }
  }

  /// In single quotes, what YAML allows there: it knows no control characters.
  private func yaml(_ text: String) -> String {
    text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
      .unicodeScalars.map {
        $0.value < 0x20 || $0.value == 0x7F || $0.value == 0x9B ? " " : String($0)
      }
      .joined()
  }
}
