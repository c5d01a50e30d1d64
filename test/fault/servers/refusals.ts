import type { Answered } from './ask'
import type { Faults } from './faults'

/** With which a server may say no. */
const refusing = [400, 401, 403, 404, 409, 422, 503]

const empty = /^(something went wrong|an unknown error occurred|internal server error)/i

/** Signs of a machine talking to itself. */
const technical =
  /(E11000|WriteConflict|SQLITE|Mongo\w*Error|TypeError|ECONN\w+|\btransaction\b|\bundefined\b|<!DOCTYPE|\n\s+at )/i

/** Whether somebody who reads no code can read it: three words or more, and a capital letter first. */
export function isSentence(said: string): boolean {
  const words = said.trim().split(/\s+/)
  return (
    /^[\p{Lu}«“"]/u.test(said) && words.length > 2 && !empty.test(said) && !technical.test(said)
  )
}

/** Whether it blames fields that were not sent, such as keys of our own making. */
function blamesOthers(said: string, sent: readonly string[]): boolean {
  const [, named] = /^The following fields? (?:is|are) invalid: (.+)$/.exec(said) ?? []
  return named !== undefined && !named.split(/[ ,]+/).every((field) => sent.includes(field))
}

/** Tells of every kind of answer that nobody should get, and how many got it. */
export function judgeAnswers(answers: readonly Answered[], faults: Faults): void {
  const groups = new Map<string, Answered[]>()
  for (const answer of answers.filter(({ outcome }) => outcome === 'refused')) {
    const { message, operation, status } = answer
    const key = `${operation} ${status} ${message}`
    groups.set(key, [...(groups.get(key) ?? []), answer])
  }
  for (const { 0: first, length } of groups.values()) {
    if (!first) continue
    const { operation, sent, status } = first
    const message = first.message ?? ''
    const all = answers.filter((one) => one.operation === operation).length
    const says = `${operation}: ${length} of ${all} were answered ${status} «${message.slice(0, 160)}»`
    if (!refusing.includes(status ?? 0)) faults.add('answer', `${says}.`)
    else if (!isSentence(message)) faults.add('refusal', `${says}, which is no sentence.`)
    else if (blamesOthers(message, sent)) faults.add('refusal', `${says}, which nobody had sent.`)
  }
}
