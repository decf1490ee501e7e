/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-circulation-form.h"

#include "entente-civil-date.h"
#include "form/entente-date-display.h"
#include "meetings/entente-attendance-list.h"

#include <glib/gi18n-lib.h>

struct _EntenteCirculationForm
{
  AdwPreferencesGroup parent_instance;

  /* Owned */
  GPtrArray *participants; /* of EntenteAttendance */
  GPtrArray *rows;         /* borrowed widgets */
  GPtrArray *checks;       /* borrowed widgets, in the order of the participants */

  /* Template */
  AdwExpanderRow *people_row;
  GtkEditable *others_row;
  GtkEditable *means_row;
  GtkEditable *day_row;
  AdwPreferencesRow *problem_row;
  GtkWidget *note_button;
};

G_DEFINE_FINAL_TYPE (EntenteCirculationForm, entente_circulation_form, ADW_TYPE_PREFERENCES_GROUP)

enum {
  NOTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GPtrArray *
list_ticked (EntenteCirculationForm *self)
{
  GPtrArray *ticked = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->checks->len; i++)
    if (gtk_check_button_get_active (self->checks->pdata[i]))
      g_ptr_array_add (ticked, g_object_ref (self->participants->pdata[i]));
  return ticked;
}

static void
update_count (EntenteCirculationForm *self)
{
  g_autoptr (GPtrArray) ticked = list_ticked (self);
  g_autofree char *words
    /* Translators: how many of the participants are ticked */
    = g_strdup_printf (ngettext ("%u of %u participant", "%u of %u participants",
                                 self->participants->len),
                       ticked->len, self->participants->len);

  adw_expander_row_set_subtitle (self->people_row, words);
}

static void
show_problem (EntenteCirculationForm *self, const char *problem)
{
  adw_preferences_row_set_title (self->problem_row, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem_row), problem != NULL);
}

static void
day_changed_cb (EntenteCirculationForm *self)
{
  show_problem (self, NULL);
}

static void
note_cb (EntenteCirculationForm *self)
{
  g_autoptr (EntenteCirculationForm) alive = g_object_ref (self);
  g_autoptr (GPtrArray) ticked = list_ticked (self);
  const char *typed = gtk_editable_get_text (self->day_row);
  const char *others = gtk_editable_get_text (self->others_row);
  gboolean noted = FALSE;
  GDate day;
  EntenteDateResult result = entente_date_parse (typed, &day);

  if (result != ENTENTE_DATE_VALID)
    {
      g_autofree char *problem = entente_date_display_problem (result, typed);

      show_problem (self, problem);
      gtk_widget_grab_focus (GTK_WIDGET (self->day_row));
      return;
    }
  if (ticked->len == 0 && *others == '\0')
    {
      show_problem (self, _ ("Nobody is ticked: tick those who were given it."));
      adw_expander_row_set_expanded (self->people_row, TRUE);
      return;
    }
  g_signal_emit (self, signals[NOTED], 0, ticked, others, &day,
                 gtk_editable_get_text (self->means_row), &noted);
  /* What was refused is not typed again. */
  if (noted)
    gtk_editable_set_text (self->others_row, "");
}

static void
entente_circulation_form_dispose (GObject *object)
{
  EntenteCirculationForm *self = ENTENTE_CIRCULATION_FORM (object);

  g_clear_pointer (&self->participants, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_CIRCULATION_FORM);

  G_OBJECT_CLASS (entente_circulation_form_parent_class)->dispose (object);
}

static void
entente_circulation_form_class_init (EntenteCirculationFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_circulation_form_dispose;

  signals[NOTED] = g_signal_new ("noted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_BOOLEAN, 4, G_TYPE_PTR_ARRAY, G_TYPE_STRING,
                                 G_TYPE_DATE, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-circulation-form.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteCirculationForm, day_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteCirculationForm, means_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteCirculationForm, note_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteCirculationForm, others_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteCirculationForm, people_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteCirculationForm, problem_row);
  gtk_widget_class_bind_template_callback (widget_class, day_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_cb);
}

static void
entente_circulation_form_init (EntenteCirculationForm *self)
{
  g_autofree char *day = NULL;
  GDate today;

  self->participants = g_ptr_array_new_with_free_func (g_object_unref);
  self->rows = g_ptr_array_new ();
  self->checks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  entente_date_today (&today);
  day = entente_date_display_in (&today, ENTENTE_DATE_DISPLAY_LONG);
  gtk_editable_set_text (self->day_row, day);
  gtk_editable_set_text (self->means_row, C_ ("how a paper was sent", "e-mail"));
}

static char *
dup_details (EntenteAttendance *participant)
{
  g_autofree char *organization = entente_attendance_dup_organization_name (participant);
  EntentePerson *person = entente_attendance_get_person (participant);
  const char *email
    = person != NULL ? entente_record_get_text (ENTENTE_RECORD (person), ENTENTE_PERSON_EMAIL) : "";

  if (*email == '\0')
    email = _ ("No e-mail address");
  if (*organization == '\0')
    return g_strdup (email);
  /* Translators: the organisation of somebody, and their e-mail address */
  return g_strdup_printf (C_ ("organisation, address", "%s · %s"), organization, email);
}

static void
add_row (EntenteCirculationForm *self, EntenteAttendance *participant, gboolean ticked)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();
  g_autofree char *name = entente_attendance_dup_name (participant);
  g_autofree char *details = dup_details (participant);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), details);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), ticked);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  g_signal_connect_object (check, "toggled", G_CALLBACK (update_count), self, G_CONNECT_SWAPPED);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_expander_row_add_row (self->people_row, row);
  g_ptr_array_add (self->rows, row);
  g_ptr_array_add (self->checks, check);
  g_ptr_array_add (self->participants, g_object_ref (participant));
}

static gboolean
are_same (GPtrArray *some, GPtrArray *others)
{
  return some->len == others->len
         && (some->len == 0
             || memcmp (some->pdata, others->pdata, some->len * sizeof (gpointer)) == 0);
}

void
entente_circulation_form_set_participants (EntenteCirculationForm *self,
                                           GPtrArray *participants,
                                           GPtrArray *ticked)
{
  g_return_if_fail (ENTENTE_IS_CIRCULATION_FORM (self));
  g_return_if_fail (participants != NULL);

  if (!are_same (self->participants, participants))
    {
      for (guint i = 0; i < self->rows->len; i++)
        adw_expander_row_remove (self->people_row, self->rows->pdata[i]);
      g_ptr_array_set_size (self->rows, 0);
      g_ptr_array_set_size (self->checks, 0);
      g_ptr_array_set_size (self->participants, 0);
      for (guint i = 0; i < participants->len; i++)
        add_row (self, participants->pdata[i],
                 ticked == NULL || g_ptr_array_find (ticked, participants->pdata[i], NULL));
    }
  update_count (self);
}

void
entente_circulation_form_set_with_others (EntenteCirculationForm *self, gboolean with_others)
{
  g_return_if_fail (ENTENTE_IS_CIRCULATION_FORM (self));

  gtk_widget_set_visible (GTK_WIDGET (self->others_row), with_others);
}
