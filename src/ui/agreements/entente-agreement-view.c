/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agreements/entente-agreement-view.h"

#include "agreements/entente-agreement-document.h"
#include "agreements/entente-agreement-life.h"
#include "agreements/entente-agreement-steps.h"
#include "agreements/entente-article-rows.h"
#include "form/entente-gap-list.h"
#include "agreements/entente-parties-dialog.h"
#include "collective/entente-organization.h"
#include "form/entente-field-group.h"
#include "form/entente-refusal.h"
#include "preview/entente-document-output.h"
#include "preview/entente-preview.h"

#include <glib/gi18n-lib.h>

struct _EntenteAgreementView
{
  AdwBin parent_instance;

  /* Owned */
  EntenteProject *project;
  EntenteAgreement *agreement;
  GSignalGroup *store_signals;
  GHashTable *expanded; /* ids of the records whose rows are open */

  /* Template */
  GtkListBox *articles_list;
  GtkMenuButton *add_article_button;
  AdwPreferencesPage *editor;
  EntenteFieldGroup *facts_group;
  EntenteGapList *gap_list;
  AdwMultiLayoutView *layouts;
  AdwViewStack *narrow_stack;
  EntenteFieldGroup *options_group;
  GtkListBox *parties_list;
  EntentePreview *preview;
  GtkButton *step_button;
  AdwWindowTitle *title;
};

G_DEFINE_FINAL_TYPE (EntenteAgreementView, entente_agreement_view, ADW_TYPE_BIN)

static gboolean
can (EntenteAgreementView *self, EntenteAgreementActions action)
{
  return self->agreement != NULL && (entente_agreement_get_actions (self->agreement) & action) != 0;
}

/*
 * Rows of the two lists
 */

static EntenteOrderedRow *
find_row (GtkListBox *list, gint64 id)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (list)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (ENTENTE_IS_ORDERED_ROW (child)
          && entente_record_get_id (entente_ordered_row_get_record (ENTENTE_ORDERED_ROW (child)))
                 == id)
        return ENTENTE_ORDERED_ROW (child);
    }

  return NULL;
}

static void
expanded_cb (EntenteOrderedRow *row, GParamSpec *pspec, EntenteAgreementView *self)
{
  gint64 id = entente_record_get_id (entente_ordered_row_get_record (row));

  if (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)))
    g_hash_table_add (self->expanded, g_memdup2 (&id, sizeof id));
  else
    g_hash_table_remove (self->expanded, &id);
}

static void
tell_refusal (EntenteAgreementView *self, const GError *error)
{
  if (error != NULL)
    entente_tell_refusal (GTK_WIDGET (self), _ ("Not Changed"), error);
}

static void
row_moved_cb (EntenteOrderedRow *row, int step, EntenteAgreementView *self)
{
  EntenteRecord *record = entente_ordered_row_get_record (row);
  GtkListBox *list = GTK_LIST_BOX (gtk_widget_get_parent (GTK_WIDGET (row)));
  int position = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + step;
  gint64 id = entente_record_get_id (record);
  g_autoptr (GError) error = NULL;
  EntenteOrderedRow *moved;

  if (position < 0 || gtk_list_box_get_row_at_index (list, position) == NULL)
    return;

  if (ENTENTE_IS_ARTICLE (record))
    entente_agreement_move_article (self->agreement, ENTENTE_ARTICLE (record), position, &error);
  else
    entente_agreement_move_party (self->agreement, ENTENTE_PARTY (record), position, &error);
  tell_refusal (self, error);

  /* The list made a new row where it is now: the keyboard follows it. */
  moved = find_row (list, id);
  if (moved != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (moved));
}

static void
row_removed_cb (EntenteOrderedRow *row, EntenteAgreementView *self)
{
  EntenteRecord *record = entente_ordered_row_get_record (row);
  gboolean is_article = ENTENTE_IS_ARTICLE (record);
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (is_article)
    done = entente_agreement_remove_article (self->agreement, ENTENTE_ARTICLE (record), &error);
  else
    done = entente_agreement_remove_party (self->agreement, ENTENTE_PARTY (record), &error);

  tell_refusal (self, error);
  if (done)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s",
                                is_article ? _ ("Article removed") : _ ("Party removed"));
}

