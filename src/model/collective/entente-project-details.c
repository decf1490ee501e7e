/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "collective/entente-project-details.h"

#include "collective/entente-collective-checks-private.h"
#include "entente-holidays.h"

#include <glib/gi18n-lib.h>

struct _EntenteProjectDetails
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteProjectDetails, entente_project_details, ENTENTE_TYPE_RECORD)

static const EntenteChoice kinds[] = {
  { ENTENTE_PROJECT_EVENT, "event", NC_ ("project kind", "Event"), "project kind" },
  { ENTENTE_PROJECT_ONE_OFF, "one-off", NC_ ("project kind", "One-off project"), "project kind" },
  { ENTENTE_PROJECT_LASTING, "lasting", NC_ ("project kind", "Lasting project"), "project kind" },
  { ENTENTE_PROJECT_ADVOCACY,
    "advocacy",
    NC_ ("project kind", "Defence of an idea"),
    "project kind" },
  { 0 },
};

static const EntenteChoice territory_levels[] = {
  { ENTENTE_TERRITORY_DISTRICT, "district", NC_ ("territory", "Neighbourhood"), "territory" },
  { ENTENTE_TERRITORY_COMMUNE, "commune", NC_ ("territory", "Commune"), "territory" },
  { ENTENTE_TERRITORY_EPCI, "epci", NC_ ("territory", "Group of communes"), "territory" },
  { ENTENTE_TERRITORY_DEPARTEMENT,
    "departement",
    NC_ ("territory", "Département"),
    "territory" },
  { ENTENTE_TERRITORY_REGION, "region", NC_ ("territory", "Region"), "territory" },
  { ENTENTE_TERRITORY_OTHER, "other", NC_ ("territory", "Other"), "territory" },
  { 0 },
};

/* A language is named in itself, so that whoever reads it finds it. */
static const EntenteChoice languages[] = {
  { ENTENTE_LANGUAGE_FRENCH, "fr", NC_ ("language of documents", "French"), "language of documents" },
  { ENTENTE_LANGUAGE_ENGLISH,
    "en",
    NC_ ("language of documents", "English"),
    "language of documents" },
  { 0 },
};

static const EntenteChoice holidays[] = {
  { ENTENTE_HOLIDAYS_METROPOLITAN,
    "metropolitan",
    NC_ ("public holidays", "Metropolitan France"),
    "public holidays" },
  { ENTENTE_HOLIDAYS_ALSACE_MOSELLE,
    "alsace-moselle",
    NC_ ("public holidays", "Alsace and Moselle"),
    "public holidays" },
  { ENTENTE_HOLIDAYS_GUADELOUPE,
    "guadeloupe",
    NC_ ("public holidays", "Guadeloupe"),
    "public holidays" },
  { ENTENTE_HOLIDAYS_GUYANE, "guyane", NC_ ("public holidays", "French Guiana"), "public holidays" },
  { ENTENTE_HOLIDAYS_MARTINIQUE,
    "martinique",
    NC_ ("public holidays", "Martinique"),
    "public holidays" },
  { ENTENTE_HOLIDAYS_MAYOTTE, "mayotte", NC_ ("public holidays", "Mayotte"), "public holidays" },
  { ENTENTE_HOLIDAYS_REUNION, "reunion", NC_ ("public holidays", "Réunion"), "public holidays" },
  { ENTENTE_HOLIDAYS_NONE, "none", NC_ ("public holidays", "None"), "public holidays" },
  { 0 },
};

static const EntenteChoice school_zones[] = {
  { ENTENTE_SCHOOL_ZONE_NONE, "none", NC_ ("school holidays", "Not shown"), "school holidays" },
  { ENTENTE_SCHOOL_ZONE_A, "a", NC_ ("school holidays", "Zone A"), "school holidays" },
  { ENTENTE_SCHOOL_ZONE_B, "b", NC_ ("school holidays", "Zone B"), "school holidays" },
  { ENTENTE_SCHOOL_ZONE_C, "c", NC_ ("school holidays", "Zone C"), "school holidays" },
  { 0 },
};

