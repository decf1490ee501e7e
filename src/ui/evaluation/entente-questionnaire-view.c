/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-questionnaire-view.h"

#include "evaluation/entente-question-rows.h"
#include "evaluation/entente-questionnaire-edit.h"
#include "form/entente-field-group.h"

#include <glib/gi18n-lib.h>

struct _EntenteQuestionnaireView
{
  AdwBin parent_instance;

  /* Owned */
  EntenteQuestionnaire *questionnaire; /* nullable */
  GSignalGroup *store_signals;
  GHashTable *expanded; /* ids of the questions that are open */

  /* Template */
  GtkWidget *add_button;
  EntenteFieldGroup *closing_group;
  EntenteFieldGroup *fields_group;
  GtkListBox *list;
  AdwPreferencesGroup *questions_group;

  gboolean editable;
};

G_DEFINE_FINAL_TYPE (EntenteQuestionnaireView, entente_questionnaire_view, ADW_TYPE_BIN)

static EntenteStore *
get_store (EntenteQuestionnaireView *self)
{
  return self->questionnaire != NULL
           ? entente_record_get_store (ENTENTE_RECORD (self->questionnaire))
           : NULL;
}

static void
say_failed (EntenteQuestionnaireView *self, const GError *error)
{
  g_debug ("A question was not changed: %s", error->message);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s",
                              _ ("This could not be saved; nothing was changed. Try again."));
}

/*
 * Rows
 */

static EntenteOrderedRow *
get_row (EntenteQuestionnaireView *self, int position)
{
  return (EntenteOrderedRow *) gtk_list_box_get_row_at_index (self->list, position);
}

static EntenteOrderedRow *
find_row (EntenteQuestionnaireView *self, gint64 id)
{
  EntenteOrderedRow *row;

  for (int i = 0; (row = get_row (self, i)) != NULL; i++)
    if (entente_record_get_id (entente_ordered_row_get_record (row)) == id)
      return row;
  return NULL;
}

static void
expanded_cb (EntenteOrderedRow *row, GParamSpec *pspec, EntenteQuestionnaireView *self)
{
  const gint64 id = entente_record_get_id (entente_ordered_row_get_record (row));

  if (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)))
    g_hash_table_add (self->expanded, g_memdup2 (&id, sizeof id));
  else
    g_hash_table_remove (self->expanded, &id);
}

static void
moved_cb (EntenteOrderedRow *row, int step, EntenteQuestionnaireView *self)
{
  EntenteRecord *record = entente_ordered_row_get_record (row);
  const gint64 id = entente_record_get_id (record);
  const int position = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + step;
  g_autoptr (GError) error = NULL;
  EntenteOrderedRow *moved;

  if (position < 0 || get_row (self, position) == NULL)
    return;
  if (!entente_question_move (ENTENTE_QUESTION (record), (guint) position, &error))
    {
      say_failed (self, error);
      return;
    }
  /* The list made a new row where it is now: the keyboard follows it. */
  moved = find_row (self, id);
  if (moved != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (moved));
}

static void
removed_cb (EntenteOrderedRow *row, EntenteQuestionnaireView *self)
{
  EntenteRecord *record = entente_ordered_row_get_record (row);
  const int position = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  g_autoptr (GError) error = NULL;
  EntenteOrderedRow *next;

  if (!entente_question_remove (ENTENTE_QUESTION (record), &error))
    {
      say_failed (self, error);
      return;
    }
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", _ ("Question removed"));
  next = get_row (self, position);
  if (next == NULL && position > 0)
    next = get_row (self, position - 1);
  gtk_widget_grab_focus (next != NULL ? GTK_WIDGET (next) : self->add_button);
}

/* What a row opens on depends on the kind: another kind is another row. */
static void
kind_changed_cb (EntenteQuestion *question, GParamSpec *pspec, EntenteQuestionnaireView *self);

static GtkWidget *
make_row (gpointer item, gpointer data)
{
  EntenteQuestionnaireView *self = data;
  GtkWidget *row = entente_question_row_new (item, !self->editable);
  const gint64 id = entente_record_get_id (item);

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row),
                                 g_hash_table_contains (self->expanded, &id));
  g_signal_connect_object (row, "moved", G_CALLBACK (moved_cb), self, 0);
  g_signal_connect_object (row, "removed", G_CALLBACK (removed_cb), self, 0);
  g_signal_connect_object (row, "notify::expanded", G_CALLBACK (expanded_cb), self, 0);
  g_signal_handlers_disconnect_by_func (item, kind_changed_cb, self);
  g_signal_connect_object (item, "notify::kind", G_CALLBACK (kind_changed_cb), self, 0);
  return row;
}

