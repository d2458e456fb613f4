/* What a learning system keeps of a run leads back to where the run was: of every golden run in its middle,
 * while something was undone, and at its end. */
#include "choices.h"
#include "world.h"

#include "gui/screens/app_open.h"
#include "gui/screens/app_run.h"
#include "gui/web/lesson.h"
#include "os/file.h"

#include <glob.h>
#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

enum { MOST_KEPT = 4096 }; /* characters, in SCORM 1.2 */

/* A page with one scenario, in which a run is played, and one in which it goes on. */
struct pages {
    struct world *played, *resumed;
    struct km_shelf all;
    const char *id;
};

/* ---- a page of one scenario ---- */

static size_t one(void *user)
{
    (void)user;
    return 1;
}

static size_t none(void *user)
{
    (void)user;
    return 0;
}

static void the_one(void *user, size_t index, const char **id, const char **path)
{
    const struct pages *pages = user;
    (void)index;
    for (size_t i = 0; i < pages->all.scenario_count(pages->all.user); i++) {
        pages->all.scenario(pages->all.user, i, id, path);
        if (strcmp(*id, pages->id) == 0)
            return;
    }
    fail_msg("no scenario %s", pages->id);
}

static struct world *page_of(struct pages *pages)
{
    void *state = NULL;
    assert_int_equal(world_set_up(&state), 0);
    struct world *world = state;
    world->state_home = "/proc/nowhere"; /* nothing is kept, which takes long */
    pages->all = world->app.host.shelf;
    world->app.host.shelf =
        (struct km_shelf){.scenario_count = one, .scenario = the_one, .record_count = none, .user = pages};
    app_load_library(&world->app);
    return world;
}

static void close_page(struct world *world)
{
    void *state = world;
    world_tear_down(&state);
}

/* ---- what is kept ---- */

/* The last member of what is told. Its words are ids, in which nothing is escaped. */
static const char *kept_of(struct world *world)
{
    static const char name[] = "\"kept\":\"";
    struct lesson_seen seen = {0};
    struct strbuf out;
    strbuf_init(&out, &world->arena);
    lesson_write(&world->app, &seen, &out);
    const char *at = strstr(out.data, name);
    assert_non_null(at);
    at += strlen(name);
    return arena_string_n(&world->arena, at, strcspn(at, "\""));
}

static void expect_same_answers(const struct km_session *one_run, const struct km_session *other)
{
    assert_int_equal(km_session_turns(one_run), km_session_turns(other));
    for (uint32_t turn = 1; turn <= km_session_turns(one_run); turn++) {
        const struct km_event *a = km_session_answer(one_run, turn), *b = km_session_answer(other, turn);
        assert_int_equal(a->kind, b->kind);
        assert_int_equal(a->choice, b->choice);
        assert_int_equal(a->entry_count, b->entry_count);
        for (uint32_t slot = 0; slot < a->entry_count; slot++)
            assert_int_equal(a->entries[slot], b->entries[slot]);
    }
}

/* What stands in the form that waits. */
static void expect_same_draft(const struct km_session *one_run, const struct km_session *other)
{
    const struct km_scenario *scenario = km_session_scenario(one_run);
    uint32_t count = km_scenario_node(scenario, km_session_node(one_run)).slot_count;
    for (uint32_t slot = 0; slot < count && km_session_status(one_run) == KM_OPEN; slot++)
        assert_int_equal(km_session_entry(one_run, slot), km_session_entry(other, slot));
}

static void goes_on_where_it_was(struct pages *pages)
{
    struct app *app = &pages->resumed->app;
    const char *kept = kept_of(pages->played);
    if (strlen(kept) > MOST_KEPT)
        fail_msg("%zu characters", strlen(kept));
    assert_true(lesson_go_on(app, kept));
    const struct km_session *before = app_session(&pages->played->app), *after = app_session(app);
    assert_int_equal(km_session_status(before), km_session_status(after));
    assert_int_equal(km_session_node(before), km_session_node(after));
    assert_int_equal(km_session_setup(before).mode, km_session_setup(after).mode);
    assert_int_equal(km_session_setup(before).soft, km_session_setup(after).soft);
    expect_same_answers(before, after);
    expect_same_draft(before, after);
    assert_string_equal(kept, kept_of(pages->resumed));
    app_leave(app);
}

/* ---- a run ---- */

static void do_next(struct app *app, enum choices_kind kind, const char *word)
{
    int32_t entry;
    switch (kind) {
    case CHOICES_ENTRY: {
        uint32_t slot = choices_entry(app_session(app), word, &entry);
        assert_true(app_enter(app, slot, entry));
        break;
    }
    case CHOICES_SUBMIT: assert_true(app_submit(app)); break;
    default: assert_true(app_answer(app, km_scenario_find_choice(app_scenario(app), word)));
    }
}

static size_t count_steps(struct arena *arena, const char *text)
{
    struct choices choices = {.arena = arena, .rest = text};
    const char *word;
    size_t count = 0;
    while (choices_next(&choices, &word) != CHOICES_OVER)
        count++;
    return count;
}

/* Another run of the same scenario is looked at after another step; what can be undone is undone there once.
 */
static void play(struct pages *pages, const char *text, size_t number)
{
    struct app *app = &pages->played->app;
    struct choices choices = {.arena = &pages->played->arena, .rest = text};
    size_t steps = count_steps(&pages->played->arena, text), step = 0;
    const char *word;
    assert_true(app_open(app, km_catalogue_card(app->catalogue, 0)));
    app->settings.soft = number % 4 == 1;
    assert_true(app_start_in(app, (enum km_mode)(KM_PRACTICE + number % 3)));
    for (enum choices_kind kind; (kind = choices_next(&choices, &word)) != CHOICES_OVER; step++) {
        do_next(app, kind, word);
        if (step != number * 7 % steps)
            continue;
        if (number % 4 == 2)
            assert_true(app_soften(app));
        if (app_can_undo(app)) {
            assert_true(app_undo(app));
            goes_on_where_it_was(pages);
            do_next(app, kind, word);
        }
        goes_on_where_it_was(pages);
    }
    goes_on_where_it_was(pages);
    app_leave(app);
}

static const char *text_of(struct world *world, const char *path)
{
    struct km_bytes bytes = {.data = ""};
    struct km_diags *diags = km_diags_new(NULL);
    assert_true(file_read(&world->arena, path, diags, &bytes));
    km_diags_free(diags);
    return bytes.data;
}

static void every_golden_run_goes_on_where_it_was(void **state)
{
    struct pages pages = {.id = *state};
    struct strbuf pattern;
    glob_t found;
    pages.played = page_of(&pages);
    pages.resumed = page_of(&pages);
    strbuf_init(&pattern, &pages.played->arena);
    strbuf_printf(&pattern, KAMAE_SOURCE_DIR "/tests/golden/%s/*.choices", pages.id);
    assert_int_equal(glob(pattern.data, 0, NULL, &found), 0);
    for (size_t i = 0; i < found.gl_pathc; i++)
        play(&pages, text_of(pages.played, found.gl_pathv[i]), i);
    globfree(&found);
    close_page(pages.played);
    close_page(pages.resumed);
}

#define TEST(id)                                                                                \
    {                                                                                           \
        .name = (id), .test_func = every_golden_run_goes_on_where_it_was, .initial_state = (id) \
    }

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST("broken-kettle"),  TEST("hard-chair"), TEST("loose-thread"),    TEST("ninety-minutes"),
        TEST("not-even-sorry"), TEST("one-page"),   TEST("third-leak-call"),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
