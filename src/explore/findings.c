/* From proofs to findings, in order of their codes: what is wrong with a scenario, and what its author should
 * look at again. */
#include "explore/causes.h"

#include "base/diag_explore.h"
#include "base/diags.h"

struct report {
    struct arena arena; /* names, marks */
    const struct km_proofs *proofs;
    const struct km_scenario *scenario;
    const struct km_rulebook *rulebook;
    struct km_diags *diags;
    struct causes causes;
};

static const struct path *start_path(void)
{
    static const struct path start = {.key = "start"};
    return &start;
}

static void add_about_number(struct report *report, const struct diag_kind *kind, int32_t number)
{
    char digits[16];
    snprintf(digits, sizeof digits, "%ld", (long)number);
    diags_add(report->diags, kind, start_path(), DIAG_ARGUMENTS(digits));
}

/* "confirm-back, no-deny": what the best path does not keep; NULL when that is nothing. */
static const char *name_lacks(struct report *report)
{
    struct km_numbers lacks = report->proofs->best_lacks;
    struct strbuf names;
    strbuf_init(&names, &report->arena);
    for (size_t i = 0; i < lacks.count; i++)
        strbuf_printf(&names, "%s%s", i ? ", " : "", km_rulebook_rule(report->rulebook, lacks.items[i])->id);
    return lacks.count ? names.data : NULL;
}

static const struct path *answer_path(const struct report *report, uint32_t answer, uint32_t slot)
{
    if (slot != KM_NONE)
        return scenario_slot_path(report->scenario, slot);
    return answer == KM_NONE ? start_path() : scenario_choice_path(report->scenario, answer);
}

/* Where on the best path `rule` is lost; KM_NONE: the first of those that it lacks. */
static const struct path *lack_path(const struct report *report, uint32_t rule)
{
    for (size_t i = 0; i < report->proofs->best_lacks.count; i++) {
        struct km_lack lack = report->proofs->lacks[i];
        if (rule != KM_NONE && lack.rule != rule)
            continue;
        bool whole = lack.choice == KM_NONE && lack.slot == KM_NONE && lack.node != KM_NONE;
        return whole ? scenario_node_path(report->scenario, lack.node)
                     : answer_path(report, lack.choice, lack.slot);
    }
    return start_path();
}

static void add_about_node(struct report *report, const struct diag_kind *kind, uint32_t node)
{
    diags_add(report->diags, kind, scenario_node_path(report->scenario, node),
              DIAG_ARGUMENTS(km_scenario_node(report->scenario, node).id));
}

/* The finding that was added last follows from the cause, unless it is the cause itself. */
static void blame(struct report *report, const struct path *own, struct cause cause)
{
    if (cause.at && cause.at != own)
        diags_follows(report->diags, cause.kind, cause.at);
}

/* ---- names ---- */

/* "listen", "when=eleven". */
static const char *name_choice(struct report *report, struct km_choice choice)
{
    if (!choice.slot)
        return choice.id;
    struct strbuf name;
    strbuf_init(&name, &report->arena);
    strbuf_printf(&name, "%s=%s", choice.slot, choice.id);
    return name.data;
}

/* An entry of a form by its slot, too: "what=heard", and "what=" for a slot that was left empty. */
static const char *name_answer(struct report *report, uint32_t answer, uint32_t slot)
{
    bool empty = slot != KM_NONE;
    if (answer == KM_NONE && !empty)
        return "start";
    struct km_choice choice = {.id = ""};
    if (empty)
        choice.slot = km_scenario_slot(report->scenario, slot).slot;
    else
        choice = km_scenario_choice(report->scenario, answer);
    return name_choice(report, choice);
}

/* "listen, when=eleven"; "start" before the first answer. */
static const char *name_run(struct report *report, const uint32_t *run, size_t count)
{
    struct strbuf names;
    strbuf_init(&names, &report->arena);
    for (size_t i = 0; i < count; i++)
        strbuf_printf(&names, "%s%s", i ? ", " : "",
                      name_choice(report, km_scenario_choice(report->scenario, run[i])));
    return count ? names.data : "start";
}

/* ---- acts that would do ---- */

