/* Scenarios as written: reading, names, scope and checks. Every scenario in tests/diag/scenario gives the
 * finding in its file name and no other; sound.json gives none. What needs a large or a special file is
 * written out here. */
#include "scenario/document.h"

#include "base/limits.h"
#include "rulebook/rulebook.h"

#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
// clang-format off
#include <cmocka.h>
// clang-format on

#define FOLDER KAMAE_SOURCE_DIR "/tests/diag/"

enum { CODE_LENGTH = 6 }; /* of "KM0301" */

static char *read_file(struct arena *arena, const char *path)
{
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    struct strbuf text;
    strbuf_init(&text, arena);
    char bytes[4096];
    size_t length;
    while ((length = fread(bytes, 1, sizeof bytes, file)) > 0)
        strbuf_add_n(&text, bytes, length);
    fclose(file);
    return text.data;
}

static int load_rulebook(void **state)
{
    struct arena arena;
    arena_init(&arena, NULL);
    const char *text = read_file(&arena, FOLDER "rulebook-small.json");
    struct km_diags *diags = km_diags_new(NULL);
    *state = km_rulebook_load(NULL, (struct km_bytes){text, strlen(text)}, "rulebook-small.json", diags);
    assert_int_equal(km_diags_count(diags), 0);
    km_diags_free(diags);
    arena_release(&arena);
    return *state ? 0 : -1;
}

static int free_rulebook(void **state)
{
    km_rulebook_free(*state);
    return 0;
}

/* One scenario that went through the stages. */
struct loaded {
    struct arena arena;
    struct km_diags *diags;
    struct json_document *json;
    struct document document;
    struct km_scope scope;
};

static void load(struct loaded *loaded, const struct km_rulebook *rulebook, const char *text)
{
    *loaded = (struct loaded){.diags = km_diags_new(NULL)};
    arena_init(&loaded->arena, NULL);
    loaded->json = json_parse((struct km_bytes){text, strlen(text)}, loaded->diags);
    assert_non_null(loaded->json);
    struct json_reader reader = {.arena = &loaded->arena, .diags = loaded->diags};
    if (!document_read(&reader, json_root(loaded->json), &loaded->document)) {
        assert_int_not_equal(km_diags_total(loaded->diags, KM_ERROR), 0);
        return;
    }
    size_t errors = km_diags_total(loaded->diags, KM_ERROR);
    bool resolved = document_resolve(&reader, rulebook, &loaded->document);
    assert_int_equal(resolved, km_diags_total(loaded->diags, KM_ERROR) == errors);
    loaded->scope = document_scope(&reader, rulebook, &loaded->document);
    document_check(&reader, rulebook, &loaded->document, loaded->scope);
}

static void unload(struct loaded *loaded)
{
    json_free(loaded->json);
    km_diags_free(loaded->diags);
    arena_release(&loaded->arena);
}

static void print_findings(const struct loaded *loaded)
{
    for (size_t i = 0; i < km_diags_count(loaded->diags); i++) {
        const struct km_diag *diag = km_diags_at(loaded->diags, i);
        print_message("  %s %s: %s\n", diag->code, diag->pointer, diag->message.in[KM_EN]);
    }
}

/* Expects findings "CODE pointer", one a line, in this order. */
static void expect_findings(const struct km_rulebook *rulebook, const char *text, const char *expected)
{
    struct loaded loaded;
    load(&loaded, rulebook, text);
    struct strbuf found;
    strbuf_init(&found, &loaded.arena);
    for (size_t i = 0; i < km_diags_count(loaded.diags); i++) {
        const struct km_diag *diag = km_diags_at(loaded.diags, i);
        strbuf_printf(&found, "%s %s\n", diag->code, diag->pointer);
    }
    assert_string_equal(found.data ? found.data : "", expected);
    unload(&loaded);
}

/* A scenario around some nodes; `HEAD` holds further members, each with a comma after it. */
#define OBJECTIVES "\"no-written-apology\",\"apologise-early\",\"refuse-or-defer\",\"ask-first\",\"listen\""
#define HEAD(channel)                                                                                 \
    "\"format\":1,\"id\":\"x\",\"revision\":1,\"language\":\"ja\",\"title\":\"x\",\"summary\":\"x\"," \
    "\"briefing\":\"x\",\"setting\":{\"trade\":\"rental\",\"channel\":\"" channel "\",\"minutes\":5," \
    "\"intensity\":1},\"complaint_type\":\"venting\",\"cast\":{\"customer\":{\"name\":\"x\"},"        \
    "\"agent\":{\"name\":\"x\"}},"
#define SCENARIO(head, objectives, nodes) \
    "{" HEAD("counter") head "\"objectives\":[" objectives "],\"start\":\"ask\",\"nodes\":[" nodes "]}"
#define LISTEN \
    "{\"id\":\"listen\",\"text\":\"x\",\"acts\":[\"agent.listen.backchannel\",\"agent.apology.limited\"],"
#define WRITE \
    "{\"id\":\"write\",\"text\":\"x\",\"acts\":[\"agent.apology.written\",\"agent.defer.decision\"],"
#define ASK(listen, write) "{\"id\":\"ask\",\"choices\":[" LISTEN listen "}," WRITE write "}]}"
#define GONE "{\"id\":\"gone\",\"end\":{\"outcome\":\"good\",\"summary\":\"x\",\"reason\":\"left\"}}"
#define TO_GONE "\"to\":\"gone\""

static const char *find_hint(const struct loaded *loaded, const char *code)
{
    for (size_t i = 0; i < km_diags_count(loaded->diags); i++)
        if (strcmp(km_diags_at(loaded->diags, i)->code, code) == 0)
            return km_diags_at(loaded->diags, i)->hint.in[KM_EN];
    return NULL;
}

/* ---- the scenarios in tests/diag/scenario ---- */

static bool gives_only_its_finding(const struct km_rulebook *rulebook, const char *name)
{
    struct loaded loaded;
    struct arena arena;
    struct strbuf path;
    arena_init(&arena, NULL);
    strbuf_init(&path, &arena);
    strbuf_printf(&path, FOLDER "scenario/%s", name);
    load(&loaded, rulebook, read_file(&arena, path.data));
    bool sound = strcmp(name, "sound.json") == 0;
    size_t count = km_diags_count(loaded.diags);
    bool fits = sound ? count == 0 : count > 0;
    for (size_t i = 0; i < count; i++)
        fits &= strncmp(km_diags_at(loaded.diags, i)->code, name, CODE_LENGTH) == 0;
    if (!fits) {
        print_message("%s:\n", name);
        print_findings(&loaded);
    }
    unload(&loaded);
    arena_release(&arena);
    return fits;
}

