/* Shapes on a small canvas, black on white: what is covered, what is not, and how much of an edge. */
#include "gui/sdl/shapes.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

enum { SIDE = 32 };

static const uint32_t black = 0x000000FF;

struct sheet {
    struct arena arena;
    struct canvas canvas;
    uint32_t pixels[SIDE * SIDE];
};

static void open_sheet(struct sheet *sheet)
{
    arena_init(&sheet->arena, NULL);
    canvas_init(&sheet->canvas, sheet->pixels, SIDE, SIDE, SIDE, &sheet->arena);
    for (size_t i = 0; i < SIDE * SIDE; i++)
        sheet->pixels[i] = 0xFFFFFF;
}

static void close_sheet(struct sheet *sheet)
{
    arena_release(&sheet->arena);
}

/* 0: paper, 255: ink. */
static int ink(const struct sheet *sheet, int x, int y)
{
    return 255 - (int)(sheet->pixels[y * SIDE + x] & 0xFF);
}

/* In pixels. */
static double ink_of_all(const struct sheet *sheet)
{
    double sum = 0;
    for (int i = 0; i < SIDE * SIDE; i++)
        sum += ink(sheet, i % SIDE, i / SIDE) / 255.0;
    return sum;
}

static void assert_near(double value, double wanted, double tolerance)
{
    if (value < wanted - tolerance || value > wanted + tolerance)
        fail_msg("%f is not within %f of %f", value, tolerance, wanted);
}

static void a_plain_rectangle_is_sharp(void **state)
{
    (void)state;
    struct sheet sheet;
    open_sheet(&sheet);
    shape_fill(&sheet.canvas, (struct gui_rect){4, 5, 10, 6}, 0, black);
    assert_int_equal(ink(&sheet, 4, 5), 255);
    assert_int_equal(ink(&sheet, 13, 10), 255);
    assert_int_equal(ink(&sheet, 3, 5), 0);
    assert_int_equal(ink(&sheet, 14, 10), 0);
    assert_near(ink_of_all(&sheet), 60, 0);
    close_sheet(&sheet);
}

static void round_corners_are_as_large_as_circles(void **state)
{
    (void)state;
    struct sheet sheet;
    open_sheet(&sheet);
    shape_fill(&sheet.canvas, (struct gui_rect){2, 2, 20, 20}, 10, black);
    assert_near(ink_of_all(&sheet), 314.16, 1.5);
    assert_int_equal(ink(&sheet, 2, 2), 0);
    close_sheet(&sheet);
}

static void a_fill_and_its_corners_make_the_rectangle(void **state)
{
    (void)state;
    struct sheet sheet;
    open_sheet(&sheet);
    struct gui_rect rect = {3, 3, 18, 14};
    shape_corners(&sheet.canvas, rect, 6, black);
    double corners = ink_of_all(&sheet);
    close_sheet(&sheet);
    open_sheet(&sheet);
    shape_fill(&sheet.canvas, rect, 6, black);
    assert_near(corners + ink_of_all(&sheet), 18 * 14, 0.5);
    close_sheet(&sheet);
}

static void an_outline_lies_inside(void **state)
{
    (void)state;
    struct sheet sheet;
    open_sheet(&sheet);
    shape_outline(&sheet.canvas, (struct gui_rect){4, 4, 12, 10}, 0, 2, black);
    assert_near(ink_of_all(&sheet), 12 * 10 - 8 * 6, 0);
    assert_int_equal(ink(&sheet, 4, 4), 255);
    assert_int_equal(ink(&sheet, 6, 6), 0);
    assert_int_equal(ink(&sheet, 3, 8), 0);
    close_sheet(&sheet);
}

static void nothing_is_painted_outside_the_clip(void **state)
{
    (void)state;
    struct sheet sheet;
    open_sheet(&sheet);
    sheet.canvas.clip = (struct gui_rect){10, 10, 5, 5};
    const struct gui_point triangle[] = {{-200, -100}, {300, 15}, {-200, 200}};
    const struct gui_point line[] = {{-50, -50}, {80, 80}};
    shape_fill(&sheet.canvas, (struct gui_rect){-5, -5, 60, 60}, 8, black);
    shape_polygon(&sheet.canvas, triangle, 3, black);
    shape_polyline(&sheet.canvas, line, 2, &(struct shape_pen){.width = 9, .colour = black});
    shape_outline(&sheet.canvas, (struct gui_rect){8, 8, 9, 9}, 2, 3, black);
    assert_near(ink_of_all(&sheet), 25, 0);
    close_sheet(&sheet);
}

static void a_polygon_covers_its_area(void **state)
{
    (void)state;
    struct sheet sheet;
    open_sheet(&sheet);
    const struct gui_point points[] = {{2.3F, 1.7F}, {28.1F, 9.4F}, {20.6F, 29.2F}, {11, 12.5F}};
    shape_polygon(&sheet.canvas, points, 4, black);
    double area = 0;
    for (size_t i = 0; i < 4; i++) {
        struct gui_point a = points[i], b = points[(i + 1) % 4];
        area += (double)(a.x * b.y - b.x * a.y) / 2;
    }
    assert_near(ink_of_all(&sheet), area, 0.6);
    close_sheet(&sheet);
}

