import Foundation
import HipReportKit
import Testing

@Suite struct ExercisesCommandTests {
  @Test("The list fits 80 columns, has every exercise, and is the same in every environment")
  func list() throws {
    let place = try Workplace()
    let run = try place.run(["exercises"])
    #expect(run.status == 0 && run.errors.isEmpty)
    let lines = run.output.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 80 && $0.last != " " })
    #expect(run.output.contains("160 exercises"))
    #expect(lines.first?.hasPrefix("exercise") == true)
    for environment in [["NO_COLOR": "1"], ["LC_ALL": "tr_TR.UTF-8"], ["TERM": "xterm-256color"]] {
      #expect(try place.run(["exercises"], environment: environment).output == run.output)
    }
    #expect(try place.files().isEmpty)
  }

  @Test("Words narrow the list; one exercise is shown in full with its neighbours")
  func words() throws {
    let place = try Workplace()
    let list = try place.run(["exercises", "IR", "band"])
    #expect(list.status == 0 && list.output.contains("Reverse clamshell with band"))
    #expect(!list.output.contains("Figure-four"))
    let one = try place.run(["exercises", "copenhagen", "moving"])
    #expect(one.status == 0)
    for word in [
      "Copenhagen adduction, moving", "also called", "adductors, trunk", "level 6 of 6", "easier",
      "Copenhagen side plank at hip height", "BMJ Open", "only an assessment can recommend"
    ] { #expect(one.output.contains(word), "\(word)") }
    // Of a name that begins others, --details shows the exercise that has it.
    let bridge = try place.run(["exercises", "--details", "bridge"])
    #expect(bridge.output.hasPrefix("Bridge\n") && bridge.output.contains("level 1 of 7"))
    let both = try place.run(["exercises", "--details", "pigeon"])
    #expect(both.output.hasPrefix("Pigeon stretch\n"))
  }

  @Test("Nothing found ends with 1 and names what is probably meant")
  func nothing() throws {
    let place = try Workplace()
    let run = try place.run(["exercises", "seated", "marhc"])
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(run.errors.contains("Seated march") && run.errors.contains("no exercise has “marhc”"))
    let other = try place.run(["exercises", "xyzzy"])
    #expect(other.status == 1 && other.errors.contains("lists all 160"))
  }

  @Test("The JSON has every field of every exercise, also when there is none")
  func json() throws {
    let place = try Workplace()
    func read(_ run: Run) throws -> [[String: Any]] {
      let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
      #expect(json?["schema"] as? String == "hipreport.exercises/1")
      return try #require(json?["exercises"] as? [[String: Any]])
    }
    let all = try read(place.run(["exercises", "--format", "json"]))
    #expect(all.count == 160)
    let keys: Set = [
      "id", "name", "synonyms", "directions", "purpose", "load_model", "contraction", "side_rule",
      "chain", "level", "easier", "harder", "muscles", "seed", "source", "confidence"
    ]
    for exercise in all { #expect(Set(exercise.keys) == keys) }
    let none = try place.run(["exercises", "xyzzy", "--format", "json"])
    #expect(none.status == 1)
    #expect(try read(none).isEmpty)
  }

  @Test("Hostile words are only words", arguments: 0..<22)
  func hostile(number: Int) throws {
    let place = try Workplace()
    let text = HostileTests.texts("\(place.path)/marker")[number]
    // No argument of a process holds a zero byte.
    guard !text.contains("\0") else { return }
    for arguments in [["--", text], ["--format", "json", "--", text]] {
      let run = try place.run(["exercises"] + arguments)
      #expect(run.status == 1, "\(text)")
      #expect(!HostileTests.hasControl(run.errors) && !HostileTests.hasControl(run.output))
    }
    #expect(try place.files().isEmpty)
  }

  @Test("A reader that has had enough is success, a full disk is not")
  func pipes() throws {
    let place = try Workplace()
    _ = try place.shell("( $HIPREPORT exercises; echo $? >status ) | head -n 1")
    #expect(try place.text("status") == "0\n")
    _ = try place.shell("( sleep 0.2; $HIPREPORT exercises; echo $? >status ) | true")
    #expect(try place.text("status") == "0\n")
    #expect(try place.shell("$HIPREPORT exercises > /dev/full").status == 1)
  }
}
