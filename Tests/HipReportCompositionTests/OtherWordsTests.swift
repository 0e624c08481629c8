import HipReportComposition
import HipReportDocument
import HipReportKit
import HipReportModel
import HipReportReference
import HipReportRendering
import Testing

@Suite struct OtherWordsTests {
  /// The text without its line ends.
  private func words(_ text: String) -> String {
    text.split { $0 == "\n" || $0 == " " }.joined(separator: " ")
  }

  private func goalText(_ values: [Double], _ goal: Goal) -> String {
    words(
      Synthetic.text(
        Synthetic.record {
          $0.rangeOfMotion = Synthetic.flexion(values)
          $0.goals = [goal]
        }))
  }

  private let goal = Goal(
    id: "G1", label: "tie shoes", measure: .rangeOfMotion(.flexion, .right), value: 110)

  @Test("A goal has one phrase for each state that can be reached")
  func goals() {
    #expect(goalText([100, 111], goal).contains("(target 110, now 111): at target once."))
    #expect(goalText([100, 111, 112], goal).contains("): at target twice: confirm."))
    #expect(goalText([100], goal).contains("): cannot say: four sessions are needed."))
    let steady = (0..<12).map { 80 + Double($0) / 2 }
    #expect(goalText(steady, goal).contains("): unlikely by 13 Jul (expected"))
    let rising = (0..<12).map { 80 + 2 * Double($0) }
    #expect(
      goalText(rising, goal).contains(
        "): possible by 13 Jul; not predictable from these data (expected"))
    var near = goal
    near.value = 84
    #expect(
      goalText([80, 81], near).contains("It is nearer to its start than the error of its measure."))
    var declared = goal
    declared.decision = .met
    #expect(goalText([100], declared).contains("“tie shoes” (target 110, now 100): met."))
    var other = goal
    other.measure = .rangeOfMotion(.abduction, .left)
    #expect(goalText([100], other).contains("): cannot say: not measured."))
    other.measure = nil
    #expect(goalText([100], other).contains("): cannot say: its measure is not followed here."))
  }

  @Test(
    "A hip that stops short of neutral leads the line that ranks the others, which have a sample")
  func shortOfNeutral() {
    func remarks(_ extension: Double) -> String {
      words(
        Synthetic.text(
          Synthetic.record { record in
            record.rangeOfMotion = Synthetic.flexion([118])
            record.rangeOfMotion += Synthetic.flexion([`extension`]).map { measurement in
              var measurement = measurement
              measurement.direction = .extension_
              return measurement
            }
          }))
    }
    let short = remarks(-2.5)
    #expect(
      short.contains(
        "Short of neutral: right extension (−2.5°). Most limited of the directions"
      ))
    #expect(!remarks(0).contains("Short of neutral"))
  }

  @Test("What the patient's page makes a question of, the clinician's list names")
  func asked() throws {
    let patient = try SamplePatients.report("steady", voice: .patient).rendered(as: TextRenderer())
    let clinician = try SamplePatients.report("steady").rendered(as: TextRenderer())
    #expect(
      words(patient).contains(
        "- Seated internal rotation lift-off, left: This may be getting easy. Ask your therapist."))
    #expect(
      words(clinician).contains(
        "- The patient page says “may be getting easy” of Seated internal rotation lift-off, left"))
  }

  @Test("Rotation that is left out of the training is noted for review, with its days")
  func rotation() throws {
    let flexion = try #require(
      ExerciseCatalogue.all.first { $0.purpose == .strength && $0.directions[0] == .flexion })
    let inward = try #require(
      ExerciseCatalogue.all.first {
        $0.purpose == .strength && $0.directions[0] == .internalRotation
      })
    let record = Synthetic.record {
      $0.sets = (0..<14).map {
        var set = Synthetic.set(flexion.name, $0)
        set.exerciseID = flexion.id
        return set
      }
      var set = Synthetic.set(inward.name, 13)
      set.exerciseID = inward.id
      $0.sets.append(set)
    }
    let items = Synthetic.document(record)?.items("next-week") ?? []
    #expect(
      items.contains { $0.contains("IR trained 1 of 14 days, ER 0; consider, for review.") },
      "\(items)")
  }

  @Test("Adherence without a plan claims no share")
  func adherence() {
    func text(_ perWeek: Int?) -> String {
      Synthetic.text(
        Synthetic.record {
          $0.sets = [Synthetic.set("Lunge", 0), Synthetic.set("Lunge", 3)]
          $0.plan = [PlanItem(exercise: "Lunge", sessionsPerWeek: perWeek)]
        })
    }
    #expect(text(3).contains("Planned 3, done 2."))
    #expect(text(nil).contains("Done 2; no plan stated."))
    #expect(!text(nil).contains("Planned 3"))
  }

  @Test("Sides that were not compared are not said to be alike")
  func sides() {
    func remark(left: [Double], asOf: Int? = nil) -> String? {
      let right = Synthetic.flexion([90, 95])
      let other = Synthetic.flexion(left).map {
        var reading = $0
        reading.side = .left
        return reading
      }
      return Synthetic.document(
        Synthetic.record { $0.rangeOfMotion = right + other }, asOf: asOf
      )?.items("range-of-motion").first { $0.contains("Left and right") }
    }
    #expect(remark(left: []) == "Left and right cannot be compared: no current pair.")
    #expect(
      remark(left: [90, 95], asOf: 60) == "Left and right cannot be compared: no current pair.")
    #expect(
      remark(left: [90, 99])
        == "Left and right differ by no more than the error in 1 compared pair.")
    #expect(
      remark(left: [90, 106])
        == "* Left and right differ by more than the error: flexion +11° (1 to 21).")
  }

  @Test("A rater who was never recorded is taken as one, and the page says so")
  func rater() {
    let record = Synthetic.record {
      $0.rangeOfMotion = Synthetic.flexion([90, 95]).map {
        var reading = $0
        reading.rater = nil
        return reading
      }
    }
    #expect(words(Synthetic.text(record)).contains("goniometer, rater not recorded, taken as one"))
    let named = Synthetic.record { $0.rangeOfMotion = Synthetic.flexion([90, 95]) }
    #expect(words(Synthetic.text(named)).contains("goniometer, rater KM"))
  }

  @Test("Sources stand on the page, and unverified figures say that they are")
  func sources() {
    var readings = Synthetic.flexion([90, 95])
    for index in readings.indices { readings[index].direction = .abduction }
    let abduction = Synthetic.text(Synthetic.record { $0.rangeOfMotion = readings })
    #expect(abduction.contains("Pua et al. 2008"))
    #expect(words(abduction).contains("abduction 9° unverified"))
  }
}
