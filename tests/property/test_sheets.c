/* Random scenarios as sheets and back. What an import should do is worked out without the code that does it:
 * the scenario is pieces of JSON with a text between each two, so a text's number is its row, and after an
 * import the pieces must still be there, byte by byte, with the edited words and no others between them. */
#include "kamae/texts.h"
#include "scene.h"
#include "scene_rulebook.h"
#include "json/write.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>

#include <cmocka.h>

enum { SCENES = 1000, TEXTS_MOST = 256, EDIT_CHANCE = 12, NO_COLUMN = 99 };

/* A text between the pieces. */
struct place {
    struct km_text words;
    const char *json;
    bool edited;
};

struct trial {
    struct sample_random *random;
    struct arena arena;
    struct scene scene; /* as drawn; its rulebook stays */
    struct km_bytes pieces[TEXTS_MOST + 1];
    struct place places[TEXTS_MOST];
    size_t count;         /* of places; there is one piece more */
    struct km_bytes json; /* the scenario with words of ours */
};

static bool chance(const struct trial *trial, uint32_t percent)
{
    return sample_number(trial->random, 100) < percent;
}

/* ---- words ---- */

/* Never empty, and an edit is never what was there. None begins with an apostrophe: a sheet's user means a
 * guard by it. */
static const char *draw_words(struct trial *trial, bool edit)
{
    static const char *const beginnings[] = {"=1+1", "+81",    "-",  "@here", "＝合計",
                                             "a",    "申し訳", "\"", ",",     ";"};
    static const char *const parts[] = {",",      ";",        "\"",   "\"\"", "\n",   "\t", "'",
                                        "お客様", "。",       "é",    "🙏",    "\\",   " ",  "=",
                                        "<b>",    "{\"ja\"}", "\x07", "12",   "\r\n", "\r"};
    enum { RETURNS = 2 }; /* the last ones; no spreadsheet program gives them back */
    struct strbuf out;
    strbuf_init(&out, &trial->arena);
    strbuf_add(&out, SCENE_PICK(trial->random, beginnings));
    strbuf_add(&out, edit ? "改" : "");
    for (uint32_t more = sample_number(trial->random, 5); more > 0; more--)
        strbuf_add(&out,
                   parts[sample_number(trial->random, sizeof parts / sizeof *parts - (edit ? RETURNS : 0))]);
    return out.data;
}

static void add_quoted(struct strbuf *out, const char *words)
{
    struct json_writer writer;
    json_write_init(&writer, out, false);
    json_write_string(&writer, words);
}

/* Plain, or by language with Japanese among them. */
static void draw_place(struct trial *trial, struct place *place)
{
    struct strbuf out;
    strbuf_init(&out, &trial->arena);
    *place = (struct place){.words.in[KM_JA] = draw_words(trial, false)};
    if (chance(trial, 30)) {
        add_quoted(&out, place->words.in[KM_JA]);
    } else {
        for (enum km_language i = 0; i < KM_LANGUAGE_COUNT; i++) {
            if (i != KM_JA && !chance(trial, i == KM_EN ? 70 : 2))
                continue;
            place->words.in[i] = i == KM_JA ? place->words.in[i] : draw_words(trial, false);
            strbuf_printf(&out, "%s\"%s\" : ", out.length ? " ,\n" : "{", km_language_tag(i));
            add_quoted(&out, place->words.in[i]);
        }
        strbuf_add_char(&out, '}');
    }
    place->json = out.data;
}

/* ---- pieces ---- */

/* Length of the text that begins at `at`; 0: none does. The drawn scenes have no other texts. */
static size_t marked(const char *at)
{
    static const char *const marks[] = {"\"x\"", "\"C\"", "\"A\"", "\"P\""};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (strncmp(at, marks[i], strlen(marks[i])) == 0)
            return strlen(marks[i]);
    return 0;
}

static void cut(struct trial *trial)
{
    const char *start = trial->scene.scenario_json, *at = start;
    while (*at) {
        size_t length = marked(at);
        if (length) {
            assert_true(trial->count < TEXTS_MOST);
            trial->pieces[trial->count] = (struct km_bytes){start, (size_t)(at - start)};
            draw_place(trial, &trial->places[trial->count++]);
            start = at + length;
        }
        at += length ? length : 1;
    }
    trial->pieces[trial->count] = (struct km_bytes){start, (size_t)(at - start)};
}

