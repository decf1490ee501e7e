/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "collective/entente-group-view.h"

#include "collective/entente-bodies.h"
#include "collective/entente-directory-edit.h"
#include "collective/entente-involvement-row.h"
#include "collective/entente-organization-avatar.h"
#include "collective/entente-organizing-group.h"
#include "collective/entente-record-picker-dialog.h"
#include "entente-fold.h"
#include "form/entente-field-row.h"

#include <glib/gi18n-lib.h>

struct _EntenteGroupView
{
  AdwBin parent_instance;

  /* Owned */
  EntenteAffiliations *affiliations; /* nullable */
  EntenteStore *store;               /* nullable */
  GListModel *seats;                 /* nullable: those of the organising group */
  GSignalGroup *watch;

  /* Template */
  GtkStack *stack;
  AdwPreferencesGroup *summary_group;
  GtkListBox *fact_list;
  AdwWrapBox *shares_box;
  GtkListBox *seat_list;

  gboolean stale; /* the facts are not those of the store */
};

G_DEFINE_FINAL_TYPE (EntenteGroupView, entente_group_view, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_AFFILIATIONS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/*
 * Facts
 */

static void
fact_activated_cb (GtkListBoxRow *row, gpointer data)
{
  EntenteRecord *record = g_object_get_data (G_OBJECT (row), "record");

  gtk_widget_activate_action (GTK_WIDGET (row),
                              "collective.show",
                              "(sx)",
                              entente_record_type_get_table (G_OBJECT_TYPE (record)),
                              entente_record_get_id (record));
}

static GtkWidget *
make_fact_row (const EntenteFinding *fact)
{
  gboolean warns = fact->severity != ENTENTE_SEVERITY_NONE;
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "use-markup",
                                 FALSE,
                                 "title",
                                 fact->sentence,
                                 NULL);
  GtkWidget *icon = gtk_image_new_from_icon_name (warns ? "dialog-warning-symbolic"
                                                        : "object-select-symbolic");

  gtk_widget_add_css_class (icon, warns ? "warning" : "success");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  if (fact->record != NULL)
    {
      g_object_set_data_full (G_OBJECT (row), "record", g_object_ref (fact->record), g_object_unref);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                                 gtk_image_new_from_icon_name ("go-next-symbolic"));
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      g_signal_connect (row, "activated", G_CALLBACK (fact_activated_cb), NULL);
    }
  return row;
}

static void
show_facts (EntenteGroupView *self)
{
  g_autoptr (GPtrArray) facts = entente_organizing_group_dup_facts (self->store);
  EntenteFinding all_well = {
    ENTENTE_SEVERITY_NONE,
    _ ("A balanced group: every organisation takes part and somebody coordinates."),
    NULL,
    -1,
  };

  gtk_list_box_remove_all (self->fact_list);
  for (guint i = 0; i < facts->len; i++)
    gtk_list_box_append (self->fact_list, make_fact_row (g_ptr_array_index (facts, i)));
  if (facts->len == 0)
    gtk_list_box_append (self->fact_list, make_fact_row (&all_well));
}

/*
 * Shares: how many seats each organisation holds
 */

typedef struct
{
  EntenteRecord *organization; /* borrowed */
  guint n_seats;
} Share;

static void
count_seat (EntenteGroupView *self, GArray *shares, EntenteRecord *seat)
{
  gint64 id = entente_record_get_reference (seat, ENTENTE_SEAT_ORGANIZATION);
  EntenteRecord *organization
    = id != 0 ? entente_store_get_record (self->store, ENTENTE_TYPE_ORGANIZATION, id) : NULL;
  Share share = { organization, 1 };

  if (organization == NULL)
    return;
  for (guint i = 0; i < shares->len; i++)
    {
      if (g_array_index (shares, Share, i).organization == organization)
        {
          g_array_index (shares, Share, i).n_seats++;
          return;
        }
    }
  g_array_append_val (shares, share);
}

static int
compare_shares (gconstpointer a, gconstpointer b)
{
  const Share *one = a;
  const Share *other = b;

  if (one->n_seats != other->n_seats)
    return one->n_seats > other->n_seats ? -1 : 1;
  return entente_fold_compare (
    entente_record_get_text (one->organization, ENTENTE_ORGANIZATION_NAME),
    entente_record_get_text (other->organization, ENTENTE_ORGANIZATION_NAME));
}

static GtkWidget *
make_share (const Share *share)
{
  const char *name = entente_record_get_text (share->organization, ENTENTE_ORGANIZATION_NAME);
  /* Translators: an organisation and how many seats it holds: “Flying Spoons: 3” */
  g_autofree char *text = g_strdup_printf (C_ ("seats", "%s: %u"), name, share->n_seats);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (box),
                  g_object_new (ENTENTE_TYPE_ORGANIZATION_AVATAR,
                                "organization",
                                share->organization,
                                "size",
                                20,
                                NULL));
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

