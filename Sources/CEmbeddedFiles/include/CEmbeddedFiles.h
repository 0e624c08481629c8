#ifndef C_EMBEDDED_FILES_H
#define C_EMBEDDED_FILES_H

#include <stddef.h>

/// The bytes of one file that the binary carries; `bytes` is NULL for an unknown name.
struct embedded_file {
  const char *name;
  const unsigned char *bytes;
  size_t count;
};

/// Looks a file up by its name, such as "rom_norms.csv". Swift cannot see `#embed`ed arrays of unknown size directly.
struct embedded_file embedded_file_named(const char *name);

#endif
