import { readWeek } from '../domain/week-text'
import { bylineOf } from './byline'
import { endsSentence } from './clean-text'
import { frameStrength } from './frame'
import { hasListMark } from './text-lists'
import { verdictOf } from './verdict-text'

/** Whether a line goes on with the sentence that the line before it has not ended. */
export function goesOn(before: string, line: string): boolean {
  if (!mayJoin(before, line)) return false
  return before.length >= 25 && !endsSentence(before) && /^\p{Ll}/u.test(line)
}

/** Whether two lines could be of one paragraph at all. */
export function mayJoin(before: string, line: string): boolean {
  return !hasListMark(line) && !standsAlone(before) && !standsAlone(line)
}

/** Lines that are never part of a sentence. */
function standsAlone(text: string): boolean {
  const byline = bylineOf(text)?.kind
  return (
    byline === 'empty' ||
    (byline === 'names' && text.length <= 60) ||
    verdictOf(text) !== null ||
    readWeek(text) !== null ||
    (frameStrength(text) === 'sure' && text.length < 50)
  )
}
