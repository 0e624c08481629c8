/// What one rule found in the values of one patient: always a thought for review, never an instruction.
public struct Finding: Sendable, Equatable {
  public enum Severity: String, Sendable {
    /// Something to ask the patient, or to assess.
    case ask
    /// Other work to think of.
    case consider
    /// A fact to know.
    case note
  }

  public var rule: RuleID
  public var severity: Severity
  public var kind: FindingKind
  /// The identifiers of the numbers that it rests on.
  public var because: [String]

  init(_ rule: RuleID, _ severity: Severity, _ kind: FindingKind, because: [String]) {
    self.rule = rule
    self.severity = severity
    self.kind = kind
    // Two sides may rest on one number.
    self.because = because.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

/// The figures of a finding; each kind has words of its own.
public enum FindingKind: Sendable, Equatable {
  case stretchWithoutGain(StretchWithoutGain)
  case measuredBetterFeltSame(MeasuredAgainstFelt)
  case feltBetterMeasuredSame(MeasuredAgainstFelt)
  case windowBelow(FatigueWindow)
  case windowAbove(FatigueWindow)
  /// Above twice, and on hold.
  case windowAboveHeld([FatigueWindow])
  case limitedAndUntrained([LimitedAndUntrained])
  case tightAndWeakAdductors(TightAndWeakAdductors)
  case rotationNeglected(RotationNeglected)
  case startWhereMostLimited(StartWhereMostLimited)
  case internalAgainstExternal(InternalAgainstExternal)
  case hamstringDominance(FeltIn)
  case keepAnAnchor(KeepAnAnchor)

  /// Following it would mean more or harder work.
  var suggestsWork: Bool {
    switch self {
    case .windowAbove, .limitedAndUntrained, .tightAndWeakAdductors, .rotationNeglected,
      .startWhereMostLimited, .keepAnAnchor:
      true
    case .stretchWithoutGain, .measuredBetterFeltSame, .feltBetterMeasuredSame, .windowBelow,
      .windowAboveHeld, .internalAgainstExternal, .hamstringDominance:
      false
    }
  }
}
