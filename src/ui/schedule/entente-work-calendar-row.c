/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-work-calendar-row.h"

#include "collective/entente-directory-edit.h"
#include "collective/entente-organization-avatar.h"
#include "form/entente-field-row.h"
#include "schedule/entente-hours-row.h"

#include <glib/gi18n-lib.h>

#define N_DAYS 7
#define ALL_DAY "00:00-24:00"
#define OFFICE "09:00-12:00,14:00-18:00"

struct _EntenteWorkCalendarRow
{
  AdwExpanderRow parent_instance;

  /* Owned */
  EntenteStore *store;
  EntenteOrganization *organization; /* nullable */
  EntenteRecord *record;             /* nullable */
  GSignalGroup *watch;
  GListModel *calendars; /* nullable: of the organisation */

  /* Borrowed */
  AdwComboRow *pattern;
  EntenteHoursRow *days[N_DAYS];
  EntenteFieldRow *holidays;

  gboolean showing;
};

G_DEFINE_FINAL_TYPE (EntenteWorkCalendarRow, entente_work_calendar_row, ADW_TYPE_EXPANDER_ROW)

/* The last entry of the choice is "own hours", which no pattern is. */
static const struct
{
  const char *name;
  const char *weekday;
  const char *weekend;
} patterns[] = {
  { NC_ ("working time", "Every day"), ALL_DAY, ALL_DAY },
  { NC_ ("working time", "Monday to Friday"), ALL_DAY, "" },
  { NC_ ("working time", "Monday to Friday, 9 to 12 and 14 to 18"), OFFICE, "" },
};

static const char *
get_pattern_hours (guint pattern, guint day)
{
  return day < 5 ? patterns[pattern].weekday : patterns[pattern].weekend;
}

static guint
find_pattern (EntenteRecord *record)
{
  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      guint day;

      for (day = 0; day < N_DAYS; day++)
        if (!g_str_equal (entente_record_get_text (record, ENTENTE_WORK_CALENDAR_MONDAY + day),
                          get_pattern_hours (i, day)))
          break;
      if (day == N_DAYS)
        return i;
    }
  return G_N_ELEMENTS (patterns);
}

static char *
dup_subtitle (EntenteWorkCalendarRow *self)
{
  const char *pattern;
  guint found;

  if (self->record == NULL)
    return g_strdup (_ ("Works when the project does"));
  found = find_pattern (self->record);
  pattern = found < G_N_ELEMENTS (patterns)
              ? g_dpgettext2 (GETTEXT_PACKAGE, "working time", patterns[found].name)
              : C_ ("working time", "Own hours");
  if (!entente_record_get_boolean (self->record, ENTENTE_WORK_CALENDAR_HOLIDAYS_CLOSED))
    return g_strdup (pattern);
  /* Translators: %s: when work is done, "Monday to Friday" */
  return g_strdup_printf (_ ("%s, public holidays off"), pattern);
}

/* Hours are shown only when they tell more than the pattern. */
static void
show_pattern (EntenteWorkCalendarRow *self)
{
  guint found;

  if (self->record == NULL)
    return;
  found = find_pattern (self->record);
  if (found < G_N_ELEMENTS (patterns)
      && adw_combo_row_get_selected (self->pattern) == G_N_ELEMENTS (patterns)
      && gtk_widget_is_visible (GTK_WIDGET (self->days[0])))
    return; /* own hours were asked for and have not been typed yet */
  adw_combo_row_set_selected (self->pattern, found);
  for (guint i = 0; i < N_DAYS; i++)
    gtk_widget_set_visible (GTK_WIDGET (self->days[i]), found == G_N_ELEMENTS (patterns));
}

static void
show_calendar (EntenteWorkCalendarRow *self)
{
  g_autofree char *subtitle = NULL;

  if (self->record != NULL && entente_record_is_deleted (self->record))
    return;
  self->showing = TRUE;
  subtitle = dup_subtitle (self);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  show_pattern (self);
  if (self->organization != NULL)
    adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (self), self->record != NULL);
  self->showing = FALSE;
}

