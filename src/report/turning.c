/* The turning points: the answers that cost something, each with what it cost and why it was due there. A
 * duty may belong to the answer that brought it, while its points were lost in a later one. */
#include "report/model.h"

/* A rule that was lost: in `decision` its points went, `turn` is the answer to blame. */
struct loss {
    uint16_t rule;
    uint32_t decision, turn;
    int32_t points;
    enum km_due due;
    uint32_t since, until;
    bool own; /* the answer to blame did it, or brought it */
};

static bool is_broken(const struct km_report *report, uint16_t rule)
{
    return km_score_rule(report->score, rule)->verdict == KM_BROKEN;
}

/* ---- the answer to blame ---- */

static enum km_due due_since(uint32_t since, uint32_t turn)
{
    return since + 1 >= turn ? KM_DUE_NOW : KM_DUE_EARLY;
}

static bool author_minds(const struct km_report *report, uint32_t turn)
{
    return report_verdict_of_author(report, turn) == REPORT_MINDED;
}

/* Whether a duty that the trainee's own answer brought is a matter of that answer: the author says which of
 * the two would better have been another; else one with a limit of time belongs to what was said, as a reason
 * does to a refusal, and one without to the moment in which it was let go, as a promise. */
static bool belongs_to_its_origin(const struct km_report *report, const struct km_evidence *evidence,
                                  uint32_t origin, uint32_t last_chance)
{
    bool first = author_minds(report, origin), last = author_minds(report, last_chance);
    return first != last ? first : km_rulebook_within(report->rulebook, evidence->constraint) >= 0;
}

/* Whether another option on offer in `turn` would have done what the constraint asks for. */
static bool could_meet(const struct km_report *report, size_t constraint, uint32_t turn)
{
    size_t count;
    const uint16_t *acts = km_trace_offered(km_session_trace(report->session), turn, &count);
    for (size_t a = 0; a < count; a++)
        if (km_rulebook_meets(report->rulebook, constraint, acts[a]))
            return true;
    return false;
}

/* Whether what was said in `turn` broke a rule by itself: that is then what the author has against it. */
static bool offends(const struct km_report *report, uint32_t turn)
{
    for (size_t r = 0; r < km_rulebook_rule_count(report->rulebook); r++) {
        const struct km_rule_result *result = km_score_rule(report->score, r);
        for (size_t e = 0; e < result->evidence_count; e++)
            if (result->evidence[e].kind == KM_OFFENDED && result->evidence[e].turn == turn)
                return true;
    }
    return false;
}

/* A duty that nothing met: where the author has nothing against the last answer in which it could have been
 * met, or has something else against it, it belongs to the one before that he has something against and that
 * left it undone, if there is one. */
static void blame_answer_before(const struct km_report *report, const struct km_evidence *evidence,
                                struct loss *loss)
{
    enum report_author verdict = report_verdict_of_author(report, loss->decision);
    bool other = verdict == REPORT_MINDED && offends(report, loss->decision);
    if (verdict != REPORT_CLEARED && !other)
        return;
    for (uint32_t turn = loss->decision - 1; turn > loss->since; turn--)
        if (author_minds(report, turn) && could_meet(report, evidence->constraint, turn) &&
            !(other && offends(report, turn))) {
            loss->turn = turn;
            loss->until = loss->decision;
            loss->due = KM_DUE_MISSED;
            return;
        }
}

/* Whether what called for a duty came after `decision`, or came of it: the end of the contact calls for what
 * should have been asked in it. */
static bool in_hindsight(const struct km_report *report, const struct km_evidence *evidence,
                         uint32_t decision)
{
    const struct km_trace_event *opened = km_trace_event(km_session_trace(report->session), evidence->event);
    return opened->turn > decision || (opened->turn == decision && opened->actor == KM_SCENE);
}

/* A duty that nothing met in time. One that only what came later called for was owed from the start. */
static void blame_lapse(const struct km_report *report, const struct km_evidence *evidence, struct loss *loss)
{
    const struct km_trace_event *opened = km_trace_event(km_session_trace(report->session), evidence->event);
    bool late = in_hindsight(report, evidence, loss->decision);
    loss->since = late ? 0 : opened->turn;
    loss->due = due_since(loss->since, loss->decision);
    if (late || !opened->answer || opened->actor != KM_AGENT || opened->turn == loss->decision ||
        !belongs_to_its_origin(report, evidence, opened->turn, loss->decision)) {
        blame_answer_before(report, evidence, loss);
        return;
    }
    loss->turn = opened->turn;
    loss->until = loss->decision;
    loss->due = KM_DUE_LATER;
    loss->own = true;
}

