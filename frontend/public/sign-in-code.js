// The mail's link carries the code behind the #, which never reaches a server: fill it in where it was asked for, show
// it elsewhere. Nothing is sent until the person presses the button.
const code = decodeURIComponent(location.hash.slice(1));
if (/^[0-9A-Z]{4}-[0-9A-Z]{4}$/.test(code)) {
  const field = document.getElementById('code');
  const shown = document.getElementById('shown-code');
  if (field) {
    field.value = code;
  } else if (shown) {
    shown.textContent = code;
    shown.hidden = false;
  }
  history.replaceState(null, '', location.pathname + location.search);
}
