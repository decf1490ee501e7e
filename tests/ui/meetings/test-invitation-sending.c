/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sending an invitation: what the portal of the desktop gets, what people are asked afterwards, and
   that nothing is lost when no mail program answers. The portal is one of ours, on the session bus
   of the test. */
#include "config.h"

#include "collective/entente-body-edit.h"
#include "entente-dialog-fixture.h"
#include "entente-ui.h"
#include "meetings/entente-circulation.h"
#include "meetings/entente-invitation-dialog.h"
#include "meetings/entente-meeting-calendar.h"
#include "meetings/entente-meeting-life.h"

#include <gio/gunixfdlist.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#define PORTAL "org.freedesktop.portal.Desktop"

typedef struct {
  DialogFixture dialog;
  EntenteMeeting *meeting;

  GDBusConnection *bus; /* of the portal */
  guint owner;
  gboolean owned;
  guint version;
  guint answer;
  gboolean is_silent;
  guint n_closed;
  GVariant *options;      /* of the last message */
  GPtrArray *attachments; /* of GBytes */
  GPtrArray *names;
} Fixture;

/*
 * The portal
 */

static void
take_attachments (Fixture *f, GDBusMethodInvocation *invocation)
{
  GUnixFDList *list
    = g_dbus_message_get_unix_fd_list (g_dbus_method_invocation_get_message (invocation));
  int n_files = list != NULL ? g_unix_fd_list_get_length (list) : 0;

  for (int i = 0; i < n_files; i++)
    {
      g_autofd int descriptor = g_unix_fd_list_get (list, i, NULL);
      g_autofree char *link = g_strdup_printf ("/proc/self/fd/%d", descriptor);
      g_autofree char *path = g_file_read_link (link, NULL);
      char *content;
      gsize length;
      struct stat about;

      g_assert_true (g_file_get_contents (path, &content, &length, NULL));
      g_assert_cmpint (fstat (descriptor, &about), ==, 0);
      g_assert_cmpint (about.st_mode & 0077, ==, 0);
      g_ptr_array_add (f->attachments, g_bytes_new_take (content, length));
      g_ptr_array_add (f->names, g_path_get_basename (path));
    }
}

static void
called_cb (GDBusConnection *bus,
           const char *sender,
           const char *path,
           const char *interface,
           const char *method,
           GVariant *parameters,
           GDBusMethodInvocation *invocation,
           gpointer data)
{
  Fixture *f = data;
  g_autofree char *plain = g_strdelimit (g_strdup (sender + 1), ".", '_');
  g_autofree char *request = NULL;
  const char *token;

  g_clear_pointer (&f->options, g_variant_unref);
  g_variant_get (parameters, "(&s@a{sv})", NULL, &f->options);
  g_assert_true (g_variant_lookup (f->options, "handle_token", "&s", &token));
  take_attachments (f, invocation);
  request = g_strdup_printf ("/org/freedesktop/portal/desktop/request/%s/%s", plain, token);
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(o)", request));
  if (!f->is_silent)
    g_dbus_connection_emit_signal (bus, sender, request, "org.freedesktop.portal.Request",
                                   "Response", g_variant_new ("(ua{sv})", f->answer, NULL), NULL);
}

static GVariant *
get_version_cb (GDBusConnection *bus,
                const char *sender,
                const char *path,
                const char *interface,
                const char *property,
                GError **error,
                gpointer data)
{
  return g_variant_new_uint32 (((Fixture *) data)->version);
}

static GDBusMessage *
closed_cb (GDBusConnection *bus, GDBusMessage *message, gboolean incoming, gpointer data)
{
  if (incoming && g_strcmp0 (g_dbus_message_get_member (message), "Close") == 0)
    g_atomic_int_inc (&((Fixture *) data)->n_closed);
  return message;
}

static void
owned_cb (GDBusConnection *bus, const char *name, gpointer data)
{
  ((Fixture *) data)->owned = TRUE;
}

static void
start_portal (Fixture *f, guint version)
{
  static const char description[] =
    "<node><interface name='org.freedesktop.portal.Email'>"
    "<method name='ComposeEmail'><arg type='s' direction='in'/><arg type='a{sv}' direction='in'/>"
    "<arg type='o' direction='out'/></method>"
    "<property name='version' type='u' access='read'/></interface></node>";
  static const GDBusInterfaceVTable table = { called_cb, get_version_cb, NULL, { NULL } };
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (description, NULL);
  g_autoptr (GError) error = NULL;

  f->version = version;
  f->bus = g_dbus_connection_new_for_address_sync (
    g_getenv ("DBUS_SESSION_BUS_ADDRESS"),
    G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
    NULL, NULL, &error);
  g_assert_no_error (error);
  g_dbus_connection_add_filter (f->bus, closed_cb, f, NULL);
  g_dbus_connection_register_object (f->bus, "/org/freedesktop/portal/desktop",
                                     node->interfaces[0], &table, f, NULL, &error);
  g_assert_no_error (error);
  f->owner = g_bus_own_name_on_connection (f->bus, PORTAL, G_BUS_NAME_OWNER_FLAGS_NONE, owned_cb,
                                           NULL, f, NULL);
  wait_for (f->owned);
}

