/* Files, session files, terminal, clock and the search for data, each in a folder of its own that goes away.
 */
#include "base/limits.h"
#include "os/append.h"
#include "os/clock.h"
#include "os/data.h"
#include "os/documents.h"
#include "os/inputs.h"
#include "os/listening.h"
#include "os/mapping.h"
#include "os/opening.h"
#include "os/state.h"
#include "os/terminal.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

struct world {
    struct arena arena;
    struct km_diags *diags;
    const char *folder;             /* made for this test */
    const char *variables[8][2];    /* the environment: name, value */
    struct environment environment; /* which reads them */
};

static const char *get_variable(void *user, const char *name)
{
    struct world *world = user;
    for (size_t i = 0; world->variables[i][0]; i++)
        if (strcmp(world->variables[i][0], name) == 0)
            return world->variables[i][1];
    return NULL;
}

static void set_variable(struct world *world, const char *name, const char *value)
{
    size_t i = 0;
    while (world->variables[i][0])
        i++;
    assert_true(i < 7);
    world->variables[i][0] = name;
    world->variables[i][1] = value;
}

static int set_up(void **state)
{
    static struct world world;
    world = (struct world){.diags = km_diags_new(NULL)};
    arena_init(&world.arena, NULL);
    char *folder = arena_string(&world.arena, "/tmp/kamae-test-os-XXXXXX");
    assert_non_null(mkdtemp(folder));
    world.folder = folder;
    world.environment = (struct environment){.get = get_variable, .user = &world};
    *state = &world;
    return 0;
}

static int remove_one(const char *path, const struct stat *status, int kind, struct FTW *where)
{
    (void)status;
    (void)kind;
    (void)where;
    return remove(path);
}

static int tear_down(void **state)
{
    struct world *world = *state;
    nftw(world->folder, remove_one, 8, FTW_DEPTH | FTW_PHYS);
    km_diags_free(world->diags);
    arena_release(&world->arena);
    return 0;
}

static const char *in_folder(struct world *world, const char *name)
{
    struct strbuf path;
    strbuf_init(&path, &world->arena);
    strbuf_printf(&path, "%s/%s", world->folder, name);
    return path.data;
}

static struct km_bytes bytes_of(const char *text)
{
    return (struct km_bytes){text, strlen(text)};
}

/* A file as somebody else left it there, with the folders on the way. */
static const char *put(struct world *world, const char *name, const char *content)
{
    const char *path = in_folder(world, name);
    for (char *slash = strchr(path + 1, '/'); slash; slash = strchr(slash + 1, '/'))
        mkdir(arena_string_n(&world->arena, path, (size_t)(slash - path)), 0755);
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    fputs(content, file);
    fclose(file);
    return path;
}

static void expect_content(struct world *world, const char *path, const char *expected)
{
    struct km_bytes content = {NULL, 0};
    assert_true(file_read(&world->arena, path, world->diags, &content));
    assert_string_equal(content.data, expected);
    assert_int_equal(content.length, strlen(expected));
}

/* The only finding so far. */
static void expect_finding(struct world *world, const char *code, const char *file)
{
    assert_int_equal(km_diags_count(world->diags), 1);
    assert_string_equal(km_diags_at(world->diags, 0)->code, code);
    assert_string_equal(km_diags_at(world->diags, 0)->file, file);
}

static void expect_unreadable(struct world *world, const char *path, const char *code)
{
    struct km_bytes content;
    assert_false(file_read(&world->arena, path, world->diags, &content));
    expect_finding(world, code, path);
}

static size_t count_files(struct world *world)
{
    size_t count = 0;
    DIR *folder = opendir(world->folder);
    assert_non_null(folder);
    for (struct dirent *file = readdir(folder); file; file = readdir(folder))
        count += strcmp(file->d_name, ".") != 0 && strcmp(file->d_name, "..") != 0;
    closedir(folder);
    return count;
}

static mode_t mode_of(const char *path)
{
    struct stat status;
    assert_int_equal(stat(path, &status), 0);
    return status.st_mode & 07777;
}

/* ---- reading ---- */

static void a_file_is_read_whole(void **state)
{
    struct world *world = *state;
    expect_content(world, put(world, "a", "一行\n二行"), "一行\n二行");
    expect_content(world, put(world, "empty", ""), "");
}

static void a_mapped_file_stays_when_another_takes_its_place(void **state)
{
    struct world *world = *state;
    const char *path = put(world, "font", "the first one");
    struct km_bytes bytes = mapping_open(path);
    assert_int_equal(bytes.length, 13);
    assert_true(file_write(path, bytes_of("another"), world->diags));
    assert_memory_equal(bytes.data, "the first one", 13);
    mapping_close(bytes);
    assert_null(mapping_open(put(world, "empty", "")).data);
    assert_null(mapping_open(world->folder).data);
    assert_null(mapping_open("/nowhere/at/all").data);
    mapping_close((struct km_bytes){0});
}

static void the_start_of_a_file_is_no_longer_than_asked_for(void **state)
{
    struct world *world = *state;
    struct km_bytes bytes;
    const char *path = put(world, "a", "twelve bytes");
    assert_true(file_read_start(&world->arena, path, 6, &bytes));
    assert_int_equal(bytes.length, 6);
    assert_memory_equal(bytes.data, "twelve", 6);
    assert_true(file_read_start(&world->arena, path, 100, &bytes));
    assert_int_equal(bytes.length, 12);
    assert_false(file_read_start(&world->arena, in_folder(world, "nothing"), 6, &bytes));
    assert_false(file_read_start(&world->arena, world->folder, 6, &bytes));
}

static void a_missing_file_is_said_to_be_missing(void **state)
{
    expect_unreadable(*state, in_folder(*state, "nothing"), "KM0601");
}

