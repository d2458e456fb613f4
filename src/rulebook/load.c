/* From bytes to a rulebook: JSON, then what it extends put below it, then the file as written, then the
 * stages of build.h, then places for the findings. The JSON document stays alive with the rulebook, which
 * borrows its strings. */
#include "rulebook/build.h"

#include "base/diag_json.h"
#include "base/diag_rulebook.h"
#include "rulebook/merge.h"
#include "json/write.h"

enum { FORMAT = 1 };

static struct km_rulebook *rulebook_new(const struct km_host *host, struct json_document *document)
{
    struct arena arena;
    arena_init(&arena, host);
    struct km_rulebook *rulebook = arena_alloc(&arena, sizeof *rulebook);
    rulebook->arena = arena;
    rulebook->document = document;
    return rulebook;
}

void km_rulebook_free(struct km_rulebook *rulebook)
{
    if (!rulebook)
        return;
    json_free(rulebook->document);
    struct arena arena = rulebook->arena;
    arena_release(&arena);
}

/* ---- loss bands ---- */

static void check_band(struct build *build, const struct written_band *bands, size_t index)
{
    const struct loss_band *band = &bands[index].band;
    char from[16];
    snprintf(from, sizeof from, "%ld", (long)band->from);
    if (index && band->from <= bands[index - 1].band.from)
        diags_add(build->diags, DIAG_LOSS_BANDS_ORDER, DIAG_KEY(bands[index].at, "from"),
                  DIAG_ARGUMENTS(from));
    for (size_t i = 0; band->id && i < index; i++)
        if (bands[i].band.id && strcmp(bands[i].band.id, band->id) == 0)
            diags_add(build->diags, DIAG_RULEBOOK_DUPLICATE_ID, DIAG_KEY(bands[index].at, "id"),
                      DIAG_ARGUMENTS(band->id));
}

static void build_loss_bands(struct build *build)
{
    const struct written_band *written = build->written->loss_bands.items;
    size_t count = build->written->loss_bands.count;
    struct loss_band *bands = arena_array(&build->rulebook->arena, count, sizeof *bands);
    if (written && (!count || written[0].band.from != 0))
        diags_add(build->diags, DIAG_LOSS_BANDS_START, DIAG_KEY(NULL, "loss_bands"), DIAG_NO_ARGUMENTS);
    for (size_t i = 0; i < count; i++) {
        check_band(build, written, i);
        bands[i] = written[i].band;
    }
    build->rulebook->loss_bands = bands;
    build->rulebook->loss_band_count = count;
}

/* ---- the whole ---- */

static void copy_plain_parts(struct km_rulebook *rulebook, const struct written_rulebook *written)
{
    rulebook->id = written->id;
    rulebook->revision = written->revision;
    rulebook->title = written->title;
    rulebook->pass_mark = written->pass_mark;
    memcpy(rulebook->weights, written->weights, sizeof rulebook->weights);
    rulebook->policy = written->policy;
    rulebook->references = written->references.items;
    rulebook->reference_count = written->references.count;
}

static void build_rulebook(struct km_rulebook *rulebook, const struct json_value *root,
                           struct km_diags *diags)
{
    struct json_reader reader = {.arena = &rulebook->arena, .diags = diags};
    struct written_rulebook *written = arena_alloc(&rulebook->arena, sizeof *written);
    written_read(&reader, root, written);
    struct build build = {.rulebook = rulebook, .written = written, .diags = diags};
    copy_plain_parts(rulebook, written);
    build_loss_bands(&build);
    if (!build_acts(&build))
        return;
    build_patterns(&build);
    build_orders(&build);
    build_promises(&build);
    build_rules(&build);
    build_personas(&build);
    build_words(&build);
    build_wordings(&build);
}

/* A later format would only raise findings about members that it has and this program does not know. */
static bool knows_format(const struct json_value *root, struct km_diags *diags)
{
    int64_t format = written_format(root);
    if (format <= FORMAT)
        return true;
    char found[24];
    snprintf(found, sizeof found, "%lld", (long long)format);
    diags_add(diags, DIAG_RULEBOOK_FORMAT, DIAG_KEY(NULL, "format"), DIAG_ARGUMENTS(found));
    return false;
}

static struct km_bytes one_line(struct arena *arena, struct km_bytes bytes)
{
    struct strbuf out;
    strbuf_init(&out, arena);
    json_minify(bytes, &out);
    return (struct km_bytes){.data = out.data, .length = out.length};
}

static struct km_rulebook *finish(struct km_rulebook *rulebook, const struct km_diags *diags, size_t errors)
{
    if (diags_errors(diags) == errors)
        return rulebook;
    km_rulebook_free(rulebook);
    return NULL;
}

/* The member "extends"; NULL when there is none or it is no string (which the field tables report). */
static const char *extended_id(const struct json_value *root)
{
    const struct json_value *value = json_kind(root) == JSON_OBJECT ? json_find(root, "extends") : NULL;
    return value && json_kind(value) == JSON_STRING ? json_string(value) : NULL;
}

/* The tree of the rulebook called `id`, or NULL with a finding; what is wrong inside it is its own file's
 * business. */
