// GMime writes the messages. It is loaded when the first one is written: linked, it would bring thirteen libraries along,
// and loading those would take a quarter of the time in which any command begins, most of which write no mail.
//
// What is asked of it is declared here, so that building needs no headers of GLib's. `scripts/check-mail` has a C compiler
// compare these declarations with GMime's own.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

typedef struct _GByteArray GByteArray;
typedef struct _GDateTime GDateTime;
typedef struct _GMimeDataWrapper GMimeDataWrapper;
typedef struct _GMimeFormatOptions GMimeFormatOptions;
typedef struct _GMimeMessage GMimeMessage;
typedef struct _GMimeMultipart GMimeMultipart;
typedef struct _GMimeObject GMimeObject;
typedef struct _GMimePart GMimePart;
typedef struct _GMimeStream GMimeStream;
typedef struct _GMimeStreamMem GMimeStreamMem;

// How a GByteArray begins.
struct gmime_bytes {
  uint8_t *data;
  unsigned int len;
};

// GMime's own enumerations, whose numbers belong to the library's version 3.
enum mail_address { MAIL_ADDRESS_FROM = 1, MAIL_ADDRESS_TO = 3 };
enum mail_encoding { MAIL_ENCODING_DEFAULT = 0, MAIL_ENCODING_BASE64 = 4, MAIL_ENCODING_QUOTED_PRINTABLE = 5 };
enum mail_newline { MAIL_NEWLINE_UNIX = 0 };

// Result, name and parameters of each function.
#define GMIME_FUNCTIONS(X)                                                                                     \
  X(void, g_mime_init, (void))                                                                                 \
  X(void, g_object_unref, (void *))                                                                            \
  X(GDateTime *, g_date_time_new_from_unix_utc, (int64_t))                                                     \
  X(void, g_date_time_unref, (GDateTime *))                                                                    \
  X(GMimeMessage *, g_mime_message_new, (int))                                                                 \
  X(void, g_mime_message_add_mailbox, (GMimeMessage *, unsigned int, const char *, const char *))              \
  X(void, g_mime_message_set_subject, (GMimeMessage *, const char *, const char *))                            \
  X(void, g_mime_message_set_date, (GMimeMessage *, GDateTime *))                                              \
  X(void, g_mime_message_set_mime_part, (GMimeMessage *, GMimeObject *))                                       \
  X(void, g_mime_object_set_header, (GMimeObject *, const char *, const char *, const char *))                 \
  X(void, g_mime_object_set_content_id, (GMimeObject *, const char *))                                         \
  X(void, g_mime_object_set_content_type_parameter, (GMimeObject *, const char *, const char *))               \
  X(void, g_mime_object_set_disposition, (GMimeObject *, const char *))                                        \
  X(ssize_t, g_mime_object_write_to_stream, (GMimeObject *, GMimeFormatOptions *, GMimeStream *))              \
  X(GMimeMultipart *, g_mime_multipart_new_with_subtype, (const char *))                                       \
  X(void, g_mime_multipart_set_boundary, (GMimeMultipart *, const char *))                                     \
  X(void, g_mime_multipart_add, (GMimeMultipart *, GMimeObject *))                                             \
  X(GMimePart *, g_mime_part_new_with_type, (const char *, const char *))                                      \
  X(void, g_mime_part_set_content, (GMimePart *, GMimeDataWrapper *))                                          \
  X(void, g_mime_part_set_content_encoding, (GMimePart *, unsigned int))                                       \
  X(void, g_mime_part_set_filename, (GMimePart *, const char *))                                               \
  X(GMimeDataWrapper *, g_mime_data_wrapper_new_with_stream, (GMimeStream *, unsigned int))                    \
  X(GMimeStream *, g_mime_stream_mem_new, (void))                                                              \
  X(GMimeStream *, g_mime_stream_mem_new_with_buffer, (const char *, size_t))                                  \
  X(GByteArray *, g_mime_stream_mem_get_byte_array, (GMimeStreamMem *))                                        \
  X(GMimeFormatOptions *, g_mime_format_options_new, (void))                                                   \
  X(void, g_mime_format_options_free, (GMimeFormatOptions *))                                                  \
  X(void, g_mime_format_options_set_newline_format, (GMimeFormatOptions *, unsigned int))

// Each function under its own name.
struct gmime {
#define GMIME_MEMBER(result, name, parameters) result(*name) parameters;
  GMIME_FUNCTIONS(GMIME_MEMBER)
};

// Why GMime is not there, or NULL once it is; it stays loaded.
const char *gmime_load(struct gmime *gmime);
