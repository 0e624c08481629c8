// OpenSSL's SHA-256 uses the processor's own instructions: a large log is named in a fifth of the time that plain C
// takes, and hashing it no longer costs more than reading it. Its older calls are meant, which go straight there: the newer
// ones first make a list of all that OpenSSL can, which takes as long as reading a patient's year.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/evp.h>
#include <openssl/sha.h>
