/* Session files in the state folder: how they are named and begun, and what is told of them afterwards. */
#include "os/file.h"
#include "os/folder.h"
#include "store/journal.h"
#include "store/name.h"
#include "store/order.h"
#include "store/shelf.h"

#include "stage.h"

#include <ftw.h>
#include <sys/stat.h>
#include <unistd.h>

struct world {
    struct stage stage;
    struct arena arena;
    struct km_diags *diags;
    struct environment environment;
    const char *folder; /* of this test; the state folder is "kamae" in it */
};

/* 2026-03-01T09:30:00.125Z */
static const int64_t MORNING = 1772357400125;

static const char *get_variable(void *user, const char *name)
{
    const struct world *world = user;
    return strcmp(name, "XDG_STATE_HOME") == 0 ? world->folder : NULL;
}

#define NODES                                                                                                  \
    "{'id':'a','lines':[{'by':'customer','text':'hello','acts':['customer.complaint'],'when':'not seen(a)'}]," \
    "'choices':[{'id':'sit','text':'sit','acts':['agent.listen'],'when':'not seated',"                         \
    "'effects':{'anger':-2,'seated':true},"                                                                    \
    "'reply':[{'by':'customer','text':'at eleven','reveals':['night']},"                                       \
    "{'by':'agent','text':'I see','acts':['agent.apology.limited']}],'to':'a'},"                               \
    "{'id':'wait','text':'wait','acts':['agent.decline.rudely'],'effects':{'anger':1},'to':'a'},"              \
    "{'id':'write','text':'write','acts':['agent.apology.written'],'to':'f','reason':'agreed'},"               \
    "{'id':'end','text':'end','acts':['agent.decline.demand'],'when':'knows(night)','to':'f',"                 \
    "'reason':'left'}]},"                                                                                      \
    "{'id':'f','phase':'after','form':{'title':'x','slots':["                                                  \
    "{'slot':'when','label':'x','options':[{'id':'o1','text':'x','mark':'fact'},"                              \
    "{'id':'o2','text':'x','mark':'guess'}]},"                                                                 \
    "{'slot':'where','label':'x','options':[{'id':'o1','text':'x','mark':'fact'}]}],'to':'z'}},"               \
    "{'id':'z','phase':'after','end':{'outcome':'good','summary':'x'}}"
#define EXTRA                                                                               \
    "'meters':{'anger':{'label':'x','start':5,'min':0,'max':10}},'flags':{'seated':false}," \
    "'facts':{'night':{'slot':'when','text':'x'}},"

static int set_up(void **state)
{
    struct world *world = test_calloc(1, sizeof *world);
    arena_init(&world->arena, NULL);
    world->diags = km_diags_new(NULL);
    char *folder = arena_string(&world->arena, "/tmp/kamae-test-store-XXXXXX");
    assert_non_null(mkdtemp(folder));
    world->folder = folder;
    world->environment = (struct environment){.get = get_variable, .user = world};
    stage_play(&world->stage, EXTRA, NODES);
    *state = world;
    return 0;
}

static int remove_one(const char *path, const struct stat *status, int kind, struct FTW *where)
{
    (void)status;
    (void)kind;
    (void)where;
    return remove(path);
}

static int tear_down(void **state)
{
    struct world *world = *state;
    nftw(world->folder, remove_one, 8, FTW_DEPTH | FTW_PHYS);
    stage_close(&world->stage);
    km_diags_free(world->diags);
    arena_release(&world->arena);
    test_free(world);
    return 0;
}

static const char *new_path(struct world *world, const char *id, int64_t at_ms)
{
    const char *path = journal_new_path(&world->arena, &world->environment, id, at_ms, world->diags);
    assert_non_null(path);
    return path;
}

/* A file named `path` with the session's header and `events`, one a line, as they stand. */
static void keep(struct world *world, const char *path, const char *events)
{
    struct strbuf out;
    struct km_bytes header = km_session_header(world->stage.session);
    strbuf_init(&out, &world->arena);
    strbuf_add_n(&out, header.data, header.length);
    strbuf_printf(&out, "\n%s", stage_quotes(&world->arena, events));
    assert_true(file_write(path, (struct km_bytes){out.data, out.length}, world->diags));
}

/* The readable session of scenario `id` that was played last, or NULL; with `content` (may be NULL) only one
 * that was played from a scenario of that content. */
static const struct km_record *shelf_find(const struct shelf *shelf, const char *id, const uint64_t *content)
{
    for (size_t i = 0; i < shelf->count; i++) {
        const struct km_record *session = &shelf->items[i];
        if (session->state != KM_RECORD_UNREADABLE && strcmp(session->scenario, id) == 0 &&
            (!content || shelf_content(shelf, i, NULL) == *content))
            return session;
    }
    return NULL;
}