static void a_path_through_a_file_is_missing_too(void **state)
{
    put(*state, "a", "x");
    expect_unreadable(*state, in_folder(*state, "a/b"), "KM0601");
}

static void a_folder_is_no_file(void **state)
{
    struct world *world = *state;
    expect_unreadable(world, world->folder, "KM0603");
}

static void a_device_is_refused(void **state)
{
    expect_unreadable(*state, "/dev/zero", "KM0604");
}

static void a_link_to_itself_brings_the_words_of_the_system(void **state)
{
    struct world *world = *state;
    const char *path = in_folder(world, "loop");
    assert_int_equal(symlink(path, path), 0);
    expect_unreadable(world, path, "KM0606");
    assert_non_null(strstr(km_diags_at(world->diags, 0)->message.in[KM_EN], strerror(ELOOP)));
}

static void a_file_of_the_limit_is_read_and_one_byte_more_is_too_large(void **state)
{
    struct world *world = *state;
    const char *path = put(world, "big", "");
    struct km_bytes content = {NULL, 0};
    assert_int_equal(truncate(path, LIMIT_FILE_BYTES), 0);
    assert_true(file_read(&world->arena, path, world->diags, &content));
    assert_int_equal(content.length, LIMIT_FILE_BYTES);
    assert_int_equal(truncate(path, LIMIT_FILE_BYTES + 1), 0);
    expect_unreadable(world, path, "KM0605");
    assert_non_null(strstr(km_diags_at(world->diags, 0)->message.in[KM_EN], "16 MiB"));
}

static void a_pipe_is_read_to_its_end(void **state)
{
    struct world *world = *state;
    int ends[2];
    assert_int_equal(pipe(ends), 0);
    assert_int_equal(write(ends[1], "from a pipe", 11), 11);
    close(ends[1]);
    struct strbuf path;
    strbuf_init(&path, &world->arena);
    strbuf_printf(&path, "/dev/fd/%d", ends[0]);
    struct inputs inputs;
    struct km_bytes content;
    inputs_init(&inputs, &world->arena);
    assert_true(inputs_read(&inputs, path.data, world->diags, &content));
    assert_string_equal(content.data, "from a pipe");
    close(ends[0]);
}

static void a_pipe_is_no_file(void **state)
{
    struct world *world = *state;
    const char *path = in_folder(world, "pipe");
    assert_int_equal(mkfifo(path, 0600), 0);
    expect_unreadable(world, path, "KM0604");
}

static void a_pipe_that_nobody_writes_to_is_not_waited_for(void **state)
{
    struct world *world = *state;
    const char *path = in_folder(world, "pipe");
    struct file_identity identity;
    struct km_bytes content;
    assert_int_equal(mkfifo(path, 0600), 0);
    assert_false(file_read_named(&world->arena, path, world->diags, &content, &identity));
    expect_finding(world, "KM0620", path);
}

static void what_was_read_is_known_by_every_name(void **state)
{
    struct world *world = *state;
    struct inputs inputs;
    struct km_bytes content;
    const char *path = put(world, "read", "x"), *other = put(world, "other", "x");
    const char *link = in_folder(world, "link"), *twin = in_folder(world, "twin");
    assert_int_equal(symlink("read", link), 0);
    assert_int_equal(linkat(AT_FDCWD, path, AT_FDCWD, twin, 0), 0);
    inputs_init(&inputs, &world->arena);
    assert_false(inputs_have(&inputs, path));
    assert_true(inputs_read(&inputs, link, world->diags, &content));
    assert_true(inputs_have(&inputs, path));
    assert_true(inputs_have(&inputs, twin));
    assert_false(inputs_have(&inputs, other));
    assert_false(inputs_have(&inputs, in_folder(world, "missing")));
}

static void a_protected_file_is_not_read(void **state)
{
    struct world *world = *state;
    if (geteuid() == 0)
        skip();
    const char *path = put(world, "a", "x");
    chmod(path, 0200);
    expect_unreadable(world, path, "KM0602");
}

/* ---- writing ---- */

static void a_new_file_is_written_and_nothing_else_is_left(void **state)
{
    struct world *world = *state;
    const char *path = in_folder(world, "out");
    assert_true(file_write(path, bytes_of("新しい"), world->diags));
    expect_content(world, path, "新しい");
    assert_int_equal(count_files(world), 1);
}

static void a_replaced_file_keeps_its_permissions(void **state)
{
    struct world *world = *state;
    const char *path = put(world, "out", "old and longer");
    chmod(path, 0640);
    assert_true(file_write(path, bytes_of("new"), world->diags));
    expect_content(world, path, "new");
    assert_int_equal(mode_of(path), 0640);
}

static void a_new_file_obeys_the_umask(void **state)
{
    struct world *world = *state;
    const char *path = in_folder(world, "out");
    mode_t before = umask(027);
    assert_true(file_write(path, bytes_of("x"), world->diags));
    umask(before);
    assert_int_equal(mode_of(path), 0640);
}

static void a_symbolic_link_goes_on_pointing_to_its_file(void **state)
{
    struct world *world = *state;
    const char *path = put(world, "kept/real", "old"), *name = in_folder(world, "link");
    struct stat status;
    assert_int_equal(symlink(path, name), 0);
    assert_true(file_write(name, bytes_of("new"), world->diags));
    expect_content(world, path, "new");
    assert_int_equal(lstat(name, &status), 0);
    assert_true(S_ISLNK(status.st_mode));
}

