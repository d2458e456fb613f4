/* The customer's figure: poses from mood and meter, the way between them, the cast, and what is drawn. */
#include "gui/figure/canvas.h"
#include "gui/figure/figure.h"
#include "gui/figure/pen.h"
#include "gui/figure/stage.h"

#include <dirent.h>
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

enum {
    MOODS = KM_MOCKING + 1,
    THEMES = FIGURE_CONTRAST + 1,
    VIEWS = FIGURE_SEAT + 1,
    CHANNELS = KM_DESK + 1,
    ROOMS = KM_ROOM_TIMELINE + 1
};

static void assert_near(double value, double expected)
{
    if (fabs(value - expected) > 1e-6)
        fail_msg("%g instead of %g", value, expected);
}

static int make_arena(void **state)
{
    struct arena *arena = calloc(1, sizeof *arena);
    if (!arena)
        return -1;
    arena_init(arena, NULL);
    *state = arena;
    return 0;
}

static int free_arena(void **state)
{
    arena_release(*state);
    free(*state);
    return 0;
}

static struct person person_called(const char *id)
{
    for (size_t i = 0; i < person_count(); i++)
        if (strcmp(person_at(i).id, id) == 0)
            return person_at(i);
    fail_msg("nobody is called %s", id);
    return person_at(0);
}

static struct figure seat_of(const char *person, double anger)
{
    return (struct figure){
        .person = person_called(person), .view = FIGURE_SEAT, .pose = pose_of(KM_MOOD_NONE, anger, false)};
}

static char *read_file(struct arena *arena, const char *path)
{
    struct strbuf text;
    char piece[4096];
    size_t length;
    FILE *file = fopen(path, "rb");
    strbuf_init(&text, arena);
    if (!file)
        return text.data;
    while ((length = fread(piece, 1, sizeof piece, file)) > 0)
        strbuf_add_n(&text, piece, length);
    fclose(file);
    return text.data;
}

/* ---- poses ---- */

static void the_meter_alone_leads_from_calm_to_furious(void **state)
{
    (void)state;
    struct pose calm = pose_of(KM_MOOD_NONE, 0, false), furious = pose_of(KM_MOOD_NONE, 1, false);
    assert_near(calm.at[MOUTH_CURVE], -1.8);
    assert_near(calm.at[HANDS_APART], 0);
    assert_near(furious.at[MOUTH_OPEN], 12.5);
    assert_near(furious.at[FIST], 1);
    assert_near(pose_of(KM_MOOD_NONE, 0.8, false).at[BROW_IN], 4.8 * 0.8 + 6.4 * 0.2);
}

static void a_meter_outside_its_range_is_taken_to_its_end(void **state)
{
    (void)state;
    struct pose most = pose_of(KM_MOOD_NONE, 7, false), least = pose_of(KM_MOOD_NONE, -7, false);
    struct pose none = pose_of(KM_MOOD_NONE, NAN, false);
    assert_near(most.at[MOUTH_OPEN], 12.5);
    assert_near(least.at[MOUTH_CURVE], -1.8);
    assert_near(none.at[MOUTH_CURVE], -1.8);
}

static void the_author_s_word_outweighs_the_meter(void **state)
{
    (void)state;
    assert_true(pose_of(KM_FURIOUS, 0, false).at[MOUTH_OPEN] > 9);
    assert_true(pose_of(KM_CALM, 1, false).at[MOUTH_OPEN] <= 0);
    assert_true(pose_of(KM_COLD, 1, false).at[MOUTH_OPEN] <= 0);
    assert_true(pose_of(KM_IRRITATED, 0, false).at[ARMS_FOLDED] >= 1);
}

static void within_a_mood_the_meter_still_moves_the_face(void **state)
{
    (void)state;
    struct pose low = pose_of(KM_ANGRY, 0.66, false), high = pose_of(KM_ANGRY, 0.8, false);
    assert_true(high.at[MOUTH_OPEN] > low.at[MOUTH_OPEN]);
}

static void sadness_raises_the_inner_brow_and_relief_the_corners_of_the_mouth(void **state)
{
    (void)state;
    struct pose plain = pose_of(KM_MOOD_NONE, 0, false);
    assert_true(pose_of(KM_SAD, 0, false).at[BROW_IN] < plain.at[BROW_IN]);
    assert_true(pose_of(KM_SAD, 0, false).at[MOUTH_CURVE] > plain.at[MOUTH_CURVE]);
    assert_true(pose_of(KM_RELIEVED, 0, false).at[MOUTH_CURVE] < plain.at[MOUTH_CURVE]);
}

static void who_is_cold_does_not_look_angry_nor_sadness_afraid(void **state)
{
    (void)state;
    struct pose cold = pose_of(KM_COLD, 0.5, false), irritated = pose_of(KM_IRRITATED, 0.5, false);
    struct pose sad = pose_of(KM_SAD, 0.3, false), uneasy = pose_of(KM_UNEASY, 0.3, false);
    assert_true(cold.at[FURROW] < 0.2 && irritated.at[FURROW] > 0.5);
    assert_true(cold.at[BROW_IN] < irritated.at[BROW_IN] - 1);
    assert_true(fabs(sad.at[GAZE_X]) < fabs(uneasy.at[GAZE_X]) / 2);
    assert_true(sad.at[GAZE_Y] > uneasy.at[GAZE_Y]);
}

