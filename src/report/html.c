/* The HTML format: one file that needs nothing else. There is no script, and the policy in its head allows
 * nothing but the style sheet that is in it, named by its hash. */
#include "report/html.h"

#include "base/utf8.h"
#include "report/formats.h"
#include "report/html_style.h"
#include "text/breaks.h"
#include "text/cost.h"

/* ---- texts ---- */

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

/* ---- the page ---- */

static void add_head(struct html *html)
{
    enum km_language language = html->tree->language;
    strbuf_printf(html->out, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\"/>\n",
                  tree_language_tag(language));
    strbuf_printf(
        html->out,
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '%s'; "
        "base-uri 'none'; form-action 'none'\"/>\n",
        html_style_hash);
    html_add(html, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
                   "<meta name=\"color-scheme\" content=\"light dark\"/>\n<title>");
    html_add_plain(html, km_text_get(&html->tree->label, language));
    html_add(html, language == KM_EN ? ": " : "：");
    html_add_plain(html, km_text_get(&html->tree->title, language));
    html_add(html, "</title>\n<style>");
    for (size_t line = 0; html_style[line]; line++)
        html_add(html, html_style[line]);
    html_add(html, "</style>\n</head>\n");
}

static void add_section(struct html *html, const struct tree_section *section)
{
    const char *name = tree_part_name(section->part);
    bool headed = km_text_present(&section->label);
    if (headed)
        strbuf_printf(html->out, "<section class=\"part-%s\" aria-labelledby=\"%s\">\n<h2 id=\"%s\">", name,
                      name, name);
    else
        strbuf_printf(html->out, "<div class=\"part-%s\">\n", name);
    if (headed)
        html_add_text(html, &section->label);
    if (headed)
        html_add(html, "</h2>\n");
    html_add_blocks(html, section->blocks);
    html_add(html, headed ? "</section>\n" : "</div>\n");
}

static void add_header(struct html *html)
{
    html_add(html, "<header>\n<h1>");
    html_add_element(html, "span", "kind", &html->tree->label);
    html_add_text(html, &html->tree->title);
    html_add(html, "</h1>\n<dl class=\"facts\">\n");
    for (size_t i = 0; i < html->tree->fact_count; i++) {
        const struct tree_fact *fact = &html->tree->facts[i];
        html_add(html, "<div>");
        html_add_element(html, "dt", "fact", &fact->label);
        html_add_element(html, "dd", fact->field ? "field" : "fact", &fact->text);
        html_add(html, "</div>\n");
    }
    html_add(html, "</dl>\n</header>\n");
}

/* The shapes of the verdicts, drawn once. */
static const char symbols[] =
    "<svg class=\"symbols\" aria-hidden=\"true\">\n"
    "<symbol id=\"kept\" viewBox=\"0 0 18 18\"><circle cx=\"9\" cy=\"9\" r=\"8\" fill=\"currentColor\"/>"
    "<path d=\"M5 9.5l3 3 5-6\" fill=\"none\" stroke=\"var(--panel)\" stroke-width=\"2\"/></symbol>\n"
    "<symbol id=\"broken\" viewBox=\"0 0 18 18\"><path d=\"M9 0l9 9-9 9-9-9z\" fill=\"currentColor\"/>"
    "<path d=\"M6 6l6 6M12 6l-6 6\" fill=\"none\" stroke=\"var(--panel)\" stroke-width=\"2\"/></symbol>\n"
    "<symbol id=\"untested\" viewBox=\"0 0 18 18\"><circle cx=\"9\" cy=\"9\" r=\"7\" fill=\"none\" "
    "stroke=\"currentColor\" stroke-width=\"2\" stroke-dasharray=\"3 2.5\"/></symbol>\n"
    "</svg>\n";

static bool write_html(const struct tree *tree, const struct km_report_style *style, struct strbuf *out)
{
    struct html html = {.tree = tree, .out = out};
    const struct tree_section *section = tree->sections;
    (void)style;
    add_head(&html);
    html_add(&html, "<body>\n");
    html_add(&html, symbols);
    add_header(&html);
    html_add(&html, "<main>\n");
    for (; section && section->part != PART_FOOTER; section = section->next)
        add_section(&html, section);
    html_add(&html, "</main>\n<footer>\n");
    for (; section; section = section->next)
        html_add_blocks(&html, section->blocks);
    html_add(&html, "</footer>\n</body>\n</html>\n");
    return true;
}

const struct format format_html = {.name = "html", .write = write_html};