/* What the scene tells of an omission is no step that came too early. */
static enum km_due due_of_offence(const struct km_report *report, const struct km_evidence *evidence)
{
    bool own = km_trace_event(km_session_trace(report->session), evidence->event)->actor == KM_AGENT;
    return own && km_rulebook_wants_first(report->rulebook, evidence->constraint) ? KM_DUE_FIRST : KM_DUE_NOW;
}

/* The evidence of this kind that speaks of `decision`; NULL: none. */
static const struct km_evidence *evidence_of(const struct km_report *report,
                                             const struct km_rule_result *result, enum km_evidence_kind kind,
                                             bool hindsight, uint32_t decision)
{
    for (size_t e = 0; e < result->evidence_count; e++) {
        const struct km_evidence *evidence = &result->evidence[e];
        bool speaks = kind == KM_OFFENDED ? evidence->turn == decision : evidence->turn >= decision;
        if (evidence->kind == kind && speaks &&
            (kind != KM_LAPSED || in_hindsight(report, evidence, decision) == hindsight))
            return evidence;
    }
    return NULL;
}

/* An offence in this very answer says most; then a duty that somebody brought; then one from the start; then
 * one that only what came later called for. */
static void blame_breach(const struct km_report *report, const struct km_rule_result *result,
                         struct loss *loss)
{
    static const struct {
        enum km_evidence_kind kind;
        bool hindsight;
    } order[] = {{.kind = KM_OFFENDED}, {.kind = KM_LAPSED}, {.kind = KM_MISSING}, {KM_LAPSED, true}};
    const struct km_evidence *evidence = NULL;
    for (size_t k = 0; !evidence && k < sizeof order / sizeof *order; k++)
        evidence = evidence_of(report, result, order[k].kind, order[k].hindsight, loss->decision);
    if (!evidence)
        return;
    switch (evidence->kind) {
    case KM_OFFENDED:
        loss->due = due_of_offence(report, evidence);
        loss->own = true;
        break;
    case KM_LAPSED: blame_lapse(report, evidence, loss); break;
    default:
        loss->due = due_since(0, loss->decision);
        blame_answer_before(report, evidence, loss);
        break;
    }
}

static struct loss blame(const struct km_report *report, uint16_t rule, uint32_t decision, int32_t points)
{
    const struct km_rule_result *result = km_score_rule(report->score, rule);
    struct loss loss = {.rule = rule, .decision = decision, .turn = decision, .points = points};
    if (result->verdict == KM_BROKEN)
        blame_breach(report, result, &loss);
    else
        loss.due = report_ends_contact(report, decision) ? KM_DUE_OVER : KM_DUE_GONE;
    return loss;
}

/* ---- collecting ---- */

/* Broken before what never came; the graver first; of the same weight what the answer itself did. */
static bool says_more(const struct km_report *report, const struct loss *a, const struct loss *b)
{
    if (is_broken(report, a->rule) != is_broken(report, b->rule))
        return is_broken(report, a->rule);
    int32_t heavier = report_weight(report, a->rule) - report_weight(report, b->rule);
    if (heavier)
        return heavier > 0;
    return (a->due == KM_DUE_NOW) > (b->due == KM_DUE_NOW);
}

/* The losses of each point while it is put together, with room for every rule. */
struct gathering {
    struct km_report *report;
    struct arena scratch;
    struct loss **losses;
    size_t rules;
};

static struct km_turning_point *point_at(struct gathering *gathering, uint32_t turn,
                                         struct km_decision decision)
{
    struct km_report *report = gathering->report;
    for (size_t p = 0; p < report->point_count; p++)
        if (report->points[p].turn == turn)
            return &report->points[p];
    gathering->losses[report->point_count] =
        arena_array(&gathering->scratch, gathering->rules, sizeof **gathering->losses);
    struct km_turning_point *point = &report->points[report->point_count++];
    point->turn = turn;
    point->decision = decision;
    return point;
}

static struct loss *losses_of(const struct gathering *gathering, const struct km_turning_point *point)
{
    return gathering->losses[point - gathering->report->points];
}

