/* The style sheet of the HTML format, made of assets/templates/report.css by embed.cmake. */
#ifndef REPORT_HTML_STYLE_H
#define REPORT_HTML_STYLE_H

#include <stddef.h>

/* Its lines, NULL-terminated, and its hash as a content security policy names it. */
extern const char *const html_style[];
extern const char html_style_hash[];

#endif
