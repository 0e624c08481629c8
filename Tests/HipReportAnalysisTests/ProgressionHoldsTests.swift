import HipReportModel
import Testing

@testable import HipReportAnalysis

@Suite struct ProgressionHoldsTests {
  /// Twelve repetitions without fatigue in two sessions running, of four exercises: two of one chain, two of others.
  private static let log = Sample.log(
    [0, 3].flatMap { day in
      ["clamshell", "clamshell-band", "squat", "my own lift"].map {
        Sample.set($0, day, 12, fatigued: false)
      }
    })

  private func analysis(
    _ symptoms: String, with exercise: String? = nil, reviewed: Int? = nil, asOf: Int = 6
  ) throws -> PatientAnalysis {
    var record = Self.log
    record.symptoms = SignalText.entries(symptoms)
    for index in record.symptoms.indices { record.symptoms[index].exercise = exercise }
    if let reviewed {
      record.events = [
        DatedLabel(
          day: Sample.day(reviewed), label: "signal reviewed", row: RowReference(file: 0, line: 99))
      ]
    }
    let period = try #require(AnalysisPeriod(record, asOf: Sample.day(asOf)))
    return PatientAnalysis.analyse(record, period: period)
  }

  private func held(
    _ symptoms: String, with exercise: String? = nil, reviewed: Int? = nil, asOf: Int = 6
  ) throws -> [String] {
    let windows = try analysis(symptoms, with: exercise, reviewed: reviewed, asOf: asOf).window
    #expect(windows.count == 4)
    for window in windows {
      // Twelve unfatigued twice are progress, and only an open signal turns that into a hold.
      #expect(window.stateOfSets == .progress)
      #expect(window.state == (window.heldBy.isEmpty ? .progress : .hold))
    }
    return windows.filter { $0.state == .hold }.map(\.exercise).sorted()
  }

  private let all = ["clamshell", "clamshell-band", "my-own-lift", "squat"]

  @Test("Without a signal nothing is held")
  func none() throws {
    #expect(try held("") == [])
    #expect(try held("tightness muscle_soreness", with: "squat") == [])
  }

  @Test(
    "A signal of the pelvic floor or a nerve holds everything, whatever exercise it names",
    arguments: ["pelvic_heaviness@during", "bladder_leak@during", "numbness/left@during"])
  func everything(symptom: String) throws {
    #expect(try held(symptom, with: "squat") == all)
    #expect(try held(symptom) == all)
  }

  @Test("Pain holds the exercise that it was felt with, and its chain")
  func pain() throws {
    #expect(try held("pain_sharp@during", with: "squat") == ["squat"])
    #expect(try held("pain_sharp@during", with: "Clam") == ["clamshell", "clamshell-band"])
    #expect(try held("pain_sharp@during", with: "my own lift") == ["my-own-lift"])
    #expect(try held("pain_sharp@during", with: "Good morning") == [])
  }

  @Test("Pain that names no exercise may be any exercise's")
  func painWithoutExercise() throws {
    #expect(try held("pain_sharp@during") == all)
    // One entry names its exercise, the other does not.
    var record = Self.log
    record.symptoms = SignalText.entries("pain_sharp@during#1 pain_sharp@during#1")
    record.symptoms[0].exercise = "squat"
    let period = try #require(AnalysisPeriod(record))
    let windows = PatientAnalysis.analyse(record, period: period).window
    #expect(windows.map(\.state) == [.hold, .hold, .hold, .hold])
  }

  @Test(
    "Whatever asks for a call or for care holds everything",
    arguments: ["limp", "night_pain", "pain_increase@at_rest", "fever", "self_harm_thoughts"])
  func contact(symptom: String) throws {
    #expect(try held(symptom, with: "squat") == all)
  }

  @Test("A reviewed signal holds nothing")
  func reviewed() throws {
    #expect(try held("pelvic_heaviness@during#3", reviewed: 4) == [])
    #expect(try held("pelvic_heaviness@during#5", reviewed: 4) == all)
    let signals = try analysis("pelvic_heaviness@during#3", reviewed: 4).safety.signals
    #expect(ProgressionHolds(signals).codes(exercise: "squat", chain: nil) == [])
  }

  @Test("A signal of a later day than now holds: it is known")
  func later() throws {
    #expect(try held("pelvic_heaviness@during#20") == all)
    #expect(try held("pelvic_heaviness@during#20", reviewed: 21) == [])
  }

  @Test("Pain that is open already and comes later with another exercise holds that one too")
  func laterWithAnotherExercise() throws {
    var record = Self.log
    record.symptoms = SignalText.entries("pain_sharp@during#1 pain_sharp@during#20")
    record.symptoms[0].exercise = "squat"
    record.symptoms[1].exercise = "my own lift"
    let period = try #require(AnalysisPeriod(record, asOf: Sample.day(6)))
    let analysis = PatientAnalysis.analyse(record, period: period)
    #expect(analysis.safety.later == [])
    let held = analysis.window.filter { $0.state == .hold }.map(\.exercise)
    #expect(held.sorted() == ["my-own-lift", "squat"])
    #expect(analysis.holds.demand(on: "my-own-lift") == .stopOrEase)
  }

  @Test("A hold names the codes that hold it, each once")
  func codes() throws {
    let windows = try analysis("limp fever limp#2 pain_sharp").window
    for window in windows {
      #expect(window.heldBy.sorted() == ["fever", "limp", "pain_sharp"])
    }
  }
}
