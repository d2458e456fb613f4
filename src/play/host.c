/* A decision is shown in two steps: the customer's line alone, then, when it is asked for, what can be
 * answered. A line is a command of one letter, maybe with numbers, a line of hands, or the number of the
 * option to take. Nothing is shown of hands that the journal does not have. */
#include "play/host.h"

#include "os/terminal.h"
#include "play/answer.h"
#include "play/form.h"
#include "play/host_notes.h"
#include "play/host_page.h"
#include "play/scene.h"
#include "play/turn.h"
#include "play/voice.h"

enum { MINUTE_MS = 60000 };

/* A class going on. */
struct host {
    struct play *play;
    struct km_class *room;
    const struct km_clock *clock;
    struct play notes; /* prints what only the host sees; `out` NULL: nowhere */
    bool open;         /* the options of the decision that waits are on show */
    size_t branches;   /* where that decision is: branch, turn and slot */
    uint32_t turn, slot;
};

enum done { HOST_GOES_ON, HOST_LEFT, HOST_STOPPED, HOST_OVER };

static const struct km_session *session_of(const struct host *host)
{
    return host->play->session;
}

static struct km_node node_of(const struct host *host)
{
    return km_scenario_node(km_session_scenario(session_of(host)), km_session_node(session_of(host)));
}

/* Whether all slots of a form were asked, and it waits to be handed in. */
static bool is_filled(const struct host *host)
{
    struct km_node node = node_of(host);
    return node.kind == KM_NODE_FORM && km_session_next_slot(session_of(host)) == node.slot_count;
}

static bool has_question(const struct host *host)
{
    return km_session_status(session_of(host)) == KM_OPEN ||
           (km_session_status(session_of(host)) == KM_LEFT_OFF);
}

/* ---- the host's own side ---- */

/* Writes to the notes what holds for the class, or what holds now; where they are gone, the room goes on
 * without. */
static void note(struct host *host, bool now)
{
    if (!host->notes.out)
        return;
    host->notes.session = host->play->session;
    if (now)
        host_notes_now(&host->notes, host->room);
    else
        host_notes_begin(&host->notes, km_session_scenario(session_of(host)), km_class_length(host->room));
    if (fflush(host->notes.out) == 0 && !ferror(host->notes.out))
        return;
    host->notes.out = NULL;
    voice_say(host->play, "", "host.notes.gone", NULL);
}

/* ---- what the room sees ---- */

static void show_question(struct host *host)
{
    struct km_node node = node_of(host);
    if (node.kind != KM_NODE_FORM)
        return;
    if (host->slot == 0 || host->play->prompts) /* a terminal was cleared since the first slot */
        voice_text(host->play, "== ", &node.title);
    struct km_slot slot =
        km_scenario_slot(km_session_scenario(session_of(host)), node.first_slot + host->slot);
    struct strbuf head;
    strbuf_init(&head, host->play->arena);
    strbuf_printf(&head, "[%u/%u] ", host->slot + 1, node.slot_count);
    voice_text(host->play, head.data, &slot.label);
}

/* What has just been said, on a page of its own, and the question of a form. */
static void show_decision(struct host *host)
{
    host_clear(host->play);
    scene_show_new(host->play);
    if (is_filled(host)) {
        struct km_node node = node_of(host);
        form_show_filled(host->play, &node);
        return;
    }
    show_question(host);
    if (has_question(host) && node_of(host).partner)
        voice_say(host->play, "", "host.second", NULL);
}

static void show_options(struct host *host)
{
    size_t count;
    const uint32_t *shown = km_class_shown(host->room, &count);
    for (size_t i = 0; i < count; i++) {
        struct km_choice choice = km_scenario_choice(km_session_scenario(session_of(host)), shown[i]);
        struct strbuf number;
        strbuf_init(&number, host->play->arena);
        strbuf_printf(&number, "%3zu) ", i + 1);
        voice_text(host->play, number.data, &choice.text);
    }
    voice_newline(host->play);
}

static struct km_round round_of(const struct host *host)
{
    const struct km_session *session = session_of(host);
    return km_round_of(session, km_session_branch_count(session) - 1, km_session_turn(session),
                       km_class_slot(host->room));
}

/* A decision that the room has not seen begins with its options hidden. */
static void meet_decision(struct host *host)
{
    const struct km_session *session = session_of(host);
    size_t branches = km_session_branch_count(session);
    uint32_t turn = km_session_turn(session), slot = km_session_next_slot(session);
    if (host->branches == branches && host->turn == turn && host->slot == slot)
        return;
    host->branches = branches;
    host->turn = turn;
    host->slot = slot;
    host->open = false;
    show_decision(host);
    if ((has_question(host) && !is_filled(host)) || km_session_status(session) == KM_ENDED)
        note(host, true);
}