static void a_polygon_cut_at_the_left_keeps_its_edge(void **state)
{
    (void)state;
    struct sheet sheet;
    open_sheet(&sheet);
    const struct gui_point flat[] = {{-100, 10}, {132, 12}, {132, 31}, {-100, 31}};
    shape_polygon(&sheet.canvas, flat, 4, black);
    for (int x = 0; x < SIDE; x++) {
        double wanted = 31 - (10 + 2 * (x + 100.5) / 232), sum = 0;
        for (int y = 0; y < SIDE; y++)
            sum += ink(&sheet, x, y) / 255.0;
        assert_near(sum, wanted, 0.01);
    }
    close_sheet(&sheet);
}

static void a_bridged_hole_is_empty(void **state)
{
    (void)state;
    struct sheet sheet;
    open_sheet(&sheet);
    const struct gui_point ring[] = {{2, 2}, {22, 2}, {22, 22}, {2, 22}, {2, 2},
                                     {8, 8}, {8, 16}, {16, 16}, {16, 8}, {8, 8}};
    shape_polygon(&sheet.canvas, ring, 10, black);
    assert_near(ink_of_all(&sheet), 400 - 64, 1);
    assert_int_equal(ink(&sheet, 12, 12), 0);
    close_sheet(&sheet);
}

static void a_line_on_the_grid_is_sharp(void **state)
{
    (void)state;
    struct sheet sheet;
    open_sheet(&sheet);
    const struct gui_point line[] = {{4, 10}, {24, 10}};
    shape_polyline(&sheet.canvas, line, 2, &(struct shape_pen){.width = 2, .colour = black});
    assert_int_equal(ink(&sheet, 12, 8), 0);
    assert_int_equal(ink(&sheet, 12, 9), 255);
    assert_int_equal(ink(&sheet, 12, 10), 255);
    assert_int_equal(ink(&sheet, 12, 11), 0);
    close_sheet(&sheet);
}

static void joints_are_no_darker_than_the_line(void **state)
{
    (void)state;
    struct sheet sheet;
    open_sheet(&sheet);
    struct gui_point line[24];
    for (int i = 0; i < 24; i++)
        line[i] = (struct gui_point){4 + (float)i, 10.5F};
    shape_polyline(&sheet.canvas, line, 24, &(struct shape_pen){.width = 1.5F, .colour = black});
    for (int x = 6; x < 25; x++) {
        assert_int_equal(ink(&sheet, x, 10), 255);
        assert_near(ink(&sheet, x, 9), 64, 1);
    }
    close_sheet(&sheet);
}

static void a_line_of_one_point_is_a_disc(void **state)
{
    (void)state;
    struct sheet sheet;
    open_sheet(&sheet);
    const struct gui_point point = {15.5F, 14.25F};
    shape_polyline(&sheet.canvas, &point, 1, &(struct shape_pen){.width = 12, .colour = black});
    assert_near(ink_of_all(&sheet), 113.1, 1);
    close_sheet(&sheet);
}

static void dashes_and_gaps_follow_one_another(void **state)
{
    (void)state;
    struct sheet sheet;
    open_sheet(&sheet);
    const struct gui_point line[] = {{0, 5}, {30, 5}};
    const struct shape_pen pen = {.width = 2, .dash_on = 6, .dash_off = 4, .colour = black};
    shape_polyline(&sheet.canvas, line, 2, &pen);
    for (int x = 0; x < 30; x++)
        assert_int_equal(ink(&sheet, x, 5), x % 10 < 6 ? 255 : 0);
    close_sheet(&sheet);
}

static void a_see_through_stroke_is_even_where_it_meets_itself(void **state)
{
    (void)state;
    struct sheet sheet;
    open_sheet(&sheet);
    const struct gui_point corner[] = {{5, 25}, {5, 5}, {25, 5}};
    shape_polyline(&sheet.canvas, corner, 3, &(struct shape_pen){.width = 6, .colour = 0x00000080});
    assert_near(ink(&sheet, 5, 5), 128, 1);
    assert_near(ink(&sheet, 5, 15), 128, 1);
    close_sheet(&sheet);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_plain_rectangle_is_sharp),
        cmocka_unit_test(round_corners_are_as_large_as_circles),
        cmocka_unit_test(a_fill_and_its_corners_make_the_rectangle),
        cmocka_unit_test(an_outline_lies_inside),
        cmocka_unit_test(nothing_is_painted_outside_the_clip),
        cmocka_unit_test(a_polygon_covers_its_area),
        cmocka_unit_test(a_polygon_cut_at_the_left_keeps_its_edge),
        cmocka_unit_test(a_bridged_hole_is_empty),
        cmocka_unit_test(a_line_on_the_grid_is_sharp),
        cmocka_unit_test(joints_are_no_darker_than_the_line),
        cmocka_unit_test(a_line_of_one_point_is_a_disc),
        cmocka_unit_test(dashes_and_gaps_follow_one_another),
        cmocka_unit_test(a_see_through_stroke_is_even_where_it_meets_itself),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
