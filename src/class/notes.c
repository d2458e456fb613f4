/* What only the host sees, note by note, for a terminal and a window alike. */
#include "kamae/class.h"

/* Who is told. */
struct listener {
    km_note_teller *tell;
    void *user;
};

static void tell(const struct listener *listener, struct km_note note)
{
    listener->tell(listener->user, &note);
}

static const struct km_session *session_of(const struct km_class *room)
{
    return km_sitting_session(km_class_sitting(room));
}

static const struct km_scenario *scenario_of(const struct km_class *room)
{
    return km_session_scenario(session_of(room));
}

/* ---- of the class ---- */

static void tell_plan(struct km_plan plan, const struct listener *listener)
{
    tell(listener, (struct km_note){.kind = KM_NOTE_PLAN, .key = "host.notes.plan", .minutes = plan.minutes});
    for (size_t i = 0; i < KM_PLAN_PARTS; i++)
        tell(listener, (struct km_note){.kind = KM_NOTE_PART,
                                        .key = plan.parts[i].key,
                                        .from = plan.parts[i].from,
                                        .minutes = plan.parts[i].minutes});
    tell(listener, (struct km_note){.kind = KM_NOTE_TALKS,
                                    .key = plan.talks    ? "host.notes.talks"
                                           : plan.enough ? "host.notes.talks.none"
                                                         : "host.notes.talks.never",
                                    .talks = plan.talks,
                                    .minutes = plan.enough});
}

static void tell_roles(const struct km_scenario *scenario, const struct listener *listener)
{
    const struct km_rulebook *rulebook = km_scenario_rulebook(scenario);
    struct km_roles roles = km_class_roles(scenario);
    tell(listener, (struct km_note){.kind = KM_NOTE_ROLES, .key = "host.notes.roles"});
    for (size_t i = 0; i < roles.count; i++) {
        const struct km_role *role = &roles.roles[i];
        tell(listener, (struct km_note){.kind = KM_NOTE_ROLE, .key = role->key});
        for (size_t r = 0; r < role->rule_count; r++)
            tell(listener, (struct km_note){.kind = KM_NOTE_RULE,
                                            .text = km_rulebook_rule(rulebook, role->rules[r])->title});
    }
}

void km_class_notes(const struct km_scenario *scenario, int32_t minutes, km_note_teller *teller, void *user)
{
    const struct listener listener = {teller, user};
    struct km_text goal = km_scenario_goal(scenario);
    tell(&listener, (struct km_note){.kind = KM_NOTE_TITLE,
                                     .key = "host.notes.title",
                                     .text = km_scenario_head(scenario)->title});
    if (km_text_present(&goal))
        tell(&listener, (struct km_note){.kind = KM_NOTE_GOAL, .text = goal});
    tell_plan(km_class_plan(km_scenario_head(scenario)->minutes, minutes), &listener);
    tell_roles(scenario, &listener);
}

/* ---- of the moment ---- */

enum { MINUTE_MS = 60000 };

static int32_t minutes_gone(const struct km_class *room)
{
    return (int32_t)(km_class_elapsed_ms(room) / MINUTE_MS);
}

static void tell_minutes(const struct km_class *room, const struct listener *listener)
{
    int32_t elapsed = minutes_gone(room);
    struct km_plan plan = km_class_plan_of(room);
    size_t at = km_plan_at(&plan, elapsed);
    struct km_note note = {.kind = KM_NOTE_LEFT, .key = "host.notes.over", .minutes = plan.minutes};
    if (at < KM_PLAN_PARTS) {
        note.key = "host.notes.left";
        note.part = plan.parts[at].key;
        note.left = plan.minutes - elapsed;
        note.rest = plan.parts[at].from + plan.parts[at].minutes - elapsed;
    }
    tell(listener, note);
}

enum { HANDS_MINUTES = 2 }; /* that an answer takes */

