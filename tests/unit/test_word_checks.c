/* What an author is told about words: each scenario in tests/diag/texts gives the finding in its name, then
 * phrases in texts, and what "allow" switches off. */
#include "author/phrases.h"
#include "stage.h"

#include "kamae/author.h"

#include <dirent.h>

#define FOLDER KAMAE_SOURCE_DIR "/tests/diag/"

enum { CODE_LENGTH = 6 };

struct reading {
    struct arena arena;
    struct km_rulebook *rulebook;
    struct km_scenario *scenario;
    struct km_diags *diags;
    size_t first; /* finding about words */
    size_t allowed;
};

static bool find_base(void *user, const char *id, struct km_bytes *bytes)
{
    struct arena *arena = user;
    *bytes = stage_read_file(arena, FOLDER "rulebook-small.json");
    return strcmp(id, "small") == 0;
}

static void open_reading(struct reading *reading, struct km_bytes scenario, const char *name)
{
    struct km_library library = {.find = find_base, .user = &reading->arena};
    reading->diags = km_diags_new(NULL);
    reading->rulebook =
        km_rulebook_load_extending(NULL, stage_read_file(&reading->arena, FOLDER "rulebook-texts.json"),
                                   "rulebook", &library, reading->diags);
    assert_non_null(reading->rulebook);
    reading->scenario = km_scenario_load(NULL, scenario, name, reading->rulebook, reading->diags);
    if (!reading->scenario)
        stage_print_findings(reading->diags);
    assert_non_null(reading->scenario);
    reading->first = km_diags_count(reading->diags);
    reading->allowed = km_texts_check(reading->scenario, reading->diags);
    km_scenario_locate(reading->scenario, reading->diags, reading->first);
}

static void close_reading(struct reading *reading)
{
    km_scenario_free(reading->scenario);
    km_rulebook_free(reading->rulebook);
    km_diags_free(reading->diags);
    arena_release(&reading->arena);
}

/* ---- the scenarios in tests/diag/texts ---- */

static void open_file(struct reading *reading, const char *name)
{
    char path[256];
    arena_init(&reading->arena, NULL);
    snprintf(path, sizeof path, FOLDER "texts/%s", name);
    open_reading(reading, stage_read_file(&reading->arena, path), "folder/words.json");
}

static bool gives_only_its_finding(const char *name)
{
    struct reading reading;
    open_file(&reading, name);
    size_t count = km_diags_count(reading.diags) - reading.first;
    const struct km_diag *found = count == 1 ? km_diags_at(reading.diags, reading.first) : NULL;
    bool sound = strncmp(name, "sound", strlen("sound")) == 0;
    bool fits = sound ? count == 0
                      : found && strncmp(found->code, name, CODE_LENGTH) == 0 &&
                            found->severity == KM_NOTICE && found->line > 0;
    if (!fits) {
        print_message("%s:\n", name);
        stage_print_findings(reading.diags);
    }
    close_reading(&reading);
    return fits;
}

static void each_scenario_gives_the_finding_in_its_file_name(void **state)
{
    (void)state;
    DIR *folder = opendir(FOLDER "texts");
    assert_non_null(folder);
    size_t count = 0, failed = 0;
    for (struct dirent *entry; (entry = readdir(folder));) {
        if (!strstr(entry->d_name, ".json"))
            continue;
        failed += !gives_only_its_finding(entry->d_name);
        count++;
    }
    closedir(folder);
    assert_int_equal(failed, 0);
    assert_true(count >= 14);
}

static bool has_scenario(const char *code)
{
    DIR *folder = opendir(FOLDER "texts");
    bool found = false;
    for (struct dirent *entry; !found && (entry = readdir(folder));)
        found = strncmp(entry->d_name, code, CODE_LENGTH) == 0;
    closedir(folder);
    return found;
}

