/* Faces are found by fontconfig and opened by SDL_ttf when a size of them is first needed, from files that
 * are mapped: read through a stream, each glyph would seek and read a dozen times. Text is cut into runs of
 * one face each; a run is shaped and rendered as a whole. The masks of the runs of a line are put side by
 * side on one base line and kept. */
#include "gui/sdl/fonts.h"

#include "base/utf8.h"
#include "gui/sdl/faces.h"
#include "os/mapping.h"

#include <SDL2/SDL_ttf.h>
#include <limits.h>

enum {
    MOST_OPEN = 16,     /* a CJK face of one size takes about 3 MB */
    MOST_WIDTH = 16384, /* of what SDL_ttf renders at once */
    MEASURE_SIZE = 1000,
    RUN_CHARACTERS = 200, /* at most in a run */
    LINES_BYTES = 16 * 1024 * 1024
};

/* A face at a size. */
struct opened {
    TTF_Font *font; /* NULL: free */
    size_t face;
    int size;
    bool bold;
    uint64_t used; /* the count of uses when it was used last */
};

/* A file of faces. */
struct mapped {
    const char *path; /* the face's */
    struct km_bytes bytes;
    struct mapped *next;
};

struct fonts {
    struct faces *faces;
    struct arena arena;
    struct mapped *files;
    struct lines *lines;
    struct opened opened[MOST_OPEN];
    uint64_t uses;
};

/* A free place, or the one that was not used for longest, emptied. */
static struct opened *make_room(struct fonts *fonts)
{
    struct opened *oldest = &fonts->opened[0];
    for (size_t i = 0; i < MOST_OPEN && oldest->font; i++)
        if (!fonts->opened[i].font || fonts->opened[i].used < oldest->used)
            oldest = &fonts->opened[i];
    if (oldest->font)
        TTF_CloseFont(oldest->font);
    *oldest = (struct opened){0};
    return oldest;
}

static struct km_bytes file_of(struct fonts *fonts, const char *path)
{
    for (const struct mapped *file = fonts->files; file; file = file->next)
        if (strcmp(file->path, path) == 0)
            return file->bytes;
    struct mapped *file = arena_alloc(&fonts->arena, sizeof *file);
    *file = (struct mapped){.path = path, .bytes = mapping_open(path), .next = fonts->files};
    fonts->files = file;
    return file->bytes;
}

/* NULL when the file went away since it was found. */
static TTF_Font *open_face(struct fonts *fonts, const struct face *face, int size, bool bold)
{
    struct km_bytes file = file_of(fonts, face->path);
    SDL_RWops *stream =
        file.data && file.length <= INT_MAX ? SDL_RWFromConstMem(file.data, (int)file.length) : NULL;
    TTF_Font *font = stream ? TTF_OpenFontIndexRW(stream, 1, size, face->index) : NULL;
    if (!font)
        return NULL;
    TTF_SetFontHinting(font, TTF_HINTING_LIGHT_SUBPIXEL);
    if (bold && !face->bold)
        TTF_SetFontStyle(font, TTF_STYLE_BOLD);
    return font;
}

static TTF_Font *font_of(struct fonts *fonts, size_t face, int size, bool bold)
{
    fonts->uses++;
    for (size_t i = 0; i < MOST_OPEN; i++) {
        struct opened *opened = &fonts->opened[i];
        if (!opened->font || opened->face != face || opened->size != size || opened->bold != bold)
            continue;
        opened->used = fonts->uses;
        return opened->font;
    }
    struct opened *opened = make_room(fonts);
    *opened = (struct opened){open_face(fonts, faces_at(fonts->faces, face), size, bold), face, size, bold,
                              fonts->uses};
    return opened->font;
}

struct fonts *fonts_open(const struct km_host *host, enum fonts_state *state)
{
    bool japanese;
    struct faces *faces = TTF_Init() == 0 ? faces_find(host, &japanese) : NULL;
    *state = !faces ? FONTS_NONE : japanese ? FONTS_FINE : FONTS_NO_JAPANESE;
    if (!faces)
        return NULL;
    struct fonts *fonts = calloc(1, sizeof *fonts);
    if (!fonts)
        arena_out_of_memory(host, sizeof *fonts);
    fonts->faces = faces;
    arena_init(&fonts->arena, host);
    fonts->lines = lines_new(host, LINES_BYTES);
    if (!font_of(fonts, FACES_TEXT, MEASURE_SIZE, false))
        *state = FONTS_UNREADABLE;
    return fonts;
}

const char *fonts_path(const struct fonts *fonts)
{
    return faces_at(fonts->faces, FACES_TEXT)->path;
}

void fonts_close(struct fonts *fonts)
{
    if (!fonts)
        return;
    for (size_t i = 0; i < MOST_OPEN; i++)
        if (fonts->opened[i].font)
            TTF_CloseFont(fonts->opened[i].font);
    for (const struct mapped *file = fonts->files; file; file = file->next)
        mapping_close(file->bytes);
    arena_release(&fonts->arena);
    lines_free(fonts->lines);
    faces_free(fonts->faces);
    free(fonts);
    TTF_Quit();
}

/* ---- runs ---- */

struct run {
    size_t face;
    char text[RUN_CHARACTERS * 4 + 1];
};

