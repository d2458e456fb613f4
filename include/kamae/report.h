/* Reports: what happened in a session and what to say next time, in a format people or machines read.
 *
 * Whatever is returned by pointer lives as long as the report; keys are constant. */
#ifndef KAMAE_REPORT_H
#define KAMAE_REPORT_H

#include "kamae/explore.h"
#include "kamae/words.h"

struct km_report;

/* The key of the word for why an option of a form does not count as it is marked: a fact that was not told, a
 * "not known yet" of what was told. NULL for one that does. */
const char *km_form_again_key(const struct km_choice *option);

/* What writes PDF: the module kamae-pdf calls it km_pdf_entry. */
struct km_pdf;

/* How a report is to be written. */
struct km_report_style {
    const struct km_words *words; /* the words of the interface; the JSON format needs none */
    enum km_language language;    /* headings, and texts first */
    bool both;                    /* texts in the other language below, indented */
    bool full;                    /* everything, else one screen */
    bool solutions;               /* at turning points also the options that would have lost less */
    size_t columns;               /* width of the text format; less than 8 counts as 8 */
    bool customer_seat;           /* the run again from the customer's side instead */
    const char *name, *trainer;   /* on the head of the paper; NULL: a line to fill in by hand */
    int32_t minutes;              /* on a host's page: of the class, as km_class_plan takes it; 0: usual */
    struct km_diags *diags;       /* gets why a format could not be written; may be NULL */
    /* Gives the module's entry, which stays; NULL with a finding in `diags` (as above). Called only when a
     * PDF is written; NULL: nothing writes PDF. */
    const struct km_pdf *(*load_pdf)(struct km_diags *diags);
};

/* Builds the format-free report of a session from its score and from what was attainable in it (NULL: not
 * known; its turning points are then the answers that broke a rule). All must outlive it. Never NULL. */
struct km_report *km_report_new(const struct km_host *host, const struct km_session *session,
                                const struct km_score *score, const struct km_attainable *attainable);
void km_report_free(struct km_report *report);

/* ---- what a report picks, for whoever shows it in another way ---- */

/* Somebody's words in the scene; absent text: nobody spoke. Texts live as long as the session's scenario. */
struct km_quote {
    struct km_text name, text;
    enum km_speaker by;
};

/* What a turning point is called for; see km_turning_point. */
enum km_point_name {
    KM_POINT_PLAIN,
    KM_POINT_COSTLIEST, /* it cost more than any other */
    KM_POINT_FAILED     /* after it passing was out of reach */
};

/* Why what a turning point lost was due where it was. */
enum km_due {
    KM_DUE_NOW,    /* by this answer's own words, or as the answer to the words just before it */
    KM_DUE_FIRST,  /* before this answer */
    KM_DUE_EARLY,  /* since an earlier answer (`since`; 0: the beginning); this one was the last chance */
    KM_DUE_LATER,  /* since this answer; `until` an answer later it could still have been done */
    KM_DUE_MISSED, /* by this answer; `until` an answer later was the last chance, and not to blame */
    KM_DUE_GONE,   /* after this answer the moment to do it never came */
    KM_DUE_OVER    /* as GONE: with this answer the contact ended */
};

/* Slots of a form, by what it calls them. */
struct km_slot_labels {
    const struct km_text *labels;
    size_t count;
};

/* An answer that cost something: what went wrong in it, or what it made necessary and nobody did in time.
 * When what was attainable is not known, of `decision` only the turn is filled in. */
