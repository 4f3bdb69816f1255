/// The pages of the office.
package burnbag.desk.office;
