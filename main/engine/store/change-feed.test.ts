import { expect, it } from 'vitest'
import { ChangeFeed } from './change-feed.ts'

it('hands over each touched thing once, then starts anew', () => {
  const feed = new ChangeFeed()
  feed.add('message', 3)
  feed.add('message', 3)
  feed.add('mailbox', 1)
  expect(feed.take()).toEqual(['message:3', 'mailbox:1'])
  expect(feed.take()).toEqual([])
})

it('says "any" instead of thousands', () => {
  const feed = new ChangeFeed()
  for (let id = 1; id <= 5000; id++) feed.add('message', id)
  feed.add('message', 1)
  expect(feed.take()).toEqual(['message:*'])
})
