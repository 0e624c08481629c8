import HipReportModel
import HipReportReference
import Testing

@testable import HipReportAnalysis

@Suite struct OutcomeResultTests {
  private func results(
    _ scores: [(String, Int, Double)], episodeStart: Int? = nil
  ) -> [OutcomeResult] {
    OutcomeResult.all(
      of: Sample.record { record in
        record.outcomes = scores.enumerated().map { index, score in
          OutcomeScore(
            day: Sample.day(score.1), measure: score.0, value: score.2,
            row: RowReference(file: 0, line: index + 2))
        }
        record.profile.episodeStart = episodeStart.map(Sample.day)
      })
  }

  private func change(_ measure: String, _ from: Double, _ to: Double) -> OutcomeResult? {
    results([(measure, 0, from), (measure, 21, to)]).first
  }

  @Test("The direction of better turns the verdict over")
  func better() {
    // LEFS: 0 to 80, higher is better, error 9. PGQ-A: 0 to 100, lower is better, error 14.
    #expect(change("LEFS", 40, 60)?.verdict == .improved)
    #expect(change("LEFS", 60, 40)?.verdict == .worse)
    #expect(change("PGQ-A", 60, 40)?.verdict == .improved)
    #expect(change("PGQ-A", 40, 60)?.verdict == .worse)
    #expect(change("LEFS", 40, 60)?.change == 20 && change("PGQ-A", 60, 40)?.change == -20)
    #expect(change("LEFS", 40, 60)?.lowerIsBetter == false)
    #expect(change("PGQ-A", 60, 40)?.lowerIsBetter == true)
  }

  @Test("Every measure with an error gets better one way and worse the other")
  func everyMeasure() {
    let measures = Set(OutcomeMeasure.all.map(\.abbreviation))
    var compared = 0
    for measure in measures {
      guard let definition = OutcomeMeasure.measure(abbreviation: measure),
        let up = change(measure, definition.scores.lowerBound, definition.scores.upperBound),
        let down = change(measure, definition.scores.upperBound, definition.scores.lowerBound),
        up.detectableChange != nil, up.reason != .notASeries
      else { continue }
      compared += 1
      #expect(up.verdict == (definition.higherIsBetter ? .improved : .worse), "\(measure)")
      #expect(down.verdict == (definition.higherIsBetter ? .worse : .improved), "\(measure)")
    }
    #expect(compared >= 6)
  }

  @Test("Beyond the error is strictly greater")
  func error() {
    #expect(change("LEFS", 40, 49)?.verdict == .notBeyondError)
    #expect(change("LEFS", 40, 49)?.reason == .withinError)
    #expect(change("LEFS", 40, 49.1)?.verdict == .improved)
    #expect(change("LEFS", 49, 40)?.verdict == .notBeyondError)
    // 1.77 in floating point, both ways.
    #expect(change("NPRS", 5, 5 - 1.77)?.verdict == .notBeyondError)
    #expect(change("NPRS", 5, 3.2)?.verdict == .improved)
  }

  @Test("Of a band of errors the upper end counts: 7-14 is 14")
  func band() {
    let inside = change("PGQ-A", 60, 46)
    #expect(inside?.detectableChange == 14 && inside?.verdict == .notBeyondError)
    #expect(change("PGQ-A", 60, 45.9)?.verdict == .improved)
    #expect(inside?.importantChange == 9.4...25)
  }

  @Test("A measure without a published error says nothing of a change")
  func withoutError() {
    let found = change("PGQ", 80, 10)
    #expect(found?.verdict == .cannotSay && found?.reason == .noError)
    #expect(found?.detectableChange == nil && found?.importantChange == 25...25)
    #expect(found?.sources == ["Stuge et al. 2017, Phys Ther 97:1103-1113"])
    // Five figures of five subscales are no figure of the whole.
    #expect(change("HOOS", 10, 90)?.reason == .noError)
  }

  @Test("A rating of change and a screening test are no series", arguments: ["GROC", "EPDS"])
  func noSeries(measure: String) {
    let found = change(measure, 0, 7)
    #expect(found?.verdict == .cannotSay && found?.reason == .notASeries)
    #expect(found?.isImportant == nil)
    #expect(found?.now.value == 7)
  }

  @Test("An unknown measure keeps its name and its scores, and says nothing")
  func unknown() {
    let found = change("My scale", 1, 9)
    #expect(found?.measure == "My scale" && found?.reason == .unknownMeasure)
    #expect(found?.definition == nil && found?.lowerIsBetter == nil && found?.scores.count == 2)
  }

  @Test("Several scores of one day are their mean, with all their rows")
  func mean() {
    let found = results([("LEFS", 0, 40), ("LEFS", 0, 43), ("LEFS", 0, 46), ("LEFS", 9, 50)]).first
    #expect(found?.baseline.value == 43 && found?.baseline.rows.map(\.line) == [2, 3, 4])
    #expect(found?.change == 7)
    let one = results([("LEFS", 0, 40), ("LEFS", 0, 80)]).first
    #expect(one?.reason == .firstValue && one?.change == nil && one?.isImportant == nil)
  }

  @Test("The baseline is the first score of the episode, else the first of all")
  func episode() {
    let scores = [("LEFS", 0, 20.0), ("LEFS", 10, 40), ("LEFS", 20, 60)]
    #expect(results(scores, episodeStart: 5).first?.baseline.value == 40)
    #expect(results(scores, episodeStart: 21).first?.baseline.value == 20)
    #expect(results(scores).first?.baseline.value == 20)
  }

  @Test("Measures come by name, whatever order their rows have")
  func order() {
    let scores = [("PSFS", 0, 5.0), ("LEFS", 9, 50), ("NPRS", 0, 3), ("LEFS", 0, 40)]
    #expect(results(scores).map(\.measure) == ["LEFS", "NPRS", "PSFS"])
    #expect(results(scores).first?.scores.map(\.value) == [40, 50])
    #expect(results([]).isEmpty)
  }

  @Test("Important is a change for the better that is beyond the error and has reached the figure")
  func important() {
    #expect(change("LEFS", 40, 49.1)?.isImportant == true)
    #expect(change("LEFS", 40, 49)?.isImportant == false)
    #expect(change("LEFS", 60, 40)?.isImportant == false)
    #expect(change("PGQ-A", 60, 46)?.isImportant == false)
    #expect(change("PGQ-A", 60, 45)?.isImportant == true)
    // NPRS: error 1.77, important from 2.
    #expect(change("NPRS", 5, 3.1)?.isImportant == false)
    #expect(change("NPRS", 5, 3)?.isImportant == true)
  }
}
