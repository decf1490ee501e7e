/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the start page to paper: a new project, two organisations with who signs for them, a cooperation agreement with
   nothing missing, a PDF on disk that names both. Not once is the mouse used. */
#include "config.h"

#include "journey.h"

#include <string.h>

#define COMPANY "Compagnie du Tilleul"
#define WORKSHOPS "Les Ateliers de la Halle"

typedef struct {
  const char *name, *rna, *siret, *street, *town;
  const char *person, *function, *authority; /* NULL: none needed */
  const char *insurer, *policy, *themes;
} Organization;

static const Organization organizations[] = {
  { COMPANY, "W751234567", "12345678200010", "3, rue des Tilleuls", "Tilleul-sur-Loire",
    "Zoé Exemple", "présidente", NULL,
    "Mutuelle des arts", "A-2026-118", "théâtre, rue" },
  { WORKSHOPS, "W441234567", "98765432300005", "12, place de la Halle", "Tilleul-sur-Loire",
    "Luc Modèle", "directeur", "délégation du conseil du 3 mars 2027",
    "Mutuelle des métiers", "B-4711", "artisanat" },
};

/* Straight from the previous field: they follow one another in the form. */
static void
fill_organization (Journey *journey, const Organization *organization)
{
  journey_fill (journey, W ("Name"), organization->name);
  journey_fill (journey, W ("SIRET"), organization->siret);
  journey_fill (journey, W ("RNA"), organization->rna);
}

static void
add_representative (Journey *journey, const Organization *organization)
{
  journey_choose (journey, ATSPI_ROLE_BUTTON, W ("Add Person…"));
  g_object_unref (journey_wait_for (journey, ATSPI_ROLE_DIALOG, W ("Add Person")));
  journey_tab_to (journey, ATSPI_ROLE_ENTRY, W ("Search"));
  journey_type (journey, organization->person);
  journey_press (journey, "Return");
  journey_wait_until_gone (journey, ATSPI_ROLE_DIALOG, W ("Add Person"));

  journey_fill (journey, W ("Function"), organization->function);
  journey_tab_to (journey, ATSPI_ROLE_CHECK_BOX, W ("Legal representative"));
  journey_press (journey, "space");
  if (organization->authority != NULL)
    journey_fill (journey, W ("Authority to sign"), organization->authority);
}

static void
fill_office_and_insurance (Journey *journey, const Organization *organization)
{
  journey_fill (journey, W ("Street"), organization->street);
  journey_fill (journey, W ("Postcode"), "44000");
  journey_fill (journey, W ("Town"), organization->town);
  journey_choose (journey, ATSPI_ROLE_LIST_ITEM, W ("Insurance"));
  journey_fill (journey, W ("Insurer"), organization->insurer);
  journey_fill (journey, W ("Insurance policy number"), organization->policy);
  journey_choose (journey, ATSPI_ROLE_LIST_ITEM, W ("Networks and Themes"));
  journey_fill (journey, W ("Themes"), organization->themes);
}

static void
add_organization (Journey *journey, const Organization *organization)
{
  journey_press (journey, "ctrl+shift+n");
  fill_organization (journey, organization);
  add_representative (journey, organization);
  fill_office_and_insurance (journey, organization);
}

static void
fill_project (Journey *journey)
{
  journey_tab_to (journey, ATSPI_ROLE_TEXT, W ("Description"));
  journey_type (journey, "Une fête de quartier qui dure deux jours.");
  journey_press (journey, "ctrl+Return");
  journey_fill (journey, W ("First day"), "12/06/2027");
  journey_fill (journey, W ("Last day"), "13/06/2027");
  journey_fill (journey, W ("Place"), "place de la Halle");
}

static void
compose_agreement (Journey *journey)
{
  journey_press (journey, "ctrl+shift+n");
  g_object_unref (journey_wait_for (journey, ATSPI_ROLE_DIALOG, W ("New Agreement")));
  journey_tab_to (journey, ATSPI_ROLE_LIST_ITEM, COMPANY);
  journey_press (journey, "space");
  journey_tab_to (journey, ATSPI_ROLE_LIST_ITEM, WORKSHOPS);
  journey_press (journey, "space");
  journey_choose (journey, ATSPI_ROLE_BUTTON, W ("C_ompose"));
  journey_wait_until_gone (journey, ATSPI_ROLE_DIALOG, W ("New Agreement"));
}

/* What an agreement needs and nothing else says: who commits to what, until when, signed where. */
static void
fill_agreement (Journey *journey)
{
  journey_fill (journey, W ("Cooperation until"), "31/12/2027");
  journey_fill (journey, W ("Signed at"), "Tilleul-sur-Loire");
  for (guint i = 0; i < G_N_ELEMENTS (organizations); i++)
    {
      journey_choose (journey, ATSPI_ROLE_LIST_ITEM, organizations[i].name);
      journey_tab_to (journey, ATSPI_ROLE_TEXT, W ("Commitments"));
      journey_type (journey, "- tenir un stand");
      journey_press (journey, "ctrl+Return");
    }
}

static void
save_pdf (Journey *journey, const char *home)
{
  g_autofree char *path = g_build_filename (home, "Documents", "convention.pdf", NULL);
  g_autofree char *text = NULL;

  journey_choose (journey, ATSPI_ROLE_BUTTON, W ("Save as PDF…"));
  journey_save_as (journey, "convention");
  journey_wait_for_file (journey, path);

  text = journey_dup_pdf (path);
  g_test_message ("%s", text);
  g_assert_nonnull (strstr (text, COMPANY));
  g_assert_nonnull (strstr (text, WORKSHOPS));
  g_assert_nonnull (strstr (text, "Zoé EXEMPLE"));
  g_assert_nonnull (strstr (text, "MODÈLE, directeur"));
  /* Not one dotted line is left to fill in by hand. */
  g_assert_null (strstr (text, "……"));
}

static void
test_new_agreement (void)
{
  g_autofree char *home = journey_make_home ();
  Journey *journey = journey_start (home, NULL);

  journey_choose (journey, ATSPI_ROLE_BUTTON, W ("_New Project…"));
  journey_save_as (journey, "Fete du tilleul");
  journey_wait_for_text (journey, W ("First day"));
  fill_project (journey);

  journey_press (journey, "alt+2");
  for (guint i = 0; i < G_N_ELEMENTS (organizations); i++)
    add_organization (journey, &organizations[i]);

  journey_press (journey, "alt+6");
  compose_agreement (journey);
  fill_agreement (journey);
  save_pdf (journey, home);

  journey_end (journey);
}

int
main (int argc, char *argv[])
{
  journey_init (&argc, &argv);
  g_test_add_func ("/journeys/agreement", test_new_agreement);

  return g_test_run ();
}
