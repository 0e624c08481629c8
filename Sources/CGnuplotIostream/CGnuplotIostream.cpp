// The header of 2014 uses assert without including it.
#include <cassert>

#include <gnuplot-iostream.h>

#include <chrono>
#include <csignal>
#include <ctime>
#include <memory>

#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "CGnuplotIostream.h"

namespace {

using Clock = std::chrono::steady_clock;

/// A pipe that polls as writable takes this much without blocking (PIPE_BUF on Linux).
constexpr size_t kChunk = 4096;

/// Keeps SIGPIPE from this thread while a write may raise it, and swallows it if it came. The
/// program's own handling of SIGPIPE is not touched.
class PipeSignalGuard {
 public:
  PipeSignalGuard() {
    sigemptyset(&pipe_);
    sigaddset(&pipe_, SIGPIPE);
    sigset_t pending;
    sigemptyset(&pending);
    sigpending(&pending);
    was_pending_ = sigismember(&pending, SIGPIPE) == 1;
    blocked_ = pthread_sigmask(SIG_BLOCK, &pipe_, &before_) == 0;
  }
  ~PipeSignalGuard() {
    if (!blocked_) return;
    if (!was_pending_) {
      const timespec now = {0, 0};
      while (sigtimedwait(&pipe_, nullptr, &now) == -1 && errno == EINTR) {
      }
    }
    pthread_sigmask(SIG_SETMASK, &before_, nullptr);
  }
  PipeSignalGuard(const PipeSignalGuard &) = delete;
  PipeSignalGuard &operator=(const PipeSignalGuard &) = delete;

 private:
  sigset_t pipe_;
  sigset_t before_;
  bool was_pending_ = false;
  bool blocked_ = false;
};

/// A descriptor that closes itself.
class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() { reset(); }
  Descriptor(Descriptor &&other) noexcept : number_(other.release()) {}
  Descriptor &operator=(Descriptor &&other) noexcept {
    if (this != &other) {
      reset();
      number_ = other.release();
    }
    return *this;
  }
  int get() const { return number_; }
  bool valid() const { return number_ >= 0; }
  int release() {
    const int number = number_;
    number_ = -1;
    return number;
  }
  void reset() {
    if (number_ >= 0) close(number_);
    number_ = -1;
  }

 private:
  int number_ = -1;
};

/// Moves a descriptor above the standard three, which the child's own are about to replace.
Descriptor above_standard(Descriptor descriptor) {
  if (!descriptor.valid() || descriptor.get() > STDERR_FILENO) return descriptor;
  return Descriptor(fcntl(descriptor.get(), F_DUPFD_CLOEXEC, STDERR_FILENO + 1));
}

int milliseconds_until(Clock::time_point deadline) {
  const auto left =
      std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
  return left > 0 ? static_cast<int>(left) : 0;
}

/// Starts the child with the pipe as its input and the memory file as both of its outputs.
int spawn(const char *path, int input, int output, pid_t *child) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  int error = posix_spawn_file_actions_init(&actions);
  if (error != 0) return error;
  error = posix_spawnattr_init(&attributes);
  if (error != 0) {
    posix_spawn_file_actions_destroy(&actions);
    return error;
  }
  sigset_t defaults, mask;
  sigemptyset(&defaults);
  sigaddset(&defaults, SIGPIPE);
  sigemptyset(&mask);
  // A group of its own, so that a kill also reaches what the program has started.
  const short flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP;

  char argument0[] = "gnuplot", argument1[] = "-d";
  char *arguments[] = {argument0, argument1, nullptr};
  char no_path[] = "PATH=/nonexistent", no_home[] = "HOME=/nonexistent";
  char locale[] = "LC_ALL=C.UTF-8";
  char *environment[] = {no_path, no_home, locale, nullptr};

  if (error == 0) error = posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
  if (error == 0) error = posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
  if (error == 0) error = posix_spawn_file_actions_adddup2(&actions, output, STDERR_FILENO);
  if (error == 0) error = posix_spawnattr_setsigdefault(&attributes, &defaults);
  if (error == 0) error = posix_spawnattr_setsigmask(&attributes, &mask);
  if (error == 0) error = posix_spawnattr_setpgroup(&attributes, 0);
  if (error == 0) error = posix_spawnattr_setflags(&attributes, flags);
  if (error == 0) {
    error = posix_spawn(child, path, &actions, &attributes, arguments, environment);
  }
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return error;
}

}  // namespace

struct hip_gnuplot {
  std::unique_ptr<Gnuplot> stream;
  /// The descriptor under `stream`, which owns it; -1 once the stream is closed.
  int input = -1;
  Descriptor printed;
  pid_t child = -1;
  bool failed = false;
  hip_gnuplot_ending ending = {-1, 0, 0};
};

