/* Choices from a file or a pipe: option ids one a line, "#" starts a comment. An incident form takes the
 * lines "slot=option"; it is handed in at "submit", at a line of another kind, or at the end of the file. A
 * line is read when an answer is needed and not before: whoever writes them may wait for what comes of the
 * last one.
 */
#ifndef PLAY_SCRIPT_H
#define PLAY_SCRIPT_H

#include "play/play.h"

/* The script that stands in `stream`, called `name` in findings; both must outlive it. Pair with script_free,
 * which leaves the stream open. */
struct play_script *script_new(const struct km_host *host, FILE *stream, const char *name);
void script_free(struct play_script *script);

enum script_answer { SCRIPT_ANSWER, SCRIPT_ENDED, SCRIPT_WRONG };

/* Answers the session's decision with the next word. WRONG adds a finding with its place; so does a line that
 * cannot be read. */
enum script_answer script_take(struct play *play);

/* Lines that are left when the scene is over: a warning. */
void script_finish(struct play *play);

#endif
