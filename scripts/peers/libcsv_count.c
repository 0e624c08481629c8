/* Raw libcsv: tokenises a file in chunks of 64 KB and counts, nothing else. The options are those of LibCSVParser.swift. */
#include <csv.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

struct counts {
  size_t records, fields, bytes;
};

static void on_field(void *field, size_t length, void *context) {
  struct counts *counts = context;
  (void)field;
  counts->fields++;
  counts->bytes += length;
}

static void on_record(int end, void *context) {
  (void)end;
  ((struct counts *)context)->records++;
}

int main(int count, char **arguments) {
  static char chunk[1 << 16];
  struct counts counts = {0};
  struct csv_parser parser;
  int file = count == 2 ? open(arguments[1], O_RDONLY) : -1;
  if (file < 0 || csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_EMPTY_IS_NULL) != 0) {
    fputs("usage: libcsv_count FILE\n", stderr);
    return 2;
  }
  ssize_t size;
  while ((size = read(file, chunk, sizeof chunk)) > 0) {
    if (csv_parse(&parser, chunk, (size_t)size, on_field, on_record, &counts) != (size_t)size) return 1;
  }
  if (size < 0 || csv_fini(&parser, on_field, on_record, &counts) != 0) return 1;
  csv_free(&parser);
  printf("{\"records\": %zu, \"fields\": %zu, \"bytes\": %zu}\n", counts.records, counts.fields, counts.bytes);
  return 0;
}
