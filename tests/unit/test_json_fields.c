/* Field tables: a card with one field of every kind, read from texts and from the files
 * tests/diag/json/field-*.json, whose findings are listed here. */
#include "json/fields.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

struct person {
    const char *name;
    const char *key;
    const struct path *at;
};

struct card {
    const char *id, *source, *meter;
    struct km_text title;
    int32_t minutes;
    bool seated;
    int channel;
    struct json_strings tags;
    struct json_items people; /* struct person */
    struct json_items cast;   /* struct person */
};

static const char *const channels[] = {"counter", "phone", "chat", NULL};

static void read_person(const struct json_reader *reader, const struct json_value *value,
                        const struct path *at, void *target)
{
    static const struct json_field fields[] = {
        {.key = "name", .kind = FIELD_STRING, .offset = offsetof(struct person, name), .required = true},
    };
    struct person *person = target;
    person->key = json_key(value);
    person->at = at;
    json_read_object(reader, value, at, fields, COUNT(fields), person);
}

static void read_people(const struct json_reader *reader, const struct json_value *value,
                        const struct path *at, void *target)
{
    *(struct json_items *)target = json_read_array(reader, value, at, sizeof(struct person), read_person);
}

static void read_cast(const struct json_reader *reader, const struct json_value *value, const struct path *at,
                      void *target)
{
    *(struct json_items *)target = json_read_members(reader, value, at, sizeof(struct person), read_person);
}

static const struct json_field card_fields[] = {
    {.key = "id", .kind = FIELD_ID, .offset = offsetof(struct card, id), .required = true},
    {.key = "source", .kind = FIELD_STRING, .offset = offsetof(struct card, source)},
    {.key = "meter", .kind = FIELD_NAME, .offset = offsetof(struct card, meter)},
    {.key = "title", .kind = FIELD_TEXT, .offset = offsetof(struct card, title)},
    {.key = "minutes", .kind = FIELD_INTEGER, .offset = offsetof(struct card, minutes), .min = -5, .max = 60},
    {.key = "seated", .kind = FIELD_BOOL, .offset = offsetof(struct card, seated)},
    {.key = "channel", .kind = FIELD_ENUM, .offset = offsetof(struct card, channel), .names = channels},
    {.key = "tags", .kind = FIELD_STRINGS, .offset = offsetof(struct card, tags)},
    {.key = "people", .kind = FIELD_CUSTOM, .offset = offsetof(struct card, people), .read = read_people},
    {.key = "cast", .kind = FIELD_CUSTOM, .offset = offsetof(struct card, cast), .read = read_cast},
};

struct reading {
    struct arena arena;
    struct km_diags *diags;
    struct json_document *document;
    struct card card;
    bool good;
};

static struct reading *read_card(const char *text, size_t length)
{
    struct reading *reading = calloc(1, sizeof *reading);
    assert_non_null(reading);
    arena_init(&reading->arena, NULL);
    reading->diags = km_diags_new(NULL);
    diags_begin_file(reading->diags, "card.json");
    struct km_bytes bytes = {text, length};
    reading->document = json_parse(bytes, reading->diags);
    if (!reading->document)
        fail_msg("\"%s\" is no JSON: %s", text, km_diags_at(reading->diags, 0)->message.in[KM_EN]);
    struct json_reader reader = {&reading->arena, reading->diags, KM_JA};
    reading->card = (struct card){.minutes = 15, .channel = 2};
    const struct json_value *root = json_root(reading->document);
    reading->good = json_read_object(&reader, root, NULL, card_fields, COUNT(card_fields), &reading->card);
    json_locate(reading->document, bytes, reading->diags, 0);
    return reading;
}

static struct reading *read_text(const char *text)
{
    return read_card(text, strlen(text));
}

static void release(struct reading *reading)
{
    json_free(reading->document);
    km_diags_free(reading->diags);
    arena_release(&reading->arena);
    free(reading);
}

static void expect_finding(const struct reading *reading, size_t index, const char *code, const char *pointer,
                           const char *message)
{
    assert_true(index < km_diags_count(reading->diags));
    const struct km_diag *diag = km_diags_at(reading->diags, index);
    assert_string_equal(diag->code, code);
    assert_string_equal(diag->pointer, pointer);
    assert_string_equal(diag->message.in[KM_EN], message);
}