/* By how much a number of the face changes what is seen; colour is not among them. */
static size_t seen_apart(const struct pose *a, const struct pose *b)
{
    static const struct {
        enum pose_number number;
        double clearly;
    } numbers[] = {
        {BROW_IN, 1},       {BROW_OUT, 1},     {BROW_COCK, 2},    {EYE_OPEN, 0.12}, {LID_TILT, 0.3},
        {SQUINT, 0.2},      {GAZE_X, 1.2},     {GAZE_Y, 1.2},     {FURROW, 0.4},    {FOREHEAD, 0.4},
        {MOUTH_CURVE, 1.2}, {MOUTH_OPEN, 2.5}, {MOUTH_SKEW, 1.5}, {PRESS, 0.3},     {FOLD, 0.3},
    };
    size_t apart = 0;
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        apart += fabs(a->at[numbers[i].number] - b->at[numbers[i].number]) >= numbers[i].clearly;
    return apart;
}

static void no_two_moods_have_one_face_also_without_colour(void **state)
{
    (void)state;
    for (int mood = KM_CALM; mood < MOODS; mood++)
        for (int other = KM_CALM; other < mood; other++)
            for (int anger = 0; anger <= 10; anger++) {
                struct pose a = pose_of((enum km_mood)mood, anger / 10.0, false);
                struct pose b = pose_of((enum km_mood)other, anger / 10.0, false);
                if (seen_apart(&a, &b) < 3)
                    fail_msg("moods %d and %d at %d of 10", mood, other, anger);
            }
}

static void on_a_meter_from_0_to_10_no_arm_rests_half_way(void **state)
{
    (void)state;
    for (int anger = 0; anger <= 10; anger++) {
        struct pose pose = pose_of(KM_MOOD_NONE, anger / 10.0, false);
        double away = 0;
        for (int i = HANDS_TOGETHER; i <= PALM; i++) {
            double to_rest = fmin(pose.at[i], 1 - pose.at[i]);
            away = fmax(away, to_rest);
        }
        assert_true(away < 1e-9);
    }
}

static void who_only_thinks_keeps_the_mouth_closed(void **state)
{
    (void)state;
    for (int mood = 0; mood < MOODS; mood++)
        assert_true(pose_of((enum km_mood)mood, 1, true).at[MOUTH_OPEN] <= 0);
    assert_true(pose_of(KM_MOOD_NONE, 1, true).at[PRESS] > 0.8);
}

/* ---- the way between poses ---- */

static double largest_gap(const struct pose *a, const struct pose *b)
{
    double gap = 0;
    for (int i = 0; i < POSE_NUMBERS; i++)
        gap = fmax(gap, fabs(a->at[i] - b->at[i]));
    return gap;
}

static void the_first_pose_is_there_at_once(void **state)
{
    (void)state;
    struct pose_motion motion = {0};
    struct pose goal = pose_of(KM_MOOD_NONE, 0.7, false);
    pose_aim(&motion, &goal, 5000, false);
    struct pose seen = pose_at(&motion, 5000);
    assert_true(largest_gap(&seen, &goal) < 1e-12);
    assert_false(pose_moving(&motion, 5000));
}

static void a_change_takes_200_ms_and_ends_at_its_goal(void **state)
{
    (void)state;
    struct pose_motion motion = {0};
    struct pose start = pose_of(KM_MOOD_NONE, 0.1, false), goal = pose_of(KM_MOOD_NONE, 0.9, false);
    pose_aim(&motion, &start, 0, false);
    pose_aim(&motion, &goal, 1000, false);
    double last = start.at[MOUTH_OPEN];
    for (int64_t at = 1000; at < 1200; at += 10) {
        struct pose seen = pose_at(&motion, at);
        assert_true(pose_moving(&motion, at));
        assert_true(seen.at[MOUTH_OPEN] >= last && seen.at[MOUTH_OPEN] < goal.at[MOUTH_OPEN]);
        last = seen.at[MOUTH_OPEN];
    }
    struct pose seen = pose_at(&motion, 1200);
    assert_true(largest_gap(&seen, &goal) < 1e-12);
    assert_false(pose_moving(&motion, 1200));
}

static void reduced_motion_changes_at_once(void **state)
{
    (void)state;
    struct pose_motion motion = {0};
    struct pose start = pose_of(KM_MOOD_NONE, 0.1, false), goal = pose_of(KM_MOOD_NONE, 0.9, false);
    pose_aim(&motion, &start, 0, false);
    pose_aim(&motion, &goal, 1000, true);
    struct pose seen = pose_at(&motion, 1000);
    assert_true(largest_gap(&seen, &goal) < 1e-12);
    assert_false(pose_moving(&motion, 1000));
}

static void a_new_goal_on_the_way_starts_from_what_is_seen(void **state)
{
    (void)state;
    struct pose_motion motion = {0};
    struct pose a = pose_of(KM_MOOD_NONE, 0, false), b = pose_of(KM_MOOD_NONE, 1, false);
    pose_aim(&motion, &a, 0, false);
    pose_aim(&motion, &b, 1000, false);
    struct pose before = pose_at(&motion, 1080);
    pose_aim(&motion, &a, 1080, false);
    struct pose after = pose_at(&motion, 1080);
    assert_true(largest_gap(&before, &after) < 1e-12);
    assert_true(after.at[MOUTH_OPEN] > 1);
}

