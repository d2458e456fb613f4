/* What only the host sees, in paragraphs like everything that is played, but to another place. */
#include "play/host_notes.h"

#include "play/voice.h"

static const struct km_scenario *scenario_of(const struct play *play)
{
    return km_session_scenario(play->session);
}

static void show_plan(const struct play *play)
{
    struct km_plan plan = km_class_plan(km_scenario_head(scenario_of(play))->minutes);
    voice_say(play, "", "host.notes.plan", UI_ARGUMENTS({.name = "minutes", .number = plan.minutes}));
    for (size_t i = 0; i < KM_PLAN_PARTS; i++) {
        struct strbuf first;
        strbuf_init(&first, play->arena);
        strbuf_printf(&first, "  %3d-%3d  ", plan.parts[i].from, plan.parts[i].from + plan.parts[i].minutes);
        voice_say(play, first.data, plan.parts[i].key, NULL);
    }
}

static void show_roles(const struct play *play)
{
    struct km_roles roles = km_class_roles(scenario_of(play));
    voice_say(play, "", "host.notes.roles", NULL);
    for (size_t i = 0; i < roles.count; i++) {
        voice_say(play, "  - ", roles.roles[i].key, NULL);
        for (size_t r = 0; r < roles.roles[i].rule_count; r++)
            voice_text(
                play, "      ",
                &km_rulebook_rule(km_scenario_rulebook(scenario_of(play)), roles.roles[i].rules[r])->title);
    }
}

void host_notes_begin(const struct play *play)
{
    struct arena_mark mark = arena_mark(play->arena);
    struct km_text title = km_scenario_head(scenario_of(play))->title;
    struct km_text goal = km_scenario_goal(scenario_of(play));
    voice_say(play, "== ", "host.notes.title",
              UI_ARGUMENTS({.name = "title", .text = km_text_get(&title, voice_main(play))}));
    if (km_text_present(&goal))
        voice_text(play, "", &goal);
    show_plan(play);
    show_roles(play);
    voice_newline(play);
    arena_rewind(play->arena, mark);
}

static void show_minutes(const struct play *play, int32_t minutes)
{
    struct km_plan plan = km_class_plan(km_scenario_head(scenario_of(play))->minutes);
    size_t at = km_plan_at(&plan, minutes);
    if (at == KM_PLAN_PARTS) {
        voice_say(play, "", "host.notes.over", UI_ARGUMENTS({.name = "minutes", .number = plan.minutes}));
        return;
    }
    const struct km_plan_part *part = &plan.parts[at];
    voice_say(play, "", "host.notes.left",
              UI_ARGUMENTS({.name = "left", .number = plan.minutes - minutes},
                           {.name = "part", .text = voice_word(play, part->key, NULL)},
                           {.name = "minutes", .number = part->from + part->minutes - minutes}));
}

/* The options on show, each with what it does here. */
static void show_options(const struct play *play, const struct km_class *room)
{
    size_t count;
    const uint32_t *shown = km_class_shown(room, &count);
    for (size_t i = 0; i < count; i++) {
        struct km_choice choice = km_scenario_choice(scenario_of(play), shown[i]);
        struct strbuf number;
        strbuf_init(&number, play->arena);
        strbuf_printf(&number, "%3zu) ", i + 1);
        voice_text(play, number.data, &choice.text);
        if (km_text_present(&choice.why))
            voice_text(play, "     = ", &choice.why);
    }
}

void host_notes_decision(const struct play *play, const struct km_class *room, int32_t minutes)
{
    struct arena_mark mark = arena_mark(play->arena);
    struct km_node node = km_scenario_node(scenario_of(play), km_session_node(play->session));
    voice_say(play, "-- ", node.partner ? "host.notes.second" : "host.notes.answer",
              UI_ARGUMENTS({.name = "turn", .number = km_session_turn(play->session)}));
    show_minutes(play, minutes);
    if (km_text_present(&node.host))
        voice_text(play, "* ", &node.host);
    show_options(play, room);
    voice_newline(play);
    arena_rewind(play->arena, mark);
}

void host_notes_end(const struct play *play, int32_t minutes)
{
    struct arena_mark mark = arena_mark(play->arena);
    voice_say(play, "-- ", "host.notes.end", NULL);
    show_minutes(play, minutes);
    voice_newline(play);
    arena_rewind(play->arena, mark);
}
