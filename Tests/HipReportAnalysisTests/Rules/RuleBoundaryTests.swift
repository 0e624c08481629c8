import HipReportModel
import HipReportReference
import Testing

@testable import HipReportAnalysis

/// The thresholds of the rules, on both sides of each.
@Suite struct StretchWithoutGainTests {
  private func isFound(_ record: ClinicalRecord, asOf: Int? = nil) -> Bool {
    RuleSample.finds(.stretchWithoutGain, in: record, asOf: asOf)
  }

  @Test("Tightness counts for 28 days")
  func tightDays() {
    #expect(isFound(RuleSample.stretched(tightDays: [29]), asOf: 56))
    #expect(!isFound(RuleSample.stretched(tightDays: [28]), asOf: 56))
  }

  @Test(
    "Tightness of another place or side is no ground; a place that is not written may be this one")
  func place() {
    #expect(isFound(RuleSample.stretched(note: nil)))
    #expect(isFound(RuleSample.stretched(note: "after sitting")))
    #expect(isFound(RuleSample.stretched(note: "hip flexors", tightSide: nil)))
    #expect(!isFound(RuleSample.stretched(note: "inner thigh")))
    #expect(!isFound(RuleSample.stretched(tightSide: .left)))
  }

  @Test("If the newest word is that it is not tight, nothing is said")
  func gone() {
    var record = RuleSample.stretched(tightDays: [50])
    RuleSample.tight(55, isPresent: false, in: &record)
    #expect(!isFound(record))
    record = RuleSample.stretched(tightDays: [54])
    RuleSample.tight(50, isPresent: false, in: &record)
    #expect(isFound(record))
  }

  @Test("Stretching counts on two days of each of four weeks, of that side or of none")
  func stretching() {
    #expect(isFound(RuleSample.stretched(side: nil)))
    #expect(!isFound(RuleSample.stretched(side: .left)))
    #expect(!isFound(RuleSample.stretched(stretches: [31, 36, 38, 43, 45, 50, 52])))
    #expect(!isFound(RuleSample.stretched(stretches: [28, 31, 36, 38, 43, 45, 50, 52]), asOf: 56))
  }

  @Test("A gain that is not improbable, or a last reading out of line, silences it")
  func gain() {
    #expect(!isFound(RuleSample.stretched([5, 6, 7, 8, 9, 10, 11, 12, 13])))
    #expect(!isFound(RuleSample.stretched([11, 10, 11, 10, 11, 10, 10, 11, 40])))
    #expect(!isFound(RuleSample.stretched([11, 10])))
  }

  @Test("Another device since is not compared")
  func device() {
    var record = RuleSample.stretched()
    for index in record.rangeOfMotion.indices.suffix(4) {
      record.rangeOfMotion[index].device = "inclinometer"
    }
    #expect(!isFound(record))
  }
}

