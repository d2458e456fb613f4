/* From JSON to the document, one field table per kind of object; the nodes are read in nodes.c. The format
 * number and the language come first: the one says whether the rest can be understood, the other where plain
 * strings belong. Findings here are about the shape alone; whether names exist is asked in names.c. */
#include "scenario/nodes.h"

#include "base/diag_json.h"
#include "base/diag_scenario.h"
#include "base/limits.h"
#include "scenario/allows.h"

enum { FORMAT = 1, METER_MAX = 10000, MINUTES_MAX = 180, INTENSITY_MAX = 3 };

#define COUNT(table) (sizeof(table) / sizeof *(table))

const char *const document_channels[] = {
    [KM_COUNTER] = "counter",
    [KM_PHONE] = "phone",
    [KM_CHAT] = "chat",
    [KM_SOCIAL] = "social",
    [KM_VISIT] = "visit",
    [KM_DESK] = "desk",
    NULL,
};

const char *const document_complaint_types[] = {
    "constructive", "venting", "unreasonable", "secondary", "entrenched", NULL,
};

static const char *const harassment_names[] = {
    "verbal_abuse", "repetition", "threat",      "authority", "detention", "sexual",
    "extortion",    "violence",   "prostration", "online",    "other",
};

static const char *const languages[] = {[KM_JA] = "ja", [KM_EN] = "en", NULL};

/* ---- meters, flags, facts, documents ---- */

/* The key of a member that names something; a finding `id` when its shape does not fit. */
static const char *member_name(const struct json_reader *reader, const struct json_value *value,
                               const struct path *at, bool (*fits)(const char *),
                               const struct diag_kind *kind)
{
    if (!fits(json_key(value)))
        diags_add(reader->diags, kind, at, DIAG_ARGUMENTS(json_key(value)));
    return json_key(value);
}

static const struct json_field meter_fields[] = {
    {.key = "label", .kind = FIELD_TEXT, .offset = offsetof(struct document_meter, label), .required = true},
    {.key = "start",
     .kind = FIELD_INTEGER,
     .offset = offsetof(struct document_meter, start),
     .required = true,
     .min = -METER_MAX,
     .max = METER_MAX},
    {.key = "min",
     .kind = FIELD_INTEGER,
     .offset = offsetof(struct document_meter, min),
     .required = true,
     .min = -METER_MAX,
     .max = METER_MAX},
    {.key = "max",
     .kind = FIELD_INTEGER,
     .offset = offsetof(struct document_meter, max),
     .required = true,
     .min = -METER_MAX,
     .max = METER_MAX},
};

static void check_meter(const struct json_reader *reader, const struct document_meter *meter)
{
    char min[16], max[16];
    snprintf(min, sizeof min, "%ld", (long)meter->min);
    snprintf(max, sizeof max, "%ld", (long)meter->max);
    if (meter->min >= meter->max)
        diags_add(reader->diags, DIAG_METER_RANGE, meter->at, DIAG_ARGUMENTS(meter->name, min, max));
    else if (meter->start < meter->min || meter->start > meter->max)
        diags_add(reader->diags, DIAG_METER_START, DIAG_KEY(meter->at, "start"),
                  DIAG_ARGUMENTS(meter->name, min, max));
}

static void read_meter(const struct json_reader *reader, const struct json_value *value,
                       const struct path *at, void *target)
{
    struct document_meter *meter = target;
    meter->at = at;
    meter->name = member_name(reader, value, at, json_is_name, DIAG_FIELD_BAD_NAME);
    if (json_read_object(reader, value, at, meter_fields, COUNT(meter_fields), meter))
        check_meter(reader, meter);
}

static void read_meters(const struct json_reader *reader, const struct json_value *value,
                        const struct path *at, void *target)
{
    struct document *document = target;
    struct json_items items = json_read_members(reader, value, at, sizeof(struct document_meter), read_meter);
    document->meters = items.items;
    document->meter_count = items.count;
    if (items.count <= LIMIT_METERS)
        return;
    char limit[16];
    snprintf(limit, sizeof limit, "%d", LIMIT_METERS);
    diags_add(reader->diags, DIAG_METERS_TOO_MANY, at, DIAG_ARGUMENTS(limit));
}

static void read_flag(const struct json_reader *reader, const struct json_value *value, const struct path *at,
                      void *target)
{
    struct document_flag *flag = target;
    flag->at = at;
    flag->name = member_name(reader, value, at, json_is_name, DIAG_FIELD_BAD_NAME);
    if (json_kind(value) == JSON_BOOL)
        flag->start = json_bool(value);
    else
        json_wrong_kind(reader, value, at, JSON_BOOL);
}

static void read_flags(const struct json_reader *reader, const struct json_value *value,
                       const struct path *at, void *target)
{
    struct document *document = target;
    struct json_items items = json_read_members(reader, value, at, sizeof(struct document_flag), read_flag);
    document->flags = items.items;
    document->flag_count = items.count;
}

