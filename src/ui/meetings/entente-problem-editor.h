/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "meetings/entente-capture-editor.h"

G_BEGIN_DECLS

/**
 * EntenteProblemEditor:
 *
 * A problem while it is raised, answered, closed or reopened.
 */
#define ENTENTE_TYPE_PROBLEM_EDITOR (entente_problem_editor_get_type ())
G_DECLARE_FINAL_TYPE (
  EntenteProblemEditor, entente_problem_editor, ENTENTE, PROBLEM_EDITOR, EntenteCaptureEditor)

G_END_DECLS
