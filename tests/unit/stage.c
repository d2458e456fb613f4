/* The stage: loading with every finding printed when there is an error, a session file in memory, and
 * pictures of a session as text. */
#include "stage.h"

#include "engine/trace.h"
#include "kamae/diag.h"

#define ACT(id) "{'id':'" id "','label':'" id "','definition':'x','example':'x'}"
#define ACT_WITH(id, variants) \
    "{'id':'" id "','label':'" id "','definition':'x','example':'x','variants':{" variants "}}"
#define RULE(id, severity, constraint)                      \
    "{'id':'" id "','severity':'" severity "','title':'" id \
    "','why':'x','say_instead':'x','constraints':[" constraint "]}"

/* clang-format off */
const char stage_rulebook[] =
    "{'format':1,'id':'stage','revision':1,'language':'ja','license':'CC0-1.0','title':'x',"
    "'weights':{'critical':5,'major':3,'minor':1,'reminder':0},'pass_mark':70,"
    "'loss_bands':[{'id':'none','from':0,'label':'x'}],'acts':["
    ACT("customer.complaint") ","
    ACT("customer.thanks") ","
    ACT_WITH("customer.fact.provide", "'when':'w','where':'w'") ","
    ACT("agent.listen") ","
    ACT("agent.apology.written") ","
    ACT("agent.apology.limited") ","
    ACT("agent.decline.demand") ","
    ACT("agent.decline.rudely") ","
    ACT_WITH("agent.verify.internal", "'policy':'p'") ","
    ACT_WITH("agent.record.memo", "'when':'w','where':'w','who':'w'") ","
    ACT_WITH("agent.record.guess", "'when':'w','where':'w','who':'w'") ","
    ACT_WITH("agent.record.label", "'who':'w'") "," ACT_WITH("agent.record.unknown", "'when':'w','who':'w'") ","
    ACT_WITH("agent.record.error", "'when':'w','who':'w'") ","
    ACT("scene.time.limit") ","
    ACT_WITH("scene.contact.end", "'agreed':'a','deferred':'d','left':'l'")
    "],'rules':["
    RULE("no-written-apology", "critical", "{'template':'absence','a':['agent.apology.written']}") ","
    RULE("listen", "minor", "{'template':'existence','a':['agent.listen']}") ","
    RULE("apologise", "major", "{'template':'response','a':['customer.complaint'],'b':['agent.apology']}")
    "],'personas':["
    "{'id':'two-ways','label':'x','effects':[{'act':'agent.decline','meters':{'anger':3}},"
    "{'act':'agent.listen','meters':{'anger':-2}}]},"
    "{'id':'patterns','label':'x','effects':[{'act':'agent','meters':{'anger':1,'trust':-1}},"
    "{'act':'agent.decline','meters':{'anger':2}},{'act':'agent.decline.rudely','meters':{'anger':4}}]}"
    "]}";
/* clang-format on */

const char *stage_quotes(struct arena *arena, const char *text)
{
    char *copy = arena_string(arena, text);
    for (char *c = copy; *c; c++)
        if (*c == '\'')
            *c = '"';
    return copy;
}

struct km_bytes stage_read_file(struct arena *arena, const char *path)
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
    return (struct km_bytes){text.data, text.length};
}

void stage_print_findings(const struct km_diags *diags)
{
    for (size_t i = 0; i < km_diags_count(diags); i++) {
        const struct km_diag *diag = km_diags_at(diags, i);
        print_message("  %s:%u:%u %s %s: %s\n", diag->file, diag->line, diag->column, diag->code,
                      diag->pointer, diag->message.in[KM_EN]);
    }
}

static void keep(struct stage *stage, struct km_bytes line)
{
    strbuf_add_n(&stage->file, line.data, line.length);
    strbuf_add_char(&stage->file, '\n');
}

void stage_open(struct stage *stage, const char *rulebook, const char *scenario,
                struct km_session_setup setup)
{
    struct km_diags *diags = km_diags_new(NULL);
    *stage = (struct stage){0};
    arena_init(&stage->arena, NULL);
    strbuf_init(&stage->file, &stage->arena);
    rulebook = stage_quotes(&stage->arena, rulebook);
    scenario = stage_quotes(&stage->arena, scenario);
    stage->rulebook =
        km_rulebook_load(NULL, (struct km_bytes){rulebook, strlen(rulebook)}, "rulebook", diags);
    if (stage->rulebook)
        stage->scenario = km_scenario_load(NULL, (struct km_bytes){scenario, strlen(scenario)}, "scenario",
                                           stage->rulebook, diags);
    if (!stage->scenario)
        stage_print_findings(diags);
    km_diags_free(diags);
    assert_non_null(stage->scenario);
    stage->session = km_session_new(NULL, stage->scenario, setup, 1000);
    keep(stage, km_session_header(stage->session));
}

