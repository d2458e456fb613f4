/* A scenario that changes under its author: the place is kept as far as it can be, in every kind of decision.
 */
#include "kamae/practice.h"

#include "stage.h"

#define NODES                                                                      \
    "{'id':'a','lines':[{'by':'customer','text':'hello'}],'choices':["             \
    "{'id':'wait','text':'wait','acts':['agent.listen'],'to':'f'},"                \
    "{'id':'write','text':'sorry','acts':['agent.apology.written'],'to':'f'}]},"   \
    "{'id':'f','form':{'title':'x','slots':["                                      \
    "{'slot':'when','label':'x','options':[{'id':'o1','text':'1','mark':'fact'},"  \
    "{'id':'o2','text':'2','mark':'guess'}]},"                                     \
    "{'slot':'where','label':'x','options':[{'id':'o1','text':'1','mark':'fact'}," \
    "{'id':'o2','text':'2','mark':'guess'}]}],'to':'b'}},"                         \
    "{'id':'b','lines':[{'by':'customer','text':'well?'}],'choices':["             \
    "{'id':'stay','text':'no','acts':['agent.listen'],'to':'e'},"                  \
    "{'id':'go','text':'yes','acts':['agent.apology.limited'],'to':'e'}]},"        \
    "{'id':'e','end':{'outcome':'good','reason':'left','summary':'over'}}"

struct writing {
    struct stage stage; /* the rulebook, and the scenario as it was first */
    struct km_preview *preview;
    struct km_diags *diags; /* of the last save */
};

static int64_t tell_time(void *user)
{
    (void)user;
    return 0;
}

static bool save(struct writing *writing, struct km_bytes bytes)
{
    km_diags_free(writing->diags);
    writing->diags = km_diags_new(NULL);
    return km_preview_take(writing->preview, bytes, writing->diags);
}

/* Saves the scenario with `before` replaced by `after`. */
static bool save_with(struct writing *writing, const char *before, const char *after)
{
    struct km_bytes json = km_scenario_json(writing->stage.scenario);
    const char *place = strstr(json.data, stage_quotes(&writing->stage.arena, before));
    struct strbuf text;
    assert_non_null(place);
    strbuf_init(&text, &writing->stage.arena);
    strbuf_add_n(&text, json.data, (size_t)(place - json.data));
    strbuf_add(&text, stage_quotes(&writing->stage.arena, after));
    strbuf_add(&text, place + strlen(before));
    return save(writing, (struct km_bytes){text.data, text.length});
}

static int set_up(void **state)
{
    struct writing *writing = test_calloc(1, sizeof *writing);
    struct km_clock clock = {.now_ms = tell_time, .rising_ms = tell_time, .worked_ms = tell_time};
    stage_play(&writing->stage, "", NODES);
    writing->preview = km_preview_new(NULL, writing->stage.rulebook, "play.json", &clock);
    assert_null(km_preview_sitting(writing->preview));
    assert_true(save(writing, km_scenario_json(writing->stage.scenario)));
    *state = writing;
    return 0;
}

static int tear_down(void **state)
{
    struct writing *writing = *state;
    km_preview_free(writing->preview);
    km_diags_free(writing->diags);
    stage_close(&writing->stage);
    test_free(writing);
    return 0;
}

/* ---- what is done, and where one stands then ---- */

static struct km_sitting *sitting(const struct writing *writing)
{
    return km_preview_sitting(writing->preview);
}

static void answer(const struct writing *writing, const char *choice)
{
    uint32_t number = km_scenario_find_choice(km_preview_scenario(writing->preview), choice);
    assert_true(km_done_counts(km_sitting_answer(sitting(writing), number)));
}

static void enter(const struct writing *writing, uint32_t slot, int32_t entry)
{
    assert_true(km_done_counts(km_sitting_enter(sitting(writing), slot, entry)));
}

static void begin_at(const struct writing *writing, const char *id)
{
    km_preview_begin(writing->preview, km_scenario_find_node(km_preview_scenario(writing->preview), id));
}

static void assert_at(const struct writing *writing, const char *node, uint32_t turns)
{
    const struct km_session *session = km_sitting_session(sitting(writing));
    const struct km_scenario *scenario = km_preview_scenario(writing->preview);
    assert_ptr_equal(km_session_scenario(session), scenario);
    assert_string_equal(km_scenario_node(scenario, km_session_node(session)).id, node);
    assert_int_equal(km_session_turns(session), turns);
}

static void assert_replayed(const struct writing *writing, size_t kept, size_t all, bool moved)
{
    struct km_replay replay = km_preview_replay(writing->preview);
    assert_int_equal(replay.kept, kept);
    assert_int_equal(replay.all, all);
    assert_int_equal(replay.moved, moved);
}

