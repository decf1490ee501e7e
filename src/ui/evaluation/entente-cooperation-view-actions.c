/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What menus and buttons do to the self-assessments of the cooperation. */
#include "config.h"

#include "evaluation/entente-cooperation-view-private.h"

#include "entente-civil-date.h"
#include "evaluation/entente-assessment-dialog.h"
#include "evaluation/entente-cooperation-document.h"
#include "evaluation/entente-cooperation-results.h"
#include "form/entente-refusal.h"
#include "preview/entente-preview-dialog.h"

#include <glib/gi18n-lib.h>

static void
new_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteCooperationView *self = ENTENTE_COOPERATION_VIEW (widget);
  EntenteStore *store = _entente_cooperation_view_get_store (self);
  g_autoptr (GError) error = NULL;
  EntenteCooperationRound *round;
  GDate today;

  entente_date_today (&today);
  round = entente_cooperation_round_begin (
    store, entente_cooperation_round_propose_moment (store), &today, FALSE, &error);
  if (round == NULL)
    {
      entente_tell_refusal (widget, _("The Self-Assessment Was Not Begun"), error);
      return;
    }
  g_set_object (&self->round, round);
  _entente_cooperation_view_update (self);
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteCooperationView *self = ENTENTE_COOPERATION_VIEW (widget);
  g_autoptr (GError) error = NULL;

  if (self->round == NULL)
    return;
  if (entente_cooperation_round_delete (self->round, &error))
    gtk_widget_activate_action (widget, "win.toast-undo", "s", _("Self-assessment deleted"));
  else
    entente_tell_refusal (widget, _("The Self-Assessment Was Not Deleted"), error);
}

static void
anonymous_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteCooperationView *self = ENTENTE_COOPERATION_VIEW (widget);
  g_autoptr (GError) error = NULL;
  gboolean anonymous;

  if (self->round == NULL)
    return;
  anonymous = !entente_record_get_boolean (ENTENTE_RECORD (self->round),
                                           ENTENTE_COOPERATION_ROUND_ANONYMOUS);
  if (entente_cooperation_round_set_anonymous (self->round, anonymous, &error))
    gtk_widget_activate_action (widget, "win.toast-undo", "s",
                                anonymous ? _("Names were taken off the sheets")
                                          : _("Sheets may have names"));
  else
    entente_tell_refusal (widget, _("The Names Were Not Changed"), error);
}

static void
add_sheet_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteCooperationView *self = ENTENTE_COOPERATION_VIEW (widget);
  EntenteRecord *organization = entente_store_get_record (
    _entente_cooperation_view_get_store (self), ENTENTE_TYPE_ORGANIZATION,
    g_variant_get_int64 (parameter));
  g_autoptr (GError) error = NULL;
  EntenteAssessment *sheet;

  if (self->round == NULL)
    return;
  sheet = entente_cooperation_round_add_sheet (self->round, (EntenteOrganization *) organization,
                                               &error);
  if (sheet != NULL)
    adw_dialog_present (entente_assessment_dialog_new (sheet), widget);
  else
    entente_tell_refusal (widget, _("No Sheet Was Added"), error);
}

static void
discuss_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteCooperationView *self = ENTENTE_COOPERATION_VIEW (widget);
  g_autoptr (GError) error = NULL;

  if (self->round == NULL)
    return;
  if (entente_cooperation_discuss (self->round, g_variant_get_uint32 (parameter), &error) != NULL)
    gtk_widget_activate_action (widget, "win.toast-undo", "s",
                                _("On the agenda of the next meeting"));
  else
    entente_tell_refusal (widget, _("Nothing Was Put on an Agenda"), error);
}

static void
preview (EntenteCooperationView *self,
         EntenteDocument *(*make_document) (EntenteProject *project))
{
  g_autoptr (EntenteDocument) document
    = make_document (entente_page_get_project (ENTENTE_PAGE (self)));

  adw_dialog_present (entente_preview_dialog_new (document), GTK_WIDGET (self));
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  preview (ENTENTE_COOPERATION_VIEW (widget), entente_cooperation_document_new);
}

static void
print_sheet_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  preview (ENTENTE_COOPERATION_VIEW (widget), entente_cooperation_document_new_sheet);
}

void
_entente_cooperation_view_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "cooperation.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "cooperation.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "cooperation.anonymous", NULL, anonymous_action);
  gtk_widget_class_install_action (widget_class, "cooperation.add-sheet", "x", add_sheet_action);
  gtk_widget_class_install_action (widget_class, "cooperation.discuss", "u", discuss_action);
  gtk_widget_class_install_action (widget_class, "cooperation.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "cooperation.print-sheet", NULL,
                                   print_sheet_action);
}
