// Reads an exported log with golang.org/x/mod/sumdb, as any Go client of a transparency log would:
// the checkpoint's signature, every tile against the root, every entry against its leaf, proofs of
// inclusion and consistency, and proofs that burnbag wrote. Then flips bytes and wants a refusal
// each time.
//
//	sumdb FOLDER [FLIPS-A-FILE]   (as burnbag.ledger.ForeignLog writes it)
package main

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const height = 8
const width = 1 << height

// A log is a folder of files, some of which may be replaced for a while.
type log struct {
	folder   string
	replaced map[string][]byte
	kept     map[string][]byte
}

func (l *log) read(path string) ([]byte, error) {
	if data, ok := l.replaced[path]; ok {
		return data, nil
	}
	if data, ok := l.kept[path]; ok {
		return data, nil
	}
	data, err := os.ReadFile(filepath.Join(l.folder, path))
	if err == nil {
		l.kept[path] = data
	}
	return data, err
}

func number(n int64) string {
	path := fmt.Sprintf("%03d", n%1000)
	for n >= 1000 {
		n /= 1000
		path = fmt.Sprintf("x%03d/%s", n%1000, path)
	}
	return path
}

// The path of C2SP tlog-tiles, which has no height in it.
func tilePath(level string, n int64, w int) string {
	path := "log/tile/" + level + "/" + number(n)
	if w < width {
		path += ".p/" + strconv.Itoa(w)
	}
	return path
}

func (l *log) Height() int                     { return height }
func (l *log) SaveTiles([]tlog.Tile, [][]byte) {}
func (l *log) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, t := range tiles {
		data, err := l.read(tilePath(strconv.Itoa(t.L), t.N, t.W))
		if err != nil {
			return nil, err
		}
		if len(data) != t.W*tlog.HashSize {
			return nil, fmt.Errorf("a tile of %d bytes", len(data))
		}
		all = append(all, data)
	}
	return all, nil
}

const spelling = "because base 64 was spelt otherwise"

var errSpelling = errors.New("base 64 is spelt otherwise")

// Opens a checkpoint. Go's note package decodes base 64 that is spelt in more than one way; with
// strict, only one spelling passes.
func open(data []byte, key note.Verifier, strict bool) (tlog.Tree, error) {
	var tree tlog.Tree
	n, err := note.Open(data, note.VerifierList(key))
	if err != nil {
		return tree, err
	}
	lines := strings.Split(n.Text, "\n")
	if len(lines) != 4 || lines[0] != key.Name() {
		return tree, errors.New("not a checkpoint of " + key.Name())
	}
	tree.N, err = strconv.ParseInt(lines[1], 10, 64)
	if err != nil || strconv.FormatInt(tree.N, 10) != lines[1] {
		return tree, errors.New("not a size")
	}
	tree.Hash, err = tlog.ParseHash(lines[2])
	if err != nil {
		return tree, err
	}
	if strict {
		for _, line := range strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")[4:] {
			word := line[strings.LastIndex(line, " ")+1:]
			if _, err := base64.StdEncoding.Strict().DecodeString(word); err != nil {
				return tree, errSpelling
			}
		}
	}
	return tree, nil
}

func (l *log) entries(n int64, w int) ([][]byte, error) {
	data, err := l.read(tilePath("entries", n, w))
	if err != nil {
		return nil, err
	}
	var entries [][]byte
	for len(data) > 0 {
		if len(data) < 2 || len(data) < 2+int(binary.BigEndian.Uint16(data)) {
			return nil, errors.New("a bundle ends within an entry")
		}
		end := 2 + int(binary.BigEndian.Uint16(data))
		entries = append(entries, data[2:end])
		data = data[end:]
	}
	if len(entries) != w {
		return nil, fmt.Errorf("a bundle of %d entries, not %d", len(entries), w)
	}
	return entries, nil
}

