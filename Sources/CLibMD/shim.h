// libmd is part of every Debian system (dpkg needs it); its SHA-256 saves us a cryptography package or code of our own.
#include <sys/types.h>
#include <sha2.h>
