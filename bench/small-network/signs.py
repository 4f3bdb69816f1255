"""The classes of the small network, and how any text is spelled in them."""
import unicodedata

OTHER = "\ufffd"
PLAIN = "".join(chr(c) for c in range(0x20, 0x7F))
ACCENTED = (
    "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝàáâãäåæçèéêëìíîïñòóôõöøùúûüýß"
    "ĄąĆćĘęŁłŃńŚśŹźŻżĞğİıŞşŒœŠšŽž"
)
SIGNS = "★☆•§£°½"
# Class 0 stands for none.
CLASSES = [""] + list(PLAIN + ACCENTED + SIGNS) + [OTHER]
INDEX = {c: i for i, c in enumerate(CLASSES) if c}

ALIKE = {"‘": "'", "’": "'", "´": "'", "`": "'", "“": '"', "”": '"', "„": '"', "″": '"', "′": "'",
         "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "―": "-", "_": "_", "…": "...", "×": "x",
         "·": "•", "●": "•", "■": "•", "◆": "•", "、": ",", "。": ".", "【": "[", "】": "]", "〔": "[", "〕": "]",
         "\u00a0": " ", "\u3000": " ", "《": "<", "》": ">", "ﬁ": "fi", "ﬂ": "fl"}


def spelled(text):
    """The text in classes; what has none is OTHER, sign by sign."""
    out = []
    for sign in text:
        if 0xFF01 <= ord(sign) <= 0xFF5E:
            sign = chr(ord(sign) - 0xFEE0)
        sign = ALIKE.get(sign, sign)
        for c in sign:
            if c in INDEX:
                out.append(c)
            elif unicodedata.combining(c):
                continue
            else:
                bare = unicodedata.normalize("NFD", c)[0]
                out.append(bare if bare in INDEX else OTHER)
    return " ".join("".join(out).split())
