/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shell/entente-file-banner.h"

#include "project/entente-file-sentence.h"
#include "shell/entente-failure-dialog.h"

#include <glib/gi18n-lib.h>

struct _EntenteFileBanner
{
  AdwBin parent_instance;

  /* Owned */
  EntenteProject *project;
  GSignalGroup *file_signals;

  gboolean brief; /* troubles only */

  /* Template */
  GtkBox *box;
  GtkButton *first_button;
  GtkButton *second_button;
  GtkLabel *sentence;
  GtkRevealer *revealer;
};

G_DEFINE_FINAL_TYPE (EntenteFileBanner, entente_file_banner, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_PROJECT,
  PROP_STACKED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
set_button (GtkButton *button, const char *label, const char *hint, const char *action)
{
  gtk_widget_set_visible (GTK_WIDGET (button), label != NULL);
  gtk_button_set_label (button, label != NULL ? label : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (button), hint);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
}

static void
offer_copy (EntenteFileBanner *self)
{
  set_button (self->first_button, _ ("_Save a Copy…"), NULL, "win.save-copy");
  set_button (self->second_button, NULL, NULL, NULL);
}

static char *
show_failure (EntenteFileBanner *self, EntenteFile *file)
{
  g_autofree char *name = entente_failure_dialog_dup_name (entente_file_get_location (file));
  const GError *failure = entente_file_get_failure (file);

  offer_copy (self);
  return failure != NULL ? entente_file_sentence (failure, name) : NULL;
}

static char *
show_change (EntenteFileBanner *self, EntenteFile *file)
{
  g_autofree char *name = entente_failure_dialog_dup_name (entente_file_get_location (file));

  set_button (self->first_button, _ ("_Keep Both"),
              _ ("Saves your version beside the other one, with the date in its name"),
              "win.keep-both");
  set_button (self->second_button, _ ("_Reload Theirs"),
              _ ("Shows the other version; undo brings yours back"), "win.reload-theirs");
  return g_strdup_printf (_ ("“%s” was changed by somebody else. Nothing was overwritten, and what "
                             "you did is safe on this computer."),
                          name);
}

static char *
show_calm (EntenteFileBanner *self)
{
  EntenteRecord *details = ENTENTE_RECORD (entente_project_get_details (self->project));

  offer_copy (self);
  if (self->brief)
    return NULL;
  if (entente_store_get_read_only (entente_project_get_store (self->project)))
    return g_strdup (_ ("This project is open for reading only. To change it, save a copy and open "
                        "that."));
  if (entente_record_get_boolean (details, ENTENTE_PROJECT_DETAILS_SAMPLE))
    return g_strdup (_ ("This is an example with invented names and numbers: try whatever you "
                        "like."));
  return NULL;
}

static void
update (EntenteFileBanner *self)
{
  EntenteFile *file = self->project != NULL ? entente_project_get_file (self->project) : NULL;
  g_autofree char *sentence = NULL;

  if (file != NULL)
    {
      switch (entente_file_get_state (file))
        {
        case ENTENTE_FILE_FAILED:
          sentence = show_failure (self, file);
          break;

        case ENTENTE_FILE_CHANGED:
          sentence = show_change (self, file);
          break;

        case ENTENTE_FILE_PUBLISHED:
        case ENTENTE_FILE_PENDING:
        default:
          sentence = show_calm (self);
          break;
        }
    }

  /* While it closes, it still says what it said. */
  if (sentence != NULL)
    gtk_label_set_label (self->sentence, sentence);
  gtk_revealer_set_reveal_child (self->revealer, sentence != NULL);
}

static gboolean
is_stacked (EntenteFileBanner *self)
{
  return gtk_orientable_get_orientation (GTK_ORIENTABLE (self->box)) == GTK_ORIENTATION_VERTICAL;
}

static void
set_stacked (EntenteFileBanner *self, gboolean stacked)
{
  if (is_stacked (self) == stacked)
    return;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box),
                                  stacked ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STACKED]);
}

static void
entente_file_banner_dispose (GObject *object)
{
  EntenteFileBanner *self = ENTENTE_FILE_BANNER (object);

  g_clear_object (&self->file_signals);
  g_clear_object (&self->project);
  /* Otherwise the template would take the child away under AdwBin's feet. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_FILE_BANNER);

  G_OBJECT_CLASS (entente_file_banner_parent_class)->dispose (object);
}

static void
entente_file_banner_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_PROJECT:
      g_value_set_object (value, ENTENTE_FILE_BANNER (object)->project);
      break;

    case PROP_STACKED:
      g_value_set_boolean (value, is_stacked (ENTENTE_FILE_BANNER (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_file_banner_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_PROJECT:
      entente_file_banner_set_project (ENTENTE_FILE_BANNER (object), g_value_get_object (value));
      break;

    case PROP_STACKED:
      set_stacked (ENTENTE_FILE_BANNER (object), g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_file_banner_class_init (EntenteFileBannerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_file_banner_dispose;
  object_class->get_property = entente_file_banner_get_property;
  object_class->set_property = entente_file_banner_set_property;

  properties[PROP_PROJECT] =
    g_param_spec_object ("project", NULL, NULL, ENTENTE_TYPE_PROJECT,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_STACKED] =
    g_param_spec_boolean ("stacked", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "banner");
  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-file-banner.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteFileBanner, box);
  gtk_widget_class_bind_template_child (widget_class, EntenteFileBanner, first_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteFileBanner, revealer);
  gtk_widget_class_bind_template_child (widget_class, EntenteFileBanner, second_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteFileBanner, sentence);
}

static void
entente_file_banner_init (EntenteFileBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->file_signals = g_signal_group_new (ENTENTE_TYPE_FILE);
  g_signal_group_connect_swapped (self->file_signals, "notify::state", G_CALLBACK (update), self);
  g_signal_group_connect_swapped (self->file_signals, "notify::failure", G_CALLBACK (update), self);
}

void
entente_file_banner_set_project (EntenteFileBanner *self, EntenteProject *project)
{
  g_return_if_fail (ENTENTE_IS_FILE_BANNER (self));
  g_return_if_fail (project == NULL || ENTENTE_IS_PROJECT (project));

  if (!g_set_object (&self->project, project))
    return;

  g_signal_group_set_target (self->file_signals,
                             project != NULL ? entente_project_get_file (project) : NULL);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROJECT]);
}

void
entente_file_banner_set_brief (EntenteFileBanner *self, gboolean brief)
{
  g_return_if_fail (ENTENTE_IS_FILE_BANNER (self));

  if (self->brief == brief)
    return;

  self->brief = brief;
  update (self);
}
