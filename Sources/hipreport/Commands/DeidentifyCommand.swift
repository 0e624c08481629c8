import ArgumentParser
import HipReportKit

struct DeidentifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deidentify", abstract: "Drop names and free text, shift dates, keep intervals.",
    discussion: """
      Writes patient.csv, patient.yaml where there is one, and deidentified.json, which counts what was touched, into a \
      new folder. Identifiers, raters, bands, devices and exercises that only their owner knows become tokens by a key \
      (HMAC-SHA256), the same ones each time; notes, labels, times of day and unknown columns go; every day of a patient \
      lies 1 to 261 whole weeks earlier, as the key and the patient have it. Intervals, weekdays and all numbers stay: \
      analyze gives the same changes, verdicts and indices.

      Make the key once and keep it apart:  (umask 077; head -c 32 /dev/urandom > hipreport.key)

      What it does not promise: who knows a true day or a rare course may still recognise somebody, and with the key \
      anybody can be found. Whether the result may be given away is not for a program to say.

      Exit status: 0 done; 1 not done; 2 done, rows were rejected and are not in the output.
      """)

  enum Names: String, ExpressibleByArgument, CaseIterable { case catalogue, none }

  @OptionGroup var input: InputOptions

  @Option(help: "The folder to write: new, empty, or of an earlier run.")
  var output: String

  @Option(help: "The file of the key: at least 16 bytes that only you may read.")
  var key: String

  @Option(
    help:
      "Names of exercises that stay: those of the catalogue, or none; without them no direction is known."
  )
  var exercises: Names = .catalogue

  func validate() throws {
    if output.isEmpty || output == "-" {
      throw ValidationError("--output needs the name of a folder")
    }
    if input.inputs.contains("-") {
      throw ValidationError("deidentify reads files and folders, not standard input")
    }
  }

  func run() throws {
    var request = DeidentifyRequest(reading: input.request, output: output, keyFile: key)
    request.keepsExercises = exercises == .catalogue
    try ReportRun.orFindings(quiet: input.quiet) {
      let result = try Deidentification.run(request)
      Console.report(result.diagnostics.filter { $0.severity != .note }, quiet: input.quiet)
      if !input.quiet { Console.write(result.account) }
      if result.isPartial { throw ExitStatus.rowsRejected }
    }
  }
}
