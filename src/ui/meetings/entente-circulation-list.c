/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-circulation-list.h"

#include "collective/entente-person.h"
#include "entente-civil-date.h"
#include "entente-fold.h"
#include "form/entente-date-display.h"
#include "meetings/entente-circulation.h"

#include <glib/gi18n-lib.h>

struct _EntenteCirculationList
{
  AdwPreferencesGroup parent_instance;

  /* Owned */
  GPtrArray *rows; /* borrowed widgets */
};

G_DEFINE_FINAL_TYPE (EntenteCirculationList, entente_circulation_list, ADW_TYPE_PREFERENCES_GROUP)

static char *
dup_recipient (EntenteRecord *sent)
{
  gint64 id = entente_record_get_reference (sent, ENTENTE_CIRCULATION_PERSON);
  EntenteStore *store = entente_record_get_store (sent);
  EntenteRecord *person
    = id != 0 && store != NULL ? entente_store_get_record (store, ENTENTE_TYPE_PERSON, id) : NULL;

  if (person != NULL)
    return entente_person_dup_full_name (ENTENTE_PERSON (person));
  return g_strdup (entente_record_get_text (sent, ENTENTE_CIRCULATION_RECIPIENT));
}

/* The latest first; what was given out together stands together, by name. */
static int
compare_sent (gconstpointer a, gconstpointer b)
{
  EntenteRecord *one = *(EntenteRecord **) a;
  EntenteRecord *other = *(EntenteRecord **) b;
  int order = strcmp (entente_record_get_text (other, ENTENTE_CIRCULATION_SENT_ON),
                      entente_record_get_text (one, ENTENTE_CIRCULATION_SENT_ON));
  g_autofree char *name = NULL;
  g_autofree char *other_name = NULL;

  if (order == 0)
    order = strcmp (entente_record_get_text (one, ENTENTE_CIRCULATION_MEANS),
                    entente_record_get_text (other, ENTENTE_CIRCULATION_MEANS));
  if (order == 0)
    order = entente_record_get_choice (one, ENTENTE_CIRCULATION_WHAT)
            - entente_record_get_choice (other, ENTENTE_CIRCULATION_WHAT);
  if (order != 0)
    return order;
  name = dup_recipient (one);
  other_name = dup_recipient (other);
  return entente_fold_compare (name, other_name);
}

static gboolean
go_together (EntenteRecord *one, EntenteRecord *other)
{
  return entente_record_get_choice (one, ENTENTE_CIRCULATION_WHAT)
           == entente_record_get_choice (other, ENTENTE_CIRCULATION_WHAT)
         && g_str_equal (entente_record_get_text (one, ENTENTE_CIRCULATION_SENT_ON),
                         entente_record_get_text (other, ENTENTE_CIRCULATION_SENT_ON))
         && g_str_equal (entente_record_get_text (one, ENTENTE_CIRCULATION_MEANS),
                         entente_record_get_text (other, ENTENTE_CIRCULATION_MEANS));
}

static char *
dup_title (EntenteRecord *sent)
{
  const char *means = entente_record_get_text (sent, ENTENTE_CIRCULATION_MEANS);
  g_autofree char *what = entente_record_dup_display (sent, ENTENTE_CIRCULATION_WHAT);
  g_autofree char *day = NULL;
  GDate date;

  if (!entente_record_get_date (sent, ENTENTE_CIRCULATION_SENT_ON, &date))
    return g_steal_pointer (&what);
  day = entente_date_display_in (&date, ENTENTE_DATE_DISPLAY_LONG);
  if (*means == '\0')
    /* Translators: what was sent and when: “Invitation, 3 March 2027” */
    return g_strdup_printf (C_ ("what, day", "%s, %s"), what, day);
  /* Translators: what was sent, when and how: “Invitation, 3 March 2027, e-mail” */
  return g_strdup_printf (C_ ("what, day, means", "%s, %s, %s"), what, day, means);
}

static void
add_row (EntenteCirculationList *self, EntenteRecord *first, const char *names)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = dup_title (first);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), names);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
entente_circulation_list_finalize (GObject *object)
{
  g_clear_pointer (&ENTENTE_CIRCULATION_LIST (object)->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (entente_circulation_list_parent_class)->finalize (object);
}

static void
entente_circulation_list_class_init (EntenteCirculationListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_circulation_list_finalize;
}

static void
entente_circulation_list_init (EntenteCirculationList *self)
{
  self->rows = g_ptr_array_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("Sent Until Now"));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
entente_circulation_list_show (EntenteCirculationList *self, GPtrArray *papers)
{
  g_autoptr (GPtrArray) sent = NULL;

  g_return_if_fail (ENTENTE_IS_CIRCULATION_LIST (self));
  g_return_if_fail (papers != NULL);

  sent = g_ptr_array_new ();
  g_ptr_array_extend (sent, papers, NULL, NULL);
  g_ptr_array_sort (sent, compare_sent);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; i < sent->len;)
    {
      EntenteRecord *first = sent->pdata[i];
      g_autoptr (GString) names = g_string_new (NULL);

      for (; i < sent->len && go_together (first, sent->pdata[i]); i++)
        {
          g_autofree char *name = dup_recipient (sent->pdata[i]);

          if (names->len > 0)
            /* Translators: between the names of people in a list */
            g_string_append (names, C_ ("between names", ", "));
          g_string_append (names, name);
        }
      add_row (self, first, names->str);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), sent->len > 0);
}
