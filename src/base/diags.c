/* Findings are rendered in both languages when they are added: the arguments may die, the finding stays. */
#include "base/diags.h"

#include "base/limits.h"
#include "base/utf8.h"

struct km_diags *km_diags_new(const struct km_host *host)
{
    struct arena arena;
    arena_init(&arena, host);
    struct km_diags *diags = arena_alloc(&arena, sizeof *diags);
    diags->arena = arena;
    diags->file = "";
    return diags;
}

void km_diags_free(struct km_diags *diags)
{
    if (!diags)
        return;
    struct arena arena = diags->arena;
    arena_release(&arena);
}

size_t km_diags_count(const struct km_diags *diags)
{
    return diags->count;
}

const struct km_diag *km_diags_at(const struct km_diags *diags, size_t index)
{
    if (index >= diags->count)
        return NULL;
    return &diags->items[index];
}

size_t km_diags_total(const struct km_diags *diags, enum km_severity severity)
{
    return diags->total[severity];
}

size_t diags_errors(const struct km_diags *diags)
{
    return diags->total[KM_ERROR];
}

void diags_begin_file(struct km_diags *diags, const char *file)
{
    diags->file = utf8_clean(&diags->arena, file);
    diags->file_first = diags->count;
    diags->line_offset = 0;
}

/* The argument that "{1}" or "{1?" at `c` is about, −1 for anything else; `end` is the sign behind the digit.
 */
static int slot_at(const char *c, char end)
{
    return c[0] == '{' && c[1] >= '1' && c[1] <= '4' && c[2] == end ? c[1] - '1' : -1;
}

/* The closing bracket of the part that begins behind `c`. */
static const char *end_of_part(const char *c)
{
    for (size_t depth = 1; *c; c++) {
        depth += *c == '{';
        depth -= *c == '}';
        if (!depth)
            break;
    }
    return c;
}

const char *diags_fill(struct arena *arena, const char *format, struct diag_arguments arguments)
{
    const char *part_end = NULL;
    struct strbuf out;
    if (!format)
        return NULL;
    strbuf_init(&out, arena);
    for (const char *c = format; *c; c++) {
        int part = slot_at(c, '?'), slot = slot_at(c, '}');
        if (part >= 0) {
            part_end = end_of_part(c + 1);
            c = arguments.text[part] ? c + 2 : part_end;
        } else if (slot >= 0) {
            if (!arguments.text[slot])
                return NULL;
            strbuf_add(&out, utf8_clean(arena, arguments.text[slot]));
            c += 2;
        } else if (c != part_end) {
            strbuf_add_char(&out, *c);
        }
    }
    return out.data;
}

static struct km_text fill_text(struct arena *arena, struct km_text format, struct diag_arguments arguments)
{
    return (struct km_text){{
        [KM_JA] = diags_fill(arena, format.in[KM_JA], arguments),
        [KM_EN] = diags_fill(arena, format.in[KM_EN], arguments),
    }};
}

const char *km_severity_name(enum km_severity severity)
{
    static const char *const names[KM_SEVERITY_COUNT] = {
        [KM_ERROR] = "error", [KM_WARNING] = "warning", [KM_NOTICE] = "notice"};
    return names[severity];
}

bool diags_keep(const struct km_diags *diags)
{
    return diags->count - diags->file_first < LIMIT_DIAGNOSTICS;
}

static struct km_diag *append(struct km_diags *diags, const struct diag_kind *kind, enum km_severity severity,
                              struct diag_arguments arguments)
{
    diags->total[severity]++;
    if (!diags_keep(diags))
        return NULL;
    ARENA_RESERVE(&diags->arena, diags->items, diags->count, diags->capacity);
    struct km_diag *diag = &diags->items[diags->count++];
    *diag = (struct km_diag){
        .code = kind->row.code,
        .severity = severity,
        .file = diags->file,
        .pointer = "",
        .subject = arguments.text[0] ? utf8_clean(&diags->arena, arguments.text[0]) : "",
        .message = fill_text(&diags->arena, kind->row.title, arguments),
        .hint = fill_text(&diags->arena, kind->row.hint, arguments),
    };
    return diag;
}

