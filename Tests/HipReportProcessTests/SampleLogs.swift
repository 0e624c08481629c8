/// Small patient logs for whole runs.
enum SampleLogs {
  static let header = "date,patient,kind,direction,side,value,unit,motion,symptom,present,label\n"

  static func reading(_ day: String, _ degrees: String) -> String {
    "\(day),P-1,rom,internal_rotation,right,\(degrees),deg,passive,,,\n"
  }

  static func symptom(_ day: String, present: String = "yes") -> String {
    "\(day),P-1,symptom,,,,,,pelvic_heaviness,\(present),\n"
  }

  static func reviewed(_ day: String) -> String {
    "\(day),P-1,event,,,,,,,,signal reviewed\n"
  }

  static let good =
    header + reading("2026-04-20", "22") + reading("2026-05-04", "25")
    + reading("2026-05-07", "27")
  static let withSignal = good + symptom("2026-05-06")
  static let withBadRow = good + reading("2026-05-07", "many")
}
