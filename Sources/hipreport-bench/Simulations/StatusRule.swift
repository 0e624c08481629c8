internal import HipReportAnalysis

/// The words that a series is given look by look.
struct StatusRule {
  struct Word {
    var isImproved = false
    var isConfirmed = false
  }

  private var before = Word()

  mutating func look(at sessions: [TrendSession], _ fit: TrendResult?) -> Word {
    var word = Word()
    if let fit {
      let probability = fit.probabilityOfRise
      if probability >= 0.975, !fit.latest.isRaised {
        word = Word(isImproved: true, isConfirmed: probability >= 0.99 || before.isImproved)
      }
    } else if let first = sessions.first, let last = sessions.last {
      let margin = Distribution.z95 * (first.variance + last.variance).squareRoot()
      word.isImproved = last.value - first.value > margin
    }
    before = word
    return word
  }
}
