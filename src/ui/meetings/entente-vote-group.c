/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-vote-group.h"

#include "collective/entente-contact-names.h"
#include "form/entente-refusal.h"

#include <glib/gi18n-lib.h>

#define N_BALLOTS 3

struct _EntenteVoteGroup
{
  AdwPreferencesGroup parent_instance;

  /* Owned */
  EntenteDecision *decision; /* nullable */
  GPtrArray *rows;           /* borrowed */
  GPtrArray *voters;         /* nullable: of the rows */

  /* Borrowed */
  GtkWidget *rest;

  gboolean showing;
};

G_DEFINE_FINAL_TYPE (EntenteVoteGroup, entente_vote_group, ADW_TYPE_PREFERENCES_GROUP)

static const char *const names[N_BALLOTS] = {
  [ENTENTE_BALLOT_FOR] = "for",
  [ENTENTE_BALLOT_AGAINST] = "against",
  [ENTENTE_BALLOT_ABSTAIN] = "abstain",
};

static const char *const labels[N_BALLOTS] = {
  [ENTENTE_BALLOT_FOR] = NC_ ("ballot", "For"),
  [ENTENTE_BALLOT_AGAINST] = NC_ ("ballot", "Against"),
  [ENTENTE_BALLOT_ABSTAIN] = NC_ ("ballot", "Abstains"),
};

static void
tell (EntenteVoteGroup *self, const GError *error)
{
  entente_tell_refusal (GTK_WIDGET (self), _ ("The Vote Was Not Noted"), error);
}

static AdwToggleGroup *
get_toggles (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "entente-toggles");
}

static void
cast_cb (AdwToggleGroup *toggles, GParamSpec *pspec, EntenteVoteGroup *self)
{
  EntenteOrganization *voter = g_object_get_data (G_OBJECT (toggles), "entente-voter");
  const char *name = adw_toggle_group_get_active_name (toggles);
  g_autoptr (GError) error = NULL;

  if (self->showing || self->decision == NULL || name == NULL)
    return;
  for (guint i = 0; i < N_BALLOTS; i++)
    if (g_str_equal (names[i], name)
        && !entente_decision_vote_cast (self->decision, voter, (EntenteBallot) i, &error))
      {
        tell (self, error);
        return;
      }
}

static void
withdraw_cb (GtkButton *button, EntenteVoteGroup *self)
{
  EntenteOrganization *voter = g_object_get_data (G_OBJECT (button), "entente-voter");
  g_autoptr (GError) error = NULL;

  if (self->decision != NULL && !entente_decision_vote_withdraw (self->decision, voter, &error))
    tell (self, error);
}

static void
rest_cb (EntenteVoteGroup *self)
{
  g_autoptr (GError) error = NULL;

  if (self->decision != NULL
      && !entente_decision_vote_cast_rest (self->decision, ENTENTE_BALLOT_FOR, &error))
    tell (self, error);
}

/*
 * Rows
 */

static GtkWidget *
make_toggles (EntenteVoteGroup *self, EntenteOrganization *voter, const char *name)
{
  GtkWidget *toggles = adw_toggle_group_new ();

  for (guint i = 0; i < N_BALLOTS; i++)
    {
      AdwToggle *toggle = adw_toggle_new ();
      const char *label = g_dpgettext2 (GETTEXT_PACKAGE, "ballot", labels[i]);

      adw_toggle_set_name (toggle, names[i]);
      adw_toggle_set_label (toggle, label);
      adw_toggle_group_add (ADW_TOGGLE_GROUP (toggles), toggle);
    }
  adw_toggle_group_set_active (ADW_TOGGLE_GROUP (toggles), GTK_INVALID_LIST_POSITION);
  gtk_widget_set_valign (toggles, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggles), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (toggles), "entente-voter", voter);
  g_signal_connect_object (toggles, "notify::active", G_CALLBACK (cast_cb), self, 0);
  return toggles;
}

