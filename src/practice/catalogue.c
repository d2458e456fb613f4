/* Cards from what the host has. Only heads are read; what is wrong with a file is kept with its card. */
#include "base/diag_file.h"
#include "base/map.h"
#include "kamae/practice.h"

struct km_catalogue {
    struct arena arena;
    struct km_card *cards;
    struct km_head **heads;     /* by card; own what the cards show */
    struct km_diags **findings; /* by card */
    uint64_t *contents;         /* by card that is there twice; 0 when it could not be read */
    struct km_record *records;  /* of the shelf, the one played last first */
    uint64_t *played;           /* by record whose scenario is there twice: the content it was played from */
    size_t count, record_count;
};

/* ---- contents ---- */

/* FNV-1a, 64 bits (Fowler, Noll and Vo), over everything but white space between the parts of the JSON. */
uint64_t km_content(struct km_bytes json)
{
    uint64_t hash = UINT64_C(14695981039346656037);
    bool inside = false, escaped = false;
    for (size_t i = 0; i < json.length; i++) {
        char c = json.data[i];
        if (!inside && (c == ' ' || c == '\t' || c == '\n' || c == '\r'))
            continue;
        if (c == '"' && !escaped)
            inside = !inside;
        escaped = inside && c == '\\' && !escaped;
        hash = (hash ^ (unsigned char)c) * UINT64_C(1099511628211);
    }
    return hash;
}

/* ---- cards ---- */

static void read_card(struct km_catalogue *catalogue, size_t index, const struct km_files *files,
                      const struct km_shelf *shelf)
{
    struct km_card *card = &catalogue->cards[index];
    struct km_diags *findings = km_diags_new(&catalogue->arena.host);
    catalogue->findings[index] = findings;
    card->findings = findings;
    if (shelf->listed && !shelf->listed(shelf->user, index, findings))
        return;
    catalogue->heads[index] = km_open_head(&catalogue->arena.host, files, card->path, findings);
    if (catalogue->heads[index])
        card->head = km_head_info(catalogue->heads[index]);
}

static uint64_t read_content(struct km_catalogue *catalogue, const struct km_files *files, const char *path)
{
    struct km_diags *unheard = km_diags_new(&catalogue->arena.host);
    struct km_bytes bytes;
    uint64_t content = 0;
    if (files->read(files->user, path, unheard, &bytes)) {
        content = km_content(bytes);
        files->release(files->user, bytes);
    }
    km_diags_free(unheard);
    return content;
}

/* Only of twins it matters what else is in their files, and from which of them a session was played. */
static void find_twins(struct km_catalogue *catalogue, const struct km_files *files,
                       const struct km_shelf *shelf)
{
    struct map ids;
    map_init(&ids, &catalogue->arena);
    map_reserve(&ids, catalogue->count);
    for (size_t i = 0; i < catalogue->count; i++) {
        struct km_card *card = &catalogue->cards[i];
        if (!card->head)
            continue;
        const char *id = card->head->id;
        int32_t first = map_add(&ids, id, strlen(id), (int32_t)i);
        if (first != (int32_t)i)
            card->twice = catalogue->cards[first].twice = true;
    }
    for (size_t i = 0; i < catalogue->count; i++)
        if (catalogue->cards[i].twice)
            catalogue->contents[i] = read_content(catalogue, files, catalogue->cards[i].path);
    for (size_t r = 0; r < catalogue->record_count; r++) {
        const char *id = catalogue->records[r].scenario;
        int32_t first = map_find_string(&ids, id);
        if (first != MAP_NONE && catalogue->cards[first].twice)
            catalogue->played[r] = shelf->record_content(shelf->user, r);
    }
}

static bool belongs(const struct km_catalogue *catalogue, size_t index, const struct km_record *record)
{
    const struct km_card *card = &catalogue->cards[index];
    if (!card->head || strcmp(card->head->id, record->scenario) != 0)
        return false;
    return !card->twice || catalogue->contents[index] == catalogue->played[record->order];
}

/* A session of one person that was played to its end. */
static bool has_ended(const struct km_record *record)
{
    return !record->room && record->state == KM_RECORD_ENDED;
}

/* One that cannot be read is told only where there is no other. */
static bool is_newer(const struct km_record *record, const struct km_record *last)
{
    return !last || (last->state == KM_RECORD_UNREADABLE && record->state != KM_RECORD_UNREADABLE);
}

