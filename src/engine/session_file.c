/* Session files: one JSON text a line. Three lines that say what is run (settings, scenario, rulebook), then
 * a line for each event. Loading replays the events through the same session that wrote them, so whatever
 * could not have happened is refused. */
#include "engine/session.h"

#include "base/diag_session.h"
#include "base/utf8.h"
#include "json/fields.h"
#include "json/write.h"

#include <inttypes.h>

static const char *const event_names[] = {
    [KM_START] = "start", [KM_ANSWER] = "answer", [KM_ENTRY] = "entry",   [KM_SUBMIT] = "submit",
    [KM_UNDO] = "undo",   [KM_SOFTEN] = "soften", [KM_LEAVE] = "leave",   [KM_STOP] = "stop",
    [KM_END] = "end",     [KM_VOTE] = "vote",     [KM_BRANCH] = "branch", [KM_WORDS] = "words",
    [KM_PLAN] = "plan",   [KM_LENGTH] = "length", [KM_LENGTH + 1] = NULL,
};

/* ---- writing ---- */

/* The slot's id and the option's; a slot left blank has no option. */
static void write_entry(const struct km_session *session, const struct km_event *event,
                        struct json_writer *writer)
{
    struct km_node node = km_scenario_node(session->scenario, event->node);
    struct km_slot slot = km_scenario_slot(session->scenario, node.first_slot + event->slot);
    json_write_member_string(writer, "slot", slot.slot);
    if (event->entry == KM_BLANK)
        return;
    uint32_t option = slot.first_choice + (uint32_t)event->entry;
    json_write_member_string(writer, "option", km_scenario_choice(session->scenario, option).id);
}

static void write_vote(const struct km_session *session, const struct km_event *event,
                       struct json_writer *writer)
{
    struct km_node node = km_scenario_node(session->scenario, event->node);
    if (node.kind == KM_NODE_FORM)
        json_write_member_string(
            writer, "slot", km_scenario_slot(session->scenario, node.first_slot + event->vote.slot).slot);
    json_write_member_bool(writer, "talked", event->vote.talked);
    json_write_member_integer(writer, "present", event->vote.present);
    json_write_member_integer(writer, "abstained", event->vote.abstained);
    json_write_key(writer, "votes");
    json_write_array(writer);
    for (size_t i = 0; i < event->vote.option_count; i++) {
        const struct km_option_votes *votes = &event->vote.options[i];
        json_write_object(writer);
        json_write_member_string(writer, "option", km_scenario_choice(session->scenario, votes->choice).id);
        json_write_member_integer(writer, "count", votes->count);
        json_write_object_end(writer);
    }
    json_write_array_end(writer);
}

struct km_bytes km_session_line(struct km_session *session, const struct km_event *event)
{
    struct json_writer writer;
    if (event->kind == KM_START)
        return (struct km_bytes){0};
    strbuf_truncate(&session->line, 0);
    json_write_init(&writer, &session->line, false);
    json_write_object(&writer);
    json_write_member_string(&writer, "event", event_names[event->kind]);
    json_write_member_integer(&writer, "at_ms", event->at_ms);
    if (event->kind == KM_ANSWER)
        json_write_member_string(&writer, "choice", km_scenario_choice(session->scenario, event->choice).id);
    if (event->kind == KM_ENTRY)
        write_entry(session, event, &writer);
    if (event->kind == KM_VOTE)
        write_vote(session, event, &writer);
    if (event->kind == KM_BRANCH)
        json_write_member_integer(&writer, "back_to", (int64_t)event->back_to);
    if (event->kind == KM_LENGTH)
        json_write_member_integer(&writer, "minutes", event->minutes);
    if (event->written)
        json_write_member_string(&writer, "text", event->written);
    json_write_object_end(&writer);
    return (struct km_bytes){session->line.data, session->line.length};
}