/* To the decision behind the form, the second of its slots left blank. */
static void play(const struct writing *writing)
{
    answer(writing, "write");
    enter(writing, 0, 1);
    enter(writing, 1, KM_BLANK);
    assert_true(km_done_counts(km_sitting_submit(sitting(writing))));
    assert_at(writing, "b", 2);
}

/* ---- the place ---- */

static void the_place_is_kept_over_answers_and_forms(void **state)
{
    struct writing *writing = *state;
    play(writing);
    assert_true(save_with(writing, "'well?'", "'and now?'"));
    assert_at(writing, "b", 2);
    assert_replayed(writing, 4, 4, false);
    const struct km_event *form = km_session_answer(km_sitting_session(sitting(writing)), 2);
    assert_int_equal(form->entries[0], 1);
    assert_int_equal(form->entries[1], KM_BLANK);
    answer(writing, "go");
    assert_true(save_with(writing, "'well?'", "'once more?'"));
    assert_at(writing, "e", 3);
}

static void a_form_that_is_half_filled_stays_so(void **state)
{
    struct writing *writing = *state;
    answer(writing, "wait");
    enter(writing, 0, 1);
    assert_true(save_with(writing, "'well?'", "'and now?'"));
    assert_at(writing, "f", 1);
    const struct km_session *session = km_sitting_session(sitting(writing));
    assert_int_equal(km_session_entry(session, 0), 1);
    assert_int_equal(km_session_entry(session, 1), KM_NOT_ENTERED);
    assert_replayed(writing, 2, 2, false);
}

static void answers_are_known_by_their_ids(void **state)
{
    struct writing *writing = *state;
    answer(writing, "write");
    enter(writing, 1, 1);
    assert_true(save_with(writing, "{'id':'o2','text':'2','mark':'guess'}]}],",
                          "{'id':'o3','text':'3','mark':'fact'},{'id':'o2','text':'2','mark':'guess'}]}],"));
    assert_at(writing, "f", 1);
    assert_int_equal(km_session_entry(km_sitting_session(sitting(writing)), 1), 2);
}

static void what_is_possible_no_more_is_told(void **state)
{
    struct writing *writing = *state;
    play(writing);
    assert_true(save_with(writing, "'slot':'where'", "'slot':'who'"));
    assert_replayed(writing, 2, 4, false);
    assert_at(writing, "f", 1);
    assert_true(save_with(writing, "'id':'write'", "'id':'own'"));
    assert_replayed(writing, 0, 2, false);
    assert_at(writing, "a", 0);
}

static void a_node_where_it_began_is_kept_until_it_goes(void **state)
{
    struct writing *writing = *state;
    begin_at(writing, "b");
    assert_at(writing, "b", 0);
    assert_true(save_with(writing, "'well?'", "'and now?'"));
    assert_at(writing, "b", 0);
    answer(writing, "stay");
    assert_true(save_with(writing, "'to':'b'}},{'id':'b'", "'to':'bb'}},{'id':'bb'"));
    assert_replayed(writing, 0, 1, true);
    assert_at(writing, "a", 0);
    km_preview_begin(writing->preview, 99);
    assert_at(writing, "a", 0);
}

/* ---- every way through ---- */

static bool pause_at_once(void *user)
{
    (void)user;
    return true;
}

static const struct km_diag *find(const struct km_diags *diags, const char *code)
{
    const struct km_diag *found = NULL;
    for (size_t i = 0; i < km_diags_count(diags) && !found; i++)
        if (strcmp(km_diags_at(diags, i)->code, code) == 0)
            found = km_diags_at(diags, i);
    return found;
}

/* Checks again what was saved last. */
static const struct km_diag *check(struct writing *writing, const char *code)
{
    km_diags_free(writing->diags);
    writing->diags = km_diags_new(NULL);
    km_preview_check(writing->preview, writing->diags);
    return find(writing->diags, code);
}

static void what_following_every_way_shows_comes_to_what_was_found(void **state)
{
    struct writing *writing = *state;
    struct km_explore_setup setup = {.most_states = 0};
    assert_true(save_with(writing, "'id':'stay','text':'no'", "'id':'stay','when':'seen(e)','text':'no'"));
    assert_null(check(writing, "KM0421"));
    assert_false(km_preview_explore(writing->preview, &setup, pause_at_once, NULL));
    assert_false(km_preview_explored(writing->preview));
    assert_null(check(writing, "KM0421"));
    assert_true(km_preview_explore(writing->preview, &setup, NULL, NULL));
    assert_true(km_preview_explored(writing->preview));
    const struct km_diag *never = check(writing, "KM0421");
    assert_non_null(never);
    assert_int_equal(never->line, 1);
    assert_string_equal(never->subject, "stay");
    assert_true(save(writing, km_scenario_json(writing->stage.scenario)));
    assert_false(km_preview_explored(writing->preview));
    assert_null(check(writing, "KM0421"));
}