static void each_scenario_gives_the_finding_in_its_file_name(void **state)
{
    DIR *folder = opendir(FOLDER "scenario");
    assert_non_null(folder);
    size_t count = 0, failed = 0;
    for (struct dirent *entry; (entry = readdir(folder));) {
        size_t length = strlen(entry->d_name);
        if (length < 5 || strcmp(entry->d_name + length - 5, ".json") != 0)
            continue;
        failed += !gives_only_its_finding(*state, entry->d_name);
        count++;
    }
    closedir(folder);
    assert_int_equal(failed, 0);
    assert_true(count > 50);
}

static bool has_scenario(const char *code)
{
    DIR *folder = opendir(FOLDER "scenario");
    bool found = false;
    for (struct dirent *entry; !found && (entry = readdir(folder));)
        found = strncmp(entry->d_name, code, CODE_LENGTH) == 0;
    closedir(folder);
    return found;
}

static void each_finding_about_scenarios_has_a_scenario(void **state)
{
    (void)state;
    for (size_t i = 0; i < km_explain_count(); i++) {
        const char *code = km_explain_at(i).code;
        bool about_scenarios = strncmp(code, "KM03", 4) == 0 || strncmp(code, "KM04", 4) == 0;
        bool by_exploring = strcmp(code, "KM0421") >= 0; /* test_proofs.c has those */
        bool too_large_for_a_file = strcmp(code, "KM0303") == 0 || strcmp(code, "KM0358") == 0;
        if (about_scenarios && !by_exploring && !too_large_for_a_file && !has_scenario(code))
            fail_msg("no scenario in tests/diag/scenario for %s", code);
    }
}

static void everything_in_the_sound_scenario_arrives(void **state)
{
    struct loaded loaded;
    struct arena arena;
    arena_init(&arena, NULL);
    load(&loaded, *state, read_file(&arena, FOLDER "scenario/sound.json"));
    const struct document *document = &loaded.document;
    assert_string_equal(document->id, "sound");
    assert_string_equal(document->title.in[KM_EN], "one page");
    assert_string_equal(document->briefing.in[KM_JA], "店の受付にいます。");
    assert_string_equal(document->trade_label.in[KM_JA], "賃貸");
    assert_int_equal(document->intensity, 2);
    assert_string_equal(document_complaint_types[document->complaint_type], "unreasonable");
    assert_string_equal(document->partner.name.in[KM_JA], "田中");
    assert_int_equal(document->objective_rule_count, 6);
    assert_int_equal(document->meter_count, 2);
    assert_int_equal(document->meters[0].start, 6);
    assert_int_equal(document->facilitator_question_count, 1);
    assert_int_equal(document->start_number, 0);
    assert_int_equal(document->nodes[0].phase, KM_PREP);

    const struct document_node *arrive = &document->nodes[1];
    assert_int_equal(arrive->phase, KM_CONTACT);
    assert_int_equal(arrive->lines[0].mood, KM_ANGRY);
    assert_int_equal(arrive->choices[0].reply[0].mood, KM_MOOD_NONE);
    assert_int_equal(arrive->choices[0].effect_count, 3);
    assert_int_equal(arrive->choices[0].reply[0].reveal_numbers[0], 0);
    assert_int_equal(arrive->choices[1].opens_number, 0);
    assert_int_equal(arrive->choices[2].ways.count, 3);
    assert_int_equal(arrive->choices[2].ways.items[0].reason, KM_DEFERRED);
    assert_int_equal(arrive->choices[2].ways.items[2].reason, KM_REASON_NONE);
    assert_int_equal(arrive->choices[3].ways.items[0].reason, KM_AGREED);

    const struct document_node *record = &document->nodes[4];
    assert_int_equal(record->way_on, WAY_ON_FORM);
    assert_int_equal(record->form->slots[0].options[1].readings[0].act,
                     km_rulebook_find_act(*state, "agent.record.guess.when"));
    assert_int_equal(document->facts[0].act, km_rulebook_find_act(*state, "customer.fact.provide.when"));
    unload(&loaded);
    arena_release(&arena);
}

/* ---- reading ---- */

static void plain_texts_belong_to_the_language_of_the_file(void **state)
{
    struct loaded loaded;
    load(&loaded, *state, "{\"nodes\":[],\"title\":\"one page\",\"language\":\"en\"}");
    assert_string_equal(loaded.document.title.in[KM_EN], "one page");
    assert_null(loaded.document.title.in[KM_JA]);
    unload(&loaded);
}

static void a_file_of_another_format_is_not_read_on(void **state)
{
    expect_findings(*state, "{\"format\":2,\"people\":[]}", "KM0301 /format\n");
}

static void a_file_that_is_no_object_is_refused(void **state)
{
    expect_findings(*state, "[]", "KM0137 \n");
}

static void shapes_are_checked_all_at_once_with_exact_places(void **state)
{
    expect_findings(
        *state,
        SCENARIO("\"harassment\":[\"threat\",\"theft\"],", OBJECTIVES,
                 ASK("\"to\":[{\"to\":\"ask\"},{\"when\":\"seen(ask)\",\"to\":\"gone\"}],\"reason\":\"left\"",
                     "\"to\":7,\"effects\":{\"anger\":\"high\"}") "," GONE),
        "KM0309 /nodes/0/choices/0/reason\n"
        "KM0308 /nodes/0/choices/0/to/0\n"
        "KM0307 /nodes/0/choices/0/to/1/when\n"
        "KM0318 /nodes/0/choices/1/effects/anger\n"
        "KM0133 /nodes/0/choices/1/to\n"
        "KM0140 /harassment/1\n");
}

static void a_reason_on_a_node_with_choices_is_misplaced(void **state)
{
    expect_findings(*state,
                    SCENARIO("", OBJECTIVES,
                             "{\"id\":\"ask\",\"reason\":\"left\",\"choices\":[" LISTEN TO_GONE
                             "}," WRITE TO_GONE "}]}," GONE),
                    "KM0309 /nodes/0/reason\n");
}

static void names_of_meters_flags_facts_and_documents_have_a_shape(void **state)
{
    expect_findings(
        *state,
        SCENARIO("\"meters\":{\"Anger\":{\"label\":\"x\",\"start\":1,\"min\":0,\"max\":9}},"
                 "\"flags\":{\"a-b\":true},\"facts\":{\"a_b\":{\"slot\":\"when\",\"text\":\"x\"}},"
                 "\"documents\":{\"契約\":{\"title\":\"x\",\"text\":\"x\"}},",
                 OBJECTIVES, ASK(TO_GONE, TO_GONE) "," GONE),
        "KM0142 /meters/Anger\nKM0142 /flags/a-b\nKM0141 /facts/a_b\nKM0141 /documents/契約\n");
}