static void the_same_goal_again_does_not_start_anew(void **state)
{
    (void)state;
    struct pose_motion motion = {0};
    struct pose a = pose_of(KM_MOOD_NONE, 0, false), b = pose_of(KM_MOOD_NONE, 1, false);
    pose_aim(&motion, &a, 0, false);
    pose_aim(&motion, &b, 1000, false);
    pose_aim(&motion, &b, 1100, false);
    assert_false(pose_moving(&motion, 1200));
}

/* ---- the cast ---- */

static bool same_person(const struct person *a, const struct person *b)
{
    return strcmp(a->id, b->id) == 0 && a->hair_style == b->hair_style && a->clothes == b->clothes &&
           a->cloth == b->cloth && a->glasses == b->glasses && a->beard == b->beard;
}

static void the_same_look_and_name_are_always_the_same_person(void **state)
{
    (void)state;
    struct km_look look = {.age = KM_AGE_OLDER};
    struct person one = person_of(&look, "late-train"), again = person_of(&look, "late-train");
    assert_true(same_person(&one, &again));
}

static void over_many_scenarios_everybody_gets_a_part(void **state)
{
    struct strbuf id;
    size_t parts[64] = {0};
    strbuf_init(&id, *state);
    assert_in_range(person_count(), 14, 64);
    for (int i = 0; i < 1000; i++) {
        struct km_look look = {.age = KM_AGE_NONE};
        strbuf_truncate(&id, 0);
        strbuf_printf(&id, "scenario-%d", i);
        struct person person = person_of(&look, id.data);
        for (size_t k = 0; k < person_count(); k++)
            parts[k] += strcmp(person.id, person_at(k).id) == 0;
    }
    for (size_t k = 0; k < person_count(); k++)
        assert_in_range(parts[k], 1000 / person_count() / 2, 1000 / person_count() * 2);
}

static void what_the_author_says_of_somebody_is_what_is_drawn(void **state)
{
    (void)state;
    for (int age = KM_AGE_YOUNG; age <= KM_AGE_OLD; age++)
        for (int gender = KM_WOMAN; gender <= KM_MAN; gender++) {
            struct km_look look = {.age = (enum km_age)age,
                                   .gender = (enum km_gender)gender,
                                   .hair = KM_HAIR_CURLY,
                                   .clothes = KM_CLOTHES_UNIFORM,
                                   .glasses = KM_GLASSES_ROUND,
                                   .beard = KM_BEARD_SHAVEN,
                                   .extras[KM_EXTRA_MASK] = true};
            struct person person = person_of(&look, "somebody");
            assert_int_equal(person.age_group, age);
            assert_int_equal(person.gender, gender);
            assert_int_equal(person.hair_style, HAIR_CURLY);
            assert_int_equal(person.clothes, CLOTHES_UNIFORM);
            assert_int_equal(person.beard, BEARD_NONE);
            assert_true(person.glasses && person.glass_width > 1 && person.round_glasses);
            assert_true(person.mask && !person.cap && !person.stick && !person.child);
            look.glasses = KM_GLASSES_OFF;
            assert_int_equal(person_of(&look, "somebody").glasses, 0);
        }
}

/* The customers of the library, in `people`. */
static size_t cast_library(struct arena *arena, struct person *people, size_t most)
{
    DIR *folder = opendir(KAMAE_SOURCE_DIR "/scenarios");
    size_t count = 0;
    assert_non_null(folder);
    for (const struct dirent *entry; (entry = readdir(folder));) {
        struct strbuf path;
        if (!strstr(entry->d_name, ".json"))
            continue;
        strbuf_init(&path, arena);
        strbuf_printf(&path, KAMAE_SOURCE_DIR "/scenarios/%s", entry->d_name);
        const char *text = read_file(arena, path.data);
        struct km_head *head = km_head_load_start(NULL, (struct km_bytes){text, strlen(text)});
        assert_non_null(head);
        assert_true(count < most);
        people[count++] = person_of(&km_head_info(head)->look, km_head_info(head)->id);
        km_head_free(head);
    }
    closedir(folder);
    return count;
}

/* By accident: a scenario that means to show somebody again would say so in its cast. */
static void no_two_scenarios_of_the_library_have_the_same_customer(void **state)
{
    struct person people[256];
    size_t count = cast_library(*state, people, sizeof people / sizeof *people);
    assert_true(count > 1);
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < i; k++)
            assert_false(strcmp(people[i].id, people[k].id) == 0 &&
                         people[i].hair_style == people[k].hair_style);
}

/* ---- what is drawn ---- */

/* Shapes may go beyond the picture, but not far: the trunk that its lower edge cuts, things on its side
 * edges. */
