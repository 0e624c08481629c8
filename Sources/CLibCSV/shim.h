// libcsv ships no pkg-config file, so the module map names the library, and this header names the header.
#include <csv.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/// The cells of one record, one behind the other. libcsv calls back for every cell of a file: in C that call and the
/// copy cost half of what they cost through a function that is handed over from Swift.
struct collected_cells {
  unsigned char *bytes;
  size_t byte_count, byte_capacity;
  size_t *ends;
  size_t end_count, end_capacity;
  bool has_record;
};

/// libcsv keeps a cell in a block of at least 128 bytes, and there is as much room as this behind ours: one wide copy of a
/// short cell costs less than finding out how short it is.
enum { collected_slack = 32 };

static inline void collected_grow(struct collected_cells *cells, size_t length) {
  size_t needed = cells->byte_count + length + collected_slack;
  if (needed > cells->byte_capacity) {
    cells->byte_capacity = 2 * needed;
    cells->bytes = realloc(cells->bytes, cells->byte_capacity);
  }
  if (cells->end_count == cells->end_capacity) {
    cells->end_capacity = 2 * cells->end_capacity + 64;
    cells->ends = realloc(cells->ends, cells->end_capacity * sizeof *cells->ends);
  }
  if (!cells->bytes || !cells->ends) abort();  // Out of memory, as it ends Swift too.
}

static inline void collected_add_cell(void *cell, size_t length, void *context) {
  struct collected_cells *cells = context;
  if (cells->end_count == cells->end_capacity
      || cells->byte_count + length + collected_slack > cells->byte_capacity)
    collected_grow(cells, length);
  if (cell) {
    if (length <= collected_slack)  // Inline by name: else a compiler makes one call to memcpy of both branches.
      __builtin_memcpy_inline(cells->bytes + cells->byte_count, cell, collected_slack);
    else
      memcpy(cells->bytes + cells->byte_count, cell, length);
    cells->byte_count += length;
  }
  cells->ends[cells->end_count++] = cells->byte_count;
}

static inline void collected_end_record(int end, void *context) {
  (void)end;
  ((struct collected_cells *)context)->has_record = true;
}
