"""Teaches the small reading network and writes it as ONNX.

teach.py teach STATE --real F --made F... --drawn F... [--minutes N] [--seed S]
teach.py look STATE --real F
teach.py write STATE OUT.onnx
"""
import argparse, copy, os, struct, sys, time, zlib
import numpy as np
import torch
from torch import nn
import torch.nn.functional as F
from PIL import Image
from signs import CLASSES, INDEX, OTHER, spelled

ROWS = 24
# What the large network is so sure of is taught as it reads it,
SURE = 0.9
# what it is no surer of as letters that are not known.
GUESSED = 0.45
COLUMNS = 10000
# What is kept is the mean of the weights over about so many steps.
MEAN_OF = 1000
kinds_widths = {}
SHARES = {"real": 0.36, "made": 0.24, "drawn": 0.40}


def held_out(name):
    """One paper in five is kept from teaching."""
    return zlib.crc32(name.rsplit("-", 1)[0].encode()) % 5 == 0


def lines(file):
    data = open(file, "rb").read()
    at = 0
    while at + 400 < len(data):
        width, sureness, nearness = struct.unpack_from(">iff", data, at)
        at += 12
        texts = []
        for _ in range(2):
            length, = struct.unpack_from(">H", data, at)
            texts.append(data[at + 2:at + 2 + length].decode("utf-8"))
            at += 2 + length
        if at + ROWS * width > len(data):
            return
        shades = np.frombuffer(data, np.uint8, ROWS * width, at).reshape(ROWS, width)
        at += ROWS * width
        yield sureness, nearness, texts[0], texts[1], shades


def label(text, width):
    """As classes, in no more than the frames can hold; too long a text is none."""
    classes = [INDEX[c] for c in spelled(text)]
    frames = (width + 1) // 2
    other = INDEX[OTHER]
    while True:
        need = len(classes) + sum(a == b for a, b in zip(classes, classes[1:]))
        if need <= frames:
            return classes
        doubles = [i for i in range(1, len(classes)) if classes[i] == classes[i - 1] == other]
        if not doubles:
            return []
        for i in reversed(doubles[: max(1, need - frames)]):
            del classes[i]