// Checks one bundle against its leaves, and those against the root.
func (l *log) checkBundle(tree tlog.Tree, r tlog.HashReader, n int64) error {
	w := width
	if rest := tree.N - n*width; rest < width {
		w = int(rest)
	}
	entries, err := l.entries(n, w)
	if err != nil {
		return err
	}
	var indexes []int64
	for i := range entries {
		indexes = append(indexes, tlog.StoredHashIndex(0, n*width+int64(i)))
	}
	hashes, err := r.ReadHashes(indexes)
	if err != nil {
		return err
	}
	for i, entry := range entries {
		if tlog.RecordHash(entry) != hashes[i] {
			return fmt.Errorf("entry %d is not its leaf", n*width+int64(i))
		}
	}
	return nil
}

// Checks one tile: each hash in it, read against the root, is the one that stands in the file.
//
// Some versions of TileHashReader do not hold the first tiles that they read besides the right edge
// to the root, as many as the edge has hashes too many for its tiles. So other tiles are asked for
// first.
func (l *log) checkTile(tree tlog.Tree, r tlog.HashReader, t tlog.Tile) error {
	var indexes []int64
	for n := int64(0); n < tree.N/width && n < 32; n++ {
		if t.L > 0 || n != t.N {
			indexes = append(indexes, tlog.StoredHashIndex(0, n*width))
		}
	}
	others := len(indexes)
	for i := 0; i < t.W; i++ {
		indexes = append(indexes, tlog.StoredHashIndex(t.L*height, t.N*width+int64(i)))
	}
	hashes, err := r.ReadHashes(indexes)
	if err != nil {
		return err
	}
	data, err := l.read(tilePath(strconv.Itoa(t.L), t.N, t.W))
	if err != nil {
		return err
	}
	for i, hash := range hashes[others:] {
		if !bytes.Equal(hash[:], data[i*tlog.HashSize:(i+1)*tlog.HashSize]) {
			return errors.New("a tile that is not in the tree")
		}
	}
	return nil
}

// Builds the whole tree from the entries alone, and holds it to the root.
func (l *log) rebuild(tree tlog.Tree) (tlog.HashReader, error) {
	var stored []tlog.Hash
	r := tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		var hashes []tlog.Hash
		for _, index := range indexes {
			hashes = append(hashes, stored[index])
		}
		return hashes, nil
	})
	for n := int64(0); n*width < tree.N; n++ {
		w := width
		if rest := tree.N - n*width; rest < width {
			w = int(rest)
		}
		entries, err := l.entries(n, w)
		if err != nil {
			return nil, err
		}
		for i, entry := range entries {
			more, err := tlog.StoredHashes(n*width+int64(i), entry, r)
			if err != nil {
				return nil, err
			}
			stored = append(stored, more...)
		}
	}
	root, err := tlog.TreeHash(tree.N, r)
	if err == nil && root != tree.Hash {
		err = errors.New("the entries do not have the checkpoint's root")
	}
	return r, err
}

// Checks that a tile is the one that the entries make.
func (l *log) compareTile(rebuilt tlog.HashReader, t tlog.Tile) error {
	made, err := tlog.ReadTileData(t, rebuilt)
	if err != nil {
		return err
	}
	data, err := l.read(tilePath(strconv.Itoa(t.L), t.N, t.W))
	if err == nil && !bytes.Equal(made, data) {
		err = errors.New("a tile that the entries do not make")
	}
	return err
}

func (l *log) checkProofs(tree tlog.Tree, r tlog.HashReader) (int, error) {
	count := 0
	step := tree.N/50 + 1
	for i := int64(0); i < tree.N; i += step {
		leaf, err := r.ReadHashes([]int64{tlog.StoredHashIndex(0, i)})
		if err != nil {
			return count, err
		}
		record, err := tlog.ProveRecord(tree.N, i, r)
		if err != nil {
			return count, err
		}
		if err := tlog.CheckRecord(record, tree.N, tree.Hash, i, leaf[0]); err != nil {
			return count, err
		}
		earlier, err := tlog.TreeHash(i+1, r)
		if err != nil {
			return count, err
		}
		growth, err := tlog.ProveTree(tree.N, i+1, r)
		if err != nil {
			return count, err
		}
		if err := tlog.CheckTree(growth, tree.N, tree.Hash, i+1, earlier); err != nil {
			return count, err
		}
		count += 2
	}
	return count, nil
}

