/** The shop's own script: a basket that counts, and buttons that open the messenger or send a picture as a customer's page would. */
const count = document.getElementById('count');
const basket = document.getElementById('basket');
const said = document.getElementById('said');
const tear = document.getElementById('tear-file');
let things = 0;

document.getElementById('tear').addEventListener('click', () => tear.click());
tear.addEventListener('change', () => {
  const [file] = tear.files;
  tear.value = '';
  if (!file) return;
  window.Rejoin('sendFile', { file, text: 'Can this be mended?' });
  window.Rejoin('open');
});

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('button') : null;
  if (button?.dataset.messenger) window.Rejoin(button.dataset.messenger);
  if (button?.dataset.add) add(button.dataset.add);
});

function add(name) {
  things += 1;
  count.hidden = false;
  count.value = String(things);
  basket.setAttribute('aria-label', things === 1 ? 'Basket, 1 thing' : `Basket, ${things} things`);
  said.textContent = `${name} is in the basket.`;
}