/* The same once more, after a page that covered it. */
static void show_again(struct host *host)
{
    uint32_t turns = km_session_turns(session_of(host));
    host_clear(host->play);
    scene_show_from(host->play, turns);
    if (is_filled(host) || !has_question(host))
        return;
    show_question(host);
    if (host->open)
        show_options(host);
    struct km_round round = round_of(host);
    host_show_round(host->play, &round);
}

/* ---- commands ---- */

/* A line that was typed: a letter, and the numbers after it. */
struct command {
    char letter;
    size_t numbers[2];
    size_t count;
};

static const struct {
    char letter;
    const char *word;
} keys[] = {
    {'p', "help.host.people"},  {'m', "help.host.minute"}, {'t', "help.host.talk"},  {'r', "help.host.back"},
    {'c', "help.host.compare"}, {'s', "help.host.score"},  {'x', "help.host.blank"}, {'u', "help.host.undo"},
    {'h', "help.history"},      {'q', "help.host.leave"},  {'!', "help.host.stop"},
};

static void help_line(const struct host *host, const char *key, const char *word)
{
    struct strbuf first;
    strbuf_init(&first, host->play->arena);
    strbuf_printf(&first, "  %-10s ", key);
    voice_say(host->play, first.data, word, NULL);
}

static enum done show_help(struct host *host)
{
    help_line(host, "Enter", "help.host.options");
    help_line(host, "1:5 2:12", "help.host.hands");
    help_line(host, "2", "help.host.take");
    help_line(host, "-", "help.host.blank-slot");
    help_line(host, "m45", "help.host.length");
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        help_line(host, (char[]){keys[i].letter, '\0'}, keys[i].word);
    return HOST_GOES_ON;
}

static enum done set_people(struct host *host, const struct command *command)
{
    bool set = command->count == 1 && command->numbers[0] <= KM_MOST_PEOPLE &&
               km_class_set_people(host->room, (uint32_t)command->numbers[0]);
    voice_say(host->play, "", set ? "host.people" : "host.people.how",
              UI_ARGUMENTS({.name = "people", .number = km_class_people(host->room)},
                           {.name = "most", .number = KM_MOST_PEOPLE}));
    return HOST_GOES_ON;
}

/* How long the class is; the notes have the plan anew. */
static enum done set_length(struct host *host, const struct command *command)
{
    bool set = command->numbers[0] <= KM_MOST_MINUTES &&
               km_done_counts(km_class_set_length(host->room, (int32_t)command->numbers[0]));
    voice_say(host->play, "", set ? "host.length" : "host.length.how",
              UI_ARGUMENTS({.name = "minutes", .number = km_class_length(host->room)},
                           {.name = "least", .number = KM_LEAST_MINUTES},
                           {.name = "most", .number = KM_MOST_MINUTES}));
    if (set)
        note(host, false);
    return HOST_GOES_ON;
}

/* A quiet minute, which a line cuts short. */
static enum done keep_quiet(struct host *host)
{
    voice_say(host->play, "", "host.minute", NULL);
    fflush(host->play->out);
    if (host->play->prompts && terminal_waits(host->play->in, MINUTE_MS))
        answer_line(host->play, NULL);
    voice_say(host->play, "", "host.minute.over", NULL);
    return HOST_GOES_ON;
}

static enum done talk(struct host *host)
{
    if (!has_question(host) || is_filled(host)) {
        voice_say(host->play, "", "host.nothing-waits", NULL);
        return HOST_GOES_ON;
    }
    km_class_talk(host->room);
    voice_say(host->play, "", "host.talk", NULL);
    return HOST_GOES_ON;
}

static enum done go_back(struct host *host, const struct command *command)
{
    size_t turns = command->count ? command->numbers[0] : 1;
    struct ui_argument number[] = {{.name = "turns", .number = km_session_turns(session_of(host))},
                                   {.name = NULL}};
    if (turns > UINT32_MAX || !km_done_counts(km_class_back(host->room, (uint32_t)turns))) {
        voice_say(host->play, "", number[0].number ? "host.back.how" : "play.undo.none", number);
        return HOST_GOES_ON;
    }
    host->play->shown = km_session_said_count(session_of(host));
    meet_decision(host);
    scene_show_from(host->play, km_session_turns(session_of(host)));
    voice_say(host->play, "", "host.back", NULL);
    return HOST_GOES_ON;
}

