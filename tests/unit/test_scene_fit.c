/* Every decision of every shipped scenario, in the sizes that windows have, in each language: all options can
 * be read at once, one's own last words stand there when the reply is read, and the cards of a class are
 * whole. */
#include "world.h"

#include "gui/screens/app_open.h"
#include "gui/screens/app_run.h"
#include "gui/screens/class.h"
#include "gui/screens/scene_state.h"
#include "gui/screens/scene_waits.h"
#include "gui/ui/frame.h"
#include "gui/ui/option.h"
#include "os/file.h"
#include "text/width.h"

#include <glob.h>
#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

enum {
    SIZES = 3,
    LANGUAGES = 3,
    LOOKS = SIZES * LANGUAGES,
    MOST_RUNS = 400,
    MOST_NODES = 512,
    MOST_CHOICES = 2048,
    MOST_OPTIONS = 4
};

static const int sizes[SIZES][2] = {{1280, 720}, {1280, 800}, {1920, 1080}};

static void look_as(struct world *world, size_t look)
{
    world->app.settings.width = sizes[look / LANGUAGES][0];
    world->app.settings.height = sizes[look / LANGUAGES][1];
    world->app.settings.language = (enum ui_choice)(look % LANGUAGES);
    world_show(world);
}

static const char *where(struct world *world)
{
    struct strbuf out;
    const struct km_scenario *scenario = app_scenario(&world->app);
    strbuf_init(&out, &world->arena);
    strbuf_printf(&out, "%s, %s, %dx%d, language %d", km_scenario_head(scenario)->id,
                  km_scenario_node(scenario, km_session_node(app_session(&world->app))).id,
                  world->app.settings.width, world->app.settings.height, (int)world->app.settings.language);
    return out.data;
}

static bool is_whole(struct world *world, const char *id)
{
    struct gui_node node;
    return gui_find_node(world->gui, id, &node) && node.visible.height == node.rect.height &&
           node.visible.width == node.rect.width && node.rect.height > 0;
}

static void expect_whole(struct world *world, const char *id)
{
    if (!is_whole(world, id))
        fail_msg("%s is not wholly in view: %s", id, where(world));
}

/* ---- the decision ---- */

/* Lines of the words of a card that has `room` for them, below one another. */
static int lines_of(struct world *world, const char *text, enum gui_type type, bool second, int room)
{
    bool other_is_english = app_language(&world->app) != KM_EN;
    struct gui_style style = {
        .type = type, .english = second && other_is_english, .japanese = second && !other_is_english};
    enum km_language language = second == other_is_english ? KM_EN : KM_JA;
    int line = gui_type_line(type, language, 100);
    return gui_text_height(world->gui, text, style, room) / line;
}

/* More than four, or longer than two lines, may scroll; then the head says how many are seen. */
static bool may_scroll(struct world *world)
{
    enum { MOST_LINES = 2, BESIDE_WORDS = 92 };
    size_t count;
    const uint32_t *options = km_session_options(app_session(&world->app), &count);
    int room = world_node(world, "scene.option.1").rect.width - BESIDE_WORDS, lines = 0, second = 0;
    for (size_t i = 0; i < count; i++) {
        struct km_choice choice = km_scenario_choice(app_scenario(&world->app), options[i]);
        const char *other = app_second(&world->app, &choice.text);
        int here = lines_of(world, app_text(&world->app, &choice.text), GUI_OPTION, false, room);
        int there = other ? lines_of(world, other, GUI_CLOSE, true, room) : 0;
        lines = here > lines ? here : lines;
        second = there > second ? there : second;
    }
    return count > MOST_OPTIONS || lines > MOST_LINES || second > MOST_LINES;
}

static void expect_mark(struct world *world, size_t whole, size_t count)
{
    const char *label = world_node(world, "scene.question").label;
    struct strbuf mark;
    strbuf_init(&mark, &world->arena);
    strbuf_printf(&mark, app_language(&world->app) == KM_EN ? "%zu of %zu" : "%2$zuつのうち%1$zuつ", whole,
                  count);
    if (!world->app.scene->shared && !strstr(label, mark.data))
        fail_msg("\"%s\" does not say %s: %s", label, mark.data, where(world));
}

