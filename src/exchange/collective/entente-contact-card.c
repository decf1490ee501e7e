/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-contact-table-private.h"

#include "entente-person-name-private.h"
#include "entente-vcard-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The columns of every vCard file. */
typedef enum {
  GIVEN_NAME,
  FAMILY_NAME,
  FULL_NAME,
  GENDER,
  EMAIL,
  OTHER_EMAILS,
  PHONE,
  OTHER_PHONE,
  NOTES,
  FUNCTION,
  ORGANIZATION,
  SHORT_NAME,
  ORGANIZATION_EMAIL,
  ORGANIZATION_PHONE,
  WEBSITE,
  STREET,
  POSTCODE,
  TOWN,
  SIRET,
  RNA,
  ORGANIZATION_NOTES,
  N_COLUMNS,
} Column;

static const struct {
  const char *key;
  const char *target;
} columns[] = {
  [GIVEN_NAME] = { "given-name", "person.given-name" },
  [FAMILY_NAME] = { "family-name", "person.family-name" },
  [FULL_NAME] = { "full-name", "person.full-name" },
  [GENDER] = { "gender", "person.gender" },
  [EMAIL] = { "email", "person.email" },
  [OTHER_EMAILS] = { "other-emails", "" },
  [PHONE] = { "phone", "person.phone" },
  [OTHER_PHONE] = { "other-phone", "person.other-phone" },
  [NOTES] = { "notes", "person.notes" },
  [FUNCTION] = { "function", "position.function" },
  [ORGANIZATION] = { "organization", "organization.name" },
  [SHORT_NAME] = { "short-name", "organization.short-name" },
  [ORGANIZATION_EMAIL] = { "organization-email", "organization.email" },
  [ORGANIZATION_PHONE] = { "organization-phone", "organization.phone" },
  [WEBSITE] = { "website", "organization.website" },
  [STREET] = { "street", "organization.street" },
  [POSTCODE] = { "postcode", "organization.postcode" },
  [TOWN] = { "town", "organization.town" },
  [SIRET] = { "siret", "organization.siret" },
  [RNA] = { "rna", "organization.rna" },
  [ORGANIZATION_NOTES] = { "organization-notes", "organization.notes" },
};

/* Values that are preferred, then those of mobile phones, then the order of the card. */
typedef struct {
  const EntenteVcardProperty *property;
  guint rank;
  guint index;
} Ranked;

static const EntenteVcardProperty *
get_property (const EntenteVcard *card, guint index)
{
  return g_ptr_array_index (card->properties, index);
}

static const EntenteVcardProperty *
find_property (const EntenteVcard *card, const char *name)
{
  for (guint i = 0; i < card->properties->len; i++)
    {
      if (g_str_equal (get_property (card, i)->name, name))
        return get_property (card, i);
    }

  return NULL;
}

static char *
dup_text (const EntenteVcard *card, const char *name)
{
  const EntenteVcardProperty *property = find_property (card, name);

  return property != NULL ? entente_vcard_property_dup_text (property) : g_strdup ("");
}

static char *
dup_component (const EntenteVcardProperty *property, guint index)
{
  g_auto (GStrv) components = NULL;

  if (property == NULL)
    return g_strdup ("");

  components = entente_vcard_property_dup_components (property);
  return g_strdup (index < g_strv_length (components) ? components[index] : "");
}

static void
set_cell (char **cells, Column column, const char *text)
{
  g_set_str (&cells[column], text);
}

static char **
new_cells (void)
{
  char **cells = g_new0 (char *, N_COLUMNS + 1);

  for (guint i = 0; i < N_COLUMNS; i++)
    cells[i] = g_strdup ("");
  return cells;
}

/* Several values */

static int
compare_ranks (gconstpointer a, gconstpointer b)
{
  const Ranked *first = a;
  const Ranked *second = b;

  if (first->rank != second->rank)
    return first->rank < second->rank ? -1 : 1;
  return first->index < second->index ? -1 : 1;
}

static GArray *
rank_properties (const EntenteVcard *card, const char *name)
{
  GArray *ranked = g_array_new (FALSE, FALSE, sizeof (Ranked));

  for (guint i = 0; i < card->properties->len; i++)
    {
      const EntenteVcardProperty *property = get_property (card, i);
      Ranked item = { property, 2 * property->preference, i };

      if (!g_str_equal (property->name, name) || entente_vcard_property_has_type (property, "fax")
          || entente_vcard_property_has_type (property, "pager"))
        continue;
      item.rank += !entente_vcard_property_has_type (property, "cell");
      g_array_append_val (ranked, item);
    }

  g_array_sort (ranked, compare_ranks);
  return ranked;
}

/* "tel:+33-6-39-98-00-01;ext=2" → "+33-6-39-98-00-01" */
static char *
strip_scheme (char *value)
{
  char *bare = value;

  if (g_ascii_strncasecmp (value, "tel:", 4) == 0)
    bare = g_strdelimit (value + 4, ";", '\0');
  else if (g_ascii_strncasecmp (value, "mailto:", 7) == 0)
    bare = value + 7;

  return memmove (value, bare, strlen (bare) + 1);
}

