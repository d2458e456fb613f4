/* How customers look on every screen. */
#include "gui/screens/app_look.h"

#include "gui/ui/frame.h"

struct person app_person(const struct km_head_info *head)
{
    return person_of(&head->look, head->id);
}

enum figure_theme app_figure_theme(const struct gui *gui)
{
    static const enum figure_theme themes[GUI_THEME_COUNT] = {
        [GUI_LIGHT] = FIGURE_LIGHT, [GUI_DARK] = FIGURE_DARK, [GUI_CONTRAST] = FIGURE_CONTRAST};
    return themes[gui_settings(gui)->theme];
}
