/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "project/entente-project-page.h"

#include "form/entente-field-group.h"
#include "project/entente-due-list.h"

#include <glib/gi18n-lib.h>

struct _EntenteProjectPage
{
  EntentePage parent_instance;

  /* Template */
  EntenteDueList *due_list;
  EntenteFieldGroup *project_group;
  EntenteFieldGroup *event_group;
  EntenteFieldGroup *planning_group;
  EntenteFieldGroup *reach_group;
  EntenteFieldGroup *documents_group;
};

G_DEFINE_FINAL_TYPE (EntenteProjectPage, entente_project_page, ENTENTE_TYPE_PAGE)

#define N_GROUPS 5

static void
list_groups (EntenteProjectPage *self, EntenteFieldGroup *groups[N_GROUPS])
{
  groups[0] = self->project_group;
  groups[1] = self->event_group;
  groups[2] = self->planning_group;
  groups[3] = self->reach_group;
  groups[4] = self->documents_group;
}

static void
entente_project_page_project_changed (EntentePage *page)
{
  EntenteProjectPage *self = ENTENTE_PROJECT_PAGE (page);
  EntenteProject *project = entente_page_get_project (page);
  EntenteRecord *details = NULL;
  gboolean read_only = FALSE;
  EntenteFieldGroup *groups[N_GROUPS];

  if (project != NULL)
    {
      details = ENTENTE_RECORD (entente_project_get_details (project));
      read_only = entente_store_get_read_only (entente_project_get_store (project));
    }

  if (self->due_list != NULL)
    entente_due_list_set_project (self->due_list, project);
  list_groups (self, groups);
  for (guint i = 0; i < N_GROUPS && groups[i] != NULL; i++)
    {
      entente_field_group_set_record (groups[i], details);
      entente_field_group_set_read_only (groups[i], read_only);
    }
}

static gboolean
entente_project_page_reveal (EntentePage *page, EntenteRecord *record, const EntenteField *field)
{
  EntenteFieldGroup *groups[N_GROUPS];

  if (!ENTENTE_IS_PROJECT_DETAILS (record))
    return FALSE;

  list_groups (ENTENTE_PROJECT_PAGE (page), groups);
  for (guint i = 0; i < N_GROUPS; i++)
    if (entente_field_group_reveal (groups[i], field))
      return TRUE;

  return TRUE;
}

static void
entente_project_page_dispose (GObject *object)
{
  entente_page_set_project (ENTENTE_PAGE (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_PROJECT_PAGE);

  G_OBJECT_CLASS (entente_project_page_parent_class)->dispose (object);
}

static void
entente_project_page_class_init (EntenteProjectPageClass *klass)
{
  EntentePageClass *page_class = ENTENTE_PAGE_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_project_page_dispose;

  page_class->name = "project";
  page_class->title = N_ ("Project");
  page_class->icon_name = "user-home-symbolic";
  page_class->project_changed = entente_project_page_project_changed;
  page_class->reveal = entente_project_page_reveal;

  g_type_ensure (ENTENTE_TYPE_DUE_LIST);
  g_type_ensure (ENTENTE_TYPE_FIELD_GROUP);
  g_type_ensure (ENTENTE_TYPE_PROJECT_DETAILS);
  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-project-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteProjectPage, due_list);
  gtk_widget_class_bind_template_child (widget_class, EntenteProjectPage, project_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteProjectPage, event_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteProjectPage, planning_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteProjectPage, reach_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteProjectPage, documents_group);
}

static void
entente_project_page_init (EntenteProjectPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
