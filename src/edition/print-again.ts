import { line } from '../cms/server-log/log-line'
import { isWholePart } from '../domain/failure-to-print'
import type { Batch } from './batch'
import { addressOf } from './file-name'
import { putPictures } from './furniture'
import { liveEnding } from './print-at'
import { partMaking, printPart } from './print-part'
import type { Printer } from './printer'
import { withoutNames } from './without-names'

type Again = {
  /** What was set aside, by its addresses, and is to be tried again. */
  due: readonly string[]
  /** Files that do not lie as they were printed. */
  damaged: readonly string[]
}

/** Prints from the archive what could not be printed before, or is not any more what was printed. */
export async function printAgain(
  printer: Printer,
  batch: Batch,
  { due, damaged }: Again,
): Promise<void> {
  const { ledger, payload, settings } = printer
  if (damaged.length > 0)
    payload.logger.error(
      line`${damaged.length} files of the edition are not what was printed, and are printed again: ${damaged.slice(0, 5).map(withoutNames).join(', ')}.`,
    )
  printer.refresh()
  const pictures = damaged.filter((file) => file.startsWith('media/'))
  for (const file of pictures) {
    // It goes, unless it can be laid down again; until either is shown it is looked for again.
    ledger.doubt(file)
    batch.remove(file)
  }
  const others = damaged.filter((file) => !pictures.includes(file))
  for (const file of others) ledger.doubt(file)
  await putPictures(pictures, batch, settings.mediaFolder)
  const again = new Set([...due, ...others.map((file) => partMaking(file) ?? pathOf(file))])
  await printer.print(
    batch,
    [...again].filter((path) => !isWholePart(path)),
  )
  for (const part of again) if (isWholePart(part)) await printPart(printer, batch, part)
}

function pathOf(file: string): string {
  return addressOf(file.replace(liveEnding, '.html'))
}
