/* Bare traces: acts and offers from JSON, without a scenario, so that anybody can check a verdict by hand or
 * score a log of their own. Read, then put into a km_trace; offers are numbered as they stand. */
#include "engine/trace.h"
#include "json/fields.h"

#include "base/diag_session.h"

struct km_bare_trace {
    struct arena arena;
    struct km_trace trace;
    uint16_t *objectives;
    size_t objective_count;
    const char **option_ids; /* by choice number */
    size_t option_count, option_capacity;
};

struct bare_event {
    int actor;
    const char *act;
    int32_t turn, utterance;
    bool line; /* words that are given: of the agent, not of an answer */
    const struct path *at;
};

struct bare_option {
    const char *id;
    struct json_strings acts;
    const struct path *at;
};

struct bare_offer {
    int32_t turn;
    struct json_items options;
    const struct path *at;
};

struct bare_file {
    struct json_strings objectives;
    struct json_items events, offers;
};

/* A trace being read. */
struct bare_loading {
    struct km_bare_trace *bare;
    const struct km_rulebook *rulebook;
    struct km_diags *diags;
    struct arena *arena;
};

static const char *const actor_names[] = {
    [KM_AGENT] = "agent", [KM_CUSTOMER] = "customer", [KM_SCENE] = "scene", [KM_ACTOR_COUNT] = NULL};

#define TURNS .min = 0, .max = 1000000

static const struct json_field event_fields[] = {
    {.key = "actor",
     .kind = FIELD_ENUM,
     .offset = offsetof(struct bare_event, actor),
     .required = true,
     .names = actor_names},
    {.key = "act", .kind = FIELD_STRING, .offset = offsetof(struct bare_event, act), .required = true},
    {.key = "turn",
     .kind = FIELD_INTEGER,
     .offset = offsetof(struct bare_event, turn),
     .required = true,
     TURNS},
    {.key = "utterance",
     .kind = FIELD_INTEGER,
     .offset = offsetof(struct bare_event, utterance),
     .required = true,
     TURNS},
    {.key = "line", .kind = FIELD_BOOL, .offset = offsetof(struct bare_event, line)},
};

static const struct json_field option_fields[] = {
    {.key = "id", .kind = FIELD_STRING, .offset = offsetof(struct bare_option, id), .required = true},
    {.key = "acts", .kind = FIELD_STRINGS, .offset = offsetof(struct bare_option, acts), .required = true},
};

#define READ_TABLE(reader, value, at, fields, target) \
    json_read_object((reader), (value), (at), (fields), sizeof(fields) / sizeof *(fields), (target))

static void read_event(const struct json_reader *reader, const struct json_value *value,
                       const struct path *at, void *target)
{
    struct bare_event *event = target;
    event->at = at;
    READ_TABLE(reader, value, at, event_fields, event);
}

static void read_option(const struct json_reader *reader, const struct json_value *value,
                        const struct path *at, void *target)
{
    struct bare_option *option = target;
    option->at = at;
    READ_TABLE(reader, value, at, option_fields, option);
}

static void read_options(const struct json_reader *reader, const struct json_value *value,
                         const struct path *at, void *target)
{
    *(struct json_items *)target =
        json_read_array(reader, value, at, sizeof(struct bare_option), read_option);
}

static const struct json_field offer_fields[] = {
    {.key = "turn",
     .kind = FIELD_INTEGER,
     .offset = offsetof(struct bare_offer, turn),
     .required = true,
     TURNS},
    {.key = "options",
     .kind = FIELD_CUSTOM,
     .offset = offsetof(struct bare_offer, options),
     .required = true,
     .read = read_options},
};

static void read_offer(const struct json_reader *reader, const struct json_value *value,
                       const struct path *at, void *target)
{
    struct bare_offer *offer = target;
    offer->at = at;
    READ_TABLE(reader, value, at, offer_fields, offer);
}

