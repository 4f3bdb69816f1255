/// The report for spreadsheets and databases: RFC 4180.
package burnbag.sweep.csv;
