/* Tells for people and for machines. */
#ifndef CLI_TELLS_H
#define CLI_TELLS_H

#include "cli/cli.h"
#include "kamae/author.h"
#include "json/write.h"

/* tells_text.c: a table, within 80 columns; `scenarios` is over how many it is. */
void cli_print_tells(struct cli *cli, const struct km_tells *tells, size_t scenarios);

/* tells_json.c: the member "tells" of the object that is being written; `tells` NULL: null. */
void cli_write_tells(struct json_writer *json, const struct km_tells *tells);

#endif
