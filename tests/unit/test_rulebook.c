/* Rulebooks: what a sound one answers, what each mistake is told, and that the shipped one is sound. Small
 * rulebooks are put together here; one failing file per finding lies in tests/diag/rulebook. */
#include "base/limits.h"
#include "rulebook/rulebook.h"

#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
// clang-format off
#include <cmocka.h>
// clang-format on

/* ---- loading ---- */

struct bench {
    struct arena arena;
    struct km_diags *diags;
    struct km_rulebook *rulebook; /* NULL when it was refused */
};

static struct bench load(const char *text, size_t length)
{
    struct bench bench = {.diags = km_diags_new(NULL)};
    arena_init(&bench.arena, NULL);
    char *bytes = arena_string_n(&bench.arena, text, length);
    struct km_bytes view = {.data = bytes, .length = length};
    bench.rulebook = km_rulebook_load(NULL, view, "test.json", bench.diags);
    /* The bytes need not outlive the call. */
    memset(bytes, '#', length);
    return bench;
}

static void release(struct bench *bench)
{
    km_rulebook_free(bench->rulebook);
    km_diags_free(bench->diags);
    arena_release(&bench->arena);
}

static const char head[] =
    "{\"format\":1,\"id\":\"test\",\"revision\":3,\"language\":\"ja\",\"title\":{\"ja\":\"試し\",\"en\":\"A test\"},"
    "\"weights\":{\"critical\":5,\"major\":3,\"minor\":1,\"reminder\":0},\"pass_mark\":70,"
    "\"loss_bands\":[{\"id\":\"none\",\"from\":0,\"label\":\"なし\"},{\"id\":\"grave\",\"from\":5,\"label\":\"大\"}],"
    "\"acts\":["
    "{\"id\":\"scene.time.limit\",\"label\":\"時間切れ\"},"
    "{\"id\":\"agent.question.fact\",\"label\":{\"ja\":\"事実を聞く質問\",\"en\":\"fact question\"},"
    "\"definition\":\"一つのことを聞く\",\"variants\":{\"when\":{\"ja\":\"いつ\",\"en\":\"when\"},\"where\":\"どこで\"}},"
    "{\"id\":\"agent.apology\",\"label\":\"お詫び\"},{\"id\":\"agent.apology_note\",\"label\":\"詫び状\"},"
    "{\"id\":\"agent.apology.limited\",\"label\":\"限定のお詫び\"},{\"id\":\"agent.apology2\",\"label\":\"重ねてのお詫び\"},"
    "{\"id\":\"customer.demand.money\",\"label\":\"金品の要求\"},"
    "{\"id\":\"customer.demand.written_apology\",\"label\":\"念書の要求\"}],"
    "\"sets\":{\"SORRY\":[\"agent.apology\",\"agent.apology2\"]},";

static const char references[] = "\"references\":{\"G71\":{\"text\":\"手引き\",\"source\":\"p. 3\"}}}";

/* The head, these rules, what else is given (members, each ending in a comma), and the references. */
static struct bench load_with(const char *rules, const char *members)
{
    struct arena arena;
    arena_init(&arena, NULL);
    struct strbuf text;
    strbuf_init(&text, &arena);
    strbuf_printf(&text, "%s\"rules\":[%s],%s%s", head, rules, members, references);
    struct bench bench = load(text.data, text.length);
    arena_release(&arena);
    return bench;
}

/* One rule with these constraints and these other members (each ending in a comma). */
static struct bench load_rule(const char *constraints, const char *members)
{
    struct arena arena;
    arena_init(&arena, NULL);
    struct strbuf rule;
    strbuf_init(&rule, &arena);
    strbuf_printf(&rule,
                  "{\"id\":\"a-rule\",\"severity\":\"major\",\"title\":\"する\",\"why\":\"理由\",%s"
                  "\"say_instead\":\"言葉\",\"constraints\":[%s]}",
                  members, constraints);
    struct bench bench = load_with(rule.data, "");
    arena_release(&arena);
    return bench;
}

static const char *const kept = "{\"template\":\"absence\",\"a\":[\"customer.demand.money\"]}";

static const struct km_diag *find_code(const struct bench *bench, const char *code)
{
    for (size_t i = 0; i < km_diags_count(bench->diags); i++)
        if (strcmp(km_diags_at(bench->diags, i)->code, code) == 0)
            return km_diags_at(bench->diags, i);
    return NULL;
}

static void assert_sound(const struct bench *bench)
{
    for (size_t i = 0; i < km_diags_count(bench->diags); i++) {
        const struct km_diag *diag = km_diags_at(bench->diags, i);
        print_error("%s %u:%u %s %s\n", diag->code, diag->line, diag->column, diag->pointer,
                    diag->message.in[KM_EN]);
    }
    assert_int_equal(km_diags_count(bench->diags), 0);
    assert_non_null(bench->rulebook);
}

