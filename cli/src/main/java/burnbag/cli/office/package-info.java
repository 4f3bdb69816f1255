/// The commands of the office: who acts, on which home, and how an answer is told.
package burnbag.cli.office;