static void a_meter_starts_within_its_range(void **state)
{
    expect_findings(*state,
                    SCENARIO("\"meters\":{\"anger\":{\"label\":\"x\",\"start\":-1,\"min\":0,\"max\":9},"
                             "\"trust\":{\"label\":\"x\",\"start\":9,\"min\":0,\"max\":9},"
                             "\"fear\":{\"label\":\"x\",\"start\":10001,\"min\":0,\"max\":9}},",
                             OBJECTIVES, ASK(TO_GONE, TO_GONE) "," GONE),
                    "KM0317 /meters/anger/start\nKM0139 /meters/fear/start\n");
}

/* A form whose slots have so many options. */
static const char *form_with(struct arena *arena, int slots, int options)
{
    struct strbuf text;
    strbuf_init(&text, arena);
    strbuf_add(&text,
               "{" HEAD("counter") "\"objectives\":[" OBJECTIVES "],\"start\":\"ask\",\"nodes\":[" GONE
                                   ",{\"id\":\"ask\",\"form\":{\"title\":\"x\",\"to\":\"gone\",\"slots\":[");
    for (int slot = 0; slot < slots; slot++) {
        strbuf_printf(&text, "%s{\"slot\":\"%s\",\"label\":\"x\",\"options\":[", slot ? "," : "",
                      slot ? "when" : "where");
        for (int option = 0; option < options; option++)
            strbuf_printf(&text, "%s{\"id\":\"o%d\",\"text\":\"x\",\"mark\":\"fact\"}", option ? "," : "",
                          option);
        strbuf_add(&text, "]}");
    }
    strbuf_add(&text, "]}}]}");
    return text.data;
}

static void the_options_of_a_form_are_counted_slot_by_slot(void **state)
{
    struct arena arena;
    arena_init(&arena, NULL);
    expect_findings(*state, form_with(&arena, 2, LIMIT_CHOICES + 1),
                    "KM0311 /nodes/1/form/slots/0/options\nKM0311 /nodes/1/form/slots/1/options\n");
    expect_findings(*state, form_with(&arena, LIMIT_SLOTS + 1, 1), "KM0311 /nodes/1/form/slots\n");
    arena_release(&arena);
}

static void the_number_of_nodes_is_limited(void **state)
{
    struct arena arena;
    struct strbuf text;
    arena_init(&arena, NULL);
    strbuf_init(&text, &arena);
    strbuf_add(&text, "{" HEAD("counter") "\"objectives\":[" OBJECTIVES "],\"start\":\"ask\",\"nodes\":[");
    for (int i = 0; i <= LIMIT_NODES; i++)
        strbuf_add(&text, i ? ",{}" : "{}");
    strbuf_add(&text, "]}");
    expect_findings(*state, text.data, "KM0303 /nodes\n");
    arena_release(&arena);
}

/* ---- names and conditions ---- */

static void near_names_are_suggested(void **state)
{
    struct loaded loaded;
    load(&loaded, *state,
         SCENARIO("\"flags\":{\"seated\":false},", "\"lissten\"",
                  ASK("\"to\":\"gonne\",\"effects\":{\"seatd\":true}",
                      "\"when\":\"saen(ask)\"," TO_GONE) "," GONE));
    assert_string_equal(find_hint(&loaded, "KM0340"), "did you mean \"gone\"?");
    assert_string_equal(find_hint(&loaded, "KM0342"), "perhaps: listen; kamae rules WORD finds more");
    assert_string_equal(find_hint(&loaded, "KM0344"), "did you mean \"seated\"?");
    assert_string_equal(find_hint(&loaded, "KM0264"), "did you mean \"seen(ask)\"?");
    unload(&loaded);
}

static void unknown_names_stand_at_their_places(void **state)
{
    expect_findings(*state,
                    SCENARIO("", OBJECTIVES ",\"rest\"",
                             ASK("\"to\":[{\"when\":\"seen(nowhere)\",\"to\":\"away\"},{\"to\":\"gone\"}],"
                                 "\"reply\":[{\"by\":\"partner\",\"text\":\"x\",\"reveals\":[\"a\"],"
                                 "\"when\":\"mood > 3\",\"acts\":[\"agent.sing\"]}]",
                                 TO_GONE) "," GONE),
                    "KM0342 /objectives/5\n"
                    "KM0341 /nodes/0/choices/0/reply/0/acts/0\n"
                    "KM0357 /nodes/0/choices/0/reply/0/by\n"
                    "KM0343 /nodes/0/choices/0/reply/0/reveals/0\n"
                    "KM0264 /nodes/0/choices/0/reply/0/when\n"
                    "KM0340 /nodes/0/choices/0/to/0/to\n"
                    "KM0264 /nodes/0/choices/0/to/0/when\n");
}

static void each_different_thing_a_condition_reads_gets_one_bit(void **state)
{
    struct loaded loaded;
    load(
        &loaded, *state,
        SCENARIO(
            "\"flags\":{\"late\":true,\"seated\":false},", OBJECTIVES,
            ASK("\"when\":\"did(agent.apology) or not seated\",\"effects\":{\"seated\":true,\"late\":false}," TO_GONE,
                "\"when\":\"seen(gone) or did(agent.apology) or did(agent) or late\"," TO_GONE) "," GONE));
    assert_int_equal(km_diags_count(loaded.diags), 0);
    const struct document *document = &loaded.document;
    assert_int_equal(document->bit_count, 5);
    assert_int_equal(document->bits[1].kind, BIT_FLAG);
    assert_int_equal(document->bits[1].number, 1);
    assert_int_equal(document->bits[2].kind, BIT_DID);
    assert_int_equal(document->bits[3].kind, BIT_SEEN);
    assert_int_equal(document->bits[3].number, 1);
    assert_int_equal(document->bits[4].kind, BIT_DID);
    assert_true(document->bits[4].last - document->bits[4].first >
                document->bits[2].last - document->bits[2].first);
    const struct condition *condition = &document->conditions[document->nodes[0].choices[0].condition];
    assert_true(condition_holds(condition, NULL, &(uint64_t){0}));
    assert_false(condition_holds(condition, NULL, &(uint64_t){1 << 1}));
    assert_true(condition_holds(condition, NULL, &(uint64_t){1 << 1 | 1 << 2}));
    unload(&loaded);
}

