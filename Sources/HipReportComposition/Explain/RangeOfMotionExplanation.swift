internal import HipReportAnalysis
internal import HipReportModel
internal import HipReportReference

/// One series of range of motion: from each reading to the verdict.
enum RangeOfMotionExplanation {
  static func all(_ context: ExplanationContext) -> [Explainable] {
    context.analysis.rangeOfMotion.map { result in
      Explainable(id: result.id, name: name(result)) { explain(result, context) }
    }
  }

  /// `Right internal rotation, passive, seated: now 31.7°, ▲ improved`
  private static func name(_ result: RangeOfMotionResult) -> String {
    let change = result.shownChange.map { ", change \($0)" } ?? ""
    return
      "\(title(result.key)): now \(Display.number(result.now.value))°\(change), \(Words.verdict(result))"
  }

  static func title(_ key: SeriesKey) -> String {
    let position = key.position.map { Display.shortened(Words.position($0), 40) }
    return [
      Display.sentence("\(Words.side(key.side)) \(Words.direction(key.direction))"),
      key.motion?.rawValue ?? "active or passive not stated", position ?? "position not stated"
    ].joined(separator: ", ")
  }

  private static func explain(
    _ result: RangeOfMotionResult, _ context: ExplanationContext
  ) -> Explanation {
    var text = Explanation(result.id, title(result.key))
    text.add("change", change(result))
    let start = result.baseline.map(\.day)
    for session in result.series.sessions {
      let label =
        session == result.now
        ? "now" : session == result.baseline ? "baseline" : session == result.previous ? "last" : ""
      text.add(label, readings(session, result, context, inFull: !label.isEmpty))
    }
    text.add("error", error(result))
    text.add(
      "source",
      result.error.map {
        ExplainWords.source($0.published.setting, $0.published.source, $0.published.confidence)
      })
    TrendExplanation.add(result, to: &text)
    text.add("verdict", verdict(result))
    text.add("threshold", threshold(result))
    text.add("together", together(result, context))
    TrendExplanation.addCourse(result, context, to: &text)
    text.add("reference", reference(result))
    text.add("excluded", excluded(result, since: start, context))
    let used = result.verdict.basis == .trend ? ["rom.trend/describe-1"] : []
    context.close(
      &text, rows: result.series.sessions.flatMap(\.rows),
      methods: ["rom.mdc/1"] + used + (result.check == nil ? [] : ["rom.check/1"]))
    return text
  }

  // MARK: Values and rows

  private static func change(_ result: RangeOfMotionResult) -> String {
    guard let change = result.change, let baseline = result.baseline else {
      return "not computed: \(notComputed(result))"
    }
    let sum =
      "\(Display.change(change))° = \(Display.number(result.now.value))° (\(result.now.day)) − \(Display.number(baseline.value))° (\(baseline.day))"
    return result.isStale ? sum + "; not of now, so that reports do not show it" : sum
  }

  private static func notComputed(_ result: RangeOfMotionResult) -> String {
    switch result.verdict.reason {
    case .firstValue: "there is one session only"
    case .deviceChanged(let day, let from, let to):
      "the device changed on \(day) from \(from ?? "one not recorded") to \(to ?? "one not recorded"); --baseline \(day) starts again there"
    case .noBaseline: "no session lies on or after the stated baseline"
    default: "baseline and now are not compared"
    }
  }

  /// Each reading with the cells that were read; sessions between are a line each.
  private static func readings(
    _ session: RangeOfMotionSession, _ result: RangeOfMotionResult, _ context: ExplanationContext,
    inFull: Bool
  ) -> [String] {
    let mean =
      session.trials == 1
      ? "one reading" : "mean of \(session.trials), \(Display.number(session.spread))° apart"
    let head = "\(session.day): \(Display.figure(session.value, 1))°, \(mean)"
    guard inFull else { return ["\(head); \(context.places(session.rows))"] }
    let device = session.device.map { Display.shortened(Words.position($0), 40) }
    let how = [
      device ?? "device not recorded",
      session.isDeviceInferred ? "taken from its neighbours" : nil,
      session.rater.map { "rater \(Display.shortened($0, 20))" } ?? "rater not recorded"
    ]
    let lines = context.record.rangeOfMotion.filter { reading in
      reading.day == session.day && session.rows.contains(reading.row)
        && reading.direction == result.key.direction && reading.side == result.key.side
        && reading.motion == result.key.motion && reading.position == result.key.position
    }.map { reading in
      let trial = reading.trial.map { "trial \($0) " } ?? ""
      let pain = reading.pain.map { ", pain \(Display.number($0)) of 10" } ?? ""
      return
        "\(context.record.place(of: reading.row)): \(trial)\(Display.number(reading.degrees))°\(pain)"
    }
    return ["\(head); \(how.compactMap { $0 }.joined(separator: ", "))"] + lines
  }

  // MARK: Error and verdict