namespace {

void close_stream(hip_gnuplot *session) {
  PipeSignalGuard guard;
  session->input = -1;
  session->stream.reset();
}

/// Takes note of the end of the child if it has ended. Returns whether it has.
bool reap(hip_gnuplot *session, int options) {
  int status = 0;
  pid_t ended;
  do {
    ended = waitpid(session->child, &status, options);
  } while (ended == -1 && errno == EINTR);
  if (ended == 0) return false;
  session->child = -1;
  if (ended > 0 && WIFEXITED(status)) session->ending.exit_status = WEXITSTATUS(status);
  if (ended > 0 && WIFSIGNALED(status)) session->ending.signal = WTERMSIG(status);
  return true;
}

void kill_child(hip_gnuplot *session) {
  if (session->child <= 0) return;
  kill(-session->child, SIGKILL);
  kill(session->child, SIGKILL);
  reap(session, 0);
}

}  // namespace

int hip_gnuplot_open(const char *path, hip_gnuplot **session) try {
  *session = nullptr;
  if (path == nullptr || path[0] != '/') return EINVAL;
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return errno;
  Descriptor read_end{ends[0]}, write_end{ends[1]};
  read_end = above_standard(std::move(read_end));
  write_end = above_standard(std::move(write_end));
  Descriptor printed = above_standard(Descriptor(memfd_create("gnuplot", MFD_CLOEXEC)));
  if (!read_end.valid() || !write_end.valid() || !printed.valid()) return errno;

  auto made = std::make_unique<hip_gnuplot>();
  const int error = spawn(path, read_end.get(), printed.get(), &made->child);
  if (error != 0) return error;
  made->printed = std::move(printed);
  made->input = write_end.get();
  FILE *file = fdopen(write_end.get(), "w");
  if (file == nullptr) {
    const int reason = errno;
    kill_child(made.get());
    return reason;
  }
  write_end.release();
  try {
    // From here the stream owns the file and closes it.
    made->stream = std::make_unique<Gnuplot>(file);
  } catch (...) {
    kill_child(made.get());
    return ENOMEM;
  }
  *session = made.release();
  return 0;
} catch (...) {
  return ENOMEM;
}

int hip_gnuplot_write(hip_gnuplot *session, const char *bytes, size_t count,
                      int milliseconds) try {
  if (session->failed || !session->stream) return EPIPE;
  PipeSignalGuard guard;
  const auto deadline = Clock::now() + std::chrono::milliseconds(milliseconds);
  while (count > 0) {
    pollfd ready = {session->input, POLLOUT, 0};
    const int polled = poll(&ready, 1, milliseconds_until(deadline));
    if (polled == -1 && errno == EINTR) continue;
    if (polled <= 0) {
      session->failed = true;
      return polled == 0 ? ETIMEDOUT : EIO;
    }
    const size_t part = count < kChunk ? count : kChunk;
    session->stream->write(bytes, static_cast<std::streamsize>(part));
    session->stream->flush();
    if (!session->stream->good()) {
      session->failed = true;
      return EPIPE;
    }
    bytes += part;
    count -= part;
  }
  return 0;
} catch (...) {
  session->failed = true;
  return EIO;
}

hip_gnuplot_ending hip_gnuplot_finish(hip_gnuplot *session, int milliseconds) try {
  const auto deadline = Clock::now() + std::chrono::milliseconds(milliseconds);
  close_stream(session);
  long pause = 100'000;
  while (session->child > 0 && !reap(session, WNOHANG)) {
    if (milliseconds_until(deadline) == 0) {
      session->ending.timed_out = 1;
      kill_child(session);
      break;
    }
    const timespec rest = {0, pause};
    nanosleep(&rest, nullptr);
    if (pause < 500'000) pause *= 2;
  }
  return session->ending;
} catch (...) {
  return session->ending;
}

int hip_gnuplot_is_running(hip_gnuplot *session) {
  return session->child > 0 && !reap(session, WNOHANG) ? 1 : 0;
}

size_t hip_gnuplot_printed(const hip_gnuplot *session, size_t offset, char *buffer,
                           size_t capacity) {
  size_t copied = 0;
  while (copied < capacity) {
    const ssize_t got = pread(session->printed.get(), buffer + copied, capacity - copied,
                              static_cast<off_t>(offset + copied));
    if (got == -1 && errno == EINTR) continue;
    if (got <= 0) break;
    copied += static_cast<size_t>(got);
  }
  if (capacity > 0) return copied;
  struct stat facts;
  return fstat(session->printed.get(), &facts) == 0 ? static_cast<size_t>(facts.st_size) : 0;
}

void hip_gnuplot_free(hip_gnuplot *session) try {
  if (session == nullptr) return;
  // Killed first: a stream with a living, silent reader could otherwise wait while it flushes.
  kill_child(session);
  close_stream(session);
  delete session;
} catch (...) {
}
