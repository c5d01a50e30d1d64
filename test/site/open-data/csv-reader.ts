/** Reads CSV as RFC 4180 writes it, strictly: throws at whatever is not so. A row is its cells. */
export function readCsv(file: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let rest = file
  while (rest !== '') {
    const [cell, after] = rest.startsWith('"') ? quoted(rest) : plain(rest)
    row.push(cell)
    if (after.startsWith(',')) {
      rest = after.slice(1)
      if (rest === '') throw new Error('The last line is cut off.')
      continue
    }
    if (!after.startsWith('\r\n')) throw new Error(`No end of line before ${after.slice(0, 20)}`)
    rows.push(row)
    row = []
    rest = after.slice(2)
  }
  return rows
}

function plain(text: string): [string, string] {
  const end = text.search(/[",\r\n]/)
  if (end === -1) throw new Error('The file ends within a line.')
  if (text[end] === '"') throw new Error('A quote stands inside a cell without quotes.')
  return [text.slice(0, end), text.slice(end)]
}

function quoted(text: string): [string, string] {
  const match = /^"((?:[^"]|"")*)"/.exec(text)
  if (!match) throw new Error('A quote is never closed.')
  return [(match[1] ?? '').replaceAll('""', '"'), text.slice(match[0].length)]
}