static void a_symbolic_link_to_nothing_gets_its_file(void **state)
{
    struct world *world = *state;
    const char *link = in_folder(world, "link"), *second = in_folder(world, "second");
    assert_int_equal(symlink("second", link), 0);
    assert_int_equal(symlink("target", second), 0);
    assert_true(file_write(link, bytes_of("text"), world->diags));
    expect_content(world, in_folder(world, "target"), "text");
    expect_content(world, link, "text");
    assert_int_equal(count_files(world), 3);
    struct stat status;
    assert_int_equal(lstat(link, &status), 0);
    assert_true(S_ISLNK(status.st_mode));
}

static void a_circle_of_links_is_not_replaced(void **state)
{
    struct world *world = *state;
    const char *link = in_folder(world, "link");
    assert_int_equal(symlink("link", link), 0);
    assert_false(file_write(link, bytes_of("text"), world->diags));
    expect_finding(world, "KM0607", link);
    assert_false(file_create(link, bytes_of("text"), world->diags));
}

static void a_file_that_is_there_is_not_created(void **state)
{
    struct world *world = *state;
    const char *path = put(world, "mine", "old");
    assert_false(file_create(path, bytes_of("new"), world->diags));
    expect_finding(world, "KM0610", path);
    expect_content(world, path, "old");
    assert_true(file_create(in_folder(world, "yours"), bytes_of("new"), world->diags));
}

static void writing_into_a_missing_folder_says_so(void **state)
{
    struct world *world = *state;
    const char *path = in_folder(world, "no/out");
    assert_false(file_write(path, bytes_of("x"), world->diags));
    expect_finding(world, "KM0611", path);
}

static void writing_to_a_folder_says_so(void **state)
{
    struct world *world = *state;
    assert_false(file_write(world->folder, bytes_of("x"), world->diags));
    expect_finding(world, "KM0603", world->folder);
}

static void writing_to_a_full_disk_says_so(void **state)
{
    struct world *world = *state;
    assert_false(file_write("/dev/full", bytes_of("x"), world->diags));
    expect_finding(world, "KM0609", "/dev/full");
}

static void a_protected_file_is_not_replaced(void **state)
{
    struct world *world = *state;
    if (geteuid() == 0)
        skip();
    const char *path = put(world, "out", "old");
    chmod(path, 0444);
    assert_false(file_write(path, bytes_of("new"), world->diags));
    expect_finding(world, "KM0608", path);
    expect_content(world, path, "old");
}

/* Writes of this process fail beyond `bytes`, as on a disk that breaks off in the middle. */
static void limit_file_size(rlim_t bytes)
{
    struct rlimit limit;
    assert_int_equal(getrlimit(RLIMIT_FSIZE, &limit), 0);
    limit.rlim_cur = bytes;
    signal(SIGXFSZ, SIG_IGN);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);
}

static void a_write_that_breaks_off_leaves_the_old_file_and_nothing_else(void **state)
{
    struct world *world = *state;
    const char *path = put(world, "out", "old");
    limit_file_size(10);
    bool written = file_write(path, bytes_of("more than ten bytes"), world->diags);
    limit_file_size(RLIM_INFINITY);
    assert_false(written);
    expect_finding(world, "KM0607", path);
    expect_content(world, path, "old");
    assert_int_equal(count_files(world), 1);
}

static void an_open_stream_is_written_to_and_not_replaced(void **state)
{
    struct world *world = *state;
    const char *path = put(world, "out", "first ");
    FILE *stream = fopen(path, "ab");
    assert_non_null(stream);
    struct strbuf name;
    strbuf_init(&name, &world->arena);
    strbuf_printf(&name, "/dev/fd/%d", fileno(stream));
    assert_true(file_write(name.data, bytes_of("second"), world->diags));
    fclose(stream);
    expect_content(world, path, "first second");
}

/* ---- lines ---- */

static FILE *stream_of(struct world *world, const char *content)
{
    FILE *stream = fopen(put(world, "lines", content), "rb");
    assert_non_null(stream);
    return stream;
}

static void expect_line(FILE *stream, struct strbuf *line, enum file_line kind, const char *content)
{
    assert_int_equal(file_read_line(stream, 5, line), kind);
    assert_string_equal(line->data, content);
}

static void lines_come_without_their_newline(void **state)
{
    struct world *world = *state;
    FILE *stream = stream_of(world, "one\n\r\ntwo\r\nlast");
    struct strbuf line;
    strbuf_init(&line, &world->arena);
    expect_line(stream, &line, FILE_LINE, "one");
    expect_line(stream, &line, FILE_LINE, "");
    expect_line(stream, &line, FILE_LINE, "two");
    expect_line(stream, &line, FILE_LINE, "last");
    expect_line(stream, &line, FILE_END, "");
    expect_line(stream, &line, FILE_END, "");
    fclose(stream);
}

static void a_line_beyond_the_limit_is_skipped(void **state)
{
    struct world *world = *state;
    FILE *stream = stream_of(world, "12345\n12345\r\n123456\n123456789\nok\n1234567");
    struct strbuf line;
    strbuf_init(&line, &world->arena);
    expect_line(stream, &line, FILE_LINE, "12345");
    expect_line(stream, &line, FILE_LINE, "12345");
    expect_line(stream, &line, FILE_LINE_TOO_LONG, "");
    expect_line(stream, &line, FILE_LINE_TOO_LONG, "");
    expect_line(stream, &line, FILE_LINE, "ok");
    expect_line(stream, &line, FILE_LINE_TOO_LONG, "");
    expect_line(stream, &line, FILE_END, "");
    fclose(stream);
}

static void a_stream_that_cannot_be_read_is_an_error(void **state)
{
    struct world *world = *state;
    FILE *folder = fopen(world->folder, "rb");
    assert_non_null(folder);
    struct strbuf line;
    strbuf_init(&line, &world->arena);
    expect_line(folder, &line, FILE_ERROR, "");
    fclose(folder);
}

/* ---- session files ---- */

