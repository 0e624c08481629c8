import Testing

@testable import HipReportAnalysis

@Suite struct SeveralSeriesTests {
  @Test(
    "Of twelve series, those at .975 or above are counted, and 0.2 to 0.3 are expected by chance")
  func counts() {
    let summary = SeveralSeries(
      [0.9999, 0.98, 0.975, 0.9749, 0.5, 0.5, 0.4, 0.3, 0.025, 0.01, 0.0001, 0.6])
    #expect(summary.series == 12 && summary.assessed == 12)
    #expect(summary.improved == 3)
    #expect(summary.worse == 3)
    #expect(abs(summary.improvedByChance.lowerBound - 0.204) < 1e-12)
    #expect(abs(summary.improvedByChance.upperBound - 0.3) < 1e-12)
    // By hand: p = .0002 twice, times 12 and 11; the next is .02, times 10.
    #expect(
      summary.standsOnItsOwn == [
        true, false, false, false, false, false, false, false, false, false, true, false
      ])
  }

  @Test("A refused series is not assessed, but makes Holm's adjustment stricter")
  func refused() {
    // p = .02 alone; with two refused ones .06.
    #expect(SeveralSeries([0.99]).standsOnItsOwn == [true])
    let summary = SeveralSeries([nil, 0.99, nil])
    #expect(summary.standsOnItsOwn == [false, false, false])
    #expect(summary.series == 3 && summary.assessed == 1 && summary.improved == 1)
    #expect(summary.improvedByChance.upperBound == 0.025)
    #expect(SeveralSeries([.nan, 0.99, 1.5]) == summary)
  }

  @Test("No series: nothing is marked and nothing expected")
  func empty() {
    let summary = SeveralSeries([])
    #expect(summary.improved == 0 && summary.assessed == 0 && summary.standsOnItsOwn == [])
    #expect(summary.improvedByChance == 0...0)
    let all = SeveralSeries([nil, nil])
    #expect(all.series == 2 && all.assessed == 0 && all.standsOnItsOwn == [false, false])
  }
}
