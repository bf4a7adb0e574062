/** What was chosen or typed in questions that were not sent yet, by their ids. */
type Unsent = ReadonlyMap<string, string>;

function formsIn(place: ParentNode): readonly (readonly [id: string, form: HTMLFormElement])[] {
  return [...place.querySelectorAll<HTMLFormElement>('form[data-question]')].map(
    (form) => [form.dataset['question'] ?? '', form] as const,
  );
}

export function unsentIn(place: ParentNode): Unsent {
  return new Map(
    formsIn(place).flatMap(([id, form]): [string, string][] => {
      const [chosen] = [...new FormData(form).values()];
      return typeof chosen === 'string' && chosen !== '' ? [[id, chosen]] : [];
    }),
  );
}

/** Puts it into the same questions made anew; what is no choice any more is left out. */
export function putUnsent(place: ParentNode, unsent: Unsent): void {
  for (const [id, form] of formsIn(place)) {
    const given = unsent.get(id);
    if (given === undefined) continue;
    for (const input of form.querySelectorAll('input')) {
      if (input.type !== 'radio') input.value = given;
      else if (input.value === given) input.checked = true;
    }
  }
}
