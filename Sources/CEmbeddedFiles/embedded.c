// `#embed` puts a file into the binary at compile time: no resource bundle has to lie beside the executable, and the
// build notices when a file changes. Paths are relative to this file. To add a file: one array, one line in the table.
#include "CEmbeddedFiles.h"

#include <string.h>

static const unsigned char bands[] = {
#embed "../HipReportReference/Data/bands.csv"
};
static const unsigned char exercises[] = {
#embed "../HipReportReference/Data/exercises.csv"
};
static const unsigned char months[] = {
#embed "../HipReportReference/Data/months.csv"
};
static const unsigned char outcome_measures[] = {
#embed "../HipReportReference/Data/outcome_measures.csv"
};
static const unsigned char rom_limits[] = {
#embed "../HipReportReference/Data/rom_limits.csv"
};
static const unsigned char rom_mdc_defaults[] = {
#embed "../HipReportReference/Data/rom_mdc_defaults.csv"
};
static const unsigned char rom_measurement_error[] = {
#embed "../HipReportReference/Data/rom_measurement_error.csv"
};
static const unsigned char rom_norms[] = {
#embed "../HipReportReference/Data/rom_norms.csv"
};
static const unsigned char safety_raises[] = {
#embed "../HipReportReference/Data/safety_raises.csv"
};
static const unsigned char safety_signals[] = {
#embed "../HipReportReference/Data/safety_signals.csv"
};
static const unsigned char safety_words[] = {
#embed "../HipReportReference/Data/safety_words.csv"
};
static const unsigned char profile_fitbod[] = {
#embed "../HipReportImport/Profiles/fitbod.map.yaml"
};
static const unsigned char profile_fitnotes[] = {
#embed "../HipReportImport/Profiles/fitnotes.map.yaml"
};
static const unsigned char profile_fitnotes_body[] = {
#embed "../HipReportImport/Profiles/fitnotes-body.map.yaml"
};
static const unsigned char profile_gymbook[] = {
#embed "../HipReportImport/Profiles/gymbook.map.yaml"
};
static const unsigned char profile_home_programme[] = {
#embed "../HipReportImport/Profiles/home-programme.map.yaml"
};
static const unsigned char profile_redcap[] = {
#embed "../HipReportImport/Profiles/redcap.map.yaml"
};
static const unsigned char profile_rom_phases[] = {
#embed "../HipReportImport/Profiles/rom-phases.map.yaml"
};
static const unsigned char profile_hevy[] = {
#embed "../HipReportImport/Profiles/hevy.map.yaml"
};
static const unsigned char profile_liftosaur[] = {
#embed "../HipReportImport/Profiles/liftosaur.map.yaml"
};
static const unsigned char profile_rom_long[] = {
#embed "../HipReportImport/Profiles/rom-long.map.yaml"
};
static const unsigned char profile_rom_sides[] = {
#embed "../HipReportImport/Profiles/rom-sides.map.yaml"
};
static const unsigned char profile_rom_wide[] = {
#embed "../HipReportImport/Profiles/rom-wide.map.yaml"
};
static const unsigned char profile_vald_dynamo[] = {
#embed "../HipReportImport/Profiles/vald-dynamo.map.yaml"
};
static const unsigned char profile_strong[] = {
#embed "../HipReportImport/Profiles/strong.map.yaml"
};
static const unsigned char profile_stronglifts[] = {
#embed "../HipReportImport/Profiles/stronglifts.map.yaml"
};
static const unsigned char profile_vald_forceframe[] = {
#embed "../HipReportImport/Profiles/vald-forceframe.map.yaml"
};
static const unsigned char diagnostics[] = {
#embed "../HipReportKit/Guide/diagnostics.csv"
};
static const unsigned char sample_csv[] = {
#embed "../../datasets/patients/demo/patient.csv"
};
static const unsigned char sample_yaml[] = {
#embed "../HipReportKit/Sample/patient.yaml"
};
static const unsigned char language_en[] = {
#embed "../HipReportComposition/Language/en.csv"
};
static const unsigned char page_html[] = {
#embed "../HipReportRendering/Templates/page.html"
};
static const unsigned char table_html[] = {
#embed "../HipReportRendering/Templates/table.html"
};
static const unsigned char mail_html[] = {
#embed "../HipReportRendering/Templates/mail.html"
};
static const unsigned char mail_css[] = {
#embed "../HipReportRendering/Templates/mail.css"
};
static const unsigned char page_css[] = {
#embed "../HipReportRendering/Templates/page.css"
};
static const unsigned char page_typ[] = {
#embed "../HipReportRendering/Templates/page.typ"
};
static const unsigned char typst_worker_py[] = {
#embed "../HipReportRendering/Templates/typst_worker.py"
};