static void a_head_is_read_whatever_the_nodes_are(void **state)
{
    (void)state;
    struct km_diags *diags = km_diags_new(NULL);
    const char *text = SCENARIO("", OBJECTIVES, "{\"id\":7},\"no node\"");
    struct km_head *head = km_head_load(NULL, (struct km_bytes){text, strlen(text)}, "head", diags);
    assert_non_null(head);
    assert_string_equal(km_head_info(head)->id, "x");
    assert_int_equal(km_diags_count(diags), 0);
    km_head_free(head);
    km_diags_free(diags);
}

static void a_head_says_who_stands_for_it(void **state)
{
    (void)state;
    struct km_diags *diags = km_diags_new(NULL);
    const char *text = SCENARIO("\"author\":\"\",\"source\":\"a case\",\"reviewers\":["
                                "{\"name\":\"Mori\",\"date\":\"2000-02-29\"}],",
                                OBJECTIVES, GONE);
    struct km_head *head = km_head_load(NULL, (struct km_bytes){text, strlen(text)}, "head", diags);
    assert_non_null(head);
    const struct km_head_info *info = km_head_info(head);
    assert_false(km_text_present(&info->author));
    assert_string_equal(km_text_get(&info->source, KM_JA), "a case");
    assert_int_equal(info->reviewer_count, 1);
    assert_string_equal(km_text_get(&info->reviewers[0].name, KM_JA), "Mori");
    assert_string_equal(info->reviewers[0].date, "2000-02-29");
    km_head_free(head);
    km_diags_free(diags);
}

static void a_reviewer_has_a_day_of_the_calendar(void **state)
{
    static const char *const bad[] = {"",           "2026",       "2026-1-2",    "2026-13-01", "2026-00-01",
                                      "2026-04-31", "1900-02-29", "2026-12-01 ", "0000-01-01", "2026/12/01"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        char head[100];
        snprintf(head, sizeof head, "\"reviewers\":[{\"name\":\"x\",\"date\":\"%s\"}],", bad[i]);
        struct strbuf text;
        struct arena arena;
        arena_init(&arena, NULL);
        strbuf_init(&text, &arena);
        strbuf_printf(&text, "%s%s%s", "{" HEAD("counter"), head,
                      "\"objectives\":[" OBJECTIVES
                      "],\"start\":\"ask\",\"nodes\":[" ASK(TO_GONE, TO_GONE) "," GONE "]}");
        expect_findings(*state, text.data, "KM0700 /reviewers/0/date\n");
        arena_release(&arena);
    }
}

static void the_start_of_a_file_is_enough_for_its_head(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        bool read;
    } rows[] = {
        {SCENARIO("", OBJECTIVES, GONE), true},
        {"{" HEAD("counter") "\"objectives\":[" OBJECTIVES "],\"start\":\"ask\",\"nodes\":[{\"id", true},
        {"{" HEAD("counter") "\"objectives\":[" OBJECTIVES "],\"start\":\"ask\",\"nod", false},
        {"{" HEAD("counter") "\"objectives\":[" OBJECTIVES "],\"nodes\":[],\"start\":\"ask\"}", false},
        {SCENARIO("\"flags\":{\"a\":1},", OBJECTIVES, GONE), false},
        {SCENARIO("\"unheard\":1,", OBJECTIVES, GONE), false},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct km_bytes bytes = {rows[i].text, strlen(rows[i].text)};
        struct km_head *head = km_head_load_start(NULL, bytes);
        assert_int_equal(head != NULL, rows[i].read);
        if (head)
            assert_string_equal(km_head_info(head)->id, "x");
        km_head_free(head);
    }
}

static void a_head_with_a_mistake_is_refused_with_its_place(void **state)
{
    (void)state;
    struct km_diags *diags = km_diags_new(NULL);
    const char *text = SCENARIO("\"flags\":{\"a\":1},", OBJECTIVES, GONE);
    assert_null(km_head_load(NULL, (struct km_bytes){text, strlen(text)}, "head", diags));
    assert_int_equal(km_diags_count(diags), 1);
    assert_string_equal(km_diags_at(diags, 0)->pointer, "/flags/a");
    assert_int_not_equal(km_diags_at(diags, 0)->column, 0);
    km_diags_free(diags);
}

static void conditions_written_alike_are_compiled_once(void **state)
{
    struct loaded loaded;
    load(&loaded, *state,
         SCENARIO("\"flags\":{\"seated\":false},", OBJECTIVES,
                  ASK("\"when\":\"seated\",\"effects\":{\"seated\":true}," TO_GONE,
                      "\"when\":\"seated\"," TO_GONE) "," GONE));
    const struct document_choice *choices = loaded.document.nodes[0].choices;
    assert_int_equal(choices[0].condition, 1);
    assert_int_equal(choices[1].condition, 1);
    assert_int_equal(loaded.document.conditions[0].count, 0);
    assert_int_equal(loaded.document.condition_count, 2);
    unload(&loaded);
}

static void a_broken_condition_is_told_wherever_it_stands(void **state)
{
    expect_findings(
        *state,
        SCENARIO("", OBJECTIVES, ASK("\"when\":\"seatd\"," TO_GONE, "\"when\":\"seatd\"," TO_GONE) "," GONE),
        "KM0264 /nodes/0/choices/0/when\nKM0264 /nodes/0/choices/1/when\n");
}

static void a_choice_is_found_by_its_id_behind_the_options_of_a_form(void **state)
{
    const char *text = SCENARIO(
        "", OBJECTIVES,
        "{\"id\":\"ask\",\"form\":{\"title\":\"x\",\"to\":\"talk\",\"slots\":[{\"slot\":\"when\","
        "\"label\":\"x\",\"options\":[{\"id\":\"write\",\"text\":\"x\",\"mark\":\"fact\",\"instead\":\"slot\"},"
        "{\"id\":\"w2\",\"text\":\"x\",\"mark\":\"guess\"}]}]}},"
        "{\"id\":\"talk\",\"choices\":[" LISTEN TO_GONE "}," WRITE "\"instead\":\"said\"," TO_GONE
        "}]}," GONE);
    struct km_diags *diags = km_diags_new(NULL);
    struct km_scenario *scenario =
        km_scenario_load(NULL, (struct km_bytes){text, strlen(text)}, "form", *state, diags);
    assert_non_null(scenario);
    uint32_t write = km_scenario_find_choice(scenario, "write");
    assert_int_equal(write, 3);
    assert_string_equal(km_scenario_choice(scenario, write).id, "write");
    assert_null(km_scenario_choice(scenario, write).slot);
    assert_int_equal(km_scenario_find_choice(scenario, "w2"), KM_NONE);
    assert_string_equal(km_scenario_choice(scenario, write).instead.in[KM_JA], "said");
    assert_string_equal(km_scenario_choice(scenario, 0).instead.in[KM_JA], "slot");
    assert_null(km_scenario_choice(scenario, 1).instead.in[KM_JA]);
    km_scenario_free(scenario);
    km_diags_free(diags);
}

