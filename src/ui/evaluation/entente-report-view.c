/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-report-view.h"

#include "evaluation/entente-report-document.h"
#include "evaluation/entente-report.h"
#include "form/entente-refusal.h"
#include "meetings/entente-capture-text.h"
#include "preview/entente-preview-dialog.h"

#include <glib/gi18n-lib.h>

struct _EntenteReportView
{
  EntentePage parent_instance;

  /* Owned */
  GSignalGroup *store_signals;
  GPtrArray *texts;    /* of borrowed EntenteCaptureText */
  GPtrArray *switches; /* of borrowed GtkSwitch: printed or not */
  GPtrArray *own_rows; /* of borrowed AdwSwitchRow: what is typed stands alone */
  gboolean updating;

  /* Template */
  GtkBox *content;
  GtkDropDown *paper_drop_down;
};

G_DEFINE_FINAL_TYPE (EntenteReportView, entente_report_view, ENTENTE_TYPE_PAGE)

static EntenteStore *
get_store (EntenteReportView *self)
{
  EntenteProject *project = entente_page_get_project (ENTENTE_PAGE (self));

  return project != NULL ? entente_project_get_store (project) : NULL;
}

static gboolean
is_writable (EntenteReportView *self)
{
  return get_store (self) != NULL && !entente_store_get_read_only (get_store (self));
}

static EntenteReportPaper
get_paper (EntenteReportView *self)
{
  return gtk_drop_down_get_selected (self->paper_drop_down) == 1 ? ENTENTE_REPORT_EXPERIENCE
                                                                 : ENTENTE_REPORT_FINAL;
}

static const EntenteReportPart *
get_part (gpointer widget)
{
  return g_object_get_data (widget, "entente-part");
}

static EntenteOrganization *
get_organization (gpointer widget)
{
  return g_object_get_data (widget, "entente-organization");
}

/* Texts */

static void
save_cb (EntenteReportView *self, const char *text, GtkWidget *row)
{
  EntenteOrganization *organization = get_organization (row);
  g_autoptr (GError) error = NULL;

  if (organization != NULL && entente_record_is_deleted (ENTENTE_RECORD (organization)))
    return;
  if (get_store (self) != NULL
      && !entente_report_type_text (get_store (self), get_part (row), organization, text,
                                    &error))
    entente_tell_refusal (GTK_WIDGET (self), _("The Section Was Not Kept"), error);
}

static void
flush (EntenteReportView *self)
{
  for (guint i = 0; i < self->texts->len; i++)
    if (entente_capture_text_is_dirty (self->texts->pdata[i]))
      entente_capture_text_flush (self->texts->pdata[i]);
}

static GtkWidget *
make_text (EntenteReportView *self, const EntenteReportPart *part,
           EntenteOrganization *organization)
{
  const char *title
    = organization != NULL
        ? entente_record_get_text (ENTENTE_RECORD (organization), ENTENTE_ORGANIZATION_NAME)
        : _("Your words");
  GtkWidget *row = entente_capture_text_new (title);

  g_object_set_data (G_OBJECT (row), "entente-part", (gpointer) part);
  if (organization != NULL)
    g_object_set_data_full (G_OBJECT (row), "entente-organization", g_object_ref (organization),
                            g_object_unref);
  entente_capture_text_set_editable (ENTENTE_CAPTURE_TEXT (row), is_writable (self));
  g_signal_connect_object (row, "save", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->texts, row);

  return row;
}

static void
add_members (EntenteReportView *self, AdwPreferencesGroup *group, const EntenteReportPart *part)
{
  g_autoptr (GPtrArray) members = entente_organization_list (get_store (self), TRUE);

  for (guint i = 0; i < members->len; i++)
    adw_preferences_group_add (group, make_text (self, part, members->pdata[i]));
}

/* Sections */

static void
shown_cb (EntenteReportView *self, GParamSpec *pspec, GtkSwitch *toggle)
{
  g_autoptr (GError) error = NULL;

  if (!self->updating
      && !entente_report_set_hidden (get_store (self), get_part (toggle),
                                     !gtk_switch_get_active (toggle), &error))
    entente_tell_refusal (GTK_WIDGET (self), _("The Section Was Not Changed"), error);
}

