/* From bytes to a rulebook: JSON, then the file as written, then the stages of build.h, then places for the
 * findings. Everything after json_parse works on the JSON tree, so that rulebooks may be put together there.
 * The JSON document stays alive with the rulebook, which borrows its strings. */
#include "rulebook/build.h"

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
    build_rules(&build);
    build_personas(&build);
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

struct km_rulebook *km_rulebook_load(const struct km_host *host, struct km_bytes bytes, const char *name,
                                     struct km_diags *diags)
{
    diags_begin_file(diags, name);
    size_t first = diags->count, errors = diags_errors(diags);
    struct json_document *document = json_parse(bytes, diags);
    if (!document)
        return NULL;
    struct km_rulebook *rulebook = rulebook_new(host, document);
    if (knows_format(json_root(document), diags))
        build_rulebook(rulebook, json_root(document), diags);
    json_locate(bytes, diags, first);
    if (diags_errors(diags) > errors) {
        km_rulebook_free(rulebook);
        return NULL;
    }
    rulebook->json = one_line(&rulebook->arena, bytes);
    return rulebook;
}