static void
set_record (EntenteWorkCalendarRow *self, EntenteRecord *record)
{
  g_set_object (&self->record, record);
  g_signal_group_set_target (self->watch, record);
  for (guint i = 0; i < N_DAYS; i++)
    entente_hours_row_set_record (self->days[i], record);
  entente_field_row_set_record (self->holidays, record);
  show_calendar (self);
}

static void
calendars_changed_cb (EntenteWorkCalendarRow *self)
{
  g_autoptr (EntenteRecord) record = g_list_model_get_item (self->calendars, 0);

  set_record (self, record);
}

/*
 * Changing
 */

static void
finish (EntenteWorkCalendarRow *self, EntenteEdit *edit)
{
  g_autoptr (GError) error = NULL;

  if (!entente_edit_commit (edit, &error))
    entente_directory_say_failed (GTK_WIDGET (self), error);
  show_calendar (self);
}

static void
pattern_chosen_cb (EntenteWorkCalendarRow *self)
{
  guint chosen = adw_combo_row_get_selected (self->pattern);
  g_autoptr (EntenteEdit) edit = NULL;

  if (self->showing || self->record == NULL)
    return;
  for (guint i = 0; i < N_DAYS; i++)
    gtk_widget_set_visible (GTK_WIDGET (self->days[i]), chosen >= G_N_ELEMENTS (patterns));
  if (chosen >= G_N_ELEMENTS (patterns) || chosen == find_pattern (self->record))
    return;

  edit = entente_store_begin (self->store, _ ("Change working hours"));
  for (guint i = 0; i < N_DAYS; i++)
    entente_edit_set_text (edit,
                           self->record,
                           ENTENTE_WORK_CALENDAR_MONDAY + i,
                           get_pattern_hours (chosen, i));
  finish (self, edit);
}

static void
copy_project_calendar (EntenteWorkCalendarRow *self, EntenteEdit *edit, EntenteRecord *calendar)
{
  EntenteRecord *project = entente_store_get_record (self->store,
                                                     ENTENTE_TYPE_WORK_CALENDAR,
                                                     ENTENTE_PROJECT_CALENDAR_ID);

  for (guint i = ENTENTE_WORK_CALENDAR_MONDAY; i <= ENTENTE_WORK_CALENDAR_SUNDAY; i++)
    entente_edit_set_text (edit, calendar, i, entente_record_get_text (project, i));
  entente_edit_set_boolean (
    edit,
    calendar,
    ENTENTE_WORK_CALENDAR_HOLIDAYS_CLOSED,
    entente_record_get_boolean (project, ENTENTE_WORK_CALENDAR_HOLIDAYS_CLOSED));
}

/* An organisation that gets hours of its own begins with those of the project. */
static void
enabled_cb (EntenteWorkCalendarRow *self)
{
  gboolean enabled = adw_expander_row_get_enable_expansion (ADW_EXPANDER_ROW (self));
  g_autoptr (EntenteEdit) edit = NULL;

  if (self->showing || self->organization == NULL || enabled == (self->record != NULL))
    return;

  edit = entente_store_begin (self->store,
                              enabled ? _ ("Give organisation its own working time")
                                      : _ ("Let organisation work when the project does"));
  if (enabled)
    {
      EntenteRecord *calendar = entente_edit_insert (edit, ENTENTE_TYPE_WORK_CALENDAR);

      entente_edit_set_reference (edit,
                                  calendar,
                                  ENTENTE_WORK_CALENDAR_ORGANIZATION,
                                  ENTENTE_RECORD (self->organization));
      copy_project_calendar (self, edit, calendar);
    }
  else
    entente_edit_delete (edit, self->record);
  finish (self, edit);
}

/*
 * The row
 */

static void
entente_work_calendar_row_dispose (GObject *object)
{
  EntenteWorkCalendarRow *self = ENTENTE_WORK_CALENDAR_ROW (object);

  self->showing = TRUE;
  g_clear_object (&self->calendars);
  g_signal_group_set_target (self->watch, NULL);
  g_clear_object (&self->record);
  g_clear_object (&self->organization);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (entente_work_calendar_row_parent_class)->dispose (object);
}

