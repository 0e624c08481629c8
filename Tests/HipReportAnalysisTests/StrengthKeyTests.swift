import HipReportModel
import Testing

@testable import HipReportAnalysis

/// What is one curve and what is another.
@Suite struct StrengthKeyTests {
  private func ids(_ sets: [ExerciseSet]) -> [String] { Sample.curves(sets).map(\.id) }

  @Test("Right, left, both and unknown sides are apart, and come in that order")
  func sides() {
    let sets = [nil, .both, .left, .right].enumerated().map { day, side in
      Sample.set("squat", day, 8, kg: 20, side: side)
    }
    #expect(
      ids(sets) == [
        "strength.extension.right.squat", "strength.extension.left.squat",
        "strength.extension.both.squat", "strength.extension.unstated.squat"
      ])
  }

  @Test("Curves come by direction and exercise; an exercise that nobody knows comes last")
  func order() {
    let sets = ["clamshell", "my own lift!", "squat", "glute bridge", "seated-march"].map {
      Sample.set($0, 0, 8)
    }
    #expect(
      ids(sets) == [
        "strength.flexion.left.seated-march", "strength.extension.left.glute-bridge",
        "strength.extension.left.squat", "strength.external_rotation.left.clamshell",
        "strength.unstated.left.my-own-lift"
      ])
  }

  @Test("The sides of one variant stand together: a report joins what is side by side")
  func variantsOfSides() {
    let sets = [Contraction.eccentric, .mixed].flatMap { kind in
      [Side.left, .right].map { side in
        Sample.set("squat", 0, 8, kg: 20, side: side) { $0.contraction = kind }
      }
    }
    #expect(
      ids(sets) == [
        "strength.extension.right.squat", "strength.extension.left.squat",
        "strength.extension.right.squat.eccentric", "strength.extension.left.squat.eccentric"
      ])
  }

  @Test("A direction that the row states is another curve than the catalogue's")
  func direction() {
    let sets = [
      Sample.set("clamshell", 0, 8),
      Sample.set("clamshell", 1, 8) { $0.statedDirection = .abduction }
    ]
    #expect(
      ids(sets) == [
        "strength.abduction.left.clamshell", "strength.external_rotation.left.clamshell"
      ])
  }

  @Test("Lowering, lifting and holding are apart; the catalogue's own kind needs no word")
  func contractions() {
    let sets = [Contraction.eccentric, .concentric, nil, .mixed].enumerated().map { day, kind in
      Sample.set("squat", day, 8, kg: 20) { $0.contraction = kind }
    }
    #expect(
      ids(sets) == [
        "strength.extension.left.squat", "strength.extension.left.squat.concentric",
        "strength.extension.left.squat.eccentric"
      ])
    #expect(Sample.curves(sets).first?.points.count == 2)
  }

  @Test("Mobility work is on no curve, nor are rows without repetitions and without a hold")
  func none() {
    #expect(ids([Sample.set("couch stretch", 0, hold: 30)]) == [])
    #expect(ids([Sample.set("squat", 0, 0, kg: 20), Sample.set("squat", 1, kg: 20)]) == [])
    #expect(ids([Sample.set("squat", 0) { $0.durationSeconds = 60 }]) == [])
    #expect(ids([]) == [])
  }

  @Test("A duration is a hold only in an exercise that is one")
  func durations() {
    let curve = Sample.curve([Sample.set("side-plank", 0) { $0.durationSeconds = 25 }])
    #expect(curve?.measure == .hold && curve?.now.value == 25 && curve?.unit == "s")
  }

  @Test("Names of one exercise of the catalogue are one curve")
  func synonyms() {
    let curve = Sample.curve([Sample.set("Clam", 0, 8), Sample.set("clamshells", 1, 9)])
    #expect(curve?.points.count == 2 && curve?.exercise == "Clamshell")
  }

  @Test("Loads and bands of one exercise are two curves, and body weight then a third")
  func kinds() {
    let sets = [
      Sample.set("squat", 0, 8, kg: 20), Sample.set("squat", 1, 8, band: "red"),
      Sample.set("squat", 2, 8)
    ]
    #expect(
      ids(sets) == [
        "strength.extension.left.squat.band-colours", "strength.extension.left.squat.body-weight",
        "strength.extension.left.squat.load"
      ])
  }

  @Test("Bands of two ladders have no order and are two curves")
  func ladders() {
    let sets = [
      Sample.set("clamshell", 0, 8, band: "red"), Sample.set("clamshell", 1, 8, band: "heavy")
    ]
    #expect(
      ids(sets) == [
        "strength.external_rotation.left.clamshell.band-colours",
        "strength.external_rotation.left.clamshell.band-words"
      ])
  }

  @Test("Bands of a colour that no ladder has are not ranked: each is a curve of its own")
  func unranked() {
    let sets = [
      Sample.set("clamshell", 0, 8, band: "lilac"), Sample.set("clamshell", 1, 9, band: "Lilac"),
      Sample.set("clamshell", 2, 8, band: "olive")
    ]
    let curves = Sample.curves(sets)
    #expect(curves.map(\.key.variant) == ["band-lilac", "band-olive"])
    #expect(curves.map(\.points.count) == [2, 1])
    #expect(curves.map(\.measure) == [.repetitions, .repetitions])
  }

  @Test("Colours in any script are told apart")
  func scripts() {
    let sets = [
      Sample.set("clamshell", 0, 8, band: "лила"), Sample.set("clamshell", 1, 9, band: "сине")
    ]
    #expect(Sample.curves(sets).map(\.points.count) == [1, 1])
  }

  @Test("Body weight is no zero for a band that is not ranked: the two are apart")
  func bodyBesideUnranked() {
    let sets = [Sample.set("clamshell", 0, 15), Sample.set("clamshell", 1, 8, band: "lilac")]
    #expect(Sample.curves(sets).map(\.key.variant) == ["band-lilac", "body-weight"])
  }

  @Test("A warm-up or a drop set with another resistance splits no curve and renames none")
  func warmupKinds() {
    let work = [Sample.set("squat", 0, 8), Sample.set("squat", 1, 8, kg: 20)]
    let others = [
      Sample.set("squat", 0, 8, band: "red", type: .warmup),
      Sample.set("squat", 1, 8, band: "lilac", type: .drop),
      Sample.set("squat", 1, 8, type: .warmup) {
        $0.loadWithoutUnit = 5
        $0.row = RowReference(file: 1, line: 2)
      }
    ]
    #expect(ids(others + work) == ["strength.extension.left.squat"])
    #expect(Sample.curve(others + work)?.points.count == 2)
    #expect(Sample.curve(others + work)?.warmupSets == 2)
  }

  @Test("A machine without a written load is not body weight, and stays apart from its loads")
  func machineWithoutLoad() {
    let sets = [Sample.set("leg press", 0, 8), Sample.set("leg press", 1, 8, kg: 40)]
    #expect(Sample.curves(sets).map(\.key.variant) == ["", "load-unstated"])
    #expect(Sample.curve([Sample.set("leg press", 0, 8)])?.key.variant == "")
    // A written zero is a load.
    let zero = [Sample.set("leg press", 0, 8, kg: 0), Sample.set("leg press", 1, 8, kg: 40)]
    #expect(Sample.curve(zero)?.points.map(\.value) == [0, 40])
  }
}

