/* A sitting with journals that keep, fail at every moment and answer late; judging, trying again; and opening
 * what a host hands in. The coach has a test of its own. */
#include "kamae/practice.h"

#include "stage.h"

#define NODES                                                                                        \
    "{'id':'a','lines':[{'by':'customer','text':'hello'}],'choices':["                               \
    "{'id':'wait','text':'wait','acts':['agent.listen'],'effects':{'anger':-2},'to':'b'},"           \
    "{'id':'write','text':'sorry','acts':['agent.apology.written'],'to':'b'}]},"                     \
    "{'id':'b','lines':[{'by':'customer','text':'well?','acts':['customer.complaint']}],'choices':[" \
    "{'id':'sorry','text':'sorry','acts':['agent.apology.limited'],'to':[{'to':'f'}]},"              \
    "{'id':'mute','text':'…','acts':['agent.decline.demand'],'to':'f'}]},"                         \
    "{'id':'f','form':{'title':'x','slots':["                                                        \
    "{'slot':'when','label':'x','options':[{'id':'o1','text':'1','mark':'fact'},"                    \
    "{'id':'o2','text':'2','mark':'guess'}]},"                                                       \
    "{'slot':'where','label':'x','options':[{'id':'o1','text':'1','mark':'fact'}]}],'to':'e'}},"     \
    "{'id':'e','end':{'outcome':'good','reason':'left','summary':'over'}}"

#define METERS "'meters':{'anger':{'label':'x','start':5,'min':0,'max':10}},"

/* ---- a host of one's own ---- */

struct desk {
    struct stage stage; /* its session is not used */
    struct strbuf file; /* what the journal holds */
    int fails_at;       /* the append that fails, from 1; 0: none */
    bool for_good;      /* and all after it */
    bool late;          /* the answer comes later */
    int appends, closed;
    int whole_reads;
    int64_t time_ms;
    struct km_clock clock;
    struct km_journal journal;
};

static int64_t tell_time(void *user)
{
    struct desk *desk = user;
    return ++desk->time_ms;
}

static enum km_append append(void *user, struct km_bytes bytes)
{
    struct desk *desk = user;
    desk->appends++;
    if (desk->fails_at &&
        (desk->appends == desk->fails_at || (desk->for_good && desk->appends > desk->fails_at)))
        return KM_APPEND_FAILED;
    if (desk->late)
        return KM_APPEND_PENDING;
    strbuf_add_n(&desk->file, bytes.data, bytes.length);
    strbuf_add_char(&desk->file, '\n');
    return KM_APPENDED;
}

static void close_journal(void *user)
{
    struct desk *desk = user;
    desk->closed++;
}

static int set_up(void **state)
{
    struct desk *desk = test_calloc(1, sizeof *desk);
    stage_play(&desk->stage, METERS, NODES);
    strbuf_init(&desk->file, &desk->stage.arena);
    desk->clock =
        (struct km_clock){.now_ms = tell_time, .rising_ms = tell_time, .worked_ms = tell_time, .user = desk};
    desk->journal = (struct km_journal){.append = append, .close = close_journal, .user = desk};
    *state = desk;
    return 0;
}

static int tear_down(void **state)
{
    struct desk *desk = *state;
    stage_close(&desk->stage);
    test_free(desk);
    return 0;
}

static struct km_sitting *begin(struct desk *desk)
{
    desk->appends = 0;
    strbuf_truncate(&desk->file, 0);
    return km_sitting_start(NULL, desk->stage.scenario, (struct km_session_setup){.mode = KM_GUIDED},
                            &desk->clock, &desk->journal);
}

static enum km_done answer(struct desk *desk, struct km_sitting *sitting, const char *choice)
{
    return km_sitting_answer(sitting, km_scenario_find_choice(desk->stage.scenario, choice));
}

/* A play with everything that makes an event: eight events, and the end. */
enum { EVENTS_OF_PLAY = 9 };

