/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-workbook-private.h"

#include "entente-civil-date.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <stdlib.h>

/* What a cell of a spreadsheet holds at most, in characters. */
#define MAX_CHARACTERS 32767

#define AMOUNT "#,##0.00\\ \"€\";[Red]\\-#,##0.00\\ \"€\""
#define SHARE "0.0%"

/* In points: spreadsheets do not all make rows higher for larger letters. */
#define TITLE_HEIGHT 24

#define GREY 0xdeddda
#define LIGHT_GREY 0xf6f5f4

struct _EntenteWorkbook
{
  lxw_workbook *book;
  lxw_format *formats[ENTENTE_N_CELL_STYLES];
  lxw_format *warning;

  /* Written by the library when the book is closed. */
  const char *buffer;
  size_t length;
};

static const struct
{
  const char *number; /* NULL: text */
  guint indent;
  gboolean bold;
  gboolean right;
  gboolean wraps;
  gboolean ruled;
  guint32 fill;
  double size;
} styles[ENTENTE_N_CELL_STYLES] = {
  [ENTENTE_CELL_TITLE] = { .bold = TRUE, .size = 16 },
  [ENTENTE_CELL_SUBTITLE] = { .size = 11 },
  [ENTENTE_CELL_COLUMN_NOTE]
  = { .indent = 1, .bold = TRUE, .wraps = TRUE, .ruled = TRUE, .fill = GREY },
  [ENTENTE_CELL_COLUMN] = { .bold = TRUE, .wraps = TRUE, .ruled = TRUE, .fill = GREY },
  [ENTENTE_CELL_COLUMN_RIGHT]
  = { .bold = TRUE, .right = TRUE, .wraps = TRUE, .ruled = TRUE, .fill = GREY },
  [ENTENTE_CELL_HEADING] = { .bold = TRUE, .wraps = TRUE, .fill = LIGHT_GREY },
  [ENTENTE_CELL_HEADING_AMOUNT] = { .number = AMOUNT, .bold = TRUE, .fill = LIGHT_GREY },
  [ENTENTE_CELL_HEADING_SHARE] = { .number = SHARE, .bold = TRUE, .fill = LIGHT_GREY },
  [ENTENTE_CELL_ENTRY] = { .indent = 1, .wraps = TRUE },
  [ENTENTE_CELL_LINE] = { .indent = 2, .wraps = TRUE },
  [ENTENTE_CELL_TEXT] = { .wraps = TRUE },
  [ENTENTE_CELL_NOTE] = { .indent = 1, .wraps = TRUE },
  [ENTENTE_CELL_DATE] = { .number = "dd/mm/yyyy" },
  [ENTENTE_CELL_QUANTITY] = { .number = "General" },
  [ENTENTE_CELL_AMOUNT] = { .number = AMOUNT },
  [ENTENTE_CELL_SHARE] = { .number = SHARE },
  [ENTENTE_CELL_TOTAL] = { .bold = TRUE, .ruled = TRUE, .fill = GREY },
  [ENTENTE_CELL_SECTION] = { .bold = TRUE, .fill = LIGHT_GREY },
  [ENTENTE_CELL_TOTAL_AMOUNT] = { .number = AMOUNT, .bold = TRUE, .ruled = TRUE, .fill = GREY },
  [ENTENTE_CELL_TOTAL_SHARE] = { .number = SHARE, .bold = TRUE, .ruled = TRUE, .fill = GREY },
};

static lxw_format *
make_format (lxw_workbook *book, guint style)
{
  lxw_format *format = workbook_add_format (book);

  format_set_align (format, LXW_ALIGN_VERTICAL_TOP);
  if (styles[style].number != NULL)
    format_set_num_format (format, styles[style].number);
  if (styles[style].bold)
    format_set_bold (format);
  if (styles[style].right)
    format_set_align (format, LXW_ALIGN_RIGHT);
  if (styles[style].wraps)
    format_set_text_wrap (format);
  if (styles[style].indent > 0)
    {
      format_set_align (format, LXW_ALIGN_LEFT);
      format_set_indent (format, styles[style].indent);
    }
  if (styles[style].fill != 0)
    format_set_bg_color (format, styles[style].fill);
  if (styles[style].size > 0)
    format_set_font_size (format, styles[style].size);
  if (styles[style].ruled)
    {
      format_set_top (format, LXW_BORDER_THIN);
      format_set_bottom (format, LXW_BORDER_THIN);
    }

  return format;
}