static bool meets(const struct report *report, size_t constraint, uint16_t act)
{
    return km_rulebook_meets(report->rulebook, constraint, act);
}

/* Whether the constraint forbids the act, always or before or after something. */
static bool breaks(const struct report *report, size_t number, uint16_t act)
{
    const struct constraint *constraint = &report->rulebook->constraints[number];
    switch (constraint->template) {
    case TEMPLATE_ABSENCE: return constraint->roles[act] == ROLE_A;
    case TEMPLATE_PRECEDENCE:
    case TEMPLATE_ALTERNATE_PRECEDENCE:
    case TEMPLATE_SUCCESSION:
    case TEMPLATE_NOT_SUCCESSION:
    case TEMPLATE_NOT_CHAIN_SUCCESSION:
    case TEMPLATE_NOT_COEXISTENCE: return constraint->roles[act] == ROLE_B;
    default: return false;
    }
}

/* Whether the act is what the constraint is about: what it asks an answer for, or what it forbids. */
static bool raises(const struct report *report, size_t number, uint16_t act)
{
    const struct constraint *constraint = &report->rulebook->constraints[number];
    switch (constraint->template) {
    case TEMPLATE_RESPONDED_EXISTENCE:
    case TEMPLATE_RESPONSE:
    case TEMPLATE_CHAIN_RESPONSE: return constraint->roles[act] == ROLE_A;
    default: return breaks(report, number, act);
    }
}

typedef bool act_test(const struct report *report, size_t constraint, uint16_t act);

static bool any(const struct report *report, size_t first, size_t count, act_test *test, int32_t act)
{
    for (size_t c = first; act >= 0 && c < first + count; c++)
        if (test(report, c, (uint16_t)act))
            return true;
    return false;
}

/* "agent.hold.position, agent.limit.warn, …": what of `acts` passes the test for some of the constraints; of
 * an act and its variants the act. NULL when that is nothing. */
static const char *name_some(struct report *report, struct act_range acts, size_t first, size_t count,
                             act_test *test)
{
    enum { ACTS_MOST = 8 };
    struct strbuf names;
    size_t named = 0;
    strbuf_init(&names, &report->arena);
    for (uint16_t act = acts.first; act < acts.last; act++) {
        if (!any(report, first, count, test, act) ||
            any(report, first, count, test, report->rulebook->acts[act].parent))
            continue;
        if (named < ACTS_MOST)
            strbuf_printf(&names, "%s%s", named ? ", " : "", report->rulebook->acts[act].id);
        else if (named == ACTS_MOST)
            strbuf_add(&names, ", …");
        named++;
    }
    return named ? names.data : NULL;
}

/* What the agent can do of it. */
static const char *name_acts(struct report *report, size_t first, size_t count, act_test *test)
{
    return name_some(report, rulebook_match(report->rulebook, "agent"), first, count, test);
}

/* ---- what is out of reach ---- */

struct lacking {
    const struct report *report;
    size_t first, count; /* constraints */
    act_test *test;
};

static bool would_do(const void *user, uint16_t act)
{
    const struct lacking *lacking = user;
    return any(lacking->report, lacking->first, lacking->count, lacking->test, act);
}

/* Why the rule cannot be kept (`meets`) or broken (`breaks`): an act that would do so is out of reach. */
static struct cause cause_of(const struct report *report, uint32_t number, act_test *test)
{
    const struct km_rule *rule = km_rulebook_rule(report->rulebook, number);
    struct lacking lacking = {report, rule->first_constraint, rule->constraint_count, test};
    return causes_of_lack(&report->causes, would_do, &lacking);
}

/* The finding that was added last is about the rules that the best path lacks. It follows when each does. */
static void blame_lacks(struct report *report)
{
    struct km_numbers lacks = report->proofs->best_lacks;
    struct cause cause = {0}, last = {.at = lacks.count ? start_path() : NULL};
    for (size_t i = 0; i < lacks.count && last.at; i++) {
        last = cause_of(report, lacks.items[i], meets);
        cause = i ? cause : last;
    }
    if (last.at)
        diags_follows(report->diags, cause.kind, cause.at);
}

/* ---- the scene ---- */