@Suite struct FeltRuleTests {
  @Test("A score without room for a change says nothing")
  func room() {
    let gaining = RuleSample.gaining
    // Pain of 2 cannot fall by more than 2.
    #expect(
      !RuleSample.finds(
        .measuredBetterFeltSame, in: RuleSample.scored(gaining, from: 2, to: 2)))
    #expect(
      RuleSample.finds(
        .measuredBetterFeltSame, in: RuleSample.scored(gaining, from: 2.1, to: 2)))
  }

  @Test("A score that is worse is said by itself, and no lack of a gain")
  func worse() {
    #expect(
      !RuleSample.finds(
        .measuredBetterFeltSame, in: RuleSample.scored(RuleSample.gaining, from: 5, to: 8)))
  }

  @Test("First and newest score are four weeks apart")
  func span() {
    func isFound(_ days: [Int]) -> Bool {
      RuleSample.finds(
        .measuredBetterFeltSame,
        in: RuleSample.scored(RuleSample.gaining, from: 5, to: 5, days: days))
    }
    #expect(isFound([7, 35]))
    #expect(!isFound([8, 35]))
  }

  @Test("A rating of change counts from 3 on")
  func rating() {
    func rated(_ value: Double, _ rule: RuleID, _ values: [Double]) -> Bool {
      var record = RuleSample.scored(values, from: 0, to: 0, measure: "GROC", days: [35])
      record.outcomes = record.outcomes.map { score in
        var score = score
        score.value = value
        return score
      }
      return RuleSample.finds(rule, in: record)
    }
    #expect(rated(2, .measuredBetterFeltSame, RuleSample.gaining))
    #expect(!rated(3, .measuredBetterFeltSame, RuleSample.gaining))
    #expect(rated(3, .feltBetterMeasuredSame, RuleSample.flat))
    #expect(!rated(2, .feltBetterMeasuredSame, RuleSample.flat))
  }

  @Test("Where no error is published, the important change decides")
  func important() {
    func isFound(_ last: Double) -> Bool {
      RuleSample.finds(
        .measuredBetterFeltSame,
        in: RuleSample.scored(RuleSample.gaining, from: 60, to: last, measure: "PGQ"))
    }
    #expect(isFound(36))
    #expect(!isFound(35))
  }

  @Test("Scores of the pelvic floor, the back and the mood are not what hip motion is held against")
  func others() {
    for measure in ["PFDI-20", "ODI", "EPDS"] {
      let record = RuleSample.scored(RuleSample.gaining, from: 20, to: 20, measure: measure)
      #expect(!RuleSample.finds(.measuredBetterFeltSame, in: record), "\(measure)")
    }
  }

  @Test("Tightness that stays is felt the same, and one that had little to lose is not")
  func tightness() {
    func isFound(_ first: Double, _ last: Double) -> Bool {
      var record = RuleSample.scored(RuleSample.gaining, from: 0, to: 0, days: [])
      RuleSample.tight(2, severity: first, in: &record)
      RuleSample.tight(34, severity: last, in: &record)
      return RuleSample.finds(.measuredBetterFeltSame, in: record)
    }
    #expect(isFound(4, 3))
    #expect(!isFound(4, 2))
    #expect(!isFound(1, 1))
  }

  @Test("One score that is better ends the claim that nothing is felt")
  func mixed() {
    var record = RuleSample.scored(RuleSample.gaining, from: 5, to: 5)
    record.outcomes.append(
      OutcomeScore(
        day: Sample.day(35), measure: "GROC", value: 5, row: RowReference(file: 0, line: 310)))
    #expect(RuleSample.findings(record).isEmpty)
  }
}

@Suite struct OtherRuleTests {
  @Test(
    "Of rotation one day in fourteen is neglect, two are not; and a log of thirteen days is too short"
  )
  func rotation() {
    #expect(RuleSample.finds(.rotationNeglected, in: RuleSample.trained(rotationDays: [3])))
    #expect(!RuleSample.finds(.rotationNeglected, in: RuleSample.trained(days: 13)))
    var unknown = RuleSample.trained()
    unknown.sets.append(Sample.set("Something unknown", 5, 8) { $0.row.line = 90 })
    #expect(!RuleSample.finds(.rotationNeglected, in: unknown))
  }

  @Test(
    "Limited is less than the other side by more than the error, and not less than a figure of a book"
  )
  func limited() {
    // Two sessions of two trials each: the table's 9 degrees of abduction.
    #expect(RuleSample.finds(.limitedAndUntrained, in: RuleSample.limited(gap: 9.01)))
    #expect(!RuleSample.finds(.limitedAndUntrained, in: RuleSample.limited(gap: 8.99)))
  }

  @Test("A rotation that is limited and neglected is named once, by the rule of neglect")
  func limitedRotation() throws {
    var record = RuleSample.trained()
    record.rangeOfMotion = RuleSample.sides(.internalRotation, right: 15, left: 40, day: 13)
    let findings = RuleSample.findings(record)
    #expect(!findings.contains { $0.rule == .limitedAndUntrained })
    guard case .rotationNeglected(let found) = findings.first?.kind else {
      Issue.record("\(findings)")
      return
    }
    #expect(found.limited.map(\.key.side) == [.right])
  }

