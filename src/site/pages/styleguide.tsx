import type { ReactNode } from 'react'
import { verdicts } from '../../domain/verdict'
import { BalanceLine } from '../charts/balance-line'
import { reachOf } from '../charts/step-line'
import type { PageView } from '../page-view'
import { CardList } from '../parts/card-list'
import { Figure } from '../parts/figure'
import { IssueList } from '../parts/issue-list'
import { Corrections, Retraction } from '../parts/notices'
import { Portrait } from '../parts/portrait'
import { ReadableLanguages } from '../parts/readable-languages'
import { SectionChanges } from '../parts/section-changes'
import { SectionTrend } from '../parts/section-trend'
import { VerdictLegend } from '../parts/verdict-legend'
import { VerdictMark } from '../parts/verdict-mark'
import { YearNavigation } from '../parts/year-navigation'
import { samples } from '../styleguide-samples'

const { card, changes, drawing, issue, marks, said, words } = samples
const colours = ['paper', 'paper-raised', 'rule', 'ink-soft', 'ink', 'accent', ...verdicts]

const balance = [-1, -2, -1, -1, 0, 1, 3]

/** Every part of the site on one page, for those who change them. Readers do not meet it. */
export function styleguidePage(): PageView {
  return {
    status: 200,
    locale: 'en',
    title: 'Style guide',
    description: null,
    path: '/en/styleguide',
    alternates: [],
    place: null,
    content: <Styleguide />,
  }
}

function Styleguide() {
  return (
    <>
      <header className="page-header">
        <p className="label">
          <span>For those who change them</span>
        </p>
        <h1>Every part of the site</h1>
        <p className="lead">The rules behind them are in docs/design.md. Nothing here is real.</p>
      </header>
      <Part title="Colours">
        <ul className="swatches">
          {colours.map((colour) => (
            <li key={colour} className={`swatch swatch-${colour}`}>
              {colour}
            </li>
          ))}
        </ul>
      </Part>
      <Part title="Type">
        <div className="prose">
          <h2>A heading inside a text</h2>
          <p>
            Words are set in Source Serif, facts in Source Sans.{' '}
            <span lang="be">
              Ў, і, ё, ґ і ’ стаяць у шэрагу: «у „Ільсе“ — ёлка, аб’ява, ґанак».
            </span>{' '}
            <span lang="ru">Съешь ещё этих мягких французских булок, да выпей чаю.</span>
          </p>
          <h3>A smaller one</h3>
          <blockquote>
            <p>What somebody said, at length.</p>
          </blockquote>
          <ul>
            <li>one thing</li>
            <li>another thing</li>
          </ul>
          <Figure picture={drawing} caption={said('What the picture shows.')} locale="en" />
        </div>
      </Part>
      <Part title="Verdicts">
        {verdicts.map((value) => (
          <p key={value}>
            <VerdictMark verdict={words(value)} locale="en" />
          </p>
        ))}
        <VerdictLegend locale="en" />
        <SectionChanges changes={changes} locale="en" />
      </Part>
      <SectionTrend
        marks={marks}
        locale="en"
        title="The trend so far"
        section={card.section}
        here="week-46"
      />
      <Part title="A balance">
        <BalanceLine values={balance} reach={reachOf([balance])} locale="en" />
      </Part>
      <Part title="Commentaries">
        <CardList cards={[card, { ...card, slug: 'gone', isRetracted: true }]} known={[]} />
      </Part>
      <Part title="Issues">
        <IssueList issues={[issue]} locale="en" columns={[]} />
      </Part>
      <Part title="What is said about a text">
        <Corrections
          corrections={[
            {
              date: '2026-11-20',
              note: 'We wrote 8.6 per cent. It was 6.',
              previousVerdict: card.verdict,
            },
          ]}
          locale="en"
        />
        <Retraction
          retraction={{ date: '2026-11-20', note: 'The list that it relied on was forged.' }}
          locale="en"
        />
        <ReadableLanguages locale="en" alternates={[{ locale: 'be', path: '/be' }]} />
        <Portrait picture={drawing} locale="en" size="large" />
        <YearNavigation
          years={[2026, 2025]}
          shown={2025}
          path={() => '/en/styleguide'}
          locale="en"
          hasNewest
        />
      </Part>
    </>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="styleguide-part">
      <h2>{title}</h2>
      {children}
    </section>
  )
}
