/* Golden runs played through the screens, and a sum of everything that comes of each: the session, the trace,
 * verdicts and points, the report in each format that is text, and every picture. Compiled for this machine
 * and for a page it prints the same lines, "SCENARIO/NAME product bytes sum", when both are the same program.
 * The variable RUNS has the names of the runs, one after the other. */
#include "../unit/choices.h"
#include "../unit/world.h"

#include "gui/screens/app_open.h"
#include "gui/screens/app_run.h"
#include "gui/ui/ui.h"
#include "kamae/verdicts.h"
#include "os/file.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static const char *runs;

/* ---- sums ---- */

struct sum {
    uint64_t value;
    size_t bytes;
};

static const struct sum sum_start = {.value = UINT64_C(14695981039346656037)};

/* FNV-1a, as many as there are. */
static void add(struct sum *sum, const void *bytes, size_t count)
{
    const unsigned char *at = bytes;
    for (size_t i = 0; i < count; i++)
        sum->value = (sum->value ^ at[i]) * UINT64_C(1099511628211);
    sum->bytes += count;
}

static void add_number(struct sum *sum, uint64_t number)
{
    add(sum, &number, sizeof number);
}

static void tell(const char *run, const char *product, struct sum sum)
{
    printf("%s %s %zu %016llx\n", run, product, sum.bytes, (unsigned long long)sum.value);
}

static void tell_bytes(const char *run, const char *product, struct km_bytes bytes)
{
    struct sum sum = sum_start;
    add(&sum, bytes.data, bytes.length);
    tell(run, product, sum);
}

/* ---- playing ---- */

/* A run that is played, and its pictures so far. */
struct stage {
    struct world *world;
    const char *name;
    struct sum pictures;
};

/* No machine is too slow for what is to be found. */
static int64_t no_work(void *user)
{
    (void)user;
    return 0;
}

static const char *text_at(struct world *world, const char *path)
{
    struct km_bytes bytes = {.data = ""};
    struct km_diags *diags = km_diags_new(NULL);
    assert_true(file_read(&world->arena, path, diags, &bytes));
    km_diags_free(diags);
    return bytes.data;
}

static void look(struct stage *stage)
{
    world_show(stage->world);
    add_number(&stage->pictures, gui_draw_sum(gui_picture(stage->world->gui)));
}

static void press(struct stage *stage, const char *key)
{
    world_press(stage->world, key);
    look(stage);
}

static void go_on(struct stage *stage, enum choices_kind kind, const char *word)
{
    struct app *app = &stage->world->app;
    if (kind == CHOICES_ENTRY) {
        int32_t entry;
        uint32_t slot = choices_entry(app_session(app), word, &entry);
        assert_true(app_enter(app, slot, entry));
    } else if (kind == CHOICES_SUBMIT) {
        assert_true(app_submit(app));
    } else {
        assert_true(app_answer(app, km_scenario_find_choice(app_scenario(app), word)));
    }
    look(stage);
    press(stage, "End");
}

static void play(struct stage *stage, const char *text)
{
    struct choices choices = {.arena = &stage->world->arena, .rest = text};
    const char *word;
    for (enum choices_kind kind; (kind = choices_next(&choices, &word)) != CHOICES_OVER;)
        go_on(stage, kind, word);
}

/* ---- what came of it ---- */

static void tell_trace(const char *run, const struct km_trace *trace)
{
    struct sum sum = sum_start;
    for (size_t i = 0; i < km_trace_event_count(trace); i++) {
        const struct km_trace_event *event = km_trace_event(trace, i);
        const uint64_t numbers[] = {event->act,       event->actor, event->answer, event->turn,
                                    event->utterance, event->node,  event->choice};
        add(&sum, numbers, sizeof numbers);
    }
    tell(run, "trace", sum);
}

static void tell_score(const char *run, const struct app *app)
{
    struct km_judged judged = {
        .score = app_score(app),
        .rulebook = app_rulebook(app),
        .session = app_session(app),
        .attainable = app_attainable(app),
    };
    struct km_output *json = km_verdicts_json(NULL, &judged);
    tell_bytes(run, "score", km_output_bytes(json));
    km_output_free(json);
}

static void tell_reports(const char *run, struct app *app)
{
    static const char *const formats[] = {"text", "markdown", "html", "json"};
    for (enum km_language language = KM_JA; language <= KM_EN; language++)
        for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
            char product[32];
            struct km_bytes bytes;
            struct km_report_style style = {.words = ui_words(&app->words),
                                            .language = language,
                                            .both = language == KM_EN,
                                            .full = true,
                                            .solutions = true,
                                            .columns = 80};
            snprintf(product, sizeof product, "%s-%s", formats[i], language == KM_JA ? "ja" : "both");
            assert_true(km_report_write(app_report(app), formats[i], &style, &bytes));
            tell_bytes(run, product, bytes);
        }
}

static void tell_all(struct stage *stage)
{
    struct app *app = &stage->world->app;
    assert_int_equal(km_session_status(app_session(app)), KM_ENDED);
    app_finish(app);
    look(stage);
    assert_true(app_judged(app));
    for (int page = 0; page < 8; page++)
        press(stage, "Ctrl+Right");
    tell_bytes(stage->name, "session", km_sitting_file(app->sitting));
    tell_trace(stage->name, km_session_trace(app_session(app)));
    tell_score(stage->name, app);
    tell_reports(stage->name, app);
    tell(stage->name, "pictures", stage->pictures);
}

/* ---- a run ---- */

/* The folder "sound" is of the small scenario that tests use, with its own rulebook. */
static void set_up_small(struct world *world, const char *scenario)
{
    if (strcmp(scenario, "sound") != 0)
        return;
    const char *small = text_at(world, KAMAE_SOURCE_DIR "/tests/diag/rulebook-small.json");
    world_write(world, "assets/rulebooks", "standard.json", small);
    world_write(world, "scenarios", "sound.json",
                text_at(world, KAMAE_SOURCE_DIR "/tests/diag/scenario/sound.json"));
}

static void play_run(const char *name)
{
    void *state = NULL;
    struct strbuf path;
    assert_int_equal(world_set_up(&state), 0);
    struct stage stage = {.world = state, .name = name, .pictures = sum_start};
    struct world *world = stage.world;
    const char *scenario = arena_string_n(&world->arena, name, strcspn(name, "/"));
    set_up_small(world, scenario);
    world->app.host.clock.worked_ms = no_work;
    world_show(world);
    strbuf_init(&path, &world->arena);
    strbuf_printf(&path, KAMAE_SOURCE_DIR "/tests/golden/%s.choices", name);
    assert_true(app_open(&world->app, world_card(world, scenario)));
    assert_true(app_start_in(&world->app, KM_PRACTICE));
    look(&stage);
    press(&stage, "End");
    play(&stage, text_at(world, path.data));
    tell_all(&stage);
    world_tear_down(&state);
}

static void all_runs(void **state)
{
    struct arena arena;
    arena_init(&arena, NULL);
    (void)state;
    for (const char *rest = runs; *rest; rest += strspn(rest, " ")) {
        size_t length = strcspn(rest, " ");
        play_run(arena_string_n(&arena, rest, length));
        rest += length;
    }
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(all_runs)};
    runs = getenv("RUNS");
    if (!runs)
        return 2;
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
