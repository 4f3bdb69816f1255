/// What a score prints: aligned tables, figures, and the floors they are held against.
package burnbag.bench.table;
