public import HipReportDocument

extension Document {
  /// The charts that stand on paper, each as wide as the page template has room for it.
  public var chartsOnPaper: [Chart] {
    sections.flatMap(\.blocks).compactMap { block in
      if case .chart(let chart) = block { chart.onPaper(layout) } else { nil }
    }
  }

  /// What has to be drawn for the page in the browser, for paper, or for both: none twice.
  public func pictures(forPage: Bool = true, forPaper: Bool) -> [Chart] {
    let page = forPage ? pictures : []
    let paper = forPaper ? chartsOnPaper : []
    return page + paper.filter { chart in !page.contains { $0.isSamePicture(as: chart) } }
  }
}

extension Chart {
  /// On the dense pages two columns share the 533 points of A4.
  private static let wideColumn = ChartSize.column(324)
  private static let middleColumn = ChartSize.column(316)
  private static let narrowColumn = ChartSize.column(196)

  /// The chart as it is printed; `nil` for what a sheet has in its table already: the columns base, now, change, error.
  func onPaper(_ layout: Document.Layout) -> Chart? {
    var chart = self
    switch (layout, specification) {
    case (.sheet, .change): return nil
    case (.reading, _), (_, .change), (_, .adherence), (_, .sparkline): break
    case (_, .symptoms): chart.size = Self.narrowColumn
    case (_, .rangeOfMotion), (_, .outcomes): chart.size = Self.wideColumn
    case (_, .strength): chart.size = Self.middleColumn
    }
    return chart
  }

  fileprivate func isSamePicture(as other: Chart) -> Bool {
    name == other.name && size == other.size
  }
}