/* By node: whether the graph alone leads there; what it does not reach has a finding of its own. */
static bool *find_connected(struct report *report)
{
    const struct program *program = scenario_program(report->scenario);
    bool *met = arena_array(&report->arena, program->node_count, sizeof *met);
    uint32_t *queue = arena_array(&report->arena, program->node_count, sizeof *queue), count = 0;
    queue[count++] = program->ways[program->start_way.first].to;
    met[queue[0]] = true;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t next;
        for (uint32_t s = 0; (next = program_successor(program, queue[i], s)) != KM_NONE; s++) {
            if (!met[next])
                queue[count++] = next;
            met[next] = true;
        }
    }
    return met;
}

static void check_scene(struct report *report)
{
    const bool *connected = find_connected(report);
    const struct km_exploration *exploration = report->proofs->exploration;
    struct km_numbers choices = report->proofs->never_selectable, nodes = report->proofs->unreachable_nodes;
    for (size_t i = 0; i < choices.count; i++) {
        struct km_choice choice = km_scenario_choice(report->scenario, choices.items[i]);
        if (!exploration->graph.entered[choice.node])
            continue;
        diags_add(report->diags, DIAG_CHOICE_NEVER_SELECTABLE,
                  scenario_choice_path(report->scenario, choices.items[i]), DIAG_ARGUMENTS(choice.id));
        blame(report, scenario_choice_path(report->scenario, choices.items[i]),
              report->causes.choices[choices.items[i]]);
    }
    for (size_t i = 0; i < nodes.count; i++) {
        if (!connected[nodes.items[i]])
            continue;
        add_about_node(report, DIAG_NODE_NEVER_ENTERED, nodes.items[i]);
        blame(report, scenario_node_path(report->scenario, nodes.items[i]),
              report->causes.nodes[nodes.items[i]]);
    }
    for (size_t i = 0; i < report->proofs->stuck.count; i++) {
        uint32_t node = report->proofs->stuck.items[i];
        add_about_node(report, DIAG_RUN_GETS_STUCK, node);
        blame(report, scenario_node_path(report->scenario, node), report->causes.stuck[node]);
    }
}

static void add_about_when(struct report *report, const struct diag_kind *kind, const struct path *at,
                           uint32_t condition)
{
    diags_add(report->diags, kind, path_key(&report->arena, at, "when"), DIAG_NO_ARGUMENTS);
    blame(report, NULL,
          causes_of_condition(&report->causes, condition, kind == DIAG_WHEN_DECIDES_NOTHING, at));
}

/* Conditions of lines and choices that come out the same wherever runs come by. */
static void check_whens(struct report *report)
{
    const struct km_proofs *proofs = report->proofs;
    const struct program *program = proofs->exploration->program;
    for (size_t i = 0; i < proofs->never_said.count; i++) {
        uint32_t line = proofs->never_said.items[i];
        add_about_when(report, DIAG_LINE_NEVER_SAID, scenario_line_path(report->scenario, line),
                       program->lines[line].when);
    }
    for (size_t i = 0; i < proofs->always_said.count; i++) {
        uint32_t line = proofs->always_said.items[i];
        add_about_when(report, DIAG_WHEN_DECIDES_NOTHING, scenario_line_path(report->scenario, line),
                       program->lines[line].when);
    }
    for (size_t i = 0; i < proofs->always_offered.count; i++) {
        uint32_t choice = proofs->always_offered.items[i];
        add_about_when(report, DIAG_WHEN_DECIDES_NOTHING, scenario_choice_path(report->scenario, choice),
                       program->choices[choice].when);
    }
}

static void check_recorded(struct report *report)
{
    struct km_numbers ends = report->proofs->unrecorded;
    for (size_t i = 0; i < ends.count; i++)
        add_about_node(report, DIAG_END_WITHOUT_RECORD, ends.items[i]);
}

/* Only where the trouble starts: at a stuck node nothing more is said. */
static void check_endless(struct report *report)
{
    struct km_numbers endless = report->proofs->endless;
    if (!report->proofs->stuck.count && endless.count)
        add_about_node(report, DIAG_RUN_NEVER_ENDS, endless.items[0]);
}

/* ---- rules and points ---- */