  @Test("A goal that is not reached makes a direction limited, and the adductors not tight")
  func goal() {
    var record = RuleSample.adductors(grade: "4", note: nil)
    record.rangeOfMotion = Sample.readings([.init(10, [42, 42])], .abduction)
    record.goals = [
      Goal(id: "G1", label: "car", measure: .rangeOfMotion(.abduction, .right), value: 45)
    ]
    #expect(!RuleSample.finds(.tightAndWeakAdductors, in: record))
    record.rangeOfMotion += Sample.readings([.init(10, [60, 60])], .abduction, .left, firstLine: 30)
    #expect(RuleSample.finds(.tightAndWeakAdductors, in: record))
  }

  @Test("Tightness whose place is not written, or of the other side, is none of the adductors")
  func adductorPlace() {
    for note in [nil, "groin", "front of the hip"] {
      #expect(
        !RuleSample.finds(
          .tightAndWeakAdductors, in: RuleSample.adductors(grade: "3", note: note)))
    }
    #expect(
      !RuleSample.finds(.tightAndWeakAdductors, in: RuleSample.adductors(grade: "3", side: .left)))
  }

  @Test("A force is weak against abduction by more than the error, tested alike on one day")
  func adductorForce() {
    func isFound(_ newtons: Double, rater: String? = "KM", day: Int = 10) -> Bool {
      var record = RuleSample.adductors(grade: "5")
      record.strengthTests = [
        (Direction.adduction, newtons, rater, day), (.abduction, 100, "KM", 10)
      ]
      .enumerated().map { index, test in
        StrengthTest(
          day: Sample.day(test.3), direction: test.0, side: .right, value: test.1, unit: .newton,
          position: "supine", device: "dynamometer", rater: test.2,
          row: RowReference(file: 0, line: 400 + index))
      }
      return RuleSample.finds(.tightAndWeakAdductors, in: record)
    }
    #expect(isFound(84))
    #expect(!isFound(85))
    #expect(!isFound(60, rater: "LT"))
    #expect(!isFound(60, day: 9))
  }

  @Test("What a signal holds is a fact and no thought")
  func held() throws {
    var record = RuleSample.adductors(grade: "4")
    record.symptoms.append(
      SymptomEntry(
        day: Sample.day(10), code: "pelvic_heaviness", isPresent: true,
        row: RowReference(file: 0, line: 900)))
    let finding = try #require(RuleSample.findings(record).first)
    #expect(finding.rule == .tightAndWeakAdductors && finding.severity == .note)
  }

  @Test("Where hips are not told apart, the start is the involved side's")
  func involved() throws {
    var record = RuleSample.rotated(
      right: (RuleSample.lowered(by: 1.3), 48), left: (RuleSample.lowered(by: 1.2), 48))
    func start() -> [Side] {
      for finding in RuleSample.findings(record) {
        if case .startWhereMostLimited(let found) = finding.kind {
          return found.start.map(\.key.side)
        }
      }
      return []
    }
    #expect(start() == [.right])
    record.profile.involvedSide = .left
    #expect(start() == [.left])
  }

  @Test("Hips measured on different days or with different devices are not held against each other")
  func rotationComparison() {
    let (right, left) = ((20.0, 50.0), (40.0, 40.0))
    func isFound(_ record: ClinicalRecord) -> Bool {
      RuleSample.findings(record, asOf: 3).contains {
        if case .internalAgainstExternal(.sides) = $0.kind { true } else { false }
      }
    }
    #expect(isFound(RuleSample.rotated(right: right, left: left)))
    #expect(!isFound(RuleSample.rotated(right: right, left: left, leftDay: 1)))
    #expect(!isFound(RuleSample.rotated(right: right, left: left, leftDevice: "phone")))
  }

  @Test("An exercise that is for the hamstrings may be felt there")
  func hamstrings() {
    let record = RuleSample.felt(["hamstrings", "hamstrings"], in: "hamstring walkout")
    #expect(!RuleSample.finds(.hamstringDominance, in: record))
  }
}
