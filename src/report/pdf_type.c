/* Fonts come from a Pango font map of our own, so that no document changes the next. A family is chosen by
 * what it covers, since fontconfig always finds some font. Lines are broken by text/lines.h with widths that
 * Pango measured once for the whole paragraph: Pango's own breaks are not the strict Japanese ones. */
#include <fontconfig/fontconfig.h>
#include <freetype/freetype.h>
#include <pango/pangocairo.h>

#include "report/pdf_type.h"

#include "base/diag_drawing.h"
#include "report/pdf_face.h"
#include "report/pdf_spacing.h"
#include "text/lines.h"

/* In order of preference. */
static const char *const families[] = {
    "Noto Sans CJK JP",
    "BIZ UDPGothic",
    "BIZ UDGothic",
    "IPAexGothic",
};

enum { FAMILY_COUNT = sizeof families / sizeof *families, PAPER_LANGUAGES = KM_EN + 1 };

/* Size and leading in points, in Japanese and in English. */
static const struct {
    double size[PAPER_LANGUAGES], leading[PAPER_LANGUAGES];
    bool bold;
} roles[PDF_ROLE_COUNT] = {
    [PDF_TITLE] = {.size = {19, 18.5}, .leading = {27, 24}, .bold = true},
    [PDF_HEADING] = {.size = {13, 13}, .leading = {20, 18}, .bold = true},
    [PDF_SUBHEADING] = {.size = {10.5, 10.5}, .leading = {17, 15}, .bold = true},
    [PDF_TERM] = {.size = {9.5, 9.5}, .leading = {17, 15}, .bold = true},
    [PDF_LABEL] = {.size = {8.5, 8.5}, .leading = {13.5, 12.5}, .bold = true},
    [PDF_BODY] = {.size = {10.5, 10}, .leading = {17, 15}},
    [PDF_SECOND] = {.size = {9, 9}, .leading = {14, 12.5}},
    [PDF_SMALL] = {.size = {8.5, 8.5}, .leading = {14, 12.5}},
};

static const unsigned char inks[PDF_INK_COUNT][3] = {
    [PDF_WHITE] = {0xFF, 0xFF, 0xFF},   [PDF_INK] = {0x24, 0x21, 0x1D},     [PDF_INK2] = {0x56, 0x50, 0x47},
    [PDF_INK3] = {0x6B, 0x64, 0x58},    [PDF_RULE] = {0xDD, 0xD4, 0xC3},    [PDF_EDGE] = {0x85, 0x7C, 0x6B},
    [PDF_SUNK] = {0xF1, 0xEC, 0xE2},    [PDF_PANEL] = {0xFB, 0xF8, 0xF2},   [PDF_AI] = {0x27, 0x45, 0x7B},
    [PDF_AI_WASH] = {0xEE, 0xF1, 0xF6}, [PDF_AI_LINE] = {0xA9, 0xB6, 0xCD}, [PDF_MOSS] = {0x46, 0x65, 0x2F},
    [PDF_SHU] = {0xB0, 0x34, 0x1B},     [PDF_SUO] = {0x7A, 0x2E, 0x3F},     [PDF_MATSU] = {0x2F, 0x68, 0x64},
};

/* What stands between runs of one language: contexts carry the language, layouts are used again and again. */
struct pdf_type {
    struct arena *arena;
    PangoFontMap *fonts;
    struct pdf_faces *faces;
    bool settled; /* what is drawn is drawn, not only noted */
    PangoLayout *layouts[PAPER_LANGUAGES];
    PangoFontDescription *descriptions[PDF_ROLE_COUNT][PAPER_LANGUAGES];
};

static enum km_language paper_language(enum km_language language)
{
    return language == KM_EN ? KM_EN : KM_JA;
}

/* A font file can be gone or damaged while the cache of fontconfig still has it. */
static bool opens(FT_Library library, const FcPattern *font, const char **path)
{
    FcChar8 *file;
    int index = 0;
    FT_Face face;
    if (FcPatternGetString(font, FC_FILE, 0, &file) != FcResultMatch)
        return false;
    *path = (const char *)file;
    FcPatternGetInteger(font, FC_INDEX, 0, &index);
    if (FT_New_Face(library, *path, index, &face))
        return false;
    FT_Done_Face(face);
    return true;
}