static GtkWidget *
make_switch (EntenteReportView *self, const EntenteReportPart *part, const char *title)
{
  GtkWidget *toggle = gtk_switch_new ();

  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_start (toggle, 12);
  gtk_widget_set_tooltip_text (toggle, _("Whether the section is printed"));
  gtk_widget_set_sensitive (toggle, is_writable (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  g_object_set_data (G_OBJECT (toggle), "entente-part", (gpointer) part);
  g_signal_connect_object (toggle, "notify::active", G_CALLBACK (shown_cb), self,
                           G_CONNECT_SWAPPED);
  g_ptr_array_add (self->switches, toggle);

  return toggle;
}

static void
own_cb (EntenteReportView *self, GParamSpec *pspec, AdwSwitchRow *row)
{
  const EntenteReportPart *part = get_part (row);
  const gboolean is_own = adw_switch_row_get_active (row);
  g_autofree char *composed = NULL;
  g_autoptr (GError) error = NULL;

  if (self->updating)
    return;

  flush (self); /* which shows again what is kept */
  composed
    = entente_report_document_dup_composed (entente_page_get_project (ENTENTE_PAGE (self)), part);
  if (!entente_report_set_replaces (get_store (self), part, is_own, composed, &error))
    entente_tell_refusal (GTK_WIDGET (self), _("The Section Was Not Changed"), error);
}

static GtkWidget *
make_own_row (EntenteReportView *self, const EntenteReportPart *part)
{
  GtkWidget *row = adw_switch_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Write It by Hand"));
  gtk_widget_set_sensitive (row, is_writable (self));
  g_object_set_data (G_OBJECT (row), "entente-part", (gpointer) part);
  g_signal_connect_object (row, "notify::active", G_CALLBACK (own_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->own_rows, row);

  return row;
}

/* What to write, and who reads it when not everybody. */
static char *
dup_description (const EntenteReportPart *part)
{
  g_autofree char *hint
    = entente_report_part_dup_hint (part, entente_language_get_interface ());
  g_autofree char *readers = entente_report_readers_dup_words (part->readers);
  GString *words = g_string_new (hint);

  if (part->readers != ENTENTE_REPORT_FOR_ALL)
    {
      g_string_append_c (words, ' ');
      /* Translators: %s: "Partners, Members". */
      g_string_append_printf (words, _("Only for: %s."), readers);
    }

  return g_string_free (words, FALSE);
}

static void
add_part (EntenteReportView *self, const EntenteReportPart *part)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  g_autofree char *title
    = entente_report_part_dup_title (part, entente_language_get_interface ());
  g_autofree char *description = dup_description (part);

  adw_preferences_group_set_title (group, title);
  adw_preferences_group_set_description (group, description);
  adw_preferences_group_set_header_suffix (group, make_switch (self, part, title));
  adw_preferences_group_add (group, make_text (self, part, NULL));
  if (entente_report_document_composes (part))
    adw_preferences_group_add (group, make_own_row (self, part));
  if (part->of_each)
    add_members (self, group, part);
  gtk_box_append (self->content, GTK_WIDGET (group));
}

/* Keeping up */

/* Whether each member, and nobody else, has a place for its words. */
static gboolean
knows_members (EntenteReportView *self)
{
  g_autoptr (GPtrArray) members = entente_organization_list (get_store (self), TRUE);
  const EntenteReportPart *part = NULL;
  guint n_found = 0;

  for (guint i = 0; i < self->texts->len; i++)
    {
      EntenteOrganization *organization = get_organization (self->texts->pdata[i]);

      if (organization == NULL)
        continue;
      if (part != NULL && get_part (self->texts->pdata[i]) != part)
        break; /* they are the same for all sections */
      part = get_part (self->texts->pdata[i]);
      if (n_found >= members->len || members->pdata[n_found] != organization)
        return FALSE;
      n_found++;
    }
  return get_paper (self) != ENTENTE_REPORT_FINAL || n_found == members->len;
}

static gboolean
is_dirty (EntenteReportView *self)
{
  for (guint i = 0; i < self->texts->len; i++)
    if (entente_capture_text_is_dirty (self->texts->pdata[i]))
      return TRUE;

  return FALSE;
}

static void
fill_text (EntenteReportView *self, EntenteCaptureText *text)
{
  EntenteOrganization *organization = get_organization (text);

  if (organization != NULL)
    entente_capture_text_set_title (text, entente_record_get_text (ENTENTE_RECORD (organization),
                                                                   ENTENTE_ORGANIZATION_NAME));
  if (!entente_capture_text_is_dirty (text))
    entente_capture_text_set_text (
      text, entente_report_get_text (get_store (self), get_part (text), organization));
}

static void
fill_own_row (EntenteReportView *self, AdwSwitchRow *row)
{
  const gboolean is_own = entente_report_get_replaces (get_store (self), get_part (row));

  adw_switch_row_set_active (row, is_own);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               is_own ? _("Only your words are printed")
                                      : _("What the project knows of it follows your words"));
}

/* What is being typed stays as it is. */
static void
fill (EntenteReportView *self)
{
  self->updating = TRUE;
  for (guint i = 0; i < self->switches->len; i++)
    gtk_switch_set_active (
      self->switches->pdata[i],
      !entente_report_get_hidden (get_store (self), get_part (self->switches->pdata[i])));
  for (guint i = 0; i < self->own_rows->len; i++)
    fill_own_row (self, self->own_rows->pdata[i]);
  for (guint i = 0; i < self->texts->len; i++)
    fill_text (self, self->texts->pdata[i]);
  self->updating = FALSE;
}

static void
rebuild (EntenteReportView *self)
{
  GtkWidget *child;
  guint n_parts;
  const EntenteReportPart *parts = entente_report_list_parts (get_paper (self), &n_parts);

  g_ptr_array_set_size (self->texts, 0);
  g_ptr_array_set_size (self->switches, 0);
  g_ptr_array_set_size (self->own_rows, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->content))) != NULL)
    gtk_box_remove (self->content, child);
  for (guint i = 0; get_store (self) != NULL && i < n_parts; i++)
    add_part (self, &parts[i]);
  if (get_store (self) != NULL)
    fill (self);
}

