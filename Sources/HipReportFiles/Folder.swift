internal import Glibc

/// A folder as the system lists it.
package enum Folder {
  /// The names in a folder, sorted by their bytes, so that no locale decides the order; without those of the folder itself
  /// and the one above it. Empty where the folder cannot be read.
  package static func names(in folder: String) -> [String] {
    guard let handle = opendir(folder) else { return [] }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = name(of: entry)
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// An entry is as long as its name: the declared type, with room for the longest one, reaches past the end of the
  /// system's memory for the last entry in it. So the name is read where it stands, never as a member of that type.
  private static func name(of entry: UnsafeMutablePointer<dirent>) -> String {
    guard let start = UnsafeRawPointer(entry.pointer(to: \.d_name)) else { return "" }
    return String(cString: start.assumingMemoryBound(to: CChar.self))
  }
}