static GtkWidget *
make_row (EntenteAgreementView *self, EntenteRecord *record)
{
  GtkWidget *row = entente_ordered_row_new (record, !can (self, ENTENTE_AGREEMENT_CAN_EDIT));
  gint64 id = entente_record_get_id (record);

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row),
                                 g_hash_table_contains (self->expanded, &id));
  g_signal_connect_object (row, "notify::expanded", G_CALLBACK (expanded_cb), self,
                           G_CONNECT_DEFAULT);
  g_signal_connect_object (row, "moved", G_CALLBACK (row_moved_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (row, "removed", G_CALLBACK (row_removed_cb), self, G_CONNECT_DEFAULT);
  return row;
}

static GtkWidget *
make_article_row (gpointer item, gpointer data)
{
  EntenteAgreementView *self = data;
  GtkWidget *row = make_row (self, item);

  entente_article_row_fill (ENTENTE_ORDERED_ROW (row), !can (self, ENTENTE_AGREEMENT_CAN_EDIT));
  return row;
}

static GtkWidget *
make_party_row (gpointer item, gpointer data)
{
  EntenteAgreementView *self = data;
  GtkWidget *row = make_row (self, item);

  entente_party_row_fill (ENTENTE_ORDERED_ROW (row), !can (self, ENTENTE_AGREEMENT_CAN_EDIT));
  return row;
}

static void
update_rows (EntenteAgreementView *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->articles_list, i)) != NULL; i++)
    entente_article_row_update (ENTENTE_ORDERED_ROW (row), i);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->parties_list, i)) != NULL; i++)
    entente_party_row_update (ENTENTE_ORDERED_ROW (row));
}

static void
bind_lists (EntenteAgreementView *self)
{
  GListModel *articles =
      self->agreement != NULL ? entente_agreement_get_articles (self->agreement) : NULL;
  GListModel *parties =
      self->agreement != NULL ? entente_agreement_get_parties (self->agreement) : NULL;

  gtk_list_box_bind_model (self->articles_list, articles, make_article_row, self, NULL);
  gtk_list_box_bind_model (self->parties_list, parties, make_party_row, self, NULL);
}

/*
 * Adding articles
 */

static gboolean
has_clause (EntenteAgreementView *self, const char *nick)
{
  GListModel *articles = entente_agreement_get_articles (self->agreement);

  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr (EntenteRecord) article = g_list_model_get_item (articles, i);

      if (g_str_equal (entente_record_get_text (article, ENTENTE_ARTICLE_CLAUSE), nick))
        return TRUE;
    }

  return FALSE;
}

/* An empty article, then the clauses of the template that the agreement does not have. */
static void
update_clause_menu (EntenteAgreementView *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) section = g_menu_new ();
  const EntenteClause *clauses;
  guint n_clauses;

  g_menu_append (menu, _ ("_Empty Article"), "agreement.add-article('')");
  clauses = entente_agreement_get_clauses (self->agreement, &n_clauses);
  for (guint i = 0; i < n_clauses; i++)
    {
      g_autoptr (GMenuItem) item = NULL;

      if (has_clause (self, clauses[i].nick))
        continue;
      item = g_menu_item_new (clauses[i].heading, NULL);
      g_menu_item_set_action_and_target (item, "agreement.add-article", "s", clauses[i].nick);
      g_menu_append_item (section, item);
    }
  g_menu_append_section (menu, _ ("Ready Clauses"), G_MENU_MODEL (section));
  gtk_menu_button_set_menu_model (self->add_article_button, G_MENU_MODEL (menu));
}

static void
add_article_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteAgreementView *self = ENTENTE_AGREEMENT_VIEW (widget);
  const char *clause = g_variant_get_string (parameter, NULL);
  g_autoptr (GError) error = NULL;
  EntenteArticle *article = entente_agreement_add_article (
      self->agreement, *clause != '\0' ? clause : NULL, NULL, &error);
  const EntenteField *fields = entente_record_type_get_fields (ENTENTE_TYPE_ARTICLE, NULL);

  tell_refusal (self, error);
  if (article != NULL)
    entente_agreement_view_reveal (self, ENTENTE_RECORD (article),
                                   &fields[ENTENTE_ARTICLE_HEADING]);
}

