/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-language.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * EntenteChartKind:
 * @ENTENTE_CHART_BARS: for each category a bar across, or one per series
 * @ENTENTE_CHART_SHARES: for each category one bar across, cut into its series
 * @ENTENTE_CHART_COLUMNS: columns from category to category, with lines over them
 * @ENTENTE_CHART_DOTS: for each category a scale across, with the dots of the series on it
 * @ENTENTE_CHART_RADAR: categories all around, and a line per series from one to the next
 */
typedef enum {
  ENTENTE_CHART_BARS,
  ENTENTE_CHART_SHARES,
  ENTENTE_CHART_COLUMNS,
  ENTENTE_CHART_DOTS,
  ENTENTE_CHART_RADAR,
} EntenteChartKind;

/* How a series is drawn. Lines stand among columns and on radars, signs and bars among dots. */
typedef enum {
  ENTENTE_CHART_SOLID,
  ENTENTE_CHART_LINE,
  ENTENTE_CHART_SIGN,     /* a shape with a letter, which the names of the series repeat */
  ENTENTE_CHART_CROSSBAR, /* across the scale: the middle of the dots */
} EntenteChartMark;

/* A colour and a pattern that go together. */
typedef enum {
  ENTENTE_TONE_BLUE, /* no pattern */
  ENTENTE_TONE_ORANGE,
  ENTENTE_TONE_GREEN,
  ENTENTE_TONE_PURPLE,
  ENTENTE_TONE_BROWN,
  ENTENTE_TONE_TEAL,
  ENTENTE_TONE_YELLOW,
  ENTENTE_TONE_GREY,
  ENTENTE_N_TONES,
} EntenteTone;

typedef struct {
  const char *label;
  EntenteChartMark mark;
  EntenteTone tone;
} EntenteChartSeries;

/* label: "April 2027"; brief: under a column, maybe on two lines. */
typedef struct {
  const char *label;
  const char *brief;
  guint id; /* of what it is of, by a number of whoever made the chart; 0 for nothing */
  gboolean stands_out; /* among dots: it must be seen first */
} EntenteChartCategory;

/* A line across at a value: "Ceiling". */
typedef struct {
  const char *label;
  gint64 value;
} EntenteChartReference;

/* What can be pointed at: a value of a category. */
typedef struct {
  guint category;
  guint series;
} EntenteChartItem;

/* Nobody gave this value. The same as ENTENTE_MONEY_NONE. */
#define ENTENTE_CHART_NONE G_MININT64
#define ENTENTE_CHART_NOWHERE G_MAXUINT

/* "1 234,50 €", or where there is little room "1 235 €". (transfer full) */
typedef char *(*EntenteChartFormat) (gint64 value, gboolean is_brief, EntenteLanguage language);

/**
 * EntenteChart:
 *
 * What a chart shows: series of whole numbers (cents, hours, people) over categories, and the words
 * that say the same. It knows neither colours nor places. Filled by whoever makes it, then left as
 * it is; reference counted, and drawn in any thread.
 */
typedef struct _EntenteChart EntenteChart;

#define ENTENTE_TYPE_CHART (entente_chart_get_type ())
GType entente_chart_get_type (void);

EntenteChart *entente_chart_new (EntenteChartKind kind, const char *title,
                                 EntenteLanguage language);
EntenteChart *entente_chart_ref (EntenteChart *self);
void entente_chart_unref (EntenteChart *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteChart, entente_chart_unref)

/* Filling it. */
void entente_chart_set_format (EntenteChart *self, EntenteChartFormat format, gint64 grain);
void entente_chart_set_empty_words (EntenteChart *self, const char *words);
void entente_chart_set_counts_shares (EntenteChart *self, gboolean counts_shares);
void entente_chart_set_extent (EntenteChart *self, gint64 least, gint64 most);
guint entente_chart_add_series (EntenteChart *self, const char *label, EntenteChartMark mark,
                                EntenteTone tone);
guint entente_chart_add_category (EntenteChart *self, const char *label, const char *brief);
void entente_chart_set_category_id (EntenteChart *self, guint category, guint id);
void entente_chart_set_category_stands_out (EntenteChart *self, guint category,
                                            gboolean stands_out);
void entente_chart_set_value (EntenteChart *self, guint category, guint series, gint64 value);
void entente_chart_add_reference (EntenteChart *self, const char *label, gint64 value);

/* Reading it. */
EntenteChartKind entente_chart_get_kind (EntenteChart *self);
const char *entente_chart_get_title (EntenteChart *self);
EntenteLanguage entente_chart_get_language (EntenteChart *self);
gint64 entente_chart_get_grain (EntenteChart *self);
const char *entente_chart_get_empty_words (EntenteChart *self);
const EntenteChartSeries *entente_chart_get_series (EntenteChart *self, guint *n_series);
const EntenteChartCategory *entente_chart_get_categories (EntenteChart *self,
                                                          guint *n_categories);
const EntenteChartReference *entente_chart_get_references (EntenteChart *self,
                                                           guint *n_references);
gint64 entente_chart_get_value (EntenteChart *self, guint category, guint series);
char *entente_chart_dup_sign (EntenteChart *self, guint series);
gint64 entente_chart_get_whole (EntenteChart *self, const EntenteChartItem *item);
gboolean entente_chart_is_empty (EntenteChart *self);
void entente_chart_get_extent (EntenteChart *self, gint64 *least, gint64 *most);
GArray *entente_chart_list_items (EntenteChart *self);

/* The same in words. */
char *entente_chart_format (EntenteChart *self, gint64 value, gboolean is_brief);
char *entente_chart_dup_share (EntenteChart *self, const EntenteChartItem *item);
char *entente_chart_dup_item_words (EntenteChart *self, const EntenteChartItem *item);
char *entente_chart_dup_sentence (EntenteChart *self);
GPtrArray *entente_chart_dup_table (EntenteChart *self);

G_END_DECLS
