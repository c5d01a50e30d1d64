export const languages = ['en', 'be', 'ru'] as const

export type Language = (typeof languages)[number]

export type Words = Readonly<Record<Language, string>>

/** A number as readers write it: 9,600 and 9.1 in English, 9600 and 9,1 in the others. */
export function figure(value: number, language: Language, decimals = 0): string {
  const plain = value.toFixed(decimals)
  if (language !== 'en') return plain.replace('.', ',')
  return plain.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
}
