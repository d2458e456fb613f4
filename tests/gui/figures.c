/* figures THEME people|looks|rooms|moods|props FILE.png: sheets of what the room figure draws, to look at.
 * People are every face in every mood, looks the first face in every garment and hair and with every extra,
 * rooms every room, moods every mood in every room with everybody in turn, props everything that words bring,
 * in every channel that has a place for it. */
#include "gui/figure/canvas.h"
#include "gui/figure/figure.h"
#include "gui/sdl/window.h"

enum { GAP = 4, SEAT_WIDTH = 196, SEAT_HEIGHT = 184, SCENE_WIDTH = 448, SCENE_HEIGHT = 520 };

struct sheet {
    struct arena *arena;
    struct gui_draw draw;
    enum figure_theme theme;
    int width, height; /* of a cell */
};

static void put(struct sheet *sheet, const struct figure *figure, int column, int row)
{
    static const uint32_t grounds[] = {0xFFFFFFFFu, 0x272B32FFu, 0xFFFFFFFFu};
    struct drawing drawing;
    struct gui_rect cell = {GAP + column * (sheet->width + GAP), GAP + row * (sheet->height + GAP),
                            sheet->width, sheet->height};
    gui_draw_fill(&sheet->draw, cell, 0, grounds[sheet->theme]);
    figure_draw(&drawing, sheet->arena, figure, sheet->width, sheet->height);
    drawing_put(&drawing, &sheet->draw, cell.x, cell.y);
}

/* Where each mood is at home on the meter. */
static const double anger[] = {0.3, 0, 0.3, 0.5, 0.8, 1, 0.5, 0.3, 0.1, 0.3, 0.4};
enum { MOODS = sizeof anger / sizeof *anger };

static void people(struct sheet *sheet, int *columns, int *rows)
{
    *columns = MOODS;
    *rows = (int)person_count();
    sheet->width = SEAT_WIDTH;
    sheet->height = SEAT_HEIGHT;
    for (int row = 0; row < *rows; row++)
        for (int mood = KM_MOOD_NONE; mood < *columns; mood++) {
            struct figure figure = {.person = person_at((size_t)row),
                                    .pose = pose_of((enum km_mood)mood, anger[mood], false),
                                    .theme = sheet->theme,
                                    .view = FIGURE_SEAT};
            put(sheet, &figure, mood, row);
        }
}

static void looks(struct sheet *sheet, int *columns, int *rows)
{
    *columns = KM_CLOTHES_UNIFORM;
    *rows = KM_EXTRAS + 1;
    sheet->width = SEAT_WIDTH;
    sheet->height = SEAT_HEIGHT;
    for (int row = 0; row < *rows; row++)
        for (int column = 0; column < *columns; column++) {
            struct km_look look = {.clothes = (enum km_clothes)(column + 1),
                                   .hair = (enum km_hair)(1 + (row * 3 + column) % KM_HAIR_HEADSCARF)};
            look.extras[row % KM_EXTRAS] = row < KM_EXTRAS;
            struct figure figure = {.person = person_of(&look, "abcdefghij" + column),
                                    .pose = pose_of(KM_MOOD_NONE, column / 9.0, false),
                                    .theme = sheet->theme,
                                    .view = FIGURE_SEAT};
            put(sheet, &figure, column, row);
        }
}

static void rooms(struct sheet *sheet, int *columns, int *rows)
{
    *columns = 5;
    *rows = 3;
    sheet->width = SCENE_WIDTH;
    sheet->height = SCENE_HEIGHT;
    for (int i = 0; i <= KM_ROOM_TIMELINE; i++) {
        struct figure figure = {.person = person_at((size_t)i * 3 % person_count()),
                                .pose = pose_of(KM_MOOD_NONE, i / 12.0, false),
                                .theme = sheet->theme,
                                .room = (enum km_room)i};
        put(sheet, &figure, i % *columns, i / *columns);
    }
}

static void moods(struct sheet *sheet, int *columns, int *rows)
{
    *columns = KM_ROOM_TIMELINE;
    *rows = MOODS - 1;
    sheet->width = SCENE_WIDTH / 2;
    sheet->height = SCENE_HEIGHT / 2;
    for (int row = 0; row < *rows; row++)
        for (int column = 0; column < *columns; column++) {
            enum km_mood mood = (enum km_mood)(row + 1);
            struct figure figure = {.person = person_at((size_t)(row * *columns + column) % person_count()),
                                    .pose = pose_of(mood, anger[mood], false),
                                    .theme = sheet->theme,
                                    .room = (enum km_room)(column + 1)};
            put(sheet, &figure, column, row);
        }
}