/*
 * The meeting
 */

static EntenteOrganization *
add_organization (Fixture *f)
{
  EntenteRecord *organization = insert_record (&f->dialog, ENTENTE_TYPE_ORGANIZATION,
                                               ENTENTE_ORGANIZATION_NAME, "Fanfare Sans Trompette");
  g_autoptr (EntenteEdit) edit = entente_store_begin (f->dialog.store, "address");

  entente_edit_set_text (edit, organization, ENTENTE_ORGANIZATION_EMAIL, "fanfare@example.org");
  g_assert_true (entente_edit_commit (edit, NULL));
  return ENTENTE_ORGANIZATION (organization);
}

static void
add_member (Fixture *f, const char *name, const char *email, EntenteOrganization *organization)
{
  EntenteRecord *person
    = insert_record (&f->dialog, ENTENTE_TYPE_PERSON, ENTENTE_PERSON_GIVEN_NAME, name);
  g_autoptr (EntenteEdit) edit = entente_store_begin (f->dialog.store, "address");

  entente_edit_set_text (edit, person, ENTENTE_PERSON_EMAIL, email);
  g_assert_true (entente_edit_commit (edit, NULL));
  g_assert_nonnull (
    entente_body_add_person (entente_bodies_get_organizing_group (f->dialog.store),
                             ENTENTE_PERSON (person), organization, NULL));
}

static void
set_place (Fixture *f, const char *place)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (f->dialog.store, "place");

  entente_edit_set_text (edit, ENTENTE_RECORD (f->meeting), ENTENTE_MEETING_PLACE, place);
  g_assert_true (entente_edit_commit (edit, NULL));
  spin ();
}

static void
set_up (Fixture *f, gconstpointer data)
{
  dialog_fixture_set_up (&f->dialog, NULL);
  f->attachments = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  f->names = g_ptr_array_new_with_free_func (g_free);
  add_member (f, "Ana", "ana@example.org", add_organization (f));
  add_member (f, "Bruno", "", NULL);
  add_member (f, "Chloé", "chloe@example.org", NULL);
  f->meeting = entente_meeting_create (f->dialog.store,
                                       entente_bodies_get_organizing_group (f->dialog.store),
                                       "2099-03-12T18:30", NULL, NULL);
  set_place (f, "Villefeinte");
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_clear_handle_id (&f->owner, g_bus_unown_name);
  if (f->bus != NULL)
    g_dbus_connection_close_sync (f->bus, NULL, NULL);
  g_clear_object (&f->bus);
  spin ();
  g_clear_pointer (&f->options, g_variant_unref);
  g_ptr_array_unref (f->attachments);
  g_ptr_array_unref (f->names);
  dialog_fixture_tear_down (&f->dialog, NULL);
}

static AdwDialog *
open_dialog (Fixture *f)
{
  AdwDialog *dialog = entente_invitation_dialog_new (f->dialog.project, f->meeting);

  adw_dialog_present (dialog, f->dialog.opener);
  spin ();
  return dialog;
}

/* What is asked over the invitation, once it is. */
static AdwAlertDialog *
wait_for_question (Fixture *f)
{
  wait_for (ADW_IS_ALERT_DIALOG (get_dialog (&f->dialog)));
  return ADW_ALERT_DIALOG (get_dialog (&f->dialog));
}

static void
answer (Fixture *f, const char *label)
{
  click (wait_for_question (f), label);
  wait_for (!ADW_IS_ALERT_DIALOG (get_dialog (&f->dialog)));
}

static gint64
count_sent (Fixture *f)
{
  return g_list_model_get_n_items (entente_meeting_get_circulation (f->meeting));
}

/* The lines of the calendar entry as they are, unfolded, without their ends. */
static char *
dup_calendar (Fixture *f)
{
  for (guint i = 0; i < f->names->len; i++)
    if (g_str_has_suffix (f->names->pdata[i], ".ics"))
      return g_strndup (g_bytes_get_data (f->attachments->pdata[i], NULL),
                        g_bytes_get_size (f->attachments->pdata[i]));
  g_assert_not_reached ();
}