/* The slot in which `lack` is lost; KM_NONE: it is lost elsewhere. */
static uint32_t slot_of(const struct report *report, struct km_lack lack)
{
    uint32_t slots = report->proofs->exploration->program->slot_count;
    for (uint32_t s = 0; s < slots && lack.choice != KM_NONE; s++) {
        struct km_slot slot = km_scenario_slot(report->scenario, s);
        if (lack.choice >= slot.first_choice && lack.choice < slot.first_choice + slot.choice_count)
            return s;
    }
    return lack.slot;
}

/* The first slot of a form where the best path loses something. */
static uint32_t lacking_slot(const struct report *report)
{
    uint32_t slot = KM_NONE;
    for (size_t i = 0; i < report->proofs->best_lacks.count && slot == KM_NONE; i++)
        slot = slot_of(report, report->proofs->lacks[i]);
    return slot;
}

/* The best score, with the rules that the best path lacks and where. */
static void add_about_best(struct report *report, const struct diag_kind *kind, int32_t number)
{
    char digits[16];
    uint32_t slot = lacking_slot(report);
    snprintf(digits, sizeof digits, "%ld", (long)number);
    diags_add(report->diags, kind, lack_path(report, KM_NONE),
              DIAG_ARGUMENTS(digits, name_lacks(report),
                             slot == KM_NONE ? NULL : km_scenario_slot(report->scenario, slot).slot,
                             slot == KM_NONE ? NULL : scenario_slot_lacks(report->scenario, slot)));
    blame_lacks(report);
}

/* A rule that can be broken does come up: an answer that keeps it, or one that does not break it, is missing.
 */
static void add_not_keepable(struct report *report, const struct path *at, struct km_objective_proof proof)
{
    const struct km_rule *rule = km_rulebook_rule(report->rulebook, proof.rule);
    size_t first = rule->first_constraint, count = rule->constraint_count;
    struct act_range all = {0, (uint16_t)report->rulebook->act_count};
    const char *keepers = NULL, *breakers = NULL, *moments = NULL;
    if (!proof.breakable)
        moments = name_some(report, all, first, count, raises);
    else if (!(keepers = name_acts(report, first, count, meets)))
        breakers = name_acts(report, first, count, breaks);
    diags_add(report->diags, DIAG_OBJECTIVE_NOT_KEEPABLE, at,
              DIAG_ARGUMENTS(rule->id, keepers, moments, breakers));
}

static void check_objectives(struct report *report)
{
    const struct path *at = DIAG_KEY(NULL, "objectives");
    for (size_t i = 0; i < km_proofs_objective_count(report->proofs); i++) {
        struct km_objective_proof proof = km_proofs_objective(report->proofs, i);
        if (proof.keepable && proof.breakable)
            continue;
        if (proof.keepable)
            diags_add(report->diags, DIAG_OBJECTIVE_NOT_BREAKABLE, DIAG_INDEX(at, i),
                      DIAG_ARGUMENTS(km_rulebook_rule(report->rulebook, proof.rule)->id));
        else
            add_not_keepable(report, DIAG_INDEX(at, i), proof);
        blame(report, NULL, cause_of(report, proof.rule, proof.keepable ? breaks : meets));
    }
}

static void check_points(struct report *report)
{
    struct km_range range = report->proofs->range, clean = report->proofs->clean_range;
    int32_t pass = km_rulebook_pass_mark(report->rulebook);
    if (!range.scored)
        return;
    if (range.best < pass) {
        add_about_best(report, DIAG_NO_RUN_PASSES, range.best);
        return; /* a clean run then cannot pass either */
    }
    if (range.best < 100)
        add_about_best(report, DIAG_FULL_SCORE_OUT_OF_REACH, range.best);
    if (!km_proofs_found(report->proofs, KM_PROOF_CLEAN_RANGE))
        return;
    if (!clean.scored) {
        diags_add(report->diags, DIAG_NO_CLEAN_RUN, lack_path(report, KM_NONE),
                  DIAG_ARGUMENTS(name_lacks(report)));
        blame_lacks(report);
    } else if (clean.worst < pass)
        add_about_number(report, DIAG_CLEAN_RUN_FAILS, clean.worst);
    else if (clean.worst < 90)
        add_about_number(report, DIAG_CLEAN_RUN_BELOW_90, clean.worst);
}