static GtkWidget *
make_withdraw (EntenteVoteGroup *self, EntenteOrganization *voter)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-clear-symbolic");

  gtk_widget_set_tooltip_text (button, _ ("Take the Vote Back"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data (G_OBJECT (button), "entente-voter", voter);
  g_signal_connect_object (button, "clicked", G_CALLBACK (withdraw_cb), self, 0);
  return button;
}

static void
add_voter (EntenteVoteGroup *self, EntenteOrganization *voter)
{
  g_autofree char *name = entente_contact_dup_name (ENTENTE_RECORD (voter));
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *toggles = make_toggles (self, voter, name);
  GtkWidget *withdraw = make_withdraw (self, voter);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggles);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), withdraw);
  g_object_set_data (G_OBJECT (row), "entente-toggles", toggles);
  g_object_set_data (G_OBJECT (row), "entente-withdraw", withdraw);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
remove_rows (EntenteVoteGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  g_clear_pointer (&self->voters, g_ptr_array_unref);
}

static gboolean
is_same (GPtrArray *before, GPtrArray *after)
{
  if (before == NULL || before->len != after->len)
    return FALSE;
  for (guint i = 0; i < before->len; i++)
    if (before->pdata[i] != after->pdata[i])
      return FALSE;
  return TRUE;
}

/* Whoever may vote has changed, or this is another decision. */
static void
update_rows (EntenteVoteGroup *self)
{
  g_autoptr (GPtrArray) voters = entente_decision_vote_list_voters (self->decision);

  if (is_same (self->voters, voters))
    return;
  remove_rows (self);
  for (guint i = 0; i < voters->len; i++)
    add_voter (self, voters->pdata[i]);
  self->voters = g_steal_pointer (&voters);
}

static void
update_ballots (EntenteVoteGroup *self)
{
  gboolean all = TRUE;

  self->showing = TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    {
      EntenteBallot ballot;
      gboolean voted
        = entente_decision_vote_find (self->decision, self->voters->pdata[i], &ballot, NULL);

      if (voted)
        adw_toggle_group_set_active_name (get_toggles (self->rows->pdata[i]), names[ballot]);
      else
        adw_toggle_group_set_active (get_toggles (self->rows->pdata[i]), GTK_INVALID_LIST_POSITION);
      gtk_widget_set_visible (g_object_get_data (G_OBJECT (self->rows->pdata[i]), "entente-withdraw"),
                              voted);
      all = all && voted;
    }
  self->showing = FALSE;
  gtk_widget_set_visible (self->rest, !all);
}

void
entente_vote_group_show (EntenteVoteGroup *self, EntenteDecision *decision)
{
  g_autofree char *sentence = NULL;
  g_autofree char *escaped = NULL;

  g_return_if_fail (ENTENTE_IS_VOTE_GROUP (self));
  g_return_if_fail (decision == NULL || ENTENTE_IS_DECISION (decision));

  if (g_set_object (&self->decision, decision))
    remove_rows (self);
  if (decision == NULL)
    return;

  update_rows (self);
  update_ballots (self);
  sentence = entente_decision_vote_dup_sentence (decision, ENTENTE_MOMENT_NONE);
  escaped = g_markup_escape_text (sentence, -1);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), escaped);
}

static void
entente_vote_group_finalize (GObject *object)
{
  EntenteVoteGroup *self = ENTENTE_VOTE_GROUP (object);

  g_clear_object (&self->decision);
  g_ptr_array_unref (self->rows);
  g_clear_pointer (&self->voters, g_ptr_array_unref);

  G_OBJECT_CLASS (entente_vote_group_parent_class)->finalize (object);
}

static void
entente_vote_group_class_init (EntenteVoteGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_vote_group_finalize;
}

static void
entente_vote_group_init (EntenteVoteGroup *self)
{
  self->rows = g_ptr_array_new ();
  self->rest = gtk_button_new_with_mnemonic (_ ("All _Others: For"));
  gtk_widget_add_css_class (self->rest, "flat");
  gtk_widget_set_valign (self->rest, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->rest, "clicked", G_CALLBACK (rest_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("Vote"));
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), self->rest);
}

GtkWidget *
entente_vote_group_new (void)
{
  return g_object_new (ENTENTE_TYPE_VOTE_GROUP, NULL);
}