static void play(struct desk *desk, struct km_sitting *sitting)
{
    assert_true(km_done_counts(answer(desk, sitting, "write")));
    assert_true(km_done_counts(km_sitting_undo(sitting)));
    assert_true(km_done_counts(answer(desk, sitting, "wait")));
    assert_true(km_done_counts(km_sitting_soften(sitting)));
    assert_true(km_done_counts(km_sitting_leave(sitting)));
    assert_true(km_done_counts(answer(desk, sitting, "sorry")));
    assert_true(km_done_counts(km_sitting_enter(sitting, 1, 0)));
    assert_true(km_done_counts(km_sitting_submit(sitting)));
    assert_int_equal(km_session_event_count(km_sitting_session(sitting)), 1 + EVENTS_OF_PLAY);
}

static bool holds_everything(struct desk *desk, struct km_sitting *sitting)
{
    struct km_bytes whole = km_sitting_file(sitting);
    assert_true(desk->file.length <= whole.length);
    assert_memory_equal(desk->file.data, whole.data, desk->file.length);
    return desk->file.length == whole.length;
}

/* ---- the journal ---- */

static void everything_is_kept_in_order_and_the_end_is_noted(void **state)
{
    struct desk *desk = *state;
    struct km_sitting *sitting = begin(desk);
    assert_int_equal(desk->appends, 1);
    play(desk, sitting);
    assert_int_equal(desk->appends, 1 + EVENTS_OF_PLAY);
    assert_true(holds_everything(desk, sitting));
    assert_true(km_sitting_kept(sitting));
    assert_int_equal(km_sitting_unkept_since(sitting), 0);
    const struct km_session *session = km_sitting_session(sitting);
    assert_int_equal(km_session_event(session, km_session_event_count(session) - 1)->kind, KM_END);
    assert_int_equal(km_sitting_undo(sitting), KM_DONE_NOT_NOW);
    km_sitting_free(sitting);
    assert_int_equal(desk->closed, 1);
}

static void a_failure_is_told_once_and_made_good_before_anything_new(void **state)
{
    struct desk *desk = *state;
    for (int n = 1; n <= 1 + EVENTS_OF_PLAY; n++) {
        desk->fails_at = n;
        struct km_sitting *sitting = begin(desk);
        play(desk, sitting);
        bool last = n == 1 + EVENTS_OF_PLAY; /* nothing came after it */
        assert_int_equal(holds_everything(desk, sitting), !last);
        assert_int_equal(km_sitting_kept(sitting), !last);
        assert_int_equal(km_sitting_failed(sitting), last); /* what was made good need not be told */
        assert_false(km_sitting_failed(sitting));
        km_sitting_free(sitting);
    }
}

static void what_fails_for_good_loses_nothing_but_the_record(void **state)
{
    struct desk *desk = *state;
    static const uint32_t since[] = {1, 1, 2, 1, 2, 2, 2, 3, 3, 4};
    desk->for_good = true;
    for (int n = 1; n <= 1 + EVENTS_OF_PLAY; n++) {
        desk->fails_at = n;
        struct km_sitting *sitting = begin(desk);
        play(desk, sitting);
        assert_false(holds_everything(desk, sitting));
        assert_false(km_sitting_kept(sitting));
        assert_int_equal(km_sitting_unkept_since(sitting), since[n - 1]);
        struct km_diags *diags = km_diags_new(NULL);
        struct km_session *whole = km_session_load(NULL, km_sitting_file(sitting), "elsewhere", diags);
        km_diags_free(diags);
        assert_string_equal(stage_picture(&desk->stage, whole),
                            stage_picture(&desk->stage, km_sitting_session(sitting)));
        km_session_free(whole);
        km_sitting_free(sitting);
    }
}

static void without_a_journal_nothing_is_kept_and_nothing_is_wrong(void **state)
{
    struct desk *desk = *state;
    struct km_sitting *sitting =
        km_sitting_start(NULL, desk->stage.scenario, (struct km_session_setup){0}, &desk->clock, NULL);
    assert_int_equal(answer(desk, sitting, "wait"), KM_DONE_NOT_KEPT);
    assert_false(km_sitting_kept(sitting));
    assert_false(km_sitting_failed(sitting));
    km_sitting_free(sitting);
}