static bool has_japanese(const FcPattern *font)
{
    FcCharSet *characters;
    return FcPatternGetCharSet(font, FC_CHARSET, 0, &characters) == FcResultMatch &&
           FcCharSetHasChar(characters, U'あ') && FcCharSetHasChar(characters, U'謝');
}

/* Where families are looked for, and the file of one that should be there but cannot be opened. */
struct search {
    FcConfig *config;
    FT_Library library;
    struct strbuf unreadable;
};

/* Whether fonts of `family` have kana and kanji; all that have them must open. */
static bool covers_japanese(struct search *search, const char *family)
{
    FcPattern *wanted = FcPatternBuild(NULL, FC_FAMILY, FcTypeString, family, (char *)NULL);
    FcObjectSet *asked = FcObjectSetBuild(FC_CHARSET, FC_FILE, FC_INDEX, (char *)NULL);
    FcFontSet *found = wanted && asked ? FcFontList(search->config, wanted, asked) : NULL;
    bool covered = false, opened = true;
    for (int i = 0; found && i < found->nfont && opened; i++) {
        const char *path = "";
        if (!has_japanese(found->fonts[i]))
            continue;
        covered = true;
        opened = opens(search->library, found->fonts[i], &path);
        if (!opened && !search->unreadable.length)
            strbuf_add(&search->unreadable, path);
    }
    if (found)
        FcFontSetDestroy(found);
    if (asked)
        FcObjectSetDestroy(asked);
    if (wanted)
        FcPatternDestroy(wanted);
    return covered && opened;
}

/* NULL with a finding when there is none. */
static const char *find_family(struct arena *arena, struct km_diags *diags)
{
    struct search search = {.config = FcConfigReference(NULL)};
    const char *family = NULL;
    strbuf_init(&search.unreadable, arena);
    if (FT_Init_FreeType(&search.library))
        arena_out_of_memory(&arena->host, 0);
    for (size_t i = 0; search.config && !family && i < FAMILY_COUNT; i++)
        if (covers_japanese(&search, families[i]))
            family = families[i];
    FT_Done_FreeType(search.library);
    if (search.config)
        FcConfigDestroy(search.config);
    if (!family && diags && search.unreadable.length)
        diags_add_at(diags, DIAG_FONT_UNREADABLE, 0, 0, DIAG_ARGUMENTS(search.unreadable.data));
    else if (!family && diags)
        diags_add_at(diags, DIAG_PDF_NO_FONT, 0, 0, DIAG_NO_ARGUMENTS);
    return family;
}

/* Sizes on paper are exact: nothing is fitted to a screen's pixels. */
static PangoLayout *new_layout(PangoFontMap *fonts, enum km_language language)
{
    PangoContext *context = pango_font_map_create_context(fonts);
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context, options);
    cairo_font_options_destroy(options);
    pango_context_set_round_glyph_positions(context, FALSE);
    pango_context_set_base_dir(context, PANGO_DIRECTION_LTR);
    pango_context_set_language(context, pango_language_from_string(language == KM_EN ? "en" : "ja"));
    PangoLayout *layout = pango_layout_new(context);
    pango_layout_set_auto_dir(layout, FALSE);
    pango_layout_set_single_paragraph_mode(layout, TRUE);
    g_object_unref(context);
    return layout;
}

static PangoFontDescription *new_description(const char *family, enum pdf_role role,
                                             enum km_language language)
{
    PangoFontDescription *description = pango_font_description_new();
    pango_font_description_set_family(description, family);
    pango_font_description_set_size(description, pango_units_from_double(roles[role].size[language]));
    pango_font_description_set_weight(description,
                                      roles[role].bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    return description;
}

struct pdf_type *pdf_type_new(struct arena *arena, struct km_diags *diags)
{
    const char *family = find_family(arena, diags);
    if (!family)
        return NULL;
    struct pdf_type *type = arena_alloc(arena, sizeof *type);
    type->arena = arena;
    type->faces = pdf_faces_new(arena);
    type->fonts = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(type->fonts), 72);
    for (enum km_language language = KM_JA; language <= KM_EN; language++) {
        type->layouts[language] = new_layout(type->fonts, language);
        for (enum pdf_role role = 0; role < PDF_ROLE_COUNT; role++)
            type->descriptions[role][language] = new_description(family, role, language);
    }
    return type;
}

