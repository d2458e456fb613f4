/* Text that a door makes for its caller, with the arena it stands in. */
#ifndef BASE_OUTPUT_H
#define BASE_OUTPUT_H

#include "base/strbuf.h"

struct km_output {
    struct arena arena;
    struct strbuf text;
};

/* Empty; `host` may be NULL. Free with km_output_free. Never NULL. */
struct km_output *output_new(const struct km_host *host);

#endif
