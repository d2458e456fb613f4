/* What the picture shows, over every run that tests/golden has of every shipped scenario: nothing that words
 * have not brought, nobody whom they have sent away, no mood that the meter contradicts. */
#include "stage.h"

#include "gui/figure/figure.h"
#include "kamae/diag.h"
#include "kamae/practice.h"

#include <dirent.h>
#include <math.h>

#define SCENARIOS KAMAE_SOURCE_DIR "/scenarios/"
#define RUNS KAMAE_SOURCE_DIR "/tests/golden/"

/* ---- playing ---- */

static bool answer(struct stage *stage, const char *id)
{
    struct km_event event;
    size_t count;
    const uint32_t *options = km_session_options(stage->session, &count);
    for (size_t i = 0; i < count; i++)
        if (strcmp(km_scenario_choice(stage->scenario, options[i]).id, id) == 0 &&
            km_session_choose(stage->session, options[i], 0, &event))
            return stage_take(stage, &event);
    return false;
}

/* "when=noon" */
static bool enter(struct stage *stage, const char *slot, size_t length, const char *id)
{
    struct km_event event;
    struct km_node node = km_scenario_node(stage->scenario, km_session_node(stage->session));
    for (uint32_t s = 0; s < node.slot_count; s++)
        if (strlen(km_scenario_slot(stage->scenario, node.first_slot + s).slot) == length &&
            memcmp(km_scenario_slot(stage->scenario, node.first_slot + s).slot, slot, length) == 0 &&
            km_session_enter(stage->session, s, km_session_find_entry(stage->session, s, id), 0, &event))
            return stage_take(stage, &event);
    return false;
}

static bool submit(struct stage *stage)
{
    struct km_event event;
    return km_session_submit(stage->session, 0, &event) && stage_take(stage, &event);
}

/* A form that nothing hands in is handed in before the next answer. */
static void take_word(struct stage *stage, const char *word)
{
    bool form = km_scenario_node(stage->scenario, km_session_node(stage->session)).kind == KM_NODE_FORM;
    const char *equals = strchr(word, '=');
    bool taken;
    if (equals)
        taken = enter(stage, word, (size_t)(equals - word), equals + 1);
    else if (strcmp(word, "submit") == 0)
        taken = submit(stage);
    else
        taken = (!form || submit(stage)) && answer(stage, word);
    if (!taken)
        fail_msg("\"%s\" is not on offer", word);
}

static void play(struct stage *stage, const char *path)
{
    char *at = (char *)(uintptr_t)stage_read_file(&stage->arena, path).data;
    for (char *line = strtok_r(at, "\n", &at); line; line = strtok_r(NULL, "\n", &at)) {
        char *rest = line;
        line[strcspn(line, "#")] = '\0';
        for (char *word = strtok_r(rest, " \t\r", &rest); word; word = strtok_r(NULL, " \t\r", &rest))
            take_word(stage, word);
    }
}

/* ---- a second reading ---- */

/* Whether number `said` of what was said is a line, and which. */
static bool is_line(const struct km_session *session, size_t said, struct km_line *line)
{
    const struct km_said *one = km_session_said(session, said);
    if (one->kind == KM_SAID_LINE)
        *line = km_scenario_line(km_session_scenario(session), one->line);
    return one->kind == KM_SAID_LINE;
}

/* Whether the last cue for `prop` among the first `said` brought it. */
static bool was_brought(const struct km_session *session, size_t said, enum km_prop prop)
{
    for (size_t i = said; i-- > 0;) {
        struct km_line line;
        if (!is_line(session, i, &line))
            continue;
        for (size_t c = 0; c < line.cue_count; c++)
            if (line.cues[c].prop == prop)
                return line.cues[c].enters;
    }
    return prop == KM_PROP_CUSTOMER;
}

/* Whether the customer has spoken since the words in which they left. */
static bool spoke_since(const struct km_session *session, size_t said)
{
    for (size_t i = said; i-- > 0;) {
        struct km_line line;
        if (!is_line(session, i, &line))
            continue;
        for (size_t c = 0; c < line.cue_count; c++)
            if (line.cues[c].prop == KM_PROP_CUSTOMER)
                return false;
        if (line.by == KM_BY_CUSTOMER)
            return true;
    }
    return false;
}

