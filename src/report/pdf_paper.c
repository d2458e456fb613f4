/* Page by page: the grounds, then what stands on them, then the footer; first as a rehearsal, then on paper.
 * The file goes into memory through cairo's stream. */
#include <cairo-pdf.h>

#include "report/pdf_paper.h"

#include "base/date.h"
#include "base/diag_drawing.h"
#include "report/pdf_chart.h"
#include "report/pdf_language.h"

#define TAU 6.283185307179586

/* A file that is being drawn. */
struct paper {
    const struct pdf_flow *flow;
    cairo_t *cairo;
    struct pdf_run name;
};

static void add_rounded(cairo_t *cairo, double x, double y, double width, double height, double radius)
{
    cairo_new_path(cairo);
    cairo_arc(cairo, x + width - radius, y + radius, radius, -TAU / 4, 0);
    cairo_arc(cairo, x + width - radius, y + height - radius, radius, 0, TAU / 4);
    cairo_arc(cairo, x + radius, y + height - radius, radius, TAU / 4, TAU / 2);
    cairo_arc(cairo, x + radius, y + radius, radius, TAU / 2, TAU * 3 / 4);
    cairo_close_path(cairo);
}

static void add_box(cairo_t *cairo, double x, double y, double width, double height, double radius)
{
    if (radius > 0)
        add_rounded(cairo, x, y, width, height, radius);
    else
        cairo_rectangle(cairo, x, y, width, height);
}

/* ---- grounds ---- */

static void draw_ground(cairo_t *cairo, const struct pdf_span *span, double top, double bottom)
{
    enum { BAR_WIDTH = 3, RADIUS = 4, DASH = 4 };
    double x = PDF_MARGIN + span->x;
    if (span->fill) {
        add_box(cairo, x, top, span->width, bottom - top, span->bar ? 0 : RADIUS);
        pdf_type_ink(cairo, span->fill);
        cairo_fill(cairo);
    }
    if (span->border) {
        add_box(cairo, x, top, span->width, bottom - top, span->cut ? 0 : RADIUS);
        pdf_type_ink(cairo, span->border);
        cairo_set_line_width(cairo, 1);
        cairo_set_dash(cairo, (double[]){DASH}, span->cut, 0);
        cairo_stroke(cairo);
        cairo_set_dash(cairo, NULL, 0, 0);
    }
    if (span->bar) {
        add_box(cairo, x, top, BAR_WIDTH, bottom - top, 0);
        pdf_type_ink(cairo, span->bar);
        cairo_fill(cairo);
    }
}

/* The part of a span that is on this page, if any, is from its highest piece here to its lowest. */
static void draw_span(const struct paper *paper, const struct pdf_span *span, size_t first, size_t end)
{
    const struct pdf_place *highest = NULL, *lowest = NULL;
    for (size_t i = first; i < end; i++) {
        const struct pdf_place *place = &paper->flow->places[i];
        if (place->piece < span->first || place->piece > span->last)
            continue;
        highest = highest ? highest : place;
        lowest = place;
    }
    if (highest)
        draw_ground(paper->cairo, span, PDF_MARGIN + highest->y,
                    PDF_MARGIN + lowest->y + paper->flow->pieces[lowest->piece].height);
}

/* ---- marks ---- */

/* A disc with a check: kept. */
static void draw_kept(cairo_t *cairo, double x, double y, double size)
{
    cairo_arc(cairo, x + size / 2, y + size / 2, size / 2, 0, TAU);
    pdf_type_ink(cairo, PDF_MOSS);
    cairo_fill(cairo);
    cairo_move_to(cairo, x + size * 0.28, y + size * 0.52);
    cairo_line_to(cairo, x + size * 0.45, y + size * 0.69);
    cairo_line_to(cairo, x + size * 0.74, y + size * 0.34);
    pdf_type_ink(cairo, PDF_WHITE);
    cairo_set_line_width(cairo, size * 0.13);
    cairo_stroke(cairo);
}

