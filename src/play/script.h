/* Choices from a file: option ids one a line, "#" starts a comment. An incident form takes the lines
 * "slot=option"; it is handed in at "submit", at a line of another kind, or at the end of the file. */
#ifndef PLAY_SCRIPT_H
#define PLAY_SCRIPT_H

#include "play/play.h"

/* Reads a script; strings live in `arena`. NULL with a finding in `diags` when it is not UTF-8. */
struct play_script *script_load(struct arena *arena, struct km_bytes bytes, const char *name,
                                struct km_diags *diags);

enum script_answer { SCRIPT_ANSWER, SCRIPT_ENDED, SCRIPT_WRONG };

/* Answers the session's decision with the next word. WRONG adds a finding with its place. */
enum script_answer script_take(struct play *play);

/* Lines that are left when the scene is over: a warning. */
void script_finish(struct play *play);

#endif
