import ArgumentParser
import Glibc
import HipReportDiagnostics
import HipReportKit

/// The root command. It only reads flags, prints and chooses an exit status: the library decides.
@main
struct HipReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hipreport",
    abstract: "Progress reviews from range-of-motion and exercise logs.",
    discussion: """
      hipreport weekly patient.csv     one-page progress report on one week
      hipreport reeval patient.csv     two-page re-evaluation, to be signed
      hipreport batch  patients/       the weekly reports of many patients
      hipreport check  patient.csv     what is wrong with this file?
      hipreport email  patient.csv     the weekly message; --send hands it over
      hipreport analyze patient.csv    every computed value as JSON
      hipreport chart NAME patient.csv one chart in the terminal, or as a file
      hipreport exercises WORDS        the exercise catalogue
      hipreport explain ID patient.csv where a number comes from
      hipreport explain CODE           what a finding means, and how to mend it
      hipreport init demo              a made-up patient to try it on
      hipreport doctor                 what is installed, what is missing
      hipreport schedule patients/     a crontab line and a systemd timer
      hipreport deidentify patient.csv a copy that names nobody
      """,
    version: HipReportVersion.current,
    subcommands: [
      WeeklyCommand.self, ReevalCommand.self, BatchCommand.self, CheckCommand.self,
      EmailCommand.self,
      AnalyzeCommand.self,
      ChartCommand.self,
      ExercisesCommand.self,
      ConvertCommand.self, MapCommand.self, FormatsCommand.self, ExplainCommand.self,
      InitCommand.self, DoctorCommand.self, ScheduleCommand.self,
      DeidentifyCommand.self
    ])

  static func main() {
    // Console decides what a closed pipe means: it must not end a run before the files are written.
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      stop(error)
    }
  }

  /// As the parser of arguments ends a program, but that what it repeats of an argument draws nothing on a terminal: the
  /// name of a file that somebody sent may.
  private static func stop(_ error: any Error) -> Never {
    let status = exitCode(for: error)
    var text = fullMessage(for: error)
    if status.isSuccess {
      if !text.isEmpty { Console.write(text + "\n") }
    } else if !text.isEmpty {
      // A line that an argument begins would look like one of ours.
      for argument in CommandLine.arguments where argument.contains(where: \.isNewline) {
        text = text.replacing(argument, with: Diagnostic.printable(argument))
      }
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      Console.message(lines.map { Diagnostic.printable(String($0)) }.joined(separator: "\n"))
    }
    Glibc.exit(status.rawValue)
  }

  func run() throws {
    print(
      """
      hipreport: progress reviews from range-of-motion and exercise logs

        hipreport weekly  patient.csv     one-page report on one week
        hipreport reeval  patient.csv     two-page re-evaluation, to be signed
        hipreport batch   patients/       the weekly reports of many patients
        hipreport check   patient.csv     what is wrong with this file?
        hipreport email   patient.csv     the weekly message; --send hands it over
        hipreport analyze patient.csv     every computed value as JSON
        hipreport chart NAME patient.csv  one chart in the terminal, or as a file
        hipreport exercises WORDS         the exercise catalogue
        hipreport explain ID patient.csv  where a number comes from
        hipreport explain CODE            what a finding means, and how to mend it
        hipreport init demo               a made-up patient to try it on
        hipreport doctor                  what is installed, what is missing
        hipreport schedule patients/      a crontab line and a systemd timer
        hipreport deidentify patient.csv  a copy that names nobody

        hipreport help <command>   ·   man hipreport
        The patient log's columns:  hipreport help check
      """)
  }
}
