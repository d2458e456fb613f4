/* A page's record: the store, which answers late, has each line before the file in memory does. */
#include "gui/web/kept.h"
#include "kamae/diag.h"
#include "stage.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

struct place {
    struct arena arena;
    struct strbuf store, file; /* what each holds */
    struct km_diags *diags;
    struct kept kept;
    struct km_journal journal;
    struct strbuf given; /* the line that waits for an answer */
    int number;          /* of it */
    bool file_fails, closed;
};

static void give(void *user, const char *path, struct km_bytes line, int number)
{
    struct place *place = user;
    assert_string_equal(path, "monday.jsonl");
    strbuf_truncate(&place->given, 0);
    strbuf_add_n(&place->given, line.data, line.length);
    place->number = number;
}

static enum km_append append(void *user, struct km_bytes bytes)
{
    struct place *place = user;
    if (place->file_fails)
        return KM_APPEND_FAILED;
    strbuf_add_n(&place->file, bytes.data, bytes.length);
    strbuf_add_char(&place->file, '\n');
    return KM_APPENDED;
}

static void close_file(void *user)
{
    ((struct place *)user)->closed = true;
}

static int set_up(void **state)
{
    struct place *place = calloc(1, sizeof *place);
    arena_init(&place->arena, NULL);
    strbuf_init(&place->store, &place->arena);
    strbuf_init(&place->file, &place->arena);
    strbuf_init(&place->given, &place->arena);
    place->diags = km_diags_new(NULL);
    place->kept = (struct kept){.give = give, .user = place};
    const struct km_journal file = {.append = append, .close = close_file, .user = place};
    place->journal = kept_journal(&place->kept, NULL, "monday.jsonl", &file, place->diags);
    *state = place;
    return 0;
}

static int tear_down(void **state)
{
    struct place *place = *state;
    if (!place->closed)
        place->journal.close(place->journal.user);
    km_diags_free(place->diags);
    arena_release(&place->arena);
    free(place);
    return 0;
}

/* The store keeps what it was given, or not, and says so; whether it was heard, and what the sitting is told.
 */
static bool answer(struct place *place, enum kept_answer answer, bool *is_kept)
{
    if (answer == KEPT)
        strbuf_add_n(&place->store, place->given.data, place->given.length);
    return kept_answered(&place->kept, place->number, answer, is_kept);
}

static int64_t no_time(void *user)
{
    (void)user;
    return 0;
}

static const struct km_clock still = {.now_ms = no_time, .rising_ms = no_time, .worked_ms = no_time};

static void a_run_is_in_the_store_and_in_memory_line_by_line(void **state)
{
    struct place *place = *state;
    struct stage stage;
    bool is_kept;
    stage_play(
        &stage, "",
        "{'id':'a','lines':[{'by':'customer','text':'hello','acts':['customer.complaint']}],'choices':["
        "{'id':'wait','text':'wait','acts':['agent.listen'],'to':'b'},"
        "{'id':'write','text':'sorry','acts':['agent.apology.written'],'to':'b'}]},"
        "{'id':'b','lines':[{'by':'customer','text':'well?'}],'choices':["
        "{'id':'sorry','text':'sorry','acts':['agent.apology.limited'],'to':'e'},"
        "{'id':'mute','text':'…','acts':['agent.decline.demand'],'to':'e'}]},"
        "{'id':'e','end':{'outcome':'good','reason':'left','summary':'over'}}");
    struct km_sitting *sitting = km_sitting_start(
        NULL, stage.scenario, (struct km_session_setup){.mode = KM_PRACTICE}, &still, &place->journal);
    assert_true(km_sitting_pending(sitting));
    assert_int_equal(place->file.length, 0);
    while (km_sitting_pending(sitting)) {
        assert_true(answer(place, KEPT, &is_kept));
        assert_true(is_kept);
        assert_string_equal(place->file.data, place->store.data);
        km_sitting_settle(sitting, is_kept);
        size_t count;
        const uint32_t *options = km_session_options(km_sitting_session(sitting), &count);
        if (!km_sitting_pending(sitting) && count)
            km_sitting_answer(sitting, options[0]);
    }
    assert_true(km_sitting_kept(sitting));
    assert_string_equal(place->file.data, km_sitting_file(sitting).data);
    km_sitting_free(sitting);
    assert_true(place->closed);
    stage_close(&stage);
}

static void a_line_that_the_store_refuses_is_in_neither_and_told(void **state)
{
    static const struct {
        enum kept_answer answer;
        const char *code;
    } refusals[] = {{KEPT_FULL, "KM0740"}, {KEPT_FAILED, "KM0741"}};
    struct place *place = *state;
    bool is_kept;
    for (size_t i = 0; i < sizeof refusals / sizeof *refusals; i++) {
        assert_int_equal(place->journal.append(place->journal.user, (struct km_bytes){"line", 4}),
                         KM_APPEND_PENDING);
        assert_true(answer(place, refusals[i].answer, &is_kept));
        assert_false(is_kept);
        assert_int_equal(place->file.length, 0);
        assert_int_equal(km_diags_count(place->diags), i + 1);
        assert_string_equal(km_diags_at(place->diags, i)->code, refusals[i].code);
    }
}

static void what_memory_refuses_is_not_kept(void **state)
{
    struct place *place = *state;
    bool is_kept;
    place->file_fails = true;
    place->journal.append(place->journal.user, (struct km_bytes){"line", 4});
    assert_true(answer(place, KEPT, &is_kept));
    assert_false(is_kept);
}

static void an_answer_to_another_line_or_after_the_end_is_not_heard(void **state)
{
    struct place *place = *state;
    bool is_kept;
    place->journal.append(place->journal.user, (struct km_bytes){"line", 4});
    assert_false(kept_answered(&place->kept, place->number - 1, KEPT, &is_kept));
    assert_true(answer(place, KEPT, &is_kept));
    assert_false(answer(place, KEPT, &is_kept));
    place->journal.append(place->journal.user, (struct km_bytes){"line", 4});
    place->journal.close(place->journal.user);
    assert_false(answer(place, KEPT, &is_kept));
    assert_string_equal(place->file.data, "line\n");
}

#define WITH_PLACE(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_PLACE(a_run_is_in_the_store_and_in_memory_line_by_line),
        WITH_PLACE(a_line_that_the_store_refuses_is_in_neither_and_told),
        WITH_PLACE(what_memory_refuses_is_not_kept),
        WITH_PLACE(an_answer_to_another_line_or_after_the_end_is_not_heard),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