EntenteWorkbook *
_entente_workbook_new (const char *title)
{
  EntenteWorkbook *self = g_new0 (EntenteWorkbook, 1);
  lxw_workbook_options options = {
    .tmpdir = (char *) g_get_tmp_dir (),
    .output_buffer = &self->buffer,
    .output_buffer_size = &self->length,
  };
  lxw_doc_properties properties = { .title = (char *) title };

  self->book = workbook_new_opt (NULL, &options);
  workbook_set_properties (self->book, &properties);
  for (guint i = 0; i < ENTENTE_N_CELL_STYLES; i++)
    self->formats[i] = make_format (self->book, i);
  self->warning = workbook_add_format (self->book);
  format_set_font_color (self->warning, LXW_COLOR_RED);

  return self;
}

void
_entente_workbook_free (EntenteWorkbook *self)
{
  if (self->book != NULL)
    lxw_workbook_free (self->book);
  /* The library's own allocation. */
  free ((char *) self->buffer);
  g_free (self);
}

/* The library writes numbers as the locale does, and a comma would spoil every one of them. */
static lxw_error
close_book (lxw_workbook *book)
{
  locale_t plain = newlocale (LC_NUMERIC_MASK, "C", duplocale (LC_GLOBAL_LOCALE));
  locale_t before = uselocale (plain);
  lxw_error result = workbook_close (book);

  uselocale (before);
  freelocale (plain);

  return result;
}

GBytes *
_entente_workbook_free_to_bytes (EntenteWorkbook *self, GError **error)
{
  g_autoptr (EntenteWorkbook) taken = self;
  lxw_error result = close_book (g_steal_pointer (&self->book));

  if (result == LXW_NO_ERROR && self->buffer != NULL)
    return g_bytes_new (self->buffer, self->length);

  g_debug ("Writing a spreadsheet: %s", lxw_strerror (result));
  g_set_error_literal (
      error, ENTENTE_EXCHANGE_ERROR, ENTENTE_EXCHANGE_ERROR_FORMAT,
      _ ("The spreadsheet could not be made: there may be no room left on the disk "
         "of this computer. The project is unchanged; make room and try again."));
  return NULL;
}

EntenteSheet
_entente_workbook_add_sheet (EntenteWorkbook *self, const char *name)
{
  EntenteSheet sheet = { self, workbook_add_worksheet (self->book, name) };

  worksheet_set_paper (sheet.sheet, 9); /* A4 */
  worksheet_set_landscape (sheet.sheet);
  worksheet_fit_to_pages (sheet.sheet, 1, 0);
  worksheet_set_margins (sheet.sheet, 0.5, 0.5, 0.6, 0.6);
  worksheet_set_footer (sheet.sheet, "&L&A&R&P / &N");

  return sheet;
}

void
_entente_sheet_freeze (EntenteSheet *self, guint row)
{
  worksheet_freeze_panes (self->sheet, row + 1, 0);
  worksheet_repeat_rows (self->sheet, row, row);
}

void
_entente_sheet_set_width (EntenteSheet *self, guint column, double characters)
{
  worksheet_set_column (self->sheet, (lxw_col_t) column, (lxw_col_t) column, characters, NULL);
}

/* Spreadsheets do not all make rows higher for what wraps. */
void
_entente_sheet_fit (EntenteSheet *self, guint row, const char *text, guint characters)
{
  const glong length = g_utf8_strlen (text, -1);

  if (length > characters)
    worksheet_set_row (self->sheet, row,
                       LXW_DEF_ROW_HEIGHT * (1 + (length - 1) / characters), NULL);
}

void
_entente_sheet_write (EntenteSheet *self,
                      guint row,
                      guint column,
                      EntenteCellStyle style,
                      const char *text)
{
  g_autofree char *shortened = NULL;

  if (g_utf8_strlen (text, -1) > MAX_CHARACTERS)
    text = shortened = g_utf8_substring (text, 0, MAX_CHARACTERS);
  if (style == ENTENTE_CELL_TITLE)
    worksheet_set_row (self->sheet, row, TITLE_HEIGHT, NULL);
  if (*text == '\0')
    worksheet_write_blank (self->sheet, row, (lxw_col_t) column, self->workbook->formats[style]);
  else
    worksheet_write_string (self->sheet, row, (lxw_col_t) column, text,
                            self->workbook->formats[style]);
}

void
_entente_sheet_write_amount (EntenteSheet *self,
                             guint row,
                             guint column,
                             EntenteCellStyle style,
                             EntenteMoney amount)
{
  lxw_format *format = self->workbook->formats[style];

  if (amount == ENTENTE_MONEY_NONE)
    worksheet_write_blank (self->sheet, row, (lxw_col_t) column, format);
  else
    worksheet_write_number (self->sheet, row, (lxw_col_t) column, amount / 100.0, format);
}