static struct km_bytes join(struct trial *trial)
{
    struct strbuf out;
    strbuf_init(&out, &trial->arena);
    for (size_t i = 0; i <= trial->count; i++) {
        strbuf_add_n(&out, trial->pieces[i].data, trial->pieces[i].length);
        strbuf_add(&out, i < trial->count ? trial->places[i].json : "");
    }
    return (struct km_bytes){out.data, out.length};
}

static struct km_scenario *load(const struct trial *trial, struct km_bytes json)
{
    struct km_diags *diags = km_diags_new(NULL);
    struct km_scenario *scenario = km_scenario_load(NULL, json, "drawn", trial->scene.rulebook, diags);
    if (!scenario)
        fprintf(stderr, "%s\n%s\n", km_diags_at(diags, 0)->message.in[KM_EN], json.data);
    km_diags_free(diags);
    assert_non_null(scenario);
    return scenario;
}

static struct trial begin(struct sample_random *random)
{
    struct trial trial = {.random = random};
    arena_init(&trial.arena, NULL);
    trial.scene = scene_draw(random, &trial.arena, SCENE_FINITE);
    cut(&trial);
    trial.json = join(&trial);
    return trial;
}

static void end(struct trial *trial)
{
    scene_release(&trial->scene);
    arena_release(&trial->arena);
}

/* ---- the sheet ---- */

static size_t column_of(const struct km_texts_table *table, const char *name)
{
    for (size_t i = 0; i < table->columns; i++)
        if (strcmp(table->cells[i], name) == 0)
            return i;
    return NO_COLUMN;
}

/* As a person types it: a formula with the apostrophe that the other cells have, or without. */
static const char *typed(struct trial *trial, const char *words)
{
    bool formula = strchr("=+-@", *words) != NULL;
    struct strbuf out;
    strbuf_init(&out, &trial->arena);
    strbuf_printf(&out, "%s%s", formula && chance(trial, 50) ? "'" : "", words);
    return out.data;
}

static void edit_row(struct trial *trial, const struct km_texts_table *table, size_t row, const char **cells)
{
    struct place *place = &trial->places[row - 1];
    for (enum km_language i = 0; i < KM_LANGUAGE_COUNT; i++) {
        size_t column = column_of(table, km_language_tag(i));
        if (column == NO_COLUMN || !chance(trial, EDIT_CHANCE))
            continue;
        const char *words = draw_words(trial, true);
        place->words.in[i] = words;
        place->edited = true;
        cells[row * table->columns + column] = typed(trial, words);
    }
}

static void shuffle(struct trial *trial, size_t *rows, size_t count)
{
    for (size_t i = count; i > 1; i--) {
        size_t other = sample_number(trial->random, (uint32_t)i), kept = rows[i - 1];
        rows[i - 1] = rows[other];
        rows[other] = kept;
    }
}

static void write_row(struct strbuf *out, const char *const *cells, size_t count, char separator,
                      const char *line)
{
    for (size_t i = 0; i < count; i++) {
        bool bare = !strpbrk(cells[i], ",;\t\r\n\"");
        strbuf_add(out, bare ? "" : "\"");
        for (const char *at = cells[i]; *at; at++)
            strbuf_printf(out, "%s%c", *at == '"' ? "\"" : "", *at);
        strbuf_add(out, bare ? "" : "\"");
        strbuf_printf(out, "%.*s", i + 1 < count, &separator);
    }
    strbuf_add(out, line);
}

/* What comes back from somebody who edited, sorted and saved in a program of theirs. */
static struct km_bytes edited_sheet(struct trial *trial, const struct km_texts_table *table)
{
    size_t rows[TEXTS_MOST], count = table->rows - 1, columns = table->columns;
    const char **cells = arena_array(&trial->arena, table->rows * columns, sizeof *cells);
    memcpy(cells, table->cells, table->rows * columns * sizeof *cells);
    for (size_t i = 0; i < count; i++) {
        rows[i] = i + 1;
        edit_row(trial, table, i + 1, cells);
    }
    shuffle(trial, rows, count);
    struct strbuf out;
    strbuf_init(&out, &trial->arena);
    char separator = ",;\t"[sample_number(trial->random, 3)];
    const char *line = chance(trial, 50) ? "\r\n" : "\n";
    write_row(&out, cells, columns, separator, line);
    for (size_t i = 0; i < count; i++)
        write_row(&out, cells + rows[i] * columns, columns, separator, line);
    return (struct km_bytes){out.data, out.length};
}

/* ---- what must hold ---- */

