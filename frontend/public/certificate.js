// Print and share: what a browser can do beyond the plain link that is always there.
const print = document.getElementById('print');
const share = document.getElementById('share');
const shared = document.getElementById('shared');
const { title, address, copied } = share.dataset;

print.hidden = false;
print.addEventListener('click', () => window.print());

if (navigator.share || navigator.clipboard) {
  share.hidden = false;
  share.addEventListener('click', async () => {
    try {
      if (navigator.share) {
        await navigator.share({ title, url: address });
      } else {
        await navigator.clipboard.writeText(address);
        shared.textContent = copied;
      }
    } catch (refused) {
      if (refused.name !== 'AbortError') {
        shared.textContent = address;
      }
    }
  });
}