void
_entente_sheet_write_decimal (EntenteSheet *self,
                              guint row,
                              guint column,
                              EntenteCellStyle style,
                              EntenteDecimal value)
{
  lxw_format *format = self->workbook->formats[style];

  if (value == ENTENTE_DECIMAL_NONE)
    worksheet_write_blank (self->sheet, row, (lxw_col_t) column, format);
  else
    worksheet_write_number (self->sheet, row, (lxw_col_t) column,
                            value / (double) ENTENTE_DECIMAL_ONE, format);
}

void
_entente_sheet_write_date (EntenteSheet *self, guint row, guint column, const char *iso)
{
  lxw_datetime datetime = { 0 };
  GDate date;

  if (!entente_date_from_iso (iso, &date) || g_date_get_year (&date) < 1900)
    {
      _entente_sheet_write (self, row, column, ENTENTE_CELL_TEXT, iso);
      return;
    }
  datetime.year = g_date_get_year (&date);
  datetime.month = g_date_get_month (&date);
  datetime.day = g_date_get_day (&date);
  worksheet_write_datetime (self->sheet, row, (lxw_col_t) column, &datetime,
                            self->workbook->formats[ENTENTE_CELL_DATE]);
}

void
_entente_sheet_write_formula (EntenteSheet *self,
                              guint row,
                              guint column,
                              EntenteCellStyle style,
                              const char *formula,
                              EntenteMoney value)
{
  worksheet_write_formula_num (self->sheet, row, (lxw_col_t) column, formula,
                               self->workbook->formats[style],
                               value != ENTENTE_MONEY_NONE ? value / 100.0 : 0);
}

void
_entente_sheet_write_share (EntenteSheet *self,
                            guint row,
                            guint column,
                            EntenteCellStyle style,
                            const char *formula,
                            EntenteDecimal value)
{
  worksheet_write_formula_num (self->sheet, row, (lxw_col_t) column, formula,
                               self->workbook->formats[style],
                               value / (double) ENTENTE_DECIMAL_ONE);
}

void
_entente_sheet_write_words (EntenteSheet *self,
                            guint row,
                            guint column,
                            EntenteCellStyle style,
                            const char *formula,
                            const char *value)
{
  worksheet_write_formula_str (self->sheet, row, (lxw_col_t) column, formula,
                               self->workbook->formats[style], value);
}

void
_entente_sheet_warn (EntenteSheet *self, guint row, guint column)
{
  lxw_conditional_format condition = {
    .type = LXW_CONDITIONAL_TYPE_CELL,
    .criteria = LXW_CONDITIONAL_CRITERIA_NOT_EQUAL_TO,
    .value = 0,
    .format = self->workbook->warning,
  };

  worksheet_conditional_format_cell (self->sheet, row, (lxw_col_t) column, &condition);
}

char *
_entente_cell_name (guint row, guint column)
{
  char name[LXW_MAX_CELL_NAME_LENGTH];

  lxw_rowcol_to_cell (name, row, (lxw_col_t) column);
  return g_strdup (name);
}

static gboolean
is_range (GArray *rows)
{
  for (guint i = 1; i < rows->len; i++)
    if (g_array_index (rows, guint, i) != g_array_index (rows, guint, i - 1) + 1)
      return FALSE;

  return rows->len > 1;
}

static char *
dup_cells (GArray *rows, guint column)
{
  g_autoptr (GString) cells = g_string_new (NULL);

  if (is_range (rows))
    {
      g_autofree char *first = _entente_cell_name (g_array_index (rows, guint, 0), column);
      g_autofree char *last
        = _entente_cell_name (g_array_index (rows, guint, rows->len - 1), column);

      return g_strdup_printf ("%s:%s", first, last);
    }
  for (guint i = 0; i < rows->len; i++)
    {
      g_autofree char *cell = _entente_cell_name (g_array_index (rows, guint, i), column);

      g_string_append_printf (cells, "%s%s", i > 0 ? "," : "", cell);
    }

  return g_string_free_and_steal (g_steal_pointer (&cells));
}

char *
_entente_cell_sum (GArray *rows, guint column)
{
  g_autofree char *cells = dup_cells (rows, column);

  return rows->len > 0 ? g_strdup_printf ("=SUM(%s)", cells) : g_strdup ("=0");
}

char *
_entente_cell_sum_of_known (GArray *rows, guint column)
{
  g_autofree char *cells = dup_cells (rows, column);

  return rows->len > 0 ? g_strdup_printf ("=IF(COUNT(%s)=0,\"\",SUM(%s))", cells, cells)
                       : g_strdup ("=\"\"");
}
