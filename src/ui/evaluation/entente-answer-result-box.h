/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evaluation/entente-questionnaire-results.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What was answered to one question: figures in words, a chart, free texts to be sorted.
   by: (nullable): the question whose answers tell people apart */
GtkWidget *entente_answer_result_box_new (EntenteQuestionnaireResults *results,
                                          guint index,
                                          EntenteQuestion *by);

G_END_DECLS