struct km_bytes km_session_header(struct km_session *session)
{
    if (session->header.data)
        return session->header;
    struct strbuf out;
    strbuf_init(&out, &session->arena);
    struct json_writer writer;
    json_write_init(&writer, &out, false);
    json_write_object(&writer);
    json_write_member_integer(&writer, "kamae_session", KM_SESSION_FORMAT);
    json_write_member_string(&writer, "mode", km_mode_name(session->setup.mode));
    json_write_member_integer(&writer, "seed", (int64_t)session->setup.seed);
    json_write_member_bool(&writer, "soft", session->setup.soft);
    json_write_member_integer(&writer, "started_at_ms", session->started_at_ms);
    json_write_member_integer(&writer, "minutes_east", session->setup.minutes_east);
    json_write_object_end(&writer);
    strbuf_add_char(&out, '\n');
    json_minify(km_scenario_json(session->scenario), &out);
    strbuf_add_char(&out, '\n');
    struct km_bytes rulebook = km_rulebook_json(km_scenario_rulebook(session->scenario));
    strbuf_add_n(&out, rulebook.data, rulebook.length);
    session->header = (struct km_bytes){.data = out.data, .length = out.length};
    return session->header;
}

/* ---- reading ---- */

/* A session file being read. */
struct loading {
    const struct km_host *host;
    struct arena arena; /* scratch */
    const char *name;
    struct km_diags *diags;
    struct km_bytes rest; /* what is not read yet */
    uint32_t line;        /* number of the line read last, from 1 */
    bool complete;        /* whether that line ended with a newline */
    struct km_session *session;
};

/* The next line without its newline (\n or \r\n); false at the end of the file. */
static bool next_line(struct loading *loading, struct km_bytes *line)
{
    if (!loading->rest.length)
        return false;
    const char *start = loading->rest.data;
    const char *newline = memchr(start, '\n', loading->rest.length);
    size_t length = newline ? (size_t)(newline - start) : loading->rest.length;
    size_t taken = length + (newline != NULL);
    *line = (struct km_bytes){.data = start, .length = length - (length && start[length - 1] == '\r')};
    loading->rest = (struct km_bytes){.data = start + taken, .length = loading->rest.length - taken};
    loading->line++;
    loading->complete = newline != NULL;
    return true;
}

/* Findings from `first` on are of a rulebook or scenario that was read as a file of its own; moves them to
 * its line. */
static void move_findings(const struct loading *loading, size_t first)
{
    for (size_t i = first; i < loading->diags->count; i++)
        if (loading->diags->items[i].line)
            loading->diags->items[i].line += loading->line - 1;
}

static void complain(struct loading *loading, const struct diag_kind *kind, const char *subject)
{
    diags_add_at(loading->diags, kind, loading->line, 1, DIAG_ARGUMENTS(subject));
}

enum { MINUTES_A_DAY = 1440 };

struct header {
    int32_t format;
    int mode;
    int64_t seed, started_at_ms;
    bool soft;
    int32_t minutes_east;
};

static void read_integer(const struct json_reader *reader, const struct json_value *value,
                         const struct path *at, void *target)
{
    if (json_kind(value) == JSON_INTEGER && json_integer(value) >= 0)
        *(int64_t *)target = json_integer(value);
    else
        json_wrong_kind(reader, value, at, JSON_INTEGER);
}

static const char *const mode_names[] = {"practice", "guided", "exam", "host", NULL};

static const struct json_field header_fields[] = {
    {.key = "kamae_session",
     .kind = FIELD_INTEGER,
     .offset = offsetof(struct header, format),
     .required = true,
     .min = KM_SESSION_FORMAT,
     .max = KM_SESSION_FORMAT},
    {.key = "mode",
     .kind = FIELD_ENUM,
     .offset = offsetof(struct header, mode),
     .required = true,
     .names = mode_names},
    {.key = "seed",
     .kind = FIELD_CUSTOM,
     .offset = offsetof(struct header, seed),
     .required = true,
     .read = read_integer},
    {.key = "soft", .kind = FIELD_BOOL, .offset = offsetof(struct header, soft), .required = true},
    {.key = "started_at_ms",
     .kind = FIELD_CUSTOM,
     .offset = offsetof(struct header, started_at_ms),
     .required = true,
     .read = read_integer},
    {.key = "minutes_east",
     .kind = FIELD_INTEGER,
     .offset = offsetof(struct header, minutes_east),
     .min = -MINUTES_A_DAY,
     .max = MINUTES_A_DAY},
};

/* The format that the first line of a session file names; 0 when it names none. */
static int64_t find_format(const struct json_value *root)
{
    const struct json_value *format = NULL;
    if (json_kind(root) == JSON_OBJECT)
        format = json_find(root, "kamae_session");
    return format && json_kind(format) == JSON_INTEGER ? json_integer(format) : 0;
}

static void complain_of_format(struct loading *loading, int64_t format)
{
    char number[24] = "-";
    if (format)
        snprintf(number, sizeof number, "%" PRId64, format);
    complain(loading, DIAG_SESSION_FORMAT, number);
}

