/* Runs of one scenario side by side: which of the kept sessions are among them, in which order, and what came
 * of each rule. */
#include "kamae/practice.h"

#include "stage.h"

#define NODES                                                                \
    "{'id':'a','lines':[{'by':'customer','text':'hello'}],'choices':["       \
    "{'id':'listen','text':'1','acts':['agent.listen'],'to':'b'},"           \
    "{'id':'write','text':'2','acts':['agent.apology.written'],'to':'b'}]}," \
    "{'id':'b','lines':[{'by':'customer','text':'well?'%s}],'choices':["     \
    "{'id':'sorry','text':'3','acts':['agent.apology.limited'],'to':'e'},"   \
    "{'id':'mute','text':'4','acts':['agent.decline.demand'],'to':'e'}]},"   \
    "{'id':'e','end':{'outcome':'good','reason':'left','summary':'over'}}"
#define COMPLAINT ",'acts':['customer.complaint']"

enum { MOST_FILES = KM_MOST_PAST_RUNS + 20 };

/* Sessions that were kept, the one that was played last first. */
struct shelf {
    struct stage stage;
    const char *files[MOST_FILES];
    struct km_record records[MOST_FILES];
    size_t count;
    struct km_catalogue *catalogue;
};

static int set_up(void **state)
{
    struct shelf *shelf = test_calloc(1, sizeof *shelf);
    char nodes[2048];
    snprintf(nodes, sizeof nodes, NODES, COMPLAINT);
    stage_play(&shelf->stage, "", nodes);
    *state = shelf;
    return 0;
}

static int tear_down(void **state)
{
    struct shelf *shelf = *state;
    km_catalogue_free(shelf->catalogue);
    stage_close(&shelf->stage);
    test_free(shelf);
    return 0;
}

/* ---- what is kept ---- */

static enum km_append keep(void *user, struct km_bytes bytes)
{
    struct strbuf *file = user;
    strbuf_add_n(file, bytes.data, bytes.length);
    strbuf_add_char(file, '\n');
    return KM_APPENDED;
}

static int64_t tell_time(void *user)
{
    return *(int64_t *)user;
}

/* A sitting that began at `began_ms` with two answers; its file goes to `file`. */
static struct km_sitting *play(const struct km_scenario *scenario, struct strbuf *file, int64_t began_ms,
                               const char *first, const char *second)
{
    struct km_clock clock = {
        .now_ms = tell_time, .rising_ms = tell_time, .worked_ms = tell_time, .user = &began_ms};
    struct km_journal journal = {.append = keep, .user = file};
    struct km_sitting *sitting =
        km_sitting_start(NULL, scenario, (struct km_session_setup){.mode = KM_GUIDED}, &clock, &journal);
    assert_int_equal(km_sitting_answer(sitting, km_scenario_find_choice(scenario, first)), KM_DONE_KEPT);
    assert_int_equal(km_sitting_answer(sitting, km_scenario_find_choice(scenario, second)), KM_DONE_KEPT);
    return sitting;
}

static void add_record(struct shelf *shelf, const char *file, enum km_record_state state)
{
    char path[16];
    assert_true(shelf->count < MOST_FILES);
    snprintf(path, sizeof path, "%zu", shelf->count);
    shelf->files[shelf->count] = file;
    shelf->records[shelf->count++] = (struct km_record){
        .path = arena_string(&shelf->stage.arena, path), .scenario = "play", .state = state};
}

/* The next older one. */
static void add_run(struct shelf *shelf, int64_t began_ms, const char *first, const char *second)
{
    struct strbuf file;
    strbuf_init(&file, &shelf->stage.arena);
    km_sitting_free(play(shelf->stage.scenario, &file, began_ms, first, second));
    add_record(shelf, file.data, KM_RECORD_ENDED);
}

static const char *find_file(void *user, enum km_file kind, const char *name, struct km_diags *diags)
{
    (void)user;
    (void)kind;
    (void)diags;
    return name;
}

static const char scenario_text[] =
    "{" STAGE_HEAD "'start':'a','nodes':[{'id':'a','end':{'outcome':'good','summary':'x'}}]}";

static bool read_file(void *user, const char *path, struct km_diags *diags, struct km_bytes *out)
{
    struct shelf *shelf = user;
    (void)diags;
    const char *text = strcmp(path, "scenario") == 0 ? stage_quotes(&shelf->stage.arena, scenario_text)
                                                     : shelf->files[strtoul(path, NULL, 10)];
    if (!text)
        return false;
    *out = (struct km_bytes){text, strlen(text)};
    return true;
}

static void give_back(void *user, struct km_bytes bytes)
{
    (void)user;
    (void)bytes;
}

static size_t one(void *user)
{
    (void)user;
    return 1;
}

