import Foundation
import Testing

@Suite struct DirectionStrengthCommandTests {
  @Test("The index of a direction stands in the analysis, with its links and advice; not in a week")
  func analysis() throws {
    let place = try Workplace()
    let run = try place.run(["analyze", Package.demo, "--format", "json"])
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let directions = try #require(json["direction_strength"] as? [[String: Any]])
    let one = try #require(
      directions.first { $0["id"] as? String == "direction-strength.extension.both" })
    let points = try #require(one["points"] as? [[String: Any]])
    #expect(points.first?["index"] as? Double == 100)
    #expect((points.last?["rows"] as? [String])?.first?.contains("patient.csv:") == true)
    #expect(one["method"] as? String == "index-1" && one["refused"] is NSNull)
    #expect(one["advice"] as? String == "keep_an_anchor")
    let swaps = try #require(one["swaps_without_overlap"] as? [[String: Any]])
    #expect(swaps.first?["to_name"] as? String == "Goblet squat")
    let refused = try #require(directions.first { !($0["refused"] is NSNull) })
    #expect(refused["verdict"] as? String == "cannot_say")
    #expect((refused["points"] as? [Any])?.isEmpty == true)
    let curves = try #require(json["strength"] as? [[String: Any]])
    #expect(curves.contains { $0["per_week_percent"] is Double })

    let week = try place.run(["weekly", Package.demo, "--format", "json"])
    #expect(week.output.contains("\"direction_strength\": null"))
  }
}
