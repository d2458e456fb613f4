/* A copy of a scenario to write over: another id, revision 1, every word as it was, and a mark at the head
 * and at each node that says so. Only bytes at these places change; the layout stays its author's. */
#include "cli/new_copy.h"

#include "json/read.h"

#define HEAD_MARK "【書き直す】%s の写し / To rewrite: a copy of %s"
#define NODE_MARK "【書き直す】 / To rewrite"

/* `length` bytes at `at` give way to `text`. */
struct edit {
    size_t at, length;
    const char *text;
};

struct copy {
    struct arena *arena;
    struct km_bytes source;
    struct edit *edits;
    size_t count, capacity;
};

static void change(struct copy *copy, size_t at, size_t length, const char *text)
{
    ARENA_RESERVE(copy->arena, copy->edits, copy->count, copy->capacity);
    copy->edits[copy->count++] = (struct edit){at, length, text};
}

/* The bytes of a number, or of a string with its quotes: neither has an escape here. */
static size_t token_length(const struct copy *copy, size_t start)
{
    const char *token = copy->source.data + start;
    if (*token == '"')
        return strcspn(token + 1, "\"") + 2;
    return strspn(token, "-0123456789");
}

static const char *quoted(struct copy *copy, const char *text)
{
    struct strbuf out;
    strbuf_init(&out, copy->arena);
    strbuf_printf(&out, "\"%s\"", text);
    return out.data;
}

/* The mark comes before a note that is there; else it is one, as the first member and set as that one. */
static void mark(struct copy *copy, const struct json_value *object, const char *text)
{
    const struct json_value *note = json_find(object, "note");
    struct strbuf out;
    strbuf_init(&out, copy->arena);
    if (note) {
        strbuf_printf(&out, "%s. ", text);
        change(copy, json_start(note) + 1, 0, out.data);
        return;
    }
    size_t inside = json_start(object) + 1;
    size_t blank = strspn(copy->source.data + inside, " \t\r\n");
    strbuf_add_n(&out, copy->source.data + inside, blank);
    strbuf_printf(&out, "\"note\": \"%s\",%s", text, blank ? "" : " ");
    change(copy, inside, 0, out.data);
}

static int by_place(const void *a, const void *b)
{
    size_t at_a = ((const struct edit *)a)->at, at_b = ((const struct edit *)b)->at;
    return (at_a > at_b) - (at_a < at_b);
}

static struct km_bytes carry_out(struct copy *copy)
{
    struct strbuf out;
    size_t done = 0;
    strbuf_init(&out, copy->arena);
    qsort(copy->edits, copy->count, sizeof *copy->edits, by_place);
    for (size_t i = 0; i < copy->count; i++) {
        const struct edit *edit = &copy->edits[i];
        strbuf_add_n(&out, copy->source.data + done, edit->at - done);
        strbuf_add(&out, edit->text);
        done = edit->at + edit->length;
    }
    strbuf_add_n(&out, copy->source.data + done, copy->source.length - done);
    return (struct km_bytes){.data = out.data, .length = out.length};
}

struct km_bytes new_copy(struct arena *arena, struct km_bytes source, const char *id, struct km_diags *diags)
{
    struct strbuf text, head;
    strbuf_init(&text, arena);
    strbuf_add_n(&text, source.data, source.length);
    struct copy copy = {.arena = arena, .source = {.data = text.data, .length = text.length}};
    struct json_document *document = json_parse(copy.source, diags);
    if (!document)
        return (struct km_bytes){.data = NULL};
    const struct json_value *root = json_root(document);
    const struct json_value *own = json_find(root, "id"), *revision = json_find(root, "revision");
    strbuf_init(&head, arena);
    strbuf_printf(&head, HEAD_MARK, json_string(own), json_string(own));
    mark(&copy, root, head.data);
    change(&copy, json_start(own), token_length(&copy, json_start(own)), quoted(&copy, id));
    change(&copy, json_start(revision), token_length(&copy, json_start(revision)), "1");
    for (const struct json_value *node = json_first(json_find(root, "nodes")); node; node = json_next(node))
        mark(&copy, node, NODE_MARK);
    struct km_bytes result = carry_out(&copy);
    json_free(document);
    return result;
}
