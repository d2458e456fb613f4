/* Graphviz reads the DOT, lays it out and gives SVG, of which the head is written anew: sheet, title and
 * description. Its messages go to nobody but the caller. */
#include "diagram/svg.h"

#include <graphviz/gvc.h>
#include <stdlib.h>

static void add_escaped(struct strbuf *out, const char *text)
{
    for (; *text; text++) {
        if (*text == '&')
            strbuf_add(out, "&amp;");
        else if (*text == '<')
            strbuf_add(out, "&lt;");
        else
            strbuf_add_char(out, *text);
    }
}

/* A3 as the drawing lies: a scene of many answers is wide, one of many turns is tall. */
static void add_head(struct strbuf *out, const struct diagram *diagram, const char *view, int view_length,
                     bool wide)
{
    strbuf_printf(out,
                  "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
                  "width=\"%s\" height=\"%s\" %.*s role=\"img\" aria-labelledby=\"title desc\">\n",
                  wide ? "400mm" : "277mm", wide ? "277mm" : "400mm", view_length, view);
    strbuf_add(out, "<title id=\"title\">");
    add_escaped(out, diagram->title);
    strbuf_add(out, "</title>\n<desc id=\"desc\">");
    add_escaped(out, diagram->description);
    strbuf_printf(out,
                  "</desc>\n<style>@page { size: A3 %s; margin: 10mm; } text { font-family: \"Noto Sans CJK "
                  "JP\", \"BIZ UDPGothic\", sans-serif; }</style>\n",
                  wide ? "landscape" : "portrait");
}

/* From Graphviz' file: what its viewBox says, and all that is drawn. False when it is not as expected. */
static bool add_drawing(struct strbuf *out, const struct diagram *diagram, const char *drawn)
{
    static const char box[] = "viewBox=\"";
    const char *view = strstr(drawn, box), *view_end = view ? strchr(view + sizeof box, '"') : NULL;
    const char *inside = view_end ? strchr(view_end, '>') : NULL;
    double numbers[4];
    if (!inside)
        return false;
    const char *at = view + sizeof box - 1;
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        char *end;
        numbers[i] = strtod(at, &end);
        at = end;
    }
    add_head(out, diagram, view, (int)(view_end + 1 - view), numbers[2] > numbers[3]);
    strbuf_add(out, inside + 2);
    return true;
}

static bool render(GVC_t *context, graph_t *graph, const struct diagram *diagram, struct strbuf *out)
{
    char *drawn = NULL;
    unsigned length = 0;
    if (!graph || gvLayout(context, graph, "dot") != 0)
        return false;
    bool written = gvRenderData(context, graph, "svg", &drawn, &length) == 0 && drawn &&
                   add_drawing(out, diagram, drawn);
    if (drawn)
        gvFreeRenderData(drawn);
    gvFreeLayout(context, graph);
    return written;
}

static bool write_svg(const struct diagram *diagram, struct strbuf *out, const char **reason)
{
    struct strbuf dot;
    strbuf_init(&dot, diagram->arena);
    diagram_write_dot(diagram, &dot);
    agseterr(AGMAX);
    GVC_t *context = gvContext();
    graph_t *graph = agmemread(dot.data);
    bool written = render(context, graph, diagram, out);
    const char *told = written ? NULL : aglasterr();
    *reason = told ? arena_string(out->arena, told) : NULL;
    if (graph)
        agclose(graph);
    gvFreeContext(context);
    return written;
}

__attribute__((visibility("default")))
const struct km_svg km_svg_entry = {.version = KAMAE_VERSION, .write = write_svg};