static bool append(struct world *world, struct append_file *file, const char *line)
{
    return append_line(file, line, strlen(line), world->diags);
}

static void each_line_is_in_the_file_when_the_call_returns(void **state)
{
    struct world *world = *state;
    const char *path = in_folder(world, "session");
    struct append_file file;
    assert_true(append_open(&file, &world->arena, path, APPEND_NEW, world->diags));
    expect_content(world, path, "");
    assert_true(append(world, &file, "{\"a\":1}"));
    expect_content(world, path, "{\"a\":1}\n");
    assert_true(append(world, &file, ""));
    assert_true(append(world, &file, "二"));
    expect_content(world, path, "{\"a\":1}\n\n二\n");
    assert_int_equal(mode_of(path), 0600);
    append_close(&file);
}

static void an_existing_session_is_not_overwritten(void **state)
{
    struct world *world = *state;
    const char *path = put(world, "session", "precious\n");
    struct append_file file;
    assert_false(append_open(&file, &world->arena, path, APPEND_NEW, world->diags));
    expect_finding(world, "KM0610", path);
    expect_content(world, path, "precious\n");
}

static void an_existing_session_is_emptied_when_asked(void **state)
{
    struct world *world = *state;
    const char *path = put(world, "session", "old\n");
    struct append_file file;
    struct km_bytes bytes;
    assert_true(append_open(&file, &world->arena, path, APPEND_TAKE, world->diags));
    assert_true(append_read(&file, &world->arena, world->diags, &bytes));
    assert_string_equal(bytes.data, "old\n");
    assert_true(append_empty(&file, world->diags));
    assert_true(append(world, &file, "new"));
    append_close(&file);
    expect_content(world, path, "new\n");
}

static void a_session_in_a_missing_folder_is_a_finding(void **state)
{
    struct world *world = *state;
    const char *path = in_folder(world, "no/session");
    struct append_file file;
    assert_false(append_open(&file, &world->arena, path, APPEND_NEW, world->diags));
    expect_finding(world, "KM0611", path);
}

static void a_line_that_breaks_off_is_cut_from_the_file(void **state)
{
    struct world *world = *state;
    const char *path = in_folder(world, "session");
    struct append_file file;
    assert_true(append_open(&file, &world->arena, path, APPEND_NEW, world->diags));
    assert_true(append(world, &file, "first"));
    limit_file_size(10);
    bool appended = append(world, &file, "a line of more than ten bytes");
    limit_file_size(RLIM_INFINITY);
    assert_false(appended);
    expect_finding(world, "KM0607", path);
    expect_content(world, path, "first\n");
    assert_true(append(world, &file, "second"));
    expect_content(world, path, "first\nsecond\n");
    append_close(&file);
}

static void a_file_that_is_being_written_is_left_alone(void **state)
{
    struct world *world = *state;
    const char *path = in_folder(world, "session");
    struct append_file file, other;
    assert_true(append_open(&file, &world->arena, path, APPEND_NEW, world->diags));
    assert_true(append(world, &file, "mine"));
    static const enum append_start starts[] = {APPEND_TAKE, APPEND_CONTINUE};
    for (size_t i = 0; i < 2; i++) {
        assert_false(append_open(&other, &world->arena, path, starts[i], world->diags));
        assert_string_equal(km_diags_at(world->diags, i)->code, "KM0619");
    }
    expect_content(world, path, "mine\n");
    append_close(&file);
    assert_true(append_open(&other, &world->arena, path, APPEND_CONTINUE, world->diags));
    assert_true(append(world, &other, "yours"));
    append_close(&other);
    expect_content(world, path, "mine\nyours\n");
}

static void a_session_goes_to_no_device_and_no_pipe(void **state)
{
    struct world *world = *state;
    struct append_file file;
    const char *pipe = in_folder(world, "pipe");
    assert_int_equal(mkfifo(pipe, 0600), 0);
    assert_false(append_open(&file, &world->arena, "/dev/null", APPEND_TAKE, world->diags));
    expect_finding(world, "KM0604", "/dev/null");
    assert_false(append_open(&file, &world->arena, pipe, APPEND_TAKE, world->diags));
    assert_false(append_open(&file, &world->arena, pipe, APPEND_CONTINUE, world->diags));
    assert_false(append_open(&file, &world->arena, world->folder, APPEND_TAKE, world->diags));
    assert_string_equal(km_diags_at(world->diags, 3)->code, "KM0603");
}

static void a_line_that_failed_can_be_given_again(void **state)
{
    struct world *world = *state;
    struct append_file file;
    const char *path = in_folder(world, "session.jsonl");
    assert_true(append_open(&file, &world->arena, path, APPEND_NEW, world->diags));
    assert_true(append(world, &file, "first"));
    limit_file_size(10);
    assert_false(append(world, &file, "second"));
    limit_file_size(RLIM_INFINITY);
    expect_content(world, path, "first\n");
    assert_true(append(world, &file, "second"));
    assert_true(append(world, &file, "third"));
    append_close(&file);
    expect_content(world, path, "first\nsecond\nthird\n");
}

static void what_is_discarded_leaves_nothing(void **state)
{
    struct world *world = *state;
    struct append_file file;
    const char *path = in_folder(world, "session.jsonl");
    assert_true(append_open(&file, &world->arena, path, APPEND_NEW, world->diags));
    assert_true(append(world, &file, "first"));
    append_discard(&file);
    assert_int_equal(count_files(world), 0);
    put(world, "session.jsonl", "");
    assert_true(append_open(&file, &world->arena, path, APPEND_TAKE, world->diags));
    assert_true(append(world, &file, "first"));
    append_discard(&file);
    expect_content(world, path, "");
}

/* ---- terminal and clock ---- */