static void while_a_journal_is_late_nothing_goes_on(void **state)
{
    struct desk *desk = *state;
    struct km_sitting *sitting = begin(desk);
    const struct km_session *session = km_sitting_session(sitting);
    const char *before = stage_picture(&desk->stage, session);
    desk->late = true;
    assert_int_equal(answer(desk, sitting, "wait"), KM_DONE_PENDING);
    assert_true(km_sitting_pending(sitting));
    assert_string_equal(stage_picture(&desk->stage, session), before);
    assert_int_equal(answer(desk, sitting, "write"), KM_DONE_BUSY);
    assert_int_equal(km_sitting_undo(sitting), KM_DONE_BUSY);
    assert_int_equal(km_sitting_leave(sitting), KM_DONE_BUSY);
    assert_int_equal(km_sitting_stop(sitting), KM_DONE_BUSY);
    assert_false(km_sitting_can_undo(sitting));
    km_sitting_settle(sitting, true);
    assert_false(km_sitting_pending(sitting));
    assert_int_equal(km_session_turns(session), 1);
    assert_true(km_sitting_kept(sitting));
    km_sitting_free(sitting);
}

static void a_late_no_goes_on_unkept_and_is_made_good_later(void **state)
{
    struct desk *desk = *state;
    struct km_sitting *sitting = begin(desk);
    desk->late = true;
    assert_int_equal(answer(desk, sitting, "wait"), KM_DONE_PENDING);
    km_sitting_settle(sitting, false);
    assert_int_equal(km_session_turns(km_sitting_session(sitting)), 1);
    assert_int_equal(km_sitting_unkept_since(sitting), 1);
    assert_true(km_sitting_failed(sitting));
    desk->late = false;
    assert_int_equal(answer(desk, sitting, "sorry"), KM_DONE_KEPT);
    assert_true(holds_everything(desk, sitting));
    km_sitting_free(sitting);
}

static void a_header_that_comes_late_holds_the_first_answer_back(void **state)
{
    struct desk *desk = *state;
    desk->late = true;
    struct km_sitting *sitting = begin(desk);
    assert_true(km_sitting_pending(sitting));
    assert_int_equal(answer(desk, sitting, "wait"), KM_DONE_BUSY);
    km_sitting_settle(sitting, true);
    desk->late = false;
    assert_int_equal(answer(desk, sitting, "wait"), KM_DONE_KEPT);
    km_sitting_free(sitting);
}

static void the_end_is_noted_also_when_it_waits_for_a_late_journal(void **state)
{
    struct desk *desk = *state;
    struct km_sitting *sitting = begin(desk);
    answer(desk, sitting, "wait");
    answer(desk, sitting, "sorry");
    desk->late = true;
    assert_int_equal(km_sitting_submit(sitting), KM_DONE_PENDING);
    km_sitting_settle(sitting, true);
    assert_true(km_sitting_pending(sitting)); /* the end itself */
    km_sitting_settle(sitting, true);
    assert_true(km_sitting_kept(sitting));
    km_sitting_settle(sitting, false); /* nothing is pending: it says nothing */
    assert_true(km_sitting_kept(sitting));
    assert_int_equal(km_sitting_undo(sitting), KM_DONE_NOT_NOW);
    km_sitting_free(sitting);
}

static void an_answer_that_counts_is_not_called_pending_for_the_end_that_is(void **state)
{
    struct desk *desk = *state;
    struct km_sitting *sitting = begin(desk);
    answer(desk, sitting, "wait");
    answer(desk, sitting, "sorry");
    desk->fails_at = desk->appends + 1;
    desk->late = true; /* the submit fails, and what comes after it is answered late */
    assert_int_equal(km_sitting_submit(sitting), KM_DONE_NOT_KEPT);
    assert_true(km_sitting_pending(sitting));
    km_sitting_settle(sitting, true);
    km_sitting_settle(sitting, true);
    assert_false(km_sitting_pending(sitting));
    assert_true(km_sitting_kept(sitting));
    km_sitting_free(sitting);
}