/* Different values in their order. */
static char **
dup_values (const EntenteVcard *card, const char *name)
{
  g_autoptr (GArray) ranked = rank_properties (card, name);
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < ranked->len; i++)
    {
      g_autofree char *value = strip_scheme (
        entente_vcard_property_dup_text (g_array_index (ranked, Ranked, i).property));

      if (*value != '\0' && !g_ptr_array_find_with_equal_func (values, value, g_str_equal, NULL))
        g_ptr_array_add (values, g_steal_pointer (&value));
    }

  g_ptr_array_add (values, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&values), FALSE);
}

static void
set_values (const EntenteVcard *card, char **cells, const char *name, Column first, Column rest)
{
  g_auto (GStrv) values = dup_values (card, name);

  if (values[0] == NULL)
    return;

  set_cell (cells, first, values[0]);
  if (rest != N_COLUMNS && values[1] != NULL)
    {
      g_autofree char *others = rest == OTHER_EMAILS ? g_strjoinv (", ", values + 1)
                                                     : g_strdup (values[1]);

      set_cell (cells, rest, others);
    }
}

/* People */

/* Phones fill one of the two fields with the whole name; programs that write version 4 do not. */
static gboolean
is_whole_name (const EntenteVcard *card, const char *given, const char *family)
{
  const EntenteVcardProperty *version = find_property (card, "VERSION");
  const char *filled = *given != '\0' ? given : family;

  return (*given == '\0' || *family == '\0') && strchr (filled, ' ') != NULL
         && (version == NULL || !g_str_has_prefix (version->value, "4"));
}

static void
set_names (const EntenteVcard *card, char **cells)
{
  const EntenteVcardProperty *name = find_property (card, "N");
  g_autofree char *family = dup_component (name, 0);
  g_autofree char *given = dup_component (name, 1);
  g_autofree char *formatted = dup_text (card, "FN");

  if (*given == '\0' && *family == '\0')
    set_cell (cells, FULL_NAME, formatted);
  else if (is_whole_name (card, given, family))
    set_cell (cells, FULL_NAME, *given != '\0' ? given : family);
  else
    {
      set_cell (cells, GIVEN_NAME, given);
      set_cell (cells, FAMILY_NAME, family);
    }
}

/* GENDER says it, else the title before the name does. */
static void
set_gender (const EntenteVcard *card, char **cells)
{
  g_autofree char *gender = dup_component (find_property (card, "GENDER"), 0);
  g_autofree char *prefix = dup_component (find_property (card, "N"), 3);
  g_auto (EntentePersonName) title = { 0 };

  if (strlen (gender) == 1 && strchr ("FfMmOoNnUu", *gender) != NULL)
    {
      set_cell (cells, GENDER, gender);
      return;
    }

  _entente_person_name_split (&title, prefix);
  set_cell (cells, GENDER, title.gender);
}

/* What somebody does in the organisation of that group, or of that rank among those without a
   group. */
static char *
find_function (const EntenteVcard *card, const char *name, const char *group, guint rank)
{
  for (guint i = 0; i < card->properties->len; i++)
    {
      const EntenteVcardProperty *property = get_property (card, i);

      if (!g_str_equal (property->name, name) || !g_str_equal (property->group, group))
        continue;
      if (rank == 0 || *group != '\0')
        return entente_vcard_property_dup_text (property);
      rank--;
    }

  return NULL;
}

static void
set_position (const EntenteVcard *card,
              char **cells,
              const EntenteVcardProperty *organization,
              guint rank)
{
  g_autofree char *name = dup_component (organization, 0);
  g_autofree char *function = find_function (card, "TITLE", organization->group, rank);

  if (function == NULL)
    function = find_function (card, "ROLE", organization->group, rank);

  set_cell (cells, ORGANIZATION, name);
  set_cell (cells, FUNCTION, function != NULL ? function : "");
}

/* One row for each organisation, the first with everything. */
static void
add_person (EntenteContactTable *self, const EntenteVcard *card)
{
  g_auto (GStrv) cells = new_cells ();
  g_autofree char *notes = dup_text (card, "NOTE");
  guint rank = 0;

  set_names (card, cells);
  set_gender (card, cells);
  set_values (card, cells, "EMAIL", EMAIL, OTHER_EMAILS);
  set_values (card, cells, "TEL", PHONE, OTHER_PHONE);
  set_cell (cells, NOTES, notes);

  for (guint i = 0; i < card->properties->len; i++)
    {
      const EntenteVcardProperty *property = get_property (card, i);
      char **row;

      if (!g_str_equal (property->name, "ORG"))
        continue;

      row = g_strdupv (cells);
      set_position (card, row, property, *property->group == '\0' ? rank++ : 0);
      _entente_contact_table_add_row (self, card->line, row);
      set_cell (cells, NOTES, "");
    }

  if (find_property (card, "ORG") == NULL)
    _entente_contact_table_add_row (self, card->line, g_steal_pointer (&cells));
}