/* A rule that was lost together with others may be named by several decisions. */
static void add_loss(struct gathering *gathering, struct km_turning_point *point, struct loss loss)
{
    struct loss *losses = losses_of(gathering, point);
    for (size_t l = 0; l < point->rule_count; l++)
        if (losses[l].rule == loss.rule)
            return;
    size_t at = point->rule_count++;
    for (; at > 0 && says_more(gathering->report, &loss, &losses[at - 1]); at--)
        losses[at] = losses[at - 1];
    losses[at] = loss;
}

static bool fails(const struct km_decision *decision)
{
    return decision->passable_before && !decision->passable_after;
}

/* The losses of one decision go to the answers that are to blame; what is left over stays with it, and it is
 * no point of its own when nothing is. */
static void gather_decision(struct gathering *gathering, struct km_decision decision)
{
    size_t moved = 0;
    int32_t left = decision.loss == KM_NO_POINTS ? 0 : decision.loss;
    struct km_turning_point *point = NULL;
    for (size_t r = 0; r < decision.rule_count; r++) {
        struct loss loss =
            blame(gathering->report, decision.rules[r].rule, decision.turn, decision.rules[r].points);
        point = point_at(gathering, loss.turn, decision);
        add_loss(gathering, point, loss);
        if (loss.turn == decision.turn)
            continue;
        int32_t taken = loss.points < left ? loss.points : left;
        point->cost += taken;
        left -= taken;
        moved++;
    }
    bool own = moved < decision.rule_count || !decision.rule_count;
    if (own)
        point = point_at(gathering, decision.turn, decision);
    point->cost += left;
    if (fails(&decision))
        point->name = KM_POINT_FAILED;
}

static void gather_losses(struct gathering *gathering)
{
    struct km_report *report = gathering->report;
    for (size_t i = 0; i < km_attainable_count(report->attainable); i++) {
        struct km_decision decision = km_attainable_decision(report->attainable, i);
        if (decision.turning_point)
            gather_decision(gathering, decision);
    }
}

/* Without knowing what was attainable: the rules that were broken. Reminders cost nothing. */
static void gather_breaches(struct gathering *gathering)
{
    struct km_report *report = gathering->report;
    for (size_t r = 0; r < gathering->rules; r++) {
        const struct km_rule_result *result = km_score_rule(report->score, r);
        if (result->verdict != KM_BROKEN || !report_weight(report, r))
            continue;
        struct loss loss = blame(report, (uint16_t)r, result->broken_turn, report_weight(report, r));
        struct km_turning_point *point =
            point_at(gathering, loss.turn, (struct km_decision){.turn = result->broken_turn});
        add_loss(gathering, point, loss);
        point->cost += loss.points;
    }
}

/* ---- putting together ---- */

/* Whether it is about moments that were over. A duty from earlier that ran out in the answer is no title
 * where more than that was over with it: the author then says what else was wrong with the answer. */
static bool has_turned(const struct km_report *report, const struct km_turning_point *point,
                       const struct loss *losses)
{
    int32_t ran_out = 0, over = 0;
    if (!point->rule_count || !is_broken(report, losses[0].rule))
        return point->rule_count;
    for (size_t r = 0; r < point->rule_count; r++) {
        bool broken = is_broken(report, losses[r].rule);
        if (broken && (losses[r].own || losses[r].due != KM_DUE_EARLY))
            return false;
        *(broken ? &ran_out : &over) += losses[r].points;
    }
    return over > ran_out && author_minds(report, point->turn);
}

static const struct loss *first_moment(const struct km_report *report, const struct km_turning_point *point,
                                       const struct loss *losses)
{
    size_t first = 0;
    while (first < point->rule_count && is_broken(report, losses[first].rule))
        first++;
    return first < point->rule_count ? &losses[first] : losses;
}

static void finish_point(struct gathering *gathering, struct km_turning_point *point)
{
    struct km_report *report = gathering->report;
    const struct loss *losses = losses_of(gathering, point);
    uint16_t *rules = arena_array(&report->arena, point->rule_count, sizeof *rules);
    for (size_t r = 0; r < point->rule_count; r++)
        rules[r] = losses[r].rule;
    point->rules = rules;
    bool own = !point->rule_count;
    for (size_t r = 0; r < point->rule_count; r++)
        own |= losses[r].own;
    point->turned = has_turned(report, point, losses);
    if (point->rule_count) {
        const struct loss *title = point->turned ? first_moment(report, point, losses) : losses;
        point->due = title->due;
        point->since = title->since;
        point->until = title->until;
    }
    report_tell_point(report, point, own);
}

/* ---- order ---- */