static void read_events(const struct json_reader *reader, const struct json_value *value,
                        const struct path *at, void *target)
{
    *(struct json_items *)target = json_read_array(reader, value, at, sizeof(struct bare_event), read_event);
}

static void read_offers(const struct json_reader *reader, const struct json_value *value,
                        const struct path *at, void *target)
{
    *(struct json_items *)target = json_read_array(reader, value, at, sizeof(struct bare_offer), read_offer);
}

static const struct json_field file_fields[] = {
    {.key = "objectives", .kind = FIELD_STRINGS, .offset = offsetof(struct bare_file, objectives)},
    {.key = "events",
     .kind = FIELD_CUSTOM,
     .offset = offsetof(struct bare_file, events),
     .required = true,
     .read = read_events},
    {.key = "offers",
     .kind = FIELD_CUSTOM,
     .offset = offsetof(struct bare_file, offers),
     .read = read_offers},
};

/* ---- putting it into a trace ---- */

/* Who does an act is the first part of its id. */
static void check_actor(const struct bare_loading *loading, const struct bare_event *event)
{
    const char *actor = actor_names[event->actor];
    size_t length = strlen(actor);
    if (strncmp(event->act, actor, length) != 0 || event->act[length] != '.')
        diags_add(loading->diags, DIAG_TRACE_ACTOR, DIAG_KEY(event->at, "actor"),
                  DIAG_ARGUMENTS(event->act, actor));
}

static int32_t act_number(const struct bare_loading *loading, const char *id, const struct path *at)
{
    int32_t act = km_rulebook_find_act(loading->rulebook, id);
    if (act >= 0)
        return act;
    diags_add(loading->diags, DIAG_TRACE_UNKNOWN_ACT, at,
              DIAG_ARGUMENTS(id, km_rulebook_nearest_act(loading->rulebook, id)));
    return act;
}

static void add_objectives(const struct bare_loading *loading, const struct json_strings *ids)
{
    struct km_bare_trace *bare = loading->bare;
    bare->objectives = arena_array(&bare->arena, ids->count, sizeof *bare->objectives);
    for (size_t i = 0; i < ids->count; i++) {
        int32_t rule = km_rulebook_find_rule(loading->rulebook, ids->items[i]);
        if (rule >= 0)
            bare->objectives[bare->objective_count++] = (uint16_t)rule;
        else
            diags_add(
                loading->diags, DIAG_TRACE_UNKNOWN_RULE, DIAG_INDEX(DIAG_KEY(NULL, "objectives"), i),
                DIAG_ARGUMENTS(ids->items[i], km_rulebook_nearest_rule(loading->rulebook, ids->items[i])));
    }
}

static const char *number_text(struct arena *arena, int32_t number)
{
    struct strbuf text;
    strbuf_init(&text, arena);
    strbuf_printf(&text, "%d", number);
    return text.data;
}

static void check_order(const struct bare_loading *loading, int32_t turn, int32_t before,
                        const struct path *at)
{
    if (turn < before)
        diags_add(loading->diags, DIAG_TRACE_TURN_ORDER, DIAG_KEY(at, "turn"),
                  DIAG_ARGUMENTS(number_text(loading->arena, turn)));
}

static void add_events(const struct bare_loading *loading, const struct json_items *events)
{
    const struct bare_event *before = NULL;
    for (size_t i = 0; i < events->count; i++) {
        const struct bare_event *event = &((const struct bare_event *)events->items)[i];
        int32_t act = act_number(loading, event->act, DIAG_KEY(event->at, "act"));
        check_order(loading, event->turn, before ? before->turn : 0, event->at);
        if (before && before->utterance == event->utterance && before->actor != event->actor)
            diags_add(loading->diags, DIAG_TRACE_UTTERANCE, DIAG_KEY(event->at, "utterance"),
                      DIAG_ARGUMENTS(number_text(loading->arena, event->utterance)));
        before = event;
        if (act < 0)
            continue;
        check_actor(loading, event);
        trace_add_event(&loading->bare->arena, &loading->bare->trace,
                        (struct km_trace_event){
                            .act = (uint16_t)act,
                            .actor = (uint8_t)event->actor,
                            .answer = event->actor == KM_AGENT && !event->line,
                            .turn = (uint32_t)event->turn,
                            .utterance = (uint32_t)event->utterance,
                            .node = KM_NONE,
                            .choice = KM_NONE,
                        });
    }
}

