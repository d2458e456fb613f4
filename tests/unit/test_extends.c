/* Organisations' rulebooks: what they change, what they keep, and where their mistakes are reported. */
#include "base/arena.h"
#include "rulebook/rulebook.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static const char base[] =
    "{\"format\":1,\"id\":\"base\",\"revision\":3,\"language\":\"ja\",\"title\":{\"ja\":\"基\",\"en\":\"base\"},"
    "\"weights\":{\"critical\":5,\"major\":3,\"minor\":1,\"reminder\":0},\"pass_mark\":70,"
    "\"loss_bands\":[{\"id\":\"none\",\"from\":0,\"label\":\"無\"}],"
    "\"acts\":[{\"id\":\"agent.a\",\"label\":\"あ\"},{\"id\":\"customer.b\",\"label\":\"い\"}],"
    "\"rules\":[{\"id\":\"first\",\"severity\":\"major\",\"title\":\"一\",\"why\":\"理\","
    "\"say_instead\":{\"ja\":\"こう\",\"en\":\"so\"},\"constraints\":[{\"template\":\"absence\",\"a\":[\"agent.a\"]}]},"
    "{\"id\":\"second\",\"severity\":\"minor\",\"title\":\"二\",\"why\":\"理\",\"say_instead\":\"こう\","
    "\"constraints\":[{\"template\":\"existence\",\"a\":[\"agent.a\"]}]}],"
    "\"only_after\":{\"customer.b\":[\"agent.a\"]},\"promises\":[\"agent.a\"],"
    "\"policy\":{\"name\":{\"ja\":\"標準\",\"en\":\"standard\"},\"time_limit_minutes\":30,\"front_line_limit\":\"限度\"}}";

#define HEAD \
    "{\"format\":1,\"id\":\"ours\",\"extends\":\"base\",\"revision\":1,\"language\":\"ja\",\"title\":\"わたしたち\""

static bool find_base(void *user, const char *id, struct km_bytes *out)
{
    const char *text = strcmp(id, "base") == 0 ? base : strcmp(id, "other") == 0 ? user : NULL;
    if (text)
        *out = (struct km_bytes){text, strlen(text)};
    return text != NULL;
}

/* What loading `text` gave; `other` is what a rulebook called "other" would hold. */
struct loaded {
    struct km_rulebook *rulebook;
    struct km_diags *diags;
};

static struct loaded load(const char *text, const char *other)
{
    static char none[1];
    struct km_library library = {.find = find_base, .user = other ? (void *)(uintptr_t)other : none};
    struct loaded loaded = {.diags = km_diags_new(NULL)};
    loaded.rulebook = km_rulebook_load_extending(NULL, (struct km_bytes){text, strlen(text)}, "ours.json",
                                                 &library, loaded.diags);
    return loaded;
}

static void release(struct loaded *loaded)
{
    km_rulebook_free(loaded->rulebook);
    km_diags_free(loaded->diags);
}

static void assert_refused(const char *text, const char *other, const char *code)
{
    struct loaded loaded = load(text, other);
    assert_null(loaded.rulebook);
    assert_int_equal(km_diags_count(loaded.diags), 1);
    assert_string_equal(km_diags_at(loaded.diags, 0)->code, code);
    assert_int_not_equal(km_diags_at(loaded.diags, 0)->line, 0);
    release(&loaded);
}

static void what_is_not_written_stays(void **state)
{
    (void)state;
    struct loaded loaded = load(HEAD "}", NULL);
    assert_non_null(loaded.rulebook);
    assert_string_equal(km_rulebook_id(loaded.rulebook), "ours");
    assert_int_equal(loaded.rulebook->revision, 1);
    assert_int_equal(km_rulebook_rule_count(loaded.rulebook), 2);
    assert_int_equal(km_rulebook_pass_mark(loaded.rulebook), 70);
    assert_string_equal(km_rulebook_policy(loaded.rulebook)->name.in[KM_EN], "standard");
    release(&loaded);
}

