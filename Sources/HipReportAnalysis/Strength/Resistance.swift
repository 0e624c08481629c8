package import HipReportModel
package import HipReportReference

/// What a set was done against. Only resistances of one kind have an order.
public enum Resistance: Sendable, Hashable {
  /// Nothing was added and nothing taken off: body weight.
  case body
  /// Kilograms; less than zero is assistance, so that less help is more.
  case kilograms(Double)
  /// The file states no unit: a number that no kilogram is claimed for.
  case fileUnit(Double)
  /// A rung of a ladder of bands, with the band's name as it was written.
  case band(name: String, ladder: String, level: Double)
  /// A band whose place on a ladder is not known, or a band exercise without a named one.
  case unrankedBand(name: String)

  /// On the axis of its kind: kilograms, the file's unit, or the rung; body weight is zero.
  public var level: Double {
    switch self {
    case .body, .unrankedBand: 0
    case .kilograms(let load), .fileUnit(let load): load
    case .band(_, _, let level): level
    }
  }

  /// Resistances of different kinds are never joined in one curve. Body weight joins loads and ladders as their zero.
  enum Kind: Hashable {
    case body, kilograms, fileUnit
    case ladder(String)
    case unranked(String)
    /// Some load that nobody wrote.
    case unstated

    var isUnranked: Bool {
      if case .unranked = self { return true }
      return false
    }
  }

  var kind: Kind {
    switch self {
    case .body: .body
    case .kilograms: .kilograms
    case .fileUnit: .fileUnit
    case .band(_, let ladder, _): .ladder(ladder)
    case .unrankedBand(let name): .unranked(name.lowercased())
    }
  }

  /// What the row says. An exercise that is done with assistance counts its positive loads as help; one that the
  /// catalogue does not know is such a one if its name says so, as `Pull Up (Assisted)`.
  package static func of(_ set: ExerciseSet, _ exercise: Exercise?) -> Resistance {
    func signed(_ load: Double) -> Double {
      let isHelp =
        exercise.map { $0.loadModel == "assisted" }
        ?? set.exercise.lowercased().contains("assisted")
      return isHelp ? -abs(load) : load
    }
    if let load = set.loadKilograms, load != 0 { return .kilograms(signed(load)) }
    if let load = set.loadWithoutUnit, load != 0 { return .fileUnit(signed(load)) }
    if let band = set.band, !band.isEmpty {
      guard let rung = BandLadder.rung(of: band) else { return .unrankedBand(name: band) }
      return .band(name: band, ladder: rung.ladder, level: rung.level)
    }
    return exercise?.loadModel == "band" ? .unrankedBand(name: "") : .body
  }
}
