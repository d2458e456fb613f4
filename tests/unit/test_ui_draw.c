/* The draw list as text, the theme's numbers, and the gallery of all components as a golden. When the look is
 * meant to change: the new list is gallery.actual.txt in the directory of the run; look at the gallery, then
 * copy it over tests/unit/test_ui_draw.golden.txt. */
#include "gui/gallery_screen.h"

#include "gui/ui/button.h"
#include "gui/ui/option.h"
#include "gui/ui/show.h"
#include "gui/ui/ui.h"
#include "ui_stage.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static int set_up(void **state)
{
    struct arena *arena = calloc(1, sizeof *arena);
    assert_non_null(arena);
    arena_init(arena, NULL);
    *state = arena;
    return 0;
}

static int tear_down(void **state)
{
    arena_release(*state);
    free(*state);
    return 0;
}

static const char *written(const struct gui_draw *draw)
{
    struct strbuf out;
    strbuf_init(&out, draw->arena);
    gui_draw_write(draw, &out);
    return out.data;
}

static void each_command_is_one_line_of_text(void **state)
{
    struct gui_draw draw;
    const struct gui_point points[] = {{0, 0}, {10.25F, 0}, {10, 9.5F}};
    gui_draw_init(&draw, *state);
    gui_draw_clip(&draw, (struct gui_rect){0, 0, 100, 50});
    gui_draw_fill(&draw, (struct gui_rect){1, 2, 3, 4}, 8, 0x24211DFF);
    gui_draw_corners(&draw, (struct gui_rect){1, 2, 3, 4}, 8, 0x24211DFF);
    gui_draw_stroke(&draw, (struct gui_rect){1, 2, 3, 4}, 0, 1.5F, 0x24211D80);
    gui_draw_dashed(&draw, (struct gui_rect){1, 2, 3, 4}, 8, 2, 0x000000FF);
    gui_draw_polygon(&draw, points, 3, 0xFFFFFFFF);
    gui_draw_polygon(&draw, points, 2, 0xFFFFFFFF);
    gui_draw_line(&draw, points, 2, 3, true, 0xFFFFFFFF);
    gui_draw_unclip(&draw);
    assert_string_equal(written(&draw), "clip 0 0 100 50\n"
                                        "fill 1 2 3 4 r8 #24211D\n"
                                        "corners 1 2 3 4 r8 #24211D\n"
                                        "stroke 1 2 3 4 w1.5 #24211D80\n"
                                        "stroke 1 2 3 4 r8 w2 on6 off4 #000000\n"
                                        "polygon #FFFFFF 0,0 10.5,0 10,9.5\n"
                                        "line w3 closed #FFFFFF 0,0 10.5,0\n"
                                        "unclip\n");
}

static void shapes_know_what_they_may_touch(void **state)
{
    struct gui_draw draw;
    gui_draw_init(&draw, *state);
    gui_draw_disc(&draw, 50, 60, 10.5F, 0xFF);
    gui_draw_arc(&draw, 50, 60, 20, 4, 0, 0.25F, 0xFF);
    assert_memory_equal(&draw.items[0].rect, (&(struct gui_rect){39, 49, 22, 22}), sizeof(struct gui_rect));
    const struct gui_draw_command *arc = &draw.items[1];
    const struct gui_point *last = &arc->points[arc->point_count - 1];
    assert_true(fabsf(arc->points[0].x - 50) < 0.01F && fabsf(arc->points[0].y - 40) < 0.01F);
    assert_true(fabsf(last->x - 70) < 0.01F && fabsf(last->y - 60) < 0.01F);
}

static void moving_moves_points_and_rectangles_and_nothing_else(void **state)
{
    struct gui_draw draw;
    gui_draw_init(&draw, *state);
    gui_draw_fill(&draw, (struct gui_rect){0, 0, 5, 5}, 0, 0xFF);
    gui_draw_line(&draw, (const struct gui_point[]){{1, 1}, {2, 2}}, 2, 2, false, 0xFF);
    gui_draw_move(&draw, 1, 2, 10, -1);
    assert_string_equal(written(&draw), "fill 0 0 5 5 #000000\nline w2 #000000 11,0 12,1\n");
    assert_int_equal(draw.items[1].rect.x, 10);
}

