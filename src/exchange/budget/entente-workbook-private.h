/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-exchange-error.h"
#include "entente-money.h"

#include <xlsxwriter.h>

G_BEGIN_DECLS

/* How a cell looks. */
typedef enum {
  ENTENTE_CELL_TITLE,
  ENTENTE_CELL_SUBTITLE,
  ENTENTE_CELL_COLUMN, /* the heading of a column, its figures' one to the right */
  ENTENTE_CELL_COLUMN_RIGHT,
  ENTENTE_CELL_COLUMN_NOTE, /* apart from the figures before it */
  ENTENTE_CELL_SECTION, /* "Charges", over the cells beside it */
  ENTENTE_CELL_HEADING, /* "60 – Achats" */
  ENTENTE_CELL_HEADING_AMOUNT,
  ENTENTE_CELL_HEADING_SHARE,
  ENTENTE_CELL_ENTRY,
  ENTENTE_CELL_LINE,
  ENTENTE_CELL_TEXT, /* wraps */
  ENTENTE_CELL_NOTE,
  ENTENTE_CELL_DATE,
  ENTENTE_CELL_QUANTITY,
  ENTENTE_CELL_AMOUNT,
  ENTENTE_CELL_SHARE,
  ENTENTE_CELL_TOTAL,
  ENTENTE_CELL_TOTAL_AMOUNT,
  ENTENTE_CELL_TOTAL_SHARE,
  ENTENTE_N_CELL_STYLES,
} EntenteCellStyle;

/* An XLSX file being written. Figures become what spreadsheets count with, at the very last. */
typedef struct _EntenteWorkbook EntenteWorkbook;

EntenteWorkbook *_entente_workbook_new (const char *title);
void _entente_workbook_free (EntenteWorkbook *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteWorkbook, _entente_workbook_free)
/* (transfer full) (nullable): takes @self */
GBytes *_entente_workbook_free_to_bytes (EntenteWorkbook *self, GError **error);

/* A sheet in landscape A4, as wide as the paper; @name is a word of ours. */
typedef struct
{
  EntenteWorkbook *workbook;
  lxw_worksheet *sheet;
} EntenteSheet;

EntenteSheet _entente_workbook_add_sheet (EntenteWorkbook *self, const char *name);
/* Rows up to @row stay in sight, and are printed on every page. */
void _entente_sheet_freeze (EntenteSheet *self, guint row);
void _entente_sheet_set_width (EntenteSheet *self, guint column, double characters);

/* Makes a row high enough for a text that wraps after so many characters. */
void _entente_sheet_fit (EntenteSheet *self, guint row, const char *text, guint characters);
void _entente_sheet_write (EntenteSheet *self,
                           guint row,
                           guint column,
                           EntenteCellStyle style,
                           const char *text);
void _entente_sheet_write_amount (EntenteSheet *self,
                                  guint row,
                                  guint column,
                                  EntenteCellStyle style,
                                  EntenteMoney amount);
void _entente_sheet_write_decimal (EntenteSheet *self,
                                   guint row,
                                   guint column,
                                   EntenteCellStyle style,
                                   EntenteDecimal value);
void _entente_sheet_write_date (EntenteSheet *self, guint row, guint column, const char *iso);
/* @value is what the formula gives now, for programs that do not compute; NONE for nothing. */
void _entente_sheet_write_formula (EntenteSheet *self,
                                   guint row,
                                   guint column,
                                   EntenteCellStyle style,
                                   const char *formula,
                                   EntenteMoney value);
/* Of formulas that give a part of a whole, and a text. */
void _entente_sheet_write_share (EntenteSheet *self,
                                 guint row,
                                 guint column,
                                 EntenteCellStyle style,
                                 const char *formula,
                                 EntenteDecimal value);
void _entente_sheet_write_words (EntenteSheet *self,
                                 guint row,
                                 guint column,
                                 EntenteCellStyle style,
                                 const char *formula,
                                 const char *value);
/* What is not 0 is shown in red. */
void _entente_sheet_warn (EntenteSheet *self, guint row, guint column);

/* "B7". (transfer full) */
char *_entente_cell_name (guint row, guint column);
/* "=SUM(B7:B9)", "=SUM(B7,B12)" of rows of a column; (element-type guint) (transfer full) */
char *_entente_cell_sum (GArray *rows, guint column);
/* The same, empty where none of them has a figure yet. */
char *_entente_cell_sum_of_known (GArray *rows, guint column);

G_END_DECLS