static void meters_are_numbered_in_order_of_the_file(void **state)
{
    struct loaded loaded;
    load(&loaded, *state,
         SCENARIO("\"meters\":{\"anger\":{\"label\":\"x\",\"start\":6,\"min\":0,\"max\":10},"
                  "\"trust\":{\"label\":\"x\",\"start\":3,\"min\":0,\"max\":10}},",
                  OBJECTIVES, ASK("\"when\":\"trust >= 4\"," TO_GONE, TO_GONE) "," GONE));
    const struct document *document = &loaded.document;
    const struct condition *condition = &document->conditions[document->nodes[0].choices[0].condition];
    assert_false(condition_holds(condition, (int16_t[]){6, 3}, NULL));
    assert_true(condition_holds(condition, (int16_t[]){0, 4}, NULL));
    unload(&loaded);
}

static void what_can_be_remembered_is_limited(void **state)
{
    struct arena arena;
    struct strbuf text;
    arena_init(&arena, NULL);
    strbuf_init(&text, &arena);
    strbuf_add(&text, "{" HEAD("counter") "\"objectives\":[" OBJECTIVES "],\"start\":\"ask\",\"flags\":{");
    for (int i = 0; i < LIMIT_VARIABLES; i++)
        strbuf_printf(&text, "%s\"f%d\":false", i ? "," : "", i);
    strbuf_add(&text, "},\"nodes\":[" ASK("\"when\":\"not seen(gone) and not seen(ask)\"," TO_GONE,
                                          TO_GONE) "," GONE "]}");
    struct loaded loaded;
    load(&loaded, *state, text.data);
    assert_int_equal(km_diags_total(loaded.diags, KM_ERROR), 1);
    assert_string_equal(km_diags_at(loaded.diags, 0)->code, "KM0358");
    assert_string_equal(km_diags_at(loaded.diags, 0)->pointer, "/nodes/0/choices/0/when");
    assert_int_equal(loaded.document.bit_count, LIMIT_VARIABLES);
    unload(&loaded);
    arena_release(&arena);
}

/* ---- scope ---- */

static bool applies(const struct loaded *loaded, const struct km_rulebook *rulebook, const char *id)
{
    const struct rule *rule = &rulebook->rules[km_rulebook_find_rule(rulebook, id)];
    return loaded->scope.applies[rule->first_constraint];
}

static void a_constraint_is_left_out_when_nothing_carries_its_acts(void **state)
{
    struct loaded loaded;
    load(&loaded, *state, SCENARIO("", OBJECTIVES, ASK(TO_GONE, TO_GONE) "," GONE));
    assert_int_equal(km_diags_count(loaded.diags), 0);
    assert_true(applies(&loaded, *state, "no-written-apology"));
    assert_true(applies(&loaded, *state, "refuse-or-defer"));
    assert_true(applies(&loaded, *state, "ask-first")); /* although nobody can ask */
    assert_false(applies(&loaded, *state, "keep-a-record"));
    unload(&loaded);
}

static void the_entries_of_a_form_count_as_carried_acts(void **state)
{
    struct loaded loaded;
    load(
        &loaded, *state,
        SCENARIO(
            "", OBJECTIVES,
            ASK("\"to\":\"record\"",
                TO_GONE) ",{\"id\":\"record\",\"form\":{\"title\":\"x\",\"to\":\"gone\",\"slots\":[{\"slot\":\"when\","
                         "\"label\":\"x\",\"options\":[{\"id\":\"a\",\"text\":\"x\",\"mark\":\"fact\"}]}]}}," GONE));
    assert_int_equal(km_diags_count(loaded.diags), 0);
    assert_true(applies(&loaded, *state, "keep-a-record"));
    unload(&loaded);
}

#define NIGHT "\"facts\":{\"night\":{\"slot\":\"when\",\"text\":\"x\"}},"
#define TELLS(speaker) "{\"by\":\"" speaker "\",\"text\":\"x\",\"reveals\":[\"night\"]}"

static void a_fact_counts_as_told_only_when_the_customer_tells_it(void **state)
{
    struct loaded customer, narrator;
    load(&customer, *state,
         SCENARIO(NIGHT, OBJECTIVES, ASK("\"reply\":[" TELLS("customer") "]," TO_GONE, TO_GONE) "," GONE));
    load(&narrator, *state,
         SCENARIO(NIGHT, OBJECTIVES, ASK("\"reply\":[" TELLS("narrator") "]," TO_GONE, TO_GONE) "," GONE));
    assert_true(applies(&customer, *state, "let-them-tell"));
    assert_false(applies(&narrator, *state, "let-them-tell"));
    assert_int_equal(km_diags_count(narrator.diags), 0);
    unload(&customer);
    unload(&narrator);
}

static void the_reason_of_a_way_counts_as_a_carried_act(void **state)
{
    struct loaded loaded;
    load(
        &loaded, *state,
        SCENARIO(
            "", OBJECTIVES,
            ASK("\"to\":\"after\",\"reason\":\"agreed\"",
                TO_GONE) "," GONE
                         ",{\"id\":\"after\",\"phase\":\"after\",\"end\":{\"outcome\":\"good\",\"summary\":\"x\"}}"));
    assert_int_equal(km_diags_count(loaded.diags), 0);
    assert_true(applies(&loaded, *state, "end-in-agreement"));
    unload(&loaded);
    load(&loaded, *state, SCENARIO("", OBJECTIVES, ASK(TO_GONE, TO_GONE) "," GONE));
    assert_false(applies(&loaded, *state, "end-in-agreement"));
    unload(&loaded);
}

#define LOOK_UP "{\"id\":\"look\",\"text\":\"x\",\"acts\":[\"agent.verify.internal.policy\"]," TO_GONE "}"

static void a_rule_applies_only_to_heads_that_its_condition_fits(void **state)
{
    struct loaded phone, counter;
    load(&phone, *state,
         "{" HEAD(
             "phone") "\"objectives\":[\"check-on-the-phone\"],\"start\":\"ask\",\"nodes\":[{\"id\":\"ask\","
                      "\"choices\":[" LISTEN TO_GONE "}," LOOK_UP "]}," GONE "]}");
    load(
        &counter, *state,
        "{" HEAD(
            "counter") "\"objectives\":[\"check-on-the-phone\"],\"start\":\"ask\",\"nodes\":[{\"id\":\"ask\","
                       "\"choices\":[" LISTEN TO_GONE "}," LOOK_UP "]}," GONE "]}");
    assert_true(applies(&phone, *state, "check-on-the-phone"));
    assert_int_equal(km_diags_total(phone.diags, KM_ERROR), 0);
    assert_false(applies(&counter, *state, "check-on-the-phone"));
    assert_int_equal(km_diags_total(counter.diags, KM_ERROR), 1);
    unload(&phone);
    unload(&counter);
}

