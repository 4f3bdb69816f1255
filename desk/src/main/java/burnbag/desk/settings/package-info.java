/// What those who run the desk have written into files of its home.
package burnbag.desk.settings;
