// Which classes a text belongs to: one each where the label is one, several where a sentence names two matters or also states a danger.

export interface Marks {
  readonly classes: number
  /** 1 at text × classes + class. */
  readonly of: Uint8Array
}

export function marksOf(classes: number, ofTexts: readonly (readonly number[])[]): Marks {
  const of = new Uint8Array(ofTexts.length * classes)
  for (const [text, own] of ofTexts.entries()) for (const one of own) of[text * classes + one] = 1
  return { classes, of }
}

export function classesOf({ classes, of }: Marks, text: number): readonly number[] {
  const found: number[] = []
  for (let one = 0; one < classes; one++) if (of[text * classes + one] === 1) found.push(one)
  return found
}
