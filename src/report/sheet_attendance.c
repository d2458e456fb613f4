/* Attendance and understanding, in one's own judgement. What becomes of the sheet stands before anything is
 * asked, and nothing has to be filled in. */
#include "report/sheet_build.h"

static void add_line(struct tree_builder *builder, const char *key)
{
    struct km_text label = tree_word(builder, key);
    tree_add_line(builder, &label);
}

static void add_keeping(struct tree_builder *builder)
{
    tree_add_section(builder, PART_KEEPING, "sheet.attendance.keeping");
    tree_add_words(builder, TREE_PLAIN, tree_word(builder, "sheet.attendance.keeping.how"));
    add_line(builder, "sheet.attendance.keeping.purpose");
    add_line(builder, "sheet.attendance.keeping.readers");
    add_line(builder, "sheet.attendance.keeping.until");
}

static void add_taking_part(struct tree_builder *builder)
{
    static const char *const ways[] = {"sheet.attendance.whole", "sheet.attendance.part",
                                       "sheet.attendance.watched", NULL};
    tree_add_section(builder, PART_TAKING, "sheet.attendance.taking");
    tree_add_ticks(builder, ways);
}

static void add_understood(struct tree_builder *builder, const struct km_scenario *scenario)
{
    static const char *const degrees[] = {"sheet.attendance.ready", "sheet.attendance.again",
                                          "sheet.attendance.unclear", NULL};
    tree_add_section(builder, PART_OBSERVED, "report.rules");
    tree_add_words(builder, TREE_PLAIN, tree_word(builder, "sheet.attendance.rules"));
    for (size_t i = 0; i < sheet_objective_count(scenario); i++) {
        const struct km_rule *rule = sheet_objective(scenario, i);
        struct tree_block **outer = tree_enter(builder, tree_add_item(builder, 0, &rule->title));
        tree_add_ticks(builder, degrees);
        tree_leave(builder, outer);
    }
}

void sheet_add_attendance(struct tree_builder *builder, const struct km_scenario *scenario)
{
    tree_add_section(builder, PART_INTRO, NULL);
    tree_add_words(builder, TREE_PLAIN, tree_word(builder, "sheet.attendance.intro"));
    add_keeping(builder);
    add_taking_part(builder);
    add_understood(builder, scenario);
    tree_add_section(builder, PART_OWN, "sheet.attendance.own");
    add_line(builder, "sheet.attendance.own.words");
    add_line(builder, "sheet.attendance.own.next");
    tree_add_section(builder, PART_ASK, "sheet.attendance.ask");
    tree_add_words(builder, TREE_PLAIN, tree_word(builder, "sheet.attendance.ask.how"));
    tree_add_blank(builder, 2);
}