/* The text that a late journal waits for may change under it. */
static void what_is_written_is_copied(void **state)
{
    struct desk *desk = *state;
    struct km_sitting *sitting = begin(desk);
    const struct km_session *session = km_sitting_session(sitting);
    char typed[] = "well, now";
    desk->late = true;
    assert_int_equal(km_sitting_write_words(sitting, typed), KM_DONE_PENDING);
    memset(typed, 'x', sizeof typed - 1);
    assert_null(km_session_own_words(session, 1));
    assert_int_equal(km_sitting_write_words(sitting, "more"), KM_DONE_BUSY);
    km_sitting_settle(sitting, true);
    assert_string_equal(km_session_own_words(session, 1), "well, now");
    km_sitting_free(sitting);
}

static void a_plan_goes_into_the_file_after_the_end(void **state)
{
    struct desk *desk = *state;
    struct km_sitting *sitting = begin(desk);
    assert_int_equal(km_sitting_write_plan(sitting, "too early"), KM_DONE_NOT_NOW);
    answer(desk, sitting, "wait");
    answer(desk, sitting, "sorry");
    km_sitting_submit(sitting);
    assert_int_equal(km_sitting_write_plan(sitting, "ask first"), KM_DONE_KEPT);
    assert_true(holds_everything(desk, sitting));
    assert_non_null(strstr(desk->file.data, "\"event\":\"plan\""));
    struct km_sitting *again = km_sitting_branch(NULL, km_sitting_session(sitting), 4, &desk->clock);
    assert_int_equal(km_sitting_write_plan(again, "nobody keeps it"), KM_DONE_NOT_NOW);
    km_sitting_free(again);
    km_sitting_free(sitting);
}

static void a_session_goes_on_in_its_file(void **state)
{
    struct desk *desk = *state;
    struct km_sitting *sitting = begin(desk);
    answer(desk, sitting, "wait");
    km_sitting_enter(sitting, 0, 0); /* no form waits */
    km_sitting_free(sitting);
    struct km_diags *diags = km_diags_new(NULL);
    struct km_session *session =
        km_session_load(NULL, (struct km_bytes){desk->file.data, desk->file.length}, "file", diags);
    km_diags_free(diags);
    sitting = km_sitting_continue(NULL, session, &desk->clock, &desk->journal);
    assert_true(km_sitting_kept(sitting));
    assert_int_equal(answer(desk, sitting, "sorry"), KM_DONE_KEPT);
    assert_true(holds_everything(desk, sitting));
    assert_int_equal(km_sitting_undo(sitting), KM_DONE_KEPT);
    assert_int_equal(km_sitting_undo(sitting), KM_DONE_KEPT);
    assert_int_equal(km_session_turns(km_sitting_session(sitting)), 0);
    km_sitting_free(sitting);
}

static void hints_are_counted_for_each_decision(void **state)
{
    struct desk *desk = *state;
    struct km_sitting *sitting = begin(desk);
    assert_int_equal(km_sitting_hint(sitting), 1);
    assert_int_equal(km_sitting_hint(sitting), 2);
    answer(desk, sitting, "wait");
    assert_int_equal(km_sitting_hint(sitting), 1);
    km_sitting_undo(sitting);
    assert_int_equal(km_sitting_hint(sitting), 1);
    km_sitting_free(sitting);
    static const enum km_mode without[] = {KM_PRACTICE, KM_EXAM};
    for (size_t i = 0; i < 2; i++) {
        sitting = km_sitting_start(NULL, desk->stage.scenario, (struct km_session_setup){.mode = without[i]},
                                   &desk->clock, NULL);
        assert_int_equal(km_sitting_hint(sitting), 0);
        km_sitting_free(sitting);
    }
}