static const struct json_field fact_fields[] = {
    {.key = "slot", .kind = FIELD_STRING, .offset = offsetof(struct document_fact, slot), .required = true},
    {.key = "text", .kind = FIELD_TEXT, .offset = offsetof(struct document_fact, text), .required = true},
    {.key = "allow",
     .kind = FIELD_CUSTOM,
     .offset = offsetof(struct document_fact, allows),
     .read = allows_read},
};

static void read_fact(const struct json_reader *reader, const struct json_value *value, const struct path *at,
                      void *target)
{
    struct document_fact *fact = target;
    *fact = (struct document_fact){.act = -1, .at = at};
    fact->id = member_name(reader, value, at, json_is_id, DIAG_FIELD_BAD_ID);
    json_read_object(reader, value, at, fact_fields, COUNT(fact_fields), fact);
}

static void read_facts(const struct json_reader *reader, const struct json_value *value,
                       const struct path *at, void *target)
{
    struct document *document = target;
    struct json_items items = json_read_members(reader, value, at, sizeof(struct document_fact), read_fact);
    document->facts = items.items;
    document->fact_count = items.count;
}

static const struct json_field paper_fields[] = {
    {.key = "title", .kind = FIELD_TEXT, .offset = offsetof(struct document_paper, title), .required = true},
    {.key = "text", .kind = FIELD_TEXT, .offset = offsetof(struct document_paper, text), .required = true},
    {.key = "allow",
     .kind = FIELD_CUSTOM,
     .offset = offsetof(struct document_paper, allows),
     .read = allows_read},
};

static void read_paper(const struct json_reader *reader, const struct json_value *value,
                       const struct path *at, void *target)
{
    struct document_paper *paper = target;
    paper->at = at;
    paper->id = member_name(reader, value, at, json_is_id, DIAG_FIELD_BAD_ID);
    json_read_object(reader, value, at, paper_fields, COUNT(paper_fields), paper);
}

static void read_papers(const struct json_reader *reader, const struct json_value *value,
                        const struct path *at, void *target)
{
    struct document *document = target;
    struct json_items items = json_read_members(reader, value, at, sizeof(struct document_paper), read_paper);
    document->papers = items.items;
    document->paper_count = items.count;
}

/* ---- head ---- */

static const struct json_field setting_fields[] = {
    {.key = "trade", .kind = FIELD_ID, .offset = offsetof(struct document, trade), .required = true},
    {.key = "trade_label", .kind = FIELD_TEXT, .offset = offsetof(struct document, trade_label)},
    {.key = "channel",
     .kind = FIELD_ENUM,
     .offset = offsetof(struct document, channel),
     .required = true,
     .names = document_channels},
    {.key = "minutes",
     .kind = FIELD_INTEGER,
     .offset = offsetof(struct document, minutes),
     .required = true,
     .min = 1,
     .max = MINUTES_MAX},
    {.key = "intensity",
     .kind = FIELD_INTEGER,
     .offset = offsetof(struct document, intensity),
     .required = true,
     .min = 1,
     .max = INTENSITY_MAX},
    {.key = "room", .kind = FIELD_WORD, .offset = offsetof(struct document, room), .names = pictures_rooms},
};

static void read_setting(const struct json_reader *reader, const struct json_value *value,
                         const struct path *at, void *target)
{
    struct document *document = target;
    document->room = -1; /* none: the words are numbered from one on */
    json_read_object(reader, value, at, setting_fields, COUNT(setting_fields), document);
    document->room++;
}

static const struct json_field person_fields[] = {
    {.key = "name", .kind = FIELD_TEXT, .offset = offsetof(struct document_person, name), .required = true},
    {.key = "about", .kind = FIELD_TEXT, .offset = offsetof(struct document_person, about)},
    {.key = "look",
     .kind = FIELD_CUSTOM,
     .offset = offsetof(struct document_person, look),
     .read = pictures_read_look},
};

static void read_person(const struct json_reader *reader, const struct json_value *value,
                        const struct path *at, void *target)
{
    json_read_object(reader, value, at, person_fields, COUNT(person_fields), target);
}

static const struct json_field cast_fields[] = {
    {.key = "customer",
     .kind = FIELD_CUSTOM,
     .offset = offsetof(struct document, customer),
     .required = true,
     .read = read_person},
    {.key = "agent",
     .kind = FIELD_CUSTOM,
     .offset = offsetof(struct document, agent),
     .required = true,
     .read = read_person},
    {.key = "partner",
     .kind = FIELD_CUSTOM,
     .offset = offsetof(struct document, partner),
     .read = read_person},
};