static const char *write_pointer(struct km_diags *diags, const struct path *at)
{
    struct strbuf pointer;
    strbuf_init(&pointer, &diags->arena);
    path_write(at, &pointer);
    return utf8_clean(&diags->arena, pointer.data);
}

void diags_add(struct km_diags *diags, const struct diag_kind *kind, const struct path *at,
               struct diag_arguments arguments)
{
    diags_add_as(diags, kind, kind->row.severity, at, arguments);
}

void diags_add_as(struct km_diags *diags, const struct diag_kind *kind, enum km_severity severity,
                  const struct path *at, struct diag_arguments arguments)
{
    struct km_diag *diag = append(diags, kind, severity, arguments);
    if (diag)
        diag->pointer = write_pointer(diags, at);
}

void diags_follows(struct km_diags *diags, const struct diag_kind *cause, const struct path *at)
{
    if (!diags_keep(diags))
        return; /* nor was the finding kept; when it was the last one that is, it stands alone */
    struct km_diag *diag = &diags->items[diags->count - 1];
    diag->cause = cause->row.code;
    diag->cause_at = write_pointer(diags, at);
}

/* The finding that is the cause of this one, or NULL. */
static const struct km_diag *find_cause(const struct km_diags *diags, const struct km_diag *diag)
{
    for (size_t i = 0; diag->cause && i < diags->count; i++) {
        const struct km_diag *other = &diags->items[i];
        if (strcmp(other->code, diag->cause) == 0 && strcmp(other->pointer, diag->cause_at) == 0 &&
            strcmp(other->file, diag->file) == 0)
            return other;
    }
    return NULL;
}

size_t km_diags_cause(const struct km_diags *diags, size_t index)
{
    if (index >= diags->count)
        return index;
    const struct km_diag *diag = &diags->items[index], *cause;
    for (size_t steps = 0; (cause = find_cause(diags, diag)); steps++) {
        if (steps == diags->count)
            return index; /* they go round */
        diag = cause;
    }
    return (size_t)(diag - diags->items);
}

void diags_add_at(struct km_diags *diags, const struct diag_kind *kind, uint32_t line, uint32_t column,
                  struct diag_arguments arguments)
{
    struct km_diag *diag = append(diags, kind, kind->row.severity, arguments);
    if (!diag)
        return;
    diag->line = line ? line + diags->line_offset : 0;
    diag->column = column;
}

enum { NEAREST_LENGTH = 64 };

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* Insertions, deletions, replacements and swaps of neighbours that lead from one word to the other, over
 * bytes, both below NEAREST_LENGTH: optimal string alignment (Damerau 1964), of whose table three rows are
 * kept. */
static size_t distance(const char *a, size_t a_length, const char *b, size_t b_length)
{
    size_t rows[3][NEAREST_LENGTH + 1];
    for (size_t j = 0; j <= b_length; j++)
        rows[0][j] = j;
    for (size_t i = 1; i <= a_length; i++) {
        size_t *row = rows[i % 3], *above = rows[(i + 2) % 3], *two_above = rows[(i + 1) % 3];
        row[0] = i;
        for (size_t j = 1; j <= b_length; j++) {
            bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            row[j] = least(above[j - 1] + (a[i - 1] != b[j - 1]), least(above[j], row[j - 1]) + 1);
            if (swapped)
                row[j] = least(row[j], two_above[j - 2] + 1);
        }
    }
    return rows[a_length % 3][b_length];
}

const char *diags_nearest(const char *word, const char *const *candidates, size_t count)
{
    size_t length = strlen(word), best = 3;
    const char *nearest = NULL;
    if (length >= NEAREST_LENGTH)
        return NULL;
    for (size_t i = 0; i < count; i++) {
        size_t other = strlen(candidates[i]);
        /* The distance is never less than how much longer one of them is. */
        if (other >= NEAREST_LENGTH || other >= length + best || length >= other + best)
            continue;
        size_t d = distance(word, length, candidates[i], other);
        if (d < best && d * 2 < length) {
            best = d;
            nearest = candidates[i];
        }
    }
    return nearest;
}