static void
assert_calendar (Fixture *f, const char *part)
{
  g_autofree char *calendar = dup_calendar (f);

  if (strstr (calendar, part) == NULL)
    g_error ("“%s” is not in\n%s", part, calendar);
}

static void
forget (Fixture *f)
{
  g_ptr_array_set_size (f->attachments, 0);
  g_ptr_array_set_size (f->names, 0);
}

/*
 * Tests
 */

/* Addresses in blind copy, subject, text, letter and calendar entry; then the question, then what is
   noted. */
static void
test_portal (Fixture *f, gconstpointer data)
{
  g_auto (GStrv) addresses = NULL;
  const char *subject, *text;
  g_autoptr (EntenteRecord) paper = NULL;

  start_portal (f, 4);
  click (open_dialog (f), "_Send…");
  wait_for_question (f);

  g_assert_true (g_variant_lookup (f->options, "bcc", "^as", &addresses));
  g_assert_cmpuint (g_strv_length (addresses), ==, 2);
  g_assert_true (g_strv_contains ((const char *const *) addresses, "ana@example.org"));
  g_assert_true (g_strv_contains ((const char *const *) addresses, "chloe@example.org"));
  g_assert_false (g_variant_lookup (f->options, "addresses", "as", NULL));
  g_assert_true (g_variant_lookup (f->options, "subject", "&s", &subject));
  g_assert_nonnull (strstr (subject, "2099"));
  g_assert_true (g_variant_lookup (f->options, "body", "&s", &text));
  g_assert_nonnull (strstr (text, "Villefeinte"));

  g_assert_cmpuint (f->attachments->len, ==, 2);
  assert_calendar (f, "METHOD:REQUEST");
  assert_calendar (f, "SEQUENCE:0");
  g_assert_true (g_str_has_suffix (f->names->pdata[1], ".pdf"));
  g_assert_cmpmem (g_bytes_get_data (f->attachments->pdata[1], NULL), 5, "%PDF-", 5);

  g_assert_cmpint (count_sent (f), ==, 0);
  answer (f, "_It Left");
  g_assert_cmpint (count_sent (f), ==, 2);
  g_assert_cmpint (entente_record_get_choice (ENTENTE_RECORD (f->meeting), ENTENTE_MEETING_STATE),
                   ==, ENTENTE_MEETING_INVITED);
  paper = g_list_model_get_item (entente_meeting_get_circulation (f->meeting), 0);
  g_assert_true (entente_record_is_filled (paper, ENTENTE_CIRCULATION_SENT_ON));
  g_assert_true (says (get_dialog (&f->dialog), "Ana, Chloé"));
  close_dialog (&f->dialog);
}

/* Another place: the next that leaves is numbered; cancelled: it takes the meeting back. */
static void
test_sequence (Fixture *f, gconstpointer data)
{
  start_portal (f, 4);
  click (open_dialog (f), "_Send…");
  answer (f, "_It Left");
  forget (f);

  set_place (f, "Les Granges");
  click (get_dialog (&f->dialog), "_Send…");
  wait_for_question (f);
  assert_calendar (f, "METHOD:REQUEST");
  assert_calendar (f, "SEQUENCE:1");
  answer (f, "_It Left");
  close_dialog (&f->dialog);
  forget (f);

  g_assert_true (entente_meeting_cancel (f->meeting, NULL));
  g_assert_false (gtk_widget_get_visible (get_button (open_dialog (f), "_Preview the Letter")));
  click (get_dialog (&f->dialog), "_Send…");
  wait_for_question (f);
  assert_calendar (f, "METHOD:CANCEL");
  assert_calendar (f, "STATUS:CANCELLED");
  assert_calendar (f, "SEQUENCE:2");
  /* The letter of a meeting that does not take place would only mislead. */
  g_assert_cmpuint (f->attachments->len, ==, 1);
  answer (f, "_Not Yet");
  close_dialog (&f->dialog);
}

static void
test_not_yet (Fixture *f, gconstpointer data)
{
  start_portal (f, 3);
  click (open_dialog (f), "_Send…");
  answer (f, "_Not Yet");
  g_assert_cmpint (count_sent (f), ==, 0);
  close_dialog (&f->dialog);
}

/* Somebody closes what the portal shows: nothing is asked, nothing noted. */
static void
test_dismissed (Fixture *f, gconstpointer data)
{
  AdwDialog *dialog = open_dialog (f);

  start_portal (f, 4);
  f->answer = 1;
  click (dialog, "_Send…");
  wait_for (f->options != NULL);
  spin ();
  g_assert_true (get_dialog (&f->dialog) == dialog);
  g_assert_cmpint (count_sent (f), ==, 0);
  close_dialog (&f->dialog);
}

