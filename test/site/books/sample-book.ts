import sharp from 'sharp'
import type { BookCommentary, IssueBook } from '../../../src/cms/read/issue-book'
import type { CommentaryPage } from '../../../src/cms/read/types'
import type { Locale } from '../../../src/domain/locale'
import type { BookFormat } from '../../../src/domain/paths'
import { makeBook } from '../../../src/site/books/make-book'
import {
  body,
  footnote,
  heading,
  link,
  list,
  paragraph,
  table,
  text,
  upload,
} from '../lexical-samples'
import { secondCard, thirdCard } from '../sample-cards'
import { commentary, issue, site, word } from '../samples'

export const origin = 'https://review.example'
export const picture = '/api/media/file/harbour.webp'

/** An issue of three commentaries: one corrected and with everything in it, one taken back. */
export function sampleBook(locale: Locale, more: BookCommentary[] = []): IssueBook {
  const { week, number, title, lead, editorsNote, changes } = issue(locale)
  const corrected = commentary(locale, {
    isCorrected: true,
    corrections: [
      { date: '2031-03-12T16:20:00.000Z', note: word('correction', locale), previousVerdict: null },
    ],
  })
  const retracted = commentary(locale, {
    ...thirdCard(locale),
    number: 347,
    isRetracted: true,
    lead: null,
    body: null,
    retraction: { date: '2031-03-14T09:00:00.000Z', note: word('retraction', locale) },
  })
  return {
    locale,
    ...{ week, number, title, lead, editorsNote, changes },
    commentaries: [
      inABook(corrected),
      inABook(
        commentary(locale, { ...secondCard(locale), number: 346, body: withPicture(locale) }),
      ),
      inABook(retracted),
      ...more,
    ],
    changedAt: '2031-03-14T09:00:00.000Z',
  }
}

export function inABook({
  languages: _languages,
  trend: _trend,
  previousInSection: _previous,
  nextInSection: _next,
  restOfIssue: _rest,
  ...kept
}: CommentaryPage): BookCommentary {
  return kept
}

/** A picture, a list within a list, and links within the issue, out of it and to nowhere. */
function withPicture(locale: Locale) {
  const say = (key: string) => word(key, locale)
  const inner = list('number', say('last'))
  const [outer] = [list('bullet', say('first'), say('second'))]
  const children = [...((outer as { children: unknown[] }).children ?? [])]
  children.splice(1, 0, { type: 'listitem', children: [inner] })
  return body(
    paragraph(
      say('paragraph'),
      ' ',
      link(`/${locale}/issues/2031-w10/harbour-vote-${locale}`, say('link')),
    ),
    upload({
      ...{ url: picture, width: 1600, height: 900, sources: [] },
      ...{ alt: { text: say('portrait'), lang: locale }, caption: say('quote') },
      credit: { text: say('portraitCredit'), lang: locale },
    }),
    heading('h3', say('heading')),
    { ...outer, children },
    paragraph(
      link(`/${locale}/sections/economy`, say('economy')),
      footnote('< & >'),
      text(' & <b>\u000b'),
    ),
    paragraph(link('#nowhere', say('more'))),
    paragraph('5 km', text('2', 64), ', CO', text('2', 32), ', ', text('2019', 1), text('7', 65)),
    table(
      [say('economy'), '2018', '2019'],
      [say('first'), '12', text('14', 1)],
      [say('paragraph'), '1 204', text('x', 64)],
    ),
  )
}

/** A picture as the site keeps it. */
export async function pictureBytes(url: string): Promise<Buffer | null> {
  if (url !== picture) return null
  const background = { r: 31, g: 78, b: 102 }
  return sharp({ create: { width: 1600, height: 900, channels: 3, background } })
    .webp()
    .toBuffer()
}

export function made(format: BookFormat, book: IssueBook): Promise<Buffer> {
  return makeBook(book, format, { site: site(book.locale), origin, pictureBytes })
}
