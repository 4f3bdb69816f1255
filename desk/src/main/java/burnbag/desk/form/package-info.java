/// Forms with files in them, read as they come.
package burnbag.desk.form;
