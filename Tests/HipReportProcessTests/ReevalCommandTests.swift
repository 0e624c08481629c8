import Foundation
import Testing

@Suite struct ReevalCommandTests {
  private static let folder = "reports/P-1/reeval-2026-05-07"

  @Test("It writes three forms into a folder of its own date, and exits 3 while a signal is open")
  func files() throws {
    let place = try Workplace()
    try place.write(SampleLogs.withSignal, "patient.csv")
    let run = try place.run(["reeval", "patient.csv"])
    #expect(run.status == 3)
    #expect(run.output.hasPrefix("MODIFY: pelvic heaviness"))
    #expect(run.output.contains("Wrote \(Self.folder)/reeval.html (+ reeval.txt reeval.json)"))
    #expect(try place.text("\(Self.folder)/reeval.txt").hasPrefix("MODIFY: pelvic heaviness"))
    for name in ["reeval.txt", "reeval.html"] {
      let page = try place.text("\(Self.folder)/\(name)")
      for words in ["DRAFT until signed", "clinician completes", "page 1 of 2", "page 2 of 2"] {
        #expect(page.contains(words), "\(name): \(words)")
      }
    }
    try place.write(SampleLogs.good, "patient.csv")
    #expect(try place.run(["reeval", "patient.csv"]).status == 0)
    try place.write(SampleLogs.withBadRow, "patient.csv")
    #expect(try place.run(["reeval", "patient.csv"]).status == 2)
    #expect(place.exists("\(Self.folder)/rejects.csv"))
    #expect(try place.run(["reeval", "missing.csv"]).status == 1)
  }

  @Test("The period of the JSON is the one asked for, with two dates side by side")
  func period() throws {
    let place = try Workplace()
    try place.write(SampleLogs.good, "patient.csv")
    let run = try place.run([
      "reeval", "patient.csv", "--since", "2026-04-25", "--until", "2026-05-05", "--format", "json"
    ])
    #expect(run.status == 0)
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let period = try #require(json["reevaluation"] as? [String: Any])
    #expect(period["from"] as? String == "2026-04-25" && period["to"] as? String == "2026-05-05")
    let pair = try #require((period["two_dates"] as? [[String: Any]])?.first)
    #expect((pair["before"] as? [String: Any])?["value"] as? Double == 22)
    #expect((pair["after"] as? [String: Any])?["value"] as? Double == 25)
    #expect(!place.exists("reports"), "a form that is printed writes nothing")
    let keys = run.output.split(separator: "\n").filter { $0.hasPrefix("  \"") }
      .compactMap { $0.split(separator: "\"").dropFirst().first }
    #expect(keys.prefix(2) == ["schema", "signals"])
  }

  @Test(
    "The letterhead comes from --config, from beside the input, or from the user's configuration")
  func letterhead() throws {
    let place = try Workplace()
    func settings(_ name: String) -> String { "letterhead: {name: \(name), telephone: '1'}\n" }
    try place.write(SampleLogs.good, "p/patient.csv")
    try place.write(settings("Own Clinic"), "config/hipreport/hipreport.yaml")
    try place.write(settings("Named Clinic"), "named.yaml")
    func text(_ options: [String] = []) throws -> Run {
      try place.run(
        ["reeval", "p/patient.csv", "--format", "text"] + options,
        environment: ["XDG_CONFIG_HOME": "\(place.path)/config"])
    }
    #expect(try text().output.contains("\nOwn Clinic\n1\n"))
    try place.write(settings("Near Clinic"), "p/hipreport.yaml")
    #expect(try text().output.contains("\nNear Clinic\n1\n"))
    #expect(try text(["--config", "named.yaml"]).output.contains("\nNamed Clinic\n1\n"))
    let missing = try text(["--config", "nowhere.yaml"])
    #expect(missing.status == 1 && missing.errors.contains("error[settings.missing]"))
    try place.write(settings("Near Clinic") + "mail: {sendmail: ./run}\n", "p/hipreport.yaml")
    let run = try text()
    #expect(run.status == 0 && run.output.contains("\nNear Clinic\n1\n"))
    #expect(run.errors.contains("p/hipreport.yaml:2:1: warning[settings.not-here]"))
    let weekly = try place.run(["weekly", "p/patient.csv", "--format", "html"])
    #expect(weekly.output.contains("<strong>Near Clinic</strong>"))
  }

  @Test(
    "What contradicts itself is wrong usage",
    arguments: [
      ["--since", "2026-05-06", "--until", "2026-05-01"], ["--week", "last"],
      ["--paste", "--format", "text"], ["--until", "2026-05-06", "--as-of", "2026-05-06"]
    ])
  func usage(options: [String]) throws {
    let place = try Workplace()
    try place.write(SampleLogs.good, "patient.csv")
    #expect(try place.run(["reeval", "patient.csv"] + options).status == 64)
  }

  @Test("A period that begins after the newest entry gives no report")
  func reversed() throws {
    let place = try Workplace()
    try place.write(SampleLogs.good, "patient.csv")
    let run = try place.run(["reeval", "patient.csv", "--since", "2026-06-01"])
    #expect(run.status == 1)
    #expect(run.errors.contains("report.period-reversed"))
  }

  @Test("--paste is plain ASCII of at most 80 columns")
  func paste() throws {
    let place = try Workplace()
    let run = try place.run(["reeval", Package.demo, "--paste"])
    #expect(run.output.utf8.allSatisfy { ($0 >= 0x20 && $0 < 0x7F) || $0 == 0x0A })
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(run.output.count > 4000 && !run.output.contains("?????"))
    #expect(run.output.contains("DRAFT until signed"))
  }
}
