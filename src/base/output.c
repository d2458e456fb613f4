/* The struct lives in the arena that it owns. */
#include "base/output.h"

struct km_output *output_new(const struct km_host *host)
{
    struct arena arena;
    arena_init(&arena, host);
    struct km_output *output = arena_alloc(&arena, sizeof *output);
    output->arena = arena;
    strbuf_init(&output->text, &output->arena);
    return output;
}

struct km_bytes km_output_bytes(const struct km_output *output)
{
    return (struct km_bytes){.data = output->text.data, .length = output->text.length};
}

void km_output_free(struct km_output *output)
{
    if (!output)
        return;
    struct arena arena = output->arena;
    arena_release(&arena);
}
