#include "CGMime.h"

#include <dlfcn.h>

const char *gmime_load(struct gmime *gmime) {
  void *library = dlopen("libgmime-3.0.so.0", RTLD_NOW | RTLD_LOCAL);
  if (!library) return dlerror();
  // A look-up in a library finds those that it needs, too: GLib's are among them.
#define GMIME_LOOK_UP(result, name, parameters) \
  if (!(gmime->name = (result(*) parameters)dlsym(library, #name))) return dlerror();
  GMIME_FUNCTIONS(GMIME_LOOK_UP)
  return NULL;
}
