/* All pointers of a file are resolved in one walk over its tree. The findings are sorted by pointer, token by
 * token: shorter tokens first, so that array indices stand in order of number and equal tokens side by side.
 * Walking into a value takes along the stretch of findings below it; a value nobody asked for is passed over.
 * Each finding gets the place of every value on its way and so keeps that of the deepest one that exists. The
 * walk over the tree takes the text along, and ends as soon as every finding has the value itself. */
#include "json/read.h"

#include "base/utf8.h"
#include "json/walk.h"

/* A finding and the part of its pointer that lies below the value being walked. */
struct sought {
    struct km_diag *diag;
    const char *rest; /* "" or "/token…" */
};

struct stretch {
    struct sought *first, *end;
};

struct locator {
    const char *end; /* of the text */
    struct walk_place place;
    uint32_t line_offset;
    size_t left;        /* findings that may still get a better place */
    struct arena arena; /* the findings sought, and one key at a time */
};

/* The first token of "/token…". */
static struct km_bytes token_of(const char *rest)
{
    return (struct km_bytes){.data = rest + 1, .length = strcspn(rest + 1, "/")};
}

static int compare_tokens(struct km_bytes a, struct km_bytes b)
{
    if (a.length != b.length)
        return a.length < b.length ? -1 : 1;
    return memcmp(a.data, b.data, a.length);
}

static int compare_sought(const void *left, const void *right)
{
    const char *a = ((const struct sought *)left)->rest, *b = ((const struct sought *)right)->rest;
    while (*a && *b) {
        struct km_bytes a_token = token_of(a), b_token = token_of(b);
        int order = compare_tokens(a_token, b_token);
        if (order)
            return order;
        a += 1 + a_token.length;
        b += 1 + b_token.length;
    }
    return (*a != '\0') - (*b != '\0');
}

/* The stretch of findings whose next token is `token`, by bisection. */
static struct stretch find_token(struct stretch in, struct km_bytes token)
{
    struct sought *low = in.first, *high = in.end;
    while (low < high) {
        struct sought *middle = low + (high - low) / 2;
        if (compare_tokens(token_of(middle->rest), token) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    while (high < in.end && compare_tokens(token_of(high->rest), token) == 0)
        high++;
    return (struct stretch){low, high};
}

static bool is_plain_key(const char *key)
{
    for (; *key; key++)
        if ((unsigned char)*key < ' ' || (unsigned char)*key >= 0x7F || *key == '~' || *key == '/')
            return false;
    return true;
}

/* A key as the pointer of a finding shows it: with ~0 and ~1, and cleaned. */
static struct km_bytes pointer_token(struct locator *locator, const char *key)
{
    if (is_plain_key(key))
        return (struct km_bytes){key, strlen(key)};
    struct strbuf pointer;
    strbuf_init(&pointer, &locator->arena);
    path_write(DIAG_KEY(NULL, key), &pointer);
    return token_of(utf8_clean(&locator->arena, pointer.data));
}

static void locate_value(struct locator *locator, const struct json_value *value, const char *start,
                         struct stretch below);

/* Locates what `matched` asks for at `value`, whose key or index is its next token. The token is put back
 * afterwards: the next key is sought among all findings of the object. */
static void locate_matched(struct locator *locator, const struct json_value *value, const char *start,
                           struct stretch matched)
{
    if (matched.first == matched.end)
        return;
    size_t step = 1 + token_of(matched.first->rest).length;
    for (struct sought *each = matched.first; each < matched.end; each++)
        each->rest += step;
    locate_value(locator, value, start, matched);
    for (struct sought *each = matched.first; each < matched.end; each++)
        each->rest -= step;
}

/* The value of the item behind the one whose value starts at `start`; NULL: of the first behind `bracket`. */
static const char *next_item(const struct locator *locator, const char *bracket, const char *start,
                             bool member)
{
    const char *at = start ? walk_comma(walk_value(start, locator->end), locator->end) : bracket + 1;
    return walk_item(at, locator->end, member);
}

static void locate_members(struct locator *locator, const struct json_value *object, const char *bracket,
                           struct stretch below)
{
    const char *start = NULL;
    const struct json_value *member = json_first(object);
    for (; member && locator->left; member = json_next(member)) {
        start = next_item(locator, bracket, start, true);
        struct arena_mark mark = arena_mark(&locator->arena);
        struct stretch matched = find_token(below, pointer_token(locator, json_key(member)));
        if (locator->arena.next != mark.next)
            arena_rewind(&locator->arena, mark);
        locate_matched(locator, member, start, matched);
    }
}

/* The first array index that `below` asks for, SIZE_MAX for none; tokens that are no index are dropped. */
static size_t next_index(struct stretch *below)
{
    for (; below->first < below->end; below->first++) {
        struct km_bytes token = token_of(below->first->rest);
        if (token.length && token.length < 10 && strspn(token.data, "0123456789") >= token.length)
            return strtoul(token.data, NULL, 10);
    }
    return SIZE_MAX;
}

static void locate_elements(struct locator *locator, const struct json_value *array, const char *bracket,
                            struct stretch below)
{
    const char *start = NULL;
    size_t index = 0, wanted = next_index(&below);
    const struct json_value *element = json_first(array);
    for (; element && locator->left && wanted != SIZE_MAX; element = json_next(element), index++) {
        start = next_item(locator, bracket, start, false);
        if (index != wanted)
            continue;
        struct stretch matched = find_token(below, token_of(below.first->rest));
        below.first = matched.end;
        locate_matched(locator, element, start, matched);
        wanted = next_index(&below);
    }
}

/* Gives the place of `value` to all findings of `below`, then goes on with those that lie deeper. */
static void locate_value(struct locator *locator, const struct json_value *value, const char *start,
                         struct stretch below)
{
    walk_move(&locator->place, start);
    for (struct sought *each = below.first; each < below.end; each++) {
        each->diag->line = locator->place.line + locator->line_offset;
        each->diag->column = locator->place.column;
    }
    for (; below.first < below.end && !*below.first->rest; below.first++)
        locator->left--;
    if (below.first == below.end)
        return;
    if (json_kind(value) == JSON_OBJECT)
        locate_members(locator, value, start, below);
    else if (json_kind(value) == JSON_ARRAY)
        locate_elements(locator, value, start, below);
}

void json_locate(const struct json_document *document, struct km_bytes bytes, struct km_diags *diags,
                 size_t first)
{
    if (!document || first >= diags->count)
        return;
    struct locator locator = {
        .end = bytes.data + bytes.length,
        .place = walk_start(bytes.data),
        .line_offset = diags->line_offset,
    };
    arena_init(&locator.arena, &diags->arena.host);
    struct sought *sought = arena_array(&locator.arena, diags->count - first, sizeof *sought);
    size_t count = 0;
    for (size_t i = first; i < diags->count; i++)
        if (!diags->items[i].line)
            sought[count++] = (struct sought){.diag = &diags->items[i], .rest = diags->items[i].pointer};
    qsort(sought, count, sizeof *sought, compare_sought);
    locator.left = count;
    if (count)
        locate_value(&locator, json_root(document), walk_space(bytes.data, locator.end),
                     (struct stretch){sought, sought + count});
    arena_release(&locator.arena);
}