static struct terminal terminal_with_columns(struct world *world, const char *columns)
{
    world->variables[0][0] = "COLUMNS";
    world->variables[0][1] = columns;
    FILE *stream = stream_of(world, "");
    struct terminal terminal = terminal_of(stream, &world->environment);
    fclose(stream);
    return terminal;
}

static void a_file_is_no_terminal_and_has_no_colours(void **state)
{
    struct world *world = *state;
    set_variable(world, "TERM", "xterm");
    FILE *stream = stream_of(world, "");
    struct terminal terminal = terminal_of(stream, &world->environment);
    fclose(stream);
    assert_false(terminal.is_terminal);
    assert_false(terminal.colours);
    assert_int_equal(terminal.columns, 80);
}

static void columns_stay_within_bounds(void **state)
{
    assert_int_equal(terminal_with_columns(*state, "72").columns, 72);
    assert_int_equal(terminal_with_columns(*state, "3").columns, 40);
    assert_int_equal(terminal_with_columns(*state, "500").columns, 100);
    assert_int_equal(terminal_with_columns(*state, "99999999999999999999999").columns, 100);
    assert_int_equal(terminal_with_columns(*state, "wide").columns, 80);
    assert_int_equal(terminal_with_columns(*state, "-60").columns, 80);
    assert_int_equal(terminal_with_columns(*state, "").columns, 80);
}

/* A pseudo-terminal stands for the real one. */
static struct terminal terminal_of_pty(struct world *world)
{
    int master = posix_openpt(O_RDWR | O_NOCTTY);
    assert_true(master >= 0);
    assert_int_equal(grantpt(master), 0);
    assert_int_equal(unlockpt(master), 0);
    FILE *stream = fopen(ptsname(master), "r+");
    assert_non_null(stream);
    struct terminal terminal = terminal_of(stream, &world->environment);
    fclose(stream);
    close(master);
    return terminal;
}

static void a_terminal_has_colours(void **state)
{
    struct world *world = *state;
    set_variable(world, "TERM", "xterm");
    set_variable(world, "NO_COLOR", "");
    struct terminal terminal = terminal_of_pty(world);
    assert_true(terminal.is_terminal);
    assert_true(terminal.colours);
    assert_int_equal(terminal.columns, 80);
}

static void colours_can_be_refused(void **state)
{
    struct world *world = *state;
    assert_false(terminal_of_pty(world).colours);
    set_variable(world, "TERM", "xterm");
    set_variable(world, "NO_COLOR", "1");
    assert_false(terminal_of_pty(world).colours);
}

static void a_dumb_terminal_has_no_colours(void **state)
{
    struct world *world = *state;
    set_variable(world, "TERM", "dumb");
    assert_false(terminal_of_pty(world).colours);
}

static void expect_utc(void **state, int64_t at_ms, const char *expected)
{
    struct world *world = *state;
    struct strbuf out;
    strbuf_init(&out, &world->arena);
    clock_write_utc(at_ms, &out);
    assert_string_equal(out.data, expected);
}

static void times_are_written_in_utc(void **state)
{
    expect_utc(state, 0, "1970-01-01T00:00:00Z");
    expect_utc(state, 1709210096999, "2024-02-29T12:34:56Z");
    expect_utc(state, -1, "1969-12-31T23:59:59Z");
    expect_utc(state, -1000, "1969-12-31T23:59:59Z");
    expect_utc(state, 253402300799999, "9999-12-31T23:59:59Z");
}

static void both_clocks_run(void **state)
{
    (void)state;
    int64_t start = clock_monotonic_ms();
    nanosleep(&(struct timespec){.tv_nsec = 5000000}, NULL);
    assert_in_range(clock_monotonic_ms() - start, 4, 10000);
    assert_true(clock_now_ms() / 1000 - (int64_t)time(NULL) <= 1);
    assert_true(clock_now_ms() > INT64_C(1700000000000));
}

/* ---- where data is found ---- */

static struct data_places places_of(struct world *world, const char *data_argument)
{
    struct data_places places;
    data_places_init(&places, &world->arena, data_argument, &world->environment);
    return places;
}

static void data_folders_are_searched_in_the_order_of_the_table(void **state)
{
    struct world *world = *state;
    set_variable(world, "KAMAE_DATA", "mine");
    set_variable(world, "XDG_DATA_HOME", "/xdg");
    set_variable(world, "XDG_DATA_DIRS", "/a:relative::/b");
    struct data_places places = places_of(world, "given");
    static const char *const expected[] = {"given", "mine", "/xdg/kamae", "/a/kamae", "/b/kamae"};
    assert_int_equal(places.count, 7);
    for (size_t i = 0; i < 5; i++)
        assert_string_equal(places.folders[i], expected[i]);
    assert_string_equal(places.folders[6], KAMAE_SOURCE_DIR);
}

static void without_variables_the_usual_folders_are_searched(void **state)
{
    struct world *world = *state;
    set_variable(world, "HOME", "/home/me");
    set_variable(world, "KAMAE_DATA", "");
    set_variable(world, "XDG_DATA_HOME", "relative");
    struct data_places places = places_of(world, NULL);
    assert_int_equal(places.count, 5);
    assert_string_equal(places.folders[0], "/home/me/.local/share/kamae");
    assert_string_equal(places.folders[1], "/usr/local/share/kamae");
    assert_string_equal(places.folders[2], "/usr/share/kamae");
}

static void the_words_are_found_in_the_source_tree(void **state)
{
    struct world *world = *state;
    struct data_places places = places_of(world, NULL);
    const char *path = data_find(&places, DATA_LOCALE, "ja", world->diags);
    assert_non_null(path);
    assert_int_equal(access(path, R_OK), 0);
}