/* ---- pictures ---- */

/* Whether some shape of the drawing is the prop's; the customer's come before those of all props. */
static bool shows(const struct drawing *drawing, enum km_prop prop)
{
    uint32_t wanted = prop == KM_PROP_CUSTOMER ? 0 : (uint32_t)prop;
    for (size_t i = 0; i < drawing->shape_count; i++)
        if (drawing->shapes[i].part / FIGURE_PROP_PART == wanted)
            return true;
    return false;
}

static struct drawing draw(struct stage *stage, const struct km_stage *shown)
{
    const struct km_head_info *head = km_scenario_head(stage->scenario);
    struct figure figure = {
        .person = person_of(&head->look, head->id),
        .pose = pose_of(KM_CALM, 0, true),
        .room = shown->heard ? KM_ROOM_CALL_CENTRE : head->room,
        .channel = head->channel,
        .absent = !shown->customer && !shown->heard,
        .props = shown->props,
        .prop_count = shown->count,
        .held = shown->held,
    };
    struct drawing drawing;
    figure_draw(&drawing, &stage->arena, &figure, 448, 520);
    return drawing;
}

static void check_moment(struct stage *stage, const char *run, size_t said)
{
    struct km_stage shown = km_stage_of(stage->session, said);
    struct arena_mark mark = arena_mark(&stage->arena);
    struct drawing drawing = draw(stage, &shown);
    bool here = was_brought(stage->session, said, KM_PROP_CUSTOMER);
    bool heard = !here && spoke_since(stage->session, said);
    assert_int_equal(shown.customer, here);
    assert_int_equal(shown.heard, heard);
    for (enum km_prop prop = KM_PROP_CUSTOMER; prop < KM_PROP_COUNT; prop++) {
        bool brought = was_brought(stage->session, said, prop);
        bool remote = heard || km_scenario_head(stage->scenario)->channel == KM_PHONE;
        bool seen = brought && !(remote && (prop == KM_PROP_QUEUE || prop == KM_PROP_CHAIR));
        assert_int_equal(km_stage_has(&shown, prop), brought);
        if (shows(&drawing, prop) != (seen || (prop == KM_PROP_CUSTOMER && heard)))
            fail_msg("%s, after %zu: prop %d is %s the picture", run, said, (int)prop,
                     seen ? "missing in" : "still, or already, in");
    }
    arena_rewind(&stage->arena, mark);
}

/* ---- moods ---- */

/* What nobody would say of somebody whose anger fills so many tenths. */
static bool contradicts(enum km_mood mood, double tenths)
{
    switch (mood) {
    case KM_CALM:
    case KM_RELIEVED: return tenths >= 6;
    case KM_ASHAMED: return tenths >= 8;
    case KM_IRRITATED: return tenths < 1;
    case KM_ANGRY: return tenths <= 1;
    case KM_FURIOUS: return tenths <= 4;
    default: return false;
    }
}

/* The mood that is shown after so much was said, and the face with it, against the meter; where the author's
 * word does not contradict it, that word stands. */
static void check_mood(struct stage *stage, const char *run, size_t said)
{
    double tenths = 10 * km_anger_after(stage->session, UINT32_MAX);
    enum km_mood shown = km_mood_shown(stage->session, said);
    struct pose pose = pose_of(shown, tenths / 10, false);
    if (contradicts(shown, tenths))
        fail_msg("%s, after %zu: mood %d with an anger of %g", run, said, (int)shown, tenths);
    assert_true(pose.at[MOUTH_OPEN] < 8 || tenths > 4);
    assert_true(pose.at[MOUTH_CURVE] > -3 || tenths < 6);
    if (said == 0 || km_session_said(stage->session, said - 1)->kind != KM_SAID_LINE)
        return;
    const struct km_said *one = km_session_said(stage->session, said - 1);
    struct km_line line = km_scenario_line(stage->scenario, one->line);
    enum km_mood of_line = km_mood_said(stage->session, said - 1);
    tenths = 10 * km_anger_after(stage->session, one->turn);
    bool given_way = line.by == KM_BY_CUSTOMER && contradicts(line.mood, tenths);
    assert_true(given_way ? !contradicts(of_line, tenths) : of_line == line.mood);
}

