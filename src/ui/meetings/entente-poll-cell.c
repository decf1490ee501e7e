/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-poll-cell.h"

#include "meetings/entente-meeting-steps.h"

#include <glib/gi18n-lib.h>

/* Beside the answers: nothing was answered. */
#define SILENT -1

struct _EntentePollCell
{
  GtkButton parent_instance;

  /* Owned */
  EntenteDateOption *option;
  EntentePerson *person;
};

G_DEFINE_FINAL_TYPE (EntentePollCell, entente_poll_cell, GTK_TYPE_BUTTON)

static int
get_answer (EntentePollCell *self)
{
  EntentePollAnswer answer;

  return entente_date_poll_get_answer (self->option, self->person, &answer) ? (int) answer : SILENT;
}

static void
set_answer (EntentePollCell *self, int answer)
{
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (answer == get_answer (self))
    return;
  if (answer == SILENT)
    done = entente_date_poll_clear_answer (self->option, self->person, &error);
  else
    done = entente_date_poll_set_answer (self->option, self->person, answer, &error);
  if (!done)
    entente_meeting_say_failed (GTK_WIDGET (self), error);
}

/* Yes, maybe, no, and back to nothing. */
static void
entente_poll_cell_clicked (GtkButton *button)
{
  EntentePollCell *self = ENTENTE_POLL_CELL (button);
  int answer = get_answer (self);

  set_answer (self, answer == ENTENTE_POLL_NO ? SILENT : answer + 1);
}

static gboolean
answer_cb (GtkWidget *widget, GVariant *answer, gpointer data)
{
  set_answer (ENTENTE_POLL_CELL (widget), g_variant_get_int32 (answer));
  return GDK_EVENT_STOP;
}

static void
entente_poll_cell_dispose (GObject *object)
{
  EntentePollCell *self = ENTENTE_POLL_CELL (object);

  g_clear_object (&self->option);
  g_clear_object (&self->person);

  G_OBJECT_CLASS (entente_poll_cell_parent_class)->dispose (object);
}

static void
bind_key (GtkWidgetClass *widget_class, guint key, int answer)
{
  gtk_widget_class_add_binding (widget_class, key, 0, answer_cb, "i", answer);
}

static void
entente_poll_cell_class_init (EntentePollCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_poll_cell_dispose;
  GTK_BUTTON_CLASS (klass)->clicked = entente_poll_cell_clicked;

  bind_key (widget_class, GDK_KEY_1, ENTENTE_POLL_YES);
  bind_key (widget_class, GDK_KEY_KP_1, ENTENTE_POLL_YES);
  bind_key (widget_class, GDK_KEY_ampersand, ENTENTE_POLL_YES);
  bind_key (widget_class, GDK_KEY_2, ENTENTE_POLL_MAYBE);
  bind_key (widget_class, GDK_KEY_KP_2, ENTENTE_POLL_MAYBE);
  bind_key (widget_class, GDK_KEY_eacute, ENTENTE_POLL_MAYBE);
  bind_key (widget_class, GDK_KEY_3, ENTENTE_POLL_NO);
  bind_key (widget_class, GDK_KEY_KP_3, ENTENTE_POLL_NO);
  bind_key (widget_class, GDK_KEY_quotedbl, ENTENTE_POLL_NO);
  bind_key (widget_class, GDK_KEY_Delete, SILENT);
  bind_key (widget_class, GDK_KEY_BackSpace, SILENT);
}

static void
entente_poll_cell_init (EntentePollCell *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "flat");
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

GtkWidget *
entente_poll_cell_new (EntenteDateOption *option, EntentePerson *person)
{
  EntentePollCell *self;

  g_return_val_if_fail (ENTENTE_IS_DATE_OPTION (option), NULL);
  g_return_val_if_fail (ENTENTE_IS_PERSON (person), NULL);

  self = g_object_new (ENTENTE_TYPE_POLL_CELL, NULL);
  self->option = g_object_ref (option);
  self->person = g_object_ref (person);
  entente_poll_cell_update (self);
  return GTK_WIDGET (self);
}

void
entente_poll_cell_update (EntentePollCell *self)
{
  static const struct {
    const char *icon, *css, *words;
  } answers[] = {
    { "list-add-symbolic", "dimmed", NC_ ("poll", "No answer yet") },
    { "object-select-symbolic", "success", NC_ ("poll", "Yes") },
    { "dialog-question-symbolic", "warning", NC_ ("poll", "Maybe") },
    { "window-close-symbolic", "error", NC_ ("poll", "No") },
  };
  guint shown;
  g_autofree char *name = NULL;
  g_autofree char *when = NULL;
  g_autofree char *label = NULL;
  const char *words;

  g_return_if_fail (ENTENTE_IS_POLL_CELL (self));

  shown = get_answer (self) + 1;
  words = g_dpgettext2 (GETTEXT_PACKAGE, "poll", answers[shown].words);
  name = entente_person_dup_full_name (self->person);
  when = entente_date_poll_dup_option_words (self->option);
  /* Translators: an answer to a poll: person, moment, answer */
  label = g_strdup_printf (C_ ("poll", "%s, %s: %s"), name, when, words);
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    gtk_widget_remove_css_class (GTK_WIDGET (self), answers[i].css);
  gtk_widget_add_css_class (GTK_WIDGET (self), answers[shown].css);
  gtk_button_set_icon_name (GTK_BUTTON (self), answers[shown].icon);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}
