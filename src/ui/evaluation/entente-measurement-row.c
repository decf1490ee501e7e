/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-measurement-row.h"

#include "entente-typography.h"
#include "evaluation/entente-indicator-edit.h"
#include "form/entente-field-row.h"
#include "form/entente-refusal.h"

#include <glib/gi18n-lib.h>

struct _EntenteMeasurementRow
{
  AdwExpanderRow parent_instance;

  /* Owned */
  EntenteMeasurement *measurement;

  /* Borrowed */
  GtkWidget *value_row;     /* NULL for words */
};

G_DEFINE_FINAL_TYPE (EntenteMeasurementRow, entente_measurement_row, ADW_TYPE_EXPANDER_ROW)

static EntenteIndicator *
get_indicator (EntenteMeasurementRow *self)
{
  EntenteRecord *record = ENTENTE_RECORD (self->measurement);

  return (EntenteIndicator *) entente_store_get_record (
    entente_record_get_store (record), ENTENTE_TYPE_INDICATOR,
    entente_record_get_reference (record, ENTENTE_MEASUREMENT_INDICATOR));
}

static char *
dup_day (EntenteRecord *measurement)
{
  GDate day;

  if (!entente_record_get_date (measurement, ENTENTE_MEASUREMENT_TAKEN_ON, &day))
    return g_strdup (C_ ("measurement", "Without a date"));
  return entente_typography_format_date (&day, ENTENTE_DATE_PLAIN,
                                         entente_language_get_interface ());
}

/* "12 June 2027 · sign-in sheets" */
static char *
dup_subtitle (EntenteRecord *measurement)
{
  const char *source = entente_record_get_text (measurement, ENTENTE_MEASUREMENT_SOURCE);
  g_autofree char *day = dup_day (measurement);

  return *source != '\0' ? g_strdup_printf ("%s · %s", day, source) : g_steal_pointer (&day);
}

static void
value_applied_cb (EntenteMeasurementRow *self)
{
  g_autoptr (GError) error = NULL;

  if (!entente_measurement_type_value (self->measurement,
                                       gtk_editable_get_text (GTK_EDITABLE (self->value_row)),
                                       &error))
    entente_tell_refusal (GTK_WIDGET (self), _ ("The Value Was Not Changed"), error);
}

static void
delete_clicked_cb (EntenteMeasurementRow *self)
{
  g_autoptr (GPtrArray) measurements = g_ptr_array_new ();
  g_autoptr (GtkWidget) kept = g_object_ref (GTK_WIDGET (self));
  g_autoptr (GtkWidget) window = GTK_WIDGET (gtk_widget_get_root (kept));
  g_autoptr (GError) error = NULL;

  g_object_ref (window);
  g_ptr_array_add (measurements, self->measurement);
  if (entente_measurements_delete (measurements, &error))
    gtk_widget_activate_action (window, "win.toast-undo", "s", _ ("Value deleted"));
  else
    entente_tell_refusal (kept, _ ("The Value Was Not Changed"), error);
}

static void
add_fields (EntenteMeasurementRow *self, gboolean is_words, gboolean read_only)
{
  static const char *const words_fields[] = { "words", "judgement", NULL };
  static const char *const fields[] = { "taken-on", "source", "comment", NULL };

  for (guint list = 0; list < 2; list++)
    for (const char *const *field = list == 0 ? words_fields : fields; *field != NULL; field++)
      {
        GtkWidget *row;

        if (list == 0 && !is_words)
          continue;
        row = entente_field_row_new (ENTENTE_TYPE_MEASUREMENT, *field);
        entente_field_row_set_record (ENTENTE_FIELD_ROW (row), ENTENTE_RECORD (self->measurement));
        g_object_set (row, "read-only", read_only, NULL);
        adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
      }
}

static void
add_value (EntenteMeasurementRow *self, gboolean read_only)
{
  self->value_row = adw_entry_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->value_row), _ ("Value"));
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (self->value_row), TRUE);
  gtk_editable_set_editable (GTK_EDITABLE (self->value_row), !read_only);
  g_signal_connect_object (self->value_row, "apply", G_CALLBACK (value_applied_cb), self,
                           G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->value_row);
}

static void
add_delete_button (EntenteMeasurementRow *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _ ("Delete the Value"));
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (delete_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  adw_expander_row_add_suffix (ADW_EXPANDER_ROW (self), button);
}

static void
entente_measurement_row_dispose (GObject *object)
{
  EntenteMeasurementRow *self = ENTENTE_MEASUREMENT_ROW (object);

  g_clear_object (&self->measurement);

  G_OBJECT_CLASS (entente_measurement_row_parent_class)->dispose (object);
}

static void
entente_measurement_row_class_init (EntenteMeasurementRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_measurement_row_dispose;
}

static void
entente_measurement_row_init (EntenteMeasurementRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_expander_row_set_title_lines (ADW_EXPANDER_ROW (self), 2);
}

GtkWidget *
entente_measurement_row_new (EntenteMeasurement *measurement, gboolean read_only)
{
  EntenteMeasurementRow *self;
  EntenteIndicator *indicator;
  gboolean is_words;

  g_return_val_if_fail (ENTENTE_IS_MEASUREMENT (measurement), NULL);

  self = g_object_new (ENTENTE_TYPE_MEASUREMENT_ROW, NULL);
  self->measurement = g_object_ref (measurement);
  indicator = get_indicator (self);
  is_words = indicator != NULL
             && entente_record_get_choice (ENTENTE_RECORD (indicator), ENTENTE_INDICATOR_MEASURE)
                  == ENTENTE_MEASURE_WORDS;
  if (!is_words)
    add_value (self, read_only);
  add_fields (self, is_words, read_only);
  if (!read_only)
    add_delete_button (self);
  entente_measurement_row_update (self);

  return GTK_WIDGET (self);
}

EntenteMeasurement *
entente_measurement_row_get_measurement (EntenteMeasurementRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_MEASUREMENT_ROW (self), NULL);

  return self->measurement;
}

void
entente_measurement_row_update (EntenteMeasurementRow *self)
{
  EntenteIndicator *indicator;
  EntenteReading reading;
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *typed = NULL;

  g_return_if_fail (ENTENTE_IS_MEASUREMENT_ROW (self));

  indicator = get_indicator (self);
  if (indicator == NULL)
    return;
  if (entente_measurement_read (self->measurement, &reading))
    title = entente_indicator_dup_value_words (indicator, &reading,
                                               entente_language_get_interface ());
  subtitle = dup_subtitle (ENTENTE_RECORD (self->measurement));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self),
                                 title != NULL ? title : C_ ("measurement", "No value"));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  if (self->value_row == NULL || gtk_widget_get_focus_child (self->value_row) != NULL)
    return;
  typed = entente_measurement_dup_typed (self->measurement);
  /* An entry that is set what it holds would show its button. */
  if (!g_str_equal (typed, gtk_editable_get_text (GTK_EDITABLE (self->value_row))))
    {
      adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (self->value_row), FALSE);
      gtk_editable_set_text (GTK_EDITABLE (self->value_row), typed);
      adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (self->value_row), TRUE);
    }
}