/* What is wrong inside a line that is no header at all does not matter: somebody named another file. */
static bool read_header(struct loading *loading, struct km_bytes line, struct header *header)
{
    struct km_diags *unheard = km_diags_new(loading->host);
    struct json_document *json = json_parse(line, unheard);
    km_diags_free(unheard);
    int64_t format = json ? find_format(json_root(json)) : 0;
    bool sound = format == KM_SESSION_FORMAT;
    if (!sound) {
        complain_of_format(loading, format);
    } else {
        size_t first = km_diags_count(loading->diags);
        struct json_reader reader = {.arena = &loading->arena, .diags = loading->diags};
        sound = json_read_object(&reader, json_root(json), NULL, header_fields,
                                 sizeof header_fields / sizeof *header_fields, header);
        json_locate(json, line, loading->diags, first);
    }
    json_free(json);
    return sound;
}

/* Whether `line` begins as every session file does, as far as it goes. */
static bool begins_as_header(struct km_bytes line)
{
    static const char start[] = "{\"kamae_session\"";
    size_t length = line.length < sizeof start - 1 ? line.length : sizeof start - 1;
    return memcmp(line.data, start, length) == 0;
}

static bool read_first_line(struct loading *loading, struct header *header)
{
    struct km_bytes line;
    bool there = next_line(loading, &line);
    if (there && (loading->complete || !begins_as_header(line)))
        return read_header(loading, line, header);
    complain(loading, DIAG_SESSION_TOO_SHORT, NULL);
    return false;
}

/* Lines 2 and 3: the rulebook stands below the scenario, which needs it. */
static bool load_scenario(struct loading *loading, struct km_rulebook **rulebook,
                          struct km_scenario **scenario)
{
    struct km_bytes lines[2];
    for (size_t i = 0; i < 2; i++) {
        if (next_line(loading, &lines[i]) && loading->complete)
            continue;
        complain(loading, DIAG_SESSION_TOO_SHORT, NULL);
        return false;
    }
    size_t first = km_diags_count(loading->diags);
    *rulebook = km_rulebook_load(loading->host, lines[1], loading->name, loading->diags);
    move_findings(loading, first);
    if (!*rulebook)
        return false;
    loading->line--;
    first = km_diags_count(loading->diags);
    *scenario = km_scenario_load(loading->host, lines[0], loading->name, *rulebook, loading->diags);
    move_findings(loading, first);
    loading->line++;
    return *scenario != NULL;
}

/* Lines 1 to 3; on success the session stands at its start. */
static bool load_start(struct loading *loading)
{
    struct header header = {0};
    struct km_rulebook *rulebook = NULL;
    struct km_scenario *scenario = NULL;
    if (!read_first_line(loading, &header))
        return false;
    if (!load_scenario(loading, &rulebook, &scenario)) {
        km_rulebook_free(rulebook);
        return false;
    }
    struct km_session_setup setup = {
        .mode = (enum km_mode)header.mode,
        .seed = (uint64_t)header.seed,
        .soft = header.soft,
        .minutes_east = header.minutes_east,
    };
    loading->session = km_session_new(loading->host, scenario, setup, header.started_at_ms);
    loading->session->owned_rulebook = rulebook;
    loading->session->owned_scenario = scenario;
    return true;
}

/* One event as written. */
struct written_event {
    int kind;
    int64_t at_ms;
    const char *choice; /* ANSWER */
    const char *slot;   /* ENTRY, VOTE */
    const char *option; /* ENTRY; NULL: left blank */
    bool talked;        /* VOTE */
    int32_t present, abstained;
    struct json_items votes; /* of written_votes */
    int64_t back_to;         /* BRANCH */
    const char *text;        /* WORDS, PLAN */
    int32_t minutes;         /* LENGTH */
};

/* An option's votes as written. */
struct written_votes {
    const char *option;
    int32_t count;
};

static const struct json_field votes_fields[] = {
    {.key = "option",
     .kind = FIELD_STRING,
     .offset = offsetof(struct written_votes, option),
     .required = true},
    {.key = "count",
     .kind = FIELD_INTEGER,
     .offset = offsetof(struct written_votes, count),
     .required = true,
     .max = KM_MOST_PEOPLE},
};

