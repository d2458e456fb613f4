/* Reading what a command names. */
#include "cli/cli.h"

#include "base/utf8.h"
#include "store/host.h"

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

static const char *find_file(void *user, enum km_file kind, const char *name, struct km_diags *diags)
{
    const struct cli *cli = user;
    if (kind == KM_FILE_SESSION)
        return name;
    return data_find_argument(&cli->places, kind == KM_FILE_SCENARIO ? DATA_SCENARIO : DATA_RULEBOOK, name,
                              diags);
}

static bool read_file(void *user, const char *path, struct km_diags *diags, struct km_bytes *out)
{
    struct cli *cli = user;
    return inputs_read(&cli->inputs, path, diags, out);
}

/* What a command has read lives as long as the command. */
static void release_file(void *user, struct km_bytes bytes)
{
    (void)user;
    (void)bytes;
}

static struct km_files files_of(struct cli *cli)
{
    return (struct km_files){.find = find_file, .read = read_file, .release = release_file, .user = cli};
}

struct km_rulebook *cli_read_rulebook(struct cli *cli, struct km_bytes bytes, const char *path)
{
    struct km_files files = files_of(cli);
    return km_open_rulebook_bytes(&cli->host, &files, bytes, path, cli->diags);
}

struct km_rulebook *cli_load_rulebook(struct cli *cli, const char *argument, bool *missing)
{
    struct km_files files = files_of(cli);
    struct km_rulebook *rulebook;
    enum km_open opened = km_open_rulebook(&cli->host, &files, argument, cli->diags, &rulebook);
    if (missing)
        *missing = opened == KM_UNREADABLE;
    return rulebook;
}

struct km_scenario *cli_load_scenario(struct cli *cli, const char *argument,
                                      const struct km_rulebook *rulebook, bool *missing)
{
    struct km_files files = files_of(cli);
    struct km_scenario *scenario;
    enum km_open opened = km_open_scenario(&cli->host, &files, argument, rulebook, cli->diags, &scenario);
    if (missing)
        *missing = opened == KM_UNREADABLE;
    return scenario;
}

struct km_scenario *cli_try_scenario(struct cli *cli, const char *path, const struct km_rulebook *rulebook)
{
    struct km_files files = files_of(cli);
    struct km_diags *unheard = km_diags_new(&cli->host);
    struct km_scenario *scenario;
    km_open_scenario(&cli->host, &files, path, rulebook, unheard, &scenario);
    km_diags_free(unheard);
    return scenario;
}

struct km_head *cli_load_head(const struct cli *cli, const char *path, struct km_diags *diags)
{
    struct store store;
    store_init(&store, &cli->host, &cli->environment, &cli->places);
    struct km_files files = store_files(&store);
    struct km_head *head = km_open_head(&cli->host, &files, path, diags);
    store_release(&store);
    return head;
}

/* Whether `path` is the library's own file `entry`, or another version of it under the same name. */
static bool same_name(const char *path, const struct data_entry *entry)
{
    const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
    size_t length = strlen(entry->id);
    return strncmp(name, entry->id, length) == 0 && strcmp(name + length, ".json") == 0;
}

const char *cli_find_id(struct cli *cli, const char *id, const char *path)
{
    struct data_list list = data_list(&cli->places, DATA_SCENARIO);
    const char *found = NULL;
    struct km_diags *unheard = km_diags_new(&cli->host);
    for (size_t i = 0; i < list.count && !found; i++) {
        bool other = !same_name(path, &list.items[i]);
        struct km_head *head = other ? cli_load_head(cli, list.items[i].path, unheard) : NULL;
        if (head && strcmp(km_head_info(head)->id, id) == 0)
            found = list.items[i].path;
        km_head_free(head);
    }
    km_diags_free(unheard);
    return found;
}

struct km_session *cli_load_session(struct cli *cli, const char *path, bool *missing)
{
    struct km_files files = files_of(cli);
    struct km_session *session;
    enum km_open opened = km_open_session(&cli->host, &files, path, cli->diags, &session);
    if (missing)
        *missing = opened == KM_UNREADABLE;
    return session;
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