static void read_cast(const struct json_reader *reader, const struct json_value *value, const struct path *at,
                      void *target)
{
    json_read_object(reader, value, at, cast_fields, COUNT(cast_fields), target);
}

static bool is_harassment(const char *word)
{
    for (size_t i = 0; i < COUNT(harassment_names); i++)
        if (strcmp(harassment_names[i], word) == 0)
            return true;
    return false;
}

static void check_harassment(const struct json_reader *reader, const struct json_strings *words,
                             const struct path *at)
{
    struct strbuf list;
    strbuf_init(&list, reader->arena);
    for (size_t i = 0; i < COUNT(harassment_names); i++)
        strbuf_printf(&list, "%s%s", i ? ", " : "", harassment_names[i]);
    for (size_t i = 0; i < words->count; i++)
        if (!is_harassment(words->items[i]))
            diags_add(
                reader->diags, DIAG_FIELD_NOT_A_CHOICE, DIAG_INDEX(at, i),
                DIAG_ARGUMENTS(words->items[i], list.data,
                               diags_nearest(words->items[i], harassment_names, COUNT(harassment_names))));
}

static void read_question(const struct json_reader *reader, const struct json_value *value,
                          const struct path *at, void *target)
{
    json_read_text(reader, value, at, target);
}

static void read_questions(const struct json_reader *reader, const struct json_value *value,
                           const struct path *at, void *target)
{
    struct document *document = target;
    struct json_items items = json_read_array(reader, value, at, sizeof(struct km_text), read_question);
    document->facilitator_questions = items.items;
    document->facilitator_question_count = items.count;
}

/* ---- who stands for it ---- */

static const struct json_field reviewer_fields[] = {
    {.key = "name", .kind = FIELD_TEXT, .offset = offsetof(struct km_reviewer, name), .required = true},
    {.key = "date", .kind = FIELD_STRING, .offset = offsetof(struct km_reviewer, date), .required = true},
};

static int days_of(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[month - 1];
}

/* Whether `text` is a day as "2026-12-01". */
static bool is_day(const char *text)
{
    static const char shape[] = "0000-00-00";
    int parts[3] = {0}, part = 0;
    for (size_t i = 0; i < sizeof shape; i++) {
        bool digit = shape[i] == '0' && text[i] >= '0' && text[i] <= '9';
        if (!digit && text[i] != shape[i])
            return false;
        if (digit)
            parts[part] = parts[part] * 10 + text[i] - '0';
        else
            part++;
    }
    return parts[0] && parts[1] >= 1 && parts[1] <= 12 && parts[2] >= 1 &&
           parts[2] <= days_of(parts[0], parts[1]);
}

static void read_reviewer(const struct json_reader *reader, const struct json_value *value,
                          const struct path *at, void *target)
{
    struct km_reviewer *reviewer = target;
    if (json_read_object(reader, value, at, reviewer_fields, COUNT(reviewer_fields), reviewer) &&
        !is_day(reviewer->date))
        diags_add(reader->diags, DIAG_REVIEW_DATE, DIAG_KEY(at, "date"), DIAG_ARGUMENTS(reviewer->date));
}

static void read_reviewers(const struct json_reader *reader, const struct json_value *value,
                           const struct path *at, void *target)
{
    struct document *document = target;
    struct json_items items = json_read_array(reader, value, at, sizeof(struct km_reviewer), read_reviewer);
    document->reviewers = items.items;
    document->reviewer_count = items.count;
}

static const struct json_field facilitator_fields[] = {
    {.key = "goal", .kind = FIELD_TEXT, .offset = offsetof(struct document, facilitator_goal)},
    {.key = "questions", .kind = FIELD_CUSTOM, .read = read_questions},
};

static void read_facilitator(const struct json_reader *reader, const struct json_value *value,
                             const struct path *at, void *target)
{
    json_read_object(reader, value, at, facilitator_fields, COUNT(facilitator_fields), target);
}

/* The file with what only the reader needs. */
struct file_draft {
    struct document document;
    bool head_only; /* the nodes are passed over */
    int32_t format;
    int language; /* index into languages */
    const char *license;
};

static void read_nodes(const struct json_reader *reader, const struct json_value *value,
                       const struct path *at, void *target)
{
    struct file_draft *draft = target;
    if (!draft->head_only)
        document_read_nodes(reader, value, at, &draft->document);
}

