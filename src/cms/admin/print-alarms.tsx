import type { Payload } from 'payload'
import { isWholePart } from '../../domain/failure-to-print'
import type { Locale } from '../../domain/locale'
import { formatDate } from '../../domain/week-format'
import { type PrintTrouble, readPrintTroubles } from '../print-trouble'
import { textAt } from '../read/text-at'
import { partsNotPrinted, printWords, reasonsNotPrinted } from './print-words'

/** What of the archive does not reach readers, and why: of each server that is in trouble. */
export async function printAlarms(payload: Payload, locale: Locale) {
  const troubles = await readPrintTroubles(payload)
  const alarms = troubles.map(async (trouble) => [
    ...(trouble.heldBy === null ? [] : [folderHeld(trouble, locale)]),
    ...(trouble.pieces.length === 0 ? [] : [await notPrinted(payload, trouble, locale)]),
  ])
  return (await Promise.all(alarms)).flat()
}

/** Named of a server; the desk says how many there are. */
const namedAtMost = 20

async function notPrinted(payload: Payload, { at, pieces }: PrintTrouble, locale: Locale) {
  const named = await Promise.all(
    pieces
      .slice(0, namedAtMost)
      .map(async (piece) => ({ ...piece, text: await textAt(payload, piece.path) })),
  )
  return (
    <div data-alarm="print" key={`print ${at}`} role="alert">
      <strong>
        {printWords.notPrinted[locale]} {pieces.length}
      </strong>
      <ul>
        {named.map(({ path, text, why }) => (
          <li key={path}>
            {isWholePart(path) ? (
              partsNotPrinted[path][locale]
            ) : (
              <a href={text === null ? path : `/admin/collections/texts/${text}`}>{shown(path)}</a>
            )}
            {': '}
            {reasonsNotPrinted[why][locale]}
          </li>
        ))}
      </ul>
      <p>{printWords.notPrintedAlso[locale]}</p>
    </div>
  )
}

function folderHeld({ at, heldBy }: PrintTrouble, locale: Locale) {
  const isKnown = heldBy !== null && heldBy !== 'unknown'
  return (
    <div data-alarm="folder" key={`folder ${at}`} role="alert">
      <strong>{printWords.folderHeld[locale]}</strong>
      {isKnown && (
        <p>
          {printWords.heldByProcess[locale]} {heldBy.process}, {heldBy.host},{' '}
          {printWords.heldSince[locale]} {formatDate(heldBy.since, locale)},{' '}
          {heldBy.since.slice(11, 16)} UTC
        </p>
      )}
    </div>
  )
}

/** An address that is too long for a file would fill the screen. */
function shown(path: string): string {
  return path.length > 120 ? `${path.slice(0, 119)}…` : path
}
