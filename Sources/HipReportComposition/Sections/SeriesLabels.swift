internal import HipReportAnalysis
internal import HipReportModel

/// How series are named in one report: what all share stands in the caption, what differs in the row.
struct SeriesLabels {
  let caption: String
  private let commonMotion: Motion?
  private let ambiguous: Set<String>

  init(_ results: [RangeOfMotionResult]) {
    let motions = results.map(\.key.motion)
    let passive = motions.count { $0 == .passive }
    commonMotion =
      passive * 2 >= motions.count ? .passive : motions.contains(.active) ? .active : nil
    var seen: [String: Int] = [:]
    for result in results { seen[Self.short(result.key), default: 0] += 1 }
    ambiguous = Set(seen.filter { $0.value > 1 }.keys)

    var parts: [String] = []
    if let commonMotion, motions.contains(commonMotion) { parts.append(Words.motion(commonMotion)) }
    let devices = Set(results.compactMap(\.now.device)).sorted()
    if !devices.isEmpty {
      let unrecorded =
        results.contains { $0.now.device == nil } ? [phrase("series.not-recorded")] : []
      parts.append(
        (devices.map { Display.shortened(Words.position($0), 40) } + unrecorded)
          .joined(separator: " \(phrase("list.or")) "))
    } else if !results.isEmpty {
      parts.append(phrase("series.device-not-recorded"))
    }
    let raters = Set(results.compactMap(\.now.rater)).sorted()
    if !raters.isEmpty {
      let unrecorded =
        results.contains { $0.now.rater == nil } ? [phrase("series.not-recorded")] : []
      let shown = (raters.map { Display.shortened($0, 20) } + unrecorded)
      parts.append(
        phrase("series.rater", ["raters": shown.joined(separator: " \(phrase("list.or")) ")]))
    } else if !results.isEmpty {
      parts.append(phrase("series.rater-not-recorded"))
    }
    caption = ([phrase("series.caption")] + parts).joined(separator: ", ")
  }

  private static func short(_ key: SeriesKey) -> String {
    "\(key.direction) \(key.side) \(key.motion?.rawValue ?? "")"
  }

  /// `Internal rotation, right`, with motion and position where they tell two series apart.
  func label(_ key: SeriesKey) -> String {
    var text = Display.sentence("\(Words.direction(key.direction)), \(Words.side(key.side))")
    if key.motion != commonMotion {
      text += " (\(key.motion.map(Words.motion) ?? phrase("series.motion-not-stated")))"
    }
    if ambiguous.contains(Self.short(key)), let position = key.position {
      text += ", \(Display.shortened(Words.position(position), 40))"
    }
    return text
  }

  /// `Right, thigh turning in`, with what tells two series apart.
  func patientLabel(_ key: SeriesKey) -> String {
    var text = Display.sentence(PatientWords.series(key))
    if ambiguous.contains(Self.short(key)), let position = key.position {
      text += ", \(Display.shortened(Words.position(position), 40))"
    }
    return text
  }

  /// `IR R`
  func short(_ key: SeriesKey) -> String {
    var text =
      "\(Words.shortDirection(key.direction)) \(key.side == .left ? phrase("side.short.left") : phrase("side.short.right"))"
    if key.motion != commonMotion, let motion = key.motion { text += " \(Words.motion(motion))" }
    if ambiguous.contains(Self.short(key)), let position = key.position {
      text += " \(Words.position(position))"
    }
    return text
  }
}
