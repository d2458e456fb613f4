/* One object per rule, in order of the rulebook, with its evidence and its constraints. Numbers become ids
 * here; what is not known (the node of a bare trace) becomes null. */
#include "report/verdicts.h"

#include "base/output.h"
#include "kamae/report.h"

const char *km_verdict_key(enum km_verdict verdict)
{
    static const char *const keys[] = {
        [KM_KEPT] = "verdict.kept",
        [KM_BROKEN] = "verdict.broken",
        [KM_UNTESTED] = "verdict.untested",
        [KM_NOT_APPLICABLE] = "verdict.not-applicable",
    };
    return keys[verdict];
}

const char *km_form_again_key(const struct km_choice *option)
{
    if (!option->again)
        return NULL;
    return option->mark == KM_GUESS ? "form.again.guess" : "form.again.error";
}

const char *km_severity_key(enum km_rule_severity severity)
{
    static const char *const keys[] = {
        [KM_CRITICAL] = "severity.critical",
        [KM_MAJOR] = "severity.major",
        [KM_MINOR] = "severity.minor",
        [KM_REMINDER] = "severity.reminder",
    };
    return keys[severity];
}

static const char *severity_name(enum km_rule_severity severity)
{
    static const char *const names[] = {
        [KM_CRITICAL] = "critical",
        [KM_MAJOR] = "major",
        [KM_MINOR] = "minor",
        [KM_REMINDER] = "reminder",
    };
    return names[severity];
}

static const char *running_name(enum km_running running)
{
    static const char *const names[] = {
        [KM_SATISFIED_FOR_GOOD] = "satisfied-for-good",
        [KM_SATISFIED_SO_FAR] = "satisfied-so-far",
        [KM_VIOLATED_SO_FAR] = "violated-so-far",
        [KM_VIOLATED_FOR_GOOD] = "violated-for-good",
    };
    return names[running];
}

static const char *kind_name(enum km_evidence_kind kind)
{
    static const char *const names[] = {
        [KM_FULFILLED] = "fulfilled", [KM_RELEASED] = "released", [KM_LAPSED] = "lapsed",
        [KM_OFFENDED] = "offended",   [KM_MISSING] = "missing",   [KM_RESISTED] = "resisted",
        [KM_LAWFUL] = "lawful",
    };
    return names[kind];
}

static const char *choice_id(const struct km_judged *judged, uint32_t choice)
{
    if (choice == KM_NONE)
        return NULL;
    if (judged->bare)
        return km_bare_trace_option_id(judged->bare, choice);
    return km_scenario_choice(km_session_scenario(judged->session), choice).id;
}

static const char *node_id(const struct km_judged *judged, uint32_t node)
{
    if (node == KM_NONE || judged->bare)
        return NULL;
    return km_scenario_node(km_session_scenario(judged->session), node).id;
}

static void write_evidence(struct json_writer *writer, const struct km_judged *judged,
                           const struct km_evidence *evidence)
{
    json_write_object(writer);
    json_write_member_string(writer, "kind", kind_name(evidence->kind));
    json_write_member_integer(writer, "turn", evidence->turn);
    json_write_member_string(writer, "node", node_id(judged, evidence->node));
    json_write_member_string(writer, "choice", choice_id(judged, evidence->choice));
    const char *act = evidence->act < 0 ? NULL : km_rulebook_act_id(judged->rulebook, (size_t)evidence->act);
    json_write_member_string(writer, "act", act);
    json_write_object_end(writer);
}

static void write_constraint(struct json_writer *writer, const struct km_judged *judged, size_t constraint)
{
    const struct km_constraint_result *result = km_score_constraint(judged->score, constraint);
    json_write_object(writer);
    json_write_member_string(writer, "template", km_rulebook_template(judged->rulebook, constraint));
    json_write_member_bool(writer, "applies", result->applies);
    json_write_member_bool(writer, "tested", result->tested);
    json_write_member_string(writer, "running", running_name(result->running));
    json_write_member_string(writer, "final", running_name(result->final));
    json_write_member_integer(writer, "activations", result->activations);
    json_write_member_integer(writer, "fulfilments", result->fulfilments);
    json_write_member_integer(writer, "violations", result->violations);
    json_write_object_end(writer);
}

