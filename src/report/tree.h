/* The report, and each sheet, as a format-free tree of blocks: built once, written by every format.
 *
 * A tree is a row of sections; a section holds blocks, and some blocks hold blocks again. Every text is there
 * in each language it has (words of the interface always in both), is valid UTF-8 and free of control and
 * bidi characters but newline, whatever the files contained. A format decides how it looks and what markup
 * needs escaping; it leaves nothing out.
 *
 * How a tree is read in its languages: `language` is shown; with `both` a second one beside or below it,
 * wherever the text has it. tree_show gives the one or two texts with the language that each is really in. */
#ifndef REPORT_TREE_H
#define REPORT_TREE_H

#include "base/arena.h"
#include "kamae/sheet.h"
#include "report/chart.h"

enum tree_kind {
    TREE_PARAGRAPH, /* `text` in `role` */
    TREE_QUOTE,     /* what somebody said, in `voice`: `label` is the name (may be absent) */
    TREE_ITEM,      /* of a list: `number` (0: a bullet), `text`, children. Not to be split over two pages. */
    TREE_BLANK,     /* `number` empty lines to write on by hand */
    TREE_TICKS,     /* `ticks`: boxes to tick by hand, with their words */
    TREE_ROW,       /* `label` beside `text` */
    TREE_CARD, /* to be cut out: `label` whose it is, `text` their name (may be absent), children. Not to be
             split over two pages. */
    TREE_TURNING_POINT, /* `point`; `label` "Turning point 1 (answer 5)", `text` the rule's title, `note` what
                           it is called for (may be absent), children. Not to be split over two pages. */
    TREE_VERDICTS,      /* `verdicts`: the table of guidance */
    TREE_CHART,         /* `chart` */
    TREE_ENTRY,         /* an entry of the incident form: `entry`, `label` the slot, `text`, `note` why */
    TREE_REFERENCE,     /* `reference`, `text` */
    TREE_SAID           /* a line of the transcript: `said`, `label` the name (absent for narration), `text`,
                           `note` why */
};

/* What a paragraph is. */
enum tree_role {
    TREE_PLAIN,
    TREE_RESULT, /* of an exam: passed or not */
    TREE_BUT,    /* what must be said with a good end */
    TREE_WHEN,   /* which answer the next blocks are about: "answer 8" */
    TREE_DUE,    /* why it was due at this answer, what else of the form is doubtful */
    TREE_WHY,    /* why it matters */
    TREE_SAY,    /* the sentence to say next time, `label` for what: what a reader should find first */
    TREE_RULE,   /* the title of the rule, or the label of the act, that the blocks before it are about */
    TREE_ALSO,   /* the title of another rule that the same answer broke */
    TREE_BEFORE, /* words that announce the next block: "The words you did not choose:" */
    TREE_SUM,    /* the points with their sum */
    TREE_NOTE,   /* small print: legends, limits, footers */
    TREE_METER   /* small print: where a meter began and ended */
};

/* Whose words. */
enum tree_voice {
    TREE_CUSTOMER,
    TREE_OWN,      /* the trainee's side */
    TREE_RESISTED, /* a tempting option that was not taken */
    TREE_BETTER,   /* an option that would have lost less (--solutions) */
    TREE_STAGE     /* nobody's: narration */
};

/* What an answer cost; `measured` is false when that is not known, and then the rest is 0 and absent. */
struct tree_point {
    uint32_t rank; /* from 1, in the report's order */
    uint32_t turn;
    bool decides; /* an exam: here passing went out of reach, and the block's `note` says so */
    bool measured;
    struct km_text label;  /* of the two numbers: "Points within reach" */
    int32_t before, after; /* the most points still attainable */
    struct km_text band;   /* how much that is: "a large turning point" */
};

/* A row of the table of guidance. */
struct tree_verdict {
    enum km_verdict verdict; /* never KM_NOT_APPLICABLE */
    struct km_text word;     /* the verdict: "kept" */
    struct km_text title;    /* of the rule */
    struct km_text severity; /* "major" */
    uint32_t turn;           /* of the first evidence: of a broken rule what broke it; 0: none */
    struct km_text when;     /* "answer 5"; absent when turn is 0 */
    bool objective;          /* examined by the scene: counts with its weight when kept */
    int32_t weight;
    int32_t points; /* what it added to the sum: the weight, 0, or below 0 */
};

/* Objectives first, in order of the rulebook, then the others. */
struct tree_verdicts {
    struct km_text objectives, others; /* names of the two groups of rows */
    struct km_text legend;             /* what a weight in brackets means, for formats that put it there */
    struct km_text verdict, rule, when, severity, points; /* heads of columns */
    const struct tree_verdict *rows;
    size_t objective_count, count; /* rows from objective_count on are of the second group */
};

/* The rest of a line of the transcript. */
struct tree_said {
    enum tree_voice voice;
    struct km_text when;        /* "answer 5" before an answer; else absent */
    const struct km_text *acts; /* labels of the acts that the line carried */
    size_t act_count;
    struct km_text inner; /* what the customer thought; absent but in the customer's seat */
    struct km_text inner_label;
};

