import Foundation
import HipReportModel
import Testing

@testable import HipReportReference

@Suite struct ExerciseCatalogueTests {
  private static func names(of exercise: Exercise) -> [String] {
    [exercise.id, exercise.name] + exercise.synonyms
  }

  @Test("Each exercise has directions that exist, and a purpose and a contraction that are known")
  func vocabulary() throws {
    let file = try #require(DataFile("exercises.csv"))
    #expect(ExerciseCatalogue.all.count == file.rows.count)
    for (id, cell) in zip(file.column("id"), file.column("directions")) {
      let stated = cell.split(separator: ";").map(String.init)
      let exercise = try #require(ExerciseCatalogue.exercise(id: id))
      #expect(!stated.isEmpty, "\(id)")
      #expect(exercise.directions.map(\.rawValue) == stated, "\(id)")
      #expect(Set(stated).count == stated.count, "\(id)")
    }
    for purpose in file.column("purpose") { #expect(Exercise.Purpose(rawValue: purpose) != nil) }
    for word in file.column("contraction") { #expect(Contraction(rawValue: word) != nil) }
    for level in file.column("level") { #expect(Int(level) != nil) }
  }

  @Test("No two exercises share a name or a synonym after folding")
  func unique() {
    var owners: [String: String] = [:]
    for exercise in ExerciseCatalogue.all {
      for name in Self.names(of: exercise) {
        let folded = ExerciseCatalogue.folded(name)
        #expect(!folded.isEmpty, "\(exercise.id)")
        let owner = owners[folded] ?? exercise.id
        #expect(owner == exercise.id, "“\(name)” is \(owner) and \(exercise.id)")
        owners[folded] = owner
      }
    }
  }

  @Test("Each exercise is found by its identifier, name and synonyms, however they are written")
  func found() {
    for exercise in ExerciseCatalogue.all {
      for name in Self.names(of: exercise) {
        let ways = [
          name, name.uppercased(), "  \(name).",
          name.split(separator: " ").joined(separator: "-"),
          name.split(separator: " ").joined()
        ]
        for way in ways {
          #expect(ExerciseCatalogue.exercise(named: way)?.id == exercise.id, "“\(way)”")
        }
      }
    }
  }

  @Test("An abductor is never taken for an adductor: one letter apart is another exercise or none")
  func abductorAndAdductor() {
    func swapped(_ name: String, _ from: String, _ to: String) -> String? {
      let lower = name.lowercased()
      guard let range = lower.firstRange(of: from) else { return nil }
      return lower.replacingCharacters(in: range, with: to)
    }
    var tried = 0
    for exercise in ExerciseCatalogue.all {
      for name in Self.names(of: exercise) {
        for (from, to) in [("abduct", "adduct"), ("adduct", "abduct")] {
          guard let other = swapped(name, from, to) else { continue }
          tried += 1
          let found = ExerciseCatalogue.exercise(named: other)
          #expect(found?.id != exercise.id, "“\(other)” was taken for “\(name)”")
          if let found, !exercise.name.lowercased().contains("slide") {
            #expect(found.directions.first != exercise.directions.first, "“\(other)”")
          }
        }
      }
    }
    #expect(tried > 10)
  }

  @Test("A likeness is only suggested, never matched")
  func likeness() {
    #expect(ExerciseCatalogue.exercise(named: "Seated marhc") == nil)
    #expect(ExerciseCatalogue.suggestion(for: "Seated marhc") == "Seated march")
    #expect(ExerciseCatalogue.suggestion(for: "xyz") == nil)
    #expect(ExerciseCatalogue.suggestion(for: "completely unrelated words here") == nil)
  }

  @Test("The edit distance is Levenshtein's, and nothing beyond its limit")
  func distance() {
    func distance(_ a: String, _ b: String, _ limit: Int) -> Int? {
      editDistance(Array(a.utf8), Array(b.utf8), limit: limit)
    }
    #expect(distance("kitten", "sitting", 5) == 3)
    #expect(distance("abductor", "adductor", 1) == 1)
    #expect(distance("kitten", "sitting", 2) == nil)
    #expect(distance("", "abc", 3) == 3)
    #expect(distance("same", "same", 0) == 0)
  }
}
