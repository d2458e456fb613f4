/* Scenarios: a customer, a situation and the dialogue tree, read from a trainer's JSON file, checked and
 * compiled.
 *
 * Whatever is returned by pointer, and every text in what is returned by value, lives as long as the scenario
 * (of a head: as long as the head). Numbers go from 0 to their count − 1. */
#ifndef KAMAE_SCENARIO_H
#define KAMAE_SCENARIO_H

#include "kamae/trace.h"

struct km_scenario;

/* Reads a scenario (format 1) from `bytes`, which need not outlive the call: reads, resolves, checks,
 * compiles. All findings go to `diags` in one run. NULL when there was an error. Free with km_scenario_free,
 * before its rulebook. */
struct km_scenario *km_scenario_load(const struct km_host *host, struct km_bytes bytes, const char *name,
                                     const struct km_rulebook *rulebook, struct km_diags *diags);
void km_scenario_free(struct km_scenario *scenario);

/* Gives line and column in the scenario's file to the findings from number `first` on, which are about it:
 * for those that are made after it was loaded (km_proofs_check). A pointer to something that is missing gets
 * the place of its nearest parent. */
void km_scenario_locate(const struct km_scenario *scenario, struct km_diags *diags, size_t first);

/* Only the head, for listing: id, title, setting; nothing else is read or checked. NULL when it cannot be
 * read. */
struct km_head;
struct km_head *km_head_load(const struct km_host *host, struct km_bytes bytes, const char *name,
                             struct km_diags *diags);
/* The same from the first bytes of a file, of which nothing from its nodes on is looked at. NULL when they do
 * not reach so far, or there is anything to tell: then all of the file says what it is. What the file may
 * leave out (content_note) is absent here also when it stands behind the nodes. */
struct km_head *km_head_load_start(const struct km_host *host, struct km_bytes bytes);
void km_head_free(struct km_head *head);

enum km_channel { KM_COUNTER, KM_PHONE, KM_CHAT, KM_SOCIAL, KM_VISIT, KM_DESK };

/* ---- pictures: fixed words that every front end can draw; they mean nothing for a run ---- */

enum km_room {
    KM_ROOM_NONE, /* not said: what the channel suggests */
    KM_ROOM_SHOP,
    KM_ROOM_LETTING_OFFICE,
    KM_ROOM_HOSPITAL,
    KM_ROOM_TOWN_HALL,
    KM_ROOM_RESTAURANT,
    KM_ROOM_HOTEL,
    KM_ROOM_OFFICE,
    KM_ROOM_MEETING_ROOM,
    KM_ROOM_CALL_CENTRE,
    KM_ROOM_DOORSTEP,
    KM_ROOM_CHAT,
    KM_ROOM_TIMELINE
};

enum km_age { KM_AGE_NONE, KM_AGE_YOUNG, KM_AGE_ADULT, KM_AGE_OLDER, KM_AGE_OLD };
enum km_gender { KM_GENDER_NONE, KM_WOMAN, KM_MAN };
enum km_hair {
    KM_HAIR_NONE,
    KM_HAIR_CROPPED,
    KM_HAIR_PARTED,
    KM_HAIR_CURTAINED,
    KM_HAIR_THIN,
    KM_HAIR_CURLY,
    KM_HAIR_PERMED,
    KM_HAIR_BOB,
    KM_HAIR_LONG,
    KM_HAIR_PONYTAIL,
    KM_HAIR_BUN,
    KM_HAIR_HEADSCARF
};
enum km_clothes {
    KM_CLOTHES_NONE,
    KM_CLOTHES_PLAIN,
    KM_CLOTHES_SUIT,
    KM_CLOTHES_VEST,
    KM_CLOTHES_CARDIGAN,
    KM_CLOTHES_TURTLENECK,
    KM_CLOTHES_POLO,
    KM_CLOTHES_HOODIE,
    KM_CLOTHES_DENIM,
    KM_CLOTHES_SHAWL,
    KM_CLOTHES_UNIFORM
};
enum km_glasses { KM_GLASSES_NONE, KM_GLASSES_OFF, KM_GLASSES_SQUARE, KM_GLASSES_ROUND };
enum km_beard { KM_BEARD_NONE, KM_BEARD_SHAVEN, KM_BEARD_STUBBLE, KM_BEARD_FULL };
/* What somebody wears or has with them. */
enum km_extra { KM_EXTRA_MASK, KM_EXTRA_CAP, KM_EXTRA_STICK, KM_EXTRA_CHILD, KM_EXTRAS };

/* How somebody looks; "none" of each: not said, whoever draws decides. */
struct km_look {
    enum km_age age; /* up to the twenties; thirties, forties; fifties, sixties; above */
    enum km_gender gender;
    enum km_hair hair;
    enum km_clothes clothes;
    enum km_glasses glasses;
    enum km_beard beard;
    bool extras[KM_EXTRAS]; /* by enum km_extra */
};

