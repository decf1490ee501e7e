/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agreements/entente-article-rows.h"

#include "agreements/entente-agreement-fields.h"
#include "agreements/entente-article.h"
#include "agreements/entente-party.h"
#include "collective/entente-organization.h"
#include "collective/entente-person.h"
#include "collective/entente-position.h"
#include "collective/entente-representation.h"
#include "entente-civil-date.h"
#include "entente-store.h"

#include <glib/gi18n-lib.h>

/*
 * Articles
 */

static GMenuModel *
make_field_menu (EntenteRecord *article)
{
  g_autoptr (GPtrArray) fields = entente_agreement_dup_fields ();
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < fields->len; i++)
    {
      const EntenteAgreementField *field = fields->pdata[i];
      g_autoptr (GMenuItem) item = g_menu_item_new (field->label, NULL);

      g_menu_item_set_action_and_target (item, "agreement.insert-field", "(xs)",
                                         entente_record_get_id (article), field->name);
      g_menu_append_item (menu, item);
    }

  return G_MENU_MODEL (menu);
}

/* Some sixty entries an article: made when somebody opens the menu, not before. */
static void
create_menu_cb (GtkMenuButton *button, gpointer article)
{
  g_autoptr (GMenuModel) menu = NULL;

  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;
  menu = make_field_menu (article);
  gtk_menu_button_set_menu_model (button, menu);
}

static GtkWidget *
make_insert_row (EntenteRecord *article)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_menu_button_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Facts that fill themselves"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               _ ("Between braces in the text, such as {project.title}"));
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _ ("_Insert"));
  gtk_menu_button_set_use_underline (GTK_MENU_BUTTON (button), TRUE);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_menu_cb,
                                         g_object_ref (article), g_object_unref);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  return row;
}

void
entente_article_row_fill (EntenteOrderedRow *row, gboolean read_only)
{
  entente_ordered_row_add_field (row, "heading");
  entente_ordered_row_add_field (row, "body");
  if (!read_only)
    entente_ordered_row_add (row, make_insert_row (entente_ordered_row_get_record (row)));
}

void
entente_article_row_update (EntenteOrderedRow *row, guint position)
{
  const char *heading =
      entente_record_get_text (entente_ordered_row_get_record (row), ENTENTE_ARTICLE_HEADING);
  g_autofree char *title = NULL;

  if (*heading != '\0')
    /* Translators: number and heading of an article: 3. Commitments */
    title = g_strdup_printf (_ ("%u. %s"), position + 1, heading);
  else
    title = g_strdup_printf (_ ("%u. (no heading)"), position + 1);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
}

static GtkTextView *
find_text_view (GtkWidget *widget)
{
  if (GTK_IS_TEXT_VIEW (widget))
    return GTK_TEXT_VIEW (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkTextView *found = find_text_view (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

void
entente_article_row_insert_field (EntenteOrderedRow *row, const char *name)
{
  GtkTextView *view = find_text_view (GTK_WIDGET (row));
  g_autofree char *text = g_strdup_printf ("{%s}", name);

  if (view == NULL)
    return;
  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (view), text, -1);
  gtk_widget_grab_focus (GTK_WIDGET (view));
}

/*
 * Parties
 */

static EntenteRecord *
get_organization (EntenteRecord *party)
{
  EntenteStore *store = entente_record_get_store (party);
  gint64 id = entente_record_get_reference (party, ENTENTE_PARTY_ORGANIZATION);

  return store != NULL ? entente_store_get_record (store, ENTENTE_TYPE_ORGANIZATION, id) : NULL;
}

/* "Zoé Exemple, president", or "" when the position is nobody's. */
static char *
dup_position_label (EntenteRecord *position)
{
  EntenteStore *store = entente_record_get_store (position);
  gint64 id = entente_record_get_reference (position, ENTENTE_POSITION_PERSON);
  EntenteRecord *person =
      store != NULL ? entente_store_get_record (store, ENTENTE_TYPE_PERSON, id) : NULL;
  const char *function = entente_record_get_text (position, ENTENTE_POSITION_FUNCTION);
  g_autofree char *name =
      person != NULL ? entente_person_dup_full_name (ENTENTE_PERSON (person)) : g_strdup ("");

  if (*function == '\0')
    return g_steal_pointer (&name);
  /* Translators: somebody and the function held: Zoé Exemple, president */
  return g_strdup_printf (C_ ("person, function", "%s, %s"), name, function);
}

static char *
dup_signatory_label (EntenteRecord *party)
{
  EntenteStore *store = entente_record_get_store (party);
  EntenteRecord *organization = get_organization (party);
  gint64 id = entente_record_get_reference (party, ENTENTE_PARTY_SIGNATORY);
  EntenteRecord *position =
      store != NULL ? entente_store_get_record (store, ENTENTE_TYPE_POSITION, id) : NULL;
  g_autoptr (EntentePosition) representative = NULL;
  GDate today;

  if (position != NULL)
    return dup_position_label (position);

  entente_date_today (&today);
  if (organization != NULL)
    representative =
        entente_organization_dup_representative (ENTENTE_ORGANIZATION (organization), &today);
  return representative != NULL ? dup_position_label (ENTENTE_RECORD (representative))
                                : g_strdup (_ ("No legal representative yet"));
}

void
entente_party_row_fill (EntenteOrderedRow *row, gboolean read_only)
{
  entente_ordered_row_add_field (row, "signatory");
  entente_ordered_row_add_field (row, "commitments");
}

void
entente_party_row_update (EntenteOrderedRow *row)
{
  EntenteRecord *party = entente_ordered_row_get_record (row);
  EntenteRecord *organization = get_organization (party);
  const char *name =
      organization != NULL ? entente_record_get_text (organization, ENTENTE_ORGANIZATION_NAME) : "";
  g_autofree char *signatory = dup_signatory_label (party);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 *name != '\0' ? name : _ ("Unnamed organisation"));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), signatory);
}