static const struct json_field file_fields[] = {
    {.key = "format",
     .kind = FIELD_INTEGER,
     .offset = offsetof(struct file_draft, format),
     .required = true,
     .min = FORMAT,
     .max = FORMAT},
    {.key = "id", .kind = FIELD_ID, .offset = offsetof(struct file_draft, document.id), .required = true},
    {.key = "revision",
     .kind = FIELD_INTEGER,
     .offset = offsetof(struct file_draft, document.revision),
     .required = true,
     .min = 1,
     .max = INT32_MAX},
    {.key = "language",
     .kind = FIELD_ENUM,
     .offset = offsetof(struct file_draft, language),
     .required = true,
     .names = languages},
    {.key = "license", .kind = FIELD_STRING, .offset = offsetof(struct file_draft, license)},
    {.key = "author", .kind = FIELD_TEXT, .offset = offsetof(struct file_draft, document.author)},
    {.key = "reviewers", .kind = FIELD_CUSTOM, .read = read_reviewers},
    {.key = "source", .kind = FIELD_TEXT, .offset = offsetof(struct file_draft, document.source)},
    {.key = "title",
     .kind = FIELD_TEXT,
     .offset = offsetof(struct file_draft, document.title),
     .required = true},
    {.key = "summary",
     .kind = FIELD_TEXT,
     .offset = offsetof(struct file_draft, document.summary),
     .required = true},
    {.key = "briefing",
     .kind = FIELD_TEXT,
     .offset = offsetof(struct file_draft, document.briefing),
     .required = true},
    {.key = "content_note", .kind = FIELD_TEXT, .offset = offsetof(struct file_draft, document.content_note)},
    {.key = "limits", .kind = FIELD_TEXT, .offset = offsetof(struct file_draft, document.limits)},
    {.key = "setting", .kind = FIELD_CUSTOM, .required = true, .read = read_setting},
    {.key = "complaint_type",
     .kind = FIELD_ENUM,
     .offset = offsetof(struct file_draft, document.complaint_type),
     .required = true,
     .names = document_complaint_types},
    {.key = "harassment", .kind = FIELD_STRINGS, .offset = offsetof(struct file_draft, document.harassment)},
    {.key = "tags", .kind = FIELD_STRINGS, .offset = offsetof(struct file_draft, document.tags)},
    {.key = "cast", .kind = FIELD_CUSTOM, .required = true, .read = read_cast},
    {.key = "persona", .kind = FIELD_STRING, .offset = offsetof(struct file_draft, document.persona)},
    {.key = "objectives",
     .kind = FIELD_STRINGS,
     .offset = offsetof(struct file_draft, document.objectives),
     .required = true},
    {.key = "meters", .kind = FIELD_CUSTOM, .read = read_meters},
    {.key = "flags", .kind = FIELD_CUSTOM, .read = read_flags},
    {.key = "facts", .kind = FIELD_CUSTOM, .read = read_facts},
    {.key = "documents", .kind = FIELD_CUSTOM, .read = read_papers},
    {.key = "facilitator", .kind = FIELD_CUSTOM, .read = read_facilitator},
    {.key = "allow",
     .kind = FIELD_CUSTOM,
     .offset = offsetof(struct file_draft, document.allows),
     .read = allows_read},
    {.key = "start",
     .kind = FIELD_STRING,
     .offset = offsetof(struct file_draft, document.start),
     .required = true},
    {.key = "nodes", .kind = FIELD_CUSTOM, .required = true, .read = read_nodes},
};

/* A file of another format is not read on: every finding about it would mislead. */
static bool is_other_format(const struct json_reader *reader, const struct json_value *root)
{
    const struct json_value *format = json_find(root, "format");
    if (!format || json_kind(format) != JSON_INTEGER || json_integer(format) == FORMAT)
        return false;
    char found[24];
    snprintf(found, sizeof found, "%lld", (long long)json_integer(format));
    diags_add(reader->diags, DIAG_SCENARIO_FORMAT, DIAG_KEY(NULL, "format"), DIAG_ARGUMENTS(found));
    return true;
}

static enum km_language language_of(const struct json_value *root)
{
    const struct json_value *language = json_find(root, "language");
    bool english = language && json_kind(language) == JSON_STRING &&
                   strcmp(json_string(language), languages[KM_EN]) == 0;
    return english ? KM_EN : KM_JA;
}

static bool read_file(const struct json_reader *reader, const struct json_value *root, bool head_only,
                      struct document *document)
{
    size_t errors = diags_errors(reader->diags);
    struct json_reader own = *reader;
    if (json_kind(root) == JSON_OBJECT) {
        if (is_other_format(reader, root))
            return false;
        own.language = language_of(root);
    }
    struct file_draft draft = {.document = {.start_number = -1}, .head_only = head_only};
    json_read_object(&own, root, NULL, file_fields, COUNT(file_fields), &draft);
    check_harassment(&own, &draft.document.harassment, DIAG_KEY(NULL, "harassment"));
    *document = draft.document;
    document->language = own.language;
    return diags_errors(reader->diags) == errors;
}

bool document_read(const struct json_reader *reader, const struct json_value *root, struct document *document)
{
    return read_file(reader, root, false, document);
}

bool document_read_head(const struct json_reader *reader, const struct json_value *root,
                        struct document *document)
{
    return read_file(reader, root, true, document);
}
