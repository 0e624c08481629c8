// libcsv ships no pkg-config file, so the module map names the library, and this header names the header.
#include <csv.h>
