/* The face of the text, regular and bold, by family in a fixed order; then others for single characters,
 * asked for when first needed and remembered, found or not. fontconfig always answers with some font, so
 * every answer is held against what was asked. */
#include "gui/sdl/faces.h"

#include <fontconfig/fontconfig.h>

static const char *const families[] = {"Noto Sans CJK JP", "BIZ UDPGothic", "BIZ UDGothic", "IPAexGothic"};

enum {
    REGULAR = FACES_TEXT,
    BOLD,
    FIRST_OTHER,
    MOST_FACES = 16,
    MOST_MISSING = 64, /* characters that no font has; remembered so that they are asked for once */
    HIRAGANA_A = 0x3042,
    KANJI_SHA = 0x8B1D /* 謝, of "to apologise" */
};

struct known_face {
    struct face face;
    FcPattern *pattern; /* owns the path and the set of characters */
    const FcCharSet *characters;
};

struct faces {
    FcConfig *config;
    struct known_face items[MOST_FACES];
    size_t count;
    uint32_t missing[MOST_MISSING];
    size_t missing_count; /* of all times; the newest MOST_MISSING are kept */
};

/* fontconfig's best answer to `pattern`, which it takes over; NULL when there is no font. */
static FcPattern *match(FcConfig *config, FcPattern *pattern)
{
    FcResult result;
    FcPatternAddBool(pattern, FC_SCALABLE, FcTrue);
    FcPatternAddBool(pattern, FC_VARIABLE, FcFalse); /* of a variable font its named weights */
    FcConfigSubstitute(config, pattern, FcMatchPattern);
    FcDefaultSubstitute(pattern);
    FcPattern *found = FcFontMatch(config, pattern, &result);
    FcPatternDestroy(pattern);
    return found;
}

static FcPattern *ask_family(FcConfig *config, const char *family, bool bold)
{
    FcPattern *pattern = FcPatternCreate();
    FcPatternAddString(pattern, FC_FAMILY, (const FcChar8 *)family);
    FcPatternAddInteger(pattern, FC_WEIGHT, bold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR);
    return match(config, pattern);
}

static FcPattern *ask_characters(FcConfig *config, const uint32_t *codes, size_t count)
{
    FcPattern *pattern = FcPatternCreate();
    FcCharSet *characters = FcCharSetCreate();
    for (size_t i = 0; i < count; i++)
        FcCharSetAddChar(characters, codes[i]);
    FcPatternAddString(pattern, FC_FAMILY, (const FcChar8 *)"sans-serif");
    FcPatternAddCharSet(pattern, FC_CHARSET, characters);
    FcPatternAddBool(pattern, FC_COLOR, FcFalse);
    FcCharSetDestroy(characters);
    return match(config, pattern);
}

static bool has_family(const FcPattern *found, const char *family)
{
    FcChar8 *name;
    for (int i = 0; FcPatternGetString(found, FC_FAMILY, i, &name) == FcResultMatch; i++)
        if (FcStrCmpIgnoreCase(name, (const FcChar8 *)family) == 0)
            return true;
    return false;
}

/* False when something is missing in `found`, or its glyphs are pictures in colour, which no mask can hold.
 */
static bool read_face(FcPattern *found, struct known_face *out)
{
    FcChar8 *path;
    FcCharSet *characters;
    int index = 0, weight = FC_WEIGHT_REGULAR;
    FcBool colour = FcFalse;
    if (FcPatternGetString(found, FC_FILE, 0, &path) != FcResultMatch ||
        FcPatternGetCharSet(found, FC_CHARSET, 0, &characters) != FcResultMatch)
        return false;
    FcPatternGetInteger(found, FC_INDEX, 0, &index);
    FcPatternGetInteger(found, FC_WEIGHT, 0, &weight);
    FcPatternGetBool(found, FC_COLOR, 0, &colour);
    *out = (struct known_face){
        .face = {(const char *)path, index, weight >= FC_WEIGHT_DEMIBOLD},
        .pattern = found,
        .characters = characters,
    };
    return !colour;
}

