import { describe, expect, test } from 'vitest'
import type { Account } from './ask'
import { Slot } from './slot'

const by: Account = { id: '1', name: 'Ed Itor', role: 'editor', email: '', token: '' }

function aSlot(): Slot {
  const valueFor = (path: string, tag: string) => `${path} ${tag}`
  const slot = new Slot({
    name: 'the words',
    locale: 'be',
    paths: ['title', 'lead'],
    valueFor,
    by: [by],
  })
  slot.look({ title: {}, lead: {} }, 0)
  return slot
}

/** A save from one moment to another. */
function saved(slot: Slot, tag: string, [begun, ended]: [number, number], outcome = 'done') {
  const { save } = slot.begin(tag, by, 'server 1')
  Object.assign(save, { begun, ended, outcome })
}

function says(slot: Slot, title: string, at: number, lead = title) {
  const words = { title: { be: `title ${title}` }, lead: { be: `lead ${lead}` } }
  const { lost, strange } = slot.look(words, at)
  return { lost: lost.map(({ value }) => value), strange }
}

const fine = { lost: [], strange: null }

describe('What a document says after some saves', () => {
  test('may be any of those that were stored at the same moment', () => {
    const slot = aSlot()
    saved(slot, 'a', [10, 30])
    saved(slot, 'b', [20, 40])
    expect(says(slot, 'a', 50)).toEqual(fine)
    expect(says(slot, 'b', 50)).toEqual(fine)
  })

  test('is not what was there before the last of them, which is lost', () => {
    const slot = aSlot()
    saved(slot, 'a', [10, 20])
    saved(slot, 'b', [30, 40])
    saved(slot, 'c', [50, 60])
    expect(says(slot, 'a', 70).lost).toEqual(['["title c","lead c"]'])
    // It is counted once, and what came before it was not lost by this.
    expect(says(slot, 'a', 80)).toEqual(fine)
  })

  test('is not what was there before all of them', () => {
    const slot = aSlot()
    saved(slot, 'a', [10, 20])
    expect(slot.look({ title: {}, lead: {} }, 30).lost).toHaveLength(1)
  })

  test('may lack a save whose answer nobody had yet', () => {
    const slot = aSlot()
    saved(slot, 'a', [10, 20])
    saved(slot, 'b', [15, 60])
    expect(says(slot, 'a', 50)).toEqual(fine)
  })

  test('may be a save that lost its answer to a kill, or not', () => {
    const slot = aSlot()
    saved(slot, 'a', [10, 20])
    saved(slot, 'b', [30, 40], 'lost')
    expect(says(slot, 'a', 50)).toEqual(fine)
    expect(says(slot, 'b', 60)).toEqual(fine)
  })

  test('is never what was refused, nor half of a save', () => {
    const slot = aSlot()
    saved(slot, 'a', [10, 20])
    saved(slot, 'b', [30, 40], 'refused')
    expect(says(slot, 'b', 50).strange).toContain('which was refused')
    expect(says(slot, 'a', 50, 'b').strange).toContain('nobody saved like this')
  })
})