/* The newer ones come first. */
static void take_record(struct km_card *card, const struct km_record *record)
{
    bool goes_on = record->state == KM_RECORD_OPEN || record->state == KM_RECORD_ENDED;
    if (!record->room && is_newer(record, card->last))
        card->last = record;
    if (record->room && !card->room && goes_on)
        card->room = record;
    card->ended += has_ended(record);
}

static void find_last(struct km_catalogue *catalogue)
{
    for (size_t i = 0; i < catalogue->count; i++)
        for (size_t r = 0; r < catalogue->record_count; r++)
            if (belongs(catalogue, i, &catalogue->records[r]))
                take_record(&catalogue->cards[i], &catalogue->records[r]);
}

struct km_catalogue *km_catalogue_new(const struct km_host *host, const struct km_files *files,
                                      const struct km_shelf *shelf)
{
    struct arena arena;
    arena_init(&arena, host);
    struct km_catalogue *catalogue = arena_alloc(&arena, sizeof *catalogue);
    catalogue->arena = arena;
    catalogue->count = shelf->scenario_count(shelf->user);
    catalogue->record_count = shelf->record_count(shelf->user);
    catalogue->cards = arena_array(&catalogue->arena, catalogue->count, sizeof *catalogue->cards);
    catalogue->heads = arena_array(&catalogue->arena, catalogue->count, sizeof *catalogue->heads);
    catalogue->findings = arena_array(&catalogue->arena, catalogue->count, sizeof *catalogue->findings);
    catalogue->contents = arena_array(&catalogue->arena, catalogue->count, sizeof *catalogue->contents);
    catalogue->records = arena_array(&catalogue->arena, catalogue->record_count, sizeof *catalogue->records);
    catalogue->played = arena_array(&catalogue->arena, catalogue->record_count, sizeof *catalogue->played);
    for (size_t r = 0; r < catalogue->record_count; r++) {
        catalogue->records[r] = shelf->record(shelf->user, r);
        catalogue->records[r].order = r;
    }
    for (size_t i = 0; i < catalogue->count; i++) {
        shelf->scenario(shelf->user, i, &catalogue->cards[i].id, &catalogue->cards[i].path);
        read_card(catalogue, i, files, shelf);
    }
    find_twins(catalogue, files, shelf);
    find_last(catalogue);
    return catalogue;
}

void km_catalogue_free(struct km_catalogue *catalogue)
{
    if (!catalogue)
        return;
    for (size_t i = 0; i < catalogue->count; i++) {
        km_head_free(catalogue->heads[i]);
        km_diags_free(catalogue->findings[i]);
    }
    struct arena arena = catalogue->arena;
    arena_release(&arena);
}

size_t km_catalogue_count(const struct km_catalogue *catalogue)
{
    return catalogue->count;
}

const struct km_card *km_catalogue_card(const struct km_catalogue *catalogue, size_t index)
{
    if (index >= catalogue->count)
        return NULL;
    return &catalogue->cards[index];
}

static bool is_called(const struct km_card *card, const char *path)
{
    const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
    size_t length = strlen(card->id);
    return strncmp(name, card->id, length) == 0 && strcmp(name + length, ".json") == 0;
}

void km_catalogue_check_id(const struct km_catalogue *catalogue, const struct km_scenario *scenario,
                           const char *path, struct km_diags *diags)
{
    const char *id = km_scenario_head(scenario)->id;
    size_t first = km_diags_count(diags);
    for (size_t i = 0; i < catalogue->count; i++) {
        const struct km_card *card = &catalogue->cards[i];
        if (!card->head || strcmp(card->head->id, id) != 0 || is_called(card, path))
            continue;
        diags_add(diags, DIAG_SCENARIO_ID_TWICE, DIAG_KEY(NULL, "id"), DIAG_ARGUMENTS(id, card->path));
        break;
    }
    km_scenario_locate(scenario, diags, first);
}

const struct km_record *km_catalogue_ended(const struct km_catalogue *catalogue, const struct km_card *card,
                                           size_t index)
{
    size_t number = (size_t)(card - catalogue->cards);
    for (size_t r = 0; r < catalogue->record_count; r++) {
        const struct km_record *record = &catalogue->records[r];
        if (has_ended(record) && belongs(catalogue, number, record) && index-- == 0)
            return record;
    }
    return NULL;
}