static void check_shapes(const struct drawing *drawing, size_t least, double margin)
{
    assert_true(drawing->shape_count > least);
    for (size_t i = 0; i < drawing->shape_count; i++) {
        const struct drawing_shape *shape = &drawing->shapes[i];
        assert_true(shape->first + shape->count <= drawing->point_count);
        assert_true(shape->count >= (shape->kind == DRAWING_FILL ? 3u : 2u));
        assert_true(shape->colour.a > 0);
        assert_true(shape->kind == DRAWING_FILL || (shape->width > 0 && shape->width < 40));
    }
    for (size_t i = 0; i < drawing->point_count; i++) {
        double x = (double)drawing->points[i].x, y = (double)drawing->points[i].y;
        assert_true(isfinite(x) && isfinite(y));
        assert_true(x > -margin && x < drawing->width + margin);
        assert_true(y > -margin && y < drawing->height + margin);
    }
}

static void draw_and_check(struct arena *arena, const struct figure *figure, double width, double height)
{
    double margin = (figure->view == FIGURE_FACE ? 0.85 : 0.35) * fmax(width, height);
    struct arena_mark mark = arena_mark(arena);
    struct drawing drawing;
    figure_draw(&drawing, arena, figure, width, height);
    check_shapes(&drawing, figure->absent ? 2 : 25, margin);
    arena_rewind(arena, mark);
}

static void every_person_in_every_mood_theme_and_view_is_drawn_within_bounds(void **state)
{
    static const double sizes[VIEWS][2] = {{448, 520}, {138, 168}, {72, 72}, {488, 460}};
    for (size_t person = 0; person < person_count(); person++)
        for (int mood = 0; mood < MOODS; mood++)
            for (int theme = 0; theme < THEMES; theme++)
                for (int view = 0; view < VIEWS; view++)
                    for (int anger = 0; anger <= 4; anger += 2) {
                        struct figure figure = {.person = person_at(person),
                                                .pose = pose_of((enum km_mood)mood, anger / 4.0, false),
                                                .theme = (enum figure_theme)theme,
                                                .view = (enum figure_view)view};
                        draw_and_check(*state, &figure, sizes[view][0], sizes[view][1]);
                    }
}

static void whatever_is_worn_or_held_is_drawn_within_bounds(void **state)
{
    for (int hair = KM_HAIR_CROPPED; hair <= KM_HAIR_HEADSCARF; hair++)
        for (int clothes = KM_CLOTHES_PLAIN; clothes <= KM_CLOTHES_UNIFORM; clothes++)
            for (int theme = 0; theme < THEMES; theme++)
                for (int extra = 0; extra < KM_EXTRAS; extra++) {
                    struct km_look look = {.hair = (enum km_hair)hair, .clothes = (enum km_clothes)clothes};
                    look.extras[extra] = true;
                    struct figure figure = {.person = person_of(&look, "somebody"),
                                            .pose = pose_of(KM_MOOD_NONE, 0.9, false),
                                            .theme = (enum figure_theme)theme,
                                            .view = FIGURE_SEAT};
                    draw_and_check(*state, &figure, 488, 460);
                }
}

static void every_room_is_drawn_at_every_size(void **state)
{
    static const double sizes[][2] = {{448, 520},  {336, 376}, {464, 704},
                                      {900, 1000}, {200, 900}, {900, 200}};
    for (int room = 0; room < ROOMS; room++)
        for (int theme = 0; theme < THEMES; theme++)
            for (size_t size = 0; size < sizeof sizes / sizeof *sizes; size++) {
                struct figure figure = {.person = person_at(0),
                                        .pose = pose_of(KM_MOOD_NONE, 0.8, false),
                                        .theme = (enum figure_theme)theme,
                                        .room = (enum km_room)room};
                draw_and_check(*state, &figure, sizes[size][0], sizes[size][1]);
            }
}

static void what_words_bring_is_drawn_within_bounds_and_by_itself(void **state)
{
    for (int room = 0; room < ROOMS; room++)
        for (int theme = 0; theme < THEMES; theme++)
            for (enum km_prop prop = KM_PROP_CUSTOMER; prop < KM_PROP_COUNT; prop++)
                for (size_t count = 0; count <= 2; count++) {
                    enum km_prop props[] = {prop, KM_PROP_PAPER};
                    struct figure figure = {.person = person_at(0),
                                            .pose = pose_of(KM_MOOD_NONE, 0.8, false),
                                            .theme = (enum figure_theme)theme,
                                            .room = (enum km_room)room,
                                            .absent = theme == 0,
                                            .props = props,
                                            .prop_count = count};
                    draw_and_check(*state, &figure, 448, 520);
                    draw_and_check(*state, &figure, 200, 900);
                }
}

/* As a hash of everything that is drawn. */
static uint32_t look_of(struct arena *arena, const struct figure *figure)
{
    struct strbuf svg;
    struct drawing drawing;
    uint32_t sum = 2166136261u;
    strbuf_init(&svg, arena);
    figure_draw(&drawing, arena, figure, 448, 520);
    drawing_svg(&drawing, &svg);
    for (size_t i = 0; i < svg.length; i++)
        sum = (sum ^ (unsigned char)svg.data[i]) * 16777619u;
    return sum;
}

