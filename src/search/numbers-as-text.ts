const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/**
 * Whole numbers as letters that need no escape in a script: five bits a letter, the sixth says that
 * more follow. Small numbers take one letter.
 */
export function numbersToText(numbers: readonly number[]): string {
  let text = ''
  for (const number of numbers) text += numberToText(number)
  return text
}

export function numberToText(number: number): string {
  let text = ''
  let rest = number
  while (rest > 31) {
    text += digits[(rest & 31) | 32]
    rest >>>= 5
  }
  return text + digits[rest]
}

/** The numbers that `numbersToText` wrote. */
export function numbersFromText(text: string): number[] {
  const numbers: number[] = []
  let number = 0
  let shift = 0
  for (let at = 0; at < text.length; at++) {
    const value = digitValues[text.charCodeAt(at)] ?? 0
    number |= (value & 31) << shift
    if (value & 32) {
      shift += 5
      continue
    }
    numbers.push(number)
    number = 0
    shift = 0
  }
  return numbers
}

/** By character code. */
const digitValues = Uint8Array.from({ length: 128 }, (_, code) =>
  Math.max(0, digits.indexOf(String.fromCharCode(code))),
)
