/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-contact-table-private.h"

#include "collective/entente-organization.h"
#include "collective/entente-person.h"
#include "collective/entente-position.h"

#include "entente-address.h"
#include "entente-fold.h"
#include "entente-identifier.h"
#include "entente-phone.h"

#include <string.h>

/* Rows looked at to tell what a column holds, and the share of filled cells that must agree. */
#define SAMPLE_ROWS 100
#define SHARE 0.7

#define NOTHING ((EntenteContactTarget) { ENTENTE_CONTACT_NOTHING, 0 })
#define PERSON(field) ((EntenteContactTarget) { ENTENTE_CONTACT_PERSON, ENTENTE_PERSON_##field })
#define ORGANIZATION(field) \
  ((EntenteContactTarget) { ENTENTE_CONTACT_ORGANIZATION, ENTENTE_ORGANIZATION_##field })
#define FULL_NAME ((EntenteContactTarget) { ENTENTE_CONTACT_PERSON, ENTENTE_CONTACT_FULL_NAME })

typedef struct {
  EntenteContactTable *table;
  GArray **candidates; /* one per column */
  gboolean people;     /* some columns are about people and nothing else */
  gboolean organizations;
} Proposal;

typedef gboolean (*CellTest) (const char *cell);

static gboolean
is_email (const char *cell)
{
  return strchr (cell, '@') != NULL && entente_email_check (cell) == ENTENTE_IDENTIFIER_VALID;
}

static gboolean
is_phone (const char *cell)
{
  g_autofree char *number = entente_phone_to_e164 (cell);

  return number != NULL;
}

static gboolean
is_siret (const char *cell)
{
  return entente_siret_check (cell) == ENTENTE_IDENTIFIER_VALID;
}

static gboolean
is_rna (const char *cell)
{
  return entente_rna_check (cell) == ENTENTE_IDENTIFIER_VALID;
}

static gboolean
is_yes_or_no (const char *cell)
{
  static const char *const words[] = { "oui", "non",  "yes",   "no",   "x",    "1",
                                       "0",   "true", "false", "vrai", "faux", NULL };
  g_autofree char *folded = entente_fold (cell);

  return g_strv_contains (words, g_strstrip (folded));
}

static gboolean
is_organization_name (const char *cell)
{
  static const char *const words[] = {
    "association", "asso",       "comite",       "club",        "ville",       "mairie",
    "commune",     "centre",     "maison",       "federation",  "union",       "amicale",
    "societe",     "ecole",      "college",      "lycee",       "departement", "region",
    "communaute",  "fondation",  "cooperative",  "compagnie",   "collectif",   "foyer",
    "theatre",     "les",        "des",          "association", "mjc",         "sarl",
    "sas",         "ludotheque", "bibliotheque", "universite",  "reseau",      "conseil",
    "service",     NULL,
  };
  g_autofree char *folded = _entente_contact_heading_fold (cell, ' ');
  g_auto (GStrv) split = g_strsplit (folded, " ", -1);

  for (guint i = 0; split[i] != NULL; i++)
    {
      if (g_strv_contains (words, split[i]))
        return TRUE;
    }

  return FALSE;
}

/* Share of the filled cells of a column that pass a test; 0 when all are empty. */
static double
measure_column (EntenteContactTable *table, guint column, CellTest test)
{
  guint filled = 0;
  guint passed = 0;

  for (guint i = 0; i < MIN (table->rows->len, SAMPLE_ROWS); i++)
    {
      const char *cell = _entente_contact_table_get_cell (table, i, column);

      if (*cell == '\0')
        continue;
      filled++;
      passed += test (cell);
    }

  return filled > 0 ? (double) passed / filled : 0;
}

static int
find_column (EntenteContactTable *table, EntenteContactTarget target)
{
  for (guint i = 0; i < table->columns->len; i++)
    {
      if (_entente_contact_target_equal (_entente_contact_table_get_column (table, i)->target,
                                         target))
        return i;
    }

  return -1;
}

static gboolean
is_taken (EntenteContactTable *table, EntenteContactTarget target)
{
  return find_column (table, target) >= 0;
}

/* Fields that only an organisation in its own right has, and those that say which one it is. */
static gboolean
names_organization (EntenteContactTarget target)
{
  return target.subject == ENTENTE_CONTACT_ORGANIZATION
         && (target.field == ENTENTE_ORGANIZATION_NAME
             || target.field == ENTENTE_ORGANIZATION_SHORT_NAME
             || target.field == ENTENTE_ORGANIZATION_SIRET
             || target.field == ENTENTE_ORGANIZATION_RNA
             || target.field == ENTENTE_ORGANIZATION_KIND
             || target.field == ENTENTE_ORGANIZATION_LEGAL_FORM);
}

static gboolean
is_candidate (GArray *candidates, EntenteContactSubject subject)
{
  for (guint i = 0; i < candidates->len; i++)
    {
      if (g_array_index (candidates, EntenteContactTarget, i).subject == subject)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_only (GArray *candidates, EntenteContactTarget target)
{
  return candidates->len == 1
         && _entente_contact_target_equal (g_array_index (candidates, EntenteContactTarget, 0),
                                           target);
}

/* "Nom; Fonction; Structure": a name beside that of the structure is somebody's. */
static gboolean
has_names_beside (Proposal *self)
{
  gboolean names = FALSE;
  gboolean structures = FALSE;

  for (guint i = 0; i < self->table->columns->len; i++)
    {
      GArray *candidates = self->candidates[i];

      if (is_only (candidates, ORGANIZATION (NAME)))
        structures = TRUE;
      else if (candidates->len > 0
               && _entente_contact_target_equal (
                   g_array_index (candidates, EntenteContactTarget, 0), PERSON (FAMILY_NAME)))
        names = TRUE;
    }

  return names && structures;
}

/* What the file is about, by the headings that leave no doubt. A function tells the least:
   registers have columns called "position". */
static void
find_subjects (Proposal *self)
{
  gboolean positions = FALSE;

  for (guint i = 0; i < self->table->columns->len; i++)
    {
      GArray *candidates = self->candidates[i];

      if (is_candidate (candidates, ENTENTE_CONTACT_ORGANIZATION))
        self->organizations = self->organizations
                              || (candidates->len == 1
                                  && names_organization (
                                    g_array_index (candidates, EntenteContactTarget, 0)));
      else if (is_candidate (candidates, ENTENTE_CONTACT_PERSON))
        self->people = TRUE;
      else if (candidates->len > 0)
        positions = TRUE;
    }

  self->people = self->people || has_names_beside (self) || (positions && !self->organizations);
}

static gboolean
is_about_organizations (const char *file_name)
{
  g_autofree char *folded = entente_fold (file_name);

  return strstr (folded, "asso") != NULL || strstr (folded, "structure") != NULL
         || strstr (folded, "organi") != NULL || strstr (folded, "partenaire") != NULL;
}

/* "Nom; Courriel; Téléphone": the names themselves have to tell, then the name of the file. */
static void
guess_subject (Proposal *self, const char *file_name)
{
  if (self->people || self->organizations)
    return;

  for (guint i = 0; i < self->table->columns->len; i++)
    {
      if (is_candidate (self->candidates[i], ENTENTE_CONTACT_PERSON)
          && measure_column (self->table, i, is_organization_name) > 0.3)
        self->organizations = TRUE;
    }

  if (!self->organizations && file_name != NULL)
    self->organizations = is_about_organizations (file_name);
  self->people = !self->organizations;
}

static EntenteContactTarget
choose (Proposal *self, guint column)
{
  GArray *candidates = self->candidates[column];

  for (guint i = 0; i < candidates->len; i++)
    {
      EntenteContactTarget target = g_array_index (candidates, EntenteContactTarget, i);
      gboolean organization = target.subject == ENTENTE_CONTACT_ORGANIZATION;

      if (candidates->len == 1 || (organization ? !self->people : self->people))
        return target;
    }

  return NOTHING;
}

/* A second phone is the other phone; a second column of one meaning may be that of the
   organisation. */
static EntenteContactTarget
choose_again (Proposal *self, guint column)
{
  GArray *candidates = self->candidates[column];

  if (is_candidate (candidates, ENTENTE_CONTACT_PERSON)
      && is_taken (self->table, PERSON (PHONE)) && !is_taken (self->table, PERSON (OTHER_PHONE)))
    {
      for (guint i = 0; i < candidates->len; i++)
        {
          if (_entente_contact_target_equal (g_array_index (candidates, EntenteContactTarget, i),
                                             PERSON (PHONE)))
            return PERSON (OTHER_PHONE);
        }
    }

  for (guint i = 0; i < candidates->len; i++)
    {
      EntenteContactTarget target = g_array_index (candidates, EntenteContactTarget, i);

      if (!is_taken (self->table, target)
          && (target.subject != ENTENTE_CONTACT_ORGANIZATION || self->organizations))
        return target;
    }

  return NOTHING;
}

/* Parts of one thing that go together in one field: "Adresse 1", "Adresse 2". */
static gboolean
may_repeat (EntenteContactTarget target)
{
  const EntenteField *field = _entente_contact_target_get_field (target);

  return _entente_contact_target_equal (target, ORGANIZATION (STREET))
         || (field != NULL && field->kind == ENTENTE_FIELD_MARKDOWN);
}

static void
assign (Proposal *self)
{
  for (guint i = 0; i < self->table->columns->len; i++)
    {
      EntenteContactTarget target = choose (self, i);

      if (is_taken (self->table, target) && !may_repeat (target))
        target = choose_again (self, i);
      _entente_contact_table_get_column (self->table, i)->target = target;
    }
}

/* "Représentant légal" heads a yes or no in our exports, a name in everybody else's lists. */
static void
settle_representatives (Proposal *self)
{
  for (guint i = 0; i < self->table->columns->len; i++)
    {
      EntenteContactColumn *column = _entente_contact_table_get_column (self->table, i);
      const EntenteContactTarget representative
        = { ENTENTE_CONTACT_POSITION, ENTENTE_POSITION_REPRESENTATIVE };

      if (_entente_contact_target_equal (column->target, FULL_NAME)
          && measure_column (self->table, i, is_yes_or_no) > SHARE)
        column->target = representative;
      else if (_entente_contact_target_equal (column->target, representative)
               && measure_column (self->table, i, is_yes_or_no) < 1 - SHARE
               && is_candidate (self->candidates[i], ENTENTE_CONTACT_PERSON)
               && !is_taken (self->table, FULL_NAME))
        column->target = FULL_NAME;
    }
}

/* "Nom" without "Prénom" is the whole name. */
static void
settle_names (Proposal *self)
{
  int family = find_column (self->table, PERSON (FAMILY_NAME));

  if (family >= 0 && self->candidates[family]->len > 1
      && !is_taken (self->table, PERSON (GIVEN_NAME)) && !is_taken (self->table, FULL_NAME))
    _entente_contact_table_get_column (self->table, family)->target = FULL_NAME;
}

/* "Contact" heads names, or addresses. */
static void
settle_contacts (Proposal *self)
{
  int contact = find_column (self->table, FULL_NAME);

  if (contact >= 0 && !is_taken (self->table, PERSON (EMAIL))
      && measure_column (self->table, contact, is_email) > SHARE)
    _entente_contact_table_get_column (self->table, contact)->target = PERSON (EMAIL);
}

/* A mobile alone is the phone, whatever column stood first. */
static void
settle_phones (Proposal *self)
{
  int other = find_column (self->table, PERSON (OTHER_PHONE));

  if (other >= 0 && !is_taken (self->table, PERSON (PHONE)))
    _entente_contact_table_get_column (self->table, other)->target = PERSON (PHONE);
}

/* What a column holds may tell more than its heading, or than no heading at all. */
static void
guess_by_content (Proposal *self)
{
  const struct {
    EntenteContactTarget target;
    CellTest test;
    gboolean certain; /* whatever the heading says */
  } guesses[] = {
    { ORGANIZATION (SIRET), is_siret, TRUE },
    { ORGANIZATION (RNA), is_rna, TRUE },
    { self->people ? PERSON (EMAIL) : ORGANIZATION (EMAIL), is_email, FALSE },
    { self->people ? PERSON (PHONE) : ORGANIZATION (PHONE), is_phone, FALSE },
  };

  for (guint i = 0; i < self->table->columns->len; i++)
    {
      EntenteContactColumn *column = _entente_contact_table_get_column (self->table, i);

      for (guint j = 0; j < G_N_ELEMENTS (guesses); j++)
        {
          if ((guesses[j].certain || self->candidates[i]->len == 0)
              && !is_taken (self->table, guesses[j].target)
              && measure_column (self->table, i, guesses[j].test) > SHARE)
            {
              column->target = guesses[j].target;
              break;
            }
        }
    }
}

/* An address or a website in a list of people without organisations is theirs, and has no place
   here; so has what they do nowhere. */
static void
drop_orphans (Proposal *self)
{
  if (!self->people || is_taken (self->table, ORGANIZATION (NAME))
      || is_taken (self->table, ORGANIZATION (SIRET)) || is_taken (self->table, ORGANIZATION (RNA)))
    return;

  for (guint i = 0; i < self->table->columns->len; i++)
    {
      EntenteContactColumn *column = _entente_contact_table_get_column (self->table, i);

      if (column->target.subject == ENTENTE_CONTACT_ORGANIZATION
          || column->target.subject == ENTENTE_CONTACT_POSITION)
        column->target = NOTHING;
    }
}

void
_entente_contact_table_propose (EntenteContactTable *self,
                                EntenteContactVocabulary *vocabulary,
                                const char *file_name)
{
  Proposal proposal = { .table = self, .candidates = g_new0 (GArray *, self->columns->len) };

  for (guint i = 0; i < self->columns->len; i++)
    {
      EntenteContactColumn *column = _entente_contact_table_get_column (self, i);

      column->target = NOTHING;
      proposal.candidates[i] = _entente_contact_vocabulary_find (vocabulary, column->heading);
    }

  find_subjects (&proposal);
  guess_subject (&proposal, file_name);
  assign (&proposal);
  settle_contacts (&proposal);
  settle_representatives (&proposal);
  settle_names (&proposal);
  settle_phones (&proposal);
  guess_by_content (&proposal);
  drop_orphans (&proposal);

  for (guint i = 0; i < self->columns->len; i++)
    g_array_unref (proposal.candidates[i]);
  g_free (proposal.candidates);
}