static const struct km_record *found(struct world *world, const char *id)
{
    struct shelf *shelf = arena_alloc(&world->arena, sizeof *shelf);
    *shelf = shelf_load(&world->arena, &world->environment, NULL);
    return shelf_find(shelf, id, NULL);
}

/* ---- journal ---- */

static void a_file_is_named_after_its_scenario_and_the_moment(void **state)
{
    struct world *world = *state;
    const char *path = new_path(world, "play", MORNING);
    assert_string_equal(strrchr(path, '/'), "/play-000001-2026-03-01T09.30.00Z-125.jsonl");
    struct stat status;
    assert_int_equal(
        stat(arena_string_n(&world->arena, path, strlen(path) - strlen(strrchr(path, '/'))), &status), 0);
    assert_int_equal(status.st_mode & 0777, 0700);
}

static int64_t some_time(void *user)
{
    (void)user;
    return 2000;
}

static void what_was_begun_and_answered_is_a_session(void **state)
{
    struct world *world = *state;
    struct km_journal journal;
    struct km_clock clock = {.now_ms = some_time, .rising_ms = some_time, .worked_ms = some_time};
    const char *path = new_path(world, "play", MORNING);
    assert_int_equal(journal_open(NULL, path, APPEND_NEW, world->diags, &journal), JOURNAL_OPENED);
    struct km_sitting *sitting = km_sitting_start(
        NULL, world->stage.scenario, (struct km_session_setup){.mode = KM_GUIDED}, &clock, &journal);
    uint32_t wait = km_scenario_find_choice(world->stage.scenario, "wait");
    assert_int_equal(km_sitting_answer(sitting, wait), KM_DONE_KEPT);
    struct km_journal other;
    assert_int_equal(journal_open(NULL, path, APPEND_CONTINUE, world->diags, &other), JOURNAL_BUSY);
    km_sitting_free(sitting);
    struct km_session *again =
        km_session_load(NULL, stage_read_file(&world->arena, path), path, world->diags);
    assert_non_null(again);
    assert_int_equal(km_session_turns(again), 1);
    km_session_free(again);
}

static void a_file_in_which_nothing_began_is_not_left_behind(void **state)
{
    struct world *world = *state;
    struct km_journal journal;
    const char *path = new_path(world, "play", MORNING);
    assert_int_equal(journal_open(NULL, path, APPEND_NEW, world->diags, &journal), JOURNAL_OPENED);
    journal.close(journal.user);
    assert_int_equal(access(path, F_OK), -1);
}

static void a_new_file_replaces_nothing(void **state)
{
    struct world *world = *state;
    struct km_journal journal;
    const char *path = new_path(world, "play", MORNING);
    keep(world, path, "");
    assert_int_equal(journal_open(NULL, path, APPEND_NEW, world->diags, &journal), JOURNAL_FAILED);
}

/* Whether a session can begin in the file. */
static bool begin(struct world *world, const char *path)
{
    struct km_journal journal;
    if (journal_open(NULL, path, APPEND_TAKE, world->diags, &journal) != JOURNAL_OPENED)
        return false;
    bool begun = journal.append(journal.user, km_session_header(world->stage.session)) == KM_APPENDED;
    journal.close(journal.user);
    return begun;
}

static const char *last_code(struct world *world)
{
    return km_diags_at(world->diags, km_diags_count(world->diags) - 1)->code;
}

static void only_what_holds_no_event_is_taken(void **state)
{
    struct world *world = *state;
    const char *path = new_path(world, "play", MORNING);
    struct km_bytes header = km_session_header(world->stage.session);
    for (size_t length = header.length; length > 100; length /= 2) {
        assert_true(file_write(path, (struct km_bytes){header.data, length}, world->diags));
        assert_true(begin(world, path));
    }
    assert_true(file_write(path, (struct km_bytes){"", 0}, world->diags));
    assert_true(begin(world, path));
    keep(world, path, "");
    assert_true(begin(world, path));
    keep(world, path, "\n\r\n");
    assert_true(begin(world, path));
    assert_int_equal(stage_read_file(&world->arena, path).length, header.length + 1);
}

