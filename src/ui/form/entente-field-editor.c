/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form/entente-field-editor.h"

typedef struct {
  /* While a value is being shown the widgets' signals are not the user's. */
  gboolean showing;
} EntenteFieldEditorPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (EntenteFieldEditor, entente_field_editor, ADW_TYPE_BIN)

enum {
  EDITED,
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GType (*const editor_types[]) (void) = {
  [ENTENTE_FIELD_TEXT] = entente_text_field_get_type,
  [ENTENTE_FIELD_MARKDOWN] = entente_prose_field_get_type,
  [ENTENTE_FIELD_INTEGER] = entente_text_field_get_type,
  [ENTENTE_FIELD_BOOLEAN] = entente_switch_field_get_type,
  [ENTENTE_FIELD_DATE] = entente_date_field_get_type,
  [ENTENTE_FIELD_CHOICE] = entente_choice_field_get_type,
  [ENTENTE_FIELD_CHOICES] = entente_choices_field_get_type,
  [ENTENTE_FIELD_REFERENCE] = entente_reference_field_get_type,
  [ENTENTE_FIELD_MOMENT] = entente_moment_field_get_type,
  [ENTENTE_FIELD_DURATION] = entente_duration_field_get_type,
  [ENTENTE_FIELD_CENTS] = entente_number_field_get_type,
};

static void
entente_field_editor_class_init (EntenteFieldEditorClass *klass)
{
  signals[EDITED] = g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
}

static void
entente_field_editor_init (EntenteFieldEditor *self)
{
}

/* A text or an integer that people read otherwise than it is kept is a number: a quantity, hours. */
static GType
get_editor_type (const EntenteField *field)
{
  const gboolean plain = field->kind == ENTENTE_FIELD_TEXT || field->kind == ENTENTE_FIELD_INTEGER;

  return plain && field->display != NULL ? entente_number_field_get_type ()
                                         : editor_types[field->kind]();
}

GtkWidget *
entente_field_editor_new (const EntenteField *field)
{
  EntenteFieldEditor *self;

  g_return_val_if_fail (field != NULL, NULL);
  g_return_val_if_fail (field->kind < G_N_ELEMENTS (editor_types), NULL);

  self = g_object_new (get_editor_type (field), NULL);
  ENTENTE_FIELD_EDITOR_GET_CLASS (self)->describe (self, field);
  return GTK_WIDGET (self);
}

gboolean
entente_field_editor_stands_beside (EntenteFieldEditor *self)
{
  g_return_val_if_fail (ENTENTE_IS_FIELD_EDITOR (self), FALSE);

  return ENTENTE_FIELD_EDITOR_GET_CLASS (self)->beside;
}

gboolean
entente_field_editor_autosaves (EntenteFieldEditor *self)
{
  g_return_val_if_fail (ENTENTE_IS_FIELD_EDITOR (self), FALSE);

  return ENTENTE_FIELD_EDITOR_GET_CLASS (self)->autosaves;
}

void
entente_field_editor_show (EntenteFieldEditor *self, EntenteRecord *record, guint field)
{
  EntenteFieldEditorPrivate *priv = entente_field_editor_get_instance_private (self);

  g_return_if_fail (ENTENTE_IS_FIELD_EDITOR (self));
  g_return_if_fail (record == NULL || ENTENTE_IS_RECORD (record));

  priv->showing = TRUE;
  ENTENTE_FIELD_EDITOR_GET_CLASS (self)->show (self, record, field);
  priv->showing = FALSE;
  entente_field_editor_settle (self);
}

void
entente_field_editor_settle (EntenteFieldEditor *self)
{
  g_return_if_fail (ENTENTE_IS_FIELD_EDITOR (self));

  if (ENTENTE_FIELD_EDITOR_GET_CLASS (self)->settle != NULL)
    ENTENTE_FIELD_EDITOR_GET_CLASS (self)->settle (self);
}

gboolean
entente_field_editor_read (EntenteFieldEditor *self, GValue *value, char **problem)
{
  g_return_val_if_fail (ENTENTE_IS_FIELD_EDITOR (self), FALSE);
  g_return_val_if_fail (value != NULL && problem != NULL, FALSE);

  return ENTENTE_FIELD_EDITOR_GET_CLASS (self)->read (self, value, problem);
}

void
entente_field_editor_set_read_only (EntenteFieldEditor *self, gboolean read_only)
{
  g_return_if_fail (ENTENTE_IS_FIELD_EDITOR (self));

  ENTENTE_FIELD_EDITOR_GET_CLASS (self)->set_read_only (self, read_only);
}

void
entente_field_editor_activate (EntenteFieldEditor *self)
{
  g_return_if_fail (ENTENTE_IS_FIELD_EDITOR (self));

  if (ENTENTE_FIELD_EDITOR_GET_CLASS (self)->activate != NULL)
    ENTENTE_FIELD_EDITOR_GET_CLASS (self)->activate (self);
  else
    gtk_widget_grab_focus (entente_field_editor_get_target (self));
}

GtkWidget *
entente_field_editor_get_target (EntenteFieldEditor *self)
{
  g_return_val_if_fail (ENTENTE_IS_FIELD_EDITOR (self), NULL);

  return ENTENTE_FIELD_EDITOR_GET_CLASS (self)->get_target (self);
}

GtkWidget *
entente_field_editor_get_suffix (EntenteFieldEditor *self)
{
  g_return_val_if_fail (ENTENTE_IS_FIELD_EDITOR (self), NULL);

  if (ENTENTE_FIELD_EDITOR_GET_CLASS (self)->get_suffix == NULL)
    return NULL;
  return ENTENTE_FIELD_EDITOR_GET_CLASS (self)->get_suffix (self);
}

GtkWidget *
entente_field_editor_get_tools (EntenteFieldEditor *self)
{
  g_return_val_if_fail (ENTENTE_IS_FIELD_EDITOR (self), NULL);

  if (ENTENTE_FIELD_EDITOR_GET_CLASS (self)->get_tools == NULL)
    return NULL;
  return ENTENTE_FIELD_EDITOR_GET_CLASS (self)->get_tools (self);
}

/* A drop-down would say what is chosen, but not of what. */
static void
name_drop_down (GtkWidget *drop_down, GtkWidget *title)
{
  GtkWidget *button = gtk_widget_get_first_child (drop_down);
  GtkWidget *chosen = gtk_widget_get_first_child (gtk_widget_get_first_child (button));

  gtk_accessible_update_relation (GTK_ACCESSIBLE (drop_down),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, title, chosen, NULL,
                                  -1);
}

/* The focus goes to the button inside; what it does is its description, from the tooltip. */
static void
name_menu_button (GtkWidget *menu_button, GtkWidget *title)
{
  gtk_accessible_update_relation (GTK_ACCESSIBLE (gtk_widget_get_first_child (menu_button)),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, title, NULL,
                                  -1);
}

void
entente_field_editor_set_title (EntenteFieldEditor *self, GtkWidget *title)
{
  GtkWidget *target, *suffix;

  g_return_if_fail (ENTENTE_IS_FIELD_EDITOR (self));
  g_return_if_fail (GTK_IS_LABEL (title));

  target = entente_field_editor_get_target (self);
  suffix = entente_field_editor_get_suffix (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (target),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_label (GTK_LABEL (title)),
                                  -1);
  if (GTK_IS_DROP_DOWN (target))
    name_drop_down (target, title);
  if (GTK_IS_MENU_BUTTON (suffix))
    name_menu_button (suffix, title);
}

static void
line_left_cb (GtkEditable *line)
{
  int position = gtk_editable_get_position (line);

  gtk_editable_select_region (line, position, position);
}

/* One line of text. By itself GtkText tells assistive technology nothing: it counts on an entry
   around it. */
GtkWidget *
entente_field_editor_make_line (EntenteFieldEditor *self)
{
  GtkEventController *focus;
  GtkWidget *line;

  g_return_val_if_fail (ENTENTE_IS_FIELD_EDITOR (self), NULL);

  line = g_object_new (GTK_TYPE_TEXT, "accessible-role", GTK_ACCESSIBLE_ROLE_TEXT_BOX, "hexpand",
                       TRUE, NULL);
  focus = gtk_event_controller_focus_new ();
  g_signal_connect_object (line, "changed", G_CALLBACK (entente_field_editor_edited), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (line, "activate", G_CALLBACK (entente_field_editor_done), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (line_left_cb), line, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (line, focus);

  return line;
}

void
entente_field_editor_edited (EntenteFieldEditor *self)
{
  EntenteFieldEditorPrivate *priv = entente_field_editor_get_instance_private (self);

  if (!priv->showing)
    g_signal_emit (self, signals[EDITED], 0);
}

void
entente_field_editor_done (EntenteFieldEditor *self)
{
  EntenteFieldEditorPrivate *priv = entente_field_editor_get_instance_private (self);

  if (!priv->showing)
    g_signal_emit (self, signals[DONE], 0);
}
