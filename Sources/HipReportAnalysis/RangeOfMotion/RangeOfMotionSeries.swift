public import HipReportModel

/// What makes readings one series: another direction, side, motion or position is another series.
public struct SeriesKey: Sendable, Hashable, Comparable {
  public var direction: Direction
  public var side: Side
  public var motion: Motion?
  public var position: String?

  /// `rom.internal_rotation.right.passive.seated`; a blank part is `unstated`.
  public var id: String {
    "rom.\(direction.rawValue).\(side.rawValue).\(suffix)"
  }

  /// `passive.seated`, shared by the two sides.
  package var suffix: String {
    "\(motion?.rawValue ?? "unstated").\(Self.part(position ?? "unstated"))"
  }

  /// An identifier holds letters, digits and underscores only, whatever the position was called.
  private static func part(_ text: String) -> String {
    String(
      text.map { character in
        character.isASCII && (character.isLetter || character.isNumber || character == "_")
          ? character : "-"
      })
  }

  /// The order of reports: by direction, right before left, passive before active.
  public static func < (a: Self, b: Self) -> Bool {
    (a.direction, b.side, a.motion == .passive ? 0 : 1, a.suffix)
      < (b.direction, a.side, b.motion == .passive ? 0 : 1, b.suffix)
  }
}

/// The readings of one day with one device in one series, as their mean.
public struct RangeOfMotionSession: Sendable, Equatable {
  public var day: CalendarDay
  /// Mean of the trials, in degrees.
  public var value: Double
  public var trials: Int
  /// Largest minus smallest reading, in degrees.
  public var spread: Double
  /// `nil` if it was never recorded in the series.
  public var device: String?
  /// True if the row states no device and took over its neighbours'.
  public var isDeviceInferred: Bool
  public var rater: String?
  /// Each of its readings is a multiple of five degrees.
  public var isMultipleOfFive = false
  public var rows: [RowReference]
}

/// All sessions of one series in time order.
public struct RangeOfMotionSeries: Sendable, Equatable {
  public var key: SeriesKey
  public var sessions: [RangeOfMotionSession]
  /// True if any row of the series names a rater.
  public var recordsRater: Bool

  /// Three sessions or more, and not one reading between the fives.
  public var isRecordedToFive: Bool {
    sessions.count >= 3 && sessions.allSatisfy(\.isMultipleOfFive)
  }

  /// Groups readings into series and sessions.
  public static func all(of readings: [RangeOfMotionReading]) -> [RangeOfMotionSeries] {
    var groups: [SeriesKey: [RangeOfMotionReading]] = [:]
    for reading in readings {
      let key = SeriesKey(
        direction: reading.direction, side: reading.side, motion: reading.motion,
        position: reading.position)
      groups[key, default: []].append(reading)
    }
    return groups.sorted { $0.key < $1.key }.map { key, readings in
      RangeOfMotionSeries(
        key: key, sessions: sessions(of: readings),
        recordsRater: readings.contains { $0.rater != nil })
    }
  }

  private static func sessions(of readings: [RangeOfMotionReading]) -> [RangeOfMotionSession] {
    let sorted = readings.sorted { ($0.day, $0.row) < ($1.day, $1.row) }
    let devices = filledDevices(sorted)
    var sessions: [RangeOfMotionSession] = []
    var values: [[Double]] = []
    for (reading, device) in zip(sorted, devices) {
      let index: Int
      // Trials may be taken with two devices in turn.
      let today = sessions.indices.reversed().prefix { sessions[$0].day == reading.day }
      if let found = today.first(where: { sessions[$0].device == device }) {
        index = found
        values[index].append(reading.degrees)
        sessions[index].rows.append(reading.row)
        sessions[index].isDeviceInferred = sessions[index].isDeviceInferred && reading.device == nil
        // Two examiners in one session count as a third one: their mean is comparable with neither.
        if sessions[index].rater != reading.rater { sessions[index].rater = nil }
      } else {
        index = sessions.count
        values.append([reading.degrees])
        sessions.append(
          RangeOfMotionSession(
            day: reading.day, value: 0, trials: 0, spread: 0, device: device,
            isDeviceInferred: reading.device == nil && device != nil, rater: reading.rater,
            rows: [reading.row]))
      }
      let trials = values[index]
      sessions[index].isMultipleOfFive = trials.allSatisfy {
        $0.remainder(dividingBy: SeriesTrend.roundingStep) == 0
      }
      sessions[index].trials = trials.count
      sessions[index].value = trials.reduce(0, +) / Double(trials.count)
      sessions[index].spread = (trials.max() ?? 0) - (trials.min() ?? 0)
    }
    return sessions
  }

  /// A blank device matches its neighbours: the one before it, else the one after it.
  private static func filledDevices(_ readings: [RangeOfMotionReading]) -> [String?] {
    var devices = readings.map(\.device)
    var previous: String?
    for index in devices.indices {
      devices[index] = devices[index] ?? previous
      previous = devices[index]
    }
    let first = devices.first { $0 != nil } ?? nil
    return devices.map { $0 ?? first }
  }
}
