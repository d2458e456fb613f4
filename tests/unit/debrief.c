/* The scene, its words, and the play of it. */
#include "debrief.h"

/* clang-format off */

#define ACT(id) "{'id':'" id "','label':'%s','definition':'x','example':'x'}"
#define RULE(id, severity, constraint)                                                        \
    "{'id':'" id "','severity':'" severity "','title':'%s','why':'%s','say_instead':'%s',"    \
    "'constraints':[" constraint "],'references':['%s']}"
#define NEVER(act) "{'template':'absence','a':['" act "']}"
#define ANSWER(act) "{'template':'response','a':['" act "'],'b':['agent.reply']}"

/* For each %s see write_all_texts. */
static const char rulebook[] =
    "{'format':1,'id':'report','revision':1,'language':'ja','license':'CC0-1.0','title':'x',"
    "'weights':{'critical':5,'major':3,'minor':1,'reminder':0},'pass_mark':70,"
    "'loss_bands':[{'id':'none','from':0,'label':'x'}],'acts':["
    ACT("customer.ask") ","
    ACT("customer.rare") ","
    ACT("agent.one") ","
    ACT("agent.two") ","
    ACT("agent.three") ","
    ACT("agent.four") ","
    ACT("agent.other") ","
    ACT("agent.good") ","
    ACT("agent.reply") ","
    ACT("agent.wait") ","
    ACT("agent.record.memo.when") ","
    ACT("scene.safety") ","
    ACT("scene.contact.end.left")
    "],'rules':["
    RULE("no-four", "minor", NEVER("agent.four")) ","
    RULE("no-three", "major", NEVER("agent.three")) ","
    RULE("no-two", "critical", NEVER("agent.two")) ","
    RULE("no-one", "critical", NEVER("agent.one")) ","
    RULE("be-good", "major", "{'template':'existence','a':['agent.good']}") ","
    RULE("no-other", "major", NEVER("agent.other")) ","
    RULE("answer-rare", "minor", ANSWER("customer.rare")) ","
    RULE("answer", "minor", ANSWER("customer.ask")) ","
    RULE("no-safety", "minor", NEVER("scene.safety"))
    "],'references':{'%s':{'text':'%s','source':'%s'}}}";

#define SAYS(who, act) "{'by':'" who "','text':'" act "%s','acts':['" act "']}"
#define CHOICE(id, acts, rest) "{'id':'" id "','text':'" id "%s','acts':[" acts "],'why':'%s'," rest "}"

static const char scenario[] =
    "{'format':1,'id':'report','revision':1,'language':'ja','license':'CC0-1.0','title':'%s','summary':'%s',"
    "'briefing':'%s','content_note':'%s',"
    "'setting':{'trade':'rental','trade_label':'%s','channel':'counter','minutes':5,'intensity':1},"
    "'complaint_type':'venting','harassment':[],'cast':{'customer':{'name':'%s','about':'%s'},"
    "'agent':{'name':'%s','about':'%s'}},"
    "'objectives':['no-four','no-three','no-two','no-one','be-good','answer-rare'],"
    "'meters':{'anger':{'label':'%s','start':5,'min':0,'max':10}},"
    "'facilitator':{'goal':'%s','questions':['%s','%s']},'start':'a','nodes':["
    "{'id':'a','lines':[{'by':'narrator','text':'%s'}],'choices':["
    CHOICE("one", "'agent.one'", "'to':'a'") ","
    CHOICE("two", "'agent.two'", "'to':'a'") ","
    CHOICE("three", "'agent.three'", "'to':'a'") ","
    CHOICE("four", "'agent.four'", "'to':'a'") ","
    CHOICE("other", "'agent.other'", "'to':'a'") ","
    CHOICE("all", "'agent.one','agent.two','agent.three','agent.four','agent.other'", "'to':'a'") ","
    CHOICE("good", "'agent.good'", "'effects':{'anger':-1},'reply':[" SAYS("customer", "customer.ask") "],'to':'a'") ","
    CHOICE("mixed", "'agent.good','agent.one'", "'to':'a'") ","
    CHOICE("reply", "'agent.reply'", "'to':'a'") ","
    CHOICE("rare", "'agent.reply'", "'reply':[" SAYS("customer", "customer.rare") "],'to':'a'") ","
    CHOICE("shout", "'agent.wait'", "'reply':[" SAYS("scene", "scene.safety") "],'to':'a'") ","
    CHOICE("leave", "'agent.wait'", "'to':'f','reason':'left'") ","
    CHOICE("record", "'agent.wait'", "'to':'g','reason':'left'") ","
    CHOICE("done", "'agent.reply'", "'to':'f','reason':'left'")
    "]},{'id':'f','phase':'after','to':'z'},"
    "{'id':'g','phase':'after','form':{'title':'%s','slots':[{'slot':'when','label':'%s','options':["
    "{'id':'w','text':'%s','mark':'fact','why':'%s'}]}],'to':'z'}},"
    "{'id':'z','phase':'after','end':{'outcome':'good','summary':'%s'}}]}";

