/// What somebody has seen of a copy: sightings, page checks, losses, and what turns up.
package burnbag.custody.sighting;
