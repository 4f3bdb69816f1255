/// Looking through what somebody hands in: the examiner of `burnbag sweep`, on files that lie in a
/// private folder until they have been looked at, and no longer.
package burnbag.response.screening;