/* ---- judging and trying again ---- */

static struct km_judgement *judge(struct desk *desk, struct km_sitting *sitting)
{
    struct km_judgement *judgement = km_judgement_new(NULL, km_sitting_session(sitting), &desk->clock,
                                                      (struct km_judge_budget){.ms = 1000000});
    assert_false(km_judgement_done(judgement));
    assert_null(km_judgement_attainable(judgement));
    assert_non_null(km_judgement_report(judgement));
    assert_non_null(km_judgement_score(judgement));
    assert_true(km_judgement_step(judgement, 0));
    assert_true(km_judgement_done(judgement));
    return judgement;
}

static void a_judgement_has_points_at_once_and_turning_points_when_it_is_done(void **state)
{
    struct desk *desk = *state;
    struct km_sitting *sitting = begin(desk);
    answer(desk, sitting, "write");
    answer(desk, sitting, "mute");
    km_sitting_submit(sitting);
    struct km_judgement *judgement = judge(desk, sitting);
    size_t count;
    assert_non_null(km_judgement_attainable(judgement));
    const uint32_t *turns = km_attainable_turning_points(km_judgement_attainable(judgement), &count);
    assert_int_equal(count, 2);
    assert_int_equal(turns[0], 1);
    assert_int_equal(km_report_turning_point_count(km_judgement_report(judgement)), 2);
    km_judgement_free(judgement);
    km_sitting_free(sitting);
}

static void a_budget_that_is_too_small_leaves_it_unknown_what_was_attainable(void **state)
{
    struct desk *desk = *state;
    struct km_sitting *sitting = begin(desk);
    answer(desk, sitting, "write");
    struct km_judgement *judgement = km_judgement_new(NULL, km_sitting_session(sitting), &desk->clock,
                                                      (struct km_judge_budget){.states = 1});
    assert_true(km_judgement_step(judgement, 0));
    assert_null(km_judgement_attainable(judgement));
    assert_null(km_retry_new(NULL, judgement, 0, &desk->clock));
    assert_null(km_retry_new(NULL, judgement, 1, &desk->clock));
    km_judgement_free(judgement);
    km_sitting_free(sitting);
}

static void turning_points_are_tried_again_until_they_are_solved(void **state)
{
    struct desk *desk = *state;
    struct km_sitting *played = begin(desk);
    int32_t lost;
    answer(desk, played, "write");
    answer(desk, played, "mute");
    km_sitting_submit(played);
    struct km_judgement *judgement = judge(desk, played);
    struct km_retry *retry = km_retry_new(NULL, judgement, 0, &desk->clock);
    assert_int_equal(km_retry_count(retry), 2);
    assert_int_equal(km_retry_turn(retry), 1);
    assert_false(km_retry_answered(retry));
    assert_int_equal(answer(desk, km_retry_sitting(retry), "write"), KM_DONE_NOT_KEPT);
    assert_true(km_retry_answered(retry));
    assert_int_equal(km_retry_judge(retry, &lost), KM_RETRY_LOST);
    assert_true(lost > 0);
    km_retry_again(retry);
    assert_false(km_retry_answered(retry));
    answer(desk, km_retry_sitting(retry), "wait");
    assert_int_equal(km_retry_judge(retry, &lost), KM_RETRY_SOLVED);
    assert_true(km_retry_next(retry));
    assert_int_equal(km_retry_turn(retry), 2);
    assert_int_equal(km_sitting_fixed(km_retry_sitting(retry)), 1);
    assert_int_equal(km_sitting_undo(km_retry_sitting(retry)), KM_DONE_NOT_NOW);
    assert_false(km_retry_next(retry));
    assert_int_equal(km_retry_solved(retry), 1);
    km_retry_free(retry);
    assert_null(km_retry_new(NULL, judgement, 4, &desk->clock));
    km_judgement_free(judgement);
    km_sitting_free(played);
}