// A .tlog-proof that burnbag wrote, for an entry that lies beside it.
func checkProof(data, entry []byte, key note.Verifier, strict bool) error {
	blank := bytes.Index(data, []byte("\n\n"))
	if blank < 0 {
		return errors.New("no checkpoint")
	}
	lines := strings.Split(string(data[:blank]), "\n")
	if len(lines) < 2 || lines[0] != "c2sp.org/tlog-proof@v1" || !strings.HasPrefix(lines[1], "index ") {
		return errors.New("not a proof")
	}
	index, err := strconv.ParseInt(lines[1][6:], 10, 64)
	if err != nil || strconv.FormatInt(index, 10) != lines[1][6:] {
		return errors.New("not an index")
	}
	var proof tlog.RecordProof
	for _, line := range lines[2:] {
		hash, err := tlog.ParseHash(line)
		if err != nil {
			return err
		}
		if strict && hash.String() != line {
			return errSpelling
		}
		proof = append(proof, hash)
	}
	tree, err := open(data[blank+2:], key, strict)
	if err != nil {
		return err
	}
	if index >= tree.N {
		return errors.New("beyond the log")
	}
	return tlog.CheckRecord(proof, tree.N, tree.Hash, index, tlog.RecordHash(entry))
}

// A consistency proof that burnbag wrote: size and root of both trees, then the path.
func checkGrowth(data []byte) error {
	words := strings.Fields(string(data))
	if len(words) < 4 {
		return errors.New("not a consistency proof")
	}
	earlier, err1 := strconv.ParseInt(words[0], 10, 64)
	later, err2 := strconv.ParseInt(words[2], 10, 64)
	if err1 != nil || err2 != nil {
		return errors.New("not a size")
	}
	var hashes []tlog.Hash
	for _, word := range append([]string{words[1], words[3]}, words[4:]...) {
		hash, err := tlog.ParseHash(word)
		if err != nil {
			return err
		}
		hashes = append(hashes, hash)
	}
	return tlog.CheckTree(tlog.TreeProof(hashes[2:]), later, hashes[1], earlier, hashes[0])
}

// Some versions of NewTiles name each width that a growing tile has had.
func widest(tiles []tlog.Tile) []tlog.Tile {
	var last []tlog.Tile
	for i, t := range tiles {
		if i+1 == len(tiles) || tiles[i+1].L != t.L || tiles[i+1].N != t.N {
			last = append(last, t)
		}
	}
	return last
}

// Flips that were refused, some of them only by the stricter of two looks.
type tally struct {
	strictly                 string
	flips, refused, byStrict int
}

func (t *tally) take(err, strictly error) {
	t.flips++
	if err != nil || strictly != nil {
		t.refused++
	}
	if err == nil && strictly != nil {
		t.byStrict++
	}
}

func (t *tally) say(what string) {
	fmt.Printf("  %s: %d flips, %d refused", what, t.flips, t.refused)
	if t.byStrict > 0 {
		fmt.Printf(" (%d of them %s)", t.byStrict, t.strictly)
	}
	fmt.Println()
	if t.flips == 0 || t.refused != t.flips {
		die(fmt.Errorf("%s: %d accepted", what, t.flips-t.refused))
	}
}

func die(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "sumdb:", err)
		os.Exit(1)
	}
}

func flipped(data []byte, at int, bit uint) []byte {
	other := append([]byte(nil), data...)
	other[at] ^= 1 << bit
	return other
}

