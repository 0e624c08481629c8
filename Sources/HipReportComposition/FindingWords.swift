package import HipReportAnalysis
internal import HipReportModel

/// The clinician's words for what the rules find: one function a kind, the fact before the thought, always for review.
package enum FindingWords {
  /// Where a page says it.
  enum Place {
    case nextWeek, rangeOfMotion, strength
    /// Of the re-evaluation alone: the index that it speaks of is not on the weekly page.
    case strengthIndex
  }

  /// A fact that stands by itself, and what may be thought of it.
  struct Statement {
    /// `nil` where the tables show it anyway.
    var fact: String?
    var text: String

    init(_ fact: String, _ thought: String) {
      self.fact = fact + "."
      text = fact + thought
    }

    init(text: String) { self.text = text }
  }

  package static func text(_ finding: Finding) -> String { statement(finding.kind).text }

  static func statement(_ kind: FindingKind) -> Statement {
    switch kind {
    case .stretchWithoutGain(let found): stretch(found)
    case .measuredBetterFeltSame(let found): MeasuredAgainstFeltWords.better(found)
    case .feltBetterMeasuredSame(let found): MeasuredAgainstFeltWords.same(found)
    case .windowBelow(let window), .windowAbove(let window):
      Statement(text: Words.consider(window) ?? "")
    case .windowAboveHeld(let windows): held(windows)
    case .limitedAndUntrained(let found): limited(found)
    case .tightAndWeakAdductors(let found): adductors(found)
    case .rotationNeglected(let found): rotation(found)
    case .startWhereMostLimited(let found): start(found)
    case .internalAgainstExternal(let found): Statement(text: RotationWords.text(found))
    case .hamstringDominance(let felt): hamstrings(felt)
    case .keepAnAnchor(let found): anchor(found)
    }
  }

  /// What a section of the page says of its own.
  static func lines(_ place: Place, _ context: ReportContext) -> [String] {
    context.analysis.findings.map(\.kind).filter { self.place($0) == place }.map {
      statement($0).text
    }
  }

  static func place(_ kind: FindingKind) -> Place {
    switch kind {
    case .stretchWithoutGain, .measuredBetterFeltSame, .feltBetterMeasuredSame, .windowBelow,
      .windowAbove, .windowAboveHeld, .limitedAndUntrained, .tightAndWeakAdductors,
      .rotationNeglected:
      .nextWeek
    case .startWhereMostLimited, .internalAgainstExternal: .rangeOfMotion
    case .hamstringDominance: .strength
    case .keepAnAnchor: .strengthIndex
    }
  }

  /// What the patient reads; `nil` for what only a therapist can weigh. Effort has its words beside each exercise.
  static func patient(_ kind: FindingKind) -> String? {
    switch kind {
    case .rotationNeglected(let found):
      found.internalDays + found.externalDays == 0
        ? "Turning exercises are not in your log of the last two weeks. Ask about them."
        : "Turning exercises are hardly in your log of the last two weeks. Ask about them."
    case .stretchWithoutGain, .measuredBetterFeltSame, .feltBetterMeasuredSame, .windowBelow,
      .windowAbove, .windowAboveHeld, .limitedAndUntrained, .tightAndWeakAdductors,
      .startWhereMostLimited, .internalAgainstExternal, .hamstringDominance, .keepAnAnchor:
      nil
    }
  }

  // MARK: One a rule

  private static func stretch(_ found: StretchWithoutGain) -> Statement {
    let series = found.series.map { series in
      "\(Words.series(series.key)) \(Display.change(series.change.rounded()))° (\(Display.range(series.low, series.high)))"
    }
    let direction = Display.sentence(Words.direction(found.direction))
    return Statement(
      "\(direction) is stretched (\(Display.count(found.stretchDays, "day", "days")) of the last four weeks) and still felt tight (\(tight(found.tight))), and a gain of 5° is improbable: \(Display.list(series))",
      ". Assess why it feels tight, for review.")
  }

  /// `noted on 4 days, its place on 3, last 26 Apr`
  private static func tight(_ tight: TightDays) -> String {
    let place =
      tight.daysWithPlace == tight.days
      ? ""
      : tight.daysWithPlace == 0
        ? ", its place not written" : ", its place on \(tight.daysWithPlace)"
    return
      "noted on \(Display.count(tight.days, "day", "days"))\(place), last \(Display.day(tight.last))"
  }

  private static func held(_ windows: [FatigueWindow]) -> Statement {
    let codes = windows.flatMap(\.heldBy).reduce(into: [String]()) { codes, code in
      if !codes.contains(code) { codes.append(code) }
    }
    return Statement(
      text:
        "On hold until reviewed (\(Display.list(codes.map(Words.heldBy)))): \(Display.list(windows.map(StrengthDisplay.name))), although above the window twice."
    )
  }

  private static func limited(_ found: [LimitedAndUntrained]) -> Statement {
    let list = found.map { limitation($0.limitation) }
    return Statement(
      "Limited, and without work in the log for \(DirectionCoverage.windowDays) days: \(Display.list(list))",
      "; consider mobility work first, for review.")
  }

  /// `right abduction (22°, 12° less than the other side: 3 to 21)`
  static func limitation(_ limitation: Limitation) -> String {
    let why =
      switch limitation.ground {
      case .reference: "below the usual range of its named sample"
      case .otherSide(let difference, let low, let high):
        "\(Display.number(difference))° less than the other side: \(Display.range(low, high))"
      case .goal(let id, let target):
        "\(Display.shortened(id, 20)) asks for \(Display.number(target))°"
      }
    return
      "\(Words.series(limitation.key)) (\(Display.degrees(limitation.value)), \(why))"
  }

  /// Without a word of tightness, only what was measured is said.
  private static func adductors(_ found: TightAndWeakAdductors) -> Statement {
    let list = found.hips.map { hip in
      let facts = [
        hip.tight.map { "inner thigh tight (\(tight($0)))" }, hip.limitation.map(limitation),
        weakness(hip.weakness) + " (\(Display.day(hip.day)))"
      ]
      return "\(Words.side(hip.side)): \(facts.compactMap { $0 }.joined(separator: ", "))"
    }
    let title =
      found.hips.contains { $0.tight != nil }
      ? "Adductors tight and weak" : "Abduction limited and adductors weak"
    let thought =
      found.heldBy.isEmpty
      ? "; consider strengthening beside mobility, for review."
      : "; strengthening waits for the review of \(Display.list(found.heldBy.map(Words.heldBy)))."
    return Statement("\(title), \(list.joined(separator: "; "))", thought)
  }

  private static func weakness(_ weakness: TightAndWeakHip.Weakness) -> String {
    switch weakness {
    case .grade(let grade): "adduction grade \(Display.shortened(grade, 8))"
    case .ofAbduction(let percent): "adduction \(Int(percent.rounded())) % of abduction in force"
    case .ofOtherSide(let percent):
      "adduction \(Int(percent.rounded())) % of the other side in force"
    }
  }

  private static func rotation(_ found: RotationNeglected) -> Statement {
    let limited =
      found.limited.isEmpty ? "" : "; limited: \(Display.list(found.limited.map(limitation)))"
    return Statement(
      "IR trained \(found.internalDays) of \(DirectionCoverage.windowDays) days, ER \(found.externalDays)\(limited)",
      "; consider, for review.")
  }

  /// Behind the remark that names it, the lowest of the ranking.
  private static func start(_ found: StartWhereMostLimited) -> Statement {
    let name = Display.list(
      found.start.enumerated().map { index, entry in
        let below = index == 0 ? " below the mean of its sample" : ""
        return "\(Words.series(entry.key)) (\(Display.degrees(entry.deficit))\(below))"
      })
    let why = found.isInvolvedSide ? ": the involved side, not told apart from the lowest" : ""
    return Statement(text: "Mobility work may start with \(name)\(why), for review.")
  }

  private static func anchor(_ found: KeepAnAnchor) -> Statement {
    Statement(
      "Exchanged without training both for two weeks, which loosens the link between them: \(exchanges(found.swaps))",
      "; consider keeping one of them beside its successor, or repeating one standard set or test, for review."
    )
  }

  /// `Good morning to Goblet squat (3 May)`; each once, the rest counted.
  static func exchanges(_ swaps: [ExerciseSwap]) -> String {
    var seen: Set<String> = []
    let shown = swaps.map { swap in
      "\(Display.shortened(swap.fromName, 40)) to \(Display.shortened(swap.toName, 40)) (\(Display.day(swap.day)))"
    }.filter { seen.insert($0).inserted }
    let more = shown.count > 4 ? "; and \(shown.count - 4) more" : ""
    return Display.list(Array(shown.prefix(4))) + more
  }

  private static func hamstrings(_ felt: FeltIn) -> Statement {
    Statement(
      "\(Display.shortened(felt.name, 60)) was felt in the hamstrings only (\(Display.count(felt.entries, "entry", "entries")) in \(FeltIn.windowDays) days)",
      ": review technique.")
  }
}
