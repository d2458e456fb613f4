/* Writing what a command makes. A report can be made again; what it was made from cannot. */
#include "cli/cli.h"

#include "os/disk.h"
#include "store/journal.h"
#include "json/read.h"

#include <errno.h>

/* After a byte order mark and white space, which editors put there. */
static const char *skip_blank(const char *text)
{
    static const char mark[] = "\xEF\xBB\xBF";
    if (strncmp(text, mark, sizeof mark - 1) == 0)
        text += sizeof mark - 1;
    return text + strspn(text, " \t\r\n");
}

/* What scenarios and rulebooks have, and no report. */
static const char *const source_keys[] = {"nodes", "rules", "acts", "extends"};
enum { SOURCE_KEYS = sizeof source_keys / sizeof *source_keys };

/* Whether "key": stands anywhere in `text`. */
static bool mentions(const char *text, const char *key)
{
    size_t length = strlen(key);
    for (const char *at = strstr(text, key); at; at = strstr(at + 1, key))
        if (at > text && at[-1] == '"' && at[length] == '"' && *skip_blank(at + length + 1) == ':')
            return true;
    return false;
}

/* A file that is being written may not be proper JSON yet. */
static bool is_source(const struct cli *cli, struct km_bytes bytes)
{
    struct km_diags *unheard = km_diags_new(&cli->host);
    const char *text = skip_blank(bytes.data);
    struct km_bytes trimmed = {text, bytes.length - (size_t)(text - bytes.data)};
    struct json_document *json = json_parse(trimmed, unheard);
    bool found = false;
    for (size_t i = 0; i < SOURCE_KEYS && !found; i++) {
        if (!json)
            found = mentions(text, source_keys[i]);
        else if (json_kind(json_root(json)) == JSON_OBJECT)
            found = json_find(json_root(json), "format") && json_find(json_root(json), source_keys[i]);
    }
    json_free(json);
    km_diags_free(unheard);
    return found;
}

static bool refuse(struct cli *cli, enum diag_id id, const char *path)
{
    cli_complain(cli, id, DIAG_ARGUMENTS(path));
    return false;
}

/* What is there and cannot be looked at is not written over either. */
static bool may_write(struct cli *cli, const char *path)
{
    struct km_bytes bytes;
    if (inputs_have(&cli->inputs, path))
        return refuse(cli, DIAG_OUT_IS_INPUT, path);
    if (file_is_busy(path)) {
        disk_cannot_write(cli->diags, path, EWOULDBLOCK);
        return false;
    }
    if (!file_is_there(path))
        return true;
    if (!file_read(&cli->arena, path, cli->diags, &bytes))
        return false;
    return (!journal_is_session(bytes) && !is_source(cli, bytes)) || refuse(cli, DIAG_OUT_IS_SOURCE, path);
}

bool cli_write(struct cli *cli, const char *path, struct km_bytes bytes)
{
    if (path)
        return may_write(cli, path) && file_write(path, bytes, cli->diags);
    return fwrite(bytes.data, 1, bytes.length, stdout) == bytes.length && fflush(stdout) == 0;
}

bool cli_check_binary(struct cli *cli, const char *format, const char *path)
{
    if (!format || path || !cli->out.is_terminal || !km_report_format_binary(format))
        return true;
    cli_complain(cli, DIAG_OUTPUT_BINARY, DIAG_ARGUMENTS(format));
    return false;
}