static void name_scenario(void *user, size_t index, const char **id, const char **path)
{
    (void)user;
    (void)index;
    *id = *path = "scenario";
}

static size_t count_records(void *user)
{
    const struct shelf *shelf = user;
    return shelf->count;
}

static struct km_record record_at(void *user, size_t index)
{
    const struct shelf *shelf = user;
    return shelf->records[index];
}

/* `path` NULL: the session is not kept. */
static struct km_history *look_back(struct shelf *shelf, const struct km_session *session, const char *path)
{
    struct km_files files = {.find = find_file, .read = read_file, .release = give_back, .user = shelf};
    struct km_shelf host = {.scenario_count = one,
                            .scenario = name_scenario,
                            .record_count = count_records,
                            .record = record_at,
                            .user = shelf};
    shelf->catalogue = km_catalogue_new(NULL, &files, &host);
    return km_history_new(NULL, &files, shelf->catalogue, km_catalogue_card(shelf->catalogue, 0), session,
                          path);
}

/* The verdicts of the rule called `id`, run by run: + kept, x broken, o no scene, - not applicable. */
static const char *verdicts(struct shelf *shelf, const struct km_history *history, const char *id)
{
    static const char signs[] = {
        [KM_KEPT] = '+', [KM_BROKEN] = 'x', [KM_UNTESTED] = 'o', [KM_NOT_APPLICABLE] = '-'};
    struct strbuf out;
    strbuf_init(&out, &shelf->stage.arena);
    for (size_t rule = 0; rule < km_history_rule_count(history); rule++)
        for (size_t run = 0;
             strcmp(km_history_rule(history, rule)->id, id) == 0 && run < km_history_run_count(history);
             run++)
            strbuf_add_char(&out, signs[km_history_verdict(history, rule, run)]);
    return out.data;
}

/* ---- tests ---- */

static void the_first_run_stands_alone(void **state)
{
    struct shelf *shelf = *state;
    struct strbuf file;
    strbuf_init(&file, &shelf->stage.arena);
    struct km_sitting *sitting = play(shelf->stage.scenario, &file, 5000, "listen", "mute");
    struct km_history *history =
        km_history_new(NULL, &(struct km_files){0}, NULL, NULL, km_sitting_session(sitting), NULL);
    assert_int_equal(km_history_run_count(history), 1);
    assert_int_equal(km_history_current(history), 0);
    assert_int_equal(km_history_run(history, 0)->began_ms, 5000);
    assert_int_equal(km_history_run(history, 0)->mode, KM_GUIDED);
    assert_true(km_history_run(history, 0)->scored);
    assert_null(km_history_run(history, 1));
    assert_string_equal(verdicts(shelf, history, "no-written-apology"), "+");
    assert_string_equal(verdicts(shelf, history, "apologise"), "x");
    km_history_free(history);
    km_sitting_free(sitting);
}

static void runs_stand_in_the_order_in_which_they_began(void **state)
{
    struct shelf *shelf = *state;
    add_run(shelf, 3000, "write", "mute"); /* played last, and begun before the next one */
    add_run(shelf, 4000, "write", "sorry");
    add_run(shelf, 1000, "listen", "mute");
    struct km_session *session;
    struct km_diags *diags = km_diags_new(NULL);
    session = km_session_load(NULL, (struct km_bytes){shelf->files[0], strlen(shelf->files[0])}, "0", diags);
    km_diags_free(diags);
    struct km_history *history = look_back(shelf, session, "0");
    assert_int_equal(km_history_run_count(history), 3);
    assert_int_equal(km_history_current(history), 1);
    assert_int_equal(km_history_run(history, 0)->began_ms, 1000);
    assert_int_equal(km_history_run(history, 2)->began_ms, 4000);
    assert_string_equal(verdicts(shelf, history, "no-written-apology"), "+xx");
    assert_string_equal(verdicts(shelf, history, "listen"), "+xx");
    assert_string_equal(verdicts(shelf, history, "apologise"), "xx+");
    const struct km_past_rule *last = km_history_rule(history, km_history_rule_count(history) - 1);
    assert_string_equal(last->id, "apologise");
    assert_false(last->objective);
    assert_int_equal(last->kept, 1);
    assert_int_equal(last->broken, 2);
    km_history_free(history);
    km_session_free(session);
}

static void only_runs_of_one_person_that_came_to_their_end_count(void **state)
{
    struct shelf *shelf = *state;
    add_run(shelf, 1000, "listen", "sorry");
    add_run(shelf, 1001, "listen", "sorry");
    shelf->records[1].state = KM_RECORD_STOPPED;
    add_run(shelf, 1002, "listen", "sorry");
    shelf->records[2].room = true;
    add_run(shelf, 1003, "listen", "sorry");
    shelf->records[3].scenario = "another";
    add_record(shelf, NULL, KM_RECORD_ENDED);
    add_record(shelf, "{'torn", KM_RECORD_ENDED);
    struct strbuf file;
    strbuf_init(&file, &shelf->stage.arena);
    struct km_sitting *sitting = play(shelf->stage.scenario, &file, 900, "listen", "sorry");
    struct km_history *history = look_back(shelf, km_sitting_session(sitting), NULL);
    assert_int_equal(km_history_run_count(history), 2);
    assert_int_equal(km_history_current(history), 0);
    assert_int_equal(km_history_run(history, 1)->began_ms, 1000);
    km_history_free(history);
    km_sitting_free(sitting);
}