#define FILE_ENTRY(file_name, array) {file_name, array, sizeof array}

static const struct embedded_file files[] = {
    FILE_ENTRY("bands.csv", bands),
    FILE_ENTRY("exercises.csv", exercises),
    FILE_ENTRY("months.csv", months),
    FILE_ENTRY("outcome_measures.csv", outcome_measures),
    FILE_ENTRY("rom_limits.csv", rom_limits),
    FILE_ENTRY("rom_mdc_defaults.csv", rom_mdc_defaults),
    FILE_ENTRY("rom_measurement_error.csv", rom_measurement_error),
    FILE_ENTRY("rom_norms.csv", rom_norms),
    FILE_ENTRY("safety_raises.csv", safety_raises),
    FILE_ENTRY("safety_signals.csv", safety_signals),
    FILE_ENTRY("safety_words.csv", safety_words),
    FILE_ENTRY("fitbod.map.yaml", profile_fitbod),
    FILE_ENTRY("fitnotes.map.yaml", profile_fitnotes),
    FILE_ENTRY("fitnotes-body.map.yaml", profile_fitnotes_body),
    FILE_ENTRY("gymbook.map.yaml", profile_gymbook),
    FILE_ENTRY("home-programme.map.yaml", profile_home_programme),
    FILE_ENTRY("redcap.map.yaml", profile_redcap),
    FILE_ENTRY("rom-phases.map.yaml", profile_rom_phases),
    FILE_ENTRY("hevy.map.yaml", profile_hevy),
    FILE_ENTRY("liftosaur.map.yaml", profile_liftosaur),
    FILE_ENTRY("rom-long.map.yaml", profile_rom_long),
    FILE_ENTRY("rom-sides.map.yaml", profile_rom_sides),
    FILE_ENTRY("rom-wide.map.yaml", profile_rom_wide),
    FILE_ENTRY("vald-dynamo.map.yaml", profile_vald_dynamo),
    FILE_ENTRY("strong.map.yaml", profile_strong),
    FILE_ENTRY("stronglifts.map.yaml", profile_stronglifts),
    FILE_ENTRY("vald-forceframe.map.yaml", profile_vald_forceframe),
    FILE_ENTRY("diagnostics.csv", diagnostics),
    FILE_ENTRY("sample.csv", sample_csv),
    FILE_ENTRY("sample.yaml", sample_yaml),
    FILE_ENTRY("en.csv", language_en),
    FILE_ENTRY("page.html", page_html),
    FILE_ENTRY("table.html", table_html),
    FILE_ENTRY("mail.html", mail_html),
    FILE_ENTRY("mail.css", mail_css),
    FILE_ENTRY("page.css", page_css),
    FILE_ENTRY("page.typ", page_typ),
    FILE_ENTRY("typst_worker.py", typst_worker_py),
};

struct embedded_file embedded_file_named(const char *name) {
  for (size_t i = 0; i < sizeof files / sizeof files[0]; i++)
    if (strcmp(files[i].name, name) == 0) return files[i];
  return (struct embedded_file){name, NULL, 0};
}