static void write_rule(struct json_writer *writer, const struct km_judged *judged, size_t number,
                       size_t first_constraint)
{
    const struct km_rule *rule = km_rulebook_rule(judged->rulebook, number);
    const struct km_rule_result *result = km_score_rule(judged->score, number);
    json_write_object(writer);
    json_write_member_string(writer, "id", rule->id);
    json_write_member_string(writer, "verdict", km_verdict_name(result->verdict));
    json_write_member_bool(writer, "objective", result->objective);
    json_write_member_string(writer, "severity", severity_name(rule->severity));
    json_write_member_integer(writer, "weight", rule->weight);
    json_write_key(writer, "evidence");
    json_write_array(writer);
    for (size_t e = 0; e < result->evidence_count; e++)
        write_evidence(writer, judged, &result->evidence[e]);
    json_write_array_end(writer);
    json_write_key(writer, "constraints");
    json_write_array(writer);
    for (size_t c = 0; c < rule->constraint_count; c++)
        write_constraint(writer, judged, first_constraint + c);
    json_write_array_end(writer);
    json_write_object_end(writer);
}

/* After a stop nothing is scored. */
static bool was_stopped(const struct km_judged *judged)
{
    return judged->session && km_session_status(judged->session) == KM_STOPPED;
}

static void write_no_points(struct json_writer *writer)
{
    static const char *const members[] = {"points", "possible", "earned", "deducted", "score", "passed"};
    for (size_t i = 0; i < sizeof members / sizeof *members; i++)
        json_write_member_string(writer, members[i], NULL);
}

static void write_points(struct json_writer *writer, const struct km_judged *judged)
{
    const struct km_points *points = km_score_points(judged->score);
    if (was_stopped(judged)) {
        write_no_points(writer);
        return;
    }
    json_write_member_integer(writer, "points", points->points);
    json_write_member_integer(writer, "possible", points->possible);
    json_write_member_integer(writer, "earned", points->earned);
    json_write_member_integer(writer, "deducted", points->deducted);
    if (points->scored) {
        json_write_member_integer(writer, "score", points->score);
        json_write_member_bool(writer, "passed", points->passed);
        return;
    }
    json_write_member_string(writer, "score", NULL);
    json_write_member_string(writer, "passed", NULL);
}

void verdicts_write(struct json_writer *writer, const struct km_judged *judged)
{
    write_points(writer, judged);
    json_write_member_bool(writer, "ended", judged->bare || km_session_status(judged->session) == KM_ENDED);
    json_write_key(writer, "rules");
    json_write_array(writer);
    size_t first_constraint = 0;
    for (size_t r = 0; !was_stopped(judged) && r < km_rulebook_rule_count(judged->rulebook); r++) {
        write_rule(writer, judged, r, first_constraint);
        first_constraint += km_rulebook_rule(judged->rulebook, r)->constraint_count;
    }
    json_write_array_end(writer);
}

/* ---- what was attainable ---- */

static void write_better(struct json_writer *writer, const struct km_scenario *scenario, uint32_t number)
{
    struct km_choice choice = km_scenario_choice(scenario, number);
    struct arena arena;
    struct strbuf id;
    arena_init(&arena, NULL);
    strbuf_init(&id, &arena);
    if (choice.slot)
        strbuf_printf(&id, "%s=", choice.slot);
    strbuf_add(&id, choice.id);
    json_write_string(writer, id.data);
    arena_release(&arena);
}

/* null where nothing is attainable. */
static void write_points_or_null(struct json_writer *writer, int32_t points)
{
    if (points == KM_NO_POINTS)
        json_write_null(writer);
    else
        json_write_integer(writer, points);
}

