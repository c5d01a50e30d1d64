import { describe, expect, test } from 'vitest'
import { roles } from '../../src/domain/role'
import { mayTakeBack, stateTakenBack } from '../../src/domain/taking-back'
import { states } from '../../src/domain/workflow'

describe('What was released', () => {
  test('is taken back by editors and administrators, and by nobody else', () => {
    expect(roles.filter(mayTakeBack)).toEqual(['editor', 'admin'])
  })

  test('goes back to its approval while that covers the words, else to its writer', () => {
    const from = 'approved'
    expect(stateTakenBack('published', { from, isCovered: true })).toBe('approved')
    expect(stateTakenBack('published', { from, isCovered: false })).toBe('draft')
  })

  test('stands again where it stood before it was retracted', () => {
    for (const from of states.filter((state) => state !== 'approved'))
      expect(stateTakenBack('retracted', { from, isCovered: false })).toBe(from)
  })

  test('stays with whoever took it up again since', () => {
    for (const now of states.filter((state) => !['published', 'retracted'].includes(state)))
      expect(stateTakenBack(now, { from: 'approved', isCovered: true })).toBe(now)
  })
})