  private static func error(_ result: RangeOfMotionResult) -> [String] {
    guard let error = result.error, let baseline = result.baseline else { return [] }
    let model = MeasurementErrorModel(error.published)
    let mdc = error.published.minimalDetectableChange
    let sem = mdc / 2.772
    let (first, last) = (
      model.variance(trials: baseline.trials), model.variance(trials: result.now.trials)
    )
    let rater =
      error.acrossRaters
      ? "different raters"
      : error.raterAssumed ? "rater not recorded, taken as one" : "same rater"
    return [
      "\(Display.error(error.value))° = 1.96 × √(R₁ + R₂) = 1.96 × √(\(Display.figure(first, 2)) + \(Display.figure(last, 2))), \(rater)",
      "R(k) = r (9 + 3.24 / k), k trials: \(baseline.trials) then, \(result.now.trials) now; r = SEM² / 10.62 = \(Display.figure(sem * sem / 10.62, 3)); SEM = \(Display.number(mdc))° / 2.772 = \(Display.figure(sem, 2))°",
      result.series.isRecordedToFive
        ? "rounding to 5°: found; the trend adds 5² / 12" : "rounding to 5°: not found"
    ]
  }

  private static func verdict(_ result: RangeOfMotionResult) -> String {
    "\(result.verdict.kind.rawValue): \(Words.verdict(result))\(because(result))"
  }

  private static func because(_ result: RangeOfMotionResult) -> String {
    let verdict = result.verdict
    if let trend = result.trend, verdict.basis == .trend, !verdict.isGuarded {
      let p = Display.exactProbability(trend.probabilityOfRise)
      let rise = p.hasPrefix(".") ? "= \(p)" : p
      return verdict.kind == .stable
        ? ", because P(|change| < 5°) is at least .90; P(change > 0) \(rise)"
        : ", because P(change > 0) \(rise)"
    }
    guard let change = result.change, let error = result.error, !verdict.isGuarded, !result.isStale
    else { return "" }
    let isBeyond = verdict.reason == .beyondError
    return
      ", because |\(Display.number(change))| is \(isBeyond ? "greater" : "not greater") than \(Display.error(error.value).dropFirst())"
  }

  private static func threshold(_ result: RangeOfMotionResult) -> [String] {
    if result.isStale { return ["a verdict of now needs a session of the last 28 days"] }
    if result.verdict.basis == .trend {
      return [
        "improved from P(change > 0) ≥ \(of(TrendVerdict.sure)), confirmed if the session before said so or P ≥ \(of(TrendVerdict.surer)); worse mirrored",
        "steady from P(|change| < 5°) ≥ \(of(TrendVerdict.steady)); leaning from \(of(TrendVerdict.leaning)); small if P(change ≥ 5°) < \(of(TrendVerdict.notSmall)) (design choices, checked by simulation)"
      ]
    }
    return result.error == nil
      ? [] : ["beyond is strictly greater than the error; three sessions over 14 days give a trend"]
  }

  private static func of(_ probability: Double) -> String {
    String(Display.figure(probability, 3).dropFirst())
  }

  private static func together(
    _ result: RangeOfMotionResult, _ context: ExplanationContext
  ) -> String? {
    guard result.verdict.kind == .improved || result.verdict.kind == .worse else { return nil }
    let several = context.analysis.severalSeries
    return result.standsOnItsOwn
      ? "stands also after Holm's adjustment over all \(several.series) series"
      : "does not stand by itself after Holm's adjustment over all \(several.series) series"
  }

  private static func reference(_ result: RangeOfMotionResult) -> String? {
    guard let norm = result.reference else { return "no named sample is near enough" }
    let place =
      result.isAboveReference
      ? "above" : norm.band.contains(result.now.value) ? "inside" : "below"
    return
      "\(place) the band \(Display.exactRange(norm.band.lowerBound, norm.band.upperBound))° (mean \(Display.number(norm.mean)), SD \(Display.number(norm.standardDeviation))); \(ExplainWords.source(norm.setting, norm.source, norm.confidence))"
  }

  // MARK: What was left out

  private static func excluded(
    _ result: RangeOfMotionResult, since start: CalendarDay?, _ context: ExplanationContext
  ) -> [String?] {
    let key = result.key
    let others = context.analysis.rangeOfMotion.filter {
      $0.key.direction == key.direction && $0.key.side == key.side && $0.id != key.id
    }
    let devices = result.series.sessions.filter { $0.device != result.now.device }
    let before = result.series.sessions.filter { session in start.map { session.day < $0 } ?? false
    }
    let later = context.full.rangeOfMotion.filter {
      $0.direction == key.direction && $0.side == key.side && $0.motion == key.motion
        && $0.position == key.position
    }
    return [
      others.isEmpty
        ? nil
        : "another motion or position, not compared: \(others.map(\.id).joined(separator: ", "))",
      devices.isEmpty
        ? nil
        : "another device on \(devices.map(\.day.description).joined(separator: ", ")): never the other end of a change",
      before.isEmpty
        ? nil
        : "before the baseline: \(before.map(\.day.description).joined(separator: ", "))",
      context.later(later.map(\.day))
    ]
      + context.exclusions(naming: [
        ExplainWords.names(of: key.direction), ExplainWords.names(of: key.side)
      ])
  }
}
