/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-filter-chips.h"

#include "schedule/entente-task-words.h"

#include <glib/gi18n-lib.h>

struct _EntenteFilterChips
{
  AdwBin parent_instance;

  /* Owned */
  EntenteScheduleFilter *filter; /* nullable */
  GSignalGroup *filter_signals;

  /* Borrowed */
  AdwWrapBox *box;
};

G_DEFINE_FINAL_TYPE (EntenteFilterChips, entente_filter_chips, ADW_TYPE_BIN)

static void
set_default (EntenteFilterChips *self, const char *property)
{
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (self->filter), property);

  g_object_set_property (G_OBJECT (self->filter), property, g_param_spec_get_default_value (pspec));
}

static void
clicked_cb (EntenteFilterChips *self, GtkWidget *chip)
{
  const char *property = g_object_get_data (G_OBJECT (chip), "property");

  if (property != NULL)
    set_default (self, property);
  else
    entente_schedule_filter_clear (self->filter);
}

/* property: (nullable): static; what the chip takes away, all of it when NULL */
static void
add_chip (EntenteFilterChips *self, const char *property, const char *label)
{
  GtkWidget *chip = gtk_button_new ();
  g_autofree char *hint = NULL;

  /* Translators: %s is what tasks are filtered by, such as a name. */
  hint = property != NULL ? g_strdup_printf (_ ("Do not filter by “%s”"), label) : g_strdup (label);
  gtk_button_set_child (GTK_BUTTON (chip),
                        g_object_new (ADW_TYPE_BUTTON_CONTENT,
                                      "label", label,
                                      "icon-name", property != NULL ? "window-close-symbolic"
                                                                    : "edit-clear-all-symbolic",
                                      "can-shrink", TRUE,
                                      NULL));
  gtk_widget_set_tooltip_text (chip, hint);
  g_object_set_data (G_OBJECT (chip), "property", (gpointer) property);
  g_signal_connect_object (chip, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  adw_wrap_box_append (self->box, chip);
}

static void
add_records (EntenteFilterChips *self)
{
  g_autoptr (EntenteOrganization) organization = NULL;
  g_autoptr (EntentePerson) person = NULL;
  g_autoptr (EntenteTask) step = NULL;

  g_object_get (self->filter, "organization", &organization, "person", &person, "step", &step,
                NULL);
  if (organization != NULL)
    add_chip (self, "organization",
              entente_record_get_text (ENTENTE_RECORD (organization), ENTENTE_ORGANIZATION_NAME));
  if (person != NULL)
    {
      g_autofree char *name = entente_person_dup_full_name (person);

      add_chip (self, "person", name);
    }
  if (step != NULL)
    {
      g_autofree char *title = entente_task_words_dup_title (step);

      add_chip (self, "step", title);
    }
}

static gboolean
has_several (EntenteFilterChips *self)
{
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self->box));

  return first != NULL && gtk_widget_get_next_sibling (first) != NULL;
}

static void
update (EntenteFilterChips *self)
{
  guint n_fields;
  const EntenteField *fields = entente_record_type_get_fields (ENTENTE_TYPE_TASK, &n_fields);
  gboolean only_late = FALSE;
  gboolean only_open = FALSE;
  int state = -1;
  GtkWidget *chip;

  while ((chip = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    adw_wrap_box_remove (self->box, chip);
  gtk_widget_set_visible (GTK_WIDGET (self),
                          self->filter != NULL && entente_schedule_filter_is_active (self->filter));
  if (self->filter == NULL)
    return;
  add_records (self);
  g_object_get (self->filter, "state", &state, "only-late", &only_late, "only-open", &only_open,
                NULL);
  if (state >= 0)
    add_chip (self, "state",
              entente_choice_get_label (fields[ENTENTE_TASK_STATE].choices, state));
  if (only_late)
    add_chip (self, "only-late", _ ("Late"));
  if (only_open)
    add_chip (self, "only-open", _ ("Not Done"));
  if (has_several (self))
    add_chip (self, NULL, _ ("Show All"));
}

static void
entente_filter_chips_dispose (GObject *object)
{
  EntenteFilterChips *self = ENTENTE_FILTER_CHIPS (object);

  g_clear_object (&self->filter_signals);
  g_clear_object (&self->filter);

  G_OBJECT_CLASS (entente_filter_chips_parent_class)->dispose (object);
}

static void
entente_filter_chips_class_init (EntenteFilterChipsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_filter_chips_dispose;
}

static void
entente_filter_chips_init (EntenteFilterChips *self)
{
  self->box = ADW_WRAP_BOX (adw_wrap_box_new ());
  adw_wrap_box_set_child_spacing (self->box, 6);
  adw_wrap_box_set_line_spacing (self->box, 6);
  g_object_set (self->box, "margin-start", 12, "margin-end", 12, "margin-top", 6, "margin-bottom",
                6, NULL);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
  self->filter_signals = g_signal_group_new (ENTENTE_TYPE_SCHEDULE_FILTER);
  g_signal_group_connect_swapped (self->filter_signals, "changed", G_CALLBACK (update), self);
  update (self);
}

void
entente_filter_chips_set_filter (EntenteFilterChips *self, EntenteScheduleFilter *filter)
{
  g_return_if_fail (ENTENTE_IS_FILTER_CHIPS (self));

  g_set_object (&self->filter, filter);
  g_signal_group_set_target (self->filter_signals, filter);
  update (self);
}
