/// Mail as it goes over the wire: header fields, subject, bodies, attachments, and mailboxes of
/// many.
package burnbag.reader.mail;
