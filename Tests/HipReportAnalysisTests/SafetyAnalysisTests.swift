import HipReportModel
import HipReportReference
import Testing

@testable import HipReportAnalysis

@Suite struct SafetyAnalysisTests {
  private func analyse(
    _ text: String, reviews: [(day: Int, symptom: String?)] = [], label: String = "signal reviewed"
  ) -> SafetyAnalysis {
    SafetyAnalysis.analyse(
      Sample.record {
        $0.symptoms = SignalText.entries(text)
        $0.events = reviews.map {
          DatedLabel(
            day: Sample.day($0.day), label: label, symptom: $0.symptom,
            row: RowReference(file: 0, line: 99))
        }
      }, week: Sample.week(0))
  }

  @Test("A signal stays open, however long ago it was, until it is reviewed")
  func openUntilReviewed() {
    let open = analyse("pelvic_heaviness@during#0 fever#300")
    #expect(open.open.map(\.code) == ["fever", "pelvic_heaviness"])
    #expect(open.highestOpenClass == .emergency)
  }

  @Test("A review on the day of the entry or later closes it, one before it does not")
  func reviewDay() {
    for (day, isOpen) in [(2, true), (3, false), (9, false)] {
      let signal = analyse("limp#3", reviews: [(day, nil)]).signals.first
      #expect(signal?.isOpen == isOpen, "reviewed on day \(day)")
      #expect(signal?.reviewed == (isOpen ? nil : Sample.day(day)))
    }
  }

  @Test("A review of one symptom leaves the others open, a review without a symptom closes all")
  func reviewOfOne() {
    #expect(analyse("limp fever", reviews: [(1, "limp")]).open.map(\.code) == ["fever"])
    #expect(analyse("limp fever", reviews: [(1, nil)]).open.isEmpty)
    #expect(analyse("limp fever", reviews: [(1, "night_pain")]).open.count == 2)
  }

  @Test("An entry after the review is open again, as a signal of its own")
  func afterReview() throws {
    let signals = analyse("limp#0 limp#1 limp#5", reviews: [(2, nil)]).signals
    #expect(signals.map(\.isOpen) == [true, false])
    #expect(signals.map(\.days) == [1, 2])
    #expect(signals.first?.first == Sample.day(5))
    #expect(signals.last?.last == Sample.day(1))
  }

  @Test(
    "A review is known by its label, however it is written",
    arguments: ["Signal reviewed", "signal_reviewed", "SIGNAL-REVIEWED"])
  func labels(label: String) {
    #expect(analyse("limp", reviews: [(1, nil)], label: label).open.isEmpty)
    #expect(!analyse("limp", reviews: [(1, nil)], label: "reviewed").open.isEmpty)
  }

  @Test("Raising looks at all open signals together, and at none that was reviewed")
  func raisingLooksAtOpen() {
    func classOfLimp(_ reviews: [(day: Int, symptom: String?)]) -> SignalClass? {
      analyse("limp#9 fever#0", reviews: reviews).signals.first { $0.code == "limp" }?.signalClass
    }
    #expect(classOfLimp([]) == .emergency)
    #expect(classOfLimp([(1, "fever")]) == .contact)
  }

  @Test("A symptom answered with no raises nothing and opens nothing")
  func absent() {
    var record = Sample.record { $0.symptoms = SignalText.entries("fever limp") }
    record.symptoms[0].isPresent = false
    let signals = SafetyAnalysis.analyse(record, week: Sample.week(0)).signals
    #expect(signals.map(\.code) == ["limp"])
    #expect(signals.first?.signalClass == .contact)
  }

  @Test("A symptom that is no signal opens none")
  func otherSymptoms() {
    #expect(analyse("tightness muscle_soreness").signals.isEmpty)
  }

  @Test("Open signals come first; among them the higher class, then the newer")
  func order() {
    let codes = analyse(
      "pelvic_heaviness@during#8 limp#1 fever#0 night_pain#3 chest_pain#20", reviews: [(9, "fever")]
    ).signals.map(\.code)
    #expect(codes == ["chest_pain", "night_pain", "limp", "pelvic_heaviness", "fever"])
  }

  @Test("A signal counts distinct days and keeps all its rows")
  func days() {
    let signal = analyse("limp#0 limp#0 limp#4").signals.first
    #expect(signal?.days == 2)
    #expect(signal?.first == Sample.day(0) && signal?.last == Sample.day(4))
    #expect(signal?.rows.map(\.line) == [2, 3, 4])
  }

  @Test("A signal names its exercise, and how many sessions of it had one")
  func exercise() {
    let record = Sample.record { record in
      for day in 0..<6 {
        record.sets.append(
          ExerciseSet(
            day: Sample.day(day), exercise: "Lunge", row: RowReference(file: 0, line: day)))
      }
      record.symptoms = SignalText.entries("pelvic_heaviness@during#1 pelvic_heaviness@during#5")
      for index in record.symptoms.indices { record.symptoms[index].exercise = "Lunge" }
    }
    let signal = SafetyAnalysis.analyse(record, week: Sample.week(0)).signals.first
    #expect(signal?.exercise == "Lunge")
    #expect(signal?.exerciseSessions == 6)
    #expect(signal?.exerciseSessionsWithSignal == 2)
    #expect(signal?.timing == .during)
  }