/* Organisations */

static void
set_address (const EntenteVcard *card, char **cells)
{
  const EntenteVcardProperty *address = find_property (card, "ADR");
  g_autofree char *extended = dup_component (address, 1);
  g_autofree char *street = dup_component (address, 2);
  g_autofree char *town = dup_component (address, 3);
  g_autofree char *postcode = dup_component (address, 5);
  g_autofree char *joined = g_strjoin (", ", street, extended, NULL);

  set_cell (cells, STREET, *street == '\0' ? extended : *extended == '\0' ? street : joined);
  set_cell (cells, TOWN, town);
  set_cell (cells, POSTCODE, postcode);
}

static void
set_text (
    const EntenteVcard *card, char **cells, Column column, const char *name, const char *other)
{
  g_autofree char *text = dup_text (card, find_property (card, name) != NULL ? name : other);

  set_cell (cells, column, text);
}

static void
add_organization (EntenteContactTable *self, const EntenteVcard *card)
{
  char **cells = new_cells ();
  g_autofree char *name = dup_component (find_property (card, "ORG"), 0);
  g_autofree char *formatted = dup_text (card, "FN");

  set_cell (cells, ORGANIZATION, *formatted != '\0' ? formatted : name);
  set_text (card, cells, SHORT_NAME, "NICKNAME", "X-SHORT-NAME");
  set_values (card, cells, "EMAIL", ORGANIZATION_EMAIL, OTHER_EMAILS);
  set_values (card, cells, "TEL", ORGANIZATION_PHONE, N_COLUMNS);
  set_text (card, cells, WEBSITE, "URL", "X-URL");
  set_address (card, cells);
  set_text (card, cells, SIRET, "X-ENTENTE-SIRET", "X-SIRET");
  set_text (card, cells, RNA, "X-ENTENTE-RNA", "X-RNA");
  set_text (card, cells, ORGANIZATION_NOTES, "NOTE", "X-NOTE");
  _entente_contact_table_add_row (self, card->line, cells);
}

/* Cards */

static char *
dup_kind (const EntenteVcard *card)
{
  const char *name = find_property (card, "KIND") != NULL ? "KIND" : "X-ADDRESSBOOKSERVER-KIND";
  g_autofree char *kind = dup_text (card, name);

  return g_ascii_strdown (kind, -1);
}

/* Apple marks companies; others give them no name but the organisation's. */
static gboolean
is_organization (const EntenteVcard *card, const char *kind)
{
  const EntenteVcardProperty *name = find_property (card, "N");
  g_autofree char *shown_as = dup_text (card, "X-ABSHOWAS");
  g_autofree char *organization = dup_component (find_property (card, "ORG"), 0);
  g_autofree char *formatted = dup_text (card, "FN");

  if (*kind != '\0')
    return strcmp (kind, "org") == 0 || strcmp (kind, "organization") == 0;
  if (g_ascii_strcasecmp (shown_as, "COMPANY") == 0)
    return TRUE;

  return *organization != '\0' && (name == NULL || name->value[strspn (name->value, "; ")] == '\0')
         && (*formatted == '\0' || strcmp (formatted, organization) == 0);
}

static void
add_refused (EntenteContactTable *self, const EntenteVcard *card, const char *problem)
{
  char **cells = new_cells ();
  g_autofree char *formatted = dup_text (card, "FN");

  set_cell (cells, FULL_NAME, formatted);
  _entente_contact_table_add_row (self, card->line, cells)->problem = g_strdup (problem);
}

static void
add_card (EntenteContactTable *self, const EntenteVcard *card)
{
  g_autofree char *kind = dup_kind (card);

  if (card->problem != NULL)
    add_refused (self, card, card->problem);
  else if (is_organization (card, kind))
    add_organization (self, card);
  else if (*kind == '\0' || strcmp (kind, "individual") == 0)
    add_person (self, card);
  else
    add_refused (
        self, card,
        _ ("This card is neither a person nor an organisation: groups and places are left out."));
}

EntenteContactTable *
_entente_contact_table_read_vcard (GBytes *content, GError **error)
{
  g_autoptr (GPtrArray) cards = entente_vcard_read (content, error);
  EntenteContactTable *self;

  if (cards == NULL)
    return NULL;

  self = _entente_contact_table_new ();
  self->layout = g_strdup ("vcard");
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      EntenteContactColumn *column = _entente_contact_table_add_column (self, columns[i].key);
      gboolean found = _entente_contact_target_from_name (columns[i].target, &column->target);

      g_assert (found);
      g_free (column->heading);
      column->heading = i == OTHER_EMAILS ? g_strdup (_ ("Other e-mail addresses"))
                                          : _entente_contact_target_dup_label (column->target);
    }

  for (guint i = 0; i < cards->len; i++)
    add_card (self, g_ptr_array_index (cards, i));
  return self;
}
