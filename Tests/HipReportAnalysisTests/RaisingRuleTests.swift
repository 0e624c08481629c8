import HipReportModel
import HipReportReference
import Testing

@testable import HipReportAnalysis

/// The raising rules, written down by hand and not read from the data file: what each signal becomes, and that it stays
/// what it was where a rule just does not apply.
@Suite struct RaisingRuleTests {
  typealias Case = (text: String, becomes: SignalClass)

  /// What each of several others does to a signal.
  private static func with(
    _ text: String, _ others: [String], _ becomes: SignalClass
  ) -> [Case] {
    others.map { ("\(text) \($0)", becomes) }
  }

  private static let cauda = [
    "saddle_numbness", "urinary_retention", "bladder_sensation_loss", "anal_sensation_loss"
  ]
  private static let nerve = ["numbness", "tingling", "radiating", "leg_weakness"]

  private static func pain(_ code: String) -> [Case] {
    [
      (code, .modify), ("\(code)@during", .modify), ("\(code)@within_2h", .modify),
      ("\(code)@at_rest", .contact), ("\(code)@next_day", .contact)
    ]
      + with("\(code)@during", ["fever", "cannot_bear_weight"], .emergency)
      + with("\(code)@at_rest", ["fever", "cannot_bear_weight"], .emergency)
      + with("\(code)@during", ["night_pain", "groin_pain_weight_bearing"], .contact)
      + with("\(code)@during", ["limp", "pubic_pain", "dizziness@during"], .modify)
  }

  private static func leg(_ code: String) -> [Case] {
    [
      ("\(code)/left@during", .modify), ("\(code)/right@within_2h", .modify),
      ("\(code)/left", .modify), ("\(code)/both@during", .emergency),
      ("\(code)/left@during \(code)/right@during#1", .emergency),
      ("\(code)/left@during \(code)/left@during#1", .modify), ("\(code)@during", .contact),
      ("\(code)/left@at_rest", .contact), ("\(code)/left@next_day", .contact)
    ]
      + with("\(code)/left@during", cauda, .emergency)
      + with("\(code)/left@during", ["bladder_leak@at_rest", "bowel_leak@at_rest"], .emergency)
      + with("\(code)/left@during", ["bladder_leak@during", "bowel_leak@during"], .modify)
      + with("\(code)/left@during", ["bladder_leak", "gas_leak@at_rest", "fever"], .modify)
      + with("\(code)/left@during", ["leg_weakness/left"], .contact)
      // One complaint on the left and another one on the right are both sides.
      + with("\(code)/left@during", nerve.map { "\($0)/right@during" }, .emergency)
  }

  private static func pelvicFloor(_ code: String) -> [Case] {
    [
      (code, .modify), ("\(code)@during", .modify), ("\(code)@within_2h", .modify),
      ("\(code)@at_rest", .contact), ("\(code)@next_day", .contact),
      ("\(code)@during \(code)@during#6", .contact), ("\(code)@during \(code)@during#7", .modify),
      ("\(code)@during \(code)@during", .modify), ("\(code)@during fever", .modify)
    ]
      // Pressure one day and heaviness another are one complaint on two days.
      + ["pelvic_pressure", "pelvic_heaviness", "bearing_down"].filter { $0 != code }.flatMap {
        [
          ("\(code)@during \($0)@during#6", .contact), ("\(code)@during \($0)@during#7", .modify),
          ("\(code)@during \($0)@during", .modify)
        ]
      }
  }

  /// What a leak and an urgency have in common.
  private static func control(_ code: String) -> [Case] {
    let other = code == "bladder_leak" ? "bowel_leak@during" : "bladder_leak@during"
    return [
      ("\(code)@during", .modify), ("\(code)@within_2h", .modify),
      ("\(code)@during \(code)@during#6", .contact), ("\(code)@during \(code)@during#7", .modify)
    ]
      + with("\(code)@during", cauda, .emergency)
      + with("\(code)@during", nerve.map { "\($0)/both" }, .emergency)
      + with("\(code)@during", nerve.map { "\($0)/left" }, .contact)
      + with("\(code)@during", nerve.map { "\($0)/left \($0)/right" }, .emergency)
      + with("\(code)@during", ["fever", other], .modify)
  }

  private static func leak(_ code: String) -> [Case] {
    control(code) + [
      (code, .contact), ("\(code)@at_rest", .emergency),
      // A leak at rest that follows an earlier leak is not new.
      ("\(code)@during \(code)@at_rest#9", .contact),
      ("\(code)@at_rest \(code)@at_rest#9", .emergency)
    ]
  }

  private static func hip(_ code: String) -> [Case] {
    [(code, .contact), ("\(code)@at_rest", .contact), ("\(code)@during", .contact)]
      + with(code, ["cannot_bear_weight", "fever"], .emergency)
      + with(code, ["calf_swelling", "pain_sharp@during"], .contact)
  }

  private static func circulation(_ code: String, _ others: [String], _ not: [String]) -> [Case] {
    [
      ("\(code)@during", .contact), ("\(code)@next_day", .emergency),
      ("\(code)@at_rest", .emergency), (code, .emergency),
      ("\(code)@during \(code)@at_rest#1", .emergency)
    ]
      + with("\(code)@during", others, .emergency) + with("\(code)@during", not, .contact)
  }