/* What can enter and leave the picture: people, then things. */
enum km_prop {
    KM_PROP_NONE,
    KM_PROP_CUSTOMER,
    KM_PROP_PARTNER,
    KM_PROP_QUEUE, /* other customers, waiting */
    KM_PROP_PAPER,
    KM_PROP_FORM,
    KM_PROP_RECEIPT,
    KM_PROP_CARD,
    KM_PROP_MONEY,
    KM_PROP_PEN,
    KM_PROP_SEAL,
    KM_PROP_PHONE,
    KM_PROP_CAMERA, /* a telephone held up to film */
    KM_PROP_RECORDER,
    KM_PROP_PRODUCT,
    KM_PROP_KETTLE,
    KM_PROP_BOX,
    KM_PROP_BAG,
    KM_PROP_DISH,
    KM_PROP_CUP,
    KM_PROP_MEDICINE,
    KM_PROP_UMBRELLA,
    KM_PROP_CHAIR,
    KM_PROP_COUNT
};

/* With a line something enters the picture or leaves it. */
struct km_cue {
    enum km_prop prop; /* never KM_PROP_NONE */
    bool enters;
};

/* ---- heads ---- */

/* Somebody who has read the scenario, and when: "2026-12-01". */
struct km_reviewer {
    struct km_text name;
    const char *date;
};

/* What the library shows and the briefing says. Strings live as long as the scenario or head they came from.
 */
struct km_head_info {
    const char *id;
    int32_t revision;
    struct km_text title, summary, briefing, content_note, trade_label;
    const char *trade;
    enum km_channel channel;
    enum km_room room;
    struct km_look look; /* of the customer */
    int32_t minutes;
    int32_t intensity;             /* 1 tense, 2 harsh, 3 abusive */
    bool harassment;               /* it shows harassment of some kind */
    struct km_text author, source; /* who wrote it and what it rests on; may be absent */
    const struct km_reviewer *reviewers;
    size_t reviewer_count;
};
/* The head alone, and that of a whole scenario. */
const struct km_head_info *km_head_info(const struct km_head *head);
const struct km_head_info *km_scenario_head(const struct km_scenario *scenario);

/* The rulebook it was loaded with, its own JSON as it was read, and what a run of it is judged by. */
const struct km_rulebook *km_scenario_rulebook(const struct km_scenario *scenario);
struct km_bytes km_scenario_json(const struct km_scenario *scenario);
struct km_scope km_scenario_scope(const struct km_scenario *scenario);

/* What the trainee may do alone and how long it may take, for whoever shows it. What the scenario itself says
 * under "limits" (which has minutes and whom to call in it) stands in place of the general sentence of the
 * organisation's policy, so that the two never contradict each other. */
struct km_mandate {
    struct km_text policy; /* whose policy the run is judged by; absent: the rulebook has none */
    int32_t minutes;       /* how long a contact should take by that policy; 0: `limits` say so */
    struct km_text limits; /* may be absent */
    bool own;              /* `limits` are the scenario's own */
};
struct km_mandate km_scenario_mandate(const struct km_scenario *scenario);

/* ---- people and meters ---- */

enum km_speaker { KM_BY_CUSTOMER, KM_BY_AGENT, KM_BY_PARTNER, KM_BY_NARRATOR, KM_BY_SCENE };

struct km_person {
    struct km_text name, about;
    struct km_look look;
};
/* Customer, agent or partner; NULL for anybody else and for a partner that the scenario does not have. */
const struct km_person *km_scenario_person(const struct km_scenario *scenario, enum km_speaker speaker);

struct km_meter {
    const char *name;
    struct km_text label;
    int32_t start, min, max;
};
/* The meters, in order of the file. */
size_t km_scenario_meter_count(const struct km_scenario *scenario);
struct km_meter km_scenario_meter(const struct km_scenario *scenario, size_t meter);
/* The number of the meter called `name`, and of the one that is the customer's anger; SIZE_MAX: there is
 * none. */
size_t km_scenario_find_meter(const struct km_scenario *scenario, const char *name);
size_t km_anger_meter(const struct km_scenario *scenario);

/* ---- nodes, lines, options: numbered from 0 ---- */

enum km_phase { KM_PREP, KM_CONTACT, KM_AFTER };
enum km_mood {
    KM_MOOD_NONE,
    KM_CALM,
    KM_UNEASY,
    KM_IRRITATED,
    KM_ANGRY,
    KM_FURIOUS,
    KM_COLD,
    KM_SAD,
    KM_RELIEVED,
    KM_ASHAMED,
    KM_MOCKING
};
enum km_reason { KM_REASON_NONE, KM_AGREED, KM_DEFERRED, KM_TERMINATED, KM_LEFT, KM_SAFETY };
/* What our conduct left behind, not whether the customer is pleased: somebody who was treated rightly may
 * leave angry and it is good; a promise that was not kept, a sheet that was signed, a label that went round
 * is harm. */
enum km_outcome { KM_OUTCOME_NONE, KM_GOOD, KM_MIXED, KM_HARM };
/* What sort of sentence an option of the incident form is. A label judges a person; unknown says honestly
 * that something is not known yet. */
