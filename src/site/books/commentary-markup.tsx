import type { BookCommentary } from '../../cms/read/issue-book'
import { withGoodLineBreaks } from '../../domain/line-breaks'
import { withTitleBreaks } from '../../domain/title-breaks'
import { booksMessages } from '../messages/books'
import { messagesFor } from '../messages/messages-for'
import { langOf } from '../parts/spoken'
import { VerdictMark } from '../parts/verdict-mark'
import { DateTime } from '../parts/week-time'
import { bookBody } from './book-body'
import { lastingAddress, spokenAddress } from './book-links'
import { BodyMarkup, type Hand } from './book-markup'
import { namesInPhrase } from './names-in-phrase'

type CommentaryProps = { commentary: BookCommentary; hand: Hand; origin: string }

/** One commentary of a book, whole; where its words were taken back, the notice that they were. */
export function CommentaryMarkup({ commentary, hand, origin }: CommentaryProps) {
  const { locale, retraction } = commentary
  const address = lastingAddress(commentary, { origin })
  return (
    <>
      <Header commentary={commentary} hand={hand} />
      {retraction ? (
        <Retraction retraction={retraction} hand={hand} />
      ) : (
        <>
          <Corrections commentary={commentary} hand={hand} />
          <BodyMarkup body={bookBody(commentary.body, locale)} hand={hand} />
        </>
      )}
      <p className="address">
        {booksMessages[locale].onTheWeb} <a href={address}>{spokenAddress(address)}</a>
      </p>
    </>
  )
}

function Header({ commentary, hand }: Omit<CommentaryProps, 'origin'>) {
  const { lead, locale, section, title, verdict, retraction } = commentary
  const Title = hand.level === 2 ? 'h1' : 'h2'
  return (
    <header>
      {section && (
        <p className="label" lang={langOf(section.name, locale)}>
          {section.name.text}
        </p>
      )}
      <Title id={`${hand.prefix}title`}>{withTitleBreaks(title, locale)}</Title>
      {verdict && !retraction && (
        <div className={`judgement judgement-${verdict.value}`}>
          <p>
            <VerdictMark verdict={verdict} locale={locale} />
          </p>
          {verdict.reason && <p>{withGoodLineBreaks(verdict.reason, locale)}</p>}
        </div>
      )}
      <ByAndWhen commentary={commentary} />
      {lead && <p className="lead">{withGoodLineBreaks(lead, locale)}</p>}
    </header>
  )
}

function ByAndWhen({ commentary }: Pick<CommentaryProps, 'commentary'>) {
  const { analysts, isArchive, locale, publishedAt } = commentary
  const messages = messagesFor(locale)
  return (
    <p className="facts">
      {analysts.length > 0 && (
        <>
          <span className="byline">
            {messages.by && `${messages.by} `}
            {namesInPhrase(analysts, locale).map(({ text, lang }) =>
              lang === locale ? (
                text
              ) : (
                <span key={text} lang={lang}>
                  {text}
                </span>
              ),
            )}
          </span>
          {' · '}
        </>
      )}
      {isArchive ? (
        messages.fromTheArchive
      ) : (
        <>
          {messages.published} <DateTime date={publishedAt} locale={locale} />
        </>
      )}
    </p>
  )
}

type NoticeProps = Omit<CommentaryProps, 'origin'>

function Corrections({ commentary: { corrections, locale }, hand }: NoticeProps) {
  if (corrections.length === 0) return null
  const messages = messagesFor(locale)
  const Heading = hand.level === 2 ? 'h2' : 'h3'
  return (
    <section className="notice" aria-labelledby={`${hand.prefix}corrections ${hand.prefix}title`}>
      <Heading className="minor" id={`${hand.prefix}corrections`}>
        {messages.corrections}
      </Heading>
      {corrections.map(({ date, note, previousVerdict }) => (
        <div key={`${date} ${note}`}>
          <p className="facts">
            <DateTime date={date} locale={locale} />
          </p>
          <p>{withGoodLineBreaks(note, locale)}</p>
          {previousVerdict && (
            <p>
              {messages.previousVerdict}: <VerdictMark verdict={previousVerdict} locale={locale} />
            </p>
          )}
        </div>
      ))}
    </section>
  )
}

type RetractionProps = { retraction: NonNullable<BookCommentary['retraction']>; hand: Hand }

function Retraction({ retraction, hand }: RetractionProps) {
  const { locale } = hand
  const Heading = hand.level === 2 ? 'h2' : 'h3'
  return (
    <section className="notice" aria-labelledby={`${hand.prefix}retraction ${hand.prefix}title`}>
      <Heading className="minor" id={`${hand.prefix}retraction`}>
        {messagesFor(locale).retracted}
      </Heading>
      <p>{withGoodLineBreaks(retraction.note, locale)}</p>
      <p className="facts">
        <DateTime date={retraction.date} locale={locale} />
      </p>
    </section>
  )
}