  static let cases: [Case] =
    ["pain_increase", "pain_sharp"].flatMap(pain)
    + ["numbness", "tingling", "radiating"].flatMap(leg)
    + ["pelvic_pressure", "pelvic_heaviness", "bearing_down"].flatMap(pelvicFloor)
    + ["bladder_leak", "bowel_leak"].flatMap(leak)
    + control("gas_leak")
    + [("gas_leak", .contact), ("gas_leak@at_rest", .contact)]
    + ["bladder_urgency", "bowel_urgency"].flatMap { code in
      control(code) + [(code, .modify), ("\(code)@at_rest", .contact)]
    }
    + [
      ("pubic_pain", .modify), ("pubic_pain@during", .modify), ("pubic_pain@within_2h", .modify),
      ("pubic_pain@at_rest", .contact), ("pubic_pain@next_day", .contact),
      ("pubic_pain@during cannot_bear_weight", .emergency), ("pubic_pain@during fever", .emergency),
      ("pubic_pain@during night_pain", .modify)
    ]
    + [
      ("leg_weakness/left", .contact), ("leg_weakness/right@at_rest", .contact),
      ("leg_weakness/both", .emergency), ("leg_weakness", .emergency),
      ("leg_weakness/left leg_weakness/right", .emergency),
      ("leg_weakness/left numbness/left@during", .contact),
      ("leg_weakness/left numbness/right@during", .emergency), ("leg_weakness/left fever", .contact)
    ]
    + with("leg_weakness/left", cauda, .emergency)
    + [("calf_pain@within_2h", .contact)]
    + circulation(
      "calf_pain", ["calf_swelling", "leg_redness", "chest_pain", "trouble_breathing"],
      ["fever", "fainting"])
    + [
      ("wound_problem", .contact), ("wound_problem@at_rest", .contact),
      ("wound_problem fever", .emergency), ("wound_problem cannot_bear_weight", .contact)
    ]
    + [
      ("vaginal_bleeding", .contact), ("vaginal_bleeding@at_rest", .contact),
      ("vaginal_bleeding fever", .contact)
    ]
    + with(
      "vaginal_bleeding", ["heavy_bleeding", "foul_discharge", "dizziness@during", "fainting"],
      .emergency)
    + ["groin_pain_weight_bearing", "limp", "night_pain", "groin_pain_persistent"].flatMap(hip)
    + [("dizziness@within_2h", .emergency)]
    + circulation(
      "dizziness", ["fainting", "chest_pain", "trouble_breathing", "heavy_bleeding"],
      ["fever", "calf_swelling"])
    + [("fast_heartbeat@within_2h", .emergency)]
    + circulation(
      "fast_heartbeat", ["chest_pain", "trouble_breathing", "fainting", "calf_swelling"],
      ["fever", "heavy_bleeding"])

  @Test("A signal has the class that the rules give it, and no higher one")
  func classes() {
    #expect(Self.cases.count > 250)
    for (text, becomes) in Self.cases {
      #expect(SignalText.signalClass(text) == becomes, "\(text)")
    }
  }

  @Test("Each raising rule of the data file is fired by an example, with its reason")
  func complete() {
    let signals = Self.cases.compactMap { example -> SafetySignal? in
      let code = SignalText.entries(example.text).first?.code
      return SignalText.analyse(example.text).signals.first { $0.code == code }
    }
    for rule in SignalRaise.all {
      let reason = Self.reason(of: rule)
      let found = signals.filter {
        $0.code == rule.code && $0.signalClass == rule.to
          && ($0.raisedBy.map(reason) ?? false)
      }
      #expect(!found.isEmpty, "\(rule.code) to \(rule.to) by \(rule)")
    }
  }

  /// Whether a reason in words can be that of a rule.
  private static func reason(of rule: SignalRaise) -> (String) -> Bool {
    { text in
      (rule.ownTiming.isEmpty || text.contains("timing "))
        && (rule.ownSide == nil || text.contains("side"))
        && (rule.recordedBefore == nil || text.contains("recorded before"))
        && (rule.daysInSeven == nil || text.contains("days in 7"))
        && (rule.withCodes.isEmpty || rule.daysInSeven != nil
          || rule.withCodes.contains { text.contains("with \($0)") })
    }
  }

  @Test("Each alternative of a rule raises: no code and no timing of a list is without effect")
  func alternatives() throws {
    for rule in SignalRaise.all {
      for code in rule.withCodes {
        let side = rule.withBothSides ? "/both" : "/left"
        let timing = rule.withTiming.map { "@\($0.rawValue)" } ?? ""
        let day = rule.daysInSeven == nil ? "" : "#3"
        let text = "\(rule.code)/left@during \(code)\(side)\(timing)\(day)"
        let found = try #require(SignalText.signalClass(text))
        #expect(found >= rule.to, "\(text)")
      }
      for timing in rule.ownTiming {
        var text = rule.code + "/left"
        if case .recorded(let timing) = timing { text += "@\(timing.rawValue)#9" }
        if rule.recordedBefore == true { text = "\(rule.code)/left@during \(text)" }
        let found = try #require(SignalText.signalClass(text))
        #expect(found >= rule.to, "\(text)")
      }
    }
  }

  @Test("A signal that was not raised keeps its class and names no reason")
  func base() {
    for definition in SafetySignalDefinition.all where definition.baseClass == .emergency {
      let signal = SignalText.analyse("\(definition.code)@at_rest fever").signals
        .first { $0.code == definition.code }
      #expect(signal?.signalClass == .emergency && signal?.raisedBy == nil, "\(definition.code)")
    }
    #expect(SignalText.analyse("pain_sharp@during").signals.first?.raisedBy == nil)
  }
}
