// Passkeys: what only the browser can do. Their buttons are hidden until it is known that it can. What the device answers
// goes into the form, and the form is sent like any other.
const able = window.PublicKeyCredential?.parseCreationOptionsFromJSON && window.PublicKeyCredential.parseRequestOptionsFromJSON;

for (const button of able ? document.querySelectorAll('[data-passkey]') : []) {
  const form = button.form;
  const fault = form.querySelector('[data-passkey-fault]');
  form.closest('[data-passkey-part]').hidden = false;
  button.hidden = false;

  button.addEventListener('click', async () => {
    if (!form.reportValidity()) {
      return;
    }
    button.disabled = true;
    fault.hidden = true;
    try {
      const body = new URLSearchParams(new FormData(form));
      const answer = await fetch(button.dataset.options, { method: 'POST', body });
      if (!answer.ok) {
        throw new Error(answer.statusText);
      }
      const options = await answer.json();
      const credential = button.dataset.passkey === 'make'
        ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
        : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
      form.elements.credential.value = JSON.stringify(credential);
      form.action = button.dataset.action;
      form.submit();
    } catch {
      fault.hidden = false;
      button.disabled = false;
    }
  });
}
