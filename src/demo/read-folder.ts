import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { isLocale } from '../domain/locale'
import { err, ok, type Result } from '../domain/result'
import { dividedFile } from '../importer/front-matter'
import { checkWhole } from './check-whole'
import type { DemoAnalyst, Demonstration, DemoPage, DemoPicture } from './demonstration'
import { Problems } from './problems'
import { readIssue } from './read-issue'
import { readYaml } from './read-yaml'
import {
  analystsShape,
  pageShape,
  peopleShape,
  picturesShape,
  sectionsShape,
  siteShape,
} from './shapes'

/** The demonstration that a folder holds, or everything that is wrong with it. Writes nothing. */
export function readDemonstration(folder: string): Result<Demonstration, string[]> {
  const problems = new Problems()
  const yaml = <Shape extends z.ZodType>(name: string, shape: Shape) => {
    const file = join(folder, name)
    if (existsSync(file))
      return readYaml({ file, text: readFileSync(file, 'utf8') }, shape, problems)
    problems.add(file, null, 'The file is missing.')
    return null
  }
  const site = yaml('site.yaml', siteShape)
  const sections = yaml('sections.yaml', sectionsShape)
  const analysts = yaml('analysts.yaml', analystsShape)
  const people = yaml('people.yaml', peopleShape)
  const credits = yaml('pictures.yaml', picturesShape)
  const pages = readPages(folder, problems)
  const issues = namesIn(join(folder, 'issues'))
    .flatMap((name) => readIssue(join(folder, 'issues', name), problems) ?? [])
    .sort((a, b) => (a.week < b.week ? -1 : 1))
  if (!site || !sections || !analysts || !people || !credits) return err(problems.sentences)
  const read = {
    ...{ site, sections, people, pages, issues, pictureFolder: join(folder, 'pictures') },
    analysts: analysts.map((analyst) => ({
      ...analyst,
      portrait: join(folder, 'portraits', `${analyst.portrait}.webp`),
    })),
  }
  const pictures = [...read.analysts.map(portraitOf), ...checkWhole(read, problems)].map(
    (picture) => ({ ...picture, credit: credits[nameOf(picture.file)]?.credit ?? null }),
  )
  return problems.sentences.length === 0 ? ok({ ...read, pictures }) : err(problems.sentences)
}

function portraitOf({ name, portrait }: DemoAnalyst): DemoPicture {
  const alt = {
    en: `Portrait of ${name.en}`,
    be: `Партрэт: ${name.be}`,
    ru: `Портрет: ${name.ru}`,
  }
  return { file: portrait, alt, credit: null }
}

/** The entries of a folder in order; none when it is missing. */
function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).sort() : []
}

function readPages(folder: string, problems: Problems): DemoPage[] {
  return namesIn(join(folder, 'pages')).flatMap((base) => {
    const file = join(folder, 'pages', base)
    const [name, language, ending] = base.split('.')
    if ((name !== 'about' && name !== 'method') || !isLocale(language) || ending !== 'md') {
      problems.add(file, null, 'A page is named about or method and its language: about.en.md.')
      return []
    }
    const parts = dividedFile(readFileSync(file, 'utf8'))
    if (!parts.ok) {
      problems.add(file, 1, parts.reason)
      return []
    }
    const { facts, factsLine, body, bodyLine } = parts.value
    const said = readYaml({ file, text: facts, firstLine: factsLine }, pageShape, problems)
    return said ? [{ ...said, file, name, language, reason: '', body, bodyLine }] : []
  })
}

/** `demo/pictures/harvest.be.webp` is the picture `harvest`. */
function nameOf(file: string): string {
  return (file.split('/').at(-1) ?? '').split('.')[0] ?? ''
}