/* ---- opening ---- */

static const char *find_file(void *user, enum km_file kind, const char *name, struct km_diags *diags)
{
    (void)user;
    (void)kind;
    (void)diags;
    return strcmp(name, "nowhere") == 0 ? NULL : name;
}

static bool read_file(void *user, const char *path, struct km_diags *diags, struct km_bytes *out)
{
    struct desk *desk = user;
    (void)diags;
    const char *text =
        strcmp(path, "standard") == 0 || strcmp(path, "stage") == 0 ? stage_rulebook
        : strcmp(path, "shop") == 0 ? "{'format':1,'id':'shop','revision':1,'title':'x','extends':'stage'}"
        : strcmp(path, "lost") == 0 ? "{'format':1,'id':'lost','revision':1,'title':'x','extends':'nowhere'}"
        : strcmp(path, "torn") == 0 ? "{'format':1"
                                    : NULL;
    if (!text)
        return false;
    desk->appends++;
    text = stage_quotes(&desk->stage.arena, text);
    *out = (struct km_bytes){text, strlen(text)};
    return true;
}

static void release_file(void *user, struct km_bytes bytes)
{
    struct desk *desk = user;
    assert_true(bytes.length > 0);
    desk->appends--;
}

static enum km_open open_rulebook(struct desk *desk, const char *name)
{
    struct km_files files = {.find = find_file, .read = read_file, .release = release_file, .user = desk};
    struct km_diags *diags = km_diags_new(NULL);
    struct km_rulebook *rulebook;
    enum km_open opened = km_open_rulebook(NULL, &files, name, diags, &rulebook);
    assert_int_equal(opened == KM_OPENED, rulebook != NULL);
    assert_int_equal(desk->appends, 0); /* what was read was given back */
    km_rulebook_free(rulebook);
    km_diags_free(diags);
    return opened;
}

static void what_cannot_be_read_differs_from_what_is_not_sound(void **state)
{
    struct desk *desk = *state;
    assert_int_equal(open_rulebook(desk, NULL), KM_OPENED);
    assert_int_equal(open_rulebook(desk, "shop"), KM_OPENED);
    assert_int_equal(open_rulebook(desk, "lost"), KM_UNSOUND);
    assert_int_equal(open_rulebook(desk, "torn"), KM_UNSOUND);
    assert_int_equal(open_rulebook(desk, "nowhere"), KM_UNREADABLE);
    assert_int_equal(open_rulebook(desk, "silent"), KM_UNREADABLE);
}

/* ---- what there is to practise ---- */

static const char *const scenario_texts[] = {
    "{" STAGE_HEAD "'start':'a','nodes':[{'id':'a','end':{'outcome':'good','summary':'x'}}]}",
    "{ " STAGE_HEAD "'start':'a','nodes':[{'id':'a','end':{'outcome':'good','summary':'another'}}]}",
    "{'format':1",
};

static bool read_scenario(void *user, const char *path, struct km_diags *diags, struct km_bytes *out)
{
    struct desk *desk = user;
    (void)diags;
    const char *text = stage_quotes(&desk->stage.arena, scenario_texts[*path - '0']);
    *out = (struct km_bytes){text, strlen(text)};
    return true;
}

static void give_back(void *user, struct km_bytes bytes)
{
    (void)user;
    (void)bytes;
}

static size_t three(void *user)
{
    (void)user;
    return 3;
}

static void name_scenario(void *user, size_t index, const char **id, const char **path)
{
    static const char *const names[] = {"0", "1", "2"};
    (void)user;
    *id = *path = names[index];
}

/* The same content as file 1 was played last, then one that nobody can read any more, then file 0. */
static struct km_record record_at(void *user, size_t index)
{
    (void)user;
    return (struct km_record){
        .path = index == 0   ? "first"
                : index == 1 ? "second"
                             : "third",
        .scenario = "play",
        .state = index == 1 ? KM_RECORD_UNREADABLE : KM_RECORD_OPEN,
    };
}

