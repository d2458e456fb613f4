/* All pointers of a file are resolved in one walk over its bytes. The findings are sorted by pointer, token
 * by token: shorter tokens first, so that array indices stand in order of number and equal tokens side by
 * side. Walking into a value takes along the stretch of findings below it; a value nobody asked for is
 * skipped. Each finding gets the place of every value on its way and so keeps that of the deepest one that
 * exists. The walk ends as soon as every finding has the value itself. */
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
    const char *end;
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

static bool is_plain_key(const char *raw, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if ((unsigned char)raw[i] >= 0x7F || raw[i] == '\\' || raw[i] == '~' || raw[i] == '/')
            return false;
    return true;
}

/* A key as the pointer of a finding shows it: unescaped, with ~0 and ~1, and cleaned. */
static struct km_bytes pointer_token(struct locator *locator, const char *raw, size_t length)
{
    if (is_plain_key(raw, length))
        return (struct km_bytes){raw, length};
    struct strbuf key, pointer;
    strbuf_init(&key, &locator->arena);
    walk_unescape(raw, length, &key);
    strbuf_init(&pointer, &locator->arena);
    path_write(DIAG_KEY(NULL, key.data), &pointer);
    return token_of(utf8_clean(&locator->arena, pointer.data));
}

static const char *locate_value(struct locator *locator, const char *at, struct stretch below);

/* Locates what `matched` asks for at the value `at`, whose key or index is its next token. The token is put
 * back afterwards: the next key is sought among all findings of the object. */
static const char *locate_matched(struct locator *locator, const char *at, struct stretch matched)
{
    if (matched.first == matched.end)
        return walk_value(at, locator->end);
    size_t step = 1 + token_of(matched.first->rest).length;
    for (struct sought *each = matched.first; each < matched.end; each++)
        each->rest += step;
    at = locate_value(locator, at, matched);
    for (struct sought *each = matched.first; each < matched.end; each++)
        each->rest -= step;
    return at;
}

static const char *locate_members(struct locator *locator, const char *at, struct stretch below)
{
    at = walk_space(at + 1, locator->end);
    while (*at != '}') {
        const char *key_end = walk_string(at);
        struct arena_mark mark = arena_mark(&locator->arena);
        struct km_bytes token = pointer_token(locator, at + 1, (size_t)(key_end - at) - 2);
        struct stretch matched = find_token(below, token);
        if (locator->arena.next != mark.next)
            arena_rewind(&locator->arena, mark);
        at = walk_space(walk_space(key_end, locator->end) + 1, locator->end);
        at = locate_matched(locator, at, matched);
        if (!locator->left)
            return at;
        at = walk_space(at, locator->end);
        if (*at == ',')
            at = walk_space(at + 1, locator->end);
    }
    return at + 1;
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

static const char *locate_elements(struct locator *locator, const char *at, struct stretch below)
{
    at = walk_space(at + 1, locator->end);
    size_t wanted = next_index(&below);
    for (size_t index = 0; *at != ']'; index++) {
        if (index == wanted) {
            struct stretch matched = find_token(below, token_of(below.first->rest));
            below.first = matched.end;
            at = locate_matched(locator, at, matched);
            if (!locator->left)
                return at;
            wanted = next_index(&below);
        } else {
            at = walk_value(at, locator->end);
        }
        at = walk_space(at, locator->end);
        if (*at == ',')
            at = walk_space(at + 1, locator->end);
    }
    return at + 1;
}

/* Gives the place of the value at `at` to all findings of `below`, then goes on with those that lie deeper.
 * Returns one past the value, or any place in it when nothing is left to find. */
static const char *locate_value(struct locator *locator, const char *at, struct stretch below)
{
    walk_move(&locator->place, at);
    for (struct sought *each = below.first; each < below.end; each++) {
        each->diag->line = locator->place.line + locator->line_offset;
        each->diag->column = locator->place.column;
    }
    for (; below.first < below.end && !*below.first->rest; below.first++)
        locator->left--;
    if (!locator->left)
        return at;
    if (below.first < below.end && *at == '{')
        return locate_members(locator, at, below);
    if (below.first < below.end && *at == '[')
        return locate_elements(locator, at, below);
    return walk_value(at, locator->end);
}

void json_locate(struct km_bytes bytes, struct km_diags *diags, size_t first)
{
    if (first >= diags->count)
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
        locate_value(&locator, walk_space(bytes.data, locator.end), (struct stretch){sought, sought + count});
    arena_release(&locator.arena);
}

void km_diags_locate(struct km_diags *diags, size_t first, struct km_bytes bytes)
{
    json_locate(bytes, diags, first);
}