struct km_turning_point {
    uint32_t turn;               /* the answer it is about */
    struct km_decision decision; /* where the points were lost: that answer, or of a duty that it brought or
                                    left undone, the last answer in which it could have been met */
    int32_t cost;                /* points; without what was attainable the weights of what it broke */
    enum km_point_name name;
    bool marked; /* the first of those that lost points in the same answer: it stands for them on a curve */
    struct km_quote before; /* what somebody said last since the answer before; absent where nobody did, and
                               for a form */
    struct km_quote scene;  /* what was narrated after that, or where nobody spoke; may be absent */
    struct km_quote answer; /* of a form: the entry that cost something; absent when nothing was entered */
    struct km_slot_labels doubtful, empty; /* of a form: its other entries that count against it; its slots in
                                              which nothing was entered */
    struct km_text why;  /* the author's words about this answer, else the gravest rule's; may be absent */
    const char *why_key; /* stands for `why`, as a key of the interface's words, where an entry counts
                            against what was told; else NULL */
    struct km_text say;  /* what would have fitted this moment; may be absent */
    bool pattern;        /* `say` is no sentence for this moment: it is how the gravest rule may be worded */
    const uint16_t *rules; /* what it cost: rule numbers, the gravest first, broken ones before those whose
                              moment never came; none when only passing was lost */
    size_t rule_count;
    bool turned;     /* no rule is its title: moments were over with it, which cost more than a duty from
                        earlier that ran out in it, or all that it cost */
    enum km_due due; /* of its title; of one that turned, of the first moment that was over */
    uint32_t since, until;
};

/* An answer that was done well: it lost nothing, broke nothing, hurt nobody, and did or resisted something
 * that counts. */
struct km_good {
    uint32_t turn;
    struct km_quote answer;
    struct km_text why;      /* the author's words about it; may be absent */
    struct km_text resisted; /* the tempting option that was not taken; absent when something was done */
    uint16_t act;            /* what was done, or what the option would have been */
    size_t rule;             /* that was kept by it */
};

/* A sentence of the report: a key of the interface's words, with what stands for {about}. */
struct km_remark {
    const char *key;      /* NULL: nothing to say */
    struct km_text about; /* the title of a rule, or what it asks for */
    size_t rule;          /* that it is about */
};

enum km_tomorrow_kind {
    KM_TOMORROW_NONE,  /* nothing to say */
    KM_TOMORROW_TRY,   /* what a turning point was about */
    KM_TOMORROW_AGAIN, /* what was done well */
    KM_TOMORROW_GOAL   /* what the scene is for */
};

/* One thing for tomorrow. */
struct km_tomorrow {
    enum km_tomorrow_kind kind;
    struct km_remark remark; /* of TRY and AGAIN */
    struct km_text words;    /* how it may be worded, or what the scene is for; may be absent */
};

/* The end's summary; absent before an end. */
struct km_text km_report_happened(const struct km_report *report);
/* What must be said with a good end of a run below the pass mark: the heaviest rule that was broken, else the
 * heaviest objective whose moment never came. */
struct km_remark km_report_but(const struct km_report *report);
/* The answers that were done well, the best example first. */
size_t km_report_good_count(const struct km_report *report);
const struct km_good *km_report_good(const struct km_report *report, size_t index);
/* When there are none: objectives that were kept all the same, the heaviest first. */
const uint16_t *km_report_intact(const struct km_report *report, size_t *count);
/* The turning points; none of a stopped run. First the one after which passing was out of reach, then by what
 * they cost. A form counts half there: what was done to a person comes before what was written about one. */
size_t km_report_turning_point_count(const struct km_report *report);
const struct km_turning_point *km_report_turning_point(const struct km_report *report, size_t index);
/* How many of them a page shows that is read to the end. */
size_t km_report_first_page(const struct km_report *report);
/* The keys of what a turning point is called for, and of why it was due; NULL: nothing to say. */
const char *km_report_name_key(const struct km_report *report, const struct km_turning_point *point);
const char *km_report_due_key(const struct km_turning_point *point);
/* The key of what a turning point is about that broke no rule, or turned; NULL: its first rule's title says
 * it. The key of the words above its rules that are not its title; NULL: there are none. The key of a
 * sentence about {rule} for that one of them; NULL: its title alone says it. */
