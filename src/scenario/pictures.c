/* Tables of words first, in order of their enums. These start with "none", for which a file leaves the field
 * out, so the number is one more than the index. Then looks, then what enters and leaves. */
#include "scenario/pictures.h"

#include "base/diag_scenario.h"

#define COUNT(table) (sizeof(table) / sizeof *(table))

const char *const pictures_rooms[] = {
    [KM_ROOM_SHOP - 1] = "shop",
    [KM_ROOM_LETTING_OFFICE - 1] = "letting_office",
    [KM_ROOM_HOSPITAL - 1] = "hospital",
    [KM_ROOM_TOWN_HALL - 1] = "town_hall",
    [KM_ROOM_RESTAURANT - 1] = "restaurant",
    [KM_ROOM_HOTEL - 1] = "hotel",
    [KM_ROOM_OFFICE - 1] = "office",
    [KM_ROOM_MEETING_ROOM - 1] = "meeting_room",
    [KM_ROOM_CALL_CENTRE - 1] = "call_centre",
    [KM_ROOM_DOORSTEP - 1] = "doorstep",
    [KM_ROOM_CHAT - 1] = "chat",
    [KM_ROOM_TIMELINE - 1] = "timeline",
    NULL,
};

static const char *const props[] = {
    [KM_PROP_CUSTOMER - 1] = "customer", [KM_PROP_PARTNER - 1] = "partner",
    [KM_PROP_QUEUE - 1] = "queue",       [KM_PROP_PAPER - 1] = "paper",
    [KM_PROP_FORM - 1] = "form",         [KM_PROP_RECEIPT - 1] = "receipt",
    [KM_PROP_CARD - 1] = "card",         [KM_PROP_MONEY - 1] = "money",
    [KM_PROP_PEN - 1] = "pen",           [KM_PROP_SEAL - 1] = "seal",
    [KM_PROP_PHONE - 1] = "phone",       [KM_PROP_CAMERA - 1] = "camera",
    [KM_PROP_RECORDER - 1] = "recorder", [KM_PROP_PRODUCT - 1] = "product",
    [KM_PROP_KETTLE - 1] = "kettle",     [KM_PROP_BOX - 1] = "box",
    [KM_PROP_BAG - 1] = "bag",           [KM_PROP_DISH - 1] = "dish",
    [KM_PROP_CUP - 1] = "cup",           [KM_PROP_MEDICINE - 1] = "medicine",
    [KM_PROP_UMBRELLA - 1] = "umbrella", [KM_PROP_CHAIR - 1] = "chair",
};

static const char *const ages[] = {
    [KM_AGE_YOUNG - 1] = "young",
    [KM_AGE_ADULT - 1] = "adult",
    [KM_AGE_OLDER - 1] = "older",
    [KM_AGE_OLD - 1] = "old",
    NULL,
};
static const char *const genders[] = {[KM_WOMAN - 1] = "woman", [KM_MAN - 1] = "man", NULL};
static const char *const hair_styles[] = {
    [KM_HAIR_CROPPED - 1] = "cropped",
    [KM_HAIR_PARTED - 1] = "parted",
    [KM_HAIR_CURTAINED - 1] = "curtained",
    [KM_HAIR_THIN - 1] = "thin",
    [KM_HAIR_CURLY - 1] = "curly",
    [KM_HAIR_PERMED - 1] = "permed",
    [KM_HAIR_BOB - 1] = "bob",
    [KM_HAIR_LONG - 1] = "long",
    [KM_HAIR_PONYTAIL - 1] = "ponytail",
    [KM_HAIR_BUN - 1] = "bun",
    [KM_HAIR_HEADSCARF - 1] = "headscarf",
    NULL,
};
static const char *const clothes[] = {
    [KM_CLOTHES_PLAIN - 1] = "plain",
    [KM_CLOTHES_SUIT - 1] = "suit",
    [KM_CLOTHES_VEST - 1] = "vest",
    [KM_CLOTHES_CARDIGAN - 1] = "cardigan",
    [KM_CLOTHES_TURTLENECK - 1] = "turtleneck",
    [KM_CLOTHES_POLO - 1] = "polo",
    [KM_CLOTHES_HOODIE - 1] = "hoodie",
    [KM_CLOTHES_DENIM - 1] = "denim",
    [KM_CLOTHES_SHAWL - 1] = "shawl",
    [KM_CLOTHES_UNIFORM - 1] = "uniform",
    NULL,
};
static const char *const glasses[] = {
    [KM_GLASSES_OFF - 1] = "off",
    [KM_GLASSES_SQUARE - 1] = "square",
    [KM_GLASSES_ROUND - 1] = "round",
    NULL,
};
static const char *const beards[] = {
    [KM_BEARD_SHAVEN - 1] = "shaven",
    [KM_BEARD_STUBBLE - 1] = "stubble",
    [KM_BEARD_FULL - 1] = "full",
    NULL,
};

static const char *const extras[] = {
    [KM_EXTRA_MASK] = "mask",
    [KM_EXTRA_CAP] = "cap",
    [KM_EXTRA_STICK] = "stick",
    [KM_EXTRA_CHILD] = "child",
    NULL,
};

/* ---- looks ---- */

/* A look while it is read: indices into the tables, or ABSENT. */
enum { ABSENT = -1 };
struct look_draft {
    int age, gender, hair, clothes, glasses, beard;
    bool extras[KM_EXTRAS];
};