static void what_was_played_is_not_written_over(void **state)
{
    struct world *world = *state;
    static const char *const events[] = {
        "{'event':'stop','at_ms':5}\n",
        "{'event':'leave','at_ms':5}\n",
        "{'event':'answer','at_ms':1,'choice':'wait'}",
        "\n{ 'event' : 'answer','at_ms':1,'choice':'wait'}\n",
    };
    const char *path = new_path(world, "play", MORNING);
    for (size_t i = 0; i < sizeof events / sizeof *events; i++) {
        keep(world, path, events[i]);
        struct km_bytes before = stage_read_file(&world->arena, path);
        assert_false(begin(world, path));
        assert_string_equal(last_code(world), "KM0624");
        assert_string_equal(stage_read_file(&world->arena, path).data, before.data);
    }
}

static void what_is_no_session_is_not_written_over(void **state)
{
    struct world *world = *state;
    static const char *const texts[] = {"dear diary\n", " ", "{}", "{\"kamae\":1}", "\xEF\xBB\xBF"};
    const char *path = new_path(world, "play", MORNING);
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        assert_true(file_write(path, (struct km_bytes){texts[i], strlen(texts[i])}, world->diags));
        assert_false(begin(world, path));
        assert_string_equal(last_code(world), "KM0616");
        assert_string_equal(stage_read_file(&world->arena, path).data, texts[i]);
    }
}

static void an_editors_session_is_still_one(void **state)
{
    (void)state;
    static const char *const sessions[] = {"{\"kamae_session\":1", "\xEF\xBB\xBF{\"kamae_session\":1",
                                           "\r\n { \"kamae_session\": 1"};
    static const char *const others[] = {"", "{", "{\"kamae\":1}", "[\"kamae_session\"]",
                                         "\"kamae_session\""};
    for (size_t i = 0; i < sizeof sessions / sizeof *sessions; i++)
        assert_true(journal_is_session((struct km_bytes){sessions[i], strlen(sessions[i])}));
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        assert_false(journal_is_session((struct km_bytes){others[i], strlen(others[i])}));
}

/* ---- shelf ---- */

/* A file in the state folder under a name of its own. */
static const char *named(struct world *world, const char *name)
{
    const char *path = new_path(world, "x", MORNING);
    struct strbuf out;
    strbuf_init(&out, &world->arena);
    strbuf_add_n(&out, path, (size_t)(strrchr(path, '/') + 1 - path));
    strbuf_add(&out, name);
    return out.data;
}

static void what_was_begun_last_is_the_newest_whatever_the_clock_says(void **state)
{
    struct world *world = *state;
    keep(world, named(world, "play-2027-03-01T09.30.00Z-125.jsonl"), "{'event':'end','at_ms':1}\n");
    keep(world, new_path(world, "play", MORNING + 86400000), "{'event':'end','at_ms':2}\n");
    keep(world, new_path(world, "play", MORNING), "{'event':'answer','at_ms':7,'choice':'wait'}\n");
    const struct km_record *session = found(world, "play");
    assert_non_null(session);
    assert_non_null(strstr(session->path, "-000002-"));
    assert_int_equal(session->state, KM_RECORD_OPEN);
    assert_int_equal(session->turns, 1);
    assert_int_equal(session->at_ms, 7);
    struct shelf shelf = shelf_load(&world->arena, &world->environment, NULL);
    assert_int_equal(shelf.count, 3);
    assert_int_equal(shelf.items[2].at_ms, 1);
    assert_null(found(world, "pla"));
}

static void what_goes_on_is_the_last_that_was_played(void **state)
{
    struct world *world = *state;
    const char *first = new_path(world, "play", MORNING);
    keep(world, first, "{'event':'answer','at_ms':1,'choice':'wait'}\n");
    keep(world, new_path(world, "play", MORNING + 1000), "{'event':'answer','at_ms':2,'choice':'wait'}\n");
    assert_int_equal(found(world, "play")->at_ms, 2);
    order_note(&world->arena, &world->environment, first);
    assert_int_equal(found(world, "play")->at_ms, 1);
    keep(world, new_path(world, "play", MORNING), "{'event':'answer','at_ms':3,'choice':'wait'}\n");
    assert_int_equal(found(world, "play")->at_ms, 3);
    order_note(&world->arena, &world->environment, named(world, "elsewhere.jsonl"));
    assert_int_equal(found(world, "play")->at_ms, 3);
}

static void an_entry_taken_back_is_no_answer_taken_back(void **state)
{
    struct world *world = *state;
    keep(world, new_path(world, "play", MORNING),
         "{'event':'answer','at_ms':1,'choice':'wait'}\n{'event':'entry','at_ms':2}\n"
         "{'event':'entry','at_ms':3}\n{'event':'undo','at_ms':4}\n{'event':'undo','at_ms':5}\n");
    assert_int_equal(found(world, "play")->turns, 1);
}

