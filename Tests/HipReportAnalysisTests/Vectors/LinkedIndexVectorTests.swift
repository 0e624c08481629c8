import Foundation
import Testing

@testable import HipReportAnalysis

/// Sets and the linked index against numbers of an independent computation.
@Suite struct LinkedIndexVectorTests {
  private func rows(_ vector: StateSpaceCase, _ errors: [Double]? = nil) throws -> [LinkedIndexRow]
  {
    let days = try vector.numbers("day")
    let sessions = try vector.numbers("session")
    let exercises = try #require(vector.input["exercise"] as? [String])
    let values = try vector.numbers("y")
    return days.indices.map { index in
      LinkedIndexRow(
        week: (days[index] - days[0]) / 7, session: Int(sessions[index]),
        exercise: exercises[index], logCapacity: values[index], error: errors?[index])
    }
  }

  private func ladder(_ vector: StateSpaceCase) throws -> [String: LadderStep] {
    let steps = try #require(vector.input["ladder"] as? [String: [NSNumber]])
    return steps.mapValues {
      LadderStep(
        offset: $0[0].doubleValue, rung: $0[1].intValue, deviation: $0[2].doubleValue)
    }
  }

  @Test("The index of every week with its range, by both computations")
  func index() throws {
    var comparison = StateSpaceCase.Comparison()
    for vector in try StateSpaceCase.all("strength") where vector.input["exercise"] != nil {
      for reference in vector.references {
        let design: LinkedIndexDesign?
        switch reference.estimator {
        case "linked_index_full": design = LinkedIndexDesign(try rows(vector))
        case "linked_index_so_rows":
          design = LinkedIndexDesign(try rows(vector, vector.numbers("so_rows")))
        case "linked_index_ladder":
          design = LinkedIndexDesign(try rows(vector), ladder: try ladder(vector))
        default: continue
        }
        let known = try #require(design)
        let weeks = try #require(reference.values["week"] as? [NSNumber]).map(\.doubleValue)
        func check(_ name: String, _ value: Any) {
          comparison.compare(value, name, of: reference, in: vector.id)
        }
        let start = max(0, known.span - 4)
        let filter = LinkedIndexFilter(known, weeks: weeks, recentStart: start)
        let computations = [
          try #require(LinkedIndexDense(known, weeks: weeks, recentStart: start).points()),
          LinkedIndexModel.wanders.flatMap { wander in
            LinkedIndexModel.scales.map { filter.point(wander: wander.value, factor: $0.factor) }
          }
        ]
        for points in computations {
          let logs = LinkedStrengthIndex.logs(points)
          check("log_index", logs.map(\.mean))
          check("sd", logs.map(\.standardDeviation))
          check("q025", logs.map { $0.quantile(0.025) })
          check("q975", logs.map { $0.quantile(0.975) })
        }
        let index = try #require(LinkedStrengthIndex.estimate(known, at: weeks))
        #expect(index.points.map(\.week) == weeks)
        check("log_index", index.points.map(\.log.mean))
        check("index100_last", index.now.index)
      }
    }
    comparison.expect(2377)
  }

  @Test("One set: logarithm of capacity, its error, Epley and the quality")
  func sets() throws {
    var comparison = StateSpaceCase.Comparison()
    for vector in try StateSpaceCase.all("strength") where vector.input["load_kg"] != nil {
      let load = try vector.number("load_kg")
      let repetitions = Int(try vector.number("reps"))
      let inReserve = try vector.number("rir")
      let capacity = LogCapacity.of(
        load: load, repetitions: repetitions, inReserve: inReserve)
      let estimate = OneRepetitionMaximum.estimate(
        load: load, repetitions: repetitions, inReserve: inReserve)
      for reference in vector.references {
        func check(_ name: String, _ value: Any?) {
          comparison.compare(value, name, of: reference, in: vector.id)
        }
        check("log_capacity", capacity?.value)
        check("log_capacity_se", capacity?.error)
        // Without a load there is no estimate: the other program says zero.
        guard load > 0 else {
          #expect(estimate == nil)
          continue
        }
        check("epley", capacity.map { exp($0.value) })
        switch estimate?.quality {
        // Moved once with none in reserve is measured, and no formula is needed.
        case .measured: #expect(estimate?.value == load)
        case .ok, .rough:
          check("epley", estimate?.value)
          check("quality", estimate?.quality.rawValue)
        case nil: check("quality", "refuse")
        }
      }
    }
    comparison.expect(53)
  }
}
