// Asks the device for a passkey and puts what it signed into the form, which then goes as any other.
"use strict";
const bytes = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

async function signed(form, id) {
  const allow = id || (form.dataset.credential ? bytes(form.dataset.credential) : null);
  const key = await navigator.credentials.get({
    publicKey: {
      challenge: bytes(form.dataset.challenge),
      rpId: form.dataset.site,
      userVerification: "required",
      allowCredentials: allow ? [{ type: "public-key", id: allow }] : [],
    },
  });
  form.elements.credential.value = text(key.rawId);
  form.elements.authenticatorData.value = text(key.response.authenticatorData);
  form.elements.clientData.value = text(key.response.clientDataJSON);
  form.elements.signature.value = text(key.response.signature);
}

async function made(form) {
  const key = await navigator.credentials.create({
    publicKey: {
      challenge: bytes(form.dataset.challenge),
      rp: { id: form.dataset.site, name: "Burnbag" },
      user: { id: bytes(form.dataset.user), name: form.dataset.party, displayName: form.dataset.party },
      pubKeyCredParams: [-7, -8, -257].map((alg) => ({ type: "public-key", alg })),
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
      attestation: "none",
    },
  });
  form.elements.spki.value = text(key.response.getPublicKey());
  form.elements.algorithm.value = key.response.getPublicKeyAlgorithm();
  await signed(form, key.rawId);
}

for (const form of document.querySelectorAll("form[data-passkey]")) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const said = form.querySelector("[data-said]");
    said.textContent = "Confirm on your device…";
    try {
      await (form.dataset.passkey === "make" ? made(form) : signed(form, null));
      HTMLFormElement.prototype.submit.call(form);
    } catch (e) {
      said.textContent = "The device did not sign (" + e.name + "). Nothing was entered. Try again.";
      delete form.dataset.sent;
    }
  });
}
