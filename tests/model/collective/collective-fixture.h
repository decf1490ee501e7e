/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collective/entente-body-edit.h"
#include "collective/entente-organization.h"
#include "collective/entente-person.h"
#include "collective/entente-position.h"
#include "collective/entente-project-details.h"
#include "collective/entente-seat.h"

/* A collective in memory, filled in one line a record. Everything returned is borrowed from the
   store. */
EntenteStore *collective_new (void);
EntenteRecord *collective_get_project (EntenteStore *store);
EntenteRecord *collective_add_organization (EntenteStore *store, const char *name, EntenteProjectRole role);
EntenteRecord *collective_add_person (EntenteStore *store, const char *given, const char *family);
EntenteRecord *collective_add_position (EntenteStore *store,
                                        EntenteRecord *person,
                                        EntenteRecord *organization,
                                        gboolean representative,
                                        const char *starts,
                                        const char *ends);
EntenteRecord *collective_add_seat (EntenteStore *store,
                                    EntenteRecord *person,
                                    EntenteRecord *organization,
                                    EntenteSeatRole role);
/* In a body made for it; the organising group is not. */
EntenteRecord *collective_add_seat_in (EntenteBody *body,
                                       EntenteRecord *person,
                                       EntenteRecord *organization,
                                       EntenteSeatRole role,
                                       gint64 voices);
EntenteBody *collective_add_body (EntenteStore *store, const char *name);
void collective_set_text (EntenteRecord *record, guint field, const char *value);
void collective_set_date (EntenteRecord *record, guint field, const char *iso);
void collective_set_choice (EntenteRecord *record, guint field, int value);
void collective_set_boolean (EntenteRecord *record, guint field, gboolean value);
void collective_set_integer (EntenteRecord *record, guint field, gint64 value);
void collective_delete (EntenteRecord *record);