static void assert_only(const struct bench *bench, const char *code, const char *pointer)
{
    assert_null(bench->rulebook);
    assert_int_equal(km_diags_count(bench->diags), 1);
    assert_string_equal(km_diags_at(bench->diags, 0)->code, code);
    assert_string_equal(km_diags_at(bench->diags, 0)->pointer, pointer);
}

/* ---- acts and patterns ---- */

static void acts_are_numbered_in_order_of_id_with_their_variants(void **state)
{
    (void)state;
    static const char *const expected[] = {
        "agent.apology",
        "agent.apology.limited",
        "agent.apology2",
        "agent.apology_note",
        "agent.question.fact",
        "agent.question.fact.when",
        "agent.question.fact.where",
        "customer.demand.money",
        "customer.demand.written_apology",
        "scene.time.limit",
    };
    struct bench bench = load_rule(kept, "");
    assert_sound(&bench);
    size_t count = sizeof expected / sizeof *expected;
    assert_int_equal(km_rulebook_act_count(bench.rulebook), count);
    for (size_t i = 0; i < count; i++) {
        assert_string_equal(km_rulebook_act_id(bench.rulebook, i), expected[i]);
        assert_int_equal(km_rulebook_find_act(bench.rulebook, expected[i]), i);
    }
    assert_int_equal(km_rulebook_find_act(bench.rulebook, "agent.question"), -1);
    assert_int_equal(bench.rulebook->acts[5].parent, 4);
    assert_int_equal(bench.rulebook->acts[1].parent, -1);
    release(&bench);
}

static void the_label_of_a_variant_names_its_parent(void **state)
{
    (void)state;
    struct bench bench = load_rule(kept, "");
    assert_sound(&bench);
    struct km_text act = km_rulebook_act_label(bench.rulebook, 4);
    struct km_text when = km_rulebook_act_label(bench.rulebook, 5);
    struct km_text where = km_rulebook_act_label(bench.rulebook, 6);
    assert_string_equal(act.in[KM_JA], "事実を聞く質問");
    assert_string_equal(when.in[KM_JA], "事実を聞く質問（いつ）");
    assert_string_equal(when.in[KM_EN], "fact question (when)");
    assert_string_equal(where.in[KM_EN], "fact question (どこで)");
    assert_null(when.in[KM_JA_EASY]);
    assert_string_equal(bench.rulebook->acts[5].label.in[KM_JA], "いつ");
    release(&bench);
}

static bool continues(const char *id, const char *pattern)
{
    size_t length = strlen(pattern);
    return strncmp(id, pattern, length) == 0 && (!id[length] || id[length] == '.');
}

static void a_pattern_matches_what_equals_it_or_continues_it_after_a_dot(void **state)
{
    (void)state;
    static const char *const patterns[] = {
        "agent",
        "agent.apology",
        "agent.apology2",
        "agent.apolog",
        "agent.question",
        "agent.question.fact",
        "customer",
        "customer.demand",
        "customer.demand.money",
        "customer.demand.money.more",
        "scene",
        "zzz",
        "",
        ".",
        "agent.",
        "agent.apology.",
        "a",
    };
    struct bench bench = load_rule(kept, "");
    assert_sound(&bench);
    for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++) {
        struct act_range range = rulebook_match(bench.rulebook, patterns[i]);
        for (size_t act = 0; act < km_rulebook_act_count(bench.rulebook); act++) {
            bool matched = act >= range.first && act < range.last;
            if (matched != continues(km_rulebook_act_id(bench.rulebook, act), patterns[i]))
                fail_msg("\"%s\" and %s", patterns[i], km_rulebook_act_id(bench.rulebook, act));
        }
    }
    release(&bench);
}

static void near_ids_are_found_for_did_you_mean(void **state)
{
    (void)state;
    struct bench bench = load_rule(kept, "");
    assert_sound(&bench);
    assert_string_equal(km_rulebook_nearest_act(bench.rulebook, "agent.apology.limitd"),
                        "agent.apology.limited");
    assert_null(km_rulebook_nearest_act(bench.rulebook, "customer.thanks"));
    assert_string_equal(km_rulebook_nearest_rule(bench.rulebook, "a-rul"), "a-rule");
    assert_null(km_rulebook_nearest_rule(bench.rulebook, "something-else"));
    release(&bench);
    bench = load_rule("{\"template\":\"absence\",\"a\":[\"customer.demnd\"]}", "");
    assert_only(&bench, "KM0206", "/rules/0/constraints/0/a/0");
    assert_non_null(strstr(km_diags_at(bench.diags, 0)->hint.in[KM_EN], "\"customer.demand\""));
    release(&bench);
}

