"""Draws lines of known text, worn as copies are, into the form that TeachingLines writes.

draw.py TEXTS PACKS FONTS OUT --lines N --seed S
"""
import argparse, glob, json, os, random, re, struct
import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont
from signs import OTHER, PLAIN, ACCENTED, SIGNS, spelled

HEIGHT = 48
NOTO = "/usr/share/fonts/truetype/noto/"
CJK = "/usr/share/fonts/opentype/noto/"

parser = argparse.ArgumentParser()
parser.add_argument("texts")
parser.add_argument("packs")
parser.add_argument("fonts")
parser.add_argument("out")
parser.add_argument("--lines", type=int, default=50000)
parser.add_argument("--seed", type=int, default=153)
args = parser.parse_args()
chance = random.Random(args.seed)
noise = np.random.default_rng(args.seed)

# ---- texts
words = []
for name in sorted(glob.glob(args.texts + "/docs/*.txt")):
    words += open(name, encoding="utf-8").read().split()
for name in ("negatives-real", "partial-real"):
    for line in open(f"{args.texts}/{name}.jsonl", encoding="utf-8"):
        entry = json.loads(line)
        words += (entry.get("text") or entry.get("query") or "").split()
markings, portions, foreign, latin = [], [], [], []
for name in sorted(glob.glob(args.packs + "/*.toml")):
    pack = open(name, encoding="utf-8").read()
    for key, bag in (("words", markings), ("portions", portions)):
        for found in re.findall(r"^%s = \[(.*)\]" % key, pack, re.M):
            bag += re.findall(r'"((?:[^"\\]|\\.)*)"', found)
    for found in re.findall(r"^(?:finds|mentions|ignores) = \[(.*)\]", pack, re.M):
        for text in re.findall(r'"((?:[^"\\]|\\.)*)"', found):
            for line in text.replace('\\"', '"').split("\\n"):
                share = sum(c == OTHER for c in spelled(line)) / max(1, len(line))
                (foreign if share > 0.3 else latin).append(line)
foreign = [line for line in foreign if line.strip()]
latin = [line for line in latin if line.strip()]

RANGES = {
    "cyrillic": [(0x410, 0x44F), (0x430, 0x44F), (0x430, 0x44F), (0x401, 0x401), (0x404, 0x407), (0x451, 0x457)],
    "greek": [(0x391, 0x3A1), (0x3A3, 0x3A9), (0x3B1, 0x3C9), (0x3B1, 0x3C9)],
    "hebrew": [(0x5D0, 0x5EA)],
    "arabic": [(0x627, 0x63A), (0x641, 0x64A)],
    "han": [(0x4E00, 0x9FA5)],
    "kana": [(0x3042, 0x3093), (0x30A2, 0x30F3)],
    "hangul": [(0xAC00, 0xD7A3)],
    "devanagari": [(0x905, 0x939)],
}


# Their fonts have no Latin letters.
LATINLESS = ("hebrew", "arabic", "devanagari")


def script(text):
    for name, ranges in RANGES.items():
        if any(a <= ord(c) <= b for c in text for a, b in ranges):
            return name
    return "latin"


FONTS = {
    "mono": "LiberationMono* DejaVuSansMono* NimbusMonoPS* FreeMono* Courier?Prime* cmuntt* cmuntx* cmunvt*",
    "serif": "LiberationSerif-* DejaVuSerif* NotoSerif-* NimbusRoman* FreeSerif* C059* P052* URWBookman* Caladea* "
             "OldStandard* LinLibertine_R* cmunrm* cmunbx* cmunti* cmunsl*",
    "sans": "LiberationSans* DejaVuSans-* DejaVuSansCondensed* NotoSans-* NimbusSans* FreeSans* URWGothic* Carlito* "
            "LinBiolinum_R* cmunss* cmunsx*",
}
roots = [args.fonts, "/usr/share/fonts"]
files = sorted(f for root in roots for f in glob.glob(root + "/**/*.[to]t[fc]", recursive=True))


def matching(patterns):
    import fnmatch
    return [f for f in files if any(fnmatch.fnmatch(os.path.basename(f), p) for p in patterns.split())]


kinds = {kind: matching(patterns) for kind, patterns in FONTS.items()}
byscript = {
    "cyrillic": matching("LiberationMono* LiberationSerif-* LiberationSans-* DejaVuSans* DejaVuSerif* NotoSerif-* NotoSans-* FreeMono*"),
    "greek": matching("LiberationMono* LiberationSerif-* LiberationSans-* DejaVuSans* DejaVuSerif* NotoSerif-* NotoSans-* FreeMono*"),
    "hebrew": matching("NotoSansHebrew-* NotoSerifHebrew-*"),
    "arabic": matching("NotoSansArabic-* NotoNaskhArabic-*"),
    "devanagari": matching("NotoSansDevanagari-* NotoSerifDevanagari-*"),
    "han": matching("NotoSansCJK-* NotoSerifCJK-*"),
}
byscript["kana"] = byscript["hangul"] = byscript["han"]
known = {}


