/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-record.h"

G_BEGIN_DECLS

/* The rules of single fields, named in the field tables: see EntenteFieldCheck. */
char *_entente_project_check_code (EntenteRecord *record, EntenteSeverity *severity);
char *_entente_project_check_starts_on (EntenteRecord *record, EntenteSeverity *severity);
char *_entente_project_check_ends_on (EntenteRecord *record, EntenteSeverity *severity);
char *_entente_project_check_opens_at (EntenteRecord *record, EntenteSeverity *severity);
char *_entente_project_check_closes_at (EntenteRecord *record, EntenteSeverity *severity);
char *_entente_project_check_description (EntenteRecord *record, EntenteSeverity *severity);
/* See EntenteFieldNormalize. */
char *_entente_project_normalize_time (const char *typed, char **problem);

char *_entente_organization_check_color (EntenteRecord *record, EntenteSeverity *severity);
char *_entente_organization_check_postcode (EntenteRecord *record, EntenteSeverity *severity);
char *_entente_organization_check_siret (EntenteRecord *record, EntenteSeverity *severity);
char *_entente_organization_check_rna (EntenteRecord *record, EntenteSeverity *severity);
char *_entente_organization_check_insurer (EntenteRecord *record, EntenteSeverity *severity);
char *_entente_organization_check_policy (EntenteRecord *record, EntenteSeverity *severity);
char *_entente_organization_check_policy_expires (EntenteRecord *record, EntenteSeverity *severity);
char *_entente_organization_check_email (EntenteRecord *record, EntenteSeverity *severity);
char *_entente_organization_check_phone (EntenteRecord *record, EntenteSeverity *severity);
char *_entente_organization_check_website (EntenteRecord *record, EntenteSeverity *severity);
char *_entente_organization_check_commitment (EntenteRecord *record, EntenteSeverity *severity);
char *_entente_organization_check_notes (EntenteRecord *record, EntenteSeverity *severity);

char *_entente_person_check_email (EntenteRecord *record, EntenteSeverity *severity);
char *_entente_person_check_phone (EntenteRecord *record, EntenteSeverity *severity);
char *_entente_person_check_other_phone (EntenteRecord *record, EntenteSeverity *severity);
char *_entente_person_check_skills (EntenteRecord *record, EntenteSeverity *severity);
char *_entente_person_check_availability (EntenteRecord *record, EntenteSeverity *severity);
char *_entente_person_check_notes (EntenteRecord *record, EntenteSeverity *severity);

char *_entente_position_check_mandate_ends (EntenteRecord *record, EntenteSeverity *severity);
char *_entente_position_check_authority (EntenteRecord *record, EntenteSeverity *severity);
char *_entente_seat_check_mission (EntenteRecord *record, EntenteSeverity *severity);

G_END_DECLS
