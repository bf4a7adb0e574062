/**
 * What all pages of a list share is made for the first of them.
 *
 * @param make of something that never changes, an archive or the reports of a list; what else it is given goes with that
 */
export function once<Of extends object, Rest extends readonly unknown[], Made>(
  make: (of: Of, ...rest: Rest) => Made,
): (of: Of, ...rest: Rest) => Made {
  const made = new WeakMap<Of, { readonly value: Made }>();
  return (of, ...rest) => {
    const known = made.get(of) ?? { value: make(of, ...rest) };
    made.set(of, known);
    return known.value;
  };
}
