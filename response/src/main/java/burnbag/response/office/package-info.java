/// Where a find meets the ledger: the one package that sees both, and carries nothing over but ids,
/// commitments and counts.
package burnbag.response.office;
