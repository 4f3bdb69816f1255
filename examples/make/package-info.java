/// Makes those files of the scrap pile that are not plain text. The plain ones are written by hand.
package make;
