/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "neighbours-fixture.h"

#include "entente-civil-date.h"

typedef struct
{
  guint field;
  const char *value;
} Fact;

static void
set_facts (EntenteEdit *edit, EntenteRecord *record, const Fact *facts, guint n_facts)
{
  for (guint i = 0; i < n_facts; i++)
    entente_edit_set_text (edit, record, facts[i].field, facts[i].value);
}

static void
fill_project (EntenteEdit *edit, EntenteRecord *project, EntenteLanguage language)
{
  static const Fact facts[] = {
    { ENTENTE_PROJECT_DETAILS_TITLE, "La Grande Tablée" },
    { ENTENTE_PROJECT_DETAILS_CODE, "TABLEE27" },
    { ENTENTE_PROJECT_DETAILS_PLACE, "place des Tilleuls-Bleus, 99999 Villefeinte" },
    { ENTENTE_PROJECT_DETAILS_DESCRIPTION, "Un repas partagé, où *chaque* foyer apporte un plat." },
  };
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, 12, G_DATE_JUNE, 2027);
  set_facts (edit, project, facts, G_N_ELEMENTS (facts));
  entente_edit_set_date (edit, project, ENTENTE_PROJECT_DETAILS_STARTS_ON, &day);
  entente_edit_set_choice (edit, project, ENTENTE_PROJECT_DETAILS_LANGUAGE, language);
}

static EntenteRecord *
insert_association (EntenteEdit *edit, guint number)
{
  EntenteRecord *association = entente_edit_insert (edit, ENTENTE_TYPE_ORGANIZATION);
  g_autofree char *name = g_strdup_printf ("Association %u", number);
  g_autofree char *brings = g_strdup_printf ("- %u tables\n- %u bancs", number, 2 * number);
  g_autofree char *email = g_strdup_printf ("contact%u@example.org", number);
  const Fact facts[] = {
    { ENTENTE_ORGANIZATION_NAME, name },
    { ENTENTE_ORGANIZATION_STREET, "4 rue du Four-Banal" },
    { ENTENTE_ORGANIZATION_POSTCODE, "99999" },
    { ENTENTE_ORGANIZATION_TOWN, "Villefeinte" },
    { ENTENTE_ORGANIZATION_SIRET, "99900107600010" },
    { ENTENTE_ORGANIZATION_RNA, "W999000101" },
    { ENTENTE_ORGANIZATION_INSURER, "Mutuelle Imaginaire" },
    { ENTENTE_ORGANIZATION_POLICY, "MI-2027-0101" },
    { ENTENTE_ORGANIZATION_EMAIL, email },
    { ENTENTE_ORGANIZATION_THEMES, "cuisine, convivialité" },
    { ENTENTE_ORGANIZATION_BRINGS, brings },
  };

  set_facts (edit, association, facts, G_N_ELEMENTS (facts));
  return association;
}

static void
insert_president (EntenteEdit *edit, EntenteRecord *association, guint number)
{
  EntenteRecord *person = entente_edit_insert (edit, ENTENTE_TYPE_PERSON);
  EntenteRecord *position = entente_edit_insert (edit, ENTENTE_TYPE_POSITION);
  g_autofree char *given_name = g_strdup_printf ("Prénom%u", number);

  entente_edit_set_text (edit, person, ENTENTE_PERSON_GIVEN_NAME, given_name);
  entente_edit_set_text (edit, person, ENTENTE_PERSON_FAMILY_NAME, "Exemple");
  entente_edit_set_reference (edit, position, ENTENTE_POSITION_PERSON, person);
  entente_edit_set_reference (edit, position, ENTENTE_POSITION_ORGANIZATION, association);
  entente_edit_set_text (edit, position, ENTENTE_POSITION_FUNCTION, "présidence");
  entente_edit_set_boolean (edit, position, ENTENTE_POSITION_REPRESENTATIVE, TRUE);
  entente_edit_set_text (edit, position, ENTENTE_POSITION_AUTHORITY, "statuts");
}

void
neighbours_fill (EntenteStore *store, EntenteLanguage language, guint n_associations)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (store, "Fill");
  g_autoptr (GError) error = NULL;

  fill_project (edit, neighbours_get_project (store), language);
  for (guint i = 1; i <= n_associations; i++)
    insert_president (edit, insert_association (edit, i), i);

  entente_edit_commit (edit, &error);
  g_assert_no_error (error);
}

EntenteRecord *
neighbours_get (EntenteStore *store, GType type, guint field, const char *value)
{
  GListModel *records = entente_store_get_list (store, type);

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (EntenteRecord) record = g_list_model_get_item (records, i);

      if (g_str_equal (entente_record_get_text (record, field), value))
        return record;
    }

  g_assert_not_reached ();
}

EntenteRecord *
neighbours_get_association (EntenteStore *store, guint number)
{
  g_autofree char *name = g_strdup_printf ("Association %u", number);

  return neighbours_get (store, ENTENTE_TYPE_ORGANIZATION, ENTENTE_ORGANIZATION_NAME, name);
}

EntenteRecord *
neighbours_get_position (EntenteStore *store, EntenteRecord *association)
{
  GListModel *positions = entente_store_get_referrers (store,
                                                       ENTENTE_TYPE_POSITION,
                                                       ENTENTE_POSITION_ORGANIZATION,
                                                       entente_record_get_id (association));
  g_autoptr (EntenteRecord) position = g_list_model_get_item (positions, 0);

  g_assert_nonnull (position);
  return position;
}

EntenteRecord *
neighbours_get_project (EntenteStore *store)
{
  return entente_store_get_record (store, ENTENTE_TYPE_PROJECT_DETAILS, ENTENTE_PROJECT_DETAILS_ID);
}

GListModel *
neighbours_choose (EntenteStore *store, guint n_associations)
{
  GListStore *chosen = g_list_store_new (ENTENTE_TYPE_RECORD);

  for (guint i = 1; i <= n_associations; i++)
    g_list_store_append (chosen, neighbours_get_association (store, i));

  return G_LIST_MODEL (chosen);
}

static EntenteAgreement *
draft (EntenteStore *store, GListModel *chosen)
{
  g_autoptr (GError) error = NULL;
  EntenteAgreement *agreement;

  agreement = entente_agreement_draft (store, ENTENTE_AGREEMENT_COOPERATION, chosen, &error);
  g_assert_no_error (error);

  return agreement;
}

EntenteAgreement *
neighbours_draft (EntenteStore *store, guint n_associations)
{
  g_autoptr (GListModel) chosen = neighbours_choose (store, n_associations);

  return draft (store, chosen);
}

EntenteAgreement *
neighbours_draft_all (EntenteStore *store)
{
  return draft (store, entente_store_get_list (store, ENTENTE_TYPE_ORGANIZATION));
}
