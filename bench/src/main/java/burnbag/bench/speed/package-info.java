/// Speed side by side: the lots that are made for it, the programs beside, and their clock.
package burnbag.bench.speed;
