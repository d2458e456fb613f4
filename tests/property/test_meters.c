/* What an answer does to the meters, a second time: random personas over nested acts, and answers that carry
 * a few acts or hundreds, worked out from what the files say and compared with a session. */
#include "base/strbuf.h"
#include "kamae/session.h"
#include "sample.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

enum { SCENES = 600, PATTERNS = 6, ACTS = 5, METERS = 2, MOST_ACTS = 400, DELTA = 100 };

static const char *const patterns[PATTERNS] = {"agent",       "agent.a", "agent.a.b",
                                               "agent.a.b.c", "agent.d", "agent.d.e"};
static const char *const acts[ACTS] = {"agent.a", "agent.a.b", "agent.a.b.c", "agent.d", "agent.d.e"};
static const char *const meters[METERS] = {"anger", "trust"};

/* A number, or nothing. */
struct change {
    bool given;
    int32_t delta;
};

struct draft {
    bool listed[PATTERNS]; /* the persona names the pattern, perhaps without a meter */
    struct change defaults[PATTERNS][METERS];
    struct change effects[METERS];
    uint32_t done[MOST_ACTS]; /* numbers of acts */
    size_t done_count;
    int32_t start[METERS], least[METERS], most[METERS];
};

static struct change draw_change(struct sample_random *random, uint32_t percent, int32_t limit)
{
    if (sample_number(random, 100) >= percent)
        return (struct change){0};
    return (struct change){.given = true,
                           .delta = (int32_t)sample_number(random, 2 * (uint32_t)limit + 1) - limit};
}

static struct draft draw(struct sample_random *random)
{
    struct draft draft = {.done_count = 1 + sample_number(random, 4)};
    bool huge = sample_number(random, 4) == 0;
    if (huge)
        draft.done_count = MOST_ACTS;
    for (size_t p = 0; p < PATTERNS; p++) {
        draft.listed[p] = sample_number(random, 2);
        for (size_t m = 0; m < METERS && draft.listed[p]; m++)
            draft.defaults[p][m] = draw_change(random, 60, huge ? DELTA : 3);
    }
    for (size_t m = 0; m < METERS; m++) {
        draft.effects[m] = draw_change(random, 25, 10);
        draft.least[m] = -(int32_t)sample_number(random, 20);
        draft.most[m] = 1 + (int32_t)sample_number(random, huge ? 10000 : 20);
        draft.start[m] =
            draft.least[m] + (int32_t)sample_number(random, (uint32_t)(draft.most[m] - draft.least[m] + 1));
    }
    uint32_t same = sample_number(random, ACTS);
    for (size_t i = 0; i < draft.done_count; i++)
        draft.done[i] = huge ? same : sample_number(random, ACTS);
    return draft;
}

/* ---- by definition ---- */

static bool matches(const char *pattern, const char *act)
{
    size_t length = strlen(pattern);
    return strncmp(pattern, act, length) == 0 && (act[length] == '\0' || act[length] == '.');
}

/* The number of the one pattern that speaks for the act, or PATTERNS. */
static size_t speaker_for(const struct draft *draft, const char *act)
{
    size_t best = PATTERNS;
    for (size_t p = 0; p < PATTERNS; p++)
        if (draft->listed[p] && matches(patterns[p], act) &&
            (best == PATTERNS || strlen(patterns[p]) > strlen(patterns[best])))
            best = p;
    return best;
}

static int32_t expected(const struct draft *draft, size_t meter)
{
    int64_t value = draft->start[meter];
    for (size_t i = 0; i < draft->done_count && !draft->effects[meter].given; i++) {
        size_t speaker = speaker_for(draft, acts[draft->done[i]]);
        if (speaker < PATTERNS && draft->defaults[speaker][meter].given)
            value += draft->defaults[speaker][meter].delta;
    }
    if (draft->effects[meter].given)
        value += draft->effects[meter].delta;
    if (value < draft->least[meter])
        return draft->least[meter];
    return value > draft->most[meter] ? draft->most[meter] : (int32_t)value;
}

/* ---- as files ---- */

/* "'anger':1,'trust':-2" */
static void add_changes(struct strbuf *out, const struct change *changes)
{
    const char *comma = "";
    for (size_t m = 0; m < METERS; m++) {
        if (!changes[m].given)
            continue;
        strbuf_printf(out, "%s'%s':%d", comma, meters[m], (int)changes[m].delta);
        comma = ",";
    }
}

