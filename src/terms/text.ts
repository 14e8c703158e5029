// A word on screen in both languages; Chinese is the language of record.

export interface Bilingual {
  readonly zh: string
  readonly en: string
}

export type Language = keyof Bilingual