static void no_two_rooms_look_alike_in_any_theme(void **state)
{
    for (int theme = 0; theme < THEMES; theme++) {
        uint32_t seen[ROOMS];
        for (int room = 0; room < ROOMS; room++) {
            struct figure figure = {.person = person_at(0),
                                    .theme = (enum figure_theme)theme,
                                    .room = (enum km_room)room,
                                    .absent = true};
            seen[room] = look_of(*state, &figure);
            for (int other = 0; other < room; other++)
                assert_int_not_equal(seen[room], seen[other]);
        }
    }
}

static void a_room_that_is_not_named_follows_from_the_channel(void **state)
{
    static const enum km_room rooms[CHANNELS] = {
        [KM_COUNTER] = KM_ROOM_NONE,    [KM_PHONE] = KM_ROOM_CALL_CENTRE, [KM_CHAT] = KM_ROOM_CHAT,
        [KM_SOCIAL] = KM_ROOM_TIMELINE, [KM_VISIT] = KM_ROOM_DOORSTEP,    [KM_DESK] = KM_ROOM_OFFICE};
    for (int channel = 0; channel < CHANNELS; channel++) {
        struct figure unnamed = {.person = person_at(0), .channel = (enum km_channel)channel};
        struct figure named = unnamed;
        named.room = rooms[channel];
        assert_int_equal(look_of(*state, &unnamed), look_of(*state, &named));
        named.room = KM_ROOM_HOTEL;
        assert_int_not_equal(look_of(*state, &unnamed), look_of(*state, &named));
    }
}

/* With the customer away, only those who wait are seen. */
static void every_customer_has_another_queue_behind(void **state)
{
    static const enum km_prop queue[] = {KM_PROP_QUEUE};
    uint32_t seen[64];
    for (size_t i = 0; i < person_count(); i++) {
        struct figure figure = {.person = person_at(i), .absent = true, .props = queue, .prop_count = 1};
        seen[i] = look_of(*state, &figure);
        for (size_t other = 0; other < i; other++)
            assert_int_not_equal(seen[i], seen[other]);
    }
}

static size_t count_in_scene(struct arena *arena, enum km_channel channel, uint32_t rgb)
{
    struct figure figure = {
        .person = person_called("onda"), .pose = pose_of(KM_CALM, 0, false), .channel = channel};
    struct drawing drawing;
    figure_draw(&drawing, arena, &figure, 448, 520);
    struct drawing_colour wanted = palette_colour(rgb, 1);
    size_t count = 0;
    for (size_t i = 0; i < drawing.shape_count; i++) {
        struct drawing_colour colour = drawing.shapes[i].colour;
        count += colour.r == wanted.r && colour.g == wanted.g && colour.b == wanted.b;
    }
    return count;
}

static void who_calls_holds_a_receiver_and_does_not_sit_at_our_desk(void **state)
{
    static const double sizes[][2] = {{448, 520}, {336, 376}, {464, 704}, {200, 900}, {900, 200}};
    uint32_t handset = palette_get(FIGURE_LIGHT)->handset;
    assert_true(count_in_scene(*state, KM_PHONE, handset) > 0);
    assert_int_equal(count_in_scene(*state, KM_CHAT, handset), 0);
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        struct stage stage = setting_stage(KM_ROOM_CALL_CENTRE, sizes[i][0], sizes[i][1]);
        assert_true(stage.ring_y + stage.ring_r < stage.ledge - 6);
        assert_true(stage.ring_y - stage.ring_r > 6);
    }
}

static void high_contrast_has_only_opaque_black_and_white(void **state)
{
    for (size_t person = 0; person < person_count(); person++) {
        struct figure figure = seat_of(person_at(person).id, 0.9);
        struct drawing drawing;
        figure.theme = FIGURE_CONTRAST;
        figure_draw(&drawing, *state, &figure, 488, 460);
        for (size_t i = 0; i < drawing.shape_count; i++) {
            struct drawing_colour colour = drawing.shapes[i].colour;
            assert_true(colour.r == colour.g && colour.g == colour.b && (colour.r == 0 || colour.r == 255));
            assert_int_equal(colour.a, 255);
        }
    }
}

/* Twice the area of the triangle; its sign says on which side of a–b the point c lies. */
static double side_of(struct drawing_point a, struct drawing_point b, struct drawing_point c)
{
    return (double)(b.x - a.x) * (double)(c.y - a.y) - (double)(b.y - a.y) * (double)(c.x - a.x);
}

/* How far, in pixels, two edges go through one another; 0 when they only touch. */
static double crossing(struct drawing_point a, struct drawing_point b, struct drawing_point c,
                       struct drawing_point d)
{
    double ab = hypot((double)(b.x - a.x), (double)(b.y - a.y));
    double cd = hypot((double)(d.x - c.x), (double)(d.y - c.y));
    double of_c = side_of(a, b, c) / ab, of_d = side_of(a, b, d) / ab;
    double of_a = side_of(c, d, a) / cd, of_b = side_of(c, d, b) / cd;
    if (!(of_a * of_b < 0 && of_c * of_d < 0))
        return 0;
    return fmin(fmin(fabs(of_a), fabs(of_b)), fmin(fabs(of_c), fabs(of_d)));
}

