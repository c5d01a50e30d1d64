import { describe, expect, test } from 'vitest'
import { roles } from '../../src/domain/role'
import { mayTakeBack, stateTakenBack } from '../../src/domain/taking-back'
import { states } from '../../src/domain/workflow'

describe('What was released', () => {
  test('is taken back by editors and administrators, and by nobody else', () => {
    expect(roles.filter(mayTakeBack)).toEqual(['editor', 'admin'])
  })

  const plain = { isCovered: true, wasRetracted: false, isShownAgain: false }

  test('goes back to its approval while that covers the words, else to its writer', () => {
    const from = 'approved'
    expect(stateTakenBack('published', { ...plain, from })).toBe('approved')
    expect(stateTakenBack('published', { ...plain, from, isCovered: false })).toBe('draft')
  })

  test('stays retracted, whatever it was before, while readers have not its words again', () => {
    for (const from of states)
      for (const wasRetracted of [true, false])
        expect(stateTakenBack('retracted', { ...plain, from, wasRetracted })).toBe('retracted')
  })

  test('stands again where it stood before its retraction when readers have its words again', () => {
    const retraction = { isCovered: true, wasRetracted: true, isShownAgain: true }
    for (const from of states.filter((state) => state !== 'approved'))
      expect(stateTakenBack('retracted', { ...retraction, from })).toBe(from)
  })

  test('is never approved by it once it was retracted', () => {
    for (const now of ['published', 'retracted'] as const)
      for (const isCovered of [true, false])
        for (const isShownAgain of [true, false]) {
          const printed = { from: 'approved', isCovered, isShownAgain, wasRetracted: true } as const
          expect(stateTakenBack(now, printed)).not.toBe('approved')
        }
  })

  test('stays with whoever took it up again since', () => {
    for (const now of states.filter((state) => !['published', 'retracted'].includes(state)))
      expect(stateTakenBack(now, { ...plain, from: 'approved' })).toBe(now)
  })
})