static void check_rules(struct report *report)
{
    struct km_numbers broken = report->proofs->always_broken;
    for (size_t i = 0; i < broken.count; i++) {
        const struct km_rule *rule = km_rulebook_rule(report->rulebook, broken.items[i]);
        diags_add(report->diags, DIAG_BEST_RUN_BREAKS, lack_path(report, broken.items[i]),
                  DIAG_ARGUMENTS(rule->id,
                                 name_acts(report, rule->first_constraint, rule->constraint_count, meets),
                                 name_acts(report, rule->first_constraint, rule->constraint_count, breaks)));
        blame(report, NULL, cause_of(report, broken.items[i], meets));
    }
}

static void check_traps(struct report *report)
{
    for (size_t i = 0; i < report->proofs->trap_count; i++) {
        struct km_trap trap = report->proofs->traps[i];
        diags_add(report->diags, DIAG_OBLIGATION_WITHOUT_WAY, answer_path(report, trap.choice, trap.slot),
                  DIAG_ARGUMENTS(name_answer(report, trap.choice, trap.slot),
                                 km_rulebook_rule(report->rulebook, trap.rule)->id,
                                 name_acts(report, trap.constraint, 1, meets)));
    }
}

/* ---- without listening ---- */

static void add_strategy(struct report *report, const char *name, int32_t score)
{
    char digits[16];
    snprintf(digits, sizeof digits, "%ld", (long)score);
    diags_add(report->diags, DIAG_STRATEGY_PASSES, start_path(), DIAG_ARGUMENTS(name, digits));
}

/* "first", "longest (ja)". */
static void check_strategy(struct report *report, enum km_strategy strategy)
{
    static const char *const readers[KM_LOOK_LANGUAGES] = {[KM_JA] = " (ja)", [KM_EN] = " (en)"};
    int reader = km_proofs_read_in(report->proofs, KM_JA) ? KM_JA : KM_EN;
    for (int language = reader; language < KM_LOOK_LANGUAGES; language++)
        if (km_proofs_read_in(report->proofs, (enum km_language)language) &&
            report->proofs->strategies[strategy][language].best >
                report->proofs->strategies[strategy][reader].best)
            reader = language;
    int32_t best = report->proofs->strategies[strategy][reader].best;
    char name[48];
    snprintf(name, sizeof name, "%s%s", km_strategy_name(strategy),
             km_strategy_reads(strategy) ? readers[reader] : "");
    if (best >= km_rulebook_pass_mark(report->rulebook))
        add_strategy(report, name, best);
}

static void check_strategies(struct report *report)
{
    int32_t pass = km_rulebook_pass_mark(report->rulebook);
    if (!report->proofs->range.scored)
        return;
    for (enum km_strategy s = 0; s < KM_STRATEGY_COUNT; s++)
        check_strategy(report, s);
    if (report->proofs->random.mean >= pass)
        add_strategy(report, "random", (int32_t)report->proofs->random.mean);
}

/* ---- score and story ---- */

/* What an organisation's own weights and objectives lead to need not be the scenario's fault. */
static enum km_severity story_severity(const struct report *report, enum km_contradiction_kind kind)
{
    if (kind == KM_GOOD_AFTER_BREACH)
        return KM_NOTICE;
    return report->rulebook->organisation ? KM_WARNING : KM_ERROR;
}

static void check_story(struct report *report)
{
    static const struct diag_kind *const kinds[] = {
        [KM_HARM_PASSES] = DIAG_HARM_PASSES,
        [KM_GOOD_FAILS] = DIAG_GOOD_FAILS,
        [KM_GOOD_AFTER_BREACH] = DIAG_GOOD_AFTER_BREACH,
    };
    bool some_pass = report->proofs->range.best >= km_rulebook_pass_mark(report->rulebook);
    for (size_t i = 0; i < report->proofs->contradiction_count; i++) {
        struct km_contradiction found = report->proofs->contradictions[i];
        if (found.kind == KM_GOOD_FAILS && !some_pass)
            continue; /* that nothing passes is said already */
        char score[16];
        snprintf(score, sizeof score, "%ld", (long)found.score);
        diags_add_as(report->diags, kinds[found.kind], story_severity(report, found.kind),
                     scenario_node_path(report->scenario, found.node),
                     DIAG_ARGUMENTS(km_scenario_node(report->scenario, found.node).id, score,
                                    name_run(report, found.run, found.run_count)));
    }
}

