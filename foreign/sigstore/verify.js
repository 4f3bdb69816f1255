// Has npm's @sigstore/verify look at proofs of ours: checkpoint and inclusion, as it looks at
// those of any transparency log. Then flips every bit of each proof file and every eighth byte's
// bit of its entry, and wants a refusal each time.
//
//   node verify.js FOLDER   (as burnbag.ledger.ForeignLog writes it)
'use strict';
const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');

// Inclusion is no part of the package's front door, so it is asked for by its file.
const verifier = path.dirname(require.resolve('@sigstore/verify'));
const { verifyTLogInclusion } = require(path.join(verifier, 'tlog/index.js'));

const SPKI_OF_ED25519 = Buffer.from('302a300506032b6570032100', 'hex');

function authority(vkey) {
  const [name, id, ...typed] = vkey.trim().split('+');
  const key = Buffer.from(typed.join('+'), 'base64');
  if (key.length !== 33 || key[0] !== 1) throw new Error('the key is not of Ed25519');
  const der = Buffer.concat([SPKI_OF_ED25519, key.subarray(1)]);
  return {
    name,
    logID: Buffer.from(id, 'hex'),
    publicKey: crypto.createPublicKey({ key: der, format: 'der', type: 'spki' }),
    baseURL: `https://${name}`,
  };
}

function strictBase64(text) {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.toString('base64') !== text) throw new Error('spelling');
  return bytes;
}

// The frame of a .tlog-proof. Node decodes base 64 that is spelt in more than one way, and the
// package takes the name in a signature line for a pattern; with `strict`, only one spelling of
// each passes.
function parse(file, origin, strict) {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(file);
  const blank = text.indexOf('\n\n');
  if (blank < 0) throw new Error('no checkpoint');
  const lines = text.slice(0, blank).split('\n');
  if (lines.shift() !== 'c2sp.org/tlog-proof@v1') throw new Error('not a proof');
  const index = /^index (0|[1-9][0-9]*)$/.exec(lines.shift() ?? '');
  if (!index) throw new Error('no index');
  const hashes = lines.map((line) => (strict ? strictBase64(line) : Buffer.from(line, 'base64')));
  const envelope = text.slice(blank + 2);
  if (strict) {
    const note = /^[^\n]+\n[0-9]+\n([^\n]+)\n\n(?:\u2014 \S+ \S+\n)+$/.exec(envelope);
    if (!note) throw new Error('spelling');
    strictBase64(note[1]);
    for (const line of envelope.slice(envelope.indexOf('\n\n') + 2).trimEnd().split('\n')) {
      const [, name, signature] = line.split(' ');
      if (name !== origin) throw new Error('spelling');
      strictBase64(signature);
    }
  }
  return { logIndex: index[1], hashes, checkpoint: { envelope } };
}

function refusal(file, entry, log, strict) {
  try {
    verifyTLogInclusion({ canonicalizedBody: entry, inclusionProof: parse(file, log.name, strict) }, [log]);
    return undefined;
  } catch (e) {
    return e;
  }
}

const folder = process.argv[2];
const log = authority(fs.readFileSync(path.join(folder, 'key'), 'utf8'));
const proofs = fs.readdirSync(path.join(folder, 'proofs')).filter((f) => f.endsWith('.tlog-proof'));
if (proofs.length < 5) throw new Error(`only ${proofs.length} proofs`);
let flips = 0;
let bySpelling = 0;
let accepted = 0;
for (const [place, name] of proofs.entries()) {
  const file = fs.readFileSync(path.join(folder, 'proofs', name));
  const entry = fs.readFileSync(path.join(folder, 'proofs', name.replace('.tlog-proof', '.entry')));
  const wrong = refusal(file, entry, log, true);
  if (wrong) throw new Error(`${name} is refused: ${wrong.message}`);
  // Every bit of two proofs, one bit of every byte of the others.
  for (let bit = 0; bit < file.length * 8; bit += place < 2 ? 1 : 8) {
    const flipped = Buffer.from(file);
    flipped[bit >> 3] ^= 1 << (place < 2 ? bit & 7 : (bit >> 3) & 7);
    flips++;
    if (refusal(flipped, entry, log, false)) continue;
    if (refusal(flipped, entry, log, true)) bySpelling++;
    else {
      accepted++;
      console.error(`${name}: accepted with bit ${bit} flipped`);
    }
  }
  for (let at = 0; at < entry.length; at += 8) {
    const flipped = Buffer.from(entry);
    flipped[at] ^= 1;
    flips++;
    if (!refusal(file, flipped, log, true)) accepted++;
  }
}
console.log(
  `@sigstore/verify: ${proofs.length} proofs hold; ${flips} flips, ${flips - accepted} refused ` +
    `(${bySpelling} of them because a name or base 64 was spelt otherwise), ${accepted} accepted`,
);
process.exit(accepted === 0 ? 0 : 1);
