import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { announce } from '../../src/edition/announce'

test('A hub is told of the feeds that have something new, and of nothing else', async () => {
  const told: string[] = []
  let status = 204
  const hub = createServer(async (asked, answer) => {
    told.push(Buffer.concat(await asked.toArray()).toString())
    answer.writeHead(status).end()
  }).listen(0, '127.0.0.1')
  await once(hub, 'listening')
  const address = `http://127.0.0.1:${(hub.address() as AddressInfo).port}/`
  const origin = 'https://review.example'
  await announce(address, origin, ['en.html', 'data/publications.json'])
  expect(told).toEqual([])
  await announce(address, origin, ['en.html', 'en/feed.atom', 'be/sections/a.rss', 'ru/feed.json'])
  expect([...new URLSearchParams(told[0]).entries()]).toEqual([
    ['hub.mode', 'publish'],
    ['hub.url', `${origin}/en/feed.atom`],
    ['hub.url', `${origin}/be/sections/a.rss`],
    ['hub.url', `${origin}/ru/feed.json`],
  ])
  status = 500
  await expect(announce(address, origin, ['en/feed.atom'])).rejects.toThrow('answered 500')
  hub.close()
})