static void each_finding_about_words_has_a_scenario(void **state)
{
    (void)state;
    for (size_t i = 0; i < km_explain_count(); i++) {
        const char *code = km_explain_at(i).code;
        if (strcmp(code, "KM0460") >= 0 && strcmp(code, "KM0499") <= 0 && !has_scenario(code))
            fail_msg("no scenario in tests/diag/texts for %s", code);
    }
}

/* ---- places ---- */

/* The finding stands at the text or member that is to be mended. */
static void findings_of_structure_stand_where_they_are_to_be_mended(void **state)
{
    (void)state;
    static const struct {
        const char *file, *pointer;
    } rows[] = {
        {"KM0467-seven-acts.json", "/nodes/0/choices/1/acts"},
        {"KM0468-record-unseen.json", "/nodes/0/choices/1/text"},
        {"KM0468-in-an-ending.json", "/nodes/1/end/summary"},
        {"KM0468-looked-on-no-way.json", "/nodes/1/lines/0/text"},
        {"KM0474-alone.json", "/nodes/0/choices/1/acts"},
        {"KM0475-written-by-all.json", "/nodes/0/choices"},
        {"KM0476-guesses-alone.json", "/nodes/1/form/slots/0/options"},
        {"KM0477-another-name.json", "/nodes/0/choices/0/text"},
        {"KM0478-good-ones-anger.json", "/meters/anger"},
        {"KM0480-blank-option.json", "/nodes/0/choices/1/text"},
        {"KM0480-todo.json", "/nodes/0/lines/0/text"},
        {"KM0481-same-but-for-marks.json", "/nodes/0/choices/2/text"},
        {"KM0481-english-of-another.json", "/nodes/0/choices/2/text"},
        {"KM0482-same-reply.json", "/nodes/0/choices/2/reply"},
        {"KM0483-english-is-japanese.json", "/nodes/0/lines/0/text"},
        {"KM0484-doubled-stop.json", "/nodes/0/lines/0/text"},
        {"KM0485-long-line.json", "/nodes/0/lines/0/text"},
        {"KM0486-telephone.json", "/nodes/0/lines/0/text"},
        {"KM0486-statute.json", "/nodes/0/lines/0/text"},
        {"KM0487-another-day.json", "/nodes/0/choices/1/reply/0/text"},
        {"KM0488-another-kanji.json", "/nodes/0/lines/0/text"},
        {"KM0489-unannounced.json", "/nodes/0/lines/0/acts"},
        {"KM0490-another-id.json", "/id"},
        {"KM0491-one-minute.json", "/setting/minutes"},
        {"KM0492-no-why.json", "/nodes/0/choices/0"},
        {"KM0493-no-inner-voice.json", "/nodes/0/lines/0"},
        {"KM0495-trust-never-moves.json", "/meters/trust"},
        {"KM0496-at-its-bound.json", "/meters/anger/start"},
        {"KM0497-no-persona.json", "/meters"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct reading reading;
        open_file(&reading, rows[i].file);
        assert_int_equal(km_diags_count(reading.diags), reading.first + 1);
        assert_string_equal(km_diags_at(reading.diags, reading.first)->pointer, rows[i].pointer);
        close_reading(&reading);
    }
}

/* ---- allow ---- */

static void what_is_allowed_is_counted(void **state)
{
    (void)state;
    static const struct {
        const char *file;
        size_t allowed;
    } rows[] = {{"sound.json", 0}, {"sound-allowed.json", 1}, {"KM0461-nothing-here.json", 0}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct reading reading;
        open_file(&reading, rows[i].file);
        assert_int_equal(reading.allowed, rows[i].allowed);
        close_reading(&reading);
    }
}

/* ---- phrases ---- */

enum { MOST = 8 };

/* Where the phrases of `list` stand: "3:phrase 9:other". */
static const char *find(struct arena *arena, enum km_language language, const char *text,
                        const char *const *items, size_t count)
{
    struct phrases phrases;
    struct phrase_hit hits[MOST];
    struct strbuf out;
    strbuf_init(&out, arena);
    phrases_init(&phrases, arena, language);
    phrases_add(&phrases, &(struct word_list){.items = items, .count = count}, 0, 0);
    phrases_seal(&phrases);
    size_t found = phrases_find(&phrases, text, hits, MOST);
    for (size_t i = 0; i < found; i++)
        strbuf_printf(&out, "%s%u:%s", i ? " " : "", hits[i].at, hits[i].phrase->words);
    return out.data;
}

static void phrases_are_found_wherever_they_begin(void **state)
{
    (void)state;
    struct arena arena;
    arena_init(&arena, NULL);
    static const char *const ja[] = {"お詫び", "お詫びいたします", "^ただ", "申し訳"};
    static const char *const en[] = {"sorry", "I apologise", "I'm sorry"};
    assert_string_equal(find(&arena, KM_JA, "まず、お詫びいたします。", ja, 4),
                        "9:お詫び 9:お詫びいたします");
    assert_string_equal(find(&arena, KM_JA, "ただ、またただ。申し訳", ja, 4), "0:^ただ 24:申し訳");
    assert_string_equal(find(&arena, KM_JA, "お詫", ja, 4), "");
    assert_string_equal(find(&arena, KM_EN, "I\xE2\x80\x99M SORRY. i apologise", en, 3),
                        "0:I'm sorry 6:sorry 13:I apologise");
    assert_string_equal(find(&arena, KM_EN, "unsorry sorrys sorry", en, 3), "15:sorry");
    assert_string_equal(find(&arena, KM_EN, "", en, 3), "");
    arena_release(&arena);
}

/* Against words_count, which compares every phrase at every place. */
static void many_phrases_are_found_as_each_alone(void **state)
{
    (void)state;
    static const char *const letters[] = {"お", "詫", "び", "申", "、"};
    struct arena arena;
    arena_init(&arena, NULL);
    uint32_t random = 1;
    for (int round = 0; round < 2000; round++) {
        struct strbuf text, phrase;
        strbuf_init(&text, &arena);
        strbuf_init(&phrase, &arena);
        for (int i = 0; i < 12; i++, random = random * 1664525 + 1013904223)
            strbuf_add(i < 9 ? &text : &phrase, letters[(random >> 16) % 5]);
        const char *item = phrase.data;
        bool stands = strstr(text.data, item) != NULL;
        assert_int_equal(*find(&arena, KM_JA, text.data, &item, 1) != '\0', stands);
    }
    arena_release(&arena);
}

/* ---- planted mistakes, by the standard rulebook ---- */

static const char *const planted_format =
    "{'format':1,'id':'planted','revision':1,'language':'ja','title':'x','summary':'x','briefing':'x',"
    "'setting':{'trade':'parcel','channel':'counter','minutes':5,'intensity':1},"
    "'complaint_type':'venting','harassment':[],'cast':{'customer':{'name':'大庭'},'agent':{'name':'水野'}},"
    "'objectives':['no-written-apology'],'start':'a','nodes':[\n"
    "{'id':'a','lines':[\n"
    "{'by':'customer','text':{'%s':'%s'},'acts':['customer.complaint.state']}],'choices':[\n"
    "{'id':'one','text':{'%s':'%s'},'acts':[%s],'to':'z','reason':'agreed'},\n"
    "{'id':'two','text':'書きます。','acts':['agent.apology.written'],'to':'z','reason':'agreed'}]},\n"
    "{'id':'z','phase':'after','end':{'outcome':'good','summary':{'%s':'%s'}}}]}";

enum { LINE_OF_CUSTOMER = 3, LINE_OF_ANSWER = 4, LINE_OF_ENDING = 6 };

struct planted {
    const char *language, *text, *acts; /* of the answer; of others the text alone */
    const char *code;                   /* NULL: sound */
    uint32_t line;
};

static const char *const plain[KM_EN + 1] = {[KM_JA] = "雨が降っている。", [KM_EN] = "It is raining."};

/* The finding of the scenario with this one mistake: "KM0463 4", "" for none. */
static const char *find_planted(struct arena *arena, const struct km_rulebook *rulebook,
                                const struct planted *planted)
{
    const char *language = planted->language, *none = plain[strcmp(language, "en") == 0];
    bool line = planted->line == LINE_OF_CUSTOMER, ending = planted->line == LINE_OF_ENDING;
    struct strbuf json, found;
    strbuf_init(&json, arena);
    strbuf_init(&found, arena);
    strbuf_printf(&json, planted_format, language, line ? planted->text : none, language,
                  line || ending ? none : planted->text,
                  line || ending ? "'agent.listen.backchannel'" : planted->acts, language,
                  ending ? planted->text : none);
    const char *quoted = stage_quotes(arena, json.data);
    struct km_diags *diags = km_diags_new(NULL);
    struct km_scenario *scenario =
        km_scenario_load(NULL, (struct km_bytes){quoted, strlen(quoted)}, "planted", rulebook, diags);
    if (!scenario)
        stage_print_findings(diags);
    assert_non_null(scenario);
    size_t first = km_diags_count(diags);
    km_texts_check(scenario, diags);
    km_scenario_locate(scenario, diags, first);
    for (size_t i = first; i < km_diags_count(diags); i++)
        strbuf_printf(&found, "%s%s %u", i > first ? ", " : "", km_diags_at(diags, i)->code,
                      km_diags_at(diags, i)->line);
    km_scenario_free(scenario);
    km_diags_free(diags);
    return found.data;
}

static void planted_mistakes_are_named_at_their_line(void **state)
{
    (void)state;
    static const char limited[] = "'agent.apology.limited'", listen[] = "'agent.listen.backchannel'",
                      decline[] = "'agent.decline.demand'", concede[] = "'agent.concede.demand'",
                      callback[] = "'agent.promise.callback'", identify[] = "'agent.greeting.identify'",
                      history[] = "'agent.verify.internal.history'", thanks[] = "'agent.thanks'",
                      factual[] = "'agent.apology.factual'";
    static const struct planted rows[] = {
        /* Sorry in words, no apology act; and the other way round. */
        {"ja", "ご不便をおかけして、申し訳ございません。", listen, "KM0463", LINE_OF_ANSWER},
        {"ja", "ご不便をおかけして、申し訳ございません。", limited, NULL, 0},
        {"en", "I apologise for the wet box.", listen, "KM0463", LINE_OF_ANSWER},
        {"en", "I apologise for the wet box.", limited, NULL, 0},
        {"ja", "お話を伺います。", limited, "KM0464", LINE_OF_ANSWER},
        {"en", "Tell me what happened.", limited, "KM0464", LINE_OF_ANSWER},
        {"ja", "申し訳ございませんが、記録を確かめます。", history, NULL, 0},
        {"ja", "お待たせして申し訳ございません。記録を確かめます。", history, "KM0463", LINE_OF_ANSWER},
        {"ja", "お待たせして申し訳ございません。", limited, NULL, 0},
        {"ja", "お待たせして申し訳ございませんが、記録を確かめます。", history, NULL, 0},
        /* A flat refusal tagged as giving in. */
        {"ja", "そういったことは、いたしかねます。", concede, "KM0465", LINE_OF_ANSWER},
        {"en", "I’m afraid that’s not possible.", concede, "KM0465", LINE_OF_ANSWER},
        {"ja", "そういったことは、いたしかねます。", decline, NULL, 0},
        {"ja", "お下げすることは、できません。", concede, "KM0465", LINE_OF_ANSWER},
        /* A telephone number in either width. */
        {"ja", "０１２０－５５５－０１２へどうぞ。", listen, "KM0486", LINE_OF_ANSWER},
        {"ja", "番号は１２０－５５５－０１２３４です。", listen, NULL, 0},
        /* A call by a time promised in words, no act. */
        {"ja", "正午までに、水野からお電話をさしあげます。", history, "KM0463", LINE_OF_ANSWER},
        {"ja", "金曜に、こちらからかけ直します。", history, "KM0463", LINE_OF_ANSWER},
        {"en", "I’ll get back to you on Friday.", history, "KM0463", LINE_OF_ANSWER},
        {"ja", "月曜の正午までに、私からお電話いたします。", history, "KM0463", LINE_OF_ANSWER},
        {"ja", "月曜の正午までに、私からお電話いたします。", callback, NULL, 0},
        {"en", "I’ll ring you by noon on Monday.", history, "KM0463", LINE_OF_ANSWER},
        {"en", "I’ll ring you by noon on Monday.", callback, NULL, 0},
        /* A yes in a no. */
        {"ja", "ご要望を承ります。書面はお渡しできません。", decline, "KM0465", LINE_OF_ANSWER},
        {"ja", "お申し出は承りました。書面はお渡しできません。", decline, "KM0465", LINE_OF_ANSWER},
        {"ja", "お話は承りました。書面はお渡しできません。", decline, NULL, 0},
        {"en", "Of course, I understand. We cannot give you that.", decline, "KM0465", LINE_OF_ANSWER},
        {"ja", "そのように取りはからいます。書面はお渡しできません。", decline, "KM0465", LINE_OF_ANSWER},
        {"ja", "お任せください。書面はお渡しできませんが。", decline, "KM0465", LINE_OF_ANSWER},
        {"en", "Leave it with me. We cannot give you that.", decline, "KM0465", LINE_OF_ANSWER},
        /* A name that nobody gives. */
        {"ja", "いらっしゃいませ。お調べいたします。", identify, "KM0464", LINE_OF_ANSWER},
        {"ja", "いらっしゃいませ。水野と申します。", identify, NULL, 0},
        {"en", "Good evening. Let me have a look.", identify, "KM0464", LINE_OF_ANSWER},
        {"en", "Good evening. My name is Mizuno.", identify, NULL, 0},
        {"en", "Thanks for waiting. Hirano, on the desk.", identify, NULL, 0},
        {"ja", "お待たせしました。水野。", identify, NULL, 0},
        {"ja", "お待たせしました。大庭様。", identify, "KM0464", LINE_OF_ANSWER},
        /* A reason in the name of the act, and no act of a reason. */
        {"ja", "決まりがあり、お渡しできません。", "'agent.decline.demand.reasoned'", "KM0474",
         LINE_OF_ANSWER},
        {"ja", "決まりがあり、お渡しできません。", "'agent.decline.demand.reasoned','agent.inform.policy'",
         NULL, 0},
        /* Said in other words. */
        {"en", "Visiting ends at eight.", decline, NULL, 0},
        {"en", "Please come again another time.", decline, NULL, 0},
        {"en", "Visitors have to be fifteen or over.", decline, NULL, 0},
        {"en", "This week it’s one visitor per family.", decline, NULL, 0},
        {"ja", "面会は十五歳以上の方にお願いしております。", decline, NULL, 0},
        {"ja", "お品代は、原因がわかるまでお待ちください。", decline, NULL, 0},
        {"ja", "土下座ではなく、言葉で申し上げます。", decline, NULL, 0},
        {"ja", "弁償のお話は、品物を見てからになります。", decline, NULL, 0},
        {"ja", "お子様も中へどうぞ。", decline, "KM0464", LINE_OF_ANSWER},
        {"ja", "検査のお代は、いただくことになっています。", decline, NULL, 0},
        {"en", "It was done, so we have to charge for it.", decline, NULL, 0},
        {"ja", "書くわけないじゃないですか、そんなの。", decline, NULL, 0},
        {"ja", "損の証明をお出しいただかないと。", decline, NULL, 0},
        {"en", "Why would I ever write that?", decline, NULL, 0},
        {"en", "Do bring the children in.", decline, "KM0464", LINE_OF_ANSWER},
        {"en", "It’s good that you told us.", thanks, NULL, 0},
        {"en", "You told us.", thanks, "KM0464", LINE_OF_ANSWER},
        {"ja", "私どもの確認が足りませんでした。", factual, NULL, 0},
        {"en", "We didn’t check well enough.", factual, NULL, 0},
        {"ja", "伝票の字を、私が読み違えました。", factual, NULL, 0},
        {"en", "I misread the slip.", factual, NULL, 0},
        {"en", "We checked it.", factual, "KM0464", LINE_OF_ANSWER},
        /* Stock empathy, a guess. */
        {"ja", "お気持ちはよくわかります。", listen, "KM0463", LINE_OF_ANSWER},
        {"en", "I understand your frustration.", listen, "KM0463", LINE_OF_ANSWER},
        {"ja", "おそらく、雨のせいです。", history, "KM0463", LINE_OF_ANSWER},
        {"en", "It’s probably the rain.", history, "KM0463", LINE_OF_ANSWER},
        /* What a person is like. */
        {"ja", "あなたは気が弱く、能力が足りない。", NULL, "KM0466", LINE_OF_ENDING},
        {"en", "You were too timid to say no.", NULL, "KM0466", LINE_OF_ENDING},
        /* Marks of a draft, each. */
        {"ja", "TODO 訳す。", listen, "KM0480", LINE_OF_ANSWER},
        {"ja", "FIXME: 雨。", listen, "KM0480", LINE_OF_ANSWER},
        {"ja", "TBD", listen, "KM0480", LINE_OF_ANSWER},
        {"ja", "XXX 雨。", listen, "KM0480", LINE_OF_ANSWER},
        {"ja", "（仮）雨です。", listen, "KM0480", LINE_OF_ANSWER},
        {"ja", "(仮)雨です。", listen, "KM0480", LINE_OF_ANSWER},
        {"ja", "【仮】雨です。", listen, "KM0480", LINE_OF_ANSWER},
        {"ja", "雨です。仮訳", listen, "KM0480", LINE_OF_ANSWER},
        {"ja", "未訳", listen, "KM0480", LINE_OF_ANSWER},
        {"ja", "雨です。要翻訳", listen, "KM0480", LINE_OF_ANSWER},
        {"ja", "○○様でございますね。", listen, "KM0480", LINE_OF_ANSWER},
        {"ja", "●●様でございますね。", listen, "KM0480", LINE_OF_ANSWER},
        {"ja", "△△様でございますね。", listen, "KM0480", LINE_OF_ANSWER},
        {"ja", "仮の番号をお出しします。○で囲んでください。", listen, NULL, 0},
        {"en", "TODO", listen, "KM0480", LINE_OF_ANSWER},
        /* The customer's own. */
        {"ja", "この役立たずが。", NULL, "KM0463", LINE_OF_CUSTOMER},
        {"en", "You idiot.", NULL, "KM0463", LINE_OF_CUSTOMER},
        {"ja", "土下座しろ。", NULL, "KM0463", LINE_OF_CUSTOMER},
    };
    struct arena arena;
    arena_init(&arena, NULL);
    struct km_diags *diags = km_diags_new(NULL);
    struct km_rulebook *rulebook = km_rulebook_load(
        NULL, stage_read_file(&arena, KAMAE_SOURCE_DIR "/assets/rulebooks/standard.json"), "standard", diags);
    assert_non_null(rulebook);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char wanted[32] = "";
        if (rows[i].code)
            snprintf(wanted, sizeof wanted, "%s %u", rows[i].code, (unsigned)rows[i].line);
        const char *found = find_planted(&arena, rulebook, &rows[i]);
        if (strcmp(found, wanted) != 0)
            fail_msg("%s: \"%s\" instead of \"%s\"", rows[i].text, found, wanted);
    }
    km_rulebook_free(rulebook);
    km_diags_free(diags);
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_scenario_gives_the_finding_in_its_file_name),
        cmocka_unit_test(each_finding_about_words_has_a_scenario),
        cmocka_unit_test(findings_of_structure_stand_where_they_are_to_be_mended),
        cmocka_unit_test(what_is_allowed_is_counted),
        cmocka_unit_test(phrases_are_found_wherever_they_begin),
        cmocka_unit_test(many_phrases_are_found_as_each_alone),
        cmocka_unit_test(planted_mistakes_are_named_at_their_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