static void read_extra(const struct json_reader *reader, const struct json_value *value,
                       const struct path *at, void *target)
{
    int *extra = target;
    *extra = ABSENT;
    json_read_word(reader, extras, value, at, extra);
}

/* Twice the same is the same. */
static void read_extras(const struct json_reader *reader, const struct json_value *value,
                        const struct path *at, void *target)
{
    bool *has = target;
    struct json_items items = json_read_array(reader, value, at, sizeof(int), read_extra);
    const int *read = items.items;
    for (size_t i = 0; i < items.count; i++)
        if (read[i] != ABSENT)
            has[read[i]] = true;
}

static const struct json_field look_fields[] = {
    {.key = "age", .kind = FIELD_WORD, .offset = offsetof(struct look_draft, age), .names = ages},
    {.key = "gender", .kind = FIELD_WORD, .offset = offsetof(struct look_draft, gender), .names = genders},
    {.key = "hair", .kind = FIELD_WORD, .offset = offsetof(struct look_draft, hair), .names = hair_styles},
    {.key = "clothes", .kind = FIELD_WORD, .offset = offsetof(struct look_draft, clothes), .names = clothes},
    {.key = "glasses", .kind = FIELD_WORD, .offset = offsetof(struct look_draft, glasses), .names = glasses},
    {.key = "beard", .kind = FIELD_WORD, .offset = offsetof(struct look_draft, beard), .names = beards},
    {.key = "extras",
     .kind = FIELD_CUSTOM,
     .offset = offsetof(struct look_draft, extras),
     .read = read_extras},
};

void pictures_read_look(const struct json_reader *reader, const struct json_value *value,
                        const struct path *at, void *target)
{
    struct look_draft draft = {.age = ABSENT,
                               .gender = ABSENT,
                               .hair = ABSENT,
                               .clothes = ABSENT,
                               .glasses = ABSENT,
                               .beard = ABSENT};
    struct km_look *look = target;
    json_read_object(reader, value, at, look_fields, COUNT(look_fields), &draft);
    *look = (struct km_look){
        .age = (enum km_age)(draft.age + 1),
        .gender = (enum km_gender)(draft.gender + 1),
        .hair = (enum km_hair)(draft.hair + 1),
        .clothes = (enum km_clothes)(draft.clothes + 1),
        .glasses = (enum km_glasses)(draft.glasses + 1),
        .beard = (enum km_beard)(draft.beard + 1),
    };
    memcpy(look->extras, draft.extras, sizeof look->extras);
}

/* ---- what enters and leaves ---- */

static bool is_sign(char c)
{
    return c == '+' || c == '-';
}

static enum km_prop prop_called(const char *name)
{
    for (size_t i = 0; i < COUNT(props); i++)
        if (strcmp(props[i], name) == 0)
            return (enum km_prop)(i + 1);
    return KM_PROP_NONE;
}

/* A word that is no sign with a prop; the nearest one keeps the sign that was written. */
static void add_unknown_cue(const struct json_reader *reader, const char *word, const struct path *at)
{
    struct arena_mark mark = arena_mark(reader->arena);
    struct strbuf list, nearest;
    const char *name = word + is_sign(*word), *near = name;
    strbuf_init(&list, reader->arena);
    strbuf_init(&nearest, reader->arena);
    for (size_t i = 0; i < COUNT(props); i++)
        strbuf_printf(&list, "%s%s", i ? ", " : "", props[i]);
    if (!prop_called(name))
        near = diags_nearest(name, props, COUNT(props));
    if (near)
        strbuf_printf(&nearest, "%c%s", is_sign(*word) ? *word : '+', near);
    diags_add(reader->diags, DIAG_CUE_UNKNOWN, at,
              DIAG_ARGUMENTS(word, list.data, near ? nearest.data : NULL));
    arena_rewind(reader->arena, mark);
}

static void read_cue(const struct json_reader *reader, const struct json_value *value, const struct path *at,
                     void *target)
{
    struct km_cue *cue = target;
    if (json_kind(value) != JSON_STRING) {
        json_wrong_kind(reader, value, at, JSON_STRING);
        return;
    }
    const char *word = json_string(value);
    if (is_sign(*word))
        *cue = (struct km_cue){.prop = prop_called(word + 1), .enters = *word == '+'};
    if (!cue->prop)
        add_unknown_cue(reader, word, at);
}

/* Twice the same is said once too often; in and out with one line shows nothing. */
static void check_cues(const struct json_reader *reader, const struct document_cues *cues,
                       const struct path *at)
{
    bool seen[COUNT(props) + 1] = {false};
    for (size_t i = 0; i < cues->count; i++) {
        enum km_prop prop = cues->items[i].prop;
        if (prop && seen[prop])
            diags_add(reader->diags, DIAG_CUE_TWICE, DIAG_INDEX(at, i), DIAG_ARGUMENTS(props[prop - 1]));
        seen[prop] = true;
    }
}

/* What is unknown was told, and is not drawn. */
static void drop_unknown(struct document_cues *cues)
{
    size_t kept = 0;
    for (size_t i = 0; i < cues->count; i++)
        if (cues->items[i].prop)
            cues->items[kept++] = cues->items[i];
    cues->count = kept;
}

void pictures_read_stage(const struct json_reader *reader, const struct json_value *value,
                         const struct path *at, void *target)
{
    struct document_cues *cues = target;
    struct json_items items = json_read_array(reader, value, at, sizeof(struct km_cue), read_cue);
    *cues = (struct document_cues){.items = items.items, .count = items.count};
    check_cues(reader, cues, at);
    drop_unknown(cues);
}
