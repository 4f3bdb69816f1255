/// Set B of made pages: templates, fonts and ageing of their own, written from the schemes' rules.
package burnbag.bench.apart;