static void read_option_votes(const struct json_reader *reader, const struct json_value *value,
                              const struct path *at, void *target)
{
    json_read_object(reader, value, at, votes_fields, sizeof votes_fields / sizeof *votes_fields, target);
}

static void read_votes(const struct json_reader *reader, const struct json_value *value,
                       const struct path *at, void *target)
{
    *(struct json_items *)target =
        json_read_array(reader, value, at, sizeof(struct written_votes), read_option_votes);
}

static const struct json_field event_fields[] = {
    {.key = "event",
     .kind = FIELD_ENUM,
     .offset = offsetof(struct written_event, kind),
     .required = true,
     .names = event_names},
    {.key = "at_ms",
     .kind = FIELD_CUSTOM,
     .offset = offsetof(struct written_event, at_ms),
     .required = true,
     .read = read_integer},
    {.key = "choice", .kind = FIELD_STRING, .offset = offsetof(struct written_event, choice)},
    {.key = "slot", .kind = FIELD_STRING, .offset = offsetof(struct written_event, slot)},
    {.key = "option", .kind = FIELD_STRING, .offset = offsetof(struct written_event, option)},
    {.key = "talked", .kind = FIELD_BOOL, .offset = offsetof(struct written_event, talked)},
    {.key = "present",
     .kind = FIELD_INTEGER,
     .offset = offsetof(struct written_event, present),
     .max = KM_MOST_PEOPLE},
    {.key = "abstained",
     .kind = FIELD_INTEGER,
     .offset = offsetof(struct written_event, abstained),
     .max = KM_MOST_PEOPLE},
    {.key = "votes",
     .kind = FIELD_CUSTOM,
     .offset = offsetof(struct written_event, votes),
     .read = read_votes},
    {.key = "back_to",
     .kind = FIELD_CUSTOM,
     .offset = offsetof(struct written_event, back_to),
     .read = read_integer},
    {.key = "text", .kind = FIELD_STRING, .offset = offsetof(struct written_event, text)},
    {.key = "minutes",
     .kind = FIELD_INTEGER,
     .offset = offsetof(struct written_event, minutes),
     .max = KM_MOST_MINUTES},
};

/* The number within the form that waits of the slot that is written, or KM_NONE. */
static uint32_t find_slot(const struct km_session *session, const struct written_event *written)
{
    struct km_node node = km_scenario_node(session->scenario, session->state.node);
    for (uint32_t s = 0; written->slot && s < node.slot_count; s++)
        if (strcmp(km_scenario_slot(session->scenario, node.first_slot + s).slot, written->slot) == 0)
            return s;
    return KM_NONE;
}

/* Makes the ENTRY event; false when no form waits, or slot or option are unknown. */
static bool make_entry(const struct km_session *session, const struct written_event *written,
                       struct km_event *event)
{
    uint32_t slot = find_slot(session, written);
    int32_t entry = written->option ? km_session_find_entry(session, slot, written->option) : KM_BLANK;
    return km_session_enter(session, slot, entry, written->at_ms, event);
}

/* The number of the option called `id` that is on show in `slot`, or KM_NONE. */
static uint32_t find_option(const struct km_session *session, uint32_t slot, const char *id)
{
    struct km_node node = km_scenario_node(session->scenario, session->state.node);
    if (node.kind != KM_NODE_FORM)
        return km_scenario_find_choice(session->scenario, id);
    int32_t entry = km_session_find_entry(session, slot, id);
    uint32_t first = km_scenario_slot(session->scenario, node.first_slot + slot).first_choice;
    return entry < 0 ? KM_NONE : first + (uint32_t)entry;
}

/* Makes the VOTE event; false when slot or an option is unknown, or the room cannot have voted so. */
static bool make_vote(struct loading *loading, const struct written_event *written, struct km_event *event)
{
    const struct km_session *session = loading->session;
    const struct written_votes *votes = written->votes.items;
    struct km_option_votes *options = arena_array(&loading->arena, written->votes.count, sizeof *options);
    bool form = km_scenario_node(session->scenario, session->state.node).kind == KM_NODE_FORM;
    uint32_t slot = form ? find_slot(session, written) : 0;
    if (slot == KM_NONE)
        return false;
    for (size_t i = 0; i < written->votes.count; i++)
        options[i] = (struct km_option_votes){
            .choice = find_option(session, slot, votes[i].option),
            .count = (uint32_t)votes[i].count,
        };
    return km_session_vote(session,
                           (struct km_vote){.talked = written->talked,
                                            .slot = slot,
                                            .present = (uint32_t)written->present,
                                            .abstained = (uint32_t)written->abstained,
                                            .options = options,
                                            .option_count = written->votes.count},
                           written->at_ms, event);
}

