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
        ? phrase("finding.rotation-absent.patient")
        : phrase("finding.rotation-rare.patient")
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
      phrase(
        "finding.stretch",
        [
          "direction": direction, "days": phrase("count.days", count: found.stretchDays),
          "tight": tight(found.tight), "series": Display.list(series)
        ]),
      phrase("finding.stretch.thought"))
  }

  /// `noted on 4 days, its place on 3, last 26 Apr`
  private static func tight(_ tight: TightDays) -> String {
    let place =
      tight.daysWithPlace == tight.days
      ? ""
      : tight.daysWithPlace == 0
        ? phrase("finding.tight.no-place")
        : phrase("finding.tight.place", ["days": tight.daysWithPlace])
    return
      phrase(
        "finding.tight",
        [
          "days": phrase("count.days", count: tight.days), "place": place,
          "last": Display.day(tight.last)
        ])
  }

  private static func held(_ windows: [FatigueWindow]) -> Statement {
    let codes = windows.flatMap(\.heldBy).reduce(into: [String]()) { codes, code in
      if !codes.contains(code) { codes.append(code) }
    }
    return Statement(
      text:
        phrase(
          "finding.held",
          [
            "signals": Display.list(codes.map(Words.heldBy)),
            "exercises": Display.list(windows.map(StrengthDisplay.name))
          ])
    )
  }

  private static func limited(_ found: [LimitedAndUntrained]) -> Statement {
    let list = found.map { limitation($0.limitation) }
    return Statement(
      phrase("finding.limited", ["days": DirectionCoverage.windowDays, "list": Display.list(list)]),
      phrase("finding.limited.thought"))
  }

  /// `right abduction (22°, 12° less than the other side: 3 to 21)`
  static func limitation(_ limitation: Limitation) -> String {
    let why =
      switch limitation.ground {
      case .reference: phrase("limitation.reference")
      case .otherSide(let difference, let low, let high):
        phrase(
          "limitation.other-side",
          ["degrees": Display.number(difference), "range": Display.range(low, high)])
      case .goal(let id, let target):
        phrase(
          "limitation.goal", ["goal": Display.shortened(id, 20), "degrees": Display.number(target)])
      }
    return
      "\(Words.series(limitation.key)) (\(Display.degrees(limitation.value)), \(why))"
  }

  /// Without a word of tightness, only what was measured is said.
  private static func adductors(_ found: TightAndWeakAdductors) -> Statement {
    let list = found.hips.map { hip in
      let facts = [
        hip.tight.map { phrase("finding.inner-thigh", ["tight": tight($0)]) },
        hip.limitation.map(limitation),
        weakness(hip.weakness) + " (\(Display.day(hip.day)))"
      ]
      return "\(Words.side(hip.side)): \(facts.compactMap { $0 }.joined(separator: ", "))"
    }
    let title =
      found.hips.contains { $0.tight != nil }
      ? phrase("finding.adductors.tight") : phrase("finding.adductors.limited")
    let thought =
      found.heldBy.isEmpty
      ? phrase("finding.adductors.thought")
      : phrase("finding.adductors.waits", ["signals": Display.list(found.heldBy.map(Words.heldBy))])
    return Statement("\(title), \(list.joined(separator: "; "))", thought)
  }

  private static func weakness(_ weakness: TightAndWeakHip.Weakness) -> String {
    switch weakness {
    case .grade(let grade): phrase("finding.weakness.grade", ["grade": Display.shortened(grade, 8)])
    case .ofAbduction(let percent):
      phrase("finding.weakness.abduction", ["percent": Int(percent.rounded())])
    case .ofOtherSide(let percent):
      phrase("finding.weakness.other-side", ["percent": Int(percent.rounded())])
    }
  }

  private static func rotation(_ found: RotationNeglected) -> Statement {
    let limited =
      found.limited.isEmpty
      ? ""
      : phrase("finding.rotation.limited", ["list": Display.list(found.limited.map(limitation))])
    return Statement(
      phrase(
        "finding.rotation",
        [
          "internal": found.internalDays, "days": DirectionCoverage.windowDays,
          "external": found.externalDays, "limited": limited
        ]),
      phrase("finding.rotation.thought"))
  }

  /// Behind the remark that names it, the lowest of the ranking.
  private static func start(_ found: StartWhereMostLimited) -> Statement {
    let name = Display.list(
      found.start.enumerated().map { index, entry in
        let below = index == 0 ? " \(phrase("finding.start.below-mean"))" : ""
        return "\(Words.series(entry.key)) (\(Display.degrees(entry.deficit))\(below))"
      })
    let why = found.isInvolvedSide ? phrase("finding.start.involved") : ""
    return Statement(text: phrase("finding.start", ["series": name, "why": why]))
  }

  private static func anchor(_ found: KeepAnAnchor) -> Statement {
    Statement(
      phrase("finding.anchor", ["exchanges": exchanges(found.swaps)]),
      phrase("finding.anchor.thought"))
  }

  /// `Good morning to Goblet squat (3 May)`; each once, the rest counted.
  static func exchanges(_ swaps: [ExerciseSwap]) -> String {
    var seen: Set<String> = []
    let shown = swaps.map { swap in
      phrase(
        "finding.exchange",
        [
          "from": Display.shortened(swap.fromName, 40), "to": Display.shortened(swap.toName, 40),
          "day": Display.day(swap.day)
        ])
    }.filter { seen.insert($0).inserted }
    let more = shown.count > 4 ? phrase("finding.and-more", ["count": shown.count - 4]) : ""
    return Display.list(Array(shown.prefix(4))) + more
  }

  private static func hamstrings(_ felt: FeltIn) -> Statement {
    Statement(
      phrase(
        "finding.hamstrings",
        [
          "exercise": Display.shortened(felt.name, 60),
          "entries": phrase("count.entries", count: felt.entries), "days": FeltIn.windowDays
        ]),
      phrase("finding.hamstrings.thought"))
  }
}