static void
show_shares (EntenteGroupView *self)
{
  g_autoptr (GArray) shares = g_array_new (FALSE, FALSE, sizeof (Share));
  g_autofree char *people = NULL;
  GtkWidget *share;
  guint n_seats = g_list_model_get_n_items (self->seats);

  for (guint i = 0; i < n_seats; i++)
    {
      g_autoptr (EntenteRecord) seat = g_list_model_get_item (self->seats, i);

      count_seat (self, shares, seat);
    }
  g_array_sort (shares, compare_shares);

  while ((share = gtk_widget_get_first_child (GTK_WIDGET (self->shares_box))) != NULL)
    adw_wrap_box_remove (self->shares_box, share);
  for (guint i = 0; i < shares->len; i++)
    adw_wrap_box_append (self->shares_box, make_share (&g_array_index (shares, Share, i)));

  people = g_strdup_printf (ngettext ("%u person in the organising group",
                                      "%u people in the organising group",
                                      n_seats),
                            n_seats);
  adw_preferences_group_set_description (self->summary_group, people);
}

static void
refresh (EntenteGroupView *self)
{
  self->stale = FALSE;
  show_facts (self);
  show_shares (self);
}

static void
store_changed_cb (EntenteGroupView *self)
{
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
}

static void
entente_group_view_map (GtkWidget *widget)
{
  EntenteGroupView *self = ENTENTE_GROUP_VIEW (widget);

  if (self->stale && self->store != NULL)
    refresh (self);
  GTK_WIDGET_CLASS (entente_group_view_parent_class)->map (widget);
}

/*
 * Seats
 */

static char *
dup_seat_key (EntenteRecord *seat)
{
  int role = entente_record_get_choice (seat, ENTENTE_SEAT_ROLE);
  gint64 id = entente_record_get_reference (seat, ENTENTE_SEAT_PERSON);
  EntenteStore *store = entente_record_get_store (seat);
  EntenteRecord *person = NULL;
  g_autofree char *name = NULL;
  g_autofree char *key = NULL;

  if (store != NULL && id != 0)
    person = entente_store_get_record (store, ENTENTE_TYPE_PERSON, id);
  if (person != NULL)
    name = entente_person_dup_full_name (ENTENTE_PERSON (person));
  key = entente_fold_sort_key (name != NULL ? name : "");
  return g_strdup_printf ("%d %s", role == ENTENTE_SEAT_COORDINATOR ? 0 : 1, key);
}

static GListModel *
make_sorted_seats (GListModel *seats)
{
  GtkExpression *key = gtk_cclosure_expression_new (G_TYPE_STRING,
                                                    NULL,
                                                    0,
                                                    NULL,
                                                    G_CALLBACK (dup_seat_key),
                                                    NULL,
                                                    NULL);
  GtkStringSorter *sorter = gtk_string_sorter_new (key);

  gtk_string_sorter_set_ignore_case (sorter, FALSE);
  gtk_string_sorter_set_collation (sorter, GTK_COLLATION_NONE);
  return G_LIST_MODEL (gtk_sort_list_model_new (g_object_ref (seats), GTK_SORTER (sorter)));
}

static GtkWidget *
make_seat_row (gpointer item, gpointer data)
{
  return entente_involvement_row_new (item, ENTENTE_INVOLVEMENT_IN_GROUP);
}

static void
n_seats_changed_cb (EntenteGroupView *self)
{
  gboolean any = g_list_model_get_n_items (self->seats) > 0;

  gtk_stack_set_visible_child_name (self->stack, any ? "members" : "empty");
}

static EntenteInvolvementRow *
find_row (EntenteGroupView *self, EntenteRecord *seat)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->seat_list, i)) != NULL; i++)
    {
      if (entente_involvement_row_get_record (ENTENTE_INVOLVEMENT_ROW (row)) == seat)
        return ENTENTE_INVOLVEMENT_ROW (row);
    }
  return NULL;
}

static void
find_field_row (GtkWidget *widget, const EntenteField *field, GtkWidget **found)
{
  if (ENTENTE_IS_FIELD_ROW (widget))
    {
      if (entente_field_row_get_field (ENTENTE_FIELD_ROW (widget)) == field)
        *found = widget;
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && *found == NULL;
       child = gtk_widget_get_next_sibling (child))
    find_field_row (child, field, found);
}

gboolean
entente_group_view_reveal (EntenteGroupView *self, EntenteRecord *seat, const EntenteField *field)
{
  EntenteInvolvementRow *row;
  GtkWidget *target = NULL;

  g_return_val_if_fail (ENTENTE_IS_GROUP_VIEW (self), FALSE);
  g_return_val_if_fail (ENTENTE_IS_RECORD (seat), FALSE);

  row = find_row (self, seat);
  if (row == NULL)
    return FALSE;
  entente_involvement_row_unfold (row);
  if (field != NULL)
    find_field_row (GTK_WIDGET (row), field, &target);
  gtk_widget_grab_focus (target != NULL ? target : GTK_WIDGET (row));
  return TRUE;
}