static const char *path_of(struct arena *arena, const char *folder, const char *name, const char *end)
{
    struct strbuf path;
    strbuf_init(&path, arena);
    strbuf_printf(&path, "%s%s%s", folder, name, end);
    return path.data;
}

static void check_run(const struct km_rulebook *rulebook, const char *scenario, const char *run)
{
    struct stage stage = {0};
    arena_init(&stage.arena, NULL);
    strbuf_init(&stage.file, &stage.arena);
    struct km_bytes json = stage_read_file(&stage.arena, path_of(&stage.arena, SCENARIOS, scenario, ".json"));
    struct km_diags *diags = km_diags_new(NULL);
    stage.scenario = km_scenario_load(NULL, json, scenario, rulebook, diags);
    assert_non_null(stage.scenario);
    km_diags_free(diags);
    stage.session = km_session_new(NULL, stage.scenario, (struct km_session_setup){.mode = KM_PRACTICE}, 0);
    play(&stage, path_of(&stage.arena, path_of(&stage.arena, RUNS, scenario, "/"), run, ""));
    for (size_t said = 0; said <= km_session_said_count(stage.session); said++) {
        check_moment(&stage, run, said);
        check_mood(&stage, run, said);
    }
    stage_close(&stage);
}

static bool ends_with(const char *name, const char *end)
{
    size_t length = strlen(name), least = strlen(end);
    return length > least && strcmp(name + length - least, end) == 0;
}

static size_t check_scenario(const struct km_rulebook *rulebook, struct arena *arena, const char *scenario)
{
    size_t runs = 0;
    DIR *files = opendir(path_of(arena, RUNS, scenario, ""));
    for (struct dirent *file; files && (file = readdir(files));)
        if (ends_with(file->d_name, ".choices")) {
            check_run(rulebook, scenario, file->d_name);
            runs++;
        }
    if (files)
        closedir(files);
    return runs;
}

static void no_picture_contradicts_words_or_meter(void **state)
{
    (void)state;
    struct arena arena;
    size_t runs = 0;
    arena_init(&arena, NULL);
    struct km_diags *diags = km_diags_new(NULL);
    struct km_rulebook *rulebook = km_rulebook_load(
        NULL, stage_read_file(&arena, KAMAE_SOURCE_DIR "/assets/rulebooks/standard.json"), "standard", diags);
    assert_non_null(rulebook);
    DIR *files = opendir(SCENARIOS);
    assert_non_null(files);
    for (struct dirent *file; (file = readdir(files));)
        if (ends_with(file->d_name, ".json")) {
            file->d_name[strlen(file->d_name) - strlen(".json")] = '\0';
            runs += check_scenario(rulebook, &arena, file->d_name);
        }
    closedir(files);
    km_rulebook_free(rulebook);
    km_diags_free(diags);
    arena_release(&arena);
    assert_true(runs > 100);
}

/* ---- the stage by itself ---- */

