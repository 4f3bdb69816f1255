/// Two sides to every move: what one gives another accepts, or refuses, line by line.
package burnbag.custody.handover;
