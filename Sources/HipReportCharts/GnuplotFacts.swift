internal import Glibc

/// What the gnuplot that charts are drawn with says of itself.
public struct GnuplotFacts: Sendable, Equatable {
  /// Where it lies.
  public var path: String
  /// Such as `5.4 patchlevel 4`; empty where it does not say.
  public var version: String

  /// The family of the type in every chart.
  public static let fontFamily = ChartStyle.fontFamily

  /// Asks the gnuplot at an absolute path, or the one that charts are drawn with; throws ``ChartFailureReason``.
  public static func ask(path: String? = nil) throws(ChartFailureReason) -> GnuplotFacts {
    do {
      let session = try GnuplotSession(path: path)
      _ = session.write(
        "print sprintf('%.1f patchlevel %s', GPVAL_VERSION, GPVAL_PATCHLEVEL)\n", within: limit)
      let ending = session.finish(within: limit)
      if ending.isTimeUp { throw ChartFailureReason.timedOut }
      guard ending.exitStatus == 0 else { throw ChartFailureReason.stopped }
      let lines = session.printed().split(whereSeparator: \.isNewline)
      return GnuplotFacts(
        path: path ?? GnuplotSession.usualPaths.first { access($0, X_OK) == 0 } ?? "",
        version: String((lines.first ?? "").prefix(60)))
    } catch GnuplotSession.Failure.cannotStart(let error) {
      throw .cannotStart(errno: error)
    } catch let reason as ChartFailureReason {
      throw reason
    } catch {
      throw .notInstalled
    }
  }

  private static let limit = Duration.seconds(10)
}
