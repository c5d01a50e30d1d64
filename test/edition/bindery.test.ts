import { expect, test } from 'vitest'
import { Bindery } from '../../src/edition/bindery'
import type { BookOrder } from '../../src/edition/order'
import { sitePreview } from '../../src/site/preview/page-previews'
import { previewPicture } from '../../src/site/preview/preview-picture'
import { made, origin, sampleBook } from '../site/books/sample-book'
import { site } from '../site/samples'
import { processes } from '../support/processes'

const bindery = new Bindery('no-uploads-here')

function order(more: Partial<BookOrder> = {}): { book: BookOrder } {
  const book = sampleBook('be')
  const issue = { ...book, commentaries: book.commentaries.slice(0, 1) }
  return { book: { issue, format: 'html', site: site('be'), origin, ...more } }
}

/** The numbers of the binderies of this process. */
function atWork(): number[] {
  return processes().flatMap(({ pid, parent, command }) =>
    parent === process.pid && command.includes('bindery-process') ? [pid] : [],
  )
}

test('A book from the bindery is the book that would be made here', async () => {
  const asked = order()
  expect(await bindery.bind(asked)).toEqual(await made('html', asked.book.issue))
})

test('The picture of a page from the bindery is the one that would be made here', async () => {
  const preview = sitePreview(site('be'), 'be')
  expect(await bindery.bind({ preview })).toEqual(await previewPicture(preview))
})

test('A book that cannot be made says why, and the next one is made', async () => {
  const books = [bindery.bind(order({ site: undefined as never })), bindery.bind(order())] as const
  await expect(books[0]).rejects.toThrow(/undefined/)
  expect((await books[1]).toString()).toContain('<html lang="be"')
})

test('When the bindery is killed, whoever waits is told, and the next book opens it again', async () => {
  const waiting = bindery.bind(order({ format: 'pdf' }))
  const ended = expect(waiting).rejects.toThrow('ended before it was done')
  for (const pid of atWork()) process.kill(pid, 'SIGKILL')
  await ended
  expect((await bindery.bind(order())).toString()).toContain('<html lang="be"')
})

test('What hangs is given up, and what waited behind it is made', async () => {
  const others = atWork()
  const impatient = new Bindery('no-uploads-here', 4000)
  // It has to be running, or it would be stopped while it starts.
  await impatient.bind(order())
  const books = [impatient.bind(order({ format: 'pdf' })), impatient.bind(order())] as const
  const given = expect(books[0]).rejects.toThrow('ended before it was done')
  for (const pid of atWork()) if (!others.includes(pid)) process.kill(pid, 'SIGSTOP')
  await given
  expect((await books[1]).toString()).toContain('<html lang="be"')
}, 60_000)