  @Test("A review of one side leaves the other open")
  func reviewOfOneSide() {
    var record = Sample.record {
      $0.symptoms = SignalText.entries("leg_weakness/left leg_weakness/right")
      $0.events = [
        DatedLabel(
          day: Sample.day(1), label: "signal reviewed", side: .left,
          row: RowReference(file: 0, line: 9))
      ]
    }
    let open = SafetyAnalysis.analyse(record, week: Sample.week(0)).open
    #expect(open.map(\.side) == [.right])
    record.events[0].side = .both
    #expect(SafetyAnalysis.analyse(record, week: Sample.week(0)).open.isEmpty)
  }

  @Test("What comes later on the day of a review than the review is not closed by it")
  func eveningAfterReview() {
    func isOpen(felt: String?, reviewed: String?) -> Bool {
      var entry = SignalText.entries("calf_swelling")[0]
      entry.time = felt.flatMap { TimeOfDay($0) }
      let record = Sample.record {
        $0.symptoms = [entry]
        $0.events = [
          DatedLabel(
            day: Sample.day(0), label: "signal reviewed",
            time: reviewed.flatMap { TimeOfDay($0) }, row: RowReference(file: 0, line: 9))
        ]
      }
      return !SafetyAnalysis.analyse(record, week: Sample.week(0)).open.isEmpty
    }
    #expect(isOpen(felt: "22:00", reviewed: "09:30"))
    #expect(!isOpen(felt: "9:15", reviewed: "09:30"))
    #expect(!isOpen(felt: "09:30", reviewed: "09:30"))
    #expect(!isOpen(felt: nil, reviewed: "09:30"))
    #expect(!isOpen(felt: "22:00", reviewed: nil))
  }

  @Test("A review does not lower the class that a signal had by itself")
  func reviewedClass() {
    for text in ["numbness/both@during", "leg_weakness/left leg_weakness/right", "limp#0"] {
      let open = analyse(text).signals.first
      let closed = analyse(text, reviews: [(1, nil)]).signals.first
      #expect(closed?.isOpen == false)
      #expect(closed?.signalClass == open?.signalClass, "\(text)")
    }
  }

  @Test("Words in a note, and rows that could not be used, raise a question and never a signal")
  func notes() {
    func note(_ text: String, _ day: Int, _ kind: Note.Kind = .text) -> Note {
      Note(kind: kind, day: Sample.day(day), text: text, row: RowReference(file: 0, line: 2))
    }
    let record = Sample.record {
      $0.notes = [
        note("left foot felt numb, then a fever", 2), note("all good", 3), note("numb", 9),
        note("limp: the side is unclear", 40, .unusedSymptom),
        note("wobbly: no such symptom", 4, .unusedSymptom)
      ]
    }
    let safety = SafetyAnalysis.analyse(record, week: Sample.week(0))
    #expect(safety.signals.isEmpty && safety.highestOpenClass == nil)
    // The most urgent first: a fever may need care, a limp a call, and what nobody knows neither.
    #expect(safety.questions.map(\.codes) == [["numbness", "fever"], ["limp"], []])
    #expect(safety.questions.map(\.day) == [Sample.day(2), Sample.day(40), Sample.day(4)])
  }

  @Test("Words that may mean a call or care are asked about each week until they are reviewed")
  func urgentWordsStay() {
    func questions(_ text: String, week: Int, review: DatedLabel? = nil) -> [[String]] {
      let record = Sample.record {
        $0.notes = [Note(day: Sample.day(2), text: text, row: RowReference(file: 0, line: 2))]
        $0.events = review.map { [$0] } ?? []
      }
      return SafetyAnalysis.analyse(record, week: Sample.week(week)).questions.map(\.codes)
    }
    func review(_ day: Int, _ symptom: String? = nil) -> DatedLabel {
      DatedLabel(
        day: Sample.day(day), label: "signal reviewed", symptom: symptom,
        row: RowReference(file: 0, line: 3))
    }
    let urgent = "my calf is swollen"
    for week in [0, 1, 9] { #expect(questions(urgent, week: week) == [["calf_swelling"]]) }
    #expect(questions("left foot numb", week: 0) == [["numbness"]])
    #expect(questions("left foot numb", week: 1).isEmpty)
    #expect(questions(urgent, week: 1, review: review(3)).isEmpty)
    #expect(questions(urgent, week: 1, review: review(3, "calf_swelling")).isEmpty)
    #expect(questions(urgent, week: 1, review: review(3, "fever")) == [["calf_swelling"]])
    #expect(questions(urgent, week: 1, review: review(1)) == [["calf_swelling"]])
  }

  @Test("A note that plays a signal down lowers nothing")
  func notesNeverLower() {
    let plain = analyse("fever").signals
    let record = Sample.record {
      $0.symptoms = SignalText.entries("fever")
      $0.notes = [
        Note(day: Sample.day(0), text: "no fever really", row: RowReference(file: 0, line: 2))
      ]
    }
    #expect(SafetyAnalysis.analyse(record, week: Sample.week(0)).signals == plain)
  }
}
