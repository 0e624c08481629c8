internal import HipReportModel
internal import HipReportReference

/// The first and the newest score of each outcome measure, with the way that is better: no verdict, and nothing hidden.
enum OutcomeLine {
  static func sentences(_ context: ReportContext) -> [String] {
    var measures: [String] = []
    for score in context.record.outcomes where !measures.contains(score.measure) {
      measures.append(score.measure)
    }
    let scores = measures.compactMap { measure -> String? in
      let scores = context.record.outcomes.filter { $0.measure == measure }
      guard let first = scores.first, let last = scores.last else { return nil }
      let better = OutcomeMeasure.measure(abbreviation: measure).map {
        $0.higherIsBetter ? " (higher is better)" : " (lower is better)"
      }
      let name = Display.shortened(measure, 40)
      guard first.day != last.day else {
        return "\(name) \(Display.number(last.value)) on \(Display.day(last.day))\(better ?? "")"
      }
      return
        "\(name) \(Display.number(first.value)) → \(Display.number(last.value)) on \(Display.day(last.day))\(better ?? "")"
    }
    var sentences = scores.isEmpty ? [] : ["Scores: \(scores.joined(separator: "; "))."]
    if !context.record.strengthTests.isEmpty {
      sentences.append(
        "\(Display.count(context.record.strengthTests.count, "strength test is", "strength tests are")) in the data and not on this page."
      )
    }
    return sentences
  }
}
