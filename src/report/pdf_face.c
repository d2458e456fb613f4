/* Glyphs keep their numbers, so that what Pango has laid out can be shown with the small font as it is. Runs
 * that the small fonts do not serve (other fonts, right to left, characters without a glyph) are left to
 * Pango. */
#include <cairo-ft.h>
#include <freetype/freetype.h>
#include <hb-subset.h>
#include <pango/pangocairo.h>

#include "report/pdf_face.h"

/* A font and what was used of it. */
struct face {
    hb_face_t *whole;
    hb_set_t *glyphs;
    cairo_font_face_t *cut; /* NULL: not cut */
};

struct pdf_faces {
    struct arena *arena;
    struct face *items;
    size_t count, capacity;
};

/* What a cut font stands on; cairo frees it when it has forgotten the font. */
struct ground {
    hb_blob_t *bytes;
    FT_Library library;
    FT_Face face;
};

struct pdf_faces *pdf_faces_new(struct arena *arena)
{
    struct pdf_faces *faces = arena_alloc(arena, sizeof *faces);
    faces->arena = arena;
    return faces;
}

void pdf_faces_free(struct pdf_faces *faces)
{
    for (size_t i = 0; i < faces->count; i++) {
        hb_face_destroy(faces->items[i].whole);
        hb_set_destroy(faces->items[i].glyphs);
        cairo_font_face_destroy(faces->items[i].cut);
    }
}

static struct face *find_face(const struct pdf_faces *faces, const PangoGlyphItem *run)
{
    hb_face_t *whole = hb_font_get_face(pango_font_get_hb_font(run->item->analysis.font));
    for (size_t i = 0; i < faces->count; i++)
        if (faces->items[i].whole == whole)
            return &faces->items[i];
    return NULL;
}

static struct face *add_face(struct pdf_faces *faces, const PangoGlyphItem *run)
{
    hb_face_t *whole = hb_font_get_face(pango_font_get_hb_font(run->item->analysis.font));
    ARENA_RESERVE(faces->arena, faces->items, faces->count, faces->capacity);
    struct face *face = &faces->items[faces->count++];
    *face = (struct face){.whole = hb_face_reference(whole), .glyphs = hb_set_create()};
    return face;
}

void pdf_faces_note(struct pdf_faces *faces, PangoLayoutLine *line)
{
    for (GSList *at = line->runs; at; at = at->next) {
        const PangoGlyphItem *run = at->data;
        struct face *face = find_face(faces, run);
        face = face ? face : add_face(faces, run);
        for (int i = 0; i < run->glyphs->num_glyphs; i++)
            if (run->glyphs->glyphs[i].glyph < PANGO_GLYPH_EMPTY)
                hb_set_add(face->glyphs, run->glyphs->glyphs[i].glyph);
    }
}

/* ---- cutting ---- */

static void free_ground(void *user)
{
    struct ground *ground = user;
    if (ground->face)
        FT_Done_Face(ground->face);
    if (ground->library)
        FT_Done_FreeType(ground->library);
    hb_blob_destroy(ground->bytes);
    free(ground);
}

static bool is_cff(hb_face_t *face)
{
    hb_blob_t *table = hb_face_reference_table(face, HB_TAG('C', 'F', 'F', ' '));
    bool found = hb_blob_get_length(table) > 0;
    hb_blob_destroy(table);
    return found;
}

/* The font with only `glyphs`, as a file in memory, or NULL. Layout is done: its tables are left out. */
static hb_blob_t *cut_bytes(const struct face *face)
{
    static const hb_tag_t left_out[] = {
        HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'D', 'E', 'F'),
        HB_TAG('v', 'h', 'e', 'a'), HB_TAG('v', 'm', 't', 'x'), HB_TAG('V', 'O', 'R', 'G'),
    };
    hb_subset_input_t *input = hb_subset_input_create_or_fail();
    if (!input)
        return NULL;
    hb_set_union(hb_subset_input_glyph_set(input), face->glyphs);
    for (size_t i = 0; i < sizeof left_out / sizeof *left_out; i++)
        hb_set_add(hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG), left_out[i]);
    hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_RETAIN_GIDS | HB_SUBSET_FLAGS_DESUBROUTINIZE);
    hb_face_t *small = hb_subset_or_fail(face->whole, input);
    hb_blob_t *bytes = small ? hb_face_reference_blob(small) : NULL;
    hb_face_destroy(small);
    hb_subset_input_destroy(input);
    return bytes;
}

