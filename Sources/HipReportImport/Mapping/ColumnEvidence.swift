internal import HipReportCSV
internal import HipReportModel

/// What the whole column says of its dates and its decimal sign, which no single cell can prove.
struct ColumnEvidence {
  /// The conventions of one file.
  struct Conventions {
    var dates = DayText.Order.ymd
    /// By column.
    var decimals: [Int: NumberText.Decimal] = [:]
    var problems: [Problem] = []
  }

  enum Problem: Equatable {
    /// Every date of the column fits both orders.
    case datesOpen(column: Int, example: String)
    /// Some dates fit one order only, some the other.
    case datesMixed(column: Int, dmy: String, mdy: String)
    case decimalsOpen(column: Int, example: String)
    case decimalsMixed(column: Int, point: String, comma: String)
  }

  private struct Numbers {
    var point: String?
    var comma: String?
    var either: String?
  }

  private let compiled: CompiledMapping
  private let dateColumn: Int?
  private let numberColumns: Set<Int>
  private var dmy: String?
  private var mdy: String?
  private var open: String?
  private var numbers: [Int: Numbers] = [:]

  init(_ compiled: CompiledMapping) {
    self.compiled = compiled
    let sources = compiled.templates.flatMap { template in
      LogField.numeric.compactMap { template.sources[$0.rawValue]?.index }
    }
    numberColumns = Set(sources)
    dateColumn =
      compiled.templates.lazy.compactMap { $0.sources[LogField.date.rawValue]?.index }.first
  }

  mutating func look(at record: CSVRecord) {
    if let dateColumn, dateColumn < record.count, !record[dateColumn].isEmpty {
      let text = record.text(dateColumn)
      if let day = DayText(text), case .either = day.form {
        switch day.orders {
        case [.dmy]: dmy = dmy ?? text
        case [.mdy]: mdy = mdy ?? text
        case [.dmy, .mdy]: open = open ?? text
        default: break
        }
      }
    }
    for column in numberColumns where column < record.count && !record[column].isEmpty {
      let (number, _) = NumberText.split(record.text(column))
      switch NumberText.evidence(number) {
      case .point:
        if numbers[column]?.point == nil {
          numbers[column, default: .init()].point = String(number)
        }
      case .comma:
        if numbers[column]?.comma == nil {
          numbers[column, default: .init()].comma = String(number)
        }
      case .either:
        if numbers[column]?.either == nil {
          numbers[column, default: .init()].either = String(number)
        }
      case nil: break
      }
    }
  }

  /// The stated conventions win; else what the columns prove; else a problem that stops the import.
  func conventions(
    statedDates: DayText.Order?, statedDecimal: NumberText.Decimal?
  ) -> Conventions {
    var result = Conventions()
    let dialect = compiled.mapping.dialect
    let column = dateColumn ?? 0
    if let stated = statedDates ?? DayText.Order(rawValue: dialect.dates) {
      result.dates = stated
    } else if let dmy, let mdy {
      result.problems.append(.datesMixed(column: column, dmy: dmy, mdy: mdy))
    } else if dmy != nil {
      result.dates = .dmy
    } else if mdy != nil {
      result.dates = .mdy
    } else if let open {
      result.problems.append(.datesOpen(column: column, example: open))
    }
    let decimal =
      statedDecimal
      ?? (dialect.decimal == "." ? .point : dialect.decimal == "," ? .comma : nil)
    // A comma that is proved in one column does not settle another: exports mix them. It settles an open one.
    let isCommaSomewhere = numbers.values.contains { $0.comma != nil }
    let isPointSomewhere = numbers.values.contains { $0.point != nil }
    for (column, seen) in numbers.sorted(by: { $0.key < $1.key }) {
      if let decimal {
        result.decimals[column] = decimal
      } else if let point = seen.point, let comma = seen.comma {
        result.problems.append(.decimalsMixed(column: column, point: point, comma: comma))
      } else if seen.comma != nil {
        result.decimals[column] = .comma
      } else if seen.point != nil {
        result.decimals[column] = .point
      } else if isCommaSomewhere != isPointSomewhere {
        result.decimals[column] = isCommaSomewhere ? .comma : .point
      } else if let example = seen.either {
        result.problems.append(.decimalsOpen(column: column, example: example))
      }
    }
    return result
  }
}

extension LogField {
  /// Fields whose cells are numbers.
  static let numeric: [LogField] = [
    .value, .reps, .holdSeconds, .distanceMetres, .durationSeconds, .load, .rpe, .rir, .painBefore,
    .pain, .painAfter, .leverMetres, .set, .trial, .sets, .sessionsPerWeek
  ]

  static let numericSet = Set(numeric)
}
