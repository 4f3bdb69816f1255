// The round of a muster with a phone. Ticks lie on the phone until they are in the ledger, each with
// the time at which it was made; the server says what has come about since, before anything is signed.
"use strict";
(() => {
  const PREFIX = "burnbag.muster.";
  const MOST_AT_ONCE = 1000;
  const read = (key) => { try { return JSON.parse(localStorage.getItem(key)) || []; } catch { return []; } };
  const write = (key, ticks) =>
    ticks.length ? localStorage.setItem(key, JSON.stringify(ticks)) : localStorage.removeItem(key);

  // What was just entered need not be kept.
  const entered = new Set([...document.querySelectorAll("[data-told]")].map((one) => Number(one.dataset.told)));
  if (entered.size) {
    for (const key of Object.keys(localStorage).filter((one) => one.startsWith(PREFIX))) {
      write(key, read(key).filter((tick) => !entered.has(tick.at)));
    }
  }

  // Who leaves takes the kept pages away; ticks that nobody signed stay.
  if (window.caches && ["/", "/login"].includes(location.pathname) && !document.querySelector(".me")) {
    caches.delete("burnbag-musters");
  }

  const round = document.querySelector("#round");
  if (!round) return;
  const key = PREFIX + round.dataset.muster + "." + round.dataset.party;
  const closed = round.dataset.closed === "yes";
  // Of a large muster the other pages hold ticks too.
  const unlisted = Number(round.dataset.pages) > 1 ? "is not on this page" : "is not on the list";
  let isOff = !navigator.onLine;
  const rows = [...round.querySelectorAll("tr[data-copy]")];
  const said = document.querySelector("#said");
  const strays = document.querySelector("#strays");
  const code = round.elements.code;
  const place = round.elements.place;
  let ticks = read(key);

  const plain = (text) => text.toUpperCase().replace(/[^0-9A-Z]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
  const rowOf = (text) => {
    const exact = rows.find((row) => row.dataset.copy === text || row.dataset.label === text);
    if (exact) return exact;
    const wanted = plain(text);
    const byLabel = rows.find((row) => plain(row.dataset.label) === wanted);
    if (byLabel) return byLabel;
    const upper = text.toUpperCase();
    const byNumber = rows.filter((row) => {
      const copy = row.dataset.copy.toUpperCase();
      return copy === upper || copy.replace(/#[^#]*$/, "") === upper;
    });
    return byNumber.length === 1 ? byNumber[0] : undefined;
  };
  const time = (at) => new Date(at).toTimeString().slice(0, 5);

  // Nothing is shown as ticked that does not lie on the phone.
  function keep(now) {
    try {
      write(key, now);
    } catch {
      show();
      tell("This phone has no room for more: that was not kept. Sign what is ticked, or write it down.");
      return false;
    }
    ticks = now;
    show();
    return true;
  }

  function add(name, pages, picture) {
    const before = ticks.find((tick) => tick.code === name);
    // No two ticks of one phone have the same time: by it they are known again.
    let at = Date.now();
    while (ticks.some((tick) => tick.at === at)) at++;
    return keep([...ticks.filter((tick) => tick.code !== name), {
      code: name,
      at: before && pages === undefined ? before.at : at,
      pages: pages === undefined ? (before ? before.pages : 0) : pages,
      place: place ? place.value : "",
      off: isOff,
      picture,
    }]);
  }

  function drop(name) { return keep(ticks.filter((tick) => tick.code !== name)); }

  function show() {
    const off = ticks.filter((tick) => tick.off).length;
    for (const row of rows) {
      const tick = ticks.find((one) => one.code === row.dataset.copy);
      const box = row.querySelector("input[type=checkbox]");
      const pages = row.querySelector("input[inputmode]");
      if (box) box.checked = !!tick;
      if (pages && document.activeElement !== pages) pages.value = tick && tick.pages ? tick.pages : "";
      row.classList.toggle("ticked", !!tick);
      row.querySelector("[data-pending]").textContent =
        tick ? "ticked " + time(tick.at) + (tick.off ? " off line" : "") + ", not signed" : "";
    }
    const known = new Set(rows.map((row) => row.dataset.copy));
    strays.replaceChildren(...ticks.filter((tick) => !known.has(tick.code)).map((tick) => {
      const item = document.createElement("li");
      const name = document.createElement("b");
      name.textContent = tick.code;
      const away = document.createElement("button");
      away.type = "button";
      away.className = "quiet";
      away.textContent = "Forget it";
      away.addEventListener("click", () => drop(tick.code));
      if (tick.picture) {
        const picture = document.createElement("img");
        picture.src = tick.picture;
        picture.alt = "picture of a label";
        picture.className = "kept";
        item.append(picture);
      }
      item.append(name, " " + (closed ? "" : tick.picture ? "is read when you sign; " : unlisted + "; ") + "ticked " + time(tick.at) + (tick.off ? " off line" : "") + " ", away);
      return item;
    }));
    strays.hidden = !strays.children.length;
    round.querySelector("[data-count]").textContent = ticks.length
      ? ticks.length + " ticked" + (off ? ", " + off + " of them off line" : "") + "; they lie on this phone until they are signed"
      : "";
    if (closed) {
      round.hidden = !ticks.length;
      said.textContent = "The muster is closed, and " + ticks.length + " of your ticks were never signed.";
    }
  }

  function tell(text, link) {
    said.textContent = text;
    if (!link) return;
    const to = document.createElement("a");
    to.href = link;
    to.textContent = " Come in again";
    said.append(to);
  }

  // What the ledger holds by now is told, and no longer kept: seen by the same person, nothing new counted.
  const there = ticks.filter((tick) => {
    const row = rowOf(tick.code);
    return row && row.dataset.mine === "true" && !tick.pages;
  });
  if (there.length) {
    ticks = ticks.filter((tick) => !there.includes(tick));
    write(key, ticks);
    tell(there.map((tick) => tick.code).join(", ") + ": signed by you already, and in the ledger.");
  }

  for (const row of rows) {
    const box = row.querySelector("input[type=checkbox]");
    const pages = row.querySelector("input[inputmode]");
    if (!box) continue;
    // The script hands ticks in with their times.
    box.removeAttribute("name");
    pages.removeAttribute("name");
    if (box.checked && !ticks.some((tick) => tick.code === row.dataset.copy)) add(row.dataset.copy);
    box.addEventListener("change", () => (box.checked ? add(row.dataset.copy) : drop(row.dataset.copy)));
    pages.addEventListener("change", () => {
      if (/^[1-9]\d{0,5}$/.test(pages.value.trim())) add(row.dataset.copy, Number(pages.value));
      else if (pages.value.trim()) { pages.value = ""; tell("Pages are said in figures."); }
      else if (box.checked) add(row.dataset.copy, 0);
    });
  }

  // Whether it need not be typed again.
  function tickCode(text) {
    const name = text.trim().slice(0, 120).replace(/[\t\r\n]/g, " ");
    if (!name) return true;
    const row = rowOf(name);
    if (row && row.dataset.mine === "true") {
      tell(row.dataset.copy + ": you have signed that already.");
      return true;
    }
    if (!add(row ? row.dataset.copy : name)) return false;
    tell(row ? row.dataset.copy + " ticked." : name + " " + unlisted + "; it is kept, and looked up when you sign.");
    if (row) row.scrollIntoView({ block: "center" });
    return true;
  }

  if (code) {
    code.removeAttribute("name");
    const button = round.querySelector("[data-tick]");
    button.hidden = false;
    const take = () => { if (tickCode(code.value)) code.value = ""; code.focus(); };
    button.addEventListener("click", take);
    // A hand scanner types, and then presses Enter.
    code.addEventListener("keydown", (event) => {
      if (event.key === "Enter") { event.preventDefault(); take(); }
    });
  }
  document.addEventListener("burnbag-label", (event) => tickCode(event.detail));
  document.addEventListener("burnbag-picture", (event) => {
    // Two pictures of one second are two.
    const now = new Date();
    const when = now.toTimeString().slice(0, 8) + "." + String(now.getMilliseconds()).padStart(3, "0");
    if (!add("picture of " + when, undefined, event.detail)) event.preventDefault();
  });

  // Pictures that were kept off line become ticks of what stands on them; what cannot be read stays.
  async function readPictures(token) {
    const unread = [];
    for (const tick of ticks.filter((one) => one.picture)) {
      const text = await window.burnbagRead(tick.picture, token).catch(() => "");
      if (!text) { unread.push(tick.code); continue; }
      const row = rowOf(text);
      const name = row ? row.dataset.copy : text;
      const others = ticks.filter((one) => one !== tick);
      const kept = others.some((one) => one.code === name)
        ? keep(others)
        : keep(ticks.map((one) => (one === tick ? { ...tick, code: name, picture: undefined } : one)));
      if (!kept) unread.push(tick.code);
    }
    return unread;
  }

  const line = () => {
    if (closed) return;
    document.body.classList.toggle("off-line", isOff);
    if (isOff) tell("Off line. Go on: what you tick stays on this phone, with its time.");
    else if (said.textContent.startsWith("Off line")) tell("On line again. Sign when you are ready.");
  };
  // Browsers do not always notice that there is no network, or that there is one again; the desk
  // answers when there is.
  const reaches = () => fetch("/health", { cache: "no-store" }).then((answer) => answer.ok, () => false);
  let waiting;
  function wait() {
    isOff = true;
    if (waiting) return;
    waiting = setInterval(async () => {
      if (!(await reaches())) return;
      clearInterval(waiting);
      waiting = undefined;
      isOff = false;
      line();
    }, 3000);
  }
  async function look() {
    if (!navigator.onLine || !(await reaches())) wait();
    line();
  }
  window.addEventListener("online", look);
  window.addEventListener("offline", look);

  async function handIn() {
    // Another window of the same phone may have signed some.
    ticks = read(key);
    show();
    if (!ticks.length) return tell("Tick what you saw.");
    let fresh;
    try {
      const answer = await fetch("/muster/fresh?id=" + encodeURIComponent(round.dataset.muster),
        { cache: "no-store", redirect: "manual" });
      if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) {
        return tell("Your session has ended or is locked. Your ticks stay on this phone.", "/today");
      }
      if (!answer.ok) return tell("The desk does not know this muster for you. Your ticks stay on this phone.");
      fresh = await answer.json();
    } catch {
      wait();
      return tell("Off line. Nothing is lost: sign when there is a network again.");
    }
    if (fresh.party !== round.dataset.party) {
      return tell("These are ticks of " + round.dataset.party + ", and you came in as " + fresh.party +
        ". They stay on this phone until " + round.dataset.party + " signs them.");
    }
    const unread = await readPictures(fresh.token);
    if (unread.length) {
      return tell("Nothing can be read on the " + unread.join(", ") + ". Tick the copy by hand or forget the picture; then sign.");
    }
    for (const old of round.querySelectorAll("input[name=told]")) old.remove();
    const hidden = (name, value) => {
      const input = document.createElement("input");
      input.type = "hidden";
      input.name = name;
      input.value = value;
      round.append(input);
    };
    // More do not fit into one statement; the rest is signed next.
    for (const tick of ticks.slice(0, MOST_AT_ONCE)) hidden("told", [tick.at, tick.pages || 0, tick.place || "", tick.code].join("\t"));
    (round.elements[fresh.name] || hidden(fresh.name, fresh.token) || round.elements[fresh.name]).value = fresh.token;
    HTMLFormElement.prototype.submit.call(round);
  }
  round.addEventListener("submit", (event) => {
    event.preventDefault();
    delete round.dataset.sent;
    handIn();
  });
  // A page out of the browser's memory does not know what was signed since.
  window.addEventListener("pageshow", (event) => { if (event.persisted) { ticks = read(key); show(); } });

  show();
  look();
  if ("serviceWorker" in navigator && !closed) {
    // The page came before its keeper did, and so is kept by itself.
    const itself = async () => {
      const kept = await caches.open("burnbag-musters");
      await kept.add(location.pathname + location.search);
      for (const page of new Set([...round.querySelectorAll("[data-page]")].map((one) => one.href))) {
        if (!(await kept.match(page))) await kept.add(page);
      }
    };
    navigator.serviceWorker.register("/muster-worker.js", { scope: "/muster" })
      .then(() => navigator.serviceWorker.ready)
      .then(() => (navigator.onLine ? itself().catch(() => {}) : undefined))
      .then(() => { document.body.dataset.kept = "yes"; })
      .catch(() =>
      tell("This browser keeps no page for when there is no network: it wants HTTPS with a certificate that it trusts."));
  }
  if (closed && window.caches) {
    const other = new URL(location.href);
    caches.open("burnbag-musters").then(async (kept) => {
      for (const one of await kept.keys()) {
        const url = new URL(one.url);
        if (url.pathname === other.pathname && url.searchParams.get("id") === other.searchParams.get("id")) kept.delete(one);
      }
    });
  }
})();