/* On a telephone all options together may have as many lines as four of five. */
static bool may_scroll_on_telephone(struct world *world)
{
    enum { MOST_LINES = 20, ROOM = 286 };
    size_t count;
    const uint32_t *options = km_session_options(app_session(&world->app), &count);
    int lines = 0;
    for (size_t i = 0; i < count; i++) {
        struct km_choice choice = km_scenario_choice(app_scenario(&world->app), options[i]);
        lines += lines_of(world, app_text(&world->app, &choice.text), GUI_OPTION, false, ROOM);
    }
    return lines > MOST_LINES - (count > MOST_OPTIONS);
}

static void expect_options(struct world *world, bool (*may)(struct world *world))
{
    size_t count, whole = 0;
    km_session_options(app_session(&world->app), &count);
    for (size_t i = 0; i < count; i++)
        whole += is_whole(world, gui_id(world->gui, "scene.option", i + 1));
    if (whole < count && !may(world))
        fail_msg("%zu of %zu options are in view: %s", whole, count, where(world));
    if (whole < count)
        expect_mark(world, whole, count);
    if (world_shows(world, "scene.newest") && world->app.scene->closer < GUI_CLOSEST)
        expect_whole(world, "scene.newest");
}

static void read_to_the_options(struct world *world)
{
    if (scene_reads(&world->app))
        world_press(world, "End");
    if (world_shows(world, "scene.coach.read"))
        world_press(world, "Enter");
}

/* ---- runs that come to every decision ---- */

/* The option that was taken least often, the first of these. */
static uint32_t least_taken(const struct app *app, size_t *taken)
{
    size_t count;
    const uint32_t *options = km_session_options(app_session(app), &count);
    uint32_t best = options[0];
    for (size_t i = 1; i < count; i++)
        if (taken[options[i]] < taken[best])
            best = options[i];
    taken[best]++;
    return best;
}

static bool is_decision(const struct app *app)
{
    struct km_node node = km_scenario_node(app_scenario(app), km_session_node(app_session(app)));
    return km_session_status(app_session(app)) == KM_OPEN && node.kind != KM_NODE_FORM;
}

static size_t count_decisions(const struct km_scenario *scenario)
{
    size_t count = 0;
    for (uint32_t n = 0; n < km_scenario_node_count(scenario); n++) {
        struct km_node node = km_scenario_node(scenario, n);
        count += node.choice_count && node.kind != KM_NODE_FORM;
    }
    return count;
}

typedef void look_at_decision(struct world *world);

/* Runs of one kind, and what is looked at in them: each decision, and each form from its first slot to its
 * last (NULL: none). */
struct kind {
    enum km_mode mode;
    bool (*begin)(struct app *app);
    look_at_decision *look, *fill;
};

/* Which decisions were looked at, how many were not, and how often each choice was taken. */
struct walk {
    const struct kind *kind;
    size_t left;
    bool seen[MOST_NODES];
    size_t taken[MOST_CHOICES];
};

static void look_once(struct world *world, struct walk *walk)
{
    uint32_t node = km_session_node(app_session(&world->app));
    if (walk->seen[node])
        return;
    walk->kind->look(world);
    walk->seen[node] = true;
    walk->left--;
}

/* The option called `id` (of `length` bytes), else any that was taken least often. */
static uint32_t option_called(const struct app *app, struct walk *walk, const char *id, size_t length)
{
    size_t count;
    const uint32_t *options = km_session_options(app_session(app), &count);
    for (size_t i = 0; i < count; i++) {
        const char *own = km_scenario_choice(app_scenario(app), options[i]).id;
        if (strncmp(own, id, length) == 0 && !own[length])
            return options[i];
    }
    return least_taken(app, walk->taken);
}