static double worst_crossing(const struct drawing *drawing, const struct drawing_shape *shape)
{
    const struct drawing_point *ring = drawing->points + shape->first;
    size_t count = shape->count;
    double worst = 0;
    for (size_t i = 0; i < count; i++)
        for (size_t k = i + 2; k < count; k++)
            worst = fmax(worst, crossing(ring[i], ring[(i + 1) % count], ring[k], ring[(k + 1) % count]));
    return worst;
}

/* A painter that sums signed areas shows holes where an outline goes over itself. */
static void no_filled_outline_crosses_itself(void **state)
{
    for (size_t person = 0; person < person_count(); person++)
        for (int anger = 0; anger <= 10; anger++) {
            struct arena_mark mark = arena_mark(*state);
            struct figure figure = seat_of(person_at(person).id, anger / 10.0);
            struct drawing drawing;
            figure_draw(&drawing, *state, &figure, 488, 460);
            for (size_t i = 0; i < drawing.shape_count; i++)
                if (drawing.shapes[i].kind == DRAWING_FILL)
                    assert_true(worst_crossing(&drawing, &drawing.shapes[i]) < 0.05);
            arena_rewind(*state, mark);
        }
}

/* ---- continuity ---- */

struct box {
    double left, top, right, bottom;
};

static struct box box_of(const struct drawing *drawing, const struct drawing_shape *shape)
{
    struct box box = {1e9, 1e9, -1e9, -1e9};
    for (size_t i = 0; i < shape->count; i++) {
        struct drawing_point point = drawing->points[shape->first + i];
        box.left = fmin(box.left, (double)point.x);
        box.right = fmax(box.right, (double)point.x);
        box.top = fmin(box.top, (double)point.y);
        box.bottom = fmax(box.bottom, (double)point.y);
    }
    return box;
}

/* The shape that the same stroke of the pen made in the other drawing, or NULL. */
static const struct drawing_shape *counterpart(const struct drawing *from, size_t index,
                                               const struct drawing *to)
{
    const struct drawing_shape *shape = &from->shapes[index];
    size_t nth = 0;
    for (size_t i = index; i > 0 && from->shapes[i - 1].part == shape->part; i--)
        nth++;
    for (size_t i = 0; i < to->shape_count; i++)
        if (to->shapes[i].part == shape->part && nth-- == 0)
            return to->shapes[i].kind == shape->kind ? &to->shapes[i] : NULL;
    return NULL;
}

/* Comes or goes unseen: nearly transparent, of no height, or below the edge. */
static bool unseen(const struct drawing *drawing, const struct drawing_shape *shape)
{
    struct box box = box_of(drawing, shape);
    double height = shape->kind == DRAWING_FILL ? box.bottom - box.top : 1;
    return shape->colour.a < 26 || height < 0.6 || box.top > drawing->height - 60;
}

/* From a point to the nearest of an outline. */
static double way_to(struct drawing_point p, const struct drawing *drawing, const struct drawing_shape *shape)
{
    double nearest = HUGE_VAL;
    for (size_t i = 0; i < shape->count; i++) {
        struct drawing_point a = drawing->points[shape->first + i];
        struct drawing_point b = drawing->points[shape->first + (i + 1) % shape->count];
        double x = (double)(b.x - a.x), y = (double)(b.y - a.y), length = x * x + y * y;
        double along = length > 0 ? ((double)(p.x - a.x) * x + (double)(p.y - a.y) * y) / length : 0;
        along = fmax(0, fmin(1, along));
        nearest = fmin(nearest, hypot((double)(p.x - a.x) - along * x, (double)(p.y - a.y) - along * y));
    }
    return nearest;
}

/* A curve may get a point more or less where it bends otherwise: such points are looked for along the line.
 */
static double shift_of(const struct drawing *a, const struct drawing_shape *from, const struct drawing *b,
                       const struct drawing_shape *to, double most)
{
    struct box x = box_of(a, from), y = box_of(b, to);
    double shift = fmax(fmax(fabs(x.left - y.left), fabs(x.right - y.right)),
                        fmax(fabs(x.top - y.top), fabs(x.bottom - y.bottom)));
    for (size_t i = 0; from->count == to->count && i < from->count; i++) {
        struct drawing_point p = a->points[from->first + i], q = b->points[to->first + i];
        double one = hypot((double)(p.x - q.x), (double)(p.y - q.y));
        shift = fmax(shift, one < most ? one : way_to(p, b, to));
    }
    return shift;
}

static void check_step(const struct drawing *a, const struct drawing *b)
{
    const double most =
        3; /* pixels at 1.6 times the box, for the arms; they travel 70 units in 4 % of the meter */
    for (size_t i = 0; i < a->shape_count; i++) {
        const struct drawing_shape *other = counterpart(a, i, b);
        if (!other)
            assert_true(unseen(a, &a->shapes[i]));
        else
            assert_true(shift_of(a, &a->shapes[i], b, other, most) < most);
    }
}

static void a_thousandth_more_anger_moves_every_point_little(void **state)
{
    static const char *const persons[] = {"makabe", "farida", "daniel"};
    for (size_t person = 0; person < sizeof persons / sizeof *persons; person++)
        for (int step = 0; step < 1000; step++) {
            struct arena_mark mark = arena_mark(*state);
            struct figure less = seat_of(persons[person], step / 1000.0);
            struct figure more = seat_of(persons[person], (step + 1) / 1000.0);
            struct drawing a, b;
            figure_draw(&a, *state, &less, 488, 460);
            figure_draw(&b, *state, &more, 488, 460);
            check_step(&a, &b);
            check_step(&b, &a);
            arena_rewind(*state, mark);
        }
}

