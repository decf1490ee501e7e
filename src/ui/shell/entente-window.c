/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shell/entente-window-private.h"

#include "form/entente-field-row.h"
#include "project/entente-file-sentence.h"
#include "shell/entente-author.h"
#include "shell/entente-failure-dialog.h"
#include "shell/entente-focus-path.h"
#include "shell/entente-project-memory.h"
#include "shell/entente-start-view.h"

#include <glib/gi18n-lib.h>

struct _EntenteWindow
{
  AdwApplicationWindow parent_instance;

  /* Owned */
  EntenteProject *project;
  GSettings *settings;
  GSignalGroup *store_signals;
  GSignalGroup *details_signals;

  /* Template */
  AdwToastOverlay *toasts;
  EntenteProjectView *project_view;
  GtkStack *views;
  GtkWidget *start_view;
};

G_DEFINE_FINAL_TYPE (EntenteWindow, entente_window, ADW_TYPE_APPLICATION_WINDOW)

enum {
  PROP_0,
  PROP_PROJECT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/*
 * What is remembered
 */

static char *
dup_uri (EntenteWindow *self)
{
  EntenteFile *file = self->project != NULL ? entente_project_get_file (self->project) : NULL;

  return file != NULL ? g_file_get_uri (entente_file_get_location (file)) : NULL;
}

static void
remember_project (EntenteWindow *self)
{
  g_autoptr (EntenteProjectMemory) memory = NULL;
  g_autofree char *uri = dup_uri (self);
  EntenteRecord *details;

  if (uri == NULL)
    return;

  details = ENTENTE_RECORD (entente_project_get_details (self->project));
  memory = entente_project_memory_load (self->settings, uri);
  if (memory == NULL)
    memory = entente_project_memory_new (uri);
  g_set_str (&memory->title, entente_record_get_text (details, ENTENTE_PROJECT_DETAILS_TITLE));
  g_free (memory->event_date);
  memory->event_date = entente_record_dup_display (details, ENTENTE_PROJECT_DETAILS_STARTS_ON);
  g_free (memory->page);
  g_object_get (self->project_view, "page-name", &memory->page, NULL);
  for (guint i = 0; i < entente_project_view_get_n_pages (self->project_view); i++)
    {
      EntentePage *page = entente_project_view_get_page (self->project_view, i);
      char *selection = entente_page_dup_selection (page);
      char *name = g_strdup (ENTENTE_PAGE_GET_CLASS (page)->name);

      g_hash_table_insert (memory->selections, name,
                           selection != NULL ? selection : g_strdup (""));
    }
  entente_project_memory_save (memory, self->settings);
}

static void
restore_project (EntenteWindow *self)
{
  g_autofree char *uri = dup_uri (self);
  g_autoptr (EntenteProjectMemory) memory = NULL;

  if (uri == NULL)
    return;

  memory = entente_project_memory_load (self->settings, uri);
  gtk_recent_manager_add_item (gtk_recent_manager_get_default (), uri);
  if (memory == NULL)
    return;

  entente_project_view_show_page (self->project_view, memory->page);
  for (guint i = 0; i < entente_project_view_get_n_pages (self->project_view); i++)
    {
      EntentePage *page = entente_project_view_get_page (self->project_view, i);
      const char *selection = g_hash_table_lookup (memory->selections,
                                                   ENTENTE_PAGE_GET_CLASS (page)->name);

      if (selection != NULL && *selection != '\0')
        entente_page_restore_selection (page, selection);
    }
}

static void
remember_size (EntenteWindow *self)
{
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set (self->settings, "window-size", "(ii)", width, height);
  g_settings_set_boolean (self->settings, "window-maximized",
                          gtk_window_is_maximized (GTK_WINDOW (self)));
}

static void
restore_size (EntenteWindow *self)
{
  int width, height;

  g_settings_get (self->settings, "window-size", "(ii)", &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (self), MAX (width, 360), MAX (height, 294));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
}

/*
 * The project
 */

static void
update_title (EntenteWindow *self)
{
  EntenteRecord *details = NULL;
  const char *title = "";

  if (self->project != NULL)
    {
      details = ENTENTE_RECORD (entente_project_get_details (self->project));
      title = entente_record_get_text (details, ENTENTE_PROJECT_DETAILS_TITLE);
    }

  if (details != NULL && *title == '\0')
    title = _ ("Untitled Project");
  gtk_window_set_title (GTK_WINDOW (self), *title != '\0' ? title : "Entente");
}

static void
update_author (EntenteWindow *self)
{
  g_autofree char *author = entente_author_dup_name (self->settings);

  if (self->project != NULL)
    entente_store_set_author (entente_project_get_store (self->project), author);
}

static void
say_recovered (EntenteWindow *self)
{
  EntenteFile *file = entente_project_get_file (self->project);
  guint n = file != NULL ? entente_file_get_recovered_edits (file) : 0;
  g_autofree char *sentence = NULL;

  if (n == 0)
    return;

  sentence = g_strdup_printf (ngettext ("%u edit that was not in the file yet came back",
                                        "%u edits that were not in the file yet came back",
                                        n),
                              n);
  entente_window_add_toast (self, adw_toast_new (sentence));
}

/*
 * Closing
 */

static void
close_anyway_cb (AdwAlertDialog *dialog, const char *response, EntenteWindow *self)
{
  if (g_str_equal (response, "copy"))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.save-copy", NULL);
  else if (g_str_equal (response, "close"))
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
ask_to_close (EntenteWindow *self, const GError *error)
{
  EntenteFile *file = entente_project_get_file (self->project);
  g_autofree char *name = NULL;
  g_autofree char *sentence = NULL;
  AdwDialog *dialog;

  name = entente_failure_dialog_dup_name (entente_file_get_location (file));
  sentence = entente_file_sentence (error, name);
  dialog = adw_alert_dialog_new (_ ("File Not Up to Date"), sentence);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog),
                                  "cancel", _ ("_Keep Open"),
                                  "close", _ ("_Close Anyway"),
                                  "copy", _ ("_Save a Copy…"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "copy",
                                            ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (close_anyway_cb), self, 0);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static gboolean
close_request_cb (EntenteWindow *self)
{
  EntenteFile *file;
  g_autoptr (GError) error = NULL;

  remember_size (self);
  _entente_window_flush (self);
  remember_project (self);

  file = self->project != NULL ? entente_project_get_file (self->project) : NULL;
  if (file == NULL || entente_file_close (file, &error))
    return GDK_EVENT_PROPAGATE;

  ask_to_close (self, error);
  return GDK_EVENT_STOP;
}

static void
entente_window_dispose (GObject *object)
{
  EntenteWindow *self = ENTENTE_WINDOW (object);

  if (self->project_view != NULL)
    entente_project_view_set_project (self->project_view, NULL);
  g_clear_object (&self->store_signals);
  g_clear_object (&self->details_signals);
  g_clear_object (&self->project);
  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_WINDOW);

  G_OBJECT_CLASS (entente_window_parent_class)->dispose (object);
}

static void
entente_window_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_PROJECT:
      g_value_set_object (value, entente_window_get_project (ENTENTE_WINDOW (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_window_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_PROJECT:
      entente_window_set_project (ENTENTE_WINDOW (object), g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_window_class_init (EntenteWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_window_dispose;
  object_class->get_property = entente_window_get_property;
  object_class->set_property = entente_window_set_property;

  properties[PROP_PROJECT] =
    g_param_spec_object ("project", NULL, NULL, ENTENTE_TYPE_PROJECT,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (ENTENTE_TYPE_PROJECT_VIEW);
  g_type_ensure (ENTENTE_TYPE_START_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-window.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, project_view);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, start_view);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, views);
  gtk_widget_class_bind_template_callback (widget_class, close_request_cb);
  _entente_window_class_install_actions (widget_class);
}

static void
entente_window_init (EntenteWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->settings = g_settings_new (ENTENTE_APP_ID);
  g_signal_connect_object (self->settings, "changed::author", G_CALLBACK (update_author), self,
                           G_CONNECT_SWAPPED);
  self->store_signals = g_signal_group_new (ENTENTE_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "notify::can-undo",
                                  G_CALLBACK (_entente_window_update_actions), self);
  g_signal_group_connect_swapped (self->store_signals, "notify::can-redo",
                                  G_CALLBACK (_entente_window_update_actions), self);
  self->details_signals = g_signal_group_new (ENTENTE_TYPE_PROJECT_DETAILS);
  g_signal_group_connect_swapped (self->details_signals, "notify::title", G_CALLBACK (update_title),
                                  self);
  entente_focus_path_follow (GTK_WINDOW (self));
  restore_size (self);
  _entente_window_update_actions (self);
}

EntenteWindow *
entente_window_new (GtkApplication *application)
{
  return g_object_new (ENTENTE_TYPE_WINDOW, "application", application, NULL);
}

EntenteProject *
entente_window_get_project (EntenteWindow *self)
{
  g_return_val_if_fail (ENTENTE_IS_WINDOW (self), NULL);

  return self->project;
}

void
entente_window_set_project (EntenteWindow *self, EntenteProject *project)
{
  g_return_if_fail (ENTENTE_IS_WINDOW (self));
  g_return_if_fail (project == NULL || ENTENTE_IS_PROJECT (project));

  if (!g_set_object (&self->project, project))
    return;

  g_signal_group_set_target (self->store_signals,
                             project != NULL ? entente_project_get_store (project) : NULL);
  g_signal_group_set_target (self->details_signals,
                             project != NULL ? entente_project_get_details (project) : NULL);
  entente_project_view_set_project (self->project_view, project);
  gtk_stack_set_visible_child (self->views,
                               project != NULL ? GTK_WIDGET (self->project_view)
                                 : self->start_view);
  update_title (self);
  update_author (self);
  _entente_window_update_actions (self);
  if (project != NULL)
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->project_view));
      gtk_window_set_focus_visible (GTK_WINDOW (self), FALSE);
      restore_project (self);
      remember_project (self);
      say_recovered (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROJECT]);
}

gboolean
entente_window_show_page (EntenteWindow *self, const char *name)
{
  g_return_val_if_fail (ENTENTE_IS_WINDOW (self), FALSE);

  return entente_project_view_show_page (self->project_view, name);
}

void
entente_window_begin (EntenteWindow *self)
{
  const EntenteField *fields;
  EntenteRecord *details;
  guint n_fields;

  g_return_if_fail (ENTENTE_IS_WINDOW (self));
  g_return_if_fail (self->project != NULL);

  details = ENTENTE_RECORD (entente_project_get_details (self->project));
  fields = entente_record_type_get_fields (ENTENTE_TYPE_PROJECT_DETAILS, &n_fields);
  entente_project_view_reveal (self->project_view, details, &fields[ENTENTE_PROJECT_DETAILS_TITLE]);
}

/* A toast's own title keeps to one line and cuts what is longer: names, and what to do. */
static void
show_whole_title (AdwToast *toast)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", adw_toast_get_title (toast), "wrap",
                                   TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "natural-wrap-mode",
                                   GTK_NATURAL_WRAP_NONE, "xalign", 0.0, NULL);

  gtk_widget_add_css_class (label, "heading");
  adw_toast_set_custom_title (toast, label);
}

void
entente_window_add_toast (EntenteWindow *self, AdwToast *toast)
{
  g_return_if_fail (ENTENTE_IS_WINDOW (self));

  if (adw_toast_get_title (toast) != NULL)
    show_whole_title (toast);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

EntenteProjectView *
_entente_window_get_view (EntenteWindow *self)
{
  return self->project_view;
}

void
_entente_window_flush (EntenteWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkWidget *row;

  row = focus != NULL ? gtk_widget_get_ancestor (focus, ENTENTE_TYPE_FIELD_ROW) : NULL;
  if (row != NULL)
    entente_field_row_flush (ENTENTE_FIELD_ROW (row));
}

void
_entente_window_say_error (EntenteWindow *self, const GError *error, GFile *file)
{
  g_autofree char *name = entente_failure_dialog_dup_name (file);
  g_autofree char *sentence = entente_file_sentence (error, name);
  AdwDialog *dialog = adw_alert_dialog_new (_ ("That Did Not Work"), sentence);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}