/* Who closes the invitation does not wait for the portal any more. */
static void
test_closed (Fixture *f, gconstpointer data)
{
  start_portal (f, 4);
  f->is_silent = TRUE;
  click (open_dialog (f), "_Send…");
  wait_for (f->options != NULL);
  adw_dialog_force_close (get_dialog (&f->dialog));
  wait_for (g_atomic_int_get (&f->n_closed) == 1);
  spin ();
  g_assert_null (get_dialog (&f->dialog));
}

static void
copied_cb (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  *(char **) data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
}

/* No portal, no program for mailto: that is said, and the message copied. */
static void
test_unanswered (Fixture *f, gconstpointer data)
{
  g_autofree char *text = NULL;
  AdwDialog *dialog = open_dialog (f);

  if (GPOINTER_TO_UINT (data) > 0)
    {
      /* One from before there were blind copies would show everybody’s address, or nobody’s. */
      start_portal (f, GPOINTER_TO_UINT (data));
    }
  click (dialog, "_Send…");
  g_assert_cmpstr (adw_alert_dialog_get_heading (wait_for_question (f)), ==,
                   "No Mail Program Answered");
  answer (f, "Copy the _Message");
  g_assert_null (f->options);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (f->dialog.window), NULL, copied_cb, &text);
  wait_for (text != NULL);
  g_assert_nonnull (strstr (text, "Villefeinte"));
  g_assert_cmpint (count_sent (f), ==, 0);
  close_dialog (&f->dialog);
}

/* A program for mailto: alone takes the message, and people are told what to attach. */
static void
test_mailto (Fixture *f, gconstpointer data)
{
  g_autofree char *got = g_build_filename (g_get_user_data_dir (), "got", NULL);
  g_autofree char *uri = NULL;

  click (open_dialog (f), "_Send…");
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (wait_for_question (f)), "attach them there"));
  wait_for (g_file_get_contents (got, &uri, NULL, NULL) && *uri != '\0');
  g_assert_true (g_str_has_prefix (uri, "mailto:?bcc=ana@example.org,chloe@example.org&subject="));
  answer (f, "_It Left");
  g_assert_cmpint (count_sent (f), ==, 2);
  close_dialog (&f->dialog);
}

/* As a mail program installs itself; before anything looks at what is installed. */
static void
install_mail_program (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "applications", NULL);
  g_autofree char *desktop = g_build_filename (folder, "mail.desktop", NULL);
  g_autofree char *list = g_build_filename (folder, "mimeapps.list", NULL);
  g_autofree char *script = g_build_filename (g_get_user_data_dir (), "mail.sh", NULL);
  g_autofree char *got = g_build_filename (g_get_user_data_dir (), "got", NULL);
  g_autofree char *entry = g_strdup_printf (
    "[Desktop Entry]\nType=Application\nName=Mail\nExec=sh %s %%u\nMimeType=x-scheme-handler/mailto;\n",
    script);
  g_autofree char *body = g_strdup_printf ("printf %%s \"$1\" > '%s'\n", got);

  g_assert_no_errno (g_mkdir_with_parents (folder, 0700));
  g_assert_true (g_file_set_contents (desktop, entry, -1, NULL));
  g_assert_true (g_file_set_contents (script, body, -1, NULL));
  g_assert_true (g_file_set_contents (
    list, "[Default Applications]\nx-scheme-handler/mailto=mail.desktop\n", -1, NULL));
}

/* In a process of its own: what is installed is looked at once. */
static void
test_with_mail_program (void)
{
  g_test_trap_subprocess ("/invitation-sending/mailto/subprocess", 0,
                          G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
}

int
main (int argc, char *argv[])
{
  gboolean is_subprocess;

  gtk_test_init (&argc, &argv, NULL);
  is_subprocess = g_test_subprocess ();
  if (is_subprocess)
    install_mail_program ();
  entente_ui_init ();

#define ADD(name, data, test)                                                                      \
  g_test_add ("/invitation-sending/" name, Fixture, data, set_up, test, tear_down)
  ADD ("portal", NULL, test_portal);
  ADD ("sequence", NULL, test_sequence);
  ADD ("not-yet", NULL, test_not_yet);
  ADD ("dismissed", NULL, test_dismissed);
  ADD ("closed", NULL, test_closed);
  ADD ("unanswered", NULL, test_unanswered);
  ADD ("old-portal", GUINT_TO_POINTER (2), test_unanswered);
  ADD ("mailto/subprocess", NULL, test_mailto);
  g_test_add_func ("/invitation-sending/mailto", test_with_mail_program);

  return g_test_run ();
}
