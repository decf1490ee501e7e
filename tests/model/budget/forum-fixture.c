/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "forum-fixture.h"

#include "budget/entente-budget-table.h"
#include "collective/entente-project-details.h"
#include "entente-civil-date.h"
#include "project/entente-project.h"

static const struct
{
  const char *name;
  EntenteOrganizationKind kind;
  EntenteProjectRole role;
} organizations[] = {
  [FORUM_OFFICE] = { "Office", ENTENTE_ORGANIZATION_ASSOCIATION, ENTENTE_ROLE_LEAD },
  [FORUM_CLUB] = { "Club", ENTENTE_ORGANIZATION_ASSOCIATION, ENTENTE_ROLE_MEMBER },
  [FORUM_BOOKS] = { "Livres", ENTENTE_ORGANIZATION_ASSOCIATION, ENTENTE_ROLE_MEMBER },
  [FORUM_RELIEF] = { "Secours", ENTENTE_ORGANIZATION_ASSOCIATION, ENTENTE_ROLE_MEMBER },
  [FORUM_TOWN] = { "Ville", ENTENTE_ORGANIZATION_COMMUNE, ENTENTE_ROLE_FINANCIAL_PARTNER },
  [FORUM_FOUNDATION] = { "Fondation", ENTENTE_ORGANIZATION_FOUNDATION,
                         ENTENTE_ROLE_FINANCIAL_PARTNER },
};

static void
commit (EntenteEdit *edit)
{
  g_autoptr (GError) error = NULL;

  entente_edit_commit (edit, &error);
  g_assert_no_error (error);
}

void
forum_set_up (Forum *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  GDate event = forum_day ("2027-09-04");

  self->store = entente_store_new_in_memory (entente_project_get_schema (), &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (organizations); i++)
    {
      g_autoptr (EntenteEdit) edit = entente_store_begin (self->store, "Test");
      EntenteRecord *organization = entente_edit_insert (edit, ENTENTE_TYPE_ORGANIZATION);

      entente_edit_set_text (edit, organization, ENTENTE_ORGANIZATION_NAME, organizations[i].name);
      entente_edit_set_choice (edit, organization, ENTENTE_ORGANIZATION_KIND,
                               organizations[i].kind);
      entente_edit_set_choice (edit, organization, ENTENTE_ORGANIZATION_ROLE,
                               organizations[i].role);
      if (i == 0)
        entente_edit_set_date (edit,
                               entente_store_get_record (self->store, ENTENTE_TYPE_PROJECT_DETAILS,
                                                         ENTENTE_PROJECT_DETAILS_ID),
                               ENTENTE_PROJECT_DETAILS_STARTS_ON, &event);
      commit (edit);
      self->organizations[i] = organization;
    }
}

void
forum_tear_down (Forum *self, gconstpointer data)
{
  g_assert_finalize_object (self->store);
}

GDate
forum_day (const char *iso)
{
  GDate day;

  g_assert_true (entente_date_from_iso (iso, &day));
  return day;
}

EntenteOrganization *
forum_get (Forum *self, guint organization)
{
  return ENTENTE_ORGANIZATION (self->organizations[organization]);
}

EntenteRecord *
forum_insert (Forum *self, GType type)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (self->store, "Test");
  EntenteRecord *record = entente_edit_insert (edit, type);

  commit (edit);
  return record;
}

EntenteRecord *
forum_add_line (Forum *self, EntenteBudgetSide side, const char *key, const char *label,
                EntenteMoney forecast)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (self->store, "Test");
  EntenteRecord *line = entente_edit_insert (edit, ENTENTE_TYPE_BUDGET_LINE);

  entente_edit_set_reference (edit, line, ENTENTE_BUDGET_LINE_BUDGET,
                              ENTENTE_RECORD (entente_budget_get_working (self->store)));
  entente_edit_set_choice (edit, line, ENTENTE_BUDGET_LINE_SIDE, side);
  entente_edit_set_text (edit, line, ENTENTE_BUDGET_LINE_KEY, key);
  entente_edit_set_text (edit, line, ENTENTE_BUDGET_LINE_LABEL, label);
  entente_edit_set_cents (edit, line, ENTENTE_BUDGET_LINE_FORECAST, forecast);
  commit (edit);
  return line;
}