static void an_objective_without_acts_is_reported(void **state)
{
    expect_findings(*state, SCENARIO("", OBJECTIVES ",\"keep-a-record\"", ASK(TO_GONE, TO_GONE) "," GONE),
                    "KM0411 /objectives/5\n");
}

static void where_something_is_scored_every_end_says_what_it_left(void **state)
{
    static const char silent[] = "{\"id\":\"gone\",\"end\":{\"summary\":\"x\",\"reason\":\"left\"}}";
    struct arena arena;
    struct strbuf scored, unscored;
    arena_init(&arena, NULL);
    strbuf_init(&scored, &arena);
    strbuf_init(&unscored, &arena);
    strbuf_printf(&scored,
                  "{" HEAD("counter") "\"objectives\":[" OBJECTIVES "],\"start\":\"ask\",\"nodes\":[%s,%s]}",
                  ASK(TO_GONE, TO_GONE), silent);
    strbuf_printf(&unscored, "{" HEAD("counter") "\"objectives\":[],\"start\":\"ask\",\"nodes\":[%s,%s]}",
                  ASK(TO_GONE, TO_GONE), silent);
    expect_findings(*state, scored.data, "KM0418 /nodes/1/end\n");
    expect_findings(*state, unscored.data, "KM0326 /objectives\n");
    arena_release(&arena);
}

/* ---- the graph ---- */

static void a_way_to_an_unknown_node_may_lead_anywhere(void **state)
{
    expect_findings(*state,
                    SCENARIO("", OBJECTIVES,
                             ASK("\"to\":\"later\"", TO_GONE) ",{\"id\":\"alone\",\"to\":\"gone\"}," GONE),
                    "KM0340 /nodes/0/choices/0/to\n");
    expect_findings(*state, SCENARIO("", OBJECTIVES, ASK("\"to\":\"later\"", "\"to\":\"ask\"")),
                    "KM0340 /nodes/0/choices/0/to\n");
}

static void nothing_is_said_about_paths_when_the_start_is_unknown(void **state)
{
    expect_findings(*state,
                    "{" HEAD("counter") "\"objectives\":[" OBJECTIVES
                                        "],\"start\":\"ake\",\"nodes\":[" ASK(TO_GONE, TO_GONE) "," GONE "]}",
                    "KM0340 /start\n");
}

static void a_circle_with_a_decision_and_a_way_out_is_sound(void **state)
{
    expect_findings(
        *state,
        SCENARIO("", OBJECTIVES, ASK("\"to\":\"wait\"", TO_GONE) ",{\"id\":\"wait\",\"to\":\"ask\"}," GONE),
        "");
}

static void a_part_without_a_way_out_is_reported_once_where_it_begins(void **state)
{
    expect_findings(
        *state,
        SCENARIO(
            "", OBJECTIVES,
            ASK("\"to\":\"a\"",
                TO_GONE) ",{\"id\":\"b\",\"choices\":[{\"id\":\"c1\",\"text\":\"x\",\"acts\":[\"agent.listen.backchannel\"],"
                         "\"to\":\"a\"},{\"id\":\"c2\",\"text\":\"x\",\"acts\":[\"agent.listen.backchannel\"],\"to\":\"b\"}]}"
                         ",{\"id\":\"a\",\"to\":\"b\"}," GONE),
        "KM0403 /nodes/2\n");
}

/* "n0 → n1 → … → n0": long enough to end a recursion. */
static void a_circle_of_all_nodes_is_found(void **state)
{
    struct arena arena;
    struct strbuf text;
    arena_init(&arena, NULL);
    strbuf_init(&text, &arena);
    strbuf_add(&text, "{" HEAD("counter") "\"objectives\":[" OBJECTIVES "],\"start\":\"ask\",\"nodes\":[" ASK(
                          "\"to\":\"n0\"", TO_GONE) "," GONE);
    int count = LIMIT_NODES - 2;
    for (int i = 0; i < count; i++)
        strbuf_printf(&text, ",{\"id\":\"n%d\",\"to\":\"n%d\"}", i, (i + 1) % count);
    strbuf_add(&text, "]}");
    struct loaded loaded;
    load(&loaded, *state, text.data);
    assert_int_equal(km_diags_count(loaded.diags), 2);
    const struct km_diag *circle = km_diags_at(loaded.diags, 0);
    assert_string_equal(circle->pointer, "/nodes/2/to");
    assert_string_equal(circle->message.in[KM_EN],
                        "these nodes go round without a decision: n0 → n1 → n2 → n3 → n4 → n5 → … → n0");
    assert_string_equal(km_diags_at(loaded.diags, 1)->code, "KM0403");
    unload(&loaded);
    arena_release(&arena);
}

static void the_contact_ends_once_on_ways_of_every_kind(void **state)
{
    expect_findings(
        *state,
        SCENARIO(
            "", OBJECTIVES,
            ASK("\"to\":[{\"when\":\"seen(ask)\",\"to\":\"pass\",\"reason\":\"left\"},{\"to\":\"done\"}]",
                "\"to\":\"done\",\"reason\":\"agreed\"") ",{\"id\":\"pass\",\"to\":\"done\",\"reason\":\"deferred\"}"
                                                         ",{\"id\":\"done\",\"phase\":\"after\",\"lines\":[{\"by\":\"narrator\",\"text\":\"x\"}],\"to\":\"end\"}"
                                                         ",{\"id\":\"end\",\"phase\":\"after\",\"end\":{\"outcome\":\"good\",\"summary\":\"x\"}}"),
        "KM0408 /nodes/0/choices/0/to/0/reason\n"
        "KM0407 /nodes/0/choices/0/to/1/to\n");
}

static void missing_translations_are_counted_and_the_first_is_shown(void **state)
{
    struct loaded loaded;
    load(&loaded, *state,
         SCENARIO("", OBJECTIVES,
                  ASK("\"why\":{\"ja\":\"x\",\"en\":\"x\"}," TO_GONE,
                      "\"why\":{\"en\":\"x\"}," TO_GONE) "," GONE));
    assert_int_equal(km_diags_count(loaded.diags), 2);
    assert_string_equal(km_diags_at(loaded.diags, 0)->pointer, "/nodes/0/choices/1/why");
    assert_string_equal(km_diags_at(loaded.diags, 0)->message.in[KM_EN],
                        "texts without ja: 1; this is the first");
    assert_string_equal(km_diags_at(loaded.diags, 1)->pointer, "/title");
    assert_string_equal(km_diags_at(loaded.diags, 1)->message.in[KM_EN],
                        "texts without en: 6; this is the first");
    unload(&loaded);
}

