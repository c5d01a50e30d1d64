import { send } from './send'
import type { World } from './world'

const readable = [
  '/publications?limit=100&depth=2&locale=all',
  '/issues?limit=100&locale=all',
  '/sections?limit=100&locale=all',
  '/analysts?limit=100&depth=1&locale=all',
  '/verdicts?limit=100&locale=all',
  '/media?limit=100&locale=all',
  '/globals/site-settings?locale=all',
]

/** The places that what readers read is made of. */
export const readersDependOn = [
  ...['publications', 'releases', 'issues', 'sections', 'analysts', 'verdicts', 'media'],
  'globals/site-settings',
]

/** Everything a reader can read, as one piece of text. */
export async function readerView(world: World): Promise<string> {
  const answers: string[] = []
  for (const path of readable) {
    const answer = await send(world, { as: 'nobody', method: 'GET', path })
    if (answer.status !== 200) throw new Error(`A reader asked ${path}: ${answer.text}`)
    answers.push(answer.text.replace(/"(updatedAt|createdAt)":"[^"]*"/g, ''))
  }
  return answers.join('\n')
}