/* ---- acts in their order ---- */

static const struct path *premature_path(const struct report *report, struct km_premature found)
{
    if (found.line != KM_NONE)
        return scenario_line_path(report->scenario, found.line);
    if (found.node != KM_NONE)
        return scenario_node_path(report->scenario, found.node);
    return found.choice == KM_NONE ? start_path() : scenario_choice_path(report->scenario, found.choice);
}

/* An act that nobody can do yet makes verdicts wrong; how the contact ended is what its author calls it. */
static void check_premature(struct report *report)
{
    for (size_t i = 0; i < report->proofs->premature_count; i++) {
        struct km_premature found = report->proofs->premature[i];
        const char *act = km_rulebook_act_id(report->rulebook, found.act);
        diags_add(report->diags, found.reason ? DIAG_REASON_CONTRADICTED : DIAG_ACT_TOO_EARLY,
                  premature_path(report, found),
                  DIAG_ARGUMENTS(found.reason ? strrchr(act, '.') + 1 : act, found.after,
                                 name_run(report, found.run, found.run_count)));
    }
}

/* ---- answers that cost much ---- */

static const char *name_rules(struct report *report, struct km_costly found)
{
    struct strbuf names;
    strbuf_init(&names, &report->arena);
    for (size_t i = 0; i < found.rule_count; i++)
        strbuf_printf(&names, "%s%s", i ? ", " : "",
                      km_rulebook_rule(report->rulebook, found.rules[i].rule)->id);
    return names.data;
}

static void check_costly(struct report *report)
{
    for (size_t i = 0; i < report->proofs->costly_count; i++) {
        struct km_costly found = report->proofs->costly[i];
        char points[16];
        snprintf(points, sizeof points, "%ld", (long)found.points);
        diags_add(report->diags, DIAG_COSTLY_ANSWER, answer_path(report, found.choice, found.slot),
                  DIAG_ARGUMENTS(name_answer(report, found.choice, found.slot), points,
                                 name_rules(report, found), name_run(report, found.run, found.run_count)));
    }
}

/* ---- what cannot be kept, what cannot be written ---- */

static void check_promises(struct report *report)
{
    for (size_t i = 0; i < report->proofs->promise_count; i++) {
        struct km_promise found = report->proofs->promises[i];
        diags_add(report->diags, DIAG_PROMISE_WITHOUT_WAY, answer_path(report, found.choice, found.slot),
                  DIAG_ARGUMENTS(name_answer(report, found.choice, found.slot),
                                 km_rulebook_rule(report->rulebook, found.rule)->id,
                                 name_run(report, found.run, found.run_count)));
    }
}

static void check_records(struct report *report)
{
    for (size_t i = 0; i < report->proofs->gap_count; i++) {
        struct km_gap gap = report->proofs->gaps[i];
        diags_add(report->diags, DIAG_NOTHING_TRUE_TO_WRITE, scenario_slot_path(report->scenario, gap.slot),
                  DIAG_ARGUMENTS(km_scenario_slot(report->scenario, gap.slot).slot,
                                 name_run(report, gap.run, gap.run_count)));
    }
}

void km_proofs_check(const struct km_proofs *proofs, struct km_diags *diags)
{
    struct report report = {
        .proofs = proofs,
        .scenario = proofs->exploration->scenario,
        .rulebook = proofs->exploration->rulebook,
        .diags = diags,
    };
    arena_init(&report.arena, &proofs->arena.host);
    report.causes = causes_find(proofs, &report.arena);
    check_scene(&report);
    check_whens(&report);
    check_recorded(&report);
    check_endless(&report);
    check_objectives(&report);
    check_points(&report);
    check_rules(&report);
    check_traps(&report);
    check_strategies(&report);
    check_story(&report);
    check_premature(&report);
    check_costly(&report);
    check_promises(&report);
    check_records(&report);
    arena_release(&report.arena);
}
