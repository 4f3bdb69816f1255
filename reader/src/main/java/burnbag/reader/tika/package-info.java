/// Formats that Tika's parsers read: old Office, Outlook, RTF and many more.
package burnbag.reader.tika;
