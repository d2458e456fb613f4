/* The HTML format: one file that needs nothing else. There is no script, and the policy in its head allows
 * nothing but the style sheet that is in it, named by its hash. */
#include "report/html.h"

#include "report/formats.h"
#include "report/html_style.h"

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