static void write_rulebook(const struct draft *draft, struct strbuf *out)
{
    strbuf_add(out, "{'format':1,'id':'meters','revision':1,'language':'ja','title':'x','weights':{"
                    "'critical':5,'major':3,'minor':1,'reminder':0},'pass_mark':70,"
                    "'loss_bands':[{'id':'none','from':0,'label':'x'}],'acts':[");
    for (size_t a = 0; a < ACTS; a++)
        strbuf_printf(out, "{'id':'%s','label':'x'},", acts[a]);
    strbuf_add(out, "{'id':'scene.contact.end','label':'x','variants':{'left':'x'}}],'rules':[{'id':'rule',"
                    "'severity':'major','title':'x','why':'x','say_instead':'x','constraints':[{"
                    "'template':'existence','a':['agent']}]}],'personas':[{'id':'p','label':'x','effects':[");
    const char *comma = "";
    for (size_t p = 0; p < PATTERNS; p++) {
        if (!draft->listed[p])
            continue;
        strbuf_printf(out, "%s{'act':'%s','meters':{", comma, patterns[p]);
        add_changes(out, draft->defaults[p]);
        strbuf_add(out, "}}");
        comma = ",";
    }
    strbuf_add(out, "]}]}");
}

static void write_scenario(const struct draft *draft, struct strbuf *out)
{
    strbuf_add(out, "{'format':1,'id':'meters','revision':1,'language':'ja','title':'x','summary':'x',"
                    "'briefing':'x','setting':{'trade':'x','channel':'counter','minutes':5,'intensity':1},"
                    "'complaint_type':'venting','cast':{'customer':{'name':'C'},'agent':{'name':'A'}},"
                    "'objectives':['rule'],'persona':'p','meters':{");
    for (size_t m = 0; m < METERS; m++)
        strbuf_printf(out, "%s'%s':{'label':'x','start':%d,'min':%d,'max':%d}", m ? "," : "", meters[m],
                      (int)draft->start[m], (int)draft->least[m], (int)draft->most[m]);
    strbuf_add(out, "},'start':'a','nodes':[{'id':'a','choices':[{'id':'do','text':'x','acts':[");
    for (size_t i = 0; i < draft->done_count; i++)
        strbuf_printf(out, "%s'%s'", i ? "," : "", acts[draft->done[i]]);
    strbuf_add(out, "],'effects':{");
    add_changes(out, draft->effects);
    /* What lines do changes no meter. */
    strbuf_add(out, "},'reply':[{'by':'agent','text':'x','acts':['agent.a']}],'to':'z'}]},"
                    "{'id':'z','end':{'outcome':'good','summary':'x','reason':'left'}}]}");
}

static struct km_bytes turn_quotes(struct strbuf *text)
{
    for (char *c = text->data; *c; c++)
        if (*c == '\'')
            *c = '"';
    return (struct km_bytes){text->data, text->length};
}

static void fail_with(const struct km_bytes *files, const char *meter, int32_t found, int32_t wanted)
{
    fprintf(stderr, "rulebook: %s\nscenario: %s\n", files[0].data, files[1].data);
    fail_msg("%s: %d, by definition %d", meter, (int)found, (int)wanted);
}

static void compare(const struct draft *draft)
{
    struct arena arena;
    struct strbuf texts[2];
    arena_init(&arena, NULL);
    strbuf_init(&texts[0], &arena);
    strbuf_init(&texts[1], &arena);
    write_rulebook(draft, &texts[0]);
    write_scenario(draft, &texts[1]);
    struct km_bytes files[] = {turn_quotes(&texts[0]), turn_quotes(&texts[1])};
    struct km_diags *diags = km_diags_new(NULL);
    struct km_rulebook *rulebook = km_rulebook_load(NULL, files[0], "rulebook", diags);
    assert_non_null(rulebook);
    struct km_scenario *scenario = km_scenario_load(NULL, files[1], "scenario", rulebook, diags);
    assert_non_null(scenario);
    struct km_session *session = km_session_new(NULL, scenario, (struct km_session_setup){0}, 1000);
    struct km_event event;
    assert_true(km_session_choose(session, 0, 2000, &event));
    km_session_apply(session, &event);
    for (size_t m = 0; m < METERS; m++)
        if (km_session_meter(session, m) != expected(draft, m))
            fail_with(files, meters[m], km_session_meter(session, m), expected(draft, m));
    km_session_free(session);
    km_scenario_free(scenario);
    km_rulebook_free(rulebook);
    km_diags_free(diags);
    arena_release(&arena);
}

static void meters_change_as_the_files_say(void **state)
{
    (void)state;
    struct sample_random random = {.state = 30031};
    for (size_t i = 0; i < SCENES; i++) {
        struct draft draft = draw(&random);
        compare(&draft);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(meters_change_as_the_files_say),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
