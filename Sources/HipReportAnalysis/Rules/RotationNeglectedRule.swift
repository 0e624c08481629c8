internal import HipReportModel

/// How often each rotation was strengthened.
public struct RotationNeglected: Sendable, Equatable {
  public var internalDays: Int
  public var externalDays: Int
  /// Rotations that are limited too.
  public var limited: [Limitation]
}

/// *Answers*: does the training leave rotation out? *Formula*: neither rotation was strengthened on more than one of the last
/// fourteen days. *Needs*: a log of as many days in which every set has a direction.
struct RotationNeglectedRule: Rule {
  static let mostDays = 1

  let id = RuleID.rotationNeglected
  let citation = "the therapist's text: rotation often gets overlooked in training programmes"
  let thresholds = [
    RuleThreshold("days of the last \(DirectionCoverage.windowDays), at most", Double(mostDays))
  ]

  static func isNeglected(_ analysis: PatientAnalysis) -> Bool {
    let rotations = analysis.coverage.filter { $0.direction.isRotation }
    return analysis.tellsWhatIsUntrained && rotations.count == 2
      && rotations.allSatisfy { $0.strengthDays <= mostDays }
  }

  func findings(in context: RuleContext) -> [Finding] {
    guard Self.isNeglected(context.analysis) else { return [] }
    let rotations = context.analysis.coverage.filter { $0.direction.isRotation }
    func days(_ isInternal: Bool) -> Int {
      rotations.first { ($0.direction == .internalRotation) == isInternal }?.strengthDays ?? 0
    }
    let limited = Limitation.all(in: context).filter { $0.key.direction.isRotation }
    return [
      Finding(
        id, .consider,
        .rotationNeglected(
          RotationNeglected(
            internalDays: days(true), externalDays: days(false), limited: limited)),
        because: rotations.map(\.id) + limited.flatMap(\.because))
    ]
  }
}