/* ---- constraints ---- */

static void a_constraint_has_defaults_and_one_role_per_act(void **state)
{
    (void)state;
    struct bench bench =
        load_rule("{\"template\":\"response\",\"a\":[\"customer.demand\"],\"b\":[\"$SORRY\"],"
                  "\"within\":0,\"unless\":[\"scene\"]},"
                  "{\"template\":\"existence\",\"n\":2,\"a\":[\"agent.question\"]},"
                  "{\"template\":\"end\",\"of\":\"customer\",\"a\":[\"customer\"]}",
                  "");
    assert_sound(&bench);
    static const uint8_t roles[] = {ROLE_B, ROLE_B, ROLE_B, 0, 0, 0, 0, ROLE_A, ROLE_A, ROLE_UNLESS};
    const struct constraint *constraints = bench.rulebook->constraints;
    assert_int_equal(bench.rulebook->constraint_count, 3);
    assert_int_equal(bench.rulebook->rules[0].constraint_count, 3);
    assert_memory_equal(constraints[0].roles, roles, sizeof roles);
    assert_int_equal(constraints[0].template, TEMPLATE_RESPONSE);
    assert_int_equal(constraints[0].n, 1);
    assert_int_equal(constraints[0].within, 0);
    assert_int_equal(constraints[0].of, KM_AGENT);
    assert_int_equal(constraints[1].n, 2);
    assert_int_equal(constraints[1].within, WITHIN_UNLIMITED);
    assert_int_equal(constraints[2].template, TEMPLATE_END);
    assert_int_equal(constraints[2].of, KM_CUSTOMER);
    release(&bench);
}

static void constraints_are_numbered_over_all_rules(void **state)
{
    (void)state;
    static const char rule[] =
        "{\"id\":\"%s\",\"number\":\"R1\",\"severity\":\"%s\",\"title\":\"t\",\"why\":\"w\",\"say_instead\":\"s\","
        "\"references\":[\"G71\"],\"constraints\":[%s,%s]}";
    char rules[2048], one[1024], two[1024];
    snprintf(one, sizeof one, rule, "one", "critical", kept, kept);
    snprintf(two, sizeof two, rule, "two", "minor", kept, kept);
    snprintf(rules, sizeof rules, "%s,%s", one, two);
    struct bench bench = load_with(rules, "");
    assert_sound(&bench);
    assert_int_equal(km_rulebook_rule_count(bench.rulebook), 2);
    assert_int_equal(km_rulebook_find_rule(bench.rulebook, "two"), 1);
    assert_int_equal(km_rulebook_find_rule(bench.rulebook, "three"), -1);
    assert_int_equal(bench.rulebook->rules[1].first_constraint, 2);
    assert_int_equal(bench.rulebook->constraints[3].rule, 1);
    const struct km_rule *two_door = km_rulebook_rule(bench.rulebook, 1);
    assert_string_equal(two_door->id, "two");
    assert_string_equal(two_door->number, "R1");
    assert_int_equal(two_door->severity, KM_MINOR);
    assert_int_equal(two_door->weight, 1);
    assert_int_equal(km_rulebook_rule(bench.rulebook, 0)->weight, 5);
    assert_int_equal(two_door->constraint_count, 2);
    assert_int_equal(two_door->reference_count, 1);
    assert_string_equal(km_rulebook_reference(bench.rulebook, two_door->references[0])->source, "p. 3");
    assert_null(km_rulebook_reference(bench.rulebook, "G72"));
    release(&bench);
}

/* What each template takes besides `a` and `unless`. */
static const struct {
    const char *name, *fields;
} template_fields[] = {
    {"existence", "n within"},
    {"absence", "n"},
    {"init", "of"},
    {"end", "of"},
    {"responded_existence", "b within"},
    {"response", "b within"},
    {"chain_response", "b of"},
    {"precedence", "b"},
    {"alternate_precedence", "b"},
    {"succession", "b within"},
    {"not_succession", "b"},
    {"not_chain_succession", "b of"},
    {"not_coexistence", "b"},
};

/* Whether `word` is one of the words of `list`. */
static bool lists(const char *list, const char *word)
{
    size_t length = strlen(word);
    for (const char *at = strstr(list, word); at; at = strstr(at + 1, word))
        if ((at == list || at[-1] == ' ') && (!at[length] || at[length] == ' '))
            return true;
    return false;
}

static void check_template_field(const char *template, const char *taken, const char *key, const char *value)
{
    bool is_b = strcmp(key, "b") == 0, takes_b = lists(taken, "b");
    char constraint[512], pointer[64];
    snprintf(constraint, sizeof constraint, "{\"template\":\"%s\",\"a\":[\"customer\"],%s\"%s\":%s}",
             template, takes_b && !is_b ? "\"b\":[\"agent\"]," : "", key, value);
    struct bench bench = load_rule(constraint, "");
    if (strcmp(key, "unless") == 0 || lists(taken, key)) {
        assert_sound(&bench);
    } else {
        snprintf(pointer, sizeof pointer, "/rules/0/constraints/0/%s", key);
        assert_only(&bench, "KM0215", pointer);
    }
    release(&bench);
}