static const EntenteField fields[] = {
  [ENTENTE_PROJECT_DETAILS_TITLE] = {
    .name = "title",
    .label = N_ ("Title"),
    .edit_label = N_ ("Rename project"),
  },
  [ENTENTE_PROJECT_DETAILS_CODE] = {
    .name = "code",
    .label = N_ ("Code"),
    .edit_label = N_ ("Change project code"),
    .check = _entente_project_check_code,
  },
  [ENTENTE_PROJECT_DETAILS_KIND] = {
    .name = "kind",
    .kind = ENTENTE_FIELD_CHOICE,
    .label = N_ ("Kind of project"),
    .edit_label = N_ ("Change kind of project"),
    .choices = kinds,
    .initial = ENTENTE_PROJECT_EVENT,
  },
  [ENTENTE_PROJECT_DETAILS_EVENT_NAME] = {
    .name = "event-name",
    .label = N_ ("Name of the event"),
    .edit_label = N_ ("Rename event"),
  },
  [ENTENTE_PROJECT_DETAILS_STARTS_ON] = {
    .name = "starts-on",
    .kind = ENTENTE_FIELD_DATE,
    .label = N_ ("First day"),
    .edit_label = N_ ("Change first day of the event"),
    .check = _entente_project_check_starts_on,
  },
  [ENTENTE_PROJECT_DETAILS_ENDS_ON] = {
    .name = "ends-on",
    .kind = ENTENTE_FIELD_DATE,
    .label = N_ ("Last day"),
    .edit_label = N_ ("Change last day of the event"),
    .check = _entente_project_check_ends_on,
  },
  [ENTENTE_PROJECT_DETAILS_PLACE] = {
    .name = "place",
    .label = N_ ("Place"),
    .edit_label = N_ ("Change place of the event"),
  },
  [ENTENTE_PROJECT_DETAILS_TERRITORY] = {
    .name = "territory",
    .label = N_ ("Territory"),
    .edit_label = N_ ("Change territory"),
  },
  [ENTENTE_PROJECT_DETAILS_TERRITORY_LEVEL] = {
    .name = "territory-level",
    .kind = ENTENTE_FIELD_CHOICE,
    .label = N_ ("Level of territory"),
    .edit_label = N_ ("Change level of territory"),
    .choices = territory_levels,
    .initial = ENTENTE_TERRITORY_COMMUNE,
  },
  [ENTENTE_PROJECT_DETAILS_PUBLIC] = {
    .name = "public",
    .label = N_ ("Public"),
    .edit_label = N_ ("Change public"),
  },
  [ENTENTE_PROJECT_DETAILS_LANGUAGE] = {
    .name = "language",
    .kind = ENTENTE_FIELD_CHOICE,
    .label = N_ ("Language of documents"),
    .edit_label = N_ ("Change language of documents"),
    .choices = languages,
    .initial = ENTENTE_LANGUAGE_FRENCH,
  },
  [ENTENTE_PROJECT_DETAILS_DESCRIPTION] = {
    .name = "description",
    .kind = ENTENTE_FIELD_MARKDOWN,
    .label = N_ ("Description"),
    .edit_label = N_ ("Change description of the project"),
    .check = _entente_project_check_description,
  },
  [ENTENTE_PROJECT_DETAILS_SAMPLE] = {
    .name = "sample",
    .kind = ENTENTE_FIELD_BOOLEAN,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Example with invented identifiers"),
  },
  [ENTENTE_PROJECT_DETAILS_OPENS_AT] = {
    .name = "opens-at",
    .label = N_ ("Doors open"),
    .edit_label = N_ ("Change opening time of the event"),
    .check = _entente_project_check_opens_at,
    .normalize = _entente_project_normalize_time,
  },
  [ENTENTE_PROJECT_DETAILS_CLOSES_AT] = {
    .name = "closes-at",
    .label = N_ ("Doors close"),
    .edit_label = N_ ("Change closing time of the event"),
    .check = _entente_project_check_closes_at,
    .normalize = _entente_project_normalize_time,
  },
  [ENTENTE_PROJECT_DETAILS_PLAN_STARTS_ON] = {
    .name = "plan-starts-on",
    .kind = ENTENTE_FIELD_DATE,
    .label = N_ ("Planning begins"),
    .edit_label = N_ ("Change beginning of the planning"),
  },
  [ENTENTE_PROJECT_DETAILS_HOLIDAYS] = {
    .name = "holidays",
    .kind = ENTENTE_FIELD_CHOICE,
    .label = N_ ("Public holidays"),
    .edit_label = N_ ("Change public holidays"),
    .choices = holidays,
    .initial = ENTENTE_HOLIDAYS_METROPOLITAN,
  },
  [ENTENTE_PROJECT_DETAILS_SCHOOL_ZONE] = {
    .name = "school-zone",
    .kind = ENTENTE_FIELD_CHOICE,
    .label = N_ ("School holidays"),
    .edit_label = N_ ("Change school holidays"),
    .choices = school_zones,
    .initial = ENTENTE_SCHOOL_ZONE_NONE,
  },
};

static void
entente_project_details_class_init (EntenteProjectDetailsClass *klass)
{
  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass),
                                 "project",
                                 fields,
                                 G_N_ELEMENTS (fields));
}

static void
entente_project_details_init (EntenteProjectDetails *self)
{
}
