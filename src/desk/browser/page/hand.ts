/** After the finger is lifted the click may come a little later. */
const CLICK_COMES = 100;

/**
 * Whether somebody is in the middle of a press or of a word. A button that is made anew, or moves away, between press
 * and release is not clicked, and a word that is being composed in a field that is made anew is lost: what changes the
 * page by itself waits until then.
 */
export class Hand {
  readonly #world: EventTarget;
  #isDown = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waiting: (() => void)[] = [];

  constructor(world: EventTarget = globalThis) {
    this.#world = world;
    this.#on<PointerEvent>('pointerdown', ({ isPrimary, button }) => {
      if (isPrimary && button === 0) this.#press();
    });
    this.#on<KeyboardEvent>('keydown', ({ key }) => {
      if (key === ' ') this.#press();
    });
    this.#on('compositionstart', () => this.#press());
    for (const type of ['pointerup', 'keyup']) this.#on(type, () => this.#lift(CLICK_COMES));
    for (const type of ['click', 'compositionend', 'pointercancel']) this.#on(type, () => this.#lift(0));
    // Of the window; a field that the press takes the focus from says the same of itself.
    this.#on('blur', ({ target }) => {
      if (target === world) this.#lift(0);
    });
    // Released where no page could see it.
    this.#on<PointerEvent>('pointermove', ({ pointerType, buttons }) => {
      if (pointerType === 'mouse' && buttons === 0) this.#lift(CLICK_COMES);
    });
  }

  /** Does something at once, or as soon as the hand is lifted; in the order in which it was asked for. */
  whenLifted(run: () => void): void {
    if (this.#isDown) this.#waiting.push(run);
    else run();
  }

  lifted(): Promise<void> {
    return new Promise((resolve) => this.whenLifted(resolve));
  }

  #on<E extends Event>(type: string, run: (event: E) => void): void {
    this.#world.addEventListener(type, (event) => run(event as E), { capture: true });
  }

  #press(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#isDown = true;
  }

  #lift(wait: number): void {
    if (!this.#isDown || (wait > 0 && this.#timer !== undefined)) return;
    clearTimeout(this.#timer);
    // What waits comes after what the click itself does, which is to be seen at once.
    if (wait === 0) this.#isDown = false;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#isDown = false;
      for (const run of this.#waiting.splice(0)) run();
    }, wait);
  }
}