static void
entente_work_calendar_row_finalize (GObject *object)
{
  g_clear_object (&ENTENTE_WORK_CALENDAR_ROW (object)->watch);

  G_OBJECT_CLASS (entente_work_calendar_row_parent_class)->finalize (object);
}

static void
entente_work_calendar_row_class_init (EntenteWorkCalendarRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_work_calendar_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = entente_work_calendar_row_finalize;
}

static void
add_pattern (EntenteWorkCalendarRow *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    gtk_string_list_append (names,
                            g_dpgettext2 (GETTEXT_PACKAGE, "working time", patterns[i].name));
  gtk_string_list_append (names, C_ ("working time", "Own hours"));
  self->pattern = g_object_new (ADW_TYPE_COMBO_ROW,
                                "title", _ ("Works"),
                                "model", names,
                                NULL);
  g_signal_connect_object (self->pattern, "notify::selected", G_CALLBACK (pattern_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->pattern));
}

static void
entente_work_calendar_row_init (EntenteWorkCalendarRow *self)
{
  self->watch = g_signal_group_new (ENTENTE_TYPE_RECORD);
  g_signal_group_connect_swapped (self->watch, "notify", G_CALLBACK (show_calendar), self);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  add_pattern (self);
  for (guint i = 0; i < N_DAYS; i++)
    {
      self->days[i] = ENTENTE_HOURS_ROW (entente_hours_row_new (ENTENTE_WORK_CALENDAR_MONDAY + i));
      gtk_widget_set_visible (GTK_WIDGET (self->days[i]), FALSE);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->days[i]));
    }
  self->holidays = ENTENTE_FIELD_ROW (
    entente_field_row_new (ENTENTE_TYPE_WORK_CALENDAR, "holidays-closed"));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->holidays));
}

static void
set_read_only (EntenteWorkCalendarRow *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->pattern), FALSE);
  for (guint i = 0; i < N_DAYS; i++)
    g_object_set (self->days[i], "read-only", TRUE, NULL);
  g_object_set (self->holidays, "read-only", TRUE, NULL);
}

static void
follow_organization (EntenteWorkCalendarRow *self)
{
  AdwExpanderRow *row = ADW_EXPANDER_ROW (self);
  const char *name = entente_record_get_text (ENTENTE_RECORD (self->organization),
                                              ENTENTE_ORGANIZATION_NAME);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self),
                                 *name != '\0' ? name : _ ("Unnamed organisation"));
  adw_expander_row_add_prefix (row,
                               g_object_new (ENTENTE_TYPE_ORGANIZATION_AVATAR,
                                             "organization", self->organization,
                                             "size", 32,
                                             NULL));
  adw_expander_row_set_show_enable_switch (row, !entente_store_get_read_only (self->store));
  self->calendars = g_object_ref (entente_store_get_referrers (
    self->store,
    ENTENTE_TYPE_WORK_CALENDAR,
    ENTENTE_WORK_CALENDAR_ORGANIZATION,
    entente_record_get_id (ENTENTE_RECORD (self->organization))));
  g_signal_connect_object (self->calendars, "items-changed", G_CALLBACK (calendars_changed_cb),
                           self, G_CONNECT_SWAPPED);
  calendars_changed_cb (self);
  g_signal_connect_object (self, "notify::enable-expansion", G_CALLBACK (enabled_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
entente_work_calendar_row_new (EntenteStore *store, EntenteOrganization *organization)
{
  EntenteWorkCalendarRow *self;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);
  g_return_val_if_fail (organization == NULL || ENTENTE_IS_ORGANIZATION (organization), NULL);

  self = g_object_new (ENTENTE_TYPE_WORK_CALENDAR_ROW, NULL);
  self->store = g_object_ref (store);
  if (g_set_object (&self->organization, organization))
    follow_organization (self);
  else
    {
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _ ("Working Time"));
      set_record (self, entente_store_get_record (store,
                                                  ENTENTE_TYPE_WORK_CALENDAR,
                                                  ENTENTE_PROJECT_CALENDAR_ID));
    }
  if (entente_store_get_read_only (store))
    set_read_only (self);
  return GTK_WIDGET (self);
}
