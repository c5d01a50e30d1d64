import type { Payload } from 'payload'
import { describe, expect, test } from 'vitest'
import { remembering } from '../../src/edition/remembering'

type Asked = { collection: string; where?: { id?: { in: string[] }; week?: string } }

/** Answers with a document for each id, and with as many as a week is called. */
function archive() {
  const questions: Asked[] = []
  const find = async (asked: Asked) => {
    questions.push(asked)
    const ids = asked.where?.id?.in ?? Array.from({ length: Number(asked.where?.week) }, String)
    return { docs: ids.map((id) => ({ id })), hasNextPage: false }
  }
  return { questions, payload: remembering({ find } as unknown as Payload) }
}

const ask = (payload: Payload, where: object) =>
  payload.find({ collection: 'analysts', where, pagination: false, limit: 0 } as never)

const byId = async (payload: Payload, ids: readonly string[]) =>
  (await ask(payload, { id: { in: [...ids] } })).docs.map(({ id }) => id)

describe('Who remembers answers', () => {
  test('asks for each person once, whatever list they stand in', async () => {
    const { payload, questions } = archive()
    expect(await byId(payload, ['a', 'b'])).toEqual(['a', 'b'])
    expect(await byId(payload, ['c', 'b'])).toEqual(['c', 'b'])
    expect(questions.map(({ where }) => where?.id?.in)).toEqual([['a', 'b'], ['c']])
  })

  test('loses nobody when more is asked for than is kept', async () => {
    const { payload } = archive()
    await byId(payload, ['first', 'second'])
    for (let round = 0; round < 3; round += 1) {
      const others = Array.from({ length: 6000 }, (_, at) => `${round} ${at}`)
      const list = [...others, 'first', 'second']
      expect(await byId(payload, list)).toHaveLength(list.length)
    }
  })

  test('keeps a number of documents, and not of answers', async () => {
    const { payload, questions } = archive()
    const weeks = ['2000', '2001', '2002', '2003']
    for (const week of weeks) await ask(payload, { week })
    await ask(payload, { week: '2003' })
    expect(questions).toHaveLength(4)
    await ask(payload, { week: '2000' })
    expect(questions).toHaveLength(5)
  })

  test('keeps nothing that is larger than all it keeps, and nothing that failed', async () => {
    const { payload, questions } = archive()
    await ask(payload, { week: '7000' })
    await ask(payload, { week: '7000' })
    expect(questions).toHaveLength(2)
    let fails = true
    const failing = remembering({
      find: async () => {
        if (fails) throw new Error('The database is away.')
        return { docs: [] }
      },
    } as unknown as Payload)
    await expect(ask(failing, { week: '1' })).rejects.toThrow('away')
    fails = false
    expect(await ask(failing, { week: '1' })).toEqual({ docs: [] })
  })
})