static void the_sum_tells_lists_apart(void **state)
{
    struct gui_draw one, other;
    gui_draw_init(&one, *state);
    gui_draw_init(&other, *state);
    gui_draw_disc(&one, 5, 5, 2, 0xFF);
    gui_draw_disc(&other, 5, 5, 2, 0xFF);
    assert_true(gui_draw_sum(&one) == gui_draw_sum(&other));
    gui_draw_move(&other, 0, 1, 1, 0);
    assert_true(gui_draw_sum(&one) != gui_draw_sum(&other));
}

static void strips_are_cut_off_and_never_larger_than_what_is_there(void **state)
{
    (void)state;
    struct gui_rect rest = {10, 20, 100, 50};
    assert_memory_equal((&(struct gui_rect){10, 20, 100, 30}),
                        &((struct gui_rect[]){gui_cut_top(&rest, 30)}[0]), sizeof rest);
    struct gui_rect low = gui_cut_bottom(&rest, 99);
    assert_int_equal(low.y, 50);
    assert_int_equal(low.height, 20);
    assert_true(gui_rect_is_empty(rest));
    assert_true(gui_rect_is_empty(gui_inset((struct gui_rect){0, 0, 10, 10}, 6, 0)));
    assert_true(gui_rect_is_empty(
        gui_rect_intersection((struct gui_rect){0, 0, 5, 5}, (struct gui_rect){5, 0, 5, 5})));
}

/* ---- theme ---- */

static double channel(uint32_t value)
{
    double part = value / 255.0;
    return part <= 0.03928 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4);
}

/* Relative luminance and contrast after WCAG 2.2. */
static double luminance(uint32_t rgba)
{
    return 0.2126 * channel(rgba >> 24) + 0.7152 * channel(rgba >> 16 & 0xFF) +
           0.0722 * channel(rgba >> 8 & 0xFF);
}

static double contrast(enum gui_theme theme, enum gui_colour a, enum gui_colour b)
{
    double one = luminance(gui_theme_colour(theme, a)), other = luminance(gui_theme_colour(theme, b));
    return (fmax(one, other) + 0.05) / (fmin(one, other) + 0.05);
}