def taught(file, kind):
    found = []
    for sureness, _, name, text, shades in lines(file):
        width = shades.shape[1]
        if width < 12 or kind == "real" and held_out(name):
            continue
        if not text.strip():
            found.append((shades, []))
        elif sureness < GUESSED:
            found.append((shades, label(OTHER * max(1, width // 16), width)))
        elif sureness >= SURE:
            classes = label(text, width)
            if classes:
                found.append((shades, classes))
    return found


def folded(channels_in, channels, kernel, stride=(1, 1), pad=(0, 0)):
    return nn.Sequential(
        nn.Conv2d(channels_in, channels, kernel, stride, pad, bias=False), nn.BatchNorm2d(channels))


class Small(nn.Module):
    def __init__(self, deep=192, blocks=5):
        super().__init__()
        self.front = nn.ModuleList([
            folded(1, 16, (3, 3), (2, 1), (1, 1)),
            folded(16, 32, (3, 3), (1, 2), (1, 1)),
            folded(32, 64, (3, 3), (2, 1), (1, 1)),
            folded(64, 96, (3, 3), (2, 1), (1, 1)),
            folded(96, deep, (3, 1)),
        ])
        self.along = nn.ModuleList([folded(deep, deep, (1, 5), (1, 1), (0, 2)) for _ in range(blocks)])
        self.drop = nn.Dropout2d(0.05)
        self.last = nn.Conv2d(deep, len(CLASSES), 1)

    def forward(self, x):
        for step in self.front:
            x = F.relu(step(x))
        for step in self.along:
            x = F.relu(x + step(x))
        return self.last(self.drop(x))[:, :, 0].permute(2, 0, 1)


def worn(shades, chance):
    """The same a little narrower, shifted, higher."""
    rows, width = shades.shape
    wide = int(max(12, width * chance.uniform(0.88, 1.12)))
    high = chance.uniform(0.92, 1.1)
    tilt = chance.normal(0, 0.6) / max(60, wide)
    image = Image.fromarray(shades)
    scale = width / wide
    shear = chance.normal(0, 0.06)
    down = chance.normal(0, 0.7)
    centre = rows / 2
    return np.asarray(image.transform(
        (wide, rows), Image.AFFINE,
        (scale, shear, -shear * centre, tilt, high, centre - high * centre + down - tilt * wide / 2),
        Image.BILINEAR, fillcolor=255))


def batch(kinds, chance):
    """Lines of about one width, of all kinds in their shares."""
    picked = []
    aim = chance.choice(list(kinds), p=[SHARES[k] / sum(SHARES[j] for j in kinds) for k in kinds])
    lead = kinds[aim][chance.integers(len(kinds[aim]))][0].shape[1]
    # Fewer than 16 at once take PyTorch's slow way for convolutions of one point.
    count = int(np.clip(COLUMNS // max(lead, 1), 18, 120))
    for kind in kinds:
        some = kinds[kind]
        widths = kinds_widths[kind]
        low = np.searchsorted(widths, lead * 0.8)
        high = max(np.searchsorted(widths, lead * 1.05), low + 1)
        share = SHARES[kind] / sum(SHARES[j] for j in kinds)
        for _ in range(max(1, round(count * share))):
            picked.append(some[min(len(some) - 1, chance.integers(low, high))])
    images, labels = [], []
    for shades, classes in picked:
        image = worn(shades, chance) if chance.random() < 0.8 else shades
        need = len(classes) + sum(a == b for a, b in zip(classes, classes[1:]))
        if need > (image.shape[1] + 1) // 2:
            image = shades
        images.append(image)
        labels.append(classes)
    most = max(i.shape[1] for i in images)
    x = np.full((len(images), 1, ROWS, most), 255, np.float32)
    for i, image in enumerate(images):
        x[i, 0, :, :image.shape[1]] = image
    x = x / 127.5 - 1
    for i in range(len(images)):
        roll = chance.random()
        if roll < 0.3:
            x[i] += chance.standard_normal(x[i].shape, dtype=np.float32) * np.float32(chance.uniform(0, 0.25))
        elif roll < 0.45:
            x[i] = np.sign(x[i]) * np.abs(x[i]) ** np.float32(chance.uniform(0.5, 1.5))
        if chance.random() < 0.12:
            at = chance.integers(0, most)
            x[i, :, chance.integers(0, ROWS):, at:at + chance.integers(1, 5)] = chance.choice([-1, 1])
    frames = [(i.shape[1] + 1) // 2 for i in images]
    return (torch.from_numpy(np.clip(x, -1, 1)), torch.tensor([c for l in labels for c in l]),
            torch.tensor(frames), torch.tensor([len(l) for l in labels]))


def greedy(logits):
    likely = logits.softmax(-1)
    sure, best = likely.max(-1)
    out, sures, last = [], [], 0
    for c, s in zip(best.tolist(), sure.tolist()):
        if c and c != last:
            out.append(CLASSES[c])
            sures.append(s)
        elif c and c == last:
            sures[-1] = max(sures[-1], s)
        last = c
    return "".join(out), (sum(sures) / len(sures) if sures else 0), min(sures, default=0)


def distance(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a):
        before, row[0] = row[0], i + 1
        for j, y in enumerate(b):
            before, row[j + 1] = row[j + 1], min(before + (x != y), row[j] + 1, row[j + 1] + 1)
    return row[-1]


def look(net, file, every=1):
    """Letters that read otherwise than the large network does, on papers kept from teaching."""
    net.eval()
    letters = wrong = taken = taken_letters = taken_wrong = count = 0
    with torch.no_grad():
        for i, (sureness, _, name, text, shades) in enumerate(lines(file)):
            if sureness < SURE or not held_out(name) or i % every or shades.shape[1] < 12:
                continue
            said, mean, least = greedy(net(torch.from_numpy(shades / np.float32(127.5) - 1)[None, None])[:, 0])
            want = spelled(text).replace(" ", "")
            off = distance(said.replace(" ", ""), want)
            count += 1
            letters += len(want)
            wrong += off
            if mean > 0.95 and least > 0.5:
                taken += 1
                taken_letters += len(want)
                taken_wrong += off
    net.train()
    return (f"{count} lines, {100 * wrong / max(1, letters):.2f} % letters other; surely read {taken}, "
            f"{100 * taken_wrong / max(1, taken_letters):.2f} % other")


def save(mean, net, optimizer, file):
    torch.save({"net": mean.state_dict(), "last": net.state_dict(), "optimizer": optimizer.state_dict()}, file + ".new")
    os.replace(file + ".new", file)


def nearer(mean, net, step):
    """The mean of the weights, one step later."""
    part = 1 / min(MEAN_OF, 1 + step / 10)
    with torch.no_grad():
        for slow, fast in zip(mean.state_dict().values(), net.state_dict().values()):
            if slow.dtype.is_floating_point:
                slow.lerp_(fast, part)


def teach(args):
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    torch.manual_seed(args.seed)
    kinds = {}

    def load(kind, files):
        found = sorted((l for f in files for l in taught(f, kind)), key=lambda l: l[0].shape[1])
        if found:
            kinds[kind] = found
            kinds_widths[kind] = np.array([l[0].shape[1] for l in found])

    load("real", [args.real])
    load("drawn", args.drawn)
    load("made", args.made)
    print({k: len(v) for k, v in kinds.items()}, flush=True)
    net = Small().to(memory_format=torch.channels_last)
    mean = copy.deepcopy(net)
    optimizer = torch.optim.AdamW(net.parameters(), lr=1e-3, weight_decay=0.01)
    if os.path.exists(args.state):
        known = torch.load(args.state)
        net.load_state_dict(known["last"])
        mean.load_state_dict(known["net"])
        optimizer.load_state_dict(known["optimizer"])
    chance = np.random.default_rng(args.seed)
    begun, off, step = time.time(), None, 0
    while True:
        part = (time.time() - begun) / 60 / args.minutes
        if part >= 1:
            break
        rate = args.rate * min(1, (step + 1) / 200) * max(0.5 * (1 + np.cos(np.pi * part)), 0.002)
        for group in optimizer.param_groups:
            group["lr"] = float(rate)
        x, labels, frames, lengths = batch(kinds, chance)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            logits = net(x.to(memory_format=torch.channels_last)).float()
        loss = F.ctc_loss(logits.log_softmax(-1), labels, frames, lengths, zero_infinity=True)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(net.parameters(), 2.0)
        optimizer.step()
        step += 1
        nearer(mean, net, step)
        off = loss.item() if off is None else 0.98 * off + 0.02 * loss.item()
        if step % 100 == 0:
            print(step, f"{off:.4f}, {(time.time() - begun) / step:.3f} s a step, {100 * part:.0f} %", flush=True)
        if step % 2000 == 0:
            print(step, look(mean, args.real, 2), flush=True)
            save(mean, net, optimizer, args.state)
    save(mean, net, optimizer, args.state)
    print(step, look(mean, args.real, 2), flush=True)


# ---- ONNX, by hand: half of the size as half floats, made whole again as it is loaded.
def varint(n):
    out = bytearray()
    while n > 127:
        out.append(n & 127 | 128)
        n >>= 7
    return bytes(out) + bytes([n])


def field(number, value):
    if isinstance(value, int):
        return varint(number << 3) + varint(value & (1 << 64) - 1)
    if isinstance(value, str):
        value = value.encode()
    return varint(number << 3 | 2) + varint(len(value)) + value


def ints(name, values):
    return field(5, field(1, name) + b"".join(field(8, v) for v in values) + field(20, 7))


def number(name, value):
    return field(5, field(1, name) + field(3, value) + field(20, 2))


def write(args):
    net = Small()
    net.load_state_dict(torch.load(args.state)["net"])
    net.eval()
    nodes, tensors = [], []

    def node(kind, inputs, output, attributes=b""):
        nodes.append(field(1, b"".join(field(1, i) for i in inputs) + field(2, output) + field(4, kind) + attributes))
        return output

    def tensor(name, values):
        values = values.detach().numpy().astype("<f2")
        tensors.append(field(5, b"".join(field(1, d) for d in values.shape) + field(2, 10)
                             + field(8, name + "-half") + field(9, values.tobytes())))
        return node("Cast", [name + "-half"], name, number("to", 1))

    def conv(name, x, step):
        if isinstance(step, nn.Sequential):
            step, norm = step
            scale = norm.weight / torch.sqrt(norm.running_var + norm.eps)
            weight, bias = step.weight * scale[:, None, None, None], norm.bias - norm.running_mean * scale
        else:
            weight, bias = step.weight, step.bias
        (a, b), (s, t), (p, q) = step.kernel_size, step.stride, step.padding
        return node("Conv", [x, tensor(name + "-w", weight), tensor(name + "-b", bias)], name,
                    ints("kernel_shape", [a, b]) + ints("strides", [s, t]) + ints("pads", [p, q, p, q])
                    + number("group", step.groups))

    x = "shades"
    for i, step in enumerate(net.front):
        x = node("Relu", [conv(f"front{i}", x, step)], f"front{i}-out")
    for i, step in enumerate(net.along):
        x = node("Relu", [node("Add", [conv(f"along{i}", x, step), x], f"sum{i}")], f"along{i}-out")
    x = conv("last", x, net.last)
    x = node("Transpose", [x], "turned", ints("perm", [0, 3, 1, 2]))
    tensors.append(field(5, field(1, 3) + field(2, 7) + field(8, "form")
                         + field(9, np.array([1, -1, len(CLASSES)], "<i8").tobytes())))
    x = node("Reshape", [x, "form"], "rows")
    node("Softmax", [x], "likely", number("axis", 2))

    def info(name, dims):
        shape = b"".join(field(1, field(2, d) if isinstance(d, str) else field(1, d)) for d in dims)
        return field(1, name) + field(2, field(1, field(1, 1) + field(2, shape)))

    graph = (b"".join(nodes) + field(2, "small-network") + b"".join(tensors)
             + field(11, info("shades", [1, 1, ROWS, "columns"])) + field(12, info("likely", [1, "frames", len(CLASSES)])))
    model = field(1, 8) + field(2, "burnbag") + field(7, graph) + field(8, field(1, "") + field(2, 13))
    with open(args.out, "wb") as out:
        out.write(model)
    with open(os.path.splitext(args.out)[0] + "-signs.txt", "w", encoding="utf-8") as out:
        out.write("".join(CLASSES[1:]) + "\n")
    print(sum(p.numel() for p in net.parameters()), "weights,", len(model), "bytes")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("what", choices=["teach", "look", "write"])
    parser.add_argument("state")
    parser.add_argument("out", nargs="?")
    parser.add_argument("--real")
    parser.add_argument("--made", nargs="*", default=[])
    parser.add_argument("--drawn", nargs="*", default=[])
    parser.add_argument("--minutes", type=float, default=27)
    parser.add_argument("--seed", type=int, default=153)
    parser.add_argument("--rate", type=float, default=3e-3)
    args = parser.parse_args()
    if args.what == "teach":
        teach(args)
    elif args.what == "write":
        write(args)
    else:
        net = Small()
        net.load_state_dict(torch.load(args.state)["net"])
        print(look(net, args.real))