static void the_number_goes_on_from_the_largest_of_all_scenarios(void **state)
{
    struct world *world = *state;
    keep(world, named(world, "other-000122-2026-03-01T09.30.00Z-125.jsonl"), "");
    assert_non_null(strstr(new_path(world, "play", MORNING), "/play-000123-"));
}

static void a_name_is_read_from_its_end(void **state)
{
    (void)state;
    struct session_name name;
    assert_true(session_name_read("a-12-000123-2026-03-01T09.30.00Z-125.jsonl", &name));
    assert_int_equal(name.id_length, 4);
    assert_int_equal(name.number, 123);
    assert_true(session_name_read("a-12-2026-03-01T09.30.00Z-125.jsonl", &name));
    assert_int_equal(name.id_length, 4);
    assert_int_equal(name.number, 0);
    assert_true(session_name_read("123456-2026-03-01T09.30.00Z-125.jsonl", &name));
    assert_int_equal(name.number, 0);
    assert_false(session_name_read("-2026-03-01T09.30.00Z-125.jsonl", &name));
    assert_false(session_name_read("a-2026-03-01T09.30.00Z-125.json", &name));
}

static void a_session_tells_of_which_content_it_was(void **state)
{
    struct world *world = *state;
    keep(world, new_path(world, "play", MORNING), "{'event':'end','at_ms':3}\n");
    uint64_t same = km_content(km_scenario_json(world->stage.scenario)), other = same + 1;
    struct shelf shelf = shelf_load(&world->arena, &world->environment, NULL);
    assert_non_null(shelf_find(&shelf, "play", &same));
    assert_null(shelf_find(&shelf, "play", &other));
}

static void only_what_a_scenario_says_makes_its_fingerprint(void **state)
{
    (void)state;
    static const char *const same[] = {"{\"id\":\"a b\\\" c\"}", " {\n  \"id\" : \"a b\\\" c\"\r\n}\n"};
    static const char *const others[] = {"{\"id\":\"a  b\\\" c\"}", "{\"id\":\"ab\\\" c\"}", ""};
    uint64_t first = km_content((struct km_bytes){same[0], strlen(same[0])});
    assert_true(first == km_content((struct km_bytes){same[1], strlen(same[1])}));
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        assert_true(first != km_content((struct km_bytes){others[i], strlen(others[i])}));
}

static void every_way_to_answer_counts_as_a_turn(void **state)
{
    struct world *world = *state;
    keep(
        world, new_path(world, "play", MORNING),
        "{'event':'answer','at_ms':1,'choice':'undo'}\n{'event':'entry','at_ms':2}\n{'event':'submit','at_ms':3}\n"
        "{ 'at_ms' : 4, 'event' : 'submit', 'entries':{'event':'answer'}}\r\n\n");
    assert_int_equal(found(world, "play")->turns, 3);
    assert_int_equal(found(world, "play")->at_ms, 4);
}

static void a_session_of_another_format_is_listed_and_not_offered(void **state)
{
    struct world *world = *state;
    static const char text[] =
        "{\"kamae_session\":99,\"mode\":\"exam\",\"started_at_ms\":5}\n{\"id\":\"play\"}\n{}\n";
    keep(world, new_path(world, "play", MORNING), "{'event':'end','at_ms':3}\n");
    const char *path = new_path(world, "play", MORNING);
    assert_true(file_write(path, (struct km_bytes){text, sizeof text - 1}, world->diags));
    struct shelf shelf = shelf_load(&world->arena, &world->environment, NULL);
    assert_int_equal(shelf.count, 2);
    assert_int_equal(shelf.items[0].state, KM_RECORD_UNREADABLE);
    assert_int_equal(shelf_find(&shelf, "play", NULL)->at_ms, 3);
}

static void answers_taken_back_do_not_count(void **state)
{
    struct world *world = *state;
    keep(world, new_path(world, "play", MORNING),
         "{'event':'answer','at_ms':1,'choice':'wait'}\n{'event':'answer','at_ms':2,'choice':'wait'}\n"
         "{'event':'undo','at_ms':3}\n{'event':'leave','at_ms':4}\n");
    assert_int_equal(found(world, "play")->turns, 1);
    assert_int_equal(found(world, "play")->state, KM_RECORD_OPEN);
}

static void a_torn_last_line_does_not_count(void **state)
{
    struct world *world = *state;
    keep(world, new_path(world, "play", MORNING),
         "{'event':'answer','at_ms':1,'choice':'wait'}\n{'event':'answer','at_ms':2,'ch");
    assert_int_equal(found(world, "play")->turns, 1);
    assert_int_equal(found(world, "play")->at_ms, 1);
}