/* While the scene goes on: how fast it has to, for what the plan gives it. */
static void tell_pace(const struct km_class *room, const struct listener *listener)
{
    struct km_plan_part scene = km_class_plan_of(room).parts[KM_PLAN_SCENE];
    int32_t rest = scene.from + scene.minutes - minutes_gone(room);
    uint32_t answers, longest;
    km_session_answers_left(session_of(room), &answers, &longest);
    int32_t hands = HANDS_MINUTES * (int32_t)answers, talks = km_talks_within(rest, hands);
    if (talks > (int32_t)answers)
        talks = (int32_t)answers;
    tell(listener, (struct km_note){.kind = KM_NOTE_PACE,
                                    .key = talks           ? "host.notes.pace"
                                           : rest >= hands ? "host.notes.pace.hands"
                                                           : "host.notes.pace.late",
                                    .answers = (int32_t)answers,
                                    .talks = talks});
}

static void tell_hands(const struct km_tally *tally, const char *key, const struct listener *listener)
{
    if (tally->vote)
        tell(listener, (struct km_note){.kind = KM_NOTE_HANDS, .key = key, .hands = (int32_t)tally->hands});
}

static int32_t hands_for(const struct km_tally *tally, size_t option)
{
    return tally->vote && option < tally->vote->option_count ? (int32_t)tally->vote->options[option].count
                                                             : 0;
}

static void tell_option(const struct km_class *room, size_t option, uint32_t number,
                        const struct km_round *round, const struct listener *listener)
{
    struct km_choice choice = km_scenario_choice(scenario_of(room), number);
    bool talked = round->after.vote != NULL;
    tell(listener, (struct km_note){.kind = KM_NOTE_OPTION,
                                    .text = choice.text,
                                    .number = (int32_t)option + 1,
                                    .acts = choice.acts,
                                    .act_count = choice.act_count});
    if (round->before.vote || talked)
        tell(listener, (struct km_note){.kind = KM_NOTE_COUNT,
                                        .key = talked ? "host.notes.count.talked" : "host.notes.count",
                                        .before = hands_for(&round->before, option),
                                        .after = hands_for(&round->after, option)});
    if (km_text_present(&choice.why))
        tell(listener, (struct km_note){.kind = KM_NOTE_WHY, .text = choice.why});
}

static void tell_options(const struct km_class *room, const struct listener *listener)
{
    const struct km_session *session = session_of(room);
    size_t count;
    const uint32_t *shown = km_class_shown(room, &count);
    struct km_round round = km_round_of(session, km_session_branch_count(session) - 1,
                                        km_session_turn(session), km_class_slot(room));
    tell_hands(&round.before, "host.count.before", listener);
    tell_hands(&round.after, "host.count.after", listener);
    for (size_t i = 0; i < count; i++)
        tell_option(room, i, shown[i], &round, listener);
}

void km_class_notes_now(const struct km_class *room, km_note_teller *teller, void *user)
{
    const struct listener listener = {teller, user};
    const struct km_session *session = session_of(room);
    struct km_node node = km_scenario_node(scenario_of(room), km_session_node(session));
    bool ended = km_session_status(session) == KM_ENDED;
    bool slot = node.kind == KM_NODE_FORM && km_session_next_slot(session) < node.slot_count;
    const char *whose = slot ? "host.notes.slot" : node.partner ? "host.notes.second" : "host.notes.answer";
    struct km_note moment = {.kind = KM_NOTE_MOMENT,
                             .key = ended ? "host.notes.end" : whose,
                             .number = (int32_t)km_session_turn(session)};
    if (slot)
        moment.text =
            km_scenario_slot(scenario_of(room), node.first_slot + km_session_next_slot(session)).label;
    tell(&listener, moment);
    tell_minutes(room, &listener);
    if (ended)
        return;
    tell_pace(room, &listener);
    if (km_text_present(&node.host) && !(slot && km_session_next_slot(session)))
        tell(&listener, (struct km_note){.kind = KM_NOTE_AUTHOR, .text = node.host});
    if (slot || node.kind != KM_NODE_FORM)
        tell_options(room, &listener);
}