static void expect_one(const char *text, const char *code, const char *pointer, const char *message)
{
    struct reading *reading = read_text(text);
    assert_false(reading->good);
    assert_int_equal(km_diags_count(reading->diags), 1);
    expect_finding(reading, 0, code, pointer, message);
    release(reading);
}

static void every_kind_of_field_is_read(void **state)
{
    (void)state;
    struct reading *reading = read_text(
        "{\"id\": \"a-1\", \"source\": \"\\u3042\", \"meter\": \"calm_down\", \"title\": {\"en\": \"E\","
        " \"ja-easy\": \"や\"}, \"minutes\": -5, \"seated\": true, \"channel\": \"phone\","
        " \"tags\": [\"x\", \"y\"], \"people\": [{\"name\": \"A\"}, {\"name\": \"B\"}],"
        " \"cast\": {\"agent\": {\"name\": \"C\"}}}");
    assert_true(reading->good);
    assert_int_equal(km_diags_count(reading->diags), 0);
    const struct card *card = &reading->card;
    assert_string_equal(card->id, "a-1");
    assert_string_equal(card->source, "あ");
    assert_string_equal(card->meter, "calm_down");
    assert_null(card->title.in[KM_JA]);
    assert_string_equal(card->title.in[KM_EN], "E");
    assert_string_equal(card->title.in[KM_JA_EASY], "や");
    assert_int_equal(card->minutes, -5);
    assert_true(card->seated);
    assert_int_equal(card->channel, 1);
    assert_int_equal(card->tags.count, 2);
    assert_string_equal(card->tags.items[1], "y");
    assert_int_equal(card->people.count, 2);
    assert_string_equal(((struct person *)card->people.items)[1].name, "B");
    assert_null(((struct person *)card->people.items)[1].key);
    assert_int_equal(card->cast.count, 1);
    assert_string_equal(((struct person *)card->cast.items)[0].name, "C");
    assert_string_equal(((struct person *)card->cast.items)[0].key, "agent");
    release(reading);
}

static void absent_fields_keep_what_the_struct_held(void **state)
{
    (void)state;
    struct reading *reading = read_text("{\"id\": \"a\"}");
    assert_true(reading->good);
    assert_int_equal(reading->card.minutes, 15);
    assert_int_equal(reading->card.channel, 2);
    assert_null(reading->card.tags.items);
    release(reading);
}

static void refused_values_leave_the_struct_alone(void **state)
{
    (void)state;
    struct reading *reading =
        read_text("{\"id\": \"A\", \"minutes\": 99, \"channel\": \"x\", \"seated\": null,"
                  " \"tags\": {}, \"title\": {\"ja\": 1}}");
    assert_false(reading->good);
    assert_null(reading->card.id);
    assert_int_equal(reading->card.minutes, 15);
    assert_int_equal(reading->card.channel, 2);
    assert_int_equal(reading->card.tags.count, 0);
    assert_false(km_text_present(&reading->card.title));
    assert_int_equal(km_diags_count(reading->diags), 6);
    release(reading);
}

static void paths_given_to_custom_readers_outlive_the_reading(void **state)
{
    (void)state;
    struct reading *reading = read_text("{\"id\": \"a\", \"people\": [{\"name\": \"A\"}, {\"name\": \"B\"}],"
                                        " \"cast\": {\"agent\": {\"name\": \"C\"}}}");
    struct strbuf out;
    strbuf_init(&out, &reading->arena);
    path_write(((struct person *)reading->card.people.items)[1].at, &out);
    strbuf_add_char(&out, ' ');
    path_write(((struct person *)reading->card.cast.items)[0].at, &out);
    assert_string_equal(out.data, "/people/1 /cast/agent");
    release(reading);
}

static void a_note_may_stand_in_every_object(void **state)
{
    (void)state;
    struct reading *reading =
        read_text("{\"note\": \"n\", \"id\": \"a\", \"title\": {\"note\": \"n\", \"ja\": \"J\"},"
                  " \"people\": [{\"name\": \"A\", \"note\": \"n\"}],"
                  " \"cast\": {\"note\": \"n\", \"agent\": {\"name\": \"C\"}}}");
    assert_true(reading->good);
    assert_int_equal(reading->card.cast.count, 1);
    assert_string_equal(reading->card.title.in[KM_JA], "J");
    release(reading);
}

