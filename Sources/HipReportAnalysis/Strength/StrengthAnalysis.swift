public import HipReportModel
internal import HipReportReference

/// The curves of a rep log: per exercise and side, each in its own measure.
///
/// *Answers*: how did the work with one exercise change? *Formula*: the measure's own, ``StrengthCurve/formula``. *Needs*:
/// one work set with repetitions or a hold. *Degenerate cases*: mobility work, warm-ups and drop sets are not on a curve;
/// a set without repetitions and without a hold gives no point. *What it does not show*: how strong a direction is over
/// several exercises, and no kilogram that nobody wrote.
public enum StrengthAnalysis {
  public static func curves(of record: ClinicalRecord, asOf: CalendarDay) -> [StrengthCurve] {
    curves(of: record, StrengthSets(record.sets), asOf: asOf)
  }

  static func curves(
    of record: ClinicalRecord, _ sets: StrengthSets, asOf: CalendarDay
  ) -> [StrengthCurve] {
    sets.groups.compactMap { key, group in
      curve(key, group, since: record.profile.episodeStart, asOf: asOf)
    }.sorted { $0.key < $1.key }
  }

  private static func curve(
    _ key: StrengthKey, _ group: StrengthSets.Group, since start: CalendarDay?, asOf: CalendarDay
  ) -> StrengthCurve? {
    let all = sessions(group)
    // A curve begins with the episode; what lies before stands in the data only.
    let episode = start.map { start in all.filter { $0.day >= start } } ?? all
    let sessions = episode.isEmpty ? all : episode
    guard !sessions.isEmpty else { return nil }
    let measure = measure(of: sessions, allowsEstimate: group.identity.allowsEstimate)
    var points: [StrengthPoint] = []
    for session in sessions {
      let best = best(of: session, in: measure)
      guard let (value, quality) = value(of: session, best, in: measure) else { continue }
      var point = StrengthPoint(
        day: session.day, value: value, best: best, quality: quality, isPersonalBest: false,
        session: session)
      point.isPersonalBest =
        !points.isEmpty && points.allSatisfy { isPersonalBest(point, after: $0, measure) }
      points.append(point)
    }
    // Trained is trained, also where the newest sessions give no value.
    guard !points.isEmpty, let last = sessions.last else { return nil }
    return StrengthCurve(
      key: key, exercise: group.identity.name, measure: measure,
      isUnitKnown: !sessions.contains { session in
        session.sets.contains { $0.resistance.kind == .fileUnit }
      },
      points: points, sessionsWithoutValue: sessions.count - points.count,
      warmupSets: group.warmups,
      verdict: .of(
        points, measure: measure, isLoadWhole: group.identity.allowsEstimate,
        daysSince: asOf - last.day),
      recent: recent(points, measure))
  }

  static func sessions(_ group: StrengthSets.Group) -> [StrengthSession] {
    var sessions: [StrengthSession] = []
    var places: [CalendarDay: Int] = [:]
    // By the number that the log gives a set, not by where its row stands.
    let ordered = group.sets.sorted { ($0.number, $0.set.row) < ($1.number, $1.set.row) }
    for dated in ordered {
      if let place = places[dated.day] {
        sessions[place].sets.append(dated.set)
      } else {
        places[dated.day] = sessions.count
        sessions.append(StrengthSession(day: dated.day, sets: [dated.set]))
      }
    }
    return sessions.sorted { $0.day < $1.day }
  }

  /// The estimate where at least half of the sessions allow one; else what was varied; else what was counted.
  private static func measure(
    of sessions: [StrengthSession], allowsEstimate: Bool
  ) -> StrengthMeasure {
    let tops = sessions.map(\.best)
    let isLoaded = tops.allSatisfy { $0.resistance.level > 0 && !$0.resistance.isBand }
    let estimates = sessions.count { $0.oneRepetitionMaximum != nil }
    if isLoaded, allowsEstimate, estimates > 0, estimates * 2 >= sessions.count {
      return .oneRepetitionMaximum
    }
    let isVaried = Set(tops.map(\.resistance.level)).count > 1
    if isVaried || (sessions.count == 1 && isLoaded) {
      return tops.contains { $0.resistance.isBand } ? .level : .load
    }
    let holds = tops.compactMap(\.seconds)
    guard holds.count * 2 > tops.count else { return .repetitions }
    // Squeezes of five seconds each, and more of them every week: the repetitions tell the course.
    let isCounted = Set(holds).count == 1 && Set(tops.compactMap(\.repetitions)).count > 1
    return isCounted && holds.count == tops.count ? .repetitions : .hold
  }

  /// Of sets with and without a hold, a curve of repetitions shows the one with the most.
  private static func best(
    of session: StrengthSession, in measure: StrengthMeasure
  ) -> StrengthSet {
    guard measure == .repetitions else { return session.best }
    let top = session.topSets
    return top.dropFirst().reduce(top[0]) {
      ($0.repetitions ?? 0) < ($1.repetitions ?? 0) ? $1 : $0
    }
  }

  private static func value(
    of session: StrengthSession, _ best: StrengthSet, in measure: StrengthMeasure
  ) -> (Double, OneRepetitionMaximum.Quality?)? {
    switch measure {
    case .oneRepetitionMaximum: session.oneRepetitionMaximum.map { ($0.value, $0.quality) }
    case .load, .level: (best.resistance.level, nil)
    case .repetitions: best.repetitions.map { (Double($0), nil) }
    case .hold: best.seconds.map { ($0, nil) }
    }
  }

  private static func isPersonalBest(
    _ point: StrengthPoint, after earlier: StrengthPoint, _ measure: StrengthMeasure
  ) -> Bool {
    measure == .oneRepetitionMaximum
      ? point.value > earlier.value + 1e-9 : isLess(earlier, point, measure)
  }

  private static func isLess(
    _ a: StrengthPoint, _ b: StrengthPoint, _ measure: StrengthMeasure
  ) -> Bool {
    switch measure {
    // The resistance is one all along, or the estimate allows for it.
    case .repetitions, .hold, .oneRepetitionMaximum: a.value < b.value
    case .load, .level: StrengthSet.isLess(a.best, b.best)
    }
  }

  private static func recent(
    _ points: [StrengthPoint], _ measure: StrengthMeasure
  ) -> RecentChange? {
    guard let now = points.last else { return nil }
    let wanted = now.day - RecentChange.daysBack
    let near = points.dropLast().filter { abs($0.day - wanted) <= RecentChange.tolerance }
    guard let before = near.min(by: { abs($0.day - wanted) < abs($1.day - wanted) }) else {
      return nil
    }
    let direction: RecentChange.Direction =
      isLess(before, now, measure) ? .up : isLess(now, before, measure) ? .down : .same
    return RecentChange(before: before, direction: direction)
  }
}

extension Resistance {
  var isBand: Bool {
    switch self {
    case .band, .unrankedBand: true
    case .body, .kilograms, .fileUnit: false
    }
  }
}

extension ExerciseIdentity {
  /// Never for body weight, a band, a hold or with assistance: none of them has the load that the formula wants.
  var allowsEstimate: Bool {
    switch known?.loadModel {
    case "external", "machine", nil: true
    default: false
    }
  }
}
