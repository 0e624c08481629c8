import HipReportDiagnostics
import HipReportImport
import HipReportModel
import Testing

/// Every layout of an export that is known: its header as the program writes it, with a row of our own.
@Suite struct LayoutTests {
  struct Layout: Sendable, CustomTestStringConvertible {
    var name: String
    var profile: String
    var header: String
    var row: String
    /// Of the one set that the row gives; `nil` is a load without a unit.
    var kilograms: Double?
    var load: Double?
    var unitSource: LoadUnitSource?
    var testDescription: String { name }
  }

  static let layouts = [
    Layout(
      name: "Strong 1, unit is the title", profile: "strong",
      header: "Date,Workout Name,Exercise Name,Set Order,kg,Reps,km,Seconds,Notes",
      row: "2016-10-03 19:30:55,A,Hip Thrust (Barbell),0,40,8,0,0,", kilograms: 40,
      unitSource: .header),
    Layout(
      name: "Strong 2", profile: "strong",
      header:
        "Date,Workout Name,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes",
      row: "2018-10-03 19:30:55,A,Hip Thrust (Barbell),1,40,8,0,0,,", load: 40),
    Layout(
      name: "Strong 3", profile: "strong",
      header:
        "Date,Workout Name,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE",
      row: "2019-10-03 19:30:55,A,Hip Thrust (Barbell),1,40,8,0,0,,,8", load: 40),
    Layout(
      name: "Strong 4", profile: "strong",
      header:
        "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE",
      row: "2023-10-03 19:30:55,A,1h 2m,Hip Thrust (Barbell),1,40.0,8.0,0,0.0,,,", load: 40),
    Layout(
      name: "Strong 4, German", profile: "strong",
      header:
        "Datum,Workout-Name,Dauer,Name der Übung,Reihenfolge festlegen,Gewicht,Wiederh.,Entfernung,Sekunden,Notizen,Workout-Notizen,RPE",
      row: "2023-10-03 19:30:55,A,31min,Hip Thrust (Barbell),1,40,8,0,0,,,", load: 40),
    Layout(
      name: "Strong 4, French", profile: "strong",
      header:
        "Date,Nom de l'entraînement,Durée,Nom de l'exercice,Ordre de la série,Poids,Réps,Distance,Secondes,Notes,Notes d'entraînement,RPE",
      row: "2023-10-03 19:30:55,A,31min,Hip Thrust (Barbell),1,40,8,0,0,,,", load: 40),
    Layout(
      name: "Strong 5", profile: "strong",
      header:
        "Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;Notes;Workout Notes",
      row: "2021-10-03 19:30:55;A;Hip Thrust (Barbell);1;100;lbs;8;;;;0;;", kilograms: 45.359237,
      unitSource: .column),
    Layout(
      name: "Strong 6", profile: "strong",
      header:
        "Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;Notes;Workout Notes;Workout Duration",
      row: "2023-10-03 19:30:55;A;Hip Thrust (Barbell);1;40;kg;8;;;;0;;;48m", kilograms: 40,
      unitSource: .column),
    Layout(
      name: "Strong 7", profile: "strong",
      header:
        "\"Workout #\";\"Date\";\"Workout Name\";\"Duration (sec)\";\"Exercise Name\";\"Set Order\";\"Weight (kg)\";\"Reps\";\"RPE\";\"Distance (meters)\";\"Seconds\";\"Notes\";\"Workout Notes\"",
      row:
        "\"180\";\"2023-10-03 19:30:55\";\"A\";\"2608\";\"Hip Thrust (Barbell)\";\"1\";\"40\";\"8\";\"\";\"\";\"\";\"\";\"\"",
      kilograms: 40, unitSource: .header),
    Layout(
      name: "Strong 8", profile: "strong",
      header:
        "Date;Workout Name;Exercise Name;Set Order;Weight (kg);Reps;Seconds;Notes",
      row: "2023-10-03 19:30:55;A;Hip Thrust (Barbell);1;40;8;0;", kilograms: 40,
      unitSource: .header),
    Layout(
      name: "Strong 9, columns deleted", profile: "strong",
      header:
        "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,RPE",
      row: "2023-10-03 19:30:55,A,1h,Hip Thrust (Barbell),1,40,8,0,0,", load: 40),
    Layout(
      name: "Hevy, pounds and miles", profile: "hevy",
      header:
        "\"title\",\"start_time\",\"end_time\",\"description\",\"exercise_title\",\"superset_id\",\"exercise_notes\",\"set_index\",\"set_type\",\"weight_lbs\",\"reps\",\"distance_miles\",\"duration_seconds\",\"rpe\"",
      row:
        "\"A\",\"3 Okt 2023, 18:57\",\"3 Okt 2023, 19:47\",\"\",\"Hip Thrust (Barbell)\",,\"\",0,\"normal\",100,8,,,",
      kilograms: 45.359237, unitSource: .header),
    Layout(
      name: "Hevy, months of French, kilograms and miles", profile: "hevy",
      header:
        "\"title\",\"start_time\",\"end_time\",\"description\",\"exercise_title\",\"superset_id\",\"exercise_notes\",\"set_index\",\"set_type\",\"weight_kg\",\"reps\",\"distance_miles\",\"duration_seconds\",\"rpe\"",
      row:
        "\"A\",\"3 juil. 2023, 18:57\",\"3 juil. 2023, 19:47\",\"\",\"Hip Thrust (Barbell)\",,\"\",0,\"normal\",40,8,,,",
      kilograms: 40, unitSource: .header),
    Layout(
      name: "Hevy, month first", profile: "hevy",
      header:
        "\"title\",\"start_time\",\"end_time\",\"description\",\"exercise_title\",\"superset_id\",\"exercise_notes\",\"set_index\",\"set_type\",\"weight_kg\",\"reps\",\"distance_km\",\"duration_seconds\",\"rpe\"",
      row:
        "\"A\",\"Oct 3, 2023, 6:57 PM\",\"Oct 3, 2023, 7:47 PM\",\"\",\"Hip Thrust (Barbell)\",,\"\",0,\"normal\",40,8,,,",
      kilograms: 40, unitSource: .header),
    Layout(
      name: "FitNotes 1, kilograms", profile: "fitnotes",
      header: "Date,Exercise,Category,Weight (kgs),Reps,Distance,Distance Unit,Time",
      row: "2023-10-03,Hip Thrust (Barbell),Legs,40.0,8,,,", kilograms: 40, unitSource: .header),
    Layout(
      name: "FitNotes 1, pounds and a comment", profile: "fitnotes",
      header: "Date,Exercise,Category,Weight (lbs),Reps,Distance,Distance Unit,Time,Comment",
      row: "2023-10-03,Hip Thrust (Barbell),Legs,100.0,8,,,,", kilograms: 45.359237,
      unitSource: .header),
    Layout(
      name: "FitNotes 2", profile: "fitnotes",
      header: "Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time,Comment",
      row: "2023-10-03,Hip Thrust (Barbell),Legs,100.0,lbs,8,,,,\"\"", kilograms: 45.359237,
      unitSource: .column),
    Layout(
      name: "FitNotes 3, the other column of weights", profile: "fitnotes",
      header:
        "Date,Exercise,Category,Weight (kg),Weight (lbs),Reps,Distance,Distance Unit,Time,Notes,Kind",
      row: "2023-10-03,Hip Thrust (Barbell),Legs,,100,8,,,,,wr", kilograms: 45.359237,
      unitSource: .header),
    Layout(
      name: "Fitbod, old", profile: "fitbod",
      header: "Date,Exercise,Sets,Reps,Weight,isWarmup,Note",
      row: "2023-10-03 18:02:11 +0000,Hip Thrust (Barbell),1,8,40,false,", load: 40),
    Layout(
      name: "Fitbod, new", profile: "fitbod",
      header:
        "Date,Exercise,Reps,Weight(kg),Duration(s),Distance(m),Incline,Resistance,isWarmup,Note,multiplier",
      row: "2023-10-03 18:02:11 +0000,Hip Thrust (Barbell),8,40,0,0,0,0,false,,1", kilograms: 40,
      unitSource: .header)
  ]

  @Test("Each known layout is recognised, and its set comes out", arguments: layouts)
  func layout(layout: Layout) throws {
    let file = InputBytes(
      path: "export.csv", bytes: Array("\(layout.header)\n\(layout.row)\n".utf8), sha256: "")
    let result = RecordImporter.read([file])
    let account = try #require(result.files.first, "\(result.diagnostics.text())")
    #expect(account.profile == layout.profile)
    #expect(account.loadUnitSource == layout.unitSource)
    let set = try #require(result.record?.sets.first, "\(result.diagnostics.text())")
    #expect(result.record?.sets.count == 1)
    #expect(set.exerciseID == "hip-thrust-barbell")
    #expect(set.repetitions == 8)
    #expect(set.loadKilograms == layout.kilograms)
    #expect(set.loadWithoutUnit == layout.load)
    #expect(set.holdSeconds == nil && set.durationSeconds == nil)
    #expect(
      set.day.description.hasSuffix(layout.name.contains("French, kilo") ? "-07-03" : "-10-03"))
  }
}