static void each_template_takes_its_own_fields_only(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof template_fields / sizeof *template_fields; i++) {
        const char *name = template_fields[i].name, *fields = template_fields[i].fields;
        check_template_field(name, fields, "n", "2");
        check_template_field(name, fields, "b", "[\"agent\"]");
        check_template_field(name, fields, "within", "2");
        check_template_field(name, fields, "of", "\"scene\"");
        check_template_field(name, fields, "unless", "[\"scene\"]");
    }
}

static void templates_about_two_kinds_of_acts_need_b(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof template_fields / sizeof *template_fields; i++) {
        char constraint[128];
        snprintf(constraint, sizeof constraint, "{\"template\":\"%s\",\"a\":[\"customer\"]}",
                 template_fields[i].name);
        struct bench bench = load_rule(constraint, "");
        if (lists(template_fields[i].fields, "b"))
            assert_only(&bench, "KM0216", "/rules/0/constraints/0");
        else
            assert_sound(&bench);
        release(&bench);
    }
}

static void lists_of_one_constraint_may_not_share_an_act(void **state)
{
    (void)state;
    struct bench bench =
        load_rule("{\"template\":\"absence\",\"a\":[\"$SORRY\"],\"unless\":[\"agent.apology.limited\"]}", "");
    assert_only(&bench, "KM0218", "/rules/0/constraints/0/unless");
    const char *message = km_diags_at(bench.diags, 0)->message.in[KM_EN];
    assert_non_null(strstr(message, "\"agent.apology.limited\""));
    assert_non_null(strstr(message, "\"a\" and \"unless\""));
    release(&bench);
    bench = load_rule(
        "{\"template\":\"absence\",\"a\":[\"agent.apology\",\"agent.apology.limited\",\"$SORRY\"]}", "");
    assert_sound(&bench);
    release(&bench);
}

static void numbers_have_ranges(void **state)
{
    (void)state;
    static const char *const constraints[] = {
        "{\"template\":\"absence\",\"a\":[\"agent\"],\"n\":0}",
        "{\"template\":\"absence\",\"a\":[\"agent\"],\"n\":100}",
        "{\"template\":\"existence\",\"a\":[\"agent\"],\"within\":-1}",
        "{\"template\":\"existence\",\"a\":[\"agent\"],\"within\":100}",
    };
    for (size_t i = 0; i < sizeof constraints / sizeof *constraints; i++) {
        struct bench bench = load_rule(constraints[i], "");
        assert_null(bench.rulebook);
        assert_int_equal(km_diags_count(bench.diags), 1);
        assert_non_null(find_code(&bench, "KM0139"));
        release(&bench);
    }
    struct bench bench = load_rule("{\"template\":\"absence\",\"a\":[\"agent\"],\"n\":99}", "");
    assert_sound(&bench);
    release(&bench);
}

/* ---- conditions on the head ---- */

static int atom(const struct km_rulebook *rulebook, const char *name, const char *argument)
{
    for (size_t i = 0; i < rulebook->head_atom_count; i++)
        if (strcmp(rulebook->head_atoms[i].name, name) == 0 &&
            strcmp(rulebook->head_atoms[i].argument, argument) == 0)
            return (int)i;
    fail_msg("no atom %s(%s)", name, argument);
    return -1;
}

static void a_rule_may_ask_about_the_head(void **state)
{
    (void)state;
    static const char *const when =
        "\"when\":\"channel(phone) and not (complaint(secondary) or tag(first)) or "
        "harassment(extortion) and channel(phone) and trade(rental)\",";
    struct bench bench = load_rule(kept, when);
    assert_sound(&bench);
    assert_int_equal(bench.rulebook->head_atom_count, 5);
    uint64_t phone = UINT64_C(1) << atom(bench.rulebook, "channel", "phone");
    uint64_t first = UINT64_C(1) << atom(bench.rulebook, "tag", "first");
    uint64_t extortion = UINT64_C(1) << atom(bench.rulebook, "harassment", "extortion");
    uint64_t rental = UINT64_C(1) << atom(bench.rulebook, "trade", "rental");
    const struct rule *rule = &bench.rulebook->rules[0];
    assert_false(rulebook_rule_applies(rule, 0));
    assert_true(rulebook_rule_applies(rule, phone));
    assert_false(rulebook_rule_applies(rule, phone | first));
    assert_true(rulebook_rule_applies(rule, phone | first | extortion | rental));
    release(&bench);
}