/* What belongs to the character before it, whatever face that has. */
static bool joins(uint32_t code)
{
    return (code >= 0x300 && code <= 0x36F) || code == 0x200D || code == 0x3099 || code == 0x309A ||
           (code >= 0xFE00 && code <= 0xFE0F) || (code >= 0xE0100 && code <= 0xE01EF);
}

/* The run at the start of `text`; returns its bytes, 0 at the end. Bytes that are no UTF-8 end the text. */
static size_t read_run(struct fonts *fonts, const char *text, size_t length, int size, bool bold,
                       struct run *run)
{
    size_t bytes = 0, characters = 0, most = (size_t)(MOST_WIDTH / (size > 0 ? size : 1));
    most = most < RUN_CHARACTERS ? most : RUN_CHARACTERS;
    while (characters < most) {
        uint32_t code;
        size_t step = utf8_decode(text + bytes, length - bytes, &code);
        if (!step || !code)
            break;
        size_t face = characters && joins(code) ? run->face : faces_for(fonts->faces, code, bold);
        if (characters && face != run->face)
            break;
        run->face = face;
        bytes += step;
        characters++;
    }
    memcpy(run->text, text, bytes);
    run->text[bytes] = '\0';
    return bytes;
}

/* SDL_ttf tells widths in whole pixels, rounded down; a line would come out wider than its words together. So
 * text is measured at a size of many pixels, and since glyphs are set at fractions of a pixel, widths grow
 * evenly with the size. */
int fonts_measure(struct fonts *fonts, const char *text, size_t length, int size, bool bold)
{
    struct run run = {0};
    int64_t whole = 0;
    int width = 0;
    for (size_t at = 0, step; (step = read_run(fonts, text + at, length - at, size, bold, &run)) != 0;
         at += step) {
        TTF_Font *font = font_of(fonts, run.face, MEASURE_SIZE, bold);
        if (font && TTF_SizeUTF8(font, run.text, &width, NULL) == 0)
            whole += width;
    }
    return (int)((whole * size + MEASURE_SIZE - 1) / MEASURE_SIZE);
}

void fonts_metrics(struct fonts *fonts, int size, bool bold, int *ascent, int *descent)
{
    TTF_Font *font = font_of(fonts, faces_for(fonts->faces, ' ', bold), size, bold);
    *ascent = font ? TTF_FontAscent(font) : size;
    *descent = font ? -TTF_FontDescent(font) : 0;
}

/* ---- lines ---- */

struct extent {
    int width, above, below; /* the base line */
};

static struct extent extent_of(struct fonts *fonts, const struct line_key *key)
{
    struct run run = {0};
    struct extent extent = {0};
    size_t length = strlen(key->text);
    for (size_t at = 0, step;
         (step = read_run(fonts, key->text + at, length - at, key->size, key->bold, &run)) != 0; at += step) {
        TTF_Font *font = font_of(fonts, run.face, key->size, key->bold);
        int width, height;
        if (!font || TTF_SizeUTF8(font, run.text, &width, &height) != 0)
            continue;
        int above = TTF_FontAscent(font), below = height - above;
        extent.width += width;
        extent.above = above > extent.above ? above : extent.above;
        extent.below = below > extent.below ? below : extent.below;
    }
    return extent;
}

/* Ink of neighbouring runs may meet: the darker one stays. */
static void copy_ink(struct line *line, int left, int top, const SDL_Surface *ink)
{
    for (int y = 0; y < ink->h; y++) {
        if (top + y < 0 || top + y >= line->height)
            continue;
        const uint8_t *from = (const uint8_t *)ink->pixels + (size_t)y * (size_t)ink->pitch;
        uint8_t *to = line->coverage + (size_t)(top + y) * (size_t)line->width;
        for (int x = 0; x < ink->w && left + x < line->width; x++)
            to[left + x] = from[x] > to[left + x] ? from[x] : to[left + x];
    }
}

/* White on black in 256 steps: the numbers of the colours are the coverage. */
static SDL_Surface *render(TTF_Font *font, const char *text)
{
    const SDL_Color white = {255, 255, 255, 255}, black = {0, 0, 0, 255};
    return TTF_RenderUTF8_Shaded(font, text, white, black);
}

static void render_runs(struct fonts *fonts, const struct line_key *key, struct line *line)
{
    struct run run = {0};
    int left = 0, width = 0;
    size_t length = strlen(key->text);
    for (size_t at = 0, step;
         (step = read_run(fonts, key->text + at, length - at, key->size, key->bold, &run)) != 0; at += step) {
        TTF_Font *font = font_of(fonts, run.face, key->size, key->bold);
        SDL_Surface *ink = font ? render(font, run.text) : NULL;
        if (!ink)
            continue;
        copy_ink(line, left, line->ascent - TTF_FontAscent(font), ink);
        SDL_FreeSurface(ink);
        if (TTF_SizeUTF8(font, run.text, &width, NULL) == 0)
            left += width;
    }
}

const struct line *fonts_line(struct fonts *fonts, const struct line_key *key)
{
    const struct line *known = lines_find(fonts->lines, key);
    if (known)
        return known;
    struct extent extent = extent_of(fonts, key);
    if (extent.width <= 0)
        return NULL;
    struct line *line = lines_add(fonts->lines, key, extent.width, extent.above + extent.below, extent.above);
    render_runs(fonts, key, line);
    return line;
}