static void the_first_folder_that_has_the_file_wins(void **state)
{
    struct world *world = *state;
    const char *first = put(world, "1/scenarios/both.json", "1");
    put(world, "2/scenarios/both.json", "2");
    const char *second = put(world, "2/scenarios/only.json", "2");
    set_variable(world, "KAMAE_DATA", in_folder(world, "2"));
    struct data_places places = places_of(world, in_folder(world, "1"));
    assert_string_equal(data_find(&places, DATA_SCENARIO, "both", world->diags), first);
    assert_string_equal(data_find(&places, DATA_SCENARIO, "only", world->diags), second);
    assert_null(data_find(&places, DATA_RULEBOOK, "only", world->diags));
}

static void a_near_id_is_suggested(void **state)
{
    struct world *world = *state;
    put(world, "scenarios/wet-umbrella.json", "{}");
    struct data_places places = places_of(world, world->folder);
    assert_null(data_find(&places, DATA_SCENARIO, "wet-umbrela", world->diags));
    expect_finding(world, "KM0612", "");
    assert_non_null(strstr(km_diags_at(world->diags, 0)->hint.in[KM_JA], "wet-umbrella"));
}

static void an_id_like_nothing_else_has_no_suggestion(void **state)
{
    struct world *world = *state;
    struct data_places places = places_of(world, world->folder);
    assert_null(data_find(&places, DATA_SCENARIO, "zzzzzzzzzzzz", world->diags));
    assert_string_equal(km_diags_at(world->diags, 0)->hint.in[KM_EN], "kamae list shows all");
}

static void missing_rulebooks_and_words_have_findings_of_their_own(void **state)
{
    struct world *world = *state;
    struct data_places places = places_of(world, NULL);
    assert_null(data_find(&places, DATA_RULEBOOK, "no-such-rulebook", world->diags));
    assert_null(data_find(&places, DATA_LOCALE, "xx", world->diags));
    assert_string_equal(km_diags_at(world->diags, 0)->code, "KM0613");
    assert_string_equal(km_diags_at(world->diags, 1)->code, "KM0614");
}

static void what_looks_like_a_path_is_one(void **state)
{
    struct world *world = *state;
    put(world, "scenarios/one.json", "{}");
    struct data_places places = places_of(world, world->folder);
    const char *by_id = data_find_argument(&places, DATA_SCENARIO, "one", world->diags);
    assert_string_equal(by_id, in_folder(world, "scenarios/one.json"));
    assert_string_equal(data_find_argument(&places, DATA_SCENARIO, "one.json", world->diags), "one.json");
    assert_string_equal(data_find_argument(&places, DATA_SCENARIO, "a/b", world->diags), "a/b");
    assert_int_equal(km_diags_count(world->diags), 0);
}

static void an_existing_file_is_a_path_and_a_folder_is_not(void **state)
{
    struct world *world = *state;
    put(world, "scenarios/one.json", "{}");
    put(world, "one/inside", "");
    put(world, "draft", "{}");
    struct data_places places = places_of(world, world->folder);
    char before[4096];
    assert_non_null(getcwd(before, sizeof before));
    assert_int_equal(chdir(world->folder), 0);
    const char *draft = data_find_argument(&places, DATA_SCENARIO, "draft", world->diags);
    const char *one = data_find_argument(&places, DATA_SCENARIO, "one", world->diags);
    assert_int_equal(chdir(before), 0);
    assert_string_equal(draft, "draft");
    assert_string_equal(one, in_folder(world, "scenarios/one.json"));
}

/* The entry called `id`, which must be there once. */
static const struct data_entry *find_entry(struct data_list list, const char *id)
{
    const struct data_entry *found = NULL;
    for (size_t i = 0; i < list.count; i++) {
        if (strcmp(list.items[i].id, id) != 0)
            continue;
        assert_null(found);
        found = &list.items[i];
    }
    return found;
}

static void listing_is_sorted_and_names_each_id_once(void **state)
{
    struct world *world = *state;
    put(world, "2/scenarios/zz-b.json", "2");
    put(world, "2/scenarios/zz-a.json", "2");
    const char *first = put(world, "1/scenarios/zz-b.json", "1");
    set_variable(world, "KAMAE_DATA", in_folder(world, "2"));
    struct data_places places = places_of(world, in_folder(world, "1"));
    struct data_list list = data_list(&places, DATA_SCENARIO);
    for (size_t i = 1; i < list.count; i++)
        assert_true(strcmp(list.items[i - 1].id, list.items[i].id) < 0);
    assert_non_null(find_entry(list, "zz-a"));
    assert_string_equal(find_entry(list, "zz-b")->path, first);
}

static void only_json_files_are_listed(void **state)
{
    struct world *world = *state;
    put(world, "scenarios/README.md", "");
    put(world, "scenarios/.zz-hidden.json", "");
    put(world, "scenarios/.json", "");
    put(world, "scenarios/zz-folder.json/inside", "");
    struct data_places places = places_of(world, world->folder);
    struct data_list list = data_list(&places, DATA_SCENARIO);
    assert_null(find_entry(list, "README"));
    assert_null(find_entry(list, ".zz-hidden"));
    assert_null(find_entry(list, ""));
    assert_null(find_entry(list, "zz-folder"));
}

/* ---- where sessions are kept ---- */

static void the_state_folder_is_made_for_its_owner_alone(void **state)
{
    struct world *world = *state;
    set_variable(world, "HOME", world->folder);
    assert_string_equal(state_find_folder(&world->arena, &world->environment),
                        in_folder(world, ".local/state/kamae"));
    assert_int_equal(access(in_folder(world, ".local"), F_OK), -1);
    const char *folder = state_make_folder(&world->arena, &world->environment, world->diags);
    assert_string_equal(folder, in_folder(world, ".local/state/kamae"));
    assert_int_equal(mode_of(folder), 0700);
    assert_int_equal(mode_of(in_folder(world, ".local")), 0700);
    assert_non_null(state_make_folder(&world->arena, &world->environment, world->diags));
    assert_int_equal(km_diags_count(world->diags), 0);
}

