/* Who wrote a scene, who has read it and what it rests on, in a line each. */
#include "base/output.h"
#include "i18n/words.h"
#include "kamae/report.h"

static void write_reviewers(struct strbuf *out, const struct km_words *words, const struct km_head_info *head,
                            enum km_language language)
{
    for (size_t i = 0; i < head->reviewer_count; i++) {
        const struct km_reviewer *reviewer = &head->reviewers[i];
        strbuf_add(out, i ? words_get(words, language, "credit.and") : "");
        words_write(words, language, "credit.reviewer",
                    UI_ARGUMENTS({"name", .text = km_text_get(&reviewer->name, language)},
                                 {"date", .text = reviewer->date}),
                    out);
    }
}

static void write_names(struct strbuf *out, const struct km_words *words, const struct km_head_info *head,
                        enum km_credit credit, enum km_language language)
{
    switch (credit) {
    case KM_CREDIT_AUTHOR: strbuf_add(out, km_text_get(&head->author, language)); break;
    case KM_CREDIT_REVIEWERS: write_reviewers(out, words, head, language); break;
    case KM_CREDIT_SOURCE: strbuf_add(out, km_text_get(&head->source, language)); break;
    }
}

struct km_output *km_credit_line(const struct km_host *host, const struct km_words *words,
                                 const struct km_head_info *head, enum km_credit credit,
                                 enum km_language language)
{
    static const char *const keys[KM_CREDIT_COUNT] = {
        [KM_CREDIT_AUTHOR] = "credit.author",
        [KM_CREDIT_REVIEWERS] = "credit.reviewers",
        [KM_CREDIT_SOURCE] = "credit.source",
    };
    struct km_output *names = output_new(host), *line = NULL;
    write_names(&names->text, words, head, credit, language);
    if (names->text.length) {
        line = output_new(host);
        words_write(words, language, keys[credit], UI_ARGUMENTS({"names", .text = names->text.data}),
                    &line->text);
    }
    km_output_free(names);
    return line;
}
