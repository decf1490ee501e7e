/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-partner-row.h"

#include "entente-language.h"

#include <glib/gi18n-lib.h>

struct _EntentePartnerRow
{
  AdwExpanderRow parent_instance;

  /* Owned */
  GPtrArray *steps; /* borrowed rows */

  /* Borrowed */
  GtkWidget *balance;
};

G_DEFINE_FINAL_TYPE (EntentePartnerRow, entente_partner_row, ADW_TYPE_EXPANDER_ROW)

static char *
format (EntenteMoney amount)
{
  return entente_money_format (amount, ENTENTE_MONEY_EURO, entente_language_get_interface ());
}

char *
entente_partner_dup_balance (const EntentePartner *partner)
{
  g_autofree char *amount = format (ABS (partner->balance));

  if (partner->balance == 0)
    return g_strdup (C_ ("balance of a partner", "even"));

  /* Translators: %s is an amount. */
  return g_strdup_printf (partner->balance > 0 ? C_ ("balance of a partner", "is owed %s")
                                               : C_ ("balance of a partner", "owes %s"),
                          amount);
}

static char *
dup_subtitle (const EntentePartner *partner)
{
  g_autofree char *paid = format (partner->paid);
  g_autofree char *received = format (partner->received);
  g_autofree char *share = format (partner->share);

  if (partner->received == 0)
    /* Translators: two amounts */
    return g_strdup_printf (_ ("Paid %s, its share is %s"), paid, share);

  /* Translators: three amounts */
  return g_strdup_printf (_ ("Paid %s, received %s, its share is %s"), paid, received, share);
}

/*
 * Steps
 */

static void
step_cb (GtkWidget *row, EntenteRecord *record)
{
  if (!entente_record_is_deleted (record))
    gtk_widget_activate_action (row, "win.reveal", "(sxs)",
                                entente_record_type_get_table (G_OBJECT_TYPE (record)),
                                entente_record_get_id (record), "");
}

/* A plus as well as a minus: which way it goes is not to be guessed. */
static char *
dup_signed (EntenteMoney amount)
{
  g_autofree char *text = format (amount);

  return amount > 0 ? g_strconcat ("+", text, NULL) : g_steal_pointer (&text);
}

static GtkWidget *
make_step (const EntentePartnerStep *step)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *amount = dup_signed (step->amount);
  GtkWidget *label = gtk_label_new (amount);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), step->sentence);
  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  if (step->record != NULL)
    {
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                                 gtk_image_new_from_icon_name ("go-next-symbolic"));
      g_signal_connect_object (row, "activated", G_CALLBACK (step_cb), step->record, 0);
    }

  return row;
}

void
entente_partner_row_show (EntentePartnerRow *self, const EntentePartner *partner)
{
  g_autofree char *balance = NULL;
  g_autofree char *subtitle = NULL;

  g_return_if_fail (ENTENTE_IS_PARTNER_ROW (self));
  g_return_if_fail (partner != NULL);

  balance = entente_partner_dup_balance (partner);
  subtitle = dup_subtitle (partner);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), partner->name);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  gtk_label_set_label (GTK_LABEL (self->balance), balance);

  for (guint i = 0; i < self->steps->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), self->steps->pdata[i]);
  g_ptr_array_set_size (self->steps, 0);
  for (guint i = 0; i < partner->steps->len; i++)
    {
      GtkWidget *row = make_step (partner->steps->pdata[i]);

      adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
      g_ptr_array_add (self->steps, row);
    }
}

static void
entente_partner_row_finalize (GObject *object)
{
  g_ptr_array_unref (ENTENTE_PARTNER_ROW (object)->steps);

  G_OBJECT_CLASS (entente_partner_row_parent_class)->finalize (object);
}

static void
entente_partner_row_class_init (EntentePartnerRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_partner_row_finalize;
}

static void
entente_partner_row_init (EntentePartnerRow *self)
{
  self->steps = g_ptr_array_new ();
  self->balance = gtk_label_new (NULL);
  g_object_set (self->balance, "wrap", TRUE, "natural-wrap-mode", GTK_NATURAL_WRAP_NONE, "justify",
                GTK_JUSTIFY_RIGHT, "xalign", 1.0f, NULL);
  gtk_widget_add_css_class (self->balance, "numeric");
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_expander_row_add_suffix (ADW_EXPANDER_ROW (self), self->balance);
}

GtkWidget *
entente_partner_row_new (void)
{
  return g_object_new (ENTENTE_TYPE_PARTNER_ROW, NULL);
}
