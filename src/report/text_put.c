/* How much of a text the lines hold is found by trying: with less and less of it, and wrapped. */
#include "report/text_put.h"

#include "text/pauses.h"

const char *text_lead(const struct page *page, const struct km_text *label)
{
    bool japanese = page->tree->document == TREE_REPORT && page->tree->language != KM_EN;
    if (!km_text_present(label))
        return "";
    return page_joined(page, page_words(page, label), japanese ? "：" : ": ", "");
}

void text_put_plain(const struct page *page, const char *first, size_t indent, const char *text)
{
    page_paragraph(page, first, page_spaces(page, indent), text);
}

/* ---- the last words of a text ---- */

/* A paragraph of which only the text may be told in part. */
struct paragraph {
    const char *first;
    size_t indent;
    const char *before, *text, *after;
    const enum km_language *quoted; /* the text is, with the marks of this language; NULL: it is not */
    const unsigned char *pauses;    /* of the text */
    size_t lines;                   /* that hold it; 0: as many as it needs */
};

/* `text` as it stands in a quote: what it quotes itself has the inner marks of that language. */
static const char *within_quote(struct arena *arena, const char *text, enum km_language language)
{
    static const char *const inner[][2] = {{"「", "『"}, {"」", "』"}};
    struct strbuf out;
    strbuf_init(&out, arena);
    while (*text) {
        size_t mark = strncmp(text, inner[0][0], strlen(inner[0][0])) == 0   ? 0
                      : strncmp(text, inner[1][0], strlen(inner[1][0])) == 0 ? 1
                                                                             : SIZE_MAX;
        if (language == KM_EN || mark == SIZE_MAX) {
            strbuf_add_char(&out, language == KM_EN && *text == '"' ? '\'' : *text);
            text++;
            continue;
        }
        strbuf_add(&out, inner[mark][1]);
        text += strlen(inner[mark][0]);
    }
    return out.data;
}

/* Writes its text from the byte `at` on, and returns how many lines it has. Sentences in Latin letters have a
 * blank between them, also beside what is left out. */
static size_t put_from(const struct page *page, const struct paragraph *paragraph, size_t at)
{
    const char *text = paragraph->text + at, *left_out = (unsigned char)*text < 0x80 ? "… " : "…";
    if (paragraph->quoted)
        text = within_quote(page->out->arena, text, *paragraph->quoted);
    text = page_joined(page, at ? left_out : "", text, paragraph->after);
    return page_paragraph(page, paragraph->first, page_spaces(page, paragraph->indent),
                          page_joined(page, paragraph->before, text, ""));
}

/* Where the text goes on after the first pause of at least `least` that lets the lines hold the rest. When
 * they hold no rest it is the last pause, or 0, and `*held` is false. */
static size_t find_pause(const struct page *page, const struct paragraph *paragraph, enum text_pause least,
                         bool *held)
{
    size_t start = page->out->length, found = 0;
    *held = false;
    for (size_t at = 1; paragraph->text[at] && !*held; at++) {
        if (paragraph->pauses[at] < least)
            continue;
        found = at;
        *held = put_from(page, paragraph, at) <= paragraph->lines;
        strbuf_truncate(page->out, start);
    }
    return found;
}

/* A whole sentence is better than a clause, unless it leaves less than half as much. */
static void put_last_words(const struct page *page, struct paragraph *paragraph)
{
    size_t start = page->out->length, length = strlen(paragraph->text);
    bool sentences, clauses;
    if (put_from(page, paragraph, 0) <= paragraph->lines || !paragraph->lines || !length)
        return;
    strbuf_truncate(page->out, start);
    paragraph->pauses = text_pauses(page->out->arena, paragraph->text, length);
    size_t sentence = find_pause(page, paragraph, TEXT_PAUSE_SENTENCE, &sentences);
    size_t clause = find_pause(page, paragraph, TEXT_PAUSE_CLAUSE, &clauses);
    put_from(page, paragraph, sentences && 2 * (length - sentence) >= length - clause ? sentence : clause);
}

void text_put_said(const struct page *page, const char *first, size_t indent, const struct km_text *text,
                   size_t lines)
{
    struct tree_shown shown = tree_show(page->tree, text);
    for (size_t i = 0; i < 2 && shown.text[i]; i++) {
        struct paragraph paragraph = {
            .first = i ? page_spaces(page, indent + 2) : first,
            .indent = i ? indent + 2 : indent,
            .before = "",
            .text = shown.text[i],
            .after = "",
            .lines = lines,
        };
        put_last_words(page, &paragraph);
    }
}

void text_put(const struct page *page, const char *first, size_t indent, const struct km_text *text)
{
    text_put_said(page, first, indent, text, 0);
}

/* ---- quotes ---- */

/* A quote in one language: name and words with the marks of that language. */
static void put_quoted(const struct page *page, size_t indent, const char *name, const char *text,
                       enum km_language language, size_t lines)
{
    bool english = language == KM_EN;
    const char *colon = *name && english ? ": " : "";
    struct paragraph paragraph = {
        .first = page_spaces(page, indent),
        .indent = indent,
        .before = page_joined(page, name, colon, english ? "\"" : "「"),
        .text = text,
        .quoted = &language,
        .after = english ? "\"" : "」",
        .lines = lines,
    };
    put_last_words(page, &paragraph);
}

void text_put_quote(const struct page *page, size_t indent, const struct km_text *name,
                    const struct km_text *text, size_t lines)
{
    struct tree_shown shown = tree_show(page->tree, text);
    enum km_language main = page->tree->language, second = shown.language[1];
    put_quoted(page, indent, km_text_get(name, main), shown.text[0], main, lines);
    if (shown.text[1])
        put_quoted(page, indent + 2, km_text_get(name, second), shown.text[1], second, lines);
}

void text_put_blank(const struct page *page)
{
    strbuf_add(page->out, "  ");
    strbuf_add_repeat(page->out, "_", page->columns - 4);
    strbuf_add_char(page->out, '\n');
}