/* One run, by the lines of a golden run as far as they go; forms are left empty. */
static void play(struct world *world, struct walk *walk, const char *lines)
{
    struct app *app = &world->app;
    assert_true(walk->kind->begin(app));
    app_tell_nothing(app); /* that nothing is kept */
    while (km_session_status(app_session(app)) == KM_OPEN) {
        if (!is_decision(app)) {
            if (walk->kind->fill)
                walk->kind->fill(world);
            assert_true(app_submit(app));
            continue;
        }
        size_t length = strcspn(lines, "\n");
        while (length && (*lines == '#' || memchr(lines, '=', length))) {
            lines += length + (lines[length] != '\0');
            length = strcspn(lines, "\n");
        }
        look_once(world, walk);
        assert_true(app_answer(app, option_called(app, walk, lines, length)));
        lines += length + (lines[length] != '\0');
    }
}

static void play_golden_runs(struct world *world, const char *id, struct walk *walk)
{
    struct strbuf pattern;
    glob_t found;
    strbuf_init(&pattern, &world->arena);
    strbuf_printf(&pattern, KAMAE_SOURCE_DIR "/tests/golden/%s/*.choices", id);
    assert_int_equal(glob(pattern.data, 0, NULL, &found), 0);
    for (size_t i = 0; i < found.gl_pathc && walk->left; i++) {
        struct km_diags *diags = km_diags_new(NULL);
        struct km_bytes bytes;
        assert_true(file_read(&world->arena, found.gl_pathv[i], diags, &bytes));
        km_diags_free(diags);
        play(world, walk, bytes.data);
    }
    globfree(&found);
}

/* Runs that come to every decision: the golden ones, and then others. */
static void walk_through(struct world *world, const struct km_card *card, const struct kind *kind)
{
    struct walk *walk = arena_alloc(&world->arena, sizeof *walk);
    assert_true(app_open(&world->app, card));
    *walk = (struct walk){.kind = kind, .left = count_decisions(app_scenario(&world->app))};
    assert_true(km_scenario_node_count(app_scenario(&world->app)) <= MOST_NODES);
    assert_true(km_scenario_choice_count(app_scenario(&world->app)) <= MOST_CHOICES);
    play_golden_runs(world, card->id, walk);
    for (int run = 0; run < MOST_RUNS && walk->left; run++)
        play(world, walk, "");
    if (walk->left)
        fail_msg("no run came to %zu decisions of %s", walk->left, card->id);
    app_leave(&world->app);
    world_show(world);
}

static void in_every_scenario(struct world *world, const struct kind *kind)
{
    world_show(world);
    for (size_t c = 0; c < km_catalogue_count(world->app.catalogue); c++) {
        world->app.settings.mode = kind->mode;
        walk_through(world, km_catalogue_card(world->app.catalogue, c), kind);
    }
}

static void look_at_options(struct world *world)
{
    world_show(world);
    read_to_the_options(world);
    for (size_t look = 0; look < LOOKS; look++) {
        look_as(world, look);
        expect_options(world, may_scroll);
    }
}

/* In one language: in two the words of a decision are twice as many. With the face, and all meters. */
static void look_at_telephone(struct world *world)
{
    static const enum ui_choice languages[] = {UI_JA, UI_EN};
    world_show(world);
    read_to_the_options(world);
    for (size_t l = 0; l < sizeof languages / sizeof *languages; l++) {
        world->app.settings.width = 390;
        world->app.settings.height = 844;
        world->app.settings.language = languages[l];
        world_show(world);
        expect_options(world, may_scroll_on_telephone);
        expect_whole(world, "scene.picture");
        for (size_t m = 0; m < km_scenario_meter_count(app_scenario(&world->app)); m++)
            expect_whole(world, gui_id(world->gui, "scene.meter", m));
    }
}

/* The first line of the reply is shown: one's own words stand above it. */
static void look_at_own_words(struct world *world)
{
    world_show(world);
    bool answered = km_session_turns(app_session(&world->app)) && scene_reads(&world->app);
    for (size_t look = 0; answered && look < LOOKS; look++) {
        look_as(world, look);
        if (world_shows(world, "scene.own"))
            expect_whole(world, "scene.own");
    }
    world_press(world, "End");
}