/* Loads the bytes for cairo; NULL when FreeType does not read them. Takes `bytes`. */
static cairo_font_face_t *load(const struct pdf_faces *faces, hb_blob_t *bytes)
{
    static const cairo_user_data_key_t key;
    struct ground *ground = calloc(1, sizeof *ground);
    if (!ground)
        arena_out_of_memory(&faces->arena->host, sizeof *ground);
    ground->bytes = bytes;
    unsigned length = 0;
    const FT_Byte *data = (const FT_Byte *)hb_blob_get_data(bytes, &length);
    if (FT_Init_FreeType(&ground->library) ||
        FT_New_Memory_Face(ground->library, data, (FT_Long)length, 0, &ground->face)) {
        free_ground(ground);
        return NULL;
    }
    cairo_font_face_t *font =
        cairo_ft_font_face_create_for_ft_face(ground->face, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP);
    if (cairo_font_face_set_user_data(font, &key, ground, free_ground) != CAIRO_STATUS_SUCCESS) {
        cairo_font_face_destroy(font);
        arena_out_of_memory(&faces->arena->host, 0);
    }
    return font;
}

void pdf_faces_cut(struct pdf_faces *faces)
{
    for (size_t i = 0; i < faces->count; i++) {
        struct face *face = &faces->items[i];
        hb_blob_t *bytes = is_cff(face->whole) ? cut_bytes(face) : NULL;
        if (bytes)
            face->cut = load(faces, bytes);
    }
}

/* ---- showing ---- */

static bool is_served(const struct face *face, const PangoGlyphItem *run)
{
    bool served = face && face->cut && run->item->analysis.level % 2 == 0;
    for (int i = 0; served && i < run->glyphs->num_glyphs; i++)
        served = !(run->glyphs->glyphs[i].glyph & PANGO_GLYPH_UNKNOWN_FLAG);
    return served;
}

/* A run as cairo takes it: glyphs at their places, and how many bytes of text and glyphs belong together. */
struct shown {
    cairo_glyph_t *glyphs;
    cairo_text_cluster_t *clusters;
    int glyph_count, cluster_count;
};

static void add_glyphs(struct shown *shown, const PangoGlyphString *string, int first, int end, double *x,
                       double y)
{
    for (int i = first; i < end; i++) {
        const PangoGlyphInfo *info = &string->glyphs[i];
        if (info->glyph != PANGO_GLYPH_EMPTY)
            shown->glyphs[shown->glyph_count++] = (cairo_glyph_t){
                .index = info->glyph,
                .x = *x + pango_units_to_double(info->geometry.x_offset),
                .y = y + pango_units_to_double(info->geometry.y_offset),
            };
        *x += pango_units_to_double(info->geometry.width);
    }
}

static void show_run(const struct pdf_faces *faces, const struct face *face, cairo_t *cairo,
                     PangoGlyphItem *run, const char *text, double size, double x, double y)
{
    size_t count = (size_t)run->glyphs->num_glyphs;
    struct shown shown = {
        .glyphs = arena_array(faces->arena, count, sizeof *shown.glyphs),
        .clusters = arena_array(faces->arena, (size_t)run->item->num_chars, sizeof *shown.clusters),
    };
    PangoGlyphItemIter iter;
    for (gboolean more = pango_glyph_item_iter_init_start(&iter, run, text); more;
         more = pango_glyph_item_iter_next_cluster(&iter)) {
        int before = shown.glyph_count;
        add_glyphs(&shown, run->glyphs, iter.start_glyph, iter.end_glyph, &x, y);
        shown.clusters[shown.cluster_count++] = (cairo_text_cluster_t){
            .num_bytes = iter.end_index - iter.start_index,
            .num_glyphs = shown.glyph_count - before,
        };
    }
    cairo_set_font_face(cairo, face->cut);
    cairo_set_font_size(cairo, size);
    cairo_show_text_glyphs(cairo, text + run->item->offset, run->item->length, shown.glyphs,
                           shown.glyph_count, shown.clusters, shown.cluster_count, 0);
}

void pdf_faces_show(struct pdf_faces *faces, cairo_t *cairo, PangoLayoutLine *line, double size, double x,
                    double y)
{
    const char *text = pango_layout_get_text(line->layout);
    for (GSList *at = line->runs; at; at = at->next) {
        PangoGlyphItem *run = at->data;
        const struct face *face = find_face(faces, run);
        if (is_served(face, run)) {
            show_run(faces, face, cairo, run, text, size, x, y);
        } else {
            cairo_move_to(cairo, x, y);
            pango_cairo_show_glyph_item(cairo, text, run);
        }
        x += pango_units_to_double(pango_glyph_string_get_width(run->glyphs));
    }
}
