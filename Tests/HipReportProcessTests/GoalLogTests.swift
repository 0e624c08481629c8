import Foundation
import Testing

/// Goals in a log, as the clinician writes them: set, revised, met and dropped, over two reports.
@Suite struct GoalLogTests {
  private static let log = """
    date,patient,kind,direction,side,value,unit,motion,goal_id,measure,due,label
    2026-03-02,P-9,visit,,,,,,,,,evaluation
    2026-03-02,P-9,goal,internal_rotation,right,35,deg,,G1,rom,2026-06-01,Carry the seat
    2026-03-02,P-9,goal,,,60,,,G2,LEFS,2026-06-01,Walk
    2026-03-02,P-9,goal,,,20,,,G3,PGQ,,Old aim
    2026-03-02,P-9,outcome,,,40,,,,LEFS,,
    2026-03-02,P-9,rom,internal_rotation,right,22,deg,passive,,,,
    2026-03-20,P-9,rom,internal_rotation,right,26,deg,passive,,,,
    2026-03-20,P-9,goal,,,,,,G3,,,dropped
    2026-03-23,P-9,visit,,,,,,,,,reevaluation
    2026-04-03,P-9,goal,internal_rotation,right,40,deg,,G1,rom,2026-07-01,Up the stairs
    2026-04-20,P-9,outcome,,,61,,,,LEFS,,
    2026-04-20,P-9,goal,,,,,,G2,,,Met
    2026-04-20,P-9,rom,internal_rotation,right,33,deg,passive,,,,

    """

  private func words(_ run: Run) -> String {
    run.output.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
  }

  @Test("A re-evaluation says what became of each goal since the last one")
  func later() throws {
    let place = try Workplace()
    try place.write(Self.log, "patient.csv")
    let text = words(try place.run(["reeval", "patient.csv", "--format", "text"]))
    for said in [
      "G1 was revised on 3 Apr 2026; before: from 2 Mar “Carry the seat” (target 35).",
      "Closed and reported before this period: G3 (dropped on 20 Mar).",
      "goal G1: revised on 3 Apr, target 40", "On 23 Mar", "met (20 Apr)"
    ] {
      #expect(text.contains(said), "\(said)")
    }
    let json = try place.run(["reeval", "patient.csv", "--format", "json"]).output
    let tree = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    let goals = try #require(
      (tree?["reevaluation"] as? [String: Any])?["goals"] as? [[String: Any]])
    #expect(goals.map { $0["goal"] as? String } == ["G1", "G2", "G3"])
    #expect(goals[0]["at_last_report"] as? Double == 26)
    #expect(goals[0]["revised"] as? String == "2026-04-03")
    #expect(goals[2]["decision"] as? String == "dropped")
    let share = try #require(goals[0]["share"] as? Double)
    #expect(abs(share - 11.0 / 18) < 1e-6)
  }

  @Test("The report of then knows the goals of then")
  func earlier() throws {
    let place = try Workplace()
    try place.write(Self.log, "patient.csv")
    let text = words(
      try place.run(["reeval", "patient.csv", "--until", "2026-03-22", "--format", "html"]))
    #expect(text.contains("dropped on 20 Mar") && text.contains("Carry the seat"))
    #expect(!text.contains("Up the stairs") && !text.contains("revised"))
  }

  @Test("Converted and read again the goals are the same")
  func converted() throws {
    let place = try Workplace()
    try place.write(Self.log, "patient.csv")
    let first = try place.run(["reeval", "patient.csv", "--format", "json"]).output
    try place.write(
      try place.run(["convert", "patient.csv", "--output", "-"]).output, "b/patient.csv")
    let again = try place.run(["reeval", "patient.csv", "--format", "json"], in: "b").output
    func goals(_ json: String) throws -> NSDictionary? {
      let tree = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
      return [
        "goals": tree?["goals"] ?? 0,
        "own": (tree?["reevaluation"] as? [String: Any])?["goals"] ?? 0
      ]
    }
    #expect(try goals(first) == goals(again))
  }
}