static void a_note_is_a_string(void **state)
{
    (void)state;
    expect_one("{\"id\": \"a\", \"note\": 1}", "KM0133", "/note", "a string is needed here, not 1");
    expect_one("{\"id\": \"a\", \"title\": {\"ja\": \"x\", \"note\": []}}", "KM0133", "/title/note",
               "a string is needed here, not [ ]");
    struct reading *reading = read_text("{\"id\": \"a\", \"cast\": {\"note\": {\"name\": \"N\"}}}");
    assert_true(reading->good);
    assert_int_equal(reading->card.cast.count, 1);
    release(reading);
}

static void unknown_members_come_with_a_suggestion(void **state)
{
    (void)state;
    struct reading *reading = read_text("{\"id\": \"a\", \"chanel\": \"phone\", \"other\": 1}");
    expect_finding(reading, 0, "KM0131", "/chanel",
                   "there is no member \"chanel\" here (possible: id, source, meter, title, minutes, seated, "
                   "channel, tags, people, cast)");
    assert_string_equal(km_diags_at(reading->diags, 0)->hint.in[KM_EN], "did you mean \"channel\"?");
    assert_string_equal(km_diags_at(reading->diags, 1)->pointer, "/other");
    assert_null(km_diags_at(reading->diags, 1)->hint.in[KM_EN]);
    release(reading);
    expect_one("{\"id\": \"a\", \"people\": [{\"name\": \"A\", \"Name\": \"B\"}]}", "KM0131",
               "/people/0/Name", "there is no member \"Name\" here (possible: name)");
}

static void missing_members_are_reported_at_their_object(void **state)
{
    (void)state;
    struct reading *reading = read_text("{\"people\": [\n{\"name\": \"A\"},\n {}]}");
    expect_finding(reading, 0, "KM0132", "/people/1/name", "the member \"name\" is missing");
    expect_finding(reading, 1, "KM0132", "/id", "the member \"id\" is missing");
    assert_int_equal(km_diags_at(reading->diags, 0)->line, 3);
    assert_int_equal(km_diags_at(reading->diags, 0)->column, 2);
    assert_int_equal(km_diags_at(reading->diags, 1)->line, 1);
    release(reading);
}

