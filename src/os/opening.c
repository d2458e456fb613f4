/* Nobody waits for the child: one that has ended is taken note of when somebody asks or the next one starts.
 */
#include "os/opening.h"

#include "base/diag_file.h"
#include "base/strbuf.h"

#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

bool opening_has(struct arena *arena, const struct environment *environment, const char *program)
{
    const char *folders = environment_find(environment, "PATH");
    for (const char *folder = folders; folder; folder = strchr(folder, ':')) {
        folder += *folder == ':';
        struct strbuf path;
        strbuf_init(&path, arena);
        strbuf_add_n(&path, folder, strcspn(folder, ":"));
        strbuf_printf(&path, "/%s", program);
        if (*path.data == '/' && path.data[1] != '/' && access(path.data, X_OK) == 0)
            return true;
    }
    return false;
}

/* 0 or errno. */
static int start(const char *program, const char *path, pid_t *child)
{
    char *const arguments[] = {(char *)program, (char *)path, NULL};
    posix_spawn_file_actions_t actions;
    int error = posix_spawn_file_actions_init(&actions);
    if (error)
        return error;
    error = posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    if (!error)
        error = posix_spawnp(child, program, &actions, NULL, arguments, environ);
    posix_spawn_file_actions_destroy(&actions);
    return error;
}

bool opening_start(struct opening *opening, const char *program, const char *path, struct km_diags *diags)
{
    if (opening->child)
        waitpid(opening->child, NULL, WNOHANG);
    int error = start(program, path, &opening->child);
    opening->program = program;
    if (!error)
        return true;
    opening->child = 0;
    diags_begin_file(diags, path);
    diags_add(diags, DIAG_FILE_NOT_OPENED, NULL, DIAG_ARGUMENTS(path, program, strerror(error)));
    return false;
}

/* As a shell counts it: a signal's number comes after those of programs. */
static int code_of(int status)
{
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

bool opening_failed(struct opening *opening, const char *path, struct km_diags *diags)
{
    int status;
    char code[16];
    if (!opening->child || waitpid(opening->child, &status, WNOHANG) != opening->child)
        return false;
    opening->child = 0;
    if (!code_of(status))
        return false;
    snprintf(code, sizeof code, "%d", code_of(status));
    diags_begin_file(diags, path);
    diags_add(diags, DIAG_FILE_NOT_SHOWN, NULL, DIAG_ARGUMENTS(path, opening->program, code));
    return true;
}