void stage_play(struct stage *stage, const char *extra, const char *nodes)
{
    struct arena arena;
    struct strbuf scenario;
    arena_init(&arena, NULL);
    strbuf_init(&scenario, &arena);
    strbuf_printf(&scenario, "{" STAGE_HEAD "%s'start':'a','nodes':[%s]}", extra, nodes);
    stage_open(stage, stage_rulebook, scenario.data, (struct km_session_setup){.mode = KM_PRACTICE});
    arena_release(&arena);
}

void stage_close(struct stage *stage)
{
    km_session_free(stage->session);
    km_scenario_free(stage->scenario);
    km_rulebook_free(stage->rulebook);
    arena_release(&stage->arena);
}

bool stage_take(struct stage *stage, const struct km_event *event)
{
    keep(stage, km_session_line(stage->session, event));
    km_session_apply(stage->session, event);
    return true;
}

bool stage_answer(struct stage *stage, const char *choice)
{
    struct km_event event;
    uint32_t number = km_scenario_find_choice(stage->scenario, choice);
    assert_int_not_equal(number, KM_NONE);
    return km_session_choose(stage->session, number, 2000, &event) && stage_take(stage, &event);
}

bool stage_enter(struct stage *stage, uint32_t slot, int32_t entry)
{
    struct km_event event;
    return km_session_enter(stage->session, slot, entry, 2500, &event) && stage_take(stage, &event);
}

bool stage_submit(struct stage *stage, const int32_t *entries, size_t count)
{
    struct km_event event;
    for (size_t s = 0; s < count; s++)
        if (!stage_enter(stage, (uint32_t)s, entries[s]))
            return false;
    return km_session_submit(stage->session, 3000, &event) && stage_take(stage, &event);
}

static bool make(const struct km_session *session, enum km_event_kind kind, struct km_event *event)
{
    switch (kind) {
    case KM_UNDO: return km_session_undo(session, 4000, event);
    case KM_SOFTEN: return km_session_soften(session, 4000, event);
    case KM_LEAVE: return km_session_leave(session, 4000, event);
    case KM_STOP: return km_session_stop(session, 4000, event);
    case KM_END: return km_session_finish(session, 4000, event);
    case KM_START:
    case KM_ANSWER:
    case KM_ENTRY:
    case KM_SUBMIT:
    case KM_VOTE:
    case KM_BRANCH:
    case KM_WORDS:
    case KM_PLAN:
    case KM_LENGTH: break;
    }
    fail();
    return false;
}

bool stage_press(struct stage *stage, enum km_event_kind kind)
{
    struct km_event event;
    return make(stage->session, kind, &event) && stage_take(stage, &event);
}

struct km_session *stage_reload(struct stage *stage)
{
    struct km_diags *diags = km_diags_new(NULL);
    struct km_bytes bytes = {stage->file.data, stage->file.length};
    struct km_session *session = km_session_load(NULL, bytes, "session", diags);
    size_t errors = km_diags_total(diags, KM_ERROR);
    if (!session || errors)
        stage_print_findings(diags);
    km_diags_free(diags);
    assert_non_null(session);
    assert_int_equal(errors, 0);
    return session;
}

/* ---- pictures ---- */

static void draw_trace(const struct km_session *session, size_t first, struct strbuf *out)
{
    const struct km_scenario *scenario = km_session_scenario(session);
    const struct km_trace *trace = km_session_trace(session);
    for (size_t i = first; i < km_trace_event_count(trace); i++) {
        const struct km_trace_event *event = km_trace_event(trace, i);
        const char *act = km_rulebook_act_id(km_scenario_rulebook(scenario), event->act);
        strbuf_printf(out, "%u/%u %s %s:%s\n", event->turn, event->utterance, act,
                      event->node == KM_NONE ? "-" : km_scenario_node(scenario, event->node).id,
                      event->choice == KM_NONE ? "-" : km_scenario_choice(scenario, event->choice).id);
    }
}

static void draw_offers(const struct km_session *session, struct strbuf *out)
{
    const struct km_scenario *scenario = km_session_scenario(session);
    const struct km_trace *trace = km_session_trace(session);
    for (size_t o = 0; o < trace->offer_count; o++) {
        const struct trace_offer *offer = &trace->offers[o];
        strbuf_printf(out, "offer %u:", offer->turn);
        for (uint32_t i = offer->first_option; i < offer->first_option + offer->option_count; i++) {
            const struct trace_option *option = &trace->options[i];
            strbuf_printf(out, " %s(", km_scenario_choice(scenario, option->choice).id);
            for (uint32_t a = 0; a < option->act_count; a++)
                strbuf_printf(out, "%s%s", a ? " " : "",
                              km_rulebook_act_id(km_scenario_rulebook(scenario),
                                                 trace->offer_acts[option->first_act + a]));
            strbuf_add(out, ")");
        }
        strbuf_add(out, "\n");
    }
}

