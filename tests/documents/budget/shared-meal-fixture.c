/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "shared-meal-fixture.h"

#include "collective/entente-person.h"
#include "collective/entente-position.h"
#include "collective/entente-project-details.h"
#include "entente-block-text.h"
#include "entente-pdf-writer.h"
#include "pdf-ua-check.h"

#include <string.h>

static void
add_representative (SharedMeal *self)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (self->money->store, "add");
  EntenteRecord *person = entente_edit_insert (edit, ENTENTE_TYPE_PERSON);
  EntenteRecord *position = entente_edit_insert (edit, ENTENTE_TYPE_POSITION);

  entente_edit_set_text (edit, person, ENTENTE_PERSON_GIVEN_NAME, "Zoé");
  entente_edit_set_text (edit, person, ENTENTE_PERSON_FAMILY_NAME, "Exemple");
  entente_edit_set_reference (edit, position, ENTENTE_POSITION_PERSON, person);
  entente_edit_set_reference (edit, position, ENTENTE_POSITION_ORGANIZATION,
                              ENTENTE_RECORD (self->lead));
  entente_edit_set_text (edit, position, ENTENTE_POSITION_FUNCTION, "présidente");
  entente_edit_set_boolean (edit, position, ENTENTE_POSITION_REPRESENTATIVE, TRUE);
  g_assert_true (entente_edit_commit (edit, NULL));
}

static void
fill_project (SharedMeal *self)
{
  Money *money = self->money;

  self->details = ENTENTE_RECORD (entente_project_get_details (money->project));
  money_set (money, self->details, ENTENTE_PROJECT_DETAILS_LANGUAGE, "fr");
  money_set (money, self->details, ENTENTE_PROJECT_DETAILS_TITLE,
             "La Grande Tablée des Tilleuls Bleus");
  money_set (money, self->details, ENTENTE_PROJECT_DETAILS_CODE, "TABLEE27");
  money_set (money, self->details, ENTENTE_PROJECT_DETAILS_STARTS_ON, "2027-06-12");
  money_set (money, self->details, ENTENTE_PROJECT_DETAILS_PLACE, "place des Tilleuls-Bleus");
  money_set (money, self->details, ENTENTE_PROJECT_DETAILS_PUBLIC, "350 habitantes et habitants");
  self->lead
    = money_add_organization (money, "Les Cuillères Volantes", ENTENTE_ORGANIZATION_ASSOCIATION);
  money_set (money, self->lead, ENTENTE_ORGANIZATION_ROLE, "lead");
  money_set (money, self->lead, ENTENTE_ORGANIZATION_SIRET, "999 001 076 00010");
  money_set (money, self->lead, ENTENTE_ORGANIZATION_RNA, "W999000101");
  self->town = money_add_organization (money, "Ville de Villefeinte", ENTENTE_ORGANIZATION_COMMUNE);
  money_set (money, self->town, ENTENTE_ORGANIZATION_ROLE, "financial-partner");
  money_set_settings (money, ENTENTE_BUDGET_SETTINGS_STARTS_ON, "2027-01-01");
  money_set_settings (money, ENTENTE_BUDGET_SETTINGS_ENDS_ON, "2027-12-31");
  money_set_settings (money, ENTENTE_BUDGET_SETTINGS_VALUATION_APPROVED_BY,
                      "le conseil d’administration des Cuillères Volantes");
  money_set_settings (money, ENTENTE_BUDGET_SETTINGS_VALUATION_APPROVED_ON, "2027-02-03");
  add_representative (self);
}

static void
fill_charges (SharedMeal *self)
{
  Money *money = self->money;

  money_add (money, "C60.materials", "Pain, boissons, vaisselle", "620.00");
  money_add (money, "C60.other", "Badges, papeterie", "180.00");
  self->rent = money_add (money, "C61.rent", "Toilettes, grilles", "540.00");
  money_add (money, "C61.insurance", "Extension", "95.00");
  money_add (money, "C62.fees", "Technicien du son", "300.00");
  money_add (money, "C62.publicity", "Affiches", "210.00");
  money_add (money, "C62.travel", "Kilomètres", "60.00");
  money_add (money, "C62.bank", "Frais de tenue de compte", "15.00");
  money_add (money, "C64.wages", "Animation", "410.00");
  money_add (money, "C64.social", "Cotisations", "130.00");
  money_add (money, "C65", "Droits d’auteur", "110.00");
}

