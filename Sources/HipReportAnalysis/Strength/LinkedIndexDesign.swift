internal import Foundation

/// One exercise in one session, as the linked index sees it.
package struct LinkedIndexRow: Sendable, Equatable {
  /// Weeks, from any day that is the same for all.
  package var week: Double
  /// Rows with the same week and number were done in the same session.
  package var session: Int
  /// Rows with the same name are compared.
  package var exercise: String
  /// Logarithm of what could be moved, in a unit of the exercise's own; see ``LogCapacity``.
  package var logCapacity: Double
  /// Standard error of that; never taken as less than .05.
  package var error: Double?

  package init(
    week: Double, session: Int, exercise: String, logCapacity: Double, error: Double? = nil
  ) {
    self.week = week
    self.session = session
    self.exercise = exercise
    self.logCapacity = logCapacity
    self.error = error
  }
}

/// Where an exercise stands on a ladder of which the steps are roughly known, such as the colours of a band.
package struct LadderStep: Sendable, Equatable {
  /// Expected logarithm of the capacity, compared with the lowest step.
  package var offset: Double
  /// Counted from the lowest step.
  package var rung: Int
  /// Standard deviation of one step.
  package var deviation: Double
  /// Steps of different ladders have nothing in common.
  package var ladder: String

  package init(offset: Double, rung: Int, deviation: Double = 0.10, ladder: String = "") {
    self.offset = offset
    self.ladder = ladder
    self.rung = rung
    self.deviation = deviation
  }
}

/// The numbers of the linked index. They are part of the contract: `id` names them and changes with them.
package struct LinkedIndexModel: Sendable, Equatable {
  package static let id = "index-1"

  /// Standard deviation of the lasting gain, a week.
  static let drift = 0.04
  /// Standard deviations of the wandering gain, a week, with what each is believed.
  static let wanders: [(prior: Double, value: Double)] = [
    (0.34, 0), (0.33, 0.01), (0.33, 0.03)
  ]
  /// In weeks.
  static let constant = 6.0
  /// Factors of the error, with what each is believed.
  static let scales: [(prior: Double, factor: Double)] = [
    (0.25, 0.7), (0.50, 1), (0.25, 1.5)
  ]
  /// Of the constant of an exercise: nothing is known of it.
  static let exerciseVariance = 100.0
  /// Of what one exercise gains by itself, a week.
  static let ownGainVariance = 0.005 * 0.005
  /// What a new exercise lacks at first, for this person and for one exercise of this person.
  static let noveltyMean = -0.04
  static let noveltyVariance = 0.04 * 0.04
  static let ownNoveltyVariance = 0.02 * 0.02
  /// The lack is down to 37 % after so many sessions.
  static let noveltyConstant = 2.0
  static let dayVariance = 0.03 * 0.03
  static let leastError = 0.05
}

/// Rows in time order, with what the model needs to know of each.
struct LinkedIndexDesign {
  struct Row {
    /// Since the first row.
    var week: Double
    var session: Int
    var exercise: Int
    var value: Double
    var errorVariance: Double
    /// Since the exercise was first done.
    var ownWeeks: Double
    /// What is left of the lack of a new exercise.
    var novelty: Double
  }

  var rows: [Row]
  /// Exercises that were done, and for each the first and the last of its rows.
  var spans: [ClosedRange<Int>]
  /// For each exercise; `nil` for one that stands alone.
  var steps: [LadderStep?]
  /// For each exercise the ladder that it stands on, and how many steps each ladder has.
  var ladders: [Int?]
  var rungs: [Int] = []
  var sessionCount: Int
  /// The week from which weeks count.
  var start: Double

  /// `nil` where the ladder does not know an exercise.
  init?(_ given: [LinkedIndexRow], ladder steps: [String: LadderStep]? = nil) {
    // A name stands in for the order of rows, so that it does not matter.
    let sorted = given.sorted {
      ($0.week, $0.session, $0.exercise, $0.logCapacity)
        < ($1.week, $1.session, $1.exercise, $1.logCapacity)
    }
    start = sorted.first?.week ?? 0
    var exercises: [String: Int] = [:]
    sessionCount = 0
    var names: [String] = []
    var firstWeeks: [Double] = []
    var exposures: [(count: Int, session: Int)] = []
    rows = []
    spans = []
    for (index, row) in sorted.enumerated() {
      // A number that comes back in another week is another session.
      if index == 0 || sorted[index - 1].session != row.session
        || sorted[index - 1].week != row.week
      {
        sessionCount += 1
      }
      let session = sessionCount
      let exercise = exercises[row.exercise] ?? names.count
      if exercises.updateValue(exercise, forKey: row.exercise) == nil {
        names.append(row.exercise)
        firstWeeks.append(row.week)
        exposures.append((1, session))
        spans.append(index...index)
      }
      if exposures[exercise].session != session {
        exposures[exercise] = (exposures[exercise].count + 1, session)
      }
      spans[exercise] = spans[exercise].lowerBound...index
      let error = max(row.error ?? 0, LinkedIndexModel.leastError)
      rows.append(
        Row(
          week: row.week - start, session: session, exercise: exercise, value: row.logCapacity,
          errorVariance: error * error, ownWeeks: row.week - firstWeeks[exercise],
          novelty: exp(
            -Double(exposures[exercise].count - 1) / LinkedIndexModel.noveltyConstant)))
    }
    self.steps = names.map { steps?[$0] }
    ladders = names.map { _ in nil }
    guard steps != nil else { return }
    guard !self.steps.contains(nil) else { return nil }
    climb()
  }

  /// Numbers the ladders. The lowest step of one that has no other is an exercise like any.
  private mutating func climb() {
    var counts: [String: Int] = [:]
    for step in steps { counts[step?.ladder ?? "", default: 0] += 1 }
    var numbers: [String: Int] = [:]
    for (exercise, step) in steps.enumerated() {
      guard let step else { continue }
      if counts[step.ladder] == 1, step.rung == 0, step.offset == 0 {
        steps[exercise] = nil
        continue
      }
      let number = numbers[step.ladder] ?? numbers.count
      if numbers.updateValue(number, forKey: step.ladder) == nil { rungs.append(0) }
      rungs[number] = max(rungs[number], step.rung)
      ladders[exercise] = number
    }
  }

  /// What is gained in the exercise itself counts as gained: nothing of it is set apart as new or as its own.
  var ofExercisesThemselves: LinkedIndexDesign {
    var copy = self
    for index in rows.indices {
      copy.rows[index].novelty = 0
      copy.rows[index].ownWeeks = 0
    }
    return copy
  }

  /// In weeks.
  var span: Double { rows.last?.week ?? 0 }

  /// How many exercises are open at once, from the first to the last row of each.
  var mostOpen: Int {
    var changes = Array(repeating: 0, count: rows.count + 1)
    for span in spans {
      changes[span.lowerBound] += 1
      changes[span.upperBound + 1] -= 1
    }
    var open = 0
    var most = 0
    for change in changes {
      open += change
      most = max(most, open)
    }
    return most
  }
}

/// What one setting of the linked index says.
struct LinkedIndexPoint {
  var logLikelihood: Double
  /// The logarithm of the index at each week asked for.
  var means: [Double]
  var variances: [Double]
  /// Of the change of the logarithm over the last weeks.
  var recentMean: Double
  var recentVariance: Double
}
