// GMime writes the messages. Where it lies and what it needs stands in its pkg-config file.
#include <gmime/gmime.h>
