import type { UIFieldServerProps } from 'payload'
import { localeNames, locales } from '../../domain/locale'
import { idOf, isAtDesk, personOf } from '../person'
import { readIssueWords } from '../read/issue-words'
import { boardContents } from './board-contents'
import { IssueWordsPanel } from './issue-words'
import { PlanPanel } from './plan-panel'
import { ReleaseButton } from './release-button'
import { ReleasesOfIssue } from './releases-of-issue'
import { StateChip } from './state-chip'
import { adminLocale, wordsIn } from './words'

/** The commentaries of an issue by language and state, and the button that releases the issue. */
export async function IssueBoard({ id, i18n, payload, req }: UIFieldServerProps) {
  const locale = adminLocale(i18n.language)
  const words = wordsIn(locale)
  const person = personOf(req)
  if (!id || !person) return <p className="desk-hint">{words.saveFirst}</p>
  const { commentaries, texts } = await boardContents(payload, person, String(id))
  const ownWords = await readIssueWords(payload, person, String(id))
  const panel = ownWords && <IssueWordsPanel issue={String(id)} own={ownWords} />
  if (commentaries.length === 0)
    return (
      <>
        <p className="desk-hint">{words.emptyIssue}</p>
        {panel}
      </>
    )
  const approved = texts.filter(({ state }) => state === 'approved').length
  return (
    <section className="desk-panel">
      <h3>{words.board}</h3>
      <table className="desk-board">
        <thead>
          <tr>
            <th scope="col">{words.commentary}</th>
            {locales.map((language) => (
              <th key={language} scope="col">
                {localeNames[language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {commentaries.map((commentary) => (
            <tr key={commentary.id}>
              <th scope="row">
                <a href={`/admin/collections/commentaries/${commentary.id}`}>
                  {commentary.workingTitle}
                </a>
              </th>
              {locales.map((language) => {
                const text = texts.find(
                  (doc) => doc.language === language && idOf(doc.commentary) === commentary.id,
                )
                return (
                  <td key={language}>
                    {text ? (
                      <a href={`/admin/collections/texts/${text.id}`}>
                        <StateChip locale={locale} state={text.state} />
                      </a>
                    ) : (
                      <span className="desk-hint">{words.notStarted}</span>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {panel}
      {isAtDesk(person) && <ReleaseButton approved={approved} issue={String(id)} words={words} />}
      {isAtDesk(person) && (
        <PlanPanel issue={String(id)} locale={locale} payload={payload} person={person} />
      )}
      {isAtDesk(person) && (
        <ReleasesOfIssue issue={String(id)} locale={locale} payload={payload} person={person} />
      )}
    </section>
  )
}