static void a_limit_and_a_name_of_the_policy_are_changed(void **state)
{
    (void)state;
    struct loaded loaded = load(
        HEAD ",\"policy\":{\"name\":{\"ja\":\"青葉\",\"en\":\"Aoba\"},\"time_limit_minutes\":15}}", NULL);
    const struct km_policy *policy = km_rulebook_policy(loaded.rulebook);
    assert_string_equal(policy->name.in[KM_JA], "青葉");
    assert_int_equal(policy->time_limit_minutes, 15);
    assert_string_equal(policy->front_line_limit.in[KM_JA], "限度");
    release(&loaded);
}

static void a_rule_is_changed_by_its_id_and_keeps_its_place(void **state)
{
    (void)state;
    struct loaded loaded = load(HEAD ",\"rules\":[{\"id\":\"second\",\"severity\":\"critical\"}]}", NULL);
    assert_int_equal(km_rulebook_find_rule(loaded.rulebook, "second"), 1);
    assert_int_equal(km_rulebook_rule(loaded.rulebook, 1)->weight, 5);
    assert_string_equal(km_rulebook_rule(loaded.rulebook, 1)->title.in[KM_JA], "二");
    assert_int_equal(km_rulebook_rule(loaded.rulebook, 0)->weight, 3);
    release(&loaded);
}

static void a_text_is_replaced_in_all_its_languages(void **state)
{
    (void)state;
    struct loaded loaded =
        load(HEAD ",\"rules\":[{\"id\":\"first\",\"say_instead\":{\"ja\":\"別の言葉\"}}]}", NULL);
    const struct km_rule *rule = km_rulebook_rule(loaded.rulebook, 0);
    assert_string_equal(rule->say_instead.in[KM_JA], "別の言葉");
    assert_null(rule->say_instead.in[KM_EN]);
    release(&loaded);
}

/* What is owed is worded as something to do: by its own words, else by the title that counts. */
static void a_duty_is_the_title_unless_it_has_words_of_its_own(void **state)
{
    (void)state;
    struct loaded loaded = load(HEAD ",\"rules\":[{\"id\":\"first\",\"duty\":{\"ja\":\"ことばで断る\"}},"
                                     "{\"id\":\"second\",\"title\":\"二の二\"}]}",
                                NULL);
    const struct km_rule *first = km_rulebook_rule(loaded.rulebook, 0);
    assert_string_equal(first->title.in[KM_JA], "一");
    assert_string_equal(first->duty.in[KM_JA], "ことばで断る");
    assert_string_equal(km_rulebook_rule(loaded.rulebook, 1)->duty.in[KM_JA], "二の二");
    release(&loaded);
}

static void new_rules_and_acts_come_last(void **state)
{
    (void)state;
    struct loaded loaded = load(
        HEAD
        ",\"acts\":[{\"id\":\"agent.c\",\"label\":\"う\"}],"
        "\"rules\":[{\"id\":\"third\",\"severity\":\"minor\",\"title\":\"三\",\"why\":\"理\",\"say_instead\":\"こう\","
        "\"constraints\":[{\"template\":\"absence\",\"a\":[\"agent.c\"]}]}]}",
        NULL);
    assert_non_null(loaded.rulebook);
    assert_int_equal(km_rulebook_act_count(loaded.rulebook), 3);
    assert_int_equal(km_rulebook_find_rule(loaded.rulebook, "third"), 2);
    release(&loaded);
}

