/* A scenario as written: what the author's file says, with ids resolved to numbers but nothing folded in.
 *
 * read fills it from JSON, names resolves ids and conditions, check judges it, compile turns it into the
 * program that runs. Everything lives in the arena of the km_scenario; strings are borrowed from its JSON. */
#ifndef SCENARIO_DOCUMENT_H
#define SCENARIO_DOCUMENT_H

#include "base/condition.h"
#include "base/map.h"
#include "kamae/scenario.h"
#include "scenario/pictures.h"
#include "json/fields.h"

/* Acts as written, then as numbers of the rulebook (names.c); -1 for an unknown one. */
struct document_acts {
    struct json_strings written;
    int32_t *numbers;
};

/* A notice about words that the author means as they are: not told at this object. */
struct document_allow {
    const char *code; /* as written */
    struct km_text reason;
    const struct path *at;
};

struct document_allows {
    struct document_allow *items;
    size_t count;
};

struct document_line {
    int by; /* enum km_speaker */
    struct km_text text, inner, soft;
    struct document_acts acts;
    int mood; /* enum km_mood; KM_MOOD_NONE when absent */
    struct document_cues stage;
    struct json_strings reveals;
    int32_t *reveal_numbers;              /* facts; -1 for an unknown one */
    const char *when;                     /* NULL: always */
    uint32_t condition;                   /* number in document.conditions */
    const struct document_allows *allows; /* NULL: none */
    const struct path *at;
};

/* One way on. A plain node id is a list of one. `at` is the object that holds "to" and "reason": the node,
 * choice or form itself, or the entry of a list. */
struct document_way {
    const char *when; /* NULL: always */
    uint32_t condition;
    const char *to;
    int32_t to_number; /* node, or -1 */
    int reason;        /* enum km_reason, or KM_REASON_NONE */
    const struct path *at;
};

struct document_ways {
    struct document_way *items;
    size_t count;
};

struct document_effect {
    const char *name; /* meter or flag */
    bool is_flag;     /* the file gave true or false */
    int32_t value;    /* delta, or 0/1 */
    int32_t number;   /* meter or flag, or -1 */
    const struct path *at;
};

struct document_choice {
    const char *id;
    struct km_text text, why, instead;
    struct document_acts acts;
    const char *when;
    uint32_t condition;
    struct document_effect *effects;
    size_t effect_count;
    struct document_line *reply;
    size_t reply_count;
    struct document_ways ways;
    const char *opens; /* document id, or NULL */
    int32_t opens_number;
    const struct document_allows *allows;
    const struct path *at;
};

/* One way in which an option counts when it is handed in. */
struct document_reading {
    int mark;      /* enum km_mark */
    int32_t act;   /* agent.record.<mark>.<slot>, or -1 */
    uint32_t also; /* number of the condition under which it counts so, besides the option's own; 0: always */
};

enum { READINGS_MOST = 2 };

struct document_option {
    const char *id;
    struct km_text text, why, instead;
    int mark;         /* enum km_mark, as written */
    const char *when; /* NULL: always */
    uint32_t condition;
    const char *fact;    /* what it rests on; NULL: nothing in particular */
    int32_t fact_number; /* or -1 */
    /* As written first; a second one where it depends on what was told (slots.c). One of them holds. */
    struct document_reading readings[READINGS_MOST];
    size_t reading_count;
    const struct document_allows *allows;
    const struct path *at;
};

struct document_slot {
    const char *slot;
    struct km_text label;
    struct document_option *options;
    size_t option_count;
    const struct path *at;
};

struct document_form {
    struct km_text title;
    struct document_slot *slots;
    size_t slot_count;
    struct document_ways ways;
};

struct document_end {
    struct km_text summary;
    int reason;  /* enum km_reason, or KM_REASON_NONE */
    int outcome; /* enum km_outcome, or KM_OUTCOME_NONE */
};

enum document_way_on { WAY_ON_NONE, WAY_ON_CHOICES, WAY_ON_TO, WAY_ON_FORM, WAY_ON_END };

struct document_node {
    const char *id;
    int phase; /* enum km_phase */
    bool partner;
    struct km_text host;
    struct document_line *lines;
    size_t line_count;
    enum document_way_on way_on;
    struct document_choice *choices; /* WAY_ON_CHOICES */
    size_t choice_count;
    struct document_ways ways;            /* WAY_ON_TO */
    struct document_form *form;           /* WAY_ON_FORM */
    struct document_end *end;             /* WAY_ON_END */
    const struct document_allows *allows; /* of what it has but lines, choices and entries */
    const struct path *at;
};

