/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-composition.h"
#include "entente-gap.h"
#include "project/entente-project.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * EntenteFill:
 * @ENTENTE_FILL_DATA: what the project knows; each missing fact is a dotted line and a gap in the
 *   list (with nothing missing this is the filled document, otherwise the partial one)
 * @ENTENTE_FILL_BLANK: the empty model
 */
typedef enum {
  ENTENTE_FILL_DATA,
  ENTENTE_FILL_BLANK,
} EntenteFill;

/**
 * EntenteDocument:
 *
 * Something that can be printed or exported: the abstract class of every document.
 *
 * Properties: `project`, `path` (what the command line calls it), `title` (translated, for lists),
 * `file-name` (proposed, without extension).
 *
 * Paths never change while a thing exists: `agreement/ID/cooperation`, where ID is the id of the
 * agreement's record; `model/cooperation`, the blank model of the agreement;
 * `collective/directory`; `who-does-what`; `tasks/ID`, the tasks of the person or organisation with
 * that id; `settlement`, and `settlement/ID` for the organisation with that id; `settlement/no-1`, what
 * was frozen first, and `settlement/no-1/ID`; `financial-report/ID` and `funder-note/ID` of the funding
 * request with that id; `meeting/ID/invitation`, `…/sign-in`, `…/decisions` and `…/minutes` of the
 * meeting with that id, `…/minutes-1` what was approved of them first, `model/invitation`… their blank models; `decisions`, the register;
 * `meetings/2027`, the calendar of bodies. To find a document, an agreement may also be named by its number once it
 * was issued ("agreement/TABLEE27-CC-2027-001/cooperation") or by its place in the list
 * ("agreement/1/cooperation"), whoever has tasks or shares costs by their name, as
 * [struct@NameSearch] knows it ("tasks/zoe", "settlement/Cuillères"), or place ("tasks/1",
 * "settlement/2"), and a request by its funder, its title, or its place in the table
 * ("funder-note/ville", "funder-note/1"), a meeting by its number or words of its title
 * ("meeting/2/minutes", "meeting/comite 2/minutes"). `questionnaire/2` and `results/2` are of the
 * questionnaire of that number, which never changes; `results/2/Q3` tells answers apart by those to
 * Q3; the questionnaire may also be named by words of its title. `evaluation` is the evaluation sheet,
 * `indicators` the table of indicators.
 */
#define ENTENTE_TYPE_DOCUMENT (entente_document_get_type ())
G_DECLARE_DERIVABLE_TYPE (EntenteDocument, entente_document, ENTENTE, DOCUMENT, GObject)

struct _EntenteDocumentClass {
  GObjectClass parent_class;

  EntenteComposition *(*compose) (EntenteDocument *self, EntenteFill fill, GPtrArray *gaps);
};

EntenteProject *entente_document_get_project (EntenteDocument *self);
const char *entente_document_get_path (EntenteDocument *self);
const char *entente_document_get_title (EntenteDocument *self);
const char *entente_document_get_file_name (EntenteDocument *self);

/* gaps: (nullable): receives EntenteGap. Main thread; the composition may then be written in a
   worker. */
EntenteComposition *entente_document_compose (EntenteDocument *self, EntenteFill fill,
                                              GPtrArray *gaps);

/* Every document the project can make now, of all rooms (array of EntenteDocument). */
GPtrArray *entente_document_list (EntenteProject *project);
EntenteDocument *entente_document_find (EntenteProject *project, const char *path);
/* All that a path may name: several when it is ambiguous. */
GPtrArray *entente_document_search (EntenteProject *project, const char *path);

G_END_DECLS
