/* While a step runs, its scribe writes down in the session what was said and the acts. */
#ifndef ENGINE_SCRIBE_H
#define ENGINE_SCRIBE_H

#include "engine/session.h"

/* Where the step stands; lives for one step. */
struct scribe {
    struct km_session *session;
    uint32_t node, choice; /* choice: KM_NONE once a node was entered */
    uint32_t utterance;    /* of the acts that follow */
    bool answer;           /* they are those of the answer itself */
};

/* Tells the scribe, which must outlive it, what happens. */
struct step_observer scribe_observe(struct scribe *scribe);

/* The agent's answer and the scripted lines that it led to are one utterance; every other line is one of its
 * own: before the first answer the agent's, too. */
uint32_t scribe_utterance(struct km_session *session, bool agent);

#endif