static void a_rule_without_condition_always_applies(void **state)
{
    (void)state;
    struct bench bench = load_rule(kept, "");
    assert_sound(&bench);
    assert_true(rulebook_rule_applies(&bench.rulebook->rules[0], 0));
    release(&bench);
}

static void unknown_answers_about_the_head_are_told_with_a_suggestion(void **state)
{
    (void)state;
    static const struct {
        const char *when, *suggestion;
    } mistakes[] = {
        {"channel(phon)", "channel(phone)"},
        {"complaint(second)", NULL},
        {"harassment(extorsion)", "harassment(extortion)"},
        {"chanel(phone)", "channel(phone)"},
        {"extortion", "harassment(extortion)"},
        {"anger >= 5", NULL},
    };
    for (size_t i = 0; i < sizeof mistakes / sizeof *mistakes; i++) {
        char member[128];
        snprintf(member, sizeof member, "\"when\":\"%s\",", mistakes[i].when);
        struct bench bench = load_rule(kept, member);
        assert_only(&bench, "KM0264", "/rules/0/when");
        const char *hint = km_diags_at(bench.diags, 0)->hint.in[KM_EN];
        if (mistakes[i].suggestion)
            assert_non_null(strstr(hint, mistakes[i].suggestion));
        else
            assert_null(hint);
        release(&bench);
    }
}

/* ---- the rest of the file ---- */

static void personas_strategies_and_policy_are_kept(void **state)
{
    (void)state;
    struct bench bench = load_with(
        "",
        "\"personas\":[{\"id\":\"presses\",\"label\":\"押す人\",\"effects\":["
        "{\"act\":\"agent.apology\",\"meters\":{\"anger\":-1,\"trust\":2}},"
        "{\"act\":\"agent\",\"meters\":{\"anger\":1}}]}],"
        "\"strategies\":{\"apologetic\":[\"$SORRY\"]},\"phrases\":{\"hollow\":{\"ja\":[\"お気持ちはわかります\"]}},"
        "\"tells\":{\"cushions\":{\"en\":[\"please\",\"sorry\"]}},"
        "\"policy\":{\"name\":\"店\",\"time_limit_minutes\":30,\"front_line_limit\":\"交換まで\","
        "\"contacts\":[{\"role\":\"責任者\",\"contact\":\"内線 1\"},{\"role\":\"警察\"}]},");
    assert_sound(&bench);
    const struct persona *persona = rulebook_find_persona(bench.rulebook, "presses");
    assert_non_null(persona);
    assert_null(rulebook_find_persona(bench.rulebook, "nobody"));
    assert_int_equal(persona->effect_count, 3);
    assert_string_equal(persona->effects[1].meter, "trust");
    assert_int_equal(persona->effects[1].delta, 2);
    assert_int_equal(persona->effects[1].acts.first, 0);
    assert_int_equal(persona->effects[1].acts.last, 2);
    assert_true(persona->effects[1].pattern_length > persona->effects[2].pattern_length);
    assert_int_equal(bench.rulebook->apologetic_count, 2);
    assert_int_equal(bench.rulebook->words[WORDS_STOCK][KM_JA].count, 1);
    assert_string_equal(bench.rulebook->words[WORDS_STOCK][KM_JA].items[0], "お気持ちはわかります");
    assert_int_equal(bench.rulebook->words[WORDS_CUSHIONS][KM_EN].count, 2);
    assert_int_equal(bench.rulebook->words[WORDS_HEDGES][KM_EN].count, 0);
    const struct km_policy *policy = km_rulebook_policy(bench.rulebook);
    assert_int_equal(policy->time_limit_minutes, 30);
    assert_int_equal(policy->contact_count, 2);
    assert_string_equal(policy->contacts[0].contact.in[KM_JA], "内線 1");
    assert_false(km_text_present(&policy->contacts[1].contact));
    assert_int_equal(bench.rulebook->loss_band_count, 2);
    assert_int_equal(bench.rulebook->loss_bands[1].from, 5);
    release(&bench);
}

static void what_acts_come_only_after_is_kept(void **state)
{
    (void)state;
    struct bench bench =
        load_with("", "\"only_after\":{\"scene.time\":[\"agent.apology\",\"agent.question.fact.when\"],"
                      "\"note\":\"ignored\",\"customer.demand.money\":[\"$SORRY\"]},");
    assert_sound(&bench);
    assert_int_equal(bench.rulebook->order_count, 2);
    const struct act_order *order = bench.rulebook->orders;
    assert_int_equal(order->acts.first, 9);
    assert_int_equal(order->acts.last, 10);
    assert_int_equal(order->after_count, 2);
    assert_int_equal(order->after[1].first, 5);
    assert_string_equal(order->after_words, "agent.apology, agent.question.fact.when");
    assert_int_equal(order[1].after_count, 2);
    assert_string_equal(order[1].after_words, "$SORRY");
    release(&bench);
}

