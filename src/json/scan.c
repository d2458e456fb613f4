/* The structure of a document, by recursive descent: depth is bounded by LIMIT_DEPTH. One pass over the bytes
 * does everything; there is no token list. A document that is refused is gone over again, to tell of all that
 * is wrong in it: as written, and with brackets closed as it is laid out; the reading with fewer mistakes
 * counts. The keys of an object are compared as they come, with their escapes resolved: pairwise while there
 * are few, through a map above that. */
#include "json/scan.h"

#include "base/diag_json.h"
#include "base/map.h"
#include "base/utf8.h"
#include "json/mend.h"

enum { KEYS_PAIRWISE = 16 };

/* The keys of one open object. */
struct key_set {
    struct km_bytes few[KEYS_PAIRWISE];
    struct map many; /* all keys, once there are more than KEYS_PAIRWISE */
    int32_t count;
    struct arena_mark mark; /* what the object allocated is given back at its end */
};

static void key_set_init(struct key_set *set, struct arena *arena)
{
    set->count = 0;
    set->mark = arena_mark(arena);
}

static void key_set_release(struct key_set *set, struct arena *arena)
{
    if (arena->next != set->mark.next)
        arena_rewind(arena, set->mark);
}

static bool find_few(const struct key_set *set, struct km_bytes key)
{
    for (int32_t i = 0; i < set->count; i++) {
        const struct km_bytes *other = &set->few[i];
        bool alike = other->length == key.length && *other->data == *key.data; /* or the byte behind "" */
        if (alike && memcmp(other->data, key.data, key.length) == 0)
            return true;
    }
    return false;
}

/* Whether `key` is new to the set. */
static bool key_set_add(struct key_set *set, struct arena *arena, struct km_bytes key)
{
    if (set->count < KEYS_PAIRWISE) {
        if (find_few(set, key))
            return false;
        set->few[set->count++] = key;
        return true;
    }
    if (set->count == KEYS_PAIRWISE) {
        map_init(&set->many, arena);
        for (int32_t i = 0; i < KEYS_PAIRWISE; i++)
            map_add(&set->many, set->few[i].data, set->few[i].length, i);
    }
    if (map_add(&set->many, key.data, key.length, set->count) != set->count)
        return false;
    set->count++;
    return true;
}

static void check_key(struct scanner *scanner, struct key_set *set, const struct scan_string *string)
{
    struct km_bytes key = {string->text, string->length};
    if (string->escaped) {
        struct strbuf plain;
        strbuf_init(&plain, &scanner->arena);
        walk_unescape(string->text, string->length, &plain);
        key = (struct km_bytes){plain.data, plain.length};
    }
    if (key_set_add(set, &scanner->arena, key))
        return;
    const char *shown = scan_excerpt(scanner, key.data, key.data + key.length);
    scan_note(scanner, DIAG_JSON_DUPLICATE_KEY, string->text - 1, DIAG_ARGUMENTS(shown));
}

static void skip_space(struct scanner *scanner)
{
    if (!scanner->mends && scanner->at < scanner->end && (unsigned char)*scanner->at > ' ')
        return;
    scanner->at = walk_space(scanner->at, scanner->end);
    while (scanner->mends && scan_noise(scanner))
        scanner->at = walk_space(scanner->at, scanner->end);
}

static bool stands(const struct scanner *scanner, char c)
{
    return scanner->at < scanner->end && *scanner->at == c;
}

/* `size` is that of the bracket in bytes; 0: it is missing. */
static bool enter(struct scanner *scanner, char bracket, size_t size)
{
    if (scanner->depth == LIMIT_DEPTH) {
        char limit[8];
        snprintf(limit, sizeof limit, "%d", LIMIT_DEPTH);
        return scan_stop(scanner, DIAG_JSON_TOO_DEEP, scanner->at, DIAG_ARGUMENTS(limit));
    }
    scanner->bracket[scanner->depth] = bracket;
    scanner->open[scanner->depth++] = scanner->at;
    scanner->told[scanner->depth] = false;
    scanner->at += size;
    scanner->comma = NULL;
    skip_space(scanner);
    return true;
}

/* Over the closing bracket, unless it is missing. */
static bool leave(struct scanner *scanner)
{
    if (scanner->ending)
        scanner->ending--;
    else
        scanner->at++;
    scanner->depth--;
    return true;
}

/* Over the comma to the next item, or to the closing bracket. */
static bool scan_comma(struct scanner *scanner, char closing)
{
    scanner->comma = scanner->at++;
    skip_space(scanner);
    if (stands(scanner, closing))
        return scan_slip(scanner, DIAG_JSON_TRAILING_COMMA, scanner->comma, DIAG_NO_ARGUMENTS);
    return true;
}

