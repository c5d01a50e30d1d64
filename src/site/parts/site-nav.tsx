import type { ReactNode } from 'react'
import type { Site } from '../../cms/read/types'
import type { Locale } from '../../domain/locale'
import { paths } from '../../domain/paths'
import { messagesFor } from '../messages/messages-for'
import { searchMessages } from '../messages/search'
import { trendsMessages } from '../messages/trends'
import type { PageView } from '../page-view'
import { langOf } from './spoken'

type SiteNavProps = { site: Site; view: PageView }

/** The ways into the publication: the issues, the sections, and what it says about itself. */
export function SiteNav({ site, view: { locale, place } }: SiteNavProps) {
  const messages = messagesFor(locale)
  const placed = typeof place === 'object' && place !== null ? place : {}
  const section = 'section' in placed ? placed.section : null
  const standing = 'standing' in placed ? placed.standing : null
  return (
    <nav className="site-nav" aria-label={messages.mainNavigation}>
      <ul>
        <Entry href={paths.home(locale)} isHere={place === 'home'}>
          {messages.latestIssue}
        </Entry>
        <Entry href={paths.archive(locale)} isHere={place === 'archive'}>
          {messages.archive}
        </Entry>
        <Entry href={paths.trends(locale)} isHere={place === 'trends'}>
          {trendsMessages[locale].trends}
        </Entry>
        <Entry href={paths.search(locale)} isHere={place === 'search'}>
          {searchMessages[locale].search}
        </Entry>
        {site.sections.map(({ slug, name }, index) => (
          <Entry
            key={slug}
            href={paths.section(locale, slug)}
            isHere={slug === section}
            lang={langOf(name, locale)}
            begins={index === 0}
          >
            {name.text}
          </Entry>
        ))}
        {site.pages.map(({ name, title }, index) => (
          <Entry
            key={name}
            href={paths.standing(locale, name)}
            isHere={name === standing}
            lang={langOf(title, locale)}
            begins={index === 0}
          >
            {title.text}
          </Entry>
        ))}
      </ul>
    </nav>
  )
}

type EntryProps = {
  href: string
  isHere: boolean
  lang?: Locale
  /** The first of a group that a line sets apart. */
  begins?: boolean
  children: ReactNode
}

function Entry({ href, isHere, lang, begins = false, children }: EntryProps) {
  return (
    <li className={begins ? 'begins' : undefined}>
      <a href={href} lang={lang} aria-current={isHere ? 'page' : undefined}>
        {children}
      </a>
    </li>
  )
}
