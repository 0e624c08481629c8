internal import HipReportAnalysis
internal import HipReportModel
internal import HipReportReference

/// How sets and curves are shown, the same in every part of a report and in both voices.
enum StrengthDisplay {
  /// `10 kg × 9`, `body weight × 8`, `red band × 12`, `20 kg help × 6`, `25 s`.
  static func set(_ set: StrengthSet) -> String {
    let amount: String
    switch (set.seconds, set.repetitions) {
    case (let seconds?, let repetitions?) where repetitions > 1:
      amount = phrase("set.holds", ["repetitions": repetitions, "seconds": Display.number(seconds)])
    case (let seconds?, _): amount = phrase("set.seconds", ["seconds": Display.number(seconds)])
    case (nil, let repetitions?): amount = "× \(repetitions)"
    case (nil, nil): amount = ""
    }
    let resistance = resistance(set.resistance)
    // A hold on body weight is told by its seconds alone.
    if set.seconds != nil { return set.resistance == .body ? amount : "\(resistance), \(amount)" }
    return "\(resistance) \(amount)"
  }

  static func resistance(_ resistance: Resistance) -> String {
    switch resistance {
    case .body: phrase("load.body-weight")
    case .kilograms(let load):
      load < 0
        ? phrase("load.help-kg", ["value": Display.load(-load)])
        : phrase("load.kg", ["value": Display.load(load)])
    case .fileUnit(let load):
      load < 0
        ? phrase("load.help-no-unit", ["value": Display.load(-load)])
        : phrase("load.no-unit", ["value": Display.load(load)])
    case .band(let name, let ladder, let level):
      ladder == "levels"
        ? phrase("load.band-level", ["level": Display.number(level)]) : bandName(name)
    case .unrankedBand(let name): name.isEmpty ? phrase("load.band") : bandName(name)
    }
  }

  private static func bandName(_ name: String) -> String {
    let short = Display.shortened(name.lowercased(), 20)
    return short.hasSuffix(phrase("load.band")) ? short : phrase("load.band-named", ["name": short])
  }

  /// `body weight × 8 → 10 kg × 9`, `body weight × 3 → × 14`; one session has no arrow.
  static func story(_ curve: StrengthCurve) -> String {
    let (first, now) = (curve.first.best, curve.now.best)
    guard curve.points.count > 1 else { return set(now) }
    let isSame = first.resistance == now.resistance && now.seconds == nil
    let shownNow = isSame ? now.repetitions.map { "× \($0)" } ?? set(now) : set(now)
    return "\(set(first)) → \(shownNow)"
  }

  /// The story of several sides in one line: what they share stands once. `R red band × 9 / L red band × 10 → green band × 12`
  static func story(_ curves: [StrengthCurve]) -> String {
    let stories = curves.map(story)
    guard Set(stories).count > 1 else { return stories.first ?? "" }
    func sides(_ text: (StrengthCurve) -> String) -> String {
      let texts = curves.map(text)
      guard Set(texts).count > 1 else { return texts[0] }
      return zip(curves, texts).map { "\(shortSide($0.key.side)) \($1)" }.joined(separator: " / ")
    }
    return "\(sides { set($0.first.best) }) → \(sides { set($0.now.best) })"
  }

  /// What the curve is counted in, with its formula's name where there is one.
  static func measure(_ curve: StrengthCurve) -> String {
    switch curve.measure {
    case .oneRepetitionMaximum:
      phrase(
        "measure.estimate",
        ["unit": curve.isUnitKnown ? phrase("unit.kg") : phrase("measure.unit-not-stated")])
    case .load: curve.isUnitKnown ? phrase("measure.load-kg") : phrase("measure.load-no-unit")
    case .repetitions: phrase("measure.repetitions")
    case .hold: phrase("measure.hold")
    case .level: phrase("load.band")
    }
  }

  /// The newest value in the curve's own measure.
  static func value(_ point: StrengthPoint, of curve: StrengthCurve) -> String {
    guard curve.measure == .oneRepetitionMaximum else { return set(point.best) }
    let number = Display.number(point.value)
    let value = curve.isUnitKnown ? phrase("load.kg", ["value": number]) : number
    return switch point.quality {
    case .measured: phrase("estimate.measured", ["value": value])
    case .rough: phrase("estimate.rough", ["value": value])
    case .ok, nil: phrase("estimate.value", ["value": value])
    }
  }

  static func side(_ side: Side?) -> String {
    switch side {
    case .left: phrase("side.left")
    case .right: phrase("side.right")
    case .both: phrase("side.both-legs")
    case nil: phrase("side.not-recorded")
    }
  }

  static func shortSide(_ side: Side?) -> String {
    switch side {
    case .left: phrase("side.short.left")
    case .right: phrase("side.short.right")
    case .both: phrase("side.short.both")
    case nil: phrase("side.short.not-recorded")
    }
  }

  /// `Clamshell with band`, with the side where the sides differ.
  static func name(_ window: FatigueWindow) -> String {
    let name = Display.shortened(window.name, 60)
    return window.side == nil ? name : "\(name), \(side(window.side))"
  }

  /// `Clamshell with band, right`
  static func name(_ curve: StrengthCurve) -> String {
    let variant = variant(curve)
    return "\(Display.shortened(curve.exercise, 60)), \(side(curve.key.side))\(variant)"
  }

  static func nameWithoutSide(_ curve: StrengthCurve) -> String {
    Display.shortened(curve.exercise, 60) + variant(curve)
  }

  /// What tells two curves of one exercise apart.
  private static func variant(_ curve: StrengthCurve) -> String {
    let words = curve.key.variant.split { $0 == "." || $0 == "-" || $0 == "_" }
    return words.isEmpty ? "" : " (\(words.joined(separator: " ")))"
  }

  /// `3 in, 2 above, 1 short, 4 ?`, the last those of which no fatigue was told
  static func counts(_ windows: [FatigueWindow]) -> String {
    func sum(_ part: (FatigueWindow) -> Int) -> Int { windows.map(part).reduce(0, +) }
    let parts = [
      (sum(\.below), phrase("window.too-heavy")), (sum(\.inside), phrase("window.count.in")),
      (sum(\.above), phrase("window.count.above")),
      (sum(\.short), phrase("window.count.short")), (sum(\.fatigueUnknown), "?")
    ]
    let shown = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return shown.isEmpty ? "–" : shown.joined(separator: ", ")
  }
}
