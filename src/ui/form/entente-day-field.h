/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "form/entente-field-editor.h"

G_BEGIN_DECLS

/* A line in which something that begins with a day is typed; the day can be chosen in a calendar.
   What the line says is written anew when people choose another way of writing dates. */
#define ENTENTE_TYPE_DAY_FIELD (entente_day_field_get_type ())
G_DECLARE_DERIVABLE_TYPE (EntenteDayField, entente_day_field, ENTENTE, DAY_FIELD, EntenteFieldEditor)

/**
 * EntenteDayFieldClass:
 * @get_day: sets the day that stands in the line; FALSE when none does
 * @set_day: writes a day that was chosen, and keeps what else stands in the line
 * @rewrite: writes what stands in the line in the way that is asked for now
 */
struct _EntenteDayFieldClass {
  EntenteFieldEditorClass parent_class;

  gboolean (*get_day) (EntenteDayField *self, GDate *day);
  void (*set_day) (EntenteDayField *self, const GDate *day);
  void (*rewrite) (EntenteDayField *self);
};

/* What stands in the line, borrowed. */
const char *entente_day_field_get_text (EntenteDayField *self);
void entente_day_field_set_text (EntenteDayField *self, const char *text);
/* Says how dates are written. */
GSettings *entente_day_field_get_settings (EntenteDayField *self);

G_END_DECLS
