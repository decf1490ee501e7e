/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "collective/entente-involvement-row.h"

#include "collective/entente-directory-kind.h"
#include "collective/entente-organization-avatar.h"
#include "collective/entente-position.h"
#include "collective/entente-seat.h"
#include "form/entente-field-row.h"

#include <glib/gi18n-lib.h>

struct _EntenteInvolvementRow
{
  AdwExpanderRow parent_instance;

  /* Owned */
  EntenteRecord *record;
  EntenteRecord *other; /* nullable: the person or organisation that gives the title */
  GSignalGroup *watch_record;
  GSignalGroup *watch_other;
  GSignalGroup *watch_store;

  /* Template */
  AdwBin *avatar_bin;

  /* Borrowed */
  GtkWidget *show_row; /* NULL until unfolded */

  EntenteInvolvementKind kind;
  gboolean unfolded;
};

G_DEFINE_FINAL_TYPE (EntenteInvolvementRow, entente_involvement_row, ADW_TYPE_EXPANDER_ROW)

static const char *const position_fields[] = {
  "function", "representative", "mandate-starts", "mandate-ends", "authority", NULL,
};
static const char *const seat_fields[] = { "role", "organization", "mission", NULL };

static char *dup_position_subtitle (EntenteRecord *position);
static char *dup_seat_subtitle (EntenteRecord *seat);

static const struct
{
  guint shown;
  const char *const *fields;
  char *(*dup_subtitle) (EntenteRecord *record);
  const char *remove;
} kinds[] = {
  [ENTENTE_INVOLVEMENT_OF_PERSON] = {
    ENTENTE_POSITION_ORGANIZATION,
    position_fields,
    dup_position_subtitle,
    N_ ("Leave the Organisation"),
  },
  [ENTENTE_INVOLVEMENT_OF_ORGANIZATION] = {
    ENTENTE_POSITION_PERSON,
    position_fields,
    dup_position_subtitle,
    N_ ("Remove from the Organisation"),
  },
  [ENTENTE_INVOLVEMENT_IN_GROUP] = {
    ENTENTE_SEAT_PERSON,
    seat_fields,
    dup_seat_subtitle,
    N_ ("Remove from the Organising Group"),
  },
};

/*
 * What the row says while it is folded
 */

static GtkWidget *
make_avatar (EntenteRecord *other, const char *title)
{
  if (ENTENTE_IS_ORGANIZATION (other))
    return g_object_new (ENTENTE_TYPE_ORGANIZATION_AVATAR, "organization", other, "size", 32, NULL);
  return adw_avatar_new (32, title, TRUE);
}

static char *
dup_position_subtitle (EntenteRecord *position)
{
  const char *function = entente_record_get_text (position, ENTENTE_POSITION_FUNCTION);

  if (!entente_record_get_boolean (position, ENTENTE_POSITION_REPRESENTATIVE))
    return g_strdup (*function != '\0' ? function : _ ("No function yet"));
  if (*function == '\0')
    return g_strdup (_ ("Legal representative"));
  /* Translators: somebody’s function who also signs: “president · legal representative” */
  return g_strdup_printf (_ ("%s · legal representative"), function);
}

static void
append_part (GString *line, const char *part)
{
  if (*part == '\0')
    return;
  if (line->len > 0)
    g_string_append (line, " · ");
  g_string_append (line, part);
}

static char *
dup_seat_subtitle (EntenteRecord *seat)
{
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char *role = entente_record_dup_display (seat, ENTENTE_SEAT_ROLE);
  gint64 id = entente_record_get_reference (seat, ENTENTE_SEAT_ORGANIZATION);
  EntenteRecord *organization = NULL;

  if (id != 0)
    organization
      = entente_store_get_record (entente_record_get_store (seat), ENTENTE_TYPE_ORGANIZATION, id);
  append_part (line, role);
  append_part (line,
               organization != NULL
                 ? entente_record_get_text (organization, ENTENTE_ORGANIZATION_NAME)
                 : _ ("for no organisation"));
  append_part (line, entente_record_get_text (seat, ENTENTE_SEAT_MISSION));
  return g_string_free_and_steal (g_steal_pointer (&line));
}

static void
show_way (EntenteInvolvementRow *self, const char *title)
{
  /* Translators: goes to that person or organisation */
  g_autofree char *label = g_strdup_printf (_ ("Show %s"), title);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->show_row), label);
}

static void
show_other (EntenteInvolvementRow *self)
{
  const EntenteDirectoryKind *kind;
  g_autofree char *title = NULL;

  if (self->other == NULL || entente_record_is_deleted (self->other))
    return;
  kind = entente_directory_kind_find (G_OBJECT_TYPE (self->other));
  title = entente_directory_kind_dup_title (kind, self->other);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_bin_set_child (self->avatar_bin, make_avatar (self->other, title));
  if (self->show_row != NULL)
    show_way (self, title);
}