func main() {
	l := &log{folder: os.Args[1], replaced: map[string][]byte{}, kept: map[string][]byte{}}
	flipsAFile := 1
	if len(os.Args) > 2 {
		n, err := strconv.Atoi(os.Args[2])
		die(err)
		flipsAFile = n
	}
	line, err := l.read("key")
	die(err)
	key, err := note.NewVerifier(strings.TrimSpace(string(line)))
	die(err)
	checkpoint, err := l.read("log/checkpoint")
	die(err)
	tree, err := open(checkpoint, key, true)
	die(err)
	r := tlog.TileHashReader(tree, l)
	bundles := (tree.N + width - 1) / width
	for n := int64(0); n < bundles; n++ {
		die(l.checkBundle(tree, r, n))
	}
	tiles := widest(tlog.NewTiles(height, 0, tree.N))
	for _, t := range tiles {
		die(l.checkTile(tree, r, t))
	}
	rebuilt, err := l.rebuild(tree)
	die(err)
	for _, t := range tiles {
		die(l.compareTile(rebuilt, t))
	}
	proofs, err := l.checkProofs(tree, r)
	die(err)
	fmt.Printf("x/mod/sumdb: %d entries in %d bundles, %d tiles, %d proofs of its own hold\n",
		tree.N, bundles, len(tiles), proofs)

	if flipsAFile == 0 {
		return
	}
	seen := &tally{strictly: spelling}
	for at := range checkpoint {
		for bit := uint(0); bit < 8; bit++ {
			other := flipped(checkpoint, at, bit)
			_, err := open(other, key, false)
			_, strictly := open(other, key, true)
			seen.take(err, strictly)
		}
	}
	seen.say("checkpoint, every bit")

	names, err := filepath.Glob(filepath.Join(l.folder, "proofs", "*.tlog-proof"))
	die(err)
	sort.Strings(names)
	seen = &tally{strictly: spelling}
	for place, name := range names {
		data, err := os.ReadFile(name)
		die(err)
		entry, err := os.ReadFile(strings.TrimSuffix(name, ".tlog-proof") + ".entry")
		die(err)
		die(checkProof(data, entry, key, true))
		for at := range data {
			for bit := uint(0); bit < 8; bit++ {
				if place >= 2 && bit != uint(at)%8 {
					continue
				}
				other := flipped(data, at, bit)
				seen.take(checkProof(other, entry, key, false), checkProof(other, entry, key, true))
			}
		}
	}
	seen.say(fmt.Sprintf("%d proofs of inclusion", len(names)))

	names, err = filepath.Glob(filepath.Join(l.folder, "proofs", "*.consistency"))
	die(err)
	seen = &tally{}
	for _, name := range names {
		data, err := os.ReadFile(name)
		die(err)
		die(checkGrowth(data))
		// Roots and path only: trees of nearby sizes can have proofs of the same shape, and it is the
		// signed checkpoint that binds a size to its root. Words may be parted by any blank, and the
		// last character of a hash has bits that say nothing.
		for at, octet := range data {
			size := bytes.Count(data[:at], []byte("\n")) < 2 && bytes.Count(data[:at], []byte(" ")) == bytes.Count(data[:at], []byte("\n"))
			last := at+1 < len(data) && data[at+1] == '='
			if octet <= ' ' || octet == '=' || last || size {
				continue
			}
			err := checkGrowth(flipped(data, at, 0))
			seen.take(err, err)
		}
	}
	// An office's own export brings none; Go's of its own were checked above.
	if len(names) > 0 {
		seen.say(fmt.Sprintf("%d proofs of consistency", len(names)))
	}

	seen = &tally{}
	for n := int64(0); n < bundles; n++ {
		w := width
		if rest := tree.N - n*width; rest < width {
			w = int(rest)
		}
		path := tilePath("entries", n, w)
		data, err := l.read(path)
		die(err)
		for k := 0; k < flipsAFile; k++ {
			at := k * (len(data) - 1) / flipsAFile
			l.replaced[path] = flipped(data, at, uint(k)%8)
			err := l.checkBundle(tree, r, n)
			seen.take(err, err)
		}
		delete(l.replaced, path)
	}
	seen.say("bundles")

	seen = &tally{strictly: "by comparing with the tile that the entries make"}
	for _, t := range tiles {
		path := tilePath(strconv.Itoa(t.L), t.N, t.W)
		data, err := l.read(path)
		die(err)
		for k := 0; k < flipsAFile; k++ {
			at := k * (len(data) - 1) / flipsAFile
			l.replaced[path] = flipped(data, at, uint(k)%8)
			seen.take(l.checkTile(tree, tlog.TileHashReader(tree, l), t), l.compareTile(rebuilt, t))
		}
		delete(l.replaced, path)
	}
	seen.say("tiles")
}