def font(file, size):
    if (file, size) not in known:
        known[file, size] = ImageFont.truetype(file, size)
    return known[file, size]


# ---- what a line says
def some_words(least, most):
    n = chance.randint(least, most)
    at = chance.randrange(len(words) - n)
    return " ".join(words[at:at + n])[:120]


def numbers():
    parts = []
    for _ in range(chance.randint(1, 7)):
        parts.append(chance.choice([
            lambda: str(chance.randrange(10 ** chance.randint(1, 6))),
            lambda: f"{chance.randrange(1, 32)} {chance.choice('JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC January July Sept'.split())} {chance.randrange(1940, 2030)}",
            lambda: f"{chance.randrange(1, 99)}-{chance.randrange(1, 99999)}",
            lambda: f"{chance.randrange(1, 32)}/{chance.randrange(1, 13)}/{chance.randrange(40, 99)}",
            lambda: f"{chance.randrange(1, 99)}.{chance.randrange(0, 999)}",
            lambda: f"{chance.randrange(0, 24):02d}{chance.randrange(0, 60):02d}Z",
            lambda: f"{chance.choice('ABCDEFGHIJKLMNOPQRSTUVWXYZ')}{chance.choice('ABCDEFGHIJKLMNOPQRSTUVWXYZ')}{chance.choice(['', '-', ' '])}{chance.randrange(9999)}",
            lambda: f"${chance.randrange(1, 999)},{chance.randrange(0, 999):03d}",
            lambda: f"{chance.randrange(1, 20)}.",
            lambda: f"{chance.randrange(1, 100)}%",
            lambda: chance.choice(words)])())
    return " ".join(parts)


def marking():
    word = chance.choice(markings)
    if chance.random() < 0.5:
        word = word.upper()
    roll = chance.random()
    if roll < 0.35:
        return word
    if roll < 0.55:
        tail = "//".join(chance.sample(["NOFORN", "SI", "TK", "ORCON", "REL TO USA, GBR", "FISA", "HCS", "NF", "IMCON"], chance.randint(1, 3)))
        return f"{word}//{tail}"
    if roll < 0.85:
        mark = chance.choice(portions + ["S", "C", "U", "TS", "TS//SI", "S//NF", "C//NF", "U//FOUO", "TS//SI//NF", "S/NF"])
        left, right = chance.choice(["()", "()", "()", "[]"])
        return f"{left}{mark}{right} {some_words(0, 10)}"
    return f"{some_words(1, 4)} {word} {some_words(0, 4)}"


def strange():
    name = chance.choice(list(RANGES))
    if chance.random() < 0.35 and foreign:
        return chance.choice(foreign)[:60]
    out = []
    for _ in range(chance.randint(1, 9)):
        letters = [chr(chance.randint(*chance.choice(RANGES[name]))) for _ in range(chance.randint(1, 9))]
        out.append("".join(letters))
        if name == "cyrillic" and chance.random() < 0.3:
            out[-1] = out[-1].upper()
    text = ("" if name in ("han", "kana") else " ").join(out)[:50]
    if chance.random() < 0.15 and name not in LATINLESS:
        text = f"{some_words(1, 3)} {text}"
    return text


def line():
    roll = chance.random()
    if roll < 0.30:
        return some_words(2, 16)
    if roll < 0.40:
        return some_words(1, 3)
    if roll < 0.62:
        return some_words(1, 14).upper()
    if roll < 0.72:
        text = numbers()
        return text.upper() if chance.random() < 0.5 else text
    if roll < 0.81:
        return marking()
    if roll < 0.84:
        text = some_words(1, 2).upper() if chance.random() < 0.5 else chance.choice(markings)
        return " ".join(text)
    if roll < 0.87:
        return "".join(chance.choice(PLAIN + PLAIN + ACCENTED + SIGNS) for _ in range(chance.randint(3, 30))).strip() or "A"
    if roll < 0.90:
        return chance.choice(latin)[:110]
    return strange()


# ---- how it looks
def drawn(text, file, size):
    face = font(file, size)
    box = face.getbbox(text)
    wide = box[2] + 2 * size
    image = Image.new("L", (int(wide * 1.25) + 20, size * 3), 255)
    pen = ImageDraw.Draw(image)
    typed = "ono" in file or "Courier" in file or "cmuntt" in file
    apart = chance.choice([0, 0, 0, chance.uniform(-0.06, 0.15)]) * size
    x = size
    if script(text) == "arabic" or (not typed and apart == 0) or chance.random() < 0.3 and apart == 0:
        pen.text((x, size), text, font=face, fill=0)
    else:
        jitter = chance.random() < 0.5
        for c in text:
            y = size + (chance.gauss(0, 0.02) * size if jitter else 0)
            ink = int(min(150, abs(chance.gauss(0, 50)))) if jitter else 0
            pen.text((x, y), c, font=face, fill=ink)
            x += face.getlength(c) + apart
            if x > image.width - size:
                break
    if chance.random() < 0.1:
        low = size + face.getbbox("p" if chance.random() < 0.3 else "x")[3] + chance.randint(0, 4)
        pen.line((size, low, x if x > size else box[2] + size, low), fill=0, width=chance.randint(1, 3))
    return image