static void
update (EntenteQuestionnaireView *self)
{
  EntenteOrderedRow *row;
  guint n;

  if (self->questionnaire == NULL
      || entente_record_is_deleted (ENTENTE_RECORD (self->questionnaire)))
    return;
  n = g_list_model_get_n_items (entente_questionnaire_get_questions (self->questionnaire));
  for (int i = 0; (row = get_row (self, i)) != NULL; i++)
    entente_question_row_update (row, (guint) i, n);
  gtk_widget_set_visible (GTK_WIDGET (self->list), n > 0);
  adw_preferences_group_set_description (
    self->questions_group,
    n > 0 ? NULL : _ ("A dozen questions are answered in three minutes; more are not answered."));
}

static void
rebuild (EntenteQuestionnaireView *self)
{
  GListModel *questions = self->questionnaire != NULL
                            ? entente_questionnaire_get_questions (self->questionnaire)
                            : NULL;

  gtk_list_box_bind_model (self->list, questions, make_row, self, NULL);
  update (self);
}

/* Not in the middle of the row that told it. */
static gboolean
rebuild_cb (gpointer self)
{
  rebuild (self);
  return G_SOURCE_REMOVE;
}

static void
kind_changed_cb (EntenteQuestion *question, GParamSpec *pspec, EntenteQuestionnaireView *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, rebuild_cb, g_object_ref (self), g_object_unref);
}

/*
 * Adding
 */

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteQuestionnaireView *self = ENTENTE_QUESTIONNAIRE_VIEW (widget);
  int kind;
  g_autoptr (GError) error = NULL;
  EntenteQuestion *question;
  EntenteOrderedRow *row;
  const EntenteField *fields;
  guint n_fields;

  fields = entente_record_type_get_fields (ENTENTE_TYPE_QUESTION, &n_fields);
  if (self->questionnaire == NULL
      || !entente_choice_from_nick (fields[ENTENTE_QUESTION_KIND].choices,
                                    g_variant_get_string (parameter, NULL), &kind))
    return;
  question = entente_questionnaire_add_question (self->questionnaire, (EntenteQuestionKind) kind,
                                                 G_MAXUINT, &error);
  if (question == NULL)
    {
      say_failed (self, error);
      return;
    }
  row = find_row (self, entente_record_get_id (ENTENTE_RECORD (question)));
  if (row != NULL)
    entente_ordered_row_reveal (row, &fields[ENTENTE_QUESTION_TEXT]);
}

/*
 * Widget
 */

static void
entente_questionnaire_view_dispose (GObject *object)
{
  EntenteQuestionnaireView *self = ENTENTE_QUESTIONNAIRE_VIEW (object);

  if (self->list != NULL)
    entente_questionnaire_view_set_questionnaire (self, NULL);
  g_clear_object (&self->store_signals);
  g_clear_pointer (&self->expanded, g_hash_table_unref);
  /* Otherwise the template would take the child away under AdwBin’s feet. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_QUESTIONNAIRE_VIEW);
  self->list = NULL;

  G_OBJECT_CLASS (entente_questionnaire_view_parent_class)->dispose (object);
}

static void
entente_questionnaire_view_class_init (EntenteQuestionnaireViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_questionnaire_view_dispose;

  g_type_ensure (ENTENTE_TYPE_QUESTIONNAIRE);
  g_type_ensure (ENTENTE_TYPE_FIELD_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-questionnaire-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteQuestionnaireView, add_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteQuestionnaireView, closing_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteQuestionnaireView, fields_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteQuestionnaireView, list);
  gtk_widget_class_bind_template_child (widget_class, EntenteQuestionnaireView, questions_group);
  gtk_widget_class_install_action (widget_class, "question.add", "s", add_action);
}

static void
entente_questionnaire_view_init (EntenteQuestionnaireView *self)
{
  self->expanded = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->store_signals = g_signal_group_new (ENTENTE_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "changed", G_CALLBACK (update), self);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
entente_questionnaire_view_set_questionnaire (EntenteQuestionnaireView *self,
                                              EntenteQuestionnaire *questionnaire)
{
  EntenteStore *store;

  g_return_if_fail (ENTENTE_IS_QUESTIONNAIRE_VIEW (self));
  g_return_if_fail (questionnaire == NULL || ENTENTE_IS_QUESTIONNAIRE (questionnaire));

  if (self->questionnaire == questionnaire)
    return;
  g_set_object (&self->questionnaire, questionnaire);
  store = get_store (self);
  self->editable = store != NULL && !entente_store_get_read_only (store);
  entente_field_group_set_record (self->fields_group, (EntenteRecord *) questionnaire);
  entente_field_group_set_record (self->closing_group, (EntenteRecord *) questionnaire);
  entente_field_group_set_read_only (self->fields_group, !self->editable);
  entente_field_group_set_read_only (self->closing_group, !self->editable);
  gtk_widget_set_visible (self->add_button, self->editable);
  g_signal_group_set_target (self->store_signals, store);
  rebuild (self);
}
