/* Reading what a command names. */
#include "cli/cli.h"

#include "base/utf8.h"

const char *cli_word(const struct cli *cli, const char *key)
{
    return ui_get(&cli->ui, ui_main_language(cli->language), key);
}

const char *cli_line(struct cli *cli, const char *text)
{
    size_t length = utf8_valid_length(text, strlen(text));
    char *line = utf8_clean(&cli->arena, arena_string_n(&cli->arena, text, length));
    for (char *c = line; *c; c++)
        if (*c == '\n')
            *c = ' ';
    return line;
}

bool cli_read(struct cli *cli, const char *path, struct km_bytes *out)
{
    return inputs_read(&cli->inputs, path, cli->diags, out);
}

/* The bytes of what `argument` names, and the path they came from. */
static bool read_data(struct cli *cli, enum data_kind kind, const char *argument, const char **path,
                      struct km_bytes *bytes)
{
    *path = data_find_argument(&cli->places, kind, argument, cli->diags);
    return *path && cli_read(cli, *path, bytes);
}

/* For rulebooks that extend another: the other one's bytes by id. */
static bool find_rulebook(void *user, const char *id, struct km_bytes *out)
{
    struct cli *cli = user;
    struct km_diags *unheard = km_diags_new(&cli->host);
    const char *path = data_find(&cli->places, DATA_RULEBOOK, id, unheard);
    bool found = path && inputs_read(&cli->inputs, path, unheard, out);
    km_diags_free(unheard);
    return found;
}

struct km_rulebook *cli_read_rulebook(struct cli *cli, struct km_bytes bytes, const char *path)
{
    struct km_library library = {.find = find_rulebook, .user = cli};
    return km_rulebook_load_extending(&cli->host, bytes, path, &library, cli->diags);
}

struct km_rulebook *cli_load_rulebook(struct cli *cli, const char *argument, bool *missing)
{
    struct km_bytes bytes;
    const char *path;
    bool found = read_data(cli, DATA_RULEBOOK, argument ? argument : "standard", &path, &bytes);
    if (missing)
        *missing = !found;
    return found ? cli_read_rulebook(cli, bytes, path) : NULL;
}

struct km_scenario *cli_load_scenario(struct cli *cli, const char *argument,
                                      const struct km_rulebook *rulebook, bool *missing)
{
    struct km_bytes bytes;
    const char *path;
    bool found = read_data(cli, DATA_SCENARIO, argument, &path, &bytes);
    if (missing)
        *missing = !found;
    return found ? km_scenario_load(&cli->host, bytes, path, rulebook, cli->diags) : NULL;
}

struct km_session *cli_load_session(struct cli *cli, const char *path, bool *missing)
{
    struct km_bytes bytes;
    bool found = cli_read(cli, path, &bytes);
    if (missing)
        *missing = !found;
    return found ? km_session_load(&cli->host, bytes, path, cli->diags) : NULL;
}

enum cli_exit cli_with_scenario(struct cli *cli, const char *rulebook, const char *argument,
                                enum cli_exit (*use)(struct cli *cli, const struct km_scenario *scenario,
                                                     const void *user),
                                const void *user)
{
    bool missing = false;
    struct km_rulebook *rules = cli_load_rulebook(cli, rulebook, &missing);
    struct km_scenario *scenario = rules ? cli_load_scenario(cli, argument, rules, &missing) : NULL;
    enum cli_exit result = missing ? CLI_NOT_RUN : CLI_FINDINGS;
    if (scenario)
        result = use(cli, scenario, user);
    km_scenario_free(scenario);
    km_rulebook_free(rules);
    return result;
}

enum cli_exit cli_with_session(struct cli *cli, const char *path,
                               enum cli_exit (*use)(struct cli *cli, const struct km_session *session,
                                                    const void *user),
                               const void *user)
{
    bool missing = false;
    struct km_session *session = cli_load_session(cli, path, &missing);
    enum cli_exit result = missing ? CLI_NOT_RUN : CLI_FINDINGS;
    if (session)
        result = use(cli, session, user);
    km_session_free(session);
    return result;
}
