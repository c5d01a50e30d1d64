import { existsSync } from 'node:fs'
import { locales } from '../domain/locale'
import type { Demonstration } from './demonstration'
import type { Problems } from './problems'

/** Checks that everybody exists who is needed to write, translate, read and release the issues. */
export function checkPeople(
  { sections, analysts, people, issues }: Omit<Demonstration, 'pictures'>,
  problems: Problems,
): void {
  const file = 'people.yaml'
  const count = (role: string) => people.filter((person) => person.role === role).length
  if (count('admin') === 0) problems.add(file, null, 'Nobody is an admin: name one.')
  if (count('editor') < 2)
    problems.add(file, null, 'Four eyes need two editors at least: name another.')
  const emails = people.map(({ email }) => email.toLowerCase())
  for (const email of emails.filter((one, index) => emails.indexOf(one) !== index))
    problems.add(file, null, `${email} is the address of two people: change one.`)
  for (const { slug, portrait } of analysts)
    if (!existsSync(portrait)) problems.add(portrait, null, `The portrait of ${slug} is missing.`)
  const bylines = new Set(analysts.map(({ slug }) => slug))
  const parts = new Set(sections.map(({ slug }) => slug))
  for (const { name, section, analysts: named, texts } of issues.flatMap(({ pieces }) => pieces)) {
    if (!parts.has(section)) problems.add(name, null, `There is no section ${section}.`)
    for (const slug of named)
      if (!bylines.has(slug)) problems.add(name, null, `There is no analyst ${slug}.`)
    if (!people.some(({ analyst }) => analyst === named[0]))
      problems.add(file, null, `${named[0]} has no account and cannot write ${name}: make one.`)
    for (const language of locales)
      if (
        texts.slice(1).some((text) => text.language === language) &&
        !people.some(({ role, languages }) => role === 'translator' && languages.includes(language))
      )
        problems.add(file, null, `No translator writes ${language}, but ${name} has such a text.`)
  }
}