/* What the judgement is needed for; it is made anew, since the session has gone on. */
static void judge(struct host *host, const struct command *command, bool compare)
{
    struct km_host library = {.out_of_memory = host->play->arena->host.out_of_memory,
                              .user = host->play->arena->host.user};
    struct km_judgement *judgement =
        km_judgement_new(&library, session_of(host), host->clock, (struct km_judge_budget){0});
    km_judgement_step(judgement, 0);
    if (compare) {
        struct km_ways *ways = km_ways_new(&library, judgement);
        host_compare(host->play, ways, command->numbers[0], command->numbers[1]);
        km_ways_free(ways);
    } else {
        host_show_score(host->play, judgement);
    }
    km_judgement_free(judgement);
}

static enum done blank(struct host *host)
{
    host_clear(host->play);
    if (host->play->prompts) {
        answer_line(host->play, "host.blank");
        show_again(host);
    }
    return HOST_GOES_ON;
}

static enum done undo(struct host *host)
{
    bool drafted = km_session_drafted(session_of(host));
    if (!km_done_counts(km_sitting_undo(host->play->sitting))) {
        voice_say(host->play, "", "play.undo.none", NULL);
        return HOST_GOES_ON;
    }
    host->play->shown = km_session_said_count(session_of(host));
    meet_decision(host);
    scene_show_from(host->play, km_session_turns(session_of(host)));
    voice_say(host->play, "", drafted ? "play.undone.entry" : "play.undone", NULL);
    return HOST_GOES_ON;
}

static enum done leave(struct host *host)
{
    if (km_session_status(session_of(host)) == KM_ENDED)
        return HOST_OVER;
    km_sitting_leave(host->play->sitting);
    return HOST_LEFT;
}

static enum done press(struct host *host, const struct command *command)
{
    switch (command->letter) {
    case '?': return show_help(host);
    case 'p': return set_people(host, command);
    case 'm': return command->count ? set_length(host, command) : keep_quiet(host);
    case 't': return talk(host);
    case 'r': return go_back(host, command);
    case 'c': judge(host, command, true); return HOST_GOES_ON;
    case 's': judge(host, command, false); return HOST_GOES_ON;
    case 'x': return blank(host);
    case 'u': return undo(host);
    case 'h': scene_show_all(host->play); return HOST_GOES_ON;
    case 'q': return leave(host);
    case '!': km_sitting_stop(host->play->sitting); return HOST_STOPPED;
    default: voice_say(host->play, "", "host.unknown", NULL); return HOST_GOES_ON;
    }
}

/* ---- answers and hands ---- */

static bool shows_options(struct host *host)
{
    if (host->open)
        return true;
    voice_say(host->play, "", "host.hidden", NULL);
    return false;
}

static void count_hands(struct host *host, const char *line)
{
    size_t count;
    struct km_hands hands;
    km_class_shown(host->room, &count);
    if (!shows_options(host))
        return;
    struct km_ballot_finding found = km_ballot_read(line, count, km_class_people(host->room), &hands);
    if (found.ballot == KM_BALLOT_SOUND && km_done_counts(km_class_vote(host->room, &hands))) {
        struct km_round round = round_of(host);
        host_show_round(host->play, &round);
        return;
    }
    if (found.ballot != KM_BALLOT_SOUND)
        voice_say(host->play, "", km_ballot_key(found.ballot),
                  UI_ARGUMENTS({.name = "number", .number = found.number},
                               {.name = "last", .number = (int64_t)count},
                               {.name = "people", .number = km_class_people(host->room)}));
}

/* `entry`: the number of the option, from 1; 0 leaves a slot blank, for which nobody has to see its options.
 */
static void take(struct host *host, size_t entry)
{
    size_t count;
    const uint32_t *shown = km_class_shown(host->room, &count);
    struct km_node node = node_of(host);
    bool blank = !entry && node.kind == KM_NODE_FORM;
    if (!blank && !shows_options(host))
        return;
    if (entry > count || (!entry && !blank)) {
        voice_say(host->play, "", "error.number-range",
                  UI_ARGUMENTS({.name = "last", .number = (int64_t)count}));
        return;
    }
    if (node.kind != KM_NODE_FORM) {
        km_sitting_answer(host->play->sitting, shown[entry - 1]);
        return;
    }
    uint32_t slot = km_class_slot(host->room);
    uint32_t first =
        km_scenario_slot(km_session_scenario(session_of(host)), node.first_slot + slot).first_choice;
    km_sitting_enter(host->play->sitting, slot, entry ? (int32_t)(shown[entry - 1] - first) : KM_BLANK);
}

