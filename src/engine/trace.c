/* Four growing arrays in one arena; cutting only moves the lengths back. */
#include "engine/trace.h"

#include <assert.h>

void trace_add_event(struct arena *arena, struct km_trace *trace, struct km_trace_event event)
{
    ARENA_RESERVE(arena, trace->events, trace->event_count, trace->event_capacity);
    trace->events[trace->event_count++] = event;
}

void trace_add_offer(struct arena *arena, struct km_trace *trace, uint32_t turn, uint32_t node)
{
    ARENA_RESERVE(arena, trace->offers, trace->offer_count, trace->offer_capacity);
    trace->offers[trace->offer_count++] =
        (struct trace_offer){.turn = turn, .node = node, .first_option = (uint32_t)trace->option_count};
}

void trace_add_option(struct arena *arena, struct km_trace *trace, uint32_t choice)
{
    assert(trace->offer_count);
    ARENA_RESERVE(arena, trace->options, trace->option_count, trace->option_capacity);
    trace->options[trace->option_count++] =
        (struct trace_option){.choice = choice, .first_act = (uint32_t)trace->offer_act_count};
    trace->offers[trace->offer_count - 1].option_count++;
}

void trace_add_option_act(struct arena *arena, struct km_trace *trace, uint16_t act)
{
    assert(trace->option_count);
    ARENA_RESERVE(arena, trace->offer_acts, trace->offer_act_count, trace->offer_act_capacity);
    trace->offer_acts[trace->offer_act_count++] = act;
    trace->options[trace->option_count - 1].act_count++;
}

struct trace_mark trace_mark(const struct km_trace *trace)
{
    return (struct trace_mark){
        .events = trace->event_count,
        .offers = trace->offer_count,
        .options = trace->option_count,
        .offer_acts = trace->offer_act_count,
    };
}

void trace_cut(struct km_trace *trace, struct trace_mark mark)
{
    trace->event_count = mark.events;
    trace->offer_count = mark.offers;
    trace->option_count = mark.options;
    trace->offer_act_count = mark.offer_acts;
}

size_t km_trace_event_count(const struct km_trace *trace)
{
    return trace->event_count;
}

const struct km_trace_event *km_trace_event(const struct km_trace *trace, size_t index)
{
    if (index >= trace->event_count)
        return NULL;
    return &trace->events[index];
}

/* An offer's options stand in a row, and so do their acts. */
const uint16_t *km_trace_offered(const struct km_trace *trace, uint32_t turn, size_t *count)
{
    *count = 0;
    for (size_t o = 0; o < trace->offer_count; o++) {
        const struct trace_offer *offer = &trace->offers[o];
        if (offer->turn != turn || !offer->option_count)
            continue;
        const struct trace_option *first = &trace->options[offer->first_option];
        for (uint32_t i = 0; i < offer->option_count; i++)
            *count += first[i].act_count;
        return *count ? &trace->offer_acts[first->first_act] : NULL;
    }
    return NULL;
}