/* A diamond with a cross: broken. */
static void draw_broken(cairo_t *cairo, double x, double y, double size)
{
    double half = size / 2, arm = size * 0.16;
    cairo_move_to(cairo, x + half, y - 0.4);
    cairo_line_to(cairo, x + size + 0.4, y + half);
    cairo_line_to(cairo, x + half, y + size + 0.4);
    cairo_line_to(cairo, x - 0.4, y + half);
    cairo_close_path(cairo);
    pdf_type_ink(cairo, PDF_SHU);
    cairo_fill(cairo);
    cairo_move_to(cairo, x + half - arm, y + half - arm);
    cairo_line_to(cairo, x + half + arm, y + half + arm);
    cairo_move_to(cairo, x + half + arm, y + half - arm);
    cairo_line_to(cairo, x + half - arm, y + half + arm);
    pdf_type_ink(cairo, PDF_WHITE);
    cairo_set_line_width(cairo, size * 0.13);
    cairo_stroke(cairo);
}

/* A dashed ring: the moment never came. */
static void draw_untested(cairo_t *cairo, double x, double y, double size)
{
    double radius = size / 2 - 0.7;
    cairo_new_path(cairo);
    cairo_arc(cairo, x + size / 2, y + size / 2, radius, 0, TAU);
    pdf_type_ink(cairo, PDF_INK3);
    cairo_set_line_width(cairo, 1.1);
    cairo_set_dash(cairo, (double[]){TAU * radius / 16}, 1, 0);
    cairo_stroke(cairo);
    cairo_set_dash(cairo, NULL, 0, 0);
}

static void draw_sign(cairo_t *cairo, enum km_verdict verdict, double x, double y, double size)
{
    switch (verdict) {
    case KM_KEPT: draw_kept(cairo, x, y, size); break;
    case KM_BROKEN: draw_broken(cairo, x, y, size); break;
    case KM_UNTESTED:
    case KM_NOT_APPLICABLE: draw_untested(cairo, x, y, size); break;
    }
}

static void draw_mark(const struct paper *paper, const struct pdf_mark *mark, double y)
{
    const struct pdf_flow *flow = paper->flow;
    double x = PDF_MARGIN + mark->x;
    switch (mark->kind) {
    case PDF_MARK_RUN: pdf_type_draw(flow->type, paper->cairo, &mark->run, x, y); break;
    case PDF_MARK_SIGN: draw_sign(paper->cairo, mark->verdict, x, y, mark->width); break;
    case PDF_MARK_CHART:
        pdf_chart_draw(flow->type, paper->cairo, flow->tree, mark->chart, x, y, mark->width);
        break;
    case PDF_MARK_BOX:
        add_box(paper->cairo, x, y, mark->width, mark->height, mark->radius);
        pdf_type_ink(paper->cairo, mark->ink);
        cairo_fill(paper->cairo);
        break;
    case PDF_MARK_TICK:
        add_box(paper->cairo, x, y, mark->width, mark->height, 0);
        pdf_type_ink(paper->cairo, mark->ink);
        cairo_set_line_width(paper->cairo, 0.8);
        cairo_stroke(paper->cairo);
        break;
    }
}

static void draw_place(const struct paper *paper, const struct pdf_place *place)
{
    const struct pdf_piece *piece = &paper->flow->pieces[place->piece];
    for (size_t i = 0; i < piece->mark_count; i++) {
        const struct pdf_mark *mark = &paper->flow->marks[piece->first_mark + i];
        draw_mark(paper, mark, PDF_MARGIN + place->y + mark->y);
    }
}

/* ---- pages ---- */

static struct pdf_run footer_run(const char *text, enum km_language language)
{
    return (struct pdf_run){
        .text = text, .length = strlen(text), .role = PDF_SMALL, .language = language, .ink = PDF_INK3};
}

/* At the left of every footer: what this is, as much as one line holds. */
static struct pdf_run document_name(const struct pdf_flow *flow)
{
    enum { PAGE_NUMBER_WIDTH = 60 };
    struct tree_shown title = tree_show(flow->tree, &flow->tree->title);
    struct tree_shown label = tree_show(flow->tree, &flow->tree->label);
    struct strbuf name;
    strbuf_init(&name, flow->arena);
    strbuf_printf(&name, "%s · %s", label.text[0], title.text[0]);
    struct pdf_run run = footer_run(name.data, title.language[0]);
    size_t count;
    return *pdf_type_lines(flow->type, &run, PDF_TEXT_WIDTH - PAGE_NUMBER_WIDTH, &count);
}

