// Reads codes for browsers that read none: a worker, so that the page goes on meanwhile. What reads is
// ZXing's JavaScript side, as PrimeFaces Extensions carries it; of that there is nothing here.
"use strict";
self.PrimeFaces = { widget: { BaseWidget: { extend: () => undefined } } };
importScripts("/static/codescanner.js");
const KINDS = ["QR_CODE", "DATA_MATRIX", "CODE_128", "CODE_39"].map((kind) => ZXing.BarcodeFormat[kind]);
const hints = new Map([
  [ZXing.DecodeHintType.POSSIBLE_FORMATS, KINDS],
  [ZXing.DecodeHintType.TRY_HARDER, true],
]);
const reader = new ZXing.MultiFormatReader();

function read(grey, width, height) {
  try {
    const source = new ZXing.RGBLuminanceSource(grey, width, height);
    return reader.decode(new ZXing.BinaryBitmap(new ZXing.HybridBinarizer(source)), hints).getText();
  } catch {
    return "";
  }
}
function turned(grey, width, height) {
  const other = new Uint8ClampedArray(grey.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) other[x * height + height - 1 - y] = grey[y * width + x];
  }
  return other;
}

// What is asked: bare grey values, one byte a pixel. The answer: what stands in a code, or nothing. One
// code in fifty is not found line by line, and is when its columns are the lines.
self.addEventListener("message", (event) => {
  const { grey, width, height } = event.data;
  self.postMessage(read(grey, width, height) || read(turned(grey, width, height), height, width));
});