/* An entry of the incident form. */
struct tree_entry {
    enum km_mark mark;
    struct km_text word; /* the mark: "fact" */
};

struct tree_source {
    const char *id;     /* "G71" */
    const char *source; /* where it was published, clean; may be NULL */
};

/* Boxes in a row, each before its words. */
struct tree_ticks {
    const struct km_text *words;
    size_t count;
};

struct tree_block {
    enum tree_kind kind;
    enum tree_role role;   /* PARAGRAPH */
    enum tree_voice voice; /* QUOTE */
    bool words;            /* `text` is words of the interface: two languages may share a line */
    uint32_t number;       /* ITEM, BLANK */
    /* Of a PARAGRAPH the label says what it is ("Say this next time"; may be absent or left out). */
    struct km_text label, text, note;
    union {
        struct tree_point point;
        struct tree_verdicts verdicts;
        struct tree_said said;
        struct tree_entry entry;
        struct tree_source reference;
        struct tree_ticks ticks;
        struct chart chart;
    };
    struct tree_block *children; /* TURNING_POINT, ITEM, CARD; else NULL */
    struct tree_block *next;     /* the next block beside this one, or NULL */
};

/* Which part of a page a section is. Formats may use it for ids and layout. */
enum tree_part {
    PART_RESULT, /* of an exam */
    PART_HAPPENED,
    PART_GOOD,
    PART_TURNING_POINTS,
    PART_TOMORROW,
    PART_RULES,
    PART_CURVES,
    PART_FORM,
    PART_REFLECTION,
    PART_PLAN,
    PART_REFERENCES,
    PART_TRANSCRIPT,
    PART_SEAT,      /* the run again from the customer's side */
    PART_ROUNDS,    /* of a class: what hands said, and what was taken */
    PART_WAYS,      /* of a class */
    PART_QUESTIONS, /* of a class: what to talk about */
    PART_POINTS,
    PART_INTRO,    /* of a sheet */
    PART_GOAL,     /* of a sheet */
    PART_PEOPLE,   /* of a sheet: the situation */
    PART_OBSERVED, /* of a sheet: the rules to look for */
    PART_MANNER,   /* of a sheet */
    PART_SAY,      /* of a sheet: what to say instead */
    PART_CONTACTS, /* of a sheet */
    PART_TIME,     /* of a sheet: which part of a class takes how long */
    PART_SCORING,  /* of a sheet */
    PART_STOPS,    /* of a sheet: where to stop and talk */
    PART_CARDS,    /* of a sheet */
    PART_KEEPING,  /* of a sheet: what becomes of it once it is filled in */
    PART_TAKING,   /* of a sheet: who took part */
    PART_OWN,      /* of a sheet: notes for oneself */
    PART_ASK,      /* of a sheet: what one would like to ask */
    PART_FOOTER,
    PART_COUNT
};

struct tree_section {
    enum tree_part part;
    struct km_text label; /* the heading; absent for a section without one */
    struct tree_block *blocks;
    struct tree_section *next;
};

/* A line of a paper's head. */
struct tree_fact {
    struct km_text label, text; /* "Date", "2026-12-01" */
    bool field; /* of the row of names and the like: a line to fill in when there is no text */
};

enum tree_document { TREE_REPORT, TREE_HOST, TREE_OBSERVER, TREE_HANDOUT, TREE_ROLES, TREE_ATTENDANCE };

struct tree {
    enum tree_document document;
    enum km_language language; /* the main one */
    bool both;                 /* the other one (of ja and en) below or beside it */
    bool whole;                /* is read aloud: what was said is never cut short to fit a screen */
    struct km_text label;      /* what this is: "Debrief" */
    struct km_text title;      /* of the scene */
    int64_t at_ms;             /* when the session started, ms since 1970 UTC; 0 for a sheet */
    struct tree_fact *facts;   /* below the title: what was played and how, and lines for names */
    size_t fact_count;
    struct tree_section *sections;
};

/* A text as a reader of the tree sees it. */
struct tree_shown {
    const char *text[2];          /* [0] never NULL; [1] the other language, NULL when it is not shown */
    enum km_language language[2]; /* what each text is really in: a text without translation falls back */
};
struct tree_shown tree_show(const struct tree *tree, const struct km_text *text);

/* A number with a real minus sign. In the arena. */
const char *tree_number(struct arena *arena, int32_t number);

/* "ja" or "en", for lang attributes and the like. */
const char *tree_language_tag(enum km_language language);

/* A short ASCII name of a part, unique, for ids: "turning-points". */
const char *tree_part_name(enum tree_part part);

struct km_report;

/* The tree of a report (`full`, `solutions`, `customer_seat` and the languages of `style` are looked at) and
 * of a sheet. It lives in the report's arena, or in `arena`. */
const struct tree *tree_of_report(struct km_report *report, const struct km_report_style *style);
const struct tree *tree_of_sheet(struct arena *arena, const struct km_scenario *scenario,
                                 const struct km_proofs *proofs, enum km_sheet_kind kind,
                                 const struct km_report_style *style);

#endif