static void write_decision(struct json_writer *writer, const struct km_scenario *scenario,
                           const struct km_decision *decision)
{
    const struct km_rulebook *rulebook = km_scenario_rulebook(scenario);
    bool known = decision->loss != KM_NO_POINTS;
    json_write_object(writer);
    json_write_member_integer(writer, "turn", decision->turn);
    json_write_key(writer, "loss");
    write_points_or_null(writer, decision->loss);
    json_write_member_string(writer, "band",
                             known ? km_rulebook_loss_band(rulebook, decision->loss).id : NULL);
    json_write_member_bool(writer, "turning_point", decision->turning_point);
    json_write_key(writer, "better");
    json_write_array(writer);
    for (size_t i = 0; i < decision->better_count; i++)
        write_better(writer, scenario, decision->better[i]);
    json_write_array_end(writer);
    json_write_key(writer, "rules");
    json_write_object(writer);
    for (size_t i = 0; i < decision->rule_count; i++)
        json_write_member_integer(writer, km_rulebook_rule(rulebook, decision->rules[i].rule)->id,
                                  decision->rules[i].points);
    json_write_object_end(writer);
    json_write_object_end(writer);
}

static void write_curves(struct json_writer *writer, const struct km_attainable *attainable)
{
    uint32_t turns = (uint32_t)km_attainable_count(attainable);
    json_write_key(writer, "attainable");
    json_write_array(writer);
    for (uint32_t turn = 0; turn <= turns; turn++)
        write_points_or_null(writer, km_attainable_points(attainable, turn));
    json_write_array_end(writer);
    json_write_key(writer, "passable");
    json_write_array(writer);
    for (uint32_t turn = 0; turn <= turns; turn++)
        json_write_bool(writer, km_attainable_passable(attainable, turn));
    json_write_array_end(writer);
}

void verdicts_write_attainable(struct json_writer *writer, const struct km_session *session,
                               const struct km_attainable *attainable)
{
    if (!attainable) {
        json_write_member_string(writer, "attainable_status", NULL);
        json_write_member_string(writer, "attainable", NULL);
        json_write_member_string(writer, "passable", NULL);
        json_write_member_string(writer, "decisions", NULL);
        return;
    }
    bool exact = km_attainable_certainty(attainable) == KM_EXACT;
    json_write_member_string(writer, "attainable_status", exact ? "exact" : "bounds");
    write_curves(writer, attainable);
    json_write_key(writer, "decisions");
    json_write_array(writer);
    for (size_t i = 0; i < km_attainable_count(attainable); i++) {
        struct km_decision decision = km_attainable_decision(attainable, i);
        write_decision(writer, km_session_scenario(session), &decision);
    }
    json_write_array_end(writer);
}

/* ---- alone ---- */

/* What a session adds to its verdicts. */
static void write_session(struct json_writer *writer, const struct km_session *session)
{
    const struct km_scenario *scenario = km_session_scenario(session);
    json_write_member_string(writer, "scenario", km_scenario_head(scenario)->id);
    json_write_member_string(writer, "rulebook", km_rulebook_id(km_scenario_rulebook(scenario)));
    bool ended = km_session_status(session) == KM_ENDED;
    json_write_member_string(writer, "ending",
                             ended ? km_scenario_node(scenario, km_session_node(session)).id : NULL);
    json_write_member_integer(writer, "turns", km_session_turns(session));
    json_write_member_integer(writer, "undos", km_session_undos(session));
    json_write_key(writer, "meters");
    json_write_object(writer);
    for (size_t m = 0; m < km_scenario_meter_count(scenario); m++)
        json_write_member_integer(writer, km_scenario_meter(scenario, m).name, km_session_meter(session, m));
    json_write_object_end(writer);
}

struct km_output *km_verdicts_json(const struct km_host *host, const struct km_judged *judged)
{
    struct km_output *output = output_new(host);
    struct json_writer writer;
    json_write_init(&writer, &output->text, true);
    json_write_object(&writer);
    if (judged->session)
        write_session(&writer, judged->session);
    verdicts_write(&writer, judged);
    if (judged->session)
        verdicts_write_attainable(&writer, judged->session, judged->attainable);
    json_write_object_end(&writer);
    strbuf_add_char(&output->text, '\n');
    return output;
}