static void
show_record (EntenteInvolvementRow *self)
{
  EntenteStore *store = entente_record_get_store (self->record);
  const EntenteField *fields;
  g_autofree char *subtitle = NULL;
  guint shown = kinds[self->kind].shown;
  guint n_fields;

  if (store == NULL || entente_record_is_deleted (self->record))
    return;

  fields = entente_record_type_get_fields (G_OBJECT_TYPE (self->record), &n_fields);
  g_set_object (&self->other,
                entente_store_get_record (store,
                                          fields[shown].target (),
                                          entente_record_get_reference (self->record, shown)));
  g_signal_group_set_target (self->watch_other, self->other);
  show_other (self);

  subtitle = kinds[self->kind].dup_subtitle (self->record);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
}

/*
 * Unfolded
 */

static void
activate_on (EntenteInvolvementRow *self, const char *action, EntenteRecord *record)
{
  gtk_widget_activate_action (GTK_WIDGET (self),
                              action,
                              "(sx)",
                              entente_record_type_get_table (G_OBJECT_TYPE (record)),
                              entente_record_get_id (record));
}

static void
remove_activated_cb (EntenteInvolvementRow *self)
{
  activate_on (self, "collective.remove", self->record);
}

static void
show_activated_cb (EntenteInvolvementRow *self)
{
  if (self->other != NULL)
    activate_on (self, "collective.show", self->other);
}

static void
add_show_row (EntenteInvolvementRow *self)
{
  self->show_row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "activatable", TRUE, NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->show_row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_signal_connect_object (self->show_row,
                           "activated",
                           G_CALLBACK (show_activated_cb),
                           self,
                           G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->show_row);
  show_other (self);
}

static void
add_remove_row (EntenteInvolvementRow *self)
{
  GtkWidget *row
    = g_object_new (ADW_TYPE_BUTTON_ROW, "title", _ (kinds[self->kind].remove), NULL);

  gtk_widget_add_css_class (row, "destructive-action");
  g_signal_connect_object (row,
                           "activated",
                           G_CALLBACK (remove_activated_cb),
                           self,
                           G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

static void
add_rows (EntenteInvolvementRow *self)
{
  const char *const *fields = kinds[self->kind].fields;
  gboolean read_only = entente_store_get_read_only (entente_record_get_store (self->record));

  for (guint i = 0; fields[i] != NULL; i++)
    {
      GtkWidget *row = entente_field_row_new (G_OBJECT_TYPE (self->record), fields[i]);

      entente_field_row_set_record (ENTENTE_FIELD_ROW (row), self->record);
      g_object_set (row, "read-only", read_only, NULL);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
    }
  add_show_row (self);
  if (!read_only)
    add_remove_row (self);
}

void
entente_involvement_row_unfold (EntenteInvolvementRow *self)
{
  g_return_if_fail (ENTENTE_IS_INVOLVEMENT_ROW (self));

  if (!self->unfolded && entente_record_get_store (self->record) != NULL)
    {
      self->unfolded = TRUE;
      add_rows (self);
    }
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
}

static void
expanded_changed_cb (EntenteInvolvementRow *self)
{
  if (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    entente_involvement_row_unfold (self);
}

static void
entente_involvement_row_dispose (GObject *object)
{
  EntenteInvolvementRow *self = ENTENTE_INVOLVEMENT_ROW (object);

  g_clear_object (&self->watch_record);
  g_clear_object (&self->watch_other);
  g_clear_object (&self->watch_store);
  g_clear_object (&self->record);
  g_clear_object (&self->other);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_INVOLVEMENT_ROW);

  G_OBJECT_CLASS (entente_involvement_row_parent_class)->dispose (object);
}

static void
entente_involvement_row_class_init (EntenteInvolvementRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_involvement_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-involvement-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteInvolvementRow, avatar_bin);
  gtk_widget_class_bind_template_callback (widget_class, expanded_changed_cb);
}

static void
entente_involvement_row_init (EntenteInvolvementRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->watch_record = g_signal_group_new (ENTENTE_TYPE_RECORD);
  g_signal_group_connect_swapped (self->watch_record, "notify", G_CALLBACK (show_record), self);
  self->watch_other = g_signal_group_new (ENTENTE_TYPE_RECORD);
  g_signal_group_connect_swapped (self->watch_other, "notify", G_CALLBACK (show_other), self);
  /* The subtitle of a seat also names its organisation. */
  self->watch_store = g_signal_group_new (ENTENTE_TYPE_STORE);
  g_signal_group_connect_swapped (self->watch_store, "changed", G_CALLBACK (show_record), self);
}

GtkWidget *
entente_involvement_row_new (EntenteRecord *involvement, EntenteInvolvementKind kind)
{
  EntenteInvolvementRow *self;

  g_return_val_if_fail (ENTENTE_IS_POSITION (involvement) || ENTENTE_IS_SEAT (involvement), NULL);

  self = g_object_new (ENTENTE_TYPE_INVOLVEMENT_ROW, NULL);
  self->kind = kind;
  self->record = g_object_ref (involvement);
  g_signal_group_set_target (self->watch_record, involvement);
  if (kind == ENTENTE_INVOLVEMENT_IN_GROUP)
    g_signal_group_set_target (self->watch_store, entente_record_get_store (involvement));
  show_record (self);
  return GTK_WIDGET (self);
}

EntenteRecord *
entente_involvement_row_get_record (EntenteInvolvementRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_INVOLVEMENT_ROW (self), NULL);

  return self->record;
}
