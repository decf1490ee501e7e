/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-decision-weight-dialog.h"

#include "collective/entente-contact-names.h"
#include "form/entente-plain-dialog.h"
#include "meetings/entente-decision-balance.h"

#include <glib/gi18n-lib.h>

static GtkWidget *
make_row (const EntenteDecisionBalance *balance)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *name = entente_contact_dup_name (ENTENTE_RECORD (balance->organization));
  g_autofree char *words = entente_decision_balance_dup_words (balance);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  return row;
}

AdwDialog *
entente_decision_weight_dialog_new (EntenteStore *store)
{
  GtkWidget *page, *group;
  g_autoptr (GArray) balances = NULL;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);

  page = adw_preferences_page_new ();
  group = adw_preferences_group_new ();
  balances = entente_decision_balance_list (store, NULL);
  for (guint i = 0; i < balances->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               make_row (&g_array_index (balances, EntenteDecisionBalance, i)));
  adw_preferences_page_set_description (
    ADW_PREFERENCES_PAGE (page),
    _ ("Facts only, for the cooperation to judge itself: who comes, whose proposals are adopted, who votes with the minority."));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  return entente_plain_dialog_new (_ ("Weight in Decisions"), page, 560, 560);
}
