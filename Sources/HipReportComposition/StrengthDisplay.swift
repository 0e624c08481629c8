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
      amount = "\(repetitions) × \(Display.number(seconds)) s"
    case (let seconds?, _): amount = "\(Display.number(seconds)) s"
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
    case .body: "body weight"
    case .kilograms(let load):
      load < 0 ? "\(Display.load(-load)) kg help" : "\(Display.load(load)) kg"
    case .fileUnit(let load):
      load < 0 ? "\(Display.load(-load)) (no unit) help" : "\(Display.load(load)) (no unit)"
    case .band(let name, let ladder, let level):
      ladder == "levels" ? "band \(Display.number(level))" : bandName(name)
    case .unrankedBand(let name): name.isEmpty ? "band" : bandName(name)
    }
  }

  private static func bandName(_ name: String) -> String {
    let short = Display.shortened(name.lowercased(), 20)
    return short.hasSuffix("band") ? short : "\(short) band"
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
      "estimated 1RM (Epley), \(curve.isUnitKnown ? "kg" : "unit not stated")"
    case .load: curve.isUnitKnown ? "load, kg" : "load, unit not stated"
    case .repetitions: "repetitions"
    case .hold: "hold, s"
    case .level: "band"
    }
  }

  /// The newest value in the curve's own measure.
  static func value(_ point: StrengthPoint, of curve: StrengthCurve) -> String {
    guard curve.measure == .oneRepetitionMaximum else { return set(point.best) }
    let value = "\(Display.number(point.value))\(curve.isUnitKnown ? " kg" : "")"
    return switch point.quality {
    case .measured: "1RM \(value), measured"
    case .rough: "e1RM \(value), rough"
    case .ok, nil: "e1RM \(value)"
    }
  }

  static func side(_ side: Side?) -> String {
    switch side {
    case .left: "left"
    case .right: "right"
    case .both: "both legs"
    case nil: "side not recorded"
    }
  }

  static func shortSide(_ side: Side?) -> String {
    switch side {
    case .left: "L"
    case .right: "R"
    case .both: "both"
    case nil: "side?"
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
      (sum(\.below), "too heavy"), (sum(\.inside), "in"), (sum(\.above), "above"),
      (sum(\.short), "short"), (sum(\.fatigueUnknown), "?")
    ]
    let shown = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return shown.isEmpty ? "–" : shown.joined(separator: ", ")
  }
}