/* A session keeps the rulebook as it was used: its JSON must load without the one it extended. */
static void what_comes_only_after_is_changed_act_by_act(void **state)
{
    (void)state;
    struct loaded loaded =
        load(HEAD ",\"acts\":[{\"id\":\"agent.c\",\"label\":\"う\"},{\"id\":\"scene.d\",\"label\":\"え\"}],"
                  "\"only_after\":{\"scene.d\":[\"agent.c\"],\"customer.b\":[\"agent.c\"]}}",
             NULL);
    assert_non_null(loaded.rulebook);
    assert_int_equal(loaded.rulebook->order_count, 2);
    assert_string_equal(loaded.rulebook->orders[0].after_words, "agent.c");
    assert_true(loaded.rulebook->acts[km_rulebook_find_act(loaded.rulebook, "agent.a")].promise);
    assert_int_equal(loaded.rulebook->orders[1].acts.first, km_rulebook_find_act(loaded.rulebook, "scene.d"));
    release(&loaded);
}

static void the_resolved_rulebook_stands_alone(void **state)
{
    (void)state;
    struct loaded loaded = load(HEAD ",\"pass_mark\":80}", NULL);
    struct km_bytes json = km_rulebook_json(loaded.rulebook);
    assert_null(memchr(json.data, '\n', json.length));
    struct km_rulebook *again = km_rulebook_load(NULL, json, "session", loaded.diags);
    assert_non_null(again);
    assert_int_equal(km_rulebook_pass_mark(again), 80);
    km_rulebook_free(again);
    release(&loaded);
}

static void mistakes_are_reported_where_the_organisation_wrote_them(void **state)
{
    (void)state;
    struct loaded loaded =
        load(HEAD ",\n\"rules\":[\n{\"id\":\"second\",\n \"constraints\":[{\"template\":\"absence\","
                  "\"a\":[\"agent.unknown\"]}]}]}",
             NULL);
    assert_null(loaded.rulebook);
    const struct km_diag *diag = km_diags_at(loaded.diags, 0);
    assert_string_equal(diag->pointer, "/rules/0/constraints/0/a/0");
    assert_int_equal(diag->line, 4);
    release(&loaded);
}

static void what_cannot_be_extended_is_refused(void **state)
{
    (void)state;
    assert_refused("{\"format\":1,\"id\":\"ours\",\"extends\":\"nowhere\",\"revision\":1,\"title\":\"題\"}",
                   NULL, "KM0230");
    assert_refused("{\"format\":1,\"id\":\"ours\",\"extends\":\"other\",\"revision\":1,\"title\":\"題\"}",
                   "{oops", "KM0231");
    assert_refused("{\"format\":1,\"id\":\"ours\",\"extends\":\"other\",\"revision\":1,\"title\":\"題\"}",
                   "{\"extends\":\"base\"}", "KM0232");
    assert_refused("{\"format\":1,\"extends\":\"base\",\"revision\":1,\"title\":\"題\"}", NULL, "KM0132");
}

static void without_a_library_nothing_can_be_extended(void **state)
{
    (void)state;
    struct km_diags *diags = km_diags_new(NULL);
    static const char text[] = HEAD "}";
    assert_null(km_rulebook_load(NULL, (struct km_bytes){text, sizeof text - 1}, "ours.json", diags));
    assert_string_equal(km_diags_at(diags, 0)->code, "KM0230");
    km_diags_free(diags);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_not_written_stays),
        cmocka_unit_test(a_limit_and_a_name_of_the_policy_are_changed),
        cmocka_unit_test(a_rule_is_changed_by_its_id_and_keeps_its_place),
        cmocka_unit_test(a_text_is_replaced_in_all_its_languages),
        cmocka_unit_test(a_duty_is_the_title_unless_it_has_words_of_its_own),
        cmocka_unit_test(new_rules_and_acts_come_last),
        cmocka_unit_test(what_comes_only_after_is_changed_act_by_act),
        cmocka_unit_test(the_resolved_rulebook_stands_alone),
        cmocka_unit_test(mistakes_are_reported_where_the_organisation_wrote_them),
        cmocka_unit_test(what_cannot_be_extended_is_refused),
        cmocka_unit_test(without_a_library_nothing_can_be_extended),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
