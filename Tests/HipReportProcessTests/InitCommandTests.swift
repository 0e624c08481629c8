import Foundation
import Testing

/// `init`: the first thing that somebody types.
@Suite struct InitCommandTests {
  @Test("The made-up patient gives a report, twice the same, and a second init writes nothing")
  func report() throws {
    let place = try Workplace()
    let made = try place.run(["init", "trial patient"])
    #expect(made.status == 0, "\(made.errors)")
    #expect(made.output.contains("hipreport weekly 'trial patient'"))
    let files = try place.files(below: "trial patient")
    #expect(files.keys.sorted() == ["patient.csv", "patient.yaml"])
    let weekly = try place.run(["weekly", "trial patient", "--format", "json"])
    #expect(weekly.status == 3, "a safety signal is open in it: \(weekly.errors)")
    #expect(weekly.errors.isEmpty)

    let again = try place.run(["init", "trial patient"])
    #expect(again.status == 1)
    #expect(again.errors.contains("init.exists"))
    #expect(try place.files(below: "trial patient") == files)

    #expect(try place.run(["init", "other"]).status == 0)
    #expect(try place.files(below: "other") == files)
  }

  @Test("The results are those of the demo patient of the datasets, its comments away")
  func sameAsDataset() throws {
    let place = try Workplace()
    #expect(try place.run(["init"]).status == 0)
    let made = try place.run(["analyze", "demo"])
    let kept = try place.run(["analyze", Package.demo])
    #expect(made.status == 3)
    #expect(made.output == kept.output)
  }

  @Test(
    "A stated day moves everything by whole weeks up to it, and no result",
    arguments: ["2026-05-07", "2026-05-08", "2024-02-29", "2031-01-01", "today"])
  func moved(day: String) throws {
    let place = try Workplace()
    let made = try place.run(["init", "demo", "--as-of", day])
    #expect(made.status == 0, "\(made.errors)")
    // Nothing lies after the day, and the newest entry less than a week before it.
    let check = try place.run(["weekly", "demo", "--format", "json", "--as-of", day])
    #expect(check.status == 3, "\(check.errors)")
    #expect(!check.errors.contains("left out"))
    #expect(
      try verdicts(of: place.run(["analyze", "demo"]).output)
        == verdicts(of: place.run(["analyze", Package.demo]).output))
  }

  private func verdicts(of json: String) throws -> [String] {
    let tree = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    let series = try #require(tree?["rom"] as? [[String: Any]])
    return series.map { "\($0["id"] ?? "") \($0["change"] ?? "") \($0["verdict"] ?? "")" }
  }

  @Test("What is there already is never written over, whatever it is")
  func existing() throws {
    let place = try Workplace()
    for name in ["patient.yaml", "Other.CSV"] {
      try place.write("mine", "full-\(name)/\(name)")
      let run = try place.run(["init", "full-\(name)"])
      #expect(run.status == 1)
      #expect(try place.files(below: "full-\(name)") == [name: Data("mine".utf8)])
    }
    try place.write("mine", "file")
    #expect(try place.run(["init", "file"]).status == 1)
    #expect(try place.text("file") == "mine")
    #expect(try place.run(["init", "demo", "--as-of", "1066-10-14"]).status == 64)
    #expect(!place.exists("demo"))
  }
}