static void text_has_a_contrast_of_4_5_and_7_in_high_contrast(void **state)
{
    (void)state;
    static const enum gui_colour pairs[][2] = {
        {GUI_INK, GUI_GROUND},   {GUI_INK2, GUI_GROUND},      {GUI_INK3, GUI_GROUND},
        {GUI_INK2, GUI_PANEL},   {GUI_INK3, GUI_PANEL},       {GUI_INK, GUI_RAISED},
        {GUI_INK2, GUI_RAISED},  {GUI_INK, GUI_AI_WASH},      {GUI_INK2, GUI_AI_WASH},
        {GUI_AI, GUI_AI_WASH},   {GUI_ON_AI, GUI_AI},         {GUI_MOSS, GUI_MOSS_WASH},
        {GUI_SHU, GUI_SHU_WASH}, {GUI_AMBER, GUI_AMBER_WASH}, {GUI_SEAT_INK2, GUI_SEAT},
        {GUI_INK, GUI_SUNK},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        for (enum gui_theme theme = GUI_LIGHT; theme < GUI_THEME_COUNT; theme++)
            assert_true(contrast(theme, pairs[i][0], pairs[i][1]) >= (theme == GUI_CONTRAST ? 7 : 4.5));
}

static void borders_meters_and_rings_have_a_contrast_of_3(void **state)
{
    (void)state;
    static const enum gui_colour colours[] = {GUI_EDGE, GUI_AI, GUI_FOCUS, GUI_SUO, GUI_MATSU};
    for (size_t i = 0; i < sizeof colours / sizeof *colours; i++)
        for (enum gui_theme theme = GUI_LIGHT; theme < GUI_THEME_COUNT; theme++) {
            assert_true(contrast(theme, colours[i], GUI_GROUND) >= 3);
            assert_true(contrast(theme, colours[i], GUI_PANEL) >= 3);
        }
}

static void sizes_scale_and_line_heights_keep_their_ratio_and_stay_even(void **state)
{
    (void)state;
    assert_int_equal(gui_type_size(GUI_REPORT, 100), 15);
    assert_int_equal(gui_type_size(GUI_REPORT, 150), 23);
    assert_int_equal(gui_type_line(GUI_REPORT, KM_JA, 100), 24);
    assert_int_equal(gui_type_line(GUI_REPORT, KM_JA, 300), 72);
    for (enum gui_type type = GUI_REPORT; type < GUI_TYPE_COUNT; type++)
        for (int scale = 100; scale <= 300; scale += 5) {
            assert_int_equal(gui_type_line(type, KM_EN, scale) % 2, 0);
            assert_true(gui_type_size(type, scale) >= 13);
            assert_true(gui_type_line(type, KM_EN, scale) * 10 >= gui_type_size(type, scale) * 12);
        }
}

static void themes_have_names(void **state)
{
    (void)state;
    enum gui_theme theme;
    assert_true(gui_theme_read("contrast", &theme));
    assert_int_equal(theme, GUI_CONTRAST);
    assert_string_equal(gui_theme_name(GUI_DARK), "dark");
    assert_false(gui_theme_read("blue", &theme));
}

/* ---- pictures ---- */

static char *read_golden(struct arena *arena, const char *path)
{
    struct strbuf text;
    char piece[4096];
    size_t length;
    strbuf_init(&text, arena);
    FILE *file = fopen(path, "rb");
    if (!file)
        return text.data;
    while ((length = fread(piece, 1, sizeof piece, file)) > 0)
        strbuf_add_n(&text, piece, length);
    fclose(file);
    return text.data;
}

static int count_and_measure(void *user, const char *text, size_t length, int size, bool bold,
                             enum km_language language)
{
    ++*(int *)user;
    return stage_measure(NULL, text, length, size, bold, language);
}

/* Each measure of a title as long as a file allows takes its time, and it is shortened in every frame. */
static void a_long_line_is_shortened_with_few_measures(void **state)
{
    int measures = 0;
    struct gui_setting setting = {.width = 1280, .height = 720, .scale = 100};
    struct gui *gui = gui_new(NULL, count_and_measure, &measures);
    struct strbuf text;
    strbuf_init(&text, *state);
    strbuf_add_repeat(&text, "長い題a", 6000);
    gui_begin(gui, &setting, 0);
    gui_text_in(gui, (struct gui_rect){0, 0, 200, 30}, text.data, GUI_STYLE(.type = GUI_NAME), GUI_START);
    gui_end(gui);
    const struct gui_draw *picture = gui_picture(gui);
    assert_string_equal(picture->items[picture->count - 1].text.text, "長い題a長い題a長い題…");
    assert_true(measures < 20);
    gui_free(gui);
}

/* Two answers, the second of them hovered; a button and a verdict. */
static void card_screen(struct gui *gui, void *user)
{
    static const struct gui_option options[] = {{.text = "持ち帰ります。"}, {.text = "ここで書きます。"}};
    (void)user;
    gui_area_begin(gui, (struct gui_rect){20, 10, 300, 300});
    gui_option_cards(gui, "answer", &(struct gui_options){.items = options, .count = 2, .answered = -1});
    gui_gap(gui, GUI_GAP_GROUP);
    gui_flow_begin(gui, GUI_GAP, GUI_START);
    gui_button(gui, "later", "まだ", GUI_BUTTON(.disabled = true));
    gui_verdict_tag(gui, GUI_KEPT, "守れた");
    gui_flow_end(gui);
    gui_area_end(gui);
}

static void a_chosen_card_a_hovered_card_and_a_verdict_look_as_they_always_did(void **state)
{
    struct stage stage;
    struct strbuf out;
    strbuf_init(&out, *state);
    stage_open(&stage, card_screen, NULL);
    stage_event(&stage, &(struct gui_event){.kind = GUI_EVENT_MOVE, .x = 100, .y = 100});
    for (enum gui_theme theme = GUI_LIGHT; theme < GUI_THEME_COUNT; theme++) {
        stage.setting.theme = theme;
        stage_settle(&stage);
        strbuf_printf(&out, "-- %s\n", gui_theme_name(theme));
        gui_draw_write(gui_picture(stage.gui), &out);
    }
    stage_close(&stage);
    const char *golden = read_golden(*state, KAMAE_SOURCE_DIR "/tests/unit/test_ui_draw.golden.txt");
    if (strcmp(out.data, golden) != 0) {
        FILE *actual = fopen("test_ui_draw.actual.txt", "wb");
        assert_non_null(actual);
        fputs(out.data, actual);
        fclose(actual);
    }
    assert_string_equal(out.data, golden);
}

/* Widths are kept by a sum over text and size. */
static void a_single_character_has_a_width_of_its_own_in_each_size(void **state)
{
    (void)state;
    char text[] = "0";
    struct stage stage;
    stage_open(&stage, card_screen, NULL);
    for (*text = '!'; *text <= '~'; (*text)++)
        for (enum gui_type type = GUI_REPORT; type < GUI_TYPE_COUNT; type++)
            for (int bold = 0; bold < 2; bold++)
                assert_int_equal(gui_text_width(stage.gui, text, GUI_STYLE(.type = type, .bold = bold)),
                                 gui_type_size(type, 100) / 2);
    stage_close(&stage);
}

/* Every component is reached by Tab and arrows, and choosing each breaks nothing. */
static void the_gallery_survives_every_key_on_every_thing(void **state)
{
    (void)state;
    static const char *const keys[] = {"Enter", "Space", "Left",     "Right", "Up", "Down",
                                       "Home",  "End",   "PageDown", "1",     "Esc"};
    struct gallery gallery;
    struct stage stage;
    gallery_start(&gallery);
    stage_open(&stage, gallery_screen, &gallery);
    for (size_t i = 0; i < 40; i++) {
        for (size_t k = 0; k < sizeof keys / sizeof *keys; k++)
            stage_key(&stage, keys[(k + i) % (sizeof keys / sizeof *keys)]);
        assert_int_equal(gui_misfits(stage.gui, NULL), 0);
        stage_key(&stage, "Tab");
    }
    stage_close(&stage);
}

static void the_gallery_fits_in_every_theme_scale_and_size(void **state)
{
    (void)state;
    static const int sizes[][2] = {{960, 600}, {1280, 720}, {1920, 1080}};
    struct gallery gallery;
    gallery_start(&gallery);
    for (int i = 0; i < 27; i++) {
        struct stage stage;
        stage_open(&stage, gallery_screen, &gallery);
        stage.setting.theme = (enum gui_theme)(i % 3);
        stage.setting.scale = 100 * (1 + i / 3 % 3);
        stage.setting.width = sizes[i / 9][0];
        stage.setting.height = sizes[i / 9][1];
        stage_settle(&stage);
        assert_int_equal(gui_misfits(stage.gui, NULL), 0);
        stage_close(&stage);
    }
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(each_command_is_one_line_of_text),
        TEST(shapes_know_what_they_may_touch),
        TEST(moving_moves_points_and_rectangles_and_nothing_else),
        TEST(the_sum_tells_lists_apart),
        TEST(strips_are_cut_off_and_never_larger_than_what_is_there),
        TEST(text_has_a_contrast_of_4_5_and_7_in_high_contrast),
        TEST(borders_meters_and_rings_have_a_contrast_of_3),
        TEST(sizes_scale_and_line_heights_keep_their_ratio_and_stay_even),
        TEST(themes_have_names),
        TEST(a_chosen_card_a_hovered_card_and_a_verdict_look_as_they_always_did),
        TEST(a_single_character_has_a_width_of_its_own_in_each_size),
        TEST(a_long_line_is_shortened_with_few_measures),
        TEST(the_gallery_survives_every_key_on_every_thing),
        TEST(the_gallery_fits_in_every_theme_scale_and_size),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
