/* Brackets, commas and full stops bring half an em of space within their own em. Where two meet, one of the
 * two spaces goes; a bracket at the start of a line loses its own. The font does it (its feature "halt"); a
 * font without the feature keeps full widths. */
#include <pango/pango.h>

#include "report/pdf_spacing.h"

#include "base/utf8.h"

enum space { SPACE_NONE, SPACE_BEFORE, SPACE_AFTER };

/* On which side a character of full width brings its space. */
static enum space space_of(uint32_t code)
{
    static const char opening[] = "「『（【〈《〔［｛〝", closing[] = "」』）】〉》〕］｝〟、。，．";
    bool punctuation = (code > 0x3000 && code < 0x3040) || code > 0xFF00;
    uint32_t one;
    if (!punctuation)
        return SPACE_NONE;
    for (size_t at = 0; at < sizeof opening - 1; at += 3)
        if (utf8_decode(opening + at, 3, &one) && one == code)
            return SPACE_BEFORE;
    for (size_t at = 0; at < sizeof closing - 1; at += 3)
        if (utf8_decode(closing + at, 3, &one) && one == code)
            return SPACE_AFTER;
    return SPACE_NONE;
}

static void halve(PangoAttrList *list, size_t start, size_t end)
{
    PangoAttribute *half = pango_attr_font_features_new("halt=1");
    half->start_index = (guint)start;
    half->end_index = (guint)end;
    pango_attr_list_change(list, half);
}

PangoAttrList *pdf_spacing_new(const char *text, size_t length)
{
    PangoAttrList *list = pango_attr_list_new();
    pango_attr_list_insert(list, pango_attr_font_features_new("liga=0, clig=0"));
    enum space before = SPACE_BEFORE;
    for (size_t at = 0, last = 0; at < length;) {
        uint32_t code = 0;
        size_t size = utf8_decode(text + at, length - at, &code);
        size = size ? size : 1;
        enum space space = space_of(code);
        if (space == SPACE_BEFORE && before != SPACE_NONE)
            halve(list, at, at + size);
        if (space == SPACE_AFTER && before == SPACE_AFTER)
            halve(list, last, at);
        before = space;
        last = at;
        at += size;
    }
    return list;
}
