/* A copy of a scenario to write over: another id, revision 1, every word as it was, and a mark at the head
 * and at each node that says so. Only bytes at these places change; the layout stays its author's. */
#include "cli/new_copy.h"

#include "json/splice.h"

#define HEAD_MARK "【書き直す】%s の写し / To rewrite: a copy of %s"
#define NODE_MARK "【書き直す】 / To rewrite"

static const char *quoted(struct arena *arena, const char *text)
{
    struct strbuf out;
    strbuf_init(&out, arena);
    strbuf_printf(&out, "\"%s\"", text);
    return out.data;
}

/* The mark comes before a note that is there; else it is one, as the first member and set as that one. */
static void mark(struct json_splice *copy, const struct json_value *object, const char *text)
{
    const struct json_value *note = json_find(object, "note");
    struct strbuf out;
    strbuf_init(&out, copy->arena);
    if (note) {
        strbuf_printf(&out, "%s. ", text);
        json_splice_bytes(copy, json_start(note) + 1, 0, out.data);
        return;
    }
    size_t inside = json_start(object) + 1;
    size_t blank = strspn(copy->source.data + inside, " \t\r\n");
    strbuf_add_n(&out, copy->source.data + inside, blank);
    strbuf_printf(&out, "\"note\": \"%s\",%s", text, blank ? "" : " ");
    json_splice_bytes(copy, inside, 0, out.data);
}

struct km_bytes new_copy(struct arena *arena, struct km_bytes source, const char *id, struct km_diags *diags)
{
    struct strbuf text, head;
    strbuf_init(&text, arena);
    strbuf_add_n(&text, source.data, source.length);
    struct km_bytes kept = {text.data, text.length};
    struct json_document *document = json_parse(kept, diags);
    if (!document)
        return (struct km_bytes){.data = NULL};
    struct json_splice copy;
    json_splice_init(&copy, arena, document, kept);
    const struct json_value *root = json_root(document);
    const struct json_value *own = json_find(root, "id"), *revision = json_find(root, "revision");
    strbuf_init(&head, arena);
    strbuf_printf(&head, HEAD_MARK, json_string(own), json_string(own));
    mark(&copy, root, head.data);
    json_splice_value(&copy, own, quoted(arena, id));
    json_splice_value(&copy, revision, "1");
    for (const struct json_value *node = json_first(json_find(root, "nodes")); node; node = json_next(node))
        mark(&copy, node, NODE_MARK);
    struct km_bytes result = json_splice_finish(&copy);
    json_free(document);
    return result;
}
