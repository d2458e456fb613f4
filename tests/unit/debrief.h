/* A scene on the stage and the report of it, for the tests of the report and its formats. In the scene
 * anything can go wrong in any order; all its texts are one text. */
#ifndef DEBRIEF_H
#define DEBRIEF_H

#include "i18n/ui.h"
#include "kamae/report.h"
#include "stage.h"

struct debrief {
    struct stage stage;
    struct arena arena; /* words */
    struct ui words;
    struct km_score *score;
    struct km_exploration *exploration;
    struct km_attainable *attainable;
    struct km_report *report;
};

/* Plays `answers` (ids, separated by blanks; STOP, UNDO, FORM press keys) in the scene whose every text is
 * `text`, as JSON writes it, and makes the report. Close with debrief_close. */
void debrief_play(struct debrief *debrief, const char *text, struct km_session_setup setup,
                  const char *answers);

/* The same in practice mode, with a dot for every text. */
void debrief_play_plain(struct debrief *debrief, const char *answers);

void debrief_close(struct debrief *debrief);

/* The steps of debrief_play, for other scenes: the words of the interface; score, attainable and report of
 * the stage's session with the exploration that is there; and the end of these three. */
void debrief_load_words(struct debrief *debrief);
void debrief_judge(struct debrief *debrief);
void debrief_forget(struct debrief *debrief);

/* The report in a format, 80 columns wide; lives as long as the debrief. */
const char *debrief_write(struct debrief *debrief, const char *format, enum km_language language, bool full,
                          bool both);

#endif
