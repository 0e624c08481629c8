internal import HipReportCSV
internal import HipReportImport

/// The rows that were not used, with the reason in front; the columns behind are the file's own, so that mended rows
/// can be read again. A line that could not be split stands whole in the first of them.
enum RejectsFile {
  static let name = "rejects.csv"

  static func text(_ rejects: [RejectedRow]) -> String {
    var titles: [String] = []
    for title in rejects.flatMap(\.header) where !title.isEmpty && !titles.contains(title) {
      titles.append(title)
    }
    var writer = CSVWriter()
    writer.append(["_file", "_line", "_code", "_message"] + titles + ["_more_cells"])
    for reject in rejects {
      var cells = Array(repeating: "", count: titles.count)
      for (title, cell) in zip(reject.header, reject.cells) {
        if let index = titles.firstIndex(of: title), cells[index].isEmpty { cells[index] = cell }
      }
      let surplus = reject.cells.dropFirst(reject.header.count).joined(separator: ",")
      writer.append(
        [reject.path, "\(reject.line)", reject.code, reject.message] + cells + [surplus])
    }
    return writer.text
  }
}