const char *km_report_about_key(const struct km_report *report, const struct km_turning_point *point);
const char *km_report_others_key(const struct km_report *report, const struct km_turning_point *point);
const char *km_report_other_key(const struct km_report *report, const struct km_turning_point *point,
                                size_t index);
/* The key of what a decision that cost passing, but no points, is marked with on a curve. */
const char *km_report_gap_key(const struct km_report *report);
/* Whether a critical rule was broken, and the score is held below the pass mark for that alone. */
bool km_report_is_capped(const struct km_report *report);
/* The one thing for tomorrow, about work. */
struct km_tomorrow km_report_tomorrow(const struct km_report *report);
/* What a rule added to the sum: its weight, 0, or below 0. */
int32_t km_report_rule_points(const struct km_report *report, size_t rule);
/* Of an exam that has ended: the key of whether it was passed; else NULL. */
const char *km_report_result_key(const struct km_report *report);
/* Who said the thing that is number `index` of the session (km_session_said), and in which words, softer or
 * not. The name of a form's entry is its slot's label. */
struct km_quote km_report_said(const struct km_report *report, size_t index);
/* The index of what was entered in `turn` in the slot of `option`, for km_report_said; SIZE_MAX: nothing, or
 * `option` is none of a form. */
size_t km_report_entry(const struct km_report *report, uint32_t turn, uint32_t option);

/* What the trainee wrote before the answer of `turn` saw its options, and as a plan at the end: never judged.
 * In the language it seems to be in, and in no other; absent when nothing was written. Lives as long as the
 * session. */
struct km_text km_report_own_words(const struct km_report *report, uint32_t turn);
struct km_text km_report_plan(const struct km_report *report);

/* The key of the interface's word for a verdict, and for a severity. */
const char *km_verdict_key(enum km_verdict verdict);
const char *km_severity_key(enum km_rule_severity severity);

/* The name of format number `index` ("text", "html", …), or NULL after the last. */
const char *km_report_format_name(size_t index);

/* The extension of its files ("html"), and what it is good for; NULL and absent for an unknown format. */
const char *km_report_format_extension(const char *name);
struct km_text km_report_format_use(const char *name);
/* Whether it is written for people: such a format a class report has, too. */
bool km_report_format_for_people(const char *name);
/* Whether a format is nothing for a terminal. */
bool km_report_format_binary(const char *name);

/* The report in `format`; lives as long as the report. False for an unknown format, and when it could not be
 * written. The JSON format is the same in every style. */
bool km_report_write(struct km_report *report, const char *format, const struct km_report_style *style,
                     struct km_bytes *out);

struct km_class_summary;
/* The report of a class (kamae/class.h) in a format that is written for people; no names stand on it. NULL
 * for another format, and when it could not be written. Free with km_output_free. `host` may be NULL. */
struct km_output *km_class_report(const struct km_host *host, const struct km_class_summary *summary,
                                  const char *format, const struct km_report_style *style);

struct km_item_list;
/* The name of the formats of an item analysis, number `index`: those of a class report, and "csv"; NULL after
 * the last. */
const char *km_items_format_name(size_t index);
/* What rooms chose (kamae/class.h). "csv" has a row for each option, by ids alone, and no words. NULL and
 * freed as above. */
struct km_output *km_items_report(const struct km_host *host, const struct km_item_list *items,
                                  const char *format, const struct km_report_style *style);

/* Who stands for a scene, as reports, lists and the desktop say it. */
enum { KM_CREDIT_COUNT = 3 };
enum km_credit { KM_CREDIT_AUTHOR, KM_CREDIT_REVIEWERS, KM_CREDIT_SOURCE };

/* "Written by …", in `language`, one line of the head's words as they are; NULL when the head does not say.
 * `host` may be NULL. Free with km_output_free. */
struct km_output *km_credit_line(const struct km_host *host, const struct km_words *words,
                                 const struct km_head_info *head, enum km_credit credit,
                                 enum km_language language);

#endif