static void rules_that_never_came_up_are_told_only_when_the_scene_examines_them(void **state)
{
    struct shelf *shelf = *state;
    struct stage quiet;
    char nodes[2048];
    snprintf(nodes, sizeof nodes, NODES, "");
    stage_play(&quiet, "", nodes);
    struct strbuf file;
    strbuf_init(&file, &shelf->stage.arena);
    struct km_sitting *sitting = play(quiet.scenario, &file, 900, "listen", "sorry");
    struct km_history *history = look_back(shelf, km_sitting_session(sitting), NULL);
    assert_string_equal(verdicts(shelf, history, "listen"), "+");
    assert_string_equal(verdicts(shelf, history, "apologise"), ""); /* nobody complains */
    km_history_free(history);
    add_run(shelf, 1000, "listen", "sorry");
    km_catalogue_free(shelf->catalogue);
    history = look_back(shelf, km_sitting_session(sitting), NULL);
    assert_string_equal(verdicts(shelf, history, "apologise"), "o+");
    km_history_free(history);
    km_sitting_free(sitting);
    stage_close(&quiet);
}

/* `text` with another id for the rule "listen". */
static const char *with_another_rule(struct arena *arena, const char *text)
{
    char *copy = arena_string(arena, text);
    for (char *at = strstr(copy, "'listen'"); at; at = strstr(at, "'listen'"))
        memcpy(at, "'attend'", strlen("'attend'"));
    return copy;
}

static void a_rule_that_a_run_had_not_yet_is_not_applicable_there(void **state)
{
    struct shelf *shelf = *state;
    struct stage older;
    struct strbuf scenario, file;
    strbuf_init(&scenario, &shelf->stage.arena);
    strbuf_init(&file, &shelf->stage.arena);
    strbuf_add(&scenario, "{" STAGE_HEAD "'start':'a','nodes':[");
    strbuf_printf(&scenario, NODES "]}", "");
    stage_open(&older, with_another_rule(&shelf->stage.arena, stage_rulebook),
               with_another_rule(&shelf->stage.arena, scenario.data),
               (struct km_session_setup){.mode = KM_PRACTICE});
    km_sitting_free(play(older.scenario, &file, 500, km_scenario_choice(older.scenario, 0).id, "sorry"));
    add_record(shelf, file.data, KM_RECORD_ENDED);
    struct strbuf own;
    strbuf_init(&own, &shelf->stage.arena);
    struct km_sitting *sitting = play(shelf->stage.scenario, &own, 900, "write", "sorry");
    struct km_history *history = look_back(shelf, km_sitting_session(sitting), NULL);
    assert_string_equal(verdicts(shelf, history, "no-written-apology"), "+x");
    assert_string_equal(verdicts(shelf, history, "listen"), "-x");
    assert_string_equal(verdicts(shelf, history, "attend"), "+-");
    km_history_free(history);
    km_sitting_free(sitting);
    stage_close(&older);
}

static void of_too_many_those_that_were_played_last_are_told(void **state)
{
    struct shelf *shelf = *state;
    for (size_t i = 0; i < MOST_FILES; i++)
        add_run(shelf, 10000 - (int64_t)i, "listen", "sorry");
    struct strbuf file;
    strbuf_init(&file, &shelf->stage.arena);
    struct km_sitting *sitting = play(shelf->stage.scenario, &file, 20000, "listen", "sorry");
    struct km_history *history = look_back(shelf, km_sitting_session(sitting), NULL);
    assert_int_equal(km_history_run_count(history), KM_MOST_PAST_RUNS);
    assert_int_equal(km_history_current(history), KM_MOST_PAST_RUNS - 1);
    assert_int_equal(km_history_run(history, 0)->began_ms, 10000 - (KM_MOST_PAST_RUNS - 2));
    km_history_free(history);
    km_sitting_free(sitting);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(the_first_run_stands_alone),
        TEST(runs_stand_in_the_order_in_which_they_began),
        TEST(only_runs_of_one_person_that_came_to_their_end_count),
        TEST(rules_that_never_came_up_are_told_only_when_the_scene_examines_them),
        TEST(a_rule_that_a_run_had_not_yet_is_not_applicable_there),
        TEST(of_too_many_those_that_were_played_last_are_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