/* Twice the points, once for a form. */
static int32_t harm_of(const struct km_report *report, const struct km_turning_point *point)
{
    return report_is_form(report, point->turn) ? point->cost : 2 * point->cost;
}

/* Twice the weight of the gravest rule that it broke, once for a form. */
static int32_t gravity_of(const struct km_report *report, const struct km_turning_point *point)
{
    if (!point->rule_count || !is_broken(report, point->rules[0]))
        return 0;
    int32_t weight = report_weight(report, point->rules[0]);
    return report_is_form(report, point->turn) ? weight : 2 * weight;
}

/* Whether something was done to the customer that is as grave as what this form says. */
static bool is_outweighed(const struct km_report *report, const struct km_turning_point *point)
{
    if (!report_is_form(report, point->turn))
        return false;
    for (size_t p = 0; p < report->point_count; p++)
        if (!report_is_form(report, report->points[p].turn) &&
            harm_of(report, &report->points[p]) >= harm_of(report, point))
            return true;
    return false;
}

/* Passing lost, then the way to an end lost, then the rest. */
static int tier_of(const struct km_report *report, const struct km_turning_point *point)
{
    if (point->name == KM_POINT_FAILED && !is_outweighed(report, point))
        return 2;
    return report->attainable && point->decision.loss == KM_NO_POINTS;
}

static bool comes_first(const struct km_report *report, const struct km_turning_point *a,
                        const struct km_turning_point *b)
{
    int tier_a = tier_of(report, a), tier_b = tier_of(report, b);
    if (tier_a != tier_b)
        return tier_a > tier_b;
    int32_t gravity_a = gravity_of(report, a), gravity_b = gravity_of(report, b);
    if (gravity_a != gravity_b)
        return gravity_a > gravity_b;
    int32_t harm_a = harm_of(report, a), harm_b = harm_of(report, b);
    if (harm_a != harm_b)
        return harm_a > harm_b;
    if (report_is_form(report, a->turn) != report_is_form(report, b->turn))
        return report_is_form(report, b->turn);
    uint32_t last = km_session_turns(report->session);
    if ((a->turn == last) != (b->turn == last))
        return a->turn == last; /* the story ended with it */
    return a->turn < b->turn;
}

static void sort_points(struct km_report *report)
{
    struct km_turning_point *sorted = arena_array(&report->arena, report->point_count, sizeof *sorted);
    for (size_t p = 0; p < report->point_count; p++) {
        size_t at = p;
        for (; at > 0 && comes_first(report, &report->points[p], &sorted[at - 1]); at--)
            sorted[at] = sorted[at - 1];
        sorted[at] = report->points[p];
    }
    report->points = sorted;
}

static void mark_first(struct km_report *report)
{
    for (size_t p = 0; p < report->point_count; p++) {
        size_t same = 0;
        while (report->points[same].decision.turn != report->points[p].decision.turn)
            same++;
        report->points[p].marked = same == p;
    }
}

/* The one that cost more than any other; a single one needs no such name. */
static void name_costliest(struct km_report *report)
{
    struct km_turning_point *most = NULL;
    bool alone = true;
    for (size_t p = 0; report->attainable && p < report->point_count; p++) {
        struct km_turning_point *point = &report->points[p];
        if (most && point->cost == most->cost)
            alone = false;
        if (!most || point->cost > most->cost) {
            alone = true;
            most = point;
        }
    }
    if (report->point_count > 1 && most && alone && most->name == KM_POINT_PLAIN)
        most->name = KM_POINT_COSTLIEST;
}

void report_find_points(struct km_report *report)
{
    size_t turns = km_session_turns(report->session) + 1;
    struct gathering gathering = {.report = report, .rules = km_rulebook_rule_count(report->rulebook)};
    arena_init(&gathering.scratch, &report->arena.host);
    gathering.losses = arena_array(&gathering.scratch, turns, sizeof *gathering.losses);
    report->points = arena_array(&report->arena, turns, sizeof *report->points);
    if (report->attainable)
        gather_losses(&gathering);
    else
        gather_breaches(&gathering);
    for (size_t p = 0; p < report->point_count; p++)
        finish_point(&gathering, &report->points[p]);
    arena_release(&gathering.scratch);
    sort_points(report);
    mark_first(report);
    name_costliest(report);
}

size_t km_report_first_page(const struct km_report *report)
{
    return report->point_count < POINTS_ON_FIRST_PAGE ? report->point_count : POINTS_ON_FIRST_PAGE;
}