/* ---- the pen and the sinks ---- */

static void a_curve_is_flattened_within_a_quarter_of_a_pixel(void **state)
{
    struct drawing drawing;
    struct pen pen;
    drawing_init(&drawing, *state, 100, 100);
    pen_init(&pen, &drawing);
    pen.at = affine_scale(affine_none, 5, 5);
    pen_ellipse(&pen, 10, 10, 8, 8);
    for (size_t i = 0; i < drawing.point_count; i++) {
        struct drawing_point p = drawing.points[i], q = drawing.points[(i + 1) % drawing.point_count];
        double middle = hypot((double)(p.x + q.x) / 2 - 50, (double)(p.y + q.y) / 2 - 50);
        assert_true(fabs(hypot((double)p.x - 50, (double)p.y - 50) - 40) < 0.05);
        assert_true(40 - middle < 0.25);
    }
}

static void a_fill_with_a_hole_is_one_bridged_ring(void **state)
{
    struct drawing drawing;
    struct pen pen;
    drawing_init(&drawing, *state, 10, 10);
    pen_init(&pen, &drawing);
    pen_path(&pen, "M 0 0 L 9 0 L 9 9 L 0 9 Z M 3 3 L 3 6 L 6 6 L 6 3 Z");
    pen_fill(&pen, (struct drawing_colour){.a = 255});
    pen_lift(&pen);
    assert_int_equal(drawing.shape_count, 1);
    const struct drawing_point *ring = drawing.points + drawing.shapes[0].first;
    assert_int_equal(drawing.shapes[0].count, 10);
    assert_true(ring[4].x == ring[0].x && ring[4].y == ring[0].y); /* back where it began … */
    assert_true(ring[9].x == ring[5].x && ring[9].y == ring[5].y); /* … and the hole too */
}

static void a_ring_gets_a_whole_number_of_dashes(void **state)
{
    struct drawing drawing;
    struct pen pen;
    drawing_init(&drawing, *state, 100, 100);
    pen_init(&pen, &drawing);
    pen_ellipse(&pen, 50, 50, 40, 40);
    pen_dashes(&pen, (struct drawing_colour){.a = 255}, 2, 10, 8);
    assert_int_equal(drawing.shape_count, 14); /* 2 π 40 / 18 */
}

static void svg_is_written_with_short_numbers(void **state)
{
    struct drawing drawing;
    struct pen pen;
    struct strbuf out;
    drawing_init(&drawing, *state, 24, 24.5);
    strbuf_init(&out, *state);
    pen_init(&pen, &drawing);
    pen_path(&pen, "M -0.25 3 L 9.126 0 L 9 9.5 Z");
    pen_fill(&pen, (struct drawing_colour){.r = 0x27, .g = 0x45, .b = 0x7B, .a = 255});
    pen_stroke(&pen, (struct drawing_colour){.a = 128}, 1.2);
    pen_lift(&pen);
    drawing_svg(&drawing, &out);
    assert_string_equal(
        out.data,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"24\" height=\"24.5\" viewBox=\"0 0 24 24.5\">\n"
        "<path d=\"M-0.25 3L9.13 0 9 9.5Z\" fill=\"#27457B\"/>\n"
        "<path d=\"M-0.25 3L9.13 0 9 9.5Z\" stroke=\"#000000\" stroke-opacity=\"0.5\" fill=\"none\""
        " stroke-width=\"1.2\" stroke-linejoin=\"round\" stroke-linecap=\"round\"/>\n"
        "</svg>\n");
}

/* When it is meant to change: the new picture is test_figure.actual.svg in the directory of the run. Look at
 * it, then copy it over the golden. */
static void one_face_is_drawn_as_it_always_was(void **state)
{
    struct figure figure = seat_of("kuze", 0.4);
    struct drawing drawing;
    struct strbuf out;
    figure.view = FIGURE_FACE;
    figure_draw(&drawing, *state, &figure, 24, 24);
    strbuf_init(&out, *state);
    drawing_svg(&drawing, &out);
    const char *golden = read_file(*state, KAMAE_SOURCE_DIR "/tests/unit/test_figure.golden.svg");
    if (strcmp(out.data, golden) != 0) {
        FILE *actual = fopen("test_figure.actual.svg", "wb");
        assert_non_null(actual);
        fputs(out.data, actual);
        fclose(actual);
    }
    assert_string_equal(out.data, golden);
}

