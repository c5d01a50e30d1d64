import { languages, type Words } from './language'
import { charts, scenes } from './pictures'

const drawing: Words = {
  en: 'Drawing: Kestria in Review',
  be: 'Малюнак: «Кестрыйскі агляд»',
  ru: 'Рисунок: «Кестрийское обозрение»',
}

const chart: Words = {
  en: 'Chart: Kestria in Review',
  be: 'Графіка: «Кестрыйскі агляд»',
  ru: 'График: «Кестрийское обозрение»',
}

const map: Words = {
  en: 'Map: Kestria in Review',
  be: 'Карта: «Кестрыйскі агляд»',
  ru: 'Карта: «Кестрийское обозрение»',
}

/** Who drew what, in the words that stand under a picture. */
export function credits(): string {
  const entries = [
    ...scenes.map(({ name }) => entry(name, drawing)),
    entry('map-kestria', map),
    ...charts.map(({ name }) => entry(name, chart)),
  ]
  return `# Written by \`npm run demo:pictures\`, together with the pictures.\n${entries.join('')}`
}

function entry(name: string, words: Words): string {
  const said = languages.map((language) => `    ${language}: '${words[language]}'\n`)
  return `${name}:\n  credit:\n${said.join('')}`
}