/*
 * Adding
 */

void
entente_group_view_add_person (EntenteGroupView *self, EntentePerson *person)
{
  g_autoptr (GError) error = NULL;
  EntenteRecord *seat;

  g_return_if_fail (ENTENTE_IS_GROUP_VIEW (self));
  g_return_if_fail (ENTENTE_IS_PERSON (person));

  if (self->store == NULL)
    return;
  seat = entente_directory_add_seat (
    person,
    entente_affiliations_get_organization (self->affiliations, person),
    &error);
  if (seat != NULL)
    entente_group_view_reveal (self, seat, NULL);
  else
    entente_directory_say_failed (GTK_WIDGET (self), error);
}

static void
picked_cb (EntenteGroupView *self, EntenteRecord *person)
{
  entente_group_view_add_person (self, ENTENTE_PERSON (person));
}

static void
named_cb (EntenteGroupView *self, const char *name)
{
  g_autoptr (GError) error = NULL;
  EntenteRecord *seat;

  if (self->store == NULL)
    return;
  seat = entente_directory_add_member (self->store, name, &error);
  if (seat != NULL)
    entente_group_view_reveal (self, seat, NULL);
  else
    entente_directory_say_failed (GTK_WIDGET (self), error);
}

void
entente_group_view_add (EntenteGroupView *self)
{
  AdwDialog *dialog;

  g_return_if_fail (ENTENTE_IS_GROUP_VIEW (self));

  if (self->store == NULL)
    return;
  dialog = entente_record_picker_dialog_new (self->store,
                                             entente_directory_kind_get_people (),
                                             self->affiliations,
                                             _ ("Add Member"));
  g_signal_connect_object (dialog, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "named", G_CALLBACK (named_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/*
 * Widget
 */

static void
entente_group_view_dispose (GObject *object)
{
  EntenteGroupView *self = ENTENTE_GROUP_VIEW (object);

  if (self->seat_list != NULL)
    entente_group_view_set_affiliations (self, NULL);
  g_clear_object (&self->watch);
  /* Otherwise the template would take the child away under AdwBin’s feet. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_GROUP_VIEW);

  G_OBJECT_CLASS (entente_group_view_parent_class)->dispose (object);
}

static void
entente_group_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_AFFILIATIONS:
      g_value_set_object (value, ENTENTE_GROUP_VIEW (object)->affiliations);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_group_view_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_AFFILIATIONS:
      entente_group_view_set_affiliations (ENTENTE_GROUP_VIEW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_group_view_class_init (EntenteGroupViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_group_view_dispose;
  object_class->get_property = entente_group_view_get_property;
  object_class->set_property = entente_group_view_set_property;
  widget_class->map = entente_group_view_map;

  properties[PROP_AFFILIATIONS]
    = g_param_spec_object ("affiliations",
                           NULL,
                           NULL,
                           ENTENTE_TYPE_AFFILIATIONS,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-group-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteGroupView, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteGroupView, summary_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteGroupView, fact_list);
  gtk_widget_class_bind_template_child (widget_class, EntenteGroupView, shares_box);
  gtk_widget_class_bind_template_child (widget_class, EntenteGroupView, seat_list);
}

static void
entente_group_view_init (EntenteGroupView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->watch = g_signal_group_new (ENTENTE_TYPE_STORE);
  g_signal_group_connect_swapped (self->watch, "changed", G_CALLBACK (store_changed_cb), self);
  g_signal_group_connect_swapped (self->watch, "changed", G_CALLBACK (n_seats_changed_cb), self);
}

void
entente_group_view_set_affiliations (EntenteGroupView *self, EntenteAffiliations *affiliations)
{
  EntenteStore *store;

  g_return_if_fail (ENTENTE_IS_GROUP_VIEW (self));
  g_return_if_fail (affiliations == NULL || ENTENTE_IS_AFFILIATIONS (affiliations));

  if (!g_set_object (&self->affiliations, affiliations))
    return;

  gtk_list_box_bind_model (self->seat_list, NULL, NULL, NULL, NULL);
  store = affiliations != NULL ? entente_affiliations_get_store (affiliations) : NULL;
  g_set_object (&self->store, store);
  g_clear_object (&self->seats);
  g_signal_group_set_target (self->watch, self->store);
  if (self->store != NULL)
    {
      g_autoptr (GListModel) seats = NULL;

      self->seats = entente_body_new_seats (entente_bodies_get_organizing_group (self->store));
      seats = make_sorted_seats (self->seats);
      gtk_list_box_bind_model (self->seat_list, seats, make_seat_row, self, NULL);
      n_seats_changed_cb (self);
      store_changed_cb (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_AFFILIATIONS]);
}
