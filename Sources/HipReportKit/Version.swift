/// The version of the program, as `--version` prints it.
public enum HipReportVersion {
  public static let current = "0.1.0"
}
