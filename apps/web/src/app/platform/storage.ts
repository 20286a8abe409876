/** Small choices kept in the browser (language, appearance). Storage may be shut off: then they last for the visit. */
export function readChoice<V extends string>(name: string, allowed: readonly V[], fallback: V): V {
  try {
    const stored = localStorage.getItem(`landfall.${name}`) as V | null;
    return stored && allowed.includes(stored) ? stored : fallback;
  } catch {
    return fallback;
  }
}

export function storeChoice(name: string, value: string): void {
  try {
    localStorage.setItem(`landfall.${name}`, value);
  } catch {
    /* Nothing to do: the choice holds until the page is closed. */
  }
}
