/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-adoption-dialog.h"

#include "budget/entente-budget-edit.h"
#include "budget/entente-version-dialog.h"
#include "entente-language.h"
#include "entente-money.h"

#include <glib/gi18n-lib.h>

static char *
dup_amount (EntenteMoney amount)
{
  return entente_money_format (amount != ENTENTE_MONEY_NONE ? amount : 0, ENTENTE_MONEY_EURO,
                               entente_language_get_interface ());
}

static void
add_total (EntenteVersionDialog *dialog,
           const char *title,
           const EntenteBudgetAdoption *adoption,
           EntenteBudgetSide side)
{
  g_autofree char *before = dup_amount (adoption->before[side]);
  g_autofree char *after = dup_amount (adoption->after[side]);
  g_autofree char *words = NULL;

  if (g_str_equal (before, after))
    /* Translators: an amount that stays what it is */
    words = g_strdup_printf (C_ ("total", "%s, as before"), after);
  else
    /* Translators: an amount after and before the adoption of another version */
    words = g_strdup_printf (C_ ("total", "%s instead of %s"), after, before);
  entente_version_dialog_add_fact (dialog, title, words);
}

static void
add_lines (EntenteVersionDialog *dialog, const EntenteBudgetAdoption *adoption)
{
  g_autofree char *words = NULL;
  g_autofree char *kept = NULL;

  if (adoption->n_added + adoption->n_removed + adoption->n_changed == 0)
    words = g_strdup (_ ("The same as in the working budget"));
  else
    /* Translators: how many lines are added, removed and changed */
    words = g_strdup_printf (C_ ("lines", "Added: %u, removed: %u, changed: %u"), adoption->n_added,
                             adoption->n_removed, adoption->n_changed);
  entente_version_dialog_add_fact (dialog, _ ("Lines of the working budget"), words);
  if (adoption->n_kept == 0)
    return;
  kept = g_strdup_printf (
    ngettext ("%u line that the scenario does not have stays, without a forecast",
              "%u lines that the scenario does not have stay, without a forecast",
              adoption->n_kept),
    adoption->n_kept);
  entente_version_dialog_add_fact (dialog, _ ("Spent or received already"), kept);
}

static void
add_facts (EntenteVersionDialog *dialog, const EntenteBudgetAdoption *adoption)
{
  g_autofree char *frozen
    /* Translators: %d is the number of the version */
    = g_strdup_printf (_ ("Version %d, which nothing changes any more"), (int) adoption->number);
  g_autofree char *former = NULL;

  for (guint i = 0; i < adoption->obstacles->len; i++)
    entente_version_dialog_add_obstacle (dialog, g_ptr_array_index (adoption->obstacles, i));
  if (!adoption->is_working)
    add_lines (dialog, adoption);
  add_total (dialog, _ ("Total charges"), adoption, ENTENTE_SIDE_CHARGES);
  add_total (dialog, _ ("Total income"), adoption, ENTENTE_SIDE_INCOME);
  entente_version_dialog_add_fact (dialog, _ ("Frozen copy"), frozen);
  if (adoption->is_working)
    {
      entente_version_dialog_add_fact (dialog, _ ("Working budget"),
                                       _ ("Goes on: it can be changed as before"));
      return;
    }
  /* Translators: %s is the name that the former working budget gets */
  former = g_strdup_printf (_ ("Stays beside it as the scenario “%s”"), adoption->former_name);
  entente_version_dialog_add_fact (dialog, _ ("Working budget until now"), former);
}

AdwDialog *
entente_adoption_dialog_new (EntenteStore *store, EntenteBudget *budget)
{
  g_autoptr (EntenteBudgetAdoption) adoption = NULL;
  g_autofree char *title = NULL;
  g_autofree char *body = NULL;
  AdwDialog *dialog;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);
  g_return_val_if_fail (ENTENTE_IS_BUDGET (budget), NULL);

  adoption = entente_budget_foresee_adoption (store, budget);
  title = entente_budget_dup_title (budget);
  if (adoption->is_working)
    body = g_strdup (_ ("The working budget is adopted as it stands now."));
  else
    /* Translators: %s is the name of a scenario */
    body = g_strdup_printf (_ ("“%s” becomes the working budget."), title);
  dialog = entente_version_dialog_new (_ ("Adopt This Version"), body,
                                       _ ("Adopted by, such as “general assembly”"), "",
                                       _ ("_Adopt"), TRUE);
  add_facts (ENTENTE_VERSION_DIALOG (dialog), adoption);
  return dialog;
}