static void add_option(const struct bare_loading *loading, const struct bare_option *option)
{
    struct km_bare_trace *bare = loading->bare;
    ARENA_RESERVE(&bare->arena, bare->option_ids, bare->option_count, bare->option_capacity);
    bare->option_ids[bare->option_count] = arena_string(&bare->arena, option->id);
    trace_add_option(&bare->arena, &bare->trace, (uint32_t)bare->option_count++);
    const struct path *acts_at = path_key(loading->arena, option->at, "acts");
    for (size_t a = 0; a < option->acts.count; a++) {
        int32_t act = act_number(loading, option->acts.items[a], DIAG_INDEX(acts_at, a));
        if (act >= 0)
            trace_add_option_act(&bare->arena, &bare->trace, (uint16_t)act);
    }
}

static void add_offers(const struct bare_loading *loading, const struct json_items *offers)
{
    int32_t before = 0;
    for (size_t i = 0; i < offers->count; i++) {
        const struct bare_offer *offer = &((const struct bare_offer *)offers->items)[i];
        check_order(loading, offer->turn, before, offer->at);
        before = offer->turn;
        trace_add_offer(&loading->bare->arena, &loading->bare->trace, (uint32_t)offer->turn, KM_NONE);
        for (size_t o = 0; o < offer->options.count; o++)
            add_option(loading, &((const struct bare_option *)offer->options.items)[o]);
    }
}

static void load_file(const struct bare_loading *loading, const struct json_value *root)
{
    struct bare_file file = {0};
    struct json_reader reader = {.arena = loading->arena, .diags = loading->diags};
    if (!READ_TABLE(&reader, root, NULL, file_fields, &file))
        return;
    add_objectives(loading, &file.objectives);
    add_events(loading, &file.events);
    add_offers(loading, &file.offers);
}

struct km_bare_trace *km_bare_trace_load(const struct km_host *host, struct km_bytes bytes, const char *name,
                                         const struct km_rulebook *rulebook, struct km_diags *diags)
{
    size_t first = km_diags_count(diags), errors = diags_errors(diags);
    diags_begin_file(diags, name);
    struct json_document *json = json_parse(bytes, diags);
    if (!json)
        return NULL;
    struct arena arena, scratch;
    arena_init(&arena, host);
    arena_init(&scratch, host);
    struct km_bare_trace *bare = arena_alloc(&arena, sizeof *bare);
    bare->arena = arena;
    struct bare_loading loading = {.bare = bare, .rulebook = rulebook, .diags = diags, .arena = &scratch};
    load_file(&loading, json_root(json));
    json_locate(json, bytes, diags, first);
    json_free(json);
    arena_release(&scratch);
    if (diags_errors(diags) == errors)
        return bare;
    km_bare_trace_free(bare);
    return NULL;
}

void km_bare_trace_free(struct km_bare_trace *bare)
{
    if (!bare)
        return;
    struct arena arena = bare->arena;
    arena_release(&arena);
}

const struct km_trace *km_bare_trace_events(const struct km_bare_trace *bare)
{
    return &bare->trace;
}

struct km_scope km_bare_trace_scope(const struct km_bare_trace *bare)
{
    return (struct km_scope){.objectives = bare->objectives, .objective_count = bare->objective_count};
}

const char *km_bare_trace_option_id(const struct km_bare_trace *bare, uint32_t choice)
{
    if (choice >= bare->option_count)
        return NULL;
    return bare->option_ids[choice];
}