static uint64_t content_at(void *user, size_t index)
{
    struct desk *desk = user;
    static const int of[] = {1, 0, 0};
    const char *text = stage_quotes(&desk->stage.arena, scenario_texts[of[index]]);
    return km_content((struct km_bytes){text, strlen(text)});
}

/* All are of the content that the second file has. */
static uint64_t second_content(void *user, size_t index)
{
    (void)index;
    return content_at(user, 0);
}

/* A class that was stopped, one person's session, a class that can go on, an older one. */
static struct km_record record_with_rooms(void *user, size_t index)
{
    static const enum km_record_state states[] = {KM_RECORD_STOPPED, KM_RECORD_ENDED, KM_RECORD_OPEN,
                                                  KM_RECORD_ENDED};
    static const char *const paths[] = {"stopped", "person", "room", "older"};
    struct km_record record = record_at(user, 0);
    record.path = paths[index];
    record.state = states[index];
    record.room = index != 1;
    return record;
}

static size_t four(void *user)
{
    (void)user;
    return 4;
}

static void a_class_and_a_session_of_one_person_stand_beside_each_other(void **state)
{
    struct desk *desk = *state;
    struct km_files files = {.read = read_scenario, .release = give_back, .user = desk};
    struct km_shelf shelf = {.scenario_count = three,
                             .scenario = name_scenario,
                             .record_count = four,
                             .record = record_with_rooms,
                             .record_content = second_content,
                             .user = desk};
    struct km_catalogue *catalogue = km_catalogue_new(NULL, &files, &shelf);
    assert_string_equal(km_catalogue_card(catalogue, 1)->last->path, "person");
    assert_string_equal(km_catalogue_card(catalogue, 1)->room->path, "room");
    assert_int_equal(km_catalogue_card(catalogue, 1)->ended, 1);
    assert_null(km_catalogue_card(catalogue, 0)->room);
    km_catalogue_free(catalogue);
}

static struct km_catalogue *catalogue_of_three(struct desk *desk)
{
    struct km_files files = {.read = read_scenario, .release = give_back, .user = desk};
    struct km_shelf shelf = {.scenario_count = three,
                             .scenario = name_scenario,
                             .record_count = three,
                             .record = record_at,
                             .record_content = content_at,
                             .user = desk};
    return km_catalogue_new(NULL, &files, &shelf);
}

static void two_files_with_one_id_share_no_session(void **state)
{
    struct desk *desk = *state;
    struct km_catalogue *catalogue = catalogue_of_three(desk);
    assert_int_equal(km_catalogue_count(catalogue), 3);
    const struct km_card *zero = km_catalogue_card(catalogue, 0), *one = km_catalogue_card(catalogue, 1);
    assert_true(zero->twice && one->twice);
    assert_string_equal(zero->last->path, "third"); /* not the one that cannot be read */
    assert_string_equal(one->last->path, "first");
    assert_true(one->last->order < zero->last->order);
    const struct km_card *torn = km_catalogue_card(catalogue, 2);
    assert_null(torn->head);
    assert_true(km_diags_count(torn->findings) > 0);
    km_catalogue_free(catalogue);
}

static void an_id_of_another_file_is_told_but_not_of_one_that_is_called_so(void **state)
{
    struct desk *desk = *state;
    struct km_catalogue *catalogue = catalogue_of_three(desk);
    static const char *const paths[] = {"folder/copy.json", "folder/0.json"}, *const others[] = {"\"0\"",
                                                                                                 "\"1\""};
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
        struct km_diags *diags = km_diags_new(NULL);
        km_catalogue_check_id(catalogue, desk->stage.scenario, paths[i], diags);
        assert_int_equal(km_diags_count(diags), 1);
        assert_string_equal(km_diags_at(diags, 0)->code, "KM0626");
        assert_non_null(strstr(km_diags_at(diags, 0)->message.in[KM_EN], others[i]));
        km_diags_free(diags);
    }
    km_catalogue_free(catalogue);
}

