/* Texts of the HTML format: escaped, each in its language, and in Japanese broken where a phrase ends. */
#include "report/html.h"

#include "base/utf8.h"
#include "text/breaks.h"
#include "text/cost.h"

void html_add(struct html *html, const char *markup)
{
    strbuf_add(html->out, markup);
}

/* What a character is written as, or NULL: as it is. U+FFFE and U+FFFF are no characters of XML. */
static const char *entity(uint32_t code)
{
    switch (code) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\'': return "&#39;";
    case '\n': return "<br/>";
    case 0xFFFE:
    case 0xFFFF: return "\xef\xbf\xbd";
    default: return NULL;
    }
}

void html_add_plain(struct html *html, const char *text)
{
    size_t length = strlen(text), copied = 0;
    for (size_t at = 0; at < length;) {
        uint32_t code;
        size_t bytes = utf8_decode(text + at, length - at, &code);
        const char *instead = entity(code);
        if (instead) {
            strbuf_add_n(html->out, text + copied, at - copied);
            strbuf_add(html->out, instead);
            copied = at + bytes;
        }
        at += bytes;
    }
    strbuf_add_n(html->out, text + copied, length - copied);
}

/* A piece of a text without a newline: the style sheet keeps Japanese whole but at the marks set here. */
static void add_phrases(struct html *html, const char *text, size_t length)
{
    const unsigned char *breaks = text_breaks(html->out->arena, text, length);
    size_t written = 0;
    for (size_t at = 1; at <= length; at++) {
        bool mark = at < length && breaks[at] == TEXT_BREAK_LINE && !text_belongs_before(text, length, at) &&
                    text_break_cost(text, length, at) <= TEXT_COST_PHRASE && text[at - 1] != ' ';
        if (!mark && at < length)
            continue;
        html_add_plain(html, arena_string_n(html->out->arena, text + written, at - written));
        html_add(html, mark ? "<wbr/>" : "");
        written = at;
    }
}

/* A text that may be broken where a phrase ends: Japanese has no blanks to break at. */
static void add_running(struct html *html, const char *text, enum km_language language)
{
    if (language == KM_EN) {
        html_add_plain(html, text);
        return;
    }
    for (const char *at = text; *at;) {
        size_t length = strcspn(at, "\n");
        add_phrases(html, at, length);
        html_add(html, at[length] ? "<br/>" : "");
        at += length + (at[length] != '\0');
    }
}

void html_add_number(struct html *html, int32_t number)
{
    html_add(html, tree_number(html->out->arena, number));
}

/* Opens `element` for a text that is in another language than the page; false when it is not needed. */
static bool open_foreign(struct html *html, const char *element, enum km_language language)
{
    const char *tag = tree_language_tag(language);
    if (strcmp(tag, tree_language_tag(html->tree->language)) == 0)
        return false;
    strbuf_printf(html->out, "<%s lang=\"%s\">", element, tag);
    return true;
}

void html_add_main(struct html *html, const char *element, const struct km_text *text)
{
    struct tree_shown shown = tree_show(html->tree, text);
    bool foreign = open_foreign(html, element, shown.language[0]);
    html_add_plain(html, shown.text[0]);
    if (foreign)
        strbuf_printf(html->out, "</%s>", element);
}

void html_add_text(struct html *html, const struct km_text *text)
{
    struct tree_shown shown = tree_show(html->tree, text);
    bool foreign = open_foreign(html, "span", shown.language[0]);
    add_running(html, shown.text[0], shown.language[0]);
    html_add(html, foreign ? "</span>" : "");
    if (!shown.text[1])
        return;
    strbuf_printf(html->out, " <span class=\"second\" lang=\"%s\">", tree_language_tag(shown.language[1]));
    add_running(html, shown.text[1], shown.language[1]);
    html_add(html, "</span>");
}

void html_add_element(struct html *html, const char *element, const char *name, const struct km_text *text)
{
    strbuf_printf(html->out, "<%s class=\"%s\">", element, name);
    html_add_text(html, text);
    strbuf_printf(html->out, "</%s>\n", element);
}
