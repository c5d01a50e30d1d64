/** A number with its sign, the minus as it is printed: `+5`, `−12`, `0`. */
export function signed(value: number): string {
  if (value === 0) return '0'
  return value > 0 ? `+${value}` : `\u2212${-value}`
}