static void open_options(struct host *host)
{
    if (is_filled(host)) {
        km_sitting_submit(host->play->sitting);
        return;
    }
    host->open = true;
    show_options(host);
}

/* A letter and at most two numbers, "r3", "c 1 3"; `*rest` is what cannot be read. */
static struct command read_command(const char *line, const char **rest)
{
    struct command command = {.letter = *line};
    if (command.letter >= 'A' && command.letter <= 'Z')
        command.letter = (char)(command.letter - 'A' + 'a');
    if (strncmp(line, "う", strlen("う")) == 0 || strncmp(line, "ウ", strlen("ウ")) == 0) {
        command.letter = 'u';
        line += strlen("う") - 1;
    }
    line += *line != '\0';
    while (command.count < 2) {
        line += strspn(line, " \t");
        size_t digits = strspn(line, "0123456789");
        if (!digits)
            break;
        command.numbers[command.count++] = digits > 6 ? SIZE_MAX : strtoul(line, NULL, 10);
        line += digits;
    }
    *rest = line + strspn(line, " \t");
    return command;
}

static enum done obey(struct host *host, const char *line)
{
    const char *rest;
    bool question = has_question(host) && !is_filled(host);
    size_t digits = strspn(line, "0123456789");
    if (!*line && has_question(host)) {
        open_options(host);
    } else if (question && km_ballot_is(line)) {
        count_hands(host, line);
    } else if (question && digits && !line[digits] && digits < 6) {
        take(host, strtoul(line, NULL, 10) ? strtoul(line, NULL, 10) : SIZE_MAX);
    } else if (question && strcmp(line, "-") == 0) {
        take(host, 0);
    } else if (digits) {
        voice_say(host->play, "", "host.nothing-waits", NULL);
    } else {
        struct command command = read_command(line, &rest);
        if (*rest)
            command.letter = '\0';
        return press(host, &command);
    }
    return HOST_GOES_ON;
}

/* ---- the loop ---- */

static const char *prompt_of(const struct host *host)
{
    switch (km_session_status(session_of(host))) {
    case KM_STUCK: return "prompt.host.stuck";
    case KM_ENDED: return "prompt.host.ended";
    default: break;
    }
    if (is_filled(host))
        return "prompt.host.form";
    return host->open ? "prompt.host.hands" : "prompt.host.words";
}

static enum done read_and_obey(struct host *host)
{
    struct arena_mark mark = arena_mark(host->play->arena);
    const char *line = answer_typed(host->play, prompt_of(host));
    enum done done = line ? obey(host, line) : leave(host);
    arena_rewind(host->play->arena, mark);
    return done;
}

static void tell_stuck(const struct host *host)
{
    if (km_session_status(session_of(host)) == KM_STUCK && !host->play->prompts)
        voice_say(host->play, "", "prompt.host.stuck", NULL);
}

/* Makes `play` one that prints to the notes. */
static void make_notes(struct play *play, FILE *notes)
{
    play->out = notes;
    play->prompts = play->colours = false;
}

void play_host_plan(const struct play *play, const struct km_scenario *scenario, int32_t minutes, FILE *notes)
{
    struct play own = *play;
    make_notes(&own, notes);
    host_notes_begin(&own, scenario, minutes);
    fflush(notes);
}

enum play_outcome play_host(struct play *play, struct km_class *room, FILE *notes,
                            const struct km_clock *clock)
{
    static const enum play_outcome outcomes[] = {
        [HOST_LEFT] = PLAY_LEFT, [HOST_STOPPED] = PLAY_STOPPED, [HOST_OVER] = PLAY_ENDED};
    struct host host = {.play = play, .room = room, .clock = clock, .notes = *play};
    play->sitting = km_class_sitting(room);
    play->session = km_sitting_session(play->sitting);
    uint32_t turns = km_session_turns(play->session);
    play->shown = 0;
    while (turns && km_session_said(play->session, play->shown)->turn < turns)
        play->shown++;
    make_notes(&host.notes, notes);
    for (enum done done = HOST_GOES_ON;;) {
        meet_decision(&host);
        turn_tell_unkept(play);
        tell_stuck(&host);
        done = read_and_obey(&host);
        if (done != HOST_GOES_ON)
            return outcomes[done];
    }
}
