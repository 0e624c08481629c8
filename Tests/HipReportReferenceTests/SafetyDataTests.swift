import HipReportModel
import Testing

@testable import HipReportReference

@Suite struct SafetyDataTests {
  private static let codes = Set(SafetySignalDefinition.all.map(\.code))

  private func file(_ name: String) throws -> DataFile { try #require(DataFile(name)) }

  @Test("Each signal has a class and a group")
  func classes() throws {
    let signals = try file("safety_signals.csv")
    #expect(SafetySignalDefinition.all.count == signals.rows.count)
    #expect(Self.codes.count == signals.rows.count)
    for group in signals.column("group") {
      #expect(SafetySignalDefinition.Group(rawValue: group) != nil, "“\(group)”")
    }
    for signal in SafetySignalDefinition.all {
      #expect(SafetySignalDefinition.signal(code: signal.code) == signal)
    }
  }

  @Test("A raising rule names only signals that exist, and raises above the base class")
  func raisesExist() throws {
    #expect(SignalRaise.all.count == (try file("safety_raises.csv")).rows.count)
    for raise in SignalRaise.all {
      let signal = try #require(SafetySignalDefinition.signal(code: raise.code), "\(raise.code)")
      #expect(raise.to > signal.baseClass, "\(raise.code)")
      for code in raise.withCodes {
        #expect(Self.codes.contains(code), "\(raise.code) with \(code)")
        // With itself a signal is raised only by both sides or by its days.
        #expect(
          code != raise.code || raise.withBothSides || raise.daysInSeven != nil, "\(raise.code)")
      }
    }
  }

  @Test("The cells of the raising rules are of the known vocabulary: a slip would change a rule")
  func raiseVocabulary() throws {
    let raises = try file("safety_raises.csv")
    let timings = Set(SymptomTiming.allCases.map(\.rawValue)).union(["unrecorded"])
    for cell in raises.column("own_timing") {
      for timing in cell.split(separator: "|") { #expect(timings.contains(String(timing))) }
    }
    for side in raises.column("own_side") { #expect(["", "both", "unrecorded"].contains(side)) }
    for side in raises.column("with_side") { #expect(["", "both"].contains(side)) }
    for before in raises.column("recorded_before") { #expect(["", "yes", "no"].contains(before)) }
    for timing in raises.column("with_timing") {
      #expect(timing.isEmpty || SymptomTiming(rawValue: timing) != nil)
    }
    for days in raises.column("days_in_7") {
      #expect(days.isEmpty || (2...7).contains(Int(days) ?? 0))
    }
  }

  @Test("No raising rule is without a condition, which would make it fire always")
  func raiseHasCondition() {
    for raise in SignalRaise.all {
      #expect(
        !raise.ownTiming.isEmpty || raise.ownSide != nil || raise.recordedBefore != nil
          || raise.daysInSeven != nil || !raise.withCodes.isEmpty, "\(raise.code)")
    }
  }

  @Test("An emergency is never raised, and each other signal can be")
  func coverage() {
    let raised = Set(SignalRaise.all.map(\.code))
    for signal in SafetySignalDefinition.all {
      #expect(raised.contains(signal.code) == (signal.baseClass != .emergency), "\(signal.code)")
    }
  }

  @Test("The words of notes ask about signals that exist, in any case and inside a sentence")
  func noteWords() throws {
    let words = try file("safety_words.csv")
    for (prefix, code) in zip(words.column("word_prefix"), words.column("asks_about")) {
      #expect(Self.codes.contains(code), "\(prefix) asks about \(code)")
      // Several prefixes ask together.
      let parts = prefix.split(separator: "+").map(String.init)
      let note = parts.map { part in
        part.hasSuffix(".") ? String(part.dropLast()) : "\(part.uppercased())ing"
      }.joined(separator: " here, ")
      #expect(SafetyWords.codes(in: "Felt \(note), then home.").contains(code))
      // Inside another word a prefix is no word.
      #expect(SafetyWords.codes(in: parts.map { "xq\($0)" }.joined(separator: " ")).isEmpty)
    }
    #expect(SafetyWords.codes(in: "numb and tingling, then numb again") == ["numbness", "tingling"])
    #expect(SafetyWords.codes(in: "").isEmpty)
    #expect(SafetyWords.codes(in: "I want to start a diet, the dietitian said").isEmpty)
    for text in ["I want to die.", "wanted to have died", "I wish I died"] {
      #expect(SafetyWords.codes(in: text) == ["self_harm_thoughts"], "\(text)")
    }
    for (text, code) in [
      ("pressure down there", "pelvic_pressure"), ("a bearing down feeling", "bearing_down"),
      ("pressure on my pelvic floor", "pelvic_pressure"), ("pérdida de orina", "bladder_leak"),
      ("se me escapó la orina", "bladder_leak"), ("presión en el suelo pélvico", "pelvic_pressure"),
      ("hormigueo", "tingling"), ("entumecimiento", "numbness"), ("Kribbeln im Bein", "tingling"),
      ("Taubheit zwischen den Beinen", "numbness"), ("fuite d'urine", "bladder_leak"),
      ("fourmillements", "tingling"), ("perdita di urina", "bladder_leak"),
      ("formicolio", "tingling")
    ] {
      #expect(SafetyWords.codes(in: text).contains(code), "\(text)")
    }
    // The most urgent reading is asked first.
    #expect(SafetyWords.codes(in: "numb between my legs").first == "saddle_numbness")
    // Said of itself by the table: never from words in a note.
    #expect(!words.column("asks_about").contains("overwhelming_tiredness"))
  }

  @Test(
    "What a patient writes in plain words is asked about as what it may be",
    arguments: [
      ("do not want to live any more", "self_harm_thoughts"),
      ("I don’t want to live like this", "self_harm_thoughts"),
      ("sometimes I wish I was dead", "self_harm_thoughts"),
      ("numb bum after sitting", "saddle_numbness"),
      ("can't pee since this morning", "urinary_retention"),
      ("calf—swollen…since Monday", "calf_swelling"), ("„numb“ between", "saddle_numbness"),
      ("could not empty my bladder", "urinary_retention"),
      ("my calf is hot and sore", "leg_redness"), ("pain in the calf", "calf_pain"),
      ("could not walk on it", "cannot_bear_weight"),
      ("it hurts to stand on it", "groin_pain_weight_bearing"),
      ("woke up at 3am with hip pain", "night_pain"),
      ("headache for 3 days", "headache_severe"), ("heart racing", "fast_heartbeat"),
      ("bled through my pad", "heavy_bleeding"), ("passed a big clot", "heavy_bleeding"),
      ("the scar is oozing", "wound_problem"), ("foot drop on the right", "leg_weakness")
    ])
  func plainWords(text: String, code: String) {
    #expect(SafetyWords.codes(in: text).contains(code))
  }

  @Test(
    "What is no reason to call is not asked about as one",
    arguments: [
      "peed a little when lunging", "pee came out at the last rep", "calf raises felt good",
      "could walk two miles", "I want to live without pain", "the baby woke me at night",
      "stood on one leg for a minute", "headache gone", "can stand on it without trouble",
      "push-ups and heel raises", "warm water helped", "changed my clothes", "some water retention",
      "the room temperature was fine"
    ])
  func harmlessWords(text: String) {
    for code in SafetyWords.codes(in: text) {
      #expect(SafetySignalDefinition.signal(code: code)?.baseClass == .modify, "\(code)")
    }
  }
}