static void who_left_and_speaks_is_heard_and_who_comes_back_is_there(void **state)
{
    (void)state;
    struct stage stage;
    stage_play(&stage, "",
               "{'id':'a','lines':[{'by':'scene','text':'1','stage':['+paper','+pen']},"
               "{'by':'scene','text':'2','stage':['-customer','-paper']},{'by':'customer','text':'3'},"
               "{'by':'scene','text':'4','stage':['+customer','+paper','+pen']}],'choices':["
               "{'id':'l','text':'l','acts':['agent.listen'],'to':'z','reason':'agreed'},"
               "{'id':'w','text':'w','acts':['agent.apology.written'],'to':'z','reason':'left'}]},"
               "{'id':'z','phase':'after','end':{'outcome':'good','summary':'x'}}");
    struct km_stage shown = km_stage_of(stage.session, 1);
    assert_true(shown.customer && shown.count == 2 && shown.props[0] == KM_PROP_PAPER);
    shown = km_stage_of(stage.session, 2);
    assert_true(!shown.customer && !shown.heard && shown.count == 1 && shown.props[0] == KM_PROP_PEN);
    shown = km_stage_of(stage.session, 3);
    assert_true(!shown.customer && shown.heard);
    shown = km_stage_of(stage.session, SIZE_MAX);
    assert_true(shown.customer && !shown.heard && shown.count == 2 && shown.props[1] == KM_PROP_PAPER);
    assert_false(km_stage_has(&shown, KM_PROP_BOX));
    stage_close(&stage);
}

/* The highest edge of what is drawn of a prop. */
static double top_of(const struct drawing *drawing, enum km_prop prop)
{
    double top = 1e9;
    for (size_t i = 0; i < drawing->shape_count; i++)
        for (size_t k = 0;
             drawing->shapes[i].part / FIGURE_PROP_PART == (uint32_t)prop && k < drawing->shapes[i].count;
             k++)
            top = fmin(top, (double)drawing->points[drawing->shapes[i].first + k].y);
    return top;
}

static void what_the_customer_brings_with_own_words_is_held_until_the_next(void **state)
{
    (void)state;
    const double shoulder = 330;
    struct stage stage;
    stage_play(&stage, "",
               "{'id':'a','lines':[{'by':'scene','text':'1','stage':['+receipt']},"
               "{'by':'customer','text':'2','stage':['+paper']},{'by':'customer','text':'3'},"
               "{'by':'customer','text':'4','stage':['+box','-customer']}],'choices':["
               "{'id':'l','text':'l','acts':['agent.listen'],'to':'z','reason':'agreed'},"
               "{'id':'w','text':'w','acts':['agent.apology.written'],'to':'z','reason':'left'}]},"
               "{'id':'z','phase':'after','end':{'outcome':'good','summary':'x'}}");
    static const enum km_prop held[] = {KM_PROP_NONE, KM_PROP_NONE, KM_PROP_PAPER, KM_PROP_NONE,
                                        KM_PROP_NONE};
    for (size_t said = 0; said < sizeof held / sizeof *held; said++) {
        struct km_stage shown = km_stage_of(stage.session, said);
        assert_int_equal(shown.held, held[said]);
        struct drawing drawing = draw(&stage, &shown);
        assert_int_equal(top_of(&drawing, KM_PROP_PAPER) < shoulder, shown.held == KM_PROP_PAPER);
    }
    stage_close(&stage);
}

static void a_mood_that_the_meter_contradicts_gives_way_to_the_nearest(void **state)
{
    (void)state;
    assert_int_equal(km_mood_at(KM_CALM, 0.5), KM_CALM);
    assert_int_equal(km_mood_at(KM_CALM, 0.9), KM_COLD);
    assert_int_equal(km_mood_at(KM_RELIEVED, 0.8), KM_UNEASY);
    assert_int_equal(km_mood_at(KM_ASHAMED, 1), KM_UNEASY);
    assert_int_equal(km_mood_at(KM_FURIOUS, 0.5), KM_FURIOUS);
    assert_int_equal(km_mood_at(KM_FURIOUS, 0.4), KM_ANGRY);
    assert_int_equal(km_mood_at(KM_FURIOUS, 0.1), KM_IRRITATED);
    assert_int_equal(km_mood_at(KM_FURIOUS, 0), KM_COLD);
    assert_int_equal(km_mood_at(KM_MOOD_NONE, 1), KM_MOOD_NONE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_picture_contradicts_words_or_meter),
        cmocka_unit_test(what_the_customer_brings_with_own_words_is_held_until_the_next),
        cmocka_unit_test(a_mood_that_the_meter_contradicts_gives_way_to_the_nearest),
        cmocka_unit_test(who_left_and_speaks_is_heard_and_who_comes_back_is_there),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