static void
insert_field_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteAgreementView *self = ENTENTE_AGREEMENT_VIEW (widget);
  EntenteOrderedRow *row;
  gint64 id;
  const char *field;

  g_variant_get (parameter, "(x&s)", &id, &field);
  row = find_row (self->articles_list, id);
  if (row != NULL)
    entente_article_row_insert_field (row, field);
}

/*
 * Adding parties
 */

static GListModel *
list_party_organizations (EntenteAgreementView *self)
{
  GListModel *parties = entente_agreement_get_parties (self->agreement);
  GListStore *organizations = g_list_store_new (ENTENTE_TYPE_RECORD);
  EntenteStore *store = entente_project_get_store (self->project);

  for (guint i = 0; i < g_list_model_get_n_items (parties); i++)
    {
      g_autoptr (EntenteRecord) party = g_list_model_get_item (parties, i);
      gint64 id = entente_record_get_reference (party, ENTENTE_PARTY_ORGANIZATION);
      EntenteRecord *organization = entente_store_get_record (store, ENTENTE_TYPE_ORGANIZATION, id);

      if (organization != NULL)
        g_list_store_append (organizations, organization);
    }

  return G_LIST_MODEL (organizations);
}

static void
parties_chosen_cb (EntenteAgreementView *self, GListModel *organizations)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; error == NULL && i < g_list_model_get_n_items (organizations); i++)
    {
      g_autoptr (EntenteRecord) organization = g_list_model_get_item (organizations, i);

      entente_agreement_add_party (self->agreement, organization, &error);
    }
  tell_refusal (self, error);
}

static void
add_party_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteAgreementView *self = ENTENTE_AGREEMENT_VIEW (widget);
  g_autoptr (GListModel) left_out = list_party_organizations (self);
  AdwDialog *dialog =
      entente_parties_dialog_new (entente_project_get_store (self->project), left_out, 1);

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (parties_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

/*
 * The life of the agreement and its paper
 */

static void
step_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteAgreementView *self = ENTENTE_AGREEMENT_VIEW (widget);

  if (g_str_equal (name, "agreement.issue"))
    entente_agreement_ask_issue (widget, self->agreement);
  else if (g_str_equal (name, "agreement.sign"))
    entente_agreement_ask_sign (widget, self->agreement);
  else if (g_str_equal (name, "agreement.end"))
    entente_agreement_ask_end (widget, self->agreement);
  else
    entente_agreement_delete (widget, self->agreement);
}

static void
output_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteAgreementView *self = ENTENTE_AGREEMENT_VIEW (widget);
  EntenteDocument *document = entente_preview_get_document (self->preview);
  GBytes *pdf = entente_preview_get_pdf (self->preview);
  guint n_originals =
      self->agreement != NULL ? entente_agreement_count_originals (self->agreement) : 1;

  if (pdf == NULL)
    return;
  if (g_str_equal (name, "agreement.print"))
    entente_document_output_print (widget, pdf, entente_document_get_title (document), n_originals);
  else
    entente_document_output_save (widget, document, ENTENTE_FILL_DATA,
                                  g_str_equal (name, "agreement.save-text") ? "odt" : "pdf");
}

static void
find_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  entente_agreement_view_find (ENTENTE_AGREEMENT_VIEW (widget));
}

static void
composed_cb (EntenteAgreementView *self)
{
  entente_gap_list_show (self->gap_list, entente_preview_get_gaps (self->preview));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "agreement.print", TRUE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "agreement.save", TRUE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "agreement.save-text", TRUE);
}