static struct json_document *parse_base(const struct km_host *host, const char *id,
                                        const struct km_library *library, struct km_diags *diags)
{
    struct km_bytes bytes;
    const struct path *at = DIAG_KEY(NULL, "extends");
    if (!library || !library->find(library->user, id, &bytes)) {
        diags_add(diags, DIAG_EXTENDS_UNKNOWN, at, DIAG_ARGUMENTS(id));
        return NULL;
    }
    struct km_diags *unheard = km_diags_new(host);
    struct json_document *document = json_parse(bytes, unheard);
    km_diags_free(unheard);
    bool sound = document && json_kind(json_root(document)) == JSON_OBJECT;
    if (!sound)
        diags_add(diags, DIAG_EXTENDS_BROKEN, at, DIAG_ARGUMENTS(id));
    else if (extended_id(json_root(document)))
        diags_add(diags, DIAG_EXTENDS_CHAIN, at, DIAG_ARGUMENTS(id, extended_id(json_root(document))));
    if (sound && !extended_id(json_root(document)))
        return document;
    json_free(document);
    return NULL;
}

/* An organisation's rulebook says itself who it is; anything else it may leave to its base. */
static bool names_itself(const struct json_value *own, struct km_diags *diags)
{
    static const char *const keys[] = {"id", "revision", "title"};
    bool complete = true;
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        if (json_find(own, keys[i]))
            continue;
        diags_add(diags, DIAG_FIELD_MISSING, DIAG_KEY(NULL, keys[i]), DIAG_ARGUMENTS(keys[i]));
        complete = false;
    }
    return complete;
}

/* Builds from the merge of `own` and `base`; findings are moved back into the own file. */
static struct km_rulebook *load_merged(const struct km_host *host, const struct json_value *own,
                                       const struct json_value *base, struct km_diags *diags, size_t first)
{
    struct arena arena;
    arena_init(&arena, host);
    struct merge merge = {.arena = &arena};
    merge_rulebooks(&merge, own, base);
    struct json_document *document = json_parse(merge.json, diags);
    struct km_rulebook *rulebook = document ? rulebook_new(host, document) : NULL;
    if (rulebook) {
        build_rulebook(rulebook, json_root(document), diags);
        rulebook->json = one_line(&rulebook->arena, merge.json);
    }
    merge_move_findings(&merge, diags, first);
    arena_release(&arena);
    return rulebook;
}

static struct km_rulebook *load_extending(const struct km_host *host, struct km_bytes bytes,
                                          struct json_document *own, const struct km_library *library,
                                          struct km_diags *diags)
{
    size_t first = diags->count, errors = diags_errors(diags);
    struct km_rulebook *rulebook = NULL;
    struct json_document *base = NULL;
    if (knows_format(json_root(own), diags) && names_itself(json_root(own), diags))
        base = parse_base(host, extended_id(json_root(own)), library, diags);
    if (base)
        rulebook = load_merged(host, json_root(own), json_root(base), diags, first);
    if (rulebook)
        rulebook->organisation = true;
    json_locate(own, bytes, diags, first);
    json_free(base);
    json_free(own);
    return finish(rulebook, diags, errors);
}

static struct km_rulebook *load_plain(const struct km_host *host, struct km_bytes bytes,
                                      struct json_document *document, struct km_diags *diags)
{
    size_t first = diags->count, errors = diags_errors(diags);
    struct km_rulebook *rulebook = rulebook_new(host, document);
    if (knows_format(json_root(document), diags))
        build_rulebook(rulebook, json_root(document), diags);
    json_locate(document, bytes, diags, first);
    if (diags_errors(diags) == errors)
        rulebook->json = one_line(&rulebook->arena, bytes);
    return finish(rulebook, diags, errors);
}

struct km_rulebook *km_rulebook_load_extending(const struct km_host *host, struct km_bytes bytes,
                                               const char *name, const struct km_library *library,
                                               struct km_diags *diags)
{
    diags_begin_file(diags, name);
    struct json_document *document = json_parse(bytes, diags);
    if (!document)
        return NULL;
    if (extended_id(json_root(document)))
        return load_extending(host, bytes, document, library, diags);
    return load_plain(host, bytes, document, diags);
}

struct km_rulebook *km_rulebook_load(const struct km_host *host, struct km_bytes bytes, const char *name,
                                     struct km_diags *diags)
{
    return km_rulebook_load_extending(host, bytes, name, NULL, diags);
}

bool km_rulebook_recognise(const struct km_host *host, struct km_bytes bytes)
{
    struct km_diags *unheard = km_diags_new(host);
    struct json_document *json = json_parse(bytes, unheard);
    bool recognised = false;
    if (json && json_kind(json_root(json)) == JSON_OBJECT) {
        const struct json_value *root = json_root(json);
        bool rules = json_find(root, "rules") || json_find(root, "acts") || json_find(root, "extends");
        recognised = rules && !json_find(root, "nodes");
    }
    json_free(json);
    km_diags_free(unheard);
    return recognised;
}

bool km_rulebook_id_valid(const char *id)
{
    return json_is_id(id);
}