static bool read_start(void *user, const char *path, size_t most, struct km_bytes *out)
{
    bool read = read_scenario(user, path, NULL, out);
    out->length = out->length < most ? out->length : most;
    return read;
}

static bool read_counted(void *user, const char *path, struct km_diags *diags, struct km_bytes *out)
{
    ((struct desk *)user)->whole_reads++;
    return read_scenario(user, path, diags, out);
}

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

static void files_are_read_whole_only_where_their_start_does_not_do(void **state)
{
    struct desk *desk = *state;
    struct km_files files = {
        .read = read_counted, .release = give_back, .read_start = read_start, .user = desk};
    struct km_shelf shelf = {
        .scenario_count = one, .scenario = name_scenario, .record_count = none, .user = desk};
    struct km_catalogue *catalogue = km_catalogue_new(NULL, &files, &shelf);
    assert_non_null(km_catalogue_card(catalogue, 0)->head);
    assert_int_equal(desk->whole_reads, 0);
    km_catalogue_free(catalogue);
    shelf.scenario_count = three;
    catalogue = km_catalogue_new(NULL, &files, &shelf);
    assert_true(km_catalogue_card(catalogue, 1)->twice);
    assert_int_equal(desk->whole_reads, 3); /* both twins, and the torn one */
    km_catalogue_free(catalogue);
}

static void content_is_told_by_everything_but_layout(void **state)
{
    (void)state;
    static const struct {
        const char *a, *b;
        bool same;
    } rows[] = {
        {"{\"a\":1}", " { \"a\" :\r\n\t1 } ", true},
        {"{\"a\":\"x y\"}", "{\"a\":\"xy\"}", false},
        {"{\"a\":\"\\\" \"}", "{\"a\":\"\\\"\"}", false},
        {"{\"a\":1}", "{\"a\":2}", false},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        uint64_t a = km_content((struct km_bytes){rows[i].a, strlen(rows[i].a)});
        uint64_t b = km_content((struct km_bytes){rows[i].b, strlen(rows[i].b)});
        assert_int_equal(a == b, rows[i].same);
    }
}

#define WITH_DESK(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_DESK(everything_is_kept_in_order_and_the_end_is_noted),
        WITH_DESK(a_failure_is_told_once_and_made_good_before_anything_new),
        WITH_DESK(what_fails_for_good_loses_nothing_but_the_record),
        WITH_DESK(without_a_journal_nothing_is_kept_and_nothing_is_wrong),
        WITH_DESK(while_a_journal_is_late_nothing_goes_on),
        WITH_DESK(a_late_no_goes_on_unkept_and_is_made_good_later),
        WITH_DESK(a_header_that_comes_late_holds_the_first_answer_back),
        WITH_DESK(the_end_is_noted_also_when_it_waits_for_a_late_journal),
        WITH_DESK(an_answer_that_counts_is_not_called_pending_for_the_end_that_is),
        WITH_DESK(what_is_written_is_copied),
        WITH_DESK(a_plan_goes_into_the_file_after_the_end),
        WITH_DESK(a_session_goes_on_in_its_file),
        WITH_DESK(hints_are_counted_for_each_decision),
        WITH_DESK(a_judgement_has_points_at_once_and_turning_points_when_it_is_done),
        WITH_DESK(a_budget_that_is_too_small_leaves_it_unknown_what_was_attainable),
        WITH_DESK(turning_points_are_tried_again_until_they_are_solved),
        WITH_DESK(what_cannot_be_read_differs_from_what_is_not_sound),
        WITH_DESK(two_files_with_one_id_share_no_session),
        WITH_DESK(an_id_of_another_file_is_told_but_not_of_one_that_is_called_so),
        WITH_DESK(a_class_and_a_session_of_one_person_stand_beside_each_other),
        WITH_DESK(files_are_read_whole_only_where_their_start_does_not_do),
        WITH_DESK(content_is_told_by_everything_but_layout),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