static void a_stopped_session_cannot_go_on(void **state)
{
    struct world *world = *state;
    keep(world, new_path(world, "play", MORNING), "{'event':'stop','at_ms':1}\n");
    assert_int_equal(found(world, "play")->state, KM_RECORD_STOPPED);
}

static void what_is_no_session_is_passed_over(void **state)
{
    struct world *world = *state;
    static const char *const texts[] = {
        "",
        "\n\n\n\n",
        "no session\nat all\nbut three\nlines\n",
        "{\"kamae_session\":2}\n",
    };
    keep(world, new_path(world, "play", MORNING), "{'event':'end','at_ms':3}\n");
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        const char *path = new_path(world, "play", MORNING + (int64_t)(i + 1) * 1000);
        assert_true(file_write(path, (struct km_bytes){texts[i], strlen(texts[i])}, world->diags));
    }
    const char *folder = new_path(world, "play", MORNING + 100000);
    assert_int_equal(mkdir(folder, 0700), 0);
    assert_int_equal(found(world, "play")->at_ms, 3);
}

static void a_class_is_told_from_a_session_of_one_person_and_goes_on_after_its_end(void **state)
{
    struct world *world = *state;
    static const char end[] =
        "{\"kamae_session\":2,\"mode\":\"host\",\"started_at_ms\":1}\n{\"id\":\"play\"}\n{}\n"
        "{\"event\":\"end\",\"at_ms\":2}\n";
    static const char back[] = "{\"event\":\"branch\",\"at_ms\":3,\"back_to\":1}\n";
    const char *path = new_path(world, "play", MORNING);
    struct strbuf text;
    strbuf_init(&text, &world->arena);
    strbuf_add(&text, end);
    assert_true(file_write(path, (struct km_bytes){text.data, text.length}, world->diags));
    assert_true(found(world, "play")->room);
    assert_int_equal(found(world, "play")->state, KM_RECORD_ENDED);
    strbuf_add(&text, back);
    assert_true(file_write(path, (struct km_bytes){text.data, text.length}, world->diags));
    assert_int_equal(found(world, "play")->state, KM_RECORD_OPEN);
}

static void without_a_state_folder_the_shelf_is_empty(void **state)
{
    struct world *world = *state;
    assert_int_equal(shelf_load(&world->arena, &world->environment, NULL).count, 0);
}

/* ---- folders ---- */

static void a_folder_is_listed_in_order_without_hidden_names(void **state)
{
    struct world *world = *state;
    const char *const names[] = {"b", ".a", "a"};
    for (size_t i = 0; i < 3; i++) {
        struct strbuf path;
        strbuf_init(&path, &world->arena);
        strbuf_printf(&path, "%s/%s", world->folder, names[i]);
        assert_int_equal(folder_make(&world->arena, path.data), 0);
    }
    struct folder_list list = folder_list(&world->arena, world->folder);
    assert_int_equal(list.count, 2);
    assert_string_equal(list.names[0], "a");
    assert_string_equal(list.names[1], "b");
    assert_int_equal(folder_list(&world->arena, "/no/such/folder").count, 0);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_file_is_named_after_its_scenario_and_the_moment),
        TEST(what_was_begun_and_answered_is_a_session),
        TEST(a_file_in_which_nothing_began_is_not_left_behind),
        TEST(a_new_file_replaces_nothing),
        TEST(only_what_holds_no_event_is_taken),
        TEST(what_was_played_is_not_written_over),
        TEST(what_is_no_session_is_not_written_over),
        TEST(an_editors_session_is_still_one),
        TEST(what_was_begun_last_is_the_newest_whatever_the_clock_says),
        TEST(what_goes_on_is_the_last_that_was_played),
        TEST(an_entry_taken_back_is_no_answer_taken_back),
        TEST(the_number_goes_on_from_the_largest_of_all_scenarios),
        TEST(a_name_is_read_from_its_end),
        TEST(a_session_tells_of_which_content_it_was),
        TEST(only_what_a_scenario_says_makes_its_fingerprint),
        TEST(every_way_to_answer_counts_as_a_turn),
        TEST(a_session_of_another_format_is_listed_and_not_offered),
        TEST(answers_taken_back_do_not_count),
        TEST(a_torn_last_line_does_not_count),
        TEST(a_stopped_session_cannot_go_on),
        TEST(what_is_no_session_is_passed_over),
        TEST(a_class_is_told_from_a_session_of_one_person_and_goes_on_after_its_end),
        TEST(without_a_state_folder_the_shelf_is_empty),
        TEST(a_folder_is_listed_in_order_without_hidden_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