static void promises_are_marked(void **state)
{
    (void)state;
    struct bench bench = load_with("", "\"promises\":[\"agent.question\",\"$SORRY\"],");
    assert_sound(&bench);
    for (size_t i = 0; i < bench.rulebook->act_count; i++) {
        const char *id = bench.rulebook->acts[i].id;
        bool promise = strncmp(id, "agent.", 6) == 0 && strcmp(id, "agent.apology_note") != 0;
        assert_int_equal(bench.rulebook->acts[i].promise, promise);
    }
    release(&bench);
    bench = load_with("", "\"promises\":[\"agent.kneel\"],");
    assert_only(&bench, "KM0206", "/promises/0");
    release(&bench);
}

static void what_acts_come_only_after_is_checked(void **state)
{
    (void)state;
    struct bench bench = load_with("", "\"only_after\":{\"customer.demand\":[\"agent.kneel\"]},");
    assert_only(&bench, "KM0206", "/only_after/customer.demand/0");
    release(&bench);
    bench = load_with("", "\"only_after\":{\"agent.kneel\":[\"customer.demand\"]},");
    assert_only(&bench, "KM0206", "/only_after/agent.kneel");
    release(&bench);
    bench = load_with("", "\"only_after\":{\"customer.demand.money\":[\"agent.apology\",\"customer\"]},");
    assert_only(&bench, "KM0224", "/only_after/customer.demand.money");
    release(&bench);
    bench = load_with("", "\"only_after\":{\"customer.demand.money\":\"agent.apology\"},");
    assert_non_null(find_code(&bench, "KM0136"));
    release(&bench);
}

static void the_head_of_the_file_and_its_json_are_kept(void **state)
{
    (void)state;
    struct bench bench = load_rule(kept, "");
    assert_sound(&bench);
    assert_string_equal(km_rulebook_id(bench.rulebook), "test");
    assert_int_equal(bench.rulebook->revision, 3);
    assert_int_equal(km_rulebook_pass_mark(bench.rulebook), 70);
    assert_string_equal(bench.rulebook->title.in[KM_EN], "A test");
    struct km_bytes json = km_rulebook_json(bench.rulebook);
    assert_memory_equal(json.data, head, sizeof head - 1);
    struct bench again = load(json.data, json.length);
    assert_sound(&again);
    release(&again);
    release(&bench);
}

static void persona_patterns_are_checked(void **state)
{
    (void)state;
    struct bench bench = load_with("", "\"personas\":[{\"id\":\"p\",\"label\":\"人\",\"effects\":["
                                       "{\"act\":\"agent.hold\",\"meters\":{\"anger\":1}}]}],");
    assert_only(&bench, "KM0206", "/personas/0/effects/0/act");
    release(&bench);
    bench = load_with("", "\"personas\":[{\"id\":\"p\",\"label\":\"人\",\"effects\":["
                          "{\"act\":\"agent\",\"meters\":{\"anger\":101}}]}],");
    assert_only(&bench, "KM0139", "/personas/0/effects/0/meters/anger");
    release(&bench);
    bench = load_with("", "\"strategies\":{\"apologetic\":[\"agent.kneel\"]},");
    assert_only(&bench, "KM0206", "/strategies/apologetic/0");
    release(&bench);
}

static void unknown_members_are_refused_with_a_suggestion(void **state)
{
    (void)state;
    struct bench bench = load_rule(kept, "\"refrences\":[],");
    assert_only(&bench, "KM0131", "/rules/0/refrences");
    assert_non_null(strstr(km_diags_at(bench.diags, 0)->hint.in[KM_EN], "references"));
    release(&bench);
}

