import { expect, test } from 'vitest';
import { askBeforeLeaving, Unsaved } from '../../../src/desk/browser/page/unsaved.ts';

test('what changes is work until it is taken away; what changes while it is being taken still is', () => {
  const unsaved = new Unsaved();
  expect(unsaved.isAny).toBe(false);
  unsaved.changed();
  expect(unsaved.isAny).toBe(true);
  const first = unsaved.leaving();
  unsaved.changed();
  const second = unsaved.leaving();
  first();
  expect(unsaved.isAny).toBe(true);
  second();
  expect(unsaved.isAny).toBe(false);
  // What was asked for first may be done last.
  first();
  expect(unsaved.isAny).toBe(false);
});

test('after everything was cleared, what was being taken away brings nothing back', () => {
  const unsaved = new Unsaved();
  unsaved.changed();
  const left = unsaved.leaving();
  unsaved.changed();
  unsaved.clear();
  left();
  expect(unsaved.isAny).toBe(false);
  unsaved.changed();
  expect(unsaved.isAny).toBe(true);
});

test.each([true, false])('the browser asks where work would be lost: %s', (losesWork) => {
  const world = new EventTarget();
  askBeforeLeaving(() => losesWork, world);
  const event = new Event('beforeunload', { cancelable: true });
  world.dispatchEvent(event);
  expect(event.defaultPrevented).toBe(losesWork);
});