static void
update (EntenteReportView *self)
{
  if (get_store (self) == NULL)
    return;
  /* What is being typed is kept within a second, and that comes back here. */
  if (is_dirty (self) || knows_members (self))
    fill (self);
  else
    rebuild (self);
}

static void
paper_chosen_cb (EntenteReportView *self)
{
  flush (self);
  rebuild (self);
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteReportView *self = ENTENTE_REPORT_VIEW (widget);
  g_autoptr (EntenteDocument) document = NULL;

  flush (self);
  document = entente_document_find (entente_page_get_project (ENTENTE_PAGE (self)),
                                    g_variant_get_string (parameter, NULL));
  if (document != NULL)
    adw_dialog_present (entente_preview_dialog_new (document), widget);
}

/* EntentePage */

static void
entente_report_view_project_changed (EntentePage *page)
{
  EntenteReportView *self = ENTENTE_REPORT_VIEW (page);

  g_signal_group_set_target (self->store_signals, get_store (self));
  rebuild (self);
}

static gboolean
entente_report_view_knows (EntenteRecord *record)
{
  return ENTENTE_IS_REPORT_SECTION (record);
}

static gboolean
is_of (GtkWidget *row, EntenteRecord *section)
{
  const EntenteReportPart *part = get_part (row);
  EntenteOrganization *organization = get_organization (row);
  gint64 id = organization != NULL ? entente_record_get_id (ENTENTE_RECORD (organization)) : 0;

  return g_str_equal (part->key, entente_record_get_text (section, ENTENTE_REPORT_SECTION_KEY))
         && entente_record_get_reference (section, ENTENTE_REPORT_SECTION_ORGANIZATION) == id;
}

static gboolean
entente_report_view_reveal (EntentePage *page, EntenteRecord *record, const EntenteField *field)
{
  EntenteReportView *self = ENTENTE_REPORT_VIEW (page);

  if (!ENTENTE_IS_REPORT_SECTION (record))
    return FALSE;
  gtk_drop_down_set_selected (
    self->paper_drop_down,
    entente_record_get_choice (record, ENTENTE_REPORT_SECTION_PAPER) == ENTENTE_REPORT_EXPERIENCE);
  for (guint i = 0; i < self->texts->len; i++)
    if (is_of (self->texts->pdata[i], record))
      return gtk_widget_grab_focus (self->texts->pdata[i]);

  return FALSE;
}

static void
entente_report_view_dispose (GObject *object)
{
  EntenteReportView *self = ENTENTE_REPORT_VIEW (object);

  /* While there still is a template to empty. */
  flush (self);
  entente_page_set_project (ENTENTE_PAGE (self), NULL);
  g_clear_object (&self->store_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_REPORT_VIEW);

  G_OBJECT_CLASS (entente_report_view_parent_class)->dispose (object);
}

static void
entente_report_view_finalize (GObject *object)
{
  EntenteReportView *self = ENTENTE_REPORT_VIEW (object);

  g_ptr_array_unref (self->texts);
  g_ptr_array_unref (self->switches);
  g_ptr_array_unref (self->own_rows);

  G_OBJECT_CLASS (entente_report_view_parent_class)->finalize (object);
}

static void
entente_report_view_class_init (EntenteReportViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntentePageClass *page_class = ENTENTE_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_report_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = entente_report_view_finalize;

  page_class->name = "report";
  page_class->title = N_ ("Report");
  page_class->icon_name = "x-office-document-symbolic";
  page_class->project_changed = entente_report_view_project_changed;
  page_class->knows = entente_report_view_knows;
  page_class->reveal = entente_report_view_reveal;

  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-report-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteReportView, content);
  gtk_widget_class_bind_template_child (widget_class, EntenteReportView, paper_drop_down);
  gtk_widget_class_bind_template_callback (widget_class, paper_chosen_cb);
  gtk_widget_class_install_action (widget_class, "report.print", "s", print_action);
}

static void
entente_report_view_init (EntenteReportView *self)
{
  self->texts = g_ptr_array_new ();
  self->switches = g_ptr_array_new ();
  self->own_rows = g_ptr_array_new ();
  self->store_signals = g_signal_group_new (ENTENTE_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "changed", G_CALLBACK (update), self);

  gtk_widget_init_template (GTK_WIDGET (self));
}
