import type { Payload } from 'payload'
import { type Locale, localeNames } from '../../domain/locale'
import { formatDate } from '../../domain/week-format'
import type { Person } from '../person'
import { type ReleaseOfIssue, readReleasesOfIssue } from '../read/releases-of-issue'
import { SeenByReaders } from './seen-by-readers'
import { TakeBack } from './take-back'
import { type Words, wordsIn } from './words'

type Props = { issue: string; locale: Locale; payload: Payload; person: Person }

/** What was released of an issue, newest first, and the way to take it back. */
export async function ReleasesOfIssue({ issue, locale, payload, person }: Props) {
  const words = wordsIn(locale)
  const releases = await readReleasesOfIssue(payload, person, issue)
  if (releases.length === 0) return null
  const standing = releases.filter(({ takenBack }) => takenBack === null)
  const [newest] = releases.toSorted((a, b) => changedAt(b).localeCompare(changedAt(a)))
  return (
    <>
      {newest && (
        <SeenByReaders
          isTakenBack={newest.takenBack !== null}
          key={newest.id}
          of={`releases/${newest.id}`}
          words={words}
        />
      )}
      <details className="desk-trail" data-releases={standing.length}>
        <summary>{words.releases}</summary>
        <ol>
          {releases.map((release) => (
            <li key={release.id}>
              <span>
                <strong>{release.by || words.system}</strong> · {contentsOf(release, words)}
              </span>
              <time dateTime={release.at}>{moment(release.at, locale)}</time>
              {release.wordsNotApproved.length > 0 && (
                <p className="desk-hint" data-warning="words">
                  {words.wentWithoutApproval}:{' '}
                  {release.wordsNotApproved.map((language) => localeNames[language]).join(', ')}
                </p>
              )}
              {release.takenBack && (
                <blockquote>
                  {words.takenBack}: {release.takenBack.by || words.system},{' '}
                  {moment(release.takenBack.at, locale)}
                  {'\n'}
                  {release.takenBack.why}
                </blockquote>
              )}
            </li>
          ))}
        </ol>
        {standing.length > 0 && (
          <TakeBack
            issue={issue}
            releases={standing.map((release) => ({
              id: release.id,
              label: `${moment(release.at, locale)} · ${contentsOf(release, words)}`,
            }))}
            words={words}
          />
        )}
      </details>
    </>
  )
}

function changedAt({ at, takenBack }: ReleaseOfIssue): string {
  return takenBack?.at ?? at
}

function contentsOf({ printed }: ReleaseOfIssue, words: Words): string {
  const [first] = printed
  if (first === undefined || first.kind === 'first') return `${words.texts}: ${printed.length}`
  const kind = first.kind === 'correction' ? words.correction : words.retraction
  return `${kind}: ${first.title} (${first.language})`
}

function moment(at: string, locale: Locale): string {
  return `${formatDate(at, locale)}, ${at.slice(11, 16)} UTC`
}