def worn(image):
    roll = chance.random()
    if chance.random() < 0.15:
        image = image.filter(chance.choice([ImageFilter.MinFilter(3), ImageFilter.MinFilter(3), ImageFilter.MaxFilter(3)]))
    if chance.random() < 0.4:
        image = image.rotate(chance.gauss(0, 0.4), resample=Image.BILINEAR, fillcolor=255)
    if roll < 0.12:
        return image
    image = image.filter(ImageFilter.GaussianBlur(chance.uniform(0.3, 1.7)))
    shades = np.asarray(image, np.float32)
    rows, columns = shades.shape
    grain = noise.standard_normal((rows, columns), np.float32) * chance.uniform(0, 45)
    if chance.random() < 0.5:
        coarse = noise.standard_normal((rows // 3 + 1, columns // 3 + 1), np.float32)
        grain += np.kron(coarse, np.ones((3, 3), np.float32))[:rows, :columns] * chance.uniform(0, 45)
    if chance.random() < 0.3:
        cloud = Image.fromarray(noise.standard_normal((3, columns // 40 + 2)).astype(np.float32)).resize((columns, rows), Image.BILINEAR)
        grain += np.asarray(cloud) * chance.uniform(0, 40)
    shades = shades + grain
    if roll < 0.75:
        shades = np.where(shades < chance.uniform(90, 190), 0.0, 255.0)
    if chance.random() < 0.2:
        specks = noise.random((rows, columns)) < chance.uniform(0, 0.006)
        shades = np.where(specks, 255 - shades, shades)
    return Image.fromarray(np.clip(shades, 0, 255).astype(np.uint8))


def cut(image, clean):
    ink = np.asarray(clean) < 160
    rows = np.flatnonzero(ink.any(1))
    columns = np.flatnonzero(ink.any(0))
    if len(rows) == 0:
        return None
    top, bottom, left, right = rows[0], rows[-1] + 1, columns[0], columns[-1] + 1
    high = bottom - top
    if chance.random() < 0.6:
        top -= chance.gauss(0.02, 0.06) * high
        bottom += chance.gauss(0.02, 0.06) * high
    high = max(6, bottom - top)
    if right - left < high * 0.5:
        left -= high * 0.3
        right += high * 0.3
    aside = high / 3 * chance.uniform(0.5, 1.3)
    left, right = left - aside, right + aside
    span = high * 4 / 3
    squeeze = (0.6 if right - left > 12 * span else 0.75) * chance.uniform(0.92, 1.08)
    width = int(min(2400, max(32, (right - left) * HEIGHT / span * squeeze))) // 2
    box = (left, top - high / 6, right, bottom + high / 6)
    grown = Image.new("L", (image.width + 2 * int(span), image.height + 2 * int(span)), 255)
    grown.paste(image, (int(span), int(span)))
    box = [min(max(0, v + int(span)), m) for v, m in zip(box, (grown.width, grown.height) * 2)]
    small = grown.resize((width, HEIGHT // 2), Image.BOX, box=tuple(box))
    shades = np.asarray(small, np.float32)
    flat = np.sort(shades.ravel())
    dark, light = flat[len(flat) // 100], flat[-1 - len(flat) // 20]
    return (np.clip((shades - dark) / max(40.0, light - dark), 0, 1) * 255).astype(np.uint8)


def write(out, shades, name, text):
    out.write(struct.pack(">iff", shades.shape[1], 1.0, 0.0))
    for part in (name, text):
        data = part.encode("utf-8")
        out.write(struct.pack(">H", len(data)) + data)
    out.write(shades.tobytes())


with open(args.out, "wb") as out:
    count = 0
    while count < args.lines:
        text = line()
        text = text.replace("’", chance.choice("’'")).replace("\\", "")
        kind = script(text)
        if kind == "latin":
            text = "".join(c for c in text if spelled(c) not in ("", OTHER) or c == " ")
            style = chance.choices(["mono", "serif", "sans"], [45, 28, 27])[0]
            file = chance.choice(kinds[style])
        else:
            file = chance.choice(byscript[kind])
            if kind in LATINLESS:
                text = re.sub("[A-Za-z]", "", text)
        text = " ".join(text.split())
        if not text:
            continue
        size = chance.randint(18, 56)
        try:
            clean = drawn(text, file, size)
        except OSError:
            continue
        shades = cut(worn(clean), clean)
        if shades is None:
            continue
        write(out, shades, "drawn-" + os.path.basename(file), text)
        count += 1
