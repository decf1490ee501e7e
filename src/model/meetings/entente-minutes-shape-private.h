/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "meetings/entente-minutes.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/*
 * What the values of minutes are made of, described once: making them empty, freeing them, writing
 * and reading JSON all follow from it.
 */

typedef struct _EntenteMinutesShape EntenteMinutesShape;

extern const EntenteMinutesShape _entente_minutes_shape;
extern const EntenteMinutesShape _entente_minutes_group_shape;
extern const EntenteMinutesShape _entente_minutes_attendee_shape;
extern const EntenteMinutesShape _entente_minutes_point_shape;
extern const EntenteMinutesShape _entente_minutes_decision_shape;
extern const EntenteMinutesShape _entente_minutes_problem_shape;

/* A value of which nothing is known, to be put into a list of its kind. (transfer full) */
gpointer _entente_minutes_shape_new (const EntenteMinutesShape *self);
/* Into memory that is zero. */
void _entente_minutes_shape_init (const EntenteMinutesShape *self, gpointer value);
void _entente_minutes_shape_clear (const EntenteMinutesShape *self, gpointer value);
JsonObject *_entente_minutes_shape_to_json (const EntenteMinutesShape *self, gconstpointer value);
/* Unknown members are passed over, missing and strange ones stay as they are: the object may come
   from any version, or from anybody. */
void _entente_minutes_shape_read_json (const EntenteMinutesShape *self,
                                       gpointer value,
                                       JsonObject *object);

/* Nothing known of it but the language. (transfer full) */
EntenteMinutes *_entente_minutes_new_empty (EntenteLanguage language);
/* Replaces a text that is never NULL. */
void _entente_minutes_set_text (char **text, const char *value);
void _entente_minutes_take_text (char **text, char *value);

G_END_DECLS
