/**
 * On a phone the navigation opens at a press, so that the answers of a report stand in the first screen. The style
 * decides where: it hides the list only on narrow pages whose scripts run, and never on wide ones.
 */
export function startMenu(button: HTMLElement): void {
  const root = document.documentElement;
  const show = (isOpen: boolean) => {
    root.classList.toggle('menu-open', isOpen);
    button.setAttribute('aria-expanded', String(isOpen));
  };
  button.addEventListener('click', () => show(button.getAttribute('aria-expanded') !== 'true'));
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || button.getAttribute('aria-expanded') !== 'true') return;
    show(false);
    button.focus();
  });
}