static void one_run_shows_every_mistake_with_its_place(void **state)
{
    (void)state;
    static const char text[] =
        "{\n"
        "  \"format\": 1, \"id\": \"x\", \"revision\": 1, \"language\": \"en\", \"title\": \"x\",\n"
        "  \"weights\": {\"critical\": 101, \"major\": 3, \"minor\": 1, \"reminder\": 0},\n"
        "  \"loss_bands\": [{\"id\": \"none\", \"from\": 1, \"label\": \"none\"}],\n"
        "  \"acts\": [{\"id\": \"agent.thanks\", \"label\": \"thanks\"}, {\"label\": \"x\"}],\n"
        "  \"rules\": [{\"id\": \"r\", \"severity\": \"huge\", \"title\": \"t\", \"why\": \"w\",\n"
        "    \"say_instead\": \"s\", \"when\": \"tag(a\", \"references\": [\"G1\"],\n"
        "    \"constraints\": [{\"template\": \"absense\", \"a\": [\"agent.thank\"]}]}]\n"
        "}\n";
    static const struct {
        const char *code;
        uint32_t line;
    } expected[] = {
        {"KM0139", 3}, {"KM0132", 1}, {"KM0221", 4}, {"KM0132", 5}, {"KM0140", 6},
        {"KM0256", 7}, {"KM0219", 7}, {"KM0140", 8}, {"KM0206", 8},
    };
    struct bench bench = load(text, strlen(text));
    assert_null(bench.rulebook);
    size_t count = sizeof expected / sizeof *expected;
    for (size_t i = 0; i < count; i++) {
        size_t found = 0;
        for (size_t j = 0; j < km_diags_count(bench.diags); j++) {
            const struct km_diag *diag = km_diags_at(bench.diags, j);
            assert_true(diag->column > 0);
            found += strcmp(diag->code, expected[i].code) == 0 && diag->line == expected[i].line;
        }
        if (!found)
            fail_msg("no %s in line %u", expected[i].code, expected[i].line);
    }
    assert_int_equal(km_diags_count(bench.diags), count);
    release(&bench);
}

static void broken_json_is_no_rulebook(void **state)
{
    (void)state;
    struct bench bench = load("{\"format\":1,", 12);
    assert_null(bench.rulebook);
    assert_int_equal(km_diags_count(bench.diags), 1);
    release(&bench);
    bench = load("[]", 2);
    assert_null(bench.rulebook);
    release(&bench);
    km_rulebook_free(NULL);
}

static void earlier_findings_do_not_refuse_a_sound_rulebook(void **state)
{
    (void)state;
    struct bench bench = load("[]", 2);
    size_t count = km_diags_count(bench.diags);
    struct bench sound = load_rule(kept, "");
    struct km_rulebook *rulebook =
        km_rulebook_load(NULL, km_rulebook_json(sound.rulebook), "other.json", bench.diags);
    assert_non_null(rulebook);
    assert_int_equal(km_diags_count(bench.diags), count);
    km_rulebook_free(rulebook);
    release(&sound);
    release(&bench);
}

/* ---- limits ---- */

/* `count` items with commas between: `before`, the number of the item, `after`. */
static void add_items(struct strbuf *out, const char *before, const char *after, size_t count)
{
    for (size_t i = 0; i < count; i++)
        strbuf_printf(out, "%s%s%zu%s", i ? "," : "", before, i, after);
}

static void acts_have_a_limit(void **state)
{
    (void)state;
    struct arena arena;
    arena_init(&arena, NULL);
    for (size_t count = LIMIT_ACTS; count <= LIMIT_ACTS + 1; count++) {
        struct strbuf text;
        strbuf_init(&text, &arena);
        const char *acts = strstr(head, "\"acts\"");
        strbuf_add_n(&text, head, (size_t)(acts - head));
        strbuf_add(&text, "\"acts\":[{\"id\":\"agent.say\",\"label\":\"x\",\"variants\":{");
        add_items(&text, "\"v", "\":\"x\"", count - 1);
        strbuf_printf(&text, "}}],\"rules\":[],%s", references);
        struct bench bench = load(text.data, text.length);
        if (count == LIMIT_ACTS) {
            assert_sound(&bench);
            struct act_range range = rulebook_match(bench.rulebook, "agent");
            assert_int_equal(range.last - range.first, LIMIT_ACTS);
        } else {
            assert_only(&bench, "KM0205", "/acts");
        }
        release(&bench);
    }
    arena_release(&arena);
}

static void rules_have_a_limit(void **state)
{
    (void)state;
    struct arena arena;
    arena_init(&arena, NULL);
    for (size_t count = LIMIT_RULES; count <= LIMIT_RULES + 1; count++) {
        struct strbuf rules;
        strbuf_init(&rules, &arena);
        add_items(&rules, "{\"id\":\"r",
                  "\",\"severity\":\"minor\",\"title\":\"t\",\"why\":\"w\",\"say_instead\":\"s\","
                  "\"constraints\":[{\"template\":\"absence\",\"a\":[\"agent\"]}]}",
                  count);
        struct bench bench = load_with(rules.data, "");
        if (count == LIMIT_RULES)
            assert_sound(&bench);
        else
            assert_only(&bench, "KM0212", "/rules");
        release(&bench);
    }
    arena_release(&arena);
}

static void constraints_have_a_limit(void **state)
{
    (void)state;
    struct arena arena;
    arena_init(&arena, NULL);
    for (size_t count = LIMIT_CONSTRAINTS; count <= LIMIT_CONSTRAINTS + 1; count++) {
        struct strbuf constraints;
        strbuf_init(&constraints, &arena);
        for (size_t i = 0; i < count; i++)
            strbuf_printf(&constraints, "%s%s", i ? "," : "", kept);
        struct bench bench = load_rule(constraints.data, "");
        if (count == LIMIT_CONSTRAINTS)
            assert_sound(&bench);
        else
            assert_only(&bench, "KM0213", "/rules");
        release(&bench);
    }
    arena_release(&arena);
}

