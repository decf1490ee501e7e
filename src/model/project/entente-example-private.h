/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "project/entente-project.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/*
 * The example is written like the records: a member of an object has the name of a field, a choice
 * is its nick, a reference is the "id" of an object that came before. The texts are linked into the
 * program, so that whatever is wrong with them is a fault of ours that the tests find: it stops
 * here.
 */
typedef struct {
  EntenteEdit *edit;   /* borrowed */
  GHashTable *records; /* owned: "o1" → EntenteRecord */
} EntenteExampleFilling;

/* Writes the example into an empty project. */
gboolean _entente_example_fill (EntenteProject *project, EntenteLanguage language, GError **error);

/* The schedule of it, when the collective is there. */
gboolean _entente_example_fill_schedule (EntenteProject *project,
                                         EntenteExampleFilling *filling,
                                         JsonObject *example,
                                         GError **error);

/* Its budget, when collective and schedule are there: lines, requests, an adopted version and a
   scenario. */
gboolean _entente_example_fill_budget (EntenteProject *project,
                                       EntenteExampleFilling *filling,
                                       JsonObject *example,
                                       GError **error);

/* Its bodies and meetings, when collective and schedule are there: held ones, one to come, what was
   decided and approved. */
gboolean _entente_example_fill_meetings (EntenteProject *project,
                                         EntenteExampleFilling *filling,
                                         JsonObject *example,
                                         GError **error);

/* Its evaluation, when all else is there: the frame, a first self-assessment, notes and a
   questionnaire. */
gboolean _entente_example_fill_evaluation (EntenteProject *project,
                                           EntenteExampleFilling *filling,
                                           JsonObject *example,
                                           EntenteLanguage language,
                                           GError **error);

void _entente_example_set_fields (EntenteExampleFilling *filling,
                                  EntenteRecord *record,
                                  JsonObject *object);
/* One record for each object of the array. */
void _entente_example_insert (EntenteExampleFilling *filling, GType type, JsonArray *objects);

G_END_DECLS