struct document_meter {
    const char *name;
    struct km_text label;
    int32_t start, min, max;
    const struct path *at;
};

struct document_flag {
    const char *name;
    bool start;
    const struct path *at;
};

struct document_fact {
    const char *id, *slot;
    struct km_text text;
    int32_t act;     /* customer.fact.provide.<slot>, or -1 when that is not declared */
    bool known_slot; /* of a form or of that act */
    const struct document_allows *allows;
    const struct path *at;
};

struct document_paper {
    const char *id;
    struct km_text title, text;
    const struct document_allows *allows;
    const struct path *at;
};

struct document_person {
    struct km_text name, about;
    struct km_look look;
};

struct document {
    const char *id;
    int32_t revision;
    enum km_language language;
    struct km_text title, summary, briefing, content_note, limits;
    struct km_text author, source;
    struct km_reviewer *reviewers;
    size_t reviewer_count;
    const char *trade;
    struct km_text trade_label;
    int channel; /* enum km_channel */
    int room;    /* enum km_room; KM_ROOM_NONE when absent */
    int32_t minutes, intensity;
    int complaint_type;             /* index into document_complaint_types */
    struct json_strings harassment; /* ids, checked */
    struct json_strings tags;
    struct document_person customer, agent, partner; /* partner: name absent when there is none */
    const char *persona;                             /* NULL: none */
    struct json_strings objectives;
    uint16_t *objective_rules; /* rule numbers of the known ones */
    size_t objective_rule_count;
    struct document_meter *meters;
    size_t meter_count;
    struct document_flag *flags;
    size_t flag_count;
    struct document_fact *facts;
    size_t fact_count;
    struct document_paper *papers; /* "documents" in the file */
    size_t paper_count;
    struct km_text facilitator_goal;
    struct km_text *facilitator_questions;
    size_t facilitator_question_count;
    const struct document_allows *allows; /* of the head */
    const char *start;
    int32_t start_number; /* node, or -1 */
    struct document_node *nodes;
    size_t node_count;
    struct map node_by_id;   /* the first of a duplicate */
    struct map choice_by_id; /* counted over the whole file, options of forms too, which are not in it */

    /* The conditions that compiled, those written alike once; number 0 has no code and always holds. */
    struct condition *conditions;
    size_t condition_count, condition_capacity;

    /* Bits of the program's state: flags first, then what conditions read (names.c). */
    struct document_bit *bits;
    size_t bit_count, bit_capacity;
};

/* What one bit of the state remembers. */
struct document_bit {
    enum { BIT_FLAG, BIT_SEEN, BIT_DID, BIT_KNOWS } kind;
    int32_t number;       /* flag, node or fact */
    uint16_t first, last; /* BIT_DID: acts first … last − 1 */
    bool handed_in;       /* BIT_DID: entries of a form count once it is handed in */
};

/* Words of the format, NULL-terminated: channels by enum km_channel, complaint types in order of the guide.
 */
extern const char *const document_channels[];
extern const char *const document_complaint_types[];

/* The number of scene.contact.end.<reason>, or -1 when the rulebook does not declare it or there is no
 * reason. */
int32_t document_reason_act(const struct km_rulebook *rulebook, int reason);

/* read.c: fills `document` from `root`; findings KM03xx. Returns false when it added an error. */
bool document_read(const struct json_reader *reader, const struct json_value *root,
                   struct document *document);

/* read.c: the same without the nodes, whatever their value is. */
bool document_read_head(const struct json_reader *reader, const struct json_value *root,
                        struct document *document);

/* names.c: resolves nodes, acts, facts, rules, meters, flags, papers and compiles every condition; findings
 * for unknown names, duplicate ids and broken conditions. Goes on whatever it finds. */
bool document_resolve(const struct json_reader *reader, const struct km_rulebook *rulebook,
                      struct document *document);

/* check.c: the graph and the tags; findings KM04xx. May miss something, never reports what is not so. `scope`
 * is from document_scope. Works on documents with unresolved names. */
void document_check(const struct json_reader *reader, const struct km_rulebook *rulebook,
                    const struct document *document, struct km_scope scope);

/* scope.c: which constraints can matter here: by the head (rules' `when`) and by the acts that anything in
 * the file carries (semantics: a constraint is left out when nothing could fulfil or break it). In the
 * reader's arena. */
struct km_scope document_scope(const struct json_reader *reader, const struct km_rulebook *rulebook,
                               const struct document *document);

#endif