static void the_xdg_state_folder_comes_first(void **state)
{
    struct world *world = *state;
    set_variable(world, "HOME", "/home/me");
    set_variable(world, "XDG_STATE_HOME", world->folder);
    assert_string_equal(state_find_folder(&world->arena, &world->environment), in_folder(world, "kamae"));
}

static void without_a_home_there_is_no_place_for_sessions(void **state)
{
    struct world *world = *state;
    set_variable(world, "HOME", "not-absolute");
    assert_null(state_find_folder(&world->arena, &world->environment));
    assert_null(state_make_folder(&world->arena, &world->environment, world->diags));
    expect_finding(world, "KM0615", "");
}

static void a_file_in_the_way_of_the_state_folder_is_a_finding(void **state)
{
    struct world *world = *state;
    set_variable(world, "XDG_STATE_HOME", put(world, "in-the-way", ""));
    assert_null(state_make_folder(&world->arena, &world->environment, world->diags));
    expect_finding(world, "KM0611", in_folder(world, "in-the-way/kamae"));
}

static void the_environment_of_the_process_is_the_real_one(void **state)
{
    (void)state;
    setenv("KAMAE_TEST_VARIABLE", "yes", 1);
    struct environment environment = environment_of_process();
    assert_string_equal(environment_find(&environment, "KAMAE_TEST_VARIABLE"), "yes");
    setenv("KAMAE_TEST_VARIABLE", "", 1);
    assert_null(environment_find(&environment, "KAMAE_TEST_VARIABLE"));
}

#define OS_TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

/* ---- documents, and what opens them ---- */

static void write_user_folders(struct world *world, const char *line)
{
    struct strbuf path;
    strbuf_init(&path, &world->arena);
    strbuf_printf(&path, "%s/user-dirs.dirs", world->folder);
    assert_true(file_write(path.data, (struct km_bytes){line, strlen(line)}, world->diags));
}

static void documents_are_where_the_desktop_says(void **state)
{
    struct world *world = *state;
    struct strbuf named, usual;
    assert_null(documents_find_folder(&world->arena, &world->environment));
    set_variable(world, "HOME", world->folder);
    assert_string_equal(documents_find_folder(&world->arena, &world->environment), world->folder);
    strbuf_init(&usual, &world->arena);
    strbuf_printf(&usual, "%s/Documents", world->folder);
    assert_int_equal(mkdir(usual.data, S_IRWXU), 0);
    assert_string_equal(documents_find_folder(&world->arena, &world->environment), usual.data);
    set_variable(world, "XDG_CONFIG_HOME", world->folder);
    write_user_folders(world,
                       "# made\nXDG_MUSIC_DIR=\"$HOME/x\"\nXDG_DOCUMENTS_DIR=\"$HOME/a \\\"書\\\"\"\n");
    assert_string_equal(documents_find_folder(&world->arena, &world->environment), usual.data);
    strbuf_init(&named, &world->arena);
    strbuf_printf(&named, "%s/a \"書\"", world->folder);
    assert_int_equal(mkdir(named.data, S_IRWXU), 0);
    assert_string_equal(documents_find_folder(&world->arena, &world->environment), named.data);
    write_user_folders(world, "XDG_DOCUMENTS_DIR=\"/\"");
    assert_string_equal(documents_find_folder(&world->arena, &world->environment), "/");
    write_user_folders(world, "XDG_DOCUMENTS_DIR=relative");
    assert_string_equal(documents_find_folder(&world->arena, &world->environment), usual.data);
}

static void a_file_is_handed_to_a_program_that_is_not_waited_for(void **state)
{
    struct world *world = *state;
    struct strbuf made;
    strbuf_init(&made, &world->arena);
    strbuf_printf(&made, "%s/made by another", world->folder);
    struct opening opening = {0};
    assert_false(opening_failed(&opening, made.data, world->diags));
    assert_true(opening_start(&opening, "touch", made.data, world->diags));
    for (int i = 0; i < 2000 && access(made.data, F_OK) != 0; i++)
        nanosleep(&(struct timespec){.tv_nsec = 5000000}, NULL);
    assert_int_equal(access(made.data, F_OK), 0);
    assert_false(opening_start(&opening, "kamae-there-is-none", made.data, world->diags));
    assert_string_equal(km_diags_at(world->diags, 0)->code, "KM0725");
}

/* As the screens do: it is asked for again and again, for ten seconds. */
static bool fails_in_time(struct opening *opening, const char *path, struct km_diags *diags)
{
    bool failed = false;
    for (int i = 0; i < 2000 && opening->child && !failed; i++) {
        nanosleep(&(struct timespec){.tv_nsec = 5000000}, NULL);
        failed = opening_failed(opening, path, diags);
    }
    return failed;
}

static void a_program_that_cannot_show_a_file_is_heard_of_once(void **state)
{
    struct world *world = *state;
    struct opening opening = {0};
    assert_true(opening_start(&opening, "true", "a.html", world->diags));
    assert_false(fails_in_time(&opening, "a.html", world->diags));
    assert_int_equal(opening.child, 0);
    assert_int_equal(km_diags_count(world->diags), 0);
    assert_true(opening_start(&opening, "false", "a.html", world->diags));
    assert_true(fails_in_time(&opening, "a.html", world->diags));
    assert_string_equal(km_diags_at(world->diags, 0)->code, "KM0729");
    assert_false(opening_failed(&opening, "a.html", world->diags));
}