static void a_file_in_one_language_needs_no_translations(void **state)
{
    const char *japanese =
        SCENARIO("", OBJECTIVES,
                 ASK("\"why\":{\"ja-easy\":\"x\"}," TO_GONE, "\"why\":{\"ja\":\"x\"}," TO_GONE) "," GONE);
    expect_findings(*state, japanese, "");
    char english[] = SCENARIO("", OBJECTIVES, ASK(TO_GONE, "\"why\":\"x\"," TO_GONE) "," GONE);
    memcpy(strstr(english, "\"ja\""), "\"en\"", 4);
    expect_findings(*state, english, "");
}

static void easy_japanese_serves_as_japanese(void **state)
{
    expect_findings(
        *state,
        SCENARIO("", OBJECTIVES, ASK("\"why\":{\"ja-easy\":\"x\",\"en\":\"x\"}," TO_GONE, TO_GONE) "," GONE),
        "KM0417 /title\n");
}

#define NARRATED(stage) "\"reply\":[{\"by\":\"narrator\",\"text\":\"x\",\"stage\":" stage "}]," TO_GONE

static void expect_cue_hint(const struct km_rulebook *rulebook, const char *text, const char *hint)
{
    struct loaded loaded;
    load(&loaded, rulebook, text);
    assert_int_equal(km_diags_count(loaded.diags), 1);
    assert_string_equal(km_diags_at(loaded.diags, 0)->code, "KM0359");
    const char *found = km_diags_at(loaded.diags, 0)->hint.in[KM_EN];
    if (hint)
        assert_string_equal(found, hint);
    else
        assert_null(found);
    unload(&loaded);
}

static void what_enters_needs_a_sign_and_a_known_name(void **state)
{
    expect_cue_hint(*state, SCENARIO("", OBJECTIVES, ASK(NARRATED("[\"-papre\"]"), TO_GONE) "," GONE),
                    "did you mean \"-paper\"?");
    expect_cue_hint(*state, SCENARIO("", OBJECTIVES, ASK(NARRATED("[\"paper\"]"), TO_GONE) "," GONE),
                    "did you mean \"+paper\"?");
    expect_cue_hint(*state, SCENARIO("", OBJECTIVES, ASK(NARRATED("[\"+elephant\"]"), TO_GONE) "," GONE),
                    NULL);
    expect_cue_hint(*state, SCENARIO("", OBJECTIVES, ASK(NARRATED("[\"\"]"), TO_GONE) "," GONE), NULL);
    expect_findings(
        *state,
        SCENARIO("", OBJECTIVES, ASK(NARRATED("[\"+box\",\"+pen\",\"-box\",\"+box\"]"), TO_GONE) "," GONE),
        "KM0360 /nodes/0/choices/0/reply/0/stage/2\nKM0360 /nodes/0/choices/0/reply/0/stage/3\n");
    expect_findings(*state, SCENARIO("", OBJECTIVES, ASK(NARRATED("[7]"), TO_GONE) "," GONE),
                    "KM0133 /nodes/0/choices/0/reply/0/stage/0\n");
}

static void what_cannot_be_drawn_is_told_and_played_without(void **state)
{
    struct km_diags *diags = km_diags_new(NULL);
    const char *text =
        "{\"format\":1,\"id\":\"x\",\"revision\":1,\"language\":\"ja\",\"title\":\"x\",\"summary\":\"x\","
        "\"briefing\":\"x\",\"setting\":{\"trade\":\"rental\",\"channel\":\"desk\",\"minutes\":1,"
        "\"intensity\":1,\"room\":\"hospitol\"},\"complaint_type\":\"venting\",\"cast\":{\"customer\":"
        "{\"name\":\"x\",\"look\":{\"age\":\"olde\",\"hair\":\"bun\",\"extras\":[\"capp\"]}},\"agent\":"
        "{\"name\":\"x\"}},\"objectives\":[],\"start\":\"ask\",\"nodes\":[" ASK(
            NARRATED("[\"+reciept\",\"-customer\"]"), TO_GONE) "," GONE "]}";
    struct km_scenario *scenario =
        km_scenario_load(NULL, (struct km_bytes){text, strlen(text)}, "x", *state, diags);
    assert_non_null(scenario);
    size_t told = 0;
    for (size_t i = 0; i < km_diags_count(diags); i++) {
        const struct km_diag *diag = km_diags_at(diags, i);
        bool picture = strcmp(diag->code, "KM0368") == 0 || strcmp(diag->code, "KM0359") == 0;
        told += picture;
        assert_true(!picture || (diag->severity == KM_WARNING && diag->hint.in[KM_EN]));
    }
    assert_int_equal(told, 4);
    const struct km_head_info *head = km_scenario_head(scenario);
    assert_int_equal(head->room, KM_ROOM_NONE);
    assert_int_equal(head->look.age, KM_AGE_NONE);
    assert_int_equal(head->look.hair, KM_HAIR_BUN);
    struct km_line line = km_scenario_line(scenario, 0);
    assert_int_equal(line.cue_count, 1);
    assert_int_equal(line.cues[0].prop, KM_PROP_CUSTOMER);
    km_scenario_free(scenario);
    km_diags_free(diags);
}

