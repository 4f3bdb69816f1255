// Keeps the pages of musters, and what they are made of, for a phone that has no network where the
// safes are. The network comes first; what lies here is shown when there is none.
"use strict";
const KEPT = "burnbag-musters";
const PARTS = ["desk.css", "icon.svg", "desk.js", "passkey.js", "muster.js", "camera.js"]
  .map((name) => "/static/" + name);
// Kept by the page where its browser reads no codes itself.
const CODES = ["/muster-codes.js", "/static/codescanner.js"];

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(KEPT).then((kept) => kept.addAll(PARTS)).then(() => self.skipWaiting()));
});
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

async function answer(request) {
  try {
    const fresh = await fetch(request);
    // A page that sends its reader elsewhere (locked, left) is not what was asked for.
    if (fresh.ok && !fresh.redirected && fresh.type === "basic") {
      (await caches.open(KEPT)).put(request.url, fresh.clone());
    }
    return fresh;
  } catch (e) {
    const kept = await caches.match(request.url, { cacheName: KEPT });
    if (kept) return kept;
    throw e;
  }
}

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== self.location.origin) return;
  if (url.pathname === "/muster" || [...PARTS, ...CODES].includes(url.pathname)) event.respondWith(answer(event.request));
});