/* Behind a string. */
static const char *skip_string(const char *at)
{
    assert_int_equal(*at, '"');
    for (at++; *at != '"'; at++)
        at += *at == '\\';
    return at + 1;
}

/* Behind a text, plain or by language. */
static const char *skip_text(const char *at)
{
    if (*at == '"')
        return skip_string(at);
    assert_int_equal(*at, '{');
    while (*at != '}')
        at = *at == '"' ? skip_string(at) : at + 1;
    return at + 1;
}

static const char *expect_bytes(const char *at, const char *bytes, size_t length)
{
    assert_true(strncmp(at, bytes, length) == 0);
    return at + length;
}

static void expect_bytes_kept(const struct trial *trial, const char *at)
{
    for (size_t i = 0; i < trial->count; i++) {
        const struct place *place = &trial->places[i];
        at = expect_bytes(at, trial->pieces[i].data, trial->pieces[i].length);
        at = place->edited ? skip_text(at) : expect_bytes(at, place->json, strlen(place->json));
    }
    assert_string_equal(at, trial->pieces[trial->count].data);
}

static void expect_words(const struct trial *trial, struct km_bytes json)
{
    struct km_scenario *scenario = load(trial, json);
    struct km_texts *texts = km_texts_new(NULL, scenario);
    assert_int_equal(km_texts_count(texts), trial->count);
    for (size_t i = 0; i < trial->count; i++)
        for (size_t l = 0; l < KM_LANGUAGE_COUNT; l++) {
            const char *words = km_texts_at(texts, i).text.in[l], *wanted = trial->places[i].words.in[l];
            assert_int_equal(words != NULL, wanted != NULL);
            if (wanted)
                assert_string_equal(words, wanted);
        }
    km_texts_free(texts);
    km_scenario_free(scenario);
}

/* The scenario after an import, and how many texts changed; no finding. */
static struct km_output *take(const struct km_texts *texts, struct km_bytes sheet, size_t *changed)
{
    struct km_texts_taken taken;
    struct km_diags *diags = km_diags_new(NULL);
    struct km_output *output =
        km_texts_take(texts, sheet, "sheet", (struct km_texts_terms){0}, diags, &taken);
    for (size_t i = 0; i < km_diags_count(diags); i++)
        fprintf(stderr, "%s\n", km_diags_at(diags, i)->message.in[KM_EN]);
    assert_int_equal(km_diags_count(diags), 0);
    km_diags_free(diags);
    assert_non_null(output);
    assert_int_equal(taken.newer, 0);
    *changed = taken.changed;
    return output;
}

static void try_unedited(const struct trial *trial, const struct km_texts *texts,
                         const struct km_texts_table *table)
{
    size_t changed;
    struct km_output *sheet = km_texts_csv(NULL, table);
    struct km_output *output = take(texts, km_output_bytes(sheet), &changed);
    assert_int_equal(changed, 0);
    assert_string_equal(km_output_bytes(output).data, trial->json.data);
    km_output_free(output);
    km_output_free(sheet);
}

/* How many texts were edited. */
static size_t try_edited(struct trial *trial, const struct km_texts *texts,
                         const struct km_texts_table *table)
{
    size_t changed, edited = 0;
    struct km_bytes sheet = edited_sheet(trial, table);
    struct km_output *output = take(texts, sheet, &changed);
    for (size_t i = 0; i < trial->count; i++)
        edited += trial->places[i].edited;
    assert_int_equal(changed, edited);
    expect_bytes_kept(trial, km_output_bytes(output).data);
    expect_words(trial, km_output_bytes(output));
    km_output_free(output);
    return edited;
}

static void an_import_changes_the_edited_words_and_nothing_else(void **state)
{
    (void)state;
    struct sample_random random = {.state = 20261202};
    size_t edited = 0;
    for (unsigned i = 0; i < SCENES; i++) {
        struct trial trial = begin(&random);
        struct km_scenario *scenario = load(&trial, trial.json);
        struct km_texts *texts = km_texts_new(NULL, scenario);
        struct km_texts_table table = km_texts_make_table(texts, KM_JA);
        assert_int_equal(table.rows, trial.count + 1);
        try_unedited(&trial, texts, &table);
        edited += try_edited(&trial, texts, &table);
        km_texts_free(texts);
        km_scenario_free(scenario);
        end(&trial);
    }
    assert_true(edited > SCENES);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_import_changes_the_edited_words_and_nothing_else),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
