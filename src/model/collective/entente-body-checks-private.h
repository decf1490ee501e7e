/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-record.h"

G_BEGIN_DECLS

/* The rules of single fields of bodies and seats, named in their tables: see EntenteFieldCheck. */
char *_entente_body_check_mission (EntenteRecord *record, EntenteSeverity *severity);
char *_entente_body_check_parent (EntenteRecord *record, EntenteSeverity *severity);
char *_entente_body_check_quorum (EntenteRecord *record, EntenteSeverity *severity);
char *_entente_body_check_rhythm (EntenteRecord *record, EntenteSeverity *severity);
char *_entente_body_check_rhythm_from (EntenteRecord *record, EntenteSeverity *severity);
char *_entente_body_check_notes (EntenteRecord *record, EntenteSeverity *severity);
char *_entente_seat_check_voices (EntenteRecord *record, EntenteSeverity *severity);
/* See EntenteFieldNormalize. */
char *_entente_body_normalize_rhythm (const char *typed, char **problem);

G_END_DECLS