/* The next step of its life stands in the header bar. */
static void
update_step_button (EntenteAgreementView *self)
{
  const char *label = NULL;
  const char *action = NULL;

  if (can (self, ENTENTE_AGREEMENT_CAN_ISSUE))
    {
      label = _ ("_Issue…");
      action = "agreement.issue";
    }
  else if (can (self, ENTENTE_AGREEMENT_CAN_SIGN))
    {
      label = _ ("Sig_ned…");
      action = "agreement.sign";
    }

  gtk_widget_set_visible (GTK_WIDGET (self->step_button), label != NULL);
  gtk_button_set_label (self->step_button, label != NULL ? label : "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->step_button), action);
}

static void
update_actions (EntenteAgreementView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean editable = can (self, ENTENTE_AGREEMENT_CAN_EDIT);

  gtk_widget_action_set_enabled (widget, "agreement.issue",
                                 can (self, ENTENTE_AGREEMENT_CAN_ISSUE));
  gtk_widget_action_set_enabled (widget, "agreement.sign", can (self, ENTENTE_AGREEMENT_CAN_SIGN));
  gtk_widget_action_set_enabled (widget, "agreement.end", can (self, ENTENTE_AGREEMENT_CAN_END));
  gtk_widget_action_set_enabled (widget, "agreement.delete",
                                 can (self, ENTENTE_AGREEMENT_CAN_DELETE));
  gtk_widget_action_set_enabled (widget, "agreement.add-party", editable);
  gtk_widget_action_set_enabled (widget, "agreement.add-article", editable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->add_article_button), editable);
  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (self->facts_group),
      editable ? NULL : _ ("Issued: its text and the facts in it no longer change."));
  entente_field_group_set_read_only (self->facts_group, !editable);
  entente_field_group_set_read_only (self->options_group, !editable);
}

static char *
dup_state_line (EntenteAgreement *agreement)
{
  EntenteRecord *record = ENTENTE_RECORD (agreement);
  const char *number = entente_record_get_text (record, ENTENTE_AGREEMENT_NUMBER);
  g_autofree char *state = entente_record_dup_display (record, ENTENTE_AGREEMENT_STATE);

  if (*number == '\0')
    return g_steal_pointer (&state);
  /* Translators: state and number of an agreement: Signed · TABLEE27-CC-2027-001 */
  return g_strdup_printf (C_ ("state, number", "%s · %s"), state, number);
}

static void
update (EntenteAgreementView *self)
{
  g_autofree char *title = NULL;
  g_autofree char *state = NULL;

  if (self->agreement == NULL || entente_record_is_deleted (ENTENTE_RECORD (self->agreement)))
    return;

  title = entente_agreement_dup_title (self->agreement);
  state = dup_state_line (self->agreement);
  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, state);
  update_clause_menu (self);
  update_step_button (self);
  update_actions (self);
  update_rows (self);
}

/* A state that allows editing or no longer does makes other rows. */
static void
state_changed_cb (EntenteAgreementView *self)
{
  update (self);
  bind_lists (self);
  update_rows (self);
}

/*
 * Object
 */

static void
entente_agreement_view_dispose (GObject *object)
{
  EntenteAgreementView *self = ENTENTE_AGREEMENT_VIEW (object);

  if (self->store_signals != NULL)
    entente_agreement_view_show (self, NULL, NULL);
  g_clear_object (&self->store_signals);
  g_clear_pointer (&self->expanded, g_hash_table_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_AGREEMENT_VIEW);

  G_OBJECT_CLASS (entente_agreement_view_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "agreement.issue", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "agreement.sign", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "agreement.end", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "agreement.delete", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "agreement.print", NULL, output_action);
  gtk_widget_class_install_action (widget_class, "agreement.save", NULL, output_action);
  gtk_widget_class_install_action (widget_class, "agreement.save-text", NULL, output_action);
  gtk_widget_class_install_action (widget_class, "agreement.find", NULL, find_action);
  gtk_widget_class_install_action (widget_class, "agreement.add-party", NULL, add_party_action);
  gtk_widget_class_install_action (widget_class, "agreement.add-article", "s", add_article_action);
  gtk_widget_class_install_action (widget_class, "agreement.insert-field", "(xs)",
                                   insert_field_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "agreement.print",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_e, GDK_CONTROL_MASK, "agreement.save",
                                       NULL);
}

