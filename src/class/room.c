/* The room around a sitting: what it needs beside the session's own events is how many people there are,
 * whether they have talked, and how much of the class's time is gone. All are seen in the events of a session
 * that goes on. */
#include "base/arena.h"
#include "kamae/class.h"

struct km_class {
    struct arena arena;
    struct km_sitting *sitting;
    uint32_t people;
    struct km_clock clock;
    int64_t taken_up_ms, rising_ms; /* when it began or went on, by both clocks … */
    int64_t spent_ms;               /* … and what it had taken by then */
    size_t talked_after;            /* they have talked about the decision that this answer led to … */
    uint32_t talked_slot;           /* … and this slot of its form */
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

enum { MINUTE_MS = 60000, LONGEST_PAUSE_MS = 30 * MINUTE_MS };

/* What a time without an event is of the class: the bell does not wait for a break or for a program that is
 * started again, but between two lessons nothing is taken. */
static int64_t counted(int64_t pause_ms)
{
    return pause_ms > 0 && pause_ms <= LONGEST_PAUSE_MS ? pause_ms : 0;
}

/* From the first event to `now_ms`. */
static int64_t spent_by(const struct km_session *session, int64_t now_ms)
{
    int64_t spent = 0;
    size_t count = km_session_event_count(session);
    for (size_t i = 1; i < count; i++)
        spent += counted(km_session_event(session, i)->at_ms - km_session_event(session, i - 1)->at_ms);
    return spent + counted(now_ms - km_session_event(session, count - 1)->at_ms);
}

struct km_class *km_class_new(const struct km_host *host, struct km_sitting *sitting,
                              const struct km_clock *clock)
{
    if (!km_mode_shows(km_session_setup(km_sitting_session(sitting)).mode).votes)
        return NULL;
    struct arena arena;
    arena_init(&arena, host);
    struct km_class *room = arena_alloc(&arena, sizeof *room);
    *room = (struct km_class){.sitting = sitting,
                              .clock = *clock,
                              .taken_up_ms = clock->now_ms(clock->user),
                              .rising_ms = clock->rising_ms(clock->user)};
    room->spent_ms = spent_by(km_sitting_session(sitting), room->taken_up_ms);
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
    const struct km_session *session = session_of(room);
    for (size_t i = km_session_event_count(session); i-- > 0;)
        if (km_session_event(session, i)->kind == KM_LENGTH)
            return km_session_event(session, i)->minutes;
    return KM_USUAL_MINUTES;
}

enum km_done km_class_set_length(struct km_class *room, int32_t minutes)
{
    return km_sitting_set_length(room->sitting, minutes);
}

struct km_plan km_class_plan_of(const struct km_class *room)
{
    const struct km_session *session = session_of(room);
    return km_class_plan(km_scenario_head(km_session_scenario(session))->minutes, km_class_length(room));
}

/* Since it was taken up: a machine that slept for a while is no reason to think that the bell waits. */
static int64_t spent_here(const struct km_class *room)
{
    int64_t rising = room->clock.rising_ms(room->clock.user) - room->rising_ms;
    int64_t slept = room->clock.now_ms(room->clock.user) - room->taken_up_ms - rising;
    return rising + counted(slept);
}

int64_t km_class_elapsed_ms(const struct km_class *room)
{
    struct km_plan plan = km_class_plan_of(room);
    return (int64_t)plan.parts[KM_PLAN_SCENE].from * MINUTE_MS + room->spent_ms + spent_here(room);
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