/* clang-format on */

/* Every text of the rulebook and the scenario is `text`. */
static const char *write_all_texts(struct arena *arena, const char *json, const char *text)
{
    struct strbuf out;
    strbuf_init(&out, arena);
    for (const char *c = json; *c; c++) {
        if (c[0] == '%' && c[1] == 's') {
            strbuf_add(&out, text);
            c++;
        } else {
            strbuf_add_char(&out, *c);
        }
    }
    return out.data;
}

void debrief_load_words(struct debrief *debrief)
{
    static const struct {
        enum km_language language;
        const char *path;
    } tables[] = {
        {.language = KM_JA, .path = KAMAE_SOURCE_DIR "/assets/locale/ja.json"},
        {.language = KM_EN, .path = KAMAE_SOURCE_DIR "/assets/locale/en.json"},
    };
    struct km_diags *diags = km_diags_new(NULL);
    ui_init(&debrief->words, &debrief->arena);
    for (size_t i = 0; i < 2; i++)
        assert_true(ui_load(&debrief->words, tables[i].language,
                            stage_read_file(&debrief->arena, tables[i].path), tables[i].path, diags));
    km_diags_free(diags);
}

void debrief_judge(struct debrief *debrief)
{
    struct km_session *session = debrief->stage.session;
    debrief->score = km_score_new(NULL, debrief->stage.rulebook, km_scenario_scope(debrief->stage.scenario),
                                  km_session_trace(session), km_session_status(session) == KM_ENDED);
    debrief->attainable = km_attainable_new(NULL, debrief->exploration, session);
    debrief->report = km_report_new(NULL, session, debrief->score, debrief->attainable);
}

void debrief_forget(struct debrief *debrief)
{
    km_report_free(debrief->report);
    km_attainable_free(debrief->attainable);
    km_score_free(debrief->score);
}

void debrief_play(struct debrief *debrief, const char *text, struct km_session_setup setup,
                  const char *answers)
{
    arena_init(&debrief->arena, NULL);
    debrief_load_words(debrief);
    stage_open(&debrief->stage, write_all_texts(&debrief->arena, rulebook, text),
               write_all_texts(&debrief->arena, scenario, text), setup);
    while (*answers) {
        size_t length = strcspn(answers, " ");
        const char *answer = arena_string_n(&debrief->arena, answers, length);
        if (strcmp(answer, "STOP") == 0)
            assert_true(stage_press(&debrief->stage, KM_STOP));
        else if (strcmp(answer, "UNDO") == 0)
            assert_true(stage_press(&debrief->stage, KM_UNDO));
        else if (strcmp(answer, "FORM") == 0)
            assert_true(stage_submit(&debrief->stage, (const int32_t[]){0}, 1));
        else
            assert_true(stage_answer(&debrief->stage, answer));
        answers += length + (answers[length] == ' ');
    }
    debrief->exploration = km_exploration_new(NULL, debrief->stage.scenario, NULL);
    debrief_judge(debrief);
}

void debrief_play_plain(struct debrief *debrief, const char *answers)
{
    debrief_play(debrief, ".", (struct km_session_setup){.mode = KM_PRACTICE}, answers);
}

void debrief_close(struct debrief *debrief)
{
    debrief_forget(debrief);
    km_exploration_free(debrief->exploration);
    stage_close(&debrief->stage);
    arena_release(&debrief->arena);
}

const char *debrief_write(struct debrief *debrief, const char *format, enum km_language language, bool full,
                          bool both)
{
    struct km_bytes out;
    struct km_report_style style = {
        .words = ui_words(&debrief->words),
        .language = language,
        .both = both,
        .full = full,
        .columns = 80,
    };
    assert_true(km_report_write(debrief->report, format, &style, &out));
    assert_int_equal(strlen(out.data), out.length);
    return out.data;
}
