/* Each part is an item, or a unit, of its own: the page is started with the scenario's id, and a system that
 * has several of them keeps each one's state apart. */
#include "kamae/package.h"

#include "base/output.h"

static const struct {
    const char *name, *file;
} kinds[KM_PACKAGE_KIND_COUNT] = {
    [KM_SCORM_12] = {"scorm12", "imsmanifest.xml"},
    [KM_SCORM_2004] = {"scorm2004", "imsmanifest.xml"},
    [KM_CMI5] = {"cmi5", "cmi5.xml"},
};

const char *km_package_kind_name(enum km_package_kind kind)
{
    return kinds[kind].name;
}

const char *km_package_manifest_file(enum km_package_kind kind)
{
    return kinds[kind].file;
}

/* XML has no way to write most control characters. */
static void add_text(struct strbuf *out, const char *text)
{
    for (; *text; text++)
        if (strchr("&<>\"", *text))
            strbuf_printf(out, "&#%d;", *text);
        else
            strbuf_add_char(out, (unsigned char)*text < ' ' || *text == 0x7F ? ' ' : *text);
}

static void add_element(struct strbuf *out, const char *name, const char *text)
{
    strbuf_printf(out, "<%s>", name);
    add_text(out, text);
    strbuf_printf(out, "</%s>", name);
}

/* "one-page", and of several scenarios "one-page.broken-kettle". */
static void add_id(struct strbuf *out, const struct km_package *package)
{
    for (size_t i = 0; i < package->count; i++)
        strbuf_printf(out, "%s%s", i ? "." : "", package->parts[i].id);
}

/* What the whole is called: its only scenario, or what it is made with. */
static const char *title_of(const struct km_package *package, enum km_language language)
{
    return package->count == 1 ? km_text_get(&package->parts[0].title, language) : "Kamae 構え";
}

/* ---- SCORM ---- */

static const char scorm_12[] =
    "version=\"1.0\" xmlns=\"http://www.imsproject.org/xsd/imscp_rootv1p1p2\" "
    "xmlns:adlcp=\"http://www.adlnet.org/xsd/adlcp_rootv1p2\">\n"
    "<metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>\n";
static const char scorm_2004[] =
    "version=\"1.0\" xmlns=\"http://www.imsglobal.org/xsd/imscp_v1p1\" "
    "xmlns:adlcp=\"http://www.adlnet.org/xsd/adlcp_v1p3\">\n"
    "<metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>\n";

static void write_scorm(struct strbuf *out, const struct km_package *package)
{
    bool old = package->kind == KM_SCORM_12;
    strbuf_add(out, "<manifest identifier=\"kamae.");
    add_id(out, package);
    strbuf_printf(out, "\" %s<organizations default=\"lesson\">\n<organization identifier=\"lesson\">\n",
                  old ? scorm_12 : scorm_2004);
    add_element(out, "title", title_of(package, package->language));
    for (size_t i = 0; i < package->count; i++) {
        const struct km_package_part *part = &package->parts[i];
        strbuf_printf(out,
                      "\n<item identifier=\"scene.%s\" identifierref=\"page\" parameters=\"?scenario=%s\">",
                      part->id, part->id);
        add_element(out, "title", km_text_get(&part->title, package->language));
        strbuf_add(out, "</item>");
    }
    strbuf_printf(out,
                  "\n</organization>\n</organizations>\n<resources>\n"
                  "<resource identifier=\"page\" type=\"webcontent\" adlcp:%s=\"sco\" href=\"" KM_PACKAGE_PAGE
                  "\"><file href=\"" KM_PACKAGE_PAGE "\"/></resource>\n</resources>\n</manifest>\n",
                  old ? "scormtype" : "scormType");
}

/* ---- cmi5 ---- */

static void add_languages(struct strbuf *out, const char *name, const struct km_text *text)
{
    strbuf_printf(out, "<%s><langstring lang=\"ja\">", name);
    add_text(out, km_text_get(text, KM_JA));
    strbuf_add(out, "</langstring><langstring lang=\"en\">");
    add_text(out, km_text_get(text, KM_EN));
    strbuf_printf(out, "</langstring></%s>\n", name);
}

static void add_unit(struct strbuf *out, const struct km_package *package, const struct km_package_part *part)
{
    strbuf_printf(out,
                  "<au id=\"urn:kamae:scenario:%s\" moveOn=\"%s\" masteryScore=\"%d.%02d\" "
                  "launchMethod=\"AnyWindow\">\n",
                  part->id, package->graded ? "Passed" : "Completed", (int)package->pass_mark / 100,
                  (int)package->pass_mark % 100);
    add_languages(out, "title", &part->title);
    add_languages(out, "description", &part->summary);
    strbuf_printf(out, "<url>" KM_PACKAGE_PAGE "?scenario=%s</url>\n</au>\n", part->id);
}

static void write_cmi5(struct strbuf *out, const struct km_package *package)
{
    const struct km_text kamae = {
        .in = {[KM_JA] = title_of(package, KM_JA), [KM_EN] = title_of(package, KM_EN)}};
    strbuf_add(out, "<courseStructure xmlns=\"https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd\">\n"
                    "<course id=\"urn:kamae:lesson:");
    add_id(out, package);
    strbuf_add(out, "\">\n");
    add_languages(out, "title", &kamae);
    add_languages(out, "description", package->count == 1 ? &package->parts[0].summary : &kamae);
    strbuf_add(out, "</course>\n");
    for (size_t i = 0; i < package->count; i++)
        add_unit(out, package, &package->parts[i]);
    strbuf_add(out, "</courseStructure>\n");
}

struct km_output *km_package_manifest(const struct km_host *host, const struct km_package *package)
{
    struct km_output *output = output_new(host);
    strbuf_add(&output->text, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    if (package->kind == KM_CMI5)
        write_cmi5(&output->text, package);
    else
        write_scorm(&output->text, package);
    return output;
}
