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

// What is asked: bare grey values, one byte a pixel. The answer: what stands in a code, or nothing.
self.addEventListener("message", (event) => {
  const { grey, width, height } = event.data;
  let text = "";
  try {
    const source = new ZXing.RGBLuminanceSource(grey, width, height);
    text = reader.decode(new ZXing.BinaryBitmap(new ZXing.HybridBinarizer(source)), hints).getText();
  } catch {
    // No code on this one.
  }
  self.postMessage(text);
});
