// Reads labels and seals with the camera: by the browser's own reader where it has one, else by a
// worker, and where that cannot be had by the desk. Where there is none of them (no network, and a
// page that was never open with one), a picture can be kept.
"use strict";
// A photograph stays on the phone; what is signed is its digest.
for (const place of document.querySelectorAll("[data-photo]")) {
  const file = place.querySelector("input[type=file]");
  const digest = place.querySelector("input[type=hidden]");
  const told = place.querySelector("[data-photo-said]");
  place.hidden = !(window.crypto && crypto.subtle);
  file.addEventListener("change", async () => {
    digest.value = "";
    told.textContent = "";
    if (!file.files.length) return;
    const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", await file.files[0].arrayBuffer()));
    digest.value = [...hash].map((one) => one.toString(16).padStart(2, "0")).join("");
    told.textContent = "SHA-256 " + digest.value;
  });
}
(() => {
  // The page of a muster asks the desk whether there is a network; browsers do not always know.
  const isOff = () => !navigator.onLine || document.body.classList.contains("off-line");

  const WIDEST = 640; // pixels: a label that fills a third of it is read
  const TALLEST = 1024; // pixels: the desk takes no more

  // The desk reads what the browser cannot: bare grey values go there, no file, and none is kept.
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  function draw(picture, width, height) {
    const scale = Math.min(1, WIDEST / width, TALLEST / height);
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  }
  function greyOf() {
    const colours = pen.getImageData(0, 0, canvas.width, canvas.height).data;
    const grey = new Uint8Array(canvas.width * canvas.height);
    for (let i = 0; i < grey.length; i++) {
      grey[i] = (colours[4 * i] * 77 + colours[4 * i + 1] * 151 + colours[4 * i + 2] * 28) >> 8;
    }
    return grey;
  }
  async function byDesk(token) {
    const answer = await fetch("/labels/read?width=" + canvas.width + "&height=" + canvas.height, {
      method: "POST", body: greyOf(), redirect: "manual",
      headers: { "Content-Type": "application/octet-stream", "X-CSRF-TOKEN": token },
    });
    if (!answer.ok) throw new Error("the desk does not read: " + (answer.status || "come in again"));
    return answer.text();
  }
  // The worker is started when it is first wanted; whoever asks waits for who asked before.
  let worker;
  let turn = Promise.resolve();
  function byWorker() {
    const grey = Uint8ClampedArray.from(greyOf());
    const asked = { grey, width: canvas.width, height: canvas.height };
    const answer = turn.then(() => new Promise((done, failed) => {
      worker ||= new Worker("/muster-codes.js");
      worker.onmessage = (event) => done(event.data);
      worker.onerror = () => failed(new Error("this browser has no reader of codes"));
      worker.postMessage(asked, [grey.buffer]);
    }));
    turn = answer.catch(() => { worker = undefined; });
    return answer;
  }
  const readDrawn = (token) => byWorker().catch(() => byDesk(token));

  // For pictures that were kept while nothing could read them.
  window.burnbagRead = async (address, token) => {
    const picture = new Image();
    picture.src = address;
    await picture.decode();
    draw(picture, picture.naturalWidth, picture.naturalHeight);
    return readDrawn(token);
  };

  const starts = [...document.querySelectorAll("[data-camera]")];
  if (!starts.length || !navigator.mediaDevices || !navigator.mediaDevices.getUserMedia) return;
  const LOOK_EVERY = 300; // ms
  const AGAIN_AFTER = 4000; // ms until the same code is taken once more
  const HOLD = "Hold a label before the camera.";
  const KINDS = ["qr_code", "data_matrix", "code_128", "code_39"];

  async function ofBrowser() {
    if (!("BarcodeDetector" in window)) return null;
    try {
      const known = (await BarcodeDetector.getSupportedFormats()).filter((kind) => KINDS.includes(kind));
      if (!known.includes("qr_code")) return null;
      const detector = new BarcodeDetector({ formats: known });
      return async (video) => (await detector.detect(video)).map((one) => one.rawValue);
    } catch { return null; }
  }

  // Whoever goes round without a network needs the worker there too.
  if (document.querySelector("#round") && window.caches && "serviceWorker" in navigator) {
    ofBrowser().then((reads) => {
      if (reads) return undefined;
      return navigator.serviceWorker.ready
        .then(() => caches.open("burnbag-musters"))
        .then((kept) => kept.addAll(["/muster-codes.js", "/static/codescanner.js"]));
    }).catch(() => {});
  }

  for (const start of starts) {
    const form = start.closest("form");
    const view = form.querySelector("[data-camera-view]");
    const video = view.querySelector("video");
    const said = view.querySelector("[data-camera-said]");
    const snap = view.querySelector("[data-camera-keep]");
    let stream;
    start.hidden = false;

    // No network, and a browser that reads no codes.
    function off(is) {
      if (!snap || snap.hidden !== is) return;
      snap.hidden = !is;
      said.textContent = is
        ? "Off line, and this browser reads no codes. Tick by hand, or keep a picture: it is read when there is a network."
        : HOLD;
    }
    if (snap) {
      snap.addEventListener("click", () => {
        draw(video, video.videoWidth, video.videoHeight);
        const picture = canvas.toDataURL("image/jpeg", 0.7);
        const kept = document.dispatchEvent(
          new CustomEvent("burnbag-picture", { detail: picture, cancelable: true }));
        said.textContent = kept ? "Kept. The next one." : "Not kept: this phone has no room for more.";
      });
    }

    function stop() {
      if (stream) for (const track of stream.getTracks()) track.stop();
      stream = undefined;
      video.srcObject = null;
      view.hidden = true;
    }

    function take(text) {
      if (navigator.vibrate) navigator.vibrate(60);
      if (start.dataset.camera === "label") {
        said.textContent = "Read: " + text;
        document.dispatchEvent(new CustomEvent("burnbag-label", { detail: text }));
        return;
      }
      const input = form.elements[start.dataset.camera];
      // A list takes one after the other.
      if (input.tagName === "TEXTAREA") {
        const lines = input.value.split("\n").filter((line) => line.trim());
        if (!lines.includes(text)) input.value = [...lines, text].join("\n") + "\n";
        said.textContent = "Read: " + text;
        return;
      }
      input.value = text;
      input.dispatchEvent(new Event("change"));
      stop();
      input.focus();
    }

    start.addEventListener("click", async () => {
      if (stream) return;
      view.hidden = false;
      said.textContent = "Waiting for the camera…";
      let reads;
      try {
        stream = await navigator.mediaDevices.getUserMedia({
          video: { facingMode: "environment", width: { ideal: 1280 } },
        });
        video.srcObject = stream;
        await video.play();
        reads = await ofBrowser();
      } catch (e) {
        stop();
        view.hidden = false;
        said.textContent = e.name === "NotAllowedError"
          ? "The browser does not let this page use the camera. Type what stands on the label."
          : "There is no camera to read with (" + (e.name || e.message) + "). Type what stands on the label.";
        return;
      }
      if (!reads) {
        reads = async () => {
          draw(video, video.videoWidth, video.videoHeight);
          const text = await byWorker().catch(() => {
            off(isOff());
            return isOff() ? "" : byDesk(form.elements._csrf.value);
          });
          return text ? [text] : [];
        };
      }
      said.textContent = HOLD;
      const taken = new Map();
      const look = async () => {
        if (!stream) return;
        if (video.readyState >= 2 && !document.hidden) {
          const codes = await reads(video).catch((e) => {
            if (!isOff()) said.textContent = "Nothing was read (" + e.message + ").";
            return [];
          });
          for (const code of codes) {
            const now = performance.now();
            if (stream && !(now - taken.get(code) < AGAIN_AFTER)) take(code);
            taken.set(code, now);
          }
        }
        setTimeout(look, LOOK_EVERY);
      };
      look();
    });
    view.querySelector("[data-camera-stop]").addEventListener("click", stop);
    window.addEventListener("pagehide", stop);
  }
})();