static void a_program_is_looked_for_along_the_path(void **state)
{
    struct world *world = *state;
    assert_false(opening_has(&world->arena, &world->environment, "sh"));
    set_variable(world, "PATH", "/nowhere::bin:/bin");
    assert_true(opening_has(&world->arena, &world->environment, "sh"));
    assert_false(opening_has(&world->arena, &world->environment, "kamae-there-is-none"));
}

/* ---- listening ---- */

static void somebody_listens_until_it_is_to_stop(void **state)
{
    (void)state;
    int ends[2];
    char byte;
    struct listening listening;
    assert_int_equal(pipe(ends), 0);
    assert_int_equal(listening_begin(&listening, ends[0]), 0);
    assert_int_equal(write(ends[1], "x", 1), 1);
    assert_true(listening_wait(&listening));
    assert_true(listening_wait(&listening)); /* nothing was read */
    assert_int_equal(read(ends[0], &byte, 1), 1);
    listening_stop(&listening);
    assert_false(listening_wait(&listening));
    assert_int_equal(write(ends[1], "x", 1), 1);
    assert_false(listening_wait(&listening));
    listening_end(&listening);
    assert_false(listening_wait(&listening));
    listening_stop(&listening);
    listening_end(&listening);
    close(ends[0]);
    close(ends[1]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(somebody_listens_until_it_is_to_stop),
        OS_TEST(a_file_is_read_whole),
        OS_TEST(documents_are_where_the_desktop_says),
        OS_TEST(a_file_is_handed_to_a_program_that_is_not_waited_for),
        OS_TEST(a_program_that_cannot_show_a_file_is_heard_of_once),
        OS_TEST(a_program_is_looked_for_along_the_path),
        OS_TEST(a_mapped_file_stays_when_another_takes_its_place),
        OS_TEST(the_start_of_a_file_is_no_longer_than_asked_for),
        OS_TEST(a_missing_file_is_said_to_be_missing),
        OS_TEST(a_path_through_a_file_is_missing_too),
        OS_TEST(a_folder_is_no_file),
        OS_TEST(a_device_is_refused),
        OS_TEST(a_link_to_itself_brings_the_words_of_the_system),
        OS_TEST(a_file_of_the_limit_is_read_and_one_byte_more_is_too_large),
        OS_TEST(a_pipe_is_read_to_its_end),
        OS_TEST(a_pipe_is_no_file),
        OS_TEST(a_pipe_that_nobody_writes_to_is_not_waited_for),
        OS_TEST(what_was_read_is_known_by_every_name),
        OS_TEST(a_protected_file_is_not_read),
        OS_TEST(a_new_file_is_written_and_nothing_else_is_left),
        OS_TEST(a_replaced_file_keeps_its_permissions),
        OS_TEST(a_new_file_obeys_the_umask),
        OS_TEST(a_symbolic_link_goes_on_pointing_to_its_file),
        OS_TEST(a_symbolic_link_to_nothing_gets_its_file),
        OS_TEST(a_circle_of_links_is_not_replaced),
        OS_TEST(a_file_that_is_there_is_not_created),
        OS_TEST(writing_into_a_missing_folder_says_so),
        OS_TEST(writing_to_a_folder_says_so),
        OS_TEST(writing_to_a_full_disk_says_so),
        OS_TEST(a_protected_file_is_not_replaced),
        OS_TEST(a_write_that_breaks_off_leaves_the_old_file_and_nothing_else),
        OS_TEST(an_open_stream_is_written_to_and_not_replaced),
        OS_TEST(lines_come_without_their_newline),
        OS_TEST(a_line_beyond_the_limit_is_skipped),
        OS_TEST(a_stream_that_cannot_be_read_is_an_error),
        OS_TEST(each_line_is_in_the_file_when_the_call_returns),
        OS_TEST(an_existing_session_is_not_overwritten),
        OS_TEST(an_existing_session_is_emptied_when_asked),
        OS_TEST(a_session_in_a_missing_folder_is_a_finding),
        OS_TEST(a_line_that_breaks_off_is_cut_from_the_file),
        OS_TEST(a_file_that_is_being_written_is_left_alone),
        OS_TEST(a_session_goes_to_no_device_and_no_pipe),
        OS_TEST(a_line_that_failed_can_be_given_again),
        OS_TEST(what_is_discarded_leaves_nothing),
        OS_TEST(a_file_is_no_terminal_and_has_no_colours),
        OS_TEST(columns_stay_within_bounds),
        OS_TEST(a_terminal_has_colours),
        OS_TEST(colours_can_be_refused),
        OS_TEST(a_dumb_terminal_has_no_colours),
        OS_TEST(times_are_written_in_utc),
        OS_TEST(both_clocks_run),
        OS_TEST(data_folders_are_searched_in_the_order_of_the_table),
        OS_TEST(without_variables_the_usual_folders_are_searched),
        OS_TEST(the_words_are_found_in_the_source_tree),
        OS_TEST(the_first_folder_that_has_the_file_wins),
        OS_TEST(a_near_id_is_suggested),
        OS_TEST(an_id_like_nothing_else_has_no_suggestion),
        OS_TEST(missing_rulebooks_and_words_have_findings_of_their_own),
        OS_TEST(what_looks_like_a_path_is_one),
        OS_TEST(an_existing_file_is_a_path_and_a_folder_is_not),
        OS_TEST(listing_is_sorted_and_names_each_id_once),
        OS_TEST(only_json_files_are_listed),
        OS_TEST(the_state_folder_is_made_for_its_owner_alone),
        OS_TEST(the_xdg_state_folder_comes_first),
        OS_TEST(without_a_home_there_is_no_place_for_sessions),
        OS_TEST(a_file_in_the_way_of_the_state_folder_is_a_finding),
        OS_TEST(the_environment_of_the_process_is_the_real_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
