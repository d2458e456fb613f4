/* Changes are kept in the order in which they are asked for, and carried out in order of place. */
#include "json/splice.h"

#include "base/strbuf.h"
#include "json/walk.h"

#include <assert.h>

struct json_splice_edit {
    size_t at, length, number; /* in order of asking */
    const char *text;
};

void json_splice_init(struct json_splice *splice, struct arena *arena, struct json_document *document,
                      struct km_bytes source)
{
    json_find_starts(document, source);
    *splice = (struct json_splice){.arena = arena, .source = source};
}

void json_splice_bytes(struct json_splice *splice, size_t at, size_t length, const char *text)
{
    ARENA_RESERVE(splice->arena, splice->edits, splice->count, splice->capacity);
    splice->edits[splice->count] = (struct json_splice_edit){at, length, splice->count, text};
    splice->count++;
}

struct km_bytes json_splice_text(const struct json_splice *splice, const struct json_value *value)
{
    const char *start = splice->source.data + json_start(value);
    const char *end = walk_value(start, splice->source.data + splice->source.length);
    return (struct km_bytes){start, (size_t)(end - start)};
}

void json_splice_value(struct json_splice *splice, const struct json_value *value, const char *text)
{
    json_splice_bytes(splice, json_start(value), json_splice_text(splice, value).length, text);
}

/* The white space before the last member of `object`; stores the end of that member's value. */
static struct km_bytes blank_before_last(const struct json_splice *splice, const struct json_value *object,
                                         const char **end)
{
    const char *limit = splice->source.data + splice->source.length;
    const char *before = splice->source.data + json_start(object) + 1;
    const struct json_value *last = json_first(object);
    assert(last);
    for (const struct json_value *next = json_next(last); next; last = next, next = json_next(last)) {
        struct km_bytes text = json_splice_text(splice, last);
        before = walk_space(text.data + text.length, limit) + 1; /* behind the comma */
    }
    struct km_bytes text = json_splice_text(splice, last);
    *end = text.data + text.length;
    return (struct km_bytes){before, (size_t)(walk_space(before, limit) - before)};
}

void json_splice_append(struct json_splice *splice, const struct json_value *object, const char *key,
                        const char *text)
{
    const char *end;
    struct km_bytes blank = blank_before_last(splice, object, &end);
    struct strbuf member;
    strbuf_init(&member, splice->arena);
    strbuf_add_char(&member, ',');
    strbuf_add_n(&member, blank.length ? blank.data : " ", blank.length ? blank.length : 1);
    strbuf_printf(&member, "\"%s\": %s", key, text);
    json_splice_bytes(splice, (size_t)(end - splice->source.data), 0, member.data);
}

static int by_place(const void *a, const void *b)
{
    const struct json_splice_edit *one = a, *other = b;
    if (one->at != other->at)
        return one->at < other->at ? -1 : 1;
    return (one->number > other->number) - (one->number < other->number);
}

struct km_bytes json_splice_finish(struct json_splice *splice)
{
    struct strbuf out;
    size_t done = 0;
    strbuf_init(&out, splice->arena);
    if (splice->count)
        qsort(splice->edits, splice->count, sizeof *splice->edits, by_place);
    for (size_t i = 0; i < splice->count; i++) {
        const struct json_splice_edit *edit = &splice->edits[i];
        strbuf_add_n(&out, splice->source.data + done, edit->at - done);
        strbuf_add(&out, edit->text);
        done = edit->at + edit->length;
    }
    strbuf_add_n(&out, splice->source.data + done, splice->source.length - done);
    return (struct km_bytes){.data = out.data, .length = out.length};
}