/* At the bracket that closes the root: whether it does. It does not when members follow. */
static bool is_end(struct scanner *scanner)
{
    if (!mend_early_end(scanner))
        return true;
    scanner->at = walk_space(scanner->at + 1, scanner->end);
    scan_slip(scanner, DIAG_JSON_TEXT_AFTER_END, scanner->at, DIAG_ARGUMENTS(","));
    return false;
}

/* After an item: over the comma to the next item, or to the closing bracket. */
static bool scan_separator(struct scanner *scanner, char closing)
{
    const char *before = scanner->at;
    for (bool next = false; !next;) {
        skip_space(scanner);
        if (stands(scanner, ','))
            return scan_comma(scanner, closing);
        if (scanner->at == scanner->end)
            return scan_end(scanner);
        scanner->comma = NULL;
        if (mend_layout(scanner) || (stands(scanner, closing) && is_end(scanner)))
            return true;
        if (!mend_gap(scanner, before, &next))
            return false;
    }
    skip_space(scanner);
    return true;
}

static bool scan_element(struct scanner *scanner);
static bool scan_member(struct scanner *scanner, struct key_set *keys);

/* The items of the bracket that was entered, to its end. `begun`: the first one was read before. */
static bool scan_items(struct scanner *scanner, bool begun)
{
    struct key_set keys;
    bool object = scanner->bracket[scanner->depth - 1] == '{';
    char closing = object ? '}' : ']';
    key_set_init(&keys, &scanner->arena);
    while (!scanner->ending && (begun || !stands(scanner, closing))) {
        if (!begun && scanner->at < scanner->end && mend_layout(scanner))
            break;
        if (!scanner->same_item)
            scanner->told[scanner->depth] = begun;
        scanner->same_item = false;
        if (!begun && !(object ? scan_member(scanner, &keys) : scan_element(scanner)))
            return false;
        begun = false;
        if (!scanner->ending && !scan_separator(scanner, closing))
            return false;
    }
    key_set_release(&keys, &scanner->arena);
    return leave(scanner);
}

static bool scan_container(struct scanner *scanner, char bracket, size_t size)
{
    return enter(scanner, bracket, size) && scan_items(scanner, false);
}

static bool is_left_out(const struct scanner *scanner, const struct scan_string *key)
{
    const char *without = scanner->cut->without;
    return without && scanner->depth == 1 && key->length == strlen(without) &&
           memcmp(key->text, without, key->length) == 0;
}

/* Scans the value of the member `key`, and notes it when it is the one to be left out. */
static bool scan_member_value(struct scanner *scanner, const struct scan_string *key)
{
    struct scan_cut *cut = scanner->cut;
    const char *start = scanner->at;
    bool left_out = is_left_out(scanner, key);
    if (left_out && cut->stops) {
        cut->left_out = (struct km_bytes){start, 0};
        return false;
    }
    if (!scan_value(scanner))
        return false;
    if (left_out)
        cut->left_out = (struct km_bytes){start, (size_t)(scanner->at - start)};
    return true;
}

/* Whether a colon or what is written for one stands here. */
static bool stands_colon(struct scanner *scanner)
{
    size_t size;
    skip_space(scanner);
    return stands(scanner, ':') || stands(scanner, '=') ||
           scan_look_alike(scanner->at, scanner->end, &size) == ':';
}

/* From behind the name of a member to behind its value. */
static bool scan_after_name(struct scanner *scanner, const struct scan_string *key)
{
    skip_space(scanner);
    if (stands(scanner, ':'))
        scanner->at++;
    else if (scanner->at == scanner->end)
        return scan_end(scanner);
    else if (!mend_colon(scanner))
        return false;
    skip_space(scanner);
    if (scanner->told[scanner->depth] && scanner->at < scanner->end && strchr(",}]", *scanner->at))
        return true;
    return scan_member_value(scanner, key);
}

static bool scan_member(struct scanner *scanner, struct key_set *keys)
{
    struct scan_string key = {.text = ""};
    if (stands(scanner, '"')) {
        if (!scan_string(scanner, true, &key))
            return false;
        if (key.sound)
            check_key(scanner, keys, &key);
        return scan_after_name(scanner, &key);
    }
    if (scanner->at == scanner->end)
        return scan_end(scanner);
    if (!mend_key(scanner))
        return false;
    return scanner->ending || !stands_colon(scanner) || scan_after_name(scanner, &key);
}

/* An element; with a colon behind it it is a member whose object ended before it. */
static bool scan_element(struct scanner *scanner)
{
    const char *start = scanner->at;
    bool text = stands(scanner, '"');
    if (!scan_value(scanner))
        return false;
    const char *colon = walk_space(scanner->at, scanner->end);
    if (!text || !scanner->mends || colon == scanner->end || *colon != ':')
        return true;
    struct scan_string key = {.text = ""};
    if (!scan_slip(scanner, DIAG_JSON_EXPECTED_COMMA, colon, DIAG_ARGUMENTS(":", "]")))
        return false;
    scanner->at = start;
    if (!enter(scanner, '{', 0))
        return false;
    scanner->at = colon;
    scanner->told[scanner->depth] = true;
    return scan_after_name(scanner, &key) && scan_items(scanner, true);
}

