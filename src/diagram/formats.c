/* The door of diagrams, and the table of their formats. */
#include "diagram/svg.h"

#include "base/diag_drawing.h"
#include "base/diags.h"

struct km_diagram {
    struct arena arena;
    struct strbuf out;
};

/* Measured: Graphviz takes about two seconds for as many. */
enum { LAID_OUT_MOST = 1500 };

static bool write_svg(const struct diagram *diagram, const struct km_diagram_style *style, struct strbuf *out)
{
    const struct km_svg *svg = style->load_svg ? style->load_svg(style->diags) : NULL;
    const char *reason = svg ? svg->version : NULL;
    bool ours = svg && strcmp(svg->version, KAMAE_VERSION) == 0;
    if (ours && svg->write(diagram, out, &reason))
        return true;
    if (svg || !style->load_svg)
        diags_add_at(style->diags, ours ? DIAG_GRAPH_SVG_FAILED : DIAG_GRAPH_SVG_LEFT_OUT, 0, 0,
                     DIAG_ARGUMENTS(reason));
    return false;
}

const struct diagram_format diagram_svg = {.write = write_svg, .most = LAID_OUT_MOST};

#define FORMAT_ROW(name, ja, en) {#name, &diagram_##name},
static const struct {
    const char *name;
    const struct diagram_format *format;
} formats[] = {DIAGRAM_FORMATS(FORMAT_ROW)};
#undef FORMAT_ROW

enum { FORMAT_COUNT = sizeof formats / sizeof *formats };

const char *km_diagram_format_name(size_t index)
{
    return index < FORMAT_COUNT ? formats[index].name : NULL;
}

/* FORMAT_COUNT when it is unknown. */
static size_t find_format(const char *name)
{
    size_t format = 0;
    while (format < FORMAT_COUNT && strcmp(formats[format].name, name) != 0)
        format++;
    return format;
}

/* Nodes, and ways of nodes and of choices. */
static size_t count_all(const struct km_scenario *scenario)
{
    size_t count = 0;
    for (uint32_t n = 0; n < km_scenario_node_count(scenario); n++) {
        struct km_node node = km_scenario_node(scenario, n);
        count += 1 + node.way_count;
        for (uint32_t c = 0; node.kind == KM_NODE_CHOICES && c < node.choice_count; c++)
            count += km_scenario_choice(scenario, node.first_choice + c).way_count;
    }
    return count;
}

bool km_diagram_fits(const struct km_scenario *scenario, const char *format, struct km_diags *diags)
{
    char found[24], limit[24];
    size_t number = find_format(format), count = count_all(scenario);
    if (number == FORMAT_COUNT)
        return false;
    size_t most = formats[number].format->most;
    if (!most || count <= most)
        return true;
    snprintf(found, sizeof found, "%zu", count);
    snprintf(limit, sizeof limit, "%zu", most);
    diags_add(diags, DIAG_GRAPH_TOO_LARGE, DIAG_KEY(NULL, "nodes"), DIAG_ARGUMENTS(found, limit));
    return false;
}

struct km_diagram *km_diagram_new(const struct km_host *host, const struct km_scenario *scenario,
                                  const struct km_proofs *proofs, const char *format,
                                  const struct km_diagram_style *style)
{
    size_t number = find_format(format);
    struct arena arena;
    if (number == FORMAT_COUNT)
        return NULL;
    arena_init(&arena, host);
    struct km_diagram *diagram = arena_alloc(&arena, sizeof *diagram);
    diagram->arena = arena;
    strbuf_init(&diagram->out, &diagram->arena);
    struct diagram value = diagram_build(&diagram->arena, scenario, proofs, style);
    if (formats[number].format->write(&value, style, &diagram->out))
        return diagram;
    km_diagram_free(diagram);
    return NULL;
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
