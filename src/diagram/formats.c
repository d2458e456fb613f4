/* The door of diagrams, and the table of their formats. */
#include "diagram/diagram.h"

#include <assert.h>

struct km_diagram {
    struct arena arena;
    struct strbuf out;
};

static const struct {
    const char *name;
    void (*write)(const struct diagram *diagram, struct strbuf *out);
} formats[] = {
    {.name = "dot", .write = diagram_write_dot},
    {.name = "mermaid", .write = diagram_write_mermaid},
};

enum { FORMAT_COUNT = sizeof formats / sizeof *formats };

const char *km_diagram_format_name(size_t index)
{
    return index < FORMAT_COUNT ? formats[index].name : NULL;
}

static size_t find_format(const char *name)
{
    size_t format = 0;
    while (format < FORMAT_COUNT && strcmp(formats[format].name, name) != 0)
        format++;
    assert(format < FORMAT_COUNT);
    return format;
}

struct km_diagram *km_diagram_new(const struct km_host *host, const struct km_scenario *scenario,
                                  const struct km_proofs *proofs, const char *format,
                                  const struct km_diagram_style *style)
{
    size_t number = find_format(format);
    struct arena arena;
    arena_init(&arena, host);
    struct km_diagram *diagram = arena_alloc(&arena, sizeof *diagram);
    diagram->arena = arena;
    strbuf_init(&diagram->out, &diagram->arena);
    struct diagram value = diagram_build(&diagram->arena, scenario, proofs, style);
    formats[number].write(&value, &diagram->out);
    return diagram;
}

void km_diagram_free(struct km_diagram *diagram)
{
    if (!diagram)
        return;
    struct arena arena = diagram->arena;
    arena_release(&arena);
}

struct km_bytes km_diagram_bytes(const struct km_diagram *diagram)
{
    return (struct km_bytes){.data = diagram->out.data, .length = diagram->out.length};
}
