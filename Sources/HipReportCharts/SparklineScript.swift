internal import HipReportDocument

/// To be drawn.
enum SparklineScript {
  static func script(for chart: SparklineChart) -> GnuplotScript {
    var script = GnuplotScript(height: 100)
    script.plot([])
    return script
  }
}
