/* Each object or list is looked at once before it is written: how it is written follows from that alone. */
#include "json/layout.h"

#include "json/walk.h"

#include <string.h>

enum { INDENT = 2 };

/* How the items of an object or list are written: see layout.h. */
enum way { ON_ONE_LINE, HANGING, IN_ROWS, OPEN };

struct layout {
    const char *at, *end; /* what is still to be written */
    json_width *width;
    struct strbuf *out;
    size_t column; /* columns of the line that is being written */
};

/* ---- looking ahead ---- */

/* What is known of an object or list. */
struct shape {
    bool fits;  /* on what is left of the line, the comma behind it included */
    bool flat;  /* no object or list is in it */
    bool texts; /* nothing but strings is in it */
};

static bool has_newline(const char *from, const char *to)
{
    return memchr(from, '\n', (size_t)(to - from)) != NULL;
}

static bool is_opening(char c)
{
    return c == '{' || c == '[';
}

static bool is_closing(char c)
{
    return c == '}' || c == ']';
}

/* Whether a line ends behind the bracket at `at`. */
static bool is_opened(const char *at, const char *end)
{
    const char *first = walk_space(at + 1, end);
    return !is_closing(*first) && has_newline(at, first);
}

/* The columns of the token at `at`, with the blank behind it. */
static size_t token_columns(const struct layout *layout, const char *at, const char *behind)
{
    return layout->width(at, (size_t)(behind - at)) + (*at == ',' || *at == ':');
}

/* The columns of a comma at `at`, if there is one. */
static size_t comma_columns(const char *at, const char *end)
{
    at = walk_space(at, end);
    return at < end && *at == ',';
}

/* The shape of what begins at `at`. Of what is neither flat nor fits the rest is not looked at. */
static struct shape look(const struct layout *layout)
{
    struct shape shape = {.fits = true, .flat = true, .texts = true};
    const char *at = layout->at;
    size_t columns = layout->column, depth = 0;
    do {
        const char *behind = walk_token(at, layout->end);
        if (is_opening(*at)) {
            depth++;
            shape.flat = shape.flat && depth == 1;
            shape.fits = shape.fits && depth <= 2 && !is_opened(at, layout->end);
        } else if (is_closing(*at)) {
            depth--;
        } else if (!strchr("\",:", *at)) {
            shape.texts = false;
        }
        columns += token_columns(layout, at, behind);
        shape.fits = shape.fits && columns <= JSON_LAYOUT_COLUMNS;
        at = depth ? walk_space(behind, layout->end) : behind;
    } while (depth && (shape.fits || shape.flat));
    shape.fits = shape.fits && columns + comma_columns(at, layout->end) <= JSON_LAYOUT_COLUMNS;
    return shape;
}

static enum way choose(const struct layout *layout, size_t depth)
{
    struct shape shape = look(layout);
    if (shape.fits && depth)
        return ON_ONE_LINE;
    if (*layout->at == '[')
        return shape.flat ? IN_ROWS : OPEN;
    bool hangs = shape.flat && shape.texts && depth && !is_opened(layout->at, layout->end);
    return hangs ? HANGING : OPEN;
}

/* ---- writing ---- */

static void put(struct layout *layout, const char *text, size_t length)
{
    strbuf_add_n(layout->out, text, length);
    layout->column += layout->width(text, length);
}

static void break_line(struct layout *layout, size_t margin)
{
    strbuf_add_char(layout->out, '\n');
    strbuf_add_repeat(layout->out, " ", margin);
    layout->column = margin;
}

/* Writes the token that comes next. */
static void put_token(struct layout *layout)
{
    const char *behind = walk_token(layout->at, layout->end);
    put(layout, layout->at, (size_t)(behind - layout->at));
    layout->at = walk_space(behind, layout->end);
}

/* Whether the value that comes next begins a line; `comma` is where the comma before it stood. */
static bool begins_line(const struct layout *layout, enum way way, const char *comma)
{
    if (way != IN_ROWS)
        return way != ON_ONE_LINE;
    const char *behind = walk_token(layout->at, layout->end);
    size_t columns = 1 + token_columns(layout, layout->at, behind) + comma_columns(behind, layout->end);
    return has_newline(comma, layout->at) || layout->column + columns > JSON_LAYOUT_COLUMNS;
}

static void put_value(struct layout *layout, size_t depth);

/* Writes a member, or an element. */
static void put_item(struct layout *layout, bool member, size_t depth)
{
    if (member) {
        put_token(layout);
        put_token(layout);
        put(layout, " ", 1);
    }
    put_value(layout, depth);
}

static void put_items(struct layout *layout, enum way way, size_t depth)
{
    bool members = *layout->at == '{', opens = way == IN_ROWS || way == OPEN;
    put_token(layout);
    size_t margin = opens ? INDENT * (depth + 1) : layout->column;
    if (opens)
        break_line(layout, margin);
    put_item(layout, members, depth + 1);
    while (*layout->at == ',') {
        const char *comma = layout->at;
        put_token(layout);
        if (begins_line(layout, way, comma))
            break_line(layout, margin);
        else
            put(layout, " ", 1);
        put_item(layout, members, depth + 1);
    }
    if (opens)
        break_line(layout, INDENT * depth);
    put_token(layout);
}

static void put_value(struct layout *layout, size_t depth)
{
    if (!is_opening(*layout->at)) {
        put_token(layout);
    } else if (is_closing(*walk_space(layout->at + 1, layout->end))) {
        put_token(layout);
        put_token(layout);
    } else {
        put_items(layout, choose(layout, depth), depth);
    }
}

void json_layout(struct km_bytes json, json_width *width, struct strbuf *out)
{
    struct layout layout = {.end = json.data + json.length, .width = width, .out = out};
    layout.at = walk_space(json.data, layout.end);
    put_value(&layout, 0);
    strbuf_add_char(out, '\n');
}
