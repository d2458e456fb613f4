/* Who said what, and where: the words of a session looked up for the report. */
#include "report/model.h"

#include "base/utf8.h"

struct km_text report_speaker(const struct km_report *report, enum km_speaker speaker)
{
    const struct km_person *person = km_scenario_person(report->scenario, speaker);
    return person ? person->name : (struct km_text){{NULL}};
}

/* ---- words ---- */

/* What the form at `node` calls its slot: an entry is written there, nobody says it. */
static struct km_text slot_label(const struct km_report *report, uint32_t node, const char *slot)
{
    struct km_node form = km_scenario_node(report->scenario, node);
    for (uint32_t s = 0; s < form.slot_count; s++) {
        struct km_slot each = km_scenario_slot(report->scenario, form.first_slot + s);
        if (strcmp(each.slot, slot) == 0)
            return each.label;
    }
    return (struct km_text){{NULL}};
}

struct km_quote report_said(const struct km_report *report, size_t index)
{
    const struct km_said *said = km_session_said(report->session, index);
    if (said->kind == KM_SAID_LINE) {
        struct km_line line = km_scenario_line(report->scenario, said->line);
        return (struct km_quote){
            .name = report_speaker(report, line.by),
            .text = *km_session_words(report->session, &line),
            .by = line.by,
        };
    }
    if (said->kind == KM_SAID_CONTACT_END)
        return (struct km_quote){.by = KM_BY_SCENE};
    struct km_choice choice = km_scenario_choice(report->scenario, said->choice);
    if (said->kind == KM_SAID_ENTRY)
        return (struct km_quote){
            .name = slot_label(report, said->node, choice.slot), .text = choice.text, .by = KM_BY_AGENT};
    bool partner = km_scenario_node(report->scenario, said->node).partner;
    enum km_speaker by = partner ? KM_BY_PARTNER : KM_BY_AGENT;
    return (struct km_quote){.name = report_speaker(report, by), .text = choice.text, .by = by};
}

void report_said_before(const struct km_report *report, size_t index, struct km_quote *spoken,
                        struct km_quote *narrated)
{
    while (index-- > 0) {
        if (km_session_said(report->session, index)->kind == KM_SAID_LINE) {
            struct km_quote quote = report_said(report, index);
            if (km_text_present(&quote.name)) {
                *spoken = quote;
                return;
            }
            if (!km_text_present(&narrated->text))
                *narrated = quote;
        } else if (km_text_present(&narrated->text)) {
            return;
        }
    }
}

/* ---- what was written ---- */

/* Kana, half-width ones too, and Chinese characters are Japanese; what has none of them is not. */
static bool is_japanese(const char *text)
{
    size_t length = strlen(text);
    uint32_t code;
    for (size_t at = 0; at < length;) {
        at += utf8_decode(text + at, length - at, &code);
        if ((code >= 0x3041 && code <= 0x30FF) || (code >= 0x4E00 && code <= 0x9FFF) ||
            (code >= 0xFF66 && code <= 0xFF9F))
            return true;
    }
    return false;
}

static struct km_text written(const char *text)
{
    struct km_text words = {{NULL}};
    if (text)
        words.in[is_japanese(text) ? KM_JA : KM_EN] = text;
    return words;
}

struct km_text km_report_own_words(const struct km_report *report, uint32_t turn)
{
    return written(km_session_own_words(report->session, turn));
}

struct km_text km_report_plan(const struct km_report *report)
{
    return written(km_session_plan(report->session));
}

/* ---- places ---- */

size_t report_said_of_event(const struct km_report *report, size_t event)
{
    for (size_t i = 0; i < km_session_said_count(report->session); i++) {
        const struct km_said *said = km_session_said(report->session, i);
        if (event >= said->first_event && event < said->first_event + said->event_count)
            return i;
    }
    return SIZE_MAX;
}

/* The first of these kinds in `turn`. */
static size_t first_of(const struct km_report *report, uint32_t turn, enum km_said_kind kind)
{
    for (size_t i = 0; i < km_session_said_count(report->session); i++) {
        const struct km_said *said = km_session_said(report->session, i);
        if (said->turn == turn && said->kind == kind)
            return i;
    }
    return SIZE_MAX;
}

size_t report_said_of_turn(const struct km_report *report, uint32_t turn)
{
    return first_of(report, turn, report_is_form(report, turn) ? KM_SAID_ENTRY : KM_SAID_CHOICE);
}

size_t report_entry_beside(const struct km_report *report, uint32_t turn, uint32_t option)
{
    const char *slot = km_scenario_choice(report->scenario, option).slot;
    for (size_t i = 0; slot && i < km_session_said_count(report->session); i++) {
        const struct km_said *said = km_session_said(report->session, i);
        if (said->turn == turn && said->kind == KM_SAID_ENTRY &&
            strcmp(km_scenario_choice(report->scenario, said->choice).slot, slot) == 0)
            return i;
    }
    return SIZE_MAX;
}

bool report_is_form(const struct km_report *report, uint32_t turn)
{
    return turn && turn <= km_session_turns(report->session) &&
           km_session_answer(report->session, turn)->kind == KM_SUBMIT;
}

bool report_ends_contact(const struct km_report *report, uint32_t turn)
{
    return first_of(report, turn, KM_SAID_CONTACT_END) != SIZE_MAX;
}

/* ---- what the author says ---- */

static bool is_minded(const struct km_choice *choice)
{
    return km_text_present(&choice->instead);
}

enum report_author report_verdict_of_author(const struct km_report *report, uint32_t turn)
{
    size_t at = report_is_form(report, turn) ? SIZE_MAX : report_said_of_turn(report, turn);
    if (at == SIZE_MAX)
        return REPORT_UNSAID;
    const struct km_said *said = km_session_said(report->session, at);
    struct km_choice choice = km_scenario_choice(report->scenario, said->choice);
    if (is_minded(&choice))
        return REPORT_MINDED;
    struct km_node node = km_scenario_node(report->scenario, said->node);
    for (uint32_t c = 0; c < node.choice_count; c++) {
        struct km_choice other = km_scenario_choice(report->scenario, node.first_choice + c);
        if (is_minded(&other))
            return REPORT_CLEARED;
    }
    return REPORT_UNSAID;
}
