/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/*
 * What travels: { "entente-tasks": 1, "tasks": [ { "level": 0, … fields by name … , "organization":
 * "name", "referent": "name", "who": "either", "assignments": [ { "person" or "organization",
 * "part", "role" } ] } ], "links": [ { "from": 0, "to": 1, "kind", "lag" } ] }. Choices travel by
 * nick.
 */
#define ENTENTE_CLIPBOARD_TASKS "entente-tasks"

/* The same of lines of text as people write them and spreadsheets give them; never NULL, maybe
   without tasks. */
JsonObject *_entente_task_clipboard_read_text (const char *text);

/* "" when there is none. (transfer none) */
const char *_entente_json_get_text (JsonObject *object, const char *member);

G_END_DECLS
