public import HipReportModel

extension ClinicalRecord {
  /// The day of the discharge, if no visit up to the day given came after it. From then on nobody is waiting for an entry.
  public func discharge(upTo day: CalendarDay) -> CalendarDay? {
    let visits = self.visits.filter { $0.day <= day }
    guard let last = visits.map(\.day).max() else { return nil }
    return visits.contains { $0.day == last && $0.label.lowercased() == "discharge" } ? last : nil
  }
}
