// Verifies an entry of the log with WebCrypto alone: checkpoint (C2SP tlog-checkpoint, signed-note),
// tiles (tlog-tiles), inclusion and growth (RFC 6962). The log's key is the one this browser has seen
// first; a desk that shows another later is told.
"use strict";
(async () => {
  const place = document.querySelector("#verify");
  if (!place) return;
  const list = place.querySelector(".checks");
  const verdict = place.querySelector("[data-verdict]");
  const bytesOf = (base64) => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  const base64Of = (bytes) => btoa(String.fromCharCode(...bytes));
  const join = (...parts) => {
    const all = new Uint8Array(parts.reduce((sum, one) => sum + one.length, 0));
    let at = 0;
    for (const one of parts) { all.set(one, at); at += one.length; }
    return all;
  };
  const sha = async (...parts) => new Uint8Array(await crypto.subtle.digest("SHA-256", join(...parts)));
  const LEAF = Uint8Array.of(0), NODE = Uint8Array.of(1);
  const same = (a, b) => base64Of(a) === base64Of(b);

  class Refused extends Error {}
  function step(how, text) {
    const item = document.createElement("li");
    item.className = how;
    item.textContent = { ok: "✓ ", no: "✗ ", open: "? " }[how] + text;
    list.append(item);
  }
  function must(holds, yes, no) {
    if (!holds) throw new Refused(no);
    step("ok", yes);
  }
  async function get(path) {
    const answer = await fetch(path, { cache: "no-store", redirect: "error" });
    if (!answer.ok) throw new Refused("the desk does not give " + path + " (" + answer.status + ")");
    return new Uint8Array(await answer.arrayBuffer());
  }

  function checkpointOf(bytes) {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const cut = text.lastIndexOf("\n\n");
    const body = text.slice(0, cut + 1);
    const [origin, size, root] = body.split("\n");
    if (cut < 0 || !/^[1-9]\d{0,15}$/.test(size) || bytesOf(root).length !== 32) {
      throw new Refused("what the desk gives as its checkpoint is none");
    }
    const signatures = text.slice(cut + 2).split("\n").filter((line) => line.startsWith("— ")).map((line) => {
      const [, name, value] = line.split(" ");
      try {
        return { name, value: bytesOf(value) };
      } catch {
        throw new Refused("the checkpoint’s signature is false: it is no base64");
      }
    });
    return { origin, size: Number(size), root: bytesOf(root), body: new TextEncoder().encode(body), signatures };
  }

  // The log's Ed25519 keys, as verifier key lines: name+id+base64(1 ‖ key).
  const keys = place.dataset.keys.split("\n").map((line) => {
    const [name, id, ...rest] = line.split("+");
    return { line, name, id, bytes: bytesOf(rest.join("+")) };
  }).filter((key) => key.bytes[0] === 1 && key.bytes.length === 33);

  async function signed(head) {
    const hex = (bytes) => [...bytes].map((one) => one.toString(16).padStart(2, "0")).join("");
    for (const one of head.signatures) {
      const key = keys.find((it) => it.name === one.name && it.id === hex(one.value.slice(0, 4)));
      if (!key || one.value.length !== 68) continue;
      const pinned = "burnbag.log-key." + head.origin;
      const before = localStorage.getItem(pinned);
      if (before && before !== key.line) {
        throw new Refused("the log’s key is another than this browser has seen before (" + before +
          "). Was it rotated? 'burnbag ledger key' on the office’s own machine tells.");
      }
      let verifier;
      try {
        verifier = await crypto.subtle.importKey("raw", key.bytes.slice(1), { name: "Ed25519" }, false, ["verify"]);
      } catch {
        step("open", "This browser knows no Ed25519: the checkpoint’s signature was not checked. Use a newer one, or 'burnbag ledger verify'.");
        return false;
      }
      must(await crypto.subtle.verify({ name: "Ed25519" }, verifier, one.value.slice(4), head.body),
        "The checkpoint of " + head.size + " entries is signed with the log’s key " + key.name + "+" + key.id +
          (before ? ", the one this browser has known before." : ", which this browser sees for the first time and keeps."),
        "the checkpoint’s signature is false");
      localStorage.setItem(pinned, key.line);
      return true;
    }
    throw new Refused("the checkpoint bears no signature of the log’s key");
  }

  // Nodes of the tree out of tiles of 256 hashes.
  const tiles = new Map();
  function tile(level, index, size) {
    const width = Math.min(256, Math.floor(size / 256 ** level) - index * 256);
    let groups = String(index % 1000).padStart(3, "0");
    for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000)) {
      groups = "x" + String(rest % 1000).padStart(3, "0") + "/" + groups;
    }
    const path = "/log/tile/" + level + "/" + groups + (width === 256 ? "" : ".p/" + width);
    if (!tiles.has(path)) {
      tiles.set(path, get(path).then((bytes) => {
        if (bytes.length !== width * 32) throw new Refused("a tile has not the length that its name says");
        return bytes;
      }));
    }
    return tiles.get(path);
  }
  async function node(level, index, size) {
    const inTile = level % 8;
    const first = index * 2 ** inTile;
    const bytes = await tile(Math.floor(level / 8), Math.floor(first / 256), size);
    let row = [];
    for (let i = 0; i < 2 ** inTile; i++) row.push(bytes.slice(((first % 256) + i) * 32, ((first % 256) + i + 1) * 32));
    while (row.length > 1) {
      const up = [];
      for (let i = 0; i < row.length; i += 2) up.push(await sha(NODE, row[i], row[i + 1]));
      row = up;
    }
    return row[0];
  }
  const half = (count) => { let power = 1; while (power * 2 < count) power *= 2; return power; };
  async function root(from, to, size) {
    const count = to - from;
    if (count === 1 || half(count) * 2 === count) return node(Math.log2(count), from / count, size);
    const middle = from + half(count);
    return sha(NODE, await root(from, middle, size), await root(middle, to, size));
  }
  // From the leaf up: at each step its sibling comes out of the tiles, the rest is hashed here.
  async function climbed(leaf, index, size) {
    const turns = [];
    let from = 0, to = size;
    while (to - from > 1) {
      const middle = from + half(to - from);
      if (index < middle) { turns.unshift([false, middle, to]); to = middle; }
      else { turns.unshift([true, from, middle]); from = middle; }
    }
    let hash = leaf;
    for (const [left, start, end] of turns) {
      const sibling = await root(start, end, size);
      hash = left ? await sha(NODE, sibling, hash) : await sha(NODE, hash, sibling);
    }
    return { hash, steps: turns.length };
  }

  try {
    verdict.textContent = "Verifying…";
    const head = checkpointOf(await get("/log/checkpoint"));
    const sure = await signed(head);
    const index = Number(place.dataset.index);
    must(index < head.size, "Entry " + index + " is one of the " + head.size + ".", "the checkpoint is older than this entry");
    let leaf = bytesOf(place.dataset.leaf);
    if (place.dataset.whole === "true") {
      const hashed = await sha(LEAF, await get("/log/entry?index=" + index));
      must(same(hashed, leaf), "The entry’s own bytes were hashed here, to the leaf hash above.", "the entry does not hash to the leaf that the page shows");
      leaf = hashed;
    } else {
      step("open", "The entry’s words are not for you: its leaf hash is taken as the page shows it.");
    }
    const bottom = await tile(0, Math.floor(index / 256), head.size);
    must(same(bottom.slice((index % 256) * 32, (index % 256 + 1) * 32), leaf),
      "The leaf hash stands in its tile.", "another hash stands in the place of this entry");
    const up = await climbed(leaf, index, head.size);
    must(same(up.hash, head.root),
      "A path of " + up.steps + " hashes leads from it to the root that is signed.", "the path does not lead to the root that is signed");
    const memory = "burnbag.log-head." + head.origin;
    const seen = JSON.parse(localStorage.getItem(memory) || "null");
    if (seen) {
      must(seen.size <= head.size, "The log is no shorter than when this browser last saw it.",
        "the log has " + head.size + " entries, and had " + seen.size + " when this browser last saw it");
      must(same(await root(0, seen.size, head.size), bytesOf(seen.root)),
        "Its first " + seen.size + " entries are those that this browser saw then.", "entries that this browser saw before have been changed");
    }
    if (sure) localStorage.setItem(memory, JSON.stringify({ size: head.size, root: base64Of(head.root) }));
    verdict.textContent = sure
      ? "Verified: the entry is in the log, and nobody has changed it."
      : "The entry is in the tree of this checkpoint; whose checkpoint it is was not checked.";
    verdict.className = "verdict " + (sure ? "entered" : "wrong");
  } catch (e) {
    step("no", e instanceof Refused ? e.message : "it could not be finished: " + e.message);
    verdict.textContent = "Not verified.";
    verdict.className = "verdict wrong";
  }
})();
