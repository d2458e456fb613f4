/* The room around a sitting: what it needs beside the session's own events is how many people there are, and
 * whether they have talked. Both are seen in the votes of a session that goes on. */
#include "base/arena.h"
#include "kamae/class.h"

struct km_class {
    struct arena arena;
    struct km_sitting *sitting;
    uint32_t people;
    int32_t length;       /* in minutes */
    size_t talked_after;  /* they have talked about the decision that this answer led to … */
    uint32_t talked_slot; /* … and this slot of its form */
    bool talked;
};

static const struct km_session *session_of(const struct km_class *room)
{
    return km_sitting_session(room->sitting);
}

/* The answer that the decision which waits comes after. */
static size_t here(const struct km_class *room)
{
    return km_session_answer_before(session_of(room), km_session_event_count(session_of(room)));
}

static void note_talk(struct km_class *room, size_t answer, uint32_t slot)
{
    room->talked = true;
    room->talked_after = answer;
    room->talked_slot = slot;
}

/* What the votes of a session that goes on say. */
static void take_up(struct km_class *room)
{
    const struct km_session *session = session_of(room);
    for (size_t i = 0; i < km_session_event_count(session); i++) {
        const struct km_event *event = km_session_event(session, i);
        if (event->kind == KM_BRANCH)
            room->talked = false;
        if (event->kind != KM_VOTE)
            continue;
        room->people = event->vote.present;
        if (event->vote.talked)
            note_talk(room, km_session_answer_before(session, i), event->vote.slot);
    }
}

struct km_class *km_class_new(const struct km_host *host, struct km_sitting *sitting)
{
    if (!km_mode_shows(km_session_setup(km_sitting_session(sitting)).mode).votes)
        return NULL;
    struct arena arena;
    arena_init(&arena, host);
    struct km_class *room = arena_alloc(&arena, sizeof *room);
    *room = (struct km_class){.sitting = sitting, .length = KM_USUAL_MINUTES};
    room->arena = arena;
    take_up(room);
    return room;
}

void km_class_free(struct km_class *room)
{
    if (!room)
        return;
    km_sitting_free(room->sitting);
    struct arena arena = room->arena;
    arena_release(&arena);
}

struct km_sitting *km_class_sitting(const struct km_class *room)
{
    return room->sitting;
}

int32_t km_class_length(const struct km_class *room)
{
    return room->length;
}

bool km_class_set_length(struct km_class *room, int32_t minutes)
{
    if (minutes < KM_LEAST_MINUTES || minutes > KM_MOST_MINUTES)
        return false;
    room->length = minutes;
    return true;
}

uint32_t km_class_people(const struct km_class *room)
{
    return room->people;
}

bool km_class_set_people(struct km_class *room, uint32_t people)
{
    if (people > KM_MOST_PEOPLE)
        return false;
    room->people = people;
    return true;
}

void km_class_talk(struct km_class *room)
{
    note_talk(room, here(room), km_class_slot(room));
}

bool km_class_talked(const struct km_class *room)
{
    return room->talked && room->talked_after == here(room) && room->talked_slot == km_class_slot(room);
}

uint32_t km_class_slot(const struct km_class *room)
{
    const struct km_session *session = session_of(room);
    struct km_node node = km_scenario_node(km_session_scenario(session), km_session_node(session));
    uint32_t slot = km_session_next_slot(session);
    return slot < node.slot_count ? slot : 0;
}

const uint32_t *km_class_shown(const struct km_class *room, size_t *count)
{
    const struct km_session *session = session_of(room);
    struct km_node node = km_scenario_node(km_session_scenario(session), km_session_node(session));
    if (node.kind == KM_NODE_FORM)
        return km_session_slot_options(session, km_class_slot(room), count);
    return km_session_options(session, count);
}

enum km_done km_class_vote(struct km_class *room, const struct km_hands *hands)
{
    struct km_option_votes options[KM_MOST_SHOWN];
    size_t count;
    const uint32_t *shown = km_class_shown(room, &count);
    if (count > KM_MOST_SHOWN || km_ballot_check(hands, count, room->people).ballot != KM_BALLOT_SOUND)
        return KM_DONE_NOT_NOW;
    for (size_t i = 0; i < count; i++)
        options[i] = (struct km_option_votes){.choice = shown[i], .count = hands->counts[i]};
    return km_sitting_vote(room->sitting, (struct km_vote){.talked = km_class_talked(room),
                                                           .slot = km_class_slot(room),
                                                           .present = room->people,
                                                           .abstained = hands->abstained,
                                                           .options = options,
                                                           .option_count = count});
}

enum km_done km_class_go_back(struct km_class *room, size_t branch, uint32_t turn)
{
    enum km_done done =
        km_sitting_go_back(room->sitting, km_session_branch_answer(session_of(room), branch, turn));
    if (km_done_counts(done) || done == KM_DONE_PENDING)
        room->talked = false;
    return done;
}

enum km_done km_class_back(struct km_class *room, uint32_t turns)
{
    uint32_t taken = km_session_turns(session_of(room));
    if (!turns || turns > taken)
        return KM_DONE_NOT_NOW;
    return km_class_go_back(room, km_session_branch_count(session_of(room)) - 1, taken - turns + 1);
}
