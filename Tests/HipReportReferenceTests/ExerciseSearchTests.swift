import HipReportModel
import Testing

@testable import HipReportReference

@Suite struct ExerciseSearchTests {
  private func names(_ words: String...) -> [String] {
    ExerciseCatalogue.search(words).map(\.name)
  }

  @Test("Without words everything is found, and with words that are none nothing")
  func empty() {
    #expect(ExerciseCatalogue.search([]).count == ExerciseCatalogue.all.count)
    for word in ["", "!!", "xyzzy", "\u{1B}[31m?", "🙂"] {
      #expect(ExerciseCatalogue.search([word]).isEmpty, "\(word)")
    }
  }

  @Test("Each exercise is found by its name, synonyms and identifier's direction, however written")
  func everyName() {
    for exercise in ExerciseCatalogue.all {
      for name in [exercise.name] + exercise.synonyms {
        let parts = name.split(separator: " ").map(String.init)
        let ways = [
          [name], [name.uppercased()], parts, parts.reversed(),
          [name.split(separator: " ").joined(separator: "-")], [ExerciseCatalogue.folded(name)]
        ]
        // Turned round, the two words of a rotation are no direction any more.
        for way in ways where !name.lowercased().contains("rotation") || way != ways[3] {
          #expect(ExerciseCatalogue.search(way).contains(exercise), "\(way)")
        }
      }
    }
  }

  @Test("Every word must match, by its beginning: more words find fewer exercises")
  func everyWord() {
    let bridges = names("bridge")
    #expect(bridges.contains("Bridge") && bridges.contains("Single-leg bridge"))
    let banded = names("bri", "BAND")
    #expect(!banded.isEmpty && Set(banded).isStrictSubset(of: bridges))
    #expect(names("bridge", "xyzzy").isEmpty)
    #expect(names("ridge").isEmpty, "a word matches by its beginning only")
  }

  @Test("IR and ER are directions and nothing else")
  func rotations() {
    let pairs: [(Direction, [String])] = [
      (.internalRotation, ["IR", "ir"]), (.externalRotation, ["ER", "er"])
    ]
    for (direction, words) in pairs {
      let expected = Set(
        ExerciseCatalogue.all.filter { $0.directions.contains(direction) }.map(\.id))
      for word in words {
        #expect(Set(ExerciseCatalogue.search([word]).map(\.id)) == expected, "\(word)")
      }
      let long = direction == .internalRotation ? "internal rotation" : "external Rotation"
      #expect(Set(ExerciseCatalogue.search([long]).map(\.id)) == expected)
      let parts = long.split(separator: " ").map(String.init)
      #expect(Set(ExerciseCatalogue.search(parts).map(\.id)) == expected)
    }
  }

  @Test("Muscles, chain, load, contraction and purpose are searched")
  func otherFields() {
    func all(_ word: String, _ has: (Exercise) -> Bool) {
      let found = ExerciseCatalogue.search([word])
      #expect(
        !found.isEmpty && ExerciseCatalogue.all.filter(has).allSatisfy(found.contains), "\(word)")
    }
    all("piriformis") { $0.muscles.contains("piriformis") }
    all("flexion-march") { $0.chain == "flexion-march" }
    all("weight") { $0.loadModel == "external" }
    all("eccentric") { $0.contraction == .eccentric }
    all("mobility") { $0.purpose == .mobility }
  }

  @Test("What is found stands by direction, then chain, then level")
  func order() {
    let all = ExerciseCatalogue.search([])
    for (a, b) in zip(all, all.dropFirst()) {
      guard let left = a.directions.first, let right = b.directions.first else { continue }
      #expect(left <= right)
      if left == right { #expect((a.chain, a.level) < (b.chain, b.level)) }
    }
  }

  @Test("The neighbours of an exercise are the next easier and harder of its chain")
  func neighbours() throws {
    for exercise in ExerciseCatalogue.all {
      let (easier, harder) = ExerciseCatalogue.neighbours(of: exercise)
      let chain = ExerciseCatalogue.chain(of: exercise)
      #expect(chain.contains(exercise) && Set(chain.map(\.chain)).count == 1)
      #expect((easier?.level ?? 0) < exercise.level && (harder?.level ?? 99) > exercise.level)
      #expect(easier != nil || chain.first == exercise)
      #expect(harder != nil || chain.last == exercise)
    }
    let bridge = try #require(ExerciseCatalogue.exercise(named: "Bridge"))
    #expect(ExerciseCatalogue.neighbours(of: bridge).harder?.name == "Bridge with ball squeeze")
  }

  @Test("Each exercise says its muscles, its source and how sure it is")
  func columns() {
    for exercise in ExerciseCatalogue.all {
      #expect(!exercise.muscles.isEmpty && !exercise.source.isEmpty, "\(exercise.id)")
      #expect(!exercise.confidence.isUnverified, "\(exercise.id)")
      #expect(["unilateral", "bilateral", "either"].contains(exercise.sideRule))
    }
  }
}
