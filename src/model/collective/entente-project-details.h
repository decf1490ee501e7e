/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-language.h"
#include "entente-store.h"

G_BEGIN_DECLS

/* The one row that says what the project is (table `project`). It exists in every file. */
#define ENTENTE_TYPE_PROJECT_DETAILS (entente_project_details_get_type ())
G_DECLARE_FINAL_TYPE (EntenteProjectDetails,
                      entente_project_details,
                      ENTENTE,
                      PROJECT_DETAILS,
                      EntenteRecord)

/* The schema makes the one row, for ever. */
#define ENTENTE_PROJECT_DETAILS_ID 1

typedef enum {
  ENTENTE_PROJECT_EVENT,
  ENTENTE_PROJECT_ONE_OFF,
  ENTENTE_PROJECT_LASTING,
  ENTENTE_PROJECT_ADVOCACY,
} EntenteProjectKind;

typedef enum {
  ENTENTE_TERRITORY_DISTRICT,
  ENTENTE_TERRITORY_COMMUNE,
  ENTENTE_TERRITORY_EPCI,
  ENTENTE_TERRITORY_DEPARTEMENT,
  ENTENTE_TERRITORY_REGION,
  ENTENTE_TERRITORY_OTHER,
} EntenteTerritoryLevel;

/* The academies whose school holidays are shown. */
typedef enum {
  ENTENTE_SCHOOL_ZONE_NONE,
  ENTENTE_SCHOOL_ZONE_A,
  ENTENTE_SCHOOL_ZONE_B,
  ENTENTE_SCHOOL_ZONE_C,
} EntenteSchoolZone;

enum {
  ENTENTE_PROJECT_DETAILS_TITLE,
  ENTENTE_PROJECT_DETAILS_CODE,
  ENTENTE_PROJECT_DETAILS_KIND,            /* EntenteProjectKind */
  ENTENTE_PROJECT_DETAILS_EVENT_NAME,
  ENTENTE_PROJECT_DETAILS_STARTS_ON,       /* date, may be empty: no date yet */
  ENTENTE_PROJECT_DETAILS_ENDS_ON,         /* date, empty for a one-day event */
  ENTENTE_PROJECT_DETAILS_PLACE,
  ENTENTE_PROJECT_DETAILS_TERRITORY,
  ENTENTE_PROJECT_DETAILS_TERRITORY_LEVEL, /* EntenteTerritoryLevel */
  ENTENTE_PROJECT_DETAILS_PUBLIC,
  ENTENTE_PROJECT_DETAILS_LANGUAGE,        /* EntenteLanguage, of the documents */
  ENTENTE_PROJECT_DETAILS_DESCRIPTION,     /* Markdown */
  ENTENTE_PROJECT_DETAILS_SAMPLE,          /* boolean, internal: an example with invented identifiers */
  ENTENTE_PROJECT_DETAILS_OPENS_AT,        /* time of day, "11:30"; "" for the whole day */
  ENTENTE_PROJECT_DETAILS_CLOSES_AT,       /* time of day */
  ENTENTE_PROJECT_DETAILS_PLAN_STARTS_ON,  /* date, nothing is planned before; may be empty */
  ENTENTE_PROJECT_DETAILS_HOLIDAYS,        /* EntenteHolidays */
  ENTENTE_PROJECT_DETAILS_SCHOOL_ZONE,     /* EntenteSchoolZone */
};

G_END_DECLS