static void the_draw_list_gets_every_shape_moved_and_cut_at_the_picture(void **state)
{
    struct figure figure = seat_of("rui", 0.5);
    struct drawing drawing;
    struct gui_draw draw;
    figure_draw(&drawing, *state, &figure, 244, 230);
    gui_draw_init(&draw, *state);
    drawing_put(&drawing, &draw, 100, 40);
    assert_int_equal(draw.count, drawing.shape_count + 2);
    assert_int_equal(draw.items[0].kind, GUI_DRAW_CLIP);
    assert_int_equal(draw.items[0].rect.x, 100);
    assert_int_equal(draw.items[0].rect.height, 230);
    assert_int_equal(draw.items[draw.count - 1].kind, GUI_DRAW_UNCLIP);
    const struct drawing_shape *shape = &drawing.shapes[3];
    const struct gui_draw_command *command = &draw.items[4];
    assert_int_equal(command->kind, shape->kind == DRAWING_FILL ? GUI_DRAW_POLYGON : GUI_DRAW_LINE);
    assert_int_equal(command->point_count, shape->count);
    assert_near((double)command->points[0].x, (double)(drawing.points[shape->first].x + 100));
    assert_near((double)command->points[0].y, (double)(drawing.points[shape->first].y + 40));
}

#if defined(__SANITIZE_ADDRESS__)
#define KAMAE_SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define KAMAE_SANITIZED 1
#endif
#endif

static void a_full_scene_takes_less_than_a_millisecond(void **state)
{
    enum { DRAWINGS = 300 };
    static const enum km_prop props[] = {KM_PROP_QUEUE, KM_PROP_PARTNER, KM_PROP_KETTLE, KM_PROP_PAPER};
    clock_t start = clock();
    for (int i = 0; i < DRAWINGS; i++) {
        struct arena_mark mark = arena_mark(*state);
        struct figure figure = {.person = person_at((size_t)i % person_count()),
                                .pose = pose_of(KM_MOOD_NONE, i / (double)DRAWINGS, false),
                                .room = KM_ROOM_SHOP,
                                .props = props,
                                .prop_count = sizeof props / sizeof *props};
        struct drawing drawing;
        figure_draw(&drawing, *state, &figure, 448, 520);
        arena_rewind(*state, mark);
    }
    double each_ms = 1000.0 * (double)(clock() - start) / CLOCKS_PER_SEC / DRAWINGS;
    print_message("%.3f ms of processor time each\n", each_ms);
#ifndef KAMAE_SANITIZED
    assert_true(each_ms < 1);
#endif
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_meter_alone_leads_from_calm_to_furious),
        cmocka_unit_test(a_meter_outside_its_range_is_taken_to_its_end),
        cmocka_unit_test(the_author_s_word_outweighs_the_meter),
        cmocka_unit_test(within_a_mood_the_meter_still_moves_the_face),
        cmocka_unit_test(sadness_raises_the_inner_brow_and_relief_the_corners_of_the_mouth),
        cmocka_unit_test(who_is_cold_does_not_look_angry_nor_sadness_afraid),
        cmocka_unit_test(no_two_moods_have_one_face_also_without_colour),
        cmocka_unit_test(on_a_meter_from_0_to_10_no_arm_rests_half_way),
        cmocka_unit_test(who_only_thinks_keeps_the_mouth_closed),
        cmocka_unit_test(the_first_pose_is_there_at_once),
        cmocka_unit_test(a_change_takes_200_ms_and_ends_at_its_goal),
        cmocka_unit_test(reduced_motion_changes_at_once),
        cmocka_unit_test(a_new_goal_on_the_way_starts_from_what_is_seen),
        cmocka_unit_test(the_same_goal_again_does_not_start_anew),
        cmocka_unit_test(the_same_look_and_name_are_always_the_same_person),
        cmocka_unit_test(over_many_scenarios_everybody_gets_a_part),
        cmocka_unit_test(what_the_author_says_of_somebody_is_what_is_drawn),
        cmocka_unit_test(no_two_scenarios_of_the_library_have_the_same_customer),
        cmocka_unit_test(every_person_in_every_mood_theme_and_view_is_drawn_within_bounds),
        cmocka_unit_test(whatever_is_worn_or_held_is_drawn_within_bounds),
        cmocka_unit_test(every_room_is_drawn_at_every_size),
        cmocka_unit_test(no_two_rooms_look_alike_in_any_theme),
        cmocka_unit_test(every_customer_has_another_queue_behind),
        cmocka_unit_test(a_room_that_is_not_named_follows_from_the_channel),
        cmocka_unit_test(what_words_bring_is_drawn_within_bounds_and_by_itself),
        cmocka_unit_test(who_calls_holds_a_receiver_and_does_not_sit_at_our_desk),
        cmocka_unit_test(high_contrast_has_only_opaque_black_and_white),
        cmocka_unit_test(no_filled_outline_crosses_itself),
        cmocka_unit_test(a_thousandth_more_anger_moves_every_point_little),
        cmocka_unit_test(a_curve_is_flattened_within_a_quarter_of_a_pixel),
        cmocka_unit_test(a_fill_with_a_hole_is_one_bridged_ring),
        cmocka_unit_test(a_ring_gets_a_whole_number_of_dashes),
        cmocka_unit_test(svg_is_written_with_short_numbers),
        cmocka_unit_test(one_face_is_drawn_as_it_always_was),
        cmocka_unit_test(the_draw_list_gets_every_shape_moved_and_cut_at_the_picture),
        cmocka_unit_test(a_full_scene_takes_less_than_a_millisecond),
    };
    return cmocka_run_group_tests(tests, make_arena, free_arena) ? 1 : 0;
}