static void wrong_kinds_show_what_was_found(void **state)
{
    (void)state;
    static const struct {
        const char *value, *message;
    } cases[] = {
        {"1", "a string is needed here, not 1"},
        {"-9007199254740991", "a string is needed here, not -9007199254740991"},
        {"null", "a string is needed here, not null"},
        {"true", "a string is needed here, not true"},
        {"false", "a string is needed here, not false"},
        {"[]", "a string is needed here, not [ ]"},
        {"[1]", "a string is needed here, not [ … ]"},
        {"{}", "a string is needed here, not { }"},
        {"{\"a\": 1}", "a string is needed here, not { … }"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        char text[128];
        snprintf(text, sizeof text, "{\"id\": \"a\", \"source\": %s}", cases[i].value);
        expect_one(text, "KM0133", "/source", cases[i].message);
    }
}

static void long_strings_are_cut_in_messages(void **state)
{
    (void)state;
    expect_one(
        "{\"id\": \"a\", \"minutes\": \"あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほ\"}",
        "KM0134", "/minutes",
        "a number is needed here, not \"あいうえおかきくけこさしすせそたちつてとなにぬね…\"");
}

static void every_wanted_kind_has_its_own_code(void **state)
{
    (void)state;
    expect_one("{\"id\": []}", "KM0133", "/id", "a string is needed here, not [ ]");
    expect_one("{\"id\": \"a\", \"minutes\": \"5\"}", "KM0134", "/minutes",
               "a number is needed here, not \"5\"");
    expect_one("{\"id\": \"a\", \"seated\": 1}", "KM0135", "/seated", "true or false is needed here, not 1");
    expect_one("{\"id\": \"a\", \"tags\": \"x\"}", "KM0136", "/tags",
               "a list in [ ] is needed here, not \"x\"");
    expect_one("{\"id\": \"a\", \"people\": {}}", "KM0136", "/people",
               "a list in [ ] is needed here, not { }");
    expect_one("{\"id\": \"a\", \"cast\": []}", "KM0137", "/cast",
               "a group of members in { } is needed here, not [ ]");
    expect_one("[]", "KM0137", "", "a group of members in { } is needed here, not [ ]");
    expect_one("{\"id\": \"a\", \"title\": 3}", "KM0138", "/title", "a text is needed here, not 3");
    expect_one("{\"id\": \"a\", \"channel\": 3}", "KM0133", "/channel", "a string is needed here, not 3");
    expect_one("{\"id\": \"a\", \"tags\": [\"x\", 2]}", "KM0133", "/tags/1",
               "a string is needed here, not 2");
}

static void integers_keep_to_their_range(void **state)
{
    (void)state;
    expect_one("{\"id\": \"a\", \"minutes\": 61}", "KM0139", "/minutes", "61 is out of range (-5 to 60)");
    expect_one("{\"id\": \"a\", \"minutes\": -6}", "KM0139", "/minutes", "-6 is out of range (-5 to 60)");
    expect_one("{\"id\": \"a\", \"minutes\": 4294967296}", "KM0139", "/minutes",
               "4294967296 is out of range (-5 to 60)");
    struct reading *reading = read_text("{\"id\": \"a\", \"minutes\": 60}");
    assert_int_equal(reading->card.minutes, 60);
    release(reading);
}

static void choices_are_listed_and_the_nearest_is_suggested(void **state)
{
    (void)state;
    struct reading *reading = read_text("{\"id\": \"a\", \"channel\": \"phome\"}");
    expect_finding(reading, 0, "KM0140", "/channel",
                   "\"phome\" is not one of the choices (counter, phone, chat)");
    assert_string_equal(km_diags_at(reading->diags, 0)->hint.in[KM_JA],
                        "「phone」の書き間違いではありませんか");
    release(reading);
    struct reading *far = read_text("{\"id\": \"a\", \"channel\": \"letter\"}");
    assert_null(km_diags_at(far->diags, 0)->hint.in[KM_EN]);
    release(far);
    expect_one("{\"id\": \"a\", \"channel\": \"\"}", "KM0140", "/channel",
               "\"\" is not one of the choices (counter, phone, chat)");
}

static void ids_use_hyphens_and_names_underscores(void **state)
{
    (void)state;
    assert_true(json_is_id("a"));
    assert_true(json_is_id("noise-night-2"));
    assert_true(json_is_name("calm_down"));
    static const char *const neither[] = {"", "A", "1a", "-a", "_a", "a b", "あ", "aB", "a.b", " a"};
    for (size_t i = 0; i < COUNT(neither); i++) {
        assert_false(json_is_id(neither[i]));
        assert_false(json_is_name(neither[i]));
    }
    assert_false(json_is_id("a_b"));
    assert_false(json_is_name("a-b"));
    expect_one("{\"id\": \"a_b\"}", "KM0141", "/id", "\"a_b\" cannot be used as an id");
    expect_one("{\"id\": \"a\", \"meter\": \"a-b\"}", "KM0142", "/meter", "\"a-b\" cannot be used as a name");
}

static void an_id_has_at_most_64_bytes(void **state)
{
    (void)state;
    char id[66];
    memset(id, 'a', sizeof id);
    id[64] = '\0';
    assert_true(json_is_id(id));
    id[64] = 'a';
    id[65] = '\0';
    assert_false(json_is_id(id));
}

static void a_plain_text_is_in_the_language_of_the_file(void **state)
{
    (void)state;
    struct reading *reading = read_text("{\"id\": \"a\", \"title\": \"苦情\"}");
    assert_string_equal(reading->card.title.in[KM_JA], "苦情");
    assert_null(reading->card.title.in[KM_EN]);
    struct json_reader english = {&reading->arena, reading->diags, KM_EN};
    struct km_text text = {{NULL}};
    const struct json_value *title = json_find(json_root(reading->document), "title");
    assert_true(json_read_text(&english, title, NULL, &text));
    assert_string_equal(text.in[KM_EN], "苦情");
    assert_null(text.in[KM_JA]);
    release(reading);
}

static void texts_by_language_have_known_tags_and_strings(void **state)
{
    (void)state;
    struct reading *reading = read_text("{\"id\": \"a\", \"title\": {\"ja-eazy\": \"x\", \"fr\": \"y\"}}");
    expect_finding(reading, 0, "KM0143", "/title/ja-eazy",
                   "there is no language \"ja-eazy\" (possible: ja, en, ja-easy)");
    assert_string_equal(km_diags_at(reading->diags, 0)->hint.in[KM_EN], "did you mean \"ja-easy\"?");
    assert_string_equal(km_diags_at(reading->diags, 1)->code, "KM0143");
    assert_int_equal(km_diags_count(reading->diags), 2);
    release(reading);
    expect_one("{\"id\": \"a\", \"title\": {\"ja\": 1}}", "KM0133", "/title/ja",
               "a string is needed here, not 1");
    expect_one("{\"id\": \"a\", \"title\": {}}", "KM0144", "/title", "the text is not given in any language");
    expect_one("{\"id\": \"a\", \"title\": {\"note\": \"x\"}}", "KM0144", "/title",
               "the text is not given in any language");
}

static void every_file_of_the_collection_has_the_listed_finding(void **state)
{
    (void)state;
    static const struct {
        const char *file, *code, *pointer;
        uint32_t line, column;
    } cases[] = {
        {"unknown", "KM0131", "/minuts", 3, 13},
        {"missing", "KM0132", "/id", 1, 1},
        {"not-a-string", "KM0133", "/id", 1, 8},
        {"not-an-integer", "KM0134", "/minutes", 1, 27},
        {"not-a-bool", "KM0135", "/seated", 1, 26},
        {"not-an-array", "KM0136", "/tags", 1, 24},
        {"not-an-object", "KM0137", "", 1, 1},
        {"not-a-text", "KM0138", "/title", 1, 25},
        {"out-of-range", "KM0139", "/minutes", 1, 27},
        {"not-a-choice", "KM0140", "/channel", 1, 27},
        {"bad-id", "KM0141", "/id", 1, 8},
        {"bad-name", "KM0142", "/meter", 1, 25},
        {"unknown-language", "KM0143", "/title/jp", 1, 32},
        {"empty-text", "KM0144", "/title", 1, 25},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        char path[512], text[4096];
        snprintf(path, sizeof path, KAMAE_SOURCE_DIR "/tests/diag/json/field-%s.json", cases[i].file);
        FILE *file = fopen(path, "rb");
        if (!file)
            fail_msg("cannot open %s", path);
        size_t length = fread(text, 1, sizeof text, file);
        fclose(file);
        struct reading *reading = read_card(text, length);
        assert_int_equal(km_diags_count(reading->diags), 1);
        const struct km_diag *diag = km_diags_at(reading->diags, 0);
        assert_string_equal(diag->code, cases[i].code);
        assert_string_equal(diag->pointer, cases[i].pointer);
        assert_int_equal(diag->line, cases[i].line);
        assert_int_equal(diag->column, cases[i].column);
        release(reading);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_kind_of_field_is_read),
        cmocka_unit_test(absent_fields_keep_what_the_struct_held),
        cmocka_unit_test(refused_values_leave_the_struct_alone),
        cmocka_unit_test(paths_given_to_custom_readers_outlive_the_reading),
        cmocka_unit_test(a_note_may_stand_in_every_object),
        cmocka_unit_test(a_note_is_a_string),
        cmocka_unit_test(unknown_members_come_with_a_suggestion),
        cmocka_unit_test(missing_members_are_reported_at_their_object),
        cmocka_unit_test(wrong_kinds_show_what_was_found),
        cmocka_unit_test(long_strings_are_cut_in_messages),
        cmocka_unit_test(every_wanted_kind_has_its_own_code),
        cmocka_unit_test(integers_keep_to_their_range),
        cmocka_unit_test(choices_are_listed_and_the_nearest_is_suggested),
        cmocka_unit_test(ids_use_hyphens_and_names_underscores),
        cmocka_unit_test(an_id_has_at_most_64_bytes),
        cmocka_unit_test(a_plain_text_is_in_the_language_of_the_file),
        cmocka_unit_test(texts_by_language_have_known_tags_and_strings),
        cmocka_unit_test(every_file_of_the_collection_has_the_listed_finding),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