static void draw_footer(const struct paper *paper, size_t page)
{
    const struct pdf_flow *flow = paper->flow;
    struct strbuf number;
    strbuf_init(&number, flow->arena);
    strbuf_printf(&number, "%zu / %zu", page + 1, flow->page_count);
    struct pdf_run run = footer_run(number.data, KM_EN);
    double y = PDF_PAGE_HEIGHT - PDF_MARGIN / 2, right = PDF_PAGE_WIDTH - PDF_MARGIN;
    pdf_type_draw(flow->type, paper->cairo, &paper->name, PDF_MARGIN, y);
    pdf_type_draw(flow->type, paper->cairo, &run, right - pdf_type_width(flow->type, &run), y);
}

static void draw_page(const struct paper *paper, size_t page, size_t first, size_t end)
{
    double scale = PDF_TEXT_HEIGHT / pdf_flow_height(paper->flow);
    cairo_save(paper->cairo);
    cairo_translate(paper->cairo, PDF_MARGIN * (1 - scale), PDF_MARGIN * (1 - scale));
    cairo_scale(paper->cairo, scale, scale);
    for (size_t i = 0; i < paper->flow->span_count; i++)
        draw_span(paper, &paper->flow->spans[i], first, end);
    for (size_t i = first; i < end; i++)
        draw_place(paper, &paper->flow->places[i]);
    cairo_restore(paper->cairo);
    draw_footer(paper, page);
    cairo_show_page(paper->cairo);
}

static void draw_pages(const struct paper *paper)
{
    size_t first = 0;
    for (size_t page = 0; page < paper->flow->page_count; page++) {
        size_t end = first;
        while (end < paper->flow->place_count && paper->flow->places[end].page == page)
            end++;
        draw_page(paper, page, first, end);
        first = end;
    }
}

/* Draws all pages on nothing, for the fonts to know their glyphs. */
static void rehearse(const struct pdf_flow *flow, struct pdf_run name)
{
    cairo_surface_t *nothing = cairo_image_surface_create(CAIRO_FORMAT_A8, 0, 0);
    struct paper paper = {.flow = flow, .cairo = cairo_create(nothing), .name = name};
    draw_pages(&paper);
    cairo_destroy(paper.cairo);
    cairo_surface_destroy(nothing);
    pdf_type_settle(flow->type);
}

/* ---- the file ---- */

static cairo_status_t keep_bytes(void *user, const unsigned char *bytes, unsigned length)
{
    strbuf_add_n(user, (const char *)bytes, length);
    return CAIRO_STATUS_SUCCESS;
}

static void describe(cairo_surface_t *surface, const struct pdf_flow *flow)
{
    struct tree_shown title = tree_show(flow->tree, &flow->tree->title);
    struct tree_shown label = tree_show(flow->tree, &flow->tree->label);
    struct strbuf name;
    strbuf_init(&name, flow->arena);
    strbuf_printf(&name, "%s · %s", label.text[0], title.text[0]);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, name.data);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Kamae");
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE,
                                   date_moment(flow->arena, flow->tree->at_ms));
}

static bool complain(struct km_diags *diags, struct arena *arena, cairo_status_t status)
{
    if (status == CAIRO_STATUS_NO_MEMORY)
        arena_out_of_memory(&arena->host, 0);
    if (diags)
        diags_add_at(diags, DIAG_PDF_FAILED, 0, 0, DIAG_ARGUMENTS(cairo_status_to_string(status)));
    return false;
}

bool pdf_paper_write(const struct pdf_flow *flow, struct km_diags *diags, struct strbuf *out)
{
    struct strbuf file;
    strbuf_init(&file, flow->arena);
    struct pdf_run name = document_name(flow);
    rehearse(flow, name);
    cairo_surface_t *surface =
        cairo_pdf_surface_create_for_stream(keep_bytes, &file, PDF_PAGE_WIDTH, PDF_PAGE_HEIGHT);
    cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_4);
    describe(surface, flow);
    struct paper paper = {.flow = flow, .cairo = cairo_create(surface), .name = name};
    draw_pages(&paper);
    cairo_status_t status = cairo_status(paper.cairo);
    cairo_destroy(paper.cairo);
    cairo_surface_finish(surface);
    if (status == CAIRO_STATUS_SUCCESS)
        status = cairo_surface_status(surface);
    cairo_surface_destroy(surface);
    if (status != CAIRO_STATUS_SUCCESS)
        return complain(diags, flow->arena, status);
    pdf_language_write(&file, tree_language_tag(flow->tree->language), out);
    return true;
}
