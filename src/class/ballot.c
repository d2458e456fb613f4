/* Hands in one line, as somebody types them while looking at the room: the line is read whole, and the first
 * thing that cannot be is told. */
#include "kamae/class.h"

#include <string.h>

/* A line being read. */
struct reading {
    const char *line, *at;
    struct km_hands hands;
    bool named[KM_MOST_SHOWN + 1]; /* by option; 0: abstentions */
};

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* A comma of either kind, or a blank. */
static size_t separator(const char *at)
{
    static const char *const separators[] = {" ", "\t", ",", "、", "。", ";"};
    for (size_t i = 0; i < sizeof separators / sizeof *separators; i++)
        if (strncmp(at, separators[i], strlen(separators[i])) == 0)
            return strlen(separators[i]);
    return 0;
}

static void skip(struct reading *reading)
{
    for (size_t length; (length = separator(reading->at));)
        reading->at += length;
}

bool km_ballot_is(const char *line)
{
    return is_digit(*line) && line[strspn(line, "0123456789")];
}

/* A number; beyond what a room can hold it stays there. False without a digit. */
static bool read_number(struct reading *reading, uint32_t *out)
{
    uint32_t number = 0;
    if (!is_digit(*reading->at))
        return false;
    for (; is_digit(*reading->at); reading->at++)
        if (number <= KM_MOST_PEOPLE)
            number = number * 10 + (uint32_t)(*reading->at - '0');
    *out = number;
    return true;
}

static struct km_ballot_finding finding(enum km_ballot ballot, uint32_t number)
{
    return (struct km_ballot_finding){.ballot = ballot, .number = number};
}

static struct km_ballot_finding unread(const struct reading *reading)
{
    return finding(KM_BALLOT_UNREAD, (uint32_t)(reading->at - reading->line) + 1);
}

/* "2:12" */
static struct km_ballot_finding read_pair(struct reading *reading, size_t shown)
{
    uint32_t option, count;
    if (!read_number(reading, &option) || *reading->at != ':')
        return unread(reading);
    reading->at++;
    if (!read_number(reading, &count) || (*reading->at && !separator(reading->at)))
        return unread(reading);
    if (option > shown || option > KM_MOST_SHOWN)
        return finding(KM_BALLOT_NO_OPTION, option);
    if (reading->named[option])
        return finding(KM_BALLOT_TWICE, option);
    reading->named[option] = true;
    *(option ? &reading->hands.counts[option - 1] : &reading->hands.abstained) = count;
    return finding(KM_BALLOT_SOUND, 0);
}

struct km_ballot_finding km_ballot_read(const char *line, size_t shown, uint32_t people, struct km_hands *out)
{
    struct reading reading = {.line = line, .at = line};
    for (skip(&reading); *reading.at; skip(&reading)) {
        struct km_ballot_finding found = read_pair(&reading, shown);
        if (found.ballot != KM_BALLOT_SOUND)
            return found;
    }
    struct km_ballot_finding found = km_ballot_check(&reading.hands, shown, people);
    if (found.ballot == KM_BALLOT_SOUND)
        *out = reading.hands;
    return found;
}

struct km_ballot_finding km_ballot_check(const struct km_hands *hands, size_t shown, uint32_t people)
{
    uint64_t sum = hands->abstained, most = people ? people : KM_MOST_PEOPLE;
    for (size_t i = 0; i < KM_MOST_SHOWN; i++) {
        if (hands->counts[i] && i >= shown)
            return finding(KM_BALLOT_NO_OPTION, (uint32_t)i + 1);
        sum += hands->counts[i];
    }
    if (!sum)
        return finding(KM_BALLOT_NOBODY, 0);
    if (sum > most)
        return finding(KM_BALLOT_TOO_MANY, sum < UINT32_MAX ? (uint32_t)sum : UINT32_MAX);
    return finding(KM_BALLOT_SOUND, 0);
}

const char *km_ballot_key(enum km_ballot ballot)
{
    switch (ballot) {
    case KM_BALLOT_SOUND: return NULL;
    case KM_BALLOT_UNREAD: return "class.ballot.unread";
    case KM_BALLOT_NO_OPTION: return "class.ballot.no-option";
    case KM_BALLOT_TWICE: return "class.ballot.twice";
    case KM_BALLOT_NOBODY: return "class.ballot.nobody";
    case KM_BALLOT_TOO_MANY: return "class.ballot.too-many";
    }
    return NULL;
}