enum km_mark { KM_FACT, KM_GUESS, KM_OPINION, KM_ERROR_MARK, KM_LABEL, KM_UNKNOWN };
enum km_node_kind { KM_NODE_PASS, KM_NODE_CHOICES, KM_NODE_FORM, KM_NODE_END };

/* How many nodes there are. */
size_t km_scenario_node_count(const struct km_scenario *scenario);
/* The node that a run begins with. */
uint32_t km_scenario_start(const struct km_scenario *scenario);
/* The number of the node called `id`, or KM_NONE. */
uint32_t km_scenario_find_node(const struct km_scenario *scenario, const char *id);

struct km_node {
    const char *id;
    enum km_phase phase;
    enum km_node_kind kind;
    bool partner;          /* the second person answers */
    struct km_text host;   /* note for the facilitator; may be absent */
    uint32_t first_choice; /* its choices, or the options of its form, are numbered from here … */
    uint32_t choice_count; /* … this many */
    struct km_text title;  /* of a form */
    uint32_t first_slot;   /* of a form */
    uint32_t slot_count;
    uint32_t first_line, line_count; /* what is said as it begins */
    uint32_t first_way, way_count;   /* without choices: how it goes on */
    struct km_text summary;          /* of an end: what came of it and how the customer left */
    enum km_outcome outcome;         /* of an end; KM_OUTCOME_NONE only where nothing is scored */
};
/* The node that is number `node`. */
struct km_node km_scenario_node(const struct km_scenario *scenario, uint32_t node);

struct km_line {
    enum km_speaker by;
    enum km_mood mood;
    struct km_text text, inner, soft; /* inner and soft may be absent */
    const struct km_cue *cues;        /* what enters and leaves with it, each prop once */
    size_t cue_count;
};
/* The line that is number `line`, as km_said.line gives it. */
struct km_line km_scenario_line(const struct km_scenario *scenario, uint32_t line);

/* A choice, or an option of a form's slot; both are numbered in one row. An option that counts in one way or
 * another, by what was told, has two numbers in a row, of which one at most is on offer. */
struct km_choice {
    const char *id;   /* unique in the file; of a form's option: unique in its slot */
    const char *slot; /* NULL for a choice */
    struct km_text text;
    struct km_text why;     /* the author's reason; may be absent */
    struct km_text instead; /* of an answer that costs: words that fit this moment; may be absent */
    uint32_t node;
    enum km_mark mark; /* of a form's option: how it counts */
    bool again; /* the second number of an option: the author's words are about the first, and absent */
    const uint16_t *acts; /* act numbers */
    size_t act_count;
    int32_t document;              /* the document it opens, or -1 */
    const char *when;              /* the condition of its being on offer, as written; NULL: none */
    uint32_t first_way, way_count; /* of a choice: how it goes on */
};
/* How many choices there are, options of forms included. */
size_t km_scenario_choice_count(const struct km_scenario *scenario);
/* The choice that is number `choice`; a node's and a slot's are numbered from its first_choice on. */
struct km_choice km_scenario_choice(const struct km_scenario *scenario, uint32_t choice);
/* The number of the choice called `id` (not a form's option), or KM_NONE. */
uint32_t km_scenario_find_choice(const struct km_scenario *scenario, const char *id);

/* A way on: the first of its node, or of its choice, whose condition holds is taken. */
struct km_way {
    uint32_t to;           /* node */
    const char *when;      /* the condition, as written; NULL: none */
    enum km_reason reason; /* why the contact ends with it; KM_REASON_NONE: it does not */
};
/* The way that is number `way`; a node's and a choice's are numbered from its first_way on. */
struct km_way km_scenario_way(const struct km_scenario *scenario, uint32_t way);

struct km_slot {
    const char *slot;
    struct km_text label;
    uint32_t first_choice, choice_count; /* its options, second numbers included */
};
/* The slot that is number `slot`; a form's are numbered from its first_slot on. */
struct km_slot km_scenario_slot(const struct km_scenario *scenario, uint32_t slot);

struct km_document {
    const char *id;
    struct km_text title, text;
};
/* The papers that choices open, in order of the file. */
size_t km_scenario_document_count(const struct km_scenario *scenario);
struct km_document km_scenario_document(const struct km_scenario *scenario, size_t document);

/* ---- for whoever looks for why something is as it is ---- */

enum km_shape {
    KM_SHAPE_DOCUMENT, /* as written, its names resolved */
    KM_SHAPE_PROGRAM   /* as it is run */
};

/* A shape as plain text, whose layout may change. Never NULL; free with km_output_free. `host` may be NULL.
 */
struct km_output *km_scenario_dump(const struct km_host *host, const struct km_scenario *scenario,
                                   enum km_shape shape);

/* ---- for the facilitator ---- */

/* What the scenario is for, absent when it does not say; and the questions to talk about afterwards. */
struct km_text km_scenario_goal(const struct km_scenario *scenario);
size_t km_scenario_question_count(const struct km_scenario *scenario);
struct km_text km_scenario_question(const struct km_scenario *scenario, size_t question);

#endif