static bool scan_literal(struct scanner *scanner, const char *word)
{
    size_t length = strlen(word), left = (size_t)(scanner->end - scanner->at);
    bool same = left >= length && memcmp(scanner->at, word, length) == 0;
    if (!same || scan_in_word(scanner->at + length, scanner->end))
        return mend_value(scanner);
    scanner->at += length;
    return true;
}

static bool count_value(struct scanner *scanner)
{
    if (scanner->values == LIMIT_VALUES) {
        char limit[16];
        snprintf(limit, sizeof limit, "%d", LIMIT_VALUES);
        return scan_stop(scanner, DIAG_JSON_TOO_MANY_VALUES, scanner->at, DIAG_ARGUMENTS(limit));
    }
    scanner->values++;
    return true;
}

/* At what cannot be a value, unless it is a bracket of full width. */
static bool scan_other_value(struct scanner *scanner)
{
    size_t size;
    char sign = scan_look_alike(scanner->at, scanner->end, &size);
    if (sign != '{' && sign != '[')
        return mend_value(scanner);
    return scan_stray(scanner, DIAG_JSON_EXPECTED_VALUE, NULL) && scan_container(scanner, sign, size);
}

bool scan_value(struct scanner *scanner)
{
    if (scanner->at == scanner->end)
        return scan_end(scanner);
    if (scan_found_enough(scanner) || !count_value(scanner))
        return false;
    struct scan_string ignored;
    switch (*scanner->at) {
    case '{': return scan_container(scanner, '{', 1);
    case '[': return scan_container(scanner, '[', 1);
    case '"': return scan_string(scanner, false, &ignored);
    case 't': return scan_literal(scanner, "true");
    case 'f': return scan_literal(scanner, "false");
    case 'n': return scan_literal(scanner, "null");
    case '-':
    case '+':
    case '.':
    case '0':
    case '1':
    case '2':
    case '3':
    case '4':
    case '5':
    case '6':
    case '7':
    case '8':
    case '9': return scan_number(scanner);
    default: return scan_other_value(scanner);
    }
}

/* Editors do not show the mark, so columns count from behind it. */
static void pass_byte_order_mark(struct scanner *scanner)
{
    struct km_bytes all = {scanner->start, (size_t)(scanner->end - scanner->start)};
    struct km_bytes text = utf8_without_mark(all);
    if (text.length == all.length)
        return;
    scanner->start = scanner->at = text.data;
    scanner->place = walk_start(scanner->start);
    scan_note(scanner, DIAG_JSON_BYTE_ORDER_MARK, scanner->start, DIAG_NO_ARGUMENTS);
}

static bool scan_root(struct scanner *scanner)
{
    pass_byte_order_mark(scanner);
    skip_space(scanner);
    if (scanner->at == scanner->end)
        return scan_stop(scanner, DIAG_JSON_EMPTY, scanner->start, DIAG_NO_ARGUMENTS);
    if (!scan_value(scanner))
        return false;
    skip_space(scanner);
    if (scanner->at < scanner->end)
        return scan_stray(scanner, DIAG_JSON_TEXT_AFTER_END, NULL);
    return !scanner->findings;
}

static struct scanner scanner_of(struct km_bytes bytes, struct scan_cut *cut, struct km_diags *diags)
{
    const char *start = bytes.data ? bytes.data : "";
    return (struct scanner){
        .start = start,
        .at = start,
        .end = start + bytes.length,
        .diags = diags,
        .place = walk_start(start),
        .noise = start,
        .cut = cut,
        .silent = true,
    };
}

/* Goes over the document once; what was found is counted, and each bracket that is open at the end. */
static size_t scan_once(struct scanner scanner, bool *accepted)
{
    arena_init(&scanner.arena, &scanner.diags->arena.host);
    *accepted = scan_root(&scanner);
    arena_release(&scanner.arena);
    return scanner.findings + scanner.depth;
}

bool scan_document_before(struct km_bytes bytes, struct scan_cut *cut, struct km_diags *diags)
{
    bool accepted;
    cut->stops = true;
    struct scanner scanner = scanner_of(bytes, cut, diags);
    size_t open = 1; /* the root, in which reading stopped */
    return scan_once(scanner, &accepted) == open && cut->left_out.data;
}

bool scan_document(struct km_bytes bytes, struct scan_cut *cut, struct km_diags *diags)
{
    bool accepted;
    struct scanner scanner = scanner_of(bytes, cut, diags);
    scan_once(scanner, &accepted);
    if (accepted)
        return true;
    scanner.mends = true;
    size_t as_written = scan_once(scanner, &accepted);
    scanner.by_layout = true;
    scanner.by_layout = scan_once(scanner, &accepted) <= as_written;
    scanner.silent = false;
    scan_once(scanner, &accepted);
    return false;
}