static void pictures_are_told_through_the_door(void **state)
{
    struct km_diags *diags = km_diags_new(NULL);
    const char *text =
        "{\"format\":1,\"id\":\"x\",\"revision\":1,\"language\":\"ja\",\"title\":\"x\",\"summary\":\"x\","
        "\"briefing\":\"x\",\"setting\":{\"trade\":\"rental\",\"channel\":\"desk\",\"minutes\":1,"
        "\"intensity\":1,\"room\":\"hospital\"},\"complaint_type\":\"venting\",\"cast\":{\"customer\":"
        "{\"name\":\"x\",\"look\":{\"age\":\"old\",\"hair\":\"bun\",\"glasses\":\"off\",\"extras\":[\"stick\",\"mask\"]}},\"agent\":"
        "{\"name\":\"x\"}},\"objectives\":[],\"start\":\"ask\",\"nodes\":[" ASK(
            NARRATED("[\"+receipt\",\"-customer\"]"), TO_GONE) "," GONE "]}";
    struct km_scenario *scenario =
        km_scenario_load(NULL, (struct km_bytes){text, strlen(text)}, "x", *state, diags);
    assert_non_null(scenario);
    const struct km_head_info *head = km_scenario_head(scenario);
    assert_int_equal(head->room, KM_ROOM_HOSPITAL);
    assert_int_equal(head->look.age, KM_AGE_OLD);
    assert_int_equal(head->look.hair, KM_HAIR_BUN);
    assert_int_equal(head->look.glasses, KM_GLASSES_OFF);
    assert_int_equal(head->look.gender, KM_GENDER_NONE);
    assert_true(head->look.extras[KM_EXTRA_STICK] && head->look.extras[KM_EXTRA_MASK]);
    assert_false(head->look.extras[KM_EXTRA_CAP] || head->look.extras[KM_EXTRA_CHILD]);
    assert_int_equal(km_scenario_person(scenario, KM_BY_AGENT)->look.age, KM_AGE_NONE);
    struct km_line line = km_scenario_line(scenario, 0);
    assert_int_equal(line.cue_count, 2);
    assert_int_equal(line.cues[0].prop, KM_PROP_RECEIPT);
    assert_true(line.cues[0].enters);
    assert_int_equal(line.cues[1].prop, KM_PROP_CUSTOMER);
    assert_false(line.cues[1].enters);
    km_scenario_free(scenario);
    km_diags_free(diags);
}

static void limits_are_a_text_to_translate_like_any_other(void **state)
{
    expect_findings(*state,
                    SCENARIO("\"limits\":{\"en\":\"x\"},", OBJECTIVES, ASK(TO_GONE, TO_GONE) "," GONE),
                    "KM0417 /limits\nKM0417 /title\n");
}

static void better_words_are_not_an_answer_on_offer(void **state)
{
    const char *same = "KM0420 /nodes/0/choices/0/instead\n";
    expect_findings(
        *state, SCENARIO("", OBJECTIVES, ASK("\"instead\":\"ｘ　\\n\"," TO_GONE, TO_GONE) "," GONE), same);
    expect_findings(*state,
                    SCENARIO("", OBJECTIVES,
                             ASK("\"instead\":{\"ja\":\"y\",\"ja-easy\":\"x\"}," TO_GONE, TO_GONE) "," GONE),
                    same);
    expect_findings(*state, SCENARIO("", OBJECTIVES, ASK("\"instead\":\"xx\"," TO_GONE, TO_GONE) "," GONE),
                    "");
}

static void a_broken_condition_may_read_any_flag(void **state)
{
    expect_findings(
        *state,
        SCENARIO("\"flags\":{\"seated\":false},", OBJECTIVES,
                 ASK("\"when\":\"not seatd\",\"effects\":{\"seated\":true}," TO_GONE, TO_GONE) "," GONE),
        "KM0264 /nodes/0/choices/0/when\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_scenario_gives_the_finding_in_its_file_name),
        cmocka_unit_test(each_finding_about_scenarios_has_a_scenario),
        cmocka_unit_test(everything_in_the_sound_scenario_arrives),
        cmocka_unit_test(plain_texts_belong_to_the_language_of_the_file),
        cmocka_unit_test(a_file_of_another_format_is_not_read_on),
        cmocka_unit_test(a_file_that_is_no_object_is_refused),
        cmocka_unit_test(shapes_are_checked_all_at_once_with_exact_places),
        cmocka_unit_test(a_reason_on_a_node_with_choices_is_misplaced),
        cmocka_unit_test(names_of_meters_flags_facts_and_documents_have_a_shape),
        cmocka_unit_test(a_meter_starts_within_its_range),
        cmocka_unit_test(the_options_of_a_form_are_counted_slot_by_slot),
        cmocka_unit_test(the_number_of_nodes_is_limited),
        cmocka_unit_test(near_names_are_suggested),
        cmocka_unit_test(unknown_names_stand_at_their_places),
        cmocka_unit_test(each_different_thing_a_condition_reads_gets_one_bit),
        cmocka_unit_test(a_head_is_read_whatever_the_nodes_are),
        cmocka_unit_test(a_head_says_who_stands_for_it),
        cmocka_unit_test(a_reviewer_has_a_day_of_the_calendar),
        cmocka_unit_test(the_start_of_a_file_is_enough_for_its_head),
        cmocka_unit_test(a_head_with_a_mistake_is_refused_with_its_place),
        cmocka_unit_test(conditions_written_alike_are_compiled_once),
        cmocka_unit_test(a_broken_condition_is_told_wherever_it_stands),
        cmocka_unit_test(a_choice_is_found_by_its_id_behind_the_options_of_a_form),
        cmocka_unit_test(meters_are_numbered_in_order_of_the_file),
        cmocka_unit_test(what_can_be_remembered_is_limited),
        cmocka_unit_test(a_constraint_is_left_out_when_nothing_carries_its_acts),
        cmocka_unit_test(the_entries_of_a_form_count_as_carried_acts),
        cmocka_unit_test(a_fact_counts_as_told_only_when_the_customer_tells_it),
        cmocka_unit_test(the_reason_of_a_way_counts_as_a_carried_act),
        cmocka_unit_test(a_rule_applies_only_to_heads_that_its_condition_fits),
        cmocka_unit_test(an_objective_without_acts_is_reported),
        cmocka_unit_test(where_something_is_scored_every_end_says_what_it_left),
        cmocka_unit_test(a_way_to_an_unknown_node_may_lead_anywhere),
        cmocka_unit_test(nothing_is_said_about_paths_when_the_start_is_unknown),
        cmocka_unit_test(a_circle_with_a_decision_and_a_way_out_is_sound),
        cmocka_unit_test(a_part_without_a_way_out_is_reported_once_where_it_begins),
        cmocka_unit_test(a_circle_of_all_nodes_is_found),
        cmocka_unit_test(the_contact_ends_once_on_ways_of_every_kind),
        cmocka_unit_test(missing_translations_are_counted_and_the_first_is_shown),
        cmocka_unit_test(a_file_in_one_language_needs_no_translations),
        cmocka_unit_test(easy_japanese_serves_as_japanese),
        cmocka_unit_test(what_enters_needs_a_sign_and_a_known_name),
        cmocka_unit_test(what_cannot_be_drawn_is_told_and_played_without),
        cmocka_unit_test(pictures_are_told_through_the_door),
        cmocka_unit_test(limits_are_a_text_to_translate_like_any_other),
        cmocka_unit_test(better_words_are_not_an_answer_on_offer),
        cmocka_unit_test(a_broken_condition_may_read_any_flag),
    };
    return cmocka_run_group_tests(tests, load_rulebook, free_rulebook) ? 1 : 0;
}
