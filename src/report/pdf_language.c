/* An incremental update (ISO 32000-1, 7.5.6): behind the file stands its catalog once more, with two more
 * entries, and a cross-reference section for this one object that points back to the first. */
#include "report/pdf_language.h"

/* What the end of the file says. */
struct trailer {
    long size, root, info, table; /* table: where the cross-references begin */
};

/* The number behind the last `name` in `text`, or -1. */
static long last_number(const struct strbuf *text, const char *name)
{
    size_t length = strlen(name);
    for (size_t at = text->length > length ? text->length - length : 0; at > 0; at--)
        if (memcmp(text->data + at, name, length) == 0)
            return strtol(text->data + at + length, NULL, 10);
    return -1;
}

/* What stands between the brackets of object `number`, or NULL. */
static const char *find_object(const struct strbuf *file, long number, size_t *length)
{
    struct strbuf head;
    strbuf_init(&head, file->arena);
    strbuf_printf(&head, "\n%ld 0 obj\n<<", number);
    for (size_t at = file->length; at-- > 0;) {
        const char *place = file->data + at;
        if (file->length - at < head.length || memcmp(place, head.data, head.length) != 0)
            continue;
        const char *inside = place + head.length, *end = strstr(inside, ">>\nendobj");
        *length = end ? (size_t)(end - inside) : 0;
        return end ? inside : NULL;
    }
    return NULL;
}

void pdf_language_write(const struct strbuf *file, const char *tag, struct strbuf *out)
{
    struct trailer trailer = {
        .size = last_number(file, "/Size "),
        .root = last_number(file, "/Root "),
        .info = last_number(file, "/Info "),
        .table = last_number(file, "startxref\n"),
    };
    size_t start = out->length, length;
    const char *catalog = trailer.root > 0 ? find_object(file, trailer.root, &length) : NULL;
    strbuf_add_n(out, file->data, file->length);
    if (!catalog || trailer.size < 0 || trailer.info < 0 || trailer.table < 0)
        return;
    size_t object = out->length - start;
    strbuf_printf(out, "%ld 0 obj\n<<", trailer.root);
    strbuf_add_n(out, catalog, length);
    strbuf_printf(out, "   /Lang (%s)\n   /ViewerPreferences << /DisplayDocTitle true >>\n>>\nendobj\n", tag);
    size_t table = out->length - start;
    strbuf_printf(out, "xref\n%ld 1\n%010zu 00000 n \n", trailer.root, object);
    strbuf_printf(out, "trailer\n<< /Size %ld\n   /Root %ld 0 R\n   /Info %ld 0 R\n   /Prev %ld\n>>\n",
                  trailer.size, trailer.root, trailer.info, trailer.table);
    strbuf_printf(out, "startxref\n%zu\n%%%%EOF\n", table);
}