static void props(struct sheet *sheet, int *columns, int *rows)
{
    enum { MOST = 7 };
    static const struct {
        enum km_channel channel;
        bool absent;
        enum km_prop props[MOST]; /* up to KM_PROP_NONE */
    } cells[] = {
        {KM_COUNTER, false, {KM_PROP_PAPER, KM_PROP_PEN, KM_PROP_SEAL, KM_PROP_KETTLE}},
        {KM_COUNTER, false, {KM_PROP_QUEUE, KM_PROP_BOX, KM_PROP_RECEIPT, KM_PROP_MONEY}},
        {KM_COUNTER, false, {KM_PROP_PARTNER, KM_PROP_FORM, KM_PROP_CARD, KM_PROP_BAG}},
        {KM_COUNTER, true, {KM_PROP_QUEUE, KM_PROP_PAPER}},
        {KM_DESK, false, {KM_PROP_MEDICINE, KM_PROP_CHAIR, KM_PROP_CUP, KM_PROP_CARD}},
        {KM_DESK, false, {KM_PROP_CAMERA, KM_PROP_RECORDER, KM_PROP_PHONE, KM_PROP_DISH}},
        {KM_DESK, false, {KM_PROP_UMBRELLA, KM_PROP_PRODUCT, KM_PROP_PAPER, KM_PROP_QUEUE, KM_PROP_PARTNER}},
        {KM_VISIT, false, {KM_PROP_RECEIPT, KM_PROP_BOX, KM_PROP_PAPER}},
        {KM_PHONE, false, {KM_PROP_FORM, KM_PROP_PEN, KM_PROP_CUP}},
        {KM_PHONE, true, {KM_PROP_FORM}},
        {KM_COUNTER,
         false,
         {KM_PROP_PAPER, KM_PROP_FORM, KM_PROP_RECEIPT, KM_PROP_DISH, KM_PROP_BOX, KM_PROP_BAG,
          KM_PROP_KETTLE}},
        {KM_CHAT, true, {KM_PROP_PAPER}},
    };
    *columns = 4;
    *rows = 3;
    sheet->width = SCENE_WIDTH;
    sheet->height = SCENE_HEIGHT;
    for (int i = 0; i < (int)(sizeof cells / sizeof *cells); i++) {
        struct figure figure = {.person = person_at((size_t)i),
                                .pose = pose_of(KM_MOOD_NONE, i / 12.0, false),
                                .theme = sheet->theme,
                                .channel = cells[i].channel,
                                .absent = cells[i].absent,
                                .props = cells[i].props,
                                .held = cells[i].props[0]};
        while (figure.prop_count < MOST && figure.props[figure.prop_count])
            figure.prop_count++;
        put(sheet, &figure, i % *columns, i / *columns);
    }
}

static bool paint(struct sheet *sheet, int columns, int rows, const char *path)
{
    enum fonts_state state;
    struct window *window = window_open(NULL, "figures", GAP + columns * (sheet->width + GAP),
                                        GAP + rows * (sheet->height + GAP));
    struct fonts *fonts = fonts_open(NULL, &state);
    bool fine = window && fonts && window_paint(window, fonts, &sheet->draw) && window_shot(window, path);
    fonts_close(fonts);
    window_close(window);
    return fine;
}

int main(int argc, char **argv)
{
    static const struct {
        const char *name;
        void (*make)(struct sheet *, int *, int *);
    } kinds[] = {{"people", people}, {"looks", looks}, {"rooms", rooms}, {"moods", moods}, {"props", props}};
    static const char *const themes[] = {"light", "dark", "contrast"};
    struct arena arena;
    struct sheet sheet = {.arena = &arena};
    int columns = 0, rows = 0;
    arena_init(&arena, NULL);
    gui_draw_init(&sheet.draw, &arena);
    for (int i = 0; argc == 4 && i < 3; i++)
        if (strcmp(argv[1], themes[i]) == 0)
            sheet.theme = (enum figure_theme)i;
    for (size_t i = 0; argc == 4 && i < sizeof kinds / sizeof *kinds; i++)
        if (strcmp(argv[2], kinds[i].name) == 0)
            kinds[i].make(&sheet, &columns, &rows);
    bool fine = columns && paint(&sheet, columns, rows, argv[3]);
    if (!fine)
        fprintf(stderr, "figures: THEME people|looks|rooms|moods|props FILE.png\n");
    arena_release(&arena);
    return fine ? 0 : 1;
}