static void
entente_agreement_view_class_init (EntenteAgreementViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_agreement_view_dispose;

  g_type_ensure (ENTENTE_TYPE_AGREEMENT);
  g_type_ensure (ENTENTE_TYPE_FIELD_GROUP);
  g_type_ensure (ENTENTE_TYPE_FIELD_ROW);
  g_type_ensure (ENTENTE_TYPE_GAP_LIST);
  g_type_ensure (ENTENTE_TYPE_PREVIEW);
  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-agreement-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteAgreementView, add_article_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteAgreementView, articles_list);
  gtk_widget_class_bind_template_child (widget_class, EntenteAgreementView, editor);
  gtk_widget_class_bind_template_child (widget_class, EntenteAgreementView, facts_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteAgreementView, gap_list);
  gtk_widget_class_bind_template_child (widget_class, EntenteAgreementView, layouts);
  gtk_widget_class_bind_template_child (widget_class, EntenteAgreementView, narrow_stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteAgreementView, options_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteAgreementView, parties_list);
  gtk_widget_class_bind_template_child (widget_class, EntenteAgreementView, preview);
  gtk_widget_class_bind_template_child (widget_class, EntenteAgreementView, step_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteAgreementView, title);
  gtk_widget_class_bind_template_callback (widget_class, composed_cb);
  install_actions (widget_class);
}

static void
entente_agreement_view_init (EntenteAgreementView *self)
{
  self->expanded = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->store_signals = g_signal_group_new (ENTENTE_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "changed", G_CALLBACK (update), self);

  gtk_widget_init_template (GTK_WIDGET (self));
}

void
entente_agreement_view_show (EntenteAgreementView *self,
                             EntenteProject *project,
                             EntenteAgreement *agreement)
{
  g_autoptr (EntenteDocument) document = NULL;

  g_return_if_fail (ENTENTE_IS_AGREEMENT_VIEW (self));

  if (self->project == project && self->agreement == agreement)
    return;

  if (self->agreement != NULL)
    g_signal_handlers_disconnect_by_func (self->agreement, state_changed_cb, self);
  g_set_object (&self->project, project);
  g_set_object (&self->agreement, agreement);
  if (agreement != NULL)
    g_signal_connect_object (agreement, "notify::state", G_CALLBACK (state_changed_cb), self,
                             G_CONNECT_SWAPPED);

  if (project != NULL && agreement != NULL)
    document = entente_agreement_document_new (project, agreement);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "agreement.print", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "agreement.save", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "agreement.save-text", FALSE);
  entente_preview_set_document (self->preview, document);
  entente_field_group_set_record (self->facts_group, ENTENTE_RECORD (agreement));
  entente_field_group_set_record (self->options_group, ENTENTE_RECORD (agreement));
  g_signal_group_set_target (self->store_signals,
                             project != NULL ? entente_project_get_store (project) : NULL);
  bind_lists (self);
  update (self);
}

EntenteAgreement *
entente_agreement_view_get_agreement (EntenteAgreementView *self)
{
  g_return_val_if_fail (ENTENTE_IS_AGREEMENT_VIEW (self), NULL);

  return self->agreement;
}

gboolean
entente_agreement_view_reveal (EntenteAgreementView *self,
                               EntenteRecord *record,
                               const EntenteField *field)
{
  GtkListBox *list = ENTENTE_IS_ARTICLE (record) ? self->articles_list : self->parties_list;
  EntenteOrderedRow *row;

  g_return_val_if_fail (ENTENTE_IS_AGREEMENT_VIEW (self), FALSE);

  adw_view_stack_set_visible_child_name (self->narrow_stack, "editor");
  if (ENTENTE_IS_AGREEMENT (record))
    return entente_field_group_reveal (self->facts_group, field)
           || entente_field_group_reveal (self->options_group, field);

  row = find_row (list, entente_record_get_id (record));
  return row != NULL && entente_ordered_row_reveal (row, field);
}

void
entente_agreement_view_find (EntenteAgreementView *self)
{
  g_return_if_fail (ENTENTE_IS_AGREEMENT_VIEW (self));

  adw_view_stack_set_visible_child_name (self->narrow_stack, "paper");
  entente_preview_find (self->preview);
}