/* ---- files ---- */

static struct bench load_file(const char *path)
{
    struct arena arena;
    arena_init(&arena, NULL);
    struct strbuf text;
    strbuf_init(&text, &arena);
    FILE *file = fopen(path, "rb");
    if (!file)
        fail_msg("cannot open %s", path);
    char block[4096];
    for (size_t size; (size = fread(block, 1, sizeof block, file)) > 0;)
        strbuf_add_n(&text, block, size);
    fclose(file);
    struct bench bench = load(text.data, text.length);
    arena_release(&arena);
    return bench;
}

static bool check_failing_file(const char *name)
{
    char path[512], code[7] = "";
    snprintf(path, sizeof path, "%s/tests/diag/rulebook/%s", KAMAE_SOURCE_DIR, name);
    memcpy(code, name, 6);
    struct bench bench = load_file(path);
    bool told = !bench.rulebook && find_code(&bench, code);
    if (!told) {
        print_error("%s is not told %s but", name, code);
        for (size_t i = 0; i < km_diags_count(bench.diags); i++)
            print_error(" %s", km_diags_at(bench.diags, i)->code);
        print_error("\n");
    }
    release(&bench);
    return told;
}

static void each_failing_file_is_told_its_code(void **state)
{
    (void)state;
    DIR *folder = opendir(KAMAE_SOURCE_DIR "/tests/diag/rulebook");
    assert_non_null(folder);
    size_t checked = 0, missed = 0;
    for (struct dirent *entry; (entry = readdir(folder));) {
        if (strncmp(entry->d_name, "KM02", 4) != 0)
            continue;
        checked++;
        missed += !check_failing_file(entry->d_name);
    }
    closedir(folder);
    assert_int_equal(missed, 0);
    assert_true(checked >= 37);
}

static void the_file_that_the_failing_ones_vary_is_sound(void **state)
{
    (void)state;
    struct bench bench = load_file(KAMAE_SOURCE_DIR "/tests/diag/rulebook/sound.json");
    assert_sound(&bench);
    release(&bench);
}

static void the_shipped_rulebook_is_sound(void **state)
{
    (void)state;
    struct bench bench = load_file(KAMAE_SOURCE_DIR "/assets/rulebooks/standard.json");
    assert_sound(&bench);
    assert_string_equal(km_rulebook_id(bench.rulebook), "standard");
    release(&bench);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(acts_are_numbered_in_order_of_id_with_their_variants),
        cmocka_unit_test(the_label_of_a_variant_names_its_parent),
        cmocka_unit_test(a_pattern_matches_what_equals_it_or_continues_it_after_a_dot),
        cmocka_unit_test(near_ids_are_found_for_did_you_mean),
        cmocka_unit_test(a_constraint_has_defaults_and_one_role_per_act),
        cmocka_unit_test(constraints_are_numbered_over_all_rules),
        cmocka_unit_test(each_template_takes_its_own_fields_only),
        cmocka_unit_test(templates_about_two_kinds_of_acts_need_b),
        cmocka_unit_test(lists_of_one_constraint_may_not_share_an_act),
        cmocka_unit_test(numbers_have_ranges),
        cmocka_unit_test(a_rule_may_ask_about_the_head),
        cmocka_unit_test(a_rule_without_condition_always_applies),
        cmocka_unit_test(unknown_answers_about_the_head_are_told_with_a_suggestion),
        cmocka_unit_test(personas_strategies_and_policy_are_kept),
        cmocka_unit_test(promises_are_marked),
        cmocka_unit_test(what_acts_come_only_after_is_kept),
        cmocka_unit_test(what_acts_come_only_after_is_checked),
        cmocka_unit_test(the_head_of_the_file_and_its_json_are_kept),
        cmocka_unit_test(persona_patterns_are_checked),
        cmocka_unit_test(unknown_members_are_refused_with_a_suggestion),
        cmocka_unit_test(one_run_shows_every_mistake_with_its_place),
        cmocka_unit_test(broken_json_is_no_rulebook),
        cmocka_unit_test(earlier_findings_do_not_refuse_a_sound_rulebook),
        cmocka_unit_test(acts_have_a_limit),
        cmocka_unit_test(rules_have_a_limit),
        cmocka_unit_test(constraints_have_a_limit),
        cmocka_unit_test(each_failing_file_is_told_its_code),
        cmocka_unit_test(the_file_that_the_failing_ones_vary_is_sound),
        cmocka_unit_test(the_shipped_rulebook_is_sound),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