static void
fill_income (SharedMeal *self)
{
  Money *money = self->money;
  EntenteBudgetLine *grant;

  money_add (money, "P70.goods", "Buvette, desserts", "720.00");
  grant = money_add (money, "P74.commune", "Subvention de la ville", "900.00");
  money_set_reference (money, grant, ENTENTE_BUDGET_LINE_FUNDER, self->town);
  money_add (money, "P74.departement", "Fonds d’animation", "400.00");
  money_add (money, "P74.private", "Fondation du Pain", "300.00");
  money_add (money, "P75.gifts", "Dons", "150.00");
  self->reserves = money_add (money, "RP", "Quatre fois 50 €", "200.00");
  self->request = money_add_request (money, self->town, "900.00");
  money_set_reference (money, grant, ENTENTE_BUDGET_LINE_REQUEST, self->request);
  money_set (money, self->request, ENTENTE_FUNDING_REQUEST_SCHEME, "Fonds d’initiatives");
}

static EntenteInKind *
give (SharedMeal *self, EntenteNature nature, const char *nick, const char *label,
      const char *forecast)
{
  EntenteInKind *entry = money_add_in_kind (self->money, nature, label, forecast);

  money_set (self->money, entry, ENTENTE_IN_KIND_NATURE, nick);
  return entry;
}

static void
fill_in_kind (SharedMeal *self)
{
  give (self, ENTENTE_NATURE_GOODS, "goods", "Denrées", "250.00");
  give (self, ENTENTE_NATURE_PREMISES, "premises", "Tables, salle", "640.00");
  give (self, ENTENTE_NATURE_SERVICES, "services", "Impression", "120.00");
  self->volunteers
    = give (self, ENTENTE_NATURE_VOLUNTEERS, "volunteers", "Montage, cuisine, accueil", "");
  money_set (self->money, self->volunteers, ENTENTE_IN_KIND_MINUTES, "21960");
}

void
shared_meal_init (SharedMeal *self)
{
  self->money = money_new ();
  fill_project (self);
  fill_charges (self);
  fill_income (self);
  fill_in_kind (self);
}

void
shared_meal_happen (SharedMeal *self)
{
  Money *money = self->money;
  GListModel *lines = entente_store_get_list (money->store, ENTENTE_TYPE_BUDGET_LINE);

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr (EntenteRecord) line = g_list_model_get_item (lines, i);
      g_autofree char *forecast = entente_money_to_text (
        entente_record_get_cents (line, ENTENTE_BUDGET_LINE_FORECAST));

      money_set (money, line, ENTENTE_BUDGET_LINE_ACTUAL, forecast);
    }
  money_set (money, self->rent, ENTENTE_BUDGET_LINE_ACTUAL, "640.00");
  money_set (money, self->reserves, ENTENTE_BUDGET_LINE_ACTUAL, "300.00");
  money_set (money, self->volunteers, ENTENTE_IN_KIND_ACTUAL, "4800.90");
  money_set (money, self->request, ENTENTE_FUNDING_REQUEST_STATE, "granted");
  money_set (money, self->request, ENTENTE_FUNDING_REQUEST_GRANTED, "900.00");
  money_set (money, self->request, ENTENTE_FUNDING_REQUEST_FILE_NUMBER, "2027-114");
  money_set (money, self->request, ENTENTE_FUNDING_REQUEST_DECIDED_ON, "2027-03-18");
  money_set (money, self->request, ENTENTE_FUNDING_REQUEST_ACHIEVED,
             "Un repas partagé de 340 personnes, préparé par 45 bénévoles.");
}

void
shared_meal_clear (SharedMeal *self)
{
  money_free (self->money);
}

char *
shared_meal_compose (SharedMeal *self, EntenteDocument *document, EntenteFill fill,
                     GPtrArray *gaps)
{
  g_autoptr (EntenteComposition) composition = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = NULL;
  GPtrArray *blocks;

  g_assert_nonnull (document);
  composition = entente_document_compose (document, fill, gaps);
  blocks = entente_composition_get_blocks (composition);
  for (guint i = 0; i < blocks->len; i++)
    {
      g_autofree char *block = entente_block_dup_text (g_ptr_array_index (blocks, i));

      g_string_append_printf (text, "%s\n", block);
    }
  pdf = entente_pdf_write (composition, NULL, &error);
  g_assert_no_error (error);
  pdf_ua_assert (pdf);
  g_string_replace (text, "\u00a0", " ", 0);
  g_string_replace (text, "\u202f", " ", 0);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

void
shared_meal_assert_says (const char *text, const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("“%s” is not in:\n%s", words, text);
}

void
shared_meal_assert_silent (const char *text, const char *words)
{
  if (strstr (text, words) != NULL)
    g_error ("“%s” is in:\n%s", words, text);
}
