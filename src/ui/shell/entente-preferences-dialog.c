/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shell/entente-preferences-dialog.h"

#include "form/entente-date-display.h"
#include "shell/entente-author.h"

#include <glib/gi18n-lib.h>

struct _EntentePreferencesDialog
{
  AdwPreferencesDialog parent_instance;

  /* Owned */
  GSettings *settings;

  /* Template */
  AdwComboRow *date_style_row;
  AdwComboRow *first_weekday_row;
  GtkWidget *author_row;
};

G_DEFINE_FINAL_TYPE (EntentePreferencesDialog, entente_preferences_dialog,
                     ADW_TYPE_PREFERENCES_DIALOG)

/* The account's name stands in the row as long as no other is wanted, and is not written down. */
static gboolean
show_author (GValue *value, GVariant *variant, gpointer data)
{
  const char *name = g_variant_get_string (variant, NULL);

  if (*name == '\0')
    g_value_take_string (value, entente_author_dup_account_name ());
  else
    g_value_set_string (value, name);
  return TRUE;
}

static GVariant *
keep_author (const GValue *value, const GVariantType *type, gpointer data)
{
  g_autofree char *account_name = entente_author_dup_account_name ();
  const char *name = g_value_get_string (value);

  return g_variant_new_string (g_strcmp0 (name, account_name) == 0 ? "" : name);
}

/* Each style is shown by an example. */
static void
fill_date_styles (EntentePreferencesDialog *self)
{
  g_autoptr (GtkStringList) styles = gtk_string_list_new (NULL);
  GDate today;

  entente_date_today (&today);
  for (EntenteDateDisplay i = ENTENTE_DATE_DISPLAY_LONG; i <= ENTENTE_DATE_DISPLAY_ISO; i++)
    gtk_string_list_take (styles, entente_date_display_in (&today, i));
  adw_combo_row_set_model (self->date_style_row, G_LIST_MODEL (styles));
}

static void
date_style_selected_cb (EntentePreferencesDialog *self)
{
  g_settings_set_enum (self->settings, "date-style",
                       adw_combo_row_get_selected (self->date_style_row));
}

/* As the enumeration in the schema has them. */
static const int weekdays[] = { 0, G_DATE_MONDAY, G_DATE_SATURDAY, G_DATE_SUNDAY };

static void
fill_weekdays (EntentePreferencesDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, C_ ("first day of the week", "As usual here"));
  for (guint i = 1; i < G_N_ELEMENTS (weekdays); i++)
    {
      /* 1 January 2024 was a Monday. */
      g_autoptr (GDateTime) day = g_date_time_new_utc (2024, 1, weekdays[i], 0, 0, 0);

      gtk_string_list_take (names, g_date_time_format (day, "%A"));
    }
  adw_combo_row_set_model (self->first_weekday_row, G_LIST_MODEL (names));

  for (guint i = 0; i < G_N_ELEMENTS (weekdays); i++)
    if (weekdays[i] == g_settings_get_enum (self->settings, "first-weekday"))
      adw_combo_row_set_selected (self->first_weekday_row, i);
}

static void
first_weekday_selected_cb (EntentePreferencesDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->first_weekday_row);

  g_settings_set_enum (self->settings, "first-weekday", weekdays[selected]);
}

static void
entente_preferences_dialog_dispose (GObject *object)
{
  EntentePreferencesDialog *self = ENTENTE_PREFERENCES_DIALOG (object);

  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_PREFERENCES_DIALOG);

  G_OBJECT_CLASS (entente_preferences_dialog_parent_class)->dispose (object);
}

static void
entente_preferences_dialog_class_init (EntentePreferencesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_preferences_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-preferences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntentePreferencesDialog, author_row);
  gtk_widget_class_bind_template_child (widget_class, EntentePreferencesDialog, date_style_row);
  gtk_widget_class_bind_template_child (widget_class, EntentePreferencesDialog, first_weekday_row);
}

static void
entente_preferences_dialog_init (EntentePreferencesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->settings = g_settings_new (ENTENTE_APP_ID);
  g_settings_bind_with_mapping (self->settings, "author", self->author_row, "text",
                                G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_NO_SENSITIVITY,
                                show_author,
                                keep_author, NULL, NULL);
  fill_date_styles (self);
  adw_combo_row_set_selected (self->date_style_row,
                              g_settings_get_enum (self->settings, "date-style"));
  g_signal_connect_object (self->date_style_row, "notify::selected",
                           G_CALLBACK (date_style_selected_cb), self, G_CONNECT_SWAPPED);
  fill_weekdays (self);
  g_signal_connect_object (self->first_weekday_row, "notify::selected",
                           G_CALLBACK (first_weekday_selected_cb), self, G_CONNECT_SWAPPED);
}

AdwDialog *
entente_preferences_dialog_new (void)
{
  return g_object_new (ENTENTE_TYPE_PREFERENCES_DIALOG, NULL);
}
