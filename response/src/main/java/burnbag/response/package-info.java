/// What has turned up: finds, and lots at the gate. Nothing in it sees the register but
/// `burnbag.response.office`.
package burnbag.response;