/* Asks the session for the event that was written; false when it cannot happen now. */
static bool make_event(struct loading *loading, const struct written_event *written, struct km_event *event)
{
    const struct km_session *session = loading->session;
    switch ((enum km_event_kind)written->kind) {
    case KM_START: return false;
    case KM_ANSWER:
        return written->choice &&
               km_session_choose(session, km_scenario_find_choice(session->scenario, written->choice),
                                 written->at_ms, event);
    case KM_ENTRY: return make_entry(session, written, event);
    case KM_SUBMIT: return km_session_submit(session, written->at_ms, event);
    case KM_UNDO: return km_session_undo(session, written->at_ms, event);
    case KM_SOFTEN: return km_session_soften(session, written->at_ms, event);
    case KM_LEAVE: return km_session_leave(session, written->at_ms, event);
    case KM_STOP: return km_session_stop(session, written->at_ms, event);
    case KM_END: return km_session_finish(session, written->at_ms, event);
    case KM_VOTE: return make_vote(loading, written, event);
    case KM_BRANCH: return km_session_go_back(session, (size_t)written->back_to, written->at_ms, event);
    case KM_WORDS:
        return written->text && km_session_write_words(session, written->text, written->at_ms, event);
    case KM_PLAN:
        return written->text && km_session_write_plan(session, written->text, written->at_ms, event);
    case KM_LENGTH: return km_session_set_length(session, written->minutes, written->at_ms, event);
    }
    return false;
}

/* Whether the line has a word for its event that is none of ours; nothing else of it is looked at then, since
 * a version to come may have members of its own, too. */
static bool is_unknown(struct loading *loading, const struct json_value *root)
{
    const struct json_value *name = json_kind(root) == JSON_OBJECT ? json_find(root, "event") : NULL;
    if (!name || json_kind(name) != JSON_STRING)
        return false;
    for (size_t i = 0; event_names[i]; i++)
        if (strcmp(event_names[i], json_string(name)) == 0)
            return false;
    diags_add(loading->diags, DIAG_SESSION_UNKNOWN_EVENT, NULL, DIAG_ARGUMENTS(json_string(name)));
    return true;
}

static bool replay_event(struct loading *loading, const struct json_value *root)
{
    struct written_event written = {0};
    struct km_event event;
    struct json_reader reader = {.arena = &loading->arena, .diags = loading->diags};
    if (is_unknown(loading, root))
        return false;
    if (!json_read_object(&reader, root, NULL, event_fields, sizeof event_fields / sizeof *event_fields,
                          &written))
        return false;
    if (!make_event(loading, &written, &event)) {
        diags_add(loading->diags, DIAG_SESSION_EVENT_DOES_NOT_FIT, NULL,
                  DIAG_ARGUMENTS(event_names[written.kind]));
        return false;
    }
    km_session_apply(loading->session, &event);
    return true;
}

/* One event line. A last line without its newline was torn by a crash, or nobody was told that it was kept:
 * dropped, whatever it says, as append_open cuts it off before the file goes on. */
static bool load_event(struct loading *loading, struct km_bytes line)
{
    struct km_diags *diags = loading->diags;
    size_t first = km_diags_count(diags);
    if (!loading->complete) {
        complain(loading, DIAG_SESSION_TORN, NULL);
        return true;
    }
    diags->line_offset = loading->line - 1;
    struct json_document *json = json_parse(line, diags);
    bool sound = json && replay_event(loading, json_root(json));
    json_locate(json, line, diags, first);
    diags->line_offset = 0;
    json_free(json);
    return sound;
}

struct km_session *km_session_load(const struct km_host *host, struct km_bytes bytes, const char *name,
                                   struct km_diags *diags)
{
    struct loading loading = {.host = host, .name = name, .diags = diags, .rest = utf8_without_mark(bytes)};
    struct km_bytes line;
    arena_init(&loading.arena, host);
    diags_begin_file(diags, name);
    bool sound = load_start(&loading);
    while (sound && next_line(&loading, &line))
        sound = !utf8_skip_blank(line).length || load_event(&loading, line);
    if (!sound && loading.session) {
        km_session_free(loading.session);
        loading.session = NULL;
    }
    arena_release(&loading.arena);
    return loading.session;
}
