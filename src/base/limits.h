/* The one table of limits. Files beyond them are refused with a diagnostic; nothing grows without bound. */
#ifndef BASE_LIMITS_H
#define BASE_LIMITS_H

enum {
    LIMIT_FILE_BYTES = 16 * 1024 * 1024,
    LIMIT_DEPTH = 64,
    LIMIT_VALUES = 500000, /* of one JSON file, containers included; a shipped scenario has under 5,000 */
    LIMIT_STRING_BYTES = 64 * 1024,
    LIMIT_NODES = 20000,
    LIMIT_CHOICES = 32, /* options of one decision, or of one slot of a form */
    LIMIT_SLOTS = 32,   /* of one form */
    LIMIT_OPTIONS = LIMIT_CHOICES * LIMIT_SLOTS,
    LIMIT_METERS = 8,
    LIMIT_VARIABLES = 256, /* flags + seen() + did() + knows() that a scenario uses, one bit each */
    LIMIT_ACTS = 4096,     /* declared acts with their variants */
    LIMIT_RULES = 256,
    LIMIT_CONSTRAINTS = 512, /* of all rules together */
    LIMIT_DIAGNOSTICS = 200, /* kept per file; the rest is counted */
    LIMIT_CONDITION_BYTES = 1024,
    LIMIT_CONDITION_STACK = 32,
    LIMIT_TURNS = 10000, /* decisions in one session */
    LIMIT_BRANCHES = 256 /* ways that a room tries in one session */
};

#endif
