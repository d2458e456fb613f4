/* Prints to stderr, one line per utterance and per offer, in order of time. */
#include "show.h"

static const char *const names[TEMPLATE_COUNT] = {
    [TEMPLATE_EXISTENCE] = "existence",
    [TEMPLATE_ABSENCE] = "absence",
    [TEMPLATE_INIT] = "init",
    [TEMPLATE_END] = "end",
    [TEMPLATE_RESPONDED_EXISTENCE] = "responded_existence",
    [TEMPLATE_RESPONSE] = "response",
    [TEMPLATE_CHAIN_RESPONSE] = "chain_response",
    [TEMPLATE_PRECEDENCE] = "precedence",
    [TEMPLATE_ALTERNATE_PRECEDENCE] = "alternate_precedence",
    [TEMPLATE_SUCCESSION] = "succession",
    [TEMPLATE_NOT_SUCCESSION] = "not_succession",
    [TEMPLATE_NOT_CHAIN_SUCCESSION] = "not_chain_succession",
    [TEMPLATE_NOT_COEXISTENCE] = "not_coexistence",
};

static const char *const actors[KM_ACTOR_COUNT] = {
    [KM_AGENT] = "agent",
    [KM_CUSTOMER] = "customer",
    [KM_SCENE] = "scene",
};

const char *show_template(enum template template)
{
    return names[template];
}

static void show_set(const char *label, const struct constraint *constraint, enum act_role role,
                     struct show_acts acts)
{
    fprintf(stderr, "  %s:", label);
    for (size_t i = 0; i < acts.count; i++)
        if (constraint->roles[i] == role)
            fprintf(stderr, " %s", acts.ids[i]);
    fputc('\n', stderr);
}

void show_constraint(const struct constraint *constraint, struct show_acts acts)
{
    fprintf(stderr, "%s n=%d within=%d of=%s\n", names[constraint->template], (int)constraint->n,
            (int)constraint->within, actors[constraint->of]);
    show_set("A", constraint, ROLE_A, acts);
    show_set("B", constraint, ROLE_B, acts);
    show_set("unless", constraint, ROLE_UNLESS, acts);
}

static void show_offer(const struct km_trace *trace, const struct trace_offer *offer, struct show_acts acts)
{
    fprintf(stderr, "  turn %u offers", (unsigned)offer->turn);
    for (uint32_t i = 0; i < offer->option_count; i++) {
        const struct trace_option *option = &trace->options[offer->first_option + i];
        fputs(" [", stderr);
        for (uint32_t j = 0; j < option->act_count; j++)
            fprintf(stderr, "%s%s", j ? " " : "", acts.ids[trace->offer_acts[option->first_act + j]]);
        fputc(']', stderr);
    }
    fputc('\n', stderr);
}

void show_trace(const struct km_trace *trace, struct show_acts acts)
{
    size_t offer = 0;
    for (size_t i = 0; i < trace->event_count; i++) {
        const struct km_trace_event *event = &trace->events[i];
        while (offer < trace->offer_count && trace->offers[offer].turn <= event->turn)
            show_offer(trace, &trace->offers[offer++], acts);
        fprintf(stderr, "  turn %u utterance %u %s: %s\n", (unsigned)event->turn, (unsigned)event->utterance,
                actors[event->actor], acts.ids[event->act]);
    }
    for (; offer < trace->offer_count; offer++)
        show_offer(trace, &trace->offers[offer], acts);
}
