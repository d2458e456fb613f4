/* Sheets that come back, of a fixed scene. The reader's cells are the same when they are written and read
 * again. An import gives findings or JSON, never both; it changes as many texts as it says, none comes or
 * goes, and what it gives is left as it is by a sheet of its own.
 *
 * First byte: scene and terms; then the sheet. */
#include "scene.h"

#include "kamae/texts.h"
#include "texts/csv.h"
#include "texts/csv_read.h"

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    (void)argc;
    (void)argv;
    scenes_load();
    return 0;
}

/* ---- cells ---- */

/* Reads all rows and appends them as we write them; false when they are refused. */
static bool rewrite(struct arena *arena, struct km_bytes sheet, struct strbuf *out)
{
    struct csv csv;
    const char *cells[CSV_COLUMNS];
    size_t count;
    enum csv_result result = CSV_REFUSED;
    struct km_diags *diags = km_diags_new(NULL);
    if (csv_open(&csv, arena, sheet, diags))
        while ((result = csv_next(&csv, cells, &count)) == CSV_ROW) {
            demand(count > 0 && count <= CSV_COLUMNS);
            csv_write_row(out, cells, count);
        }
    demand((result == CSV_REFUSED) == (km_diags_total(diags, KM_ERROR) > 0));
    km_diags_free(diags);
    return result == CSV_END;
}

static void check_cells(struct km_bytes sheet)
{
    struct arena arena;
    struct strbuf once, twice;
    arena_init(&arena, NULL);
    strbuf_init(&once, &arena);
    strbuf_init(&twice, &arena);
    if (rewrite(&arena, sheet, &once)) {
        demand(rewrite(&arena, (struct km_bytes){once.data, once.length}, &twice));
        demand(strcmp(once.data, twice.data) == 0);
    }
    arena_release(&arena);
}

/* ---- import ---- */

/* Takes `sheet`; NULL when there were findings that forbid it. */
static struct km_output *take(const struct km_texts *texts, struct km_bytes sheet,
                              struct km_texts_terms terms, struct km_texts_taken *taken)
{
    struct km_diags *diags = km_diags_new(NULL);
    struct km_output *output = km_texts_take(texts, sheet, "sheet", terms, diags, taken);
    demand((output != NULL) == (km_diags_total(diags, KM_ERROR) == 0));
    km_diags_free(diags);
    return output;
}

static void check_own_sheet(struct km_texts *texts, struct km_bytes json)
{
    struct km_texts_taken taken;
    struct km_texts_table table = km_texts_make_table(texts, KM_EN);
    struct km_output *sheet = km_texts_csv(NULL, &table);
    struct km_output *output = take(texts, km_output_bytes(sheet), (struct km_texts_terms){0}, &taken);
    demand(output && !taken.changed && !taken.newer);
    demand(strcmp(km_output_bytes(output).data, json.data) == 0);
    km_output_free(output);
    km_output_free(sheet);
}

static bool is_same(struct km_text a, struct km_text b)
{
    for (size_t i = 0; i < KM_LANGUAGE_COUNT; i++)
        if (!a.in[i] != !b.in[i] || (a.in[i] && strcmp(a.in[i], b.in[i]) != 0))
            return false;
    return true;
}

/* `json` is what came of `before`. Words may be too long for a scenario, which loading says. */
static void check_taken(const struct km_texts *before, struct km_bytes json, const struct scene *scene,
                        size_t changed)
{
    demand_json(json);
    struct km_diags *diags = km_diags_new(NULL);
    struct km_scenario *scenario = km_scenario_load(NULL, json, "taken", scene->rulebook, diags);
    struct km_texts *after = scenario ? km_texts_new(NULL, scenario) : NULL;
    size_t count = km_texts_count(before), found = 0;
    demand(!after || km_texts_count(after) == count);
    for (size_t i = 0; after && i < count; i++) {
        demand(strcmp(km_texts_at(before, i).id, km_texts_at(after, i).id) == 0);
        found += !is_same(km_texts_at(before, i).text, km_texts_at(after, i).text);
    }
    demand(!after || found == changed);
    if (after)
        check_own_sheet(after, json);
    km_texts_free(after);
    km_scenario_free(scenario);
    km_diags_free(diags);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 1)
        return 0;
    struct km_bytes sheet = {(const char *)data + 1, size - 1};
    struct km_texts_terms terms = {.partial = data[0] & 2, .accept_changed = data[0] & 4};
    const struct scene *scene = scene_of(data[0]);
    struct km_texts_taken taken;
    check_cells(sheet);
    struct km_texts *texts = km_texts_new(NULL, scene->scenario);
    struct km_output *output = take(texts, sheet, terms, &taken);
    if (output)
        check_taken(texts, km_output_bytes(output), scene, taken.changed);
    km_output_free(output);
    km_texts_free(texts);
    return 0;
}