static void what_the_budget_cut_short_is_told(void **state)
{
    struct writing *writing = *state;
    struct km_explore_setup setup = {.most_states = 1};
    assert_true(km_preview_explore(writing->preview, &setup, NULL, NULL));
    assert_non_null(check(writing, "KM0435"));
}

static void of_an_unsound_file_nothing_is_followed(void **state)
{
    struct writing *writing = *state;
    struct km_explore_setup setup = {.most_states = 0};
    assert_false(save_with(writing, "'to':'b'}}", "'to':'nowhere'}}"));
    assert_true(km_preview_explore(writing->preview, &setup, NULL, NULL));
    assert_false(km_preview_explored(writing->preview));
    assert_non_null(check(writing, "KM0340"));
}

static void what_was_undone_is_not_given_again(void **state)
{
    struct writing *writing = *state;
    answer(writing, "write");
    assert_true(km_done_counts(km_sitting_undo(sitting(writing))));
    assert_true(save_with(writing, "'well?'", "'and now?'"));
    assert_at(writing, "a", 0);
    assert_replayed(writing, 0, 0, false);
}

static void back_takes_one_thing_at_a_time(void **state)
{
    struct writing *writing = *state;
    play(writing);
    km_preview_back(writing->preview); /* handing in */
    assert_at(writing, "f", 1);
    assert_int_equal(km_session_next_slot(km_sitting_session(sitting(writing))), 2);
    km_preview_back(writing->preview); /* the second entry */
    assert_int_equal(km_session_next_slot(km_sitting_session(sitting(writing))), 1);
    km_preview_back(writing->preview);
    km_preview_back(writing->preview);
    assert_at(writing, "a", 0);
    begin_at(writing, "e");
    assert_at(writing, "e", 0);
    km_preview_back(writing->preview);
    assert_at(writing, "a", 0);
}

/* ---- the file ---- */

static void the_last_sound_one_stays_while_the_file_is_broken(void **state)
{
    struct writing *writing = *state;
    answer(writing, "wait");
    const struct km_scenario *before = km_preview_scenario(writing->preview);
    assert_false(save_with(writing, "'to':'b'}}", "'to':'nowhere'}}"));
    assert_false(km_preview_is_sound(writing->preview));
    assert_int_equal(km_diags_total(writing->diags, KM_ERROR), 1);
    assert_string_equal(km_diags_at(writing->diags, 0)->file, "play.json");
    assert_ptr_equal(km_preview_scenario(writing->preview), before);
    enter(writing, 0, 0); /* it can still be played */
    assert_true(save_with(writing, "'well?'", "'and now?'"));
    assert_true(km_preview_is_sound(writing->preview));
    assert_at(writing, "f", 1);
    assert_replayed(writing, 2, 2, false);
}

static void the_same_bytes_are_known_again(void **state)
{
    struct writing *writing = *state;
    struct km_bytes json = km_scenario_json(writing->stage.scenario);
    assert_false(km_preview_differs(writing->preview, json));
    assert_true(km_preview_differs(writing->preview, (struct km_bytes){json.data, json.length - 1}));
    assert_false(save(writing, (struct km_bytes){"", 0}));
    assert_false(km_preview_differs(writing->preview, (struct km_bytes){"", 0}));
    assert_true(km_preview_differs(writing->preview, json));
}

static void notices_on_words_are_among_the_findings_and_have_their_lines(void **state)
{
    struct writing *writing = *state;
    assert_true(save_with(writing, "'text':'no'", "'text':'yes'"));
    size_t notices = km_diags_total(writing->diags, KM_NOTICE);
    assert_true(notices > 0);
    for (size_t i = 0; i < km_diags_count(writing->diags); i++)
        assert_true(km_diags_at(writing->diags, i)->line > 0);
}

#define WITH_WRITING(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_WRITING(the_place_is_kept_over_answers_and_forms),
        WITH_WRITING(a_form_that_is_half_filled_stays_so),
        WITH_WRITING(answers_are_known_by_their_ids),
        WITH_WRITING(what_is_possible_no_more_is_told),
        WITH_WRITING(a_node_where_it_began_is_kept_until_it_goes),
        WITH_WRITING(what_following_every_way_shows_comes_to_what_was_found),
        WITH_WRITING(what_the_budget_cut_short_is_told),
        WITH_WRITING(of_an_unsound_file_nothing_is_followed),
        WITH_WRITING(what_was_undone_is_not_given_again),
        WITH_WRITING(back_takes_one_thing_at_a_time),
        WITH_WRITING(the_last_sound_one_stays_while_the_file_is_broken),
        WITH_WRITING(the_same_bytes_are_known_again),
        WITH_WRITING(notices_on_words_are_among_the_findings_and_have_their_lines),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