/* ---- the class ---- */

/* Reads what was said, shows the options, counts a hand for the last one, and goes back to the first. */
static void show_cards(struct world *world)
{
    world_press(world, "End");
    world_press(world, "Enter");
    if (world->app.classroom->stage == CLASS_WORDS)
        world_press(world, "Enter");
    assert_int_equal(world->app.classroom->stage, CLASS_HANDS);
}

static size_t pages_of_cards(struct world *world)
{
    const struct class_cards *cards = &world->app.classroom->cards;
    class_turn_to(&world->app, 1);
    world_show(world);
    for (size_t pages = 1, next = 0;; pages++) {
        assert_int_equal(cards->from, next);
        for (size_t i = cards->from; i < cards->to; i++)
            expect_whole(world, gui_id(world->gui, "class.option", i + 1 < cards->count ? i + 1 : 0));
        next = cards->to;
        if (next == cards->count)
            return pages;
        world_press(world, "Right");
    }
}

/* All cards stand on one page, but for the words that fill a page of a book. */
static size_t pages_allowed(struct world *world)
{
    enum { MOST_COLUMNS = 1050 };
    size_t count, columns = 0;
    const uint32_t *shown = km_class_shown(world->app.room, &count);
    for (size_t i = 0; i < count; i++) {
        struct km_choice choice = km_scenario_choice(app_scenario(&world->app), shown[i]);
        const char *text = app_text(&world->app, &choice.text),
                   *second = app_second(&world->app, &choice.text);
        columns += text_width_n(text, strlen(text)) + (second ? text_width_n(second, strlen(second)) : 0);
    }
    return columns > MOST_COLUMNS ? 2 : 1;
}

static void look_at_cards(struct world *world)
{
    world_show(world);
    show_cards(world);
    for (size_t language = 0; language < LANGUAGES; language++) {
        look_as(world, language);
        size_t pages = pages_of_cards(world), most = pages_allowed(world);
        if (pages > most)
            fail_msg("the cards have %zu pages, not %zu: %s", pages, most, where(world));
    }
}

/* One slot of a form after the other, left empty. */
static void look_at_slots(struct world *world)
{
    struct app *app = &world->app;
    uint32_t count = km_scenario_node(app_scenario(app), km_session_node(app_session(app))).slot_count;
    for (uint32_t slot = 0; slot < count; slot++) {
        look_at_cards(world);
        assert_true(app_enter(app, slot, KM_BLANK));
    }
}

static void one_s_own_words_stand_above_the_reply(void **state)
{
    in_every_scenario(*state, &(struct kind){KM_PRACTICE, app_start, look_at_own_words, NULL});
}

static void all_options_are_seen_at_once_in_practice(void **state)
{
    in_every_scenario(*state, &(struct kind){KM_PRACTICE, app_start, look_at_options, NULL});
}

static void all_options_are_seen_at_once_on_a_telephone(void **state)
{
    in_every_scenario(*state, &(struct kind){KM_PRACTICE, app_start, look_at_telephone, NULL});
}

static void all_options_are_seen_at_once_with_the_guide(void **state)
{
    in_every_scenario(*state, &(struct kind){KM_GUIDED, app_start, look_at_options, NULL});
}

static void all_cards_of_a_class_are_seen_whole(void **state)
{
    in_every_scenario(*state, &(struct kind){KM_PRACTICE, app_start_class, look_at_cards, look_at_slots});
}

/* Nothing is kept, which takes long. */
static int set_up(void **state)
{
    int failed = world_set_up(state);
    struct world *world = *state;
    world->state_home = "/proc/nowhere";
    return failed;
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, world_tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(all_options_are_seen_at_once_in_practice),    TEST(all_options_are_seen_at_once_on_a_telephone),
        TEST(all_options_are_seen_at_once_with_the_guide), TEST(one_s_own_words_stand_above_the_reply),
        TEST(all_cards_of_a_class_are_seen_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
