#ifndef HIPREPORT_C_GNUPLOT_IOSTREAM_H
#define HIPREPORT_C_GNUPLOT_IOSTREAM_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// One running gnuplot. Swift cannot import the class template behind gnuplot-iostream, and a C++
/// exception must not reach Swift, so this is the whole surface: open, write, finish, read, free.
/// A session belongs to one thread at a time and shares no state with any other.
typedef struct hip_gnuplot hip_gnuplot;

/// How a gnuplot ended.
typedef struct hip_gnuplot_ending {
  /// The exit status, or -1 where it did not exit by itself.
  int exit_status;
  /// The signal that ended it, or 0.
  int signal;
  /// 1 where the time was up and it was killed.
  int timed_out;
} hip_gnuplot_ending;

/// Starts the program at `path`, which must be absolute, and puts a gnuplot-iostream stream on its
/// standard input. It exists because the header's own constructor runs a shell line from an
/// environment variable and cannot say that the program is missing. The arguments (`-d`: read no
/// start-up file) and the environment are fixed here and cannot be changed by a caller.
/// Returns 0 and sets `*session`, or returns an errno value such as ENOENT.
int hip_gnuplot_open(const char *path, hip_gnuplot **session);

/// Sends bytes through the stream, waiting at most `milliseconds`. It exists because a write to a
/// gnuplot that died would end this program by SIGPIPE, and a write to one that hangs would never
/// return. Returns 0, or EPIPE, ETIMEDOUT or EIO; after a failure every later write fails too.
int hip_gnuplot_write(hip_gnuplot *session, const char *bytes, size_t count, int milliseconds);

/// Closes the stream and waits at most `milliseconds` for the end, then kills. It exists because
/// gnuplot's work is only done, and its files are only whole, when it has exited.
hip_gnuplot_ending hip_gnuplot_finish(hip_gnuplot *session, int milliseconds);

/// Copies at most `capacity` bytes of what gnuplot printed, from `offset` on, and returns how many were
/// copied. It exists because gnuplot tells of errors in words only; the words are kept in memory, not in
/// a pipe, so that nobody has to read them while gnuplot runs. Call with capacity 0 to ask for the size of all.
size_t hip_gnuplot_printed(const hip_gnuplot *session, size_t offset, char *buffer, size_t capacity);

/// 1 while gnuplot runs. It exists because a gnuplot that is kept for the next charts is waited for by
/// what it prints, and one that ended prints no more.
int hip_gnuplot_is_running(hip_gnuplot *session);

/// Ends whatever still runs and gives everything back. It exists because the owner is a Swift class
/// whose deinit must be able to clean up at any moment.
void hip_gnuplot_free(hip_gnuplot *session);

#ifdef __cplusplus
}
#endif

#endif