static void draw_said(const struct km_session *session, size_t first, struct strbuf *out)
{
    static const char *const reasons[] = {
        [KM_REASON_NONE] = "none",      [KM_AGREED] = "agreed", [KM_DEFERRED] = "deferred",
        [KM_TERMINATED] = "terminated", [KM_LEFT] = "left",     [KM_SAFETY] = "safety",
    };
    const struct km_scenario *scenario = km_session_scenario(session);
    for (size_t i = first; i < km_session_said_count(session); i++) {
        const struct km_said *said = km_session_said(session, i);
        strbuf_printf(out, "%u ", said->turn);
        switch (said->kind) {
        case KM_SAID_LINE: strbuf_add(out, km_scenario_line(scenario, said->line).text.in[KM_JA]); break;
        case KM_SAID_CHOICE: strbuf_printf(out, ">%s", km_scenario_choice(scenario, said->choice).id); break;
        case KM_SAID_ENTRY: strbuf_printf(out, "#%s", km_scenario_choice(scenario, said->choice).id); break;
        case KM_SAID_CONTACT_END: strbuf_printf(out, "end %s", reasons[said->reason]); break;
        }
        strbuf_add(out, "\n");
    }
}

static void draw_score(const struct km_session *session, struct strbuf *out)
{
    const struct km_scenario *scenario = km_session_scenario(session);
    struct km_score *score = km_score_new(NULL, km_scenario_rulebook(scenario), km_scenario_scope(scenario),
                                          km_session_trace(session), km_session_status(session) == KM_ENDED);
    const struct km_points *points = km_score_points(score);
    strbuf_printf(out, "%d−%d=%d/%d %d %d\n", points->earned, points->deducted, points->points,
                  points->possible, points->scored, points->score);
    for (size_t r = 0; r < km_rulebook_rule_count(km_scenario_rulebook(scenario)); r++)
        strbuf_printf(out, "%d", km_score_rule(score, r)->verdict);
    strbuf_add(out, "\n");
    km_score_free(score);
}

const char *stage_picture(struct stage *stage, const struct km_session *session)
{
    struct strbuf out;
    strbuf_init(&out, &stage->arena);
    strbuf_printf(&out, "status %d node %u turns %u undos %u reason %d events %zu\n",
                  km_session_status(session), km_session_node(session), km_session_turns(session),
                  km_session_undos(session), km_session_reason(session), km_session_event_count(session));
    for (size_t m = 0; m < km_scenario_meter_count(km_session_scenario(session)); m++)
        for (uint32_t turn = 0; turn <= km_session_turn(session); turn++)
            strbuf_printf(&out, "%d ", km_session_meter_before(session, m, turn));
    size_t count;
    const uint32_t *options = km_session_options(session, &count);
    for (size_t i = 0; i < count; i++)
        strbuf_printf(&out, "[%u]", options[i]);
    struct km_node node = km_scenario_node(km_session_scenario(session), km_session_node(session));
    for (uint32_t s = 0; node.kind == KM_NODE_FORM && s < node.slot_count; s++)
        strbuf_printf(&out, " %d", km_session_entry(session, s));
    strbuf_add(&out, "\n");
    draw_said(session, 0, &out);
    draw_trace(session, 0, &out);
    draw_offers(session, &out);
    draw_score(session, &out);
    return out.data;
}

const char *stage_trace(struct stage *stage, size_t first)
{
    struct strbuf out;
    strbuf_init(&out, &stage->arena);
    draw_trace(stage->session, first, &out);
    return out.data;
}

const char *stage_said(struct stage *stage, size_t first)
{
    struct strbuf out;
    strbuf_init(&out, &stage->arena);
    draw_said(stage->session, first, &out);
    return out.data;
}

const char *stage_options(struct stage *stage)
{
    struct strbuf out;
    strbuf_init(&out, &stage->arena);
    size_t count;
    const uint32_t *options = km_session_options(stage->session, &count);
    for (size_t i = 0; i < count; i++) {
        struct km_choice choice = km_scenario_choice(stage->scenario, options[i]);
        strbuf_printf(&out, "%s%s%s%s", i ? " " : "", choice.slot ? choice.slot : "", choice.slot ? "=" : "",
                      choice.id);
    }
    return out.data;
}
