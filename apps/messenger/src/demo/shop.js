/** The shop's own script: a basket that counts, and buttons that open the messenger as a customer's page would. */
const count = document.getElementById('count');
const basket = document.getElementById('basket');
const said = document.getElementById('said');
let things = 0;

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