static bool has(const struct known_face *known, uint32_t code)
{
    return FcCharSetHasChar(known->characters, code);
}

static bool is_japanese(const struct known_face *known)
{
    return has(known, HIRAGANA_A) && has(known, KANJI_SHA);
}

/* Takes `found` over; keeps it as the face `number` when `family` (NULL: any) is what was found. */
static bool keep(struct faces *faces, size_t number, FcPattern *found, const char *family)
{
    struct known_face known;
    if (!found)
        return false;
    if ((family && !has_family(found, family)) || !read_face(found, &known)) {
        FcPatternDestroy(found);
        return false;
    }
    if (faces->items[number].pattern)
        FcPatternDestroy(faces->items[number].pattern);
    faces->items[number] = known;
    return true;
}

/* One of the families; else anything with Japanese; else anything. */
static bool find_regular(struct faces *faces, bool *japanese)
{
    static const uint32_t needed[] = {HIRAGANA_A, KANJI_SHA};
    struct known_face *regular = &faces->items[REGULAR];
    *japanese = true;
    for (size_t i = 0; i < sizeof families / sizeof *families; i++)
        if (keep(faces, REGULAR, ask_family(faces->config, families[i], false), families[i]) &&
            is_japanese(regular))
            return true;
    if (keep(faces, REGULAR, ask_characters(faces->config, needed, 2), NULL) && is_japanese(regular))
        return true;
    *japanese = false;
    return keep(faces, REGULAR, ask_family(faces->config, "sans-serif", false), NULL);
}

/* The bold face of the same family; without one the regular face, made bold, serves. */
static void find_bold(struct faces *faces)
{
    FcChar8 *family;
    FcPattern *regular = faces->items[REGULAR].pattern;
    bool named = FcPatternGetString(regular, FC_FAMILY, 0, &family) == FcResultMatch;
    if (named &&
        keep(faces, BOLD, ask_family(faces->config, (const char *)family, true), (const char *)family))
        return;
    FcPatternReference(regular);
    keep(faces, BOLD, regular, NULL);
}

struct faces *faces_find(const struct km_host *host, bool *japanese)
{
    struct faces *faces = calloc(1, sizeof *faces);
    if (!faces)
        arena_out_of_memory(host, sizeof *faces);
    faces->config = FcInitLoadConfigAndFonts();
    if (!faces->config || !find_regular(faces, japanese)) {
        faces_free(faces);
        return NULL;
    }
    find_bold(faces);
    faces->count = FIRST_OTHER;
    return faces;
}

void faces_free(struct faces *faces)
{
    for (size_t i = 0; i < MOST_FACES; i++)
        if (faces->items[i].pattern)
            FcPatternDestroy(faces->items[i].pattern);
    if (faces->config)
        FcConfigDestroy(faces->config);
    FcFini();
    free(faces);
}

static bool is_missing(const struct faces *faces, uint32_t code)
{
    size_t kept = faces->missing_count < MOST_MISSING ? faces->missing_count : MOST_MISSING;
    for (size_t i = 0; i < kept; i++)
        if (faces->missing[i] == code)
            return true;
    return false;
}

static bool ask_for(struct faces *faces, uint32_t code)
{
    size_t number = faces->count;
    if (number == MOST_FACES || is_missing(faces, code))
        return false;
    if (keep(faces, number, ask_characters(faces->config, &code, 1), NULL) &&
        has(&faces->items[number], code)) {
        faces->count++;
        return true;
    }
    faces->missing[faces->missing_count++ % MOST_MISSING] = code;
    return false;
}

size_t faces_for(struct faces *faces, uint32_t code, bool bold)
{
    size_t own = bold ? BOLD : REGULAR;
    if (has(&faces->items[own], code))
        return own;
    for (size_t i = FIRST_OTHER; i < faces->count; i++)
        if (has(&faces->items[i], code))
            return i;
    return ask_for(faces, code) ? faces->count - 1 : own;
}

const struct face *faces_at(const struct faces *faces, size_t number)
{
    return &faces->items[number].face;
}
