internal import HipReportModel

/// Who tested with what. A device that was not recorded may be any; a tester who was not is another one.
struct StrengthTestSetting: Equatable {
  let devices: Set<String>
  let raters: Set<String?>

  init(_ tests: [StrengthTest]) {
    devices = Set(tests.compactMap(\.device))
    raters = Set(tests.map(\.rater))
  }

  func isComparable(with other: StrengthTestSetting) -> Bool {
    raters == other.raters
      && (devices.isEmpty || other.devices.isEmpty || devices == other.devices)
  }
}