/// Loads of a file that states no unit.
@Suite struct UnknownUnitTests {
  private func set(_ day: Int, _ load: Double, file: Int, kg: Bool = false) -> ExerciseSet {
    Sample.set("squat", day, 8, rir: 1) {
      if kg { $0.loadKilograms = load } else { $0.loadWithoutUnit = load }
      $0.row = RowReference(file: file, line: day + 2)
    }
  }

  @Test("A curve without a unit claims no kilogram")
  func noKilogram() {
    let curve = Sample.curve([set(0, 20, file: 0), set(1, 25, file: 0)])
    #expect(curve?.isUnitKnown == false)
    #expect(curve?.unit == nil)
    #expect(curve?.id == "strength.extension.left.squat.file-unit")
    // The unit cancels: ln(25/20) is a change in any.
    #expect(curve?.verdict.kind == .improved)
    #expect(abs((curve?.verdict.changePercent ?? 0) - 25) < 1e-9)
  }

  @Test("It is joined neither with kilograms nor with another file's unit")
  func apart() {
    let mixed = Sample.curves([
      set(0, 20, file: 0), set(1, 44, file: 1), set(2, 20, file: 2, kg: true)
    ])
    #expect(mixed.map(\.key.variant) == ["file-unit-1", "file-unit-2", "load"])
    #expect(mixed.map(\.isUnitKnown) == [false, false, true])
    #expect(mixed.map(\.points.count) == [1, 1, 1])
  }

  @Test("Zero is body weight in any unit, but joins the loads of its own file only")
  func zero() {
    func body(_ day: Int, file: Int) -> ExerciseSet { set(day, 0, file: file) }
    let one = Sample.curve([body(0, file: 0), set(1, 20, file: 0)])
    #expect(one?.points.map(\.value) == [0, 20])
    let two = Sample.curves([
      set(0, 20, file: 0), set(1, 44, file: 1), body(2, file: 1), body(3, file: 2)
    ])
    #expect(two.map(\.key.variant) == ["", "file-unit-1", "file-unit-2"])
    #expect(two.map(\.points.count) == [1, 1, 2])
  }
}