void pdf_type_free(struct pdf_type *type)
{
    if (!type)
        return;
    for (enum km_language language = KM_JA; language <= KM_EN; language++) {
        g_object_unref(type->layouts[language]);
        for (enum pdf_role role = 0; role < PDF_ROLE_COUNT; role++)
            pango_font_description_free(type->descriptions[role][language]);
    }
    pdf_faces_free(type->faces);
    g_object_unref(type->fonts);
}

struct arena *pdf_type_arena(const struct pdf_type *type)
{
    return type->arena;
}

double pdf_type_size(enum pdf_role role, enum km_language language)
{
    return roles[role].size[paper_language(language)];
}

double pdf_type_leading(enum pdf_role role, enum km_language language)
{
    return roles[role].leading[paper_language(language)];
}

/* The middle of a kanji is 0.38 of its size above the baseline. */
double pdf_type_baseline(enum pdf_role role, enum km_language language)
{
    return pdf_type_leading(role, language) / 2 + 0.38 * pdf_type_size(role, language);
}

/* The layout of the run's language, holding the run. Valid until the next call. */
static PangoLayout *lay_out(struct pdf_type *type, const struct pdf_run *run)
{
    enum km_language language = paper_language(run->language);
    PangoLayout *layout = type->layouts[language];
    pango_layout_set_font_description(layout, type->descriptions[run->role][language]);
    pango_layout_set_text(layout, run->text, (int)run->length);
    PangoAttrList *spacing = pdf_spacing_new(run->text, run->length);
    pango_layout_set_attributes(layout, spacing);
    pango_attr_list_unref(spacing);
    return layout;
}

double pdf_type_width(struct pdf_type *type, const struct pdf_run *run)
{
    int width = 0;
    pango_layout_get_size(lay_out(type, run), &width, NULL);
    return pango_units_to_double(width);
}

/* For each byte, and the end, the advance of all clusters that begin before it, in Pango units. */
static const int *measure(struct pdf_type *type, const struct pdf_run *run)
{
    int *before = arena_array(type->arena, run->length + 1, sizeof *before);
    PangoLayoutIter *iter = pango_layout_get_iter(lay_out(type, run));
    do {
        PangoRectangle logical;
        size_t index = (size_t)pango_layout_iter_get_index(iter);
        pango_layout_iter_get_cluster_extents(iter, NULL, &logical);
        if (index < run->length)
            before[index + 1] += logical.width;
    } while (pango_layout_iter_next_cluster(iter));
    pango_layout_iter_free(iter);
    for (size_t i = 0; i < run->length; i++)
        before[i + 1] += before[i];
    return before;
}

static int measure_bytes(void *user, size_t first, size_t end)
{
    const int *const *before = user;
    return (*before)[end] - (*before)[first];
}

const struct pdf_run *pdf_type_lines(struct pdf_type *type, const struct pdf_run *run, double width,
                                     size_t *count)
{
    const int *before = measure(type, run);
    const struct text_paragraph paragraph = {
        .text = run->text, .length = run->length, .measure = measure_bytes, .user = &before};
    int units = pango_units_from_double(width);
    struct text_lines broken = text_lines(type->arena, &paragraph, units, units);
    struct pdf_run *lines = arena_array(type->arena, broken.count, sizeof *lines);
    for (size_t i = 0; i < broken.count; i++) {
        lines[i] = *run;
        lines[i].text += broken.lines[i].first;
        lines[i].length = broken.lines[i].end - broken.lines[i].first;
    }
    *count = broken.count;
    return lines;
}

void pdf_type_ink(cairo_t *cairo, enum pdf_ink ink)
{
    const unsigned char *rgb = inks[ink];
    cairo_set_source_rgb(cairo, rgb[0] / 255.0, rgb[1] / 255.0, rgb[2] / 255.0);
}

void pdf_type_draw(struct pdf_type *type, cairo_t *cairo, const struct pdf_run *run, double x, double y)
{
    if (run->ink == PDF_NO_INK || !run->length)
        return;
    pdf_type_ink(cairo, run->ink);
    PangoLayoutLine *line = pango_layout_get_line_readonly(lay_out(type, run), 0);
    if (type->settled)
        pdf_faces_show(type->faces, cairo, line, pdf_type_size(run->role, run->language), x, y);
    else
        pdf_faces_note(type->faces, line);
}

void pdf_type_settle(struct pdf_type *type)
{
    pdf_faces_cut(type->faces);
    type->settled = true;
}
